"""The hands: 20 px per centimetre, a right hand with its fingers to the left; scenes flip them."""

# The points of a drawing are data, and read as rows.
# fmt: off
# ruff: noqa: E501

from collections.abc import Iterator

from pictures.kit import Art, Finished, spline
from pictures.limbs import LINE, Hand, closed


def build() -> Iterator[Finished]:
    """All hands."""
    for draw in (_glove, _grip, _strap, _point, _pinch, _flat, _hold, _gun):
        yield from draw()


def _point() -> Iterator[Finished]:
    art = Hand()
    art.palm([(400, -78), (340, -92), (290, -112), (245, -127), (205, -124), (178, -96), (172, -50), (176, 0), (190, 30),
            (230, 52), (300, 58), (345, 50), (400, 46)])
    # three fingers folded under: only their first segment is seen from above
    art.fing([(275, -88), (218, -120), (176, -126), (152, -114)], [21, 23, 19, 15.5], ("out", .3))
    art.fing([(255, -70), (196, -94), (146, -99), (120, -88)], [25, 23.5, 20.5, 16.5], (.3, .2))
    art.fing([(245, -40), (182, -62), (124, -67), (96, -56)], [26, 25, 22, 17.5], (.3, .2))
    # thumb, under the index
    art.fing([(358, 16), (285, 42), (220, 56), (158, 46), (112, 28)], [27, 36, 29, 23, 18.5], (.44, "out"))
    # index
    art.fing([(255, -12), (190, -18), (120, -19), (58, -9), (17, 0)], [29, 27, 22.5, 20, 17.5], (.22, .32))
    art.crease((204, -41), (212, -29), (211, -17))
    art.joint(120, -26, 4, 14)
    art.nail((1, -3), 174, 20, 23)
    art.nail((97, 25), 204, 21, 24)
    art.sleeve((366, -82), (378, 50), (1, 0.08))
    art.anchor("tip", -2, 0)
    yield art.finished("hand_point", "hand, index stretched: press, touch, show")


def _pinch() -> Iterator[Finished]:
    """The thing is drawn before the hand; it lies between the two tips; origin = between the tips."""
    art = Hand()
    art.palm([(440, -66), (360, -88), (310, -120), (262, -140), (222, -136), (204, -96), (192, -30), (192, 30), (215, 82),
            (270, 104), (330, 104), (380, 92), (440, 84)])
    art.fing([(300, -82), (240, -134), (192, -150), (162, -138)], [21, 23, 20, 15.5], ("out", .2))
    art.fing([(280, -70), (216, -122), (160, -136), (122, -116)], [26, 24, 21, 16.5], (.3, .2))
    art.fing([(268, -46), (198, -102), (128, -118), (80, -92)], [27, 25.5, 22, 17.5], (.25, .2))
    art.fing([(272, -16), (206, -70), (124, -92), (52, -72), (8, -40)], [31, 29, 23.5, 20.5, 18], (.2, .3))
    art.crease((208, -98), (219, -86), (221, -74))
    art.joint(118, -98, -6, 14)
    art.nail((-5, -31), 142, 20, 23)
    art.fing([(384, 50), (305, 76), (228, 90), (142, 82), (70, 62), (16, 38)], [29, 40, 34, 27, 23, 19.5], (.44, "out"))
    art.joint(136, 72, 8, 13)
    art.nail((2, 32), 206, 22, 25)
    art.sleeve((404, -76), (412, 88), (1, 0.06))
    art.anchor("grip", 0, 0)
    yield art.finished("hand_pinch", "hand, small thing held between thumb and index")


def _flat() -> Iterator[Finished]:
    art = Hand()
    art.palm([(420, -62), (350, -74), (285, -94), (235, -106), (205, -100), (196, -60), (196, -10), (196, 40), (206, 62),
            (236, 84), (290, 86), (350, 70), (420, 60)])
    art.fing([(285, -70), (212, -94), (145, -106), (94, -114)], [20, 22, 18, 15], ("out", .3))
    art.fing([(265, -46), (190, -58), (100, -68), (42, -74)], [25, 23, 20, 16.5], (.38, .3))
    art.fing([(262, -6), (185, -14), (85, -20), (17, -22)], [26, 24.5, 21, 18], (.33, .3))
    art.fing([(265, 36), (190, 32), (100, 30), (42, 28)], [26, 25, 21, 17.5], (.33, .34))
    art.fing([(382, 24), (325, 54), (268, 88), (212, 110), (160, 116)], [27, 36, 30, 24, 18.5], (.45, "out"))
    for x, y, r in ((102, -68, 6), (88, -20, 2), (102, 30, 0)):
        art.joint(x, y, r, 14)
    art.joint(150, -106, 8, 12)
    for t, an, w in (((80, -117), 188, 16), ((26, -76), 186, 18), ((-1, -23), 181, 20), ((25, 27), 178, 19)):
        art.nail(t, an, w, 22)
    art.nail((144, 117), 178, 19, 22)
    art.sleeve((392, -70), (396, 68), (1, 0.0))
    art.anchor("palm", 150, -10)
    art.anchor("tip", 0, -22)
    yield art.finished("hand_flat", "hand laid flat, seen from above: wipe, smooth, show")


def _hold() -> Iterator[Finished]:
    """Its group `back` goes before the thing that it holds, `front` after it.

    The origin is where the tip of the thumb rests; the thing's edge is about 95 to its right.
    """
    art = Hand()
    art.group = "back"
    art.fing([(160, -66), (70, -90), (-10, -98), (-66, -94)], [27, 25, 22, 18.5])
    art.fing([(150, -30), (60, -46), (-30, -54), (-92, -50)], [27, 25, 22, 19])
    art.fing([(150, 8), (60, -2), (-20, -8), (-78, -6)], [26, 24, 21, 18])
    art.fing([(150, 44), (70, 38), (10, 34), (-44, 34)], [23, 21, 18, 15])
    art.group = "front"
    body = [(352, 34), (270, -44), (205, -92), (150, -112), (112, -104), (98, -70), (104, -20), (120, 30), (160, 70), (205, 100), (250, 125), (300, 150)]
    art.path(spline(body), "f-skin")
    art.path(spline(body[:6]), LINE)
    art.fing([(306, 96), (225, 86), (145, 54), (70, 18), (15, 0)], [66, 52, 33, 26, 21], (.6, 0))
    art.joint(84, 25, 26, 14)
    art.nail((-3, -5), 200, 25, 28)
    art.crease((150, 4), (166, 22), (190, 32))
    art.sleeve((322, 6), (268, 160), (1, 0.42), cuff=38)
    art.anchor("thumb", 0, 0)
    yield art.finished("hand_hold", "hand, edge of a thing: thumb in front, fingers behind")


def _scanner(art: Art) -> None:
    """Handheld scanner pointing left; handle slants back."""
    # handle
    art.path("M-6 0C-10 60 4 150 22 226C26 244 96 238 96 220C86 150 78 70 84 -6Z", "f-s4 k2")
    # head
    art.path("M-168 -98C-172 -112 -164 -118 -150 -116L40 -104C86 -100 118 -72 110 -30C104 2 78 10 48 8L-40 6C-66 4 -76 -10 -98 -22L-150 -34C-164 -38 -166 -44 -166 -54Z", "f-s2 k1")
    art.path("M-80 -111L40 -104C86 -100 118 -72 110 -30C109 -25 107 -20 104 -16C60 -26 -20 -40 -70 -46C-84 -48 -88 -104 -80 -111Z", "f-s1 k3")
    # window
    art.path("M-168 -98C-172 -112 -164 -118 -150 -116L-132 -114C-142 -100 -142 -46 -134 -30L-150 -34C-164 -38 -166 -44 -166 -54Z", "f-beam k2")
    # trigger
    art.path("M-28 6C-40 20 -38 44 -22 58C-12 66 -2 60 -2 50L-4 6Z", "f-s3 k2")
    art.circ(20, -76, 9, "f-green k3")
    art.anchor("beam", -170, -76)


def _gun() -> Iterator[Finished]:
    art = Hand()
    art.path("M60 224C66 300 60 330 110 362S170 420 300 440S460 500 600 640", "k1")
    # far side of the hand, behind the handle
    art.path(closed([(92, -2), (66, 40), (70, 120), (86, 180), (130, 210), (170, 200), (170, 60)]), "f-skin k2")
    _scanner(art)
    # finger tips wrap round the front of the handle
    art.round_limb([(10, 191), (40, 193), (72, 188)], [15.5, 16.5, 14.5])
    art.round_limb([(2, 154), (40, 156), (80, 151)], [18, 19, 16.5])
    art.round_limb([(-6, 114), (36, 116), (84, 112)], [19, 20.5, 18])
    art.nail((94, 111), -2, 20, 23)
    art.nail((89, 150), -3, 19, 22)
    art.nail((80, 187), -4, 17, 20)
    # index on the trigger
    art.round_limb([(16, 70), (-22, 62), (-32, 44), (-24, 30)], [18, 19, 18, 16])
    # heel of the hand and thumb, nearest to the eye
    body = [(306, 250), (262, 160), (210, 84), (158, 30), (120, 8), (96, 30), (92, 90), (108, 150), (146, 214), (196, 286)]
    art.path(spline(body), "f-skin")
    art.path(spline(body[:5]), LINE)
    art.path(spline([(102, 132), (118, 170), (150, 218), (200, 290)]), LINE)
    art.fing([(190, 130), (146, 84), (100, 46), (54, 25), (14, 20)], [34, 36, 29, 23.5, 20], (.66, .62))
    art.nail((-3, 18), 186, 23, 26)
    art.joint(66, 32, 16, 14)
    art.sleeve((296, 222), (188, 284), (.62, .78), cuff=38)
    art.anchor("beam", -170, -76)
    yield art.finished("hand_scanner", "hand with the handheld scanner")


def _grip() -> Iterator[Finished]:
    """Back of the hand towards the eye, arm from below, fingers go over a horizontal bar (radius about 29) at the origin."""
    art = Hand()
    art.palm([(64, 330), (74, 250), (96, 170), (102, 100), (90, 48), (40, 30), (-30, 28), (-72, 44), (-88, 90), (-92, 150), (-74, 220), (-58, 270), (-52, 330)])
    # thumb goes under the bar, at the left
    art.fing([(-40, 190), (-86, 130), (-104, 74), (-92, 40)], [40, 30, 23, 19], (.5, "out"))
    art.fing([(76, 120), (78, 40), (80, -16), (76, -30)], [19, 19.5, 18, 16], (.3, "out"))
    art.fing([(40, 110), (40, 30), (41, -26), (38, -42)], [20, 20.5, 19.5, 17.5], (.3, .4))
    art.fing([(0, 106), (-2, 26), (-1, -32), (-3, -48)], [21, 21.5, 20, 18], (.3, .35))
    art.fing([(-40, 112), (-44, 30), (-42, -26), (-42, -42)], [21, 21.5, 20, 18], (.3, .3))
    for x, y in ((-42, 44), (0, 38), (41, 42), (79, 54)):
        art.crease((x - 10, y + 3), (x, y - 3), (x + 10, y + 3))
    art.sleeve((-62, 300), (70, 296), (.03, 1), cuff=36)
    art.anchor("bar", 0, 0)
    yield art.finished("hand_grip", "hand round a bar, seen on its back")


def _strap() -> Iterator[Finished]:
    """Bare wrist with the strap; its coiled cord goes down."""
    art = Hand()
    art.palm([(640, -82), (520, -70), (420, -58), (350, -72), (285, -94), (235, -106), (205, -100), (196, -60), (196, -10), (196, 40), (206, 62),
            (236, 84), (290, 86), (350, 70), (420, 58), (520, 72), (640, 84)])
    art.fing([(285, -70), (212, -94), (145, -106), (94, -114)], [20, 22, 18, 15], ("out", .3))
    art.fing([(265, -46), (190, -58), (100, -68), (42, -74)], [25, 23, 20, 16.5], (.38, .3))
    art.fing([(262, -6), (185, -14), (85, -20), (17, -22)], [26, 24.5, 21, 18], (.33, .3))
    art.fing([(265, 36), (190, 32), (100, 30), (42, 28)], [26, 25, 21, 17.5], (.33, .34))
    art.fing([(382, 24), (325, 54), (268, 88), (212, 110), (160, 116)], [27, 36, 30, 24, 18.5], (.45, "out"))
    for x, y, r in ((102, -68, 6), (88, -20, 2), (102, 30, 0)):
        art.joint(x, y, r, 14)
    for t, an, w in (((80, -117), 188, 16), ((26, -76), 186, 18), ((-1, -23), 181, 20), ((25, 27), 178, 19)):
        art.nail(t, an, w, 22)
    art.nail((144, 117), 178, 19, 22)
    # band
    art.path("M418 -66C410 -40 410 40 418 66C436 74 452 74 468 70C460 40 460 -40 468 -72C452 -76 434 -74 418 -66Z", f"f-blue {LINE}")
    for y in (-48, -24, 24, 48):
        art.path(f"M{414 + abs(y) * .05} {y}H{463 + abs(y) * .06}", "k4")
    art.path("M418 -66C410 -40 410 40 418 66", LINE)
    # loose end, pulled upwards
    art.path("M424 -70C420 -100 428 -130 440 -160L482 -148C468 -122 464 -98 466 -72C452 -78 438 -76 424 -70Z", f"f-blue {LINE}")
    for y in (-96, -122):
        art.path(f"M{430 + (y + 96) * -.16} {y}L{462 + (y + 96) * -.2} {y + 8}", "k4")
    art.rect(410, -84, 64, 24, "f-s1 k2", 7)
    art.circ(440, 4, 19, "f-s1 k2")
    art.circ(440, 4, 9, "f-s4 k3")
    art.sleeve((560, -78), (562, 80), (1, 0.0))
    art.anchor("band", 438, 0).anchor("loose", 462, -158).anchor("top", 440, -72).anchor("below", 440, 70).anchor("tip", 0, -22)
    yield art.finished("hand_strap", "hand with the strap on its bare wrist")

    # cord: coil, drawn apart so that scenes choose where it goes
    other = Art()
    n, r, step = 11, 22, 19
    d = "M0 -60C0 -40 -10 -20 -22 0"
    for i in range(n):
        y = i * step
        d += f"C-22 {y + 16} 22 {y + 22} 22 {y + 8}C22 {y - 4} -22 {y + 2} -22 {y + step}"
    d += f"C-14 {n * step + 20} 0 {n * step + 30} 0 {n * step + 60}"
    other.path(d, "w12 s-ink nohalo")
    other.path(d, "w5 s-blue nohalo")
    y = n * step + 60
    other.path(f"M-15 {y}H15L20 {y + 40}L9 {y + 96}H-9L-20 {y + 40}Z", "f-s2 k2")
    other.path(f"M0 {y + 44}V{y + 94}", "k3")
    other.path(f"M-9 {y + 84}H9", "k3")
    other.anchor("top", 0, -60).anchor("clip", 0, y + 90)
    yield other.finished("strap_cord", "coiled cord with its clip", "top")


def _glove() -> Iterator[Finished]:
    art = Hand("glove")
    # bare wrist first
    art.path("M440 -62C520 -72 580 -78 660 -84V86C580 80 520 72 440 62Z", f"f-skin {LINE}")
    art.palm([(470, -80), (420, -70), (350, -76), (285, -96), (235, -108), (205, -102), (196, -60), (196, -10), (196, 40), (206, 64),
            (236, 86), (290, 88), (350, 74), (420, 70), (470, 82)])
    art.fing([(285, -70), (212, -94), (145, -106), (94, -114)], [21, 23, 19.5, 16.5], ("out", .3))
    art.fing([(265, -46), (190, -58), (100, -68), (42, -74)], [26, 24, 21, 18], (.38, .3))
    art.fing([(262, -6), (185, -14), (85, -20), (17, -22)], [27, 25.5, 22, 19], (.33, .3))
    art.fing([(265, 36), (190, 32), (100, 30), (42, 28)], [27, 26, 22, 19], (.33, .34))
    art.fing([(382, 24), (325, 54), (268, 88), (212, 110), (160, 116)], [28, 37, 31, 25.5, 20], (.45, "out"))
    for x, y in ((120, -69), (104, -20), (120, 30)):
        art.crease((x, y - 8), (x + 4, y), (x, y + 8), k="k4")
    art.crease((330, -58), (352, -40), (362, -20), k="k4")
    art.crease((388, 40), (404, 22), (410, 0), k="k4")
    # rolled cuff, a little wider than the wrist
    art.path("M456 -88C446 -50 446 50 456 90C466 96 480 96 488 92C478 50 478 -50 488 -90C480 -96 466 -94 456 -88Z", f"f-glove2 {LINE}")
    art.sleeve((570, -84), (572, 88), (1, 0.0))
    art.anchor("cuff", 470, -90).anchor("cufflow", 472, 92).anchor("tip", 0, -22).anchor("palm", 150, -10)
    yield art.finished("hand_glove", "hand in a glove, cuff not yet pulled up")
