"""Live a day: 12 people at 12 benches, a team lead at the desk, and a hub that goes for an hour.

A round is a minute of the workshop: everybody does one thing. The network is cut for sixty rounds,
the plan is changed at noon. At the end all benches, the desk and the facts must say the same.
"""

import argparse
import os
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtWidgets import QApplication

from workday.lead import LeadHands
from workday.watch import BoardWatch
from workday.worker import DayWorker
from workday.workshop import furnish_all
from workshop_app.application.clashes import open_clashes
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.application.today import today
from workshop_app.bootstrap.bench import BenchProgram
from workshop_app.bootstrap.demo_benches import Centre, centre
from workshop_app.bootstrap.lead import LeadProgram
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.never import faults_of
from workshop_app.bootstrap.people.bench import away
from workshop_app.domain.facts import FactKind, SubjectKind
from workshop_app.domain.ids import JobId
from workshop_app.domain.item import ItemState
from workshop_app.domain.job import JobState
from workshop_app.state_json import encode
from workshop_app.ui.lead.page import Note
from workshop_app.values import Struct

COMES_BACK_S: Final = 90.0
NOTICED_S: Final = 40.0
TOLD_MS: Final = 2000
"""A call is on the board within so much, as a rule (HLP-03)."""
PROVES = ("HLP-03",)
LONG: Final = 2500
"""So many acts take well over three minutes, after which a call goes to the second lead."""


class DayPlan(Struct, frozen=True, kw_only=True):
    """How long a day is.

    Attributes:
        rounds: minutes of the workshop, from morning to evening.
        cut_at, cut_for: when the network goes, and for how many minutes.
    """

    benches: int = 12
    rounds: int = 420
    cut_at: int = 240
    cut_for: int = 60
    seed: int = 1
    language: str = "fr"

    @property
    def has_time_to_wait(self) -> bool:
        """Whether the day is long enough for a call that nobody answers for three minutes."""
        return self.rounds * self.benches >= LONG

    @property
    def noon(self) -> int:
        """When the plan is changed."""
        return self.rounds // 2 if self.rounds // 2 < self.cut_at else self.cut_at - 2


SHORT: Final = DayPlan(benches=3, rounds=17, cut_at=10, cut_for=4)


class DayFigures(Struct, frozen=True, kw_only=True):
    """What came of a day; `faults` has what must not be, in sentences."""

    faults: tuple[str, ...]
    told: tuple[tuple[str, str], ...]


def main() -> int:
    """Live a day, print its figures; 0 if all was as it must be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="three benches, half an hour")
    parser.add_argument("--benches", type=int, default=DayPlan().benches)
    parser.add_argument("--rounds", type=int, default=DayPlan().rounds)
    parser.add_argument("--seed", type=int, default=DayPlan().seed)
    chosen = parser.parse_args()
    share = chosen.rounds / DayPlan().rounds
    plan = (
        SHORT
        if chosen.short
        else DayPlan(
            benches=chosen.benches,
            rounds=chosen.rounds,
            cut_at=round(DayPlan().cut_at * share),
            cut_for=round(DayPlan().cut_for * share),
            seed=chosen.seed,
        )
    )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a day needs an application with windows")
    figures = live_a_day(app, plan)
    for name, told in figures.told:
        print(f"{name}: {told}")
    for fault in figures.faults:
        print(f"FAULT: {fault}")
    return 1 if figures.faults else 0


def live_a_day(app: QApplication, plan: DayPlan) -> DayFigures:
    """Live a day on a hub of its own, and return its figures."""
    with ExitStack() as stack:
        place = Path(stack.enter_context(TemporaryDirectory(prefix="etabli-day-")))
        hub = stack.enter_context(centre(place))
        names = furnish_all(hub, place, plan.benches, plan.language)
        lead = LeadHands(app, place, plan.language)
        stack.callback(lead.close)
        lead.open()
        people = lead.ask(lambda uow: [p for p in uow.people.all() if not p.is_lead and p.tasks])
        workers = []
        for name, person in zip(names, people, strict=False):
            worker = DayWorker(app, place, name, person, plan.language, plan.seed)
            stack.callback(worker.close)
            worker.open()
            workers.append(worker)
        return _Day(plan, hub, lead, workers).live()


class _Day:
    def __init__(
        self, plan: DayPlan, hub: Centre, lead: LeadHands, workers: Sequence[DayWorker]
    ) -> None:
        self._plan, self._hub, self._lead, self._workers = plan, hub, lead, workers
        self._watch = BoardWatch()
        self._is_up = True
        self._faults: list[str] = []
        self._seen: dict[str, int] = {}
        self._heard_since_ms = 0
        """A call from while the network was away is seen when it is back: that is told apart."""
        self._came_back_s = self._noticed_s = 0.0
        self._of_team: tuple[JobId, ...] = ()
        self._for_tomorrow: tuple[JobId, ...] = ()
        self._left_over = 0
        """Tasks that somebody left half done, and that another was given at once."""

    def live(self) -> DayFigures:
        """Live from morning to evening, then look what came of it."""
        began = time.monotonic()
        for worker in self._workers:
            worker.tell(self._watch)
        self._lead.rest(1500)
        self._watch.begin_anew()
        for minute in range(self._plan.rounds):
            self._minute(minute)
        self._evening()
        return self._figures(time.monotonic() - began)

    def _minute(self, minute: int) -> None:
        plan = self._plan
        if minute == plan.rounds // 10:
            self._lead.lets_wait = plan.has_time_to_wait
        if minute == 1:
            people = [each.person for each in self._workers[:2]]
            self._of_team = self._lead.give_to_a_team(people)
            self._for_tomorrow = self._lead.plan_tomorrow(self._workers[-1].person)
        if minute == plan.noon:
            self._leave_half_done()
            self._lead.change_the_plan()
        if minute == plan.cut_at:
            self._cut()
        if minute == plan.cut_at + plan.cut_for:
            self._mend()
        for number, worker in enumerate(self._workers):
            worker.act(self._watch)
            self._look()
            if number % 3 == 0:
                self._lead.act()
        for worker in self._workers:
            worker.tell(self._watch)
        self._look()

    def _leave_half_done(self) -> None:
        """Somebody has to go in the middle of a task, and another goes on with it."""
        who = next((each for each in self._workers if each.is_at_a_step), None)
        job = who.leave(self._watch) if who is not None else None
        if who is None or job is None:
            return  # it was finished on the way out
        self._lead.wait_for(lambda: self._is_left(job), "the word that somebody has left")
        if self._lead.hand_on(job, who.person.id):
            self._left_over += 1
        else:
            self._faults.append(f"{job} was left half done and given on, and waits all the same")

    def _is_left(self, job: JobId) -> bool:
        found = self._lead.ask(lambda uow: uow.jobs.get(job))
        return found is not None and found.state is JobState.PAUSED

    def _look(self) -> None:
        board = self._lead.board
        for call in board.calls:
            if call.call.asked_ms >= self._heard_since_ms and self._is_up:
                self._seen.setdefault(call.call.id, call.age_ms)
        if self._is_up:
            self._watch.look(board, {each.name: each.told for each in self._workers})

    def _cut(self) -> None:
        self._is_up = False
        self._hub.stop()
        begun = time.monotonic()
        try:
            self._lead.wait_for(
                lambda: any("réseau" in note.words for note in _notes(self._lead)),
                "the word that the network is cut",
                NOTICED_S,
            )
        except AssertionError as error:
            self._faults.append(f"the board did not say that it is old: {error}")
        self._noticed_s = time.monotonic() - begun

    def _mend(self) -> None:
        self._hub.start()
        begun = time.monotonic()
        try:
            self._lead.wait_for(self._all_is_sent, "all benches to be heard", COMES_BACK_S)
        except AssertionError as error:
            self._faults.append(str(error))
        self._came_back_s = time.monotonic() - begun
        for worker in self._workers:
            worker.bench.settle()
            worker.tell(self._watch)
        self._lead.rest(2000)
        self._watch.begin_anew()
        self._heard_since_ms = round(time.time() * 1000)
        self._is_up = True

    def _all_is_sent(self) -> bool:
        self._lead.rest(200)
        heads = {_place_of(each.bench.program) for each in self._workers}
        heads.add(_place_of(self._lead.program))
        return len(heads) == 1 and not any(worker.unsent() for worker in self._workers)

    def _evening(self) -> None:
        """Calls are answered, everybody goes home, the lead decides what still waits."""
        for _ in range(60):
            while self._lead.act():
                pass
            self._lead.rest(300)
            for worker in self._workers:
                if not worker.has_left:
                    worker.act(self._watch, leaving=not worker.waits_for_help)
                    self._look()
            if all(worker.has_left for worker in self._workers):
                break
        else:
            self._faults += [
                f"bench {worker.name}: {worker.person.id} could not go home from the screen "
                f"{worker.bench.screen.id}"
                for worker in self._workers
                if not worker.has_left
            ]
        self._lead.wait_for(self._all_is_sent, "all to be sent in the evening", COMES_BACK_S)
        while self._lead.act():
            pass
        self._lead.wait_for(self._all_is_sent, "the last decisions to be sent", COMES_BACK_S)

    def _figures(self, seconds: float) -> DayFigures:
        self._agree()
        facts = self._lead.ask(_facts)
        calls = self._lead.ask(_calls)
        open_calls = [name for name, how in calls.items() if how == "open"]
        if open_calls:
            self._faults.append(f"calls that nobody answered: {open_calls}")
        left = self._lead.ask(lambda uow: len(open_clashes(uow)))
        if left:
            self._faults.append(f"{left} clashes were not settled")
        begun = self._lead.ask(self._kept_to)
        watch = self._watch
        self._faults += watch.wrong[:5]
        delays = sorted(watch.delays) or [0.0]
        seen = sorted(self._seen.values()) or [0]
        if statistics.median(seen) > TOLD_MS:
            self._faults.append(f"calls are on the board after {_s(statistics.median(seen))}")
        how = Counter(calls.values())
        told = (
            ("benches and minutes", f"{self._plan.benches}, {self._plan.rounds}"),
            ("acts at the benches", str(sum(each.acts for each in self._workers))),
            ("told of a colleague's act", str(sum(each.surprises for each in self._workers))),
            ("facts", str(sum(facts.values()))),
            ("tasks finished", str(facts[FactKind.JOB_FINISHED])),
            ("calls", f"{len(calls)}: {dict(how)}"),
            ("calls seen after", f"{_s(statistics.median(seen))}, at most {_s(seen[-1])}"),
            ("clashes settled", str(facts[FactKind.CLASH_SETTLED])),
            ("decided", str(facts[FactKind.ITEM_DECIDED])),
            ("plan changes", f"{self._lead.changes}, {facts[FactKind.JOB_GIVEN]} tasks given"),
            ("given to a team", f"{len(self._of_team)}, {begun} begun by it"),
            ("for tomorrow", str(len(self._for_tomorrow))),
            ("left half done, and given on", str(self._left_over)),
            ("handed over at the end of a step", str(facts[FactKind.JOB_HANDED_OVER])),
            ("board after", f"{statistics.median(delays):.2f} s, at most {watch.oldest_s:.2f} s"),
            ("looks at the board", str(watch.looks)),
            ("network cut", f"{self._plan.cut_for} min; said after {self._noticed_s:.1f} s"),
            ("all sent again after", f"{self._came_back_s:.1f} s"),
            ("real time", f"{seconds:.0f} s"),
        )
        return DayFigures(faults=tuple(self._faults), told=told)

    def _kept_to(self, uow: UnitOfWork) -> int:
        """Whether what was given came to whom, and when, it was given; how much a team began."""
        jobs = [job for name in self._of_team if (job := uow.jobs.get(name))]
        of_team = [job for job in jobs if job.given_team]
        self._faults += [
            f"{job.id} was given to a team, and done by others"
            for job in of_team
            if not set(job.hands) <= set(job.given_any)
        ]
        later = [job for name in self._for_tomorrow if (job := uow.jobs.get(name))]
        self._faults += [
            f"{job.id} was given for tomorrow, and begun today"
            for job in later
            if job.given_day > today(uow) and job.state is not JobState.READY
        ]
        return sum(job.state is not JobState.READY or bool(job.hands) for job in of_team)

    def _agree(self) -> None:
        """Every item is where the facts say, and everybody says the same."""
        known = set()
        programs: list[BenchProgram | LeadProgram] = [self._lead.program]
        programs += [each.bench.program for each in self._workers]
        for program in programs:
            faults, items = away(program.database, partial(_told, program.memory))
            self._faults += faults
            known.add(items)
        if len(known) != 1:
            self._faults.append(f"{len(known)} different ideas of where everything is")


def _notes(lead: LeadHands) -> Sequence[Note]:
    return getattr(lead.screen.page, "notes", ())


def _s(ms: float) -> str:
    return f"{ms / 1000:.1f} s"


def _place_of(program: BenchProgram | LeadProgram) -> bytes:
    storage = program.memory.storage
    return away(program.database, lambda: storage().sync_memory().standing().pulled.hash)


def _told(memory: BenchMemory) -> tuple[list[str], bytes]:
    """What must not be, and where everything is, as one program knows it."""
    return faults_of(memory.storage()), _items(memory)


def _items(memory: BenchMemory) -> bytes:
    with memory.unit_of_work() as uow:
        items = sorted(uow.items.in_states(list(ItemState)), key=lambda each: each.id)
        return b"\n".join(map(encode, items))


def _facts(uow: UnitOfWork) -> Counter[str]:
    """Count the facts of items and jobs, by kind."""
    kinds = (SubjectKind.ITEM, SubjectKind.JOB, SubjectKind.HELP)
    return Counter(
        fact.kind for kind in kinds for history in uow.histories(kind) for fact in history
    )


def _calls(uow: UnitOfWork) -> dict[str, str]:
    """Return how each call ended: answered, escalated, ended by the worker, or still open."""
    found = {}
    for history in uow.histories(SubjectKind.HELP):
        kinds = {fact.kind for fact in history}
        how = "open"
        if FactKind.HELP_PASSED in kinds:
            how = "escalated"
        elif FactKind.HELP_SEEN in kinds:
            how = "answered"
        elif FactKind.HELP_CLOSED in kinds:
            how = "ended by the worker"
        found[history[0].subject] = how
    return found
