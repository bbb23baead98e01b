"""Zone 2 of the pause: the words, and the way to a break as one large tile."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from workshop_app.ui.bench.screen import Slot, WorkerScreen
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.picture import PictureLabel
from workshop_app.ui.widgets.sentences import Sentences, set_sentences
from workshop_app.ui.widgets.surface import lay_surface
from workshop_app.ui.widgets.tiles import TileButton

_WORDS_SHARE = 0.3  # of the zone's height at most
_STEPS = (1.2, 1.0, 0.85, 0.72, 0.65)


class RestZone(QWidget):
    """Words above, tiles one below the other on the tinted ground."""

    def __init__(
        self, look: Look, screen: WorkerScreen, pictures: PictureSource, size: QSize
    ) -> None:
        super().__init__()
        self._look = look
        self.resize(size)
        lay_surface(self, look, "stage")
        metrics = look.metrics
        pad = metrics.mm(metrics.measures.margin)
        gap = metrics.mm(metrics.measures.gap)
        box = QRect(pad, pad, size.width() - 2 * pad, size.height() - 2 * pad)
        self.sentences: Sentences | None = None
        if screen.words:
            box = self._add_words(screen.words, box, gap // 2)
        tiles = screen.in_slot(Slot.TILE)
        self.buttons = [TileButton(look, choice, pictures, self) for choice in tiles]
        self._place_tiles(box, gap)
        if screen.picture and not tiles:
            shown = PictureLabel(look, screen.picture, pictures, self)
            shown.setGeometry(0, box.top(), size.width(), size.height() - box.top())

    def _add_words(self, words: tuple[str, ...], box: QRect, gap: int) -> QRect:
        most = round(box.height() * _WORDS_SHARE)
        setting = set_sentences(self._look, words, width=box.width(), height=most, steps=_STEPS)
        high = min(round(setting.height) + 1, most)
        self.sentences = Sentences(self._look, words, steps=_STEPS, parent=self)
        self.sentences.setGeometry(box.left(), box.top(), box.width(), high)
        return box.adjusted(0, high + gap, 0, 0)

    def _place_tiles(self, box: QRect, gap: int) -> None:
        count = max(1, len(self.buttons))
        upright = box.height() >= box.width() or count == 1
        for number, tile in enumerate(self.buttons):
            if upright:
                high = (box.height() - (count - 1) * gap) // count
                tile.setGeometry(box.left(), box.top() + number * (high + gap), box.width(), high)
            else:
                wide = (box.width() - (count - 1) * gap) // count
                tile.setGeometry(box.left() + number * (wide + gap), box.top(), wide, box.height())
