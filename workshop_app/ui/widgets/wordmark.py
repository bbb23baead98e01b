"""The name of the program, standing on a bench."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.lettering import width_px

NAME = "Établi"


class Wordmark(QLabel):
    """Bold letters, a bench top under them and two short legs."""

    def __init__(self, look: Look, high_mm: float, parent: QWidget | None = None) -> None:
        super().__init__(NAME, parent)
        self._look, self._high = look, look.metrics.mm(high_mm)
        self._pixels = round(self._high * 0.72)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As wide as the letters and the bench top's two ends."""
        width = width_px(NAME, self._pixels, bold=True)
        return QSize(round(width + self._high * 0.44), self._high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the name over the whole label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, high, wide = self._look.colour("ink"), self._high, self.width()
        line, top = high * 0.09, high * 0.78
        painter.setPen(ink)
        painter.setFont(self._look.font(self._pixels, bold=True))
        painter.drawText(QPointF(high * 0.22, top - high * 0.075), NAME)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(0, top, wide, line), line / 2, line / 2)
        for left in (high * 0.12, wide - high * 0.12 - line):
            painter.drawRoundedRect(QRectF(left, top, line, high - top), line / 2, line / 2)
