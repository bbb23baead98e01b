"""Portraits: adults, calm, each told apart by hair, glasses and shape before colour.

Their own colours come from the scene, as those of a photo do: a face is the same in each theme.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pictures.kit import Art, Finished, ellipse, spline

_LINE = "k2"


class Face(NamedTuple):
    """What makes one face."""

    hair: str
    glasses: bool = False
    beard: bool = False
    moustache: bool = False


FACES = {
    "amina": Face("bun"),
    "lucas": Face("short"),
    "jeanne": Face("bob", glasses=True),
    "paul": Face("short", beard=True),
    "moussa": Face("crop"),
    "ines": Face("long"),
    "karim": Face("crop", glasses=True, beard=True),
    "sofia": Face("curly"),
    "bernard": Face("bald", moustache=True),
    "fatou": Face("scarf"),
    "person": Face("short"),
}

_BEHIND = {
    "bun": ellipse(0, -112, 36, 34),
    "bob": "M-90 70C-108 -122 108 -122 90 70C86 86 62 88 52 74H-52C-62 88 -86 86 -90 70Z",
    "long": "M-90 176C-110 60 -104 -118 0 -116S110 60 90 176C66 190 -66 190 -90 176Z",
}
_FRONT = {
    "short": "M-73 2C-104 -134 104 -134 73 2C69 -16 66 -34 56 -46"
    "C24 -36 -26 -40 -48 -52C-62 -38 -68 -18 -73 2Z",
    "crop": "M-71 -10C-86 -124 86 -124 71 -10C68 -38 60 -58 44 -62"
    "C16 -68 -16 -68 -44 -62C-60 -58 -68 -38 -71 -10Z",
    "bun": "M-74 8C-94 -124 94 -124 74 8C66 -34 44 -60 0 -62C-44 -60 -66 -34 -74 8Z",
    "bob": "M-73 14C-88 -118 88 -118 73 14C70 -20 60 -36 40 -42"
    "C10 -36 -20 -46 -34 -62C-40 -38 -64 -24 -73 14Z",
    "long": "M-76 40C-96 -118 -4 -118 0 -66C-34 -58 -62 -30 -76 40Z"
    "M76 40C96 -118 4 -118 0 -66C34 -58 62 -30 76 40Z",
    "bald": "M-75 26C-92 -14 -84 -46 -66 -58C-62 -34 -66 0 -70 26Z"
    "M75 26C92 -14 84 -46 66 -58C62 -34 66 0 70 26Z",
}


def build() -> Iterator[Finished]:
    """All portraits; the anchor `head` is the middle of the face."""
    for name, face in FACES.items():
        art = Art()
        _hair_behind(art, face.hair)
        _shoulders(art)
        _head(art)
        if face.beard:
            _beard(art)
        _features(art, face)
        _hair_before(art, face.hair)
        yield art.anchor("head", 0, 0).finished(f"portrait_{name}", "portrait")


def _hair_behind(art: Art, hair: str) -> None:
    if hair == "curly":
        art.path(spline(_curls(104, 116), closed=True), f"f-hair {_LINE}")
    elif hair in _BEHIND:
        art.path(_BEHIND[hair], f"f-hair {_LINE}")


def _hair_before(art: Art, hair: str) -> None:
    if hair == "curly":
        fringe = [(-74, -4), (-86, -40), (-64, -78), (-24, -96), (24, -96), (64, -78), (86, -40)]
        fringe += [(74, -4), (60, -28), (46, -48), (22, -42), (0, -58), (-24, -42), (-46, -50)]
        art.path(spline([*fringe, (-60, -28)], closed=True), f"f-hair {_LINE}")
    elif hair == "scarf":
        art.path(_SCARF, f"f-cloth evenodd {_LINE}")
        art.path("M-34 124C-60 150 -84 190 -90 240M34 124C50 150 58 176 60 206", "k3")
    else:
        art.path(_FRONT[hair], f"f-hair {_LINE}")


_SCARF = (
    "M0 -118C-104 -118 -108 10 -96 62C-90 112 -64 138 -40 150C-14 162 14 162 40 150"
    "C64 138 90 112 96 62C108 10 104 -118 0 -118Z" + ellipse(0, 6, 60, 84)
)


def _curls(wide: float, high: float) -> list[tuple[float, float]]:
    """The outline of curly hair: a ring of bumps."""
    ring = [
        (-0.86, 0.62), (-1.02, 0.28), (-0.92, 0.0), (-1.04, -0.3), (-0.82, -0.56), (-0.76, -0.84),
        (-0.42, -0.88), (-0.2, -1.08), (0.12, -0.98), (0.42, -1.02), (0.62, -0.8), (0.9, -0.66),
        (0.9, -0.34), (1.06, -0.06), (0.92, 0.24), (0.98, 0.54), (0.72, 0.72), (0.0, 0.5),
        (-0.7, 0.74),
    ]  # fmt: skip
    return [(x * wide, y * high) for x, y in ring]


def _shoulders(art: Art) -> None:
    art.path("M-30 70V126C-30 140 30 140 30 126V70Z", f"f-skin2 {_LINE}")
    chest = (
        "M-34 118C-90 134 -150 144 -172 190C-188 224 -196 300 -200 380H200"
        "C196 300 188 224 172 190C150 144 90 134 34 118C20 150 -20 150 -34 118Z"
    )
    art.path(chest, "f-shirt k1")


def _head(art: Art) -> None:
    for side in (-1, 1):
        art.path(ellipse(side * 70, 4, 13, 23), f"f-skin {_LINE}")
    head = (
        "M-70 -20C-70 -108 70 -108 70 -20C70 34 54 70 24 91C10 100 -10 100 -24 91"
        "C-54 70 -70 34 -70 -20Z"
    )
    art.path(head, f"f-skin {_LINE}")


def _beard(art: Art) -> None:
    beard = (
        "M-70 8C-62 34 -46 42 -28 38C-14 30 14 30 28 38C46 42 62 34 70 8C72 60 56 86 24 98"
        "C10 105 -10 105 -24 98C-56 86 -72 60 -70 8Z"
    )
    art.path(beard, f"f-hair {_LINE}")


def _features(art: Art, face: Face) -> None:
    for side in (-1, 1):
        brow = f"M{side * 15} -24C{side * 24} -31 {side * 34} -30 {side * 40} -24"
        art.path(brow, _LINE)
        art.circ(side * 27, -4, 5.6, "f-ink")
    art.path("M4 2C10 16 14 26 -2 29", "k3")
    art.path("M-24 52C-10 62 12 62 26 51", "w6 s-skin" if face.beard else _LINE)
    if face.moustache:
        art.path(
            "M-34 46C-26 32 -8 32 0 38C8 32 26 32 34 46C22 50 -22 50 -34 46Z", f"f-hair {_LINE}"
        )
    if face.glasses:
        for side in (-1, 1):
            art.circ(side * 28, -3, 22, _LINE)
            art.line((side * 50, -6), (side * 68, -10), cls=_LINE)
        art.path("M-6 -6C-2 -10 2 -10 6 -6", _LINE)
