"""Cartons, foam, pallet and shelf."""

import random
from collections.abc import Iterator

from pictures.kit import Art, Finished, Matrix
from pictures.signs import label
from pictures.solids import Box, Triple, View, box, extrude, outline, shadow
from pictures.views import BOXES, TOWER_D, TOWER_W

_BOX: Box = (0.0, 0.0, 0.0, 46.0, 34.0, 38.0)
_W, _H, _D = _BOX[3:]
_FLAP = 13.0


def build() -> Iterator[Finished]:
    """All of them."""
    yield _open()
    yield _closing()
    yield _closed()
    yield _label()
    yield _foam()
    yield _pallet()
    yield _shelf()


def _carton() -> Art:
    art = Art()
    return art.rect(-3, -3, _W + 6, _D + 6, "f-shadow nohalo", 3, BOXES.floor())


def _open() -> Finished:
    """Its back and inside are one group, so that things can go in before the front."""
    at, w, h, d, fl = BOXES.at, _W, _H, _D, _FLAP
    art = Art()
    art.group = "back"
    art.rect(-3, -3, w + 6, d + 6, "f-shadow nohalo", 3, BOXES.floor())
    art.poly([at(0, h, 0), at(w, h, 0), at(w, 0, 0), at(0, 0, 0)], "f-carton2 k2")
    art.poly([at(w, h, 0), at(w, h, d), at(w, 0, d), at(w, 0, 0)], "f-carton2 k2")
    art.poly([at(0, h, 0), at(w, h, 0), at(w - 1, h + 5, -fl), at(1, h + 5, -fl)], "f-carton3 k1")
    art.poly(
        [at(w, h, 0), at(w, h, d), at(w + fl, h + 3, d - 1), at(w + fl, h + 3, 1)], "f-carton3 k1"
    )
    art.group = "front"
    art.poly([at(0, h, 0), at(0, h, d), at(0, 0, d), at(0, 0, 0)], "f-carton2 k2")
    art.poly([at(0, h, d), at(w, h, d), at(w, 0, d), at(0, 0, d)], "f-carton k2")
    edges = (at(0, h, 0), at(0, 0, 0), at(0, 0, d), at(w, 0, d), at(w, h, d))
    art.path("M" + "L".join(f"{x} {y}" for x, y in edges), "k1")
    art.poly([at(0, h, 0), at(0, h, d), at(-fl, h - 4, d - 1), at(-fl, h - 4, 1)], "f-carton3 k1")
    art.poly(
        [at(0, h, d), at(w, h, d), at(w - 1, h - 7, d + fl * 0.8), at(1, h - 7, d + fl * 0.8)],
        "f-carton3 k1",
    )
    _open_anchors(art)
    return art.finished("carton_open", "carton, open; back and front group", "centre")


def _open_anchors(art: Art) -> None:
    at, w, h, d, fl = BOXES.at, _W, _H, _D, _FLAP
    m = BOXES.front(_BOX)
    art.anchor("centre", *at(w / 2, h, d / 2)).anchor("inside", *at(w / 2, h * 0.5, d / 2)).anchor(
        "front", w / 2, h * 0.62, m
    ).anchor("bl", *at(2, h, 4)).anchor("br", *at(w - 2, h, 4)).anchor(
        "fl", *at(4, h, d - 4)
    ).anchor("fr", *at(w - 4, h, d - 4))
    art.anchor("leftside", *at(0, h * 0.45, d / 2)).anchor("rightfront", *at(w, h * 0.5, d))
    art.anchor("flap_front", *at(w / 2, h - 7, d + fl * 0.8)).anchor(
        "flap_left", *at(-fl, h - 4, d / 2)
    ).anchor("flap_right", *at(w + fl, h + 3, d / 2)).anchor("flap_back", *at(w / 2, h + 5, -fl))


def _closing() -> Finished:
    """Narrow flaps are down, the long ones come."""
    at, w, h, d, view = BOXES.at, _W, _H, _D, BOXES
    art, m = _carton(), BOXES.front(_BOX)
    box(art, view, _BOX, "carton2", "carton", "carton2", "k2")
    art.poly(
        [at(0, h, 0), at(0, h, d), at(w * 0.42, h + 0.4, d - 0.5), at(w * 0.42, h + 0.4, 0.5)],
        "f-carton3 k2",
    )
    art.poly(
        [at(w, h, 0), at(w, h, d), at(w * 0.58, h + 0.4, d - 0.5), at(w * 0.58, h + 0.4, 0.5)],
        "f-carton3 k2",
    )
    art.poly([at(0, h, 0), at(w, h, 0), at(w, h + 15, 7), at(0, h + 15, 7)], "f-carton3 k1")
    outline(art, view, _BOX)
    art.poly(
        [at(0, h, d), at(w, h, d), at(w, h + 13.5, d + 2), at(0, h + 13.5, d + 2)], "f-carton3 k1"
    )
    art.anchor("centre", *at(w / 2, h, d / 2)).anchor("front", w / 2, h * 0.6, m).anchor(
        "ff", *at(w / 2, h + 13.5, d + 2)
    ).anchor("fb", *at(w / 2, h + 15, 7)).anchor("ffr", *at(w - 6, h + 13.5, d + 2)).anchor(
        "ffl", *at(6, h + 13.5, d + 2)
    )
    art.anchor("fbr", *at(w, h + 15, 7)).anchor("fbl", *at(0, h + 15, 7))
    return art.finished("carton_closing", "carton, flaps coming down", "centre")


def _closed() -> Finished:
    """Closed with tape."""
    at, w, h, d, view = BOXES.at, _W, _H, _D, BOXES
    art, m = _carton(), BOXES.front(_BOX)
    box(art, view, _BOX, "carton3", "carton", "carton2", "k2")
    mt = view.top(_BOX)
    art.line((0, d / 2), (w, d / 2), cls="k3", m=mt)
    art.rect(0, d / 2 - 2.6, w, 5.2, "f-ivory k3", 0, mt)
    mr = view.left(_BOX)
    art.rect(d / 2 - 2.6, 0, 5.2, 7, "f-ivory k3", 0, mr)
    art.rect(d / 2 - 5, 10, 10, 3.2, "f-hole k3", 1.6, mr)
    outline(art, view, _BOX)
    art.anchor("centre", *at(w / 2, h, d / 2)).anchor("front", w / 2, h * 0.6, m).anchor(
        "label", w * 0.3, h * 0.4, m
    ).anchor("grip", d / 2, 11.6, mr).anchor("rightedge", w, h * 0.5, m).anchor(
        "left", *at(0, h * 0.5, d / 2)
    )
    art.anchor("base", *at(w / 2, 0, d / 2))
    return art.finished("carton_closed", "carton, closed", "base")


def _label() -> Finished:
    """At the same origin as the closed carton."""
    art, m = Art(), BOXES.front(_BOX)
    label(art, (_W * 0.12, _H * 0.26, 17, 10), m)
    art.anchor("label", _W * 0.12 + 8.5, _H * 0.26 + 5, m)
    art.anchor("base", *BOXES.at(_W / 2, 0, _D / 2))
    return art.finished("carton_label", "label on the carton", "base")


def _foam() -> Finished:
    """A corner piece as really used: an L that takes the edge of the computer."""
    view, art, at = BOXES, Art(), BOXES.at

    def along(a: float, b: float, t: float) -> Triple:
        return a, b, t

    tones = ("foam", "foam", "foam2")
    for profile in ([(0, 0), (15, 0), (15, 6), (0, 6)], [(0, 6), (6, 6), (6, 15), (0, 15)]):
        points = [(float(x), float(y)) for x, y in profile]
        extrude(art, view, points, along, 0, 24, tones, "k2")
    front = view.face((0, 15, 24), (1, 0, 0), (0, -1, 0))
    left = view.face((0, 15, 0), (0, 0, 1), (0, -1, 0))
    rnd = random.Random(3)  # noqa: S311 (a pattern)

    def bubbles(m: Matrix, x: float, y: float, w: float, h: float, count: int) -> None:
        for _ in range(count):
            art.circ(x + rnd.random() * w, y + rnd.random() * h, 0.42, "f-s4 nohalo", m)

    bubbles(left, 1.2, 1.2, 24 - 2.4, 15 - 2.4, 16)
    bubbles(front, 1.2, 1.2, 5 - 2.4, 14 - 2.4, 4)
    bubbles(front, 7, 10.5, 7, 3, 4)
    art.anchor("centre", *at(7, 8, 12)).anchor("top", *at(3, 15, 12)).anchor(
        "base", *at(7, 0, 12)
    ).anchor("right", *at(15, 3, 24))
    return art.finished("foam", "foam corner piece", "centre")


def _pallet() -> Finished:
    view, art = BOXES, Art()
    w, d = 100.0, 72.0
    art.rect(-3, -3, w + 6, d + 6, "f-shadow nohalo", 3, view.floor(0, 0, 0))
    for z in (0, d / 2 - 5, d - 10):
        box(art, view, (0, 0, z, w, 2.2, 10), "wood", "wood", "carton2", "k3")
    for z in (0, d / 2 - 5, d - 10):
        for x in (0, w / 2 - 6, w - 12):
            box(art, view, (x, 2.2, z, 12, 8, 10), "wood", "carton2", "carton2", "k3")
    for i in range(6):
        box(art, view, (0, 10.2, i * (d - 10) / 5, w, 2.6, 10), "wood", "wood", "carton2", "k2")
    art.anchor("top", *view.at(w / 2, 12.8, d / 2)).anchor("front", *view.at(w / 2, 6, d)).anchor(
        "label", *view.at(w * 0.5, 6.2, d)
    )
    return art.finished("pallet", "pallet", "top")


def _shelf() -> Finished:
    """Its back and its posts in front are two groups, so that things stand between."""
    view, art = View(20, 12, 12), Art()
    w, d = 62.0, 44.0
    art.group = "back"
    shadow(art, view, 0, 0, w, d)
    levels = (6.0, 62.0)
    for x, z in ((0, 0), (w - 3, 0)):
        box(art, view, (x, 0, z, 3, 74, 3), "s2", "s2", "s3", "k2")
    for y in levels:
        box(art, view, (0, y, 0, w, 3.6, d), "s1", "s2", "s3", "k2")
        outline(art, view, (0, y, 0, w, 3.6, d), "k2")
    art.group = "front"
    for x in (0, w - 3):
        box(art, view, (x, 0, d - 3 + 0.0, 3, 74, 3), "s2", "s2", "s3", "k1")
        mm = view.front((x, 0, d - 3, 3, 74, 3))
        for i in range(9):
            art.rect(1, 4 + i * 8, 1, 3, "f-hole", 0.5, mm)
    m = view.front((0, levels[0], 0, w, 3.6, d + 0.1))
    label(art, (20, -0.3, 22, 8.4), m, "k2")
    art.anchor("label", 31, 3.9, m).anchor("board", *view.at(w / 2, levels[0] + 3.6, d / 2)).anchor(
        "floor0", *view.at(w / 2 - TOWER_W / 2, levels[0] + 3.6, d / 2 - TOWER_D / 2 + 2)
    ).anchor("top", *view.at(w / 2, 74, d / 2))
    return art.finished("shelf", "shelf with its code on the edge; back and front group", "board")
