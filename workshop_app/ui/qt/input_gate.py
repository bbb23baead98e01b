"""The one place through which all input passes before any widget."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from workshop_app.application.keystrokes import BurstReader, Keystroke, Reading
from workshop_app.domain.codes import Scan
from workshop_app.domain.input_needs import Switch
from workshop_app.ui.bench.screen import Press
from workshop_app.ui.qt.alarm import Alarm, QtAlarm
from workshop_app.ui.qt.buttons import Buttons
from workshop_app.ui.qt.held_key import HeldKey
from workshop_app.ui.qt.key_names import name_of
from workshop_app.ui.qt.patience import Patience
from workshop_app.ui.qt.person_keys import KeyEars, PersonKeys
from workshop_app.ui.qt.window_keys import WindowKeys, key_number, key_of, keystroke
from workshop_app.ui.qt.worker_keys import (
    MODIFIERS,
    NEVER_WRITTEN,
    WORKER_KEYS,
    Act,
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
        switched: a Switch, whether it is down, and how many milliseconds ago that was.
        chosen: a Command and its argument: what came of a button that was asked for.
        close_asked: somebody tried to close the window.
        struck: a key goes down, whatever becomes of it.
    """

    scanned = Signal(object)
    read_again = Signal(object)
    commanded = Signal(object)
    activated = Signal()
    switched = Signal(object, bool, int)
    chosen = Signal(object, str)
    close_asked = Signal()
    struck = Signal()
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
        self.now_ms = now_ms
        self.make_alarm = make_alarm
        self._burst_alarm = make_alarm(lambda: self._hear(self._reader.expire()))
        self._patience = Patience(now_ms)
        self._window_keys = WindowKeys()
        ears = KeyEars(act=self._act, switch=self.switched.emit, move=self._window_keys.replay)
        self._keys = PersonKeys(ears, make_alarm=make_alarm)
        self.held_key = HeldKey(now_ms=now_ms, make_alarm=make_alarm)
        """Any key or button that stays down."""
        self.buttons = Buttons(self._keys, now_ms=now_ms, held_key=self.held_key)
        """Those of pads and mice; they pass all that a key passes."""
        self._taken: set[int] = set()
        self._may_close = False
        self._read_elsewhere.connect(self.take_scan, Qt.ConnectionType.QueuedConnection)
        self.adjust(settings or GateSettings(), keys)

    def install(self, window: QWindow) -> None:
        """Stand before this window: `widget.windowHandle()` of the only one."""
        self._window_keys.window = window
        window.installEventFilter(self.buttons)
        window.installEventFilter(self)

    def adjust(self, settings: GateSettings, keys: KeyMap = WORKER_KEYS) -> None:
        """Read from now on as this person needs it."""
        self.settings = settings
        self._keys.adjust(settings, keys)
        self.held_key.be_patient(settings.hold_ms)
        self._reader.tune(burst_ms=settings.burst_ms, min_length=settings.min_length)

    def step_changed(self) -> None:
        """Begin the settle time: what would confirm is ignored, scans are not."""
        self._patience.step_changed()

    def let_close(self) -> None:
        """Let the window close from now on: the program ends on purpose."""
        self._may_close = True

    def offer(self, press: Press) -> bool:
        """Say whether a pressed button counts; call once for each press."""
        double = self._patience.is_double_press(press.command, press.argument, self.settings)
        return not double and self._patience.lets_pass(press.command, self.settings)

    def take_scan(self, scan: Scan) -> None:
        """Take what a scanner read, on the GUI thread."""
        double = self._patience.is_double_read(scan, self.settings)
        (self.read_again if double else self.scanned).emit(scan)

    def take_scan_from_thread(self, scan: Scan) -> None:
        """Take what a scanner with a thread of its own read."""
        self._read_elsewhere.emit(scan)

    def ask_for_button(self, then: Callable[[str, int], None] | None) -> None:
        """Tell the name of the next key or button instead of obeying it: it is being chosen.

        With it goes how many milliseconds ago it went down.
        """
        self._keys.ask(then)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow everything that is not for a widget."""
        if isinstance(event, QKeyEvent):
            if self._window_keys.replaying:
                return False
            self._watch(event)
            if event.key() in MODIFIERS:
                return False
            return event.isAutoRepeat() or self._on_key(event)
        if event.type() is QEvent.Type.FocusOut:
            self.held_key.forget()
        if event.type() is QEvent.Type.Close and not self._may_close:
            event.ignore()
            self.close_asked.emit()
            return True
        return False

    def _watch(self, event: QKeyEvent) -> None:
        presses = {QEvent.Type.KeyPress: True, QEvent.Type.KeyRelease: False}
        is_down = presses.get(event.type())
        if is_down is not None and not event.isAutoRepeat():
            self.held_key.turn(name_of(key_of(event)), is_down=is_down)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, time_ms = key_number(event), event.timestamp() or self.now_ms()
        if event.type() is QEvent.Type.KeyRelease:
            self._keys.let_go(key, time_ms)
            swallow = key in self._taken
            self._taken.discard(key)
            return swallow
        if event.type() is not QEvent.Type.KeyPress:
            return False
        self.struck.emit()
        again = self._keys.strike(key, time_ms)
        stroke = keystroke(event, time_ms, again=again)
        reading = self._reader.feed(stroke)
        self._hear(reading)
        swallow = reading.taken or self._swallows(stroke)
        if swallow:
            self._taken.add(key)
        return swallow

    def _hear(self, reading: Reading) -> None:
        for stroke in reading.given_back:
            if not self._swallows(stroke, waited_ms=self.settings.burst_ms):
                self._window_keys.replay(stroke)
        if reading.scan is not None:
            self.take_scan(reading.scan)
        if self._reader.waiting:
            self._burst_alarm.start(self.settings.burst_ms + _ON_THE_WAY_MS)
        else:
            self._burst_alarm.stop()

    def _swallows(self, stroke: Keystroke, *, waited_ms: int = 0) -> bool:
        """Act on a person's key; say whether nobody else may have it."""
        writes = stroke.key not in NEVER_WRITTEN and (
            stroke.text or not self._keys.knows(stroke.key)
        )
        if writes and self._window_keys.is_writing():
            return False
        return self._keys.obey(stroke, waited_ms=waited_ms)

    def _act(self, act: Act) -> None:
        if not self._patience.lets_pass(act, self.settings):
            return
        if isinstance(act, Focus):
            self.activated.emit()
        elif not isinstance(act, Switch):
            self.commanded.emit(act)
