"""A line to type in, as large as a finger wants, with its own edge and ring."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.ring import RINGED


class LeadField(QLineEdit):
    """What it is for stands in it while it is empty, and is its name for screen readers."""

    def __init__(
        self, look: Look, name: str, identifier: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._sizes = look, Sizes(look)
        self.setFont(look.font(self._sizes.text()))
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setAccessibleIdentifier(identifier)
        self.setFrame(False)
        self.setProperty(RINGED, True)
        pad = self._sizes.mm(3)
        self.setTextMargins(pad, 0, pad, 0)
        self.setFixedHeight(self._sizes.target)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.colour("bg"))
        palette.setColor(QPalette.ColorRole.Text, look.colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.colour("ink2"))
        self.setPalette(palette)

    def radius(self) -> float:
        """Corner radius in px, which the focus ring follows."""
        return float(self._sizes.corner)

    def sizeHint(self) -> QSize:
        """Wide enough for some words."""
        return QSize(self._sizes.grown(70), self._sizes.target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let Qt write, then draw the edge."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._look.metrics.line_px
        painter.setPen(QPen(self._look.colour("edge"), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, self._sizes.corner, self._sizes.corner)
