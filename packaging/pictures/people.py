"""People: adults, sober, seen as in a safety card. Faces carry no comedy."""

from hands import Hand
from kit import *

K = "k2"


def face_front(art, hair="short", mask=False, phones=False, look=0):
    """Head about 190 high, centre of the face at 0, 0."""
    if hair == "long":
        art.path(
            "M-86 62C-100 -20 -92 -114 0 -114S100 -20 86 62C70 84 -70 84 -86 62Z", f"f-hair {K}"
        )
    # neck goes under
    for s in (-1, 1):
        art.path(ellipse(s * 70, 4, 13, 23), f"f-skin {K}")
        art.path(f"M{s * 72} -6C{s * 78} 2 {s * 76} 10 {s * 70} 14", "k4")
    art.path(
        "M-70 -20C-70 -108 70 -108 70 -20C70 34 54 70 24 91C10 100 -10 100 -24 91C-54 70 -70 34 -70 -20Z",
        f"f-skin {K}",
    )
    if hair == "short":
        art.path(
            "M-73 2C-104 -134 104 -134 73 2C69 -16 66 -34 56 -46C24 -36 -26 -40 -48 -52C-62 -38 -68 -18 -73 2Z",
            f"f-hair {K}",
        )
    else:
        art.path(
            "M-80 40C-96 -30 -80 -112 0 -112S96 -30 80 40C74 34 71 20 70 2C66 -28 48 -52 14 -68C-14 -48 -62 -34 -70 2C-71 20 -74 34 -80 40Z",
            "f-hair",
        )
        art.path("M70 10C68 -26 50 -52 14 -68C-14 -48 -64 -34 -70 10", K)
    for s in (-1, 1):
        art.path(
            f"M{s * 15 + look} -22C{s * 24 + look} -29 {s * 34 + look} -28 {s * 40 + look} -22",
            "k3",
        )
        art.circ(s * 27 + look, -4, 5.2, "f-ink")
    if not mask:
        art.path(f"M{4 + look} 2C{10 + look} 16 {14 + look} 26 {-2 + look} 29", "k3")
        art.path("M-22 53C-9 61 11 61 24 52", "k3")
    else:
        art.path("M-50 20L-72 -2M50 20L72 -2M-48 60L-70 22M48 60L70 22", "w5 s-ink nohalo")
        art.path(
            "M-52 18C-30 14 -14 2 0 2S30 14 52 18C54 40 52 62 44 74C28 100 -28 100 -44 74C-52 62 -54 40 -52 18Z",
            "f-paper k2 s-onpaper",
        )
        art.path(
            "M-44 36C-20 30 20 30 44 36M-44 54C-20 50 20 50 44 54M-38 72C-18 70 18 70 38 72",
            "k4 s-onpaper",
        )
    if phones:
        art.path("M-80 -6C-92 -150 92 -150 80 -6", "w19 s-ink nohalo")
        art.path("M-80 -6C-92 -150 92 -150 80 -6", "w11 s-s4 nohalo")
        for s in (-1, 1):
            art.path(
                rectangle(-15 if s > 0 else -19, -34, 34, 70, 15), f"f-s4 {K}", placed(s * 82, 6)
            )
            art.path(rectangle(4 if s > 0 else -14, -24, 10, 50, 5), "f-s2 k3", placed(s * 82, 6))
    return art


def bust(art, shirt="shirt", lead=False, arms=True) -> None:
    """Shoulders and chest under a front face; runs off below."""
    art.path("M-30 70V126C-30 140 30 140 30 126V70Z", f"f-skin2 {K}")
    art.path(
        "M-34 118C-90 134 -150 144 -172 190C-188 224 -196 300 -200 380H200C196 300 188 224 172 190C150 144 90 134 34 118C20 150 -20 150 -34 118Z",
        f"f-{shirt} k1",
    )
    art.path(
        "M-34 118L-44 136C-30 166 -14 176 0 178C14 176 30 166 44 136L34 118C20 150 -20 150 -34 118Z",
        f"f-s1 {K}",
    )
    art.path("M0 178V380", "k3")
    art.path("M-128 260C-132 300 -134 340 -134 380M128 260C132 300 134 340 134 380", K)
    if lead:
        art.path("M-30 136L-8 262M30 136L8 262", "w11 s-ink nohalo")
        art.path("M-30 136L-8 262M30 136L8 262", "w5 s-mark nohalo")
        art.rect(-36, 258, 72, 92, f"f-s0 {K}", 8)
        art.circ(0, 290, 13, "f-skin k3")
        art.path("M-24 330C-24 308 -14 304 0 304S24 308 24 330Z", "f-sleeve k3")


def profile(art, x, y, s=1.0, hair="short") -> None:
    """Head from the side, looking right. Centre at x, y; about 100 high at s = 1."""
    m = placed(x, y, s)
    pts = [
        (-26, 62),
        (-28, 30),
        (-46, -4),
        (-36, -42),
        (-2, -58),
        (30, -48),
        (42, -24),
        (43, -12),
        (56, 8),
        (45, 14),
        (48, 22),
        (45, 29),
        (43, 42),
        (26, 50),
        (10, 46),
        (10, 66),
    ]
    art.path(spline(pts, True, 0.85), f"f-skin {K}", m)
    if hair == "short":
        art.path(
            spline(
                [
                    (-34, 22),
                    (-50, -8),
                    (-40, -48),
                    (-4, -65),
                    (32, -54),
                    (44, -28),
                    (24, -32),
                    (4, -26),
                    (-2, -8),
                    (-14, -6),
                    (-18, 14),
                ],
                True,
                0.85,
            ),
            f"f-hair {K}",
            m,
        )
    else:
        art.path(
            spline(
                [
                    (-40, 44),
                    (-54, 0),
                    (-44, -48),
                    (-4, -66),
                    (32, -55),
                    (44, -28),
                    (22, -30),
                    (4, -18),
                    (-4, 0),
                    (-12, 20),
                    (-22, 48),
                ],
                True,
                0.85,
            ),
            f"f-hair {K}",
            m,
        )
    art.path(spline([(-6, -4), (4, -8), (6, 4), (0, 14), (-6, 10)], True), "f-skin k3", m)
    art.circ(31, -8, 3.6, "f-ink", m)
    art.path("M24 -19L36 -19", "k3", m)
    art.path("M32 27Q37 33 44 29", "k3", m)


def shoe(art, x, y, s=1) -> None:
    art.path(
        f"M{x - 24 * s} {y - 20}C{x - 26 * s} {y - 4} {x - 26 * s} {y} {x - 22 * s} {y}H{x + 42 * s}C{x + 50 * s} {y} {x + 46 * s} {y - 16} {x + 30 * s} {y - 20}L{x + 14 * s} {y - 30}Z",
        f"f-s4 {K}",
    )


def trunk(art, pts, tok) -> None:
    art.path(spline(pts, True, 0.95), f"f-{tok} {K}")


def limb2(art, pts, radii, tok, base=True) -> None:
    art.fing(pts, radii, skin=tok, base=base)


def small_hand(art, x, y, ang, s=1.0, flip=False) -> None:
    """Hand of a whole figure: mitten with a thumb, fingers along +x."""
    m = placed(x, y, s, ang)
    if flip:
        m = after(m, (1, 0, 0, -1, 0, 0))
    art.path("M-8 -13C4 -17 16 -16 26 -13C38 -10 38 10 26 12C14 15 2 15 -8 12Z", f"f-skin {K}", m)
    art.path("M-2 -12C4 -26 14 -30 20 -26C24 -22 16 -14 14 -6", f"f-skin {K}", m)


def carrier(hair, shirt):
    """Person from the side, bent knees, holds the end of a box to the right. Feet at y = 0."""
    art = Hand()
    # far arm
    art.group = "back"
    limb2(art, [(26, -408), (52, -330), (128, -300)], [21, 18, 14], shirt)
    art.group = "front"
    # far leg
    limb2(art, [(6, -236), (52, -136), (30, -30)], [36, 29, 20], "trousers")
    shoe(art, 34, 0)
    # near leg
    limb2(art, [(-10, -240), (14, -128), (-44, -30)], [40, 31, 21], "trousers")
    shoe(art, -42, 0)
    profile(art, 44, -488, 1.0, hair)
    trunk(
        art,
        [
            (-52, -232),
            (-56, -300),
            (-40, -380),
            (-14, -432),
            (26, -446),
            (52, -424),
            (58, -380),
            (44, -300),
            (40, -234),
            (-6, -222),
        ],
        shirt,
    )
    limb2(art, [(8, -400), (24, -312), (112, -276)], [25, 21, 16], shirt)
    small_hand(art, 128, -272, -8, 1.05)
    art.anchor("hand", 150, -276).anchor("feet", 0, 0).anchor("head", 44, -488)
    return art


def walker() -> Iterator[Finished]:
    """Team lead, comes walking to the right, open hand in front, badge on the chest."""
    art = Hand()
    limb2(art, [(20, -420), (-14, -350), (-52, -296)], [21, 18, 14], "green")
    small_hand(art, -60, -282, 120, 0.95)
    limb2(art, [(0, -240), (-26, -136), (-92, -44)], [36, 28, 19], "trousers")
    art.path(
        "M-118 -52C-122 -36 -112 -28 -104 -24L-62 0C-54 4 -44 -6 -52 -16L-76 -50Z", f"f-s4 {K}"
    )
    limb2(art, [(4, -244), (44, -140), (64, -30)], [40, 31, 21], "trousers")
    shoe(art, 68, 0)
    profile(art, 30, -500, 1.0, "long")
    trunk(
        art,
        [
            (-42, -236),
            (-46, -300),
            (-40, -390),
            (-16, -440),
            (20, -452),
            (46, -430),
            (52, -380),
            (46, -300),
            (44, -238),
            (0, -226),
        ],
        "green",
    )
    limb2(art, [(10, -414), (30, -338), (104, -352)], [24, 20, 15], "green")
    small_hand(art, 118, -356, -14, 1.05)
    art.path("M16 -448C26 -420 34 -404 40 -392M40 -446C42 -424 42 -408 42 -392", "w10 s-ink nohalo")
    art.path(
        "M16 -448C26 -420 34 -404 40 -392M40 -446C42 -424 42 -408 42 -392", "w5 s-paper nohalo"
    )
    art.path(rectangle(-21, 0, 42, 56, 6), "f-paper k2 s-onpaper", placed(42, -396, rot=-4))
    art.path(ellipse(0, 18, 8), "f-onpaper", placed(42, -396, rot=-4))
    art.path("M-13 46C-13 32 -8 30 0 30S13 32 13 46Z", "f-onpaper", placed(42, -396, rot=-4))
    art.anchor("hand", 150, -360).anchor("feet", 0, 0).anchor("head", 30, -500)
    return art


def stander() -> Iterator[Finished]:
    """Worker, standing, one hand up (asks). Looks right."""
    art = Hand()
    limb2(art, [(16, -412), (76, -386), (118, -452), (128, -486)], [20, 18, 15, 12.5], "shirt")
    small_hand(art, 132, -500, -82, 1.0)
    limb2(art, [(2, -240), (10, -136), (6, -30)], [36, 28, 19], "trousers")
    shoe(art, 12, 0)
    limb2(art, [(-4, -244), (-6, -136), (-20, -30)], [39, 31, 21], "trousers")
    shoe(art, -16, 0)
    profile(art, 14, -502, 1.0, "short")
    trunk(
        art,
        [
            (-48, -236),
            (-50, -300),
            (-46, -390),
            (-26, -440),
            (8, -454),
            (36, -432),
            (44, -380),
            (40, -300),
            (36, -238),
            (-4, -226),
        ],
        "shirt",
    )
    limb2(art, [(-8, -412), (-18, -330), (2, -262)], [24, 20, 15], "shirt")
    small_hand(art, 6, -246, 80, 1.0)
    art.anchor("hand", 95, -500).anchor("feet", 0, 0).anchor("head", 14, -502)
    return art


def sitter() -> Iterator[Finished]:
    """Worker on a chair, from the side, looks right, mug in the hand."""
    art = Hand()
    # chair
    for d in ("M-84 -190L-98 0M52 -190L62 0", "M-72 -196C-92 -280 -96 -340 -100 -410"):
        art.path(d, "w20 s-ink nohalo")
        art.path(d, "w12 s-s4 nohalo")
    art.path(rectangle(-104, -212, 178, 26, 10), f"f-s3 {K}")
    art.path(rectangle(-117, -424, 30, 120, 13), f"f-s3 {K}", placed(0, 0))
    # far leg, near leg
    limb2(art, [(10, -240), (112, -250), (140, -130), (132, -30)], [40, 36, 26, 19], "trousers")
    shoe(art, 138, 0)
    limb2(art, [(-22, -246), (84, -244), (102, -128), (88, -30)], [44, 40, 28, 20], "trousers")
    shoe(art, 94, 0)
    profile(art, -2, -556, 1.0, "short")
    trunk(
        art,
        [
            (-70, -232),
            (-76, -320),
            (-70, -420),
            (-48, -490),
            (-14, -508),
            (16, -486),
            (26, -430),
            (22, -330),
            (26, -236),
            (-20, -222),
        ],
        "shirt",
    )
    # mug
    art.path(
        "M86 -432H136C136 -400 132 -380 128 -374C124 -368 98 -368 94 -374C90 -380 86 -400 86 -432Z",
        f"f-s0 {K}",
    )
    art.path("M136 -422C154 -424 152 -390 133 -392", K)
    limb2(art, [(-28, -462), (-8, -366), (74, -386)], [25, 21, 16], "shirt")
    small_hand(art, 88, -394, -12, 1.1)
    for x in (98, 122):
        art.path(
            spline([(x, -446), (x - 9, -462), (x + 8, -478), (x - 2, -496)]), "w6 s-ink2 nohalo"
        )
    art.anchor("feet", 0, 0).anchor("head", -2, -556)
    return art


def build() -> Iterator[Finished]:
    art = Art()
    bust(art)
    face_front(art, "short", phones=True)
    art.anchor("head", 0, 0).anchor("earl", -98, 0).anchor("earr", 98, 0)
    yield art.finished("person_headphones", "worker with headphones")
    art = Art()
    bust(art)
    face_front(art, "short", mask=True)
    art.anchor("head", 0, 0).anchor("mask", 0, 50)
    yield art.finished("person_mask", "worker with the mask on")
    art = Art()
    bust(art)
    face_front(art, "short")
    art.anchor("head", 0, 0)
    yield art.finished("person", "worker")
    art = Art()
    bust(art, "green", lead=True)
    face_front(art, "long")
    art.anchor("head", 0, 0)
    yield art.finished("person_lead", "team lead with a badge")
    carrier("short", "shirt").save("carrier_a", None, "person who carries, from the side")
    carrier("long", "sleeve").save("carrier_b", None, "second person who carries, from the side")
    stander().save("worker_asks", None, "worker, standing, one hand up")
    sitter().save("worker_rests", None, "worker who sits and rests with a mug")
    walker().save("lead_walking", None, "team lead, comes walking")


if __name__ == "__main__":
    build()
