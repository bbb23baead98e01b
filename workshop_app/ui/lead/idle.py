"""Signs a lead out who has gone away: the desk stands open to the room."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow

IDLE_MS: Final = 15 * 60_000
"""Long enough to help at a bench; calls are still shown afterwards, without names."""

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class SignOutWhenIdle(QObject):
    """Watches one window.

    Args:
        steady: milliseconds of a clock that never jumps.
        sign_out: called when nobody has touched anything for long; also while nobody is here.
    """

    def __init__(self, steady: Callable[[], int], sign_out: Callable[[], None]) -> None:
        super().__init__()
        self._steady, self._sign_out = steady, sign_out
        self._last = steady()

    def install(self, window: QWindow) -> None:
        """Watch a window: `widget.windowHandle()`."""
        window.installEventFilter(self)

    def on_second(self) -> None:
        """Look how long it is since something was touched."""
        if self._steady() - self._last >= IDLE_MS:
            self._last = self._steady()
            self._sign_out()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Remember that somebody is here; the event goes on."""
        if event.type() in _TOUCHES:
            self._last = self._steady()
        return False
