"""Joins fingers and the mouse to the buttons: on release, at the point that counts."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

from workshop_app.application.touching import Point, Touching
from workshop_app.domain.input_needs import InputNeeds
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.widgets.press import PressButton

_DOWN: Final = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}


class TouchHands(QObject):
    """Watches presses on the worker's screen; elsewhere in the window they go their own way.

    Qt wants a press and its release on the same button; a finger that slides is worth as much
    as one that does not. Leaving all buttons still cancels (WCAG 2.5.2).
    """

    def __init__(self, view: WorkerView, *, now_ms: Callable[[], int]) -> None:
        super().__init__()
        self._view, self._now_ms = view, now_ms
        self._touching = Touching(InputNeeds())
        self._down: PressButton | None = None

    def install(self, window: QWindow) -> None:
        """Watch this window."""
        window.installEventFilter(self)

    def adjust(self, needs: InputNeeds) -> None:
        """Read touches as this person needs it, from now on."""
        self._touching.adjust(needs)
        self._show_down(None)

    def on_shown(self) -> None:
        """Another screen lies under the finger: what is touched now counts for nothing."""
        self._down = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the left button over the worker's screen; let everything else pass."""
        if not isinstance(event, QMouseEvent):
            return False
        at, kind = (event.position().x(), event.position().y()), event.type()
        if kind in _DOWN and event.button() is Qt.MouseButton.LeftButton:
            return self._begin(at)
        if kind is QEvent.Type.MouseMove and self._touching.is_down:
            self._touching.move(at)
            self._show_down(self._under(self._touching.counted))
            return False
        if kind is QEvent.Type.MouseButtonRelease and self._touching.is_down:
            return event.button() is Qt.MouseButton.LeftButton and self._end(at)
        return False

    def _begin(self, at: Point) -> bool:
        if self._widget_at(at) is None:
            return False
        self._touching.begin(at, self._now_ms())
        self._show_down(self._under(at))
        return True

    def _end(self, at: Point) -> bool:
        touched = self._under(self._touching.end(at, self._now_ms()))
        self._show_down(None)
        if touched is not None:
            touched.click()
        return True

    def _under(self, at: Point | None) -> PressButton | None:
        widget = self._widget_at(at) if at else None
        return widget if isinstance(widget, PressButton) else None

    def _widget_at(self, at: Point) -> QWidget | None:
        """What of the worker's screen is there: uncovered, so that what lies on top hides it."""
        inside = self._view.mapFrom(self._view.window(), QPointF(*at).toPoint())
        if not self._view.isVisible() or not self._view.rect().contains(inside):
            return None
        return self._view.childAt(inside) or self._view

    def _show_down(self, button: PressButton | None) -> None:
        if button is self._down:
            return
        for each, is_down in ((self._down, False), (button, True)):
            if each is not None:
                each.setDown(is_down)
        self._down = button
