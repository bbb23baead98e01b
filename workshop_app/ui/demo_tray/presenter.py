"""Keeps the tray as the bench needs it: after each screen it lays out the right code again."""

import logging
from collections.abc import Callable
from typing import Protocol

from workshop_app.application.ports import TaskRunner
from workshop_app.ui.demo_tray.screen import OnTheTray, TrayScreen, tell_tray

log = logging.getLogger(__name__)


class TrayDisplay(Protocol):
    """Something that can show the tray."""

    def show_tray(self, screen: TrayScreen) -> None:
        """Replace what lies there."""


class TrayPresenter:
    """The demo's tray beside one bench."""

    def __init__(
        self, *, display: TrayDisplay, tasks: TaskRunner, find: Callable[[], OnTheTray]
    ) -> None:
        """Take `find`, which looks in the database for what the bench needs now."""
        self._display = display
        self._tasks = tasks
        self._find = find
        self._laid: OnTheTray | None = None

    def on_bench_shown(self) -> None:
        """Look again what the bench needs."""
        self._tasks.run(self._find, then=self._lay, failed=self._on_failure)

    def _lay(self, found: OnTheTray) -> None:
        if found != self._laid:
            self._laid = found
            self._display.show_tray(tell_tray(found))

    def _on_failure(self, error: Exception) -> None:
        log.error("the demo's tray could not be laid", exc_info=error)
