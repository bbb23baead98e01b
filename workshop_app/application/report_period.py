"""The figures of a period, from all that this desk knows; the centre's views tell the same."""

from collections.abc import Mapping
from datetime import date

from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import FactKind, SubjectKind
from workshop_app.domain.task_use import TaskUse
from workshop_app.domain.yearly import Counting, Figures, Period
from workshop_app.domain.yearly_orders import OrderFigures, count_orders
from workshop_app.values import Struct


class ReportPeriod(Struct, frozen=True):
    """Counts what was done in a period. It takes some seconds for ten years of a workshop."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, period: Period, for_whom: Mapping[str, str]) -> Figures:
        """Count; `for_whom` tells the beneficiary of orders that are not known here, by code."""
        with self.open_unit_of_work() as uow:
            known = {str(order.id): str(order.for_whom) for order in uow.orders.all()}
            counting = Counting(period, {**for_whom, **known})
            for facts in uow.histories(SubjectKind.ITEM):
                counting.item(facts)
            for facts in uow.histories(SubjectKind.LOT):
                counting.lot(facts)
        return counting.figures

    def orders(self, first: date, last: date) -> OrderFigures:
        """Count what was brought from one day to another, both included."""
        with self.open_unit_of_work() as uow:
            orders = [(each, uow.orders.boxes_of(each.id)) for each in uow.orders.all()]
            return count_orders(uow.orders.beneficiaries(), orders, first, last)

    def boxes(self, period: Period) -> int:
        """Count the boxes that were packed: each time one was, even if it was opened again."""
        with self.open_unit_of_work() as uow:
            return sum(
                fact.kind == FactKind.BOX_PACKED and period.holds(fact)
                for facts in uow.histories(SubjectKind.BOX)
                for fact in facts
            )

    def tasks(self, period: Period) -> TaskUse:
        """Count how often each version of a task was done, and how long its steps took."""
        use = TaskUse(period)
        with self.open_unit_of_work() as uow:
            for facts in uow.histories(SubjectKind.JOB):
                use.job(facts)
        return use
