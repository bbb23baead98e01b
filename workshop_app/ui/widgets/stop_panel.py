"""Words with a thick edge and an octagon on the corner: stop and check, without alarm."""

from PySide6.QtCore import QMargins, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from workshop_app.ui.bench.screen import Plate
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics, Room
from workshop_app.ui.widgets.marks import Mark, paint_mark
from workshop_app.ui.widgets.plates import paint_plate, plate_width

_ALONE, _ALONE_WIDE = 0.55, 0.8  # of the ground, where octagon or plate says it all


def stop_margins(metrics: Metrics) -> QMargins:
    """The space in px that edge and octagon take around the words."""
    badge, border = _badge(metrics), _border(metrics)
    compact = metrics.room is Room.COMPACT
    return QMargins(
        round(badge * (1.02 if compact else 1.15)),
        round(badge * (0.62 if compact else 0.85)),
        metrics.mm(3) + border,
        border + metrics.mm(metrics.by_room(1.5, 3, 6)),
    )


def _border(metrics: Metrics) -> int:
    return max(8, metrics.mm(2.1))


def _badge(metrics: Metrics) -> int:
    return metrics.mm(metrics.by_room(11, 14, 20))


class StopPanel(QFrame):
    """A ground for the words of a stop; the words are its one child.

    Who does not read sees in their place the plate that is needed, or the octagon, large.
    """

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, needed: Plate | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._needed = look, needed

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw tint, edge and octagon."""
        look, metrics = self._look, self._look.metrics
        line, badge = _border(metrics), _badge(metrics)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, inset = line / 2, badge / 2.6
        box = QRectF(self.rect()).adjusted(inset, inset, -half, -half)
        painter.setPen(QPen(look.colour("stop_edge"), line))
        painter.setBrush(look.colour("stop"))
        painter.drawRoundedRect(box, metrics.mm(4), metrics.mm(4))
        sign = QRectF(0, 0, badge, badge)
        if look.text_shown == "none" and self._needed:
            self._paint_needed(painter, self._needed, box)
        elif look.text_shown == "none":
            side = _ALONE * min(box.width(), box.height())
            sign = QRectF(0, 0, side, side)
            sign.moveCenter(box.center())
        paint_mark(painter, look, Mark.LOOK_AGAIN, sign)

    def _paint_needed(self, painter: QPainter, plate: Plate, box: QRectF) -> None:
        """Draw a plate in the middle, as large as its ground allows."""
        wide, high = _ALONE_WIDE * box.width(), round(_ALONE * box.height())
        while high > 1 and plate_width(self._look, plate, high) > wide:
            high -= 1
        spot = QRectF(0, 0, plate_width(self._look, plate, high), high)
        spot.moveCenter(box.center())
        paint_plate(painter, self._look, plate, spot, framed=True)
