"""Fingers, palms and sleeves.

Each finger is a bent, tapering limb whose base is left open: its fill hides the outline of the
palm, so that finger and palm read as one skin. Order of drawing is order of depth.
"""

import math
from collections.abc import Sequence

from pictures.kit import Art, Path, Point, limb, moved, nail, placed, sampled, spline

LINE = "k2"

Cut = float | str
"""The share of a side, from the base, that gets no line; "out" begins where it leaves the palm."""


class Hand(Art):
    """Art with a palm; also the limbs of whole figures."""

    def __init__(self, skin: str = "skin") -> None:
        super().__init__()
        self._palm: list[Point] = []
        self._skin = skin

    def palm(self, points: Sequence[Point]) -> None:
        """The back of the hand, open at the wrist."""
        self._palm = sampled(points, 8)
        self.path(spline(points), f"f-{self._skin} {LINE}")

    def fing(
        self, points: Sequence[Point], radii: Sequence[float], cut: tuple[Cut, Cut] = (0.0, 0.0)
    ) -> None:
        """A finger from its base to its tip; `cut` says where its two lines begin."""
        left, cap, right = limb(points, radii)
        self.path(spline(left + cap + right), f"f-{self._skin}")
        first, second = cut
        up = self._begun(left, first)
        down = self._begun(right[::-1], second)[::-1]
        self.path(spline(up + cap + down), LINE)

    def round_limb(self, points: Sequence[Point], radii: Sequence[float], tone: str = "") -> None:
        """A limb that is round at both ends, such as an arm or a finger end."""
        left, cap, right = limb(points, radii)
        (x0, y0), (x1, y1) = points[:2]
        length, r = math.dist(points[0], points[1]), radii[0]
        ux, uy = (x0 - x1) / length * r, (y0 - y1) / length * r
        end = [
            (
                x0 + ux * math.cos(t) - uy * math.sin(t),
                y0 + uy * math.cos(t) + ux * math.sin(t),
            )
            for t in (1.0, 0.5, 0, -0.5, -1.0)
        ]
        outline = spline(left + cap + right + end, closed=True)
        self.path(outline, f"f-{tone or self._skin} {LINE}")

    def crease(self, *points: Point, k: str = "k3") -> None:
        """A fold of the skin."""
        self.path(spline(points), k)

    def joint(self, x: float, y: float, angle: float, height: float = 11) -> None:
        """Two short folds over a finger joint."""
        for dx in (-4.5, 4.5):
            fold = [(dx - 1, -height * 0.6), (dx + 1.5, 0), (dx - 1, height * 0.6)]
            self.path(moved(spline(fold), placed(x, y, rot=angle)), "k4")

    def nail(self, tip: Point, angle: float, width: float, length: float) -> None:
        """A finger nail."""
        self.path(nail(tip, angle, width, length), "f-nail k3 nails")

    def sleeve(self, top: Point, low: Point, along: Point, cuff: float = 36) -> None:
        """A cuff across the wrist from `top` to `low`; the sleeve runs off in one direction."""
        length, width, spread = math.hypot(*along), math.dist(top, low), 14
        ux, uy = along[0] / length, along[1] / length
        nx, ny = (low[0] - top[0]) / width, (low[1] - top[1]) / width

        def by(point: Point, away: float, down: float) -> Point:
            return point[0] + ux * away + nx * down, point[1] + uy * away + ny * down

        t0, b0 = by(top, 0, -spread), by(low, 0, spread)
        t1, b1 = by(t0, cuff, -2), by(b0, cuff, 2)
        t2, b2 = by(t1, 0, 5), by(b1, 0, -5)
        t3, b3 = by(t2, 640, -spread * 2.0), by(b2, 640, spread * 2.0)
        self.poly([t2, t3, b3, b2], f"f-sleeve {LINE}")
        for share, fold, side in ((0.28, 95, 1), (0.70, 130, -1)):
            start = (t2[0] + (b2[0] - t2[0]) * share, t2[1] + (b2[1] - t2[1]) * share)
            ends = [by(start, 14, 0), by(start, fold * 0.5, 5 * side), by(start, fold, 9 * side)]
            self.path(spline(ends), "k3")

        def bow(start: Point, end: Point) -> str:
            middle = by(((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), 10, 0)
            return f"Q{middle[0]} {middle[1]} {end[0]} {end[1]}"

        band = f"M{t0[0]} {t0[1]}{bow(t0, b0)}L{b1[0]} {b1[1]}{bow(b1, t1)}Z"
        self.path(band, f"f-sleeve2 {LINE}")

    def _begun(self, side: list[Point], cut: Cut) -> list[Point]:
        if isinstance(cut, str):
            return _outside(side, self._palm)
        return side[int(len(side) * cut) :]


def closed(points: Sequence[Point], tension: float = 1.0) -> Path:
    """A closed smooth outline."""
    return spline(points, closed=True, tension=tension)


def _outside(side: list[Point], outline: Sequence[Point]) -> list[Point]:
    """Drop what lies inside the outline at the start of a side; begin exactly on it."""
    last = max((i for i, point in enumerate(side) if _inside(point, outline)), default=-1)
    if last < 0 or last + 1 >= len(side):
        return side
    a, b = side[last], side[last + 1]
    for _ in range(12):
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        a, b = (middle, b) if _inside(middle, outline) else (a, middle)
    return [b, *side[last + 1 :]]


def _inside(point: Point, outline: Sequence[Point]) -> bool:
    x, y = point
    inside = False
    for (xi, yi), (xj, yj) in zip(outline, [outline[-1], *outline[:-1]], strict=True):
        if (yi > y) != (yj > y) and x < (xj - xi) * (y - yi) / (yj - yi) + xi:
            inside = not inside
    return inside
