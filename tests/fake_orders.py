"""Beneficiaries, orders and boxes in memory, beside the other fakes."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import BeneficiaryId, BoxId, OrderId, RoundId
from workshop_app.domain.orders import Box, Order, Round
from workshop_app.domain.state import State

S = TypeVar("S", bound=State)


class States(Protocol):
    def one(self, kind: SubjectKind, name: str, of: type[S]) -> S | None: ...

    def all(self, of: type[S]) -> list[S]: ...


class FakeOrders:
    def __init__(self, kept: Callable[[], States]) -> None:
        self._kept = kept

    def beneficiary(self, beneficiary: BeneficiaryId) -> Beneficiary | None:
        return self._kept().one(SubjectKind.BENEFICIARY, beneficiary, Beneficiary)

    def beneficiaries(self) -> tuple[Beneficiary, ...]:
        known = self._kept().all(Beneficiary)
        return tuple(sorted(known, key=lambda each: (each.reference.casefold(), each.id)))

    def order(self, order: OrderId) -> Order | None:
        return self._kept().one(SubjectKind.ORDER, order, Order)

    def open(self) -> tuple[Order, ...]:
        return tuple(order for order in self.all() if order.is_open)

    def all(self) -> tuple[Order, ...]:
        return tuple(self._kept().all(Order))

    def box(self, box: BoxId) -> Box | None:
        return self._kept().one(SubjectKind.BOX, box, Box)

    def boxes_of(self, order: OrderId) -> tuple[Box, ...]:
        return tuple(box for box in self._kept().all(Box) if box.order == order)

    def round(self, which: RoundId) -> Round | None:
        return self._kept().one(SubjectKind.ROUND, which, Round)

    def rounds(self) -> tuple[Round, ...]:
        return tuple(self._kept().all(Round))
