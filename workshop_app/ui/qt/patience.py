"""What is not meant: double strikes, short touches, carry-over presses, double reads."""

from collections.abc import Callable

from workshop_app.domain.codes import Scan
from workshop_app.domain.commands import Command
from workshop_app.ui.qt.worker_keys import ALWAYS_LEGAL, Act, GateSettings

_MOST_KEYS = 256


class Strikes:
    """When each key was last pressed and let go, by the events' own time stamps."""

    def __init__(self) -> None:
        self._pressed: dict[int, int] = {}
        self._released: dict[int, int] = {}

    def press(self, key: int, time_ms: int, *, ignore_ms: int) -> bool:
        """Note that a key goes down; say whether it was let go less than this time before."""
        if len(self._pressed) >= _MOST_KEYS:  # no keyboard has as many: made-up keys
            self._pressed.clear()
            self._released.clear()
        before = self._released.pop(key, None)
        self._pressed[key] = time_ms
        return before is not None and 0 <= time_ms - before < ignore_ms

    def release(self, key: int, time_ms: int) -> None:
        """Note that a key goes up."""
        self._released[key] = time_ms

    def held_ms(self, key: int, pressed_ms: int) -> int | None:
        """Return how long a press lasted; none while the key is down."""
        if self._pressed.get(key) != pressed_ms:
            return 0  # it was pressed again since
        released_ms = self._released.get(key)
        return None if released_ms is None else released_ms - pressed_ms


class Patience:
    """Remembers the last step change, press of a button and read, by the gate's clock."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._changed_ms: int | None = None
        self._button: tuple[Command, str, int] | None = None
        self._read: tuple[object, int] | None = None

    def step_changed(self) -> None:
        """Begin the settle time."""
        self._changed_ms = self._now_ms()

    def lets_pass(self, act: Act, settings: GateSettings) -> bool:
        """Say whether this may be done now, or is carried over from the step before."""
        if act in ALWAYS_LEGAL or self._changed_ms is None:
            return True
        return self._now_ms() - self._changed_ms >= settings.settle_ms

    def is_double_press(self, command: Command, argument: str, settings: GateSettings) -> bool:
        """Note the press of a button; say whether it came too soon after the same one."""
        now, last = self._now_ms(), self._button
        self._button = (command, argument, now)
        if last is None or last[:2] != (command, argument):
            return False
        return now - last[2] < settings.ignore_repeat_ms

    def is_double_read(self, scan: Scan, settings: GateSettings) -> bool:
        """Say whether the same was read a moment ago; a read that is none is never the same.

        The time runs from the read that counted, so that somebody who reads a label again
        and again is heard.
        """
        what: object = scan.code or scan.candidates
        now, last = self._now_ms(), self._read
        if what and last and last[0] == what and now - last[1] < settings.same_code_ms:
            return True
        self._read = (what, now)
        return False
