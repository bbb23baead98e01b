"""A bench without a window: the real use cases on the real database, until it is killed."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeVar

from soaking.hands import Problem, Workshop, something
from soaking.printer import WatchedPrinter
from soaking.promises import announce, tell
from workshop_app.adapters.printing.shop import PrintShop
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.application.content_port import Content
from workshop_app.application.desk import Desk, make_desk
from workshop_app.application.outcome import Finished, Outcome
from workshop_app.application.ports import PrintState
from workshop_app.application.situation import AtStep, NextJob, OnPause, Situation
from workshop_app.bootstrap.print_room import PrintRoom
from workshop_app.bootstrap.stand_in import Press
from workshop_app.domain.bench import Away
from workshop_app.domain.codes import Scan
from workshop_app.domain.commands import Command

T = TypeVar("T")

COMFORT = {Command.BIGGER, Command.SMALLER, Command.LOUDER, Command.THEME}
FACES = ("good", "medium", "bad")
HOUR_MS = 3_600_000
"""So much later, at most, a bench starts: machines that worked alone are ready by then."""


class SteppingClock:
    """Tells each transaction another time, so that its facts are known from the next one's."""

    def __init__(self, random: Random) -> None:
        self.now = time.time_ns() // 1_000_000 + random.randrange(HOUR_MS)

    def __call__(self) -> int:
        """Return a time, ms since 1970, that was not told before."""
        self.now += 1
        return self.now


def work(folder: Path, seed: int, pipe: int, content: Content, prints: PrintShop) -> None:
    """Open the workshop's memory, say where the bench is, and work for ever."""
    for _ in working(folder, seed, pipe, content, prints):
        pass


def working(
    folder: Path, seed: int, pipe: int, content: Content, prints: PrintShop
) -> Generator[Storage]:
    """Work; after each thing that was done somebody else may use the memory, or end it all."""
    random = Random(seed)  # noqa: S311 - the same seed, the same day; no secret
    clock = SteppingClock(random)
    storage = open_storage(folder, bench_name="soak", now_ms=clock)
    try:
        desk = make_desk(storage.unit_of_work, content)
        shown = desk.look().situation
        tell(pipe, shown.token, shown, storage.last_fact(), now=clock.now, first=True)
        with storage.unit_of_work() as uow:
            workshop = Workshop.seen(uow)
        bench = _Bench(random, desk, storage, WatchedPrinter(folder, prints), clock, pipe)
        while True:
            shown = bench.go_on(shown, workshop)
            yield storage
    finally:
        storage.close()


@dataclass(slots=True)
class _Bench:
    random: Random
    desk: Desk
    storage: Storage
    printer: WatchedPrinter
    clock: SteppingClock
    pipe: int

    def go_on(self, now: Situation, workshop: Workshop) -> Situation:
        """Do one thing, and say what is shown after it."""
        with self.storage.unit_of_work() as uow:
            doing = something(self.random, now, workshop, uow)
        announce(self.pipe, str(doing.command) if isinstance(doing, Press) else "")
        outcome = self._do(doing, now)
        if isinstance(outcome.note, Finished) and self.random.random() < 1 / 2:
            self._tell(outcome.situation)
            announce(self.pipe, "felt")
            face = self.random.choice(FACES)
            outcome = self.desk.say_how_it_was(outcome.note.job, face)
        self._tell(outcome.situation)
        return outcome.situation

    def _tell(self, situation: Situation) -> None:
        last = self.storage.last_fact()
        tell(self.pipe, situation.token, situation, last, now=self.clock.now)

    def _do(self, doing: Scan | Press | Problem | None, now: Situation) -> Outcome:
        match doing:
            case None:
                return self._print(again=False)
            case Scan():
                return self.desk.scan(doing)
            case Problem():
                return self.desk.report_problem(doing.reason)
            case Press():
                return self._press(doing, now)

    def _press(self, press: Press, now: Situation) -> Outcome:
        desk, command = self.desk, press.command
        token = now.token if self.random.random() < 19 / 20 else "stale"
        simple: dict[Command, Callable[[], Outcome]] = {
            Command.HELP: desk.call_for_help,
            Command.CANCEL_HELP: desk.cancel_help,
            Command.PAUSE: lambda: desk.go_away(Away.PAUSE),
            Command.BREAK: lambda: desk.go_away(Away.BREAK),
            Command.SIGN_OUT: desk.sign_out,
            Command.BACK: lambda: desk.go_back(Command.BACK, "", token),
        }
        if command in simple:
            return simple[command]()
        if command in COMFORT:
            return desk.needs(command, "dark" if command is Command.THEME else "")
        if isinstance(now.here, OnPause):
            return desk.come_back()
        if isinstance(now.here, NextJob):
            return desk.take_job(Command.DONE, "", token)
        return desk.answer(command, press.argument, token)

    def _print(self, *, again: bool) -> Outcome:
        """Print as the window does; where nobody knows how a print ended, ask for another."""
        due = self.desk.prepare_label(again=again)
        if due is None:
            return self.desk.look()
        trouble: list[str] = []
        PrintRoom(self.printer, _AtOnce())(due, trouble.append)
        outcome = self.desk.record_print(due, trouble[0])
        at = outcome.situation.here
        wants_another = isinstance(at, AtStep) and self.random.random() < 1 / 10
        if again or not (trouble[0] == PrintState.UNSURE or wants_another):
            return outcome
        self._tell(outcome.situation)  # this screen stood there before the next label came
        announce(self.pipe, "")
        return self._print(again=True)


class _AtOnce:
    """A runner without a thread: the bench that has one is killed with its window."""

    def run(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[Exception], None],  # noqa: ARG002 - what fails here ends the bench
    ) -> None:
        """Call work, then call back."""
        then(work())
