"""Listens for who cannot hear, as long as a step asks for it, and keeps nothing of it."""

from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer

from workshop_app.ui.widgets.level import LevelMeter

SHOWN_EVERY_MS: Final = 350
"""Under three changes a second: nothing flashes (VIS-14)."""
_FALLS: Final = 0.75
"""What is left of a loud moment at the next look: music is not silent between two beats."""


class Ear(Protocol):
    """Says how loud it is."""

    def is_there(self) -> bool:
        """Whether this machine has a microphone."""

    def start(self) -> bool:
        """Begin to listen; False where that is not possible."""

    def level(self) -> float:
        """The loudest since it was asked last, from 0 (silent) to 1 (loud)."""

    def stop(self) -> None:
        """Listen no more."""

    def close(self) -> None:
        """The bench ends."""


class NoEar:
    """A machine without a microphone."""

    def is_there(self) -> bool:
        """It is not."""
        return False

    def start(self) -> bool:
        """Nothing can be heard."""
        return False

    def level(self) -> float:
        """Silent."""
        return 0.0

    def stop(self) -> None:
        """Nothing was begun."""

    def close(self) -> None:
        """Nothing was begun."""


class Hearing(QObject):
    """Opens the ear while a meter is shown, and closes it with the screen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ear: Ear = NoEar()
        self._meter: LevelMeter | None = None
        self._level = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(SHOWN_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def stand_on(self, meter: LevelMeter | None) -> None:
        """Listen for this meter; without one, not at all."""
        self._meter = meter
        if meter is None:
            self._timer.stop()
            self.ear.stop()
            self._level = 0.0
        elif self._timer.isActive() or self.ear.start():
            meter.show_level(self._level)
            self._timer.start()

    def look(self) -> None:
        """Show how loud it is now."""
        if self._meter is not None:
            self._level = max(self.ear.level(), self._level * _FALLS)
            self._meter.show_level(self._level)
