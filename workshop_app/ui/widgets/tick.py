"""The large tick of an accepted scan: it stands in the corner while nothing can be confirmed."""

from PySide6.QtCore import QRect, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.marks import Mark, paint_mark

_SIDE_MM = 24.0


class AcceptedTick(QLabel):
    """Covers the corner for the settle time; the strip says in words what was accepted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def stand(self, look: Look, corner: QRect, *, time_ms: int) -> None:
        """Cover this box of the window for so many milliseconds, from now on."""
        self._look = look
        self.setGeometry(corner)
        self.show()
        self.raise_()
        self._timer.start(time_ms)

    def leave(self) -> None:
        """Uncover the corner at once."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the disc with its tick on the ground of the bench."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.colour("bench"))
        side = min(self._look.metrics.mm(_SIDE_MM), self.height(), self.width())
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(QRectF(self.rect()).center())
        paint_mark(painter, self._look, Mark.DONE, disc)
