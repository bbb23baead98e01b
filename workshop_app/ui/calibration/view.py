"""Draws the calibration and says what was answered; it decides nothing."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.ui.calibration.screen import CalibrationScreen
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.surface import lay_surface

_TEXT_PT, _BUTTON_PX = 22, 88


class CardOutline(QWidget):
    """The drawn card, in the middle of its room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._size = (1, 1)
        self.setAccessibleIdentifier("calibration.card")

    def draw(self, size: tuple[int, int]) -> None:
        """Draw the card of this width and height, in pixels."""
        self._size = size
        self.setMinimumSize(*size)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw a plain card with its chip; the outer edge is what is compared."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self._size
        box = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        painter.setPen(QPen(self._look.colour("ink"), 3))
        painter.setBrush(self._look.colour("here_soft"))
        inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(inner, high * 0.06, high * 0.06)
        chip = QRectF(box.left() + wide * 0.1, box.top() + high * 0.35, wide * 0.14, high * 0.18)
        painter.setBrush(self._look.colour("mark"))
        painter.drawRoundedRect(chip, high * 0.03, high * 0.03)


class CalibrationView(QWidget):
    """The card and three answers; each is reached by Tab, and pressed by Enter or Space."""

    smaller_pressed = Signal()
    larger_pressed = Signal()
    right_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleIdentifier("calibration")
        lay_surface(self, look, "bg")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setFont(look.font(look.metrics.pt(_TEXT_PT)))
        self._card = CardOutline(look)
        self._smaller = self._button("calibration.smaller")
        self._larger = self._button("calibration.larger")
        self._right = self._button("calibration.right")
        self._smaller.clicked.connect(self.smaller_pressed)
        self._larger.clicked.connect(self.larger_pressed)
        self._right.clicked.connect(self.right_pressed)
        self._lay_out()

    def show_calibration(self, screen: CalibrationScreen) -> None:
        """Draw the card anew."""
        self._words.setText("\n".join(screen.words))
        self._card.draw(screen.card_px)
        self._card.setAccessibleName(screen.words[0])
        for button, words in (
            (self._smaller, screen.smaller),
            (self._larger, screen.larger),
            (self._right, screen.right),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def _button(self, identifier: str) -> QPushButton:
        button = QPushButton()
        button.setAccessibleIdentifier(identifier)
        button.setMinimumHeight(_BUTTON_PX)
        button.setFont(self._look.font(self._look.metrics.pt(_TEXT_PT)))
        button.setAutoRepeat(False)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(_BUTTON_PX // 2)
        for button in (self._smaller, self._larger, self._right):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 32)
        column.addWidget(self._words, alignment=Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._card, 1)
        column.addLayout(buttons)
