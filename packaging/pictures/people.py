"""People, adults, as on a safety card: busts from the front, whole figures from the side."""

# The points of a drawing are data, and read as rows.
# fmt: off
# ruff: noqa: E501

from collections.abc import Iterator, Sequence

from pictures.kit import Art, Finished, Point, ellipse, placed, rectangle, spline
from pictures.limbs import LINE, Hand, closed


def build() -> Iterator[Finished]:
    """All people."""
    art = _bust("shirt")
    _head(art, "short")
    _mouth(art)
    _phones(art)
    art.anchor("head", 0, 0).anchor("earl", -98, 0).anchor("earr", 98, 0)
    yield art.finished("person_headphones", "worker with headphones")
    art = _bust("shirt")
    _head(art, "short")
    _mask(art)
    art.anchor("head", 0, 0).anchor("mask", 0, 50)
    yield art.finished("person_mask", "worker with the mask on")
    yield _carrier("short", "shirt").finished("carrier_a", "person who carries, from the side")
    yield _carrier("bun", "sleeve").finished("carrier_b", "second person who carries")
    yield _stander().finished("worker_asks", "worker, standing, one hand up")
    yield _roller().finished("worker_wheelchair", "worker in a wheelchair, one hand up")
    yield _sitter().finished("worker_rests", "worker who sits and rests with a mug")
    yield _walker().finished("lead_walking", "team lead, comes walking")


def _head(art: Art, hair: str) -> None:
    """About 190 high; the middle of the face is the origin."""
    if hair == "long":
        art.path("M-86 62C-100 -20 -92 -114 0 -114S100 -20 86 62C70 84 -70 84 -86 62Z", f"f-hair {LINE}")
    for s in (-1, 1):
        art.path(ellipse(s * 70, 4, 13, 23), f"f-skin {LINE}")
        art.path(f"M{s * 72} -6C{s * 78} 2 {s * 76} 10 {s * 70} 14", "k4")
    art.path("M-70 -20C-70 -108 70 -108 70 -20C70 34 54 70 24 91C10 100 -10 100 -24 91C-54 70 -70 34 -70 -20Z", f"f-skin {LINE}")
    if hair == "short":
        art.path("M-73 2C-104 -134 104 -134 73 2C69 -16 66 -34 56 -46C24 -36 -26 -40 -48 -52C-62 -38 -68 -18 -73 2Z", f"f-hair {LINE}")
    else:
        art.path("M-80 40C-96 -30 -80 -112 0 -112S96 -30 80 40C74 34 71 20 70 2C66 -28 48 -52 14 -68C-14 -48 -62 -34 -70 2C-71 20 -74 34 -80 40Z", "f-hair")
        art.path("M70 10C68 -26 50 -52 14 -68C-14 -48 -64 -34 -70 10", LINE)
    for s in (-1, 1):
        art.path(f"M{s * 15} -22C{s * 24} -29 {s * 34} -28 {s * 40} -22", "k3")
        art.circ(s * 27, -4, 5.2, "f-ink")


def _mouth(art: Art) -> None:
    art.path("M4 2C10 16 14 26 -2 29", "k3")
    art.path("M-22 53C-9 61 11 61 24 52", "k3")


def _mask(art: Art) -> None:
    art.path("M-50 20L-72 -2M50 20L72 -2M-48 60L-70 22M48 60L70 22", "w5 s-ink nohalo")
    art.path("M-52 18C-30 14 -14 2 0 2S30 14 52 18C54 40 52 62 44 74C28 100 -28 100 -44 74C-52 62 -54 40 -52 18Z", "f-paper k2 s-onpaper")
    art.path("M-44 36C-20 30 20 30 44 36M-44 54C-20 50 20 50 44 54M-38 72C-18 70 18 70 38 72", "k4 s-onpaper")


def _phones(art: Art) -> None:
    art.path("M-80 -6C-92 -150 92 -150 80 -6", "w19 s-ink nohalo")
    art.path("M-80 -6C-92 -150 92 -150 80 -6", "w11 s-s4 nohalo")
    for s, shell, pad in ((-1, -19, -14), (1, -15, 4)):
        art.path(rectangle(shell, -34, 34, 70, 15), f"f-s4 {LINE}", placed(s * 82, 6))
        art.path(rectangle(pad, -24, 10, 50, 5), "f-s2 k3", placed(s * 82, 6))


def _bust(shirt: str) -> Art:
    """Shoulders and chest under a face; they run off below."""
    art = Art()
    art.path("M-30 70V126C-30 140 30 140 30 126V70Z", f"f-skin2 {LINE}")
    art.path("M-34 118C-90 134 -150 144 -172 190C-188 224 -196 300 -200 380H200C196 300 188 224 172 190C150 144 90 134 34 118C20 150 -20 150 -34 118Z", f"f-{shirt} k1")
    art.path("M-34 118L-44 136C-30 166 -14 176 0 178C14 176 30 166 44 136L34 118C20 150 -20 150 -34 118Z", f"f-s1 {LINE}")
    art.path("M0 178V380", "k3")
    art.path("M-128 260C-132 300 -134 340 -134 380M128 260C132 300 134 340 134 380", LINE)
    return art



_PROFILE_HAIR: dict[str, list[Point]] = {
    "short": [(-34, 22), (-50, -8), (-40, -48), (-4, -65), (32, -54), (44, -28), (24, -32), (4, -26), (-2, -8), (-14, -6), (-18, 14)],
    "long": [(-40, 44), (-54, 0), (-44, -48), (-4, -66), (32, -55), (44, -28), (22, -30), (4, -18), (-4, 0), (-12, 20), (-22, 48)],
    "bun": [(-36, 10), (-48, -14), (-42, -46), (-4, -64), (32, -55), (44, -28), (20, -32), (2, -22), (-8, -4), (-22, 12)],
    "bald": [(-33, 26), (-47, 2), (-45, -16), (-30, -18), (-16, -10), (-14, 2), (-20, 18)],
    "curly": [(-38, 40), (-56, 24), (-50, 4), (-64, -14), (-50, -32), (-52, -56), (-26, -60), (-10, -80), (10, -66), (32, -70), (38, -50), (50, -36), (34, -28), (20, -32), (6, -22), (-2, -4), (-14, 4), (-20, 28)],
    "scarf": [(-40, 74), (-54, 20), (-52, -30), (-30, -62), (2, -68), (34, -56), (42, -34), (22, -30), (10, -10), (8, 22), (18, 50), (20, 72), (-8, 82)],
}


def _profile(art: Art, x: float, y: float, hair: str) -> None:
    """A head from the side, looking right, about 100 high; its centre is at (x, y)."""
    m = placed(x, y)
    points: list[Point] = [(-26, 62), (-28, 30), (-46, -4), (-36, -42), (-2, -58), (30, -48), (42, -24), (43, -12), (56, 8), (45, 14), (48, 22), (45, 29), (43, 42), (26, 50), (10, 46), (10, 66)]
    art.path(closed(points, 0.85), f"f-skin {LINE}", m)
    art.path(closed(_PROFILE_HAIR[hair], 0.85), f"f-{'sleeve' if hair == 'scarf' else 'hair'} {LINE}", m)
    if hair == "bun":
        art.path(ellipse(-56, -34, 21, 21), f"f-hair {LINE}", m)
    if hair == "bald":
        art.path(closed([(-14, 14), (0, 28), (24, 34), (42, 36), (44, 46), (28, 58), (8, 54), (-6, 36)], 0.85), f"f-hair {LINE}", m)
    if hair != "scarf":
        art.path(closed([(-6, -4), (4, -8), (6, 4), (0, 14), (-6, 10)]), "f-skin k3", m)
    art.circ(31, -8, 3.6, "f-ink", m)
    art.path("M24 -19L36 -19", "k3", m)
    art.path("M32 27Q37 33 44 29", "k3", m)


def _shoe(art: Art, x: float) -> None:
    sole = f"M{x - 24} -20C{x - 26} -4 {x - 26} 0 {x - 22} 0H{x + 42}C{x + 50} 0 {x + 46} -16"
    art.path(f"{sole} {x + 30} -20L{x + 14} -30Z", f"f-s4 {LINE}")


def _trunk(art: Art, points: Sequence[Point], tone: str) -> None:
    art.path(closed(points, 0.95), f"f-{tone} {LINE}")


def _hand(art: Art, x: float, y: float, angle: float, size: float = 1.0) -> None:
    """Hand of a whole figure: mitten with a thumb, fingers along +x."""
    m = placed(x, y, size, angle)
    art.path("M-8 -13C4 -17 16 -16 26 -13C38 -10 38 10 26 12C14 15 2 15 -8 12Z", f"f-skin {LINE}", m)
    art.path("M-2 -12C4 -26 14 -30 20 -26C24 -22 16 -14 14 -6", f"f-skin {LINE}", m)


def _carrier(hair: str, shirt: str) -> Art:
    """Person from the side, bent knees, holds the end of a box to the right. Feet at y = 0."""
    art = Hand()
    art.group = "back"
    art.round_limb([(26, -408), (52, -330), (128, -300)], [21, 18, 14], shirt)
    art.group = "front"
    art.round_limb([(6, -236), (52, -136), (30, -30)], [36, 29, 20], "trousers")
    _shoe(art, 34)
    art.round_limb([(-10, -240), (14, -128), (-44, -30)], [40, 31, 21], "trousers")
    _shoe(art, -42)
    _profile(art, 44, -488, hair)
    _trunk(art, [(-52, -232), (-56, -300), (-40, -380), (-14, -432), (26, -446), (52, -424), (58, -380), (44, -300), (40, -234), (-6, -222)], shirt)
    art.round_limb([(8, -400), (24, -312), (112, -276)], [25, 21, 16], shirt)
    _hand(art, 128, -272, -8, 1.05)
    art.anchor("hand", 150, -276).anchor("feet", 0, 0).anchor("head", 44, -488)
    return art


def _walker() -> Art:
    """Team lead, comes walking to the right, open hand in front, badge on the chest."""
    art = Hand()
    art.round_limb([(20, -420), (-14, -350), (-52, -296)], [21, 18, 14], "green")
    _hand(art, -60, -282, 120, .95)
    art.round_limb([(0, -240), (-26, -136), (-92, -44)], [36, 28, 19], "trousers")
    art.path("M-118 -52C-122 -36 -112 -28 -104 -24L-62 0C-54 4 -44 -6 -52 -16L-76 -50Z", f"f-s4 {LINE}")
    art.round_limb([(4, -244), (44, -140), (64, -30)], [40, 31, 21], "trousers")
    _shoe(art, 68)
    _profile(art, 30, -500, "long")
    _trunk(art, [(-42, -236), (-46, -300), (-40, -390), (-16, -440), (20, -452), (46, -430), (52, -380), (46, -300), (44, -238), (0, -226)], "green")
    art.round_limb([(10, -414), (30, -338), (104, -352)], [24, 20, 15], "green")
    _hand(art, 118, -356, -14, 1.05)
    art.path("M16 -448C26 -420 34 -404 40 -392M40 -446C42 -424 42 -408 42 -392", "w10 s-ink nohalo")
    art.path("M16 -448C26 -420 34 -404 40 -392M40 -446C42 -424 42 -408 42 -392", "w5 s-paper nohalo")
    art.path(rectangle(-21, 0, 42, 56, 6), "f-paper k2 s-onpaper", placed(42, -396, rot=-4))
    art.path(ellipse(0, 18, 8), "f-onpaper", placed(42, -396, rot=-4))
    art.path("M-13 46C-13 32 -8 30 0 30S13 32 13 46Z", "f-onpaper", placed(42, -396, rot=-4))
    art.anchor("hand", 150, -360).anchor("feet", 0, 0).anchor("head", 30, -500)
    return art


def _stander() -> Art:
    """Worker, standing, one hand up (asks). Looks right."""
    art = Hand()
    art.round_limb([(16, -412), (76, -386), (118, -452), (128, -486)], [20, 18, 15, 12.5], "shirt")
    _hand(art, 132, -500, -82, 1.0)
    art.round_limb([(2, -240), (10, -136), (6, -30)], [36, 28, 19], "trousers")
    _shoe(art, 12)
    art.round_limb([(-4, -244), (-6, -136), (-20, -30)], [39, 31, 21], "trousers")
    _shoe(art, -16)
    _profile(art, 14, -502, "curly")
    _trunk(art, [(-48, -236), (-50, -300), (-46, -390), (-26, -440), (8, -454), (36, -432), (44, -380), (40, -300), (36, -238), (-4, -226)], "shirt")
    art.round_limb([(-8, -412), (-18, -330), (2, -262)], [24, 20, 15], "shirt")
    _hand(art, 6, -246, 80, 1.0)
    art.anchor("hand", 95, -500).anchor("feet", 0, 0).anchor("head", 14, -502)
    return art


def _sitter() -> Art:
    """Worker on a chair, from the side, looks right, mug in the hand."""
    art = Hand()
    for d in ("M-84 -190L-98 0M52 -190L62 0", "M-72 -196C-92 -280 -96 -340 -100 -410"):
        art.path(d, "w20 s-ink nohalo")
        art.path(d, "w12 s-s4 nohalo")
    art.path(rectangle(-104, -212, 178, 26, 10), f"f-s3 {LINE}")
    art.path(rectangle(-117, -424, 30, 120, 13), f"f-s3 {LINE}", placed(0, 0))
    art.round_limb([(10, -240), (112, -250), (140, -130), (132, -30)], [40, 36, 26, 19], "trousers")
    _shoe(art, 138)
    art.round_limb([(-22, -246), (84, -244), (102, -128), (88, -30)], [44, 40, 28, 20], "trousers")
    _shoe(art, 94)
    _profile(art, -2, -556, "bald")
    _trunk(art, [(-70, -232), (-76, -320), (-70, -420), (-48, -490), (-14, -508), (16, -486), (26, -430), (22, -330), (26, -236), (-20, -222)], "shirt")
    art.path("M86 -432H136C136 -400 132 -380 128 -374C124 -368 98 -368 94 -374C90 -380 86 -400 86 -432Z", f"f-s0 {LINE}")
    art.path("M136 -422C154 -424 152 -390 133 -392", LINE)
    art.round_limb([(-28, -462), (-8, -366), (74, -386)], [25, 21, 16], "shirt")
    _hand(art, 88, -394, -12, 1.1)
    for x in (98, 122):
        art.path(spline([(x, -446), (x - 9, -462), (x + 8, -478), (x - 2, -496)]), "w6 s-ink2 nohalo")
    art.anchor("feet", 0, 0).anchor("head", -2, -556)
    return art


def _roller() -> Art:
    """Worker in a wheelchair, from the side, looks right, one hand up (asks)."""
    art = Hand()
    art.path("M-84 -226V-372L-112 -380M-76 -150L96 -150L122 -52", "w20 s-ink nohalo")
    art.path("M-84 -226V-372L-112 -380M-76 -150L96 -150L122 -52", "w12 s-s4 nohalo")
    art.round_limb([(-4, -420), (66, -396), (108, -462), (118, -496)], [20, 18, 15, 12.5], "shirt")
    _hand(art, 122, -510, -82, 1.0)
    art.round_limb([(2, -204), (104, -210), (128, -120), (132, -44)], [38, 33, 24, 18], "trousers")
    _shoe(art, 140)
    art.path("M106 -14H196", "w15 s-ink nohalo")
    _trunk(art, [(-66, -196), (-70, -290), (-64, -390), (-44, -444), (-10, -460), (18, -440), (26, -390), (22, -300), (28, -196), (-18, -182)], "shirt")
    _profile(art, -4, -508, "scarf")
    art.path(rectangle(-92, -194, 130, 22, 10), f"f-s3 {LINE}")
    art.path(ellipse(-30, -104, 104, 104), "w20 s-ink nohalo")
    art.path(ellipse(-30, -104, 104, 104), "w12 s-s4 nohalo")
    art.path("M-30 -104L-30 -196M-30 -104L62 -104M-30 -104L-30 -12M-30 -104L-122 -104", "k3")
    art.path(ellipse(-30, -104, 13, 13), f"f-s2 {LINE}")
    art.path(ellipse(112, -22, 22, 22), f"f-s2 {LINE}")
    art.path(ellipse(112, -22, 6, 6), "f-ink")
    art.round_limb([(-26, -414), (-44, -330), (4, -262)], [24, 20, 15], "shirt")
    _hand(art, 14, -248, 40, 1.0)
    return art.anchor("hand", 85, -510).anchor("feet", 0, 0).anchor("head", -4, -508)
