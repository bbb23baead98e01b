"""Any key held for five seconds opens the first settings: nobody needs to know where they are."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow

HELD_MS: Final = 5000
"""PRF-02; longer than the longest slow keys that help anybody type."""


class HeldKey(QObject):
    """Watches the keys of a window, and takes none of them away."""

    held = Signal()

    def __init__(self, *, held_ms: int = HELD_MS) -> None:
        super().__init__()
        self._key: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=held_ms)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.held)

    def install(self, window: QWindow) -> None:
        """Watch this window from now on."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See a key go down and up; what repeats by itself is still held."""
        if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            if event.type() is QEvent.Type.KeyPress:
                self._key = event.key()
                self._timer.start()
            elif event.type() is QEvent.Type.KeyRelease and event.key() == self._key:
                self._key = None
                self._timer.stop()
        return False
