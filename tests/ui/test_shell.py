"""The one window: it shows screens, and says when it is gone."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from workshop_app.ui.qt.screens import screen_of
from workshop_app.ui.shell import Shell, measured_ppi


@pytest.fixture
def shell(qtbot):
    window = Shell()
    qtbot.addWidget(window)
    return window


def test_the_first_screen_is_shown_until_another_is_turned_to(shell):
    first, second = QLabel("one"), QLabel("two")
    shell.add(first)
    shell.add(second)
    shell.open(full_screen=False)
    assert first.isVisible()
    shell.turn_to(second)
    assert second.isVisible()
    assert not first.isVisible()


def test_closing_the_window_is_told_once(shell, qtbot):
    told = []
    shell.closed.connect(lambda: told.append(True))
    shell.open(full_screen=False)
    shell.close()
    assert told == [True]


def test_the_window_may_fill_the_screen(shell):
    shell.open(full_screen=True)
    assert shell.isFullScreen()
    # As large as the screen by itself: a bench alone on X has no window manager to make it so.
    assert shell.normalGeometry() == screen_of(shell).geometry()


def test_the_title_names_the_bench(shell):
    shell.tell("Établi 3")
    assert shell.windowTitle() == "Établi – Établi 3"


def test_a_measured_screen_is_believed_before_the_screen_itself(qapp):
    screen = QGuiApplication.primaryScreen()
    assert measured_ppi(screen, 149.4) == 149.4
    assert 60 <= measured_ppi(screen) <= 600


def test_the_measures_are_those_of_the_window(shell):
    shell.resize(1366, 768)
    metrics = shell.metrics(ppi=112.0, text_pt=42.0)
    assert (metrics.width, metrics.height, metrics.ppi, metrics.text_pt) == (1366, 768, 112.0, 42.0)


@pytest.mark.proves("VIS-19")
@pytest.mark.parametrize("size", [(800, 600), (640, 480), (1024, 600)])
def test_the_window_is_no_larger_than_a_small_screen(shell, size):
    shell.resize(*size)
    assert (shell.width(), shell.height()) == size
