"""Large tags for shelves, benches and cages: people know a place by its name alone."""

from workshop_app.adapters.printing.lettering import fitted
from workshop_app.adapters.printing.paper import A4, INK, Paper
from workshop_app.domain.labels import PlaceLabel

SIZE = (100.0, 62.0)

COLUMNS, ROWS = 2, 4
"""Tags on an A4 sheet; dashed lines say where to cut."""

_ICONS = {
    "arrival": "intake",
    "bench": "hand",
    "quarantine": "problem",
    "pallet": "stock",
}
_LINE = 0.3528 * 1.15
"""Height of a line in mm for each point of letter size."""


def draw_place(paper: Paper, label: PlaceLabel) -> None:
    """Draw a tag in the upper left corner."""
    icon = _ICONS.get(label.kind) or paper.icons.best(label.kind, "place")
    paper.box(5, 5, 24, 24, radius=3, fill=INK)
    paper.icon(icon, 7, 7, 20, "#FFFFFF")
    points, lines = _lettered(label.name)
    step = points * _LINE
    base = 17 - step * len(lines) / 2 + points * 0.3528 * 0.87
    for number, line in enumerate(lines):
        paper.text(33, base + number * step, line, points, bold=True)
    paper.box(5, 34, 90, 0.8, fill=INK)
    paper.bars(7.5, 39.5, 17, label.code.text, dots=4)
    paper.qr(79, 40, label.code.text, dots=6)


def _lettered(name: str) -> tuple[float, tuple[str, ...]]:
    """One line while it can be read from afar, then two, then three."""
    for largest, smallest, most in ((44.0, 28.0, 1), (32.0, 20.0, 2)):
        points, lines = fitted(name, 62, largest=largest, smallest=smallest, lines=most, bold=True)
        if not lines[-1].endswith("…"):
            return points, lines
    return fitted(name, 62, largest=20, lines=3, bold=True)


def draw_sheet(paper: Paper, labels: tuple[PlaceLabel, ...]) -> None:
    """Draw tags on upright A4 sheets."""
    left, top = (A4[0] - COLUMNS * SIZE[0]) / 2, (A4[1] - ROWS * SIZE[1]) / 2
    for index, label in enumerate(labels):
        cell = index % (COLUMNS * ROWS)
        if cell == 0:
            if index:
                paper.next_page()
            with paper.placed(left, top):
                _draw_cuts(paper)
        with paper.placed(left + cell % COLUMNS * SIZE[0], top + cell // COLUMNS * SIZE[1]):
            draw_place(paper, label)


def _draw_cuts(paper: Paper) -> None:
    width, height = COLUMNS * SIZE[0], ROWS * SIZE[1]
    for row in range(ROWS + 1):
        paper.line(0, row * SIZE[1], width, row * SIZE[1], 0.2, dashed=True, colour="#808080")
    for column in range(COLUMNS + 1):
        x = column * SIZE[0]
        paper.line(x, 0, x, height, 0.2, dashed=True, colour="#808080")
