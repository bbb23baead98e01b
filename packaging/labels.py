"""Write `workshop_app/LABELS.md`: what each template of a label measures, and whether it reads.

`python3 packaging/dev.py labels` draws a label with the longest words that are likely on every
stock, in French and English, renders it at 203, 300 and 600 dots an inch, in grey and black and
white, and reads its codes with zxing-cpp. The exit code is 1 if one does not read.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from ctypes import c_float
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from workshop_app import resources
from workshop_app.adapters.printing.codes import Symbology, modules
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.shop import PrintShop, open_shop
from workshop_app.adapters.printing.verify import PrintError, Rendering, check
from workshop_app.adapters.printing.zpl import DOTS_PER_MM
from workshop_app.bootstrap.label_samples import samples
from workshop_app.bootstrap.printing import program_icons
from workshop_app.domain.labels import (
    AnyLabel,
    LabelKind,
    LabelStock,
)

PAGE = Path(__file__).resolve().parents[1] / "workshop_app" / "LABELS.md"
LANGUAGES = ("fr", "en")
_HEAD = """# Labels

Made by `python3 packaging/dev.py labels`; a test holds it against the templates. Each label carries
a Code 128 and a QR code of the same eight letters, and the number in words: a hole kills the one, a
scratch the other. "Reads" means that zxing-cpp reads every code in French and English, in grey and
in black and white, at that many dots an inch. Modules are in mm, letters in pt.

| label | stock | bars | QR | number | words | 203 | 300 | 600 |
|---|---|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One template on one stock: its smallest module of each code and its letters, and reading."""

    kind: LabelKind
    stock: LabelStock
    bars: float
    qr: float
    number: float
    words: float
    reads: tuple[bool, ...]

    def told(self) -> str:
        """Return it as a line of the table."""
        reads = " | ".join("reads" if each else "DOES NOT READ" for each in self.reads)
        sizes = f"{self.bars:.3f} | {self.qr:.3f} | {self.number:.0f} | {self.words:.0f}"
        return f"| {self.kind} | {self.stock} | {sizes} | {reads} |"


def templates() -> Iterator[tuple[LabelKind, LabelStock]]:
    """Yield what there is a template for, and the A4 sheet of labels for machines."""
    for file in sorted((resources.path("labels") / "templates").glob("*.toml")):
        kind, _, stock = file.stem.partition("-")
        yield LabelKind(kind), LabelStock(stock)
    yield LabelKind.ITEM, LabelStock.SHEET


def rows(dpis: Sequence[int] = tuple(DOTS_PER_MM)) -> Iterator[Row]:
    """Yield the row of each template, read at these resolutions."""
    shops = [
        open_shop(icons=program_icons(), words=resources.path("labels"), language=language)
        for language in LANGUAGES
    ]
    labels = samples()
    for kind, stock in templates():
        yield _row(kind, stock, _drawer(labels[kind], stock), shops, dpis)


def _drawer(label: AnyLabel, stock: LabelStock) -> Callable[[PrintShop], Document]:
    return lambda shop: shop.labels((label,), stock)


def _row(
    kind: LabelKind,
    stock: LabelStock,
    draw: Callable[[PrintShop], Document],
    shops: Sequence[PrintShop],
    dpis: Sequence[int],
) -> Row:
    documents = [draw(shop) for shop in shops]
    sizes = sorted({size for document in documents for size in _letters(document)})
    number = max(sizes)
    return Row(
        kind=kind,
        stock=stock,
        bars=_module(documents[0], Symbology.BARS),
        qr=_module(documents[0], Symbology.QR),
        number=number,
        words=min(sizes),
        reads=tuple(all(_reads(each, dpi) for each in documents) for dpi in dpis),
    )


def _module(document: Document, symbology: Symbology) -> float:
    found = [each for page in document.pages for each in page.symbols]
    return min(
        each.width / len(modules(each.text, symbology)[0])
        for each in found
        if each.symbology is symbology
    )


def _letters(document: Document) -> Iterator[float]:
    """Yield the size in pt of every text of the PDF."""
    pdf = pypdfium2.PdfDocument(document.pdf)
    try:
        for page in pdf:
            for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                size = c_float()
                pdfium.FPDFTextObj_GetFontSize(each.raw, size)
                yield round(size.value, 1)
    finally:
        pdf.close()


def _reads(document: Document, dpi: int) -> bool:
    try:
        for grey in (False, True):
            check(document, Rendering(DOTS_PER_MM[dpi], grey=grey))
    except PrintError:
        return False
    return True


def page() -> tuple[str, bool]:
    """Return the whole page, and whether every code reads."""
    found = list(rows())
    text = _HEAD + "\n".join(each.told() for each in found) + "\n"
    return text, all(all(each.reads) for each in found)


def main() -> int:
    """Write the page."""
    text, is_well = page()
    PAGE.write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
