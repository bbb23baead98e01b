"""The figures of a period, from all that this desk knows; the centre's views tell the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Final

from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import Fact, FactKind, SubjectKind
from workshop_app.domain.task_use import TaskUse
from workshop_app.domain.yearly import Counting, Figures, Period
from workshop_app.domain.yearly_orders import OrderFigures, count_orders
from workshop_app.values import Struct

AT_ONCE: Final = 100
"""So many things are counted in one go: some hundredths of a second, in which nothing else is."""

_KINDS: Final = (SubjectKind.ITEM, SubjectKind.LOT, SubjectKind.JOB, SubjectKind.BOX)


class Days(Struct, frozen=True):
    """From one day to another, both included; `name` stands on the report, such as `2026`."""

    first: date
    last: date
    name: str


@dataclass(slots=True)
class Count:
    """A period that is being counted, a part at a time.

    Attributes:
        use: how often each version of a task was done, and how long its steps took.
        boxes: how many boxes were packed: each time one was, even if it was opened again.
        things: how many machines, lots, tasks and boxes were looked at so far.
    """

    counting: Counting
    use: TaskUse
    boxes: int = 0
    things: int = 0
    _left: list[SubjectKind] = field(default_factory=lambda: list(_KINDS))
    _after: str = ""

    @property
    def figures(self) -> Figures:
        """What was done, as far as it is counted."""
        return self.counting.figures

    @property
    def is_done(self) -> bool:
        """Whether all is counted."""
        return not self._left

    def place(self) -> tuple[SubjectKind, str]:
        """Return what is counted next, and the name after which it goes on."""
        return self._left[0], self._after

    def add(self, histories: list[tuple[Fact, ...]], *, is_last: bool) -> None:
        """Count the next things; `is_last`: there are no more of their kind."""
        for facts in histories:
            self._add(facts)
            self._after = facts[0].subject.partition(":")[2]
        self.things += len(histories)
        if is_last:
            self._left.pop(0)
            self._after = ""

    def _add(self, facts: tuple[Fact, ...]) -> None:
        match self._left[0]:
            case SubjectKind.ITEM:
                self.counting.item(facts)
            case SubjectKind.LOT:
                self.counting.lot(facts)
            case SubjectKind.JOB:
                self.use.job(facts)
            case _:
                packed = (fact for fact in facts if fact.kind == FactKind.BOX_PACKED)
                self.boxes += sum(map(self.counting.period.holds, packed))


class ReportPeriod(Struct, frozen=True):
    """Counts what was done in a period."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, period: Period, for_whom: Mapping[str, str]) -> Count:
        """Count all of it: some seconds for ten years of a workshop."""
        count = self.begin(period, for_whom)
        while not count.is_done:
            self.go_on(count)
        return count

    def begin(self, period: Period, for_whom: Mapping[str, str]) -> Count:
        """Return a count of nothing yet.

        `for_whom` tells the beneficiary of orders that are not known here, by code.
        """
        with self.open_unit_of_work() as uow:
            known = {str(order.id): str(order.for_whom) for order in uow.orders.all()}
        return Count(Counting(period, {**for_whom, **known}), TaskUse(period))

    def go_on(self, count: Count) -> None:
        """Count the next part."""
        kind, after = count.place()
        with self.open_unit_of_work() as uow:
            found = list(islice(uow.histories(kind, after), AT_ONCE))
        count.add(found, is_last=len(found) < AT_ONCE)

    def orders(self, first: date, last: date) -> OrderFigures:
        """Count what was brought from one day to another, both included."""
        with self.open_unit_of_work() as uow:
            orders = [(each, uow.orders.boxes_of(each.id)) for each in uow.orders.all()]
            return count_orders(uow.orders.beneficiaries(), orders, first, last)
