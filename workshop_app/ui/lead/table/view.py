"""Draws a table page: sentences, a field to search in, the table, and what can be done."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget

from workshop_app.ui.lead.page import Action, Press, Row, TablePage
from workshop_app.ui.lead.parts.actions import ActionRow
from workshop_app.ui.lead.parts.field import LeadField
from workshop_app.ui.lead.parts.texts import LeadText, NoteLine
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.table.columns import fit_columns
from workshop_app.ui.lead.table.delegate import CellPainter
from workshop_app.ui.lead.table.drag import Dragging, DropRows
from workshop_app.ui.lead.table.keyed import LeadTable
from workshop_app.ui.lead.table.model import ROW, Sorted
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource, SceneLabel

_PICTURE_MM = 42.0


class TableView(QWidget):
    """The page of a list. It is told again and again, and keeps focus, choice and place."""

    pressed = Signal(object)
    """A `page.Press`."""

    def __init__(self, look: Look, page: TablePage, pictures: PictureSource) -> None:
        super().__init__()
        self._look, self._page = look, page
        self._model, self._sorted = DropRows(page.columns), Sorted()
        self._painter = CellPainter(look, pictures)
        self._column = QVBoxLayout(self)
        self._notes, self._actions = QWidget(), ActionRow(look, ())
        self._empty = LeadText(look, page.empty, points=18)
        self._drawing = SceneLabel(look, pictures, page.empty_picture, _PICTURE_MM)
        self.table = self._make_table()
        self._dragging = Dragging(look, pictures, self.table, self._model)
        self._dragging.pressed.connect(self.pressed)
        self.field = self._make_field() if page.search else None
        self._lay_out()
        self._show(page)

    @property
    def first_focus(self) -> QWidget:
        """Where the focus belongs when the page opens."""
        if self.field is not None:
            return self.field
        return self.table if self._page.rows else self

    def tell(self, page: TablePage) -> bool:
        """Show another moment of the same page; False if it has to be built anew."""
        same = (page.id, page.columns, bool(page.search)) == (
            self._page.id,
            self._page.columns,
            bool(self._page.search),
        )
        if same and page != self._page:
            self._show(page)
        return same

    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen rows; of the current one if none is."""
        indexes = self.table.selectionModel().selectedRows() or [self.table.currentIndex()]
        rows = [index.data(ROW) for index in indexes if index.isValid()]
        return tuple(row.id for row in rows if isinstance(row, Row))

    def _make_table(self) -> LeadTable:
        table, page = LeadTable(self._look), self._page
        self._model.setParent(table)
        self._sorted.setParent(table)
        self._sorted.setSourceModel(self._model)
        self._painter.setParent(table)
        table.setModel(self._sorted)
        table.setItemDelegate(self._painter)
        table.setAccessibleName(page.title)
        table.setAccessibleIdentifier(f"table:{page.id}")
        many = QAbstractItemView.SelectionMode.ExtendedSelection
        one = QAbstractItemView.SelectionMode.SingleSelection
        table.setSelectionMode(many if page.many else one)
        header = table.horizontalHeader()
        header.setSectionsClickable(page.may_sort)
        if page.may_sort:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            table.setSortingEnabled(True)
        table.opened.connect(self._on_opened)
        table.resized.connect(self._fit_columns)
        return table

    def _make_field(self) -> QLineEdit:
        field = LeadField(self._look, self._page.search, "search")
        field.setText(self._page.searched)
        field.textChanged.connect(
            lambda typed: self.pressed.emit(Press(action="search", typed=typed))
        )
        return field

    def _lay_out(self) -> None:
        sizes = Sizes(self._look)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sizes.mm(3))
        self._column.addWidget(self._notes)
        if self.field is not None:
            self._column.addWidget(self.field)
        self._column.addWidget(self._drawing, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._empty)
        self._column.addWidget(self.table, 1)
        self._column.addStretch(0)
        self._column.addWidget(self._actions)

    def _show(self, page: TablePage) -> None:
        before, self._page = self._page, page
        self._dragging.tell(page)
        kept = self._current_row()
        stayed = self._model.replace(page.rows)
        if before.notes != page.notes or before is page:
            self._tell_notes(page)
        if before.actions != page.actions or before is page:
            self._tell_actions(page)
        self._empty.setText(page.empty)
        self._empty.setVisible(not page.rows)
        self._drawing.setVisible(not page.rows and bool(page.empty_picture))
        self.table.setVisible(bool(page.rows))
        if not stayed or (before.rows, before.left_out) != (page.rows, page.left_out):
            self._fit_columns()
        if not stayed:
            self._go_to(kept)

    def _tell_notes(self, page: TablePage) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        for note in page.notes:
            column.addWidget(NoteLine(self._look, note))
        _swap(self._column, self._notes, holder)
        self._notes = holder

    def _tell_actions(self, page: TablePage) -> None:
        row, old = ActionRow(self._look, page.actions), self._actions
        row.pressed.connect(self._press)
        focused = self.window().focusWidget()
        name = focused.accessibleIdentifier() if focused in old.buttons else ""
        _swap(self._column, old, row)
        row.take_focus_of(name)
        self._actions = row

    def _fit_columns(self) -> None:
        fit_columns(self.table, self._model, self._painter, self._page.left_out)

    def _current_row(self) -> str:
        row = self.table.currentIndex().data(ROW)
        return row.id if isinstance(row, Row) else ""

    def _go_to(self, row_id: str) -> None:
        """Put the current cell back on its row after others came; else on the first."""
        model = self.table.model()
        found = [r for r in range(model.rowCount()) if model.index(r, 0).data(ROW).id == row_id]
        index = model.index(found[0] if found else 0, 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.NoUpdate
            if row_id and found:
                flags = (
                    QItemSelectionModel.SelectionFlag.ClearAndSelect
                    | QItemSelectionModel.SelectionFlag.Rows
                )
            self.table.selectionModel().setCurrentIndex(index, flags)

    def _on_opened(self, _index: QModelIndex | None = None) -> None:
        if self._page.opens and self.chosen():
            self.pressed.emit(Press(action=self._page.opens, rows=self.chosen()))

    def _press(self, action: Action) -> None:
        rows = self.chosen() if action.needs_rows else ()
        if rows or not action.needs_rows:
            self.pressed.emit(Press(action=action.id, argument=action.argument, rows=rows))


def _swap(column: QVBoxLayout, old: QWidget, new: QWidget) -> None:
    column.replaceWidget(old, new)
    old.hide()
    old.deleteLater()
