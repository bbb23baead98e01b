"""Labels on machines, screens, lots and parts: a number for people, two symbols for scanners."""

from workshop_app.adapters.printing.lettering import SMALLEST_NUMBER_PT, fitted, width_of
from workshop_app.adapters.printing.paper import Paper
from workshop_app.domain.codes import Code
from workshop_app.domain.labels import ItemLabel, LabelStock, LotLabel, PartLabel

SIZE_62 = (62.0, 29.0)
SIZE_57 = (57.0, 32.0)

COLUMNS, ROWS = 3, 7
"""Labels on an A4 sheet, and below their size, pitch and first corner in mm (Avery L7160)."""

CELL = (63.5, 38.1)
_PITCH_X, _PITCH_Y, _SHEET_LEFT, _SHEET_TOP = 66.0, 38.1, 7.2, 15.1

_PREFIX_PT, _GAP = 14.0, 1.8
_BARS_DOTS, _QR_DOTS = 2, 4


def icon_of(paper: Paper, kind: str) -> str:
    """Return the drawing of a kind of thing; a tower for a machine that has none of its own."""
    return paper.icons.best(kind, "tower")


def draw_item(paper: Paper, label: ItemLabel, stock: LabelStock) -> None:
    """Draw an item's label in the upper left corner of the page, or of the cell.

    Raises:
        ValueError: the stock is for boxes.
    """
    icon = icon_of(paper, label.kind)
    match stock:
        case LabelStock.ITEM_62 | LabelStock.SHEET:
            draw_number(paper, label.code, 2.5, 12.0, 42.7, largest=32)
            paper.icon(icon, 1.6, 15.2, 11)
            paper.bars(14.875, 15.0, 11.4, label.code.text, dots=_BARS_DOTS)
            paper.qr(49.25, 9.25, label.code.text, dots=_QR_DOTS)
        case LabelStock.ITEM_57:
            draw_number(paper, label.code, 2.0, 12.0, 39.6, largest=32)
            paper.icon(icon, 1.6, 17.8, 10)
            paper.bars(14.375, 16.5, 12.5, label.code.text, dots=_BARS_DOTS)
            paper.qr(44.25, 2.25, label.code.text, dots=_QR_DOTS)
        case LabelStock.BOX_SMALL | LabelStock.BOX_LARGE:
            raise ValueError(f"an item's label does not go on {stock}")


def draw_lot(paper: Paper, label: LotLabel) -> None:
    """Draw a lot's label, 62 x 29 mm, in the upper left corner."""
    _draw_named(paper, label.code, label.supplier, "intake")


def draw_part(paper: Paper, label: PartLabel) -> None:
    """Draw a part's label, 62 x 29 mm, in the upper left corner."""
    _draw_named(paper, label.code, label.words, paper.icons.best(label.kind, "stock"))


def draw_number(
    paper: Paper, code: Code, x: float, base: float, width: float, *, largest: float
) -> None:
    """Write `PC 26` small and `0042` large, as large as the width in mm allows."""
    small = _PREFIX_PT
    left = width_of(code.prefix, small) + _GAP
    points, lines = fitted(
        code.digits, width - left, largest=largest, smallest=SMALLEST_NUMBER_PT, bold=True
    )
    paper.text(x, base, code.prefix, small)
    paper.text(x + left, base, lines[0], points, bold=True)


def draw_cells(paper: Paper, labels: tuple[ItemLabel, ...], *, skip: int = 0) -> None:
    """Draw labels on A4 sheets, column by column within a row.

    Args:
        paper: A4; further pages are started where needed.
        labels: one a cell.
        skip: how many cells of the first sheet are already used up.
    """
    room = ((CELL[0] - SIZE_62[0]) / 2, (CELL[1] - SIZE_62[1]) / 2)
    for index, label in enumerate(labels, start=skip):
        cell = index % (COLUMNS * ROWS)
        if cell == 0 and index > skip:
            paper.next_page()
        left = _SHEET_LEFT + cell % COLUMNS * _PITCH_X + room[0]
        top = _SHEET_TOP + cell // COLUMNS * _PITCH_Y + room[1]
        with paper.placed(left, top):
            draw_item(paper, label, LabelStock.SHEET)


def _draw_named(paper: Paper, code: Code, words: str, icon: str) -> None:
    draw_number(paper, code, 2.5, 10.0, 42.7, largest=28)
    if words:
        points, lines = fitted(words, 44.5, largest=14)
        paper.text(2.5, 16.4, lines[0], points)
    paper.icon(icon, 2.2, 18.2, 9.5)
    paper.bars(14.875, 18.5, 8.5, code.text, dots=_BARS_DOTS)
    paper.qr(49.25, 9.25, code.text, dots=_QR_DOTS)
