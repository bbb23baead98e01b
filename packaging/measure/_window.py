"""The real program in a window, timed: when is the next screen drawn, and how long is a stall."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app import resources
from workshop_app.adapters.content.library import WorkshopContent
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.ports import PrintResult, PrintState
from workshop_app.bootstrap.bench import (
    BenchProgram,
    Outside,
    build_bench,
)
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_workshop import furnish
from workshop_app.bootstrap.driver import turn
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.tour import PPI, QUICK, WINDOW
from workshop_app.bootstrap.window import keep_what_is_loaded
from workshop_app.domain.labels import BoxLabel, ItemLabel
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.bench.screen import WorkerScreen

PATIENCE_MS = 5000
BEAT_MS = 1
WRITTEN = 16_384
"""Bytes of the floor's file: four pages, as SQLite writes for one step."""


class Drawn(QObject):
    """Tells when a window has been painted after something was changed in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._loop = QEventLoop()
        self._is_awaited = False
        self.at = 0.0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """After this event has been handled, everything that was to be painted is painted."""
        if event.type() is QEvent.Type.UpdateRequest and self._is_awaited:
            QTimer.singleShot(0, self._painted)
        return False

    def expect(self) -> None:
        """Await the next painting."""
        self._is_awaited = True

    def ms_of(self, act: Callable[[], None], *, at_once: bool = False) -> float:
        """Return the milliseconds from an act to its picture.

        Args:
            act: begins it.
            at_once: it changes the picture by itself; else `expect` is called when it is changed.

        Raises:
            TimeoutError: nothing was painted.
        """
        begun, self.at = time.perf_counter(), 0.0
        if at_once:
            self.expect()
        act()
        end = QTimer()
        end.setSingleShot(True)
        end.timeout.connect(self._loop.quit)
        end.start(PATIENCE_MS)
        if not self.at:
            self._loop.exec()
        if not self.at:
            raise TimeoutError("nothing was painted")
        return (self.at - begun) * 1000

    def _painted(self) -> None:
        self.at, self._is_awaited = time.perf_counter(), False
        self._loop.quit()


class Floor:
    """What nothing can be faster than here: fdatasync, and a repaint of an empty window."""

    def __init__(self, folder: Path) -> None:
        self._window = QWidget()
        self._window.setAutoFillBackground(True)
        self._window.resize(*WINDOW)
        self._drawn = Drawn(self._window)
        self._window.show()
        turn(50)
        self._file = NamedTemporaryFile(dir=folder)  # noqa: SIM115 - as long as the floor

    def ms(self) -> float:
        """Return the milliseconds of one durable write and one repaint."""
        return self._drawn.ms_of(self._write_and_repaint, at_once=True)

    def _write_and_repaint(self) -> None:
        os.write(self._file.fileno(), bytes(WRITTEN))
        os.fdatasync(self._file.fileno())
        self._window.update()


class Stalls(QObject):
    """A beat of one millisecond; the longest gap is the longest that the window stood still.

    What the window's thread computed meanwhile is told apart from what it waited: on a machine
    that others use as well, the rest of a gap may be theirs.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last = self._computed = 0.0
        self.gaps_ms: list[float] = []
        self.own_ms: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to listen."""
        self._last, self._computed = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _beat(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        self.gaps_ms.append((now - self._last) * 1000)
        self.own_ms.append((computed - self._computed) * 1000)
        self._last, self._computed = now, computed


class ReadyPrinter:
    """A printer whose labels are out at once: how long paper takes is not the program's."""

    def print_item_label(self, _label: ItemLabel, *, key: str) -> PrintResult:
        """Print the label of a machine or screen."""
        return PrintResult(PrintState.PRINTED, key)

    def print_box_label(self, _label: BoxLabel, *, key: str) -> PrintResult:
        """Print the label of a box."""
        return PrintResult(PrintState.PRINTED, key)


@dataclass(slots=True)
class TimedBench:
    """A program in its window, and the times of its screens."""

    program: BenchProgram
    drawn: Drawn
    content: WorkshopContent
    screens: list[WorkerScreen] = field(default_factory=list)


@contextmanager
def timed_bench(folder: Path) -> Iterator[TimedBench]:
    """Open the program on a furnished folder."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("there is an application without windows")
    benches: list[TimedBench] = []

    def shown(screen: WorkerScreen) -> None:
        if benches:
            benches[0].screens.append(screen)
            benches[0].drawn.expect()

    outside = Outside(
        make_speech=lambda _settings, _told: SilentSpeech(),
        make_printer=lambda _settings: ReadyPrinter(),
        on_shown=shown,
        gate=QUICK,
    )
    program = build_bench(app, settings(folder), outside)
    program.open()
    keep_what_is_loaded()
    program.shell.resize(*WINDOW)
    turn(300)
    benches.append(TimedBench(program, Drawn(program.shell), read_content()[0]))
    try:
        yield benches[0]
    finally:
        turn(50)
        program.close()


def settings(folder: Path) -> Settings:
    """A bench of 1280 × 800 in a window."""
    return Settings(data=folder, screen=ScreenSettings(ppi=PPI, full_screen=False))


def furnished(folder: Path) -> Path:
    """Make the demo's workshop in a folder."""
    memory = BenchMemory(settings(folder))
    furnish(memory.unit_of_work, read_content()[0], resources.path("demo/workshop.toml"))
    memory.close()
    return folder
