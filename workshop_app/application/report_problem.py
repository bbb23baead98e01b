"""Something is wrong with the item: it stands aside with a reason chosen from pictures."""

from workshop_app.application.answer_step import leave_job
from workshop_app.application.content_port import Content
from workshop_app.application.outcome import Outcome, SetAside
from workshop_app.application.situation import AtStep, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.item import ItemState
from workshop_app.values import Struct

REASONS = ("broken", "part_missing", "no_start", "locked", "dirty", "other")
"""Why an item can stand aside; each has a picture. Stored; never renamed."""


class ReportProblem(Struct, frozen=True):
    """Put the item in hand into To decide. It is nobody's fault."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, reason: str) -> Outcome:
        """Stop the job and park its item; nothing happens where no item is in hand."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            at = now.here
            if not isinstance(at, AtStep) or now.person is None or reason not in REASONS:
                return Outcome(now)
            leave_job(uow, at, now.person.id, to=ItemState.TO_DECIDE, reason=reason)
            uow.commit()
            item = uow.items.get(at.job.item) if at.job.item else None
            return Outcome(read_situation(uow, self.content), SetAside(item=item, reason=reason))
