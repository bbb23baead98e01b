"""Texts of the lead's screens: lines that break where the window ends, sentences with a mark."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from workshop_app.ui.lead.page import Note
from workshop_app.ui.lead.sizes import BODY_PT, Sizes
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.marks import MarkLabel

_MARK_MM, _BETWEEN_MM = 7.0, 3.0


class LeadText(QLabel):
    """A text that breaks into lines; plain letters only, whatever somebody's name is."""

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        points: float = BODY_PT,
        bold: bool = False,
        token: str = "ink",  # noqa: S107 - a colour's name
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(Sizes(look).text(points), bold=bold))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.colour(token))
        self.setPalette(palette)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)

    def fits(self) -> bool:
        """Whether no word is cut: the audit asks this."""
        return self.heightForWidth(self.width()) <= self.height() + 1


class NoteLine(QWidget):
    """A mark and its sentence."""

    def __init__(self, look: Look, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = Sizes(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sizes.mm(_BETWEEN_MM))
        side = _MARK_MM * max(1.0, sizes.scale)
        row.addWidget(MarkLabel(look, note.mark, side), 0, Qt.AlignmentFlag.AlignTop)
        text = LeadText(look, note.words)
        text.setMinimumHeight(look.metrics.mm(side))
        row.addWidget(text, 1, Qt.AlignmentFlag.AlignTop)
