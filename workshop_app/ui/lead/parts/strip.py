"""The strip at the foot of the window: what was just done, or where the work is kept."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_app.ui.lead.page import Note
from workshop_app.ui.lead.parts.texts import NoteLine
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.surface import lay_surface


class LeadStrip(QWidget):
    """Always there, so that nothing moves when it says something; it stays until the next thing."""

    def __init__(self, look: Look, note: Note | None) -> None:
        super().__init__()
        self.note = note
        sizes = Sizes(look)
        lay_surface(self, look, "bench")
        self.setAccessibleIdentifier("strip")
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.margin, sizes.mm(1.5), sizes.margin, sizes.mm(1.5))
        self.setMinimumHeight(max(sizes.mm(10), round(sizes.text() * 1.3) + sizes.mm(3)))
        if note is not None:
            row.addWidget(NoteLine(look, note), 1)
