"""The figures of a period about whom machines are for; references alone, nobody's name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from workshop_app.domain.beneficiaries import TRAINING_MINUTES, Beneficiary, Grant
from workshop_app.domain.gates import MACHINES
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import Box, BoxState, Order
from workshop_app.values import Struct, field

_MINUTES_AN_HOUR: Final = 60


class SchoolLine(Struct, frozen=True):
    """A school: what it needs and has, in computers."""

    reference: str
    pupils: int
    needs: int
    received: int

    @property
    def due(self) -> int:
        """How many it still needs."""
        return max(0, self.needs - self.received)


class OrderFigures(Struct, frozen=True, kw_only=True):
    """What was brought in a period, and how beneficiaries stand.

    Attributes:
        received: machines and screens received in the period, by kind of beneficiary and of thing.
        schools: by reference; what was received until the end of the period.
        equipped: families that have received a computer until then.
        trained: families that have had `TRAINING_MINUTES`, as known now.
        under_convention: associations whose convention holds on the last day.
        visits: of the period.
        boxes: received in the period.
    """

    received: Counter[tuple[str, str]] = field(default_factory=Counter)
    schools: tuple[SchoolLine, ...] = ()
    families: int = 0
    equipped: int = 0
    trained: int = 0
    hours: int = 0
    grants_asked: int = 0
    grants_paid: int = 0
    associations: int = 0
    under_convention: int = 0
    visits: int = 0
    boxes: int = 0


def count_orders(
    beneficiaries: Sequence[Beneficiary],
    orders: Iterable[tuple[Order, Sequence[Box]]],
    first: date,
    last: date,
) -> OrderFigures:
    """Count a period from its first to its last day, both included."""
    begins, ends = first.isoformat(), last.isoformat()
    received: Counter[tuple[str, str]] = Counter()
    computers: Counter[str | None] = Counter()
    count = 0
    for order, boxes in orders:
        for box in boxes:
            if box.state is not BoxState.DELIVERED or box.day > ends:
                continue
            computers[order.beneficiary] += sum(t.kind in MACHINES for t in box.things)
            if box.day >= begins:
                count += 1
                received.update((str(order.for_whom), thing.kind) for thing in box.things)
    families = [each for each in beneficiaries if each.kind is ForWhom.FAMILY]
    clubs = [each for each in beneficiaries if each.kind is ForWhom.ASSOCIATION]
    return OrderFigures(
        received=received,
        schools=tuple(
            SchoolLine(each.reference, each.pupils, each.needs, computers[each.id])
            for each in beneficiaries
            if each.kind is ForWhom.SCHOOL
        ),
        families=len(families),
        equipped=sum(computers[each.id] > 0 for each in families),
        trained=sum(each.trained_minutes >= TRAINING_MINUTES for each in families),
        hours=sum(each.trained_minutes for each in families) // _MINUTES_AN_HOUR,
        grants_asked=sum(each.grant is not Grant.NONE for each in families),
        grants_paid=sum(each.grant is Grant.PAID for each in families),
        associations=len(clubs),
        under_convention=sum(each.is_under_convention(last) for each in clubs),
        visits=sum(begins <= day <= ends for each in clubs for day in each.visits),
        boxes=count,
    )
