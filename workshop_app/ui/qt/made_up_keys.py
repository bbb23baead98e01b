"""Keys that nobody pressed: the demonstration's tray and the tour type through the gate too."""

import time

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

_SCANNER_GAP_MS = 2


def type_as_scanner(window: QWindow, text: str) -> None:
    """Send a window the keys of a scanner that reads this, with Enter at the end."""
    time_ms = _now_ms()
    for character in text:
        _press(window, _key(character), character, time_ms)
        time_ms += _SCANNER_GAP_MS
    _press(window, Qt.Key.Key_Return, "\r", time_ms)


def press_key(window: QWindow, key: int, text: str = "") -> None:
    """Send a window a key that is pressed and let go."""
    _press(window, key, text, _now_ms())


def _press(window: QWindow, key: int, text: str, time_ms: int) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(time_ms)
        QCoreApplication.sendEvent(window, event)


def _key(character: str) -> int:
    """Return Qt's number of a key: for ASCII it is the character's, in capitals."""
    return ord(character.upper()) if character.isascii() else Qt.Key.Key_unknown


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
