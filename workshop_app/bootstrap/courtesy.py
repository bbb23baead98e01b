"""What goes on behind the window waits while a scan or a press is on its way to its screen."""

import threading
import time
from typing import Final

from PySide6.QtCore import QTimer

LONGEST_S: Final = 0.25
"""So long at most: not every key brings a screen."""

_PAINTED_WITHIN_MS: Final = 40
"""A screen that is shown is painted by then."""

_WORKS_FOR_S: Final = 10.0
"""Whoever has pressed or scanned works here for so long, and may do it again at any moment."""


class Courtesy:
    """Made and begun on the GUI thread; other threads give way."""

    def __init__(self) -> None:
        self._free = threading.Event()
        self._free.set()
        self._last = -_WORKS_FOR_S
        self._end = QTimer()
        self._end.setSingleShot(True)
        self._end.setInterval(_PAINTED_WITHIN_MS)
        self._end.timeout.connect(self._free.set)

    def begin(self, *_told: object) -> None:
        """A key goes down, a scan has come, or something was pressed."""
        self._end.stop()
        self._last = time.monotonic()
        self._free.clear()

    def end_soon(self) -> None:
        """What comes of it is shown."""
        self._end.start()

    def give_way(self) -> bool:
        """Wait as long as it takes; return whether somebody works here."""
        if not self._free.wait(LONGEST_S):
            self._free.set()
        return time.monotonic() - self._last < _WORKS_FOR_S
