"""Screen, keyboard, mouse, laptop, spare parts, tools, packing."""

from kit import *
from machines import VB, VF, D, H, W, label_art, shadow

VM = View(20, 10, 12)  # screens
VT = View(24, 36, 12)  # flat things on the table
VC = View(35, 30, 10)  # cartons, pallet
SW, SH = 47.0, 31.0  # screen panel, cm


def monitor() -> Iterator[Finished]:
    view = VM
    art = Art()
    y0 = 11.5
    b = (0, y0, 0, SW, SH, 3.2)
    # foot
    fx, fz = SW / 2, -1.5
    art.path(
        spline(
            [
                view.at(fx + 14.5 * math.cos(t), 0, fz + 10.5 * math.sin(t))
                for t in [i * math.pi / 10 for i in range(20)]
            ],
            True,
        ),
        "f-shadow nohalo",
    )
    def g(a, bb, t):
        return (fx + a, t, fz + bb)
    extrude(art, view, circle(0, 0, 12.5, 40, 8.5), g, 0, 1.0, "s3", "s4", "s4", "k2", True)
    box(art, view, fx - 3.6, 1.0, fz - 1.8, 7.2, 14, 2.6, "s3", "s3", "s4", "k2")
    solid(art, view, b, "s1", "s3", "s4")
    ff = view.front(b)
    art.rect(1.7, 1.7, SW - 3.4, SH - 5.2, "f-glass", 0.3, ff)
    art.rect(1.7, 1.7, SW - 3.4, SH - 5.2, "k2", 0.3, ff)
    art.circ(SW - 3.6, SH - 1.75, 0.75, "f-s1 k3", ff)
    art.circ(SW - 6.2, SH - 1.75, 0.32, "f-s1 k4", ff)
    art.circ(SW - 8.0, SH - 1.75, 0.32, "f-s1 k4", ff)
    for n, x, y in (
        ("screen", SW / 2, (SH - 1.8) / 2),
        ("power", SW - 3.6, SH - 1.75),
        ("tl", 1.7, 1.7),
        ("br", SW - 1.7, SH - 3.5),
        ("edge", SW, SH / 2),
        ("label", 6, SH - 1.7),
    ):
        art.anchor(n, x, y, ff)
    art.anchor("foot", *view.at(fx, 0, fz + 8))
    art.anchor("o2", *view.at(SW / 2, 0, 0))
    yield art.finished("monitor", "screen, front", "screen")
    ox, oy = art.anchors["screen"]
    sh = (1, 0, 0, 1, -ox, -oy)
    m = after(sh, ff)
    sw, shh = SW - 3.4, SH - 5.2  # usable area, local coordinates from (1.7, 1.7)
    m = after(m, placed(1.7, 1.7))
    cx, cy = sw / 2, shh / 2

    def page(name, draw, comment):
        page = Art()
        draw(page)
        page.anchor("c", cx, cy, m)
        yield page.finished(name, comment)

    def spots(page) -> None:
        page.circ(8.5, 7, 0.75, "f-onlit nohalo", m)
        page.circ(14, 17.5, 0.75, "f-onlit", m)
        page.line((31.5, 0.4), (31.5, shh - 0.4), cls="k2 s-onlit", m=m)
        page.path(
            spline(
                [
                    (19, 7.4),
                    (22.6, 4.6),
                    (26.8, 6.2),
                    (28.4, 9.2),
                    (26.0, 11.0),
                    (26.4, 14.0),
                    (22.4, 14.8),
                    (18.6, 13.0),
                    (17.6, 10.0),
                ],
                True,
            ),
            "f-litgrey k3 s-onlit",
            m,
        )

    page("page_spots", spots, "screen with faults: points, line, stain")

    def tickp(page) -> None:
        page.rect(0, 0, sw, shh, "f-paper k3 s-onpaper", 0.2, m)
        page.circ(cx, cy, 8.6, "f-litdone", m)
        page.path(
            f"M{cx - 4.2} {cy + 0.4}L{cx - 1.2} {cy + 3.4}L{cx + 4.4} {cy - 3}", "w15 s-paper", m
        )

    page("page_tick", tickp, "page with the sign 'finished'")

    def qrp(page) -> None:
        page.rect(0, 0, sw, shh, "f-paper k3 s-onpaper", 0.2, m)
        q = 17.0
        x0, y0_ = cx - q / 2, cy - q / 2
        n = 15
        u = q / n
        import random

        rnd = random.Random(5)

        def eye(i, j) -> None:
            page.rect(x0 + i * u, y0_ + j * u, 5 * u, 5 * u, "f-onpaper", 0, m)
            page.rect(x0 + (i + 0.9) * u, y0_ + (j + 0.9) * u, 3.2 * u, 3.2 * u, "f-paper", 0, m)
            page.rect(x0 + (i + 1.6) * u, y0_ + (j + 1.6) * u, 1.8 * u, 1.8 * u, "f-onpaper", 0, m)

        for i in range(n):
            for j in range(n):
                if (i < 6 and j < 6) or (i > n - 7 and j < 6) or (i < 6 and j > n - 7):
                    continue
                if rnd.random() < 0.56:
                    page.rect(x0 + i * u, y0_ + j * u, u * 1.02, u * 1.02, "f-onpaper", 0, m)
        eye(0, 0)
        eye(n - 5, 0)
        eye(0, n - 5)

    page("page_code", qrp, "page with a square code")

    def keyp(colour):
        def d(page) -> None:
            page.rect(0, 0, sw, shh, f"f-{colour} k3", 0.2, m)
            mm = after(m, placed(cx, cy, scale=8.5))
            key_glyph(page, colour, mm)

        return d

    for c in ("red", "blue", "green"):
        page(f"page_{c}", keyp(c), f"page of the {c} key")

    def desk(page) -> None:
        page.rect(0, 0, sw, shh, "f-cloth k3", 0.2, m)
        page.rect(0, shh - 2.6, sw, 2.6, "f-s1 k4", 0, m)
        for i in range(4):
            for j in range(2):
                x, y = 3.2 + i * 9.8, 2.6 + j * 9.6
                page.rect(
                    x,
                    y,
                    7.2,
                    7.2,
                    f"f-{['ivory', 's0', 'gold', 'glove', 's0', 'carton3', 'ivory', 's0'][i + 4 * j]} k3",
                    1.2,
                    m,
                )
                k = i + 4 * j
                X, Y = x + 3.6, y + 3.6
                if k == 0:  # ball
                    page.circ(X, Y, 2.2, "f-red k3", m)
                elif k == 1:  # puzzle
                    page.path(
                        f"M{X - 2.2} {Y - 1.4}H{X - 0.7}art.9 .9 0 1 1 {X + 0.7} {Y - 1.4}H{X + 2.2}V{Y + 2.4}H{X - 2.2}Z",
                        "f-green k3",
                        m,
                    )
                elif k == 2:  # star
                    pts = [
                        (
                            X + (2.5 if q % 2 == 0 else 1.05) * math.sin(q * math.pi / 5),
                            Y - (2.5 if q % 2 == 0 else 1.05) * math.cos(q * math.pi / 5),
                        )
                        for q in range(10)
                    ]
                    page.path("M" + "L".join(f"{a} {b_}" for a, b_ in pts) + "Z", "f-s0 k3", m)
                elif k == 3:  # dice
                    page.rect(X - 2, Y - 2, 4, 4, "f-s0 k3", 0.5, m)
                    for a, b_ in ((-1, -1), (1, 1), (0, 0), (1, -1), (-1, 1)):
                        page.circ(X + a, Y + b_, 0.42, "f-ink", m)
                elif k == 4:  # pencil
                    page.path(
                        f"M{X - 2.2} {Y + 2.2}L{X - 1.6} {Y + 0.4}L{X + 1.2} {Y - 2.4}L{X + 2.4} {Y - 1.2}L{X - 0.4} {Y + 1.6}Z",
                        "f-gold k3",
                        m,
                    )
                elif k == 5:  # note
                    page.path(
                        f"M{X - 0.6} {Y + 1.6}V{Y - 2.2}L{X + 1.9} {Y - 2.6}V{Y + 1}", "k2", m
                    )
                    page.circ(X - 1.3, Y + 1.7, 0.8, "f-ink", m)
                    page.circ(X + 1.2, Y + 1.1, 0.8, "f-ink", m)
                elif k == 6:  # tree
                    page.path(f"M{X} {Y - 2.5}L{X + 2} {Y + 1.2}H{X - 2}Z", "f-green k3", m)
                    page.line((X, Y + 1.2), (X, Y + 2.5), cls="k2", m=m)
                else:  # car
                    page.path(
                        f"M{X - 2.5} {Y + 1.2}V{Y}L{X - 1.4} {Y - 0.3}L{X - 0.7} {Y - 1.6}H{X + 1}L{X + 1.7} {Y - 0.3}L{X + 2.5} {Y}V{Y + 1.2}Z",
                        "f-red k3",
                        m,
                    )
                    page.circ(X - 1.3, Y + 1.4, 0.7, "f-ink", m)
                    page.circ(X + 1.3, Y + 1.4, 0.7, "f-ink", m)

    page("page_desktop", desk, "desktop with pictures of games")

    def keysp(page) -> None:
        page.rect(0, 0, sw, shh, "f-paper k3 s-onpaper", 0.2, m)
        page.rect(2.2, 5.2, sw - 4.4, shh - 10.4, "f-s2 k3", 0.8, m)
        for r in range(5):
            n = 12
            kw = (sw - 7.4) / n
            for i in range(n):
                if r == 4 and 3 <= i <= 7:
                    if i == 3:
                        page.rect(
                            3.7 + i * kw, 6.6 + r * 2.55, 5 * kw - 0.5, 2.0, "f-s0 k4", 0.3, m
                        )
                    continue
                done = r < 2 or (r == 2 and i < 6)
                page.rect(
                    3.7 + i * kw,
                    6.6 + r * 2.55,
                    kw - 0.5,
                    2.0,
                    ("f-green" if done else "f-s0") + " k4",
                    0,
                    m,
                )

    page("page_keys", keysp, "page: keys that were pressed are green")

    def prog(page) -> None:
        page.rect(0, 0, sw, shh, "f-paper k3 s-onpaper", 0.2, m)
        page.circ(cx, cy, 8, "w13 s-litgrey", m)
        t = math.radians(150)
        page.path(
            f"M{cx} {cy - 8}A8 8 0 0 1 {cx + 8 * math.sin(t)} {cy - 8 * math.cos(t)}",
            "w13 s-litmark",
            m,
        )

    page("page_working", prog, "page: the computer works alone")


def monitor_back() -> Iterator[Finished]:
    view = VB
    art = Art()
    y0 = 11.5
    fx, fz = SW / 2, 4.0
    def g(a, bb, t):
        return (fx + a, t, fz + bb)
    art.path(
        spline(
            [
                view.at(fx + 14.5 * math.cos(t), 0, fz + 10.5 * math.sin(t))
                for t in [i * math.pi / 10 for i in range(20)]
            ],
            True,
        ),
        "f-shadow nohalo",
    )
    extrude(art, view, circle(0, 0, 12.5, 40, 8.5), g, 0, 1.0, "s3", "s4", "s4", "k2", True)
    b = (0, y0, 0, SW, SH, 3.2)
    solid(art, view, b, "s1", "s2", "s3")
    bb = (8, y0 + 4.5, -4, SW - 16, SH - 9, 4)
    box(art, view, fx - 3.6, 1.0, -3.2, 7.2, 14, 3.2, "s3", "s3", "s4", "k2")
    solid(art, view, bb, "s1", "s2", "s3", "k2", "k2")
    m = view.back(bb)
    for i in range(6):
        art.rect(5, 2.2 + i * 1.0, SW - 26, 0.45, "f-hole", 0.2, m)
    for x, y in ((12, 10.2), (19, 10.2), (12, 17.2), (19, 17.2)):
        art.circ(x, y, 0.5, "f-hole k4", m)
    art.path("M3 16.6H8.2V19.2L7 20.3H4.2L3 19.2Z", "f-hole k2", m)
    for x in (4.2, 5.35, 6.5):
        art.rect(x, 17.4, 0.5, 1.3, "f-s0", 0, m)
    art.path(
        "M22.6 17.2H29.4C29.6 18.4 29 19.6 28.4 20.2H23.6C23 19.6 22.4 18.4 22.6 17.2Z",
        "f-blue k2",
        m,
    )
    for i in range(6):
        for j in range(2):
            art.circ(23.7 + i * 0.92 + j * 0.3, 18.1 + j * 1.0, 0.18, "f-ink", m)
    art.circ(21.9, 18.7, 0.42, "f-s3 k4", m)
    art.circ(30.1, 18.7, 0.42, "f-s3 k4", m)
    art.anchor("power", 5.6, 18.4, m).anchor("vga", 26, 18.7, m).anchor("centre", SW / 2 - 8, 10, m)
    yield art.finished("monitor_back", "screen from behind, with its sockets", "centre")


def key_glyph(page, colour, m) -> None:
    """Sign of a key, unit size: same on the key, on its page, on its card."""
    if colour == "red":
        page.path(
            "M"
            + "L".join(
                f"{math.cos(math.radians(22.5 + 45 * i)):.3f} {math.sin(math.radians(22.5 + 45 * i)):.3f}"
                for i in range(8)
            )
            + "Z",
            "f-paper k2 s-onpaper",
            m,
        )
    elif colour == "blue":
        page.circ(0, 0, 1, "f-paper k2 s-onpaper", m)
    else:
        page.rect(-0.92, -0.92, 1.84, 1.84, "f-paper k2 s-onpaper", 0.1, m)
    glyph_only(page, colour, m, colour, "onpaper")


def glyph_only(page, colour, m, tok="paper", ln="ink") -> None:
    if colour == "red":  # eraser on its line
        e = after(m, placed(0.08, -0.12, rot=-35))
        page.rect(-0.52, -0.26, 1.04, 0.52, f"f-{tok} k3 s-onpaper", 0.08, e)
        page.line((-0.12, -0.26), (-0.12, 0.26), cls="k3 s-onpaper", m=e)
        page.line((-0.55, 0.5), (0.6, 0.5), cls=f"k2 s-{ln}", m=m)
    elif colour == "blue":  # tick
        page.path("M-.5 .05L-.14 .42L.55 -.4", f"w9 s-{ln} nohalo", m)
    else:  # star
        pts = [
            (
                (0.72 if q % 2 == 0 else 0.31) * math.sin(q * math.pi / 5),
                0.04 - (0.72 if q % 2 == 0 else 0.31) * math.cos(q * math.pi / 5),
            )
            for q in range(10)
        ]
        page.path(
            "M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in pts) + "Z", f"f-{tok} k3 s-onpaper", m
        )


def keyboard() -> Iterator[Finished]:
    view = VT
    art = Art()
    w, d = 44.0, 15.0
    b = (0, 0, 0, w, 1.8, d)
    art.rect(-1, -1, w + 2.5, d + 3, "f-shadow nohalo", 1, view.floor(0, 0, 0, w, 0, d))
    solid(art, view, b, "s3", "s4", "s4")
    m = view.top(b)
    kw = 1.92

    def key(x, y, ww=1, hh=1) -> None:
        art.rect(x, y, kw * ww - 0.22, kw * hh - 0.22, "f-s0 k4", 0, m)

    for i in range(13):
        key(1.2 + i * (28.6 / 13) + (0.0), 0.9, 0.98, 0.75)
    for r, (off, _n) in enumerate(((0, 14), (0.9, 13), (1.3, 12), (0.4, 13))):
        y = 3.2 + r * kw
        x = 1.2
        if off:
            key(x, y, off + 0.45)
            x += (off + 0.45) * kw
        while x + kw <= 30.0 - (0.0):
            key(x, y)
            x += kw
        if 30.2 - x > 0.7:
            key(x, y, (30.2 - x) / kw)
    y = 3.2 + 4 * kw
    for x, ww in (
        (1.2, 1.4),
        (3.9, 1.2),
        (6.2, 1.2),
        (8.5, 6.4),
        (20.8, 1.2),
        (23.1, 1.2),
        (25.4, 1.1),
        (27.5, 1.4),
    ):
        key(x, y, ww)
    for i in range(3):
        for j in range(4):
            if (j in (1, 2) or j == 0) and j < 3 and j != 2:
                key(31.2 + i * kw * 0.9, 3.2 + j * kw, 0.88)
        key(31.2 + i * kw * 0.9, 3.2 + 4 * kw, 0.88)
    key(31.2 + kw * 0.9, 3.2 + 3 * kw, 0.88)
    for i in range(4):
        for j in range(5):
            if i == 3 and j in (2, 4):
                continue
            key(37.0 + i * kw * 0.86, 3.2 + j * kw, 0.85, 1 if not (i == 3 and j in (1, 3)) else 2)
    art.anchor("centre", w / 2, d / 2, m).anchor("keys", 14, 7, m).anchor(
        "cable", w / 2, 0, m
    ).anchor("tr", w, 0, m)
    yield art.finished("keyboard", "keyboard", "centre")


def mouse() -> Iterator[Finished]:
    view = VT
    art = Art()
    m = view.floor(0, 0, 0, 1, 0, 1)
    up = view.at(0, 2.6, 0)
    def body(s):
        return [
            (3.2 * s * x, 5.6 * s * y)
            for x, y in (
                (0, -1),
                (0.62, -0.93),
                (0.93, -0.6),
                (1, 0),
                (0.92, 0.62),
                (0.6, 0.95),
                (0, 1.02),
                (-0.6, 0.95),
                (-0.92, 0.62),
                (-1, 0),
                (-0.93, -0.6),
                (-0.62, -0.93),
            )
        ]
    art.path(
        moved(spline([(x * 1.12 + 0.4, y * 1.1 + 0.3) for x, y in body(1)], True), m),
        "f-shadow nohalo",
    )
    base = [mapped(m, *p) for p in body(1)]
    top = [(mapped(m, *p)[0] + up[0], mapped(m, *p)[1] + up[1]) for p in body(0.86)]
    art.path(spline(hull(base + top), True, 0.9), "f-s3 k1")
    tm = (m[0], m[1], m[2], m[3], m[4] + up[0], m[5] + up[1])
    art.path(moved(spline(body(0.84), True), tm), "f-s1 k3")
    art.path(moved(parsed("M0 -4.7V-.6M-2.62 -.4C-1 .3 1 .3 2.62 -.4"), tm), "k3")
    art.path(moved(parsed(rectangle(-0.5, -3.6, 1.0, 2.0, 0.5)), tm), "f-s4 k3")
    art.anchor("centre", 0, 0, tm).anchor("cable", *mapped(m, 0, -5.5))
    yield art.finished("mouse", "mouse", "centre")


def laptop() -> Iterator[Finished]:
    view = View(24, 22, 14)
    art = Art()
    w, d = 34.0, 23.0
    shadow(art, view, 0, 0, w, d, 1.2)
    b = (0, 0, 0, w, 1.6, d)
    solid(art, view, b, "s2", "s3", "s4")
    m = view.top(b)
    art.rect(1.6, 2.4, w - 3.2, 10.6, "f-s3 k3", 0.4, m)
    for r in range(5):
        n = 13
        for i in range(n):
            if r == 4 and 3 <= i <= 8:
                continue
            art.rect(1.9 + i * 2.33, 2.75 + r * 2.03, 2.0, 1.7, "f-s0 k4", 0.2, m)
    art.rect(1.9 + 3 * 2.33, 2.75 + 4 * 2.03, 6 * 2.33 - 0.33, 1.7, "f-s0 k4", 0.2, m)
    art.rect(11.5, 14.6, 10.5, 6.6, "f-s1 k3", 0.4, m)
    # lid, leaning back
    t = math.radians(12)
    hh = 22.0
    o = (0, 1.6, 0.4)
    up = (0, math.cos(t), -math.sin(t))
    def P(x, y, zz=0.0):
        return view.at(o[0] + x, o[1] + up[1] * y, o[2] + up[2] * y - zz)
    art.poly([P(0, 0, 0.9), P(0, hh, 0.9), P(0, hh), P(0, 0)], "f-s4 k2")
    art.poly([P(0, hh, 0.9), P(w, hh, 0.9), P(w, hh), P(0, hh)], "f-s1 k2")
    fm = view.face((o[0], o[1] + up[1] * hh, o[2] + up[2] * hh), (1, 0, 0), (0, -up[1], -up[2]))
    art.rect(0, 0, w, hh, "f-s3 k2", 0, fm)
    art.rect(1.3, 1.4, w - 2.6, hh - 3.2, "f-glass k2", 0.2, fm)
    art.circ(w / 2, 0.7, 0.22, "f-ink", fm)
    art.poly(hull([P(x, y, z) for x in (0, w) for y in (0, hh) for z in (0, 0.9)]), "k1")
    art.anchor("screen", w / 2, hh / 2, fm).anchor("keys", w / 2, 8, m).anchor(
        "pad", w / 2, 18, m
    ).anchor("centre", w / 2, 6, m)
    yield art.finished("laptop", "laptop, open", "centre")


def old_labels() -> Iterator[Finished]:
    view = VF
    b = (0, 0, 0, W, H, D)
    ff, _fl = view.front(b), view.left(b)
    art = Art()
    art.rect(10.2, 22.4, 5.2, 4.4, "f-gold k3", 0.3, ff)
    for y in (23.4, 24.6, 25.8):
        art.line((11, y), (14.6, y), cls="k4", m=ff)
    art.rect(2.6, 18.6, 4.6, 3.2, "f-glove k3", 0.3, ff)
    art.line((3.3, 20.2), (6.4, 20.2), cls="k4", m=ff)
    art.anchor("one", 12.8, 24.6, ff).anchor("two", 4.9, 20.2, ff)
    yield art.finished("old_labels", "old labels on the front of the tower")
    art = Art()  # label half off, corner up
    art.path("M2.6 23.2H8.2V25.2L5.6 27.6H2.6Z", "f-carton3 k2", ff)
    art.path("M8.2 25.2L5.6 27.6L10.4 29.6L12.2 27.6Z", "f-s0 k2", ff)
    art.anchor("corner", 11.3, 28.6, ff)
    yield art.finished("label_peeling", "old label, half off")


def dvd_drive() -> Iterator[Finished]:
    view = VF
    art = Art()
    # same place as in the tower: front face flush with the front of the tower
    b = (1.5, H - 6.2, D - 17.0, 14.5, 4.3, 17.0)
    solid(art, view, (1.7, b[1] + 0.1, b[2], 14.1, 4.1, 16.4), "s2", "s3", "s3")
    m = view.top(1.7, b[1] + 0.1, b[2], 14.1, 4.1, 16.4)
    art.rect(1.2, 1.4, 11.7, 12.6, "k4", 0.4, m)
    art.rect(3.4, 4.6, 7.2, 5.4, "f-s0 k3", 0.2, m)
    for i in range(7):
        art.rect(4.1 + i * 0.85, 5.4, 0.32 if i % 3 else 0.55, 3.6, "f-ink", 0, m)
    ml = view.left(1.7, b[1] + 0.1, b[2], 14.1, 4.1, 16.4)
    for x in (4, 11):
        art.circ(x, 2.6, 0.38, "f-s0 k4", ml)
    fb = (1.5, b[1], D - 0.7, 14.5, 4.3, 0.7)
    solid(art, view, fb, "s0", "s1", "s3")
    ff = view.front(fb)
    art.rect(0.6, 0.5, 13.3, 1.9, "f-s0 k3", 0.3, ff)
    art.rect(11.4, 2.95, 2.2, 0.8, "f-s3 k3", 0.3, ff)
    art.circ(10.1, 3.35, 0.22, "f-ink", ff)
    art.anchor("bay", 7.25, 2.15, ff).anchor("left", 0, 2.15, ff).anchor(
        "right", 14.5, 2.15, ff
    ).anchor("label", 7, 7.3, m).anchor("top", 7, 8, m)
    yield art.finished("dvd_drive", "DVD drive", "bay")


VP = View(
    -32, 26, 20
)  # close view of the slots: case on its side, board flat, rear wall to the left


def slots() -> Iterator[Finished]:
    view = VP
    art = Art()
    # board
    art.rect(-1, -3, 27, 19.5, "f-s3 k2", 0, view.floor(0, -0.6, 0, 1, 0, 1))
    art.rect(0.8, -2.2, 24.5, 18.0, "f-pcb k2", 0.3, view.floor(0, 0, 0, 1, 0, 1))
    view.floor(0, 0, 0, 1, 0, 1)
    # rear wall of the case with its openings
    wall = view.face((0.2, 10.5, -3), (0, 0, 1), (0, -1, 0))
    art.rect(0, 0, 19.5, 11.1, "f-s1 k2", 0, wall)
    art.path(
        "M"
        + "L".join(
            "{} {}".format(*view.at(x, y, z))
            for x, y, z in ((0.2, 10.5, -3), (-1, 10.5, -3), (-1, 10.5, 16.5), (0.2, 10.5, 16.5))
        )
        + "Z",
        "f-s0 k2",
    )
    for i, z in enumerate((0.0, 4.2, 8.4, 12.6)):
        zz = z + 3 - 0.9
        if i == 2:
            art.rect(zz, 1.2, 1.8, 8.8, "f-hole k3", 0.2, wall)
        else:
            art.rect(zz, 1.2, 1.8, 8.8, "f-s2 k3", 0.2, wall)
    # slots
    for i, z in enumerate((0.0, 4.2, 8.4, 12.6)):
        if i == 2:
            continue
        box(art, view, 2.2, 0, z - 0.45, 12.5, 1.3, 0.9, "ivory", "ivory", "ivory", "k3")
        art.rect(0.4, 0.3, 11.7, 0.3, "f-hole", 0.1, view.top(2.2, 0, z - 0.45, 12.5, 1.3, 0.9))
    z = 8.4
    box(art, view, 2.2, 0, z - 0.5, 12.5, 1.4, 1.0, "ivory", "ivory", "ivory", "k2")
    art.rect(0.4, 0.3, 11.7, 0.4, "f-hole k4", 0.1, view.top(2.2, 0, z - 0.5, 12.5, 1.4, 1.0))
    # things that make it a main board
    def g(cx, cz):
        return lambda a, bb, t: (cx + a, t, cz + bb)
    for cx, cz, hh in ((17.2, 12.6, 1.9), (19.0, 12.6, 1.9), (20.8, 12.6, 1.9), (17.2, 8.2, 1.5)):
        extrude(art, view, circle(0, 0, 0.7, 20), g(cx, cz), 0, hh, "s1", "s4", "s4", "k3", True)
    box(art, view, 18.6, 0, 5.2, 4.6, 0.5, 4.6, "s4", "s4", "s4", "k3")
    box(art, view, 17.6, 0, -1.6, 6.4, 3.0, 5.2, "s2", "s3", "s3", "k3")
    for i in range(5):
        art.line(
            (0.9 + i * 1.15, 0.3),
            (0.9 + i * 1.15, 4.9),
            cls="k4",
            m=view.top(17.6, 0, -1.6, 6.4, 3.0, 5.2),
        )
    art.anchor("slot", *view.at(8.4, 1.4, z)).anchor("board", *view.at(12, 0, 6))
    yield art.finished("slots", "close view: board, card slots, rear wall", "slot")
    page = Art()
    box(page, view, 2.2, 0, z + 0.42, 12.5, 1.4, 0.08, None, "ivory", "ivory", "k3")
    page.anchor("slot", *view.at(8.4, 1.4, z))
    yield page.finished(
        "slot_front", "front edge of the slot: hides the contacts of a card that is in", "slot"
    )
    # card, seated; scenes lift it straight up
    art = Art()
    th = 0.22
    hh, x0, x1 = 8.2, 1.3, 15.6
    def f(a, bb, t):
        return (a, bb, z + t)
    # gold edge, then the card
    extrude(
        art,
        view,
        [(2.6, -0.9), (14.3, -0.9), (14.3, 1.0), (2.6, 1.0)],
        f,
        -th,
        th,
        "gold",
        "gold",
        "gold",
        "k3",
    )
    extrude(
        art,
        view,
        [(x0, 0.9), (x1, 0.9), (x1, hh), (x0, hh)],
        f,
        -th,
        th,
        "pcb2",
        "pcb2",
        "pcb2",
        "k2",
    )
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
    # metal bracket with its fold at the top
    def gb(a, bb, t):
        return (t, bb, z + a)
    extrude(
        art,
        view,
        [(-0.95, -0.4), (0.95, -0.4), (0.95, hh + 1.0), (-0.95, hh + 1.0)],
        gb,
        0.6,
        0.95,
        "s0",
        "s1",
        "s1",
        "k2",
    )
    extrude(
        art,
        view,
        [(-0.95, hh + 0.8), (1.7, hh + 0.8), (1.7, hh + 1.1), (-0.95, hh + 1.1)],
        gb,
        -0.9,
        0.95,
        "s0",
        "s1",
        "s1",
        "k2",
    )
    art.anchor("edge", *view.at(8.4, -0.9, z)).anchor("slot", *view.at(8.4, 1.4, z)).anchor(
        "top", *view.at(8.4, hh, z)
    ).anchor("topright", *view.at(x1, hh, z)).anchor("topleft", *view.at(x0 + 2, hh, z))
    art.anchor("face", *view.at(8, 5, z)).anchor("right", *view.at(x1, 5, z))
    yield art.finished("sound_card", "sound card", "slot")


def disk() -> Iterator[Finished]:
    view = VT
    art = Art()
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
    yield art.finished("hard_disk", "hard disk", "centre")


def memory() -> Iterator[Finished]:
    art = Art()
    m = View(24, 60, 22).floor(0, 0, 0, 1, 0, 1)
    art.path("M0 0H13.3V3L12.9 3.2V3.8H13.3V4.2H7.2V3.7H6.7V4.2H0V3.8H.4V3.2L0 3Z", "f-pcb2 k1", m)
    for i in range(8):
        art.rect(0.6 + i * 1.55, 0.5, 1.15, 1.9, "f-s4 k3", 0.1, m)
    for i in range(26):
        x = 0.35 + i * 0.49
        if 6.3 < x < 7.3:
            continue
        art.rect(x, 3.3, 0.28, 0.75, "f-gold k4", 0, m)
    art.anchor("centre", 6.6, 2, m)
    yield art.finished("memory", "memory module", "centre")


BX = (0.0, 0.0, 0.0, 46.0, 34.0, 38.0)  # carton


def carton() -> Iterator[Finished]:
    view = VC
    _x, _y, _z, w, h, d = BX
    # --- open: back of the box and inside first (so that things can go in), then front walls with flaps
    art = Art()
    art.group = "back"
    art.rect(-3, -3, w + 6, d + 6, "f-shadow nohalo", 3, view.floor(0, 0, 0, w, 0, d))
    fl = 13.0
    def P(*q):
        return view.at(*q)
    # inside faces: back wall, right wall
    art.poly([P(0, h, 0), P(w, h, 0), P(w, 0, 0), P(0, 0, 0)], "f-carton2 k2")
    art.poly([P(w, h, 0), P(w, h, d), P(w, 0, d), P(w, 0, 0)], "f-carton2 k2")
    # flaps of back and right, folded outwards and down a little
    art.poly([P(0, h, 0), P(w, h, 0), P(w - 1, h + 5, -fl), P(1, h + 5, -fl)], "f-carton3 k1")
    art.poly([P(w, h, 0), P(w, h, d), P(w + fl, h + 3, d - 1), P(w + fl, h + 3, 1)], "f-carton3 k1")
    art.group = "front"
    art.poly([P(0, h, 0), P(0, h, d), P(0, 0, d), P(0, 0, 0)], "f-carton2 k2")
    art.poly([P(0, h, d), P(w, h, d), P(w, 0, d), P(0, 0, d)], "f-carton k2")
    art.path(
        "M"
        + "L".join(
            "{} {}".format(*q) for q in (P(0, h, 0), P(0, 0, 0), P(0, 0, d), P(w, 0, d), P(w, h, d))
        ),
        "k1",
    )
    art.poly([P(0, h, 0), P(0, h, d), P(-fl, h - 4, d - 1), P(-fl, h - 4, 1)], "f-carton3 k1")
    art.poly(
        [P(0, h, d), P(w, h, d), P(w - 1, h - 7, d + fl * 0.8), P(1, h - 7, d + fl * 0.8)],
        "f-carton3 k1",
    )
    m = view.front(BX)
    art.anchor("centre", *P(w / 2, h, d / 2)).anchor("inside", *P(w / 2, h * 0.5, d / 2)).anchor(
        "front", w / 2, h * 0.62, m
    ).anchor("bl", *P(2, h, 4)).anchor("br", *P(w - 2, h, 4)).anchor("fl", *P(4, h, d - 4)).anchor(
        "fr", *P(w - 4, h, d - 4)
    )
    art.anchor("leftside", *P(0, h * 0.45, d / 2)).anchor("rightfront", *P(w, h * 0.5, d))
    art.anchor("flap_front", *P(w / 2, h - 7, d + fl * 0.8)).anchor(
        "flap_left", *P(-fl, h - 4, d / 2)
    ).anchor("flap_right", *P(w + fl, h + 3, d / 2)).anchor("flap_back", *P(w / 2, h + 5, -fl))
    yield art.finished("carton_open", "carton, open; back and front group", "centre")
    # --- half closed: side flaps in, front flap halfway
    art = Art()
    art.rect(-3, -3, w + 6, d + 6, "f-shadow nohalo", 3, view.floor(0, 0, 0, w, 0, d))
    box(art, view, BX, "carton2", "carton", "carton2", "k2")
    # narrow flaps already down
    art.poly(
        [P(0, h, 0), P(0, h, d), P(w * 0.42, h + 0.4, d - 0.5), P(w * 0.42, h + 0.4, 0.5)],
        "f-carton3 k2",
    )
    art.poly(
        [P(w, h, 0), P(w, h, d), P(w * 0.58, h + 0.4, d - 0.5), P(w * 0.58, h + 0.4, 0.5)],
        "f-carton3 k2",
    )
    # long flaps, coming
    art.poly([P(0, h, 0), P(w, h, 0), P(w, h + 15, 7), P(0, h + 15, 7)], "f-carton3 k1")
    outline(art, view, BX)
    art.poly([P(0, h, d), P(w, h, d), P(w, h + 13.5, d + 2), P(0, h + 13.5, d + 2)], "f-carton3 k1")
    art.anchor("centre", *P(w / 2, h, d / 2)).anchor("front", w / 2, h * 0.6, m).anchor(
        "ff", *P(w / 2, h + 13.5, d + 2)
    ).anchor("fb", *P(w / 2, h + 15, 7)).anchor("ffr", *P(w - 6, h + 13.5, d + 2)).anchor(
        "ffl", *P(6, h + 13.5, d + 2)
    )
    art.anchor("fbr", *P(w, h + 15, 7)).anchor("fbl", *P(0, h + 15, 7))
    yield art.finished("carton_closing", "carton, flaps coming down", "centre")
    # --- closed with tape
    art = Art()
    art.rect(-3, -3, w + 6, d + 6, "f-shadow nohalo", 3, view.floor(0, 0, 0, w, 0, d))
    box(art, view, BX, "carton3", "carton", "carton2", "k2")
    mt = view.top(BX)
    art.line((0, d / 2), (w, d / 2), cls="k3", m=mt)
    art.rect(0, d / 2 - 2.6, w, 5.2, "f-ivory k3", 0, mt)
    mr = view.left(BX)
    art.rect(d / 2 - 2.6, 0, 5.2, 7, "f-ivory k3", 0, mr)
    # grips
    art.rect(d / 2 - 5, 10, 10, 3.2, "f-hole k3", 1.6, mr)
    outline(art, view, BX)
    art.anchor("centre", *P(w / 2, h, d / 2)).anchor("front", w / 2, h * 0.6, m).anchor(
        "label", w * 0.3, h * 0.4, m
    ).anchor("grip", d / 2, 11.6, mr).anchor("rightedge", w, h * 0.5, m).anchor(
        "left", *P(0, h * 0.5, d / 2)
    )
    art.anchor("base", *P(w / 2, 0, d / 2))
    yield art.finished("carton_closed", "carton, closed", "base")
    tag = Art()
    label_art(tag, w * 0.12, h * 0.26, 17, 10, m)
    ax, ay = art.anchors["base"]
    tag.rows = [(g, moved(c, (1, 0, 0, 1, -ax, -ay)), k) for g, c, k in tag.rows]
    tag.anchor("label", *mapped((1, 0, 0, 1, -ax, -ay), *mapped(m, w * 0.12 + 8.5, h * 0.26 + 5)))
    yield tag.finished("carton_label", "label on the carton")
    # --- foam: corner piece as really used (an L that takes the edge of the computer)
    art = Art()
    def f(a, bb, t):
        return (a, bb, t)
    for _s in (0,):
        extrude(
            art, view, [(0, 0), (15, 0), (15, 6), (0, 6)], f, 0, 24, "foam", "foam", "foam2", "k2"
        )
        extrude(
            art, view, [(0, 6), (6, 6), (6, 15), (0, 15)], f, 0, 24, "foam", "foam", "foam2", "k2"
        )
    mt, mfr, ml = (
        view.face((0, 15, 0), (1, 0, 0), (0, 0, 1)),
        view.face((0, 15, 24), (1, 0, 0), (0, -1, 0)),
        view.face((0, 15, 0), (0, 0, 1), (0, -1, 0)),
    )
    import random

    rnd = random.Random(3)
    for mm, ww, hh, n in ((ml, 24, 15, 16), (mfr, 5, 14, 4)):
        for _ in range(n):
            art.circ(
                1.2 + rnd.random() * (ww - 2.4),
                1.2 + rnd.random() * (hh - 2.4),
                0.42,
                "f-s4 nohalo",
                mm,
            )
    for _ in range(4):
        art.circ(7 + rnd.random() * 7, 10.5 + rnd.random() * 3, 0.42, "f-s4 nohalo", mfr)
    art.anchor("centre", *P(7, 8, 12)).anchor("top", *P(3, 15, 12)).anchor(
        "base", *P(7, 0, 12)
    ).anchor("right", *P(15, 3, 24))
    yield art.finished("foam", "foam corner piece", "centre")


def pallet() -> Iterator[Finished]:
    view = VC
    art = Art()
    w, d = 100.0, 72.0
    art.rect(-3, -3, w + 6, d + 6, "f-shadow nohalo", 3, view.floor(0, 0, 0, w, 0, d))
    for z in (0, d / 2 - 5, d - 10):
        box(art, view, 0, 0, z, w, 2.2, 10, "wood", "wood", "carton2", "k3")
    for z in (0, d / 2 - 5, d - 10):
        for x in (0, w / 2 - 6, w - 12):
            box(art, view, x, 2.2, z, 12, 8, 10, "wood", "carton2", "carton2", "k3")
    for i in range(6):
        box(art, view, 0, 10.2, i * (d - 10) / 5, w, 2.6, 10, "wood", "wood", "carton2", "k2")
    art.anchor("top", *view.at(w / 2, 12.8, d / 2)).anchor("front", *view.at(w / 2, 6, d)).anchor(
        "label", *view.at(w * 0.5, 6.2, d)
    )
    yield art.finished("pallet", "pallet", "top")


def shelf() -> Iterator[Finished]:
    view = View(20, 12, 12)
    art = Art()
    w, d = 62.0, 44.0
    art.group = "back"
    shadow(art, view, 0, 0, w, d)
    levels = (6.0, 62.0)
    for x, z in ((0, 0), (w - 3, 0)):
        box(art, view, x, 0, z, 3, 74, 3, "s2", "s2", "s3", "k2")
    for y in levels:
        box(art, view, 0, y, 0, w, 3.6, d, "s1", "s2", "s3", "k2")
        outline(art, view, (0, y, 0, w, 3.6, d), "k2")
    art.group = "front"
    for y in levels:
        view.front(0, y, 0, w, 3.6, d)
    for x in (0, w - 3):
        box(art, view, x, 0, d - 3 + 0.0, 3, 74, 3, "s2", "s2", "s3", "k1")
        mm = view.front(x, 0, d - 3, 3, 74, 3)
        for i in range(9):
            art.rect(1, 4 + i * 8, 1, 3, "f-hole", 0.5, mm)
    m = view.front(0, levels[0], 0, w, 3.6, d + 0.1)
    label_art(art, 20, -0.3, 22, 8.4, m, "k2")
    art.anchor("label", 31, 3.9, m).anchor("board", *view.at(w / 2, levels[0] + 3.6, d / 2)).anchor(
        "floor0", *view.at(w / 2 - W / 2, levels[0] + 3.6, d / 2 - D / 2 + 2)
    ).anchor("top", *view.at(w / 2, 74, d / 2))
    yield art.finished("shelf", "shelf with its code on the edge; back and front group", "board")


def flats() -> Iterator[Finished]:
    art = Art()
    label_art(art, -110, -66, 220, 132, IDENTITY, "k2")
    art.anchor("edge", 110, 0)
    yield art.finished("label", "workshop label")
    art = Art()  # mask, as it lies in the box
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
    yield art.finished("mask", "mask")
    art = Art()  # badge
    art.path("M-14 -150L-60 -330M14 -150L60 -330", "w12 s-ink nohalo")
    art.path("M-14 -150L-60 -330M14 -150L60 -330", "w6 s-mark nohalo")
    art.rect(-14, -168, 28, 34, "f-s3 k3", 6)
    art.rect(-78, -140, 156, 226, "f-paper k1", 14)
    art.rect(-22, -126, 44, 10, "f-hole k4", 5)
    art.circ(0, -58, 26, "f-skin k3")
    art.path("M-50 18C-50 -20 -28 -30 0 -30S50 -20 50 18Z", "f-sleeve k3")
    for i, w in enumerate((6, 3, 9, 3, 5, 9, 3, 6, 4, 8)):
        art.rect(-56 + i * 11.6, 34, w, 34, "f-ink")
    art.anchor("code", 0, 50)
    yield art.finished("badge", "badge")
    art = Art()  # disc
    art.circ(0, 0, 120, "f-foam k1")
    art.path("M0 0L82 -88A120 120 0 0 1 110 -48Z", "f-cloth o70")
    art.path("M0 0L-82 88A120 120 0 0 1 -110 48Z", "f-cloth o70")
    art.circ(0, 0, 42, "f-s1 k3")
    art.circ(0, 0, 17, "f-bg k3")
    yield art.finished("disc", "DVD disc")
    art = Art()  # music note
    art.path("M-6 34V-46L44 -60V18", "w13 s-ink nohalo")
    art.path("M-20 20C-4 18 4 30 -4 42S-38 56 -42 42S-34 22 -20 20Z", "f-ink")
    art.path("M30 4C46 2 54 14 46 26S12 40 8 26S16 6 30 4Z", "f-ink")
    art.path("M-6 -30L44 -44", "w13 s-ink")
    yield art.finished("note", "music")
    art = Art()  # wall socket + mains plug
    art.rect(-70, -70, 140, 140, "f-s0 k1", 22)
    art.circ(0, 0, 50, "f-s2 k2")
    art.circ(0, 0, 40, "f-s1 k3")
    art.circ(-17, 4, 7, "f-hole k3")
    art.circ(17, 4, 7, "f-hole k3")
    art.circ(0, -22, 6, "f-s4 k3")
    yield art.finished("wall_socket", "wall socket, empty")
    art = Art()
    art.rect(-70, -70, 140, 140, "f-s0 k1", 22)
    art.circ(0, 0, 54, "f-s2 k2")
    art.path("M-36 -26C-20 -46 20 -46 36 -26L40 30C30 50 -30 50 -40 30Z", "f-s4 k2")
    art.path("M-15 30H15L12 66H-12Z", "f-s4 k3")
    art.anchor("cable", 0, 66)
    yield art.finished("wall_plugged", "wall socket with the mains plug in")
    art = Art()  # screwdriver, tip at origin, pointing left
    art.path("M0 -5L22 -7H150V7H22L0 5Z", "f-s3 k2")
    art.path(
        "M150 -12H166C172 -30 186 -34 202 -34H330C352 -34 360 -18 360 0S352 34 330 34H202C186 34 172 30 166 12H150Z",
        "f-red k1",
    )
    for y in (-14, 0, 14):
        art.line((212, y), (330, y), cls="k3")
    art.anchor("tip", 0, 0).anchor("handle", 250, 0)
    yield art.finished("screwdriver", "screwdriver", "tip")
    art = Art()  # screw
    art.circ(0, 0, 22, "f-s2 k2")
    art.path("M-11 0H11M0 -11V11", "k2")
    yield art.finished("screw", "screw, seen on its head")
    art = Art()  # cloth, lying
    art.path(
        spline(
            [
                (-150, -40),
                (-120, -104),
                (-58, -112),
                (-8, -92),
                (46, -116),
                (104, -96),
                (140, -50),
                (132, 4),
                (150, 60),
                (104, 104),
                (46, 92),
                (-6, 112),
                (-66, 98),
                (-122, 104),
                (-150, 56),
                (-134, 8),
            ],
            True,
        ),
        "f-cloth k1",
    )
    art.path(spline([(-112, -60), (-74, -66), (-40, -48)]), "k3")
    art.path(spline([(-118, 56), (-70, 48), (-34, 70)]), "k3")
    art.path(spline([(60, -72), (84, -40), (82, -6)]), "k3")
    art.path(spline([(36, 66), (70, 56), (96, 70)]), "k3")
    yield art.finished("cloth", "blue cloth")
    art = Art()  # mug
    art.path("M86 -44C150 -56 158 40 84 48L84 24C120 22 116 -24 86 -18Z", "f-s1 k2")
    art.path("M-92 -84C-92 -20 -88 50 -76 84C-70 100 70 100 76 84C88 50 92 -20 92 -84Z", "f-s1 k1")
    art.circ(0, -84, 92, "f-s0 k2", None, 22)
    art.circ(0, -82, 76, "f-carton2 k3", None, 14)
    for x in (-36, 4, 44):
        art.path(
            spline([(x, -122), (x - 14, -150), (x + 12, -178), (x - 4, -212)]), "w7 s-ink2 nohalo"
        )
    yield art.finished("mug", "mug, hot drink")


def dust() -> Iterator[Finished]:
    import random

    r = random.Random(11)
    art = Art()
    art.path(
        spline(
            [
                (-120, 10),
                (-100, -14),
                (-64, -18),
                (-40, -36),
                (0, -40),
                (34, -26),
                (66, -24),
                (98, -8),
                (124, 10),
                (60, 22),
                (-60, 22),
            ],
            True,
        ),
        "f-dust k3",
    )
    for x, y in ((-70, 0), (-30, -14), (10, -10), (44, 2), (-6, 8), (76, 6)):
        art.path(spline([(x - 8, y), (x, y - 6), (x + 9, y - 1)]), "k4")
    yield art.finished("dust", "heap of dust")
    art = Art()
    for i in range(13):
        x = i * 15 + r.uniform(-5, 5)
        y = r.uniform(-34, 34) * (i / 12)
        s = 3 + 6 * i / 12
        art.path(
            spline(
                [
                    (x - s, y),
                    (x - s * 0.2, y - s * 0.8),
                    (x + s, y - s * 0.3),
                    (x + s * 0.7, y + s * 0.7),
                    (x - s * 0.4, y + s * 0.8),
                ],
                True,
            ),
            "f-dust k4",
        )
    yield art.finished("dust_flying", "dust drawn towards the origin")


def vacuum() -> Iterator[Finished]:
    """Nozzle at the origin pointing left, hose to the right."""
    art = Art()
    art.path("M0 -13L120 -26V26L0 13Z", "f-s4 k2")
    art.circ(0, 0, 4, "f-hole k3", None, 13)
    art.path("M120 -29H330V29H120C114 14 114 -14 120 -29Z", "f-s3 k2")
    art.path("M330 -34H372V34H330Z", "f-s4 k2")
    pts = [(360, 0), (450, 10), (540, 60), (600, 150), (640, 270), (650, 420), (650, 620)]
    art.path(spline(pts), "w60 s-ink nohalo")
    art.path(spline(pts), "w51 s-s2 nohalo")

    q = sampled(pts, 16)
    for i in range(4, len(q) - 1, 3):
        (x0, y0), (x1, y1) = q[i - 1], q[i + 1]
        d = math.dist(q[i - 1], q[i + 1])
        nx, ny = -(y1 - y0) / d * 25, (x1 - x0) / d * 25
        art.path(
            f"M{q[i][0] - nx} {q[i][1] - ny}Q{q[i][0] + (x1 - x0) * 0.55} {q[i][1] + (y1 - y0) * 0.55} {q[i][0] + nx} {q[i][1] + ny}",
            "k3 nohalo",
        )
    art.anchor("tip", 0, 0).anchor("tube", 225, 0)
    yield art.finished("vacuum", "vacuum cleaner: nozzle and hose", "tip")


def build() -> Iterator[Finished]:
    monitor()
    monitor_back()
    keyboard()
    mouse()
    laptop()
    old_labels()
    dvd_drive()
    slots()
    disk()
    memory()
    carton()
    pallet()
    shelf()
    flats()
    vacuum()
    dust()


if __name__ == "__main__":
    build()
