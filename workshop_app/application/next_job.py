"""Which job a person takes next: what waits for them, what was given to them, what is ready."""

from itertools import chain

from workshop_app.application.content_port import Content
from workshop_app.application.frozen_procedures import procedure_of
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.application.today import today
from workshop_app.domain.gates import may_finish_check
from workshop_app.domain.item import Item
from workshop_app.domain.job import IN_HAND, Job
from workshop_app.domain.people import Limit, Person


def next_job(uow: UnitOfWork, content: Content, person: Person) -> Job | None:
    """Return the job to propose; none if there is nothing for this person now.

    First a machine of theirs that is probably ready, then what was given to them by name,
    then by priority and age what they are authorised for. Begun work whose steps have not come
    from another bench yet is passed over: it comes when they are here. Whoever lifts nothing heavy
    is offered nothing heavy, unless a lead gave it to them. What was given for a later day comes
    then.
    """
    for job in uow.jobs.waiting(person.id):
        if job.is_due(uow.now_ms()) and procedure_of(uow, content, job) is not None:
            return job
    now = today(uow)
    for job in chain(uow.jobs.given(person.id), uow.jobs.ready(person.tasks)):
        if job.given_day > now or _too_heavy(uow, content, person, job):
            continue
        why = may_take(uow, content, person, job)
        if why is None and procedure_of(uow, content, job) is not None:
            return job
    return None


def may_take(uow: UnitOfWork, content: Content, person: Person, job: Job) -> str | None:
    """Return why a person may not take a job, as a stable word; none if they may.

    The words: `taken` (it is in somebody's hands), `given` (to somebody else), `bench` (another
    bench has it), `skill` (not authorised), `other_person` (gate G5), `merged` (a second label: the
    machine goes on by its other one), `no_procedure`.
    """
    procedure = content.procedure(job.task)
    if procedure is None:
        return "no_procedure"
    is_theirs = person.id in {job.worker, job.given_to, *job.given_any}
    if job.state in IN_HAND and not is_theirs:
        return "taken"
    if job.is_kept_from(person.id):
        return "given"
    if job.is_for_another(uow.bench().id):
        return "bench"
    if not person.may_do(job.task):
        return "skill"
    item = uow.items.get(job.item) if job.item else None
    if item is not None and item.merged:
        return "merged"
    if procedure.other_person_than and item and _did_install(item, person):
        return "other_person"
    return None


def _too_heavy(uow: UnitOfWork, content: Content, person: Person, job: Job) -> bool:
    lifts_nothing = Limit.NO_LIFTING in person.limits and not job.is_given
    return lifts_nothing and is_heavy(uow, content, job)


def is_heavy(uow: UnitOfWork, content: Content, job: Job) -> bool:
    """Whether something heavy may have to be lifted in a job."""
    procedure = procedure_of(uow, content, job)
    item = uow.items.get(job.item) if job.item else None
    return procedure is not None and procedure.is_heavy(item.kind if item else "")


def _did_install(item: Item, person: Person) -> bool:
    return may_finish_check(item, person.id) is not None
