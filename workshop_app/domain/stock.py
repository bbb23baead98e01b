"""Places, lots of supply, spare parts, and codes that nobody knows yet."""

from dataclasses import dataclass, replace

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import ItemId, LotId, PartId, PlaceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere that has a code: arrival, shelf, bench, quarantine, packing, pallet, waste, van."""

    id: PlaceId
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What arrived together: how many are expected, and how many were received."""

    id: LotId
    supplier: str
    expected: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A spare part with a label of ours: in stock, or in an item."""

    id: PartId
    kind: str
    model: str = ""
    serial: str = ""
    new: bool = False
    item: ItemId | None = None
    place: PlaceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownCode:
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
    if fact.kind != FactKind.LOT_REGISTERED:
        return lot
    expected = fact.body.get("expected")
    return Lot(
        id=LotId(_id(fact)),
        supplier=str(fact.body["supplier"]),
        expected=expected if isinstance(expected, int) else 0,
    )


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


def _id(fact: Fact) -> str:
    return fact.subject.partition(":")[2]
