"""How wide the columns of a table are; where they need more than there is, the cells stack up."""

from collections.abc import Collection
from typing import Final

from PySide6.QtWidgets import QTableView

from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.table.delegate import CellPainter
from workshop_app.ui.lead.table.model import ROW, Rows
from workshop_app.ui.widgets.lettering import width_px

_MEASURED: Final = 300
"""So many rows are measured."""
_LEAST_ROWS: Final = {True: 2, False: 4}
"""So many are seen at once: with large words more, as the bar on top scrolls away."""
_HEADING_PT, _AROUND_MM = 14.0, 6.0


def fit_columns(
    table: QTableView, model: Rows, painter: CellPainter, hidden: Collection[str]
) -> None:
    """Give each column what its words need, and a share of what is left."""
    shown = [n for n, each in enumerate(model.columns) if each.id not in hidden]
    wanted = {number: wanted_width(model, painter, number) for number in shown}
    room = table.viewport().width()
    stacks = bool(model.rows) and sum(wanted.values()) > room > 0
    painter.stacked = model.stacked = tuple(shown) if stacks else ()
    painter.headings = tuple(each.heading for each in model.columns)
    table.horizontalHeader().setVisible(not stacks)
    spare = max(0, room - sum(wanted.values())) // max(1, len(shown))
    first = shown[0] if shown else 0
    for number in range(len(model.columns)):
        is_out = number not in wanted or (stacks and number != first)
        table.setColumnHidden(number, is_out)
        if not is_out:
            table.setColumnWidth(number, room if stacks else wanted[number] + spare)
    _fit_rows(table, model, painter)


def _fit_rows(table: QTableView, model: Rows, painter: CellPainter) -> None:
    """Rows are alike; stacked, each of the first ones is as high as its own words need."""
    room, header, shown = table.viewport().width(), table.verticalHeader(), table.model()
    alike = painter.row_height(model.rows[:_MEASURED], room)
    header.setDefaultSectionSize(alike)
    for number in range(min(shown.rowCount(), _MEASURED)):
        row = shown.index(number, 0).data(ROW)
        high = painter.row_height((row,), room) if painter.stacked else alike
        if header.sectionSize(number) != high:  # it may have been stacked before
            header.resizeSection(number, high)
    seen = min(_LEAST_ROWS[Sizes(painter.look).is_roomy], shown.rowCount())
    least = sum(header.sectionSize(number) for number in range(seen))
    table.setMinimumHeight(table.horizontalHeader().height() + least)


def wanted_width(model: Rows, painter: CellPainter, number: int) -> int:
    """Return how wide a column wants to be, in px: as its heading and the first rows need."""
    sizes = Sizes(painter.look)
    heading = width_px(model.columns[number].heading, sizes.text(_HEADING_PT), bold=True)
    cells = (painter.wanted_width(row.cells[number]) for row in model.rows[:_MEASURED])
    return max(round(heading) + sizes.mm(_AROUND_MM), *cells, 1)
