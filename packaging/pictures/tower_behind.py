"""The tower from behind, with its sockets."""

from collections.abc import Iterator

from pictures.kit import Art, Finished, Matrix
from pictures.solids import box, outline, shadow
from pictures.towers import usb_port
from pictures.views import BEHIND, TOWER, TOWER_D, TOWER_H, TOWER_W


def build() -> Iterator[Finished]:
    """The one part."""
    view, art = BEHIND, Art()
    shadow(art, view, 0, 0, TOWER_W, TOWER_D)
    for x, z in ((1, 1), (TOWER_W - 3, 1), (1, TOWER_D - 5)):
        box(art, view, (x, -0.9, z, 2, 0.9, 2), "s4", "s4", "s4", "k3")
    fl, fb, ft = view.left(TOWER), view.back(TOWER), view.top(TOWER)
    art.rect(0, 0, TOWER_D, TOWER_H, "f-s3 k2", 0, fl)
    art.rect(0, 0, TOWER_W, TOWER_D, "f-s1 k2", 0, ft)
    art.rect(0, 0, TOWER_W, TOWER_H, "f-s2 k2", 0, fb)
    art.line((TOWER_D - 2.2, 0), (TOWER_D - 2.2, TOWER_H), cls="k3", m=fl)
    art.line((0, TOWER_D - 2.2), (TOWER_W, TOWER_D - 2.2), cls="k3", m=ft)
    art.line((1.6, 0), (1.6, TOWER_H), cls="k3", m=fl)
    art.rect(4, 15.5, 2.4, 7, "f-s4 k3", 1.1, fl)
    _supply(art, fb)
    _sockets(art, fb)
    _fan(art, fb)
    outline(art, view, TOWER)
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


def _supply(art: Art, fb: Matrix) -> None:
    """Power supply: fan, socket, switch."""
    art.rect(1.1, 1.1, 15.3, 8.9, "f-s1 k2", 0.3, fb)
    art.circ(11.9, 5.55, 3.7, "f-s4 k3", fb)
    for r in (2.6, 1.5):
        art.circ(11.9, 5.55, r, "k4", fb)
    art.line((11.9, 1.85), (11.9, 9.25), cls="k4", m=fb)
    art.line((8.2, 5.55), (15.6, 5.55), cls="k4", m=fb)
    art.circ(11.9, 5.55, 0.7, "f-s1 k4", fb)
    art.path("M2 2H6.8V4.6L5.7 5.6H3.1L2 4.6Z", "f-hole k2", fb)
    for x, y in ((3.1, 3.0), (4.15, 3.4), (5.2, 3.0)):
        art.rect(x, y, 0.5, 1.3, "f-s0", 0, fb)
    art.rect(2.6, 6.9, 3.6, 2.0, "f-s4 k3", 0.2, fb)
    art.line((3.5, 7.4), (3.5, 8.4), cls="k4", m=fb)
    art.circ(5.1, 7.9, 0.5, "k4", fb)


def _sockets(art: Art, fb: Matrix) -> None:
    """The plate of the sockets: USB, network, sound, picture."""
    art.rect(0.9, 11.0, 7.4, 16.2, "f-s0 k2", 0.3, fb)
    for y in (12.3, 14.2):
        for x in (2.9, 6.2):
            usb_port(art, x, y, fb)
    art.path("M1.6 15.9H4.6V19.3H3.7V19.9H2.5V19.3H1.6Z", "f-hole k2", fb)
    for i in range(5):
        art.line((2.05 + i * 0.5, 16.2), (2.05 + i * 0.5, 17.1), cls="k4 s-gold", m=fb)
    for y, c in ((16.2, "blue"), (17.9, "green"), (19.6, "red")):
        art.circ(6.4, y, 0.72, f"f-{c} k3", fb)
        art.circ(6.4, y, 0.25, "f-ink", fb)
    # picture socket (VGA), upright: wide side to the left
    art.path(
        "M1.7 21.5H3.3C4 21.9 4.2 22.8 4.2 23.9C4.2 25 4 25.9 3.3 26.3H1.7C1.5 25.1 1.5 22.7 1.7 21.5Z",  # noqa: E501
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


def _fan(art: Art, fb: Matrix) -> None:
    """Fan of the case, and the covers of the card slots."""
    art.rect(9.2, 11.4, 7.4, 7.4, "f-s1 k3", 0.4, fb)
    art.circ(12.9, 15.1, 3.3, "f-s4 k3", fb)
    art.circ(12.9, 15.1, 2.1, "k4", fb)
    art.circ(12.9, 15.1, 0.9, "f-s1 k4", fb)
    art.line((12.9, 11.8), (12.9, 18.4), cls="k4", m=fb)
    art.line((9.6, 15.1), (16.2, 15.1), cls="k4", m=fb)
    for i in range(4):
        art.rect(0.9, 28.4 + i * 2.05, 11.5, 1.3, "f-s1 k3", 0.15, fb)
