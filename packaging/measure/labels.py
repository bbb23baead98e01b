"""How quickly labels are drawn, how soon one reaches the printer, and machines are shared out.

Drawn: one PDF of many labels of 62 x 29 mm, each with a Code 128, a QR code and its number, against
the same drawn with reportlab's own barcode widgets, and with fpdf2 where that is installed (it is
no dependency: `pip install fpdf2`). One label: from the scan that asks for it until its first byte
is at the printer's socket; drawn, read back and remembered on the way. `--short` is a quick look.
"""

import argparse
import importlib.util
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import createBarcodeDrawing
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from measure._figures import judge
from measure._orders import filled
from soaking.faulty_printer import Fault, FaultyPrinter
from soaking.printer import shop
from workshop_app.adapters.printing.codes import Symbology, modules
from workshop_app.adapters.printing.journal import PrintJournal
from workshop_app.adapters.printing.press import LabelPress
from workshop_app.adapters.printing.zpl import ZplOutlet
from workshop_app.application.orders.allocate import ProposeAllocation
from workshop_app.domain.codes import Code, CodeKind, numbered
from workshop_app.domain.labels import ItemLabel, LabelStock

WIDE, HIGH = 62.0, 29.0
LABELS, SHORT_LABELS = 1000, 100
PRINTS, SHORT_PRINTS = 300, 40
ROUNDS = 3
GOAL_WIDGETS, GOAL_FPDF2 = 10, 1.5
GOAL_PRINT_MS, GOAL_SHARE_S = 60, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a quick look")
    chosen = parser.parse_args(arguments)
    codes = [
        numbered(CodeKind.MACHINE, 26, each)
        for each in range(1, (SHORT_LABELS if chosen.short else LABELS) + 1)
    ]
    reached = [*_drawing(codes), _printing(SHORT_PRINTS if chosen.short else PRINTS), _sharing()]
    return 0 if all(reached) else 1


def _drawing(codes: Sequence[Code]) -> list[bool]:
    ours = _a_second(_ours, codes)
    widgets = _a_second(_widgets, codes[: max(1, len(codes) // 10)])
    print(f"labels a second: ours {ours:,.0f}; reportlab's widgets {widgets:,.0f}")
    reached = [
        judge("reportlab's widgets, of our time", widgets / ours * GOAL_WIDGETS, 1),
    ]
    if importlib.util.find_spec("fpdf") is None:
        print("fpdf2 is not installed here, so nothing is said of it: pip install fpdf2")
        return reached
    other = _a_second(_fpdf2, codes)
    print(f"labels a second with fpdf2: {other:,.0f}")
    return [*reached, judge("fpdf2, of our time", other / ours * GOAL_FPDF2, 1)]


def _a_second(draw: Callable[[Sequence[Code]], bytes], codes: Sequence[Code]) -> float:
    """Return how many labels are drawn in a second of processor time, the best of some rounds."""
    found: list[float] = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        draw(codes)
        found.append(len(codes) / (time.process_time() - begun))
    return max(found)


def _ours(codes: Sequence[Code]) -> bytes:
    return _SHOP.item_labels([ItemLabel(code) for code in codes], LabelStock.ITEM_62).pdf


def _widgets(codes: Sequence[Code]) -> bytes:
    """Draw the two symbols and the number, without the pictogram and the lines of ours."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(WIDE * mm, HIGH * mm))
    for code in codes:
        bars = createBarcodeDrawing(
            "Code128", value=code.text, barWidth=0.25 * mm, barHeight=9 * mm, humanReadable=False
        )
        renderPDF.draw(bars, canvas, 5 * mm, 2 * mm)
        square = createBarcodeDrawing("QR", value=code.text, width=12 * mm, height=12 * mm)
        renderPDF.draw(square, canvas, 47 * mm, 2 * mm)
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(5 * mm, 16 * mm, code.shown)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _fpdf2(codes: Sequence[Code]) -> bytes:
    """Draw the same modules as rectangles: fpdf2 has neither a Code 128 nor a QR code."""
    fpdf: Any = importlib.import_module("fpdf")
    paper = fpdf.FPDF(unit="mm", format=(HIGH, WIDE), orientation="L")
    for code in codes:
        paper.add_page()
        for symbology, left, side, high in (
            (Symbology.BARS, 5.0, 0.25, 9.0),
            (Symbology.QR, 47.0, 0.5, 0.5),
        ):
            for down, row in enumerate(modules(code.text, symbology)):
                for at, width in _runs(row):
                    x, y = left + at * side, 15 + down * side
                    paper.rect(x, y, width * side, high, style="F")
        paper.set_font("Helvetica", "B", 24)
        paper.text(5, 12, code.shown)
    return bytes(paper.output())


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return where dark modules begin, and how many stand together."""
    found: list[tuple[int, int]] = []
    for at, dark in enumerate(row):
        if dark and found and sum(found[-1]) == at:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((at, 1))
    return found


def _printing(number: int) -> bool:
    printer, took = FaultyPrinter(), list[float]()
    printer.set(Fault.NONE, 0)
    with tempfile.TemporaryDirectory(prefix="measure-labels-") as folder:
        press = LabelPress(
            shop=_SHOP,
            outlet=ZplOutlet("127.0.0.1", printer.port, wait=lambda _seconds: None),
            journal=PrintJournal(Path(folder)),
        )
        try:
            for each in range(1, number + 1):
                label = ItemLabel(numbered(CodeKind.MACHINE, 27, each))
                begun = time.perf_counter()
                press.print_item_label(label, key=str(each))
                took.append((printer.arrived - begun) * 1000)
        finally:
            printer.close()
    p50, p95 = statistics.median(took), statistics.quantiles(took, n=20)[-1]
    print(f"a label at the printer's socket: p50 {p50:.0f} ms, p95 {p95:.0f} ms")
    return judge("a label at the printer's socket, p95 in ms", p95, GOAL_PRINT_MS)


def _sharing() -> bool:
    with filled(machines=1000, orders=500) as opens:
        begun = time.perf_counter()
        proposed = ProposeAllocation(opens)()
        took = time.perf_counter() - begun
    given = sum(len(each.items) for each in proposed)
    print(f"{given} of 1,000 machines shared out among {len(proposed)} lines of 500 orders")
    return judge("sharing out, seconds", took, GOAL_SHARE_S)


_SHOP = shop()

if __name__ == "__main__":
    sys.exit(main())
