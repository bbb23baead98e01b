"""The screen, from the front and from behind."""

import math
from collections.abc import Iterator

from pictures.kit import Art, Finished, spline
from pictures.solids import Triple, View, box, circle, extrude, solid
from pictures.views import BEHIND, SCREEN, SCREEN_H, SCREEN_W, UPRIGHT


def build() -> Iterator[Finished]:
    """Both sides."""
    yield _front()
    yield _behind()


def _foot(art: Art, view: View, z: float) -> None:
    """The round foot with its shadow; z is how far it stands out of the panel's plane."""
    turns = [i * math.pi / 10 for i in range(20)]
    x = SCREEN_W / 2
    ring = [view.at(x + 14.5 * math.cos(t), 0, z + 10.5 * math.sin(t)) for t in turns]
    art.path(spline(ring, closed=True), "f-shadow nohalo")

    def up(a: float, b: float, t: float) -> Triple:
        return x + a, t, z + b

    plate = circle(0, 0, 12.5, 40, 8.5)
    extrude(art, view, plate, up, 0, 1.0, ("s3", "s4", "s4"), "k2", smooth=True)


def _front() -> Finished:
    view, art = UPRIGHT, Art()
    fx, fz = SCREEN_W / 2, -1.5
    _foot(art, view, fz)
    box(art, view, (fx - 3.6, 1.0, fz - 1.8, 7.2, 14, 2.6), "s3", "s3", "s4", "k2")
    solid(art, view, SCREEN, "s1", "s3", "s4")
    ff = view.front(SCREEN)
    art.rect(1.7, 1.7, SCREEN_W - 3.4, SCREEN_H - 5.2, "f-glass", 0.3, ff)
    art.rect(1.7, 1.7, SCREEN_W - 3.4, SCREEN_H - 5.2, "k2", 0.3, ff)
    art.circ(SCREEN_W - 3.6, SCREEN_H - 1.75, 0.75, "f-s1 k3", ff)
    art.circ(SCREEN_W - 6.2, SCREEN_H - 1.75, 0.32, "f-s1 k4", ff)
    art.circ(SCREEN_W - 8.0, SCREEN_H - 1.75, 0.32, "f-s1 k4", ff)
    for n, x, y in (
        ("screen", SCREEN_W / 2, (SCREEN_H - 1.8) / 2),
        ("power", SCREEN_W - 3.6, SCREEN_H - 1.75),
        ("tl", 1.7, 1.7),
        ("br", SCREEN_W - 1.7, SCREEN_H - 3.5),
        ("tr", SCREEN_W, 0),
        ("edge", SCREEN_W, SCREEN_H / 2),
        ("label", 6, SCREEN_H - 1.7),
    ):
        art.anchor(n, x, y, ff)
    art.anchor("foot", *view.at(fx, 0, fz + 8))
    art.anchor("o2", *view.at(SCREEN_W / 2, 0, 0))
    return art.finished("monitor", "screen, front", "screen")


def _behind() -> Finished:
    view, art = BEHIND, Art()
    fx = SCREEN_W / 2
    _foot(art, view, 4.0)
    solid(art, view, SCREEN, "s1", "s2", "s3")
    bb = (8, SCREEN[1] + 4.5, -4, SCREEN_W - 16, SCREEN_H - 9, 4)
    box(art, view, (fx - 3.6, 1.0, -3.2, 7.2, 14, 3.2), "s3", "s3", "s4", "k2")
    solid(art, view, bb, "s1", "s2", "s3", "k2", "k2")
    m = view.back(bb)
    for i in range(6):
        art.rect(5, 2.2 + i * 1.0, SCREEN_W - 26, 0.45, "f-hole", 0.2, m)
    for x, y in ((12.0, 10.2), (19, 10.2), (12, 17.2), (19, 17.2)):
        art.circ(x, y, 0.5, "f-hole k4", m)
    art.path("M3 16.6H8.2V19.2L7 20.3H4.2L3 19.2Z", "f-hole k2", m)
    for x in (4.2, 5.35, 6.5):
        art.rect(x, 17.4, 0.5, 1.3, "f-s0", 0, m)
    art.path(
        "M22.6 17.2H29.4C29.6 18.4 29 19.6 28.4 20.2H23.6C23 19.6 22.4 18.4 22.6 17.2Z",
        "f-blue k2",
        m,
    )
    for i in range(6):
        for j in range(2):
            art.circ(23.7 + i * 0.92 + j * 0.3, 18.1 + j * 1.0, 0.18, "f-ink", m)
    art.circ(21.9, 18.7, 0.42, "f-s3 k4", m)
    art.circ(30.1, 18.7, 0.42, "f-s3 k4", m)
    art.anchor("power", 5.6, 18.4, m).anchor("vga", 26, 18.7, m).anchor(
        "centre", SCREEN_W / 2 - 8, 10, m
    )
    return art.finished("monitor_back", "screen from behind, with its sockets", "centre")
