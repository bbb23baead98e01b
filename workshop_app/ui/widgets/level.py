"""How loud it is, for who cannot hear it: bars that fill with the sound."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.look.look import Look

BARS: Final = 12
_GAP = 0.35  # of a bar's width


class LevelMeter(QLabel):
    """Bars from the left, solid up to how loud it is; lightness tells, and no colour does."""

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
        line = self._look.metrics.line_px
        wide = self.width() / (BARS + (BARS - 1) * _GAP)
        corner = self._look.metrics.mm(1)
        painter.setPen(QPen(self._look.colour("ink"), line))
        for number in range(BARS):
            box = QRectF(number * wide * (1 + _GAP), 0, wide, self.height())
            painter.setBrush(self._look.colour("ink" if number < self._filled else "bg"))
            painter.drawRoundedRect(
                box.adjusted(line / 2, line / 2, -line / 2, -line / 2), corner, corner
            )
