"""Takes a scanner's reads out of the keys of a window; all other keys go where they were meant."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from workshop_app.application.keystrokes import BurstReader, Reading
from workshop_app.domain.codes import Scan
from workshop_app.ui.qt.alarm import Alarm, QtAlarm
from workshop_app.ui.qt.input_gate import monotonic_ms
from workshop_app.ui.qt.window_keys import WindowKeys, key_number, keystroke
from workshop_app.ui.qt.worker_keys import MODIFIERS

_ON_THE_WAY_MS = 15
"""How long a key may be on its way here after the one before."""


class ScanFilter(QObject):
    """Stands before a window in which people type, too: a lead's.

    The bench's own gate filters what workers press; here every key of a person counts as it comes.
    """

    scanned = Signal(object)
    """A `Scan` that could be read."""
    _read_elsewhere = Signal(object)

    def __init__(
        self,
        reader: BurstReader,
        *,
        burst_ms: int = 60,
        make_alarm: Callable[[Callable[[], None]], Alarm] = QtAlarm,
    ) -> None:
        super().__init__()
        self._reader = reader
        self._burst_ms = burst_ms
        self._alarm = make_alarm(lambda: self._hear(self._reader.expire()))
        self._keys = WindowKeys()
        self._taken: set[int] = set()
        self._read_elsewhere.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def install(self, window: QWindow) -> None:
        """Stand before this window: `widget.windowHandle()` of the only one."""
        self._keys.window = window
        window.installEventFilter(self)

    def take_scan_from_thread(self, scan: Scan) -> None:
        """Take what a scanner with a thread of its own read."""
        self._read_elsewhere.emit(scan)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep back what may be a read; shortcuts and held keys never are."""
        if not isinstance(event, QKeyEvent) or self._keys.replaying:
            return False
        if event.key() in MODIFIERS or event.isAutoRepeat():
            return False
        key = key_number(event)
        if event.type() is QEvent.Type.KeyRelease:
            swallow = key in self._taken
            self._taken.discard(key)
            return swallow
        stroke = keystroke(event, event.timestamp() or monotonic_ms(), again=False)
        if event.type() is not QEvent.Type.KeyPress or stroke.chord:
            return False
        reading = self._reader.feed(stroke)
        self._hear(reading)
        if reading.taken and reading.given_back and not self._reader.waiting:
            self._keys.replay(stroke)  # the Enter of a fast typist, not the end of a read
        if reading.taken:
            self._taken.add(key)
        return reading.taken

    def _hear(self, reading: Reading) -> None:
        for stroke in reading.given_back:
            self._keys.replay(stroke)
        if reading.scan is not None:
            self._take(reading.scan)
        if self._reader.waiting:
            self._alarm.start(self._burst_ms + _ON_THE_WAY_MS)
        else:
            self._alarm.stop()

    def _take(self, scan: Scan) -> None:
        if scan.candidates:
            self.scanned.emit(scan)
