"""The bar on top: the places of the program, and who is here."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from workshop_app.ui.lead.page import LeadScreen, Tab
from workshop_app.ui.lead.parts.actions import ActionRow
from workshop_app.ui.lead.parts.flow import FlowLayout
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource, PortraitLabel
from workshop_app.ui.widgets.lettering import width_px
from workshop_app.ui.widgets.ring import RING_INSIDE
from workshop_app.ui.widgets.surface import lay_surface
from workshop_app.ui.widgets.wordmark import Wordmark

_PAD_MM, _LINE_MM, _DISC_MM, _BETWEEN_MM = 1.6, 1.4, 7.0, 2.0
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TabButton(QAbstractButton):
    """One place; the current one has a bench line under it and bold letters."""

    def __init__(self, look: Look, tab: Tab, *, is_current: bool) -> None:
        super().__init__()
        self._look, self._sizes, self.tab = look, Sizes(look), tab
        self.setText(tab.words)
        self.setCheckable(True)
        self.setChecked(is_current)
        self.setAccessibleName(tab.spoken)
        self.setAccessibleIdentifier(f"tab:{tab.id}")
        self.setProperty(RING_INSIDE, True)
        policy = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def nextCheckState(self) -> None:
        """Stay as the screen says."""

    def sizeHint(self) -> QSize:
        """As wide as its words and its count."""
        words = width_px(self.text(), self._sizes.text(), bold=True)
        wide = round(words) + 2 * self._sizes.mm(_PAD_MM) + 2
        if self.tab.count:
            wide += self._disc() + self._sizes.mm(_BETWEEN_MM)
        return QSize(wide, self._sizes.target + self._sizes.mm(2))

    def minimumSizeHint(self) -> QSize:
        """The same: a tab is never cut."""
        return self.sizeHint()

    def fits(self) -> bool:
        """Whether its words are inside: the audit asks this."""
        return self.sizeHint().width() <= self.width() + 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the arrow keys go along the bar."""
        step = _ARROWS.get(Qt.Key(event.key()))
        parent = self.parentWidget()
        if step is not None and parent is not None:
            row = parent.findChildren(TabButton)
            other = row[(row.index(self) + step) % len(row)]
            other.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the words, the line under them, and the count in a disc."""
        look, sizes = self._look, self._sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad, bold = sizes.mm(_PAD_MM), self.isChecked()
        wide = width_px(self.text(), sizes.text(), bold=bold)
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(sizes.text(), bold=bold))
        box = QRectF(pad, 0, wide + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
        if bold:
            line = sizes.mm(_LINE_MM)
            painter.fillRect(QRectF(pad, self.height() - line, wide, line), look.colour("ink"))
        if self.tab.count:
            self._paint_count(painter, pad + wide + sizes.mm(_BETWEEN_MM))

    def _paint_count(self, painter: QPainter, left: float) -> None:
        look, side = self._look, self._disc()
        line = max(2, look.metrics.mm(0.4))
        disc = QRectF(left, (self.height() - side) / 2, side, side)
        inner = disc.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(look.colour("stop_edge"), line))
        painter.setBrush(look.colour("stop"))
        painter.drawRoundedRect(inner, side / 2, side / 2)
        painter.setPen(look.colour("on_stop"))
        painter.setFont(look.font(self._sizes.text(14), bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.tab.count))

    def _disc(self) -> int:
        words = width_px(str(self.tab.count), self._sizes.text(14), bold=True)
        return max(self._sizes.grown(_DISC_MM), round(words) + self._sizes.mm(3))


class TopBar(QWidget):
    """Wordmark, tabs, the way out, and who is here."""

    tab_pressed = Signal(str)
    action_pressed = Signal(object)

    def __init__(self, look: Look, screen: LeadScreen, pictures: PictureSource) -> None:
        super().__init__()
        sizes = Sizes(look)
        lay_surface(self, look, "bg")
        self.setAccessibleIdentifier("top")
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.margin, sizes.mm(1), sizes.margin, 0)
        row.setSpacing(sizes.mm(3))
        if sizes.is_roomy:
            row.addWidget(Wordmark(look, 11), 0, Qt.AlignmentFlag.AlignVCenter)
        tabs = QWidget()
        tabs.setAccessibleIdentifier("tabs")
        flow = FlowLayout(tabs, gap=0)
        for tab in screen.tabs:
            button = TabButton(look, tab, is_current=tab.id == screen.current)
            button.clicked.connect(self._on_tab)
            flow.addWidget(button)
        row.addWidget(tabs, 1, Qt.AlignmentFlag.AlignBottom)
        bar = ActionRow(look, screen.bar, about="bar")
        bar.pressed.connect(self.action_pressed)
        if not sizes.is_roomy:  # large words: what is not pressed gives way, the rest wraps
            flow.addWidget(bar)
            return
        row.addWidget(bar, 0, Qt.AlignmentFlag.AlignVCenter)
        if screen.person:
            row.addWidget(self._person(look, screen, pictures), 0, Qt.AlignmentFlag.AlignVCenter)

    @staticmethod
    def _person(look: Look, screen: LeadScreen, pictures: PictureSource) -> QWidget:
        return PortraitLabel(look, pictures, screen.portrait, 12, name=screen.person)

    def _on_tab(self) -> None:
        button = self.sender()
        if isinstance(button, TabButton):
            self.tab_pressed.emit(button.tab.id)
