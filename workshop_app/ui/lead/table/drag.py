"""Chosen rows are dragged onto whoever gets them, or to another place in their list.

It is a shorter way for who likes the mouse: all of it is done with buttons, too (WCAG 2.5.7). So
what rows can be dropped on is there only while they are dragged, and no key or reader comes to it.
"""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QCursor, QDrag, QDragLeaveEvent, QDragMoveEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame

from workshop_app.ui.lead.page import Cell, Column, Press, Row, TablePage
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.table.delegate import CellPainter
from workshop_app.ui.lead.table.keyed import LeadTable
from workshop_app.ui.lead.table.model import ROW, Rows
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource

KIND: Final = "application/x-etabli-rows"
"""The ids of rows, a line each. What comes from another program is of other kinds."""

_Index = QModelIndex | QPersistentModelIndex
_MOVE: Final = Qt.DropAction.MoveAction
_LEAST_MM: Final = 40.0
_AWAY_MM: Final = 10.0
"""So far from the pointer stays what rows can be dropped on."""


class DropRows(Rows):
    """Rows that can be dragged, and dropped on one of these, or between them."""

    dropped = Signal(object, int, int)
    """The ids of rows, and the row and column that they were dropped on, or the row before which
    they were."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__(columns)
        self.drags = False
        self.takes_on = False
        self.takes_between = False

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a cell, and between the rows."""
        flags = super().flags(index)
        if index.isValid() and self.drags:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if self.takes_on if index.isValid() else self.takes_between:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Return what can be dropped: rows, and nothing of another program."""
        return [KIND]

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows go where they are dropped."""
        return _MOVE

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Tell which rows were dropped where."""
        is_on = parent.isValid()
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        if not (self.takes_on if is_on else self.takes_between):
            return False
        rows = tuple(bytes(data.data(KIND).data()).decode(errors="replace").split("\n"))
        self.dropped.emit(rows, parent.row() if is_on else row, parent.column() if is_on else 0)
        return True


class TargetPanel(LeadTable):
    """What rows can be dropped on, over a part of the page while they are dragged."""

    given = Signal(object)
    """A `page.Press`."""

    def __init__(self, look: Look, page: TablePage, pictures: PictureSource, room: QSize) -> None:
        super().__init__(look)
        self._targets, self._across = page.targets, 1
        self._painter = CellPainter(look, pictures)
        self._painter.setParent(self)
        self.setItemDelegate(self._painter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(page.targets_title)
        self.setAccessibleIdentifier("targets")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.setLineWidth(look.metrics.line_px)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out(page, Sizes(look), room)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show on what the rows would be dropped."""
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.isAccepted() and index.isValid():
            self.selectionModel().select(index, self.selectionModel().SelectionFlag.ClearAndSelect)
        else:
            self.clearSelection()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that they would be dropped on nothing."""
        super().dragLeaveEvent(event)
        self.clearSelection()

    def _lay_out(self, page: TablePage, sizes: Sizes, room: QSize) -> None:
        """One column, or as many as there have to be for all to be seen; the rest scrolls."""
        cells, painter = [each.cell for each in page.targets], self._painter
        around = 2 * self.frameWidth()
        above = self.horizontalHeader().height() + around
        most = room.width() - around - self.verticalScrollBar().sizeHint().width()
        wide = min(max(*map(painter.wanted_width, cells), sizes.mm(_LEAST_MM)), most)
        alone = tuple(Row(id="", name="", cells=(each,)) for each in cells)
        if any(painter.wanted_width(each) > wide for each in cells):
            painter.stacked, painter.headings = (0,), ("",)
        high = painter.row_height(alone, wide)
        fit = max(1, (room.height() - above) // high)
        self._across = min(ceil(len(cells) / fit), most // wide)
        model = _grid(cells, self._across, page.targets_title)
        model.setParent(self)
        model.dropped.connect(self._on_dropped)
        self.setModel(model)
        self.horizontalHeader().setDefaultSectionSize(wide)
        self.verticalHeader().setDefaultSectionSize(high)
        lines = model.rowCount()
        bar = self.verticalScrollBar().sizeHint().width() if lines > fit else 0
        tall = min(high * lines + above, room.height())
        self.resize(wide * self._across + bar + around, tall)

    def _on_dropped(self, rows: tuple[str, ...], row: int, column: int) -> None:
        at = row * self._across + column
        if at < len(self._targets):
            target = self._targets[at]
            self.given.emit(Press(action=target.action, argument=target.argument, rows=rows))


def _grid(cells: Sequence[Cell], across: int, heading: str) -> DropRows:
    """Return cells in lines of so many; what follows the last one is empty."""
    headings = (heading, *[""] * (across - 1))
    model = DropRows(tuple(Column(id=str(at), heading=each) for at, each in enumerate(headings)))
    model.takes_on = True
    filled = [*cells, *[Cell(text="")] * (-len(cells) % across)]
    lines = (tuple(filled[at : at + across]) for at in range(0, len(filled), across))
    model.replace(tuple(Row(id=str(at), name="", cells=line) for at, line in enumerate(lines)))
    return model


class Dragging(QObject):
    """Lets the rows of a page be dragged, if they may be, and tells what that means."""

    pressed = Signal(object)
    """A `page.Press`."""

    def __init__(
        self, look: Look, pictures: PictureSource, table: LeadTable, model: DropRows
    ) -> None:
        super().__init__(table)
        self._look, self._pictures, self._table, self._model = look, pictures, table, model
        self._page: TablePage | None = None
        table.taken.connect(self._on_taken)
        model.dropped.connect(self._on_moved)

    def tell(self, page: TablePage) -> None:
        """Let rows be dragged as this moment of the page has it."""
        self._page = page
        mode = QAbstractItemView.DragDropMode
        self._model.drags = bool(page.targets or page.moves)
        self._model.takes_between = bool(page.moves)
        drags = mode.DragOnly if self._model.drags else mode.NoDragDrop
        self._table.setDragDropMode(mode.DragDrop if page.moves else drags)
        self._table.setDragDropOverwriteMode(False)

    def _on_taken(self) -> None:
        """Begin once the press of the mouse is over for the table.

        The page may be another before the rows are dropped, and its table be gone.
        """
        page, table = self._page, self._table
        chosen = table.selectionModel().selectedRows()
        if page is None or not chosen:
            return
        data = QMimeData()
        data.setData(KIND, "\n".join(index.data(ROW).id for index in chosen).encode())
        drag = QDrag(table.window())
        drag.setMimeData(data)
        drag.setPixmap(self._picture())
        drag.setHotSpot(QPoint(*[-self._look.metrics.mm(_AWAY_MM / 2)] * 2))
        if page.targets:
            self._show_targets(page, drag)
        QTimer.singleShot(0, drag, lambda: _carry(drag))

    def _picture(self) -> QPixmap:
        """Return the first cell of the row under the pointer; it goes along beside it."""
        index, painter = self._table.currentIndex(), CellPainter(self._look, self._pictures)
        seen = self._table.visualRect(index.siblingAtColumn(self._table.columnAt(0)))
        seen.setWidth(min(seen.width(), painter.wanted_width(index.data(ROW).cells[0])))
        return self._table.viewport().grab(seen)

    def _show_targets(self, page: TablePage, drag: QDrag) -> None:
        """Beside the pointer, on top: nobody is given anything by a hand that slips."""
        window, away = self._table.window(), self._look.metrics.mm(_AWAY_MM)
        edge = away // 2
        room = window.rect().adjusted(edge, edge, -edge, -edge)
        pointer = min(max(room.left(), window.mapFromGlobal(QCursor.pos()).x()), room.right())
        before, behind = pointer - room.left(), room.right() - pointer
        side = QSize(max(before, behind) - away, room.height())
        panel = TargetPanel(self._look, page, self._pictures, side)
        panel.setParent(window)
        left = room.left() if before > behind else room.right() + 1 - panel.width()
        list_top = self._table.mapTo(window, QPoint()).y()
        top = min(max(room.top(), list_top), room.bottom() + 1 - panel.height())
        panel.move(left, top)
        panel.given.connect(self.pressed)
        drag.destroyed.connect(panel.deleteLater)
        panel.show()
        panel.raise_()

    def _on_moved(self, rows: tuple[str, ...], row: int, _column: int) -> None:
        if self._page is not None:
            shown = self._model.rows
            before = shown[row].id if 0 <= row < len(shown) else ""
            self.pressed.emit(Press(action=self._page.moves, argument=before, rows=rows))


def _carry(drag: QDrag) -> None:
    """A hand that has let go meanwhile carries nothing."""
    if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
        drag.deleteLater()
    else:
        drag.exec(_MOVE)
