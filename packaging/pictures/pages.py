"""What a screen shows: laid over the part `monitor`, held by the anchor `c`."""

import math
import random
from collections.abc import Callable, Collection, Iterator

from pictures.kit import Art, Finished, Matrix, after, placed, spline
from pictures.signs import glyph, key_sign
from pictures.views import LIT_H, LIT_W, on_screen

_MID_X, _MID_Y = LIT_W / 2, LIT_H / 2

_LAPTOP_PAGES = (
    "tick", "code", "desktop", "keys", "keys_left", "working", "game", "pointer",
    "red", "blue", "green",
)  # fmt: skip


Draw = Callable[[Art, Matrix], None]


def build() -> Iterator[Finished]:
    """All pages, on the screen; some on the laptop too."""
    for name, (title, draw) in _pages().items():
        art, face = Art(), on_screen()
        draw(art, face)
        yield art.anchor("c", _MID_X, _MID_Y, face).finished(name, title)


def on_laptop(face: Matrix) -> Iterator[tuple[str, str, Art]]:
    """Name, title and art of the pages that the laptop shows.

    Args:
        face: of its lit area, as large as the screen's: `LIT_W` × `LIT_H`.
    """
    for name in _LAPTOP_PAGES:
        title, draw = _pages()[f"page_{name}"]
        art = Art()
        draw(art, face)
        yield f"laptop_{name}", title, art


def _pages() -> dict[str, tuple[str, Draw]]:
    pages: dict[str, tuple[str, Draw]] = {
        "page_spots": ("screen with faults: points, line, stain", _spots),
        "page_tick": ("page with the sign 'finished'", _tick),
        "page_code": ("page with a square code", _code),
        "page_desktop": ("desktop with pictures of games and of the Internet", _desktop),
        "page_keys": ("page: keys that were pressed are green", _keys_page(_LATER)),
        "page_keys_left": ("page: three keys are still grey", _keys_page(_LEFT)),
        "page_working": ("page: the computer works alone", _working),
        "page_film": ("a film plays", _film),
        "page_game": ("a game: a ball over a wall", _game),
        "page_lock": ("page with a padlock", _lock),
        "page_sharp": ("sharp letters", _sharp),
        "page_blurred": ("blurred letters", _blurred),
        "page_pointer": ("letters that were typed, and the arrow of the mouse", _pointer),
    }
    for colour in ("red", "blue", "green"):
        pages[f"page_{colour}"] = (f"page of the {colour} key", _key_page(colour))
    return pages


def _paper(art: Art, face: Matrix, tone: str = "paper") -> None:
    art.rect(0, 0, LIT_W, LIT_H, f"f-{tone} k3 s-onpaper", 0.2, face)


def _spots(art: Art, m: Matrix) -> None:
    art.circ(8.5, 7, 0.75, "f-onlit nohalo", m)
    art.circ(14, 17.5, 0.75, "f-onlit", m)
    art.line((31.5, 0.4), (31.5, LIT_H - 0.4), cls="k2 s-onlit", m=m)
    stain = [(19, 7.4), (22.6, 4.6), (26.8, 6.2), (28.4, 9.2), (26.0, 11.0), (26.4, 14.0)]
    stain += [(22.4, 14.8), (18.6, 13.0), (17.6, 10.0)]
    art.path(spline(stain, closed=True), "f-litgrey k3 s-onlit", m)


def _tick(art: Art, m: Matrix) -> None:
    _paper(art, m)
    art.circ(_MID_X, _MID_Y, 8.6, "f-litdone", m)
    x, y = _MID_X, _MID_Y
    art.path(f"M{x - 4.2} {y + 0.4}L{x - 1.2} {y + 3.4}L{x + 4.4} {y - 3}", "w15 s-paper", m)


def _code(art: Art, m: Matrix) -> None:
    """A square code in looks only: nothing can read it."""
    _paper(art, m)
    count, side = 15, 17.0
    unit = side / count
    left, top = _MID_X - side / 2, _MID_Y - side / 2
    rnd = random.Random(5)  # noqa: S311 (a pattern)
    eye, far = 6, count - 7
    for i in range(count):
        for j in range(count):
            in_eye = (i < eye and (j < eye or j > far)) or (i > far and j < eye)
            if not in_eye and rnd.random() < 0.56:  # noqa: PLR2004 (a pattern)
                size = unit * 1.02
                art.rect(left + i * unit, top + j * unit, size, size, "f-onpaper", 0, m)
    for i, j in ((0, 0), (count - 5, 0), (0, count - 5)):
        for inset, size, tone in ((0, 5, "onpaper"), (0.9, 3.2, "paper"), (1.6, 1.8, "onpaper")):
            x, y = left + (i + inset) * unit, top + (j + inset) * unit
            art.rect(x, y, size * unit, size * unit, f"f-{tone}", 0, m)


def _key_page(colour: str) -> Callable[[Art, Matrix], None]:
    def draw(art: Art, m: Matrix) -> None:
        art.rect(0, 0, LIT_W, LIT_H, f"f-{colour} k3", 0.2, m)
        key_sign(art, colour, after(m, placed(_MID_X, _MID_Y, scale=8.5)))

    return draw


def _desktop(art: Art, m: Matrix) -> None:
    art.rect(0, 0, LIT_W, LIT_H, "f-cloth k3", 0.2, m)
    art.rect(0, LIT_H - 2.6, LIT_W, 2.6, "f-s1 k4", 0, m)
    grounds = ("ivory", "s0", "gold", "glove", "s0", "carton3", "ivory", "s0")
    games = (_ball, _puzzle, _star, _dice, _globe, _note, _tree, _car)
    for index, (ground, game) in enumerate(zip(grounds, games, strict=True)):
        x, y = 3.2 + index % 4 * 9.8, 2.6 + index // 4 * 9.6
        art.rect(x, y, 7.2, 7.2, f"f-{ground} k3", 1.2, m)
        game(art, after(m, placed(x + 3.6, y + 3.6)))
    art.anchor("game", 3.2 + 3.6, 2.6 + 3.6, m)
    art.anchor("internet", 3.2 + 3.6, 2.6 + 3.6 + 9.6, m)


def _ball(art: Art, m: Matrix) -> None:
    art.circ(0, 0, 2.2, "f-red k3", m)


def _puzzle(art: Art, m: Matrix) -> None:
    art.path("M-2.2 -1.4H-.7A.9 .9 0 1 1 .7 -1.4H2.2V2.4H-2.2Z", "f-green k3", m)


def _star(art: Art, m: Matrix) -> None:
    glyph(art, "s0", [(2.5, 1.05)] * 5, m)


def _dice(art: Art, m: Matrix) -> None:
    art.rect(-2, -2, 4, 4, "f-s0 k3", 0.5, m)
    for x, y in ((-1, -1), (1, 1), (0, 0), (1, -1), (-1, 1)):
        art.circ(x, y, 0.42, "f-ink", m)


def _globe(art: Art, m: Matrix) -> None:
    """The Internet."""
    art.circ(0, 0, 2.5, "f-lit k3 s-onlit", m)
    art.circ(0, 0, 1.1, "k4 s-onlit", m, ry=2.5)
    art.line((-2.5, 0), (2.5, 0), cls="k4 s-onlit", m=m)


def _note(art: Art, m: Matrix) -> None:
    art.path("M-.6 1.6V-2.2L1.9 -2.6V1", "k2", m)
    art.circ(-1.3, 1.7, 0.8, "f-ink", m).circ(1.2, 1.1, 0.8, "f-ink", m)


def _tree(art: Art, m: Matrix) -> None:
    art.path("M0 -2.5L2 1.2H-2Z", "f-green k3", m)
    art.line((0, 1.2), (0, 2.5), cls="k2", m=m)


def _car(art: Art, m: Matrix) -> None:
    art.path("M-2.5 1.2V0L-1.4 -.3L-.7 -1.6H1L1.7 -.3L2.5 0V1.2Z", "f-red k3", m)
    art.circ(-1.3, 1.4, 0.7, "f-ink", m).circ(1.3, 1.4, 0.7, "f-ink", m)


_LATER = range(30, 60)
_LEFT = range(30, 33)
_LONG_AT, _UNDER_LONG = 51, range(51, 56)


def _keys_page(grey: Collection[int]) -> Draw:
    """A keyboard of five rows of twelve keys, numbered from the upper left."""
    count = 12
    wide = (LIT_W - 7.4) / count

    def draw(art: Art, m: Matrix) -> None:
        _paper(art, m)
        art.rect(2.2, 5.2, LIT_W - 4.4, LIT_H - 10.4, "k3 s-onpaper", 0.8, m)
        keys = (_LONG_AT, *(i for i in range(5 * count) if i not in _UNDER_LONG))
        for index in sorted(keys, key=lambda each: each in grey):  # one colour is drawn at once
            row, column = divmod(index, count)
            tone = "litpale k4 s-onlit" if index in grey else "green"
            span = 5 if index == _LONG_AT else 1
            x, y = 3.7 + column * wide, 6.6 + row * 2.55
            art.rect(x, y, span * wide - 0.5, 2.0, f"f-{tone}", 0, m)
        art.anchor("left", 3.7 + 7.5 * wide - 0.25, 6.6 + 2 * 2.55 + 1.0, m)

    return draw


def _working(art: Art, m: Matrix) -> None:
    _paper(art, m)
    art.circ(_MID_X, _MID_Y, 8, "w13 s-litgrey", m)
    turn = math.radians(150)
    x, y = _MID_X + 8 * math.sin(turn), _MID_Y - 8 * math.cos(turn)
    art.path(f"M{_MID_X} {_MID_Y - 8}A8 8 0 0 1 {x} {y}", "w13 s-litmark", m)


def _film(art: Art, m: Matrix) -> None:
    """A landscape between the black bars of a film, with the sign for playing."""
    art.rect(0, 0, LIT_W, LIT_H, "f-onlit k3 s-onlit", 0.2, m)
    art.rect(0, 3.6, LIT_W, LIT_H - 7.2, "f-cloth", 0, m)
    art.path(f"M0 {LIT_H - 3.6}V17L9 9L17 16L26 7.5L{LIT_W} 18V{LIT_H - 3.6}Z", "f-green k3", m)
    art.circ(_MID_X, _MID_Y, 7.2, "f-lit k2 s-onlit", m)
    x, y = _MID_X, _MID_Y
    art.path(f"M{x - 2.3} {y - 4}L{x + 4.4} {y}L{x - 2.3} {y + 4}Z", "f-onlit k3 s-onlit", m)


def _game(art: Art, m: Matrix) -> None:
    art.rect(0, 0, LIT_W, LIT_H, "f-lit k3 s-onlit", 0.2, m)
    tones = ("red", "gold", "green", "blue")
    for index in range(18):
        row, column = divmod(index, 6)
        x, y = 2.2 + column * 6.6, 2.4 + row * 2.9
        art.rect(x, y, 5.8, 2.2, f"f-{tones[(index + row) % 4]} k4 s-onlit", 0.3, m)
    art.circ(25, 16.6, 1.7, "f-red k2 s-onlit", m)
    art.rect(15, 21.2, 11, 1.9, "f-blue k2 s-onlit", 0.9, m)


def _lock(art: Art, m: Matrix) -> None:
    _paper(art, m)
    x, y = _MID_X, _MID_Y
    art.path(f"M{x - 4} {y - 1}V{y - 4.6}A4 4 0 0 1 {x + 4} {y - 4.6}V{y - 1}", "w15 s-onpaper", m)
    art.rect(x - 6.2, y - 1.4, 12.4, 9.6, "f-gold k2 s-onpaper", 1, m)
    art.circ(x, y + 2.4, 1.3, "f-onpaper", m)
    art.line((x, y + 2.6), (x, y + 5), cls="w7 s-onpaper", m=m)


_LETTERS = (
    "M3 19L8 5H9.6L14.6 19M5 14.6H12.6",
    "M18.6 19V5H23C28.4 5 28.4 11.6 23 11.6H18.6M23 11.6C29.6 11.6 29.6 19 23 19H18.6",
    "M40.4 8.4C37 3.4 32 5 32 12C32 19 37 20.6 40.4 15.6",
)


def _sharp(art: Art, m: Matrix) -> None:
    art.rect(0, 0, LIT_W, LIT_H, "f-lit k3 s-onlit", 0.2, m)
    for letter in _LETTERS:
        art.path(letter, "w15 s-onlit", after(m, placed(0, 0.6)))


def _blurred(art: Art, m: Matrix) -> None:
    art.rect(0, 0, LIT_W, LIT_H, "f-lit k3 s-onlit", 0.2, m)
    for dx, dy in ((-1.1, 0.2), (1.1, 0.4), (0.2, -0.7), (-0.2, 1.3), (0.5, 0.6)):
        for letter in _LETTERS:
            art.path(letter, "w20 s-onlit o22", after(m, placed(dx, 0.6 + dy)))


def _pointer(art: Art, m: Matrix) -> None:
    art.rect(0, 0, LIT_W, LIT_H, "f-lit k3 s-onlit", 0.2, m)
    for letter in _LETTERS:
        art.path(letter, "w9 s-onlit", after(m, placed(3, 2.4, 0.5)))
    art.line((25.6, 4.6), (25.6, 12.4), cls="w7 s-litmark", m=m)
    arrow = "M28 11V23L31 20.4L33.2 25L35.6 23.8L33.4 19.4H37.4Z"
    art.path(arrow, "f-onlit k2 s-onlit", after(m, placed(0, -1.6)))
