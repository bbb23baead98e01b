"""Draws the room display: one card a bench, large enough to read from across the room."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.ui.lead.page import Press, RoomCard, RoomPage
from workshop_app.ui.lead.parts.actions import ActionRow
from workshop_app.ui.lead.parts.buttons import LeadButton
from workshop_app.ui.lead.parts.texts import NoteLine
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.lettering import fitting_px
from workshop_app.ui.widgets.marks import Mark, paint_mark
from workshop_app.ui.widgets.plates import paint_plate, plate_width

_MOST_ACROSS = 4
_LINES, _PAD_MM, _LARGEST_PT = 3, 4.0, 40.0


class BenchCard(QLabel):
    """A bench: its name, what is on it, and what goes on; the words are one text for readers."""

    def __init__(self, look: Look, card: RoomCard) -> None:
        said = [card.bench, card.state, card.task, card.plate.words if card.plate else ""]
        super().__init__(", ".join(each for each in said if each))
        self._look, self._sizes, self._card = look, Sizes(look), card
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """Three lines of the lead's own size."""
        line = round(self._sizes.text() * 1.6)
        return QSize(self._sizes.grown(60), _LINES * line + 2 * self._sizes.mm(_PAD_MM))

    def sizeHint(self) -> QSize:
        """The grid gives it all there is."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw three lines: the bench and its state, the task, the item."""
        look, card = self._look, self._card
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        calls = card.mark is Mark.HELP_ASKED
        line = look.metrics.mm(1.0 if calls else 0.4)
        painter.setPen(QPen(look.colour("ink" if calls else "edge"), line))
        painter.setBrush(look.colour("bg"))
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, look.metrics.mm(3), look.metrics.mm(3))
        pad = self._sizes.mm(_PAD_MM)
        inner = box.adjusted(pad, pad, -pad, -pad)
        high = inner.height() / _LINES
        rows = [QRectF(inner.left(), inner.top() + n * high, inner.width(), high) for n in range(3)]
        self._line(painter, rows[0], card.bench, "", None, bold=True)
        self._line(painter, rows[1], card.state, "", card.mark)
        if card.plate is None:
            self._line(painter, rows[2], card.task, card.icon, None)
            return
        tall = min(high * 0.72, look.metrics.mm(16))
        wide = plate_width(look, card.plate, tall)
        top = rows[2].center().y() - tall / 2
        paint_plate(painter, look, card.plate, QRectF(rows[2].left(), top, wide, tall))
        rest = rows[2].adjusted(wide + pad, 0, 0, 0)
        self._line(painter, rest, card.task, card.icon, None)

    def _line(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        icon: str,
        mark: Mark | None,
        *,
        bold: bool = False,
    ) -> None:
        look, least = self._look, self._sizes.text(14)
        side = min(box.height() * 0.7, look.metrics.mm(14))
        left = box.left()
        spot = QRectF(left, box.center().y() - side / 2, side, side)
        if mark is not None:
            paint_mark(painter, look, mark, spot)
        elif icon:
            paint_icon(painter, icon, spot, look.colour("ink"))
        if mark is not None or icon:
            left += side + look.metrics.mm(2)
        most = max(least, min(round(box.height() * 0.62), look.metrics.pt(_LARGEST_PT)))
        pixels = fitting_px(words, most, box.right() - left, least=least, bold=bold)
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(pixels, bold=bold))
        room = QRectF(left, box.top(), box.right() - left, box.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


class RoomView(QWidget):
    """All benches in a grid, always in the same places."""

    pressed = Signal(object)
    """A `page.Press`."""

    def __init__(self, look: Look, page: RoomPage, _pictures: PictureSource) -> None:
        super().__init__()
        self._look, self._page = look, page
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Sizes(look).gap)
        for note in page.notes:
            column.addWidget(NoteLine(look, note))
        column.addLayout(self._grid(), 1)
        row = ActionRow(look, page.actions)
        row.pressed.connect(lambda action: self.pressed.emit(Press(action=action.id)))
        column.addWidget(row)

    @property
    def first_focus(self) -> QWidget:
        """Where the focus belongs when the page opens."""
        buttons = self.findChildren(LeadButton)
        return buttons[0] if buttons else self

    def tell(self, page: RoomPage) -> bool:
        """Whether the same is shown; anything else is built anew."""
        return page == self._page

    def _grid(self) -> QGridLayout:
        sizes, cards = Sizes(self._look), self._page.cards
        grid = QGridLayout()
        grid.setSpacing(sizes.gap)
        wide = self._look.metrics.width - 2 * sizes.margin
        most = max(1, min(_MOST_ACROSS, wide // (sizes.grown(70) + sizes.gap)))
        across = max(1, ceil(len(cards) / ceil(max(1, len(cards)) / most)))
        for number, card in enumerate(cards):
            grid.addWidget(BenchCard(self._look, card), number // across, number % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)
        return grid
