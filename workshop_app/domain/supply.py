"""Where machines come from: suppliers, calls for tender, and the machines that a list announces.

A list of 500 machines takes no numbers for labels: each line waits under its lot, and is found by
the maker's serial or the donor's tag when the machine is taken in.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import AnnouncedId, ItemId, LotId, SupplierId, TenderId
from workshop_app.values import Struct, field, replace


class SupplierKind(StrEnum):
    """Who gives or sells. Stored; never renamed."""

    COMPANY = "company"
    BROKER = "broker"
    PUBLIC_BODY = "public_body"


class Supplier(Struct, frozen=True, kw_only=True):
    """Who gives or sells machines. Whom one calls there is a person, and in no fact.

    Attributes:
        columns: how this supplier's lists call things: heading → word of `announcing.Column`.
    """

    id: SupplierId
    name: str = ""
    kind: SupplierKind = SupplierKind.COMPANY
    columns: Mapping[str, str] = field(default_factory=dict)


class Offer(Struct, frozen=True, kw_only=True):
    """What a supplier offers: how many machines, for how much in all (hundredths)."""

    supplier: SupplierId
    count: int
    price_cents: int

    @property
    def each_cents(self) -> int:
        """The price of one machine, rounded up: what offers are compared by."""
        return -(-self.price_cents // self.count) if self.count > 0 else self.price_cents


class Tender(Struct, frozen=True, kw_only=True):
    """A call for tender.

    Attributes:
        count: how many machines are wanted.
        closes: the last day for offers, `2026-02-01`.
        offers: the latest of each supplier, in the order in which they came.
        taken: whose offer was taken; none while it is open, or if none was.
    """

    id: TenderId
    title: str = ""
    count: int = 0
    closes: str = ""
    offers: tuple[Offer, ...] = ()
    is_open: bool = True
    taken: SupplierId | None = None


class Announced(Struct, frozen=True, kw_only=True):
    """A machine that a supplier's list announces.

    Attributes:
        kind: tower, laptop or screen.
        serial, asset_tag: the maker's and the donor's name for it; at least one is there.
        made: when it was made or first used: `2016`, `2016-05` or `2016-05-14`.
        items: what came by this line; more than one means that somebody should look.
        withdrawn: it will not come after all.
    """

    id: AnnouncedId
    lot: LotId
    kind: str
    serial: str = ""
    asset_tag: str = ""
    maker: str = ""
    model: str = ""
    made: str = ""
    items: tuple[ItemId, ...] = ()
    withdrawn: bool = False

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names by which the machine itself can be recognised."""
        return tuple(name for name in (self.serial, self.asset_tag) if name)

    @property
    def is_awaited(self) -> bool:
        """Whether it has neither come nor been withdrawn."""
        return not self.items and not self.withdrawn


OLDEST_YEARS: Final = 10
"""What is older goes to recycling when a public body gives it up (REEN law, décret 2023-266)."""


def must_be_recycled(kind: SupplierKind | None, made: str, today: date) -> bool:
    """Whether the law sends a machine to recycling: a public body's, and surely over ten years old.

    Args:
        kind: who gives it; none if nobody has told.
        made: as in `Announced`; empty or unreadable is not surely old.
        today: the day on which it is judged.
    """
    if kind is not SupplierKind.PUBLIC_BODY:
        return False
    latest = _latest_day(made)
    if latest is None:
        return False
    oldest = (today.year - OLDEST_YEARS, today.month, today.day)
    return (latest.year, latest.month, latest.day) < oldest


def _latest_day(made: str) -> date | None:
    """Return the last day that a year, a month or a day can mean."""
    try:
        match [int(part) for part in made.split("-")]:
            case [year]:
                return date(year, 12, 31)
            case [year, month]:
                return date(year, month, monthrange(year, month)[1])
            case [year, month, day]:
                return date(year, month, day)
            case _:
                return None
    except ValueError:
        return None


def fold_supplier(supplier: Supplier | None, fact: Fact) -> Supplier | None:
    """Return the supplier after one more fact."""
    known = supplier or Supplier(id=SupplierId(_id(fact)))
    match fact.kind:
        case FactKind.SUPPLIER_NAMED:
            kind = SupplierKind(str(fact.body["kind"]))
            return replace(known, name=str(fact.body["name"]), kind=kind)
        case FactKind.COLUMNS_MATCHED:
            columns = fact.body["columns"]
            read = columns.items() if isinstance(columns, Mapping) else ()
            return replace(known, columns={str(heading): str(word) for heading, word in read})
        case _:
            return supplier


def fold_tender(tender: Tender | None, fact: Fact) -> Tender | None:
    """Return the call for tender after one more fact."""
    known, body = tender or Tender(id=TenderId(_id(fact))), fact.body
    match fact.kind:
        case FactKind.TENDER_OPENED:
            return replace(
                known,
                title=str(body["title"]),
                count=_integer(body.get("count")),
                closes=str(body.get("closes", "")),
                is_open=True,
                taken=None,
            )
        case FactKind.OFFER_MADE:
            offer = Offer(
                supplier=SupplierId(str(body["supplier"])),
                count=_integer(body.get("count")),
                price_cents=_integer(body.get("price_cents")),
            )
            others = tuple(each for each in known.offers if each.supplier != offer.supplier)
            return replace(known, offers=(*others, offer))
        case FactKind.TENDER_ENDED:
            taken = body.get("taken")
            return replace(known, is_open=False, taken=SupplierId(str(taken)) if taken else None)
        case _:
            return tender


def fold_announced(announced: Announced | None, fact: Fact) -> Announced | None:
    """Return the announced machine after one more fact."""
    body = fact.body
    if fact.kind == FactKind.MACHINE_ANNOUNCED:
        return Announced(
            id=AnnouncedId(_id(fact)),
            lot=LotId(str(body["lot"])),
            kind=str(body["kind"]),
            serial=str(body.get("serial", "")),
            asset_tag=str(body.get("asset_tag", "")),
            maker=str(body.get("maker", "")),
            model=str(body.get("model", "")),
            made=str(body.get("made", "")),
            items=announced.items if announced else (),
        )
    if announced is None:
        return None
    match fact.kind:
        case FactKind.ANNOUNCED_CAME:
            item = ItemId(str(body["item"]))
            return announced if item in announced.items else _with(announced, item)
        case FactKind.ANNOUNCED_WITHDRAWN:
            return replace(announced, withdrawn=True)
        case _:
            return announced


def _with(announced: Announced, item: ItemId) -> Announced:
    return replace(announced, items=(*announced.items, item))


def _integer(value: object) -> int:
    return value if isinstance(value, int) else 0


def _id(fact: Fact) -> str:
    return fact.subject.partition(":")[2]
