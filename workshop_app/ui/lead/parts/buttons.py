"""A lead's buttons: words with an icon at most; the main one is filled."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshop_app.ui.lead.page import Action
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.lettering import Block, fitted, paint_block, width_px

_SLACK = 1.01  # lines are broken a little before the words end
_PAD_MM, _ICON_MM, _BETWEEN_MM = 4.0, 6.0, 2.0
_PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LeadButton(QAbstractButton):
    """One action. Enter presses it as Space does; words that are too long go on two lines."""

    def __init__(
        self, look: Look, action: Action, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._sizes, self.action = look, Sizes(look), action
        self.setText(action.words)
        self.setAccessibleName(action.words)
        self.setAccessibleIdentifier(name or action_name(action))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(self.minimumSizeHint())

    def radius(self) -> float:
        """Corner radius in px, which the focus ring follows."""
        return float(self._sizes.corner)

    def sizeHint(self) -> QSize:
        """As wide as the words on one line, and as high as a finger wants."""
        words = width_px(self.text(), self._sizes.text(), bold=self.action.is_main)
        return QSize(round(words * _SLACK) + 2 + self._around(), self._sizes.target)

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word, or the words on two lines."""
        pixels, bold = self._sizes.text(), self.action.is_main
        longest = max(
            (width_px(word, pixels, bold=bold) for word in self.text().split()), default=0
        )
        half = width_px(self.text(), pixels, bold=bold) * 0.62
        wide = min(self.sizeHint().width(), round(max(longest, half)) + 2 + self._around())
        return QSize(max(self._sizes.target, wide), self._sizes.target)

    def hasHeightForWidth(self) -> bool:
        """Words on two lines are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for the words at a width."""
        if width >= self.sizeHint().width():
            return self._sizes.target
        high = self._block(width, 10_000).height
        return max(self._sizes.target, round(high) + self._sizes.mm(3))

    def fits(self) -> bool:
        """Whether all words are inside the button: the audit asks this."""
        block = self._block(self.width(), self.height())
        return block.width <= self.width() and block.height <= self.height() + 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, too."""
        if event.key() in _PRESSES and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground, the icon and the words; pressed, it is the inverse of itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, edge = self._tokens()
        line = self._look.metrics.line_px
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(self._look.colour(edge), line))
        painter.setBrush(self._look.colour(ground))
        painter.drawRoundedRect(box, self._sizes.corner, self._sizes.corner)
        block, icon = self._block(self.width(), self.height()), self._icon()
        left = (self.width() - icon - block.width) / 2
        if icon:
            side = icon - self._sizes.mm(_BETWEEN_MM)
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, self.action.icon, spot, self._look.colour(ink))
        paint_block(
            painter,
            block,
            left=left + icon,
            top=(self.height() - block.height) / 2,
            width=block.width,
            colour=self._look.colour(ink),
        )

    def _tokens(self) -> tuple[str, str, str]:
        if self.action.is_main:
            return ("bg", "go", "go") if self.isDown() else ("go", "on_go", "go")
        return ("edge", "bg", "edge") if self.isDown() else ("bg", "ink", "edge")

    def _icon(self) -> int:
        if not self.action.icon:
            return 0
        return self._sizes.grown(_ICON_MM) + self._sizes.mm(_BETWEEN_MM)

    def _around(self) -> int:
        return 2 * self._sizes.mm(_PAD_MM) + self._icon()

    def _block(self, width: float, height: float) -> Block:
        pixels = self._sizes.text()
        return fitted(
            self.text(),
            most=pixels,
            least=pixels,
            width=width - self._around(),
            height=height,
            bold=self.action.is_main,
        )


def action_name(action: Action) -> str:
    """Return the identifier of an action, for tests and scripts."""
    return f"{action.id}:{action.argument}" if action.argument else action.id
