"""A machine that a supplier's list announced is taken in: it is known by its serial or tag."""

from datetime import UTC, datetime

from workshop_app.application.draft import of_item
from workshop_app.application.storage_port import Memory, UnitOfWork
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import AnnouncedId, ItemId, PersonId
from workshop_app.domain.job import Job
from workshop_app.domain.supply import Announced, SupplierKind, must_be_recycled

OVER_TEN_YEARS = "over_ten_years"
"""Why a machine stands aside that a public body gave up and the law sends to recycling. Stored."""


def announced_for(memory: Memory, job: Job) -> Announced | None:
    """Return the line by which an intake was begun, if it was begun by one."""
    name = job.read.get("announced")
    return memory.supply.announced(AnnouncedId(name)) if name else None


def came(
    uow: UnitOfWork, announced: Announced, item: ItemId, *, read: str, by: PersonId | None
) -> None:
    """Write down that an announced machine is this item; saying it twice is once.

    Args:
        uow: the open transaction.
        announced: the line of the list.
        item: the label that the machine has got.
        read: the name that was read on the machine. Only that one is proven to be its own.
        by: who read it.
    """
    if item in announced.items:
        return
    subject = Subject(SubjectKind.ANNOUNCED, announced.id)
    uow.record(Draft(kind=FactKind.ANNOUNCED_CAME, subject=subject, person=by, body={"item": item}))
    for alias in announced.aliases:
        named = _named(announced, alias, read)
        uow.record(of_item(FactKind.ITEM_NAMED, item, by, alias=alias, type=named))


def supplier_kind(memory: Memory, announced: Announced) -> SupplierKind | None:
    """Return who gives an announced machine; none if nobody has told."""
    lot = memory.stock.lot(announced.lot)
    supplier = memory.supply.supplier(lot.source) if lot and lot.source else None
    return supplier.kind if supplier else None


def goes_to_recycling(memory: Memory, announced: Announced, now_ms: int) -> bool:
    """Whether the law sends an announced machine to recycling, as of now."""
    today = datetime.fromtimestamp(now_ms / 1000, UTC).date()
    return must_be_recycled(supplier_kind(memory, announced), announced.made, today)


def _named(announced: Announced, alias: str, read: str) -> str:
    if alias != announced.serial:
        return "asset_tag"
    return "serial" if alias.casefold() == read.casefold() else "listed"
