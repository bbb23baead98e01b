"""One object that every widget draws with: theme, measures and language."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont

from workshop_app.ui.look.fonts import font
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """How a screen looks for one person on one bench.

    Attributes:
        skin: skin tone of the hands in the drawings, `1` to `3`.
        is_mirrored: whether the corner is at the left (`screen_side = left`).
    """

    theme: Theme
    metrics: Metrics
    language: str = "fr"
    skin: str = "1"
    is_mirrored: bool = False

    def font(self, pixels: int, *, bold: bool = False) -> QFont:
        """The typeface at a size in pixels."""
        return font(pixels, bold=bold)

    def colour(self, token: str) -> QColor:
        """A colour of the theme by its meaning, such as `go` or `on_go`."""
        return QColor(getattr(self.theme, token))

    def in_window(self, width: int, height: int) -> "Look":
        """The same look in a window of this size, in pixels."""
        if (width, height) == (self.metrics.width, self.metrics.height):
            return self
        return replace(self, metrics=replace(self.metrics, width=width, height=height))
