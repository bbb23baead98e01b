"""A worker asks for help, a team lead answers, or the worker goes on alone after all."""

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_help
from workshop_app.application.outcome import HelpCalled, HelpNotNeeded, Outcome
from workshop_app.application.situation import AtStep, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.facts import FactKind
from workshop_app.domain.help_call import HelpOutcome
from workshop_app.domain.ids import HelpId, PersonId
from workshop_app.domain.job import Job
from workshop_app.values import Struct


class CallForHelp(Struct, frozen=True):
    """Ask for help from wherever the bench is; asking twice is one call."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self) -> Outcome:
        """Record the call; who is told is in the situation."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            if now.person is None or now.help is not None:
                return Outcome(now)
            at = now.here
            job = at.job if isinstance(at, AtStep) else None
            ask_for_help(uow, now.person.id, job=job)
            uow.commit()
            return Outcome(read_situation(uow, self.content), HelpCalled())


class CancelHelp(Struct, frozen=True):
    """The worker goes on alone after all. That is nobody's fault and counts for nothing."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self) -> Outcome:
        """Close the call, if one is open."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            if now.person is None or now.help is None:
                return Outcome(now)
            close_help(uow, now.help.id, HelpOutcome.CANCELLED, by=now.person.id)
            uow.commit()
            return Outcome(read_situation(uow, self.content), HelpNotNeeded())


def ask_for_help(uow: UnitOfWork, by: PersonId, *, job: Job | None, reason: str = "") -> None:
    """Record a call for help, unless one is open at this bench."""
    bench = uow.bench()
    if uow.helps.open_at(bench.id) is not None:
        return
    uow.record(
        of_help(
            FactKind.HELP_ASKED,
            HelpId(uow.new_id()),
            by,
            bench=bench.id,
            job=job.id if job else None,
            step=job.current if job else None,
            reason=reason,
        )
    )


def close_help(uow: UnitOfWork, call: HelpId, outcome: HelpOutcome, *, by: PersonId) -> None:
    """Record how a call ended."""
    uow.record(of_help(FactKind.HELP_CLOSED, call, by, outcome=str(outcome)))
