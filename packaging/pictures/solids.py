"""Things in space, in centimetres, seen in parallel projection with three-tone faces."""

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import product

from pictures.kit import Art, Matrix, Point

Triple = tuple[float, float, float]
Box = tuple[float, float, float, float, float, float]
"""Where a box stands (x, y, z) and its width, height and depth."""

Sweep = Callable[[float, float, float], Triple]
"""Takes a point of a profile and a distance along the sweep to a point in space."""


class View:
    """A direction to look from: things have x to their right, y up, z towards the eye.

    Yaw and pitch in degrees; `scale` is px per centimetre.
    """

    def __init__(self, yaw: float, pitch: float, scale: float) -> None:
        self._yaw, self._pitch, self._scale = math.radians(yaw), math.radians(pitch), scale

    def at(self, x: float, y: float, z: float) -> Point:
        """Where a point in space is seen."""
        across = x * math.cos(self._yaw) + z * math.sin(self._yaw)
        near = -x * math.sin(self._yaw) + z * math.cos(self._yaw)
        down = -y * math.cos(self._pitch) + near * math.sin(self._pitch)
        return across * self._scale, down * self._scale

    def depth(self, x: float, y: float, z: float) -> float:
        """How near to the eye a point is; of a face's normal, whether the face is seen."""
        near = -x * math.sin(self._yaw) + z * math.cos(self._yaw)
        return near * math.cos(self._pitch) + y * math.sin(self._pitch)

    def face(self, origin: Triple, right: Triple, down: Triple) -> Matrix:
        """The matrix that lays flat art on a face; its units are centimetres."""
        return (*self.at(*right), *self.at(*down), *self.at(*origin))

    def front(self, box: Box) -> Matrix:
        """The face towards the eye's side."""
        x, y, z, _, h, d = box
        return self.face((x, y + h, z + d), (1, 0, 0), (0, -1, 0))

    def back(self, box: Box) -> Matrix:
        """The face away from the front."""
        x, y, z, w, h, _ = box
        return self.face((x + w, y + h, z), (-1, 0, 0), (0, -1, 0))

    def left(self, box: Box) -> Matrix:
        """The left face; its x runs from back to front."""
        x, y, z, _, h, _ = box
        return self.face((x, y + h, z), (0, 0, 1), (0, -1, 0))

    def right(self, box: Box) -> Matrix:
        """The right face; its x runs from front to back."""
        x, y, z, w, h, d = box
        return self.face((x + w, y + h, z + d), (0, 0, -1), (0, -1, 0))

    def top(self, box: Box) -> Matrix:
        """The upper face; its y runs from back to front."""
        x, y, z, _, h, _ = box
        return self.face((x, y + h, z), (1, 0, 0), (0, 0, 1))

    def floor(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Matrix:
        """A level plane through a point."""
        return self.face((x, y, z), (1, 0, 0), (0, 0, 1))


def box(
    art: Art,
    view: View,
    block: Box,
    top: str = "s1",
    front: str = "s2",
    side: str = "s3",
    weight: str = "k2",
) -> None:
    """The faces of a box that are seen; an empty tone leaves a face out."""
    _, _, _, w, h, d = block
    faces = (
        ((0, 1, 0), view.top, top, w, d),
        ((0, 0, 1), view.front, front, w, h),
        ((0, 0, -1), view.back, front, w, h),
        ((-1, 0, 0), view.left, side, d, h),
        ((1, 0, 0), view.right, side, d, h),
    )
    for normal, face, tone, width, height in faces:
        if tone and view.depth(*normal) > 1e-6:  # noqa: PLR2004 (rounding)
            art.rect(0, 0, width, height, f"f-{tone} {weight}", 0, face(block))


def solid(
    art: Art,
    view: View,
    block: Box,
    top: str = "s1",
    front: str = "s2",
    side: str = "s3",
    weight: str = "k2",
    edge: str = "k1",
) -> None:
    """A box with its silhouette as one heavier line."""
    box(art, view, block, top, front, side, weight)
    outline(art, view, block, edge)


def outline(art: Art, view: View, block: Box, weight: str = "k1") -> None:
    """The silhouette of a box, as one closed line."""
    x, y, z, w, h, d = block
    corners = [view.at(x + i * w, y + j * h, z + k * d) for i, j, k in product((0, 1), repeat=3)]
    art.poly(hull(corners), weight)


def shadow(art: Art, view: View, x: float, z: float, w: float, d: float, grow: float = 2.2) -> None:
    """The flat shadow of what stands on the table."""
    ground = view.floor(x - grow, 0, z - grow)
    art.rect(0, 0, w + 2 * grow, d + 2 * grow, "f-shadow nohalo", grow, ground)


def extrude(  # noqa: PLR0913 (three faces have three tones)
    art: Art,
    view: View,
    profile: Sequence[Point],
    sweep: Sweep,
    start: float,
    end: float,
    tones: tuple[str, str, str] = ("s1", "s2", "s3"),
    weight: str = "k2",
    *,
    smooth: bool = False,
) -> None:
    """A convex profile swept along a line; `tones` are those of top, front and side faces.

    A smooth one, such as a cable, shows no edges between its long faces.
    """
    near = [sweep(a, b, start) for a, b in profile]
    far = [sweep(a, b, end) for a, b in profile]
    middle = _middle([*near, *far])
    for index in range(len(profile)):
        after = (index + 1) % len(profile)
        quad = (near[index], near[after], far[after], far[index])
        _facet(art, view, quad, middle, tones, "" if smooth else weight)
    _facet(art, view, near, middle, tones, weight)
    _facet(art, view, far, middle, tones, weight)
    art.poly(hull([view.at(*point) for point in (*near, *far)]), weight)


def _facet(
    art: Art,
    view: View,
    corners: Sequence[Triple],
    middle: Triple,
    tones: tuple[str, str, str],
    weight: str,
) -> None:
    normal = _outwards(corners, middle)
    if view.depth(*normal) > 1e-9:  # noqa: PLR2004 (rounding)
        tone = _tone(normal, tones)
        line = weight or f"s-{tone} w1 nohalo"
        art.poly([view.at(*corner) for corner in corners], f"f-{tone} {line}")


def _middle(points: Sequence[Triple]) -> Triple:
    count = len(points)
    x, y, z = (sum(values) / count for values in zip(*points, strict=True))
    return x, y, z


def _outwards(corners: Sequence[Triple], middle: Triple) -> Triple:
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = corners[:3]
    u, v = (bx - ax, by - ay, bz - az), (cx - ax, cy - ay, cz - az)
    x, y, z = u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    mx, my, mz = _middle(corners)
    inwards = x * (mx - middle[0]) + y * (my - middle[1]) + z * (mz - middle[2]) < 0
    return (-x, -y, -z) if inwards else (x, y, z)


def _tone(normal: Triple, tones: tuple[str, str, str]) -> str:
    top, front, side = tones
    x, y, z = normal
    most = max(abs(x), abs(y), abs(z)) - 1e-6
    if y >= most and y > 0:
        return top
    return front if abs(z) >= most else side


def hull(points: Iterable[Point]) -> list[Point]:
    """The convex outline of the points."""
    ordered = sorted({(round(x, 3), round(y, 3)) for x, y in points})
    return _half(ordered) + _half(ordered[::-1])


def _half(points: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for x, y in points:
        while len(kept) > 1:
            (ax, ay), (bx, by) = kept[-2], kept[-1]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            kept.pop()
        kept.append((x, y))
    return kept[:-1]


def round_rect(
    x: float, y: float, w: float, h: float, r: float, per_corner: int = 4
) -> list[Point]:
    """Points of a rectangle with round corners."""
    corners = (
        (x + w - r, y + r, -90),
        (x + w - r, y + h - r, 0),
        (x + r, y + h - r, 90),
        (x + r, y + r, 180),
    )
    return [
        (
            cx + r * math.cos(math.radians(angle + 90 * i / per_corner)),
            cy + r * math.sin(math.radians(angle + 90 * i / per_corner)),
        )
        for cx, cy, angle in corners
        for i in range(per_corner + 1)
    ]


def circle(cx: float, cy: float, r: float, count: int = 28, ry: float | None = None) -> list[Point]:
    """Points of a circle, or of an ellipse with `ry`."""
    turns = [math.tau * i / count for i in range(count)]
    return [(cx + r * math.cos(t), cy + (ry or r) * math.sin(t)) for t in turns]
