"""The mark at the sentence that is being spoken (VOI-16): a ground behind, a bar beside it."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.ui.look.look import Look

_BAR_MM, _SIDE_MM, _ABOVE_MM, _ROUND_MM = 1.4, 1.6, 0.6, 1.2


class Follower(QWidget):
    """Stands behind words, which keep their colour; the bar is seen where the ground is not."""

    def __init__(self, look: Look, target: QWidget, box: QRect) -> None:
        """Stand behind a box of `target`, in its own px."""
        super().__init__(target.parentWidget())
        self._look = look
        mm = look.metrics.mm
        beside = mm(_BAR_MM) + mm(_SIDE_MM)
        self.setGeometry(
            box.translated(target.pos()).adjusted(
                -beside, -mm(_ABOVE_MM), mm(_SIDE_MM), mm(_ABOVE_MM)
            )
        )
        self.stackUnder(target)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground, and the bar at its left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mm, box = self._look.metrics.mm, QRectF(self.rect())
        painter.setPen(self._look.colour("here_soft"))
        painter.setBrush(self._look.colour("here_soft"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), mm(_ROUND_MM), mm(_ROUND_MM))
        painter.fillRect(QRectF(0, 0, mm(_BAR_MM), box.height()), self._look.colour("here"))
