"""Small flat things, drawn straight on, and what one cleans with."""

import math
import random
from collections.abc import Iterator

from pictures.kit import IDENTITY, Art, Finished, Matrix, placed, rectangle, sampled, spline
from pictures.signs import label


def build() -> Iterator[Finished]:
    """All of them."""
    art = label_alone()
    yield art.finished("label", "workshop label")
    yield _mask()
    yield _badge()
    yield _disc()
    yield _note()
    yield _plugged()
    yield _screwdriver()
    yield _screw()
    yield _cloth()
    yield _vacuum()
    yield _dust()
    yield _flying_dust()


def label_alone() -> Art:
    """The workshop's label, as it lies in the hand."""
    art = Art()
    label(art, (-110, -66, 220, 132), IDENTITY, "k2")
    return art.anchor("edge", 110, 0)


def _mask() -> Finished:
    """As it lies in the box."""
    art = Art()
    art.path("M-104 -40C-160 -70 -176 40 -100 44M104 -40C160 -70 176 40 100 44", "w8 s-ink nohalo")
    art.path(
        "M-110 -52C-60 -64 -30 -76 0 -76S60 -64 110 -52L104 52C60 92 -60 92 -104 52Z",
        "f-paper k1 s-onpaper",
    )
    art.path(
        "M-104 -22C-50 -34 50 -34 104 -22M-104 8C-50 -2 50 -2 104 8M-100 36C-50 32 50 32 100 36",
        "k3 s-onpaper",
    )
    art.path("M-40 -64C-14 -70 14 -70 40 -64", "w8 s-litgrey")
    return art.finished("mask", "mask")


def _badge() -> Finished:
    art = Art()
    art.path("M-14 -150L-60 -330M14 -150L60 -330", "w12 s-ink nohalo")
    art.path("M-14 -150L-60 -330M14 -150L60 -330", "w6 s-mark nohalo")
    art.rect(-14, -168, 28, 34, "f-s3 k3", 6)
    art.rect(-78, -140, 156, 226, "f-paper k1", 14)
    art.rect(-22, -126, 44, 10, "f-hole k4", 5)
    art.circ(0, -58, 26, "f-skin k3")
    art.path("M-50 18C-50 -20 -28 -30 0 -30S50 -20 50 18Z", "f-sleeve k3")
    for i, w in enumerate((6, 3, 9, 3, 5, 9, 3, 6, 4, 8)):
        art.rect(-56 + i * 11.6, 34, w, 34, "f-onpaper")
    art.anchor("code", 0, 50)
    return art.finished("badge", "badge")


def _disc() -> Finished:
    art = Art()
    art.circ(0, 0, 120, "f-foam k1")
    art.path("M0 0L82 -88A120 120 0 0 1 110 -48Z", "f-cloth o70")
    art.path("M0 0L-82 88A120 120 0 0 1 -110 48Z", "f-cloth o70")
    art.circ(0, 0, 42, "f-s1 k3")
    art.circ(0, 0, 17, "f-bg k3")
    return art.finished("disc", "DVD disc")


def _note() -> Finished:
    art = Art()
    art.path("M-6 34V-46L44 -60V18", "w13 s-ink nohalo")
    art.path("M-20 20C-4 18 4 30 -4 42S-38 56 -42 42S-34 22 -20 20Z", "f-ink")
    art.path("M30 4C46 2 54 14 46 26S12 40 8 26S16 6 30 4Z", "f-ink")
    art.path("M-6 -30L44 -44", "w13 s-ink")
    return art.finished("note", "music")


def _plugged() -> Finished:
    art = Art()
    art.rect(-70, -70, 140, 140, "f-s0 k1", 22)
    art.circ(0, 0, 54, "f-s2 k2")
    art.path("M-36 -26C-20 -46 20 -46 36 -26L40 30C30 50 -30 50 -40 30Z", "f-s4 k2")
    art.path("M-15 30H15L12 66H-12Z", "f-s4 k3")
    art.anchor("cable", 0, 66)
    return art.finished("wall_plugged", "wall socket with the mains plug in")


def _screwdriver() -> Finished:
    """Its tip is the origin and points left."""
    art = Art()
    art.path("M0 -5L22 -7H150V7H22L0 5Z", "f-s3 k2")
    art.path(
        "M150 -12H166C172 -30 186 -34 202 -34H330C352 -34 360 -18 360 0"
        "S352 34 330 34H202C186 34 172 30 166 12H150Z",
        "f-red k1",
    )
    for y in (-14, 0, 14):
        art.line((212, y), (330, y), cls="k3")
    art.anchor("tip", 0, 0).anchor("handle", 250, 0)
    return art.finished("screwdriver", "screwdriver", "tip")


def _screw() -> Finished:
    """Its tip is the origin and points left."""
    art = Art()
    art.path("M0 -8L10 -11H64V11H10L0 8Z", "f-s2 k2")
    for x in (14, 26, 38, 50):
        art.line((x, -11), (x + 6, 11), cls="k3")
    art.path("M64 -26H72C90 -24 96 -12 96 0S90 24 72 26H64Z", "f-s3 k1")
    art.anchor("head", 88, 0)
    return art.finished("screw", "screw", "")


def _cloth() -> Finished:
    art = Art()
    edge = [
        (-150, -40), (-120, -104), (-58, -112), (-8, -92), (46, -116), (104, -96), (140, -50),
        (132, 4), (150, 60), (104, 104), (46, 92), (-6, 112), (-66, 98), (-122, 104), (-150, 56),
        (-134, 8),
    ]  # fmt: skip
    art.path(spline(edge, closed=True), "f-cloth k1")
    art.path(spline([(-112, -60), (-74, -66), (-40, -48)]), "k3")
    art.path(spline([(-118, 56), (-70, 48), (-34, 70)]), "k3")
    art.path(spline([(60, -72), (84, -40), (82, -6)]), "k3")
    art.path(spline([(36, 66), (70, 56), (96, 70)]), "k3")
    return art.finished("cloth", "blue cloth")


def _dust() -> Finished:
    art = Art()
    heap = [(-120, 10), (-100, -14), (-64, -18), (-40, -36), (0, -40), (34, -26), (66, -24)]
    outline = [*heap, (98, -8), (124, 10), (60, 22), (-60, 22)]
    art.path(spline(outline, closed=True), "f-dust k3")
    for x, y in ((-70, 0), (-30, -14), (10, -10), (44, 2), (-6, 8), (76, 6)):
        art.path(spline([(x - 8, y), (x, y - 6), (x + 9, y - 1)]), "k4")
    return art.finished("dust", "heap of dust")


def _flying_dust() -> Finished:
    rnd = random.Random(11)  # noqa: S311 (a pattern)
    art = Art()
    grain = ((-1, 0), (-0.2, -0.8), (1, -0.3), (0.7, 0.7), (-0.4, 0.8))
    for i in range(13):
        x = i * 15 + rnd.uniform(-5, 5)
        y = rnd.uniform(-34, 34) * (i / 12)
        size = 3 + 6 * i / 12
        points = [(x + size * dx, y + size * dy) for dx, dy in grain]
        art.path(spline(points, closed=True), "f-dust k4")
    return art.finished("dust_flying", "dust drawn towards the origin")


def _vacuum() -> Finished:
    """Nozzle at the origin pointing left, hose to the right, and the barrel that it ends in."""
    art = Art()
    _barrel(art, placed(640, 330))
    art.path("M0 -13L120 -26V26L0 13Z", "f-s4 k2")
    art.circ(0, 0, 4, "f-hole k3", ry=13)
    art.path("M120 -29H330V29H120C114 14 114 -14 120 -29Z", "f-s3 k2")
    line = [(360, 0), (424, 2), (474, 40), (488, 110), (500, 186), (576, 238)]
    hose = [(float(x), float(y)) for x, y in line]
    art.path(spline(hose), "w60 s-ink nohalo").path(spline(hose), "w51 s-s2 nohalo")
    points = sampled(hose, 16)
    for i in range(4, len(points) - 1, 4):
        (x0, y0), (x, y), (x1, y1) = points[i - 1 : i + 2]
        length = math.dist((x0, y0), (x1, y1))
        nx, ny = -(y1 - y0) / length * 25, (x1 - x0) / length * 25
        bow = f"{x + (x1 - x0) * 0.55} {y + (y1 - y0) * 0.55}"
        art.path(f"M{x - nx} {y - ny}Q{bow} {x + nx} {y + ny}", "k3 nohalo")
    art.path("M330 -34H372V34H330Z", "f-s4 k2")
    art.anchor("tip", 0, 0).anchor("tube", 225, 0)
    return art.finished("vacuum", "vacuum cleaner: nozzle, hose and barrel", "tip")


def _barrel(art: Art, m: Matrix) -> None:
    """The machine itself: a tank on wheels under the lid with the motor; its foot is the origin."""
    art.circ(10, 8, 150, "f-shadow nohalo", m, ry=26)
    for x in (-88, 88):
        art.path(rectangle(x - 16, -30, 32, 36, 14), "f-hole k2", m)
    tank = "M-120 -170C-122 -110 -118 -60 -112 -22C-80 4 80 4 112 -22C118 -60 122 -110 120 -170Z"
    art.path(tank, "f-red k1", m)
    art.path(
        "M-132 -196C-132 -226 132 -226 132 -196V-166C100 -140 -100 -140 -132 -166Z", "f-s4 k1", m
    )
    art.path("M-100 -206C-96 -262 96 -262 100 -206C60 -188 -60 -188 -100 -206Z", "f-s3 k2", m)
    art.path("M-52 -244C-52 -292 52 -292 52 -244", "w22 s-ink nohalo", m)
    art.path("M-52 -244C-52 -292 52 -292 52 -244", "w13 s-s2 nohalo", m)
    for x in (-126, 112):
        art.path(rectangle(x, -176, 16, 42, 5), "f-s2 k3", m)
    art.circ(-58, -92, 40, "f-s4 k2", m, ry=42)
