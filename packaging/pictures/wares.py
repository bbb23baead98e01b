"""Things of the bench and the packing zone that the first pictures lacked."""

from collections.abc import Iterator

from pictures.kit import Art, Finished, after, placed
from pictures.signs import label
from pictures.solids import View, box, circle, extrude, round_rect, shadow, solid
from pictures.views import BEHIND, BOXES, FLAT, FRONT, SLOTS


def build() -> Iterator[Finished]:
    """All of them."""
    yield from (_headphones(), _jack(), _guide(), _table(), _plate())
    yield from (_dvd_back(), _data_plug(), _power_plug(), _order(), _trolley(), _printer())


def _headphones() -> Finished:
    art = Art()
    band = "M-116 40C-150 -190 150 -190 116 40"
    art.path(band, "w30 s-ink nohalo").path(band, "w21 s-s4 nohalo")
    for side in (-1, 1):
        art.rect(side * 116 - 32, -6, 64, 132, "f-s4 k1", 26)
        art.rect(side * 94 - 15, 4, 30, 112, "f-s2 k2", 14)
    art.anchor("cable", -116, 126).anchor("centre", 0, 30)
    return art.finished("headphones", "headphones", "centre")


def _jack() -> Finished:
    """Points into the front of the tower, as the keys do."""
    art, view = Art(), FRONT

    def out(a: float, b: float, t: float) -> tuple[float, float, float]:
        return a, b, t

    extrude(
        art, view, circle(0, 0, 0.22, 14), out, 0, 2.0, ("gold", "gold", "gold"), "k3", smooth=True
    )
    extrude(art, view, circle(0, 0, 0.62, 18), out, 2.0, 5.2, ("s4", "s4", "s4"), "k2", smooth=True)
    extrude(art, view, circle(0, 0, 0.34, 14), out, 5.2, 7.0, ("s4", "s4", "s4"), "k3", smooth=True)
    art.anchor("tip", *view.at(0, 0, 0)).anchor("grip", *view.at(0, 0, 3.6))
    art.anchor("tail", *view.at(0, 0, 7.0))
    return art.finished("plug_jack", "plug of the headphones")


def _guide() -> Finished:
    art = Art()
    art.path("M0 -96C-40 -118 -110 -120 -150 -106V92C-110 80 -40 82 0 104Z", "f-paper k1 s-onpaper")
    art.path("M0 -96C40 -118 110 -120 150 -106V92C110 80 40 82 0 104Z", "f-paper k1 s-onpaper")
    for y in (-30, 6, 42):
        art.path(f"M28 {y - 26}C60 {y - 38} 96 {y - 38} 124 {y - 32}", "w7 s-litgrey")
    art.rect(-118, -74, 86, 62, "f-lit k2 s-onpaper", 6)
    art.path("M-104 -26L-78 -56L-62 -38L-52 -48L-42 -26Z", "f-litgrey k4 s-onpaper")
    for y in (22, 52):
        art.path(f"M-122 {y}C-92 {y - 6} -60 {y - 4} -32 {y + 4}", "w7 s-litgrey")
    return art.finished("guide", "open booklet: the guide")


def _table() -> Finished:
    art, view = Art(), View(20, 16, 9)
    w, d = 90.0, 48.0
    shadow(art, view, 0, 0, w, d, 1)
    for x, z in ((2, 2), (w - 6, 2), (2, d - 6), (w - 6, d - 6)):
        box(art, view, (x, 0, z, 4, 40, 4), "s3", "s3", "s4", "k2")
    solid(art, view, (0, 40, 0, w, 3, d), "wood", "carton2", "carton2")
    art.anchor("top", *view.at(w / 2, 43, d / 2)).anchor("edge", *view.at(w / 2, 41.5, d))
    return art.finished("table", "work table", "top")


def _plate() -> Finished:
    """The cover of one slot; it hangs in the wall of the part `slots`."""
    art, view = Art(), SLOTS
    z = 8.4

    def wall(a: float, b: float, t: float) -> tuple[float, float, float]:
        return t, b, z + a

    metal = ("s0", "s1", "s1")
    flat = [(-0.95, 0.2), (0.95, 0.2), (0.95, 9.2), (-0.95, 9.2)]
    extrude(art, view, flat, wall, 0.6, 0.95, metal, "k2")
    fold = [(-0.95, 9.0), (1.7, 9.0), (1.7, 9.3), (-0.95, 9.3)]
    extrude(art, view, fold, wall, -0.9, 0.95, metal, "k2")
    art.anchor("top", *view.at(0.8, 9.2, z)).anchor("low", *view.at(0.8, 0.2, z))
    art.anchor("slot", *view.at(8.4, 1.4, z)).anchor("face", *view.at(0.9, 5, z))
    return art.finished("slot_plate", "metal plate that covers a slot", "slot")


def _dvd_back() -> Finished:
    """The drive from behind, with a short and a long socket."""
    art, view = Art(), BEHIND
    block = (0.0, 0.0, 0.0, 14.5, 4.3, 15.0)
    solid(art, view, block, "s1", "s2", "s3")
    back = view.back(block)
    art.rect(0.7, 0.6, 13.1, 3.1, "k4", 0.2, back)
    art.rect(2.0, 1.5, 3.0, 1.3, "f-hole k2", 0.1, back)
    art.rect(6.2, 1.5, 5.6, 1.3, "f-hole k2", 0.1, back)
    art.rect(2.4, 2.0, 2.2, 0.4, "f-s0", 0, back)
    art.rect(6.6, 2.0, 4.8, 0.4, "f-s0", 0, back)
    top = view.top(block)
    art.rect(1.2, 1.4, 12, 11.4, "k4", 0.4, top)
    art.anchor("data", 3.5, 2.15, back).anchor("power", 9.0, 2.15, back)
    art.anchor("centre", 7.25, 2.15, back)
    return art.finished("dvd_back", "DVD drive from behind", "centre")


def _flat_plug(width: float, tone: str) -> Art:
    art, view = Art(), BEHIND

    def out(a: float, b: float, t: float) -> tuple[float, float, float]:
        return -a, b, -t

    half = width / 2
    blade = [(-half + 0.3, -0.3), (half - 0.3, -0.3), (half - 0.3, 0.3), (-half + 0.3, 0.3)]
    extrude(art, view, blade, out, 0, 1.0, ("s4", "s4", "s4"), "k3")
    body = round_rect(-half, -0.75, width, 1.5, 0.2, 1)
    extrude(art, view, body, out, 1.0, 3.4, (tone, tone, tone), "k2")
    art.anchor("tip", *view.at(0, 0, 0)).anchor("tail", *view.at(0, 0, -3.4))
    return art


def _data_plug() -> Finished:
    return _flat_plug(2.8, "red").finished("plug_data", "data plug of a drive")


def _power_plug() -> Finished:
    return _flat_plug(5.4, "s4").finished("plug_drive", "power plug of a drive")


def _order() -> Finished:
    """The sheet of an order, with a free place for the picture of who it is for."""
    art = Art()
    art.rect(-150, -205, 300, 410, "f-paper k1 s-onpaper", 10)
    art.rect(-116, -172, 232, 214, "k3 s-litgrey", 12)
    label(art, (-116, 74, 232, 100), placed(), "k3")
    art.anchor("picture", 0, -65).anchor("code", 0, 124)
    return art.finished("order_sheet", "sheet of an order")


def _trolley() -> Finished:
    art, view = Art(), BOXES
    w, d = 62.0, 44.0
    shadow(art, view, 0, 0, w, d, 2)
    for x, z in ((4, d - 3), (w - 8, d - 3), (w - 8, 4)):
        wheel = after(view.front((x, 0, z, 5, 7, 1)), placed(2.5, 3.5))
        art.circ(0, 0, 3.4, "f-s4 k2", wheel).circ(0, 0, 1.0, "f-s1 k4", wheel)
    for x in (1, w - 4):
        box(art, view, (x, 10, 0, 2.5, 62, 2.5), "s1", "s2", "s3", "k2")
    box(art, view, (1, 70, 0, w - 2.5, 2.5, 2.5), "s1", "s2", "s3", "k2")
    solid(art, view, (0, 8, 0, w, 3, d), "s1", "s3", "s4")
    art.anchor("top", *view.at(w / 2, 11, d / 2))
    return art.finished("trolley", "trolley", "top")


def _printer() -> Finished:
    """The label printer, with a label that comes out of its slot."""
    art, view = Art(), FLAT
    block = (0.0, 0.0, 0.0, 20.0, 13.0, 20.0)
    shadow(art, view, 0, 0, 20, 20, 1)
    solid(art, view, block, "s1", "s3", "s4")
    front = view.front(block)
    art.rect(2, 5.4, 16, 2.0, "f-hole k2", 0.4, front)
    art.circ(16.4, 2.6, 0.9, "f-green k3", front)
    slip = view.face((3, 6.2, 20), (1, 0, 0), (0, -0.35, 0.94))
    label(art, (0, 0, 14, 8), slip, "k2")
    art.anchor("label", 7, 4, slip).anchor("corner", 13, 7.4, slip)
    return art.finished("printer", "label printer", "label")
