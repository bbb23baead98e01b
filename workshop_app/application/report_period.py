"""The figures of a period, from all that this desk knows; the centre's views tell the same."""

from collections.abc import Mapping

from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.task_use import TaskUse
from workshop_app.domain.yearly import Counting, Figures, Period
from workshop_app.values import Struct


class ReportPeriod(Struct, frozen=True):
    """Counts what was done in a period. It takes some seconds for ten years of a workshop."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, period: Period, for_whom: Mapping[str, str]) -> Figures:
        """Count; `for_whom` tells the beneficiary of each order, by the letters of its code."""
        counting = Counting(period, for_whom)
        with self.open_unit_of_work() as uow:
            for facts in uow.histories(SubjectKind.ITEM):
                counting.item(facts)
            for facts in uow.histories(SubjectKind.LOT):
                counting.lot(facts)
        return counting.figures

    def tasks(self, period: Period) -> TaskUse:
        """Count how often each version of a task was done, and how long its steps took."""
        use = TaskUse(period)
        with self.open_unit_of_work() as uow:
            for facts in uow.histories(SubjectKind.JOB):
                use.job(facts)
        return use
