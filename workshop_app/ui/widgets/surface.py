"""Surfaces and one-line texts: what the zones are made of."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.lettering import width_px


def lay_surface(widget: QWidget, look: Look, token: str) -> None:
    """Give a widget one of the theme's surfaces, by palette."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, look.colour(token))
    palette.setColor(QPalette.ColorRole.WindowText, look.colour("ink"))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


def text_label(look: Look, text: str, pixels: int, *, bold: bool = False) -> QLabel:
    """A one-line label of a size in pixels."""
    label = QLabel(text)
    label.setFont(look.font(pixels, bold=bold))
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, look.colour("ink"))
    label.setPalette(palette)
    label.setMinimumWidth(round(width_px(text, pixels, bold=bold)) + 1)
    return label


class Rule(QWidget):
    """A line across a zone, in one of the theme's colours."""

    def __init__(self, look: Look, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = look.colour(token)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Fill the whole widget."""
        QPainter(self).fillRect(self.rect(), self._colour)
