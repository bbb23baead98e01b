"""Which procedure a job goes through: its own frozen one once it has started."""

from workshop_app.application.content_port import Content
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.job import Job
from workshop_app.domain.procedure import Procedure


def procedure_of(uow: UnitOfWork, content: Content, job: Job) -> Procedure | None:
    """Return the job's procedure; none if its text is not at this bench yet, or too new for it."""
    if not job.procedure:
        return content.procedure(job.task)
    published = content.procedure(job.task)
    if published is not None and published.hash == job.procedure:
        return published
    text = uow.procedures.text(job.procedure)
    return content.frozen(text) if text is not None else None
