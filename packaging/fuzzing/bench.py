"""The real bench on a demo workshop, with everything around it watched."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.qt.hands import HandClock
from workshop_app import resources
from workshop_app.adapters.scanner.wedge import WedgeReader
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.situation import Situation, read_situation
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.bench import BenchProgram, Outside, build_bench
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_workshop import furnish
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.bench.screen import Press, WorkerScreen
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.language import ProgramLanguage
from workshop_app.ui.qt.worker_keys import MODIFIERS, MOVES, GateSettings
from workshop_app.ui.widgets.tick import AcceptedTick

T = TypeVar("T")

EAGER = GateSettings(ignore_repeat_ms=0, settle_ms=0, same_code_ms=0, single_keys=True)
"""Nothing is too soon: more of what is done has an effect, and more can go wrong."""


class Watch(QObject):
    """Notes keys that reach a widget: only those that move the focus may."""

    def __init__(self) -> None:
        super().__init__()
        self.leaked: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let everything pass."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QKeyEvent) and event.key() not in MOVES | MODIFIERS:
            self.leaked.append(f"{event.key():#x} {event.text()!r} in {watched!r}")
        return False


class WatchedBench:
    """A bench whose screens, presses and stray keys are remembered."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self.clock: Any = HandClock()  # type: ignore[no-untyped-call]
        """The gate's own clock: time passes only when hands take it."""
        self.seen: set[str] = set()
        self.presses: list[Press] = []
        self.watch = Watch()
        self.settings = Settings(
            data=folder, bench="3", screen=ScreenSettings(full_screen=False, ppi=112.0)
        )
        self.content, _reading = read_content()
        memory = BenchMemory(self.settings)
        furnish(memory.unit_of_work, self.content, resources.path("demo/workshop.toml"))
        memory.close()
        outside = Outside(
            make_speech=lambda _settings, _state: SilentSpeech(),
            on_shown=self._on_shown,
            gate=EAGER,
            make_gate=self._make_gate,
        )
        self.program: BenchProgram = build_bench(app, self.settings, outside)
        self.program.view.pressed.connect(self.presses.append)

    @property
    def screen(self) -> WorkerScreen:
        """What is shown now."""
        return self.program.presenter.screen

    def open(self) -> None:
        """Show the window, and watch."""
        self.program.open()
        self.program.ticks.stop()
        self._app.installEventFilter(self.watch)
        self.settle()

    def close(self) -> None:
        """End the program, and leave nothing behind in the application."""
        self._app.removeEventFilter(self.watch)
        self.program.close()
        self.program.shell.deleteLater()
        ProgramLanguage(resources.translation).use("en")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Wait until everything that was asked for has come back and is shown.

        A label takes three turns on two threads: what to print, the printer, what came of it.
        """
        program = self.program
        for runner in (*(program.database, program.devices) * 3, program.database):
            loop = QEventLoop()
            runner.run(_nothing, then=partial(_quit, loop), failed=_raise)
            loop.exec()
        self.uncover()

    def uncover(self) -> None:
        """Let the time pass for which an accepted scan covers the corner."""
        for tick in self.program.view.findChildren(AcceptedTick):
            tick.leave()

    def ask(self, work: Callable[[UnitOfWork], T]) -> T:
        """Return the answer to a question to the bench's database."""

        def question() -> T:
            with self.program.memory.unit_of_work() as uow:
                return work(uow)

        return self.away(question)

    def away(self, work: Callable[[], T]) -> T:
        """Do something on the thread of the database, and return what comes of it."""
        found: list[T] = []
        errors: list[Exception] = []
        loop = QEventLoop()

        def answered(answer: T) -> None:
            found.append(answer)
            loop.quit()

        def failed(error: Exception) -> None:
            errors.append(error)
            loop.quit()

        self.program.database.run(work, then=answered, failed=failed)
        loop.exec()
        if errors:
            raise errors[0]
        return found[0]

    def situation(self) -> Situation:
        """Where the bench is, as stored."""
        return self.ask(lambda uow: read_situation(uow, self.content))

    def _make_gate(self, reader: WedgeReader, settings: GateSettings) -> InputGate:
        clock = self.clock
        return InputGate(
            reader, settings=settings, now_ms=clock.now_ms, make_alarm=clock.make_alarm
        )

    def _on_shown(self, screen: WorkerScreen) -> None:
        self.seen.add(screen.id)


def _nothing() -> None:
    pass


def _quit(loop: QEventLoop, _nothing: None) -> None:
    loop.quit()


def _raise(error: Exception) -> Any:
    raise error
