"""Nobody did anything: where is the bench? Asked at the start, and to look again."""

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_job
from workshop_app.application.outcome import Outcome
from workshop_app.application.situation import read_situation
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import JobId
from workshop_app.values import Struct


class LookAtBench(Struct, frozen=True):
    """Return where the bench is; a restart shows what was there before."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self) -> Outcome:
        """Look, and change nothing."""
        with self.open_unit_of_work() as uow:
            return Outcome(read_situation(uow, self.content))


class SayHowItWas(Struct, frozen=True):
    """Keep how a task felt, with the task and without the person: never a score (DIG-03)."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, job: JobId, face: str) -> Outcome:
        """Record one of the three faces; of a job that is not known nothing is kept."""
        with self.open_unit_of_work() as uow:
            if uow.jobs.get(job) is not None:
                uow.record(of_job(FactKind.JOB_FELT, job, None, face=face))
                uow.commit()
            return Outcome(read_situation(uow, self.content))
