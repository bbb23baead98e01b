"""Pause, break and coming back: always possible, and the place in the work is kept (gate G8)."""

from workshop_app.application.call_for_help import close_help
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_bench, of_job
from workshop_app.application.hand_over import hand_over, is_anothers
from workshop_app.application.outcome import Outcome, SignedOut, WorkKept
from workshop_app.application.situation import OnPause, Situation, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.bench import Away
from workshop_app.domain.facts import FactKind
from workshop_app.domain.help_call import HelpOutcome
from workshop_app.domain.job import JobState
from workshop_app.values import Struct


class GoAway(Struct, frozen=True):
    """Leave the bench for a moment (pause) or for a rest (break)."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, why: Away) -> Outcome:
        """Record that the worker is away; a pause may become a break."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            if now.person is None or uow.bench().away is why:
                return Outcome(now)
            go_away(uow, now, why)
            uow.commit()
            return Outcome(read_situation(uow, self.content), WorkKept())


class ComeBack(Struct, frozen=True):
    """Go on where the work was left. Nothing starts again by itself."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self) -> Outcome:
        """Record that the worker is back."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            if now.person is None or not isinstance(now.here, OnPause):
                return Outcome(now)
            come_back(uow, now)
            uow.commit()
            return Outcome(read_situation(uow, self.content))


class NoteBreakDue(Struct, frozen=True):
    """The bench has proposed a break: the team lead sees that one is due, and nothing more."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self) -> None:
        """Record it once; it holds until the person is away or gone."""
        with self.open_unit_of_work() as uow:
            bench = uow.bench()
            if bench.person is not None and not bench.break_due:
                uow.record(of_bench(uow, FactKind.BREAK_DUE, None))
                uow.commit()


class SignOut(Struct, frozen=True):
    """Leave the bench; a job in hand stays this person's, at the same step, at any bench."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self) -> Outcome:
        """Record that the worker has gone."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            if now.person is None:
                return Outcome(now)
            sign_out(uow, now)
            uow.commit()
            return Outcome(read_situation(uow, self.content), SignedOut(now.person))


def go_away(uow: UnitOfWork, now: Situation, why: Away) -> None:
    """Record a pause or a break of the person at this bench."""
    if now.person is None:
        return
    job = uow.jobs.in_hand(now.person.id)
    if job is not None and job.state is JobState.IN_PROGRESS:
        uow.record(of_job(FactKind.JOB_PAUSED, job.id, now.person.id, step=job.current))
    uow.record(of_bench(uow, FactKind.AWAY_STARTED, now.person.id, why=str(why)))


def come_back(uow: UnitOfWork, now: Situation) -> None:
    """Record that the person at this bench is back."""
    if now.person is None:
        return
    job = uow.jobs.in_hand(now.person.id)
    if job is not None and job.state is JobState.PAUSED:
        uow.record(of_job(FactKind.JOB_RESUMED, job.id, now.person.id))
    uow.record(of_bench(uow, FactKind.AWAY_ENDED, now.person.id))


def sign_out(uow: UnitOfWork, now: Situation) -> None:
    """Record that the person has left this bench; what was given to others goes on there."""
    if now.person is None:
        return
    job = uow.jobs.in_hand(now.person.id)
    if job is not None and job.state is JobState.IN_PROGRESS:
        uow.record(of_job(FactKind.JOB_PAUSED, job.id, now.person.id, step=job.current))
    if job is not None and is_anothers(job, now.person.id, uow.bench().id):
        hand_over(uow, job, now.person.id, step=job.current)
    if now.help is not None:  # whoever comes next has not called
        close_help(uow, now.help.id, HelpOutcome.CANCELLED, by=now.person.id)
    uow.record(of_bench(uow, FactKind.SIGNED_OUT, now.person.id))
