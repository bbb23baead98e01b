"""Who a computer is for: plain buildings, without flags of any country or sign of a faith."""

from collections.abc import Iterator

from pictures.kit import Art, Finished


def build() -> Iterator[Finished]:
    """All of them, standing on the anchor `base`."""
    yield _school()
    yield _house()
    yield _hall()


def _wall(art: Art, x: float, y: float, width: float, height: float) -> None:
    art.rect(x, y, width, height, "f-carton3 k1")


def _window(art: Art, x: float, y: float, width: float = 44, height: float = 48) -> None:
    art.rect(x, y, width, height, "f-glove k2", 3)
    art.line((x + width / 2, y), (x + width / 2, y + height), cls="k3")


def _school() -> Finished:
    art = Art()
    _wall(art, -220, -150, 440, 150)
    art.rect(-232, -172, 464, 26, "f-s4 k2", 4)
    _wall(art, -78, -236, 156, 236)
    art.path("M-96 -232L0 -306L96 -232Z", "f-red k1")
    art.circ(0, -186, 32, "f-s0 k2")
    art.line((0, -208), (0, -186), (16, -176), cls="k2")
    art.rect(-32, -96, 64, 96, "f-blue k2", 4)
    art.line((0, -96), (0, 0), cls="k2")
    for x in (-204, -148, 104, 160):
        _window(art, x, -116)
    return art.anchor("base", 0, 0).finished("school", "school", "base")


def _house() -> Finished:
    art = Art()
    art.rect(82, -272, 40, 80, "f-carton2 k2")
    _wall(art, -150, -166, 300, 166)
    art.path("M-184 -160L0 -300L184 -160Z", "f-red k1")
    art.rect(-116, -110, 70, 110, "f-blue k2", 4)
    art.circ(-60, -54, 5, "f-ink")
    _window(art, 20, -112, 88, 62)
    return art.anchor("base", 0, 0).finished("house", "house of a family", "base")


def _hall() -> Finished:
    """The house of an association: a heart over a wide door."""
    art = Art()
    _wall(art, -210, -170, 420, 170)
    art.path("M-236 -166L-170 -232H170L236 -166Z", "f-green k1")
    art.circ(0, -196, 66, "f-s0 k1")
    heart = "M0 -154C-62 -196 -42 -240 -14 -236C-4 -234 0 -224 0 -220C0 -224 4 -234 14 -236"
    art.path(heart + "C42 -240 62 -196 0 -154Z", "f-red k2")
    art.rect(-64, -96, 128, 96, "f-s4 k2", 4)
    art.line((0, -96), (0, 0), cls="k2")
    for x in (-178, 104):
        _window(art, x, -112, 74, 60)
    return art.anchor("base", 0, 0).finished("hall", "house of an association", "base")
