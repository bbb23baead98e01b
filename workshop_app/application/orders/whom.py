"""What a team lead sees of beneficiaries: what each needs, has, and is due; and of the rounds."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.gates import MACHINES
from workshop_app.domain.ids import BeneficiaryId, OrderId, RoundId
from workshop_app.domain.orders import Box, BoxState, Order, Round
from workshop_app.values import Struct


class WhomNow(Struct, frozen=True, kw_only=True):
    """A beneficiary as it is.

    Attributes:
        school: the reference of the child's school, of a family.
        delivered: how many computers it has received.
        orders: how many of its orders are open.
    """

    whom: Beneficiary
    school: str = ""
    delivered: int = 0
    orders: int = 0

    @property
    def due(self) -> int:
        """How many computers it still needs."""
        return max(0, self.whom.needs - self.delivered)


class Stop(Struct, frozen=True):
    """An order that a round brings, and its boxes that are packed, on board or received."""

    order: Order
    whom: Beneficiary | None
    boxes: tuple[Box, ...]


class RoundNow(Struct, frozen=True):
    """A round with its stops, in their order."""

    round: Round
    stops: tuple[Stop, ...]

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes that it could bring, or has."""
        return tuple(box for stop in self.stops for box in stop.boxes)


class LookAtWhom(Struct, frozen=True):
    """Reads beneficiaries and rounds; changes nothing."""

    open_unit_of_work: OpenUnitOfWork

    def all(self) -> tuple[WhomNow, ...]:
        """Return all beneficiaries, by reference."""
        with self.open_unit_of_work() as uow:
            everybody = uow.orders.beneficiaries()
            delivered, orders = _delivered(uow), _open(uow)
        names = {each.id: each.reference for each in everybody}
        return tuple(
            WhomNow(
                whom=each,
                school=names.get(each.school, "") if each.school else "",
                delivered=delivered[each.id],
                orders=orders[each.id],
            )
            for each in everybody
        )

    def reminders(self, today: date) -> tuple[Beneficiary, ...]:
        """Return the associations whose convention ends soon or has ended, the first end first."""
        with self.open_unit_of_work() as uow:
            found = [each for each in uow.orders.beneficiaries() if each.reminds(today)]
        return tuple(sorted(found, key=lambda each: (each.end, each.reference)))

    def rounds(self) -> tuple[RoundNow, ...]:
        """Return the rounds that are under way by day, then those that have ended, last first."""
        with self.open_unit_of_work() as uow:
            found = [RoundNow(each, _stops(uow, each)) for each in uow.orders.rounds()]
        under_way = sorted((each for each in found if not each.round.has_ended), key=_day)
        ended = sorted((each for each in found if each.round.has_ended), key=_day, reverse=True)
        return (*under_way, *ended)

    def to_bring(self) -> tuple[Stop, ...]:
        """Return the orders with boxes that no round under way brings, what is due first."""
        with self.open_unit_of_work() as uow:
            rounds = [each for each in uow.orders.rounds() if not each.has_ended]
            planned = {order for each in rounds for order in each.orders}
            orders = [each for each in uow.orders.all() if each.id not in planned]
            stops = [_stop(uow, each, None) for each in orders]
        waiting = [each for each in stops if any(map(_waits, each.boxes))]
        return tuple(sorted(waiting, key=lambda s: (not s.order.due, s.order.due, s.order.id)))


def _waits(box: Box) -> bool:
    return box.state in {BoxState.PACKED, BoxState.LOADED}


def _delivered(uow: UnitOfWork) -> Mapping[BeneficiaryId | None, int]:
    counts: Counter[BeneficiaryId | None] = Counter()
    for order in uow.orders.all():
        for box in uow.orders.boxes_of(order.id):
            if box.state is BoxState.DELIVERED:
                machines = sum(thing.kind in MACHINES for thing in box.things)
                counts[order.beneficiary] += machines
    return counts


def _open(uow: UnitOfWork) -> Mapping[BeneficiaryId | None, int]:
    return Counter(order.beneficiary for order in uow.orders.open())


def _stops(uow: UnitOfWork, which: Round) -> tuple[Stop, ...]:
    orders = (uow.orders.order(each) for each in which.orders)
    return tuple(_stop(uow, order, which.id) for order in orders if order is not None)


def _stop(uow: UnitOfWork, order: Order, which: RoundId | None) -> Stop:
    """Return a stop with what is or may come on board; what another round has brought is not."""
    whom = uow.orders.beneficiary(order.beneficiary) if order.beneficiary else None
    boxes = (box for box in uow.orders.boxes_of(order.id) if box.counts)
    mine = (box for box in boxes if _waits(box) or box.round == which)
    return Stop(order, whom, tuple(mine))


def _day(now: RoundNow) -> tuple[str, tuple[OrderId, ...]]:
    return now.round.day, now.round.orders
