"""A key that is held: five seconds open the first settings, and later it is known to stick."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from workshop_app.ui.qt.alarm import Alarm

HELD_MS: Final = 5000
"""PRF-02; longer than the longest slow keys that help anybody type."""
STUCK_MS: Final = 12_000
"""Nobody holds a key so long on purpose."""


class HeldKey(QObject):
    """Told of every key and button that goes down or up; it takes none of them away.

    A key that sticks has done what it does when it went down, and is in nobody's way.

    Signals:
        held: the name of a key or button that was held for five seconds.
        stuck: whether one stays down.
    """

    held = Signal(str)
    stuck = Signal(bool)

    def __init__(
        self,
        *,
        now_ms: Callable[[], int],
        make_alarm: Callable[[Callable[[], None]], Alarm],
    ) -> None:
        super().__init__()
        self._now_ms = now_ms
        self._down: dict[str, int] = {}  # since when
        self._stuck: set[str] = set()
        self._last, self._patience_ms = "", 0
        self._held_alarm, self._stuck_alarm = make_alarm(self._on_held), make_alarm(self._on_stuck)

    def be_patient(self, hold_ms: int) -> None:
        """Wait so much longer: this person's keys count only when they are held (INP-12)."""
        self._patience_ms = hold_ms

    def turn(self, name: str, *, is_down: bool) -> None:
        """Hear a key or button go down or up."""
        self._down.pop(name, None)
        self._free({name})
        if is_down:
            self._down[name], self._last = self._now_ms(), name
            self._held_alarm.start(HELD_MS + self._patience_ms)
        elif name == self._last:
            self._held_alarm.stop()
        self._wait()

    def forget(self) -> None:
        """The window has lost the keys: whether one is let go of elsewhere is never heard."""
        self._down.clear()
        self._held_alarm.stop()
        self._stuck_alarm.stop()
        self._free(set(self._stuck))

    def _free(self, names: set[str]) -> None:
        if self._stuck & names:
            self._stuck -= names
            if not self._stuck:
                self.stuck.emit(False)

    def _wait(self) -> None:
        waiting = [at for name, at in self._down.items() if name not in self._stuck]
        if waiting:
            due = min(waiting) + STUCK_MS + self._patience_ms
            self._stuck_alarm.start(max(0, due - self._now_ms()))
        else:
            self._stuck_alarm.stop()

    def _on_held(self) -> None:
        if self._last in self._down:
            self.held.emit(self._last)

    def _on_stuck(self) -> None:
        before = bool(self._stuck)
        since = self._now_ms() - STUCK_MS - self._patience_ms
        self._stuck |= {name for name, at in self._down.items() if at <= since}
        if self._stuck and not before:
            self.stuck.emit(True)
        self._wait()
