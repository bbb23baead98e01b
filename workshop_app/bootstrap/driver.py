"""Drives the real program by key events, and waits for what it shows."""

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer

from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.bench import BenchProgram
from workshop_app.domain.codes import command_code
from workshop_app.domain.commands import NUMBERED_CHOICES, Command
from workshop_app.ui.bench.screen import Slot, WorkerScreen
from workshop_app.ui.qt.typing import strike, type_code

T = TypeVar("T")

PATIENCE_S = 20.0
"""How long a screen may take to come before the driver gives up: a slow disk is no fault."""

KEYS = {
    Command.DONE: Qt.Key.Key_F13,
    Command.REPEAT: Qt.Key.Key_F14,
    Command.HELP: Qt.Key.Key_F15,
    Command.BACK: Qt.Key.Key_F16,
    Command.PAUSE: Qt.Key.Key_F17,
}


class StuckError(RuntimeError):
    """The program did not show what was expected; the message names what it shows."""


class Driver:
    """A pair of hands at a bench: it types codes, cards and keys, and looks at the screen."""

    def __init__(self, program: BenchProgram) -> None:
        self._program = program

    @property
    def screen(self) -> WorkerScreen:
        """What is shown now."""
        return self._program.presenter.screen

    def read(self, code: str, *, until: str = "") -> WorkerScreen:
        """Read a code, and wait for the next screen (whose id begins with `until`)."""
        return self._then(lambda: type_code(self._program.shell.windowHandle(), code), until)

    def tell(self, command: Command, *, until: str = "") -> WorkerScreen:
        """Tell a command: with its key if it has one, else with its card."""
        key = KEYS.get(command)
        if key is None:
            return self.read(command_code(command).text, until=until)
        return self._then(lambda: strike(self._program.shell.windowHandle(), key), until)

    def choose(self, argument: str, *, until: str = "") -> WorkerScreen:
        """Take a picture of the screen by its card: the first, the second or another."""
        tiles = [choice.argument for choice in self.screen.in_slot(Slot.TILE)]
        return self.tell(NUMBERED_CHOICES[tiles.index(argument)], until=until)

    def wait_for(self, is_there: Callable[[WorkerScreen], bool], *, what: str) -> WorkerScreen:
        """Wait until the screen is as asked.

        Raises:
            StuckError: it does not come.
        """
        end = time.monotonic() + PATIENCE_S
        while not is_there(self.screen):
            if time.monotonic() > end:
                raise StuckError(f"waited for {what}, but there is {self.screen}")
            turn(10)
        return self.screen

    def ask(self, work: Callable[[UnitOfWork], T]) -> T:
        """Return the answer of the bench's database to a question.

        Raises:
            StuckError: no answer comes.
        """
        found: list[T] = []
        failed: list[Exception] = []

        def question() -> T:
            with self._program.memory.unit_of_work() as uow:
                return work(uow)

        self._program.database.run(question, then=found.append, failed=failed.append)
        end = time.monotonic() + PATIENCE_S
        while not found:
            if failed or time.monotonic() > end:
                raise StuckError(f"no answer from the database: {failed}")
            turn(2)
        return found[0]

    def _then(self, act: Callable[[], None], until: str) -> WorkerScreen:
        before = self.screen
        act()
        return self.wait_for(
            lambda now: now is not before and now.id.startswith(until), what=until or "a screen"
        )


def turn(milliseconds: int) -> None:
    """Let the program run for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
