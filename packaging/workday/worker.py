"""A person at a bench for the whole day, one act at a time: so can twelve live side by side."""

import time
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtWidgets import QApplication

from workday.watch import BoardWatch, Told, told_by_bench
from workday.workshop import settings_of
from workshop_app.application.situation import AtStep
from workshop_app.bootstrap.centre import NEWS_EVERY_MS
from workshop_app.bootstrap.driver import turn
from workshop_app.bootstrap.people.bench import PeopleBench, away
from workshop_app.bootstrap.people.everybody import EVERYBODY
from workshop_app.bootstrap.people.limbs import Limbs
from workshop_app.bootstrap.people.worker import DeadEndError, Worker, see_what_comes_of_it
from workshop_app.domain.codes import parse_number
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import JobId
from workshop_app.domain.job import JobState, Mode
from workshop_app.domain.people import Person
from workshop_app.ui.bench.screen import Choice, Slot

MEANS: Final = ("touch", "mouse", "cards", "twice")
"""What they work with, in turn; the other means want a window of their own in front."""
ASKS: Final = 0.015
"""Of all acts at a step, so many are a call for help."""
SAYS_NO: Final = 0.04
"""Of all questions, so many are answered with No."""

_WAY_HOME: Final = 12
"""Acts from any step to the way out."""


class DayWorker:
    """Somebody at a bench, from the morning to the evening."""

    def __init__(
        self, app: QApplication, place: Path, name: str, person: Person, language: str, seed: int
    ) -> None:
        means = EVERYBODY[MEANS[(int(name) - 1) % len(MEANS)]]
        settings = settings_of(place, name, language)
        self.name, self.person = name, person
        self.bench = PeopleBench(app, settings, window=(1280, 800), needs=means.needs)
        self.acts = 0
        self.calls = self.surprises = 0
        self._dice = Random(seed * 100 + int(name))  # noqa: S311 - dice, not secrets
        self._limbs = Limbs(self.bench)
        self._means = means.means(self._limbs, self._dice)
        self._worker = Worker(self._means, person, means.make_character())

    def open(self) -> None:
        """Come to the bench."""
        self.bench.open()

    def close(self) -> None:
        """End the program of the bench."""
        self._means.close()
        self.bench.close()

    def act(self, watch: BoardWatch, *, leaving: bool = False) -> None:
        """Do one thing: the right one, or now and then ask for help or say No."""
        since = watch.steady()
        situation = self.bench.situation()
        if situation.help is not None:
            self.bench.wait(1000)  # somebody comes, or will
        elif leaving:
            self._go_on(leaving=True)
        else:
            at = situation.here
            step = at if isinstance(at, AtStep) and at.job.mode is Mode.ASK else None
            if step is None or not self._is_odd():
                self._go_on()
        self.acts += 1
        self.tell(watch, since)

    def tell(self, watch: BoardWatch, since: float | None = None) -> None:
        """Say where the bench is now."""
        watch.is_true(self.name, self.told(), since=time.monotonic() if since is None else since)

    def told(self) -> Told:
        """Return where the bench is now."""
        return told_by_bench(self.bench.situation())

    @property
    def has_left(self) -> bool:
        """Whether nobody is at the bench any more."""
        return self.bench.situation().person is None

    @property
    def is_at_a_step(self) -> bool:
        """Whether they are in the middle of a task."""
        situation = self.bench.situation()
        return isinstance(situation.here, AtStep) and situation.help is None

    @property
    def waits_for_help(self) -> bool:
        """Whether a call of this bench is open."""
        return self.bench.situation().help is not None

    def leave(self, watch: BoardWatch) -> JobId | None:
        """Go home, wherever in the work; returns what is left half done, if anything is."""
        here = self.bench.situation().here
        for _ in range(_WAY_HOME):
            if self.has_left:
                break
            self._go_on(leaving=True)
        self.tell(watch)
        job = here.job.id if isinstance(here, AtStep) else JobId("")
        left = self.bench.ask(lambda uow: uow.jobs.get(job))
        return job if left is not None and left.state is JobState.PAUSED else None

    def unsent(self) -> int:
        """Return how many facts the centre does not have, as far as the bench knows."""
        storage = self.bench.program.memory.storage
        return away(self.bench.program.database, lambda: storage().sync_memory().standing().unsent)

    def _go_on(self, *, leaving: bool = False) -> None:
        """Do the right thing; where others have changed what is behind the screen, do as it says.

        What another bench did meanwhile is told at the next act, never in the middle of one.
        """
        try:
            self._worker.act_once(leaving=leaving)
        except DeadEndError:
            self.surprises += 1
            screen = self.bench.screen
            turn(2 * NEWS_EVERY_MS)
            if self.bench.screen is not screen:
                return  # the news is told now: nobody is as quick as these hands
            code = parse_number(screen.header.plate.words) if screen.header.plate else None
            if screen.scan_sign and code is not None:
                self._limbs.scan(code.text)
                return
            for slot in (Slot.MAIN, Slot.YES, Slot.TILE):
                if screen.in_slot(slot):
                    self._press(screen.in_slot(slot)[0])
                    return
            raise

    def _is_odd(self) -> bool:
        """Ask for help or say No, if the dice say so; whether something was done."""
        dice = self._dice.random()
        if dice < ASKS and self._take(Command.HELP) and self._take(Command.CALL_LEAD):
            self.calls += 1
            return True
        nos = self.bench.screen.in_slot(Slot.NO)
        if nos and dice > 1 - SAYS_NO:
            self._press(nos[0])
            return True
        return False

    def _take(self, command: Command) -> bool:
        found = [each for each in self.bench.screen.choices if each.command is command]
        if found:
            self._press(found[0])
        return bool(found)

    def _press(self, choice: Choice) -> None:
        self._means.take(choice)
        see_what_comes_of_it(self.bench)
        self.bench.settle()
