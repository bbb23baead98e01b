"""The real bench in a window, at virtual time, as people meet it: to look at, and to touch."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint
from PySide6.QtWidgets import QApplication

from workshop_app.adapters.scanner.wedge import WedgeReader
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.ports import VoiceState
from workshop_app.application.situation import Situation, read_situation
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.bench import BenchProgram, Outside, build_bench
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.people.virtual_time import VirtualTime
from workshop_app.domain.input_needs import InputNeeds
from workshop_app.settings import Settings
from workshop_app.ui.bench.hearing import NoEar
from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.tasks import QtTaskRunner
from workshop_app.ui.qt.worker_keys import GateSettings
from workshop_app.ui.widgets.press import PressButton

T = TypeVar("T")


class PeopleBench:
    """A bench for one simulated person. Whatever happens on it happens at its virtual time."""

    def __init__(
        self, app: QApplication, settings: Settings, *, window: tuple[int, int], needs: InputNeeds
    ) -> None:
        self.time = VirtualTime()
        self.content, _reading = read_content()
        self.speech = SilentSpeech(VoiceState.READY)
        self.seen: list[str] = []
        """The kinds of screens that were shown, in order."""
        self.asked = False
        """Whether something was asked of the program since it last came to rest."""
        self._window_size = window
        outside = Outside(
            make_speech=lambda _settings, _state: self.speech,
            on_shown=lambda screen: self.seen.append(screen.id),
            make_ear=NoEar,
            usual=needs,
            make_gate=self._make_gate,
        )
        self.program: BenchProgram = build_bench(app, settings, outside)
        gate = self.program.gate
        for heard in (gate.scanned, gate.read_again, gate.commanded, gate.activated, gate.chosen):
            heard.connect(self._on_asked)
        self.program.view.pressed.connect(self._on_asked)

    @property
    def screen(self) -> WorkerScreen:
        """What is shown now."""
        return self.program.presenter.screen

    @property
    def ringed(self) -> tuple[str, ...]:
        """The choices with a ring around them: what somebody with a switch looks at."""
        ringed = self.program.view.ring.targets
        return tuple(each.choice.id for each in ringed if isinstance(each, PressButton))

    def open(self) -> None:
        """Show the window."""
        self.program.open()
        self.program.ticks.stop()
        self.program.shell.resize(*self._window_size)
        self.program.shell.activateWindow()
        self.settle()

    def close(self) -> None:
        """End the program."""
        self.settle()
        self.program.close()
        self.program.shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, ms: float) -> None:
        """Let the time pass; whatever falls due happens at its own time, and is shown."""
        end = self.time.ms + round(ms)
        while self.time.pass_to(end):
            self.come_to_rest()

    def wait_for_alarm(self, most_ms: int) -> None:
        """Let the time pass until something falls due, and happens; not longer than this."""
        if self.time.pass_to(self.time.ms + most_ms):
            self.come_to_rest()

    def come_to_rest(self) -> None:
        """If something was asked of the program, wait until it is done and shown."""
        if self.asked:
            self.settle()

    def settle(self) -> None:
        """Wait, in real time, until all that was asked for has come back and is shown."""
        program = self.program
        for runner in (*(program.database, program.devices) * 3, program.database):
            loop = QEventLoop()
            runner.run(_nothing, then=partial(_quit, loop), failed=partial(_quit, loop))
            loop.exec()
        self.asked = False

    def place_of(self, choice_id: str) -> QPoint:
        """Return the middle of a choice in the window.

        Raises:
            LookupError: it is not shown.
        """
        button = self.program.view.button(choice_id)
        if button is None:
            raise LookupError(f"no {choice_id} on {self.screen.id}")
        return button.mapTo(self.program.shell, button.rect().center())

    def picture(self, file: Path) -> None:
        """Save what is seen."""
        self.program.view.grab().save(str(file))

    def situation(self) -> Situation:
        """Return where the bench is, as stored."""
        return self.ask(lambda uow: read_situation(uow, self.content))

    def ask(self, work: Callable[[UnitOfWork], T]) -> T:
        """Return the answer to a question to the bench's database."""

        def question() -> T:
            with self.program.memory.unit_of_work() as uow:
                return work(uow)

        return away(self.program.database, question)

    def _make_gate(self, reader: WedgeReader, settings: GateSettings) -> InputGate:
        return InputGate(
            reader,
            settings=settings,
            now_ms=self.time.now_ms,
            make_alarm=self.time.make_alarm,
        )

    def _on_asked(self, *_what: object) -> None:
        self.asked = True


def away(runner: QtTaskRunner, work: Callable[[], T]) -> T:
    """Do something on another thread, and return what comes of it."""
    found: list[T] = []
    errors: list[Exception] = []
    loop = QEventLoop()

    def on_found(answer: T) -> None:
        found.append(answer)
        loop.quit()

    def on_error(error: Exception) -> None:
        errors.append(error)
        loop.quit()

    runner.run(work, then=on_found, failed=on_error)
    loop.exec()
    if errors:
        raise errors[0]
    return found[0]


def _nothing() -> None:
    pass


def _quit(loop: QEventLoop, _what: object) -> None:
    loop.quit()
