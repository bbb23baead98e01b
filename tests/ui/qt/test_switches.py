"""Any key or button can be a switch or a command, and passes the same filters as every key."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import InputNeeds, ScanMode, Switch
from workshop_app.ui.qt.key_names import (
    MOUSE_BUTTONS,
    UnknownButtonError,
    key_map,
    name_of,
    number_of,
)
from workshop_app.ui.qt.worker_keys import GateSettings

Key = Qt.Key
AUTO = InputNeeds(scan_mode=ScanMode.AUTO_1)
DOWN, UP = (Switch.FIRST, True), (Switch.FIRST, False)


@pytest.fixture
def switched(gate):
    found: list[tuple[Switch, bool, int]] = []
    gate.switched.connect(lambda *heard: found.append(heard))
    return found


def presses(switched):
    return [heard[:2] for heard in switched]


def test_enter_is_a_switch_that_is_heard_down_and_up_at_once(gate, hands, switched, heard):
    gate.adjust(GateSettings(), key_map(AUTO))
    hands.press(Key.Key_Return, "\r", for_ms=120)
    assert switched == [(*DOWN, 0), (*UP, 0)]
    assert heard.all == []


def test_space_is_told_late_with_how_late_it_is(gate, hands, switched, clock):
    gate.adjust(GateSettings(burst_ms=60), key_map(AUTO))
    hands.press(Key.Key_Space, " ", for_ms=20, then_ms=200)
    (down, is_down, down_ago), (up, is_up, up_ago) = switched
    assert (down, is_down, up, is_up) == (Switch.FIRST, True, Switch.FIRST, False)
    assert down_ago - up_ago == 20


@pytest.mark.parametrize(
    ("mode", "space", "enter"),
    [
        (ScanMode.AUTO_1, Switch.FIRST, Switch.FIRST),
        (ScanMode.STEP_2, Switch.FIRST, Switch.SECOND),
        (ScanMode.STEP_1_DWELL, Switch.FIRST, Switch.FIRST),
    ],
)
def test_space_and_enter_are_what_switch_boxes_send(mode, space, enter):
    keys = key_map(InputNeeds(scan_mode=mode))
    assert (keys[Key.Key_Space], keys[Key.Key_Return], keys[Key.Key_Enter]) == (space, enter, enter)


def test_a_switch_that_bounces_is_heard_once(gate, hands, switched):
    gate.adjust(GateSettings(ignore_repeat_ms=400), key_map(AUTO))
    for _ in range(3):
        hands.press(Key.Key_Return, "\r", for_ms=10, then_ms=30)
    assert presses(switched) == [DOWN, UP]


def test_a_switch_is_let_go_of_when_its_meaning_changes(gate, hands, switched):
    gate.adjust(GateSettings(), key_map(AUTO))
    hands.down(Key.Key_Return, "\r")
    gate.adjust(GateSettings(), key_map(InputNeeds()))
    assert presses(switched) == [DOWN, UP]


@pytest.mark.proves("INP-02")
def test_codes_are_read_while_somebody_scans_with_a_switch(gate, hands, switched, heard):
    gate.adjust(GateSettings(), key_map(AUTO))
    hands.scan("PC 26 0042")
    assert heard.all == ["PC 26 0042"]
    assert switched == []


@pytest.mark.proves("INP-18", "SWI-08")
@pytest.mark.parametrize("name", ["key:F24", "pad:b3", "pad:a1+", "pad:a0-", "mouse:back"])
@pytest.mark.parametrize("command", [Command.DONE, Command.HELP, Command.PRINT_AGAIN])
def test_any_key_or_button_can_be_any_command(gate, hands, heard, name, command):
    gate.adjust(GateSettings(), key_map(InputNeeds(key_map={name: command.value})))
    if name.startswith("key:"):
        hands.press(number_of(name))
    else:
        gate.buttons.take(name, True)
        gate.buttons.take(name, False)
    assert heard.all == [command]


@pytest.mark.proves("SWI-08")
def test_a_pads_button_passes_the_same_filters(gate, heard, clock):
    keys = key_map(InputNeeds(key_map={"pad:b0": "done"}))
    gate.adjust(GateSettings(hold_ms=300, ignore_repeat_ms=500), keys)
    for held_ms, then_ms in ((100, 1000), (350, 200), (350, 1000), (350, 0)):
        gate.buttons.take("pad:b0", True)
        clock.pass_ms(held_ms)
        gate.buttons.take("pad:b0", False)
        clock.pass_ms(then_ms)
    assert heard.all == [Command.DONE] * 2


def test_a_button_of_another_thread_arrives_here(gate, qtbot, heard):
    gate.adjust(GateSettings(), key_map(InputNeeds(key_map={"pad:b0": "help"})))
    with qtbot.waitSignal(gate.commanded):
        gate.buttons.take_from_thread("pad:b0", True)
    assert heard.all == [Command.HELP]


def mouse(desk, kind, source=Qt.MouseEventSource.MouseEventNotSynthesized):
    at = QPointF(desk.button.geometry().center())
    event = QMouseEvent(
        kind, at, at, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier, source,
    )  # fmt: skip
    QApplication.sendEvent(desk.windowHandle(), event)


@pytest.mark.proves("SWI-08")
def test_a_mouse_can_be_a_switch_and_a_finger_stays_a_finger(desk, gate, switched):
    gate.adjust(GateSettings(), key_map(InputNeeds(key_map={"mouse:left": "switch_1"})))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        mouse(desk, kind)
    assert presses(switched) == [DOWN, UP]
    assert desk.clicks == []
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        mouse(desk, kind, Qt.MouseEventSource.MouseEventSynthesizedBySystem)
    assert presses(switched) == [DOWN, UP]
    assert desk.clicks == [True]


def test_the_next_button_is_named_instead_of_obeyed_once(gate, hands, heard):
    names: list[str] = []
    for act in (
        lambda: hands.press(Key.Key_F20),
        lambda: hands.press(Key.Key_B, "b", then_ms=200),
        lambda: gate.buttons.take("pad:a1+", True),
    ):
        gate.ask_for_button(lambda name, _ago: names.append(name))
        act()
    assert names == ["key:F20", "key:B", "pad:a1+"]
    hands.press(Key.Key_F13)
    assert heard.all == [Command.DONE]


def test_a_scan_is_never_taken_for_a_button_that_is_chosen(gate, hands, heard):
    names: list[str] = []
    gate.ask_for_button(lambda name, _ago: names.append(name))
    hands.scan("PC 26 0042")
    assert (names, heard.all) == ([], ["PC 26 0042"])


@pytest.mark.parametrize(
    "number",
    [Key.Key_F13, Key.Key_Space, Key.Key_A, 0x431, -191, *map(number_of, MOUSE_BUTTONS.values())],
)
def test_a_name_leads_back_to_its_key(number):
    assert number_of(name_of(number)) == number


@pytest.mark.parametrize("name", ["key:", "key:Nope", "pad:x1", "pad:b", "mouse:third", "q"])
def test_what_is_no_button_is_said_by_its_name(name):
    with pytest.raises(UnknownButtonError, match=name):
        number_of(name)


def test_a_profile_that_names_what_nobody_knows_leaves_the_rest_as_it_is():
    keys = key_map(InputNeeds(key_map={"pad:x": "done", "key:F20": "nonsense"}))
    assert keys == key_map(InputNeeds())
