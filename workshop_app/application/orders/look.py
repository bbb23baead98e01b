"""What a team lead sees of orders: how far each is, its boxes, and which is one too many."""

from collections import Counter
from collections.abc import Mapping

from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.ids import BoxId, OrderId
from workshop_app.domain.item import ItemState
from workshop_app.domain.orders import Box, Order, Progress, boxes_too_many, progress_of
from workshop_app.domain.stock import Place
from workshop_app.values import Struct, field


class OrderNow(Struct, frozen=True, kw_only=True):
    """An order as it is.

    Attributes:
        kept: how many machines and screens are kept for it and not packed yet.
        too_many: the boxes that hold more than was asked for.
    """

    order: Order
    whom: Beneficiary | None
    progress: tuple[Progress, ...]
    boxes: tuple[Box, ...]
    kept: int = 0
    too_many: frozenset[BoxId] = frozenset()
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def wanted(self) -> int:
        """How many things were asked for."""
        return sum(each.wanted for each in self.progress)

    @property
    def packed(self) -> int:
        """How many things are in boxes."""
        return sum(each.packed for each in self.progress)

    @property
    def delivered(self) -> int:
        """How many things were received."""
        return sum(each.delivered for each in self.progress)


class LookAtOrders(Struct, frozen=True):
    """Reads orders; changes nothing."""

    open_unit_of_work: OpenUnitOfWork

    def all(self) -> tuple[OrderNow, ...]:
        """Return the open orders, those that are due first before the others; then the closed."""
        with self.open_unit_of_work() as uow:
            kept = _kept(uow)
            found = [_now(uow, order, kept) for order in uow.orders.all()]
        return tuple(sorted(found, key=_turn))

    def one(self, order: OrderId) -> OrderNow | None:
        """Return one order."""
        with self.open_unit_of_work() as uow:
            found = uow.orders.order(order)
            return _now(uow, found, _kept(uow)) if found else None


def _kept(uow: UnitOfWork) -> Counter[str]:
    return Counter(item.promised for item in uow.items.in_states([ItemState.READY]))


def _now(uow: UnitOfWork, order: Order, kept: Mapping[str, int]) -> OrderNow:
    boxes = uow.orders.boxes_of(order.id)
    places = {box.place: uow.stock.place(box.place) for box in boxes if box.place}
    return OrderNow(
        order=order,
        whom=uow.orders.beneficiary(order.beneficiary) if order.beneficiary else None,
        progress=progress_of(order, boxes),
        boxes=boxes,
        kept=kept.get(order.id, 0),
        too_many=frozenset(box.id for box in boxes_too_many(order, boxes)),
        places={name: place for name, place in places.items() if place is not None},
    )


def _turn(now: OrderNow) -> tuple[bool, bool, str, str]:
    order = now.order
    return not order.is_open, not order.due, order.due, order.id
