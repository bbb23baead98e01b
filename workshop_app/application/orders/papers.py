"""The papers of an order, as its boxes say: what is delivered, what to pack, what was tested."""

from collections.abc import Iterator
from datetime import date

from workshop_app.application.orders.picking import pick_list
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.codes import Code, parse_code
from workshop_app.domain.documents import (
    BoxLine,
    Certificate,
    Convention,
    DeliveryNote,
    PackingLine,
    PackingList,
    certificate_of,
)
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import Box, Order
from workshop_app.values import Struct


class OrderPapers(Struct, frozen=True, kw_only=True):
    """What an order needs on paper.

    Attributes:
        delivery: none while nothing is packed.
        packing: what is still to be fetched; none once nothing is.
        certificates: of each machine in its boxes.
        convention: of an association that has signed one.
        leaflet: kind of the machine that the leaflet is about.
    """

    code: Code
    whom: BeneficiaryId | None = None
    delivery: DeliveryNote | None = None
    packing: PackingList | None = None
    certificates: tuple[Certificate, ...] = ()
    convention: Convention | None = None
    leaflet: str = ""


def papers_of(uow: UnitOfWork, order: Order) -> OrderPapers | None:
    """Return the papers of an order; none if its code is not ours."""
    code = parse_code(order.id)
    if code is None:
        return None
    boxes = [box for box in uow.orders.boxes_of(order.id) if box.counts]
    lines = tuple(_to_pack(uow, order))
    kinds = [thing.kind for box in boxes for thing in box.things] or list(order.wanted)
    machines = [kind for kind in kinds if kind != "screen"]
    return OrderPapers(
        code=code,
        whom=order.beneficiary,
        delivery=_delivery(code, order, boxes) if boxes else None,
        packing=PackingList(code, order.for_whom, lines) if lines else None,
        certificates=tuple(_certificates(uow, boxes)),
        convention=_convention(uow, code, order),
        leaflet=machines[0] if machines else "",
    )


def _delivery(code: Code, order: Order, boxes: list[Box]) -> DeliveryNote:
    lines = (
        BoxLine(own, tuple(filter(None, (parse_code(thing.item) for thing in box.things))))
        for box in boxes
        if (own := parse_code(box.id))
    )
    return DeliveryNote(code, order.for_whom, tuple(lines))


def _to_pack(uow: UnitOfWork, order: Order) -> Iterator[PackingLine]:
    for pick in pick_list(uow, order) if order.is_open else ():
        code = parse_code(pick.item.id)
        if code is not None:
            place = pick.place.name if pick.place else ""
            yield PackingLine(pick.item.kind, code.shown, 1, place)


def _certificates(uow: UnitOfWork, boxes: list[Box]) -> Iterator[Certificate]:
    for box in boxes:
        for thing in box.things:
            item = uow.items.get(thing.item)
            made = certificate_of(item, uow.history(f"item:{thing.item}")) if item else None
            if made is not None:
                yield made


def _convention(uow: UnitOfWork, code: Code, order: Order) -> Convention | None:
    if order.for_whom is not ForWhom.ASSOCIATION or order.beneficiary is None:
        return None
    found = uow.orders.beneficiary(order.beneficiary)
    if found is None or not found.start:
        return None
    return Convention(code, date.fromisoformat(found.start), date.fromisoformat(found.end))
