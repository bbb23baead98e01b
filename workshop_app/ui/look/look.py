"""One object that every widget draws with: theme, measures and language."""

from PySide6.QtGui import QColor, QFont

from workshop_app.ui.look.fonts import font
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import Theme
from workshop_app.values import Struct, replace


class Look(Struct, frozen=True):
    """How a screen looks for one person on one bench.

    Attributes:
        skin: skin tone of the hands in the drawings, `1` to `3`.
        patterns: whether colours that a sentence names have a pattern in the drawings.
        is_mirrored: whether the corner is at the left (`screen_side = left`).
        leading: distance of the lines of a sentence, in em.
        text_shown: `full`, `key_words`, or `none` where picture and voice say it all.
        picture_size: `medium`, `large` or `full`.
        picture_kind: `photo`, `drawing` or `photo_pictogram`.
        commands: `spread`, or `together` beside the corner (`screen_side = right`).
        bench: where zone 4 lies: `bottom`, `low` on the edge of the glass, `middle` under zone 1.
        dim: how much darker the window is, 0 to 0.4.
        pointer_px: side of the mouse pointer.
        moves: whether anything may move.
        alert: how a sound is seen: `off`, `border` or `lamp`.
        progress: how the place in a task is shown: `both`, `segments`, `number` or `none`.
        follows: whether the sentence that is spoken is marked.
    """

    theme: Theme
    metrics: Metrics
    language: str = "fr"
    skin: str = "1"
    patterns: bool = False
    is_mirrored: bool = False
    leading: float = 1.5
    text_shown: str = "full"
    picture_size: str = "large"
    picture_kind: str = "photo"
    commands: str = "spread"
    bench: str = "bottom"
    dim: float = 0.0
    pointer_px: int = 48
    moves: bool = True
    alert: str = "border"
    progress: str = "both"
    follows: bool = True

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
