"""What can be wrong with a machine, laid over it at the same origin."""

from collections.abc import Iterator

from pictures.kit import Art, Finished, Matrix, after, placed, spline
from pictures.views import FRONT, LIT_H, LIT_W, TOWER, on_screen


def build() -> Iterator[Finished]:
    """All faults."""
    front, side = FRONT.front(TOWER), FRONT.left(TOWER)
    yield _scratches(front, side, 2).finished("scratches_few", "two small scratches")
    yield _scratches(front, side, 9).finished("scratches_many", "many scratches and a dent")
    yield _crack(front)
    yield _dirt(front, side)
    yield _gap(front)
    for name, title, art in on_glass(on_screen()):
        yield art.anchor("c", LIT_W / 2, LIT_H / 2, on_screen()).finished(f"screen_{name}", title)


def on_glass(face: Matrix) -> Iterator[tuple[str, str, Art]]:
    """Few and many scratches on a screen, or on the laptop's: name, title and art.

    Args:
        face: of its lit area, `LIT_W` × `LIT_H`.
    """
    places = (
        (11, 17, -60), (31, 9, 24), (8, 6, 30), (22, 13, -20), (36, 20, -40), (20, 22, 20),
        (24, 4, 50), (38, 4, -24),
    )  # fmt: skip
    for name, title, count in (
        ("scratches_few", "two scratches on the screen", 2),
        ("scratches_many", "many scratches on the screen", len(places)),
    ):
        art = Art()
        for x, y, angle in places[:count]:
            _scratch(art, after(face, placed(x, y, 2.2, angle)))
        yield name, title, art


def _scratch(art: Art, m: Matrix) -> None:
    art.path("M-1.6 0L-.4 -.3L1.7 .1", "k1", m).path("M-.7 .75L.8 .7", "k2", m)


def _scratches(front: Matrix, side: Matrix, count: int) -> Art:
    art = Art()
    places = (
        (front, 4.0, 21.5, -24), (side, 12, 12, 20), (front, 11.5, 25.0, 30), (side, 24, 22, -30),
        (side, 17, 30, 12), (front, 5, 25.5, 16), (side, 30, 9, 40), (front, 12, 18.8, -18),
        (side, 9, 24, -14),
    )  # fmt: skip
    for face, x, y, angle in places[:count]:
        _scratch(art, after(face, placed(x, y, 1.7, angle)))
    if count == len(places):
        dent = [(33.0, 20), (36, 19.4), (37.2, 22), (36.4, 25), (33.6, 25.4), (32.4, 22.6)]
        art.path(spline([(x - 13, y - 4) for x, y in dent], closed=True), "f-s4 k3", side)
    return art


def _crack(front: Matrix) -> Finished:
    """The plastic front is broken: a hole with sharp edges, and cracks that leave it."""
    art = Art()
    hole = (
        "M4.4 17.6L7.6 19.2L11.4 17.9L13.2 20.6L11.6 22.4L12.6 25L8.8 24.2L5.6 26L5.9 22.8L3.4 21Z"
    )
    art.path(hole, "f-hole k1", front)
    for line in ("M13.2 20.6L15.4 19.6L16.4 20.4", "M5.6 26L4.4 28.4L5 30.6", "M12.6 25L14.2 28"):
        art.path(line, "k2", front)
    for line in ("M4.4 17.6L2.6 15.8", "M3.4 21L1.6 21.6"):
        art.path(line, "k2", front)
    art.anchor("hole", 8.4, 21.6, front)
    return art.finished("crack", "broken front of the tower")


def _dirt(front: Matrix, side: Matrix) -> Finished:
    art = Art()
    blot = [
        (-3.0, 0.4),
        (-2.2, -1.6),
        (0.2, -2.2),
        (2.6, -1.2),
        (3.2, 0.8),
        (1.6, 2.2),
        (-1.4, 2.0),
    ]
    for face, x, y, size in (
        (side, 8, 9, 1.5), (side, 20, 24, 2.1), (side, 30, 11, 1.0), (side, 9, 31, 1.1),
        (front, 5.0, 21.5, 1.05), (front, 12.6, 25.6, 0.9), (front, 12.4, 9.0, 0.7),
    ):  # fmt: skip
        m = after(face, placed(x, y, size))
        art.path(spline(blot, closed=True), "f-dust k3", m)
        art.circ(-4.1, 1.6, 0.45, "f-dust k4", m).circ(3.9, -1.8, 0.6, "f-dust k4", m)
    return art.finished("dirt", "dirt on the tower")


def _gap(front: Matrix) -> Finished:
    """The cover of the second bay is gone: one looks inside."""
    art = Art()
    art.rect(1.5, 6.7, 14.5, 4.3, "f-hole k2", 0.25, front)
    art.line((1.5, 10.2), (16, 10.2), cls="k4 s-s1", m=front)
    art.anchor("gap", 8.75, 8.85, front)
    return art.finished("tower_front_gap", "a cover is missing")
