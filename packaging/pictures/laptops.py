"""The laptop, and what its screen shows; all at the same origin."""

import math
from collections.abc import Iterator

from pictures import faults, pages
from pictures.kit import Art, Finished, Matrix, Point, after, placed
from pictures.signs import label
from pictures.solids import Box, hull, shadow, solid
from pictures.views import LAPTOP, LIT_H, LIT_W

_W, _D, _LID = 34.0, 23.0, 22.0
_BASE: Box = (0.0, 0.0, 0.0, _W, 1.6, _D)
_LEAN = math.radians(12)
_MID_X, _MID_Y = _W / 2, 1.4 + (_LID - 3.2) / 2
_THICK = 0.9


def build() -> Iterator[Finished]:
    """The laptop, open and closed, and its pages."""
    yield _closed()
    yield _laptop().finished("laptop", "laptop, open", "centre")
    for name, title, draw in (
        ("laptop_face", "a face, as the camera sees it", _face),
        ("laptop_wifi", "a page of the Internet, by the wireless network", _wifi),
        ("laptop_no_page", "a page of the Internet that does not come", _no_page),
        ("laptop_arrow", "arrow of the mouse", _arrow),
        ("laptop_music", "a note: music plays", _music),
        ("laptop_label", "workshop label on the laptop", _label),
    ):
        art = _laptop()
        art.rows.clear()
        draw(art)
        yield art.finished(name, title, "centre")
    worn = ((f"laptop_{name}", title, art) for name, title, art in faults.on_glass(_lit()))
    for name, title, page in (*pages.on_laptop(_lit()), *worn):
        page.anchors["centre"] = _laptop().anchors["centre"]
        yield page.finished(name, title, "centre")


def _lit() -> Matrix:
    wide, high = (_W - 2.6) / LIT_W, (_LID - 3.2) / LIT_H
    return after(_lid(), placed(1.3, 1.4, sx=wide, sy=high))


def _on_lid(x: float, y: float, behind: float = 0.0) -> Point:
    up, back = math.cos(_LEAN), -math.sin(_LEAN)
    return LAPTOP.at(x, 1.6 + up * y, 0.4 + back * y - behind)


def _lid() -> Matrix:
    up, back = math.cos(_LEAN), -math.sin(_LEAN)
    return LAPTOP.face((0, 1.6 + up * _LID, 0.4 + back * _LID), (1, 0, 0), (0, -up, -back))


def _laptop() -> Art:
    art, view = Art(), LAPTOP
    shadow(art, view, 0, 0, _W, _D, 1.2)
    solid(art, view, _BASE, "s2", "s3", "s4")
    base = view.top(_BASE)
    _keys(art, base)
    art.rect(11.5, 14.6, 10.5, 6.6, "f-s1 k3", 0.4, base)
    left = [_on_lid(0, 0, _THICK), _on_lid(0, _LID, _THICK), _on_lid(0, _LID), _on_lid(0, 0)]
    art.poly(left, "f-s4 k2")
    top = [_on_lid(0, _LID, _THICK), _on_lid(_W, _LID, _THICK), _on_lid(_W, _LID), _on_lid(0, _LID)]
    art.poly(top, "f-s1 k2")
    lid = _lid()
    art.rect(0, 0, _W, _LID, "f-s3 k2", 0, lid)
    art.rect(1.3, 1.4, _W - 2.6, _LID - 3.2, "f-glass k2", 0.2, lid)
    art.circ(_W / 2, 0.7, 0.22, "f-ink", lid)
    corners = [_on_lid(x, y, z) for x in (0, _W) for y in (0, _LID) for z in (0, _THICK)]
    art.poly(hull(corners), "k1")
    art.anchor("screen", _W / 2, _LID / 2, lid).anchor("camera", _W / 2, 0.7, lid)
    art.anchor("edge", _W, _LID / 2, lid).anchor("top", _W, 0, lid)
    art.anchor("keys", _W / 2, 8, base).anchor("pad", _W / 2, 18, base)
    art.anchor("label", 5.6, 18, base).anchor("centre", _W / 2, 6, base)
    art.anchor("usb", _W, 12, base).anchor("power", _W - 3, 1.2, base)
    art.anchor("tray", _W, 17, base)
    return art


def _closed() -> Finished:
    """The laptop with its lid down: what is wiped from outside."""
    art, view = Art(), LAPTOP
    shadow(art, view, 0, 0, _W, _D, 1.2)
    solid(art, view, _BASE, "s2", "s3", "s4")
    lid: Box = (0.0, 1.7, 0.0, _W, _THICK, _D)
    solid(art, view, lid, "s1", "s2", "s3")
    art.rect(1.2, 1.2, _W - 2.4, _D - 2.4, "k4", 0.8, view.top(lid))
    side = view.right(_BASE)
    for along, width in ((6.2, 1.5), (9.2, 2.6), (13.4, 2.6)):
        art.rect(along, 0.45, width, 0.7, "f-hole k4", 0.1, side)
    art.rect(_W / 2 - 2, 0, 4, 0.7, "f-s4 k4", 0, view.front(lid))
    art.anchor("centre", _W / 2, _D / 2, view.top(lid))
    return art.finished("laptop_closed", "laptop, closed", "centre")


def _keys(art: Art, base: Matrix) -> None:
    art.rect(1.6, 2.4, _W - 3.2, 10.6, "f-s3 k3", 0.4, base)
    for index in range(5 * 13):
        row, column = divmod(index, 13)
        if row == 4 and 3 <= column <= 8:  # noqa: PLR2004 (the long key)
            continue
        art.rect(1.9 + column * 2.33, 2.75 + row * 2.03, 2.0, 1.7, "f-s0 k4", 0.2, base)
    art.rect(1.9 + 3 * 2.33, 2.75 + 4 * 2.03, 6 * 2.33 - 0.33, 1.7, "f-s0 k4", 0.2, base)


def _page(art: Art) -> Matrix:
    lid = _lid()
    art.rect(1.3, 1.4, _W - 2.6, _LID - 3.2, "f-lit k3 s-onlit", 0.2, lid)
    return after(lid, placed(_MID_X, _MID_Y))


def _face(art: Art) -> None:
    m = _page(art)
    art.path("M-9.4 9.4C-9 4.4 -6 3.2 0 3.2S9 4.4 9.4 9.4Z", "f-shirt k3 s-onlit", m)
    art.path("M-4.6 -2.6C-4.6 -9 4.6 -9 4.6 -2.6C4.6 3 2.6 5.6 0 5.6S-4.6 3 -4.6 -2.6Z",
             "f-skin k2 s-onlit", m)  # fmt: skip
    hair = "M-4.9 -1.6C-7.2 -10.4 7.2 -10.4 4.9 -1.6C4.4 -4.6 2.6 -5.6 0 -5.4S-4.4 -4.6 -4.9 -1.6Z"
    art.path(hair, "f-hair k2 s-onlit", m)
    art.circ(-1.8, -1, 0.45, "f-onlit", m).circ(1.8, -1, 0.45, "f-onlit", m)
    art.path("M-1.6 2.8C-.6 3.4 .6 3.4 1.6 2.8", "k3 s-onlit", m)


def _wifi(art: Art) -> None:
    """A page of the Internet: the waves that brought it, a globe, a picture and lines."""
    m = _page(art)
    _bar(art, m)
    _globe(art, -12.4, -7.1, 1.8, m)
    for r in (1.2, 2.5):
        x, y = r * math.sin(math.radians(48)), -5.9 - r * math.cos(math.radians(48))
        art.path(f"M{12.6 - x} {y}A{r} {r} 0 0 1 {12.6 + x} {y}", "w7 s-onlit", m)
    art.circ(12.6, -5.9, 0.55, "f-onlit", m)
    art.rect(-13.4, -2.8, 12.4, 9.8, "f-lit k3 s-onlit", 0.3, m)
    art.path("M-13.4 7V3.6L-9.6 -.2L-6.4 3L-4 .8L-1 4V7Z", "f-litgrey k3 s-onlit", m)
    art.circ(-4.2, -0.8, 1.0, "f-onlit", m)
    for y, end in ((-1.8, 13.2), (0.8, 13.2), (3.4, 13.2), (6.0, 8.6)):
        art.line((1.8, y), (end, y), cls="w9 s-onlit", m=m)


def _no_page(art: Art) -> None:
    """The same frame, in which nothing has come."""
    _bar(art, _page(art))


def _bar(art: Art, m: Matrix) -> None:
    art.rect(-15.7, -9.4, _W - 2.6, 4.6, "f-litgrey k3 s-onlit", 0.2, m)
    art.rect(-9.6, -8.5, 18.4, 2.8, "f-lit k4 s-onlit", 1.2, m)


def _globe(art: Art, x: float, y: float, r: float, m: Matrix) -> None:
    art.circ(x, y, r, "f-lit k3 s-onlit", m)
    art.circ(x, y, r * 0.45, "k4 s-onlit", m, ry=r)
    art.line((x - r, y), (x + r, y), cls="k4 s-onlit", m=m)


def _arrow(art: Art) -> None:
    m = _page(art)
    art.path("M2 -3V6.6L4.5 4.4L6.3 8.2L8.3 7.2L6.5 3.6H10Z", "f-onlit k2 s-onlit", m)


def _music(art: Art) -> None:
    m = _page(art)
    art.path("M-3 4.6V-5.6L5 -7V3", "w11 s-onlit", m)
    art.line((-3, -3.2), (5, -4.6), cls="w11 s-onlit", m=m)
    art.circ(-5, 5, 2.3, "f-onlit", m).circ(3, 3.4, 2.3, "f-onlit", m)


def _label(art: Art) -> None:
    label(art, (1.8, 15.2, 8.2, 4.9), LAPTOP.top(_BASE))
