"""A label's template as data: which fields stand where, in mm from the upper left corner."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from workshop_app.adapters.printing.codes import DOTS_PER_MM, QUIET_MODULES, Symbology, symbol
from workshop_app.adapters.printing.lettering import SMALLEST_NUMBER_PT
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.labels import SMALLEST_PT, LabelStock

Mm: TypeAlias = Annotated[float, Meta(ge=0, le=300)]
Points: TypeAlias = Annotated[float, Meta(ge=SMALLEST_PT, le=200)]
NumberPoints: TypeAlias = Annotated[float, Meta(ge=SMALLEST_NUMBER_PT, le=200)]
BarDots: TypeAlias = Annotated[int, Meta(ge=2, le=12)]
QrDots: TypeAlias = Annotated[int, Meta(ge=3, le=24)]
"""Dots of 0.125 mm a module: 0.25 mm for bars, 0.375 mm for squares (domain notes, 4.3)."""
Lines: TypeAlias = Annotated[int, Meta(ge=1, le=6)]
Place: TypeAlias = tuple[Mm, Mm]
Area: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom in mm."""

MM_A_POINT = 0.3528
LINE = MM_A_POINT * 1.15
_CAP, _DROP = 0.67, 0.22
"""Height of capitals above the base line and of tails below it, as shares of the letter size."""

SIZES = {
    LabelStock.ITEM_62: (62.0, 29.0),
    LabelStock.ITEM_57: (57.0, 32.0),
    LabelStock.BOX_SMALL: (100.0, 62.0),
    LabelStock.BOX_LARGE: (100.0, 150.0),
}
"""Stocks that templates are made for; a sheet's cells take the template of 62 x 29 mm."""

_ANY_CODE = Code(CodeKind.MACHINE, 0).text


class Field(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """Something that is drawn. `at` is its upper left corner; for words, where they begin."""

    at: Place


class Number(Field, frozen=True, tag="number"):
    """The number: `PC 26` small, then `0042` as large as the width allows."""

    width: Mm
    largest: NumberPoints
    prefix: Points = SMALLEST_PT
    gap: Mm = 1.8

    def area(self) -> Area:
        """Return the room that it may take."""
        x, base = self.at
        return _lettered(x, base, self.width, max(self.largest, self.prefix), 1)


class Text(Field, frozen=True, tag="text"):
    """Words on one or more lines: a value of the label, or a word out of the list of words.

    `sizes` are tried one after the other, each largest, smallest and most lines; what does not
    fit in the last is cut short. `middle`: the lines stand around `at`, not on it.
    """

    width: Mm
    sizes: Annotated[tuple[tuple[Points, Points, Lines], ...], Meta(min_length=1)]
    value: str = ""
    word: str = ""
    bold: bool = False
    align: Literal["left", "centre", "right"] = "left"
    middle: bool = False

    def area(self) -> Area:
        """Return the room that it may take, at the size and number of lines that take most."""
        x, y = self.at
        left = {"left": x, "centre": x - self.width / 2, "right": x - self.width}[self.align]
        if not self.middle:
            areas = [_lettered(left, y, self.width, size[0], size[2]) for size in self.sizes]
            return (left, min(a[1] for a in areas), left + self.width, max(a[3] for a in areas))
        half = max(largest * LINE * lines for largest, _, lines in self.sizes) / 2
        return left, y - half, left + self.width, y + half


class Icon(Field, frozen=True, tag="icon"):
    """The pictogram of the thing or of the beneficiary; on a plate it is white on black."""

    side: Mm
    value: Literal["thing", "for_whom"] = "thing"
    plate: bool = False

    def area(self) -> Area:
        """Return the square that it stands in."""
        return _square(self.at, self.side, self.side)


class Bars(Field, frozen=True, tag="bars"):
    """The Code 128."""

    height: Annotated[float, Meta(ge=6, le=60)]
    dots: BarDots

    def area(self) -> Area:
        """Return where the dark parts stand."""
        drawn = symbol(_ANY_CODE, Symbology.BARS, *self.at, dots=self.dots, height=self.height)
        return _square(self.at, drawn.width, drawn.height)

    def with_white(self) -> Area:
        """Return where the dark parts stand, with the white that a reader needs around them."""
        left, top, right, bottom = self.area()
        quiet = QUIET_MODULES[Symbology.BARS] * self.dots / DOTS_PER_MM
        return left - quiet, top, right + quiet, bottom


class Qr(Field, frozen=True, tag="qr"):
    """The QR code."""

    dots: QrDots

    def area(self) -> Area:
        """Return where the dark parts stand."""
        drawn = symbol(_ANY_CODE, Symbology.QR, *self.at, dots=self.dots)
        return _square(self.at, drawn.width, drawn.height)

    def with_white(self) -> Area:
        """Return where the dark parts stand, with the white that a reader needs around them."""
        left, top, right, bottom = self.area()
        quiet = QUIET_MODULES[Symbology.QR] * self.dots / DOTS_PER_MM
        return left - quiet, top - quiet, right + quiet, bottom + quiet


class Rule(Field, frozen=True, tag="rule"):
    """A black bar across the label."""

    size: Place

    def area(self) -> Area:
        """Return the bar."""
        return _square(self.at, *self.size)


class Contents(Field, frozen=True, tag="contents"):
    """What is in a box: three pictograms a row, each with its number or word."""

    icon: Mm = 12
    pitch: Place = (30.6, 14)

    def area(self) -> Area:
        """Return the room of two rows."""
        return _square(self.at, 3 * self.pitch[0] - 1.8, self.pitch[1] + self.icon)


class Facts(Field, frozen=True, tag="facts"):
    """Up to three lines of facts, each a text on the left and one on the right."""

    width: Mm
    step: Mm = 6.3

    def area(self) -> Area:
        """Return the room of three lines."""
        x, base = self.at
        top = _lettered(x, base, self.width, SMALLEST_PT, 1)
        return top[0], top[1], top[2], top[3] + 2 * self.step


class CrossedBin(Field, frozen=True, tag="crossed_bin"):
    """The sign for electrical waste: a crossed-out bin over a bar."""

    def area(self) -> Area:
        """Return the room of the sign."""
        return _square(self.at, 6.6, 8.2)


AnyField: TypeAlias = Number | Text | Icon | Bars | Qr | Rule | Contents | Facts | CrossedBin


class Template(Struct, frozen=True, forbid_unknown_fields=True):
    """The fields of one label on one stock, in the order in which they are drawn."""

    field: Annotated[tuple[AnyField, ...], Meta(min_length=1)]


def _square(at: Place, width: float, height: float) -> Area:
    return at[0], at[1], at[0] + width, at[1] + height


def _lettered(x: float, base: float, width: float, points: float, lines: int) -> Area:
    tall = points * MM_A_POINT
    below = (lines - 1) * points * LINE
    return x, base - tall * _CAP, x + width, base + tall * _DROP + below
