"""Calls for help, on top of every page: who, where, which step, how long, and the answers."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.lead.page import Banner, Urgency
from workshop_app.ui.lead.parts.actions import ActionRow
from workshop_app.ui.lead.parts.texts import LeadText
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource, PortraitLabel
from workshop_app.ui.widgets.marks import Mark, MarkLabel
from workshop_app.ui.widgets.surface import lay_surface

_MARK_MM, _PORTRAIT_MM, _TITLE_PT = 14.0, 14.0, 20.0


class BannerCard(QWidget):
    """One call. Its words change in place, so that a focus on its buttons stays."""

    pressed = Signal(object)
    """A `page.Action` with the call as its argument."""

    def __init__(self, look: Look, banner: Banner, pictures: PictureSource) -> None:
        super().__init__()
        self._look, self.banner = look, banner
        sizes = Sizes(look)
        lay_surface(self, look, "bg")
        self.setAccessibleIdentifier(f"call:{banner.call}")
        self.setAccessibleName(f"{banner.title.rstrip('.')}. {banner.under}")
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.mm(5), sizes.mm(3), sizes.mm(5), sizes.mm(3))
        row.setSpacing(sizes.mm(4))
        waits = banner.urgency is Urgency.WAITS
        mark = MarkLabel(look, Mark.HELP_ASKED if waits else Mark.DONE, _MARK_MM)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        if banner.portrait:
            row.addWidget(PortraitLabel(look, pictures, banner.portrait, _PORTRAIT_MM), 0)
        words = QVBoxLayout()
        words.setSpacing(sizes.mm(0.6))
        self._title = LeadText(look, banner.title, points=_TITLE_PT, bold=True)
        self._under = LeadText(look, banner.under)
        words.addWidget(self._title)
        words.addWidget(self._under)
        beside = sizes.is_roomy
        buttons = ActionRow(look, banner.actions, about=banner.call, from_right=beside)
        buttons.pressed.connect(self.pressed)
        self.first_focus = buttons.buttons[0] if waits and buttons.buttons else None
        """Where a lead lands who comes to a page while the call waits."""
        if beside:
            row.addLayout(words, 1)
            row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            words.addWidget(buttons)
            row.addLayout(words, 1)

    def tell(self, banner: Banner) -> bool:
        """Show another moment of the same call; False if it needs other buttons."""
        alike = (banner.call, banner.actions, banner.urgency, banner.portrait) == (
            self.banner.call,
            self.banner.actions,
            self.banner.urgency,
            self.banner.portrait,
        )
        if alike and banner != self.banner:
            self.banner = banner
            self._title.setText(banner.title)
            self._under.setText(banner.under)
            self.setAccessibleName(f"{banner.title.rstrip('.')}. {banner.under}")
        return alike

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw an ink edge around a call that waits, a hair line around an answered one."""
        waits = self.banner.urgency is Urgency.WAITS
        line = self._look.metrics.mm(1.0 if waits else 0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("ink" if waits else "edge"), line))
        painter.setBrush(self._look.colour("bg"))
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        corner = self._look.metrics.mm(3)
        painter.drawRoundedRect(box, corner, corner)
