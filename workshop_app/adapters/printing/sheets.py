"""A4 sheets: 21 labels to peel off, or eight tags to cut out."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from workshop_app.adapters.printing.paper import A4, Paper
from workshop_app.adapters.printing.template import SIZES
from workshop_app.domain.labels import LabelStock

Draw: TypeAlias = Callable[[Paper], None]
"""Draws one label in the upper left corner of its cell."""

COLUMNS, ROWS = 3, 7
"""Labels on an A4 sheet, and below their size, pitch and first corner in mm (Avery L7160)."""

CELL = (63.5, 38.1)
_PITCH_X, _PITCH_Y, _SHEET_LEFT, _SHEET_TOP = 66.0, 38.1, 7.2, 15.1

TAG_COLUMNS, TAG_ROWS = 2, 4
"""Tags of 100 x 62 mm on an A4 sheet; dashed lines say where to cut."""


def draw_cells(paper: Paper, draws: Sequence[Draw], *, skip: int = 0) -> None:
    """Draw labels on A4 sheets, column by column within a row.

    Args:
        paper: A4; further pages are started where needed.
        draws: one a cell, each 62 x 29 mm.
        skip: how many cells of the first sheet are already used up.
    """
    size = SIZES[LabelStock.ITEM_62]
    room = ((CELL[0] - size[0]) / 2, (CELL[1] - size[1]) / 2)
    for index, draw in enumerate(draws, start=skip):
        cell = index % (COLUMNS * ROWS)
        if cell == 0 and index > skip:
            paper.next_page()
        left = _SHEET_LEFT + cell % COLUMNS * _PITCH_X + room[0]
        top = _SHEET_TOP + cell // COLUMNS * _PITCH_Y + room[1]
        with paper.placed(left, top):
            draw(paper)


def draw_tags(paper: Paper, draws: Sequence[Draw]) -> None:
    """Draw tags on upright A4 sheets."""
    wide, tall = SIZES[LabelStock.BOX_SMALL]
    left, top = (A4[0] - TAG_COLUMNS * wide) / 2, (A4[1] - TAG_ROWS * tall) / 2
    for index, draw in enumerate(draws):
        cell = index % (TAG_COLUMNS * TAG_ROWS)
        if cell == 0:
            if index:
                paper.next_page()
            with paper.placed(left, top):
                _draw_cuts(paper, wide, tall)
        with paper.placed(left + cell % TAG_COLUMNS * wide, top + cell // TAG_COLUMNS * tall):
            draw(paper)


def _draw_cuts(paper: Paper, wide: float, tall: float) -> None:
    width, height = TAG_COLUMNS * wide, TAG_ROWS * tall
    for row in range(TAG_ROWS + 1):
        paper.line(0, row * tall, width, row * tall, 0.2, dashed=True, colour="#808080")
    for column in range(TAG_COLUMNS + 1):
        x = column * wide
        paper.line(x, 0, x, height, 0.2, dashed=True, colour="#808080")
