"""Rings, ripples, the scanner's light, and the small signs of the pictures' vocabulary."""

import math
from typing import TYPE_CHECKING

from workshop_app.ui.pictures.drawing import Drawing
from workshop_app.ui.pictures.parts import painter_path
from workshop_app.ui.pictures.paths import (
    Path,
    Point,
    Segment,
    arc,
    ellipse,
    moved,
    parsed,
    placed,
    polygon,
    polyline,
    rectangle,
)
from workshop_app.ui.pictures.patterns import patterned

if TYPE_CHECKING:
    from workshop_app.ui.pictures.palettes import Palette

SIGNS = ("tick", "no", "look", "listen", "wait")


def ring(
    drawing: Drawing, middle: Point, radii: Point, *, rot: float, square: bool, width: float
) -> None:
    """A line round the place that matters; `square` has round corners."""
    rx, ry = radii
    data = (
        rectangle(-rx, -ry, 2 * rx, 2 * ry, min(rx, ry) * 0.45) if square else ellipse(0, 0, rx, ry)
    )
    path, colours = moved(parsed(data), placed(*middle, rot=rot)), drawing.colours()
    drawing.lay(path, "", colours["halo"], width + 10)
    drawing.lay(path, "", colours["mark"], width)


def ripple(
    drawing: Drawing,
    middle: Point,
    *,
    radius: float,
    count: int,
    angles: Point,
    step: float,
    width: float,
    flat: float,
) -> None:
    """Arcs that leave the point where something is pressed.

    `flat` is the height of the arcs as a share of their width.
    """
    colours = drawing.colours()
    paths = [_ripple_arc(middle, radius + i * step, angles, flat) for i in range(count)]
    for path in paths:
        drawing.lay(path, "", colours["halo"], width + 9)
    for path in paths:
        drawing.lay(path, "", colours["mark"], width)


def _ripple_arc(middle: Point, radius: float, angles: Point, flat: float) -> Path:
    first, last = angles
    last = min(last, first + 359.9)  # a whole turn would have no length

    def at(angle: float) -> Point:
        turn = math.radians(angle)
        return middle[0] + radius * math.cos(turn), middle[1] + radius * flat * math.sin(turn)

    half_turn = 180
    flags = (last - first > half_turn, last > first)
    start = at(first)
    return [Segment("M", (start,)), *arc(start, (radius, radius * flat), 0, flags, at(last))]


def beam(drawing: Drawing, window: Point, place: Point, *, width: float, tilt: float) -> None:
    """The scanner's light: a fan from its window, and a bright line across the place."""
    turn = math.radians(tilt)
    aside = (width * math.cos(turn), width * math.sin(turn))
    one, other = (
        (place[0] + aside[0], place[1] + aside[1]),
        (place[0] - aside[0], place[1] - aside[1]),
    )
    colours = drawing.colours()
    fan = painter_path(polygon([window, one, other]))
    drawing.add(fan, fill=colours["beam"], opacity=0.32)
    line = polyline([one, other])
    drawing.lay(line, "", colours["halo"], 17)
    drawing.lay(line, "", colours["beam"], 9)


class _Sign:
    """Lays paths that are drawn on a circle of radius 50."""

    def __init__(self, drawing: Drawing, middle: Point, radius: float) -> None:
        self._drawing = drawing
        self._matrix = placed(*middle, scale=radius / 50)
        self._scale = radius / 50
        self.colours: Palette = drawing.colours()

    def lay(self, data: str, fill: str = "", line: str = "", width: float = 0.0) -> None:
        """Lay one path; colours by name."""
        path = moved(parsed(data), self._matrix)
        colour = self.colours
        self._drawing.lay(
            path,
            colour[fill] if fill else "",
            colour[line] if line else "",
            width * self._scale,
        )

    @property
    def ground(self) -> str:
        """Name of a colour on which the marks stand out: white on light themes."""
        return "lit" if self._drawing.theme in {"light", "cream"} else "halo"


def colour(drawing: Drawing, name: str, middle: Point, radius: float) -> None:
    """A disc of a colour with its pattern, for whoever wants patterns.

    It stands beside a screen that is to be of one colour: a pattern on it would look like a fault.

    Raises:
        KeyError: there is no such colour.
    """
    if not drawing.patterns:
        return
    colours = drawing.colours()
    disc = painter_path(parsed(ellipse(*middle, radius, radius)))
    drawing.add(
        disc, fill=colours[name], line=colours["ink"], width=6.0, pattern=patterned(colours, name)
    )


def sign(drawing: Drawing, kind: str, middle: Point, radius: float) -> None:
    """A small sign, in the shapes of the program's buttons; `kind` is one of SIGNS."""
    draw = {"tick": _tick, "no": _no, "look": _look, "listen": _listen, "wait": _wait}[kind]
    draw(_Sign(drawing, middle, radius))


def _tick(on: _Sign) -> None:
    on.lay(ellipse(0, 0, 50), "halo", "halo", 16)
    on.lay(ellipse(0, 0, 50), "done")
    on.lay("M-24 2L-7 20L25 -17", "", "ondone", 13)


def _no(on: _Sign) -> None:
    o = 50 * math.tan(math.pi / 8)
    octagon = f"M{-o} -50H{o}L50 {-o}V{o}L{o} 50H{-o}L-50 {o}V{-o}Z"
    on.lay(octagon, "halo", "halo", 16)
    on.lay(octagon, "stop", "stopb", 8)
    on.lay("M-19 -19L19 19M19 -19L-19 19", "", "stopb", 12)


def _look(on: _Sign) -> None:
    eye = "M-62 0C-38 -46 38 -46 62 0C38 46 -38 46 -62 0Z"
    on.lay(eye, "halo", "halo", 22)
    on.lay(eye, on.ground, "mark", 10)
    on.lay(ellipse(0, 0, 22), "mark")
    on.lay(ellipse(7, -7, 6), on.ground)


def _listen(on: _Sign) -> None:
    ear = (
        "M-34 6C-52 -40 -26 -62 4 -60C36 -58 46 -26 34 0C28 14 16 20 14 34"
        "C12 50 0 60 -14 54C-28 48 -22 30 -34 6Z"
    )
    waves = "M52 -34A46 46 0 0 1 52 26M68 -52A70 70 0 0 1 68 44"
    on.lay(ear, "halo", "halo", 24)
    on.lay(waves, "", "halo", 24)
    on.lay(ear, on.ground, "mark", 10)
    on.lay("M-20 -14C-20 -46 22 -46 20 -16M4 -22C-12 -14 8 -2 -6 12", "", "mark", 8)
    on.lay(waves, "", "mark", 10)


def _wait(on: _Sign) -> None:
    glass = (
        "M-30 -46H30C30 -20 8 -10 8 0C8 10 30 20 30 46H-30"
        "C-30 20 -8 10 -8 0C-8 -10 -30 -20 -30 -46Z"
    )
    on.lay(ellipse(0, 0, 62), "halo")
    on.lay(glass, "wait", "onwait", 8)
    on.lay("M-16 -24H16C12 -14 4 -9 0 -5C-4 -9 -12 -14 -16 -24Z", "onwait")
    on.lay("M-22 40C-18 28 -8 24 0 20C8 24 18 28 22 40Z", "onwait")
    on.lay("M-38 -48H38M-38 48H38", "", "mark", 11)
