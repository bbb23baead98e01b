"""Tiles: a picture, a portrait or an icon with a word, one of two to six."""

from collections.abc import Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.ui.bench.screen import Choice, plain
from workshop_app.ui.look.fonts import family_of
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Role
from workshop_app.ui.look.own_theme import of_pair
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

SWATCH, PAIR = "theme_", "pair_"
"""An icon of these kinds is the letters Aa in a theme's colours, or in an ink on a ground."""

LETTERS = "font_"
"""An icon of this kind is the letters Aa in that typeface."""

_LARGE_MM = (52, 70, 100)  # compact, regular, roomy: a tile so high has larger words
_WIDE = 1.7  # so many times as wide as high, picture and word stand side by side
BESIDE_MM, _BESIDE_LARGE_MM = 1.3, 3.0  # so much is empty at each side of the words
_LEAST_BESIDE_MM = 0.9  # where more would not fit
_AROUND_MM, _RIGHT_MM = 1.2, 1.8  # of a picture before the words, and after these
_LEAST_SIGN_MM = 6.0  # a smaller picture stands better above the words
_SIGN_MM, _PICTURE_MM = 8.0, 12.0  # so much of the height is kept for an icon above the words
_OVER_MM, _UNDER_MM, _FOOT_MM = 1.5, 0.6, 1.6  # of a picture above the words, and below these
_SMALL_SIGN_MM = 15.0  # under this, an icon takes the whole place of a picture
_FEW_LINES = 2  # a third line would take the picture's place: the words go nearer to the edge
_LESS = (0.85, 0.7, 0.55)  # of the largest sign before the words, where these can be larger
_NEARLY = 0.85  # of the largest words: then the larger sign is better
_WORDS_SHARE = 0.62  # of the height, that the words may take under a picture


class _Plan(Struct, frozen=True):
    """Where picture and words stand in a tile, in px."""

    block: Block
    words: QRectF
    picture: QRectF


def least_height(
    look: Look, choices: Sequence[Choice], wide: int, *, has_signs: bool = False
) -> int:
    """The height in px at which tiles so wide hold all their words, at the smallest size.

    `has_signs` adds what their pictures need, above the words or before them.
    """
    mm = look.metrics.mm
    words = _least_words(look, choices, wide - 2 * mm(_LEAST_BESIDE_MM))
    if not has_signs or not any(each.picture or each.icon for each in choices):
        return words + mm(2)
    side = max(look.metrics.floor_px, *map(partial(_sign_px, look), choices))
    above = words + side + _above_px(look)
    sign = side + 2 * mm(_AROUND_MM)
    room = wide - sign - mm(_RIGHT_MM)
    if not all(_holds(look, each, room) for each in choices):
        return above
    before = max(sign, _least_words(look, choices, room) + mm(2))
    return min(above, before) if wide >= _WIDE * before else above


def _least_words(look: Look, choices: Sequence[Choice], room: int) -> int:
    """The height in px of the longest words in so much room, at the smallest size."""
    pixels = look.metrics.floor_px
    words = (words_of(plain(each.words), bold=each.chosen) for each in choices)
    lines = max(len(balanced(each, room / pixels)) for each in words)
    return ceil(Block(pixels, (Line((), 0.0),) * lines).height)


def _holds(look: Look, choice: Choice, room: int) -> bool:
    """Whether each word alone is inside so many px, at the smallest size."""
    words = words_of(plain(choice.words), bold=choice.chosen)
    return max((word.width for word in words), default=0.0) * look.metrics.floor_px <= room


def _sign_px(look: Look, choice: Choice) -> int:
    """The height in px that is kept above the words for an icon, or for a picture of a thing.

    Whoever needs large words needs large icons.
    """
    is_large = choice.picture or look.metrics.has_large_text
    return look.metrics.mm(_PICTURE_MM if is_large else _SIGN_MM)


def _above_px(look: Look) -> int:
    """What is empty above, below and between a picture and the words under it, in px."""
    return look.metrics.mm(_OVER_MM + _UNDER_MM + _FOOT_MM)


class TileButton(PressButton):
    """The picture above the word; in a low and wide tile, before it."""

    def __init__(
        self, look: Look, choice: Choice, pictures: PictureSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, choice, parent)
        self._pictures = pictures
        self._most_px = 0
        self._side: float | None = None
        self._words_high = 0.0

    def side_beside(self) -> float:
        """The side in px that the picture could have before the words; 0 where it cannot."""
        metrics, box = self.look.metrics, QRectF(self.rect())
        if not (self.choice.picture or self.choice.icon) or box.width() < _WIDE * box.height():
            return 0.0
        words, height = words_of(self.text(), bold=self.isChecked()), box.height() - metrics.mm(2)
        most = box.height() - 2 * metrics.mm(_AROUND_MM)
        fixed = 2 * metrics.mm(_AROUND_MM) + metrics.mm(_RIGHT_MM)
        for side in range(round(most), metrics.mm(_LEAST_SIGN_MM) - 1, -1):
            room = (box.width() - side - fixed) / metrics.floor_px
            if max((w.width for w in words), default=0.0) > room:
                continue
            if Block(metrics.floor_px, balanced(words, room)).height <= height:
                return float(side)
        return 0.0

    def side_above(self) -> float:
        """The side in px that the picture has above the words; 0 where these leave no room."""
        if not (self.choice.picture or self.choice.icon):
            return 0.0
        picture = self._above().picture
        return max(0.0, min(picture.width(), picture.height()))

    def line_up(self, side: float, word_px: int = 0, words_height: float = 0.0) -> None:
        """Take what all tiles of a screen have alike, in px: 0 is this tile's own.

        A `side` of 0 sets the picture above the words; else it is that of one before them.
        """
        self._side, self._most_px, self._words_high = side, word_px, words_height
        self.update()

    def fitting_word_px(self) -> int:
        """The size at which the words fit the tile as it is now, in px."""
        return self._plan().block.pixels

    def words_height(self) -> float:
        """How high the words are, in px."""
        return self._plan().block.height

    def fits(self) -> bool:
        """Whether all words are inside the tile: the audit asks this."""
        plan = self._plan()
        room = QRectF(self.rect()) if plan.words.width() == self.width() else plan.words
        return plan.block.width <= room.width() and plan.block.height <= room.height()

    def shows_sign(self) -> bool:
        """Whether its picture, if it has one, is no smaller than its letters: audits ask this."""
        plan = self._plan()
        side = min(plan.picture.width(), plan.picture.height())
        return side >= plan.block.pixels or not (self.choice.picture or self.choice.icon)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:  # noqa: ARG002 - one shape for all
        """Draw the picture as large as the words leave room for."""
        plan = self._plan()
        if self.shows_sign():
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
            block = self._block_under(box.height() - mm(2))
            return _Plan(block, box, QRectF())
        if side := self.side_beside() if self._side is None else self._side:
            around = mm(_AROUND_MM)
            words = box.adjusted(side + 2 * around, 0, -mm(_RIGHT_MM), 0)
            block = self._block(words.width(), box.height() - mm(2), 0.4)
            top = (box.height() - side) / 2
            return _Plan(block, words, QRectF(around, top, side, side))
        return self._above()

    def _above(self) -> _Plan:
        """The picture above the words."""
        box, mm = QRectF(self.rect()), self.look.metrics.mm
        beside_sign = box.height() - _sign_px(self.look, self.choice) - _above_px(self.look)
        block = self._block_under(min(box.height() * _WORDS_SHARE, beside_sign))
        foot, high = mm(_FOOT_MM), max(block.height, self._words_high)
        words = QRectF(0, box.height() - foot - high, box.width(), high)
        over = mm(_OVER_MM)
        picture = QRectF(over, over, box.width() - 2 * over, words.top() - over - mm(_UNDER_MM))
        return _Plan(block, words, picture)

    @property
    def _is_large(self) -> bool:
        metrics = self.look.metrics
        return self.height() >= metrics.mm(metrics.by_room(*_LARGE_MM))

    def _block_under(self, height: float) -> Block:
        """The words across the tile, nearer to its edges where they would not fit else."""
        usual = _BESIDE_LARGE_MM if self._is_large else BESIDE_MM
        block = self._block(self.width() - 2 * self.look.metrics.mm(usual), height, 0.3)
        if block.height <= height + 1 and len(block.lines) <= _FEW_LINES:
            return block
        near = self.look.metrics.mm(_LEAST_BESIDE_MM)
        return self._block(self.width() - 2 * near, height, 0.3)

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
        theme = _theme_of(self.choice.icon)
        if not name and theme is not None:
            paint_swatch(painter, self.look, theme, square)
            return
        if not name and self.choice.icon.startswith(LETTERS):
            family = family_of(self.choice.icon.removeprefix(LETTERS))
            paint_letters(painter, family, square, self.ink())
            return
        if not name:
            is_small = side < self.look.metrics.mm(_SMALL_SIGN_MM)
            pad = side * (0.06 if is_small or self.choice.icon.startswith("face") else 0.16)
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


def _theme_of(icon: str) -> Theme | None:
    """The colours that an icon stands for; None if it stands for something else."""
    if icon.startswith(PAIR):
        return of_pair(*icon.removeprefix(PAIR).split("_"))
    return THEMES.get(icon.removeprefix(SWATCH))


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


def paint_letters(painter: QPainter, family: str, box: QRectF, ink: QColor) -> None:
    """Draw the letters Aa in a typeface, as wide as a box at most."""
    letters = QFont(family)
    letters.setPixelSize(round(box.height() * 0.72))
    wide = QFontMetricsF(letters).horizontalAdvance("Aa")
    letters.setPixelSize(round(box.height() * 0.72 * min(1.0, box.width() / wide)))
    painter.setFont(letters)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Aa")


def align(tiles: Sequence[TileButton]) -> None:
    """Let tiles of a screen have their pictures at one side and their words at one size.

    The pictures stand before the words where they are larger there than above them. For whoever
    needs large words signs stand where, and are as small, as the words are nearly the largest by.
    """
    before = min(tile.side_beside() for tile in tiles)
    above = min(tile.side_above() for tile in tiles)
    side = before if before >= above else 0.0
    if tiles[0].look.metrics.has_large_text and not any(tile.choice.picture for tile in tiles):
        least = tiles[0].look.metrics.mm(_LEAST_SIGN_MM)
        ways = [side, *(before * part for part in _LESS if before * part >= least), 0.0]
        sizes = [_word_px(tiles, way) for way in ways]
        side = next(
            way for way, size in zip(ways, sizes, strict=True) if size >= _NEARLY * max(sizes)
        )
    for tile in tiles:
        tile.line_up(side)
    smallest = min(tile.fitting_word_px() for tile in tiles)
    for tile in tiles:
        tile.line_up(side, smallest)
    highest = max(tile.words_height() for tile in tiles)
    for tile in tiles:
        tile.line_up(side, smallest, highest)


def _word_px(tiles: Sequence[TileButton], side: float) -> int:
    """The size of the words that all tiles can have with pictures there; 0 if one loses its own."""
    for tile in tiles:
        tile.line_up(side)
    are_whole = all(tile.fits() and tile.shows_sign() for tile in tiles)
    return min(tile.fitting_word_px() for tile in tiles) if are_whole else 0
