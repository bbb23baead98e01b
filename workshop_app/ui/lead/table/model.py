"""The rows of a table as Qt wants them: words for readers and for copying, cells for drawing."""

import unicodedata
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from workshop_app.ui.lead.page import Cell, Column, Row
from workshop_app.values import replace

CELL: Final = Qt.ItemDataRole.UserRole
"""The `Cell` itself."""
ROW: Final = Qt.ItemDataRole.UserRole + 1
"""The `Row` that a cell belongs to."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_WORDS: Final = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}

_IN_DAYS: Final = "/:"
"""A day or a time of day needs no heading."""


class Rows(QAbstractTableModel):
    """Read-only rows, replaced as a whole; what stays keeps its focus."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: tuple[Row, ...] = ()
        self.stacked: tuple[int, ...] = ()
        """The columns of a row that is shown as one cell: then it is also told as one."""

    def replace(self, rows: tuple[Row, ...]) -> bool:
        """Show other rows; return whether they are the same things in the same order."""
        before = self.rows
        if [row.id for row in before] != [row.id for row in rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return False
        self.rows = rows
        last = len(self.columns) - 1
        for number, (was, row) in enumerate(zip(before, rows, strict=True)):
            if was != row:
                self.dataChanged.emit(self.index(number, 0), self.index(number, last))
        return True

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, the cell, or its row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.spoken
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, cell)
        return {CELL: cell, ROW: row}.get(role)

    def _spoken(self, row: Row, cell: Cell) -> str:
        """An empty cell is told, too: silence would sound like a table that has ended."""
        if self.stacked:
            cells = ((self.columns[number], row.cells[number]) for number in self.stacked[1:])
            rest = (with_heading(column.heading, each).spoken for column, each in cells)
            return ", ".join((row.name, *filter(None, rest)))
        return cell.spoken or "–"

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return what a column, or a row, is called."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in _WORDS:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.columns[section].heading if section < len(self.columns) else None
        return self.rows[section].name if section < len(self.rows) else None


def with_heading(heading: str, cell: Cell) -> Cell:
    """A number that stands under no heading says what it counts; other cells say it themselves."""
    is_sign = cell.plate is not None or cell.tag or cell.mark is not None
    is_number = any(map(str.isdigit, cell.text)) and not any(map(str.isalpha, cell.text))
    if is_sign or not is_number or any(each in cell.text for each in _IN_DAYS):
        return cell
    return replace(cell, text=f"{heading} {cell.text}")


class Sorted(QSortFilterProxyModel):
    """The rows in the order that the lead wants; `10` comes after `9`, and `É` beside `E`."""

    def lessThan(self, left: _Index, right: _Index) -> bool:
        """Compare two cells by what their column is sorted by."""
        return sort_key(left.data(CELL)) < sort_key(right.data(CELL))


def sort_key(cell: Cell) -> tuple[int, int, str]:
    """Return what a cell is sorted by: numbers before texts, texts without case and accents."""
    order = cell.text if cell.order is None else cell.order
    if isinstance(order, int):
        return 0, order, ""
    return 1, 0, folded(order)


def folded(text: str) -> str:
    """Return a text as it is compared: without case, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
