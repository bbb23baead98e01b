"""Which screen a window is on."""

from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget


def screen_of(window: QWidget | QWindow) -> QScreen:
    """Return the screen that shows the middle of a window; the first one if none does.

    Never ask a window itself: PySide takes its answer for a part of the window, and a screen that
    was freed with one ended the program when the next window was made.
    """
    middle = window.geometry().center()
    return QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
