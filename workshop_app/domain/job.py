"""A job: one item going through one procedure, in one version, step by step."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from workshop_app.domain.clash import Clash, ClashKind, Last, clash, settled
from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import (
    BenchId,
    ItemId,
    JobId,
    LotId,
    PersonId,
    ProcedureHash,
    StepId,
    TaskCode,
)
from workshop_app.values import Struct, field
from workshop_app.values import replace_struct as replace


class JobState(StrEnum):
    """How far a job is. Stored; never renamed."""

    READY = "ready"
    IN_PROGRESS = "in_progress"
    PAUSED = "paused"
    WAITING = "waiting"  # the machine works; the worker does another job meanwhile
    STOPPED = "stopped"  # the item stands aside, or goes back to an earlier task
    DONE = "done"
    CANCELLED = "cancelled"


IN_HAND = frozenset({JobState.IN_PROGRESS, JobState.PAUSED})
BEGUN = IN_HAND | {JobState.WAITING}
OPEN_STATES = BEGUN | {JobState.READY}


class Mode(StrEnum):
    """What of the current step is on the screen. Stored; never renamed."""

    ASK = "ask"
    FIX = "fix"  # the words that help after a "No"; then the question comes again
    WHICH = "which"  # which of the pictures is it, after a "No"


A_MINUTE_MS = 60_000
"""A clock that is put right by less than this was not set back."""


class Job(Struct, frozen=True, kw_only=True):
    """The work on one item, as its facts tell it.

    Attributes:
        item: none only while an arriving thing has no label yet.
        lot: where an arriving thing comes from.
        given_any: whoever of these comes to it first has it; empty: it is not a team's.
        given_team: the random name of the team that these are; empty: they were chosen for this.
        given_day: the day that it was given for (ISO date), it comes no sooner; empty: any day.
        priority: which comes first; among what was given to one person, their plan of the day.
        steps: the steps of this job, frozen when it started.
        current: the step in front of the worker; none before the start and after the end.
        backs: how often each step was gone back from by a "No".
        read: what was read or chosen for this job, by what was expected: part, order, box …
        prints: how often the label of each step came out.
        hands: everybody who has closed a step of it.
        until_ms: while waiting, when the machine is probably ready.
        since_ms: when the current step came, or the waiting began.
        begun_at: the bench where it was begun.
        clashes: who else began it, until a lead has settled it.
        count: how many facts were folded; a stale press is known by it.
    """

    id: JobId
    task: TaskCode = TaskCode("")
    item: ItemId | None = None
    lot: LotId | None = None
    reason: str = ""
    state: JobState = JobState.READY
    given_to: PersonId | None = None
    given_bench: BenchId | None = None
    given_any: tuple[PersonId, ...] = ()
    given_team: str = ""
    given_day: str = ""
    priority: int = 0
    planned_ms: int = 0
    worker: PersonId | None = None
    procedure: ProcedureHash = ProcedureHash("")
    version: int = 0
    steps: tuple[StepId, ...] = ()
    current: StepId | None = None
    mode: Mode = Mode.ASK
    backs: Mapping[StepId, int] = field(default_factory=dict)
    read: Mapping[str, str] = field(default_factory=dict)
    prints: Mapping[StepId, int] = field(default_factory=dict)
    hands: tuple[PersonId, ...] = ()
    until_ms: int = 0
    since_ms: int = 0
    begun_at: str = ""
    clashes: tuple[Clash, ...] = ()
    count: int = 0

    @property
    def is_given(self) -> bool:
        """Whether a lead gave it to a person, a bench or a team."""
        return bool(self.given_to or self.given_bench or self.given_any)

    @property
    def is_handed_over(self) -> bool:
        """Whether it was begun, and waits at a step for somebody else."""
        return self.state is JobState.READY and self.current is not None

    def is_kept_from(self, person: PersonId) -> bool:
        """Whether a lead gave it to others than a person."""
        by_name = self.given_to not in {None, person}
        return by_name or bool(self.given_any and person not in self.given_any)

    def is_for_another(self, bench: BenchId) -> bool:
        """Whether a lead gave it to another bench."""
        return self.given_bench not in {None, bench}

    @property
    def printed(self) -> frozenset[StepId]:
        """The steps whose label came out of the printer."""
        return frozenset(self.prints)

    def is_due(self, now_ms: int) -> bool:
        """Whether the machine that was left alone is probably ready.

        A clock that was set back tells nothing: then somebody rather looks too early.
        """
        return now_ms >= self.until_ms or now_ms < self.since_ms - A_MINUTE_MS

    @property
    def number(self) -> int:
        """The current step's number, from 1; one past the last when all are done."""
        if self.current is None:
            return len(self.steps) + 1
        return self.steps.index(self.current) + 1

    @property
    def token(self) -> str:
        """Names exactly what is shown now; it changes with every fact of the job."""
        return f"{self.id}/{self.count}"

    @property
    def next_step(self) -> StepId | None:
        """The step after the current one; none if it is the last."""
        number = self.number
        return self.steps[number] if number < len(self.steps) else None

    @property
    def step_before(self) -> StepId | None:
        """The step before the current one; none if it is the first."""
        number = self.number
        return self.steps[number - 2] if number > 1 else None


def fold_job(job: Job | None, fact: Fact) -> Job:
    """Return the job after one more fact. What no longer fits a closed job changes nothing.

    Every fact is counted, by the change itself: one copy of the job a fact, not two.
    """
    known = job or Job(id=JobId(fact.subject.partition(":")[2]))
    change = _CHANGES.get(fact.kind)
    if change is _started and (known.state in BEGUN or known.is_handed_over):
        return _begun_twice(replace(known, count=known.count + 1), fact)
    if change is None or known.state not in _FITS.get(fact.kind, _OPEN):
        return replace(known, count=known.count + 1)
    return change(known, fact)


def _planned(job: Job, fact: Fact) -> Job:
    body = fact.body
    item, lot = body.get("item"), body.get("lot")
    return replace(
        job,
        count=job.count + 1,
        task=TaskCode(str(body["task"])),
        item=ItemId(str(item)) if item else None,
        lot=LotId(str(lot)) if lot else None,
        reason=str(body.get("reason", "route")),
        priority=_integer(body.get("priority")),
        planned_ms=fact.wall,
    )


def _given(job: Job, fact: Fact) -> Job:
    person, bench = fact.body.get("person"), fact.body.get("bench")
    people, priority = fact.body.get("people"), fact.body.get("priority")
    members = people if isinstance(people, list) else []
    return replace(
        job,
        count=job.count + 1,
        given_to=PersonId(str(person)) if person else None,
        given_bench=BenchId(str(bench)) if bench else None,
        given_any=tuple(PersonId(str(each)) for each in members),
        given_team=str(fact.body.get("team") or ""),
        given_day=str(fact.body.get("day") or ""),
        priority=job.priority if priority is None else _integer(priority),
    )


def _handed_over(job: Job, _fact: Fact) -> Job:
    """Whoever had it has finished their step or left it; it waits for whom it was given to."""
    return replace(job, count=job.count + 1, state=JobState.READY, worker=None, mode=Mode.ASK)


def _started(job: Job, fact: Fact) -> Job:
    steps = _steps(fact)
    return replace(
        job,
        count=job.count + 1,
        state=JobState.IN_PROGRESS,
        worker=_person(fact),
        begun_at=fact.bench,
        procedure=ProcedureHash(str(fact.body["procedure"])),
        version=_integer(fact.body["version"]),
        steps=steps,
        current=steps[0] if steps else None,
        mode=Mode.ASK,
        since_ms=fact.wall,
    )


def _begun_twice(job: Job, fact: Fact) -> Job:
    """The first one has the job; the other one's work is kept, and a lead has a look."""
    if fact.person == job.worker and fact.bench == job.begun_at:
        return job
    first = Last(job.begun_at)
    found = clash(fact, f"{job.worker}>{fact.person}", ClashKind.BEGUN_TWICE, first)
    return replace(job, clashes=(*job.clashes, found))


def _settled(job: Job, fact: Fact) -> Job:
    return replace(job, count=job.count + 1, clashes=settled(job.clashes, fact))


def _named_item(job: Job, fact: Fact) -> Job:
    steps = _steps(fact)
    current = job.current
    if current is not None and current not in steps:
        current = steps[0] if steps else None
    return replace(
        job, count=job.count + 1, item=ItemId(str(fact.body["item"])), steps=steps, current=current
    )


def _named_box(job: Job, fact: Fact) -> Job:
    return replace(job, count=job.count + 1, read={**job.read, "box": str(fact.body["box"])})


def _step_done(job: Job, fact: Fact) -> Job:
    after, expects = fact.body.get("next"), fact.body.get("expects")
    return replace(
        job,
        count=job.count + 1,
        state=JobState.IN_PROGRESS,
        current=_known_step(job, after) if after else None,
        mode=Mode.ASK,
        read={**job.read, **_read(fact, str(expects))} if expects else job.read,
        hands=_with(job.hands, _person(fact)),
        since_ms=fact.wall,
    )


def _read(fact: Fact, expects: str) -> dict[str, str]:
    """What was read; a lot may be read by the name of a machine that a list announces for it."""
    read = {expects: str(fact.body["read"])}
    if "announced" in fact.body or expects == "lot":
        read |= {name: str(fact.body.get(name, "")) for name in ("announced", "name")}
    return read


def _step_refused(job: Job, fact: Fact) -> Job:
    step, to = StepId(str(fact.body["step"])), fact.body.get("next")
    backs = {**job.backs, step: job.backs.get(step, 0) + 1} if to else job.backs
    return replace(
        job,
        count=job.count + 1,
        mode=Mode(str(fact.body.get("mode", Mode.ASK))),
        current=_known_step(job, to) if to else job.current,
        backs=backs,
    )


def _step_fixed(job: Job, _fact: Fact) -> Job:
    return replace(job, count=job.count + 1, mode=Mode.ASK)


def _step_back(job: Job, fact: Fact) -> Job:
    before = _known_step(job, fact.body["to"])
    return replace(job, count=job.count + 1, current=before, mode=Mode.ASK, since_ms=fact.wall)


def _paused(job: Job, _fact: Fact) -> Job:
    return replace(job, count=job.count + 1, state=JobState.PAUSED)


def _resumed(job: Job, fact: Fact) -> Job:
    if job.state is JobState.READY and not job.is_handed_over:
        return replace(job, count=job.count + 1)
    return replace(
        job,
        count=job.count + 1,
        state=JobState.IN_PROGRESS,
        worker=_person(fact) or job.worker,
        until_ms=0,
    )


def _waiting(job: Job, fact: Fact) -> Job:
    until = _integer(fact.body["until"])
    return replace(
        job, count=job.count + 1, state=JobState.WAITING, until_ms=until, since_ms=fact.wall
    )


def _label_printed(job: Job, fact: Fact) -> Job:
    label, code = str(fact.body["label"]), str(fact.body["code"])
    step = StepId(str(fact.body["step"]))
    return replace(
        job,
        count=job.count + 1,
        prints={**job.prints, step: job.prints.get(step, 0) + 1},
        read={**job.read, label: code},
    )


def _finished(job: Job, _fact: Fact) -> Job:
    return replace(job, count=job.count + 1, state=JobState.DONE, current=None, mode=Mode.ASK)


def _stopped(job: Job, _fact: Fact) -> Job:
    return replace(job, count=job.count + 1, state=JobState.STOPPED, mode=Mode.ASK)


def _cancelled(job: Job, _fact: Fact) -> Job:
    return replace(job, count=job.count + 1, state=JobState.CANCELLED)


def _with(hands: tuple[PersonId, ...], person: PersonId | None) -> tuple[PersonId, ...]:
    return hands if person is None or person in hands else (*hands, person)


def _known_step(job: Job, step: object) -> StepId | None:
    """Where a step is named that the job does not have, it stays where it is."""
    named = StepId(str(step))
    return named if named in job.steps else job.current


def _steps(fact: Fact) -> tuple[StepId, ...]:
    steps = fact.body.get("steps")
    return tuple(StepId(str(step)) for step in steps) if isinstance(steps, list) else ()


def _person(fact: Fact) -> PersonId | None:
    return PersonId(fact.person) if fact.person else None


def _integer(value: object) -> int:
    return value if isinstance(value, int) else 0


_CHANGES: Mapping[str, Callable[[Job, Fact], Job]] = {
    FactKind.JOB_PLANNED: _planned,
    FactKind.JOB_GIVEN: _given,
    FactKind.JOB_HANDED_OVER: _handed_over,
    FactKind.JOB_STARTED: _started,
    FactKind.JOB_NAMED_ITEM: _named_item,
    FactKind.JOB_NAMED_BOX: _named_box,
    FactKind.STEP_DONE: _step_done,
    FactKind.STEP_REFUSED: _step_refused,
    FactKind.STEP_FIXED: _step_fixed,
    FactKind.STEP_BACK: _step_back,
    FactKind.JOB_PAUSED: _paused,
    FactKind.JOB_RESUMED: _resumed,
    FactKind.JOB_LEFT_WAITING: _waiting,
    FactKind.LABEL_PRINTED: _label_printed,
    FactKind.JOB_FINISHED: _finished,
    FactKind.JOB_STOPPED: _stopped,
    FactKind.JOB_CANCELLED: _cancelled,
    FactKind.CLASH_SETTLED: _settled,
}

_OPEN, _BEGUN = tuple(OPEN_STATES), tuple(BEGUN)
_FITS: Mapping[str, tuple[JobState, ...]] = {
    FactKind.JOB_PLANNED: (JobState.READY,),
    FactKind.JOB_STARTED: (JobState.READY,),
    FactKind.STEP_DONE: _BEGUN,
    FactKind.STEP_REFUSED: _BEGUN,
    FactKind.STEP_FIXED: _BEGUN,
    FactKind.STEP_BACK: _BEGUN,
    FactKind.JOB_PAUSED: (JobState.IN_PROGRESS,),
    FactKind.JOB_RESUMED: (JobState.READY, JobState.PAUSED, JobState.WAITING),
    FactKind.JOB_HANDED_OVER: _BEGUN,
    FactKind.JOB_LEFT_WAITING: tuple(IN_HAND),
    FactKind.CLASH_SETTLED: tuple(JobState),
}
"""The states of a job that a fact fits, others an open one; no sets: a member's hash is slow."""
