"""Calls that may come in crowds are passed on at once, and then only now and then."""

from collections.abc import Callable

from PySide6.QtCore import QTimer


class Seldom:
    """Passes on the first of many calls at once, and all that come soon after as one.

    Args:
        to: what is called.
        every_ms: no more often than this.
    """

    def __init__(self, to: Callable[[], None], *, every_ms: int) -> None:
        self._to = to
        self._is_called = False
        self._rest = QTimer()
        self._rest.setSingleShot(True)
        self._rest.setInterval(every_ms)
        self._rest.timeout.connect(self._rested)

    def __call__(self) -> None:
        """Call, on the GUI thread."""
        if self._rest.isActive():
            self._is_called = True
            return
        self._rest.start()
        self._to()

    def _rested(self) -> None:
        if self._is_called:
            self._is_called = False
            self()
