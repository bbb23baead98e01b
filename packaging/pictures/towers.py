"""The tower from the front, and what is laid over it at the same origin."""

from collections.abc import Iterator

from pictures.kit import Art, Finished, Matrix, rectangle
from pictures.signs import label
from pictures.solids import box, outline, shadow
from pictures.views import FRONT, TOWER, TOWER_D, TOWER_H, TOWER_W

_FACE = FRONT.front(TOWER)


def build() -> Iterator[Finished]:
    """The tower, its label, its empty bay, its tray, old labels."""
    yield _tower()
    art = Art()
    label(art, (3.6, 19.6, 10.4, 6), _FACE)
    art.anchor("label", 8.75, 22.6, _FACE)
    yield art.finished("tower_front_label", "workshop label on the tower")
    yield _hole()
    yield _tray("tower_front_tray", disc=False)
    yield _tray("tower_front_tray_disc", disc=True)
    yield _old_labels()
    yield _peeling()


def usb_port(art: Art, x: float, y: float, m: Matrix, *, upright: bool = False) -> None:
    """A USB socket; upright it is seen from the front, level from behind."""
    if upright:
        w, h = 2.3, 1.0
        art.rect(x - h / 2, y - w / 2, h, w, "f-hole k3", 0.12, m)
        art.rect(x - h * 0.22, y - w * 0.36, h * 0.2, w * 0.72, "f-s0", 0, m)
    else:
        w, h = 2.4, 1.25
        art.rect(x - w / 2, y - h / 2, w, h, "f-hole k3", 0.12, m)
        art.rect(x - w * 0.36, y - h * 0.22, w * 0.72, h * 0.2, "f-s0", 0, m)


def power_button(art: Art, m: Matrix, weight: str = "k2") -> None:
    """The large round button, always at the same place."""
    x, y, r = 13.3, 14.9, 1.95
    art.circ(x, y, r, f"f-s1 {weight}", m)
    q = r * 0.52
    ring = f"M{x - q * 0.62} {y - q * 0.5}A{q} {q} 0 1 0 {x + q * 0.62} {y - q * 0.5}"
    art.path(f"{ring}M{x} {y - q * 1.15}V{y - q * 0.05}", "k3", m)


def _tower() -> Finished:
    view, art = FRONT, Art()
    shadow(art, view, 0, 0, TOWER_W, TOWER_D)
    for x, z in ((1, 3), (1, TOWER_D - 5), (TOWER_W - 3, TOWER_D - 5)):
        box(art, view, (x, -0.9, z, 2, 0.9, 2), "s4", "s4", "s4", "k3")
    fl, ff, ft = view.left(TOWER), _FACE, view.top(TOWER)
    art.rect(0, 0, TOWER_D, TOWER_H, "f-s3 k2", 0, fl)
    art.rect(0, 0, TOWER_W, TOWER_D, "f-s1 k2", 0, ft)
    art.rect(0, 0, TOWER_W, TOWER_H, "f-s2 k2", 0, ff)
    # seam between plastic front and metal body, side panel and its grip
    art.line((TOWER_D - 2.2, 0), (TOWER_D - 2.2, TOWER_H), cls="k3", m=fl)
    art.line((0, TOWER_D - 2.2), (TOWER_W, TOWER_D - 2.2), cls="k3", m=ft)
    art.line((1.6, 1.2), (TOWER_D - 2.2, 1.2), cls="k4", m=fl)
    art.line((1.6, TOWER_H - 1.2), (TOWER_D - 2.2, TOWER_H - 1.2), cls="k4", m=fl)
    art.line((1.6, 0), (1.6, TOWER_H), cls="k3", m=fl)
    art.rect(4, 15.5, 2.4, 7, "f-s4 k3", 1.1, fl)
    _fittings(art)
    art.path("M0 0M" + rectangle(0, 0, TOWER_W, TOWER_H)[1:], "k1 nohalo", ff)
    outline(art, view, TOWER)
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
        ("right", TOWER_W, 19),
    ):
        art.anchor(n, x, y, ff)
    art.anchor("side", TOWER_D / 2, TOWER_H / 2, fl).anchor(
        "sidefront", TOWER_D - 8, TOWER_H / 2, fl
    ).anchor("top", TOWER_W / 2, TOWER_D / 2, ft).anchor("back", 0, TOWER_H / 2, fl)
    return art.finished("tower_front", "tower, front and left side")


def _fittings(art: Art) -> None:
    """Drive, cover, sockets, button and air slots of the plastic front."""
    ff = _FACE
    art.rect(0.9, 0.9, TOWER_W - 1.8, TOWER_H - 1.8, "f-s2 k3", 0.9, ff)
    # DVD drive
    art.rect(1.5, 1.9, 14.5, 4.3, "f-s1 k2", 0.25, ff)
    art.rect(2.1, 2.4, 13.3, 1.9, "f-s0 k3", 0.3, ff)
    art.rect(12.9, 4.85, 2.2, 0.8, "f-s3 k3", 0.3, ff)
    art.circ(11.6, 5.25, 0.22, "f-ink", ff)
    # cover of the second bay
    art.rect(1.5, 6.7, 14.5, 4.3, "f-s3 k3", 0.25, ff)
    usb_port(art, 3.3, 14.9, ff, upright=True)
    usb_port(art, 5.5, 14.9, ff, upright=True)
    for y in (14.1, 15.9):
        art.circ(7.9, y, 0.62, "f-s1 k3", ff)
        art.circ(7.9, y, 0.22, "f-ink", ff)
    power_button(art, ff)
    for i in range(5):
        art.rect(3, 28.2 + i * 1.55, TOWER_W - 6, 0.75, "f-hole", 0.37, ff)


def _hole() -> Finished:
    """The empty bay: its floor is seen through the opening."""
    view, art, ff = FRONT, Art(), _FACE
    art.rect(1.5, 1.9, 14.5, 4.3, "f-hole k2", 0.2, ff)
    corners = ((1.5, 6.2), (16, 6.2), (16, 5.6), (1.5, 5.6))
    art.poly([view.at(x, TOWER_H - y, TOWER_D) for x, y in corners], "f-s4")
    art.line((1.5, 5.6), (16, 5.6), cls="k4", m=ff)
    art.rect(1.5, 1.9, 14.5, 4.3, "k2", 0.2, ff)
    art.anchor("bay", 8.75, 4.05, ff)
    return art.finished("tower_front_hole", "empty bay of the DVD drive")


def _tray(name: str, *, disc: bool) -> Finished:
    view, art, ff = FRONT, Art(), _FACE
    art.rect(2.1, 2.4, 13.3, 1.9, "f-hole k3", 0.2, ff)
    out = 13
    z0, y = TOWER_D, TOWER_H - 3.7
    tb = (2.4, y - 0.5, z0, 12.7, 0.5, out)
    tt, tl = view.top(tb), view.left(tb)
    art.rect(0, 0, out, 0.5, "f-s3 k3", 0, tl)
    art.rect(0, 0, 12.7, out, "f-s4 k2", 0, tt)
    art.path("M.35 6.3A6 6 0 0 1 12.35 6.3A6 6 0 0 1 .35 6.3Z", "f-s3 k3", tt)
    art.rect(5.5, 5.6, 1.7, 6.9, "f-s4 k4", 0.3, tt)
    if disc:
        _disc(art, view.top((2.4, y + 0.25, z0, 12.7, 0, out)))
    box(art, view, (2.1, y - 1.0, z0 + out, 13.3, 1.9, 0.5), "s0", "s0", "s2", "k2")
    art.anchor("tray", 6.35, 6.3, tt)
    return art.finished(name, "tray of the DVD drive, out")


def _disc(art: Art, m: Matrix) -> None:
    art.circ(6.35, 6.3, 5.9, "f-foam k2", m)
    art.path("M6.35 6.3L10.6 2.2A5.9 5.9 0 0 1 12.1 5Z", "f-blue", m)
    art.path("M6.35 6.3L2.1 10.4A5.9 5.9 0 0 1 .6 7.6Z", "f-blue", m)
    art.path("M6.35 6.3L12.1 5A5.9 5.9 0 0 1 12.2 7Z", "f-green", m)
    art.path("M6.35 6.3L.6 7.6A5.9 5.9 0 0 1 .5 5.6Z", "f-green", m)
    art.circ(6.35, 6.3, 5.9, "k2", m)
    art.circ(6.35, 6.3, 2.1, "f-s1 k3", m)
    art.circ(6.35, 6.3, 0.85, "f-s4 k3", m)


def _old_labels() -> Finished:
    art, ff = Art(), _FACE
    art.rect(10.2, 22.4, 5.2, 4.4, "f-gold k3", 0.3, ff)
    for y in (23.4, 24.6, 25.8):
        art.line((11, y), (14.6, y), cls="k4", m=ff)
    art.rect(2.6, 18.6, 4.6, 3.2, "f-glove k3", 0.3, ff)
    art.line((3.3, 20.2), (6.4, 20.2), cls="k4", m=ff)
    art.anchor("one", 12.8, 24.6, ff).anchor("two", 4.9, 20.2, ff)
    return art.finished("old_labels", "old labels on the front of the tower")


def _peeling() -> Finished:
    """A label that is half off, its corner up."""
    art, ff = Art(), _FACE
    art.path("M2.6 23.2H8.2V25.2L5.6 27.6H2.6Z", "f-carton3 k2", ff)
    art.path("M8.2 25.2L5.6 27.6L10.4 29.6L12.2 27.6Z", "f-s0 k2", ff)
    art.anchor("corner", 11.3, 28.6, ff)
    return art.finished("label_peeling", "old label, half off")
