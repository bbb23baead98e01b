"""Without the gate, or with its filters off, the same hands do what they must not: it is noticed.

The tests of the gate count what comes out; here each of their filters is taken away.
"""

import pytest
from PySide6.QtCore import Qt

from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.commands import Command
from workshop_app.ui.qt.worker_keys import GateSettings

PC = numbered(CodeKind.MACHINE, 26, 42)
Key = Qt.Key
ALL_OFF = GateSettings(ignore_repeat_ms=0, settle_ms=0, same_code_ms=0)


@pytest.mark.planted("T18")
def test_without_a_gate_a_scan_is_typed_into_the_field(desk, hands):
    desk.field.setFocus()
    hands.scan(PC.text)
    assert desk.field.text() == PC.text


@pytest.mark.planted("T18")
def test_without_a_gate_a_space_in_a_code_presses_the_button(desk, hands):
    hands.scan("PC 26 0042")
    assert desk.clicks


@pytest.mark.planted("T18")
def test_with_the_filter_off_the_same_code_counts_twice(gate, hands, heard):
    gate.adjust(ALL_OFF)
    hands.scan(PC.text)
    hands.scan(PC.text)
    assert heard.all == [PC, PC]


@pytest.mark.planted("T19")
@pytest.mark.parametrize(("apart_ms", "count"), [(100, 4), (420, 4)])
def test_with_the_filter_off_a_double_strike_counts_twice(gate, hands, heard, apart_ms, count):
    gate.adjust(ALL_OFF)
    for _ in range(4):
        hands.press(Key.Key_F14, for_ms=50, then_ms=apart_ms - 50)
    assert heard.all == [Command.REPEAT] * count


@pytest.mark.planted("T19")
def test_with_the_filter_off_a_brush_counts(gate, hands, heard):
    gate.adjust(ALL_OFF)
    hands.press(Key.Key_F14, for_ms=5, then_ms=1000)
    assert heard.all == [Command.REPEAT]


@pytest.mark.planted("T19")
def test_with_the_filter_off_a_step_is_confirmed_as_it_comes(gate, hands, heard):
    gate.adjust(ALL_OFF)
    gate.step_changed()
    hands.press(Key.Key_F13)
    assert heard.all == [Command.DONE]
