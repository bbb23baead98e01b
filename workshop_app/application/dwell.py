"""Dwelling: a pointer that rests on a choice long enough presses it.

Pure timing: each call brings its time and the pointer's place in millimetres; nothing here waits.
A hand that trembles is read through a running mean, so that what counts is where it rests and not
each jerk; a hand that drifts or crosses a choice does not rest.
"""

from math import exp, hypot

from workshop_app.domain.input_needs import DWELL_OFF, InputNeeds
from workshop_app.values import Struct

SMOOTHING_MS = 150.0
"""Time constant of the running mean: tremor (4 … 12 Hz) is averaged out, a wanted move is not."""


class _Rest(Struct, frozen=True):
    """Where the pointer began to rest, on what, and since when."""

    x: float
    y: float
    target: str
    since_ms: int


class Dwell:
    """One pointer. `move` for each place it is seen at, `advance` when `due_ms` has come."""

    def __init__(self, needs: InputNeeds) -> None:
        self._needs = needs
        self._mean: tuple[float, float] | None = None
        self._seen_ms = 0
        self._rest: _Rest | None = None
        self._spent: str | None = None  # taken, and not left since
        self._spent_at: tuple[float, float] | None = None  # nothing counts until it has moved on

    @property
    def target(self) -> str | None:
        """The choice that the pointer rests on; none while it moves or where nothing is."""
        return self._rest.target if self._rest else None

    @property
    def due_ms(self) -> int | None:
        """When `advance` will take what the pointer rests on."""
        if self._rest is None or self._needs.dwell_ms == DWELL_OFF:
            return None
        return self._rest.since_ms + self._needs.lock_ms + self._needs.dwell_ms

    def left(self, now_ms: int) -> float:
        """Return what is left of the dwell, from 1 to 0; 1 before it has locked on."""
        due = self.due_ms
        if due is None:
            return 1.0
        return min(1.0, max(0.0, (due - now_ms) / self._needs.dwell_ms))

    def has_locked_on(self, now_ms: int) -> bool:
        """Say whether the dwell has begun: then the ring is shown."""
        return self._rest is not None and now_ms >= self._rest.since_ms + self._needs.lock_ms

    def adjust(self, needs: InputNeeds) -> None:
        """Dwell as this person needs it, from the next rest on."""
        self._needs = needs
        self._rest = None

    def screen_changed(self) -> None:
        """Nothing is taken until the pointer has moved: it rests where the last choice was."""
        self._rest, self._spent = None, None
        self._spent_at = self._mean

    def leave(self) -> None:
        """The pointer has left the window."""
        self._mean = self._rest = self._spent = self._spent_at = None

    def smoothed(self, x: float, y: float, now_ms: int) -> tuple[float, float]:
        """Take the next place; return where the hand is without its tremor, in mm."""
        if self._mean is None:
            self._mean = (x, y)
        else:
            share = 1.0 - exp(-max(0, now_ms - self._seen_ms) / SMOOTHING_MS)
            was_x, was_y = self._mean
            self._mean = (was_x + share * (x - was_x), was_y + share * (y - was_y))
        self._seen_ms = now_ms
        return self._mean

    def move(self, target: str | None, now_ms: int) -> None:
        """The hand, as `smoothed` told it, is on this choice, or on none."""
        if self._mean is None:
            return
        x, y = self._mean
        reach = self._needs.tolerance_mm
        if self._spent_at is not None:
            if hypot(x - self._spent_at[0], y - self._spent_at[1]) <= reach:
                return
            self._spent_at = None
        if target != self._spent:
            self._spent = None
        if target is None or target == self._spent or self._needs.dwell_ms == DWELL_OFF:
            self._rest = None
        elif self._rest is None or self._rest.target != target or self._is_away(x, y):
            self._rest = _Rest(x, y, target, now_ms)

    def advance(self, now_ms: int) -> str | None:
        """Return the choice that is taken now; it is taken once, until the pointer has left it."""
        due = self.due_ms
        if self._rest is None or due is None or now_ms < due:
            return None
        taken, self._rest = self._rest.target, None
        self._spent = taken
        return taken

    def _is_away(self, x: float, y: float) -> bool:
        rest = self._rest
        return rest is not None and hypot(x - rest.x, y - rest.y) > self._needs.tolerance_mm
