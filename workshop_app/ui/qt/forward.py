"""Brings what another thread says to the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class OnGuiThread(QObject):
    """Call it on any thread; `to` is called with the same value on the GUI thread."""

    _said = Signal(object)

    def __init__(self, to: Callable[[object], None]) -> None:
        super().__init__()
        self._to = to
        self._said.connect(self._reply, Qt.ConnectionType.QueuedConnection)

    def __call__(self, value: object) -> None:
        """Hand a value over; return at once."""
        self._said.emit(value)

    @Slot(object)
    def _reply(self, value: object) -> None:
        self._to(value)
