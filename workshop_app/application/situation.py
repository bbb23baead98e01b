"""Where a bench is: computed from what is stored, so that a restart shows the same screen."""

from typing import TypeAlias

from workshop_app.application.attention import RESTED_MS
from workshop_app.application.clashes import clashes_in_hand
from workshop_app.application.content_port import Content
from workshop_app.application.frozen_procedures import procedure_of
from workshop_app.application.next_job import next_job
from workshop_app.application.orders.picking import where_to_fetch
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.bench import Away, Bench
from workshop_app.domain.clash import Clash
from workshop_app.domain.clusters import together
from workshop_app.domain.guidance import DAY_MS, Level, level_now
from workshop_app.domain.help_call import HelpCall
from workshop_app.domain.ids import PersonId
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import Procedure, Step, StepKind
from workshop_app.domain.profile import Profile, in_effect
from workshop_app.domain.profile_changes import as_yesterday, to_undo
from workshop_app.domain.profile_reading import with_values
from workshop_app.domain.proposals import open_keys
from workshop_app.domain.stock import Lot, Place
from workshop_app.values import Struct, field

MINUTE_MS = 60_000


class NobodyHere(Struct, frozen=True):
    """The bench waits for a badge."""

    people: tuple[Person, ...]


class NothingToDo(Struct, frozen=True):
    """There is no job for this person now."""

    waiting: Job | None = None  # a machine that still works alone for them
    coming: Job | None = None  # what is in their hands; its procedure is not at this bench yet


class NextJob(Struct, frozen=True, kw_only=True):
    """The job this person takes next: what, and where to fetch it."""

    job: Job
    procedure: Procedure
    item: Item | None = None
    place: Place | None = None
    lot: Lot | None = None

    @property
    def token(self) -> str:
        """Names what is shown, so that a stale press starts nothing."""
        return f"next/{self.job.token}"


class AtStep(Struct, frozen=True, kw_only=True):
    """A step is in front of the worker."""

    job: Job
    procedure: Procedure
    step: Step
    item: Item | None = None
    other: NextJob | None = None  # WAIT: what could be done meanwhile
    level: Level = Level.FULL
    together: tuple[Step, ...] = ()  # the steps on one card, this one first; else none
    place: Place | None = None  # where the thing stands that the step wants read
    is_first_time: bool = False  # whether this person has never finished this task

    @property
    def token(self) -> str:
        """Names what is shown, so that a stale press skips nothing."""
        return self.job.token


class OnPause(Struct, frozen=True, kw_only=True):
    """Somebody is signed in and away for a while; the work is kept."""

    why: Away
    since_ms: int
    job: Job | None = None
    procedure: Procedure | None = None
    item: Item | None = None

    @property
    def token(self) -> str:
        """Names what is shown."""
        return f"pause/{self.since_ms}"


class Proposed(Struct, frozen=True):
    """One change of the bench that a lead proposes, and how the bench would be."""

    by: Person
    key: str
    wanted: Profile


Here: TypeAlias = NobodyHere | NothingToDo | NextJob | AtStep | OnPause


class Situation(Struct, frozen=True, kw_only=True):
    """Everything a screen needs to know of the bench at one moment.

    Attributes:
        here: what the bench is at.
        person: who is signed in.
        likes: how the bench is for that person, calm mode included; nobody's are the defaults.
        help: the call for help of this bench, while it is open.
        coming: who said that they come.
        answered_by: who sent the message of the call, if there is one.
        asked: who has the call now, if it was given to somebody by name.
        leads: the people who can be told.
        kept: the same without calm mode over it, as the settings show it.
        done_today: how many tasks that person has finished today.
        is_new: whether that person has never said how the bench is for them.
        can_undo, changed_today: whether a change of the bench can be taken back, and all of today.
        due: a job whose machine is probably ready by now, if it is not in front already.
        apart: what this bench and another one did to the thing in front without knowing of each
            other, until a lead has settled it.
        worked_ms: how long that person has worked here since they came or came back, as the facts
            tell it: a restart forgets nothing of it.
        proposed: a change of the bench that a lead proposes; asked between two tasks alone.
    """

    here: Here
    person: Person | None = None
    likes: Profile = field(default_factory=Profile)
    kept: Profile = field(default_factory=Profile)
    help: HelpCall | None = None
    coming: Person | None = None
    answered_by: Person | None = None
    asked: Person | None = None
    leads: tuple[Person, ...] = ()
    done_today: int = 0
    is_new: bool = False
    can_undo: bool = False
    changed_today: bool = False
    due: Job | None = None
    due_item: Item | None = None
    apart: Clash | None = None
    worked_ms: int = 0
    proposed: Proposed | None = None

    @property
    def token(self) -> str:
        """Names what is shown, so that a stale press is known as one."""
        asked = f"+{self.help.id}" if self.help else ""
        asked += f"?{self.proposed.key}" if self.proposed else ""
        return getattr(self.here, "token", type(self.here).__name__) + asked


def read_situation(uow: UnitOfWork, content: Content) -> Situation:
    """Return where the bench is. Asked twice for each action: it reads nothing twice."""
    bench = uow.bench()
    person = uow.people.get(bench.person) if bench.person else None
    everybody = uow.people.all()
    if person is None:
        return Situation(here=NobodyHere(everybody))
    call = uow.helps.open_at(bench.id)
    profile = uow.people.profile(person.id)
    job, waiting = uow.jobs.in_hand(person.id), uow.jobs.waiting(person.id)
    if bench.away is not Away.NO:
        here: Here = _on_pause(uow, content, bench, job)
    else:
        here = _at_work(uow, content, job, person, profile) or _proposal(uow, content, person)
    due = _due(here, job, waiting, uow.now_ms())
    changes = uow.people.changes(person.id)
    return Situation(
        here=here,
        person=person,
        likes=in_effect(profile),
        kept=profile,
        done_today=uow.people.guidance(person.id).done_on(uow.now_ms() // DAY_MS),
        is_new=not uow.people.has_profile(person.id),
        can_undo=to_undo(changes, uow.now_ms()) is not None,
        changed_today=as_yesterday(changes, uow.now_ms()) is not None,
        help=call,
        coming=_known(uow, call.coming) if call else None,
        answered_by=_known(uow, call.message_by) if call else None,
        asked=_known(uow, call.passed_to) if call else None,
        leads=_leads(everybody, person, profile),
        due=due,
        due_item=uow.items.get(due.item) if due and due.item else None,
        apart=_apart(uow, here),
        worked_ms=_worked_ms(bench, job, uow.now_ms()),
        proposed=_proposed(uow, here, person, profile),
    )


def _proposed(uow: UnitOfWork, here: Here, person: Person, profile: Profile) -> Proposed | None:
    if not isinstance(here, NextJob | NothingToDo):
        return None
    proposal = uow.people.proposal(person.id)
    key = next(iter(open_keys(profile, proposal)), None)
    by = _known(uow, proposal.by) if proposal else None
    if proposal is None or key is None or by is None:
        return None
    return Proposed(by, key, with_values(profile, {key: proposal.values[key]}).profile)


def _apart(uow: UnitOfWork, here: Here) -> Clash | None:
    if not isinstance(here, NextJob | AtStep | OnPause):
        return None
    return next(iter(clashes_in_hand(uow, here.item, here.job)), None)


def _worked_ms(bench: Bench, job: Job | None, now_ms: int) -> int:
    """Return how long this work has lasted; nothing after so long a rest, or a clock set wrong."""
    last_ms = max(bench.since_ms, job.since_ms if job else 0)
    rested = not 0 <= now_ms - last_ms < RESTED_MS
    return 0 if rested or bench.away is not Away.NO else max(0, now_ms - bench.since_ms)


def _known(uow: UnitOfWork, person: PersonId | None) -> Person | None:
    return uow.people.get(person) if person else None


def _leads(everybody: tuple[Person, ...], person: Person, profile: Profile) -> tuple[Person, ...]:
    """The people who can be told, the one whom this person likes to be helped by first."""
    leads = [each for each in everybody if each.is_lead and each.id != person.id]
    return tuple(sorted(leads, key=lambda each: each.id != profile.preferred_helper))


def _on_pause(uow: UnitOfWork, content: Content, bench: Bench, job: Job | None) -> OnPause:
    return OnPause(
        why=bench.away,
        since_ms=bench.since_ms,
        job=job,
        procedure=procedure_of(uow, content, job) if job else None,
        item=uow.items.get(job.item) if job and job.item else None,
    )


def _due(here: Here, job: Job | None, waiting: tuple[Job, ...], now_ms: int) -> Job | None:
    """Return whose machine is probably ready: one left alone, or the one that is waited for."""
    if job is not None and waiting and waiting[0].is_due(now_ms):
        return waiting[0]
    if isinstance(here, AtStep) and here.step.kind is StepKind.WAIT:
        over = now_ms - here.job.since_ms >= here.step.minutes * MINUTE_MS
        return here.job if over else None
    return None


def _at_work(
    uow: UnitOfWork, content: Content, job: Job | None, person: Person, profile: Profile
) -> AtStep | NothingToDo | None:
    procedure = procedure_of(uow, content, job) if job else None
    if job is None or job.current is None:
        return None
    if procedure is None:
        return NothingToDo(coming=job)
    step = procedure.step(job.current)
    known = uow.people.guidance(person.id).of(job.task)
    level = level_now(
        known,
        usual=profile.help_level,
        floor=profile.help_floor,
        now_ms=uow.now_ms(),
    )
    other = None
    if step.minutes:
        proposal = _proposal(uow, content, person)
        other = proposal if isinstance(proposal, NextJob) else None
    return AtStep(
        job=job,
        procedure=procedure,
        step=step,
        item=uow.items.get(job.item) if job.item else None,
        place=where_to_fetch(uow, job, step.expects),
        other=other,
        level=level,
        together=together(
            procedure,
            job,
            level if profile.confirm_each else Level.CARD,
            most=profile.cluster_max,
        ),
        is_first_time=not known.last_ms,
    )


def _proposal(uow: UnitOfWork, content: Content, person: Person) -> NextJob | NothingToDo:
    job = next_job(uow, content, person)
    if job is None:
        waiting = uow.jobs.waiting(person.id)
        return NothingToDo(waiting[0] if waiting else None)
    procedure = procedure_of(uow, content, job)
    if procedure is None:
        return NothingToDo()
    item = uow.items.get(job.item) if job.item else None
    return NextJob(
        job=job,
        procedure=procedure,
        item=item,
        place=uow.stock.place(item.place) if item and item.place else None,
        lot=uow.stock.lot(job.lot) if job.lot else None,
    )
