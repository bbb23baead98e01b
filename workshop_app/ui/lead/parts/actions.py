"""The actions of a page in a row that wraps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.ui.lead.page import Action
from workshop_app.ui.lead.parts.buttons import LeadButton, action_name
from workshop_app.ui.lead.parts.flow import FlowLayout
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.look import Look

_GAP_MM = 3.0


class ActionRow(QWidget):
    """Buttons side by side. `about` tells apart two rows with the same actions on one window."""

    pressed = Signal(object)
    """A `page.Action`."""

    def __init__(
        self, look: Look, actions: Sequence[Action], *, about: str = "", from_right: bool = False
    ) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=Sizes(look).mm(_GAP_MM), from_right=from_right)
        self.buttons = [
            LeadButton(look, each, name=action_name(each) + (f"@{about}" if about else ""))
            for each in actions
        ]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            flow.addWidget(button)

    def take_focus_of(self, identifier: str) -> bool:
        """Give the focus to the button of that name; False if there is none."""
        for button in self.buttons:
            if identifier and button.accessibleIdentifier() == identifier:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LeadButton):
            self.pressed.emit(button.action)
