"""A screen that changes, or is gone: sizes stay in millimetres, and work goes on."""

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from workshop_app.ui.qt.glass import Glass


@pytest.fixture
def watched(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    inches, told = [96.0], list[float]()
    glass = Glass(lambda _screen: inches[0], told.append)
    glass.install(widget.windowHandle())
    yield widget, glass, inches, told
    widget.close()


@pytest.mark.proves("VIS-19", "INP-03")
@pytest.mark.parametrize("signal", ["physicalDotsPerInchChanged", "geometryChanged"])
def test_a_screen_that_changes_its_size_is_measured_again(watched, signal):
    _, _, inches, told = watched
    screen = QGuiApplication.primaryScreen()
    value = 149.0 if signal == "physicalDotsPerInchChanged" else screen.geometry()
    getattr(screen, signal).emit(value)
    assert told == []
    inches[0] = 149.0
    getattr(screen, signal).emit(value)
    getattr(screen, signal).emit(value)
    assert told == [149.0]


def test_a_window_that_is_gone_is_watched_no_more(qapp):
    inches, told, window = [96.0], list[float](), QWindow()
    glass = Glass(lambda _screen: inches[0], told.append)
    glass.install(window)
    shiboken6.delete(window)
    inches[0] = 149.0
    qapp.primaryScreen().physicalDotsPerInchChanged.emit(149.0)
    assert told == []


@pytest.mark.proves("VIS-19")
def test_a_window_whose_screen_is_gone_waits_for_another_one(watched):
    widget, glass, inches, told = watched
    glass.on_screen(None)
    assert (told, widget.isVisible()) == ([], True)
    inches[0] = 120.0
    glass.on_screen(QGuiApplication.primaryScreen())
    assert told == [120.0]
