import pytest
from PySide6.QtCore import Qt

from workshop_app.domain.codes import CHECK_UP_CODE, CodeKind, Scan, command_code, numbered
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Press
from workshop_app.ui.qt.worker_keys import WORKER_KEYS, GateSettings
from workshop_app.values import replace

PC = numbered(CodeKind.MACHINE, 26, 42)
SCREEN = numbered(CodeKind.SCREEN, 26, 7)
Key = Qt.Key


@pytest.mark.proves("SCN-01", "T18")
@pytest.mark.parametrize("gap_ms", [0, 2, 30, 60])
@pytest.mark.parametrize("end", ["\r", "\n", "\t", "\x03", "\r\n"])
@pytest.mark.parametrize("focus", ["field", "button"])
def test_a_scan_reaches_no_widget_whatever_has_the_focus(
    desk, hands, heard, clock, gap_ms, end, focus
):
    getattr(desk, focus).setFocus()
    hands.scan(PC.text, end=end, gap_ms=gap_ms)
    clock.pass_ms(1000)
    assert heard.all == [PC]
    assert desk.field.text() == ""
    assert desk.clicks == []
    assert getattr(desk, focus).hasFocus()


@pytest.mark.proves("SCN-01", "T18")
def test_a_space_within_a_code_presses_nothing(desk, hands, heard, clock):
    hands.scan("PC 26 0042")
    clock.pass_ms(1000)
    assert heard.all == ["PC 26 0042"]
    assert desk.clicks == []


def test_what_a_person_writes_arrives_in_the_text_field(desk, hands, heard):
    desk.field.setFocus()
    hands.type("Bonjour Ana", gap_ms=120)
    assert desk.field.text() == "Bonjour Ana"
    assert heard.all == []


def test_a_person_may_correct_and_copy_in_a_text_field(desk, hands):
    desk.field.setFocus()
    hands.type("Anna", gap_ms=120)
    hands.press(Key.Key_Backspace, "\b", then_ms=100)
    hands.press(Key.Key_Left, then_ms=100)
    hands.press(Key.Key_Left, then_ms=100)
    hands.press(Key.Key_Delete, "\x7f", then_ms=100)
    assert desk.field.text() == "An"


def test_a_scan_while_somebody_writes_leaves_the_text_alone(desk, hands, heard):
    desk.field.setFocus()
    hands.type("Ana", gap_ms=120)
    hands.scan(PC.text)
    hands.type(" Luz", gap_ms=120)
    assert desk.field.text() == "Ana Luz"
    assert heard.all == [PC]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_activates_what_has_the_focus_and_qt_hears_nothing(desk, hands, heard, key):
    hands.press(key, "\r")
    assert heard.all == ["activated"]
    assert desk.clicks == []


def test_space_activates_as_soon_as_it_is_known_that_it_is_no_scan(desk, hands, heard, clock):
    hands.press(Key.Key_Space, " ", for_ms=10)
    clock.pass_ms(50)
    assert heard.all == []
    clock.pass_ms(20)
    assert heard.all == ["activated"]
    assert desk.clicks == []


@pytest.mark.proves("INP-18")
def test_the_big_buttons_are_commands(hands, heard):
    keys = [Key.Key_F13, Key.Key_F14, Key.Key_F15, Key.Key_F16, Key.Key_F17, Key.Key_Backspace]
    for key in keys:
        hands.press(key, then_ms=10)
    assert heard.all == [
        Command.DONE,
        Command.REPEAT,
        Command.HELP,
        Command.BACK,
        Command.PAUSE,
        Command.BACK,
    ]


@pytest.mark.proves("INP-16", "INP-18", "HLP-02")
def test_every_keyboard_has_keys_for_help_repeat_pause_and_calm_and_large_buttons_too(hands, heard):
    for key in (Key.Key_F1, Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F18, Key.Key_F19):
        hands.press(key, then_ms=500)
    assert heard.all == [
        Command.HELP,
        Command.REPEAT,
        Command.PAUSE,
        Command.CALM,
        Command.CALL_LEAD,
        Command.CALM,
    ]


@pytest.mark.proves("INP-16")
def test_single_letters_are_commands_only_for_those_who_want_it(gate, hands, heard):
    hands.type("rhpv+-", gap_ms=100)
    assert heard.all == []
    gate.adjust(GateSettings(single_keys=True))
    hands.type("rhpv+-", gap_ms=100)
    assert heard.all == [
        Command.REPEAT,
        Command.HELP,
        Command.PAUSE,
        Command.VIDEO,
        Command.LOUDER,
        Command.SOFTER,
    ]


def test_letters_of_a_scan_are_never_commands(gate, hands, heard, clock):
    gate.adjust(GateSettings(single_keys=True))
    hands.scan("RRHHPPVV")
    clock.pass_ms(1000)
    assert heard.all == ["RRHHPPVV"]


@pytest.mark.proves("INP-18")
def test_a_persons_own_button_takes_the_place_of_the_usual_one(gate, hands, heard):
    gate.adjust(GateSettings(), {**WORKER_KEYS, Key.Key_F20: Command.DONE})
    hands.press(Key.Key_F20)
    assert heard.all == [Command.DONE]


def test_tab_moves_the_focus(desk, hands, heard):
    desk.field.setFocus()
    hands.press(Key.Key_Tab, "\t", then_ms=500)
    assert desk.button.hasFocus()
    hands.press(Key.Key_Backtab, "\t", then_ms=500)
    assert desk.field.hasFocus()
    assert heard.all == []


@pytest.mark.proves("INP-10", "T19")
def test_holding_a_key_down_acts_once(desk, hands, heard, clock):
    hands.down(Key.Key_F13)
    for _ in range(50):
        clock.pass_ms(30)
        hands.up(Key.Key_F13, auto_repeat=True)
        hands.down(Key.Key_F13, auto_repeat=True)
    hands.up(Key.Key_F13)
    assert heard.all == [Command.DONE]


@pytest.mark.proves("INP-11", "T19")
@pytest.mark.parametrize(("apart_ms", "count"), [(100, 1), (420, 1), (700, 4)])
def test_a_double_strike_counts_once(gate, hands, heard, apart_ms, count):
    gate.adjust(GateSettings(ignore_repeat_ms=500))
    for _ in range(4):
        hands.press(Key.Key_F14, for_ms=50, then_ms=apart_ms - 50)
    assert heard.all == [Command.REPEAT] * count


@pytest.mark.proves("INP-11", "T19")
def test_the_ignore_time_runs_from_the_release(gate, hands, heard):
    hands.press(Key.Key_F14, for_ms=3000, then_ms=399)
    hands.press(Key.Key_F14, for_ms=10, then_ms=400)
    hands.press(Key.Key_F14)
    assert heard.all == [Command.REPEAT] * 2


@pytest.mark.proves("T19")
def test_two_keys_soon_after_each_other_are_both_meant(hands, heard):
    hands.press(Key.Key_F14, then_ms=10)
    hands.press(Key.Key_F15)
    assert heard.all == [Command.REPEAT, Command.HELP]


@pytest.mark.proves("INP-12", "T19")
@pytest.mark.parametrize(("held_ms", "count"), [(100, 0), (299, 0), (300, 1), (400, 1)])
@pytest.mark.parametrize("key", [Key.Key_F13, Key.Key_R, Key.Key_Return])
def test_a_key_that_is_brushed_does_nothing(gate, hands, heard, key, held_ms, count):
    gate.adjust(GateSettings(hold_ms=300, single_keys=True))
    text = {Key.Key_R: "r", Key.Key_Return: "\r"}.get(key, "")
    hands.press(key, text, for_ms=held_ms, then_ms=1000)
    assert len(heard.all) == count


@pytest.mark.proves("INP-13", "T19")
def test_slow_keys_and_the_ignore_time_work_together(gate, hands, heard):
    gate.adjust(GateSettings(hold_ms=300, ignore_repeat_ms=500))
    hands.press(Key.Key_F13, for_ms=400, then_ms=200)
    hands.press(Key.Key_F13, for_ms=400, then_ms=600)
    hands.press(Key.Key_F13, for_ms=400)
    assert heard.all == [Command.DONE] * 2


def test_slow_keys_move_the_focus_slowly(desk, gate, hands):
    gate.adjust(GateSettings(hold_ms=300))
    desk.field.setFocus()
    hands.press(Key.Key_Tab, "\t", for_ms=100, then_ms=1000)
    assert desk.field.hasFocus()
    hands.press(Key.Key_Tab, "\t", for_ms=350, then_ms=1000)
    assert desk.button.hasFocus()


def test_slow_keys_do_not_slow_the_scanner(gate, hands, heard):
    gate.adjust(GateSettings(hold_ms=5000))
    hands.scan(PC.text)
    assert heard.all == [PC]


@pytest.mark.proves("INP-17", "T19")
def test_after_a_step_change_nothing_is_confirmed_but_scans_and_help_work(
    gate, hands, heard, clock
):
    gate.step_changed()
    hands.press(Key.Key_F13)
    hands.press(Key.Key_Return, "\r")
    hands.press(Key.Key_F15)
    hands.scan(PC.text)
    assert heard.all == [Command.HELP, PC]
    clock.pass_ms(600)
    hands.press(Key.Key_F13)
    assert heard.all == [Command.HELP, PC, Command.DONE]


@pytest.mark.proves("INP-09", "T19")
def test_a_touched_button_passes_the_same_filters(gate, clock):
    done, repeat = Press(Command.DONE, "", "step-3"), Press(Command.REPEAT)
    assert gate.offer(done)
    assert not gate.offer(done)
    gate.step_changed()
    clock.pass_ms(500)
    assert not gate.offer(done)
    assert gate.offer(repeat)
    clock.pass_ms(500)
    assert gate.offer(done)


def test_two_portraits_are_two_buttons(gate):
    assert gate.offer(Press(Command.CHOOSE, "ana"))
    assert gate.offer(Press(Command.CHOOSE, "luz"))
    assert not gate.offer(Press(Command.CHOOSE, "luz"))


@pytest.mark.proves("SCN-07", "T18")
def test_the_same_code_twice_within_two_seconds_counts_once(hands, heard, clock):
    hands.scan(PC.text)
    clock.pass_ms(1000)
    hands.scan(PC.text.lower())
    clock.pass_ms(1000)
    hands.scan(PC.text)
    assert heard.all == [PC, ("again", PC), PC]


def test_another_code_counts_at_once(hands, heard):
    hands.scan(PC.text)
    hands.scan(SCREEN.text)
    hands.scan(PC.text)
    assert heard.all == [PC, SCREEN, PC]


def test_two_scanners_at_one_bench_are_filtered_together(gate, hands, heard):
    hands.scan(PC.text)
    gate.take_scan(Scan((PC.text,), "serial"))
    assert heard.all == [PC, ("again", PC)]


def test_every_unreadable_scan_is_told(gate, hands, heard, clock):
    for _ in range(2):
        hands.type("SN-4711", gap_ms=10)
        clock.pass_ms(1000)
    assert heard.all == ["", ""]


@pytest.mark.proves("SCN-09")
def test_a_command_card_is_a_scan_like_any_other(hands, heard):
    hands.scan(command_code(Command.HELP).text)
    assert heard.all == [command_code(Command.HELP)]


def test_a_scan_from_another_thread_arrives_here(gate, qtbot):
    with qtbot.waitSignal(gate.scanned) as arrived:
        gate.take_scan_from_thread(Scan((PC.text,), "serial"))
    assert arrived.args == [Scan((PC.text,), "serial")]


@pytest.mark.proves("INP-15")
@pytest.mark.parametrize(
    ("key", "text", "modifiers"),
    [
        (Key.Key_Escape, "\x1b", Qt.KeyboardModifier.NoModifier),
        (Key.Key_F4, "", Qt.KeyboardModifier.AltModifier),
        (Key.Key_Q, "\x11", Qt.KeyboardModifier.ControlModifier),
        (Key.Key_W, "\x17", Qt.KeyboardModifier.ControlModifier),
        (Key.Key_F11, "", Qt.KeyboardModifier.NoModifier),
        (Key.Key_D, "d", Qt.KeyboardModifier.AltModifier),
        (Key.Key_Return, "\r", Qt.KeyboardModifier.AltModifier),
    ],
)
@pytest.mark.parametrize("focus", ["field", "button"])
def test_no_key_closes_or_confirms_by_accident(
    desk, hands, heard, clock, key, text, modifiers, focus
):
    getattr(desk, focus).setFocus()
    hands.down(key, text, modifiers=modifiers)
    hands.up(key, text, modifiers=modifiers)
    clock.pass_ms(1000)
    assert heard.all == []
    assert desk.isVisible()
    assert desk.clicks == []


def test_the_window_closes_only_on_purpose(desk, gate, heard):
    assert not desk.close()
    assert desk.isVisible()
    assert heard.all == ["close asked"]
    gate.let_close()
    assert desk.close()
    assert not desk.isVisible()


def test_keys_without_a_time_stamp_are_timed_by_the_gates_clock(desk, gate, heard, clock, qtbot):
    for letter in CHECK_UP_CODE.text:
        qtbot.keyClick(desk.windowHandle(), letter)
    qtbot.keyClick(desk.windowHandle(), Key.Key_Return)
    assert heard.all == [CHECK_UP_CODE]


@pytest.mark.parametrize(
    ("name", "value"),
    [("burst_ms", 19), ("min_length", 13), ("ignore_repeat_ms", 5001), ("settle_ms", -1)],
)
def test_settings_out_of_range_are_refused(name, value):
    with pytest.raises(ValueError, match=name):
        replace(GateSettings(), **{name: value})
