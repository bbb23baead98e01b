"""The parts of the Windows printer that need no Windows."""

import pypdfium2
import pytest
import zxingcpp

from tests.adapters.printing.conftest import COMPUTER, MONITOR
from workshop_app.adapters.printing.windows import WindowsOutlet, draw, trouble_of
from workshop_app.application.ports import PrintState
from workshop_app.domain.labels import LabelStock

QtPrintSupport = pytest.importorskip("PySide6.QtPrintSupport")


@pytest.mark.parametrize(
    ("bits", "state"),
    [
        (0x0, None),
        (0x400, None),  # printing
        (0x10, PrintState.NO_PAPER),
        (0x8, PrintState.NO_PAPER),
        (0x12, PrintState.NO_PAPER),
        (0x1, PrintState.PAUSED),
        (0x80, PrintState.OFFLINE),
        (0x2, PrintState.OFFLINE),
    ],
)
def test_the_spoolers_bits_are_read(bits, state):
    assert trouble_of(bits) is state


def test_pages_are_drawn_at_their_size_and_read(qapp, tmp_path, french_shop):
    document = french_shop.item_labels((COMPUTER, MONITOR), LabelStock.ITEM_57)
    printer = QtPrintSupport.QPrinter()
    printer.setOutputFormat(QtPrintSupport.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(203)
    assert draw(document, printer)
    pdf = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(pdf) == 2
    for page, label in zip(pdf, (COMPUTER, MONITOR), strict=True):
        size = [side / 72 * 25.4 for side in page.get_size()]
        assert size == pytest.approx([57, 32], abs=0.4)
        read = zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())
        assert {each.text for each in read} == {label.code.text}
        assert len(read) == 2
    pdf.close()


def test_a_printer_that_windows_does_not_know_is_no_printer(qapp, french_shop):
    document = french_shop.item_labels((COMPUTER,), LabelStock.ITEM_57)
    assert WindowsOutlet("no such printer").send(document).state is PrintState.NO_PRINTER
