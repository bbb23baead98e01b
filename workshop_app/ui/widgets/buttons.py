"""The buttons of a worker that are words with an icon: main, command, answer and bar."""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Choice, Slot
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Role
from workshop_app.ui.widgets.lettering import (
    Block,
    balanced,
    fitted,
    fitting_px,
    paint_block,
    width_em,
    width_px,
    words_of,
)
from workshop_app.ui.widgets.marks import Mark, paint_mark
from workshop_app.ui.widgets.press import PressButton

COMMAND_WORD = 0.3
"""A command's word takes at most this part of its height, so that the icon stays the larger."""

_CLEAR_MM = 4.2  # left and right of a command's words, together
_BESIDE_MM = 4.6  # the same of the words and the mark of a bar
_COMMAND_LINE = 1.08  # what a line of them needs, in lines of a block
_MARK, _LARGE_TEXT_MARK = 0.42, 0.32
"""Of a command's side: the mark of a bar is smaller where its words are larger."""
_ICONS = {Slot.BACK: "back", Slot.PAUSE: "pause", Slot.REPEAT: "voice", Slot.HELP: "help"}
_MAIN_ICONS = {Command.DONE: "check", Command.YES: "check", Command.RESUME: "play"}


class CommandButton(PressButton):
    """Back, pause, repeat, help: an icon over a word, always at the same place."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(look, choice, parent)
        self._icon = choice.icon or _ICONS.get(choice.slot, "")
        self._word_px = 0

    def fitting_word_px(self, width: int, height: int) -> int:
        """The size at which the words fit a button of this size, all in px."""
        metrics, words = self.look.metrics, self.text()
        most = min(metrics.role_px(Role.COMMAND), round(height * COMMAND_WORD))
        room = width - metrics.mm(_CLEAR_MM)
        if width_px(words, metrics.floor_px) > room:  # in two lines, then
            words = max(words.split(), key=width_em)
        return fitting_px(words, most, room, least=metrics.floor_px)

    def set_word_px(self, pixels: int) -> None:
        """Set one size for all commands of a row."""
        self._word_px = pixels
        self.update()

    def fits(self) -> bool:
        """Whether the words stand clear of the edges: the audit asks this."""
        return self._block().width <= self.width() - 2 * self.look.metrics.line_px

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Draw the icon over the words."""
        mm, block = self.look.metrics.mm, self._block()
        high = block.height * _COMMAND_LINE
        above = mm(5 if len(block.lines) == 1 else 3)
        icon = min(box.height() - high - above, box.height() * 0.46)
        top = (box.height() - icon - mm(1) - high) / 2 + mm(0.4)
        spot = QRectF((box.width() - icon) / 2, top, icon, icon)
        paint_icon(painter, self._icon, spot, self.ink())
        under = top + icon + mm(1) + (high - block.height) / 2
        paint_block(painter, block, left=0, top=under, width=box.width(), colour=self.ink())

    def _block(self) -> Block:
        """The words in a line, or in two where one would touch the edges."""
        pixels = self._word_px or self.fitting_word_px(self.width(), self.height())
        room = self.width() - self.look.metrics.mm(_CLEAR_MM)
        return Block(pixels, balanced(words_of(self.text()), room / pixels))


class BarButton(PressButton):
    """A mark or icon beside a word: an outlined bar, and what the other bars are made from."""

    role: ClassVar[Role] = Role.COMMAND
    is_bold: ClassVar[bool] = False

    def wanted_width(self, height: int) -> int:
        """The width at which the words stand on one line, in px, for a height in px."""
        words = width_px(self.text(), self._most_px(height), bold=self.is_bold)
        mark, between = self._mark_sizes(height)
        return round(words + mark + between + 2 * self.look.metrics.mm(5))

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Draw mark and words side by side in the middle."""
        mark, between = self._mark_sizes(self.height())
        block = self._block(box)
        left = (box.width() - mark - between - block.width) / 2
        if mark:
            self.paint_sign(painter, QRectF(left, (box.height() - mark) / 2, mark, mark))
        paint_block(
            painter,
            block,
            left=left + mark + between,
            top=(box.height() - block.height) / 2,
            width=0 if mark else block.width,
            colour=self.ink(),
        )

    def paint_sign(self, painter: QPainter, spot: QRectF) -> None:
        """Draw what stands before the words."""
        paint_icon(painter, self.choice.icon, spot, self.ink())

    def has_sign(self) -> bool:
        """Whether something stands before the words."""
        return bool(self.choice.icon)

    def fits(self) -> bool:
        """Whether all words are inside the button: the audit asks this."""
        box = QRectF(self.rect())
        block, (mark, between) = self._block(box), self._mark_sizes(self.height())
        inside = block.width + mark + between <= box.width()
        return inside and block.height <= box.height() + 1

    def _block(self, box: QRectF) -> Block:
        metrics = self.look.metrics
        mark, between = self._mark_sizes(round(box.height()))
        return fitted(
            self.text(),
            most=self._most_px(round(box.height())),
            least=metrics.floor_px,
            width=box.width() - mark - between - metrics.mm(_BESIDE_MM),
            height=box.height() - metrics.mm(2),
            bold=self.is_bold,
        )

    def _most_px(self, height: int) -> int:
        metrics = self.look.metrics
        return max(metrics.floor_px, min(metrics.role_px(self.role), round(height * 0.62)))

    def _mark_sizes(self, height: int) -> tuple[int, int]:
        """Side of the mark, and the space between it and the words."""
        if not self.has_sign():
            return 0, 0
        metrics = self.look.metrics
        part = _LARGE_TEXT_MARK if metrics.has_large_text else _MARK
        side = min(metrics.mm(metrics.measures.module) * part, self._most_px(height) * 1.1)
        return round(side), metrics.mm(metrics.by_room(3, 5, 5))


class MainButton(BarButton):
    """The one filled button: it ends the step, or goes on."""

    role = Role.MAIN
    is_bold = True

    def has_sign(self) -> bool:
        """Always: a tick ends, an arrow goes on, a triangle resumes."""
        return True

    def paint_sign(self, painter: QPainter, spot: QRectF) -> None:
        """Draw the icon in a disc, which is the inverse of the ground."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink())
        painter.drawEllipse(spot)
        pad = spot.width() * 0.14
        icon = self.choice.icon or _MAIN_ICONS.get(self.choice.command, "next")
        ground = self.look.colour(self.ground_token())
        paint_icon(painter, icon, spot.adjusted(pad, pad, -pad, -pad), ground)

    def edge_token(self) -> str:
        """Green: go."""
        return "go"

    def ground_token(self) -> str:
        """Filled, and paper while it is pressed."""
        return "bg" if self.isDown() else "go"

    def ink(self) -> QColor:
        """The text on the fill, and the fill's own colour while it is pressed."""
        return self.look.colour("go" if self.isDown() else "on_go")


class AnswerButton(BarButton):
    """Yes or no: equal in size and weight, told apart by shape, place and word."""

    role = Role.ANSWER
    is_bold = True
    edge_times = 1.5

    def has_sign(self) -> bool:
        """Always."""
        return True

    def paint_sign(self, painter: QPainter, spot: QRectF) -> None:
        """Draw a tick in a disc, or a cross in a square."""
        paint_mark(painter, self.look, self._mark, spot)

    def edge_token(self) -> str:
        """Green for yes, ink for no."""
        return "go" if self._mark is Mark.DONE else "edge"

    @property
    def _mark(self) -> Mark:
        return Mark.DONE if self.choice.slot is Slot.YES else Mark.NO
