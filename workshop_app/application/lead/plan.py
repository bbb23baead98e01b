"""The work of the day: what is ready, what waits and for what, and who does what in which order."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from typing import Final

from workshop_app.application.content_port import Content
from workshop_app.application.frozen_procedures import procedure_of
from workshop_app.application.lead.story import bench_names
from workshop_app.application.next_job import is_heavy, may_take
from workshop_app.application.orders.picking import kept_for
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.application.today import today
from workshop_app.domain.bench import BenchUse
from workshop_app.domain.fair_plan import Hand, Proposed, ToGive, propose
from workshop_app.domain.ids import BenchId, PersonId
from workshop_app.domain.item import Item
from workshop_app.domain.job import IN_HAND, Job, JobState
from workshop_app.domain.people import Limit, Person
from workshop_app.domain.procedure import Procedure
from workshop_app.domain.stock import Place
from workshop_app.values import Struct, replace

SHOWN: Final = 300
"""So many of the tasks that nobody has are shown; a workshop has thousands."""


_NEVER: Final = "9999-12-31"


class Stands(StrEnum):
    """How a task stands."""

    READY = "ready"
    GIVEN = "given"
    BEGUN = "begun"
    ALONE = "alone"  # the machine works alone
    MOVES = "moves"  # it was given to another, and waits for the end of a step
    NOBODY = "nobody"  # waits for somebody who may do it


class WorkNow(Struct, frozen=True, kw_only=True):
    """A task that is not finished.

    Attributes:
        who: whose it is: in hand, or given by name.
        to: to whom it was given meanwhile.
        team: several people, of whom anybody may take it.
        team_name: what these are called; empty: they were chosen for this, or the team is no more.
        bench: the name of the bench that it was given to.
        due: the day on which the order is due that the machine is kept for; empty if none.
        is_heavy: whether something heavy may have to be lifted in it.
        day: the later day that it was given for (ISO date); empty: it comes now.
    """

    job: Job
    stands: Stands
    procedure: Procedure | None = None
    item: Item | None = None
    place: Place | None = None
    who: Person | None = None
    to: Person | None = None
    team: tuple[Person, ...] = ()
    team_name: str = ""
    bench: str = ""
    due: str = ""
    is_heavy: bool = False
    day: str = ""


class PlanOf(Struct, frozen=True, kw_only=True):
    """The day of one person.

    Attributes:
        bench: where they are now; empty if they are not here.
        is_alone: whether nobody else is at a bench.
        hand: what they work on.
        alone: what a machine does for them.
        plan: what was given to them, in order.
        shared: what was given to several, them among these.
    """

    person: Person
    bench: str = ""
    is_here: bool = False
    is_alone: bool = False
    hand: WorkNow | None = None
    alone: tuple[WorkNow, ...] = ()
    plan: tuple[WorkNow, ...] = ()
    shared: tuple[WorkNow, ...] = ()

    def on(self, day: str) -> tuple[WorkNow, ...]:
        """Return what was given for a later day, in order; for an empty one, what comes now."""
        return tuple(each for each in self.plan if each.day == day)

    def shared_on(self, day: str) -> tuple[WorkNow, ...]:
        """Return what was given to several for a day; it comes after what is theirs alone."""
        return tuple(each for each in self.shared if each.day == day)

    def against(self, *, is_heavy: bool) -> tuple[Limit, ...]:
        """Return which limits of theirs speak against work now.

        Of whoever is not here, nobody knows whether they will be alone.
        """
        is_alone = self.is_here and self.is_alone
        return self.person.limits_against(is_heavy=is_heavy, is_alone=is_alone)


class Day(Struct, frozen=True, kw_only=True):
    """All of it; `more` says whether there are tasks that are not shown, `today` the day (ISO)."""

    work: tuple[WorkNow, ...] = ()
    people: tuple[PlanOf, ...] = ()
    benches: tuple[tuple[BenchId, str], ...] = ()
    more: bool = False
    today: str = "2026-01-01"


class FairPlan(Struct, frozen=True):
    """What is proposed, and which limit kept work from whom who could have had it."""

    proposed: tuple[Proposed, ...] = ()
    kept: tuple[tuple[Person, Limit], ...] = ()


class ReadPlan(Struct, frozen=True):
    """Read the work of the day; nothing changes."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self) -> Day:
        """Return it: what people have first, then what is ready, in the order it would be taken."""
        with self.open_unit_of_work() as uow:
            people = tuple(self._people(uow))
            had = tuple(_all_of(people))
            ready = tuple(islice(uow.jobs.ready(self.content.tasks()), SHOWN + 1))
            here = [each.person for each in people if each.is_here]
            names = bench_names(uow)
            free = tuple(self._ready(uow, job, here, names) for job in ready[:SHOWN])
            return Day(
                work=(*had, *free),
                people=tuple(replace(each, shared=_shared(each, free)) for each in people),
                benches=tuple(
                    (bench.id, bench.name)
                    for bench in uow.benches()
                    if bench.use != BenchUse.LEAD and bench.name
                ),
                more=len(ready) > SHOWN,
                today=today(uow),
            )

    def proposal(self) -> FairPlan:
        """Return a fair plan for what is ready and was given to nobody.

        What is kept for an order that is due comes first, by its day; then the usual turn. Nobody
        is proposed what a limit of theirs speaks against.
        """
        with self.open_unit_of_work() as uow:
            here = [each for each in self._people(uow) if each.is_here]
            hands = [
                Hand(each.person.id, tuple(work.job.task for work in _of(each))) for each in here
            ]
            ready = list(islice(uow.jobs.ready(self.content.tasks()), SHOWN))
            ready.sort(key=lambda job: _due(uow, job) or _NEVER)
            tasks: list[ToGive] = []
            kept: dict[tuple[PersonId, Limit], tuple[Person, Limit]] = {}
            for job in ready:
                if job.is_given:
                    continue
                heavy = is_heavy(uow, self.content, job)
                may = [each for each in here if _may(uow, self.content, each.person, job)]
                against = {each.person: each.against(is_heavy=heavy) for each in may}
                kept |= {(who.id, limit): (who, limit) for who in against for limit in against[who]}
                free = frozenset(person.id for person, limits in against.items() if not limits)
                tasks.append(ToGive(job.id, job.task, free))
            return FairPlan(propose(tasks, hands), tuple(kept.values()))

    def _people(self, uow: UnitOfWork) -> Iterator[PlanOf]:
        at = {bench.person: bench.name for bench in uow.benches() if bench.use != BenchUse.LEAD}
        for person in uow.people.all():
            if not person.tasks:
                continue
            hand = uow.jobs.in_hand(person.id)
            yield PlanOf(
                person=person,
                is_here=person.id in at,
                bench=at.get(person.id, ""),
                is_alone=not at.keys() - {person.id, None},
                hand=self._had(uow, hand, person) if hand else None,
                alone=tuple(self._had(uow, job, person) for job in uow.jobs.waiting(person.id)),
                plan=tuple(self._had(uow, job, person) for job in uow.jobs.given(person.id)),
            )

    def _had(self, uow: UnitOfWork, job: Job, person: Person) -> WorkNow:
        stands = Stands.GIVEN
        if job.state in IN_HAND:
            stands = Stands.MOVES if job.is_kept_from(person.id) else Stands.BEGUN
        elif job.state is JobState.WAITING:
            stands = Stands.ALONE
        to = uow.people.get(job.given_to) if job.given_to and job.given_to != person.id else None
        return replace(self._work(uow, job, stands), who=person, to=to)

    def _ready(
        self, uow: UnitOfWork, job: Job, here: list[Person], names: dict[BenchId, str]
    ) -> WorkNow:
        team = tuple(found for each in job.given_any if (found := uow.people.get(each)))
        can = any(_may(uow, self.content, person, job) for person in team or here)
        stands = Stands.GIVEN if job.is_given else Stands.READY
        bench = names.get(job.given_bench, "") if job.given_bench else ""
        work = self._work(uow, job, stands if can or job.given_bench else Stands.NOBODY)
        called = (each.name for who in team for each in who.teams if each.id == job.given_team)
        return replace(work, team=team, team_name=min(called, default=""), bench=bench)

    def _work(self, uow: UnitOfWork, job: Job, stands: Stands) -> WorkNow:
        item = uow.items.get(job.item) if job.item else None
        return WorkNow(
            job=job,
            stands=stands,
            procedure=procedure_of(uow, self.content, job),
            item=item,
            place=uow.stock.place(item.place) if item and item.place else None,
            due=_due(uow, job),
            is_heavy=is_heavy(uow, self.content, job),
            day=job.given_day if job.given_day > today(uow) else "",
        )


def _due(uow: UnitOfWork, job: Job) -> str:
    """Return the day on which the order is due that a job's machine is kept for; empty if none."""
    item = uow.items.get(job.item) if job.item else None
    order = kept_for(uow, item) if item is not None else None
    return order.due if order is not None else ""


def _may(uow: UnitOfWork, content: Content, person: Person, job: Job) -> bool:
    """Whether a person may do a job, at whichever bench."""
    return may_take(uow, content, person, replace(job, given_bench=None)) is None


def _had_by(plan: PlanOf) -> tuple[WorkNow, ...]:
    return (*((plan.hand,) if plan.hand else ()), *plan.alone)


def _shared(plan: PlanOf, free: tuple[WorkNow, ...]) -> tuple[WorkNow, ...]:
    return tuple(work for work in free if plan.person.id in work.job.given_any)


def _of(plan: PlanOf) -> tuple[WorkNow, ...]:
    return (*_had_by(plan), *plan.on(""))


def _all_of(people: tuple[PlanOf, ...]) -> Iterator[WorkNow]:
    for each in people:
        yield from (*_had_by(each), *each.plan)
