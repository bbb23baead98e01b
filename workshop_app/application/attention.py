"""When to repeat, to offer help, or to propose a break: never a limit, and never by itself.

Times are milliseconds of one clock that whoever calls brings along. Nothing here ends, counts or
judges anything: each prompt is a sentence that a worker may leave alone (TIM-01 … TIM-06).
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from workshop_app.domain.profile import Profile

MINUTE_MS: Final = 60_000
LATER_MS: Final = 5 * MINUTE_MS
"""So long a break is put off (TIM-04)."""
RESTED_MS: Final = 9 * MINUTE_MS
"""So long without doing anything is a break like any other (TIM-04)."""
THEN_HELP_MS: Final = 40_000
"""After the repeat, help is offered; then it stays quiet (TIM-02)."""
TIRED_EVERY_MS: Final = 20 * MINUTE_MS
TIRED_TIMES: Final = 2.0
TIRED_STEPS: Final = 3
_KNOWN_STEPS: Final = 8
"""TIM-06: three steps in a row over twice one's own median; a kind question of any sort comes every
20 minutes at most."""
QUICK_MS: Final = 8_000
"""A step that was done so soon is no sign of fatigue, however quick the steps before it were."""


class Prompt(StrEnum):
    """What is said to a worker, who need not answer."""

    REPEAT = "repeat"  # the words of the step once more
    HELP = "help"  # help is offered, once
    BREAK = "break"  # a break is due, at the end of a step
    TIRED = "tired"  # a short break or help, in case it is wanted
    SWITCH = "switch"  # the game of five presses: the highlight often passes what was wanted
    HOME = "home"  # the agreed time at the bench is over


@dataclass(slots=True)
class Attention:
    """Watches one person's work at a bench.

    Attributes:
        since_ms: when the work since the last break began.
        postponed: how often this break was put off.
    """

    since_ms: int = 0
    postponed: int = 0
    _token: str = ""
    _arrived_ms: int = 0
    _quiet: int = 0
    _later_ms: int = 0
    _tired_ms: int | None = None
    _said_home: bool = False
    _steps: deque[int] = field(default_factory=lambda: deque(maxlen=_KNOWN_STEPS))

    def begins(self, now_ms: int) -> None:
        """Somebody came, or is back from a break: the count to the next one begins anew."""
        self.since_ms, self.postponed, self._later_ms = now_ms, 0, 0
        self._said_home = False

    def arrives(
        self,
        token: str,
        profile: Profile,
        now_ms: int,
        *,
        misses: Callable[[], bool] = lambda: False,
    ) -> Prompt | None:
        """Another step stands there; return what is proposed at this boundary (COG-13).

        `misses` says whether a person's switch often comes too late; asked only where it matters.
        """
        if self._token and token != self._token:
            self._steps.append(now_ms - self._arrived_ms)
        self._token, self._arrived_ms, self._quiet = token, now_ms, 0
        if self._is_over(profile, now_ms):
            self._said_home = True
            return Prompt.HOME
        if self._break_is_due(profile, now_ms):
            return Prompt.BREAK
        if profile.fatigue_hint and self._is_slow() and self._may_say_tired(now_ms):
            self._tired_ms = now_ms
            return Prompt.TIRED
        if self._may_say_tired(now_ms) and misses():
            self._tired_ms = now_ms
            return Prompt.SWITCH
        return None

    def acts(self, now_ms: int) -> None:
        """The worker did something: the quiet begins anew; whoever was long away has rested."""
        if now_ms - self._arrived_ms >= RESTED_MS:
            self.begins(now_ms)
        self._arrived_ms, self._quiet = now_ms, 0

    def waits(self, profile: Profile, now_ms: int) -> Prompt | None:
        """Return what is said to somebody who has done nothing for a while; each once."""
        idle, limit = now_ms - self._arrived_ms, profile.idle_prompt_s * 1000
        if not limit:
            return None
        if self._quiet == 0 and idle >= limit:
            self._quiet = 1
            return Prompt.REPEAT
        if self._quiet == 1 and idle >= limit + THEN_HELP_MS:
            self._quiet = _NOTHING_MORE
            return Prompt.HELP
        return None

    def later(self, now_ms: int) -> None:
        """The break is put off by five minutes."""
        self.postponed += 1
        self._later_ms = now_ms + LATER_MS

    def may_put_off(self, profile: Profile) -> bool:
        """Whether the break can be put off once more."""
        return self.postponed < profile.break_postpone

    def _break_is_due(self, profile: Profile, now_ms: int) -> bool:
        every = profile.break_every_min * MINUTE_MS
        return bool(every) and now_ms >= max(self.since_ms + every, self._later_ms)

    def _is_over(self, profile: Profile, now_ms: int) -> bool:
        limit = profile.session_max_min * MINUTE_MS
        return bool(limit) and not self._said_home and now_ms - self.since_ms >= limit

    def _is_slow(self) -> bool:
        if len(self._steps) < 2 * TIRED_STEPS:
            return False
        from statistics import median  # noqa: PLC0415 - no start waits for it

        *before, _, _, _ = self._steps
        last = list(self._steps)[-TIRED_STEPS:]
        return min(last) > max(TIRED_TIMES * median(before), QUICK_MS)

    def _may_say_tired(self, now_ms: int) -> bool:
        return self._tired_ms is None or now_ms - self._tired_ms >= TIRED_EVERY_MS


_NOTHING_MORE: Final = 2
