"""Marks of a state: a shape and an icon, always beside their word, so colour is never alone."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.values import Struct

_OCTAGON_CUT = 0.293


class Mark(StrEnum):
    """What a mark can say: the states of `screen.State`, the No of an answer, a bench unheard.

    Of two things side by side, the one that is not meant is crossed out, as in the drawings.
    """

    TO_DO = "to_do"
    NOW = "now"
    DONE = "done"
    MACHINE_WORKS = "machine_works"
    LOOK_AGAIN = "look_again"
    HELP_ASKED = "help_asked"
    PAUSED = "paused"
    NO = "no"
    NOT_THIS = "not_this"
    NO_SOUND = "no_sound"


class _Dress(Struct, frozen=True):
    icon: str
    fill: str
    ink: str
    edge: str
    part: float  # of the shape's width that the icon takes
    drop: float = 0.0


_DRESS = {
    Mark.TO_DO: _Dress("", "bg", "edge", "edge", 0.0),
    Mark.NOW: _Dress("play", "here", "on_here", "here", 0.74),
    Mark.DONE: _Dress("check", "go", "on_go", "go", 0.72),
    Mark.MACHINE_WORKS: _Dress("wait", "wait", "on_wait", "wait_edge", 0.5, drop=0.13),
    Mark.LOOK_AGAIN: _Dress("look", "stop", "stop_edge", "stop_edge", 0.72),
    Mark.HELP_ASKED: _Dress("help", "call", "on_call", "call", 0.68, drop=-0.07),
    Mark.PAUSED: _Dress("pause", "bg", "edge", "edge", 0.66),
    Mark.NO: _Dress("close", "edge", "bg", "edge", 0.72),
    Mark.NOT_THIS: _Dress("close", "stop", "stop_edge", "stop_edge", 0.72),
    Mark.NO_SOUND: _Dress("voice_off", "bg", "edge", "edge", 0.72),
}


def paint_mark(painter: QPainter, look: Look, mark: Mark, box: QRectF) -> None:
    """Draw the shape of a mark with its icon in a square box."""
    dress = _DRESS[mark]
    line = max(2.0, box.width() * 0.07)
    inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    pen = QPen(look.colour(dress.edge), line)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(look.colour(dress.fill))
    painter.drawPath(_shape(mark, inner))
    if dress.icon:
        side = box.width() * dress.part
        top = box.center().y() - side / 2 + dress.drop * box.height()
        spot = QRectF(box.center().x() - side / 2, top, side, side)
        paint_icon(painter, dress.icon, spot, look.colour(dress.ink))


def _shape(mark: Mark, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    match mark:
        case Mark.TO_DO | Mark.DONE:
            path.addEllipse(box)
        case Mark.NOW | Mark.PAUSED | Mark.NO | Mark.NO_SOUND:
            path.addRoundedRect(box, box.width() * 0.18, box.width() * 0.18)
        case Mark.MACHINE_WORKS:
            foot = box.bottom() - 0.04 * box.height()
            path.addPolygon(
                QPolygonF(
                    [
                        QPointF(box.center().x(), box.top()),
                        QPointF(box.right(), foot),
                        QPointF(box.left(), foot),
                    ]
                )
            )
            path.closeSubpath()
        case Mark.LOOK_AGAIN | Mark.NOT_THIS:
            path.addPolygon(octagon(box))
            path.closeSubpath()
        case Mark.HELP_ASKED:
            return _speech_bubble(box)
    return path


def octagon(box: QRectF) -> QPolygonF:
    """The eight corners of an octagon in a square box."""
    cut = box.width() * _OCTAGON_CUT
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    return QPolygonF(
        [
            QPointF(left + cut, top),
            QPointF(right - cut, top),
            QPointF(right, top + cut),
            QPointF(right, bottom - cut),
            QPointF(right - cut, bottom),
            QPointF(left + cut, bottom),
            QPointF(left, bottom - cut),
            QPointF(left, top + cut),
        ]
    )


def _speech_bubble(box: QRectF) -> QPainterPath:
    body = QRectF(box.left(), box.top(), box.width(), box.height() * 0.84)
    path = QPainterPath()
    path.addRoundedRect(body, box.width() * 0.24, box.width() * 0.24)
    tail = QPainterPath()
    tail.addPolygon(
        QPolygonF(
            [
                QPointF(box.left() + 0.22 * box.width(), body.bottom() - 2),
                QPointF(box.left() + 0.26 * box.width(), box.bottom()),
                QPointF(box.left() + 0.56 * box.width(), body.bottom() - 2),
            ]
        )
    )
    return path.united(tail)


class MarkLabel(QLabel):
    """A mark beside its word, which alone is read out."""

    def __init__(
        self, look: Look, mark: Mark, side_mm: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._mark = look, mark
        self._side = look.metrics.mm(side_mm)
        self.setFixedSize(self._side, self._side)

    def sizeHint(self) -> QSize:
        """The square that was asked for."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the mark over the whole square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._look, self._mark, QRectF(self.rect()))


class IconLabel(QLabel):
    """A one-colour icon; `name` only where no word beside it says the same."""

    def __init__(
        self,
        look: Look,
        icon: str,
        side_mm: float,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        side = look.metrics.mm(side_mm)
        self.setFixedSize(side, side)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the icon over the whole square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, self._icon, QRectF(self.rect()), self._look.colour("ink"))
