import random

import pytest
from PySide6.QtCore import Qt

from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Press
from workshop_app.ui.qt.worker_keys import GateSettings

EVENTS = 10_000
KEYS = [
    *((getattr(Qt.Key, f"Key_F{n}"), "") for n in range(1, 25)),
    *((getattr(Qt.Key, f"Key_{letter}"), letter.lower()) for letter in "ABHPRVYN"),
    (Qt.Key.Key_Return, "\r"),
    (Qt.Key.Key_Enter, "\r"),
    (Qt.Key.Key_Space, " "),
    (Qt.Key.Key_Tab, "\t"),
    (Qt.Key.Key_Backtab, "\t"),
    (Qt.Key.Key_Escape, "\x1b"),
    (Qt.Key.Key_Backspace, "\b"),
    (Qt.Key.Key_Delete, "\x7f"),
    (Qt.Key.Key_Left, ""),
    (Qt.Key.Key_Dead_Circumflex, ""),
    (Qt.Key.Key_Shift, ""),
    (Qt.Key.Key_unknown, "💥"),
    (0, "\x02"),
    (0, "\x03"),
    (0, "\0"),
]
MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
]
MACHINES = [numbered(CodeKind.MACHINE, 26, number) for number in range(1, 50)]


class RandomHands:
    """A person, an arm on the keyboard, a cat and two scanners."""

    def __init__(self, dice, hands, clock, gate):
        self._dice, self._hands, self._clock, self._gate = dice, hands, clock, gate

    def do_something(self):
        self._clock.pass_ms(self._dice.choice([0, 1, 10, 50, 61, 100, 500, 3000]))
        self._dice.choice([self._key, self._key, self._key, self._scan, self._touch, self._life])()

    def _key(self):
        (key, text), dice = self._dice.choice(KEYS), self._dice
        modifiers, repeat = dice.choice([MODIFIERS[0], *MODIFIERS]), dice.random() < 0.1
        if dice.random() < 0.7:
            self._hands.down(key, text, modifiers=modifiers, auto_repeat=repeat)
        if dice.random() < 0.7:
            self._hands.up(key, text, modifiers=modifiers, auto_repeat=repeat)

    def _scan(self):
        text = self._dice.choice(MACHINES).text[: self._dice.randrange(9)]
        self._hands.scan(text, end=self._dice.choice(["", "\r", "\t", "\r\n", "\x03"]))

    def _touch(self):
        self._gate.offer(Press(self._dice.choice(list(Command))))

    def _life(self):
        if self._dice.random() < 0.5:
            self._gate.step_changed()
        else:
            settings = GateSettings(
                burst_ms=self._dice.randint(20, 200),
                hold_ms=self._dice.choice([0, 0, 300]),
                ignore_repeat_ms=self._dice.choice([0, 400, 5000]),
                single_keys=self._dice.random() < 0.5,
            )
            self._gate.adjust(settings)


@pytest.mark.proves("SCN-01", "T18")
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("focus", ["button", "field"])
def test_whatever_hands_do_the_next_scan_is_read(desk, gate, heard, hands, clock, seed, focus):
    dice = random.Random(seed)  # noqa: S311 - dice, not secrets
    unruly = RandomHands(dice, hands, clock, gate)
    for _ in range(EVENTS // 6 + 1):
        unruly.do_something()
        if desk.button.hasFocus() and focus == "field":
            desk.field.setFocus()
    clock.pass_ms(60_000)
    gate.adjust(GateSettings())
    heard.all.clear()
    written = desk.field.text()
    hands.scan(MACHINES[0].text)
    assert heard.all == [MACHINES[0]]
    assert desk.field.text() == written
    assert desk.isVisible()
    assert desk.clicks == []
