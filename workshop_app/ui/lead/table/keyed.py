"""The list of a table page: keys do everything in it, and its rows can be dragged."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.table.delegate import CellPainter
from workshop_app.ui.lead.table.model import ROW
from workshop_app.ui.look.look import Look

_OPENS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LeadTable(QTableView):
    """A table that keys can do everything with; Tab leaves it."""

    opened = Signal()
    resized = Signal()
    taken = Signal()
    """The chosen rows are being dragged away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        sizes = Sizes(look)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setFont(look.font(sizes.text(14), bold=True))
        header.setFixedHeight(max(sizes.mm(10), round(sizes.text(14) * 1.7)))
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a row; Copy copies the chosen ones, with their headings."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.as_text())
        elif event.key() in _OPENS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell a screen reader the cell as well: Qt tells it that there is a table, and no more."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._tell_cell)  # Qt tells the table after this

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room for the columns."""
        super().resizeEvent(event)
        self.resized.emit()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Tell that rows are dragged: the page knows where they may go."""
        self.taken.emit()

    def fits(self) -> bool:
        """Whether nothing is cut in the rows that are stacked."""
        painter, model = self.itemDelegate(), self.model()
        if not isinstance(painter, CellPainter) or not painter.stacked:
            return True
        rows = (model.index(number, 0).data(ROW) for number in range(model.rowCount()))
        width = self.viewport().width()
        return all(painter.fits(row, width) for row in rows)

    def as_text(self) -> str:
        """Return the chosen rows, or all, as lines of tab-separated words with their headings."""
        model, painter = self.model(), self.itemDelegate()
        stacked = painter.stacked if isinstance(painter, CellPainter) else ()
        columns = stacked or [c for c in range(model.columnCount()) if not self.isColumnHidden(c)]
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = chosen or range(model.rowCount())
        lines = [[str(model.headerData(c, Qt.Orientation.Horizontal)) for c in columns]]
        lines += [[str(model.index(r, c).data()) for c in columns] for r in rows]
        return "\n".join("\t".join(line) for line in lines)

    def _tell_cell(self) -> None:
        table = QAccessible.queryAccessibleInterface(self) if self.hasFocus() else None
        cell = table.focusChild() if table is not None else None
        if table is not None and cell is not None:
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(table.indexOfChild(cell))
            QAccessible.updateAccessibility(event)
