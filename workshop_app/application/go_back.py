"""The worker goes one step back; what was confirmed is open again."""

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_job
from workshop_app.application.outcome import Outcome
from workshop_app.application.situation import AtStep, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import FactKind
from workshop_app.domain.job import Mode
from workshop_app.values import Struct


class GoBack(Struct, frozen=True):
    """Show the step before; from the words that help after a "No", the question again."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, _command: Command, _argument: str, token: str) -> Outcome:
        """Go back, unless the bench has moved on since the press."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            at = now.here
            if not isinstance(at, AtStep) or now.person is None or now.token != token:
                return Outcome(now)
            job = at.job
            if job.mode is not Mode.ASK:
                uow.record(of_job(FactKind.STEP_FIXED, job.id, now.person.id, step=at.step.id))
            elif (before := job.step_before) is not None:
                uow.record(
                    of_job(
                        FactKind.STEP_BACK,
                        job.id,
                        now.person.id,
                        **{"from": at.step.id, "to": before},
                    )
                )
            else:
                return Outcome(now)
            uow.commit()
            return Outcome(read_situation(uow, self.content))
