"""What the parts are drawn with: flat art, fingers and cables, finished as SVG."""

import itertools
import math
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Self

from workshop_app.ui.pictures.drawing import WEIGHTS
from workshop_app.ui.pictures.palettes import palette
from workshop_app.ui.pictures.paths import (
    IDENTITY,
    Matrix,
    Path,
    Point,
    Segment,
    after,
    ellipse,
    mapped,
    moved,
    number,
    parsed,
    path_data,
    placed,
    rectangle,
)


class Finished(NamedTuple):
    """A part that is ready to be written: its name, and its SVG."""

    name: str
    svg: str


class Row(NamedTuple):
    """One path of a part, with its group and classes."""

    group: str
    path: Path
    classes: str


class Art:
    """Paths in order of depth, and named points."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.anchors: dict[str, Point] = {}
        self.group = ""

    def path(self, shape: str | Path, classes: str, matrix: Matrix = IDENTITY) -> Self:
        """Add a path, given as SVG path data or as segments."""
        path = parsed(shape) if isinstance(shape, str) else shape
        self.rows.append(Row(self.group, moved(path, matrix), classes))
        return self

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        classes: str,
        radius: float = 0.0,
        matrix: Matrix = IDENTITY,
    ) -> Self:
        """Add a rectangle with round corners."""
        return self.path(rectangle(x, y, width, height, radius), classes, matrix)

    def circ(
        self,
        x: float,
        y: float,
        radius: float,
        classes: str,
        matrix: Matrix = IDENTITY,
        ry: float | None = None,
    ) -> Self:
        """Add a circle, or an ellipse with `ry`."""
        return self.path(ellipse(x, y, radius, ry), classes, matrix)

    def line(self, *points: Point, cls: str = "k2", m: Matrix = IDENTITY) -> Self:
        """Add straight lines from point to point."""
        return self.path("M" + "L".join(f"{x} {y}" for x, y in points), cls, m)

    def poly(self, points: Iterable[Point], classes: str) -> Self:
        """Add a closed polygon."""
        return self.path("M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in points) + "Z", classes)

    def anchor(self, name: str, x: float, y: float, matrix: Matrix = IDENTITY) -> Self:
        """Name a point that scenes aim at."""
        self.anchors[name] = mapped(matrix, x, y)
        return self

    def move(self, dx: float, dy: float) -> Self:
        """Move all that is drawn, and the anchors."""
        shift: Matrix = (1, 0, 0, 1, dx, dy)
        self.rows = [Row(group, moved(path, shift), cls) for group, path, cls in self.rows]
        self.anchors = {name: mapped(shift, *point) for name, point in self.anchors.items()}
        return self

    def finished(self, name: str, title: str, origin: str = "") -> Finished:
        """The part with one of its anchors, if named, as the origin."""
        if origin:
            x, y = self.anchors[origin]
            self.move(-x, -y)
        points = [point for row in self.rows for segment in row.path for point in segment.points]
        left, top = (min(values) - 10 for values in zip(*points, strict=True))
        right, bottom = (max(values) + 10 for values in zip(*points, strict=True))
        box = " ".join(number(value) for value in (left, top, right - left, bottom - top))
        self.rows = joined(self.rows)
        used = {each for row in self.rows for each in row.classes.split()}
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">',
            f"<title>{title}</title>",
            f"<style>{_style(used)}</style>",
            *self._groups(),
            *(
                f'<circle class="anchor" id="{key}" cx="{number(x)}" cy="{number(y)}" r="1"/>'
                for key, (x, y) in self.anchors.items()
            ),
            "</svg>\n",
        ]
        return Finished(name, "\n".join(lines))

    def _groups(self) -> Iterable[str]:
        open_group = ""
        for group, path, classes in self.rows:
            if group != open_group:
                if open_group:
                    yield "</g>"
                if group:
                    yield f'<g id="{group}">'
                open_group = group
            yield f'<path class="{classes}" d="{path_data(path)}"/>'
        if open_group:
            yield "</g>"


def joined(rows: Sequence[Row]) -> list[Row]:
    """Neighbours of one colour as one path, which looks the same and is drawn faster."""
    result: list[Row] = []
    for row in rows:
        last = result[-1] if result else Row("", [], "")
        whole = row._replace(path=_clockwise(row.path))
        if _is_one_colour(row.classes) and (row.group, row.classes) == (last.group, last.classes):
            result[-1] = last._replace(path=[*last.path, *whole.path])
        else:
            result.append(whole)
    return result


def _is_one_colour(classes: str) -> bool:
    marks = classes.split()
    fill = next((each[2:] for each in marks if each.startswith("f-")), "")
    is_clear = any(re.fullmatch(r"o\d+", each) for each in marks)
    return not is_clear and "evenodd" not in marks and (not fill or f"s-{fill}" in marks)


def _clockwise(path: Path) -> Path:
    """A closed polygon in one sense of turning, so that two in one path never cancel each other."""
    if [kind for kind, _ in path] != ["M", *"L" * (len(path) - 2), "Z"]:
        return path
    corners = [points[0] for _, points in path[:-1]]
    turns = itertools.pairwise([*corners, corners[0]])
    if sum(ax * by - bx * ay for (ax, ay), (bx, by) in turns) >= 0:
        return path
    corners = [corners[0], *corners[:0:-1]]
    kinds = itertools.chain("M", itertools.repeat("L"))
    lines = [Segment(kind, (corner,)) for kind, corner in zip(kinds, corners, strict=False)]
    return [*lines, Segment("Z")]


def _style(used: set[str]) -> str:
    """The light theme for the classes in use, so that the file opens alone in a browser."""
    colours = palette("light")
    rules = ["*{fill:none;stroke-linejoin:round;stroke-linecap:round}"]
    rules += [
        f".f-{name}{{fill:{value}}}" for name, value in colours.items() if f"f-{name}" in used
    ]
    rules += [
        f".{name}{{stroke:{colours['ink']};stroke-width:{value}}}"
        for name, value in WEIGHTS.items()
        if name in used
    ]
    rules += [
        f".s-{name}{{stroke:{value}}}" for name, value in colours.items() if f"s-{name}" in used
    ]
    if "evenodd" in used:
        rules.append(".evenodd{fill-rule:evenodd}")
    return "".join(rules)


def spline(points: Sequence[Point], *, closed: bool = False, tension: float = 1.0) -> Path:
    """A smooth curve through the points; weighted tangents keep it from overshooting."""
    count = len(points)

    def at(index: int) -> Point:
        return points[index % count] if closed else points[max(0, min(count - 1, index))]

    path = [Segment("M", (points[0],))]
    for index in range(count if closed else count - 1):
        before, start, end, beyond = (at(index + offset) for offset in (-1, 0, 1, 2))
        pieces = ((before, start), (start, end), (end, beyond))
        d1, d2, d3 = (max(1e-6, math.dist(a, b)) for a, b in pieces)
        leave = (
            _tangent(before, end, d2 / (d1 + d2)) if before != start else _tangent(start, end, 0.5)
        )
        reach = (
            _tangent(start, beyond, d2 / (d2 + d3)) if beyond != end else _tangent(start, end, 0.5)
        )
        pull = tension / 3
        first = (start[0] + leave[0] * pull, start[1] + leave[1] * pull)
        second = (end[0] - reach[0] * pull, end[1] - reach[1] * pull)
        path.append(Segment("C", (first, second, end)))
    if closed:
        path.append(Segment("Z"))
    return path


def _tangent(start: Point, end: Point, share: float) -> Point:
    return (end[0] - start[0]) * share, (end[1] - start[1]) * share


def sampled(points: Sequence[Point], per_piece: int = 8) -> list[Point]:
    """Points close to each other along the spline."""
    result = [points[0]]
    here = points[0]
    for segment in spline(points)[1:]:
        one, two, end = segment.points
        for step in range(1, per_piece + 1):
            t = step / per_piece
            u = 1 - t
            shares = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            corners = (here, one, two, end)
            result.append(
                (
                    sum(share * corner[0] for share, corner in zip(shares, corners, strict=True)),
                    sum(share * corner[1] for share, corner in zip(shares, corners, strict=True)),
                )
            )
        here = end
    return result


def limb(
    points: Sequence[Point], radii: Sequence[float], tip: float = 1.0, per_piece: int = 4
) -> tuple[list[Point], list[Point], list[Point]]:
    """The outline of a finger: left side, tip, right side; its base is left open."""
    line = sampled(points, per_piece)
    thick = _eased(radii, per_piece)
    left, right = [], []
    for index, (x, y) in enumerate(line):
        a, b = line[max(0, index - 1)], line[min(len(line) - 1, index + 1)]
        length = math.dist(a, b) or 1.0
        nx, ny = -(b[1] - a[1]) / length * thick[index], (b[0] - a[0]) / length * thick[index]
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    (ax, ay), (bx, by) = line[-2], line[-1]
    length = math.dist(line[-2], line[-1])
    ux, uy, r = (bx - ax) / length, (by - ay) / length, thick[-1]
    cap = []
    for angle in (60, 30, 0, -30, -60):
        along, aside = math.cos(math.radians(angle)) * r * tip, math.sin(math.radians(angle)) * r
        cap.append((bx + ux * along - uy * aside, by + uy * along + ux * aside))
    return left, cap, right[::-1]


def _eased(values: Sequence[float], per_piece: int) -> list[float]:
    result = []
    for first, second in itertools.pairwise(values):
        for step in range(per_piece):
            t = step / per_piece
            share = t * t * (3 - 2 * t)
            result.append(first * (1 - share) + second * share)
    return [*result, values[-1]]


def nail(tip: Point, angle: float, width: float, length: float) -> Path:
    """A finger nail: where its finger ends, the degrees it points to, its size."""
    w, n = width, length
    data = (
        f"M{-n} {-w / 2}C{-n * 0.3} {-w * 0.62} 0 {-w * 0.5} 0 0C0 {w * 0.5} {-n * 0.3} {w * 0.62}"
        f" {-n} {w / 2}C{-n * 1.18} {w * 0.2} {-n * 1.18} {-w * 0.2} {-n} {-w / 2}Z"
    )
    return moved(parsed(data), placed(*tip, rot=angle))


__all__ = [
    "IDENTITY",
    "Art",
    "Finished",
    "Matrix",
    "Path",
    "Point",
    "after",
    "ellipse",
    "limb",
    "mapped",
    "moved",
    "nail",
    "parsed",
    "placed",
    "rectangle",
    "sampled",
    "spline",
]
