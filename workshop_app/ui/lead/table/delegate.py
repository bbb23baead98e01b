"""Draws the cells of a table: a mark, a picture, a plate or a tag, and the words beside it."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop_app.ui.lead.page import Cell, Row
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.table.model import CELL, ROW, with_heading
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource, drawing, paint_in_disc
from workshop_app.ui.widgets.lettering import width_px
from workshop_app.ui.widgets.marks import paint_mark
from workshop_app.ui.widgets.plates import paint_plate, place_width, plate_width
from workshop_app.values import replace

PAD_MM: Final = 2.5
_SIGN_MM, _PORTRAIT_MM, _PLATE_MM, _BETWEEN_MM = 7.5, 11.0, 8.5, 2.2
_AROUND_SIGN_MM = 6.0
"""The focus ring of a cell goes around a plate, and not over it."""
_UNDER_PT = 14.0
_UNDER_EM = 1.25


class CellPainter(QStyledItemDelegate):
    """Draws cells; `stacked` puts all cells of a row into one, line after line."""

    def __init__(self, look: Look, pictures: PictureSource) -> None:
        super().__init__()
        self.look, self._sizes, self._pictures = look, Sizes(look), pictures
        self.stacked: tuple[int, ...] = ()
        """The columns whose cells stand in the first one; none: each has its own column."""
        self.headings: tuple[str, ...] = ()
        """What the columns are called."""

    def wanted_width(self, cell: Cell) -> int:
        """How wide a cell wants to be, in px."""
        around, high = 2 * self._sizes.mm(PAD_MM) + 2, self._sizes.grown(_PLATE_MM)
        if cell.plate is not None:
            return plate_width(self.look, cell.plate, high) + around
        if cell.tag and cell.text:
            return place_width(self.look, cell.text, high) + around
        words = max(
            width_px(cell.text, self._sizes.text(), bold=cell.bold),
            width_px(cell.under, self._sizes.text(_UNDER_PT)) + _under_sign(cell, self._sizes),
        )
        return round(self._sign_width(cell) + words) + around

    def row_height(self, rows: tuple[Row, ...], width: int) -> int:
        """How high every row is, in px; stacked, as high as the longest of these needs."""
        sizes = self._sizes
        if self.stacked:
            most = max((len(self._lines(row, width)) for row in rows), default=1)
            return most * self._line_height() + sizes.grown(3)
        two = any(cell.under for row in rows for cell in row.cells)
        lines = sizes.text() * 1.3 + (sizes.text(_UNDER_PT) * _UNDER_EM if two else 0)
        tall = any(cell.portrait for row in rows for cell in row.cells)
        signs = any(cell.plate is not None or cell.tag for row in rows for cell in row.cells)
        sign = sizes.grown(_PLATE_MM) + sizes.mm(_AROUND_SIGN_MM) if signs else 0
        return max(sizes.target, round(lines) + sizes.mm(3), sizes.mm(15) if tall else 0, sign)

    def fits(self, row: Row, width: int) -> bool:
        """Whether nothing of a row is cut, where its cells stand in one."""
        lines = self._lines(row, width)
        return all(sum(map(self.wanted_width, line)) <= width for line in lines)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell, and the line under it."""
        look = self.look
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, look.colour("here_soft" if chosen else "bg"))
        line = max(1, look.metrics.mm(0.3))
        rule = QRectF(box.left(), box.bottom() - line, box.width(), line)
        painter.fillRect(rule, look.colour("edge" if chosen else "hair"))
        if self.stacked:
            self._paint_stacked(painter, index.data(ROW), box)
        else:
            self._paint_cell(painter, index.data(CELL), box.adjusted(self._pad, 0, -self._pad, 0))
        if state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, box)
        painter.restore()

    @property
    def _pad(self) -> int:
        return self._sizes.mm(PAD_MM)

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        """The two tones of the ring, inside: a cell has no room around it."""
        tone = self.look.metrics.ring_px
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for token, away in (("ring_out", 0.5), ("ring_in", 1.5)):
            painter.setPen(QPen(self.look.colour(token), tone))
            inner = box.adjusted(away * tone, away * tone, -away * tone, -away * tone)
            painter.drawRect(inner)

    def _paint_stacked(self, painter: QPainter, row: Row, box: QRectF) -> None:
        width, high = round(box.width()), self._line_height()
        lines = self._lines(row, width)
        top = box.top() + (box.height() - high * len(lines)) / 2
        for line in lines:
            left = box.left() + self._pad
            for cell in line:
                wide = min(self.wanted_width(cell), box.right() - left)
                self._paint_cell(painter, cell, QRectF(left, top, wide, high))
                left += wide
            top += high

    def _lines(self, row: Row, width: int) -> list[list[Cell]]:
        lines: list[list[Cell]] = [[]]
        used, room = 0, width - 2 * self._pad
        for column in self.stacked:
            cell = row.cells[column]
            cells = _apart(with_heading(self.headings[column], cell) if column else cell)
            for cell in chain(*(_pieces(each, room, self.wanted_width) for each in cells)):
                wide = self.wanted_width(cell)
                if lines[-1] and used + wide > room:
                    lines.append([])
                    used = 0
                lines[-1].append(cell)
                used += wide
        return lines

    def _line_height(self) -> int:
        return max(round(self._sizes.text() * 1.5), self._sizes.mm(_PORTRAIT_MM + 1))

    def _paint_cell(self, painter: QPainter, cell: Cell, box: QRectF) -> None:
        if cell.plate is not None:
            high = self._sizes.grown(_PLATE_MM)
            wide = plate_width(self.look, cell.plate, high)
            top = box.center().y() - high / 2
            paint_plate(painter, self.look, cell.plate, QRectF(box.left(), top, wide, high))
            return
        if cell.tag and cell.text:
            self._paint_tag(painter, cell.text, box)
            return
        sign = self._paint_sign(painter, cell, box)
        self._write(painter, cell, box.adjusted(sign, 0, 0, 0))

    def _write(self, painter: QPainter, cell: Cell, box: QRectF) -> None:
        look, sizes = self.look, self._sizes
        large, small = sizes.text(), sizes.text(_UNDER_PT)
        painter.setFont(look.font(large, bold=cell.bold))
        painter.setPen(look.colour("ink"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if not cell.under:
            painter.drawText(box, middle, cell.text)
            return
        high = large * 1.2 + small * _UNDER_EM
        top = box.center().y() - high / 2
        painter.drawText(QRectF(box.left(), top, box.width(), large * 1.2), middle, cell.text)
        painter.setFont(look.font(small))
        painter.setPen(look.colour("ink2"))
        under = QRectF(box.left(), top + large * 1.2, box.width(), small * _UNDER_EM)
        if cell.under_mark is not None:
            sign = QRectF(under.left(), under.center().y() - small / 2, small, small)
            paint_mark(painter, look, cell.under_mark, sign)
            painter.setPen(look.colour("ink2"))
            under.setLeft(under.left() + _under_sign(cell, sizes))
        painter.drawText(under, middle, cell.under)

    def _paint_sign(self, painter: QPainter, cell: Cell, box: QRectF) -> float:
        """Draw what stands before the words; return how much room it takes."""
        room = self._sign_width(cell)
        if not room:
            return 0
        side = room - self._sizes.mm(_BETWEEN_MM)
        spot = QRectF(box.left(), box.center().y() - side / 2, side, side)
        if cell.portrait:
            ratio = painter.device().devicePixelRatio()
            picture = drawing(
                self._pictures, self.look, cell.portrait, width=side, height=side, ratio=ratio
            )
            paint_in_disc(painter, self.look, picture, spot)
        elif cell.mark is not None:
            paint_mark(painter, self.look, cell.mark, spot)
        else:
            paint_icon(painter, cell.icon, spot, self.look.colour("ink"))
        return room

    def _paint_tag(self, painter: QPainter, name: str, box: QRectF) -> None:
        look, high = self.look, self._sizes.grown(_PLATE_MM)
        tag = QRectF(box.left(), box.center().y() - high / 2, place_width(look, name, high), high)
        painter.setPen(QPen(look.colour("ink"), look.metrics.line_px))
        painter.setBrush(look.colour("on_plate"))
        painter.drawRoundedRect(tag, high * 0.16, high * 0.16)
        painter.setPen(look.colour("plate"))
        painter.setFont(look.font(max(look.metrics.floor_px, round(high * 0.7)), bold=True))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, name)

    def _sign_width(self, cell: Cell) -> float:
        sizes = self._sizes
        if cell.portrait:
            return sizes.mm(_PORTRAIT_MM) + sizes.mm(_BETWEEN_MM)
        if cell.mark is not None or cell.icon:
            return sizes.grown(_SIGN_MM) + sizes.mm(_BETWEEN_MM)
        return 0


def _under_sign(cell: Cell, sizes: Sizes) -> int:
    """How much room the mark before the second line takes, in px."""
    return round(sizes.text(_UNDER_PT) * 1.4) if cell.under_mark is not None else 0


def _pieces(cell: Cell, room: int, wide: Callable[[Cell], int]) -> Iterator[Cell]:
    """The cell, or as many as its sentence needs lines; only the first keeps its sign."""
    is_sign = cell.plate is not None or cell.tag
    words = [cell.text] if is_sign else cell.text.split(" ")
    while any(words):
        count = len(words)
        while count > 1 and wide(replace(cell, text=" ".join(words[:count]))) > room:
            count -= 1
        yield replace(cell, text=" ".join(words[:count]))
        words = words[count:]
        cell = replace(cell, portrait="", mark=None, icon="")


def _apart(cell: Cell) -> tuple[Cell, ...]:
    """A cell without a second line; one with a mark of its own becomes a cell of its own."""
    if cell.under_mark is None:
        return (replace(cell, text=cell.spoken, under=""),)
    return replace(cell, under="", under_mark=None), Cell(text=cell.under, mark=cell.under_mark)
