"""A worker begins the job that was proposed, or goes on with one that waited for a machine."""

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_job
from workshop_app.application.frozen_procedures import procedure_of
from workshop_app.application.hand_over import is_anothers, who_works_on
from workshop_app.application.next_job import may_take
from workshop_app.application.outcome import (
    Note,
    NotForYou,
    Outcome,
    OwnBadgeFirst,
    StepsElsewhere,
    WithColleague,
)
from workshop_app.application.sign_in import lacks_badge
from workshop_app.application.situation import NextJob, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import FactKind
from workshop_app.domain.job import BEGUN, Job, JobState
from workshop_app.domain.people import Person
from workshop_app.values import Struct


class TakeJob(Struct, frozen=True):
    """Start the proposed job. Its procedure is frozen: later changes do not touch it."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, _command: Command, _argument: str, token: str) -> Outcome:
        """Start what was shown; a stale press only shows where the bench is."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            proposal = now.here
            if now.person is None or not isinstance(proposal, NextJob) or now.token != token:
                return Outcome(now)
            note = begin(uow, self.content, now.person, proposal.job)
            uow.commit()
            return Outcome(read_situation(uow, self.content), note)


def begin(uow: UnitOfWork, content: Content, person: Person, job: Job) -> Note | None:
    """Put a job in a person's hands, or say why it cannot be.

    A machine that works alone may be taken over by a colleague who reads its code; what is in
    somebody's hands only by the person whom a team lead gave it to, once nobody is in the middle
    of a step. Both go on at the same step.
    """
    if (job.state in BEGUN or job.is_handed_over) and procedure_of(uow, content, job) is None:
        return StepsElsewhere()
    if job.state is JobState.WAITING and job.worker == person.id:
        uow.record(of_job(FactKind.JOB_RESUMED, job.id, person.id))
        return None
    why = may_take(uow, content, person, job)
    procedure = content.procedure(job.task)
    if why or procedure is None:
        return NotForYou(why or "no_procedure")
    if lacks_badge(uow, procedure):
        return OwnBadgeFirst()
    works = who_works_on(uow, job) if job.worker != person.id else None
    if works is not None and job.worker is not None:
        comes = is_anothers(job, job.worker, works.id)
        return WithColleague(uow.people.get(job.worker), works.name, comes=comes)
    if job.state in BEGUN or job.is_handed_over:
        _take_over(uow, job, person)
        return None
    item = uow.items.get(job.item) if job.item else None
    steps = procedure.steps_for(
        kind=item.kind if item else "", parts=item.part_kinds if item else frozenset()
    )
    uow.procedures.keep(procedure.hash, content.canonical(procedure))
    uow.record(
        of_job(
            FactKind.JOB_STARTED,
            job.id,
            person.id,
            procedure=procedure.hash,
            version=procedure.version,
            steps=list(steps),
            bench=uow.bench().id,
        )
    )
    return None


def _take_over(uow: UnitOfWork, job: Job, person: Person) -> None:
    if job.state is JobState.IN_PROGRESS:
        uow.record(of_job(FactKind.JOB_PAUSED, job.id, person.id, step=job.current))
    uow.record(of_job(FactKind.JOB_RESUMED, job.id, person.id))
