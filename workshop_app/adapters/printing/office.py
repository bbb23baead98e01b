"""A4 pages written from top to bottom: a heading with its codes, lines, pictures, signatures."""

from collections.abc import Sequence

from workshop_app.adapters.printing.lettering import (
    UnprintableTextError,
    fitted,
    printable,
    width_of,
)
from workshop_app.adapters.printing.paper import A4, Paper
from workshop_app.domain.codes import Code
from workshop_app.domain.labels import SMALLEST_PT
from workshop_app.domain.wording import forbidden_in

_LEFT, _RIGHT, _TOP, _BOTTOM = 20.0, 190.0, 20.0, 277.0
_WIDTH = _RIGHT - _LEFT
_LINE, _ROW = 7.2, 14.0
_MOST_LINES = 12
_NAME_PT = 18.0
_EDGE = "#808080"


class OfficePage:
    """Writes downwards; what no longer fits goes on a new page. All letters are 14 pt or more."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._y = _TOP

    def heading(self, title: str, under: str, code: Code, icon: str) -> None:
        """Write the title, a line under it, and the code as number, bars and QR code."""
        self._paper.icon(icon, _LEFT, _TOP, 16)
        points, lines = fitted(_allowed(title), 95, largest=26, smallest=18, lines=2, bold=True)
        for number, line in enumerate(lines):
            self._paper.text(_LEFT + 20, _TOP + 8 + number * points * 0.4, line, points, bold=True)
        base = _TOP + 8 + len(lines) * points * 0.4
        self._paper.text(_LEFT + 20, base, fitted(_allowed(under), 95, largest=16)[1][0], 16)
        self._paper.qr(_RIGHT - 21, _TOP, code.text, dots=8)
        self._paper.bars(_RIGHT - 46.125, _TOP + 29, 12, code.text, dots=3)
        self._paper.text(_LEFT, _TOP + 39, code.shown, 28, bold=True)
        self._paper.box(_LEFT, _TOP + 46, _WIDTH, 0.8, fill="#000000")
        self._y = _TOP + 52

    def section(self, title: str) -> None:
        """Write a title within the page; it does not stand alone at the foot."""
        self._room(3 * _ROW)
        self._y += 4
        self._paper.text(_LEFT, self._y + 7, _allowed(title), 18, bold=True)
        self._y += 12

    def words(self, text: str, *, bold: bool = False) -> None:
        """Write a short text on as many lines as it needs."""
        points, lines = fitted(
            _allowed(text), _WIDTH, largest=SMALLEST_PT, lines=_MOST_LINES, bold=bold
        )
        for line in lines:
            self._room(_LINE)
            self._paper.text(_LEFT, self._y + 5, line, points, bold=bold)
            self._y += _LINE
        self._y += 1.5

    def address(self, name: str, lines: Sequence[str]) -> None:
        """Write who it is for as on an envelope, in whatever script.

        Raises:
            UnprintableTextError: this machine has no font for one of the lines.
        """
        self._room(_LINE * (len(lines) + 2))
        for number, line in enumerate((name, *lines)):
            points = _NAME_PT if number == 0 else SMALLEST_PT
            for part, size in _fitted_or_foreign(line, points):
                if size:
                    self._paper.text(_LEFT, self._y + 5, part, size, bold=number == 0)
                else:
                    self._paper.foreign(_LEFT, self._y + 5, part, points, _WIDTH)
                self._y += _LINE
        self._y += 2

    def row(self, left: str, right: str = "", *, icon: str = "", tick: bool = False) -> None:
        """Write a row with a picture before it, a text at its end, and a square to tick."""
        self._room(_ROW)
        x = _LEFT
        if tick:
            self._paper.box(x, self._y + 2.5, 7, 7, radius=1, line=0.5)
            x += 11
        if icon:
            self._paper.icon(icon, x, self._y + 1, 10)
            x += 14
        room = _RIGHT - x
        if right:
            end = fitted(_allowed(right), room / 2, largest=SMALLEST_PT)[1][0]
            room -= self._paper.text(_RIGHT, self._y + 8, end, SMALLEST_PT, align="right") + 4
        points, lines = fitted(_allowed(left), room, largest=16)
        self._paper.text(x, self._y + 8, lines[0], points)
        self._y += _ROW - 2
        self._paper.line(_LEFT, self._y, _RIGHT, self._y, 0.2, colour=_EDGE)
        self._y += 1

    def step(self, text: str, icon: str) -> None:
        """Write one large sentence or two, each on its line, beside a large picture."""
        self._room(30)
        self._paper.icon(icon, _LEFT, self._y + 2, 22)
        lines = _allowed(text).splitlines()
        longest = max(lines, key=lambda line: width_of(line, 24))
        points, _ = fitted(longest, _WIDTH - 30, largest=24, smallest=SMALLEST_PT)
        base = self._y + 13 + points * 0.12 - (len(lines) - 1) * points * 0.21
        for number, line in enumerate(lines):
            self._paper.text(_LEFT + 30, base + number * points * 0.42, line, points)
        self._y += 30

    def blank(self, title: str, lines: int = 1) -> None:
        """Leave room to write by hand."""
        self._room(8 + 11 * lines)
        width = self._paper.text(_LEFT, self._y + 8, _allowed(title), SMALLEST_PT)
        for number in range(lines):
            start = _LEFT + (width + 3 if number == 0 else 0)
            base = self._y + 9.5 + number * 11
            self._paper.line(start, base, _RIGHT, base, 0.3, dashed=True, colour=_EDGE)
        self._y += 4 + 11 * lines

    def signatures(self, *titles: str) -> None:
        """Leave a field to sign for each title, side by side."""
        self._room(50)
        self._y += 6
        width = (_WIDTH - 8 * (len(titles) - 1)) / len(titles)
        for number, title in enumerate(titles):
            x = _LEFT + number * (width + 8)
            words = fitted(_allowed(title), width, largest=SMALLEST_PT)[1][0]
            self._paper.text(x, self._y + 7, words, SMALLEST_PT, bold=True)
            self._paper.box(x, self._y + 10, width, 30, radius=2, line=0.5)
        self._y += 44

    def _room(self, height: float) -> None:
        if self._y + height > _BOTTOM:
            self._paper.next_page(A4)
            self._y = _TOP


def _fitted_or_foreign(line: str, points: float) -> Sequence[tuple[str, float]]:
    """Return the line in parts that fit, each with its size; 0 where the typeface lacks letters."""
    try:
        size, parts = fitted(
            printable(line), _WIDTH, largest=points, smallest=SMALLEST_PT, lines=2, bold=True
        )
    except UnprintableTextError:
        return [(line, 0.0)]
    return [(part, size) for part in parts]


def _allowed(text: str) -> str:
    forbidden = forbidden_in(text)
    if forbidden:
        raise UnprintableTextError(f"{text!r} says {forbidden!r}, which the decree forbids")
    return text
