"""A short film without sound: an animated WebP or GIF that rests on its first picture."""

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QMovie, QPixmap

log = logging.getLogger(__name__)

STILL, ONCE, ON = 0, 1, -1
"""How often a film is shown: not at all, once, or until it is stopped."""


class Film(QObject):
    """Plays so many times, and then shows its first picture again."""

    shows = Signal()
    """Another picture of it is to be drawn."""

    def __init__(self, path: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._movie = QMovie(path, parent=self)
        self._left = STILL
        self._before = 0
        self._movie.frameChanged.connect(self._on_frame)
        self._movie.finished.connect(self._on_end)
        if not self._movie.isValid() or not self._movie.jumpToFrame(0):
            log.warning("A film is not shown: %s: %s", path, self._movie.lastErrorString())

    @property
    def frame(self) -> QPixmap:
        """What is to be drawn now; null where the file cannot be read."""
        return self._movie.currentPixmap()

    @property
    def is_playing(self) -> bool:
        """Whether it moves."""
        return self._movie.state() == QMovie.MovieState.Running

    def play(self, times: int) -> None:
        """Begin from the start, `ONCE`, so many times, or until it is stopped (`ON`)."""
        self._movie.stop()
        self._left, self._before = times, 0
        if times == STILL or self._movie.frameCount() == 1:
            self._movie.jumpToFrame(0)
        else:
            self._movie.start()
        self.shows.emit()

    def _on_frame(self, number: int) -> None:
        if self.is_playing and number == 0 and self._before > 0:
            self._count_one()
        self._before = number
        self.shows.emit()

    def _on_end(self) -> None:
        """A file that ends by itself: begin again while it is wanted."""
        self._count_one()
        if self._left != STILL:
            self._movie.start()

    def _count_one(self) -> None:
        self._left -= 1 if self._left > 0 else 0
        if self._left == STILL:
            self._movie.stop()
            self._movie.jumpToFrame(0)
            self.shows.emit()
