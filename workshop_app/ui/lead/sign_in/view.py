"""Draws the sign-in: read your badge, then type your PIN, on keys or on the glass."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop_app.domain.pin import LONGEST
from workshop_app.ui.lead.page import Action, Press, SignInPage
from workshop_app.ui.lead.parts.actions import ActionRow
from workshop_app.ui.lead.parts.buttons import LeadButton
from workshop_app.ui.lead.parts.field import LeadField
from workshop_app.ui.lead.parts.texts import LeadText, NoteLine
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource, PortraitLabel

_TITLE_PT, _WORDS_PT = 26.0, 18.0
_PORTRAIT_MM, _FIELD_MM, _KEY_MM = 22.0, 66.0, 20.0
_LETTERS_MM = 90.0


class SignInView(QWidget):
    """Badge first, then the PIN: the digits are never shown."""

    pressed = Signal(object)
    """A `page.Press`; the PIN is in what was typed."""

    def __init__(self, look: Look, page: SignInPage, pictures: PictureSource) -> None:
        super().__init__()
        self._look, self._page, self._sizes = look, page, Sizes(look)
        self.field = self._make_field() if page.field else None
        column = QVBoxLayout(self)
        margin = self._sizes.margin
        column.setContentsMargins(margin, self._sizes.gap, margin, self._sizes.gap)
        column.setSpacing(self._sizes.mm(3))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addLayout(self._head(pictures))
        for words in page.words:
            text = LeadText(look, words, points=_WORDS_PT)
            text.setAlignment(middle)
            column.addWidget(text)
        for note in page.notes:
            beside = QHBoxLayout()
            beside.addStretch(1)
            beside.addWidget(NoteLine(look, note), 3)
            beside.addStretch(1)
            column.addLayout(beside)
        if self.field is not None:
            column.addWidget(self.field, 0, middle)
            if self._is_pin:
                column.addWidget(self._digits(), 0, middle)
        column.addWidget(self._actions(), 0, middle)
        column.addStretch(1)

    @property
    def first_focus(self) -> QWidget:
        """Where the focus belongs when the page opens."""
        buttons = self.findChildren(LeadButton)
        return self.field or (buttons[0] if buttons else self)

    def tell(self, page: SignInPage) -> bool:
        """Whether the same is shown; anything else is built anew, with an empty line."""
        return page == self._page

    def _head(self, pictures: PictureSource) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._sizes.gap)
        row.addStretch(1)
        if self._page.portrait:
            row.addWidget(PortraitLabel(self._look, pictures, self._page.portrait, _PORTRAIT_MM))
        title = LeadText(self._look, self._page.title, points=_TITLE_PT, bold=True)
        title.setWordWrap(False)
        row.addWidget(title)
        row.addStretch(1)
        return row

    @property
    def _is_pin(self) -> bool:
        return self._page.enters == "enter"

    def _make_field(self) -> LeadField:
        field = LeadField(self._look, self._page.field, "pin" if self._is_pin else "badge")
        if self._is_pin:
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(LONGEST)
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setFixedWidth(self._sizes.grown(_FIELD_MM if self._is_pin else _LETTERS_MM))
        field.returnPressed.connect(self._on_entered)
        return field

    def _digits(self) -> QWidget:
        """Keys on the glass, for a tablet; whoever has a keyboard types, and never comes here."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self._sizes.mm(2))
        side = self._sizes.grown(_KEY_MM)
        for place, digit in enumerate("123456789·0"):
            if digit == "·":
                continue
            key = LeadButton(self._look, Action(id="digit", words=digit, argument=digit))
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setFixedSize(side, self._sizes.target)
            key.clicked.connect(self._on_digit)
            grid.addWidget(key, place // 3, place % 3)
        return holder

    def _actions(self) -> ActionRow:
        row = ActionRow(self._look, self._page.actions)
        row.pressed.connect(self._on_pressed)
        return row

    def _on_digit(self) -> None:
        button = self.sender()
        if isinstance(button, LeadButton) and self.field is not None:
            self.field.insert(button.action.argument)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        typed = self.field.text() if self.field is not None else ""
        self.pressed.emit(Press(action=self._page.enters, typed=typed))

    def _on_pressed(self, action: Action) -> None:
        if action.id == self._page.enters:
            self._on_entered()
        else:
            self.pressed.emit(Press(action=action.id))
