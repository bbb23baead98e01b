"""What a lead sees of supply: the lots, and the machines that lists announce for one."""

from workshop_app.application.storage_port import Memory, OpenUnitOfWork
from workshop_app.application.supply.take_in import goes_to_recycling
from workshop_app.domain.ids import LotId
from workshop_app.domain.stock import Lot
from workshop_app.domain.supply import Announced, Supplier
from workshop_app.values import Struct


class LotNow(Struct, frozen=True, kw_only=True):
    """A lot, who gives it, how many are on lists, and how many were taken in."""

    lot: Lot
    supplier: Supplier | None
    announced: int
    arrived: int


class LineNow(Struct, frozen=True):
    """An announced machine, and whether the law sends it to recycling today."""

    announced: Announced
    recycled: bool


class LotLines(Struct, frozen=True):
    """A lot with its lines, in the order of the lists."""

    now: LotNow
    lines: tuple[LineNow, ...]


class LookAtSupply(Struct, frozen=True):
    """Reads supply; nothing changes."""

    open_unit_of_work: OpenUnitOfWork

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
            return LotLines(_now(uow, known), lines)


def _now(memory: Memory, lot: Lot) -> LotNow:
    announced = memory.supply.announced_of(lot.id)
    return LotNow(
        lot=lot,
        supplier=memory.supply.supplier(lot.source) if lot.source else None,
        announced=sum(not each.withdrawn for each in announced),
        arrived=memory.items.from_lot(lot.id),
    )
