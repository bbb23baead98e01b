"""The rows of a list in which something stands."""

from collections.abc import Sequence

from workshop_app.ui.lead.page import Row, TablePage
from workshop_app.values import replace


def only(page: TablePage, searched: str) -> TablePage:
    """Return the page with the rows in which something stands, compared without case."""
    wanted = searched.casefold().split()
    rows = tuple(row for row in page.rows if _holds(row, wanted))
    return replace(page, rows=rows, searched=searched)


def _holds(row: Row, wanted: Sequence[str]) -> bool:
    text = " ".join(cell.spoken for cell in row.cells).casefold()
    return all(word in text for word in wanted)
