"""Draws a page to write on: two languages side by side, and what is wrong under each."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workshop_app.ui.lead.page import Action, Note, Press
from workshop_app.ui.lead.parts.actions import ActionRow
from workshop_app.ui.lead.parts.scrolled import Scrolled
from workshop_app.ui.lead.parts.texts import LeadText, NoteLine
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.steps.form import WROTE, Chosen, FormPage, TextBox, Together
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource, SceneLabel
from workshop_app.ui.widgets.marks import Mark
from workshop_app.ui.widgets.ring import RINGED

_TITLE_PT, _LABEL_PT = 22.0, 14.0
_PICTURE_MM, _LINES, _PAD_MM = 48.0, 3, 3.0
SETTLES_MS: Final = 400
"""What is written is checked when the hands rest for so long."""


class WritingBox(QPlainTextEdit):
    """Where sentences are written. Tab leaves it; the box says what is wrong in its description."""

    wrote = Signal(str)

    def __init__(self, look: Look, box: TextBox) -> None:
        super().__init__(box.text)
        self._look, self._sizes, self.box = look, Sizes(look), box
        self.setAccessibleName(box.name)
        self.setAccessibleIdentifier(f"box:{box.id}")
        self.setFont(look.font(self._sizes.text()))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if box.is_line:  # a name that is longer than its box goes on to the side
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setProperty(RINGED, True)
        lines = 1 if box.is_line else _LINES
        spacing = self.fontMetrics().lineSpacing()
        self.setFixedHeight(max(self._sizes.target, lines * spacing + 2 * self._sizes.mm(_PAD_MM)))
        self.document().setDocumentMargin(self._sizes.mm(2))  # words keep away from the edge
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.colour("bg"))
        palette.setColor(QPalette.ColorRole.Text, look.colour("ink"))
        self.setPalette(palette)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLES_MS)
        self._rest.timeout.connect(self.tell_now)
        self.textChanged.connect(self._rest.start)

    def radius(self) -> float:
        """Corner radius in px, which the focus ring follows."""
        return float(self._sizes.corner)

    def tell_now(self) -> None:
        """Tell what was written and not told yet."""
        self._rest.stop()
        if self.toPlainText() != self.box.text:
            self.box = _written(self.box, self.toPlainText())
            self.wrote.emit(self.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A box of one line takes no second one."""
        if self.box.is_line and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.tell_now()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who leaves has written."""
        super().focusOutEvent(event)
        self.tell_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let Qt write, then draw the edge."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        line = self._look.metrics.line_px
        painter.setPen(QPen(self._look.colour("edge"), line))
        box = QRectF(self.viewport().rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRect(box)


class _Problems(QWidget):
    """What is wrong, a sentence each; no room where nothing is."""

    def __init__(self, look: Look, problems: tuple[str, ...]) -> None:
        super().__init__()
        self._look, self.told = look, ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.tell(problems)

    told: tuple[str, ...]

    def tell(self, problems: tuple[str, ...]) -> None:
        if problems == self.told:
            return
        self.told = problems
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for words in problems:
            self._column.addWidget(NoteLine(self._look, Note(words=words, mark=Mark.LOOK_AGAIN)))
        self.setVisible(bool(problems))


class _Rest(Scrolled):
    """What is written on takes the room that the buttons leave, and asks for none itself."""

    def sizeHint(self) -> QSize:
        """As little as can be: the window has one bar to scroll with, not two."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class FormView(QWidget):
    """One page to write on. What is written stays while its problems are told anew."""

    pressed = Signal(object)
    """A `page.Press`."""

    def __init__(self, look: Look, page: FormPage, pictures: PictureSource) -> None:
        super().__init__()
        self._look, self._page = look, page
        self.boxes: dict[str, WritingBox] = {}
        self._under: dict[str, _Problems] = {}
        self._rows: list[ActionRow] = []
        sizes, inner = Sizes(look), QWidget()
        column = QVBoxLayout(inner)
        margin = 3 * look.metrics.ring_px
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(sizes.mm(4))
        column.addWidget(LeadText(look, page.title, points=_TITLE_PT, bold=True))
        for note in page.notes:
            column.addWidget(NoteLine(look, note))
        self._whole = _Problems(look, page.problems)
        column.addWidget(self._whole)
        column.addLayout(self._body(page, pictures))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        # Large words leave no room for both: then the buttons come after what is written.
        outer.addWidget(_Rest(look, inner) if sizes.is_roomy else inner, 1)
        (outer if sizes.is_roomy else column).addWidget(self._row(page.actions))

    @property
    def first_focus(self) -> QWidget:
        """Where the focus belongs when the page opens."""
        boxes = list(self.boxes.values())
        buttons = [button for row in self._rows for button in row.buttons]
        return next(iter([*boxes, *buttons]), self)

    def tell(self, page: FormPage) -> bool:
        """Show another moment of the same page; False if it has to be built anew."""
        if page == self._page:
            return True
        if not _same_form(self._page, page, self.boxes):
            return False
        self._page = page
        self._whole.tell(page.problems)
        for line in page.lines:
            if isinstance(line, Together):
                for box in line.boxes:
                    self.boxes[box.id].box = box
                    self.boxes[box.id].setAccessibleDescription(" ".join(box.problems))
                    self._under[box.id].tell(box.problems)
        return True

    def _body(self, page: FormPage, pictures: PictureSource) -> QBoxLayout:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        sizes = Sizes(self._look)
        body = QBoxLayout(across if sizes.is_roomy else down)
        body.setSpacing(sizes.mm(6))
        shown = QVBoxLayout()
        for name in page.pictures:
            drawn = SceneLabel(self._look, pictures, name, _PICTURE_MM)
            shown.addWidget(drawn, alignment=Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        shown.addStretch(1)
        if page.pictures and sizes.is_roomy:
            body.addLayout(shown)
        lines = QVBoxLayout()
        lines.setSpacing(sizes.mm(4))
        for line in page.lines:
            if isinstance(line, Together):
                lines.addLayout(self._together(line))
            else:
                lines.addLayout(self._chosen(line))
        lines.addStretch(1)
        body.addLayout(lines, 1)
        if page.pictures and not sizes.is_roomy:
            body.addLayout(shown)
        return body

    def _together(self, line: Together) -> QBoxLayout:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        sizes = Sizes(self._look)
        row = QBoxLayout(across if sizes.is_roomy else down)
        row.setSpacing(sizes.mm(4))
        for box in line.boxes:
            column = QVBoxLayout()
            column.setSpacing(sizes.mm(3))
            column.addWidget(LeadText(self._look, box.name, points=_LABEL_PT, bold=True))
            writing = WritingBox(self._look, box)
            writing.setAccessibleDescription(" ".join(box.problems))
            writing.wrote.connect(lambda text, box=box: self._wrote(box.id, text))
            under = _Problems(self._look, box.problems)
            column.addWidget(writing)
            column.addWidget(under)
            column.addStretch(1)
            self.boxes[box.id], self._under[box.id] = writing, under
            row.addLayout(column, 1)
        return row

    def _chosen(self, line: Chosen) -> QBoxLayout:
        column, sizes = QVBoxLayout(), Sizes(self._look)
        column.setSpacing(sizes.mm(1))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        row = QBoxLayout(across if sizes.is_roomy else down)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(LeadText(self._look, line.name, points=_LABEL_PT, bold=True))
        words.addWidget(LeadText(self._look, line.value))
        row.addLayout(words, 1)
        button = self._row((line.action,))
        for each in button.buttons:
            each.setAccessibleName(f"{line.name}: {line.value}. {line.action.words}")
        row.addWidget(button)
        column.addLayout(row)
        if line.problems:
            column.addWidget(_Problems(self._look, line.problems))
        return column

    def _row(self, actions: tuple[Action, ...]) -> ActionRow:
        row = ActionRow(self._look, actions)
        row.pressed.connect(self._on_pressed)
        self._rows.append(row)
        return row

    def _wrote(self, box: str, text: str) -> None:
        self.pressed.emit(Press(action=WROTE, argument=box, typed=text))

    def _on_pressed(self, action: Action) -> None:
        for box in self.boxes.values():
            box.tell_now()
        self.pressed.emit(Press(action=action.id, argument=action.argument))


def _written(box: TextBox, text: str) -> TextBox:
    return TextBox(id=box.id, name=box.name, text=text, problems=box.problems, is_line=box.is_line)


def _same_form(before: FormPage, after: FormPage, boxes: dict[str, WritingBox]) -> bool:
    """Whether only what is wrong has changed, and the words that stand in the boxes already."""
    if _frame(before) != _frame(after):
        return False
    texts = {
        box.id: box for line in after.lines if isinstance(line, Together) for box in line.boxes
    }
    if texts.keys() != boxes.keys():
        return False
    return all(
        _as_typed(boxes[name].toPlainText()) == _as_typed(box.text) for name, box in texts.items()
    )


def _as_typed(text: str) -> str:
    """What was set right meanwhile is no reason to take the words out of somebody's hands."""
    lines = map(str.strip, text.replace("\u00a0", " ").replace("’", "'").splitlines())
    return "\n".join(filter(None, lines))


def _frame(page: FormPage) -> tuple[object, ...]:
    chosen = tuple(line for line in page.lines if isinstance(line, Chosen))
    return (page.id, page.title, chosen, page.pictures, page.notes, page.actions)
