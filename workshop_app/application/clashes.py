"""What two benches did to one thing while apart: the list for a team lead, and how it ends."""

from collections.abc import Iterator

from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.clash import Clash
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.people import Person
from workshop_app.values import Struct


class OpenClash(Struct, frozen=True, kw_only=True):
    """One clash that waits for a lead.

    Attributes:
        subject: the item or job that it is about.
        item: the item, as far as it is known; a job may have none yet.
        job: the job, if it is about one.
        by: who did what did not fit, if they are still known.
    """

    subject: Subject
    clash: Clash
    item: Item | None = None
    job: Job | None = None
    by: Person | None = None


def open_clashes(uow: UnitOfWork) -> tuple[OpenClash, ...]:
    """Return all clashes that nobody has settled, the oldest item first."""
    return (*_of_items(uow), *_of_jobs(uow))


def clashes_in_hand(uow: UnitOfWork, item: Item | None, job: Job | None) -> tuple[Clash, ...]:
    """Return what a bench should say about the thing in hand: somebody else worked on it too."""
    own = uow.bench().id
    found = (*(item.clashes if item else ()), *(job.clashes if job else ()))
    return tuple(clash for clash in found if own in {clash.bench, clash.other})


class SettleClash(Struct, frozen=True):
    """A lead has looked at a clash and put right what there was to put right."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, subject: Subject, fact: str, *, lead: Person) -> bool:
        """Record that it is settled.

        Args:
            subject: the item or job.
            fact: the name of the fact that did not fit.
            lead: who settles it.

        Returns:
            Whether there was such a clash; another lead may have been quicker.

        Raises:
            ValueError: the person is no lead.
        """
        if not lead.is_lead:
            raise ValueError("only a team lead decides this")
        with self.open_unit_of_work() as uow:
            there = (each for each in open_clashes(uow) if each.subject == subject)
            if not any(each.clash.fact == fact for each in there):
                return False
            body = {"fact": fact}
            kind = FactKind.CLASH_SETTLED
            uow.record(Draft(kind=kind, subject=subject, person=lead.id, body=body))
            uow.commit()
            return True


def _of_items(uow: UnitOfWork) -> Iterator[OpenClash]:
    for item in uow.items.clashing():
        for clash in item.clashes:
            subject = Subject(SubjectKind.ITEM, item.id)
            yield OpenClash(subject=subject, clash=clash, item=item, by=_person(uow, clash))


def _of_jobs(uow: UnitOfWork) -> Iterator[OpenClash]:
    for job in uow.jobs.clashing():
        item = uow.items.get(job.item) if job.item else None
        for clash in job.clashes:
            subject, by = Subject(SubjectKind.JOB, job.id), _person(uow, clash)
            yield OpenClash(subject=subject, clash=clash, item=item, job=job, by=by)


def _person(uow: UnitOfWork, clash: Clash) -> Person | None:
    return uow.people.get(clash.by) if clash.by else None
