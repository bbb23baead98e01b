"""PRF-02: holding any key or button; and a key that sticks is told, and is in nobody's way."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from workshop_app.domain.input_needs import InputNeeds, ScanMode
from workshop_app.ui.qt.held_key import HELD_MS, STUCK_MS
from workshop_app.ui.qt.key_names import key_map
from workshop_app.ui.qt.worker_keys import GateSettings

Key = Qt.Key


@pytest.fixture
def told(gate):
    found: list[object] = []
    gate.held_key.held.connect(found.append)
    gate.held_key.stuck.connect(found.append)
    return found


@pytest.mark.proves("PRF-02")
@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_F13, Key.Key_Shift, Key.Key_Space, Key.Key_Tab])
def test_any_key_that_is_held_is_told_by_its_name(hands, clock, told, key):
    hands.down(key)
    clock.pass_ms(HELD_MS - 1)
    assert told == []
    clock.pass_ms(1)
    assert told == [f"key:{key.name.removeprefix('Key_')}"]


@pytest.mark.proves("PRF-02")
def test_a_button_of_a_pad_can_be_held_too(gate, clock, told):
    gate.buttons.take("pad:b3", True)
    clock.pass_ms(HELD_MS)
    assert told == ["pad:b3"]


@pytest.mark.proves("INP-12")
def test_whose_keys_count_only_when_held_holds_them_so_much_longer(gate, hands, clock, told):
    gate.adjust(GateSettings(hold_ms=5000))
    hands.down(Key.Key_A)
    clock.pass_ms(HELD_MS + 4999)
    assert told == []
    clock.pass_ms(1)
    assert told == ["key:A"]


def test_a_key_that_is_let_go_tells_nothing(hands, clock, told):
    hands.press(Key.Key_A, "a", for_ms=HELD_MS - 100)
    clock.pass_ms(10 * STUCK_MS)
    assert told == []


def test_a_scan_of_many_keys_tells_nothing(hands, clock, told):
    hands.scan("CBDFGHJK")
    clock.pass_ms(10 * STUCK_MS)
    assert told == []


@pytest.mark.proves("SWI-08", "INP-02")
def test_a_key_that_sticks_is_told_until_it_is_free_and_others_work_meanwhile(
    hands, clock, told, heard
):
    hands.down(Key.Key_F14)
    clock.pass_ms(3000)
    hands.press(Key.Key_F15, for_ms=80)
    clock.pass_ms(STUCK_MS)
    hands.press(Key.Key_F15, for_ms=80)
    assert [each for each in told if isinstance(each, bool)] == [True]
    assert heard.all == ["repeat", "help", "help"]
    hands.up(Key.Key_F14)
    assert [each for each in told if isinstance(each, bool)] == [True, False]


@pytest.mark.proves("SWI-04")
def test_a_switch_that_bounces_for_ever_is_heard_once_and_does_not_stick(gate, hands, clock, told):
    switched: list[bool] = []
    gate.switched.connect(lambda _switch, is_down, _ago: switched.append(is_down))
    gate.adjust(GateSettings(), key_map(InputNeeds(scan_mode=ScanMode.AUTO_1)))
    for _ in range(1000):
        hands.press(Key.Key_Return, "\r", for_ms=12, then_ms=18)
    assert (switched, told) == ([True, False], [])


def test_a_key_that_is_let_go_of_elsewhere_does_not_stick(desk, hands, clock, told):
    hands.down(Key.Key_A)
    QApplication.sendEvent(desk.windowHandle(), QFocusEvent(QEvent.Type.FocusOut))
    clock.pass_ms(10 * STUCK_MS)
    assert told == []
