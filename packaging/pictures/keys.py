"""The USB keys: colour, shape and sign always go together."""

from collections.abc import Iterator

from pictures.kit import Art, Finished, after, placed
from pictures.signs import key_glyph, octagon
from pictures.solids import Triple, circle, extrude, round_rect
from pictures.views import FRONT

_COLOURS = ("red", "blue", "green")


def build() -> Iterator[Finished]:
    """The keys as they go into the front, and lying flat."""
    for colour in _COLOURS:
        yield _key(colour)
    for colour in _COLOURS:
        yield _flat(colour)


def _out(a: float, b: float, t: float) -> Triple:
    """Flat in the plane of the port, thin along x; a is the distance from the computer."""
    return t, b, a


def _key(colour: str) -> Finished:
    view, art = FRONT, Art()
    outlines = {
        "red": [(x + 4.05, y) for x, y in octagon(2.3)],
        "blue": circle(4.0, 0, 2.15, 36),
        "green": round_rect(1.8, -1.95, 4.6, 3.9, 0.35, 2),
    }
    plug = [(0, 0.62), (2.2, 0.62), (2.2, -0.62), (0, -0.62)]
    extrude(art, view, plug, _out, -0.25, 0.25, ("s1", "s2", "s2"), "k3")
    side = view.face((-0.25, 0.62, 0), (0, 0, 1), (0, -1, 0))
    art.rect(0.5, 0.25, 0.4, 0.28, "f-hole k4", 0, side)
    art.rect(0.5, 0.72, 0.4, 0.28, "f-hole k4", 0, side)
    tones, is_round = (colour, colour, colour), colour == "blue"
    extrude(art, view, outlines[colour], _out, -0.5, 0.5, tones, "k2", smooth=is_round)
    face = view.face((-0.5, 0, 0), (0, 0, 1), (0, -1, 0))
    middle = {"red": 4.05, "blue": 4.0, "green": 4.1}[colour]
    key_glyph(art, colour, after(face, placed(middle, 0, scale=1.75)))
    art.anchor("tip", *view.at(0, 0, 0)).anchor("grip", *view.at(0, 0, middle))
    art.anchor("up", *view.at(0, 2.1, middle + 0.2))
    art.anchor("down", *view.at(0, -2.1, middle + 0.2))
    return art.finished(f"key_{colour}", f"{colour} USB key")


def _flat(colour: str) -> Finished:
    """What to look for before the fingers hide it."""
    art = Art()
    art.rect(-150, -34, 70, 68, "f-s2 k2", 4)
    art.rect(-132, -20, 20, 14, "f-hole k4")
    art.rect(-132, 6, 20, 14, "f-hole k4")
    if colour == "red":
        art.poly(octagon(92), "f-red k1")
    elif colour == "blue":
        art.circ(0, 0, 88, "f-blue k1")
    else:
        art.rect(-86, -84, 172, 168, "f-green k1", 12)
    key_glyph(art, colour, placed(0, -4, 74))
    return art.finished(f"key_{colour}_flat", f"{colour} USB key, flat")
