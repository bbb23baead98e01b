"""Decides how large the card is drawn, and keeps what somebody found right."""

from collections.abc import Callable
from typing import Protocol

from workshop_app.ui.calibration.screen import CalibrationScreen, tell_calibration

SMALLEST_PPI, LARGEST_PPI = 50.0, 400.0
STEP = 1.01
"""One press changes the card by 1 %: less than a millimetre."""


class CalibrationDisplay(Protocol):
    """Something that can show the calibration."""

    def show_calibration(self, screen: CalibrationScreen) -> None:
        """Replace what is shown."""


class CalibrationPresenter:
    """One calibration of one screen."""

    def __init__(
        self, *, display: CalibrationDisplay, ppi: float, keep: Callable[[float], None]
    ) -> None:
        """Take what is believed now, and what keeps the right value."""
        self._display = display
        self._ppi = ppi
        self._keep = keep

    def start(self) -> None:
        """Show the card as large as is believed now."""
        self._display.show_calibration(tell_calibration(self._ppi))

    def on_smaller(self) -> None:
        """Draw the card a little smaller."""
        self._draw(self._ppi / STEP)

    def on_larger(self) -> None:
        """Draw the card a little larger."""
        self._draw(self._ppi * STEP)

    def on_right(self) -> None:
        """Keep this size: the drawn card is as large as the real one."""
        self._keep(round(self._ppi, 1))

    def _draw(self, ppi: float) -> None:
        self._ppi = min(max(ppi, SMALLEST_PPI), LARGEST_PPI)
        self.start()
