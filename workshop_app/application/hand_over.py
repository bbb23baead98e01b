"""Work goes on in other hands: when a step is finished, and at once where nobody is at it."""

from typing import Final

from workshop_app.application.draft import of_job
from workshop_app.application.outcome import HandedOver
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.bench import Away, Bench
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import BenchId, PersonId, StepId
from workshop_app.domain.job import Job, JobState

GONE_MS: Final = 2 * 3_600_000
"""Whoever did nothing for so long has left, though a bench does not know it."""


def is_anothers(job: Job, person: PersonId, bench: BenchId) -> bool:
    """Whether a lead gave a job to others than a person at a bench."""
    return job.is_kept_from(person) or job.is_for_another(bench)


def hand_over(uow: UnitOfWork, job: Job, by: PersonId, *, step: StepId | None) -> None:
    """Let a job wait at its step for whom it was given to."""
    uow.record(of_job(FactKind.JOB_HANDED_OVER, job.id, by, step=step))


def goes_to(uow: UnitOfWork, job: Job) -> HandedOver:
    """Return who goes on with a job, or where."""
    to = uow.people.get(job.given_to) if job.given_to else None
    bench = next((each.name for each in uow.benches() if each.id == job.given_bench), "")
    return HandedOver(to, bench)


def where_is(uow: UnitOfWork, person: PersonId) -> Bench | None:
    """Return the bench that somebody is at; none if they are not here, or left long ago."""
    there = [each for each in uow.benches() if each.person == person]
    job = uow.jobs.in_hand(person)
    active_ms = job.since_ms if job is not None else 0
    fresh = (each for each in there if uow.now_ms() - max(each.since_ms, active_ms) < GONE_MS)
    return next(fresh, None)


def who_works_on(uow: UnitOfWork, job: Job) -> Bench | None:
    """Return the bench where somebody is in the middle of a step of a job; none if nobody is."""
    if job.state is not JobState.IN_PROGRESS or job.worker is None:
        return None
    bench = where_is(uow, job.worker)
    return bench if bench is not None and bench.away is Away.NO else None


def goes_on_at_once(uow: UnitOfWork, job: Job) -> bool:
    """Whether nobody is left who would finish a step of a job that was given to others.

    Whoever is away for a moment finds their work where it was, and finishes their step first.
    """
    is_left = job.state in {JobState.PAUSED, JobState.WAITING}
    if not is_left or job.worker is None or job.given_to == job.worker:
        return False
    return where_is(uow, job.worker) is None
