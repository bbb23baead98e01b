"""Keys of the main window, from Qt's events and back."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent, QWindow

from workshop_app.application.keystrokes import Keystroke

_BIG_BUTTONS: Final = {191 + n: Qt.Key.Key_F13 + n for n in range(12)}
"""F13 … F24 by X key code: xkeyboard-config calls them Tools, Launch5 … or nothing at all.

Windows names them itself, and has no scan codes in this range.
"""


class WindowKeys:
    """The window's focus, and the way back to it for keys that were kept back."""

    def __init__(self) -> None:
        self.window: QWindow | None = None
        self.replaying = False

    def is_writing(self) -> bool:
        """Say whether a text field has the focus."""
        focus = self.window.focusObject() if self.window else None
        if focus is None:
            return False
        query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
        QCoreApplication.sendEvent(focus, query)
        return bool(query.value(Qt.InputMethodQuery.ImEnabled))

    def replay(self, stroke: Keystroke) -> None:
        """Give a key that was kept back to the widget that has the focus now."""
        if self.window is None:
            return
        modifiers = Qt.KeyboardModifier.NoModifier
        if stroke.shift:
            modifiers |= Qt.KeyboardModifier.ShiftModifier
        if stroke.chord:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        self.replaying = True
        try:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, stroke.key, modifiers, stroke.scan_code, 0, 0, stroke.text)
                event.setTimestamp(stroke.time_ms)
                QCoreApplication.sendEvent(self.window, event)
        finally:
            self.replaying = False


def key_number(event: QKeyEvent) -> int:
    """Return what tells two keys apart; Shift between press and release changes `key()`."""
    return event.nativeScanCode() or -event.key()


def keystroke(event: QKeyEvent, time_ms: int, *, again: bool) -> Keystroke:
    """Return the key press as the readers want it."""
    held = event.modifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    # Windows reports AltGr as Ctrl and Alt together.
    third = control and alt and event.text().isprintable() and event.text() != ""
    return Keystroke(
        time_ms=time_ms,
        text=event.text(),
        scan_code=event.nativeScanCode(),
        key=key_of(event),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        alt_gr=alt or bool(held & Qt.KeyboardModifier.GroupSwitchModifier),
        chord=bool(held & Qt.KeyboardModifier.MetaModifier) or ((control or alt) and not third),
        again=again,
    )


def key_of(event: QKeyEvent) -> int:
    """Return the number of the key; one that nobody has named goes by its place, below zero."""
    place = event.nativeScanCode()
    key = _BIG_BUTTONS.get(place, event.key())
    return -place if key in {0, Qt.Key.Key_unknown} else key
