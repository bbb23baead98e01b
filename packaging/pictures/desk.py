"""What lies on the table: keyboard and mouse."""

from collections.abc import Iterator

from pictures.kit import Art, Finished, Matrix, Point, mapped, moved, parsed, rectangle, spline
from pictures.solids import Box, hull, solid
from pictures.views import FLAT

_KEYBOARD: Box = (0, 0, 0, 44.0, 1.8, 15.0)
_PITCH = 1.92  # from key to key, cm


def build() -> Iterator[Finished]:
    """Both."""
    yield _keyboard()
    yield _mouse()


def _key(art: Art, x: float, y: float, width: float = 1, height: float = 1) -> None:
    w, h = _PITCH * width - 0.22, _PITCH * height - 0.22
    art.rect(x, y, w, h, "f-s0 k4", 0, FLAT.top(_KEYBOARD))


def _keyboard() -> Finished:
    view, art = FLAT, Art()
    _, _, _, w, _, d = _KEYBOARD
    art.rect(-1, -1, w + 2.5, d + 3, "f-shadow nohalo", 1, view.floor())
    solid(art, view, _KEYBOARD, "s3", "s4", "s4")
    _letters(art)
    _arrows_and_numbers(art)
    m = view.top(_KEYBOARD)
    art.anchor("centre", w / 2, d / 2, m).anchor("keys", 14, 7, m)
    art.anchor("cable", w / 2, 0, m).anchor("tr", w, 0, m)
    return art.finished("keyboard", "keyboard", "centre")


def _letters(art: Art) -> None:
    """The row of function keys, four rows, and the row of the space bar."""
    for i in range(13):
        _key(art, 1.2 + i * (28.6 / 13), 0.9, 0.98, 0.75)
    last, right, least = 30.0, 30.2, 0.7
    for row, offset in enumerate((0, 0.9, 1.3, 0.4)):
        y = 3.2 + row * _PITCH
        x = 1.2
        if offset:
            _key(art, x, y, offset + 0.45)
            x += (offset + 0.45) * _PITCH
        while x + _PITCH <= last:
            _key(art, x, y)
            x += _PITCH
        if right - x > least:
            _key(art, x, y, (right - x) / _PITCH)
    y = 3.2 + 4 * _PITCH
    row_of_space = ((1.2, 1.4), (3.9, 1.2), (6.2, 1.2), (8.5, 6.4), (20.8, 1.2), (23.1, 1.2))
    for x, width in (*row_of_space, (25.4, 1.1), (27.5, 1.4)):
        _key(art, x, y, width)


def _arrows_and_numbers(art: Art) -> None:
    k = _PITCH
    for i in range(3):
        for j in (0, 1, 4):
            _key(art, 31.2 + i * k * 0.9, 3.2 + j * k, 0.88)
    _key(art, 31.2 + k * 0.9, 3.2 + 3 * k, 0.88)
    tall, hidden = {(3, 1), (3, 3)}, {(3, 2), (3, 4)}
    for i in range(4):
        for j in range(5):
            if (i, j) not in hidden:
                x, y = 37.0 + i * k * 0.86, 3.2 + j * k
                _key(art, x, y, 0.85, 2 if (i, j) in tall else 1)


_BODY = (
    (0, -1), (0.62, -0.93), (0.93, -0.6), (1, 0), (0.92, 0.62), (0.6, 0.95), (0, 1.02),
    (-0.6, 0.95), (-0.92, 0.62), (-1, 0), (-0.93, -0.6), (-0.62, -0.93),
)  # fmt: skip


def _body(size: float) -> list[Point]:
    return [(3.2 * size * x, 5.6 * size * y) for x, y in _BODY]


def _mouse() -> Finished:
    view, art = FLAT, Art()
    m = view.floor()
    up = view.at(0, 2.6, 0)
    below = [(x * 1.12 + 0.4, y * 1.1 + 0.3) for x, y in _body(1)]
    art.path(moved(spline(below, closed=True), m), "f-shadow nohalo")
    tm: Matrix = (m[0], m[1], m[2], m[3], m[4] + up[0], m[5] + up[1])
    base = [mapped(m, *p) for p in _body(1)]
    top = [mapped(tm, *p) for p in _body(0.86)]
    art.path(spline(hull(base + top), closed=True, tension=0.9), "f-s3 k1")
    art.path(moved(spline(_body(0.84), closed=True), tm), "f-s1 k3")
    art.path(moved(parsed("M0 -4.7V-.6M-2.62 -.4C-1 .3 1 .3 2.62 -.4"), tm), "k3")
    art.path(moved(parsed(rectangle(-0.5, -3.6, 1.0, 2.0, 0.5)), tm), "f-s4 k3")
    art.anchor("centre", 0, 0, tm).anchor("cable", *mapped(m, 0, -5.5))
    return art.finished("mouse", "mouse", "centre")
