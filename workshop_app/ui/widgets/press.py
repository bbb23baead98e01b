"""What every button of a worker shares: it fires on release, once, and paints itself."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshop_app.ui.bench.screen import Choice
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import FLOOR_MM

CORNER_MM = 3.0

_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class PressButton(QAbstractButton):
    """A choice of the screen; pressed, it is the inverse of itself at rest."""

    edge_times: ClassVar[float] = 1.0
    """Width of the edge at rest, in lines of a control."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.choice = look, choice
        self._neighbours: tuple[QWidget, ...] = ()
        self.came_by_key = False
        """Whether a key brought the focus here, and not the program or the pointer."""
        self.setText(choice.words)
        self.setAccessibleName(choice.words)
        self.setAccessibleIdentifier(choice.id)
        if choice.language:
            self.setLocale(QLocale(choice.language))
        self.setObjectName(choice.id)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if choice.chosen:
            self.setCheckable(True)
            self.setChecked(True)

    def nextCheckState(self) -> None:
        """Stay as the screen says: only a new screen shows what a press has changed."""

    def sizeHint(self) -> QSize:
        """The smallest size: the zones give the real one."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The floor for a worker's control."""
        side = self.look.metrics.mm(FLOOR_MM)
        return QSize(side, side)

    def radius(self) -> float:
        """Corner radius in px, which the focus ring follows."""
        return float(self.look.metrics.mm(CORNER_MM))

    def join(self, row: Sequence[QWidget], *, is_stop: bool) -> None:
        """Make a row one tab stop; the arrow keys go along it."""
        self._neighbours = tuple(row)
        if not is_stop:
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the row, or press."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if self._neighbours and step is not None:
            place = (self._neighbours.index(self) + step) % len(self._neighbours)
            self._neighbours[place].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember what brought the focus: switches follow keys, and nothing else."""
        self.came_by_key = event.reason() in _BY_KEY
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground, then what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter)
        self.paint_face(painter, QRectF(self.rect()))

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Draw icon, picture and words; each kind of button has its own."""
        raise NotImplementedError

    def edge_token(self) -> str:
        """The colour of the edge, by its meaning."""
        return "here" if self.isChecked() else "edge"

    def ground_token(self) -> str:
        """The colour of the ground, by its meaning."""
        if self.isDown():
            return self.edge_token()
        return "here_soft" if self.isChecked() else "bg"

    def ink(self) -> QColor:
        """The colour of icon and words on the ground of now."""
        return self.look.colour("bg" if self.isDown() else "ink")

    def _paint_ground(self, painter: QPainter) -> None:
        heavy = self.isDown() or self.isChecked()
        line = self.look.metrics.line_px * (2 if heavy else self.edge_times)
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(self.look.colour(self.edge_token()), line))
        painter.setBrush(self.look.colour(self.ground_token()))
        painter.drawRoundedRect(box, self.radius(), self.radius())
