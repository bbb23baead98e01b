"""Beneficiaries, orders, boxes and rounds, answered from the state tables."""

from typing import Final

from sqlalchemy import bindparam, literal_column, select

from workshop_app.adapters.storage import tables
from workshop_app.adapters.storage.database import Prepared, prepare
from workshop_app.adapters.storage.repositories import Reader
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import BeneficiaryId, BoxId, OrderId, RoundId
from workshop_app.domain.orders import Box, Order, Round

_order, _box = tables.state_order.c, tables.state_box.c
HOT: Final[dict[str, Prepared]] = {
    "orders_open": prepare(
        select(_order.body).where(_order.is_open == literal_column("1")).order_by(_order.born)
    ),
    "boxes_of": prepare(
        select(_box.body).where(_box.for_order == bindparam("order")).order_by(_box.born)
    ),
}
"""What is asked while somebody waits; a test looks that none of it walks a whole table."""

_ALL: Final = {
    kind: prepare(select(table.c.body).order_by(table.c.born))
    for kind, table in (
        (SubjectKind.BENEFICIARY, tables.state_beneficiary),
        (SubjectKind.ORDER, tables.state_order),
        (SubjectKind.ROUND, tables.state_round),
    )
}


class SqlOrders(Reader):
    """What is packed for whom, as this bench knows it."""

    def beneficiary(self, beneficiary: BeneficiaryId) -> Beneficiary | None:
        """Return one beneficiary."""
        return self._one(SubjectKind.BENEFICIARY, beneficiary, Beneficiary)

    def beneficiaries(self) -> tuple[Beneficiary, ...]:
        """Return all beneficiaries, by reference without case."""
        found = self._many(SubjectKind.BENEFICIARY, Beneficiary, _ALL[SubjectKind.BENEFICIARY])
        return tuple(sorted(found, key=lambda each: (each.reference.casefold(), each.id)))

    def order(self, order: OrderId) -> Order | None:
        """Return one order."""
        return self._one(SubjectKind.ORDER, order, Order)

    def open(self) -> tuple[Order, ...]:
        """Return the orders that are open, oldest first."""
        return self._many(SubjectKind.ORDER, Order, HOT["orders_open"])

    def all(self) -> tuple[Order, ...]:
        """Return all orders, oldest first."""
        return self._many(SubjectKind.ORDER, Order, _ALL[SubjectKind.ORDER])

    def box(self, box: BoxId) -> Box | None:
        """Return one box."""
        return self._one(SubjectKind.BOX, box, Box)

    def boxes_of(self, order: OrderId) -> tuple[Box, ...]:
        """Return the boxes that were packed for an order, in the order of their facts."""
        return self._many(SubjectKind.BOX, Box, HOT["boxes_of"], order=order)

    def round(self, which: RoundId) -> Round | None:
        """Return one round."""
        return self._one(SubjectKind.ROUND, which, Round)

    def rounds(self) -> tuple[Round, ...]:
        """Return all rounds, oldest first."""
        return self._many(SubjectKind.ROUND, Round, _ALL[SubjectKind.ROUND])
