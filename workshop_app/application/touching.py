"""Which point of a touch counts, and whether it was long enough. Pure: each call brings its time.

Fingers that cannot land and stay on one spot slide; with all points of a touch, and not only the
first, more of what was meant is hit (Mott and others, Smart Touch, 2016).
"""

from typing import Final, TypeAlias

from workshop_app.domain.input_needs import InputNeeds, TouchPoint

Point: TypeAlias = tuple[float, float]

MOST_HOLD_MS: Final = 2000
"""Slow keys may be slower; a touch need not be held longer (INP-09)."""


class Touching:
    """One touch after the other, of one finger or of the mouse."""

    def __init__(self, needs: InputNeeds) -> None:
        self._needs = needs
        self._points: list[Point] = []
        self._began_ms = 0

    @property
    def is_down(self) -> bool:
        """Whether the glass is being touched."""
        return bool(self._points)

    @property
    def counted(self) -> Point | None:
        """The point that would count now."""
        if not self._points:
            return None
        match self._needs.touch_point:
            case TouchPoint.FIRST:
                return self._points[0]
            case TouchPoint.LAST:
                return self._points[-1]
            case TouchPoint.CENTRE:
                xs, ys = zip(*self._points, strict=True)
                return sum(xs) / len(xs), sum(ys) / len(ys)

    def adjust(self, needs: InputNeeds) -> None:
        """Read touches as this person needs it, from the next one on."""
        self._needs = needs
        self._points = []

    def begin(self, at: Point, now_ms: int) -> None:
        """The finger lands."""
        self._points, self._began_ms = [at], now_ms

    def move(self, at: Point) -> None:
        """The finger slides."""
        if self._points:
            self._points.append(at)

    def end(self, at: Point, now_ms: int) -> Point | None:
        """The finger leaves; return what was touched, or nothing if it was too short."""
        self.move(at)
        counted, self._points = self.counted, []
        held_ms = now_ms - self._began_ms
        return counted if held_ms >= min(self._needs.hold_ms, MOST_HOLD_MS) else None
