"""A team lead tells whom machines are for, and what is asked for."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Final

from workshop_app.application.numbers import order_numbers
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.beneficiaries import Beneficiary, Grant
from workshop_app.domain.codes import CodeKind, parse_code
from workshop_app.domain.documents import convention_end
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import BeneficiaryId, OrderId
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import Order, OrderLine
from workshop_app.domain.people import Person
from workshop_app.values import Struct

KINDS: Final = ("tower", "laptop", "screen")
REASONS: Final = ("delivered", "withdrawn")
LONGEST_REFERENCE: Final = 24
"""What a label and a line of a table hold; a whole name does not fit."""

ASSOCIATION_LINES: Final = (OrderLine("laptop", 1), OrderLine("tower", 1), OrderLine("screen", 1))
"""A laptop for the president, a desktop for the secretary (domain notes, section 0)."""


class ArrangeBeneficiaries(Struct, frozen=True):
    """Everything that a lead tells about a beneficiary. Each call is one transaction.

    Every one of them raises ValueError, and changes nothing, where the person is no team lead,
    something named is not known, or a number or a word is not what it should be; the message
    names it.
    """

    open_unit_of_work: OpenUnitOfWork

    def note(
        self,
        kind: ForWhom,
        reference: str,
        *,
        lead: Person,
        pupils: int = 0,
        school: BeneficiaryId | None = None,
        known: BeneficiaryId | None = None,
    ) -> BeneficiaryId:
        """Note a beneficiary, or tell something else of a known one; a reference is there once."""
        with self.open_unit_of_work() as uow:
            must_be_lead(lead)
            reference = _reference(uow, reference, known)
            if kind is ForWhom.SCHOOL and pupils < 1:
                raise ValueError(f"pupils: a school has at least 1, not {pupils}")
            if school is not None and kind is not ForWhom.FAMILY:
                raise ValueError("school: only a child of a family goes to one")
            if school is not None and beneficiary(uow, school).kind is not ForWhom.SCHOOL:
                raise ValueError("school: it is no school")
            named = known or BeneficiaryId(uow.new_id())
            body: dict[str, Json] = {
                "kind": str(kind),
                "reference": reference,
                "pupils": pupils if kind is ForWhom.SCHOOL else 0,
                "school": school,
            }
            uow.record(_about(FactKind.BENEFICIARY_NOTED, named, lead, **body))
            order_numbers(uow, (CodeKind.ORDER,))
            uow.commit()
            return named

    def trained(self, family: BeneficiaryId, minutes: int, *, day: date, lead: Person) -> None:
        """Note that a family was trained for so many minutes on a day."""
        with self.open_unit_of_work() as uow:
            _must_be(uow, family, ForWhom.FAMILY, lead)
            if minutes < 1:
                raise ValueError(f"minutes: {minutes} is less than one")
            body: dict[str, Json] = {"minutes": minutes, "day": day.isoformat()}
            uow.record(_about(FactKind.FAMILY_TRAINED, family, lead, **body))
            uow.commit()

    def grant(self, family: BeneficiaryId, to: Grant, *, lead: Person) -> None:
        """Note how far a family's grant for the internet is."""
        with self.open_unit_of_work() as uow:
            _must_be(uow, family, ForWhom.FAMILY, lead)
            uow.record(_about(FactKind.GRANT_MOVED, family, lead, to=str(to)))
            uow.commit()

    def sign_convention(
        self, association: BeneficiaryId, start: date, *, lead: Person, end: date | None = None
    ) -> date:
        """Note a signed convention; without an end it holds for four years. Return its end."""
        with self.open_unit_of_work() as uow:
            _must_be(uow, association, ForWhom.ASSOCIATION, lead)
            until = end or convention_end(start)
            if until <= start:
                raise ValueError(f"end: a convention from {start} cannot end on {until}")
            body: dict[str, Json] = {"start": start.isoformat(), "end": until.isoformat()}
            uow.record(_about(FactKind.CONVENTION_SIGNED, association, lead, **body))
            uow.commit()
            return until

    def visited(self, association: BeneficiaryId, day: date, *, lead: Person) -> None:
        """Note that an association's machines were looked after on a day."""
        with self.open_unit_of_work() as uow:
            found = _must_be(uow, association, ForWhom.ASSOCIATION, lead)
            if not found.is_under_convention(day):
                raise ValueError(f"day: no convention holds on {day}")
            uow.record(_about(FactKind.MAINTENANCE_VISITED, association, lead, day=day.isoformat()))
            uow.commit()


class ArrangeOrders(Struct, frozen=True):
    """Everything that a lead tells about an order. Each call is one transaction.

    Every one of them raises ValueError as `ArrangeBeneficiaries` does.
    """

    open_unit_of_work: OpenUnitOfWork

    def place(
        self,
        whom: BeneficiaryId,
        lines: Sequence[OrderLine],
        *,
        lead: Person,
        due: date | None = None,
        master: str = "",
        order: OrderId | None = None,
    ) -> OrderId:
        """Place an order, or change one that is open.

        Args:
            whom: who asks.
            lines: how many of what.
            lead: who tells.
            due: the day it should be there.
            master: the Master that the machines should have.
            order: the code of a printed order, or of the order that changes; else the next number.
        """
        with self.open_unit_of_work() as uow:
            must_be_lead(lead)
            found, known = beneficiary(uow, whom), uow.orders.order(order) if order else None
            if known is not None and not known.is_open:
                raise ValueError("order: it is closed")
            today = datetime.fromtimestamp(uow.now_ms() / 1000, UTC).date()
            if due is not None and due < today and known is None:
                raise ValueError(f"due: {due} is over")
            named = _order_code(uow, order, today)
            body: dict[str, Json] = {
                "beneficiary": found.id,
                "for_whom": str(found.kind),
                "lines": _lines(lines),
                "asked": known.asked if known else today.isoformat(),
                "due": due.isoformat() if due else "",
                "master": " ".join(master.split()),
            }
            uow.record(_of_order(FactKind.ORDER_PLACED, named, lead, **body))
            order_numbers(uow, (CodeKind.ORDER,))
            uow.commit()
            return named

    def close(self, order: OrderId, reason: str, *, lead: Person) -> None:
        """Close an order: it was delivered, or withdrawn. What it kept is free again."""
        with self.open_unit_of_work() as uow:
            must_be_lead(lead)
            if reason not in REASONS:
                raise ValueError(f"reason: {reason!r} is not one of {', '.join(REASONS)}")
            if not open_order(uow, order).is_open:
                raise ValueError("order: it is closed already")
            uow.record(_of_order(FactKind.ORDER_CLOSED, order, lead, reason=reason))
            uow.commit()

    def reopen(self, order: OrderId, *, lead: Person) -> None:
        """Open an order that was closed."""
        with self.open_unit_of_work() as uow:
            must_be_lead(lead)
            if open_order(uow, order).is_open:
                raise ValueError("order: it is open")
            uow.record(_of_order(FactKind.ORDER_REOPENED, order, lead))
            uow.commit()


def must_be_lead(person: Person) -> None:
    """Raise ValueError where a person is no team lead."""
    if not person.is_lead:
        raise ValueError("lead: only a team lead arranges orders")


def beneficiary(uow: UnitOfWork, whom: BeneficiaryId) -> Beneficiary:
    """Return a beneficiary; ValueError where there is none."""
    found = uow.orders.beneficiary(whom)
    if found is None:
        raise ValueError(f"beneficiary: {whom} is not known")
    return found


def open_order(uow: UnitOfWork, order: OrderId) -> Order:
    """Return an order; ValueError where there is none."""
    found = uow.orders.order(order)
    if found is None:
        raise ValueError(f"order: {order} is not known")
    return found


def _must_be(uow: UnitOfWork, whom: BeneficiaryId, kind: ForWhom, lead: Person) -> Beneficiary:
    must_be_lead(lead)
    found = beneficiary(uow, whom)
    if found.kind is not kind:
        raise ValueError(f"beneficiary: {found.reference} is no {kind}")
    return found


def _reference(uow: UnitOfWork, told: str, known: BeneficiaryId | None) -> str:
    reference = " ".join(told.split())
    if not reference:
        raise ValueError("reference: it is empty")
    if len(reference) > LONGEST_REFERENCE:
        raise ValueError(f"reference: it is longer than {LONGEST_REFERENCE} letters")
    for each in uow.orders.beneficiaries():
        if each.id != known and each.reference.casefold() == reference.casefold():
            raise ValueError(f"reference: {each.reference} is there already")
    return reference


def _order_code(uow: UnitOfWork, told: OrderId | None, today: date) -> OrderId:
    if told is None:
        return OrderId(uow.numbers.take(CodeKind.ORDER, today.year % 100).text)
    code = parse_code(told)
    if code is None or code.kind is not CodeKind.ORDER:
        raise ValueError(f"order: {told} is not the code of an order")
    return OrderId(code.text)


def _lines(lines: Sequence[OrderLine]) -> list[Json]:
    if not lines:
        raise ValueError("lines: nothing is asked for")
    for line in lines:
        if line.kind not in KINDS:
            raise ValueError(f"kind: {line.kind!r} is not one of {', '.join(KINDS)}")
        if line.count < 1:
            raise ValueError(f"count: {line.count} is less than one")
    return [{"kind": each.kind, "count": each.count, "model": each.model} for each in lines]


def _about(kind: FactKind, whom: BeneficiaryId, lead: Person, /, **body: Json) -> Draft:
    return Draft(
        kind=kind, subject=Subject(SubjectKind.BENEFICIARY, whom), person=lead.id, body=body
    )


def _of_order(kind: FactKind, order: OrderId, lead: Person, /, **body: Json) -> Draft:
    return Draft(kind=kind, subject=Subject(SubjectKind.ORDER, order), person=lead.id, body=body)
