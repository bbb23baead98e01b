"""The settings of the pause: less and more, or one of a few; each change shows at once."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Choice, ComfortRow
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Role, Room
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.lettering import Block, fitted, fitting_px, paint_block
from workshop_app.ui.widgets.marks import IconLabel, Mark, paint_mark
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.surface import text_label

_MOST_IN_ROW = 4


class LevelLabel(QLabel):
    """How much of something: steps that grow, solid up to now."""

    def __init__(self, look: Look, row: ComfortRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._now, self._total = look, row.level, row.levels
        self.setAccessibleName(f"{row.name} {row.level}/{row.levels}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the steps in the middle."""
        metrics, total = self._look.metrics, self._total
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(2, metrics.mm(0.5))
        scale = metrics.by_room(1.0, 1.2, 1.7)
        width = min(float(metrics.mm(6 * scale)), self.width() / (total * 1.5))
        left = (self.width() - width * (1.5 * total - 0.5)) / 2
        rise = 9.5 / max(1, total)
        foot = self.height() / 2 + metrics.mm(6.3 * scale)
        for number in range(total):
            high = metrics.mm((5 + number * rise) * scale)
            box = QRectF(left + number * width * 1.5, foot - high, width, high)
            painter.setPen(QPen(self._look.colour("ink"), line))
            painter.setBrush(self._look.colour("ink" if number < self._now else "bg"))
            painter.drawRoundedRect(box, metrics.mm(1), metrics.mm(1))


class ComfortButton(PressButton):
    """A square with one sign, or a word where there is room for it."""

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Draw the sign; without one, the word."""
        if self.choice.icon:
            side = min(box.width(), box.height()) * 0.52
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(box.center())
            paint_icon(painter, self.choice.icon, spot, self.ink())
            return
        block = self._block()
        top = (box.height() - block.height) / 2
        paint_block(painter, block, left=0, top=top, width=box.width(), colour=self.ink())
        if self.isChecked():
            self.paint_tick(painter)

    def fits(self) -> bool:
        """Whether the word is inside: the audit asks this."""
        return bool(self.choice.icon) or self._block().width <= self.width()

    def paint_tick(self, painter: QPainter) -> None:
        """Draw the tick of what is chosen, in the upper right corner."""
        side = self.look.metrics.mm(self.look.metrics.by_room(6.5, 8, 12))
        line = self.look.metrics.line_px * 2.6
        spot = QRectF(self.width() - side - line, line, side, side)
        paint_mark(painter, self.look, Mark.DONE, spot)

    def _block(self) -> Block:
        metrics = self.look.metrics
        return fitted(
            self.text(),
            most=max(metrics.floor_px, min(metrics.role_px(Role.COMMAND), self.height() // 3)),
            least=metrics.floor_px,
            width=self.width() - metrics.mm(3),
            height=self.height() - metrics.mm(2),
            bold=self.isChecked(),
        )


class SwatchButton(ComfortButton):
    """One theme in its own colours; the chosen one has a thick edge and a tick."""

    def fits(self) -> bool:
        """Always: it shows two letters, its name is for the voice."""
        return True

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Draw the letters Aa on that theme's ground."""
        theme = THEMES.get(self.choice.argument, self.look.theme)
        line = self.look.metrics.line_px * (2 if self.isChecked() else 1)
        inner = box.adjusted(line, line, -line, -line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ink if self.isDown() else theme.bg))
        corner = max(0.0, self.radius() - line / 2)
        painter.drawRoundedRect(inner, corner, corner)
        painter.setFont(self.look.font(round(self.height() * 0.42), bold=True))
        painter.setPen(QColor(theme.bg if self.isDown() else theme.ink))
        shift = round(self.width() * 0.1) if self.isChecked() else 0
        letters = box.translated(-shift // 2, shift)
        painter.drawText(letters, Qt.AlignmentFlag.AlignCenter, "Aa")
        if self.isChecked():
            self.paint_tick(painter)


class ComfortPanel(QWidget):
    """Zone 3 of the pause: a row a setting, or two columns where the rows are too many."""

    def __init__(
        self, look: Look, rows: tuple[ComfortRow, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._rows = look, rows
        metrics = look.metrics
        self._side = metrics.mm(metrics.by_room(20, 24, 36))
        self._gap = metrics.mm(metrics.measures.gap)
        self._has_pairs = False
        self._titles = [self._title(row) for row in rows]
        self._levels = [LevelLabel(look, row, self) if row.levels else None for row in rows]
        self.buttons = [[self._button(row, each) for each in row.choices] for row in rows]
        for row_of_buttons in self.buttons:
            stop = next((b for b in row_of_buttons if b.isChecked()), row_of_buttons[0])
            for button in row_of_buttons:
                button.join(row_of_buttons, is_stop=button is stop)

    @property
    def controls_width(self) -> int:
        """Width in px of the widest row of controls."""
        return _MOST_IN_ROW * self._side + (_MOST_IN_ROW - 1) * self._gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all rows in the new size."""
        super().resizeEvent(event)
        self._has_pairs = False
        holds = (self.height() + self._gap) // (self._side + self._gap)
        if len(self._rows) <= holds:
            self._place_rows()
        else:
            self._place_columns()

    def _title(self, row: ComfortRow) -> tuple[IconLabel, QLabel]:
        metrics = self._look.metrics
        role = Role.CAPTION if metrics.room is Room.COMPACT else Role.MAIN
        most = metrics.pt(40 if metrics.is_portrait else metrics.by_room(24, 28, 60))
        icon = IconLabel(self._look, row.icon, metrics.by_room(7, 9, 14), parent=self)
        room = metrics.mm(metrics.by_room(30, 50, 90))
        pixels = min(metrics.role_px(role), most)
        pixels = fitting_px(row.name, pixels, room, least=metrics.floor_px)
        label = text_label(self._look, row.name, pixels)
        label.setParent(self)
        return icon, label

    def _button(self, row: ComfortRow, choice: Choice) -> ComfortButton:
        kind = SwatchButton if choice.command is Command.THEME else ComfortButton
        button = kind(self._look, choice, self)
        button.setAccessibleDescription(row.name)
        return button

    def _place_rows(self) -> None:
        count = len(self._rows)
        pitch = self.height() / count
        spare = (pitch - self._side) / 2
        if 2 * spare < self._gap and count > 1:  # tight: the outer rows go to the edges
            pitch, spare = (self.height() - self._side) / (count - 1), 0.0
        for number in range(count):
            top = int(number * pitch + spare)
            left = self.width() - self.controls_width
            self._place_title(number, QRect(0, top, left, self._side))
            self._place_controls(number, QRect(left, top, self.controls_width, self._side))

    def _place_columns(self) -> None:
        """Less-and-more at the left, the rest at the right; each title above its controls."""
        left = [n for n, row in enumerate(self._rows) if row.levels]
        right = [n for n, row in enumerate(self._rows) if not row.levels]
        if not left or not right:
            middle = (len(self._rows) + 1) // 2
            left, right = list(range(middle)), list(range(middle, len(self._rows)))
        pair = 2 * self._side + self._gap
        second = min(self.controls_width, (self.width() - self._gap) // 2)
        second = max(second, min(self.controls_width, self.width() * 3 // 5))
        self._has_pairs = len(left) > 1 and len(right) == 1
        if self._has_pairs:
            second = pair  # two above two leave the levels their width
        first = self.width() - second - self._gap
        pitch = self.height() / max(len(left), len(right))
        for column, edge, wide in ((left, 0, first), (right, first + self._gap, second)):
            for place, number in enumerate(column):
                head = round(pitch) - self._side - self._gap // 2
                top = round(place * pitch)
                self._place_title(number, QRect(edge, top, wide, head))
                self._place_controls(number, QRect(edge, top + head, wide, self._side))

    def _place_title(self, number: int, box: QRect) -> None:
        icon, label = self._titles[number]
        between = self._look.metrics.mm(self._look.metrics.by_room(2, 3, 4))
        icon.move(box.left(), box.center().y() - icon.height() // 2)
        size = label.sizeHint()
        label.resize(size)
        label.move(icon.geometry().right() + between, box.center().y() - size.height() // 2)

    def _place_controls(self, number: int, box: QRect) -> None:
        buttons, level = self.buttons[number], self._levels[number]
        if level is not None and len(buttons) > 1:
            side = self._side
            buttons[0].setGeometry(box.left(), box.top(), side, side)
            buttons[-1].setGeometry(box.right() + 1 - side, box.top(), side, side)
            inner = box.adjusted(side + self._gap, 0, -side - self._gap, 0)
            level.setGeometry(inner)
            return
        in_row = 2 if self._has_pairs else max(1, len(buttons))
        wide = (box.width() - (in_row - 1) * self._gap) // in_row
        for place, button in enumerate(buttons):
            row, column = divmod(place, in_row)
            left, top = column * (wide + self._gap), row * (self._side + self._gap)
            button.setGeometry(box.left() + left, box.top() + top, wide, box.height())
