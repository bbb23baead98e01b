"""Draws the demo's tray and says which code was clicked; it decides nothing."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_app.ui.demo_tray.screen import TrayCard, TrayScreen, TraySection
from workshop_app.ui.look.icons import has_icon, paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource, drawing, paint_in_disc
from workshop_app.ui.widgets.lettering import width_px
from workshop_app.ui.widgets.plates import paint_plate, plate_width
from workshop_app.ui.widgets.surface import lay_surface

WIDTH_MM = 74.0
_CARD_MM, _LOWEST_MM, _GAP_MM, _MARGIN_MM = 12.0, 6.5, 1.6, 4.0
_COLUMNS = 2
_TEXT_PT, _SMALLEST_PT = 14, 10  # for whoever tries the program with a mouse


class CardButton(QAbstractButton):
    """One badge, label or card on the tray. A click types its code."""

    def __init__(self, look: Look, card: TrayCard, pictures: PictureSource) -> None:
        super().__init__()
        self._look, self._card, self._pictures = look, card, pictures
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the bench
        self.setAccessibleName(card.words or (card.plate.words if card.plate else card.code))
        self.setAccessibleIdentifier(f"tray:{card.code}")
        self.setMinimumHeight(look.metrics.mm(_LOWEST_MM))  # in a low window all gives way alike
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def code(self) -> str:
        """What a click types."""
        return self._card.code

    def sizeHint(self) -> QSize:
        """As wide as half the tray."""
        return QSize(self._look.metrics.mm(24), self._look.metrics.mm(_CARD_MM))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw a paper card; pressed, it is turned to ink."""
        look, m = self._look, self._look.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper, ink = ("ink", "bg") if self.isDown() else ("bg", "ink")
        line = m.line_px
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(look.colour("edge"), line))
        painter.setBrush(look.colour(paper))
        painter.drawRoundedRect(box, m.mm(1.5), m.mm(1.5))
        if self._card.plate is not None:
            self._paint_plate(painter, box)
        else:
            self._paint_words(painter, box, ink)

    def _paint_plate(self, painter: QPainter, box: QRectF) -> None:
        plate, look = self._card.plate, self._look
        if plate is None:
            return
        high = box.height() * 0.72
        wide = plate_width(look, plate, high)
        left = box.center().x() - wide / 2
        top = box.center().y() - high / 2
        paint_plate(painter, look, plate, QRectF(left, top, wide, high))

    def _paint_words(self, painter: QPainter, box: QRectF, ink: str) -> None:
        look, m, card = self._look, self._look.metrics, self._card
        side = box.height() * 0.62
        sign = QRectF(box.left() + m.mm(1.5), box.center().y() - side / 2, side, side)
        if card.portrait:
            picture = drawing(
                self._pictures,
                look,
                card.portrait,
                width=side,
                height=side,
                ratio=self.devicePixelRatioF(),
            )
            paint_in_disc(painter, look, picture, sign)
        elif has_icon(card.icon):
            paint_icon(painter, card.icon, sign, look.colour(ink))
        room = QRectF(sign.right() + m.mm(1.2), box.top(), 0, box.height())
        room.setRight(box.right() - m.mm(1))
        pixels = m.pt(_TEXT_PT)
        while width_px(card.words, pixels) > room.width() and pixels > m.pt(_SMALLEST_PT):
            pixels -= 1
        painter.setPen(look.colour(ink))
        painter.setFont(look.font(pixels))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, card.words
        )


class TrayView(QWidget):
    """The tray beside the bench: for people who have no scanner at hand."""

    clicked = Signal(str)
    """The code of the thing that was clicked."""

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures
        self.setFixedWidth(look.metrics.mm(WIDTH_MM))
        self.setAccessibleIdentifier("tray")
        lay_surface(self, look, "stage")
        margin = look.metrics.mm(_MARGIN_MM)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(look.metrics.mm(_GAP_MM))
        self._content: QWidget | None = None

    def show_tray(self, screen: TrayScreen) -> None:
        """Replace what lies on the tray."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.metrics.mm(_GAP_MM))
        column.addWidget(self._text(screen.title, 16, bold=True))
        column.addWidget(self._text(screen.hint, 12))
        for section in screen.sections:
            column.addWidget(self._text(section.title, 12, bold=True))
            column.addLayout(self._cards(section))
        column.addStretch(1)
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._column.addWidget(content)

    def _cards(self, section: TraySection) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self._look.metrics.mm(_GAP_MM))
        cell = 0
        for card in section.cards:
            button = CardButton(self._look, card, self._pictures)
            button.clicked.connect(self._on_clicked)
            wide = _COLUMNS if card.plate is not None else 1
            cell += (_COLUMNS - cell % _COLUMNS) % wide  # a plate has a row of its own
            grid.addWidget(button, cell // _COLUMNS, cell % _COLUMNS, 1, wide)
            cell += wide
        return grid

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, CardButton):
            self.clicked.emit(button.code)

    def _text(self, words: str, points: float, *, bold: bool = False) -> QLabel:
        label = QLabel(words)
        label.setFont(self._look.font(self._look.metrics.pt(points), bold=bold))
        label.setWordWrap(True)
        return label
