"""A bench's label printer: each print once, whatever happens in between."""

from dataclasses import dataclass, field

import pytest

from tests.adapters.printing.conftest import BOX, COMPUTER, MONITOR, open_plain_shop
from workshop_app.adapters.printing.journal import Past, PrintJournal
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.press import LabelPress
from workshop_app.adapters.printing.to_folder import FolderOutlet
from workshop_app.application.ports import LabelPrinter, PrintResult, PrintState
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.labels import BoxLabel, ItemLabel, LabelStock


class PowerCutError(BaseException):
    """The program ends here."""


@dataclass
class Printer:
    """A made-up printer in a chosen state; it keeps what came out."""

    state: PrintState = PrintState.PRINTED
    power_fails: bool = False
    out: list[Document] = field(default_factory=list)

    def send(self, document):
        if self.state is PrintState.PRINTED:
            self.out.append(document)
        if self.power_fails:
            raise PowerCutError
        return PrintResult(self.state, "as the printer says")


@pytest.fixture
def printer():
    return Printer()


@pytest.fixture
def start(tmp_path, printer):
    """Start the program: a new press over the same printer and the same folder."""

    def press() -> LabelPrinter:
        journal = PrintJournal(tmp_path / "journal")
        return LabelPress(
            shop=open_plain_shop(tmp_path, "fr"),
            outlet=printer,
            journal=journal,
            item_stock=LabelStock.ITEM_62,
        )

    return press


def test_a_label_comes_out_once_for_each_key(start, printer):
    press = start()
    assert press.print_item_label(COMPUTER, key="job/step/1").trouble == ""
    assert press.print_item_label(COMPUTER, key="job/step/1").state is PrintState.PRINTED
    assert len(printer.out) == 1
    press.print_item_label(COMPUTER, key="job/step/2")
    assert len(printer.out) == 2


def test_a_restarted_program_prints_nothing_twice(start, printer):
    start().print_item_label(COMPUTER, key="job/step/1")
    assert start().print_item_label(COMPUTER, key="job/step/1").state is PrintState.PRINTED
    assert len(printer.out) == 1


def test_after_a_power_cut_while_printing_the_program_asks(start, printer):
    printer.power_fails = True
    with pytest.raises(PowerCutError):
        start().print_item_label(COMPUTER, key="job/step/1")
    printer.power_fails = False
    assert start().print_item_label(COMPUTER, key="job/step/1").trouble == "unsure"
    assert len(printer.out) == 1
    assert start().print_item_label(COMPUTER, key="job/step/2").state is PrintState.PRINTED


@pytest.mark.parametrize(
    "state",
    [PrintState.NO_PAPER, PrintState.NO_PRINTER, PrintState.PAUSED, PrintState.OFFLINE],
)
def test_a_label_that_did_not_come_out_may_be_tried_again(start, printer, state):
    printer.state = state
    assert start().print_item_label(MONITOR, key="k").trouble == state.value
    printer.state = PrintState.PRINTED
    assert start().print_item_label(MONITOR, key="k").state is PrintState.PRINTED
    assert len(printer.out) == 1


def test_a_printer_that_does_not_know_makes_the_program_ask(start, printer):
    printer.state = PrintState.UNSURE
    start().print_item_label(COMPUTER, key="k")
    printer.state = PrintState.PRINTED
    assert start().print_item_label(COMPUTER, key="k").state is PrintState.UNSURE
    assert not printer.out


def test_a_damaged_memory_makes_the_program_ask(start, printer, tmp_path):
    start().print_item_label(COMPUTER, key="k")
    (file,) = (tmp_path / "journal").iterdir()
    for damage in (b"", b"{", b"[]", b"\xff", b'{"state": "eaten"}'):
        file.write_bytes(damage)
        assert start().print_item_label(COMPUTER, key="k").state is PrintState.UNSURE
    assert len(printer.out) == 1


def test_without_a_place_to_remember_nothing_is_printed(start, printer, tmp_path):
    (tmp_path / "journal").write_text("not a folder", encoding="utf-8")
    result = start().print_item_label(COMPUTER, key="k")
    assert result.state in {PrintState.FAILED, PrintState.UNSURE}
    assert not printer.out


def test_words_that_cannot_be_printed_are_told(start, printer):
    label = BoxLabel(code=BOX.code, call="\u0633")
    assert start().print_box_label(label, key="k").state is PrintState.FAILED
    assert not printer.out


def test_item_and_box_go_on_their_own_stock(start, printer):
    start().print_item_label(COMPUTER, key="1")
    start().print_box_label(BOX, key="2")
    assert [(each.pages[0].width, each.pages[0].height) for each in printer.out] == [
        (62, 29),
        (100, 150),
    ]


def test_a_key_may_hold_any_letters(tmp_path):
    journal = PrintJournal(tmp_path)
    for key in ("a/b/c", "../../x", "é" * 500, "CON:", ""):
        journal.begin(key, "PC 26 0042")
        assert journal.past(key) is Past.BEGUN
        journal.printed(key, "PC 26 0042")
        assert journal.past(key) is Past.PRINTED
        journal.forget(key)
        assert journal.past(key) is Past.NEW


def test_labels_in_a_folder_are_named_by_their_number(tmp_path, french_shop):
    outlet = FolderOutlet(tmp_path / "printed")
    label = ItemLabel(numbered(CodeKind.MACHINE, 26, 43))
    for _ in range(2):
        document = french_shop.item_labels((label,), LabelStock.ITEM_57)
        assert outlet.send(document).state is PrintState.PRINTED
    names = sorted(file.name for file in (tmp_path / "printed").iterdir())
    assert names == ["PC 26 0043 (2).pdf", "PC 26 0043.pdf"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path, french_shop):
    (tmp_path / "printed").write_text("not a folder", encoding="utf-8")
    document = french_shop.item_labels((COMPUTER,), LabelStock.ITEM_57)
    result = FolderOutlet(tmp_path / "printed").send(document)
    assert result.state is PrintState.FAILED
    assert "cannot be written" in result.detail
