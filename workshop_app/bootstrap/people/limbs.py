"""What people do with their hands: keys, switches, fingers, the mouse, and codes under the scanner.

All of it goes through the window as real events; each is counted as one action.
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest

from workshop_app.bootstrap.people.bench import PeopleBench
from workshop_app.ui.widgets.tick import AcceptedTick

BETWEEN_LETTERS_MS: Final = 4
"""A scanner's gap between two keys."""


class Limbs:
    """Acts on one bench, and counts."""

    def __init__(self, bench: PeopleBench) -> None:
        self.bench = bench
        self.actions = 0

    def scan(self, code: str) -> None:
        """Hold a code under the scanner, which types it."""
        self.actions += 1
        for letter in code:
            self._strike(ord(letter.upper()), letter)
        self._strike(Qt.Key.Key_Return, "\r")

    def key(self, key: Qt.Key, text: str = "", *, held_ms: float) -> None:
        """Press a key, or a switch that sends one, and let it go."""
        self.actions += 1
        self._send_key(QEvent.Type.KeyPress, key, text)
        self.bench.wait(held_ms)
        self._send_key(QEvent.Type.KeyRelease, key, text)

    def touch(self, at: QPoint, *, held_ms: float) -> None:
        """Touch the glass with a finger."""
        self.actions += 1
        self._uncover()
        window, finger = self.bench.program.shell.windowHandle(), _finger()
        QTest.touchEvent(window, finger).press(0, at, window).commit()
        self.bench.wait(held_ms)
        QTest.touchEvent(window, finger).release(0, at, window).commit()
        self.bench.come_to_rest()

    def click(self, at: QPoint, *, held_ms: float) -> None:
        """Press the mouse and let it go."""
        self.actions += 1
        self._uncover()
        left = Qt.MouseButton.LeftButton
        self._send_mouse(QEvent.Type.MouseButtonPress, at, left, left)
        self.bench.wait(held_ms)
        self._send_mouse(QEvent.Type.MouseButtonRelease, at, left, Qt.MouseButton.NoButton)

    def move(self, at: QPoint) -> None:
        """Move the mouse; moving alone is not counted."""
        none = Qt.MouseButton.NoButton
        self._send_mouse(QEvent.Type.MouseMove, at, none, none)

    def _strike(self, key: int, letter: str) -> None:
        self._send_key(QEvent.Type.KeyPress, key, letter)
        self._send_key(QEvent.Type.KeyRelease, key, letter)
        self.bench.wait(BETWEEN_LETTERS_MS)

    def _send_key(self, kind: QEvent.Type, key: int, text: str) -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(self.bench.time.ms)
        QCoreApplication.sendEvent(self.bench.program.shell.windowHandle(), event)
        self.bench.come_to_rest()

    def _send_mouse(
        self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> None:
        window = self.bench.program.shell.windowHandle()
        here, on_glass = QPointF(at), QPointF(window.mapToGlobal(at))
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, here, here, on_glass, button, held, none)
        event.setTimestamp(self.bench.time.ms)
        QCoreApplication.sendEvent(window, event)
        self.bench.come_to_rest()

    def _uncover(self) -> None:
        """The tick of an accepted scan stands for 0.6 s of real time: here that is long over."""
        for tick in self.bench.program.view.findChildren(AcceptedTick):
            tick.leave()


@cache
def _finger() -> QPointingDevice:
    return QTest.createTouchDevice()
