"""Patterns in colours that have to be told apart, for whoever does not see them (WCAG 1.4.1).

Dots are red, slanted lines green, level lines blue: three kinds, not three turns of one, so that
they are told apart at a glance and when the picture is small.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from workshop_app.domain.colours import contrast
from workshop_app.values import Struct


class Pattern(StrEnum):
    """What a colour is filled with."""

    DOTS = "dots"
    SLANTS = "slants"
    LEVELS = "levels"


OF_COLOUR: Final[Mapping[str, Pattern]] = MappingProxyType(
    {
        "red": Pattern.DOTS,
        "green": Pattern.SLANTS,
        "blue": Pattern.LEVELS,
        "cloth": Pattern.LEVELS,
    }
)
"""The colours of the drawings that a sentence names."""

_TIMES, _CLOSEST, _WIDEST = 5.0, 13.0, 52.0
"""So often a pattern comes back across its face, and how far apart it does at least and most."""

_DOT, _LINE = 0.17, 0.26  # radius and width, of that distance
_SEEN = 3.0  # WCAG 2.2, 1.4.11


class Patterned(Struct, frozen=True):
    """A pattern and its colour, #RRGGBB."""

    pattern: Pattern
    colour: str


def patterned(colours: Mapping[str, str], name: str) -> Patterned | None:
    """Return what a face of a colour is filled with; nothing where no sentence names the colour.

    It is drawn black or white, unlike the lines of the picture where that can be seen.

    Args:
        colours: the palette.
        name: of a colour in it.
    """
    if name not in OF_COLOUR:
        return None
    unlike = sorted(("#FFFFFF", "#000000"), key=lambda each: -contrast(each, colours["ink"]))
    seen = (each for each in unlike if contrast(each, colours[name]) >= _SEEN)
    return Patterned(OF_COLOUR[name], next(seen, unlike[-1]))


def paint_pattern(painter: QPainter, told: Patterned, path: QPainterPath) -> None:
    """Lay a pattern over a face: a tile in the pixels of the device, again and again.

    Lines that are clipped to the face look the same, and take thirty times as long.
    """
    box, scale = path.boundingRect(), painter.worldTransform().m11()
    apart = min(_WIDEST, max(_CLOSEST, (box.width() * box.height()) ** 0.5 / _TIMES))
    tile = _tile(told.pattern, told.colour, max(4, round(apart * scale / 2) * 2))
    brush = QBrush(tile)
    middle = box.center()
    brush.setTransform(QTransform.fromTranslate(middle.x(), middle.y()).scale(1 / scale, 1 / scale))
    painter.fillPath(path, brush)


@lru_cache(maxsize=64)
def _tile(pattern: Pattern, colour: str, side: int) -> QImage:
    """One piece of a pattern on clear ground, that fits itself on all sides; `side` is even."""
    tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colour))
    painter.setPen(Qt.PenStyle.NoPen)
    match pattern:
        case Pattern.DOTS:
            for x, y in ((0, 0), (1, 0), (0, 1), (1, 1), (0.5, 0.5)):
                painter.drawEllipse(QPointF(x * side, y * side), side * _DOT, side * _DOT)
        case Pattern.SLANTS:
            painter.setPen(QPen(QColor(colour), side * _LINE))
            for foot in (-1, 0, 1):
                painter.drawLine(QLineF((foot - 1) * side, 2 * side, (foot + 2) * side, -side))
        case Pattern.LEVELS:
            painter.drawRect(QRectF(0, side * (1 - _LINE) / 2, side, side * _LINE))
    painter.end()
    return tile
