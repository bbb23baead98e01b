"""Joins a pointer that rests to the screen: what it rests on, the ring that shrinks, the press."""

from collections.abc import Callable
from math import hypot
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QMouseEvent, QWindow

from workshop_app.application.dwell import Dwell
from workshop_app.domain.input_needs import DWELL_OFF, InputNeeds
from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.look.metrics import FLOOR_MM, MM_PER_INCH
from workshop_app.ui.qt.alarm import Alarm
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.ring import RING_INSIDE

FRAME_MS: Final = 50
"""How often the hand is looked at while the mouse is still, and the ring is drawn."""
_SETTLED_MM: Final = 0.1
"""So near to the pointer, the mean of a hand that is still goes nowhere any more."""


class DwellHands(QObject):
    """Watches the mouse over the window. Only resting presses; a click goes its own way.

    The picture is where a hand may rest (SWI-10): of it, only the corner with the sign counts.
    """

    def __init__(
        self,
        view: WorkerView,
        *,
        now_ms: Callable[[], int],
        make_alarm: Callable[[Callable[[], None]], Alarm],
    ) -> None:
        super().__init__()
        self._view, self._now_ms = view, now_ms
        self._needs = InputNeeds()
        self._dwell = Dwell(self._needs)
        self._alarm = make_alarm(self._look)
        self._at = QPointF()
        self._shown = ""

    def install(self, window: QWindow) -> None:
        """Watch the pointer over this window."""
        window.installEventFilter(self)

    def adjust(self, needs: InputNeeds) -> None:
        """Dwell as this person needs it, from now on."""
        if needs != self._needs:
            self._needs = needs
            self._dwell.adjust(needs)
            self._alarm.stop()

    def on_shown(self) -> None:
        """Another screen lies under the pointer."""
        self._dwell.screen_changed()
        self._shown = ""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look, and let everything pass."""
        if self._needs.dwell_ms == DWELL_OFF:
            return False
        if event.type() is QEvent.Type.Leave:
            self._dwell.leave()
            self._alarm.stop()
            self._draw()
        elif event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._at = event.position()
            self._look()
        return False

    def _look(self) -> None:
        """See where the hand is, and press what it has rested on."""
        now, look = self._now_ms(), self._view.look
        if look is None:
            return
        pixel = look.metrics.ppi / MM_PER_INCH
        x, y = self._dwell.smoothed(self._at.x() / pixel, self._at.y() / pixel, now)
        self._dwell.move(self._under(QPointF(x * pixel, y * pixel).toPoint()), now)
        taken = self._dwell.advance(now)
        if taken is not None:
            self._shown = ""
            button = self._view.button(taken)
            if button is not None:
                button.click()
        self._draw()
        due = self._dwell.due_ms
        if due is not None:
            self._alarm.start(max(1, min(FRAME_MS, due - now)))
        elif hypot(self._at.x() / pixel - x, self._at.y() / pixel - y) > _SETTLED_MM:
            self._alarm.start(FRAME_MS)

    def _under(self, at: QPoint) -> str | None:
        """The choice under a point of the window; none where a hand may rest."""
        inside = self._view.mapFrom(self._view.window(), at)
        for button in self._view.buttons:
            box = self._target(button)
            if box.contains(button.mapFrom(self._view, inside)):
                return button.choice.id
        return None

    def _target(self, button: PressButton) -> QRect:
        box = button.rect()
        if button.choice.slot is Slot.PICTURE and button.property(RING_INSIDE):
            side = button.look.metrics.mm(FLOOR_MM)
            return QRect(box.right() - side, box.top(), side, side)
        return box

    def _draw(self) -> None:
        now, target = self._now_ms(), self._dwell.target
        if target is not None and self._dwell.has_locked_on(now):
            self._shown = target
            self._view.highlight([target], part=self._dwell.left(now))
            self._view.tell_highlight(self._name(target))
        elif self._shown:
            self._view.highlight([self._shown])
            self._view.tell_highlight("")
            self._shown = ""

    def _name(self, choice_id: str) -> str:
        button = self._view.button(choice_id)
        return button.choice.words if button else ""
