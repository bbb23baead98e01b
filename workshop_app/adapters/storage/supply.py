"""Suppliers, calls for tender and announced machines, answered from the state tables."""

from typing import Final

from sqlalchemy import bindparam, literal_column, select

from workshop_app.adapters.storage import tables
from workshop_app.adapters.storage.database import Prepared, prepare
from workshop_app.adapters.storage.repositories import Reader
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import AnnouncedId, LotId, SupplierId, TenderId
from workshop_app.domain.supply import Announced, Supplier, Tender

_announced, _alias = tables.state_announced.c, tables.state_alias.c
HOT: Final[dict[str, Prepared]] = {
    "awaited_as": prepare(
        select(_announced.body)
        .join(tables.state_alias, _alias.born == _announced.born)
        .where(_alias.alias == bindparam("alias"), _announced.awaited == literal_column("1"))
        .order_by(_alias.born)
    ),
    "announced_of": prepare(
        select(_announced.body).where(_announced.lot == bindparam("lot")).order_by(_announced.born)
    ),
}
"""What is asked while somebody waits; a test looks that none of it walks a whole table."""

_SUPPLIERS: Final = prepare(
    select(tables.state_supplier.c.body).order_by(tables.state_supplier.c.born)
)
_TENDERS: Final = prepare(select(tables.state_tender.c.body).order_by(tables.state_tender.c.born))


class SqlSupply(Reader):
    """Where machines come from, as this bench knows it."""

    def supplier(self, supplier: SupplierId) -> Supplier | None:
        """Return one supplier."""
        return self._one(SubjectKind.SUPPLIER, supplier, Supplier)

    def suppliers(self) -> tuple[Supplier, ...]:
        """Return all suppliers, by name without case."""
        found = self._many(SubjectKind.SUPPLIER, Supplier, _SUPPLIERS)
        return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))

    def tender(self, tender: TenderId) -> Tender | None:
        """Return one call for tender."""
        return self._one(SubjectKind.TENDER, tender, Tender)

    def tenders(self) -> tuple[Tender, ...]:
        """Return all calls for tender, oldest first."""
        return self._many(SubjectKind.TENDER, Tender, _TENDERS)

    def announced(self, announced: AnnouncedId) -> Announced | None:
        """Return one announced machine."""
        return self._one(SubjectKind.ANNOUNCED, announced, Announced)

    def awaited_as(self, alias: str) -> Announced | None:
        """Return the awaited machine with this serial or tag; the oldest if two have it."""
        alias = alias.casefold()
        return self._first(SubjectKind.ANNOUNCED, Announced, HOT["awaited_as"], alias=alias)

    def announced_of(self, lot: LotId) -> tuple[Announced, ...]:
        """Return all machines that a list announced for a lot, in the order of the list."""
        return self._many(SubjectKind.ANNOUNCED, Announced, HOT["announced_of"], lot=lot)
