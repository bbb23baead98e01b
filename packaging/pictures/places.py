"""Where things go: the cage of what nobody may take yet, the crate of waste, the van."""

from collections.abc import Iterator

from pictures.kit import Art, Finished, Matrix
from pictures.solids import Box, box
from pictures.views import BOXES

_W, _H, _D = 70.0, 66.0, 52.0
_POST = 3.0
_CRATE: Box = (0.0, 0.0, 0.0, 80.0, 34.0, 60.0)


def build() -> Iterator[Finished]:
    """All of them."""
    yield _cage()
    yield _crate()
    yield _van()


def _cage() -> Finished:
    """Its back, and its wire in front with a closed padlock, are two groups."""
    view, art = BOXES, Art()
    art.group = "back"
    art.rect(-3, -3, _W + 6, _D + 6, "f-shadow nohalo", 3, view.floor())
    box(art, view, (0, 0, 0, _W, 3, _D), "s1", "s2", "s3", "k2")
    for x in (0, _W - _POST):
        box(art, view, (x, 3, 0, _POST, _H - 3, _POST), "s2", "s2", "s3", "k2")
    box(art, view, (0, _H - _POST, 0, _W, _POST, _POST), "s1", "s2", "s3", "k2")
    box(art, view, (_W - _POST, _H - _POST, 0, _POST, _POST, _D), "s1", "s2", "s3", "k2")
    art.group = "front"
    whole: Box = (0, 0, 0, _W, _H, _D)
    _wire(art, view.left(whole), _D, _H)
    _wire(art, view.front(whole), _W, _H)
    for x, z in ((0, _D - _POST), (_W - _POST, _D - _POST)):
        box(art, view, (x, 0, z, _POST, _H, _POST), "s2", "s2", "s3", "k2")
    for block in (
        (0, _H - _POST, _D - _POST, _W, _POST, _POST),
        (0, _H - _POST, 0, _POST, _POST, _D),
    ):
        box(art, view, block, "s1", "s2", "s3", "k2")
    _padlock(art, view.front(whole))
    art.anchor("inside", *view.at(_W / 2, 3, _D / 2)).anchor("base", *view.at(_W / 2, 0, _D / 2))
    return art.finished("cage", "wire cage with a padlock; back and front group", "base")


def _wire(art: Art, face: Matrix, width: float, height: float) -> None:
    for i in range(1, 8):
        art.line((width * i / 8, 2), (width * i / 8, height - 2), cls="k4", m=face)
    for i in range(1, 6):
        art.line((2, height * i / 6), (width - 2, height * i / 6), cls="k4", m=face)


def _padlock(art: Art, face: Matrix) -> None:
    x, y = _W / 2 - 8, _H / 2 - 4
    art.path(f"M{x + 3} {y}V{y - 5}A5 5 0 0 1 {x + 13} {y - 5}V{y}", "w20 nohalo", face)
    art.path(f"M{x + 3} {y}V{y - 5}A5 5 0 0 1 {x + 13} {y - 5}V{y}", "w10 s-s1 nohalo", face)
    art.rect(x, y, 16, 13, "f-gold k1", 1.6, face)
    art.circ(x + 8, y + 5.4, 1.7, "f-ink", face)
    art.rect(x + 7.2, y + 6, 1.6, 4, "f-ink", 0.6, face)


def _crate() -> Finished:
    """Open above; its back and inside are one group, so that things lie in it."""
    view, art = BOXES, Art()
    _, _, _, w, h, d = _CRATE
    at = view.at
    art.group = "back"
    art.rect(-3, -3, w + 6, d + 6, "f-shadow nohalo", 3, view.floor())
    art.poly([at(0, h, 0), at(w, h, 0), at(w, 0, 0), at(0, 0, 0)], "f-s3 k2")
    art.poly([at(w, h, 0), at(w, h, d), at(w, 0, d), at(w, 0, 0)], "f-s3 k2")
    art.group = "front"
    for x in (4.0, w - 14):
        box(art, view, (x, -5, d - 10, 10, 5, 10), "s4", "s4", "s4", "k3")
    box(art, view, (4, -5, 0, 10, 5, 10), "s4", "s4", "s4", "k3")
    art.rect(0, 0, d, h, "f-s3 k1", 0, view.left(_CRATE))
    art.rect(0, 0, w, h, "f-s2 k1", 0, view.front(_CRATE))
    for i in range(1, 4):
        art.line((w * i / 4, 2), (w * i / 4, h - 2), cls="k3", m=view.front(_CRATE))
        art.line((d * i / 4, 2), (d * i / 4, h - 2), cls="k3", m=view.left(_CRATE))
    box(art, view, (-1.5, h - 3, d - 1.5, w + 3, 3, 3), "s1", "s2", "s3", "k2")
    box(art, view, (-1.5, h - 3, -1.5, 3, 3, d + 3), "s1", "s2", "s3", "k2")
    art.anchor("inside", *at(w / 2, h * 0.6, d / 2)).anchor("base", *at(w / 2, 0, d / 2))
    art.anchor("front", w / 2, h / 2, view.front(_CRATE))
    return art.finished("crate", "open crate for waste; back and front group", "base")


def _van() -> Finished:
    """From the side, driving to the right."""
    art = Art()
    art.rect(-330, -8, 680, 20, "f-shadow nohalo", 10)
    art.path(
        "M-320 -30V-262C-320 -278 -310 -288 -294 -288H120C150 -288 164 -280 184 -256L236 -176"
        "L300 -150C322 -142 330 -128 330 -108V-30Z",
        "f-s1 k1",
    )
    art.path("M96 -252H128C142 -252 150 -248 158 -236L196 -170H96Z", "f-glass k2")
    art.line((76, -270), (76, -36), cls="k3")
    art.line((-110, -280), (-110, -36), cls="k3")
    art.line((-320, -96), (330, -96), cls="k3")
    art.rect(48, -150, 34, 12, "f-s4 k3", 5)
    art.rect(-146, -150, 34, 12, "f-s4 k3", 5)
    art.rect(300, -124, 30, 26, "f-ivory k3", 5)
    art.rect(-322, -140, 16, 40, "f-red k3", 4)
    art.rect(-332, -42, 668, 16, "f-s4 k2", 6)
    for x in (-208, 212):
        art.circ(x, -28, 54, "f-ink")
        art.circ(x, -28, 50, "f-hole k2")
        art.circ(x, -28, 24, "f-s1 k2")
    art.anchor("base", 0, 26).anchor("side", -20, -180).anchor("back", -320, -160)
    return art.finished("van", "van", "base")
