"""Places, lots of supply, spare parts, and codes that nobody knows yet."""

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import ItemId, LotId, PartId, PlaceId, SupplierId, TenderId
from workshop_app.values import Struct, replace


class Place(Struct, frozen=True, kw_only=True):
    """Somewhere that has a code: arrival, shelf, bench, quarantine, packing, pallet, waste, van."""

    id: PlaceId
    kind: str
    name: str


class Lot(Struct, frozen=True, kw_only=True):
    """What arrives together.

    Attributes:
        supplier: from whom, as people call them.
        expected: how many things were announced.
        source: the supplier in the register, once it is told.
        tender: the call for tender that it was bought by, if it was.
        price_cents, subsidy_cents: in hundredths of the workshop's currency.
        due: the day it should come, `2026-02-01`; empty while nobody knows.
        counted: how many were counted at the door; none before it came.
        document: number of the transport document.
    """

    id: LotId
    supplier: str = ""
    expected: int = 0
    source: SupplierId | None = None
    tender: TenderId | None = None
    price_cents: int = 0
    subsidy_cents: int = 0
    due: str = ""
    counted: int | None = None
    document: str = ""


class Part(Struct, frozen=True, kw_only=True):
    """A spare part with a label of ours: in stock, or in an item."""

    id: PartId
    kind: str
    model: str = ""
    serial: str = ""
    new: bool = False
    item: ItemId | None = None
    place: PlaceId | None = None


class UnknownCode(Struct, frozen=True, kw_only=True):
    """A code that was read and is nobody's: it waits in a tray, and is never lost."""

    id: str
    candidates: tuple[str, ...]
    bench: str
    settled: bool = False


def fold_place(place: Place | None, fact: Fact) -> Place | None:
    """Return the place after one more fact."""
    if fact.kind != FactKind.PLACE_NAMED:
        return place
    return Place(id=PlaceId(_id(fact)), kind=str(fact.body["kind"]), name=str(fact.body["name"]))


def fold_lot(lot: Lot | None, fact: Fact) -> Lot | None:
    """Return the lot after one more fact."""
    body, known = fact.body, lot or Lot(id=LotId(_id(fact)))
    match fact.kind:
        case FactKind.LOT_REGISTERED:
            return replace(
                known, supplier=str(body["supplier"]), expected=_integer(body.get("expected"))
            )
        case FactKind.LOT_SUPPLIED:
            tender = body.get("tender")
            return replace(
                known,
                source=SupplierId(str(body["supplier"])),
                tender=TenderId(str(tender)) if tender else None,
                price_cents=_integer(body.get("price_cents")),
                subsidy_cents=_integer(body.get("subsidy_cents")),
                due=str(body.get("due", "")),
            )
        case FactKind.LOT_COUNTED:
            document = str(body.get("document", ""))
            return replace(known, counted=_integer(body["count"]), document=document)
        case _:
            return lot


def fold_part(part: Part | None, fact: Fact) -> Part | None:
    """Return the spare part after one more fact."""
    body = fact.body
    if fact.kind == FactKind.PART_REGISTERED:
        return Part(
            id=PartId(_id(fact)),
            kind=str(body["kind"]),
            model=str(body.get("model", "")),
            serial=str(body.get("serial", "")),
            new=bool(body.get("new", False)),
        )
    if fact.kind == FactKind.PART_MOVED and part is not None:
        item, place = body.get("item"), body.get("place")
        return replace(
            part,
            item=ItemId(str(item)) if item else None,
            place=PlaceId(str(place)) if place else None,
        )
    return part


def fold_unknown_code(code: UnknownCode | None, fact: Fact) -> UnknownCode | None:
    """Return the unknown code after one more fact."""
    if fact.kind == FactKind.CODE_UNKNOWN and code is None:
        read = fact.body.get("candidates")
        return UnknownCode(
            id=_id(fact),
            candidates=tuple(str(text) for text in read) if isinstance(read, list) else (),
            bench=fact.bench,
        )
    if fact.kind == FactKind.CODE_SETTLED and code is not None:
        return replace(code, settled=True)
    return code


def _integer(value: object) -> int:
    return value if isinstance(value, int) else 0


def _id(fact: Fact) -> str:
    return fact.subject.partition(":")[2]
