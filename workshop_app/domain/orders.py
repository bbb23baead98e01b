"""Orders, the boxes that are packed for them, and the rounds that bring them.

A box says which order it is for; an order does not count its boxes. So two benches that pack one
order while apart lose nothing: whoever sees both sees which box is one too many.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import BeneficiaryId, BoxId, ItemId, OrderId, PlaceId, RoundId
from workshop_app.domain.labels import ForWhom
from workshop_app.values import Struct, replace


class OrderLine(Struct, frozen=True):
    """So many of one kind of machine.

    Attributes:
        kind: tower, laptop or screen.
        model: the only one that will do; empty where any does.
    """

    kind: str
    count: int
    model: str = ""


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for, for whom, and until when.

    Attributes:
        id: the eight letters of its own code.
        asked, due: days such as `2026-01-31`; `due` is empty where none was agreed.
        master: the Master that its machines should have; empty where any will do.
        why_closed: delivered or withdrawn; empty while it is open.
    """

    id: OrderId
    beneficiary: BeneficiaryId | None = None
    for_whom: ForWhom = ForWhom.SCHOOL
    lines: tuple[OrderLine, ...] = ()
    asked: str = ""
    due: str = ""
    master: str = ""
    why_closed: str = ""

    @property
    def is_open(self) -> bool:
        """Whether anything may still be packed for it."""
        return not self.why_closed

    @property
    def wanted(self) -> Mapping[str, int]:
        """How many of each kind, in the order of its lines."""
        counts: dict[str, int] = {}
        for line in self.lines:
            counts[line.kind] = counts.get(line.kind, 0) + line.count
        return counts


class BoxState(StrEnum):
    """How far a box is. Stored; never renamed."""

    PACKED = "packed"
    OPENED = "opened"
    LOADED = "loaded"
    DELIVERED = "delivered"


class BoxThing(Struct, frozen=True):
    """A machine or screen in a box."""

    item: ItemId
    kind: str


class Box(Struct, frozen=True, kw_only=True):
    """A box: for which order, what is in it, and where it is.

    Attributes:
        id: the eight letters of its own code.
        bench: where it was packed.
        why_opened: the reason of the last time it was opened again.
        round: which round has it on board, or brought it.
        day: on which day it was received.
    """

    id: BoxId
    order: OrderId | None = None
    things: tuple[BoxThing, ...] = ()
    state: BoxState = BoxState.PACKED
    place: PlaceId | None = None
    bench: str = ""
    why_opened: str = ""
    round: RoundId | None = None
    day: str = ""

    @property
    def counts(self) -> bool:
        """Whether what was packed into it is still in it."""
        return self.state is not BoxState.OPENED


class Round(Struct, frozen=True, kw_only=True):
    """A day on which a van brings boxes.

    Attributes:
        day: `2026-01-31`.
        orders: what it is planned to bring, in the order of the stops.
    """

    id: RoundId
    day: str = ""
    orders: tuple[OrderId, ...] = ()
    has_ended: bool = False


class Progress(Struct, frozen=True):
    """How far one kind of machine is in an order.

    Attributes:
        packed: in boxes, the delivered ones too; a box too many counts here.
    """

    kind: str
    wanted: int
    packed: int
    delivered: int

    @property
    def due(self) -> int:
        """How many are still to be packed."""
        return max(0, self.wanted - self.packed)

    @property
    def too_many(self) -> int:
        """How many were packed beyond what was asked for."""
        return max(0, self.packed - self.wanted)


def progress_of(order: Order, boxes: Iterable[Box]) -> tuple[Progress, ...]:
    """Return how far an order is, for each kind that was asked for or packed."""
    packed: dict[str, int] = dict.fromkeys(order.wanted, 0)
    delivered: dict[str, int] = {}
    for box in boxes:
        for thing in box.things if box.counts else ():
            packed[thing.kind] = packed.get(thing.kind, 0) + 1
            if box.state is BoxState.DELIVERED:
                delivered[thing.kind] = delivered.get(thing.kind, 0) + 1
    return tuple(
        Progress(kind, order.wanted.get(kind, 0), count, delivered.get(kind, 0))
        for kind, count in packed.items()
    )


def boxes_too_many(order: Order, boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Return the boxes that hold more than was asked for: the later ones of the feed.

    Args:
        order: what was asked for.
        boxes: all of the order, in the order of their facts.
    """
    left = dict(order.wanted)
    found: list[Box] = []
    for box in boxes:
        if not box.counts:
            continue
        kinds = [thing.kind for thing in box.things]
        if any(kinds.count(kind) > left.get(kind, 0) for kind in kinds):
            found.append(box)
            continue
        for kind in kinds:
            left[kind] -= 1
    return tuple(found)


def fold_order(order: Order | None, fact: Fact) -> Order | None:
    """Return the order after one more fact."""
    body = fact.body
    known = order or Order(id=OrderId(_id(fact)))
    match fact.kind:
        case FactKind.ORDER_PLACED:
            beneficiary = body.get("beneficiary")
            return replace(
                known,
                beneficiary=BeneficiaryId(str(beneficiary)) if beneficiary else None,
                for_whom=ForWhom(str(body["for_whom"])),
                lines=tuple(map(_line, _list(body["lines"]))),
                asked=str(body.get("asked", "")),
                due=str(body.get("due", "")),
                master=str(body.get("master", "")),
            )
        case FactKind.ORDER_CLOSED:
            return replace(known, why_closed=str(body["reason"]))
        case FactKind.ORDER_REOPENED:
            return replace(known, why_closed="")
        case _:
            return order


def fold_box(box: Box | None, fact: Fact) -> Box | None:
    """Return the box after one more fact. What was delivered stays so."""
    body = fact.body
    known = box or Box(id=BoxId(_id(fact)))
    match fact.kind:
        case FactKind.BOX_PACKED:
            order = body.get("order")
            return replace(
                known,
                order=OrderId(str(order)) if order else None,
                things=tuple(map(_thing, _list(body["things"]))),
                state=BoxState.PACKED,
                bench=fact.bench,
            )
        case FactKind.BOX_PLACED:
            return replace(known, place=PlaceId(str(body["place"])))
        case FactKind.BOX_OPENED if known.state is not BoxState.DELIVERED:
            why = str(body["reason"])
            return replace(known, state=BoxState.OPENED, why_opened=why, round=None)
        case FactKind.BOX_LOADED if known.state in {BoxState.PACKED, BoxState.LOADED}:
            loaded = RoundId(str(body["round"]))
            return replace(known, state=BoxState.LOADED, round=loaded, place=None)
        case FactKind.BOX_DELIVERED if known.counts:
            day = str(body["day"])
            return replace(known, state=BoxState.DELIVERED, day=day, place=None)
        case _:
            return box


def fold_round(known: Round | None, fact: Fact) -> Round | None:
    """Return the round after one more fact."""
    body = fact.body
    now = known or Round(id=RoundId(_id(fact)))
    match fact.kind:
        case FactKind.ROUND_PLANNED:
            orders = tuple(OrderId(str(each)) for each in _list(body["orders"]))
            return replace(now, day=str(body["day"]), orders=orders)
        case FactKind.ROUND_ENDED:
            return replace(now, has_ended=True)
        case _:
            return known


def _line(told: object) -> OrderLine:
    line = _mapping(told)
    count = line["count"]
    if not isinstance(count, int):
        raise TypeError(f"count: {count!r} is no number")
    return OrderLine(str(line["kind"]), count, str(line.get("model", "")))


def _thing(told: object) -> BoxThing:
    thing = _mapping(told)
    return BoxThing(ItemId(str(thing["item"])), str(thing["kind"]))


def _mapping(told: object) -> Mapping[str, object]:
    if not isinstance(told, Mapping):
        raise TypeError(f"{told!r} is no object")
    return told


def _list(told: object) -> list[object]:
    if not isinstance(told, list):
        raise TypeError(f"{told!r} is no list")
    return told


def _id(fact: Fact) -> str:
    return fact.subject.partition(":")[2]
