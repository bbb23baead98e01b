"""A box is opened again, loaded, and received; and what that means for its things."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from workshop_app.application.advance_item import (
    advance,
    gate_before,
    known,
    set_aside,
)
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item
from workshop_app.application.orders.arrange import must_be_lead, open_order
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.gates import PACKAGING
from workshop_app.domain.ids import BoxId, ItemId, OrderId, RoundId
from workshop_app.domain.item import LEGAL, ItemState
from workshop_app.domain.orders import Box, BoxState, progress_of
from workshop_app.domain.people import Person
from workshop_app.values import Struct

OPENING_REASONS: Final = ("one_too_many", "wrong_item", "something_missing", "order_withdrawn")
"""Why a box is opened again. Stored; never renamed."""


class HandleBoxes(Struct, frozen=True):
    """What a team lead does with boxes. Each call is one transaction.

    Every one of them raises ValueError, and changes nothing, where the person is no team lead, or
    something named is not known or is not as it should be; the message names it.
    """

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def open(self, box: BoxId, reason: str, *, lead: Person) -> None:
        """Open a box again: what was in it is ready, and is packed anew for an order."""
        must_be_lead(lead)
        if reason not in OPENING_REASONS:
            raise ValueError(f"reason: {reason!r} is not one of {', '.join(OPENING_REASONS)}")
        with self.open_unit_of_work() as uow:
            found = _box(uow, box)
            if found.state not in {BoxState.PACKED, BoxState.LOADED}:
                raise ValueError(f"box: it is {found.state}")
            uow.record(_of(FactKind.BOX_OPENED, box, lead, reason=reason))
            for thing in found.things:
                item = known(uow, thing.item)
                if item.box != box or item.state is not ItemState.PACKED:
                    continue  # another bench had it, too: it is in the other box
                uow.record(
                    of_item(FactKind.PACKED_INTO, item.id, lead.id, box="", order=None),
                    of_item(FactKind.TASK_REOPENED, item.id, lead.id, task=PACKAGING),
                )
                self._ready_again(uow, item.id, lead)
            uow.commit()

    def _ready_again(self, uow: UnitOfWork, item: ItemId, lead: Person) -> None:
        shut = gate_before(uow, self.content, item, ItemState.READY, lead.id)
        if shut is not None:
            reason = f"gate_{shut.gate}"
            set_aside(uow, item, to=ItemState.TO_DECIDE, reason=reason, by=lead.id)
            return
        advance(uow, self.content, item, ItemState.READY, by=lead.id)

    def plan_round(self, day: date, orders: Iterable[OrderId], *, lead: Person) -> RoundId:
        """Plan a day on which a van brings some orders, in the order of its stops."""
        must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            stops: list[Json] = [open_order(uow, order).id for order in orders]
            if not stops:
                raise ValueError("orders: a round brings at least one")
            named = RoundId(uow.new_id())
            told: dict[str, Json] = {"day": day.isoformat(), "orders": stops}
            subject = Subject(SubjectKind.ROUND, named)
            planned = FactKind.ROUND_PLANNED
            uow.record(Draft(kind=planned, subject=subject, person=lead.id, body=told))
            uow.commit()
            return named

    def end_round(self, which: RoundId, *, lead: Person) -> None:
        """Note that the van is back: what is still on board waits for another one."""
        must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            van = uow.orders.round(which)
            if van is None or van.has_ended:
                raise ValueError("round: it is not known, or has ended")
            subject = Subject(SubjectKind.ROUND, which)
            uow.record(Draft(kind=FactKind.ROUND_ENDED, subject=subject, person=lead.id, body={}))
            uow.commit()

    def load(self, box: BoxId, onto: RoundId, *, lead: Person) -> None:
        """Put a box on board of a round that brings its order; it may come from one that ended."""
        must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            found, van = _box(uow, box), uow.orders.round(onto)
            if van is None or van.has_ended:
                raise ValueError("round: it is not known, or has ended")
            before = uow.orders.round(found.round) if found.round else None
            waits = found.state is BoxState.LOADED and (before is None or before.has_ended)
            if found.state is not BoxState.PACKED and not waits:
                raise ValueError(f"box: it is {found.state}")
            if found.order not in van.orders:
                raise ValueError("box: its order is not on this round")
            uow.record(_of(FactKind.BOX_LOADED, box, lead, round=onto))
            uow.commit()

    def received(self, order: OrderId, boxes: Iterable[BoxId], day: date, *, lead: Person) -> bool:
        """Note which boxes of an order were received; some may come later.

        Returns:
            Whether the order is complete now: then it is closed.
        """
        must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            placed = open_order(uow, order)
            for name in boxes:
                self._receive(uow, _box(uow, name), order, day, lead)
            progress = progress_of(placed, uow.orders.boxes_of(order))
            complete = all(each.delivered >= each.wanted for each in progress)
            if complete and placed.is_open:
                subject = Subject(SubjectKind.ORDER, order)
                closed = {"reason": "delivered"}
                kind = FactKind.ORDER_CLOSED
                uow.record(Draft(kind=kind, subject=subject, person=lead.id, body=closed))
            uow.commit()
            return complete

    def _receive(self, uow: UnitOfWork, box: Box, order: OrderId, day: date, lead: Person) -> None:
        if box.order != order:
            raise ValueError("box: it is not of this order")
        if box.state not in {BoxState.PACKED, BoxState.LOADED}:
            raise ValueError(f"box: it is {box.state}")
        uow.record(_of(FactKind.BOX_DELIVERED, box.id, lead, day=day.isoformat()))
        for thing in box.things:
            item = known(uow, thing.item)
            if item.box == box.id and ItemState.DELIVERED in LEGAL[item.state]:
                advance(uow, self.content, item.id, ItemState.DELIVERED, by=lead.id)


def _box(uow: UnitOfWork, box: BoxId) -> Box:
    found = uow.orders.box(box)
    if found is None:
        raise ValueError(f"box: {box} is not known")
    return found


def _of(kind: FactKind, box: BoxId, lead: Person, /, **body: Json) -> Draft:
    return Draft(kind=kind, subject=Subject(SubjectKind.BOX, box), person=lead.id, body=body)
