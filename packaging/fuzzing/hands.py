"""Hands that do anything: keys, scans, touches, command cards, and sometimes the right thing."""

from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest

from fuzzing.bench import EAGER, WatchedBench
from fuzzing.stand_in import StandIn
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.codes import command_code
from workshop_app.domain.commands import Command
from workshop_app.domain.item import ItemState
from workshop_app.ui.qt.worker_keys import GateSettings
from workshop_app.ui.widgets.press import PressButton

KEYS: list[tuple[int, str]] = [
    *((Qt.Key.Key_F1 + number, "") for number in range(24)),
    *((ord(letter), letter.lower()) for letter in "ABCHPRVYNOX0189"),
    (Qt.Key.Key_Return, "\r"),
    (Qt.Key.Key_Enter, "\r"),
    (Qt.Key.Key_Space, " "),
    (Qt.Key.Key_Tab, "\t"),
    (Qt.Key.Key_Backtab, "\t"),
    (Qt.Key.Key_Escape, "\x1b"),
    (Qt.Key.Key_Backspace, "\b"),
    (Qt.Key.Key_Delete, "\x7f"),
    (Qt.Key.Key_Left, ""),
    (Qt.Key.Key_Down, ""),
    (Qt.Key.Key_Plus, "+"),
    (Qt.Key.Key_Minus, "-"),
    (Qt.Key.Key_Dead_Circumflex, ""),
    (Qt.Key.Key_unknown, "é"),
    (0, "\x02"),
    (0, "\0"),
]
CHORDS = [Qt.KeyboardModifier.NoModifier] * 4 + [
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
]
GARBAGE = [
    "CN-0X4F2-77162",
    "4006381333931",
    "ABCD",
    "\x02x\x03",
    "8 8 8 8",
    "é" * 12,
    "Z" * 300,
]
RARELY = 0.1
SHORTEST = 4
"""Fewer letters are a person's: no scanner is told from them (SCN-02)."""

UNHURRIED = GateSettings(same_code_ms=2000, settle_ms=600, ignore_repeat_ms=400, single_keys=True)


class Hands:
    """One random event after the other, on one bench; the same dice, the same events.

    Hurried hands do not always wait until the last event has come to its end; then what
    happens depends on the machine as well.
    """

    def __init__(self, bench: WatchedBench, dice: Random, *, hurried: bool) -> None:
        self._bench, self._dice, self._hurried = bench, dice, hurried
        self._stand_in = StandIn(bench, self.scan, self.click)
        self._codes = bench.ask(_codes_of)
        self.last = ""
        """What was done last: for the report."""

    @property
    def window(self) -> QWindow:
        """The bench's window."""
        return self._bench.program.shell.windowHandle()

    def do_something(self) -> None:
        """Do one thing; most times wait until it has come to its end."""
        ways = {
            self._right: 22,
            self._key: 18,
            self._code: 14,
            self._card: 12,
            self._button: 20,
            self._touch: 8,
            self._drag: 3,
            self._bench.program.presenter.on_tick: 2,
            self._temper: 3,
        }
        way = self._dice.choices(list(ways), list(ways.values()))[0]
        self.last = f"{way.__name__} on {self._bench.screen.id}"
        way()
        if not self._hurried or self._dice.random() > RARELY:
            self._bench.settle()

    def scan(self, text: str, *, gap_ms: int = 4, end: str = "\r") -> None:
        """Type as a scanner does, with time stamps that tell how fast; nothing may be pressed."""
        before = len(self._bench.presses)
        for letter in text + end:
            key = Qt.Key.Key_Return if letter in "\r\n" else ord(letter.upper()[0])
            key = Qt.Key.Key_Tab if letter == "\t" else key
            strike(self._bench, key, letter)
            self._bench.clock.pass_ms(gap_ms)
        self._bench.clock.pass_ms(200)
        if len(self._bench.presses) != before:
            raise AssertionError(f"a scan pressed {self._bench.presses[before:]}")

    def click(self, choice_id: str) -> None:
        """Click on a button as a mouse does."""
        self._bench.uncover()
        button = self._bench.program.view.button(choice_id)
        if button is None:
            raise AssertionError(f"no {choice_id} on {self._bench.screen}")
        at = button.mapTo(self._bench.program.shell, button.rect().center())
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=at)

    def back_to_work(self) -> None:
        """From wherever the bench is, finish a task: nowhere is a dead end."""
        self._bench.program.gate.adjust(EAGER)
        self._bench.clock.pass_ms(5000)
        self._bench.settle()
        self._stand_in.finish_a_task()

    def _right(self) -> None:
        self._bench.settle()
        self._stand_in.go_on()

    def _key(self) -> None:
        key, text = self._dice.choice(KEYS)
        chord, repeat = self._dice.choice(CHORDS), self._dice.random() < RARELY
        strike(self._bench, key, text, chord=chord, repeat=repeat)
        self._bench.clock.pass_ms(self._dice.choice([1, 30, 90, 700]))

    def _code(self) -> None:
        text = self._dice.choice([self._dice.choice(self._codes), self._dice.choice(GARBAGE)])
        if self._dice.random() < RARELY:
            text = text[: max(SHORTEST, self._dice.randrange(len(text) + 1))]
        end = self._dice.choice(["\r", "\r", "\r", "\t", "\n", "\r\n", ""])
        for _ in range(self._dice.choice([1, 1, 1, 2])):
            self.scan(text, gap_ms=self._dice.randint(2, 60), end=end)

    def _card(self) -> None:
        self.scan(command_code(self._dice.choice(list(Command))).text)

    def _button(self) -> None:
        buttons = self._bench.program.view.findChildren(PressButton)
        shown = [each for each in buttons if each.isVisible()]
        if shown:
            chosen = self._dice.choice(shown)
            at = chosen.mapTo(self._bench.program.shell, chosen.rect().center())
            for _ in range(self._dice.choice([1, 1, 1, 2])):
                QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=at)
                self._bench.clock.pass_ms(self._dice.choice([20, 500]))

    def _touch(self) -> None:
        button = self._dice.choice([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
        QTest.mouseClick(self.window, button, pos=self._anywhere())

    def _drag(self) -> None:
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, pos=self._anywhere())
        QTest.mouseMove(self.window, self._anywhere())
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, pos=self._anywhere())

    def _temper(self) -> None:
        """Another person's patience with keys."""
        self._bench.program.gate.adjust(self._dice.choice([EAGER, EAGER, UNHURRIED]))

    def _anywhere(self) -> QPoint:
        size = self.window.size()
        return QPoint(self._dice.randrange(size.width()), self._dice.randrange(size.height()))


def strike(
    bench: WatchedBench,
    key: int,
    text: str,
    *,
    chord: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    repeat: bool = False,
) -> None:
    """Press a key and let it go, at the bench's time."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, chord, text, repeat)
        event.setTimestamp(bench.clock.ms)
        QCoreApplication.sendEvent(bench.program.shell.windowHandle(), event)


def _codes_of(uow: UnitOfWork) -> list[str]:
    """Every code that hangs somewhere in the workshop."""
    return [
        *(person.badge for person in uow.people.all()),
        *(item.id for item in uow.items.in_states(list(ItemState))),
        *(place.id for place in uow.stock.places()),
        *(lot.id for lot in uow.stock.lots()),
        *(part.id for part in uow.stock.parts()),
    ]
