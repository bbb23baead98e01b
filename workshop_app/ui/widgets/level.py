"""How loud it is, for who cannot hear it: bars that rise, and fill with the sound."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look

BARS: Final = 12
_GAP = 0.6  # of a bar's width
_WIDEST = 0.4  # of the meter's height
_LOWEST = 0.25  # of the height of the last


class LevelMeter(QLabel):
    """A loudspeaker, then bars that rise to the right, solid up to how loud it is.

    Lightness tells, and no colour does.
    """

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._filled = look, 0
        self.setAccessibleName(name)

    @property
    def filled(self) -> int:
        """How many bars are solid, of `BARS`."""
        return self._filled

    def show_level(self, level: float) -> None:
        """Show how loud it is, from 0 to 1."""
        filled = round(max(0.0, min(1.0, level)) * BARS)
        if filled != self._filled:
            self._filled = filled
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bars over the whole label, those to come hollow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, ink, height = self._look.metrics, self._look.colour("ink"), self.height()
        line, corner = metrics.line_px, metrics.mm(0.6)
        paint_icon(painter, "voice", QRectF(0, 0, height, height), ink)
        left = height + metrics.mm(2)
        wide = min((self.width() - left) / (BARS + (BARS - 1) * _GAP), _WIDEST * height)
        painter.setPen(QPen(ink, line))
        for number in range(BARS):
            high = height * (_LOWEST + (1 - _LOWEST) * number / (BARS - 1))
            box = QRectF(left + number * wide * (1 + _GAP), height - high, wide, high)
            painter.setBrush(self._look.colour("ink" if number < self._filled else "bg"))
            painter.drawRoundedRect(
                box.adjusted(line / 2, line / 2, -line / 2, -line / 2), corner, corner
            )
