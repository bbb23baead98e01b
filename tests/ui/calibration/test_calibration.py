import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workshop_app.ui.calibration.presenter import (
    LARGEST_PPI,
    SMALLEST_PPI,
    CalibrationPresenter,
)
from workshop_app.ui.calibration.screen import CARD_WIDTH_MM, tell_calibration
from workshop_app.ui.calibration.view import CalibrationView
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES


class Wall:
    """Remembers the last screen."""

    def __init__(self):
        self.screen = tell_calibration(0.0)

    def show_calibration(self, screen):
        self.screen = screen


@pytest.fixture
def kept():
    return []


@pytest.fixture
def wall():
    return Wall()


@pytest.fixture
def presenter(wall, kept):
    return CalibrationPresenter(display=wall, ppi=96.0, keep=kept.append)


@pytest.mark.proves("INP-04")
def test_the_card_is_drawn_as_large_as_the_screen_is_believed_to_show_it(presenter, wall):
    presenter.start()
    assert wall.screen.card_px[0] == round(CARD_WIDTH_MM * 96 / 25.4)


def test_what_is_found_right_is_kept(presenter, wall, kept):
    for _ in range(10):
        presenter.on_larger()
    presenter.on_right()
    assert kept == [round(wall.screen.ppi, 1)]
    assert kept[0] > 96


def test_the_card_stays_between_a_tablet_and_a_projector(presenter, wall):
    for _ in range(500):
        presenter.on_smaller()
    assert wall.screen.ppi == SMALLEST_PPI
    for _ in range(500):
        presenter.on_larger()
    assert wall.screen.ppi == LARGEST_PPI


def test_each_answer_is_reached_by_tab_and_pressed_by_a_key(qtbot: QtBot):
    view = CalibrationView(Look(theme=THEMES["light"], metrics=Metrics(1024, 700, 96.0)))
    qtbot.addWidget(view)
    view.show_calibration(tell_calibration(96.0))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    pressed = []
    for signal in (view.smaller_pressed, view.larger_pressed, view.right_pressed):
        signal.connect(lambda: pressed.append(view.focusWidget().accessibleIdentifier()))
    for _ in range(3):
        qtbot.keyClick(view.window().windowHandle(), Qt.Key.Key_Tab)
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    assert sorted(pressed) == ["calibration.larger", "calibration.right", "calibration.smaller"]
