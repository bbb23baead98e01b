"""The path language of SVG, reduced to moves, lines, cubic curves and closings."""

import math
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

Point = tuple[float, float]
Move = tuple[str, tuple[Point, ...]]
"""`M` and `L` with one point, `C` with three, `Z` with none."""

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TOKEN = re.compile(_NUMBER)
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "T": 2, "C": 6, "S": 4, "A": 7, "Z": 0}


def outline(data: str) -> Iterator[Move]:
    """Yield the moves of a path's `d` attribute in absolute coordinates.

    Raises:
        ValueError: a letter that is no path command, or too few numbers after one.
    """
    here = start = control = (0.0, 0.0)
    previous = ""
    for command, values in _commands(data):
        kind = command.upper()
        base = here if command.islower() else (0.0, 0.0)
        points = tuple(
            (values[i] + base[0], values[i + 1] + base[1]) for i in range(0, len(values) - 1, 2)
        )
        match kind:
            case "Z":
                yield "Z", ()
                here = control = start
            case "M" | "L" | "H" | "V":
                here = control = _end_of_line(kind, values, points, base, here)
                start = here if kind == "M" else start
                yield "M" if kind == "M" else "L", (here,)
            case "A":
                end = (values[5] + base[0], values[6] + base[1])
                for curve in _arc(here, values, end):
                    yield "C", curve
                here = control = end
            case _:
                smooth = previous in {"C", "S"} if kind in {"C", "S"} else previous in {"Q", "T"}
                mirrored = _mirror(control, here) if smooth else here
                curve, control = _curve(kind, points, here, mirrored)
                here = curve[2]
                yield "C", curve
        previous = kind


def _commands(data: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    for command, body in re.findall(r"([a-df-zA-DF-Z])([^a-df-zA-DF-Z]*)", data):
        count = _COUNT.get(command.upper())
        if count is None:
            raise ValueError(f"{command!r} is no command of a path")
        numbers = [float(token) for token in _TOKEN.findall(_spread(command, body))]
        if count == 0:
            yield command, ()
            continue
        if not numbers or len(numbers) % count:
            raise ValueError(f"{command!r} wants numbers by {count}, not {len(numbers)}")
        for first in range(0, len(numbers), count):
            again = first > 0 and command in "Mm"
            letter = {"M": "L", "m": "l"}[command] if again else command
            yield letter, tuple(numbers[first : first + count])


def _spread(command: str, body: str) -> str:
    """Part the two flags of an arc, which may stand together and against the next number."""
    if command.upper() != "A":
        return body
    arc = re.compile(rf"({_NUMBER})[\s,]*({_NUMBER})[\s,]*({_NUMBER})[\s,]*([01])[\s,]*([01])")
    return arc.sub(r" \1 \2 \3 \4 \5 ", body)


def _end_of_line(
    kind: str, values: tuple[float, ...], points: tuple[Point, ...], base: Point, here: Point
) -> Point:
    if kind == "H":
        return values[0] + base[0], here[1]
    if kind == "V":
        return here[0], values[0] + base[1]
    return points[0]


def _mirror(control: Point, here: Point) -> Point:
    return 2 * here[0] - control[0], 2 * here[1] - control[1]


def _curve(
    kind: str, points: tuple[Point, ...], here: Point, mirrored: Point
) -> tuple[tuple[Point, Point, Point], Point]:
    """Return the cubic, and the control point that a smooth follower mirrors."""
    if kind == "C":
        return (points[0], points[1], points[2]), points[1]
    if kind == "S":
        return (mirrored, points[0], points[1]), points[0]
    bend, end = (points[0], points[1]) if kind == "Q" else (mirrored, points[0])
    first = (here[0] + 2 / 3 * (bend[0] - here[0]), here[1] + 2 / 3 * (bend[1] - here[1]))
    second = (end[0] + 2 / 3 * (bend[0] - end[0]), end[1] + 2 / 3 * (bend[1] - end[1]))
    return (first, second, end), bend


def _arc(
    here: Point, values: tuple[float, ...], end: Point
) -> Iterator[tuple[Point, Point, Point]]:
    """Cut an elliptical arc into cubics of at most a quarter turn (SVG 1.1, appendix F.6)."""
    radius_x, radius_y, turn = abs(values[0]), abs(values[1]), math.radians(values[2])
    if here == end or not radius_x or not radius_y:
        yield here, end, end
        return
    half_x, half_y = (here[0] - end[0]) / 2, (here[1] - end[1]) / 2
    x = math.cos(turn) * half_x + math.sin(turn) * half_y
    y = -math.sin(turn) * half_x + math.cos(turn) * half_y
    grown = math.hypot(x / radius_x, y / radius_y)
    if grown > 1:
        radius_x, radius_y = radius_x * grown, radius_y * grown
    beyond = 1 / max((x / radius_x) ** 2 + (y / radius_y) ** 2, 1e-12) - 1
    side = math.sqrt(max(0.0, beyond)) * (1 if values[3] != values[4] else -1)
    centre = (side * radius_x * y / radius_y, -side * radius_y * x / radius_x)
    first = math.atan2((y - centre[1]) / radius_y, (x - centre[0]) / radius_x)
    last = math.atan2((-y - centre[1]) / radius_y, (-x - centre[0]) / radius_x)
    sweep = (last - first) % math.tau if values[4] else -((first - last) % math.tau)
    middle = ((here[0] + end[0]) / 2, (here[1] + end[1]) / 2)

    def on_page(u: float, v: float) -> Point:
        px, py = radius_x * u + centre[0], radius_y * v + centre[1]
        return (
            math.cos(turn) * px - math.sin(turn) * py + middle[0],
            math.sin(turn) * px + math.cos(turn) * py + middle[1],
        )

    yield from _quarters(first, sweep, on_page)


def _quarters(
    first: float, sweep: float, on_page: Callable[[float, float], Point]
) -> Iterator[tuple[Point, Point, Point]]:
    pieces = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    reach = 4 / 3 * math.tan(sweep / pieces / 4)
    for a, b in pairwise(first + sweep * step / pieces for step in range(pieces + 1)):
        yield (
            on_page(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a)),
            on_page(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b)),
            on_page(math.cos(b), math.sin(b)),
        )
