"""INP-08, INP-09: which point of a touch counts, and for how long; leaving still cancels."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.ui.bench.example_words import PlainPictures
from tests.ui.bench.examples import example
from workshop_app.domain.input_needs import InputNeeds, TouchPoint
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.qt.touch_hands import TouchHands

NOWHERE = QPoint(640, 300)


class Finger:
    """A finger on the glass of one screen."""

    def __init__(self, view, clock, needs):
        self.view, self.clock = view, clock
        self.pressed: list[str] = []
        self.hands = TouchHands(view, now_ms=clock.now_ms)
        self.hands.adjust(needs)
        self.hands.install(view.windowHandle())
        view.pressed.connect(lambda press: self.pressed.append(press.command.value))

    def at(self, name):
        button = self.view.button(name)
        return button.mapTo(self.view, button.rect().center())

    def slide(self, *places, for_ms=100):
        down, up, move = (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseMove,
        )
        self._send(down, places[0])
        self.clock.pass_ms(for_ms)
        for place in places[1:]:
            self._send(move, place)
        self._send(up, places[-1])

    def _send(self, kind, at):
        left, spot = Qt.MouseButton.LeftButton, QPointF(at)
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
        event = QMouseEvent(kind, spot, spot, spot, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.view.windowHandle(), event)


@pytest.fixture
def finger(qtbot, clock):
    load_fonts()

    def with_needs(**needs):
        view = WorkerView(PlainPictures())
        qtbot.addWidget(view)
        look = Look(THEMES["light"], Metrics(1280, 800, 149.4))
        view.resize(1280, 800)
        view.show()
        view.show_screen(example("do"), look)
        return Finger(view, clock, InputNeeds(**needs))

    return with_needs


@pytest.mark.proves("INP-09")
@pytest.mark.parametrize(
    ("point", "path", "command"),
    [
        (TouchPoint.FIRST, ["help", "done"], "help"),
        (TouchPoint.LAST, ["help", "done"], "done"),
        (TouchPoint.CENTRE, ["help", *["repeat"] * 60, "done"], "repeat"),
    ],
)
def test_a_sliding_finger_presses_what_lies_at_the_point_that_counts(finger, point, path, command):
    hand = finger(touch_point=point)
    hand.slide(*(hand.at(name) for name in path))
    assert hand.pressed == [command]


@pytest.mark.proves("INP-09")
@pytest.mark.parametrize(("held_ms", "count"), [(100, 0), (299, 0), (300, 1), (900, 1)])
def test_a_touch_that_only_brushes_the_glass_is_none(finger, held_ms, count):
    hand = finger(hold_ms=300)
    hand.slide(hand.at("done"), for_ms=held_ms)
    assert hand.pressed == ["done"] * count


@pytest.mark.proves("INP-09")
def test_a_touch_need_not_be_held_longer_than_two_seconds(finger):
    hand = finger(hold_ms=5000)
    hand.slide(hand.at("done"), for_ms=2000)
    assert hand.pressed == ["done"]


@pytest.mark.proves("INP-08")
@pytest.mark.parametrize("point", [TouchPoint.LAST, TouchPoint.CENTRE])
def test_leaving_the_buttons_cancels(finger, point):
    hand = finger(touch_point=point)
    hand.slide(hand.at("done"), NOWHERE, NOWHERE, NOWHERE)
    assert hand.pressed == []


@pytest.mark.proves("INP-08")
def test_what_will_be_pressed_is_shown_while_the_finger_is_down(finger):
    hand = finger()
    hand._send(QEvent.Type.MouseButtonPress, hand.at("help"))
    assert hand.view.button("help").isDown()
    hand._send(QEvent.Type.MouseMove, hand.at("done"))
    assert (hand.view.button("help").isDown(), hand.view.button("done").isDown()) == (False, True)
    hand._send(QEvent.Type.MouseButtonRelease, hand.at("done"))
    assert not hand.view.button("done").isDown()
    assert hand.pressed == ["done"]
