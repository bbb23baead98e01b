"""Types on a window as a scanner or a person would: for the demo's tray and for the tour."""

import time

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

_BETWEEN_KEYS_MS = 2
"""A fast scanner's gap between two keys; the time stamps tell it, nobody waits."""


def type_code(window: QWindow, text: str) -> None:
    """Send a code's letters and Enter to a window, in one burst, as a wedge scanner does."""
    at_ms = time.monotonic_ns() // 1_000_000
    for letter in text:
        _strike(window, ord(letter.upper()), letter, at_ms)
        at_ms += _BETWEEN_KEYS_MS
    _strike(window, Qt.Key.Key_Return, "\r", at_ms)


def strike(window: QWindow, key: Qt.Key, text: str = "") -> None:
    """Press and release one key, as a person does."""
    _strike(window, key, text, time.monotonic_ns() // 1_000_000)


def _strike(window: QWindow, key: int, text: str, at_ms: int) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(at_ms)
        QCoreApplication.sendEvent(window, event)
