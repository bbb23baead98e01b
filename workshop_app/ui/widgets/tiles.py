"""Tiles: a picture, a portrait or an icon with a word, one of two to six."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.ui.bench.screen import Choice, plain
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Role
from workshop_app.ui.look.tokens import THEMES, Theme
from workshop_app.ui.widgets.drawings import (
    PORTRAIT,
    PictureSource,
    drawing,
    paint_in_disc,
    paint_standing,
)
from workshop_app.ui.widgets.lettering import (
    Block,
    Line,
    balanced,
    fitted,
    paint_block,
    words_of,
)
from workshop_app.ui.widgets.press import PressButton
from workshop_app.values import Struct

SWATCH = "theme_"
"""An icon of this kind is the letters Aa in that theme's own colours."""

_LARGE_MM = (52, 70, 100)  # compact, regular, roomy: a tile so high has larger words
_WIDE = 2.2  # so many times as wide as high, picture and word stand side by side
_BESIDE_MM, _BESIDE_LARGE_MM = 0.9, 3.0  # at least so much is empty at each side of the words
_WORDS_SHARE = 0.62  # of the height, that the words may take under a picture


class _Plan(Struct, frozen=True):
    """Where picture and words stand in a tile, in px."""

    block: Block
    words: QRectF
    picture: QRectF


def least_height(look: Look, choices: Sequence[Choice], wide: int) -> int:
    """The height in px at which tiles so wide hold all their words, at the smallest size."""
    metrics = look.metrics
    room = (wide - 2 * metrics.mm(_BESIDE_MM)) / metrics.floor_px
    lines = max(len(balanced(words_of(plain(c.words), bold=c.chosen), room)) for c in choices)
    return ceil(Block(metrics.floor_px, (Line((), 0.0),) * lines).height) + metrics.mm(2)


class TileButton(PressButton):
    """The picture above the word; in a low and wide tile, before it."""

    def __init__(
        self, look: Look, choice: Choice, pictures: PictureSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, choice, parent)
        self._pictures = pictures
        self._most_px = 0

    def fitting_word_px(self) -> int:
        """The size at which the words fit the tile as it is now, in px."""
        return self._plan().block.pixels

    def set_word_px(self, pixels: int) -> None:
        """Set one size for all tiles of a screen."""
        self._most_px = pixels
        self.update()

    def fits(self) -> bool:
        """Whether all words are inside the tile: the audit asks this."""
        plan = self._plan()
        room = QRectF(self.rect()) if plan.words.width() == self.width() else plan.words
        return plan.block.width <= room.width() and plan.block.height <= room.height()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:  # noqa: ARG002 - one shape for all
        """Draw the picture as large as the words leave room for."""
        plan = self._plan()
        if min(plan.picture.width(), plan.picture.height()) >= self.look.metrics.mm(3):
            self._paint_picture(painter, plan.picture)
        paint_block(
            painter,
            plan.block,
            left=plan.words.left(),
            top=plan.words.top() + (plan.words.height() - plan.block.height) / 2,
            width=plan.words.width(),
            colour=self.ink(),
        )

    def _plan(self) -> _Plan:
        box, mm = QRectF(self.rect()), self.look.metrics.mm
        if not (self.choice.picture or self.choice.icon):
            block = self._block(box.width() - mm(1.8), box.height() - mm(2), 0.3)
            return _Plan(block, box, QRectF())
        if self._is_wide(box):
            side = box.height() - mm(2.4)
            words = box.adjusted(side + mm(2.2), 0, -mm(2.5), 0)
            block = self._block(words.width(), box.height() - mm(2), 0.4)
            return _Plan(block, words, QRectF(mm(1.2), mm(1.2), side, side))
        beside = mm(_BESIDE_LARGE_MM if self._is_large else _BESIDE_MM)
        block = self._block(box.width() - 2 * beside, box.height() * _WORDS_SHARE, 0.3)
        foot = mm(1.6)
        words = QRectF(0, box.height() - foot - block.height, box.width(), block.height)
        picture = QRectF(mm(1.5), mm(1.5), box.width() - mm(3), words.top() - mm(2.1))
        return _Plan(block, words, picture)

    @property
    def _is_large(self) -> bool:
        metrics = self.look.metrics
        return self.height() >= metrics.mm(metrics.by_room(*_LARGE_MM))

    def _is_wide(self, box: QRectF) -> bool:
        metrics = self.look.metrics
        if box.width() < _WIDE * box.height():
            return False
        words, room = words_of(self.text(), bold=self.isChecked()), box.width() - box.height()
        if max((w.width for w in words), default=0.0) * metrics.floor_px > room - metrics.mm(3):
            return False
        lines = balanced(words, (room - metrics.mm(2.3)) / metrics.floor_px)
        return Block(metrics.floor_px, lines).height <= box.height() - metrics.mm(2)

    def _block(self, width: float, height: float, part: float) -> Block:
        """The words in a box; `part` is how much of the tile's height a line may take."""
        metrics = self.look.metrics
        role = Role.MAIN if self._is_large else Role.CAPTION
        part = 0.13 if self._is_large else part
        most = max(metrics.floor_px, min(metrics.role_px(role), round(self.height() * part)))
        return fitted(
            self.text(),
            most=self._most_px or most,
            least=metrics.floor_px,
            width=width,
            height=height,
            bold=self.isChecked(),
        )

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        name = self.choice.picture
        side = min(area.width(), area.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(area.center())
        theme = THEMES.get(self.choice.icon.removeprefix(SWATCH))
        if not name and theme is not None:
            paint_swatch(painter, self.look, theme, square)
            return
        if not name:
            pad = side * (0.06 if self.choice.icon.startswith("face") else 0.16)
            inner = square.adjusted(pad, pad, -pad, -pad)
            paint_icon(painter, self.choice.icon, inner, self.ink())
            return
        portrait = name.startswith(PORTRAIT)
        box = square if portrait else area
        pixmap = drawing(
            self._pictures,
            self.look,
            name,
            width=box.width(),
            height=box.height(),
            ratio=self.devicePixelRatioF(),
        )
        if portrait:
            paint_in_disc(painter, self.look, pixmap, box)
        else:
            paint_standing(painter, pixmap, box)


def paint_swatch(painter: QPainter, look: Look, theme: Theme, box: QRectF) -> None:
    """Draw the letters Aa on a theme's ground."""
    line = look.metrics.line_px
    inner = box.adjusted(line, line, -line, -line)
    painter.setPen(QPen(QColor(theme.ink), line))
    painter.setBrush(QColor(theme.bg))
    painter.drawRoundedRect(inner, box.height() * 0.12, box.height() * 0.12)
    painter.setFont(look.font(round(box.height() * 0.46), bold=True))
    painter.setPen(QColor(theme.ink))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "Aa")
