"""Plane geometry of the drawings: matrices, path segments, and SVG path data."""

import math
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Segment(NamedTuple):
    """A piece of a path with absolute points: M and L have one, C has three, Z has none."""

    kind: str
    points: tuple[Point, ...] = ()


Path = list[Segment]


def after(outer: Matrix, inner: Matrix) -> Matrix:
    """The matrix that does `inner` first, then `outer`."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * m + e,
        b * k + d * m + f,
    )


def mapped(matrix: Matrix, x: float, y: float) -> Point:
    """Where the matrix takes a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def placed(
    x: float = 0.0,
    y: float = 0.0,
    scale: float = 1.0,
    rot: float = 0.0,
    *,
    flip: bool = False,
    sx: float = 1.0,
    sy: float = 1.0,
) -> Matrix:
    """Mirror left to right, stretch, turn clockwise by `rot` degrees, then move to (x, y)."""
    turn = math.radians(rot)
    cos, sin = math.cos(turn) * scale, math.sin(turn) * scale
    matrix: Matrix = (cos * sx, sin * sx, -sin * sy, cos * sy, x, y)
    return after(matrix, (-1, 0, 0, 1, 0, 0)) if flip else matrix


def moved(path: Iterable[Segment], matrix: Matrix) -> Path:
    """The path with its points taken through the matrix."""
    return [Segment(kind, tuple(mapped(matrix, x, y) for x, y in points)) for kind, points in path]


def polygon(points: Iterable[Point]) -> Path:
    """A closed path of straight lines."""
    first, *others = points
    return [Segment("M", (first,)), *(Segment("L", (p,)) for p in others), Segment("Z")]


def polyline(points: Iterable[Point]) -> Path:
    """An open path of straight lines."""
    return polygon(points)[:-1]


def smooth(points: Sequence[Point]) -> Path:
    """An open curve through the points (Catmull-Rom, as cubics)."""
    all_points = [points[0], *points, points[-1]]
    path = [Segment("M", (points[0],))]
    for before, start, end, beyond in zip(
        all_points, all_points[1:], all_points[2:], all_points[3:], strict=False
    ):
        leave = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        arrive = (end[0] - (beyond[0] - start[0]) / 6, end[1] - (beyond[1] - start[1]) / 6)
        path.append(Segment("C", (leave, arrive, end)))
    return path


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0.0) -> str:
    """SVG path data of a rectangle with round corners."""
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return f"M{x} {y}h{width}v{height}h{-width}Z"
    w, h = width - 2 * r, height - 2 * r
    return (
        f"M{x + r} {y}h{w}a{r} {r} 0 0 1 {r} {r}v{h}a{r} {r} 0 0 1 {-r} {r}"
        f"h{-w}a{r} {r} 0 0 1 {-r} {-r}v{-h}a{r} {r} 0 0 1 {r} {-r}Z"
    )


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None) -> str:
    """SVG path data of an ellipse; a circle without `ry`."""
    ry = rx if ry is None else ry
    return f"M{cx - rx} {cy}A{rx} {ry} 0 1 1 {cx + rx} {cy}A{rx} {ry} 0 1 1 {cx - rx} {cy}Z"


def number(value: float) -> str:
    """A coordinate as short as it can be written with one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def path_data(path: Iterable[Segment]) -> str:
    """The path as SVG path data."""
    return "".join(
        kind + " ".join(number(v) for point in points for v in point) for kind, points in path
    )


def arc(start: Point, radii: Point, turned: float, flags: tuple[bool, bool], end: Point) -> Path:
    """An elliptical arc as cubics (SVG 1.1, implementation notes F.6).

    Args:
        start: where the arc begins; it is not part of the result.
        radii: half axes of the ellipse.
        turned: degrees by which the ellipse is turned.
        flags: large arc, and sweep, as in SVG.
        end: where the arc ends.
    """
    rx, ry = abs(radii[0]), abs(radii[1])
    if not rx or not ry or start == end:
        return [Segment("C", (start, end, end))]
    large, sweep = flags
    cos, sin = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    a, b = cos * dx + sin * dy, -sin * dx + cos * dy
    grow = math.sqrt(max(1.0, (a / rx) ** 2 + (b / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    size = (rx * b) ** 2 + (ry * a) ** 2
    root = math.sqrt(max(0.0, ((rx * ry) ** 2 - size) / size)) * (-1 if large == sweep else 1)
    u, v = root * rx * b / ry, -root * ry * a / rx
    middle = (
        cos * u - sin * v + (start[0] + end[0]) / 2,
        sin * u + cos * v + (start[1] + end[1]) / 2,
    )
    first = math.atan2((b - v) / ry, (a - u) / rx)
    turn = math.atan2((-b - v) / ry, (-a - u) / rx) - first
    if sweep and turn < 0:
        turn += math.tau
    if not sweep and turn > 0:
        turn -= math.tau
    unit: Matrix = (cos * rx, sin * rx, -sin * ry, cos * ry, *middle)
    return moved(_unit_arc(first, turn), unit)


def _unit_arc(first: float, turn: float) -> Path:
    """Cubics along the unit circle, a quarter or less each."""
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-3))
    step = turn / count
    reach = 4 / 3 * math.tan(step / 4)
    path = []
    for index in range(count):
        u, v = first + index * step, first + (index + 1) * step
        leave = (math.cos(u) - reach * math.sin(u), math.sin(u) + reach * math.cos(u))
        arrive = (math.cos(v) + reach * math.sin(v), math.sin(v) - reach * math.cos(v))
        path.append(Segment("C", (leave, arrive, (math.cos(v), math.sin(v)))))
    return path


_TOKEN = re.compile(r"[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\d*\.\d+|\d+\.?)(?:[eE][-+]?\d+)?")


def parsed(data: str) -> Path:
    """SVG path data as absolute M, L, C and Z only.

    Raises:
        ValueError: the data is no path.
    """
    return _Reader(data).read()


class _Reader:
    """Reads path data from left to right; `here` is the pen, `pull` the last control point."""

    def __init__(self, data: str) -> None:
        self._tokens = _TOKEN.findall(data)
        self._next = 0
        self._path: Path = []
        self._here: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._pull: Point | None = None
        self._relative = False

    def read(self) -> Path:
        command = ""
        while self._next < len(self._tokens):
            if self._tokens[self._next].isalpha():
                command = self._tokens[self._next]
                self._next += 1
            if not command:
                raise ValueError("path data does not begin with a command")
            self._relative = command.islower()
            self._draw(command.upper())
            if command in "Mm":  # further pairs are lines
                command = "l" if self._relative else "L"
            elif command in "Zz":
                command = ""
        return self._path

    def _draw(self, command: str) -> None:
        match command:
            case "M" | "L" | "H" | "V":
                self._straight(command)
            case "C" | "S":
                leave = self._point() if command == "C" else self._mirrored()
                self._cubic(leave, self._point(), self._point())
            case "Q" | "T":
                self._quadratic(self._point() if command == "Q" else self._mirrored())
            case "A":
                self._arc()
            case _:
                self._path.append(Segment("Z"))
                self._here, self._pull = self._start, None

    def _number(self) -> float:
        if self._next >= len(self._tokens):
            raise ValueError("path data ends in the middle of a command")
        self._next += 1
        return float(self._tokens[self._next - 1])

    def _point(self) -> Point:
        x, y = self._number(), self._number()
        return (self._here[0] + x, self._here[1] + y) if self._relative else (x, y)

    def _mirrored(self) -> Point:
        if self._pull is None:
            return self._here
        return 2 * self._here[0] - self._pull[0], 2 * self._here[1] - self._pull[1]

    def _straight(self, command: str) -> None:
        if command == "H":
            end = (self._number() + (self._here[0] if self._relative else 0.0), self._here[1])
        elif command == "V":
            end = (self._here[0], self._number() + (self._here[1] if self._relative else 0.0))
        else:
            end = self._point()
        if command == "M":
            self._start = end
        self._path.append(Segment("M" if command == "M" else "L", (end,)))
        self._here, self._pull = end, None

    def _cubic(self, leave: Point, arrive: Point, end: Point) -> None:
        self._path.append(Segment("C", (leave, arrive, end)))
        self._here, self._pull = end, arrive

    def _quadratic(self, pull: Point) -> None:
        start, end = self._here, self._point()
        leave = (start[0] + 2 / 3 * (pull[0] - start[0]), start[1] + 2 / 3 * (pull[1] - start[1]))
        arrive = (end[0] + 2 / 3 * (pull[0] - end[0]), end[1] + 2 / 3 * (pull[1] - end[1]))
        self._cubic(leave, arrive, end)
        self._pull = pull

    def _arc(self) -> None:
        radii = (self._number(), self._number())
        turned, large, sweep = self._number(), self._number(), self._number()
        end = self._point()
        self._path += arc(self._here, radii, turned, (bool(large), bool(sweep)), end)
        self._here, self._pull = end, None
