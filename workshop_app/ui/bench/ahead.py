"""Draws the next steps' pictures ahead, so that a step appears with its picture at once."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap

from workshop_app.ui.widgets.drawings import PORTRAIT, PictureSource


class PicturesAhead(QObject):
    """A source of pictures that remembers how the last one was asked for.

    What is drawn ahead is kept by the source behind it. One picture is drawn at a time, while
    nothing else is to be done, so that no press ever waits for more than one.
    """

    def __init__(self, source: PictureSource) -> None:
        super().__init__()
        self._source = source
        self._manner: tuple[str, int, int, str, bool, float] | None = None
        self._waiting: list[str] = []
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._draw_one)

    def pixmap(
        self,
        name: str,
        *,
        theme: str,
        width: int,
        height: int,
        skin: str = "1",
        patterns: bool = False,
        device_pixel_ratio: float = 1.0,
    ) -> QPixmap:
        """Return a picture, as the source draws it."""
        if not name.startswith(PORTRAIT):
            self._manner = (theme, width, height, skin, patterns, device_pixel_ratio)
        return self._source.pixmap(
            name,
            theme=theme,
            width=width,
            height=height,
            skin=skin,
            patterns=patterns,
            device_pixel_ratio=device_pixel_ratio,
        )

    def draw_ahead(self, names: Sequence[str]) -> None:
        """Draw these in the manner of the last picture, once there is time."""
        self._waiting = list(names)
        if self._waiting:
            self._idle.start()

    def _draw_one(self) -> None:
        if not self._waiting or self._manner is None:
            self._idle.stop()
            return
        theme, width, height, skin, patterns, ratio = self._manner
        self._source.pixmap(
            self._waiting.pop(0),
            theme=theme,
            width=width,
            height=height,
            skin=skin,
            patterns=patterns,
            device_pixel_ratio=ratio,
        )
