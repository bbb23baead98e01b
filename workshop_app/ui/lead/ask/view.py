"""Draws a question: what is known, pictures, a line to type in, and the answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.lead.page import Action, AskPage, Press
from workshop_app.ui.lead.parts.actions import ActionRow
from workshop_app.ui.lead.parts.buttons import LeadButton
from workshop_app.ui.lead.parts.field import LeadField
from workshop_app.ui.lead.parts.texts import LeadText, NoteLine
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PORTRAIT, PictureSource, PortraitLabel, SceneLabel

_TITLE_PT, _LONGEST_MM, _PICTURE_MM = 22.0, 220.0, 42.0


class AskView(QWidget):
    """One question. The answers stand below each other where there are many."""

    pressed = Signal(object)
    """A `page.Press`."""

    def __init__(self, look: Look, page: AskPage, pictures: PictureSource) -> None:
        super().__init__()
        self._look, self._page = look, page
        sizes = Sizes(look)
        column = QVBoxLayout(self)
        margin = 3 * look.metrics.ring_px
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(sizes.mm(4))
        column.addWidget(LeadText(look, page.title, points=_TITLE_PT, bold=True))
        for note in page.notes:
            column.addWidget(NoteLine(look, note))
        column.addLayout(self._told(page, pictures))
        self.field = LeadField(look, page.field, "typed") if page.field else None
        if self.field is not None:
            self.field.setText(page.typed)
            self.field.setMaximumWidth(sizes.grown(_LONGEST_MM))
            column.addWidget(self.field)
        column.addWidget(self._answers())
        column.addStretch(1)

    @property
    def first_focus(self) -> QWidget:
        """Where the focus belongs when the page opens."""
        buttons = self.findChildren(LeadButton)
        return self.field or (buttons[0] if buttons else self)

    def tell(self, page: AskPage) -> bool:
        """Whether the same question is shown; any other is built anew."""
        return page == self._page

    def _told(self, page: AskPage, pictures: PictureSource) -> QBoxLayout:
        """The pictures and the words: side by side where the window is wide enough."""
        sizes = Sizes(self._look)
        words = QVBoxLayout()
        words.setSpacing(sizes.mm(4))
        for told in page.words:
            text = LeadText(self._look, told)
            text.setMaximumWidth(sizes.grown(_LONGEST_MM))
            words.addWidget(text)
        if not page.pictures:
            return words
        words.addStretch(1)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        told_row = QBoxLayout(across if sizes.is_roomy else down)
        told_row.setSpacing(sizes.mm(6))
        told_row.addLayout(self._pictures(page, pictures))
        told_row.addLayout(words, 1)
        return told_row

    def _pictures(self, page: AskPage, pictures: PictureSource) -> QHBoxLayout:
        row = QHBoxLayout()
        for name in page.pictures:
            draws = PortraitLabel if name.startswith(PORTRAIT) else SceneLabel
            drawn = draws(self._look, pictures, name, _PICTURE_MM)
            row.addWidget(drawn, alignment=Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return row

    def _answers(self) -> ActionRow:
        row = ActionRow(self._look, self._page.actions)
        row.pressed.connect(self._on_pressed)
        return row

    def _on_pressed(self, action: Action) -> None:
        typed = self.field.text() if self.field is not None else ""
        self.pressed.emit(Press(action=action.id, argument=action.argument, typed=typed))
