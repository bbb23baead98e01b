"""The label on a box: for whom, which box, what is in it, and how it was checked."""

from workshop_app.adapters.printing.items import icon_of
from workshop_app.adapters.printing.lettering import SMALLEST_NUMBER_PT, fitted, width_of
from workshop_app.adapters.printing.paper import INK, WHITE, Paper
from workshop_app.adapters.printing.words import Words
from workshop_app.domain.codes import Code
from workshop_app.domain.labels import BoxLabel

SIZE_LARGE = (100.0, 150.0)
SIZE_SMALL = (100.0, 62.0)


def draw_large(paper: Paper, label: BoxLabel, words: Words) -> None:
    """Draw the label of 100 x 150 mm."""
    _draw_for_whom(paper, label, words, side=25, top=5, largest=44)
    paper.box(5, 34, 90, 1.2, fill=INK)
    _draw_number(paper, label.code, 58.4, 90, prefix=22, largest=75)
    paper.bars(10, 65, 15.8, label.code.text, dots=4)
    paper.qr(78.25, 65, label.code.text, dots=6)
    paper.box(5, 84.6, 90, 0.4, fill=INK)
    for index, content in enumerate(label.contents):
        x, y = 5 + (index % 3) * 30.6, 86.2 + (index // 3) * 14
        paper.icon(icon_of(paper, content.kind), x, y, 12)
        is_number = content.words.isdigit()
        points, lines = fitted(content.words, 16.6, largest=14, bold=is_number)
        paper.text(x + 13, y + 7.8, lines[0], points, bold=is_number)
    paper.box(5, 115.4, 90, 0.4, fill=INK)
    for index, (left, right) in enumerate(label.facts):
        base = 121.6 + index * 6.3
        used = width_of(right, 14)
        paper.text(5, base, fitted(left, 87 - used, largest=14)[1][0], 14)
        paper.text(95, base, right, 14, align="right")
    paper.box(5, 136.8, 90, 0.4, fill=INK)
    _draw_crossed_bin(paper, 5, 138)
    paper.text(14, 143.6, words["label.give_back"], 14, bold=True)
    if label.call:
        paper.text(95, 143.6, f"{words['label.call']} {label.call}", 14, align="right")


def draw_small(paper: Paper, label: BoxLabel, words: Words) -> None:
    """Draw the label of 100 x 62 mm: for whom, which order, which box."""
    _draw_for_whom(paper, label, words, side=19, top=4, largest=34)
    paper.box(5, 25.4, 90, 0.8, fill=INK)
    _draw_number(paper, label.code, 42.2, 69, prefix=18, largest=50)
    paper.bars(9, 46.5, 12, label.code.text, dots=3)
    paper.qr(79.25, 42.5, label.code.text, dots=6)


def _draw_for_whom(
    paper: Paper, label: BoxLabel, words: Words, *, side: float, top: float, largest: float
) -> None:
    paper.box(5, top, side, side, radius=3, fill=INK)
    room = side * 0.08
    icon = label.for_whom or "packing"
    paper.icon(icon, 5 + room, top + room, side - 2 * room, WHITE)
    x = 5 + side + 4
    word = words[f"for_whom.{label.for_whom}" if label.for_whom else "label.box"]
    points, lines = fitted(word, 95 - x, largest=largest, bold=True)
    paper.text(x, top + side * 0.584, lines[0], points, bold=True)
    if label.order is None:
        return
    order = f"{words['label.order']} {label.order.year:02} {label.order.digits}"
    points, lines = fitted(order, 95 - x, largest=17)
    paper.text(x + 0.6, top + side * 0.944, lines[0], points)


def _draw_number(
    paper: Paper, code: Code, base: float, width: float, *, prefix: float, largest: float
) -> None:
    left = width_of(code.prefix, prefix) + 2.6
    points, lines = fitted(
        code.digits, width - left, largest=largest, smallest=SMALLEST_NUMBER_PT, bold=True
    )
    paper.text(5, base, code.prefix, prefix)
    paper.text(5 + left, base, lines[0], points, bold=True)


def _draw_crossed_bin(paper: Paper, x: float, y: float) -> None:
    """Draw the sign for electrical waste: a crossed-out bin over a bar."""
    paper.line(x + 0.6, y + 1.4, x + 6.0, y + 1.4, 0.6)
    paper.line(x + 1.3, y + 1.4, x + 1.8, y + 5.8, 0.5)
    paper.line(x + 5.3, y + 1.4, x + 4.8, y + 5.8, 0.5)
    paper.line(x + 1.8, y + 5.8, x + 4.8, y + 5.8, 0.5)
    paper.line(x + 0.2, y + 0.4, x + 6.4, y + 6.6, 0.5)
    paper.line(x + 6.4, y + 0.4, x + 0.2, y + 6.6, 0.5)
    paper.box(x + 1.0, y + 7.2, 4.6, 1.0, fill=INK)
