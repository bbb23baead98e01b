"""Short ways to write down what happened to an item, a job or this bench."""

from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import HelpId, ItemId, JobId, PersonId


def of_item(kind: FactKind, item: ItemId, by: PersonId | None, /, **body: Json) -> Draft:
    """Return a fact about an item."""
    return Draft(kind=kind, subject=Subject(SubjectKind.ITEM, item), person=by, body=body)


def of_job(kind: FactKind, job: JobId, by: PersonId | None, /, **body: Json) -> Draft:
    """Return a fact about a job."""
    return Draft(kind=kind, subject=Subject(SubjectKind.JOB, job), person=by, body=body)


def of_bench(uow: UnitOfWork, kind: FactKind, by: PersonId | None, /, **body: Json) -> Draft:
    """Return a fact about this bench."""
    subject = Subject(SubjectKind.BENCH, uow.bench().id)
    return Draft(kind=kind, subject=subject, person=by, body=body)


def of_help(kind: FactKind, call: HelpId, by: PersonId | None, /, **body: Json) -> Draft:
    """Return a fact about a call for help."""
    return Draft(kind=kind, subject=Subject(SubjectKind.HELP, call), person=by, body=body)
