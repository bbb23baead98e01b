"""Zone 3: the words, and what is answered or chosen under them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workshop_app.ui.bench.arrangement import Arrangement, heading_px
from workshop_app.ui.bench.row_widths import bar_rows
from workshop_app.ui.bench.screen import (
    Panel,
    Said,
    SaidLine,
    Slot,
    State,
    WorkerScreen,
    plain,
)
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import FLOOR_MM, MM_PER_INCH, Role, Room
from workshop_app.ui.widgets.buttons import AnswerButton, BarButton
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.lettering import Block, fitting_px, paint_block, width_px
from workshop_app.ui.widgets.level import LevelMeter
from workshop_app.ui.widgets.marks import IconLabel, Mark, MarkLabel
from workshop_app.ui.widgets.picture import PictureButton
from workshop_app.ui.widgets.plates import (
    PLATE_TO_LETTERS,
    PlaceTag,
    PlateLabel,
    place_width,
    plate_width,
)
from workshop_app.ui.widgets.sentences import Sentences
from workshop_app.ui.widgets.stop_panel import StopPanel, stop_margins
from workshop_app.ui.widgets.surface import text_label
from workshop_app.ui.widgets.tiles import TileButton, align

if TYPE_CHECKING:
    from workshop_app.ui.widgets.press import PressButton

_WIDEST_TILES = {1: 1.9, 2: 2.6}
"""How many times as wide as high a tile may be, where only so many stand side by side."""
_CARD_PAD = 0.18  # of the card's height
_NARROWER_ITEM = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0)


class SmallWords(QLabel):
    """Words under the sentences, small, from the left."""

    def __init__(self, look: Look, words: str, block: Block, parent: QWidget | None = None) -> None:
        super().__init__(plain(words), parent)
        self._look, self._block = look, block

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the lines as they were measured."""
        ink = self._look.colour("ink")
        paint_block(QPainter(self), self._block, left=0, top=0, width=0, colour=ink)

    def fits(self) -> bool:
        """Whether all lines are inside: the audit asks this."""
        return self._block.width <= self.width() + 1 and self._block.height <= self.height() + 1


class Card(QFrame):
    """A tinted ground under things that belong together."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground and its hair line."""
        line = max(1, self._look.metrics.mm(0.3))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("hair"), line))
        painter.setBrush(self._look.colour("stage"))
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, self._look.metrics.mm(3), self._look.metrics.mm(3))


class WordsZone(QWidget):
    """The rows of zone 3 at the places that the arrangement gives them."""

    def __init__(
        self,
        look: Look,
        screen: WorkerScreen,
        pictures: PictureSource,
        rows: Arrangement,
        size: QSize,
    ) -> None:
        super().__init__()
        self._look, self._screen, self._pictures, self._rows = look, screen, pictures, rows
        self.resize(size)
        self.buttons: list[PressButton] = []
        self.sentences: Sentences | None = None
        self.heading: QLabel | None = None
        self.also: SmallWords | None = None
        self._top = rows.margins.top
        self._add_heading()
        self._add_stages()
        self._add_sentences()
        self._bottom = size.height() - rows.margins.bottom
        self._bottom -= rows.height_below
        self._add_also()
        self._add_item()
        self._add_tiles()
        self._add_bars()
        self._add_answers()
        self._add_thumbnail()

    def said_at(self, line: SaidLine) -> tuple[QWidget, QRect] | None:
        """Where a line of what is spoken stands: the widget, and the box in it; None if nowhere."""
        match line.part:
            case Said.HEADING:
                return (self.heading, self.heading.rect()) if self.heading else None
            case Said.WORDS if self.sentences:
                moved = len(self._screen.words) - len(self._rows.sentences)
                return self.sentences, self.sentences.box_of(line.number - moved)
            case Said.TILES:
                tiles = [each for each in self.buttons if each.choice.slot is Slot.TILE]
                return tiles[line.number], tiles[line.number].rect()
            case Said.ALSO:
                return (self.also, self.also.rect()) if self.also else None
            case _:
                return None

    def _add_heading(self) -> None:
        look, screen, rows = self._look, self._screen, self._rows
        if not screen.heading:
            return
        pixels, left = heading_px(look, screen, rows.width), rows.margins.left
        middle = self._top + rows.heading // 2
        if screen.heading_icon:
            side_mm = 1.05 * pixels * MM_PER_INCH / look.metrics.shown_ppi
            icon = IconLabel(look, screen.heading_icon, side_mm, parent=self)
            icon.move(left, middle - icon.height() // 2)
            left = icon.geometry().right() + round(pixels * 0.25)
        label = text_label(look, plain(screen.heading), pixels, bold=True)
        self._stand(label, QPoint(left, middle))
        self.heading = label
        self._top += rows.heading + rows.margins.gap // 2

    def _add_stages(self) -> None:
        rows, look = self._rows, self._look
        if not rows.stages:
            return
        line = QWidget(self)
        line.setGeometry(rows.margins.left, self._top, rows.width, rows.stages)
        if self._screen.meter:
            LevelMeter(look, self._screen.meter, line).setGeometry(line.rect())
            self._top += rows.stages + rows.margins.gap // 2
            return
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._fill_stages(row, look)
        self._top += rows.stages + rows.margins.gap // 2

    def _fill_stages(self, row: QHBoxLayout, look: Look) -> None:
        metrics, stages = look.metrics, self._screen.stages
        side = metrics.by_room(6.5, 8, 11)
        near, apart = metrics.mm(metrics.by_room(1.6, 2, 3)), metrics.mm(metrics.by_room(3, 5, 10))
        room = self._rows.width - len(stages) * (metrics.mm(side) + near + apart)
        words = " ".join(words for _, words in stages)
        most = min(metrics.role_px(Role.CAPTION), round(self._rows.stages * 0.8))
        pixels = fitting_px(words, max(metrics.floor_px, most), room, least=metrics.floor_px)
        for state, name in stages:
            row.addWidget(MarkLabel(look, Mark(state), side))
            row.addSpacing(near)
            row.addWidget(text_label(look, name, pixels, bold=state is State.NOW))
            row.addSpacing(apart)
        row.addStretch(1)

    def _add_sentences(self) -> None:
        rows, screen = self._rows, self._screen
        if not rows.sentences:
            return
        box = QRect(rows.margins.left, self._top, rows.width, rows.words)
        stop = screen.panel is Panel.STOP
        colour = "on_stop" if stop else "ink"
        self.sentences = Sentences(
            self._look, rows.sentences, steps=rows.steps, colour=colour, parent=self
        )
        if stop:
            needed_plate = screen.compare.needed.plate if screen.compare else None
            panel = StopPanel(self._look, self, needed=needed_plate)
            around = stop_margins(self._look.metrics)
            needed = round(rows.setting.height) + 1 if rows.setting else box.height()
            high = min(box.height(), needed + around.top() + around.bottom())
            is_read = self._look.text_shown != "none"
            if not is_read or (self._look.metrics.room is Room.COMPACT and not rows.below):
                high = box.height()
            panel.setGeometry(box.left(), box.top(), box.width(), high)
            self.sentences.setParent(panel)
            box = panel.rect().marginsRemoved(around)
        self.sentences.setGeometry(box)

    def _add_also(self) -> None:
        rows = self._rows
        if rows.also:
            self.also = SmallWords(self._look, self._screen.also, rows.also, self)
            self.also.setGeometry(self._next_box(round(rows.also.height)))

    def _add_item(self) -> None:
        rows, screen, look = self._rows, self._screen, self._look
        if not rows.item:
            return
        frame: QWidget = Card(look, self) if screen.item_icon else QWidget(self)
        frame.setGeometry(self._next_box(rows.item))
        metrics = look.metrics
        row = QHBoxLayout(frame)
        spare = (rows.item - round(metrics.floor_px * PLATE_TO_LETTERS)) // 2
        pad = max(0, min(round(rows.item * _CARD_PAD), spare)) if screen.item_icon else 0
        row.setContentsMargins(pad, pad, pad, pad)
        row.setSpacing(metrics.mm(3))
        high, has_signs = self._item_mm(rows.lower - 2 * pad, rows.item - 2 * pad)
        if screen.item_icon and has_signs:
            row.addWidget(IconLabel(look, screen.item_icon, high * 0.9))
            if screen.place:
                row.addStretch(1)
        if screen.item:
            row.addWidget(PlateLabel(look, screen.item, high))
            row.addStretch(1)
        if screen.place:
            if has_signs:
                row.addWidget(IconLabel(look, "place", high * 0.8))
            row.addWidget(PlaceTag(look, screen.place, high))
        if not screen.item_icon and metrics.room is not Room.COMPACT:
            row.addStretch(2)

    def _item_mm(self, room: int, most: int) -> tuple[float, bool]:
        """The largest height at which plate and place stand side by side in so many px.

        The letters keep their floor; where even that is too wide, the icons are left out.
        """
        screen, look, metrics = self._screen, self._look, self._look.metrics
        pixel = MM_PER_INCH / metrics.shown_ppi
        least = metrics.floor_px * PLATE_TO_LETTERS
        sizes = [max(least, most * part) * pixel for part in _NARROWER_ITEM]

        def wide(high: float, *, has_signs: bool) -> int:
            signs = (0.9 if screen.item_icon else 0.0) + (0.8 if screen.place else 0.0)
            plate = plate_width(look, screen.item, metrics.mm(high)) if screen.item else 0
            place = place_width(look, screen.place, metrics.mm(high)) if screen.place else 0
            icons = metrics.mm(high * signs) + 2 * metrics.mm(3) if has_signs else 0
            return plate + place + icons + metrics.mm(3)

        ways = [(high, True) for high in sizes] + [(high, False) for high in sizes[-1:]]
        fitting = (way for way in ways if wide(way[0], has_signs=way[1]) <= room)
        return next(fitting, ways[-1])

    def _add_tiles(self) -> None:
        rows, choices = self._rows, self._screen.in_slot(Slot.TILE)
        if not rows.tile or self._screen.comfort:
            return
        gap, columns = self._look.metrics.mm(self._look.metrics.measures.gap), rows.columns
        high = rows.tile * rows.tile_rows + gap * (rows.tile_rows - 1)
        box = self._next_box(high)
        wide = (rows.lower - (columns - 1) * gap) // columns
        widths = [wide]
        if widest := _WIDEST_TILES.get(columns):
            narrow = min(wide, max(round(rows.tile * widest), self._look.metrics.mm(60)))
            widths = [narrow, wide]
        tiles = [TileButton(self._look, each, self._pictures, self) for each in choices]
        for wide in widths:
            for number, tile in enumerate(tiles):
                row, column = divmod(number, columns)
                left = box.left() + column * (wide + gap)
                top = box.top() + row * (rows.tile + gap)
                tile.setGeometry(left, top, wide, rows.tile)
            align(tiles)
            if all(tile.fits() and tile.shows_sign() for tile in tiles):
                break
        self.buttons += tiles

    def _add_bars(self) -> None:
        rows, look = self._rows, self._look
        choices = iter(self._screen.in_slot(Slot.BAR))
        if not rows.bars:
            return
        gap = look.metrics.mm(look.metrics.measures.gap)
        box = self._next_box(rows.bars * rows.bar_rows + gap * (rows.bar_rows - 1))
        top = box.top()
        for widths in bar_rows(look, self._screen, rows.lower):
            left = box.left()
            for wide in widths:
                bar = BarButton(look, next(choices), self)
                bar.setGeometry(left, top, wide, rows.bars)
                self.buttons.append(bar)
                left += wide + gap
            top += rows.bars + gap

    def _add_answers(self) -> None:
        rows, look = self._rows, self._look
        if not rows.answers:
            return
        box = self._next_box(rows.answers)
        apart = look.metrics.mm(look.metrics.measures.opposite)
        wide = (box.width() - apart) // 2
        for slot, left in ((Slot.NO, box.left()), (Slot.YES, box.right() + 1 - wide)):
            for choice in self._screen.in_slot(slot)[:1]:
                answer = AnswerButton(look, choice, self)
                answer.setGeometry(left, box.top(), wide, box.height())
                self.buttons.append(answer)

    def _add_thumbnail(self) -> None:
        """The picture, small, beside the last rows: the words have the rest of the zone."""
        rows, picture = self._rows, self._screen.picture
        choice = next(iter(self._screen.in_slot(Slot.PICTURE)), None)
        if not rows.thumbnail or picture is None or choice is None:
            return
        least = self._look.metrics.mm(FLOOR_MM)
        high = rows.thumbnail
        if rows.lower < rows.width:
            high = max(least, min(high, rows.height_below))
        bottom, left = self.height() - rows.margins.bottom, rows.margins.left
        small = PictureButton(self._look, choice, picture, self._pictures, is_thumbnail=True)
        small.setParent(self)
        small.setGeometry(
            left + rows.lower + rows.margins.apart, bottom - high, rows.thumbnail, high
        )
        self.buttons.append(small)

    def _next_box(self, high: int) -> QRect:
        """The next row under the sentences."""
        box = QRect(self._rows.margins.left, self._bottom, self._rows.lower, high)
        self._bottom += high + self._rows.margins.apart
        return box

    def _stand(self, label: QLabel, at: QPoint) -> None:
        """Put a one-line label with its middle at the height of a point."""
        label.setParent(self)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        wide = round(width_px(label.text(), label.font().pixelSize(), bold=label.font().bold())) + 2
        high = label.sizeHint().height()
        label.setGeometry(at.x(), at.y() - high // 2, wide, high)
