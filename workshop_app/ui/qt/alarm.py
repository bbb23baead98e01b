"""A time-out that never overtakes keys that were pressed before it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer


class Alarm(Protocol):
    """Rings once, some time after it was last started."""

    def start(self, after_ms: int) -> None:
        """Ring after this time, and not at the time set before."""

    def stop(self) -> None:
        """Do not ring."""


class QtAlarm(QObject):
    """Rings on the GUI thread, after the events that were already waiting there.

    While the screen is busy, keys and the timer fall due together, and which of them Qt
    serves first is the platform's affair. If it were the timer, a scan would be torn; so a
    timer of 0 ms, which Qt serves when nothing else waits, comes between.
    """

    def __init__(self, ring: Callable[[], None]) -> None:
        super().__init__()
        self._due = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._quiet = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._quiet.start)
        self._quiet.timeout.connect(ring)

    def start(self, after_ms: int) -> None:
        """Ring after this time, and not at the time set before."""
        self._quiet.stop()
        self._due.start(after_ms)

    def stop(self) -> None:
        """Do not ring."""
        self._due.stop()
        self._quiet.stop()
