"""Keeps a picture of every screen that a bench shows."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from workshop_app.ui.bench.screen import WorkerScreen


class Photographer:
    """Saves what a widget shows as `012-step.look.png`, one file a screen."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._widget: QWidget | None = None
        self._count = len(list(folder.glob("*.png")))

    def point_at(self, widget: QWidget) -> None:
        """Take pictures of this widget from now on."""
        self._widget = widget

    def on_shown(self, screen: WorkerScreen) -> None:
        """Take a picture of a screen that has just been drawn."""
        if self._widget is None or not self._widget.isVisible():
            return
        self._count += 1
        self._widget.grab().save(str(self._folder / f"{self._count:03}-{screen.id}.png"))
