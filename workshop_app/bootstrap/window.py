"""Runs a program with a window, from its log's first line to its last."""

import gc
import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workshop_app import logs
from workshop_app.adapters.machine.spare_memory import give_back_memory
from workshop_app.settings import Settings
from workshop_app.ui.qt.messages import log_qt_messages

GIVES_BACK_MS = 1_000
"""By then the first screen stands and the voice is loaded."""


class WindowProgram(Protocol):
    """A program that is joined."""

    def open(self) -> None:
        """Show the window."""

    def close(self) -> None:
        """End on purpose: what was begun is finished."""


def run_window(settings: Settings, build: Callable[[QApplication], WindowProgram]) -> int:
    """Run a program until its window is closed; 0 when it ended well."""
    logs.start(settings.logs)
    log_qt_messages()
    app = QApplication(sys.argv[:1])
    program = build(app)
    program.open()
    keep_what_is_loaded()
    code = app.exec()
    program.close()
    logs.stop()
    return code


def keep_what_is_loaded() -> None:
    """Let the garbage collector pass over all that was loaded by now: it stays to the end.

    Looking through it again and again stops the window for some 75 ms each time. While all this
    was loaded it was off (see `cli`): a tenth of the time to the first screen. A little later, what
    loading needed for itself goes back to the system.
    """
    gc.freeze()
    gc.enable()
    QTimer.singleShot(GIVES_BACK_MS, give_back_memory)
