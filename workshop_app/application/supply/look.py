"""What a lead sees of supply: suppliers, calls for tender, lots and the lists for one."""

from collections.abc import Mapping, Sequence

from workshop_app.application.storage_port import Memory, OpenUnitOfWork
from workshop_app.application.supply.take_in import goes_to_recycling
from workshop_app.domain.ids import LotId, SupplierId
from workshop_app.domain.stock import Lot
from workshop_app.domain.supply import Announced, Offer, Supplier, Tender
from workshop_app.values import Struct


class LotNow(Struct, frozen=True, kw_only=True):
    """A lot, who gives it, how many are on lists, and how many were taken in."""

    lot: Lot
    supplier: Supplier | None
    announced: int
    arrived: int


class SupplierNow(Struct, frozen=True, kw_only=True):
    """A supplier, and what has come of them: lots, machines, and what was paid (hundredths)."""

    supplier: Supplier
    lots: int
    arrived: int
    price_cents: int


class OfferNow(Struct, frozen=True):
    """An offer, and who made it."""

    offer: Offer
    supplier: str


class TenderNow(Struct, frozen=True, kw_only=True):
    """A call for tender with its offers, the cheapest machine first, and the lots bought by it."""

    tender: Tender
    offers: tuple[OfferNow, ...]
    lots: tuple[LotId, ...]

    @property
    def taken(self) -> OfferNow | None:
        """The offer that was taken."""
        return next((o for o in self.offers if o.offer.supplier == self.tender.taken), None)


class LineNow(Struct, frozen=True):
    """An announced machine, and whether the law sends it to recycling today."""

    announced: Announced
    recycled: bool


class LotLines(Struct, frozen=True):
    """A lot with its lines, in the order of the lists; `tender` is what its call is called."""

    now: LotNow
    lines: tuple[LineNow, ...]
    tender: str = ""


class LookAtSupply(Struct, frozen=True):
    """Reads supply; nothing changes."""

    open_unit_of_work: OpenUnitOfWork

    def suppliers(self) -> tuple[SupplierNow, ...]:
        """Return all suppliers, by name."""
        with self.open_unit_of_work() as uow:
            lots = uow.stock.lots()
            return tuple(
                SupplierNow(
                    supplier=each,
                    lots=len(own),
                    arrived=sum(uow.items.from_lot(lot.id) for lot in own),
                    price_cents=sum(lot.price_cents for lot in own),
                )
                for each in uow.supply.suppliers()
                for own in [[lot for lot in lots if lot.source == each.id]]
            )

    def tenders(self) -> tuple[TenderNow, ...]:
        """Return all calls for tender: the open ones first, of each the newest first."""
        with self.open_unit_of_work() as uow:
            lots, names = uow.stock.lots(), {s.id: s.name for s in uow.supply.suppliers()}
            newest = uow.supply.tenders()[::-1]
            told = sorted(newest, key=lambda each: not each.is_open)
            return tuple(_tender(each, names, lots) for each in told)

    def lots(self) -> tuple[LotNow, ...]:
        """Return all lots, the newest first."""
        with self.open_unit_of_work() as uow:
            return tuple(_now(uow, lot) for lot in reversed(uow.stock.lots()))

    def lot(self, lot: LotId) -> LotLines | None:
        """Return one lot with its lines."""
        with self.open_unit_of_work() as uow:
            known = uow.stock.lot(lot)
            if known is None:
                return None
            lines = tuple(
                LineNow(each, goes_to_recycling(uow, each, uow.now_ms()))
                for each in uow.supply.announced_of(lot)
            )
            tender = uow.supply.tender(known.tender) if known.tender else None
            return LotLines(_now(uow, known), lines, tender.title if tender else "")


def _tender(tender: Tender, names: Mapping[SupplierId, str], lots: Sequence[Lot]) -> TenderNow:
    offers = sorted(tender.offers, key=lambda each: each.each_cents)
    return TenderNow(
        tender=tender,
        offers=tuple(OfferNow(each, names.get(each.supplier, "")) for each in offers),
        lots=tuple(lot.id for lot in lots if lot.tender == tender.id),
    )


def _now(memory: Memory, lot: Lot) -> LotNow:
    announced = memory.supply.announced_of(lot.id)
    return LotNow(
        lot=lot,
        supplier=memory.supply.supplier(lot.source) if lot.source else None,
        announced=sum(not each.withdrawn for each in announced),
        arrived=memory.items.from_lot(lot.id),
    )
