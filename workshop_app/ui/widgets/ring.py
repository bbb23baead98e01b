"""The focus ring: one overlay for the whole window, drawn however focus came."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget
from shiboken6 import isValid

from workshop_app.ui.look.look import Look

RING_INSIDE = "ringInside"
"""Property of a control that fills its zone: its ring is drawn inside."""

RINGED = "ringed"
"""Property of what is no button and has a ring all the same, such as a line to type in."""


class FocusRing(QWidget):
    """Two tones, 4 px each at 96 dpi, 21:1 apart; outside the control, or inside for a picture.

    Dwell and switch scanning draw the same ring; while it dwells, the ring shrinks.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.targets: tuple[QWidget, ...] = ()
        """What is ringed now."""
        self._part = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def wear(self, look: Look) -> None:
        """Draw with this look from now on, around nothing yet."""
        self._look, self.targets = look, ()

    def follow(self, *targets: QWidget, part: float = 1.0) -> None:
        """Ring one control, all of a group, or none.

        `part` is what is left of the time until it is pressed, from 1 to 0.
        """
        around = self._around(self.targets)
        self.targets, self._part = targets, part
        self.raise_()
        self.update(around.united(self._around(targets)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the two tones; the words hold the focus without a ring, as a press does nothing."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for target in filter(isValid, self.targets):  # a page may go while its field is ringed
            is_ringed = isinstance(target, QAbstractButton) or target.property(RINGED)
            if is_ringed and not target.visibleRegion().isEmpty():
                painter.setClipRect(self._seen(target))
                self._paint_around(painter, look, target)

    def _paint_around(self, painter: QPainter, look: Look, target: QWidget) -> None:
        tone = look.metrics.ring_px
        inner, outer = (1.5, 0.5) if target.property(RING_INSIDE) else (-0.5, -1.5)
        rounding = getattr(target, "radius", lambda: 0.0)()
        for token, offset in (("ring_in", inner), ("ring_out", outer)):
            away = offset * tone
            box = QRectF(self._box(target)).adjusted(away, away, -away, -away)
            path = QPainterPath()
            path.addRoundedRect(box, max(0.0, rounding - away), max(0.0, rounding - away))
            pen = QPen(look.colour(token), tone)
            if self._part < 1:
                length = path.length() / tone
                pen.setDashPattern([max(0.01, length * self._part), length * 2])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.strokePath(path, pen)

    def _seen(self, target: QWidget) -> QRect:
        """Where a ring is seen: not over what stands above and under a page that scrolls."""
        seen, around = self.rect(), target.parentWidget()
        while around is not None and around is not self.parentWidget():
            if isinstance(around, QAbstractScrollArea):
                page = self._box(around.viewport())
                seen = seen.intersected(QRect(0, page.top(), self.width(), page.height()))
            around = around.parentWidget()
        return seen

    def _box(self, target: QWidget) -> QRect:
        origin = self.mapFromGlobal(target.mapToGlobal(QPoint(0, 0)))
        return QRect(origin, target.size())

    def _around(self, targets: tuple[QWidget, ...]) -> QRect:
        found = QRect()
        for target in filter(isValid, targets):
            if self._look is not None and target.window() is self.window():
                wide = 3 * self._look.metrics.ring_px
                found = found.united(self._box(target).adjusted(-wide, -wide, wide, wide))
        return found
