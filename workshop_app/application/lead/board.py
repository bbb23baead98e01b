"""Every bench now, and every call: read from the state, told without speeds and without ranking."""

from collections.abc import Callable
from enum import StrEnum

from workshop_app.application.content_port import Content
from workshop_app.application.frozen_procedures import procedure_of
from workshop_app.application.lead.seen import Heard, Line, Seen
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.bench import Away, Bench, BenchUse
from workshop_app.domain.help_call import HelpCall
from workshop_app.domain.ids import BenchId, PersonId
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import Procedure, StepKind
from workshop_app.values import Struct


class Doing(StrEnum):
    """What goes on at a bench."""

    NOBODY = "nobody"
    BETWEEN = "between"  # somebody is there, with no task in hand
    WORKS = "works"
    MACHINE = "machine"  # a machine works alone, and they wait for it
    PAUSE = "pause"
    BREAK = "break"


class Task(Struct, frozen=True, kw_only=True):
    """A task in hand: of what, on what, and how far.

    Attributes:
        number: the current step, from 1.
        since_ms: when the step came, milliseconds since 1970 (UTC).
    """

    job: Job
    procedure: Procedure | None = None
    item: Item | None = None

    @property
    def number(self) -> int:
        """The current step, from 1."""
        return self.job.number

    @property
    def total(self) -> int:
        """How many steps the task has."""
        return len(self.job.steps)


class CallNow(Struct, frozen=True, kw_only=True):
    """A call for help, with all that a lead needs to go there.

    Attributes:
        age_ms: how long ago it was asked, by this machine's clock; never negative.
        waits_ms: how long whoever has it now has had it.
    """

    call: HelpCall
    bench: str
    person: Person | None = None
    task: Task | None = None
    coming: Person | None = None
    passed_to: Person | None = None
    message_by: Person | None = None
    age_ms: int = 0
    waits_ms: int = 0


class BenchNow(Struct, frozen=True, kw_only=True):
    """One bench.

    Attributes:
        name: what people call it; empty if it never told.
        person: who is there, if they are in this machine's register.
        is_taken: whether somebody is there.
        since_ms: since when it is so, by the bench's clock; 0 if that is not known.
        alone: machines that work alone for this person.
        no_sound: why no sound can be made there; empty: it can.
        seen: the last that was heard of it; none if nothing was since this program began.
    """

    id: BenchId
    name: str
    doing: Doing
    person: Person | None = None
    is_taken: bool = False
    task: Task | None = None
    since_ms: int = 0
    alone: tuple[Item, ...] = ()
    break_due: bool = False
    no_sound: str = ""
    call: CallNow | None = None
    seen: Seen | None = None


class Board(Struct, frozen=True, kw_only=True):
    """The workshop at one moment.

    Attributes:
        calls: open calls, those without an answer first, then by age.
        leads: everybody who can answer one.
        now_ms: this machine's clock.
    """

    benches: tuple[BenchNow, ...] = ()
    calls: tuple[CallNow, ...] = ()
    leads: tuple[Person, ...] = ()
    line: Line = Line.ALONE
    cut_ms: int = 0
    now_ms: int = 0


class ReadBoard(Struct, frozen=True):
    """Read the board; nothing changes. `heard` tells when each bench was last heard."""

    open_unit_of_work: OpenUnitOfWork
    content: Content
    heard: Callable[[], Heard]

    def __call__(self) -> Board:
        """Return every bench but the leads' own, in the order of their names."""
        heard = self.heard()
        with self.open_unit_of_work() as uow:
            calls = tuple(self._call(uow, call) for call in uow.helps.open())
            by_bench = {each.call.bench: each for each in reversed(calls)}
            return Board(
                benches=tuple(
                    self._bench(uow, bench, by_bench.get(bench.id), heard)
                    for bench in uow.benches()
                    if bench.use != BenchUse.LEAD and (bench.person or bench.name)
                ),
                calls=tuple(sorted(calls, key=lambda each: (not each.call.waits, -each.age_ms))),
                leads=tuple(each for each in uow.people.all() if each.is_lead),
                line=heard.line,
                cut_ms=heard.cut_ms,
                now_ms=uow.now_ms(),
            )

    def _bench(self, uow: UnitOfWork, bench: Bench, call: CallNow | None, heard: Heard) -> BenchNow:
        seen = heard.benches.get(bench.id)
        job = uow.jobs.in_hand(bench.person) if bench.person else None
        waiting = uow.jobs.waiting(bench.person) if bench.person else ()
        task = self._task(uow, job) if job else None
        doing = _doing(bench, task)
        return BenchNow(
            id=bench.id,
            name=bench.name or (seen.name if seen else ""),
            doing=doing,
            person=_known(uow, bench.person),
            is_taken=bench.person is not None,
            task=task,
            since_ms=job.since_ms if job and doing in _AT_WORK else bench.since_ms,
            alone=tuple(item for each in waiting if (item := _item(uow, each))),
            break_due=bench.break_due,
            no_sound=bench.no_sound,
            call=call,
            seen=seen,
        )

    def _call(self, uow: UnitOfWork, call: HelpCall) -> CallNow:
        now = uow.now_ms()
        job = uow.jobs.get(call.job) if call.job else None
        bench = next((each for each in uow.benches() if each.id == call.bench), None)
        return CallNow(
            call=call,
            bench=bench.name if bench else "",
            person=_known(uow, call.asked_by),
            task=self._task(uow, job) if job else None,
            coming=_known(uow, call.coming),
            passed_to=_known(uow, call.passed_to),
            message_by=_known(uow, call.message_by),
            age_ms=max(0, now - call.asked_ms),
            waits_ms=max(0, now - call.waits_since_ms()),
        )

    def _task(self, uow: UnitOfWork, job: Job) -> Task:
        return Task(job=job, procedure=procedure_of(uow, self.content, job), item=_item(uow, job))


_AT_WORK = {Doing.WORKS, Doing.MACHINE}


def _doing(bench: Bench, task: Task | None) -> Doing:
    if bench.person is None:
        return Doing.NOBODY
    if bench.away is not Away.NO:
        return Doing.BREAK if bench.away is Away.BREAK else Doing.PAUSE
    if task is None:
        return Doing.BETWEEN
    current = task.job.current
    steps = task.procedure.steps if task.procedure else ()
    kind = next((step.kind for step in steps if step.id == current), None)
    return Doing.MACHINE if kind is StepKind.WAIT else Doing.WORKS


def _known(uow: UnitOfWork, person: PersonId | None) -> Person | None:
    return uow.people.get(person) if person else None


def _item(uow: UnitOfWork, job: Job) -> Item | None:
    return uow.items.get(job.item) if job.item else None
