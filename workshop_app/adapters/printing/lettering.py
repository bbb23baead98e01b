"""The one typeface of all prints, and how words are made to fit a width on paper."""

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

import fontpkg_atkinson_hyperlegible
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from workshop_app.domain.labels import SMALLEST_PT

REGULAR, BOLD = "Atkinson", "Atkinson-Bold"

SMALLEST_NUMBER_PT = 20.0
"""The number of a thing is read from an arm's length away (domain notes, 1.10)."""

_FILES = {REGULAR: "AtkinsonHyperlegible-Regular.ttf", BOLD: "AtkinsonHyperlegible-Bold.ttf"}
_CUT = "…"
NO_BREAK, _NARROW = "\u00a0", "\u202f"
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


class UnprintableTextError(ValueError):
    """Words hold a letter that the typeface does not have, even without its accent."""


@cache
def register_fonts() -> None:
    """Make the typeface known to the PDF library; more than once is harmless."""
    folder = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))


def printable(words: str) -> str:
    """Return the words with the letters that the typeface has.

    A letter that is missing loses its accent. No-break spaces stay, of one width.

    Raises:
        UnprintableTextError: a letter is missing without its accent, too.
    """
    register_fonts()
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    words = _SPACES.sub(" ", words.replace(_NARROW, NO_BREAK)).strip(" ")
    kept = []
    for letter in unicodedata.normalize("NFC", words):
        plain = letter if ord(letter) in known else _without_marks(letter, known)
        if not plain:
            raise UnprintableTextError(f"{words!r}: {letter!r} cannot be printed")
        kept.append(plain)
    return "".join(kept)


def _without_marks(letter: str, known: Container[int]) -> str:
    """Return a letter with as many of its marks as the typeface has; empty if it has none."""
    parts = unicodedata.normalize("NFKD", letter)
    for end in range(len(parts), 0, -1):
        whole = unicodedata.normalize("NFC", parts[:end])
        if all(ord(part) in known and not unicodedata.combining(part) for part in whole):
            return whole
    return ""


def width_of(words: str, points: float, *, bold: bool = False) -> float:
    """Return the width of a line in mm."""
    register_fonts()
    points_wide: float = pdfmetrics.stringWidth(words, BOLD if bold else REGULAR, points)
    return points_wide / float(mm)


def fitted(
    words: str,
    width: float,
    *,
    largest: float,
    smallest: float = SMALLEST_PT,
    lines: int = 1,
    bold: bool = False,
) -> tuple[float, tuple[str, ...]]:
    """Return the largest size in pt at which the words fit, and their lines.

    Fewer lines win over larger letters only where the size is the same. Words that do not
    fit at the smallest size are cut short with an ellipsis: a label that says most of a name
    is of more use than none.

    Args:
        words: what to write.
        width: room in mm.
        largest: size in pt to try first.
        smallest: size in pt under which nothing is written.
        lines: how many lines there may be.
        bold: whether the letters are bold.
    """
    words = printable(words)
    points = largest
    while points >= smallest:
        broken = _broken(words, width, points, bold=bold)
        if len(broken) <= lines and all(
            width_of(line, points, bold=bold) <= width for line in broken
        ):
            return points, broken
        points -= 0.5
    return smallest, _cut(words, width, smallest, lines, bold=bold)


def _broken(words: str, width: float, points: float, *, bold: bool) -> tuple[str, ...]:
    """Break at spaces and after hyphens, as late as possible."""
    lines = [""]
    for piece in _pieces(words):
        longer = lines[-1] + piece
        if lines[-1] and width_of(longer.rstrip(), points, bold=bold) > width:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece)
        else:
            lines[-1] = longer
    return tuple(line.rstrip() for line in lines)


def _pieces(words: str) -> Iterator[str]:
    piece = ""
    for letter in words:
        piece += letter
        if letter in " -":
            yield piece
            piece = ""
    yield piece


def _cut(words: str, width: float, points: float, lines: int, *, bold: bool) -> tuple[str, ...]:
    kept = list(_broken(words, width, points, bold=bold)[:lines])
    rest = words[len("".join(kept[:-1])) :].lstrip() if len(kept) > 1 else words
    last = rest.lstrip()
    while last and width_of(last.rstrip() + _CUT, points, bold=bold) > width:
        last = last[:-1]
    kept[-1] = last.rstrip() + _CUT
    return tuple(kept)
