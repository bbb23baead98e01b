"""Signs that several parts carry: those of the keys, and the workshop's label."""

import math
from collections.abc import Sequence

from pictures.kit import Art, Matrix, Point, after, placed


def octagon(radius: float) -> list[Point]:
    """The eight corners, with a flat side on top."""
    turns = [math.radians(22.5 + 45 * i) for i in range(8)]
    return [(radius * math.cos(t), radius * math.sin(t)) for t in turns]


def glyph(
    art: Art, tone: str, radii: Sequence[tuple[float, float]], m: Matrix, line: str = "ink"
) -> None:
    """A star; each ray has its outer and inner radius."""
    points = []
    for index, (outer, inner) in enumerate(radii):
        for step, radius in ((0, outer), (1, inner)):
            turn = (2 * index + step) * math.pi / len(radii)
            points.append((radius * math.sin(turn), -radius * math.cos(turn)))
    art.path(
        "M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in points) + "Z", f"f-{tone} k3 s-{line}", m
    )


def key_sign(art: Art, colour: str, m: Matrix) -> None:
    """The sign of a key on its bright plate, radius 1: the same on its page."""
    plate = "f-paper k2 s-onpaper"
    if colour == "red":
        corners = "L".join(f"{x:.3f} {y:.3f}" for x, y in octagon(1))
        art.path(f"M{corners}Z", plate, m)
    elif colour == "blue":
        art.circ(0, 0, 1, plate, m)
    else:
        art.rect(-0.92, -0.92, 1.84, 1.84, plate, 0.1, m)
    key_glyph(art, colour, m, colour, "onpaper")


def key_glyph(art: Art, colour: str, m: Matrix, tone: str = "paper", line: str = "ink") -> None:
    """Eraser, tick or star."""
    if colour == "red":
        turned = after(m, placed(0.08, -0.12, rot=-35))
        art.rect(-0.52, -0.26, 1.04, 0.52, f"f-{tone} k3 s-onpaper", 0.08, turned)
        art.line((-0.12, -0.26), (-0.12, 0.26), cls="k3 s-onpaper", m=turned)
        art.line((-0.55, 0.5), (0.6, 0.5), cls=f"k2 s-{line}", m=m)
    elif colour == "blue":
        art.path("M-.5 .05L-.14 .42L.55 -.4", f"w9 s-{line} nohalo", m)
    else:
        glyph(art, tone, [(0.72, 0.31)] * 5, after(m, placed(0, 0.04)), "onpaper")


def label(
    art: Art, place: tuple[float, float, float, float], m: Matrix, weight: str = "k3"
) -> None:
    """The workshop's label: number, bars and a square code, suggested only."""
    x, y, w, h = place
    art.rect(x, y, w, h, f"f-paper {weight} s-onpaper", 0.5, m)
    left = x + w * 0.07
    for wide in (0.35, 0.2, 0.5, 0.2, 0.35, 0.2, 0.5, 0.35, 0.2, 0.35):
        art.rect(left, y + h * 0.42, wide * w / 11, h * 0.42, "f-onpaper", 0, m)
        left += (wide + 0.27) * w / 11
    side = h * 0.66
    code_x, code_y = x + w - side - h * 0.16, y + h * 0.17
    art.rect(code_x, code_y, side, side, "f-onpaper", 0, m)
    for i, j in ((0, 0), (1, 2), (2, 0), (2, 2), (0, 2), (3, 3), (1, 3), (3, 1)):
        dot_x, dot_y = code_x + side * (0.12 + i * 0.2), code_y + side * (0.12 + j * 0.2)
        art.rect(dot_x, dot_y, side * 0.14, side * 0.14, "f-paper", 0, m)
    art.rect(x + w * 0.07, y + h * 0.15, w * 0.42, h * 0.15, "f-onpaper", 0.2, m)
