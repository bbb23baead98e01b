"""Somebody comes to the bench, by badge or by their picture: nothing to type or remember."""

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_bench, of_job
from workshop_app.application.outcome import Outcome, SignedIn
from workshop_app.application.situation import read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import PersonId
from workshop_app.domain.job import JobState
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import Procedure
from workshop_app.values import Struct


class SignInByPicture(Struct, frozen=True):
    """Sign in the person whose picture was chosen."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, person: PersonId) -> Outcome:
        """Sign in, unless somebody is here already or the person is not known any more."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            found = uow.people.get(person)
            if now.person is not None or found is None:
                return Outcome(now)
            come = sign_in(uow, found, by_badge=False)
            uow.commit()
            return Outcome(read_situation(uow, self.content), come)


def sign_in(uow: UnitOfWork, person: Person, *, by_badge: bool) -> SignedIn:
    """Record that a person has come; a job that they paused goes on where it was.

    Who came by their picture has not shown a badge: where a gate wants two badges, or another
    one, theirs is asked for first.
    """
    by = "badge" if by_badge else "picture"
    uow.record(of_bench(uow, FactKind.SIGNED_IN, person.id, by=by))
    job = uow.jobs.in_hand(person.id)
    if job is not None and job.state is JobState.PAUSED:
        uow.record(of_job(FactKind.JOB_RESUMED, job.id, person.id))
    here = uow.bench().id
    other = next((b for b in uow.benches() if b.person == person.id and b.id != here), None)
    return SignedIn(person, is_at_two=other is not None, bench=other.name if other else "")


def lacks_badge(uow: UnitOfWork, procedure: Procedure) -> bool:
    """Whether a task wants to know by badge who does it (G5), and this person came by picture."""
    return bool(procedure.other_person_than) and not uow.bench().by_badge
