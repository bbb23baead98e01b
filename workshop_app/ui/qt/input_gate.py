"""The one place through which all input passes before any widget."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from workshop_app.application.keystrokes import BurstReader, Keystroke, Reading
from workshop_app.domain.codes import Scan
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Press
from workshop_app.ui.qt.alarm import Alarm, QtAlarm
from workshop_app.ui.qt.patience import Patience, Strikes
from workshop_app.ui.qt.window_keys import WindowKeys, key_number, keystroke
from workshop_app.ui.qt.worker_keys import (
    MODIFIERS,
    MOVES,
    NEVER_WRITTEN,
    SINGLE_KEYS,
    WORKER_KEYS,
    Focus,
    GateSettings,
    KeyMap,
)

_ON_THE_WAY_MS = 15
"""How long a key may be on its way here after the one before."""


def monotonic_ms() -> int:
    """Return a clock of milliseconds that nobody sets."""
    return time.monotonic_ns() // 1_000_000


class InputGate(QObject):
    """Turns the keys of one window into scans and commands.

    It filters the main QWindow: Qt offers every key there first and only once. Only keys
    that move the focus, and keys for a text field, go on to the widgets. A button that is
    touched, clicked or pressed by a screen reader asks `offer`, so that it is filtered
    alike. Close requests of the window system are swallowed until `let_close`.

    Signals:
        scanned: a Scan; without candidates if a read broke off.
        read_again: a Scan that was read a moment ago and does not count.
        commanded: a Command.
        activated: Enter or Space; what has the focus decides.
        close_asked: somebody tried to close the window.
    """

    scanned = Signal(object)
    read_again = Signal(object)
    commanded = Signal(object)
    activated = Signal()
    close_asked = Signal()
    _read_elsewhere = Signal(object)

    def __init__(
        self,
        reader: BurstReader,
        *,
        settings: GateSettings | None = None,
        keys: KeyMap = WORKER_KEYS,
        now_ms: Callable[[], int] = monotonic_ms,
        make_alarm: Callable[[Callable[[], None]], Alarm] = QtAlarm,
    ) -> None:
        super().__init__()
        self._reader = reader
        self._now_ms = now_ms
        self._burst_alarm = make_alarm(lambda: self._hear(self._reader.expire()))
        self._hold_alarm = make_alarm(self._on_held)
        self._strikes = Strikes()
        self._patience = Patience(now_ms)
        self._window_keys = WindowKeys()
        self._holding: Keystroke | None = None
        self._taken: set[int] = set()
        self._may_close = False
        self._read_elsewhere.connect(self.take_scan, Qt.ConnectionType.QueuedConnection)
        self.adjust(settings or GateSettings(), keys)

    def install(self, window: QWindow) -> None:
        """Stand before this window: `widget.windowHandle()` of the only one."""
        self._window_keys.window = window
        window.installEventFilter(self)

    def adjust(self, settings: GateSettings, keys: KeyMap = WORKER_KEYS) -> None:
        """Read from now on as this person needs it."""
        self._settings = settings
        self._keys = {**(SINGLE_KEYS if settings.single_keys else {}), **keys}
        self._reader.tune(burst_ms=settings.burst_ms, min_length=settings.min_length)

    def step_changed(self) -> None:
        """Begin the settle time: what would confirm is ignored, scans are not."""
        self._patience.step_changed()

    def let_close(self) -> None:
        """Let the window close from now on: the program ends on purpose."""
        self._may_close = True

    def offer(self, press: Press) -> bool:
        """Say whether a pressed button counts; call once for each press."""
        double = self._patience.is_double_press(press.command, press.argument, self._settings)
        return not double and self._patience.lets_pass(press.command, self._settings)

    def take_scan(self, scan: Scan) -> None:
        """Take what a scanner read, on the GUI thread."""
        double = self._patience.is_double_read(scan, self._settings)
        (self.read_again if double else self.scanned).emit(scan)

    def take_scan_from_thread(self, scan: Scan) -> None:
        """Take what a scanner with a thread of its own read."""
        self._read_elsewhere.emit(scan)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow everything that is not for a widget."""
        if isinstance(event, QKeyEvent):
            if self._window_keys.replaying or event.key() in MODIFIERS:
                return False
            if event.type() is QEvent.Type.KeyPress:
                return event.isAutoRepeat() or self._on_press(event)
            if event.type() is QEvent.Type.KeyRelease:
                return event.isAutoRepeat() or self._on_release(event)
        elif event.type() is QEvent.Type.Close and not self._may_close:
            event.ignore()
            self.close_asked.emit()
            return True
        return False

    def _on_press(self, event: QKeyEvent) -> bool:
        key, time_ms = key_number(event), event.timestamp() or self._now_ms()
        again = self._strikes.press(key, time_ms, ignore_ms=self._settings.ignore_repeat_ms)
        stroke = keystroke(event, time_ms, again=again)
        reading = self._reader.feed(stroke)
        self._hear(reading)
        swallow = reading.taken or self._swallows(stroke)
        if swallow:
            self._taken.add(key)
        return swallow

    def _on_release(self, event: QKeyEvent) -> bool:
        key = key_number(event)
        self._strikes.release(key, event.timestamp() or self._now_ms())
        swallow = key in self._taken
        self._taken.discard(key)
        return swallow

    def _hear(self, reading: Reading) -> None:
        for stroke in reading.given_back:
            if not self._swallows(stroke, waited_ms=self._settings.burst_ms):
                self._window_keys.replay(stroke)
        if reading.scan is not None:
            self.take_scan(reading.scan)
        if self._reader.waiting:
            self._burst_alarm.start(self._settings.burst_ms + _ON_THE_WAY_MS)
        else:
            self._burst_alarm.stop()

    def _swallows(self, stroke: Keystroke, *, waited_ms: int = 0) -> bool:
        """Act on a person's key; say whether nobody else may have it."""
        writes = stroke.key not in NEVER_WRITTEN and (stroke.text or stroke.key not in self._keys)
        if writes and self._window_keys.is_writing():
            return False
        if stroke.again or stroke.chord or not (stroke.key in MOVES or stroke.key in self._keys):
            return True
        if self._settings.hold_ms:
            self._holding = stroke
            held_ms = self._strikes.held_ms(stroke.number, stroke.time_ms)
            if held_ms is None or held_ms >= self._settings.hold_ms:
                self._hold_alarm.start(max(0, self._settings.hold_ms - waited_ms))
            return True
        act = self._keys.get(stroke.key)
        if act is None:
            return False
        self._act(act)
        return True

    def _on_held(self) -> None:
        stroke, self._holding = self._holding, None
        if stroke is None:
            return
        held_ms = self._strikes.held_ms(stroke.number, stroke.time_ms)
        if held_ms is not None and held_ms < self._settings.hold_ms:
            return
        act = self._keys.get(stroke.key)
        if act is not None:
            self._act(act)
        elif stroke.key in MOVES:
            self._window_keys.replay(stroke)

    def _act(self, act: Command | Focus) -> None:
        if not self._patience.lets_pass(act, self._settings):
            return
        if isinstance(act, Focus):
            self.activated.emit()
        else:
            self.commanded.emit(act)
