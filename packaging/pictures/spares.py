"""Spare parts: DVD drive, hard disk, memory, and the card with its slots."""

from collections.abc import Iterator

from pictures.kit import Art, Finished
from pictures.solids import Sweep, Triple, View, box, circle, extrude, solid
from pictures.views import FLAT, FRONT, SLOTS, TOWER_D, TOWER_H

_SLOT_Z = 8.4  # the free slot
_OTHER_SLOTS = (0.0, 4.2, 12.6)


def build() -> Iterator[Finished]:
    """All spare parts."""
    yield _dvd_drive()
    yield _slots()
    yield _slot_front()
    yield _sound_card()
    yield _disk()
    yield _memory()


def _dvd_drive() -> Finished:
    """At the same place as in the tower: its front is flush with the tower's."""
    view, art = FRONT, Art()
    b = (1.5, TOWER_H - 6.2, TOWER_D - 17.0, 14.5, 4.3, 17.0)
    solid(art, view, (1.7, b[1] + 0.1, b[2], 14.1, 4.1, 16.4), "s2", "s3", "s3")
    m = view.top((1.7, b[1] + 0.1, b[2], 14.1, 4.1, 16.4))
    art.rect(1.2, 1.4, 11.7, 12.6, "k4", 0.4, m)
    art.rect(3.4, 4.6, 7.2, 5.4, "f-s0 k3", 0.2, m)
    for i in range(7):
        art.rect(4.1 + i * 0.85, 5.4, 0.32 if i % 3 else 0.55, 3.6, "f-ink", 0, m)
    ml = view.left((1.7, b[1] + 0.1, b[2], 14.1, 4.1, 16.4))
    for x in (4, 11):
        art.circ(x, 2.6, 0.38, "f-s0 k4", ml)
    fb = (1.5, b[1], TOWER_D - 0.7, 14.5, 4.3, 0.7)
    solid(art, view, fb, "s0", "s1", "s3")
    ff = view.front(fb)
    art.rect(0.6, 0.5, 13.3, 1.9, "f-s0 k3", 0.3, ff)
    art.rect(11.4, 2.95, 2.2, 0.8, "f-s3 k3", 0.3, ff)
    art.circ(10.1, 3.35, 0.22, "f-ink", ff)
    art.anchor("bay", 7.25, 2.15, ff).anchor("left", 0, 2.15, ff).anchor(
        "right", 14.5, 2.15, ff
    ).anchor("label", 7, 7.3, m).anchor("top", 7, 8, m)
    return art.finished("dvd_drive", "DVD drive", "bay")


def _slots() -> Finished:
    """The case lies on its side: board flat, rear wall to the left."""
    view, art, z = SLOTS, Art(), _SLOT_Z
    art.rect(-1, -3, 27, 19.5, "f-s3 k2", 0, view.floor(0, -0.6, 0))
    art.rect(0.8, -2.2, 24.5, 18.0, "f-pcb k2", 0.3, view.floor())
    _rear_wall(art)
    for other in _OTHER_SLOTS:
        slot = (2.2, 0, other - 0.45, 12.5, 1.3, 0.9)
        box(art, view, slot, "ivory", "ivory", "ivory", "k3")
        art.rect(0.4, 0.3, 11.7, 0.3, "f-hole", 0.1, view.top(slot))
    slot = (2.2, 0, z - 0.5, 12.5, 1.4, 1.0)
    box(art, view, slot, "ivory", "ivory", "ivory", "k2")
    art.rect(0.4, 0.3, 11.7, 0.4, "f-hole k4", 0.1, view.top(slot))
    _chips(art)
    art.anchor("slot", *view.at(8.4, 1.4, z)).anchor("board", *view.at(12, 0, 6))
    return art.finished("slots", "close view: board, card slots, rear wall", "slot")


def _rear_wall(art: Art) -> None:
    view = SLOTS
    wall = view.face((0.2, 10.5, -3), (0, 0, 1), (0, -1, 0))
    art.rect(0, 0, 19.5, 11.1, "f-s1 k2", 0, wall)
    rim = ((0.2, 10.5, -3), (-1, 10.5, -3), (-1, 10.5, 16.5), (0.2, 10.5, 16.5))
    art.poly([view.at(*corner) for corner in rim], "f-s0 k2")
    for z in sorted((*_OTHER_SLOTS, _SLOT_Z)):
        tone = "hole" if z == _SLOT_Z else "s2"
        art.rect(z + 3 - 0.9, 1.2, 1.8, 8.8, f"f-{tone} k3", 0.2, wall)


def _chips(art: Art) -> None:
    """Things that make it a main board."""
    view = SLOTS

    def up(x: float, z: float) -> Sweep:
        return lambda a, b, t: (x + a, t, z + b)

    for x, z, high in ((17.2, 12.6, 1.9), (19.0, 12.6, 1.9), (20.8, 12.6, 1.9), (17.2, 8.2, 1.5)):
        can = circle(0, 0, 0.7, 20)
        extrude(art, view, can, up(x, z), 0, high, ("s1", "s4", "s4"), "k3", smooth=True)
    box(art, view, (18.6, 0, 5.2, 4.6, 0.5, 4.6), "s4", "s4", "s4", "k3")
    cooler = (17.6, 0, -1.6, 6.4, 3.0, 5.2)
    box(art, view, cooler, "s2", "s3", "s3", "k3")
    for i in range(5):
        x = 0.9 + i * 1.15
        art.line((x, 0.3), (x, 4.9), cls="k4", m=view.top(cooler))


def _slot_front() -> Finished:
    view, art = SLOTS, Art()
    edge = (2.2, 0, _SLOT_Z + 0.42, 12.5, 1.4, 0.08)
    box(art, view, edge, "", "ivory", "ivory", "k3")
    art.anchor("slot", *view.at(8.4, 1.4, _SLOT_Z))
    title = "front edge of the slot: hides the contacts of a card that is in"
    return art.finished("slot_front", title, "slot")


def _sound_card() -> Finished:
    """Seated in its slot; scenes lift it straight up."""
    view, art, z = SLOTS, Art(), _SLOT_Z
    th, hh, x0, x1 = 0.22, 8.2, 1.3, 15.6

    def flat(a: float, b: float, t: float) -> Triple:
        return a, b, z + t

    gold = [(2.6, -0.9), (14.3, -0.9), (14.3, 1.0), (2.6, 1.0)]
    extrude(art, view, gold, flat, -th, th, ("gold", "gold", "gold"), "k3")
    card = [(x0, 0.9), (x1, 0.9), (x1, hh), (x0, hh)]
    extrude(art, view, card, flat, -th, th, ("pcb2", "pcb2", "pcb2"), "k2")
    m = view.face((x0, hh, z + th), (1, 0, 0), (0, -1, 0))
    art.rect(5.4, 2.6, 3.0, 3.0, "f-s4 k3", 0.1, m)
    art.rect(10.6, 1.4, 2.0, 1.4, "f-s4 k3", 0.1, m)
    art.rect(10.2, 4.6, 3.0, 1.2, "f-s4 k3", 0.1, m)
    for x, y in ((2.2, 1.6), (2.2, 3.4), (2.2, 5.2)):
        art.rect(x - 1.6, y - 0.7, 2.6, 1.3, "f-s2 k3", 0.1, m)
    for x, y in ((4.6, 1.4), (6.2, 1.4), (7.8, 1.4), (9.3, 6.4)):
        art.circ(x, y, 0.55, "f-s1 k4", m)
    m2 = view.face((2.6, 1.0, z + th), (1, 0, 0), (0, -1, 0))
    for i in range(12):
        art.line((0.6 + i * 0.95, 0.5), (0.6 + i * 0.95, 1.7), cls="k4", m=m2)
    _bracket(art, view, hh)
    for name, x, y in (("edge", 8.4, -0.9), ("slot", 8.4, 1.4), ("top", 8.4, hh)):
        art.anchor(name, *view.at(x, y, z))
    art.anchor("topright", *view.at(x1, hh, z)).anchor("topleft", *view.at(x0 + 2, hh, z))
    art.anchor("face", *view.at(8, 5, z)).anchor("right", *view.at(x1, 5, z))
    return art.finished("sound_card", "sound card", "slot")


def _bracket(art: Art, view: View, hh: float) -> None:
    """Metal bracket with its fold at the top."""

    def wall(a: float, b: float, t: float) -> Triple:
        return t, b, _SLOT_Z + a

    metal = ("s0", "s1", "s1")
    flat = [(-0.95, -0.4), (0.95, -0.4), (0.95, hh + 1.0), (-0.95, hh + 1.0)]
    extrude(art, view, flat, wall, 0.6, 0.95, metal, "k2")
    fold = [(-0.95, hh + 0.8), (1.7, hh + 0.8), (1.7, hh + 1.1), (-0.95, hh + 1.1)]
    extrude(art, view, fold, wall, -0.9, 0.95, metal, "k2")


def _disk() -> Finished:
    view, art = FLAT, Art()
    b = (0, 0, 0, 10.2, 2.6, 14.7)
    solid(art, view, b, "s1", "s3", "s4")
    m = view.top(b)
    art.rect(0.8, 0.8, 8.6, 13.1, "k3", 0.8, m)
    art.circ(5.1, 5.2, 3.2, "f-s2 k3", m)
    art.circ(5.1, 5.2, 0.9, "f-s4 k4", m)
    art.rect(1.6, 9.4, 7.0, 3.6, "f-s0 k3", 0.2, m)
    for i in range(7):
        art.rect(2.2 + i * 0.85, 10.2, 0.35 if i % 3 else 0.55, 2.0, "f-ink", 0, m)
    mf = view.front(b)
    art.rect(0.9, 1.0, 3.6, 1.0, "f-hole k4", 0.1, mf)
    art.rect(5.4, 1.0, 2.6, 1.0, "f-hole k4", 0.1, mf)
    art.anchor("centre", 5.1, 7.3, m)
    return art.finished("hard_disk", "hard disk", "centre")


def _memory() -> Finished:
    art = Art()
    m = View(24, 60, 22).floor()
    board = "M0 0H13.3V3L12.9 3.2V3.8H13.3V4.2H7.2V3.7H6.7V4.2H0V3.8H.4V3.2L0 3Z"
    art.path(board, "f-pcb2 k1", m)
    for i in range(8):
        art.rect(0.6 + i * 1.55, 0.5, 1.15, 1.9, "f-s4 k3", 0.1, m)
    notch = (6.3, 7.3)
    for x in (0.35 + i * 0.49 for i in range(26)):
        if not notch[0] < x < notch[1]:
            art.rect(x, 3.3, 0.28, 0.75, "f-gold k4", 0, m)
    art.anchor("centre", 6.6, 2, m)
    return art.finished("memory", "memory module", "centre")
