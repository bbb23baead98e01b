"""A clock with alarms that moves only when somebody says so: eight hours pass in a moment."""

from collections.abc import Callable
from datetime import UTC, datetime

from workshop_app.ui.qt.alarm import Alarm


class VirtualTime:
    """Milliseconds since the day began, and alarms that ring in their order."""

    def __init__(self) -> None:
        self.ms = 1_000_000
        self._began_ms = round(datetime.now(UTC).timestamp() * 1000) - self.ms
        self._alarms: list[_VirtualAlarm] = []

    def now_ms(self) -> int:
        """Return the time that timing goes by."""
        return self.ms

    def of_day_ms(self) -> int:
        """Return the time that a calendar shows: milliseconds since 1970 (UTC)."""
        return self._began_ms + self.ms

    def make_alarm(self, ring: Callable[[], None]) -> Alarm:
        """Return an alarm of this clock."""
        alarm = _VirtualAlarm(self, ring)
        self._alarms.append(alarm)
        return alarm

    def pass_to(self, end_ms: int) -> bool:
        """Let the time pass up to the next alarm, or to the end; say whether one rang."""
        waiting = [each for each in self._alarms if each.due_ms is not None]
        alarm = min(waiting, key=lambda each: each.due_ms or 0, default=None)
        if alarm is None or alarm.due_ms is None or alarm.due_ms > end_ms:
            self.ms = max(self.ms, end_ms)
            return False
        self.ms = max(self.ms, alarm.due_ms)
        alarm.due_ms = None
        alarm.ring()
        return True


class _VirtualAlarm:
    """Rings once, some time after it was last started."""

    def __init__(self, clock: VirtualTime, ring: Callable[[], None]) -> None:
        self._clock, self.ring = clock, ring
        self.due_ms: int | None = None

    def start(self, after_ms: int) -> None:
        """Ring after this time, and not at the time set before."""
        self.due_ms = self._clock.ms + after_ms

    def stop(self) -> None:
        """Do not ring."""
        self.due_ms = None
