"""The pages of orders, with what a workshop would have there."""

from collections.abc import Iterator
from typing import Final

from workshop_app.application.orders.allocate import Proposed, Why
from workshop_app.application.orders.look import OrderNow
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.ids import BeneficiaryId, BoxId, ItemId, OrderId, PlaceId
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import (
    Box,
    BoxState,
    BoxThing,
    Order,
    OrderLine,
    boxes_too_many,
    progress_of,
)
from workshop_app.domain.stock import Place
from workshop_app.ui.lead.orders.screen import (
    tell_kept,
    tell_order,
    tell_orders,
    tell_reasons,
    tell_refused,
    tell_share,
)
from workshop_app.ui.lead.section import PageData

_PALLET: Final = Place(id=PlaceId("L"), kind="pallet", name="Palette 1")
_WHOM: Final = {
    ForWhom.SCHOOL: "École primaire des Tilleuls",
    ForWhom.FAMILY: "F 0231",
    ForWhom.ASSOCIATION: "A 0058",
}


def order_pages() -> Iterator[tuple[str, PageData]]:
    """Yield each page of orders, empty and filled."""
    school = _order(1, ForWhom.SCHOOL, OrderLine("tower", 3), OrderLine("screen", 3))
    family = _order(2, ForWhom.FAMILY, OrderLine("laptop", 1))
    over = _order(3, ForWhom.ASSOCIATION, OrderLine("laptop", 1), why="delivered")
    packed = tuple(_box(number, school, state) for number, state in enumerate(BoxState, 1))
    surplus = tuple(_box(9 + number, family, BoxState.PACKED, "laptop") for number in range(2))
    orders = (_now(school, packed, kept=2), _now(family, surplus), _now(over, ()))
    yield "orders/no order", tell_orders(())
    yield "orders/orders", tell_orders(orders)
    yield "orders/boxes", tell_order(orders[0])
    yield "orders/no box", tell_order(_now(school, ()), (tell_refused(),))
    yield "orders/one box too many", tell_order(orders[1])
    yield "orders/why opened", tell_reasons(packed[0].id)
    shares = tuple(_share(school, why) for why in Why)
    yield "orders/shared out", tell_share(shares)
    yield "orders/kept", tell_share(shares[:1], (tell_kept(3, 0),))
    yield "orders/went elsewhere", tell_share((), (tell_kept(2, 1),))


def _order(number: int, for_whom: ForWhom, *lines: OrderLine, why: str = "") -> Order:
    return Order(
        id=OrderId(numbered(CodeKind.ORDER, 26, number).text),
        beneficiary=BeneficiaryId(str(for_whom)),
        for_whom=for_whom,
        lines=lines,
        due="2026-12-15",
        why_closed=why,
    )


def _box(number: int, order: Order, state: BoxState, kind: str = "tower") -> Box:
    machine = ItemId(numbered(CodeKind.MACHINE, 26, 40 + number).text)
    screen = ItemId(numbered(CodeKind.SCREEN, 26, number).text)
    things = [BoxThing(machine, kind)]
    if kind == "tower":
        things.append(BoxThing(screen, "screen"))
    return Box(
        id=BoxId(numbered(CodeKind.BOX, 26, number).text),
        order=order.id,
        things=tuple(things),
        state=state,
        place=_PALLET.id if state is BoxState.PACKED else None,
        day="2026-12-14" if state is BoxState.DELIVERED else "",
    )


def _now(order: Order, boxes: tuple[Box, ...], kept: int = 0) -> OrderNow:
    return OrderNow(
        order=order,
        whom=Beneficiary(id=BeneficiaryId("w"), reference=_WHOM[order.for_whom]),
        progress=progress_of(order, boxes),
        boxes=boxes,
        kept=kept,
        too_many=frozenset(box.id for box in boxes_too_many(order, boxes)),
        places={_PALLET.id: _PALLET},
    )


def _share(order: Order, why: Why) -> Proposed:
    gets = () if why is Why.NOTHING_READY else (42, 43)
    items = tuple(ItemId(numbered(CodeKind.MACHINE, 26, number).text) for number in gets)
    model = "" if why is Why.TURN else "EliteDesk 800 G3 SFF"
    return Proposed(order, "tower", model, items, 3 - len(items), why)
