"""The settings of the pause: less and more of something; each change shows at once."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.bench.screen import Choice, ComfortRow
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import MM_PER_INCH, Role, Room
from workshop_app.ui.widgets.lettering import fitting_px
from workshop_app.ui.widgets.marks import IconLabel
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
    """A square with one sign; its words are for the voice."""

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Draw the sign."""
        side = min(box.width(), box.height()) * 0.52
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        paint_icon(painter, self.choice.icon, spot, self.ink())


class ComfortPanel(QWidget):
    """Zone 3 of the pause: a row a setting."""

    def __init__(
        self, look: Look, rows: tuple[ComfortRow, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._rows = look, rows
        metrics = look.metrics
        self._side = metrics.mm(metrics.by_room(20, 24, 36))
        self._gap = metrics.mm(metrics.measures.gap)
        self._titles = [self._title(row) for row in rows]
        self._levels = [LevelLabel(look, row, self) for row in rows]
        self.buttons = [[self._button(row, each) for each in row.choices] for row in rows]
        for row_of_buttons in self.buttons:
            for button in row_of_buttons:
                button.join(row_of_buttons, is_stop=button is row_of_buttons[0])

    @property
    def controls_width(self) -> int:
        """Width in px of the widest row of controls."""
        return _MOST_IN_ROW * self._side + (_MOST_IN_ROW - 1) * self._gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all rows in the new size."""
        super().resizeEvent(event)
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

    def _title(self, row: ComfortRow) -> tuple[IconLabel, QLabel]:
        metrics = self._look.metrics
        role = Role.CAPTION if metrics.room is Room.COMPACT else Role.MAIN
        most = metrics.pt(40 if metrics.is_portrait else metrics.by_room(24, 28, 60))
        room = metrics.mm(metrics.by_room(30, 50, 90))
        pixels = min(metrics.role_px(role), most)
        pixels = fitting_px(row.name, pixels, room, least=metrics.floor_px)
        side_mm = max(metrics.by_room(7, 9, 14), 1.2 * pixels * MM_PER_INCH / metrics.shown_ppi)
        icon = IconLabel(self._look, row.icon, side_mm, parent=self)
        label = text_label(self._look, row.name, pixels)
        label.setParent(self)
        return icon, label

    def _button(self, row: ComfortRow, choice: Choice) -> ComfortButton:
        button = ComfortButton(self._look, choice, self)
        button.setAccessibleDescription(row.name)
        return button

    def _place_title(self, number: int, box: QRect) -> None:
        icon, label = self._titles[number]
        between = self._look.metrics.mm(self._look.metrics.by_room(2, 3, 4))
        icon.move(box.left(), box.center().y() - icon.height() // 2)
        size = label.sizeHint()
        label.resize(size)
        label.move(icon.geometry().right() + between, box.center().y() - size.height() // 2)

    def _place_controls(self, number: int, box: QRect) -> None:
        less, more, side = self.buttons[number][0], self.buttons[number][-1], self._side
        less.setGeometry(box.left(), box.top(), side, side)
        more.setGeometry(box.right() + 1 - side, box.top(), side, side)
        inner = box.adjusted(side + self._gap, 0, -side - self._gap, 0)
        self._levels[number].setGeometry(inner)
