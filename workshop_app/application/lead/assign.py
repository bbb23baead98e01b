"""A team lead gives work: to a person, a bench or a team, many tasks at once, in an order.

Who works on something finishes their step first; then it waits for whom it was given to
(`close_step`). Nothing is taken out of anybody's hands; what somebody has left goes on at once.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_job
from workshop_app.application.hand_over import goes_on_at_once, hand_over
from workshop_app.application.next_job import may_take
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.bench import BenchUse
from workshop_app.domain.facts import FactKind, Json
from workshop_app.domain.ids import BenchId, JobId, PersonId, TeamId
from workshop_app.domain.job import OPEN_STATES, Job
from workshop_app.domain.people import Person
from workshop_app.values import Struct, replace

FIRST: Final = 1000
"""Where the plan of a person begins; the next one comes after it, one less."""

URGENT: Final = 5
"""What comes before everything else that is given to nobody."""

TEAM: Final = 2
"""What a team was given comes before what anybody may take."""


class Given(Struct, frozen=True):
    """What came of it.

    Attributes:
        done: the jobs that were given.
        refused: the others, each with a word: `closed`, `no_person`, `no_bench` or `no_team` if it
            is not known any more who gets it, or one of `next_job.may_take`.
    """

    done: tuple[JobId, ...] = ()
    refused: tuple[tuple[JobId, str], ...] = ()


class GiveWork(Struct, frozen=True):
    """What a lead can do with jobs. Every method raises ValueError if the person is no lead."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def to_person(
        self, jobs: Sequence[JobId], to: PersonId, *, lead: Person, day: str = ""
    ) -> Given:
        """Put jobs at the end of a person's plan, in this order.

        Args:
            jobs: what is given.
            to: who gets it.
            lead: who gives it.
            day: ISO date before which it does not come; empty: from now on.
        """
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            person = uow.people.get(to)
            if person is None:
                return _refused(jobs, "no_person")
            last = min((job.priority for job in uow.jobs.given(to)), default=FIRST + 1)
            turns = iter(range(last - 1, last - 1 - len(jobs), -1))
            given = self._give(
                uow,
                jobs,
                lambda job: _why_not(uow, self.content, person, job),
                lambda _: {"person": to, "priority": next(turns), **_on(day)},
                by=lead.id,
            )
            uow.commit()
            return given

    def to_bench(
        self, jobs: Sequence[JobId], bench: BenchId, *, lead: Person, day: str = ""
    ) -> Given:
        """Give jobs to whoever works at a bench, from a day on."""
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            known = {each.id for each in uow.benches() if each.use != BenchUse.LEAD}
            if bench not in known:
                return _refused(jobs, "no_bench")
            body = {"bench": bench, **_on(day)}
            given = self._give(uow, jobs, lambda _: "", lambda _: body, by=lead.id)
            uow.commit()
            return given

    def to_people(
        self, jobs: Sequence[JobId], people: Sequence[PersonId], *, lead: Person, day: str = ""
    ) -> Given:
        """Give jobs to several people, from a day on: each is done by whoever is free first.

        Raises:
            ValueError: there is nobody among them.
        """
        if not people:
            raise ValueError("it is given to somebody")
        return self._to_all(jobs, lambda job: _to_several(job, people, day), lead)

    def to_team(self, jobs: Sequence[JobId], team: TeamId, *, lead: Person, day: str = "") -> Given:
        """Give jobs to whoever is in a team now; refused is what nobody of it may do."""
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            people = [
                each for each in uow.people.all() if team in {known.id for known in each.teams}
            ]
            if not people:
                return _refused(jobs, "no_team")

            def why_not(job: Job) -> str:
                reasons = [_why_not(uow, self.content, person, job) for person in people]
                return reasons[0] if all(reasons) else ""

            names = [each.id for each in people]
            given = self._give(
                uow,
                jobs,
                why_not,
                lambda job: {**_to_several(job, names, day), "team": team},
                by=lead.id,
            )
            uow.commit()
            return given

    def give_back(self, jobs: Sequence[JobId], *, lead: Person) -> Given:
        """Let anybody take jobs who may."""
        return self._to_all(jobs, lambda _: {"priority": 0}, lead)

    def urgent(self, jobs: Sequence[JobId], *, lead: Person) -> Given:
        """Let jobs come first: of a person's plan, or of what anybody may take."""

        def body(job: Job) -> dict[str, Json]:
            first = (each.priority for each in uow.jobs.given(job.given_to)) if job.given_to else ()
            return {**_whose(job), "priority": max((URGENT, *(each + 1 for each in first)))}

        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            turned = tuple(reversed(jobs))
            given = self._give(uow, turned, lambda _: "", body, by=lead.id, moves=False)
            uow.commit()
            return given

    def in_order(self, person: PersonId, jobs: Sequence[JobId], *, lead: Person) -> Given:
        """Put the plan of a person in this order; what is not named comes after."""
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            plan = {job.id: job for job in uow.jobs.given(person)}
            wanted = [plan[job] for job in jobs if job in plan]
            wanted += [job for job in plan.values() if job.id not in set(jobs)]
            moved = [
                (job, FIRST - number)
                for number, job in enumerate(wanted)
                if job.priority != FIRST - number
            ]
            for job, turn in moved:
                body = {**_whose(job), "priority": turn}
                uow.record(of_job(FactKind.JOB_GIVEN, job.id, lead.id, **body))
            uow.commit()
            return Given(tuple(job.id for job, _ in moved))

    def _to_all(
        self, jobs: Sequence[JobId], body: Callable[[Job], dict[str, Json]], lead: Person
    ) -> Given:
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            given = self._give(uow, jobs, lambda _: "", body, by=lead.id)
            uow.commit()
            return given

    def _give(
        self,
        uow: UnitOfWork,
        jobs: Iterable[JobId],
        why_not: Callable[[Job], str],
        body: Callable[[Job], dict[str, Json]],
        *,
        by: PersonId,
        moves: bool = True,
    ) -> Given:
        done, refused = [], []
        for name in jobs:
            job = uow.jobs.get(name)
            is_open = job is not None and job.state in OPEN_STATES
            why = "closed" if job is None or not is_open else why_not(job)
            if job is None or why:
                refused.append((name, why))
                continue
            uow.record(of_job(FactKind.JOB_GIVEN, name, by, **body(job)))
            if moves:
                _goes_on(uow, name, by)
            done.append(name)
        return Given(tuple(done), tuple(refused))


def _why_not(uow: UnitOfWork, content: Content, person: Person, job: Job) -> str:
    """Why a person may not be given a job: they are not authorised, or did what it checks."""
    free = replace(job, given_to=person.id, given_bench=None, given_any=())
    return may_take(uow, content, person, free) or ""


def _to_several(job: Job, people: Sequence[PersonId], day: str) -> dict[str, Json]:
    return {"people": list(people), "priority": max(TEAM, job.priority), **_on(day)}


def _goes_on(uow: UnitOfWork, name: JobId, by: PersonId) -> None:
    job = uow.jobs.get(name)
    if job is not None and goes_on_at_once(uow, job):
        hand_over(uow, job, by, step=job.current)


def _refused(jobs: Iterable[JobId], why: str) -> Given:
    return Given(refused=tuple((job, why) for job in jobs))


def _whose(job: Job) -> dict[str, Json]:
    """Whose a job is already, as the body of a fact has it."""
    told: dict[str, Json] = {}
    if job.given_to:
        told["person"] = job.given_to
    if job.given_bench:
        told["bench"] = job.given_bench
    if job.given_any:
        told["people"] = list(job.given_any)
    if job.given_team:
        told["team"] = job.given_team
    if job.given_day:
        told["day"] = job.given_day
    return told


def _on(day: str) -> dict[str, Json]:
    """Return what the body of a fact says of a day.

    Raises:
        ValueError: it is no ISO date.
    """
    return {"day": date.fromisoformat(day).isoformat()} if day else {}


def _must_be_lead(person: Person) -> None:
    if not person.is_lead:
        raise ValueError("only a team lead gives work")
