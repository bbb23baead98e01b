"""Sentences set in lines: measured once, broken by arithmetic, drawn word by word.

Hinting is off, so every width grows evenly with the size: one measurement at a large size
serves all sizes, and trying seven sizes costs no layout.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from workshop_app.ui.look.fonts import font, measured_in_the_face
from workshop_app.values import Struct

NO_BREAK = "\u00a0"
LONGEST_LINE = 45
"""Characters in a line of an instruction (VIS-11)."""

_SMALL_WORDS = (
    "le|la|les|un|une|de|du|des|à|au|aux|et|ou|en|sur|dans|avec|votre|vos|ce|cet|cette|son|sa|ses"
    "|the|a|an|of|to|in|on|with|and|or|your|this|its|is|est"
)
_TIE = re.compile(rf"(?<![\w’'])({_SMALL_WORDS}) (?=\S)", re.IGNORECASE)
_BREAKS = re.compile(r"[ \n]+")
_MEASURED_PX = 1000
_CHARACTER_EM = 0.5  # what a character is wide in the mean
_ENDLESS_EM = 1e6
_WORTH_BREAKING = 1.2
_SLACK = 1.004  # kerning between a word and the space beside it


class Run(Struct, frozen=True):
    """A piece of a word in one weight; `width` in em."""

    text: str
    bold: bool
    width: float


class Word(Struct, frozen=True):
    """What is never broken; `width` in em."""

    runs: tuple[Run, ...]
    width: float


class Line(Struct, frozen=True):
    """Words that stand side by side; `width` in em."""

    words: tuple[Word, ...]
    width: float


@lru_cache(maxsize=4096)
def width_em(text: str, *, bold: bool = False) -> float:
    """How wide a text is at a size of 1."""
    metrics = QFontMetricsF(font(_MEASURED_PX, bold=bold))
    return metrics.horizontalAdvance(text) / _MEASURED_PX


def width_px(text: str, pixels: int, *, bold: bool = False) -> float:
    """How wide a text is at a size in pixels."""
    return width_em(text, bold=bold) * pixels


def fitting_px(text: str, most: int, room: float, *, least: int, bold: bool = False) -> int:
    """The largest size from `least` to `most` at which a text fits in `room`; all in pixels."""
    width = width_em(text, bold=bold) * _SLACK
    return max(least, min(most, int(room / width))) if width else most


def tied(sentence: str) -> str:
    """The sentence with no-break spaces after small words, so that they stay with their noun."""
    return _TIE.sub(rf"\1{NO_BREAK}", sentence)


@lru_cache(maxsize=512)
def words_of(sentence: str, *, bold: bool = False) -> tuple[Word, ...]:
    """The words of a sentence; `*…*` marks its key words, which are bold."""
    words: list[list[Run]] = [[]]
    for index, piece in enumerate(sentence.split("*")):
        heavy = bold or index % 2 == 1
        for number, part in enumerate(_BREAKS.split(piece)):
            if number:
                words.append([])
            if part:
                words[-1].append(Run(part, heavy, width_em(part, bold=heavy)))
    return tuple(Word(tuple(runs), sum(r.width for r in runs)) for runs in words if runs)


def broken(words: Sequence[Word], measure: float) -> tuple[Line, ...]:
    """The words in lines of at most `measure` em; a wider word stands alone."""
    lines: list[Line] = []
    space = width_em(" ")
    now: list[Word] = []
    width = 0.0
    for word in words:
        longer = width + space + word.width if now else word.width
        if now and longer * _SLACK > measure:
            lines.append(Line(tuple(now), width))
            now, longer = [], word.width
        now.append(word)
        width = longer
    if now:
        lines.append(Line(tuple(now), width))
    return tuple(lines)


@lru_cache(maxsize=512)
def balanced(words: tuple[Word, ...], measure: float) -> tuple[Line, ...]:
    """The words in as few lines as `measure` em allow, of like length."""
    measure = min(measure, LONGEST_LINE * _CHARACTER_EM)
    full = broken(words, measure)
    if len(full) == 1:
        return full
    low, high = max(word.width for word in words), measure
    while high - low > 0.05:  # noqa: PLR2004 - a twentieth of a letter's height
        middle = (low + high) / 2
        if len(broken(words, middle)) > len(full):
            low = middle
        else:
            high = middle
    return broken(words, high)


for _measured in (width_em, words_of, balanced):
    measured_in_the_face(_measured.cache_clear)


def paint_line(painter: QPainter, line: Line, at: QPointF, pixels: int) -> None:
    """Draw a line from `at` on, the left end of its base line."""
    left = at.x()
    space = width_em(" ") * pixels
    for word in line.words:
        for run in word.runs:
            painter.setFont(font(pixels, bold=run.bold))
            painter.drawText(QPointF(left, at.y()), run.text)
            left += run.width * pixels
        left += space


class Block(Struct, frozen=True):
    """A few words set in a box: the size and the lines that fit it."""

    pixels: int
    lines: tuple[Line, ...]
    leading: float = 1.2

    @property
    def height(self) -> float:
        """Pixels from the top of the first line to the foot of the last."""
        return self.pixels * (1.2 + self.leading * (len(self.lines) - 1))

    @property
    def width(self) -> float:
        """Pixels of the longest line."""
        return max((line.width for line in self.lines), default=0.0) * self.pixels


def fitted(
    words: str,
    *,
    most: int,
    least: int,
    width: float,
    height: float,
    bold: bool = False,
) -> Block:
    """The words at the largest size that fits a box; all in pixels.

    Further lines are taken where they make the words a fifth larger. At `least` the words are
    set even if they do not fit.
    """
    pieces = words_of(words, bold=bold)
    alone = broken(pieces, _ENDLESS_EM)
    one = _largest(alone, most=most, least=least, width=width, height=height)
    for pixels in range(most, max(least, round((one or 0) * _WORTH_BREAKING)) - 1, -1):
        block = Block(pixels, balanced(pieces, width / pixels))
        if block.height <= height + 1 and block.width * _SLACK <= width:
            return block
    return Block(one, alone) if one else Block(least, balanced(pieces, width / least))


def _largest(
    lines: tuple[Line, ...], *, most: int, least: int, width: float, height: float
) -> int | None:
    """The largest size at which one line fits a box; None if there is none."""
    wide = max((line.width for line in lines), default=0.0) * _SLACK
    pixels = min(most, int(width / wide) if wide else most, int((height + 1) / 1.2))
    return pixels if pixels >= least else None


def paint_block(
    painter: QPainter, block: Block, *, left: float, top: float, width: float, colour: QColor
) -> None:
    """Draw the lines of a block one below the other, each in the middle of `width`.

    A `width` of 0 sets them from the left.
    """
    painter.setPen(colour)
    base = top + block.pixels * 0.95
    for line in block.lines:
        spare = (width - line.width * block.pixels) / 2 if width else 0.0
        paint_line(painter, line, QPointF(left + spare, base), block.pixels)
        base += block.leading * block.pixels
