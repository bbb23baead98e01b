"""What is laid over the whole window: less light, and sounds for the eye (VIS-14)."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.domain.colours import contrast
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.tokens import Theme

PULSE_MS: Final = 900
"""One slow pulse, and never a second: nothing flashes (WCAG 2.3.1, 2.3.2)."""
_STEP_MS: Final = 60
BORDER_MM: Final = 1.5
"""As much as is empty around the words of zones 1 and 5, where there is the least room."""
_LAMP_MM = 12.0
CLEAREST: Final = 7.0


class Overlay(QWidget):
    """Lies over everything, takes no press, and is nothing for a screen reader."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()


class Dim(Overlay):
    """Black that lets so much light less through; letters keep 7:1."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._part = 0.0

    @property
    def part(self) -> float:
        """How much darker the window is now, 0 to 0.4."""
        return self._part

    def wear(self, look: Look) -> None:
        """Be as dark as this person asked, and as their theme allows."""
        self._part = dimmed_by(look.theme, look.dim)
        self.setVisible(self._part > 0)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Darken."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, round(255 * self._part)))


class SoundForTheEye(Overlay):
    """A frame around the window for each sound: one slow pulse, or still where nothing moves.

    It has one colour, whatever the sound: a slip is nothing for the whole room to see (ERR-03).
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._age_ms = 0
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._on_step)

    @property
    def strength(self) -> float:
        """How strong the frame is now, 0 to 1: it rises and falls once."""
        if self._look is None or not self._look.moves:
            return 1.0
        half = PULSE_MS / 2
        return max(0.0, 1.0 - abs(self._age_ms - half) / half)

    def show_sound(self, look: Look) -> None:
        """Show that a sound was made."""
        if look.alert == "off":
            self.leave()
            return
        self._look, self._age_ms = look, 0
        self.show()
        self.raise_()
        self._timer.start()

    def leave(self) -> None:
        """Be gone at once."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the frame."""
        if self._look is None:
            return
        is_lamp = self._look.alert == "lamp"
        line = self._look.metrics.mm(_LAMP_MM if is_lamp else BORDER_MM)
        painter = QPainter(self)
        painter.setOpacity(self.strength)
        pen = QPen(self._look.colour("here"), line)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(self.rect().adjusted(line // 2, line // 2, -line // 2, -line // 2))

    def _on_step(self) -> None:
        self._age_ms += _STEP_MS
        if self._age_ms >= PULSE_MS:
            self.leave()
        else:
            self.update()


def dimmed_by(theme: Theme, asked: float) -> float:
    """Return how much darker a theme may be: as asked, while second text keeps 7:1."""
    part = asked
    while part > 0 and contrast(_dimmed(theme.ink2, part), _dimmed(theme.bg, part)) < CLEAREST:
        part -= 0.02
    return max(0.0, round(part, 2))


def _dimmed(colour: str, part: float) -> str:
    levels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(level * (1 - part)):02X}" for level in levels)
