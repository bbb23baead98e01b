"""Zone 2 of the pause: a picture, and nothing to press: a hand or a pointer may rest there."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.picture import PictureLabel
from workshop_app.ui.widgets.sentences import Sentences, set_sentences
from workshop_app.ui.widgets.surface import lay_surface

_WORDS_SHARE = 0.3  # of the zone's height at most
_STEPS = (1.2, 1.0, 0.85, 0.72, 0.65)


class RestZone(QWidget):
    """Words above, the picture below them on the tinted ground."""

    def __init__(
        self, look: Look, screen: WorkerScreen, pictures: PictureSource, size: QSize
    ) -> None:
        super().__init__()
        self._look = look
        self.resize(size)
        lay_surface(self, look, "stage")
        pad = look.metrics.mm(look.metrics.measures.margin)
        box = QRect(pad, pad, size.width() - 2 * pad, size.height() - 2 * pad)
        self.sentences: Sentences | None = None
        if screen.words:
            gap = look.metrics.mm(look.metrics.measures.gap) // 2
            box = self._add_words(screen.words, box, gap)
        if screen.picture:
            shown = PictureLabel(look, screen.picture, pictures, self)
            shown.setGeometry(0, box.top(), size.width(), size.height() - box.top())

    def _add_words(self, words: tuple[str, ...], box: QRect, gap: int) -> QRect:
        most = round(box.height() * _WORDS_SHARE)
        setting = set_sentences(self._look, words, width=box.width(), height=most, steps=_STEPS)
        high = min(round(setting.height) + 1, most)
        self.sentences = Sentences(self._look, words, steps=_STEPS, parent=self)
        self.sentences.setGeometry(box.left(), box.top(), box.width(), high)
        return box.adjusted(0, high + gap, 0, 0)
