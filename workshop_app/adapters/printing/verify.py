"""No page leaves without each of its codes having been read, as the worst printer prints it."""

from collections.abc import Iterator

import pypdfium2
import zxingcpp
from PIL import Image

from workshop_app.adapters.printing.codes import DOTS_PER_MM, Symbol
from workshop_app.adapters.printing.paper import Document, Page
from workshop_app.values import Struct

_INCH, _POINTS_PER_INCH = 25.4, 72
_MID_GREY = 128
_SIZE_TOLERANCE_MM = 0.05
_Box = tuple[int, int, int, int]


class PrintError(Exception):
    """Nothing was printed or written; the message says why, in one plain sentence."""


class UnreadableCodeError(PrintError):
    """A code on a page cannot be read back, or too little white is left around it."""


class Rendering(Struct, frozen=True):
    """How a page becomes dots: the resolution in dots a mm, and whether there is any grey."""

    dots_per_mm: float = DOTS_PER_MM
    grey: bool = False


AT_THE_PRINTER = Rendering()


def check(document: Document, rendering: Rendering = AT_THE_PRINTER) -> None:
    """Render each page and read each symbol on it again.

    Raises:
        UnreadableCodeError: a symbol does not read as its text, or ink stands in its white.
        PrintError: the pages of the PDF are not those that were drawn.
    """
    for number, (page, picture) in enumerate(rendered(document, rendering), start=1):
        for symbol in page.symbols:
            _check_symbol(symbol, page, picture, rendering.dots_per_mm, number)


def rendered(document: Document, rendering: Rendering) -> Iterator[tuple[Page, Image.Image]]:
    """Yield each page with its picture in grey levels.

    Raises:
        PrintError: number or size of the pages is not as drawn.
    """
    try:
        pdf = pypdfium2.PdfDocument(document.pdf)
    except pypdfium2.PdfiumError as error:
        raise PrintError(f"{document.title}: {error}") from error
    try:
        if len(pdf) != len(document.pages):
            raise PrintError(f"{document.title}: {len(pdf)} pages, not {len(document.pages)}")
        for page, sheet in zip(document.pages, pdf, strict=True):
            size = tuple(side / _POINTS_PER_INCH * _INCH for side in sheet.get_size())
            wrong = max(abs(size[0] - page.width), abs(size[1] - page.height))
            if wrong > _SIZE_TOLERANCE_MM:
                raise PrintError(f"{document.title}: a page is {size} mm large")
            scale = rendering.dots_per_mm * _INCH / _POINTS_PER_INCH
            picture = sheet.render(scale=scale, grayscale=True).to_pil().convert("L")
            yield page, picture if rendering.grey else picture.point(_black_or_white)
    finally:
        pdf.close()


def _in_dots(sides: tuple[float, float, float, float], dots_per_mm: float) -> _Box:
    left, top, right, bottom = (round(side * dots_per_mm) for side in sides)
    return left, top, right, bottom


def _black_or_white(level: int) -> int:
    return 255 if level >= _MID_GREY else 0


def _check_symbol(
    symbol: Symbol, page: Page, picture: Image.Image, dots_per_mm: float, number: int
) -> None:
    where = f"page {number}, {symbol.symbology.name} {symbol.text}"
    left, right = symbol.x - symbol.quiet_x, symbol.x + symbol.width + symbol.quiet_x
    top, bottom = symbol.y - symbol.quiet_y, symbol.y + symbol.height + symbol.quiet_y
    if left < 0 or top < 0 or right > page.width or bottom > page.height:
        raise UnreadableCodeError(f"{where}: the white around it does not fit on the page")
    whole = _in_dots((left, top, right, bottom), dots_per_mm)
    right, bottom = symbol.x + symbol.width, symbol.y + symbol.height
    dark = _in_dots((symbol.x, symbol.y, right, bottom), dots_per_mm)
    _check_white(picture, whole, dark, where)
    found = zxingcpp.read_barcodes(
        picture.crop(whole), formats=zxingcpp.BarcodeFormats(symbol.symbology.value)
    )
    texts = [each.text for each in found]
    if texts != [symbol.text]:
        raise UnreadableCodeError(f"{where}: reads as {texts or 'nothing'}")


def _check_white(picture: Image.Image, whole: _Box, dark: _Box, where: str) -> None:
    """Look for ink between the two rectangles, one dot off the symbol for what is rounded."""
    left, top, right, bottom = whole
    inner = (dark[0] - 1, dark[1] - 1, dark[2] + 1, dark[3] + 1)
    strips = (
        (left, top, inner[0], bottom),
        (inner[2], top, right, bottom),
        (left, top, right, inner[1]),
        (left, inner[3], right, bottom),
    )
    for strip in strips:
        if strip[0] >= strip[2] or strip[1] >= strip[3]:
            continue
        darkest = picture.crop(strip).getextrema()[0]
        if isinstance(darkest, (int, float)) and darkest < _MID_GREY:
            raise UnreadableCodeError(f"{where}: there is ink in the white around it")
