"""Code 128 and QR symbols as black modules, sized in whole dots of the coarsest printer."""

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import Any

import zxingcpp

from workshop_app.values import Struct

DOTS_PER_MM = 8
"""The workshop's coarsest label printers have 8 dots a mm, sold as 203 dots an inch."""


class Symbology(Enum):
    """The two kinds of symbol; a scratch kills the one, a hole the other."""

    BARS = zxingcpp.BarcodeFormat.Code128
    QR = zxingcpp.BarcodeFormat.QRCode


QUIET_MODULES = {Symbology.BARS: 10, Symbology.QR: 4}
"""White that a reader needs: left and right of bars, on all four sides of a QR code."""


class Symbol(Struct, frozen=True):
    """One symbol on a page, where it stands and how much white belongs to it, in mm.

    Attributes:
        text: what a scanner must read.
        x: left edge of the first dark module, from the left of the page.
        y: upper edge, from the top of the page.
        quiet_x: white to its left and right.
        quiet_y: white above and below.
    """

    text: str
    symbology: Symbology
    x: float
    y: float
    width: float
    height: float
    quiet_x: float
    quiet_y: float


def modules(text: str, symbology: Symbology) -> tuple[tuple[bool, ...], ...]:
    """The rows of modules, dark ones true; one row for bars. QR codes have correction level M."""
    return _drawn(text, symbology)


@lru_cache(maxsize=256)
def _drawn(text: str, symbology: Symbology) -> tuple[tuple[bool, ...], ...]:
    options = {"ec_level": "M"} if symbology is Symbology.QR else {}
    barcode = zxingcpp.create_barcode(text, symbology.value, **options)
    image: Any = barcode.to_image(scale=1, add_quiet_zones=False)
    rows: Any = memoryview(image).tolist()
    if symbology is Symbology.BARS:
        rows = rows[:1]  # the library draws its bars many rows high
    return tuple(tuple(grey < 128 for grey in row) for row in rows)  # noqa: PLR2004 - mid grey


def symbol(
    text: str, symbology: Symbology, x: float, y: float, *, dots: int, height: float = 0
) -> Symbol:
    """Measure a symbol of so many printer dots a module, moved to the nearest dot.

    Args:
        text: what it says.
        symbology: bars or QR.
        x: left edge in mm.
        y: upper edge in mm.
        dots: width of a module, in dots of `DOTS_PER_MM`; whole, so that no bar is rounded.
        height: height of bars in mm; a QR code is square.

    Raises:
        ValueError: bars without a height.
    """
    module = dots / DOTS_PER_MM
    rows = modules(text, symbology)
    quiet = QUIET_MODULES[symbology] * module
    is_qr = symbology is Symbology.QR
    if not is_qr and height <= 0:
        raise ValueError(f"the bars of {text} have no height")
    return Symbol(
        text,
        symbology,
        x=round(x * DOTS_PER_MM) / DOTS_PER_MM,
        y=round(y * DOTS_PER_MM) / DOTS_PER_MM,
        width=len(rows[0]) * module,
        height=len(rows) * module if is_qr else height,
        quiet_x=quiet,
        quiet_y=quiet if is_qr else 0,
    )


@lru_cache(maxsize=256)
def code_of(text: str, symbology: Symbology) -> str:
    """Return the dark parts as operators of a PDF, in modules from the upper left corner."""
    rows = modules(text, symbology)
    whole = Symbol(text, symbology, 0, 0, len(rows[0]), len(rows), 0, 0)
    parts = (" ".join(f"{round(side)}" for side in each) for each in rectangles(whole))
    return "n " + " ".join(f"{part} re" for part in parts)


def rectangles(place: Symbol) -> Iterator[tuple[float, float, float, float]]:
    """Yield x, y, width, height in mm of the dark parts; neighbours in a row are one rectangle."""
    rows = modules(place.text, place.symbology)
    module, tall = place.width / len(rows[0]), place.height / len(rows)
    for number, row in enumerate(rows):
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end] == row[start]:
                end += 1
            if row[start]:
                left = place.x + start * module
                yield left, place.y + number * tall, (end - start) * module, tall
            start = end
