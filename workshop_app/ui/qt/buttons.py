"""Buttons that are no keys: of game pads, HID switches and mice."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from workshop_app.application.keystrokes import Keystroke
from workshop_app.ui.qt.held_key import HeldKey
from workshop_app.ui.qt.key_names import MOUSE_BUTTONS, number_of
from workshop_app.ui.qt.person_keys import PersonKeys

POINTING: Final = "mouse:left"
_PRESSES: Final = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
_BY_HARDWARE: Final = Qt.MouseEventSource.MouseEventNotSynthesized


class Buttons(QObject):
    """Hands buttons to what reads a person's keys. They type nothing and wait for no scanner.

    As an event filter of the window it takes the mouse's buttons, if they mean anything; a
    finger on the glass is never a mouse's button.
    """

    _pressed_elsewhere = Signal(str, bool)

    def __init__(self, keys: PersonKeys, *, now_ms: Callable[[], int], held_key: HeldKey) -> None:
        super().__init__()
        self._keys, self._now_ms, self._held_key = keys, now_ms, held_key
        self._taken: set[int] = set()
        self._pressed_elsewhere.connect(self.take, Qt.ConnectionType.QueuedConnection)

    def take(self, name: str, is_down: bool) -> bool:  # noqa: FBT001 - a signal's argument
        """Take a button by its name; say whether nobody else may have it.

        Raises:
            UnknownButtonError: no button has this name.
        """
        number, time_ms = number_of(name), self._now_ms()
        self._held_key.turn(name, is_down=is_down)
        if not is_down:
            self._keys.let_go(-number, time_ms)
            swallow = number in self._taken
            self._taken.discard(number)
            return swallow
        if not self._keys.knows(number):
            return False
        self._taken.add(number)
        again = self._keys.strike(-number, time_ms)
        return self._keys.obey(Keystroke(time_ms=time_ms, key=number, again=again))

    def take_from_thread(self, name: str, is_down: bool) -> None:  # noqa: FBT001 - as above
        """Take a button of a device that has a thread of its own."""
        self._pressed_elsewhere.emit(name, is_down)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow a mouse button that is a person's switch or command."""
        if not isinstance(event, QMouseEvent) or event.source() is not _BY_HARDWARE:
            return False
        name = MOUSE_BUTTONS.get(event.button())
        if name == POINTING and not self._keys.means(number_of(name)):
            return False  # it points and presses, also while a button is being chosen
        if name is None or event.type() not in {*_PRESSES, QEvent.Type.MouseButtonRelease}:
            return False
        return self.take(name, event.type() in _PRESSES)
