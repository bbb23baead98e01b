"""The arrow is the movement: one solid arrow, with the ground kept around it."""

import math
from collections.abc import Sequence

from workshop_app.ui.pictures.drawing import Drawing
from workshop_app.ui.pictures.paths import Point, polygon

_HALO, _EDGE = 20.0, 6.0  # the edge rounds the corners of the arrow


def straight_arrow(
    drawing: Drawing, start: Point, tip: Point, *, width: float, head: float = 1.0, fill: str
) -> None:
    """An arrow from `start` to `tip`; `head` is a factor of the head's size."""
    length = math.dist(start, tip)
    ux, uy = (tip[0] - start[0]) / length, (tip[1] - start[1]) / length

    def at(along: float, aside: float) -> Point:
        return start[0] + ux * along - uy * aside, start[1] + uy * along + ux * aside

    neck, wing, half = length - width * 1.45 * head, width * 1.25 * head, width / 2
    tail = half * 0.72
    upper = [at(0, -tail), at(neck, -half), at(neck, -wing)]
    lower = [at(neck, wing), at(neck, half), at(0, tail)]
    _lay(drawing, [*upper, tip, *lower], fill)


def curved_arrow(
    drawing: Drawing,
    middle: Point,
    radii: Point,
    angles: Point,
    *,
    width: float,
    both: bool = False,
    rot: float = 0.0,
    fill: str,
) -> None:
    """An arc round `middle`, clockwise from the first angle to the second where it is larger.

    Args:
        drawing: what it is laid on.
        middle: centre of the ellipse.
        radii: its half axes.
        angles: degrees of the start and of the tip; 0 is to the right, 90 is down.
        width: of the shaft.
        both: whether it has a head at each end.
        rot: degrees by which the ellipse is turned.
        fill: name of the colour.
    """
    rx, ry = radii
    start, tip = (math.radians(angle) for angle in angles)
    sense = 1 if tip > start else -1
    head = sense * width * 1.5 / ((rx + ry) / 2)
    wing, half = width * 1.2, width / 2
    begin, neck = start + head if both else start, tip - head
    cos, sin = math.cos(math.radians(rot)), math.sin(math.radians(rot))

    def at(angle: float, out: float) -> Point:
        x, y = (rx + out) * math.cos(angle), (ry + out) * math.sin(angle)
        return middle[0] + cos * x - sin * y, middle[1] + sin * x + cos * y

    count = max(6, int(abs(neck - begin) * 10))
    turns = [begin + (neck - begin) * i / count for i in range(count + 1)]
    widths = [half if both else half * (0.7 + 0.3 * i / count) for i in range(count + 1)]
    outer = [at(angle, out) for angle, out in zip(turns, widths, strict=True)]
    inner = [at(angle, -out) for angle, out in zip(turns, widths, strict=True)][::-1]
    points = [*outer, at(neck, wing), at(tip, 0), at(neck, -wing), *inner]
    if both:
        points += [at(begin, -wing), at(start, 0), at(begin, wing)]
    _lay(drawing, points, fill)


def path_arrow(
    drawing: Drawing, points: Sequence[Point], *, width: float, both: bool = False, fill: str
) -> None:
    """An arrow along a smooth curve through the points."""
    dense = _dense(points)
    body = _shortened(dense, width * 1.45)
    if both:
        body = _shortened(body[::-1], width * 1.45)[::-1]
    left, right = [], []
    for index, point in enumerate(body):
        nx, ny = _normal(body[max(0, index - 1)], body[min(len(body) - 1, index + 1)])
        half = width / 2 * (1.0 if both else 0.7 + 0.3 * index / len(body))
        left.append((point[0] + nx * half, point[1] + ny * half))
        right.append((point[0] - nx * half, point[1] - ny * half))
    outline = [*left, *_head(body[-1], dense[-1], width), *right[::-1]]
    if both:
        outline += _head(body[0], dense[0], width)
    _lay(drawing, outline, fill)


def _lay(drawing: Drawing, points: Sequence[Point], fill: str) -> None:
    colours, path = drawing.colours(), polygon(points)
    drawing.lay(path, colours["halo"], colours["halo"], _HALO)
    drawing.lay(path, colours[fill], colours[fill], _EDGE)


def _normal(start: Point, end: Point) -> Point:
    length = math.dist(start, end) or 1.0
    return -(end[1] - start[1]) / length, (end[0] - start[0]) / length


def _head(base: Point, tip: Point, width: float) -> tuple[Point, Point, Point]:
    nx, ny = _normal(base, tip)
    wing = width * 1.2
    return (
        (base[0] + nx * wing, base[1] + ny * wing),
        tip,
        (base[0] - nx * wing, base[1] - ny * wing),
    )


def _dense(points: Sequence[Point], steps: int = 12) -> list[Point]:
    """Points close to each other on the Catmull-Rom curve through the given ones."""
    padded = [points[0], *points, points[-1]]
    dense: list[Point] = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            dense.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return [*dense, points[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )


def _shortened(points: Sequence[Point], length: float) -> list[Point]:
    """The line without its last `length` units."""
    kept, gone = list(points), 0.0
    while len(kept) > 2:  # noqa: PLR2004 (two points are still a line)
        last, before = kept[-1], kept[-2]
        piece = math.dist(last, before)
        if gone + piece >= length:
            t = (length - gone) / piece
            kept[-1] = (last[0] + (before[0] - last[0]) * t, last[1] + (before[1] - last[1]) * t)
            break
        gone += piece
        kept.pop()
    return kept
