"""A badge of 54 x 85.6 mm: a picture and a first name in front, a large QR code behind."""

from workshop_app.adapters.printing.lettering import fitted
from workshop_app.adapters.printing.paper import Paper
from workshop_app.adapters.printing.words import Words
from workshop_app.domain.labels import BadgeCard

WIDTH, HEIGHT = 54.0, 85.6
SIZE = (WIDTH, HEIGHT)

A_PAGE = 4
"""Badges on an A4 sheet; front and back stand side by side, to be cut out once and folded."""

_SHEET_X, _SHEET_Y = (24.0, 165.0), (13.0, 111.4)
_FACE, _FACE_TOP = 32.6, 10.0
_EDGE = "#808080"


def draw_front(paper: Paper, badge: BadgeCard) -> None:
    """Draw the front in the upper left corner: portrait, first name, bars."""
    middle = WIDTH / 2
    if badge.portrait:
        paper.portrait(badge.portrait, middle - _FACE / 2, _FACE_TOP, _FACE)
    else:
        paper.icon("person", middle - _FACE / 2, _FACE_TOP, _FACE)
    points, lines = fitted(badge.first_name, WIDTH - 6, largest=30, smallest=20, bold=True)
    if lines[0].endswith("…"):
        points, lines = fitted(badge.first_name, WIDTH - 6, largest=20, lines=2, bold=True)
    step = points * 0.3528 * 1.15
    for number, line in enumerate(lines):
        base = 54.6 if len(lines) == 1 else 49.8 + number * step
        paper.text(middle, base, line, points, bold=True, align="centre")
    paper.bars(middle - 46.125 / 2, 62, 18, badge.code.text, dots=3)


def draw_back(paper: Paper, badge: BadgeCard, words: Words) -> None:
    """Draw the back in the upper left corner: a QR code, and what to do with a found badge."""
    middle = WIDTH / 2
    paper.qr(middle - 31.5 / 2, 16, badge.code.text, dots=12)
    rows = (("badge.found", 62.0, True), ("badge.give", 69.4, False), ("badge.to", 76.0, False))
    for name, base, bold in rows:
        points, lines = fitted(words[name], WIDTH - 5, largest=16, bold=bold)
        paper.text(middle, base, lines[0], points, bold=bold, align="centre")


def draw_sheet(paper: Paper, badges: tuple[BadgeCard, ...], words: Words) -> None:
    """Draw the badges on A4 sheets on their side; a dashed line says where to fold."""
    for index, badge in enumerate(badges):
        cell = index % A_PAGE
        if cell == 0 and index:
            paper.next_page()
        with paper.placed(_SHEET_X[cell % 2], _SHEET_Y[cell // 2]):
            _draw_outline(paper)
            draw_front(paper, badge)
            with paper.placed(WIDTH, 0):
                draw_back(paper, badge, words)


def _draw_outline(paper: Paper) -> None:
    paper.box(0, 0, 2 * WIDTH, HEIGHT, radius=3.2, line=0.25, edge=_EDGE)
    paper.line(WIDTH, 1, WIDTH, HEIGHT - 1, 0.25, dashed=True, colour=_EDGE)
    for left in (0, WIDTH):
        paper.box(left + 20, 3.6, 14, 3, radius=1.5, line=0.25, edge=_EDGE)
