"""Plates: the number of an item and the name of a place, drawn as they are on the real thing."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.bench.screen import Plate
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.lettering import width_px

PLATE_TO_LETTERS = 1.4
"""Height of the smallest plate, in heights of its smallest letters."""

_DIGITS, _PREFIX = 0.74, 0.42  # of the plate's height
LETTERS_TO_PLATE = 1 / _DIGITS
"""Height of a plate, in heights of its digits."""
_FRAME_OUT = 0.7  # of the frame's line, from the plate to the line's middle
_CORNER, _PAD, _BETWEEN = 0.14, 0.22, 0.16


def plate_sizes(look: Look, high: float) -> tuple[int, int]:
    """Pixel sizes of prefix and digits; neither is under the floor for reading."""
    small = max(look.metrics.floor_px, round(high * _PREFIX))
    return small, max(round(high * _DIGITS), round(small * 1.12))


def plate_width(look: Look, plate: Plate, high: float) -> int:
    """How wide a plate of this height is, in pixels."""
    small, large = plate_sizes(look, high)
    text = width_px(plate.prefix, small) + width_px(plate.number, large, bold=True)
    between = high * _BETWEEN if plate.prefix else 0.0
    return round(2 * high * _PAD + text + between)


def place_width(look: Look, place: str, high: float) -> int:
    """How wide the tag of a place is at this height, in pixels."""
    return round(width_px(place, _place_px(look, high), bold=True) + high * 0.7)


def _place_px(look: Look, high: float) -> int:
    return max(look.metrics.floor_px, round(high * 0.7))


def paint_plate(
    painter: QPainter, look: Look, plate: Plate, box: QRectF, *, framed: bool = False
) -> None:
    """Draw a plate; `framed` is the two-tone mark of what to look for."""
    high = box.height()
    line = max(2.0, high * 0.045)
    if framed:
        _paint_frame(painter, look, box)
    inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.setPen(QPen(look.colour("on_plate"), line))
    painter.setBrush(look.colour("plate"))
    painter.drawRoundedRect(inner, high * _CORNER, high * _CORNER)
    small, large = plate_sizes(look, high)
    digits = look.font(large, bold=True)
    base = box.center().y() + QFontMetricsF(digits).capHeight() / 2
    left = box.left() + high * _PAD
    if plate.prefix:
        painter.setFont(look.font(small))
        painter.drawText(QPointF(left, base), plate.prefix)
        left += width_px(plate.prefix, small) + high * _BETWEEN
    painter.setFont(digits)
    painter.drawText(QPointF(left, base), plate.number)


def frame_px(look: Look) -> int:
    """How far the mark of what to look for stands out around a plate, in px."""
    return ceil(_frame_line(look) * (_FRAME_OUT + 1.0))


def _frame_line(look: Look) -> float:
    return max(6.0, look.metrics.mm(1.6))


def _paint_frame(painter: QPainter, look: Look, box: QRectF) -> None:
    wide = _frame_line(look)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for token, width in (("mark_edge", wide * 2), ("mark", wide)):
        painter.setPen(QPen(look.colour(token), width))
        out = wide * _FRAME_OUT
        around = box.adjusted(-out, -out, out, out)
        painter.drawRoundedRect(around, box.height() * _CORNER * 1.6, box.height() * _CORNER * 1.6)


class PlateLabel(QLabel):
    """An item's number as on its label: kind and year small, the four digits large."""

    def __init__(
        self, look: Look, plate: Plate, high_mm: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(plate.words, parent)
        self._look, self._plate, self._high = look, plate, look.metrics.mm(high_mm)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As wide as the number needs at this height."""
        return QSize(plate_width(self._look, self._plate, self._high), self._high)

    def fits(self) -> bool:
        """Whether the number is inside the plate: the audit asks this."""
        _, digits = plate_sizes(self._look, self._high)
        return self.sizeHint().width() <= self.width() + 1 and digits <= self.height()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the plate over the whole label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_plate(painter, self._look, self._plate, QRectF(self.rect()))


class PlaceTag(QLabel):
    """A place's name as on the shelf: light on dark."""

    def __init__(
        self, look: Look, place: str, high_mm: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._look, self._high = look, look.metrics.mm(high_mm)
        self._pixels = _place_px(look, self._high)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As wide as the name needs at this height."""
        return QSize(place_width(self._look, self.text(), self._high), self._high)

    def fits(self) -> bool:
        """Whether the name is inside the tag: the audit asks this."""
        return self.sizeHint().width() <= self.width() + 1 and self._pixels <= self.height()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the tag over the whole label; on a dark surface a light edge sets it off."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._look.metrics.line_px
        painter.setPen(QPen(self._look.colour("ink"), line))
        painter.setBrush(self._look.colour("on_plate"))
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, self._high * 0.16, self._high * 0.16)
        painter.setPen(self._look.colour("plate"))
        painter.setFont(self._look.font(self._pixels, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
