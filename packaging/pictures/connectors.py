"""Plugs of the cables, each pointing into the back of the tower; the socket is the origin."""

from collections.abc import Iterator

from pictures.kit import Art, Finished
from pictures.solids import Triple, circle, extrude, round_rect
from pictures.views import BEHIND

_DARK = ("s4", "s4", "s4")
_METAL = ("s1", "s2", "s2")


def build() -> Iterator[Finished]:
    """All plugs."""
    yield _end(_power(), 8.4).finished("plug_power", "mains plug, computer end")
    yield _end(_vga(), 7.8).finished("plug_vga", "picture plug, VGA")
    yield _end(_dvi(), 7.8).finished("plug_dvi", "picture plug, DVI")
    yield _end(_hdmi(), 7.9).finished("plug_hdmi", "picture plug, HDMI")
    yield _end(_usb(), 8.3).finished("plug_usb", "USB plug of a keyboard or mouse")
    yield _end(_lan(), 7.8).finished("plug_lan", "network plug")


def _out(a: float, b: float, t: float) -> Triple:
    """A profile as seen from behind; t is the distance from the socket."""
    return -a, b, -t


def _end(art: Art, length: float) -> Art:
    art.anchor("tip", *BEHIND.at(0, 0, 0))
    return art.anchor("tail", *BEHIND.at(0, 0, -length))


def _sleeve(art: Art, start: float, radius: float, ribs: int, step: float) -> None:
    """The ribbed sleeve where the cable leaves its plug."""
    for i in range(ribs, 0, -1):
        ring = circle(0, 0, radius * (1.55 - 0.08 * i), 16)
        near, far = start + (i - 1) * step, start + i * step
        extrude(art, BEHIND, ring, _out, near, far, _DARK, "k4", smooth=True)


def _screws(art: Art, offset: float) -> None:
    for y in (offset, -offset):
        grip = circle(0, y, 0.62, 14)
        extrude(art, BEHIND, grip, _out, 4.8, 6.6, ("s3", "s3", "s3"), "k3", smooth=True)


def _power() -> Art:
    view, art, f = BEHIND, Art(), _out
    extrude(
        art,
        view,
        [(-2.2, 1.7), (2.2, 1.7), (2.2, -0.7), (1.2, -1.7), (-1.2, -1.7), (-2.2, -0.7)],
        f,
        0,
        2.4,
        ("s4", "s4", "s4"),
        "k2",
    )
    extrude(
        art,
        view,
        round_rect(-2.4, -1.8, 4.8, 3.7, 1.0),
        f,
        2.4,
        5.4,
        ("s3", "s4", "s4"),
        "k2",
        smooth=True,
    )
    _sleeve(art, 5.4, 0.75, 6, 0.5)
    return art


def _vga() -> Art:
    view, art, f = BEHIND, Art(), _out
    extrude(
        art,
        view,
        [(-1.0, 2.3), (0.6, 2.3), (1.2, 1.5), (1.2, -1.5), (0.6, -2.3), (-1.0, -2.3)],
        f,
        0,
        1.3,
        ("s1", "s2", "s2"),
        "k3",
    )
    for y in (3.0, -3.0):
        extrude(
            art, view, circle(0, y, 0.3, 12), f, -0.2, 1.4, ("s2", "s2", "s2"), "k4", smooth=True
        )
    extrude(
        art,
        view,
        round_rect(-1.5, -3.7, 3.0, 7.4, 0.7),
        f,
        1.3,
        4.8,
        ("blue", "blue", "blue"),
        "k2",
        smooth=True,
    )
    _screws(art, 3.0)
    _sleeve(art, 4.8, 0.62, 6, 0.5)
    return art


def _dvi() -> Art:
    view, art, f = BEHIND, Art(), _out
    extrude(
        art,
        view,
        [(-1.1, 2.6), (1.1, 2.6), (1.1, -2.6), (-1.1, -2.6)],
        f,
        0,
        1.2,
        ("s1", "s2", "s2"),
        "k3",
    )
    extrude(
        art,
        view,
        round_rect(-1.6, -4.0, 3.2, 8.0, 0.6),
        f,
        1.2,
        4.8,
        ("s0", "s1", "s1"),
        "k2",
        smooth=True,
    )
    _screws(art, 3.3)
    _sleeve(art, 4.8, 0.62, 6, 0.5)
    return art


def _hdmi() -> Art:
    view, art, f = BEHIND, Art(), _out
    extrude(
        art,
        view,
        [(-0.7, 1.6), (0.4, 1.6), (0.8, 1.2), (0.8, -1.2), (0.4, -1.6), (-0.7, -1.6)],
        f,
        0,
        1.4,
        ("s1", "s2", "gold"),
        "k3",
    )
    extrude(
        art,
        view,
        round_rect(-1.1, -2.1, 2.2, 4.2, 0.5),
        f,
        1.4,
        5.2,
        ("s4", "s4", "s4"),
        "k2",
        smooth=True,
    )
    _sleeve(art, 5.2, 0.5, 6, 0.45)
    return art


def _usb() -> Art:
    view, art, f = BEHIND, Art(), _out
    extrude(
        art, view, round_rect(-1.15, -0.55, 2.3, 1.1, 0.1, 1), f, 0, 2.2, ("s1", "s2", "s2"), "k3"
    )
    m = view.face((1.0, 0.56, -1.5), (-1, 0, 0), (0, 0, 1))
    art.rect(0.25, 0.5, 0.5, 0.5, "f-hole k4", 0, m)
    art.rect(1.2, 0.5, 0.5, 0.5, "f-hole k4", 0, m)
    extrude(
        art,
        view,
        round_rect(-1.55, -0.95, 3.1, 1.9, 0.5),
        f,
        2.2,
        5.6,
        ("s4", "s4", "s4"),
        "k2",
        smooth=True,
    )
    _sleeve(art, 5.6, 0.45, 6, 0.45)
    return art


def _lan() -> Art:
    view, art, f = BEHIND, Art(), _out
    extrude(
        art,
        view,
        [(-1.4, 1.3), (1.4, 1.3), (1.4, -1.3), (-1.4, -1.3)],
        f,
        0,
        3.0,
        ("s1", "s1", "s2"),
        "k2",
    )
    m = view.face((1.4, 1.31, -2.9), (-1, 0, 0), (0, 0, 1))
    for i in range(6):
        art.line((0.3 + i * 0.42, 1.9), (0.3 + i * 0.42, 2.9), cls="k4 s-gold", m=m)
    extrude(
        art,
        view,
        [(-0.5, 1.75), (0.5, 1.75), (0.5, 1.35), (-0.5, 1.35)],
        f,
        1.0,
        4.2,
        ("s0", "s1", "s2"),
        "k3",
    )
    extrude(
        art,
        view,
        round_rect(-1.2, -1.1, 2.4, 2.2, 0.6),
        f,
        3.0,
        5.6,
        ("s4", "s4", "s4"),
        "k2",
        smooth=True,
    )
    _sleeve(art, 5.6, 0.5, 5, 0.45)
    return art
