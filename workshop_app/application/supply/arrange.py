"""A team lead arranges supply: suppliers, calls for tender, and the lots that come of them."""

from datetime import UTC, date, datetime
from typing import Final

from workshop_app.application.lead_decides import register_lot
from workshop_app.application.numbers import order_numbers
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.codes import CodeKind
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import LotId, SupplierId, TenderId
from workshop_app.domain.people import Person
from workshop_app.domain.supply import SupplierKind
from workshop_app.values import Struct

LONGEST_NAME: Final = 80
"""Longest name, title or number of a document, in letters."""

MOST_CENTS: Final = 1_000_000_000
"""Ten million euros: a larger amount is a slip of the hand."""


class Deal(Struct, frozen=True, kw_only=True):
    """How a lot was bought or given.

    Attributes:
        price_cents, subsidy_cents: in hundredths of the workshop's currency, not negative.
        due: the day it should come, if it is known.
    """

    supplier: SupplierId
    tender: TenderId | None = None
    price_cents: int = 0
    subsidy_cents: int = 0
    due: date | None = None


class ArrangeSupply(Struct, frozen=True):
    """Everything that a lead tells about supply. Each call is one transaction.

    Every one of them raises ValueError, and changes nothing, where the person is no team lead,
    something named is not known, or a number or a word is not what it should be; the message
    names it.
    """

    open_unit_of_work: OpenUnitOfWork

    def name_supplier(
        self, name: str, kind: SupplierKind, *, lead: Person, supplier: SupplierId | None = None
    ) -> SupplierId:
        """Register a supplier, or call a known one something else; a name is there once."""
        with self.open_unit_of_work() as uow:
            _must_be_lead(lead)
            name = _word("name", name)
            for known in uow.supply.suppliers():
                if known.id != supplier and known.name.casefold() == name.casefold():
                    raise ValueError(f"name: there is a supplier called {known.name}")
            named = supplier or SupplierId(uow.new_id())
            uow.record(
                _fact(
                    FactKind.SUPPLIER_NAMED,
                    Subject(SubjectKind.SUPPLIER, named),
                    lead,
                    name=name,
                    kind=str(kind),
                )
            )
            uow.commit()
            return named

    def open_tender(
        self,
        title: str,
        *,
        count: int,
        closes: date | None,
        lead: Person,
        tender: TenderId | None = None,
    ) -> TenderId:
        """Open a call for tender for so many machines; change a known one, or open it again."""
        with self.open_unit_of_work() as uow:
            _must_be_lead(lead)
            told: dict[str, Json] = {
                "title": _word("title", title),
                "count": _counted("count", count),
                "closes": closes.isoformat() if closes else "",
            }
            for known in uow.supply.tenders():
                same = known.title.casefold() == str(told["title"]).casefold()
                if known.id != tender and known.is_open and same:
                    raise ValueError(f"title: there is a call for tender called {known.title}")
            opened = tender or TenderId(uow.new_id())
            uow.record(
                _fact(FactKind.TENDER_OPENED, Subject(SubjectKind.TENDER, opened), lead, **told)
            )
            uow.commit()
            return opened

    def note_offer(
        self,
        tender: TenderId,
        supplier: SupplierId,
        *,
        count: int,
        price_cents: int,
        lead: Person,
    ) -> None:
        """Note what a supplier offers; it replaces what they offered before."""
        with self.open_unit_of_work() as uow:
            _must_be_lead(lead)
            found = uow.supply.tender(tender)
            if found is None or not found.is_open:
                raise ValueError(f"tender: {tender} is not open")
            if uow.supply.supplier(supplier) is None:
                raise ValueError(f"supplier: {supplier} is not known")
            told: dict[str, Json] = {
                "supplier": supplier,
                "count": _counted("count", count),
                "price_cents": _cents("price", price_cents),
            }
            uow.record(
                _fact(FactKind.OFFER_MADE, Subject(SubjectKind.TENDER, tender), lead, **told)
            )
            uow.commit()

    def end_tender(self, tender: TenderId, *, taken: SupplierId | None, lead: Person) -> None:
        """End a call for tender by taking an offer, or none."""
        with self.open_unit_of_work() as uow:
            _must_be_lead(lead)
            found = uow.supply.tender(tender)
            if found is None or not found.is_open:
                raise ValueError(f"tender: {tender} is not open")
            if taken is not None and taken not in {offer.supplier for offer in found.offers}:
                raise ValueError(f"taken: {taken} has made no offer")
            uow.record(
                _fact(FactKind.TENDER_ENDED, Subject(SubjectKind.TENDER, tender), lead, taken=taken)
            )
            uow.commit()

    def announce_lot(self, lot: LotId | None, deal: Deal, *, expected: int, lead: Person) -> LotId:
        """Announce a lot, or tell more about one that is known; its intake can begin.

        Args:
            lot: its code; none for the next number.
            deal: how it was bought or given.
            expected: how many machines.
            lead: who tells.
        """
        with self.open_unit_of_work() as uow:
            _must_be_lead(lead)
            supplier = uow.supply.supplier(deal.supplier)
            if supplier is None:
                raise ValueError(f"supplier: {deal.supplier} is not known")
            if deal.tender is not None and uow.supply.tender(deal.tender) is None:
                raise ValueError(f"tender: {deal.tender} is not known")
            price, subsidy = (
                _cents("price", deal.price_cents),
                _cents("subsidy", deal.subsidy_cents),
            )
            if subsidy > price:
                raise ValueError("subsidy: it is more than the price")
            count = _counted("expected", expected)
            lot = lot or _next_lot(uow)
            known = uow.stock.lot(lot)
            if known is None or (known.supplier, known.expected) != (supplier.name, count):
                register_lot(uow, lot, supplier=supplier.name, expected=count, by=lead.id)
            told: dict[str, Json] = {
                "supplier": supplier.id,
                "tender": deal.tender,
                "price_cents": price,
                "subsidy_cents": subsidy,
                "due": deal.due.isoformat() if deal.due else "",
            }
            uow.record(_fact(FactKind.LOT_SUPPLIED, Subject(SubjectKind.LOT, lot), lead, **told))
            order_numbers(uow, (CodeKind.LOT,))
            uow.commit()
            return lot

    def count_lot(self, lot: LotId, count: int, *, document: str, lead: Person) -> None:
        """Note how many machines were counted at the door, and the transport document."""
        with self.open_unit_of_work() as uow:
            _must_be_lead(lead)
            if uow.stock.lot(lot) is None:
                raise ValueError(f"lot: {lot} is not known")
            if count < 0:
                raise ValueError(f"count: {count} is less than nothing")
            if len(document.strip()) > LONGEST_NAME:
                raise ValueError(f"document: it is longer than {LONGEST_NAME} letters")
            told: dict[str, Json] = {"count": count, "document": document.strip()}
            uow.record(_fact(FactKind.LOT_COUNTED, Subject(SubjectKind.LOT, lot), lead, **told))
            uow.commit()

    def withdraw_rest(self, lot: LotId, *, reason: str, lead: Person) -> int:
        """Take back the lines of a lot's lists that have not come; return how many."""
        with self.open_unit_of_work() as uow:
            _must_be_lead(lead)
            why = _word("reason", reason)
            rest = [each for each in uow.supply.announced_of(lot) if each.is_awaited]
            for each in rest:
                subject = Subject(SubjectKind.ANNOUNCED, each.id)
                uow.record(_fact(FactKind.ANNOUNCED_WITHDRAWN, subject, lead, reason=why))
            uow.commit()
            return len(rest)


def _fact(kind: FactKind, subject: Subject, lead: Person, /, **body: Json) -> Draft:
    return Draft(kind=kind, subject=subject, person=lead.id, body=body)


def _must_be_lead(person: Person) -> None:
    if not person.is_lead:
        raise ValueError("lead: only a team lead arranges supply")


def _word(name: str, text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise ValueError(f"{name}: it is empty")
    if len(text) > LONGEST_NAME:
        raise ValueError(f"{name}: it is longer than {LONGEST_NAME} letters")
    return text


def _counted(name: str, number: int) -> int:
    if number < 1:
        raise ValueError(f"{name}: {number} is less than one")
    return number


def _cents(name: str, number: int) -> int:
    if number < 0:
        raise ValueError(f"{name}: {number} is less than nothing")
    if number > MOST_CENTS:
        raise ValueError(f"{name}: {number} is more than {MOST_CENTS}")
    return number


def _next_lot(uow: UnitOfWork) -> LotId:
    today = datetime.fromtimestamp(uow.now_ms() / 1000, UTC).date()
    return LotId(uow.numbers.take(CodeKind.LOT, today.year % 100).text)
