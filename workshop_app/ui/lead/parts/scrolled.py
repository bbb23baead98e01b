"""What is too high for the window scrolls."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.surface import lay_surface

_LEAST_MM: Final = 45.0


class Scrolled(QScrollArea):
    """What is too high for the window scrolls, and never sideways."""

    def __init__(self, look: Look, inner: QWidget) -> None:
        super().__init__()
        lay_surface(inner, look, "bg")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(look.metrics.mm(_LEAST_MM))
        self.setWidget(inner)
