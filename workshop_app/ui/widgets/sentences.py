"""Instruction text: one sentence a block of lines, balanced, at the largest size that fits."""

import re

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.bench.screen import plain
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import DISPLAY_STEPS
from workshop_app.ui.widgets.lettering import Line, balanced, paint_line, tied, words_of
from workshop_app.values import Struct

LEADING = 1.5
_TIGHT_LEADINGS = (1.5, 1.35, 1.2)  # large text, and where nothing else fits
_SIZES_PT = (168, 148, 126, 112, 104, 98, 92, 88, *range(84, 44, -2), *range(44, 16, -1))
"""The sizes of everybody: whoever asks for larger words never gets smaller ones than before."""
_FIRST_BASE = 1.0  # em from the top to the first base line
_LAST_LINE = 1.25  # em that the last line needs
_WORTH_TYING = 0.75
_WORTH_JOINING = 0.85
_ORPHAN = 0.4  # of the longest line


class Setting(Struct, frozen=True):
    """One way to set the sentences: size and height in px, line distance in em."""

    pixels: int
    leading: float
    blocks: tuple[tuple[Line, ...], ...]
    height: float
    fits: bool

    @property
    def has_orphan(self) -> bool:
        """Whether a short word stands on a line of its own, and the sentence goes on below it."""
        return any(
            line.width < _ORPHAN * max(each.width for each in block)
            for block in self.blocks
            for line in block[:-1]
        )


def set_sentences(
    look: Look,
    sentences: tuple[str, ...],
    *,
    width: int,
    height: int,
    steps: tuple[float, ...] = DISPLAY_STEPS,
) -> Setting:
    """The sentences at the largest size that fits a box in px.

    A size up to a quarter smaller is taken where it keeps small words with their noun.
    """
    sentences = seen_words(look, sentences)
    kept = tuple(tied(each) for each in sentences)
    close = _largest(look, kept, width, height, steps)
    loose = _largest(look, sentences, width, height, steps)
    if not loose.fits:
        return close if close.fits else loose
    worth = close.fits and close.pixels >= _WORTH_TYING * loose.pixels
    return close if worth else loose


def seen_words(look: Look, sentences: tuple[str, ...]) -> tuple[str, ...]:
    """What of the sentences is seen: all, their key words, or nothing but picture and voice."""
    seen = tuple(sentences[number] for number in _seen(look, sentences))
    if look.text_shown != "key_words":
        return seen
    kept = tuple(map(_key_words, seen))
    return kept if all(kept) else seen


def _key_words(sentence: str) -> str:
    """The key words as a sentence of their own: it begins large, and a question stays one."""
    words, asks = " ".join(_KEY_WORDS.findall(sentence)), _ASKS.search(sentence)
    return f"*{words[0].upper()}{words[1:]}{asks[0] if asks else ''}*" if words else ""


def _seen(look: Look, sentences: tuple[str, ...]) -> tuple[int, ...]:
    """Which of the sentences are seen, in the order of their blocks."""
    everyone = tuple(number for number, each in enumerate(sentences) if each)
    if look.text_shown == "full":
        return everyone
    if look.text_shown == "none":
        return ()
    kept = tuple(number for number in everyone if _KEY_WORDS.search(sentences[number]))
    return kept or everyone


_KEY_WORDS = re.compile(r"\*([^*]+)\*")
_ASKS = re.compile(r"\u00a0?\?$")


def _largest(
    look: Look, sentences: tuple[str, ...], width: int, height: int, steps: tuple[float, ...]
) -> Setting:
    metrics = look.metrics
    tighter = tuple(each for each in _TIGHT_LEADINGS[1:] if each < look.leading)
    leadings = (look.leading, *tighter) if metrics.has_large_text else (look.leading,)
    own, most = metrics.text_pt, metrics.text_pt * steps[0]
    sizes = sorted({own, *(size for size in _SIZES_PT if size <= most)}, reverse=True)
    tries = [(size, leading) for size in sizes if size >= own for leading in leadings]
    tries += [(size, leading) for size in sizes if size <= own for leading in _TIGHT_LEADINGS]
    setting = Setting(metrics.floor_px, LEADING, (), 0.0, fits=not sentences)
    largest: Setting | None = None
    for size, leading in tries:
        pixels = max(metrics.floor_px, metrics.pt(size))
        if largest and (pixels < _WORTH_JOINING * largest.pixels or size < own):
            break
        setting = _set(sentences, pixels, leading, width, height)
        if setting.fits and not setting.has_orphan:
            return setting
        largest = largest or (setting if setting.fits else None)
    return largest or setting


def _set(
    sentences: tuple[str, ...], pixels: int, leading: float, width: int, height: int
) -> Setting:
    blocks = tuple(balanced(words_of(each), width / pixels) for each in sentences if each)
    lines = sum(map(len, blocks))
    apart = max(0, len(blocks) - 1) * leading / 2
    tall = (lines * leading + apart - leading + _LAST_LINE) * pixels
    wide = max((line.width for block in blocks for line in block), default=0.0) * pixels
    return Setting(pixels, leading, blocks, tall, fits=tall <= height and wide <= width)


class Sentences(QLabel):
    """A label that never cuts, never hyphenates and never grows a scroll bar.

    It holds the reading focus; a press on it does nothing, so it has no ring.
    """

    def __init__(
        self,
        look: Look,
        sentences: tuple[str, ...],
        *,
        steps: tuple[float, ...] = DISPLAY_STEPS,
        colour: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(plain(" ".join(sentences)), parent)
        self._look, self._sentences, self._steps, self._colour = look, sentences, steps, colour
        self._setting: Setting | None = None
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def setting(self) -> Setting:
        """How the sentences are set at the size that the label has now."""
        if self._setting is None:
            self._setting = set_sentences(
                self._look,
                self._sentences,
                width=self.width(),
                height=self.height(),
                steps=self._steps,
            )
        return self._setting

    def fits(self) -> bool:
        """Whether all words are inside."""
        return self.setting.fits and self.setting.height <= self.height() + 1

    def box_of(self, number: int) -> QRect:
        """Where a sentence stands in this label, in px; null where it is not seen."""
        setting, shown = self.setting, _seen(self._look, self._sentences)
        if number not in shown:
            return QRect()
        top = 0.0
        for place, block in zip(shown, setting.blocks, strict=False):
            high = setting.leading * setting.pixels * len(block)
            if place == number:
                wide = max(line.width for line in block) * setting.pixels
                tall = high - (setting.leading - _LAST_LINE) * setting.pixels
                return QRect(0, round(top), round(wide), round(tall))
            top += high + setting.leading * setting.pixels / 2
        return QRect()

    def sizeHint(self) -> QSize:
        """A box that holds a short sentence."""
        return QSize(self._look.metrics.mm(60), self._look.metrics.mm(20))

    def minimumSizeHint(self) -> QSize:
        """Nothing: the zones give the size."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget how the sentences were set in the old size."""
        self._setting = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the lines from the top down."""
        setting = self.setting
        painter = QPainter(self)
        painter.setPen(self._look.colour(self._colour))
        base = _FIRST_BASE * setting.pixels
        for block in setting.blocks:
            for line in block:
                paint_line(painter, line, QPointF(0, base), setting.pixels)
                base += setting.leading * setting.pixels
            base += setting.leading * setting.pixels / 2
