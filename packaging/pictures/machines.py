"""The computer and what goes into it. Solid views: one 3-D origin per view, so overlays fit exactly."""

from kit import *

W, H, D = 17.5, 38.0, 40.0  # tower, cm
VF = View(33, 17, 14)  # what a seated worker sees: front, and the left side
VS = View(60, 17, 14)  # turned, to open the left side
VB = View(142, 16, 14)  # from behind


def shadow(art, view, x, z, w, d, grow=2.2) -> None:
    art.rect(
        0,
        0,
        w + 2 * grow,
        d + 2 * grow,
        "f-shadow nohalo",
        grow,
        view.floor(x - grow, 0, z - grow, w, 0, d),
    )


def label_art(art, x, y, w, h, m, k="k3") -> None:
    """Workshop label: number field, bars, square code. Code is only suggested."""
    art.rect(x, y, w, h, f"f-paper {k} s-onpaper", 0.5, m)
    bx = x + w * 0.07
    for i, ww in enumerate((0.35, 0.2, 0.5, 0.2, 0.35, 0.2, 0.5, 0.35, 0.2, 0.35)):
        art.rect(bx, y + h * 0.42, ww * w / 11, h * 0.42, "f-onpaper", 0, m)
        bx += (ww + 0.27) * w / 11
    q = h * 0.66
    qx, qy = x + w - q - h * 0.16, y + h * 0.17
    art.rect(qx, qy, q, q, "f-onpaper", 0, m)
    for i, j in ((0, 0), (1, 2), (2, 0), (2, 2), (0, 2), (3, 3), (1, 3), (3, 1)):
        art.rect(
            qx + q * (0.12 + i * 0.2),
            qy + q * (0.12 + j * 0.2),
            q * 0.14,
            q * 0.14,
            "f-paper",
            0,
            m,
        )
    art.rect(x + w * 0.07, y + h * 0.15, w * 0.42, h * 0.15, "f-onpaper", 0.2, m)


def usb_port(art, x, y, m, w=2.3, h=1.0, vert=False) -> None:
    if vert:
        art.rect(x - h / 2, y - w / 2, h, w, "f-hole k3", 0.12, m)
        art.rect(x - h * 0.22, y - w * 0.36, h * 0.2, w * 0.72, "f-s0", 0, m)
    else:
        art.rect(x - w / 2, y - h / 2, w, h, "f-hole k3", 0.12, m)
        art.rect(x - w * 0.36, y - h * 0.22, w * 0.72, h * 0.2, "f-s0", 0, m)


def power_button(art, x, y, r, m, k="k2") -> None:
    art.circ(x, y, r, f"f-s1 {k}", m)
    q = r * 0.52
    art.path(
        f"M{x - q * 0.62} {y - q * 0.5}art{q} {q} 0 1 0 {x + q * 0.62} {y - q * 0.5}M{x} {y - q * 1.15}V{y - q * 0.05}",
        "k3",
        m,
    )


def tower_front() -> Iterator[Finished]:
    view = VF
    art = Art()
    b = (0, 0, 0, W, H, D)
    shadow(art, view, 0, 0, W, D)
    for x, z in ((1, 3), (1, D - 5), (W - 3, D - 5)):
        box(art, view, x, -0.9, z, 2, 0.9, 2, "s4", "s4", "s4", "k3")
    fl, ff, ft = view.left(b), view.front(b), view.top(b)
    art.rect(0, 0, D, H, "f-s3 k2", 0, fl)
    art.rect(0, 0, W, D, "f-s1 k2", 0, ft)
    art.rect(0, 0, W, H, "f-s2 k2", 0, ff)
    # seam between plastic front and metal body, side panel and its grip
    art.line((D - 2.2, 0), (D - 2.2, H), cls="k3", m=fl)
    art.line((0, D - 2.2), (W, D - 2.2), cls="k3", m=ft)
    art.line((1.6, 1.2), (D - 2.2, 1.2), cls="k4", m=fl)
    art.line((1.6, H - 1.2), (D - 2.2, H - 1.2), cls="k4", m=fl)
    art.line((1.6, 0), (1.6, H), cls="k3", m=fl)
    art.rect(4, 15.5, 2.4, 7, "f-s4 k3", 1.1, fl)
    # plastic front: raised rim
    art.rect(0.9, 0.9, W - 1.8, H - 1.8, "f-s2 k3", 0.9, ff)
    # DVD drive
    art.rect(1.5, 1.9, 14.5, 4.3, "f-s1 k2", 0.25, ff)
    art.rect(2.1, 2.4, 13.3, 1.9, "f-s0 k3", 0.3, ff)
    art.rect(12.9, 4.85, 2.2, 0.8, "f-s3 k3", 0.3, ff)
    art.circ(11.6, 5.25, 0.22, "f-ink", ff)
    # cover of the second bay
    art.rect(1.5, 6.7, 14.5, 4.3, "f-s3 k3", 0.25, ff)
    # sockets and button
    usb_port(art, 3.3, 14.9, ff, vert=True)
    usb_port(art, 5.5, 14.9, ff, vert=True)
    for y in (14.1, 15.9):
        art.circ(7.9, y, 0.62, "f-s1 k3", ff)
        art.circ(7.9, y, 0.22, "f-ink", ff)
    power_button(art, 13.3, 14.9, 1.95, ff)
    # air slots
    for i in range(5):
        art.rect(3, 28.2 + i * 1.55, W - 6, 0.75, "f-hole", 0.37, ff)
    art.path("M0 0M" + rectangle(0, 0, W, H)[1:], "k1 nohalo", ff)
    outline(art, view, b)
    for n, x, y in (
        ("power", 13.3, 14.9),
        ("usb1", 3.3, 14.9),
        ("usb2", 5.5, 14.9),
        ("jack", 7.9, 14.1),
        ("dvd", 8.75, 3.4),
        ("eject", 14, 5.25),
        ("bay", 8.75, 4.05),
        ("bay2", 8.75, 8.85),
        ("label", 8.75, 22.6),
        ("front", 8.75, 19),
        ("low", 8.75, 32),
        ("right", W, 19),
    ):
        art.anchor(n, x, y, ff)
    art.anchor("side", D / 2, H / 2, fl).anchor("sidefront", D - 8, H / 2, fl).anchor(
        "top", W / 2, D / 2, ft
    ).anchor("back", 0, H / 2, fl)
    yield art.finished("tower_front", "tower, front and left side")
    # overlays, same origin
    art = Art()
    label_art(art, 3.6, 19.6, 10.4, 6, ff)
    art.anchor("label", 8.75, 22.6, ff)
    yield art.finished("tower_front_label", "workshop label on the tower")
    art = Art()  # empty bay
    art.rect(1.5, 1.9, 14.5, 4.3, "f-hole k2", 0.2, ff)
    # floor and right wall of the bay, seen through the opening
    def P(x, y, z):
        return view.at(x, H - y, D - z)
    art.path(
        "M{} {}L{} {}L{} {}L{} {}Z".format(
            *P(1.5, 6.2, 0), *P(16, 6.2, 0), *P(16, 5.6, 0), *P(1.5, 5.6, 0)
        ),
        "f-s4",
    )
    art.line((1.5, 5.6), (16, 5.6), cls="k4", m=ff)
    art.rect(1.5, 1.9, 14.5, 4.3, "k2", 0.2, ff)
    art.anchor("bay", 8.75, 4.05, ff)
    yield art.finished("tower_front_hole", "empty bay of the DVD drive")
    for disc in (False, True):  # tray out
        art = Art()
        art.rect(2.1, 2.4, 13.3, 1.9, "f-hole k3", 0.2, ff)
        out = 13
        z0, y = D, H - 3.7
        tb = (2.4, y - 0.5, z0, 12.7, 0.5, out)
        tt, _tf, tl = view.top(tb), view.front(tb), view.left(tb)
        art.rect(0, 0, out, 0.5, "f-s3 k3", 0, tl)
        art.rect(0, 0, 12.7, out, "f-s4 k2", 0, tt)
        art.path("M.35 6.3A6 6 0 0 1 12.35 6.3A6 6 0 0 1 .35 6.3Z", "f-s3 k3", tt)
        art.rect(5.5, 5.6, 1.7, 6.9, "f-s4 k4", 0.3, tt)
        if disc:
            m = view.top(2.4, y + 0.25, z0, 12.7, 0, out)
            art.circ(6.35, 6.3, 5.9, "f-foam k2", m)
            art.path("M6.35 6.3L10.6 2.2A5.9 5.9 0 0 1 12.1 5Z", "f-blue", m)
            art.path("M6.35 6.3L2.1 10.4A5.9 5.9 0 0 1 .6 7.6Z", "f-blue", m)
            art.path("M6.35 6.3L12.1 5A5.9 5.9 0 0 1 12.2 7Z", "f-green", m)
            art.path("M6.35 6.3L.6 7.6A5.9 5.9 0 0 1 .5 5.6Z", "f-green", m)
            art.circ(6.35, 6.3, 5.9, "k2", m)
            art.circ(6.35, 6.3, 2.1, "f-s1 k3", m)
            art.circ(6.35, 6.3, 0.85, "f-s4 k3", m)
        fb = (2.1, y - 1.0, z0 + out, 13.3, 1.9, 0.5)
        box(art, view, fb, "s0", "s0", "s2", "k2")
        art.anchor("tray", 6.35, 6.3, tt)
        yield art.finished(
            "tower_front_tray_disc" if disc else "tower_front_tray", "tray of the DVD drive, out"
        )


PH = H - 1.2


def tower_open() -> Iterator[Finished]:
    """Left side panel off. One can see: power supply (top, rear), main board, fan, memory, card slots,
    drive bays (front, top; upper one empty), hard disk.
    """
    view = VS
    art = Art()
    b = (0, 0, 0, W, H, D)
    shadow(art, view, 0, 0, W, D)
    for x, z in ((1, 3), (1, D - 5), (W - 3, D - 5)):
        box(art, view, x, -0.9, z, 2, 0.9, 2, "s4", "s4", "s4", "k3")
    fl, ff, ft = view.left(b), view.front(b), view.top(b)
    # inside of the shell: far wall, floor, rear wall
    deep = W - 1.0
    far = view.face((deep, H, 0), (0, 0, 1), (0, -1, 0))  # local (z, H - y)
    art.rect(0, 0, D, H, "f-s2", 0, fl)
    art.rect(0, 0, D, H, "f-s2 k3", 0, far)
    art.rect(0, 0, deep, D, "f-s4 k3", 0, view.floor(0, 1.0, 0, W, 0, D))
    rear = view.face((0, H, 0.4), (1, 0, 0), (0, -1, 0))  # local (x, H - y)
    art.rect(0, 0, deep, H, "f-s3 k3", 0, rear)
    # slot brackets on the rear wall: four metal strips
    for i in range(4):
        art.rect(4.2, 25.2 + i * 2.2, deep - 5.4, 1.25, "f-s1 k4", 0.1, rear)
    # main board on the far wall
    bz, by, bw, bh = 2.0, 11.2, 21.5, 24.5
    art.rect(bz, by, bw, bh, "f-pcb k2", 0.3, far)
    # rear sockets block
    def pb(x, z, y, w, h, d, top="s1", front="s2", side="s3", k="k3"):
        return box(
            art, view, x, y, z, w, h, d, top, front, side, k
        )
    pb(deep - 3.2, 0.6, H - 24.2, 3.2, 11.5, 3.0, "s0", "s2", "s1")
    # memory: two upright modules with clips
    for z in (18.6, 20.6):
        pb(deep - 3.4, z, H - 24.5, 3.4, 11.6, 0.7, "pcb2", "pcb", "pcb2")
    # processor cooler with fan
    cz, cy, cw = 7.0, H - 22.5, 9.4
    pb(deep - 4.2, cz, cy, 4.2, cw, cw, "s1", "s2", "s3")
    fan = view.face((deep - 4.2, cy + cw, cz), (0, 0, 1), (0, -1, 0))
    c = cw / 2
    art.circ(c, c, 4.25, "f-s1 k3", fan)
    for i in range(7):
        t = i * 360 / 7
        m = after(fan, placed(c, c, rot=t))
        art.path("M.9 -.8C2 -2.4 3.2 -2.6 3.9 -1.5C3.2 -.6 2.2 -.3 1.2 .3Z", "f-s4 k4", m)
    art.circ(c, c, 1.3, "f-s2 k3", fan)
    # card slots
    for i in range(4):
        y = H - (26.0 + i * 2.2)
        tok = "ivory"
        pb(deep - 1.3, 3.2, y - 0.7, 1.3, 0.9, 12.2 if i else 12.2, tok, tok, tok, "k4")
    # small parts, so that it is a board
    for z, y in ((17.6, 28.2), (19.3, 28.2), (21, 28.2), (18.2, 31.2), (20.4, 31.2)):
        art.circ(z, y, 0.65, "f-s1 k4", far)
    art.rect(16.8, 33, 4.6, 1.4, "f-s4 k4", 0.1, far)
    # hard disk cage, lower front, and drive bays, upper front
    gx = 1.3
    cage = (gx, 1.0, D - 15.5, deep - gx, 12.0, 13.2)
    pb(cage[0], cage[2], cage[1], cage[3], cage[4], cage[5], "s2", "s2", "s1", "k2")
    cm = view.left(cage)
    art.rect(1.0, 1.4, 11.2, 2.8, "f-s4 k3", 0.2, cm)
    art.rect(1.0, 5.0, 11.2, 2.8, "f-hole k3", 0.2, cm)
    art.rect(1.0, 8.6, 11.2, 2.2, "f-hole k3", 0.2, cm)
    art.rect(1.6, 1.9, 5.4, 1.8, "f-s0 k4", 0.1, cm)
    bays = (gx, H - 13.2, D - 17.5, deep - gx, 12.0, 15.4)
    pb(bays[0], bays[2], bays[1], bays[3], bays[4], bays[5], "s2", "s2", "s1", "k2")
    bm = view.left(bays)
    for i in range(2):
        art.rect(0.9, 1.1 + i * 5.2, 13.6, 4.3, "f-hole k3", 0.2, bm)
        art.line((0.9, 4.7 + i * 5.2), (14.5, 4.7 + i * 5.2), cls="k4", m=bm)
        for x in (3.2, 11.6):
            art.circ(x, 0.55 + i * 5.2, 0.32, "f-s4 k4", bm)
    # power supply, upper rear
    ps = (0.9, H - 10.2, 0.5, deep - 0.9, 9.4, 15.0)
    pb(ps[0], ps[2], ps[1], ps[3], ps[4], ps[5], "s2", "s3", "s4", "k2")
    pm = view.left(ps)
    art.rect(1.6, 1.4, 6.6, 6.6, "f-s2 k3", 0.4, pm)
    for i in range(5):
        art.line((2.6, 2.6 + i * 1.05), (7.2, 2.6 + i * 1.05), cls="k4", m=pm)
    for x, y in ((1.0, 0.8), (14.0, 0.8), (1.0, 8.6), (14, 8.6)):
        art.circ(x, y, 0.28, "f-s0 k4", pm)
    # cables from the supply: to the board, and a free pair with plugs for the drive
    s0 = view.at(1.2, H - 8.2, 15.6)
    tgt = view.at(deep - 1.5, H - 20, 22.9)
    for w_, c_ in ((17, "w17 s-ink"), (11, "w11 s-gold")):
        art.path(
            f"M{s0[0]} {s0[1]}C{s0[0] + 40} {s0[1] + 20} {s0[0] + 44} {s0[1] + 70} {tgt[0]} {tgt[1]}",
            c_ + " nohalo",
        )
    pb(deep - 3.0, 21.9, H - 23.8, 3.0, 6.0, 1.4, "s0", "s0", "ivory")
    # rim round the opening, then top and front of the shell
    r = 1.1
    art.path(
        rectangle(0, 0, D, H) + rectangle(r, r, D - 2.2 - r, H - 2 * r).replace("M", "M", 1),
        "f-s1 evenodd k3",
        fl,
    )
    art.rect(0, 0, W, D, "f-s1 k2", 0, ft)
    art.rect(0, 0, W, H, "f-s2 k2", 0, ff)
    art.line((0, D - 2.2), (W, D - 2.2), cls="k3", m=ft)
    art.line((D - 2.2, 0), (D - 2.2, H), cls="k3", m=fl)
    # front face, foreshortened: enough to know it again
    art.rect(1.5, 1.9, 14.5, 4.3, "f-s1 k3", 0.2, ff)
    art.rect(1.5, 6.7, 14.5, 4.3, "f-s3 k3", 0.2, ff)
    usb_port(art, 3.3, 14.9, ff, vert=True)
    usb_port(art, 5.5, 14.9, ff, vert=True)
    power_button(art, 13.3, 14.9, 1.95, ff, "k3")
    for i in range(5):
        art.rect(3, 28.2 + i * 1.55, W - 6, 0.75, "f-hole", 0.37, ff)
    outline(art, view, b)
    art.anchor("fan", cz + c, H - cy - cw / 2, view.face((deep - 4.2, H, 0), (0, 0, 1), (0, -1, 0)))
    art.anchor("bay", 7.7, 3.2, bm).anchor("bay2", 7.7, 8.4, bm).anchor("hdd", 6.6, 2.8, cm).anchor(
        "slots", 9, 29, far
    ).anchor("board", 12, 22, far)
    art.anchor("floor", 12, H - 2, view.face((8, H, 0), (0, 0, 1), (0, -1, 0)))
    art.anchor("centre", D / 2, H / 2, fl).anchor("top", W / 2, D / 2, ft).anchor(
        "rearedge", 0, H / 2, fl
    ).anchor("frontedge", D, H / 2, fl)
    yield art.finished("tower_open", "tower with the left side off")
    page = Art()
    page.rect(0.9, 1.1, 13.6, 4.3, "f-s1 k2", 0.2, bm)
    page.line((0.9, 4.7), (14.5, 4.7), cls="k4", m=bm)
    for x in (3.2, 11.6):
        page.circ(x, 3.1, 0.85, "f-s2 k3", bm)
        page.path(f"M{x - 0.45} 3.1H{x + 0.45}M{x} 2.65V3.55", "k3", bm)
    page.anchor("screw1", 3.2, 3.1, bm).anchor("screw2", 11.6, 3.1, bm)
    yield page.finished("tower_open_dvd", "DVD drive in its bay, from the side, two screws")
    # the side panel alone, same origin (it hangs where it was; scenes move it)
    art = Art()
    t = 0.8
    pbx = (-t, 0.0, 0, t, H, D - 2.2)
    box(art, view, pbx, "s1", "s2", "s3", "k2")
    m = view.left(pbx)
    art.rect(1.2, 1.2, D - 4.6, H - 2.4, "k4", 0.6, m)
    art.rect(3.4, 15.5, 2.4, 7, "f-s4 k3", 1.1, m)
    outline(art, view, pbx)
    art.anchor("grip", 4.6, 19, m).anchor("low", 4.6, H, m).anchor(
        "centre", (D - 2) / 2, H / 2, m
    ).anchor("front", D - 2.2, H / 2, m).anchor("rear", 0, H / 2, m).anchor(
        "toprear", 3, 0, m
    ).anchor("topfront", D - 6, 0, m)
    yield art.finished("tower_panel", "left side panel of the tower")


def tower_back() -> Iterator[Finished]:
    view = VB
    art = Art()
    b = (0, 0, 0, W, H, D)
    shadow(art, view, 0, 0, W, D)
    for x, z in ((1, 1), (W - 3, 1), (1, D - 5)):
        box(art, view, x, -0.9, z, 2, 0.9, 2, "s4", "s4", "s4", "k3")
    fl, fb, ft = view.left(b), view.back(b), view.top(b)
    art.rect(0, 0, D, H, "f-s3 k2", 0, fl)
    art.rect(0, 0, W, D, "f-s1 k2", 0, ft)
    art.rect(0, 0, W, H, "f-s2 k2", 0, fb)
    art.line((D - 2.2, 0), (D - 2.2, H), cls="k3", m=fl)
    art.line((0, D - 2.2), (W, D - 2.2), cls="k3", m=ft)
    art.line((1.6, 0), (1.6, H), cls="k3", m=fl)
    art.rect(4, 15.5, 2.4, 7, "f-s4 k3", 1.1, fl)
    # power supply: fan, socket, switch
    art.rect(1.1, 1.1, 15.3, 8.9, "f-s1 k2", 0.3, fb)
    art.circ(11.9, 5.55, 3.7, "f-s4 k3", fb)
    for r in (2.6, 1.5):
        art.circ(11.9, 5.55, r, "k4", fb)
    art.line((11.9, 1.85), (11.9, 9.25), cls="k4", m=fb)
    art.line((8.2, 5.55), (15.6, 5.55), cls="k4", m=fb)
    art.circ(11.9, 5.55, 0.7, "f-s1 k4", fb)
    art.path("M2 2H6.8V4.6L5.7 5.6H3.1L2 4.6Z", "f-hole k2", fb)
    for x in (3.1, 4.15, 5.2):
        art.rect(x, 3.0 if x != 4.15 else 3.4, 0.5, 1.3, "f-s0", 0, fb)
    art.rect(2.6, 6.9, 3.6, 2.0, "f-s4 k3", 0.2, fb)
    art.line((3.5, 7.4), (3.5, 8.4), cls="k4", m=fb)
    art.circ(5.1, 7.9, 0.5, "k4", fb)
    # plate of the sockets
    art.rect(0.9, 11.0, 7.4, 16.2, "f-s0 k2", 0.3, fb)
    for y in (12.3, 14.2):
        for x in (2.9, 6.2):
            usb_port(art, x, y, fb, 2.4, 1.25)
    # network
    art.path("M1.6 15.9H4.6V19.3H3.7V19.9H2.5V19.3H1.6Z", "f-hole k2", fb)
    for i in range(5):
        art.line((2.05 + i * 0.5, 16.2), (2.05 + i * 0.5, 17.1), cls="k4 s-gold", m=fb)
    # sound
    for y, c in ((16.2, "blue"), (17.9, "green"), (19.6, "red")):
        art.circ(6.4, y, 0.72, f"f-{c} k3", fb)
        art.circ(6.4, y, 0.25, "f-ink", fb)
    # picture socket (VGA), upright: wide side to the left
    art.path(
        "M1.7 21.5H3.3C4 21.9 4.2 22.8 4.2 23.9C4.2 25 4 25.9 3.3 26.3H1.7C1.5 25.1 1.5 22.7 1.7 21.5Z",
        "f-blue k2",
        fb,
    )
    for i in range(5):
        for j in range(3):
            art.circ(2.1 + j * 0.72, 22.3 + i * 0.8, 0.17, "f-ink", fb)
    art.circ(2.9, 20.95, 0.4, "f-s3 k4", fb)
    art.circ(2.9, 26.85, 0.35, "f-s3 k4", fb)
    # digital picture socket (HDMI)
    art.path("M5.6 22H6.8L7.2 22.4V25.4L6.8 25.8H5.6Z", "f-hole k3", fb)
    # fan of the case
    art.rect(9.2, 11.4, 7.4, 7.4, "f-s1 k3", 0.4, fb)
    art.circ(12.9, 15.1, 3.3, "f-s4 k3", fb)
    art.circ(12.9, 15.1, 2.1, "k4", fb)
    art.circ(12.9, 15.1, 0.9, "f-s1 k4", fb)
    art.line((12.9, 11.8), (12.9, 18.4), cls="k4", m=fb)
    art.line((9.6, 15.1), (16.2, 15.1), cls="k4", m=fb)
    # slot covers
    for i in range(4):
        art.rect(0.9, 28.4 + i * 2.05, 11.5, 1.3, "f-s1 k3", 0.15, fb)
    outline(art, view, b)
    for n, x, y in (
        ("power", 4.4, 3.8),
        ("switch", 4.4, 7.9),
        ("usb1", 2.9, 12.3),
        ("usb2", 6.2, 12.3),
        ("usb3", 2.9, 14.2),
        ("usb4", 6.2, 14.2),
        ("vga", 2.9, 23.9),
        ("hdmi", 6.4, 23.9),
        ("lan", 3.1, 17.6),
        ("sound", 6.4, 17.9),
        ("slots", 6.5, 31),
        ("back", 8.7, 19),
    ):
        art.anchor(n, x, y, fb)
    yield art.finished("tower_back", "tower from behind, with its sockets")


def cable_end(art, view, f, t, r=0.42, n=7, step=0.34, k="k3") -> None:
    """Ribbed sleeve where the cable leaves a plug. t runs away from the plug."""
    for i in range(n, 0, -1):
        extrude(
            art,
            view,
            circle(0, 0, r * (1.55 - 0.08 * i), 16),
            f,
            t + (i - 1) * step,
            t + i * step,
            "s4",
            "s4",
            "s4",
            "k4",
            True,
        )


def plugs() -> Iterator[Finished]:
    """Each plug points along +z (into the back of the tower) and ends at the origin of the socket."""
    view = VB
    def f(a, b, t):
        return (-a, b, -t)  # profile as seen from behind; t = distance from the socket

    def save(art, name, t_end, comment):
        art.anchor("tip", *view.at(0, 0, 0)).anchor("tail", *view.at(0, 0, -t_end))
        yield art.finished(name, comment)

    art = Art()  # mains cable, C13
    extrude(
        art,
        view,
        [(-2.2, 1.7), (2.2, 1.7), (2.2, -0.7), (1.2, -1.7), (-1.2, -1.7), (-2.2, -0.7)],
        f,
        0,
        2.4,
        "s4",
        "s4",
        "s4",
        "k2",
    )
    extrude(
        art, view, round_rect(-2.4, -1.8, 4.8, 3.7, 1.0), f, 2.4, 5.4, "s3", "s4", "s4", "k2", True
    )
    cable_end(art, view, f, 5.4, 0.75, 6, 0.5)
    save(art, "plug_power", 8.4, "mains plug, computer end")

    art = Art()  # picture, VGA
    extrude(
        art,
        view,
        [(-1.0, 2.3), (0.6, 2.3), (1.2, 1.5), (1.2, -1.5), (0.6, -2.3), (-1.0, -2.3)],
        f,
        0,
        1.3,
        "s1",
        "s2",
        "s2",
        "k3",
    )
    for y in (3.0, -3.0):
        extrude(art, view, circle(0, y, 0.3, 12), f, -0.2, 1.4, "s2", "s2", "s2", "k4", True)
    extrude(
        art,
        view,
        round_rect(-1.5, -3.7, 3.0, 7.4, 0.7),
        f,
        1.3,
        4.8,
        "blue",
        "blue",
        "blue",
        "k2",
        True,
    )
    for y in (3.0, -3.0):
        extrude(art, view, circle(0, y, 0.62, 14), f, 4.8, 6.6, "s3", "s3", "s3", "k3", True)
    cable_end(art, view, f, 4.8, 0.62, 6, 0.5)
    save(art, "plug_vga", 7.8, "picture plug, VGA")

    art = Art()  # picture, DVI
    extrude(
        art,
        view,
        [(-1.1, 2.6), (1.1, 2.6), (1.1, -2.6), (-1.1, -2.6)],
        f,
        0,
        1.2,
        "s1",
        "s2",
        "s2",
        "k3",
    )
    extrude(
        art, view, round_rect(-1.6, -4.0, 3.2, 8.0, 0.6), f, 1.2, 4.8, "s0", "s1", "s1", "k2", True
    )
    for y in (3.3, -3.3):
        extrude(art, view, circle(0, y, 0.62, 14), f, 4.8, 6.6, "s3", "s3", "s3", "k3", True)
    cable_end(art, view, f, 4.8, 0.62, 6, 0.5)
    save(art, "plug_dvi", 7.8, "picture plug, DVI")

    art = Art()  # HDMI
    extrude(
        art,
        view,
        [(-0.7, 1.6), (0.4, 1.6), (0.8, 1.2), (0.8, -1.2), (0.4, -1.6), (-0.7, -1.6)],
        f,
        0,
        1.4,
        "s1",
        "s2",
        "gold",
        "k3",
    )
    extrude(
        art, view, round_rect(-1.1, -2.1, 2.2, 4.2, 0.5), f, 1.4, 5.2, "s4", "s4", "s4", "k2", True
    )
    cable_end(art, view, f, 5.2, 0.5, 6, 0.45)
    save(art, "plug_hdmi", 7.9, "picture plug, HDMI")

    art = Art()  # USB
    extrude(
        art, view, round_rect(-1.15, -0.55, 2.3, 1.1, 0.1, 1), f, 0, 2.2, "s1", "s2", "s2", "k3"
    )
    m = view.face((1.0, 0.56, -1.5), (-1, 0, 0), (0, 0, 1))
    art.rect(0.25, 0.5, 0.5, 0.5, "f-hole k4", 0, m)
    art.rect(1.2, 0.5, 0.5, 0.5, "f-hole k4", 0, m)
    extrude(
        art,
        view,
        round_rect(-1.55, -0.95, 3.1, 1.9, 0.5),
        f,
        2.2,
        5.6,
        "s4",
        "s4",
        "s4",
        "k2",
        True,
    )
    cable_end(art, view, f, 5.6, 0.45, 6, 0.45)
    save(art, "plug_usb", 8.3, "USB plug of a keyboard or mouse")

    art = Art()  # network
    extrude(
        art,
        view,
        [(-1.4, 1.3), (1.4, 1.3), (1.4, -1.3), (-1.4, -1.3)],
        f,
        0,
        3.0,
        "s1",
        "s1",
        "s2",
        "k2",
    )
    m = view.face((1.4, 1.31, -2.9), (-1, 0, 0), (0, 0, 1))
    for i in range(6):
        art.line((0.3 + i * 0.42, 1.9), (0.3 + i * 0.42, 2.9), cls="k4 s-gold", m=m)
    extrude(
        art,
        view,
        [(-0.5, 1.75), (0.5, 1.75), (0.5, 1.35), (-0.5, 1.35)],
        f,
        1.0,
        4.2,
        "s0",
        "s1",
        "s2",
        "k3",
    )
    extrude(
        art, view, round_rect(-1.2, -1.1, 2.4, 2.2, 0.6), f, 3.0, 5.6, "s4", "s4", "s4", "k2", True
    )
    cable_end(art, view, f, 5.6, 0.5, 5, 0.45)
    save(art, "plug_lan", 7.8, "network plug")


def keys() -> Iterator[Finished]:
    view = VF
    def f(a, b, t):
        return (t, b, a)  # flat in the y-z plane, thin along x; a = away from the computer
    shapes = {
        "red": [
            (
                1.9 + 2.15 + 2.3 * math.cos(math.radians(22.5 + 45 * i)),
                2.3 * math.sin(math.radians(22.5 + 45 * i)),
            )
            for i in range(8)
        ],
        "blue": circle(4.0, 0, 2.15, 36),
        "green": round_rect(1.8, -1.95, 4.6, 3.9, 0.35, 2),
    }
    for c, pts in shapes.items():
        art = Art()
        extrude(
            art,
            view,
            [(0, 0.62), (2.2, 0.62), (2.2, -0.62), (0, -0.62)],
            f,
            -0.25,
            0.25,
            "s1",
            "s2",
            "s2",
            "k3",
        )
        m = view.face((-0.25, 0.62, 0), (0, 0, 1), (0, -1, 0))
        art.rect(0.5, 0.25, 0.4, 0.28, "f-hole k4", 0, m)
        art.rect(0.5, 0.72, 0.4, 0.28, "f-hole k4", 0, m)
        extrude(art, view, pts, f, -0.5, 0.5, c, c, c, "k2", c == "blue")
        m = view.face((-0.5, 0, 0), (0, 0, 1), (0, -1, 0))
        cx = {"red": 4.05, "blue": 4.0, "green": 4.1}[c]
        from things import glyph_only

        glyph_only(art, c, after(m, placed(cx, 0, scale=1.75)))
        art.anchor("tip", *view.at(0, 0, 0)).anchor("grip", *view.at(0, 0, cx)).anchor(
            "mid", *view.at(0, 0, cx)
        )
        art.anchor("up", *view.at(0, 2.1, cx + 0.2)).anchor("down", *view.at(0, -2.1, cx + 0.2))
        yield art.finished(f"key_{c}", f"{c} USB key")


def keys_flat() -> Iterator[Finished]:
    """The same keys lying flat: what to look for before the fingers hide it."""
    from things import glyph_only

    for c in ("red", "blue", "green"):
        art = Art()
        art.rect(-150, -34, 70, 68, "f-s2 k2", 4)
        art.rect(-132, -20, 20, 14, "f-hole k4")
        art.rect(-132, 6, 20, 14, "f-hole k4")
        if c == "red":
            art.path(
                "M"
                + "L".join(
                    f"{92 * math.cos(math.radians(22.5 + 45 * i)):.1f} {92 * math.sin(math.radians(22.5 + 45 * i)):.1f}"
                    for i in range(8)
                )
                + "Z",
                "f-red k1",
            )
        elif c == "blue":
            art.circ(0, 0, 88, "f-blue k1")
        else:
            art.rect(-86, -84, 172, 168, "f-green k1", 12)
        glyph_only(art, c, placed(0, -4, 74))
        yield art.finished(f"key_{c}_flat", f"{c} USB key, flat")


def build() -> Iterator[Finished]:
    tower_front()
    tower_open()
    tower_back()
    plugs()
    keys()
    keys_flat()


if __name__ == "__main__":
    build()
