"""The tower with its left side off, turned so that one looks in.

One sees the power supply (top, rear), main board, fan, memory, card slots, drive bays (front,
top; the upper one empty) and hard disk.
"""

from collections.abc import Iterator

from pictures.kit import Art, Finished, after, placed, rectangle
from pictures.solids import Box, box, outline, shadow
from pictures.towers import power_button, usb_port
from pictures.views import OPEN, TOWER, TOWER_D, TOWER_H, TOWER_W

_DEEP = TOWER_W - 1.0
_FAR = OPEN.face((_DEEP, TOWER_H, 0), (0, 0, 1), (0, -1, 0))  # its units: z, height from the top
_CAGE: Box = (1.3, 1.0, TOWER_D - 15.5, _DEEP - 1.3, 12.0, 13.2)
_BAYS: Box = (1.3, TOWER_H - 13.2, TOWER_D - 17.5, _DEEP - 1.3, 12.0, 15.4)
_BAY = OPEN.left(_BAYS)
_COOLER: Box = (_DEEP - 4.2, TOWER_H - 22.5, 7.0, 4.2, 9.4, 9.4)


def build() -> Iterator[Finished]:
    """The open tower, a drive in its bay, and the side panel."""
    yield _tower()
    yield _drive()
    yield _panel()


def _tower() -> Finished:
    view, art = OPEN, Art()
    shadow(art, view, 0, 0, TOWER_W, TOWER_D)
    for x, z in ((1, 3), (1, TOWER_D - 5), (TOWER_W - 3, TOWER_D - 5)):
        box(art, view, (x, -0.9, z, 2, 0.9, 2), "s4", "s4", "s4", "k3")
    _shell(art)
    _board(art)
    _drives(art)
    _supply(art)
    _front(art)
    outline(art, view, TOWER)
    _anchors(art)
    return art.finished("tower_open", "tower with the left side off")


def _shell(art: Art) -> None:
    """Inside of the shell: far wall, floor, rear wall with the strips of the card slots."""
    view, deep, far = OPEN, _DEEP, _FAR
    art.rect(0, 0, TOWER_D, TOWER_H, "f-s2", 0, view.left(TOWER))
    art.rect(0, 0, TOWER_D, TOWER_H, "f-s2 k3", 0, far)
    art.rect(0, 0, deep, TOWER_D, "f-s4 k3", 0, view.floor(0, 1.0, 0))
    rear = view.face((0, TOWER_H, 0.4), (1, 0, 0), (0, -1, 0))  # local (x, TOWER_H - y)
    art.rect(0, 0, deep, TOWER_H, "f-s3 k3", 0, rear)
    # slot brackets on the rear wall: four metal strips
    for i in range(4):
        art.rect(4.2, 25.2 + i * 2.2, deep - 5.4, 1.25, "f-s1 k4", 0.1, rear)


def _board(art: Art) -> None:
    """The main board on the far wall, with what stands on it."""
    view, deep, far = OPEN, _DEEP, _FAR
    art.rect(2.0, 11.2, 21.5, 24.5, "f-pcb k2", 0.3, far)
    box(art, view, (deep - 3.2, TOWER_H - 24.2, 0.6, 3.2, 11.5, 3.0), "s0", "s2", "s1", "k3")
    for z in (18.6, 20.6):
        memory = (deep - 3.4, TOWER_H - 24.5, z, 3.4, 11.6, 0.7)
        box(art, view, memory, "pcb2", "pcb", "pcb2", "k3")
    box(art, view, _COOLER, "s1", "s2", "s3", "k3")
    fan, c = view.left(_COOLER), 4.7
    art.circ(c, c, 4.25, "f-s1 k3", fan)
    for i in range(7):
        m = after(fan, placed(c, c, rot=i * 360 / 7))
        art.path("M.9 -.8C2 -2.4 3.2 -2.6 3.9 -1.5C3.2 -.6 2.2 -.3 1.2 .3Z", "f-s4 k4", m)
    art.circ(c, c, 1.3, "f-s2 k3", fan)
    for i in range(4):
        slot = (deep - 1.3, TOWER_H - (26.0 + i * 2.2) - 0.7, 3.2, 1.3, 0.9, 12.2)
        box(art, view, slot, "ivory", "ivory", "ivory", "k4")
    for z, y in ((17.6, 28.2), (19.3, 28.2), (21, 28.2), (18.2, 31.2), (20.4, 31.2)):
        art.circ(z, y, 0.65, "f-s1 k4", far)
    art.rect(16.8, 33, 4.6, 1.4, "f-s4 k4", 0.1, far)


def _drives(art: Art) -> None:
    """Hard disk cage, low in front, and drive bays above it."""
    view, bm = OPEN, _BAY
    box(art, view, _CAGE, "s2", "s2", "s1", "k2")
    cm = view.left(_CAGE)
    art.rect(1.0, 1.4, 11.2, 2.8, "f-s4 k3", 0.2, cm)
    art.rect(1.0, 5.0, 11.2, 2.8, "f-hole k3", 0.2, cm)
    art.rect(1.0, 8.6, 11.2, 2.2, "f-hole k3", 0.2, cm)
    art.rect(1.6, 1.9, 5.4, 1.8, "f-s0 k4", 0.1, cm)
    box(art, view, _BAYS, "s2", "s2", "s1", "k2")
    for i in range(2):
        art.rect(0.9, 1.1 + i * 5.2, 13.6, 4.3, "f-hole k3", 0.2, bm)
        art.line((0.9, 4.7 + i * 5.2), (14.5, 4.7 + i * 5.2), cls="k4", m=bm)
        for x in (3.2, 11.6):
            art.circ(x, 0.55 + i * 5.2, 0.32, "f-s4 k4", bm)


def _supply(art: Art) -> None:
    """Power supply, and its cable to the board."""
    view, deep = OPEN, _DEEP
    block = (0.9, TOWER_H - 10.2, 0.5, deep - 0.9, 9.4, 15.0)
    box(art, view, block, "s2", "s3", "s4", "k2")
    pm = view.left(block)
    art.rect(1.6, 1.4, 6.6, 6.6, "f-s2 k3", 0.4, pm)
    for i in range(5):
        art.line((2.6, 2.6 + i * 1.05), (7.2, 2.6 + i * 1.05), cls="k4", m=pm)
    for x, y in ((1.0, 0.8), (14.0, 0.8), (1.0, 8.6), (14, 8.6)):
        art.circ(x, y, 0.28, "f-s0 k4", pm)
    (x, y), (u, v) = view.at(1.2, TOWER_H - 8.2, 15.6), view.at(deep - 1.5, TOWER_H - 20, 22.9)
    for line in ("w17 s-ink", "w11 s-gold"):
        art.path(f"M{x} {y}C{x + 40} {y + 20} {x + 44} {y + 70} {u} {v}", f"{line} nohalo")
    plug = (deep - 3.0, TOWER_H - 23.8, 21.9, 3.0, 6.0, 1.4)
    box(art, view, plug, "s0", "s0", "ivory", "k3")


def _front(art: Art) -> None:
    """Rim of the opening, top, and the front foreshortened: enough to know it again."""
    view = OPEN
    fl, ff, ft = view.left(TOWER), view.front(TOWER), view.top(TOWER)
    r = 1.1
    rim = rectangle(r, r, TOWER_D - 2.2 - r, TOWER_H - 2 * r)
    art.path(rectangle(0, 0, TOWER_D, TOWER_H) + rim, "f-s1 evenodd k3", fl)
    art.rect(0, 0, TOWER_W, TOWER_D, "f-s1 k2", 0, ft)
    art.rect(0, 0, TOWER_W, TOWER_H, "f-s2 k2", 0, ff)
    art.line((0, TOWER_D - 2.2), (TOWER_W, TOWER_D - 2.2), cls="k3", m=ft)
    art.line((TOWER_D - 2.2, 0), (TOWER_D - 2.2, TOWER_H), cls="k3", m=fl)
    art.rect(1.5, 1.9, 14.5, 4.3, "f-s1 k3", 0.2, ff)
    art.rect(1.5, 6.7, 14.5, 4.3, "f-s3 k3", 0.2, ff)
    usb_port(art, 3.3, 14.9, ff, upright=True)
    usb_port(art, 5.5, 14.9, ff, upright=True)
    power_button(art, ff, "k3")
    for i in range(5):
        art.rect(3, 28.2 + i * 1.55, TOWER_W - 6, 0.75, "f-hole", 0.37, ff)


def _anchors(art: Art) -> None:
    view, far, bm = OPEN, _FAR, _BAY
    fl, ft, cm = view.left(TOWER), view.top(TOWER), view.left(_CAGE)
    art.anchor("fan", 4.7, 4.7, view.left(_COOLER))
    art.anchor("bay", 7.7, 3.2, bm).anchor("bay2", 7.7, 8.4, bm).anchor("hdd", 6.6, 2.8, cm).anchor(
        "slots", 9, 29, far
    ).anchor("board", 12, 22, far)
    art.anchor("floor", 12, TOWER_H - 2, view.face((8, TOWER_H, 0), (0, 0, 1), (0, -1, 0)))
    art.anchor("centre", TOWER_D / 2, TOWER_H / 2, fl).anchor(
        "top", TOWER_W / 2, TOWER_D / 2, ft
    ).anchor("rearedge", 0, TOWER_H / 2, fl).anchor("frontedge", TOWER_D, TOWER_H / 2, fl)


def _drive() -> Finished:
    page, bm = Art(), _BAY
    page.rect(0.9, 1.1, 13.6, 4.3, "f-s1 k2", 0.2, bm)
    page.line((0.9, 4.7), (14.5, 4.7), cls="k4", m=bm)
    for x in (3.2, 11.6):
        page.circ(x, 3.1, 0.85, "f-s2 k3", bm)
        page.path(f"M{x - 0.45} 3.1H{x + 0.45}M{x} 2.65V3.55", "k3", bm)
    page.anchor("screw1", 3.2, 3.1, bm).anchor("screw2", 11.6, 3.1, bm)
    return page.finished("tower_open_dvd", "DVD drive in its bay, from the side, two screws")


def _panel() -> Finished:
    """It hangs where it was; scenes move it."""
    view, art = OPEN, Art()
    t = 0.8
    pbx = (-t, 0.0, 0, t, TOWER_H, TOWER_D - 2.2)
    box(art, view, pbx, "s1", "s2", "s3", "k2")
    m = view.left(pbx)
    art.rect(1.2, 1.2, TOWER_D - 4.6, TOWER_H - 2.4, "k4", 0.6, m)
    art.rect(3.4, 15.5, 2.4, 7, "f-s4 k3", 1.1, m)
    outline(art, view, pbx)
    art.anchor("grip", 4.6, 19, m).anchor("low", 4.6, TOWER_H, m).anchor(
        "centre", (TOWER_D - 2) / 2, TOWER_H / 2, m
    ).anchor("front", TOWER_D - 2.2, TOWER_H / 2, m).anchor("rear", 0, TOWER_H / 2, m).anchor(
        "toprear", 3, 0, m
    ).anchor("topfront", TOWER_D - 6, 0, m)
    return art.finished("tower_panel", "left side panel of the tower")
