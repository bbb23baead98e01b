"""What a code names: an item by its label or its maker's serial, a person, a place, a part."""

from typing import TypeAlias

from workshop_app.application.outcome import WrongKind
from workshop_app.application.same_machine import machine_of
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.codes import Code, CodeKind, Scan, foreign_candidates
from workshop_app.domain.ids import BoxId, ItemId, LotId, OrderId, PartId, PlaceId
from workshop_app.domain.item import Item
from workshop_app.domain.orders import Box, Order
from workshop_app.domain.people import Person
from workshop_app.domain.stock import Lot, Part, Place
from workshop_app.domain.supply import Announced
from workshop_app.values import Struct

Thing: TypeAlias = Item | Person | Place | Lot | Part | Announced | Order | Box


class Found(Struct, frozen=True):
    """What a scan named.

    Attributes:
        what: how people read it: `PC 26 0042`, a place's name, or the text itself.
        thing: what it names; none if nothing is known by that code.
        code: the code, if it is one of ours.
        texts: what was read, each way that it can be read, for codes that are not ours.
    """

    what: str
    thing: Thing | None = None
    code: Code | None = None
    texts: tuple[str, ...] = ()

    @property
    def wrong_kind(self) -> WrongKind:
        """Which kind of thing it is, for words about something else being needed."""
        match self.thing:
            case Item() | Announced():
                return WrongKind.ITEM
            case Person():
                return WrongKind.PERSON
            case Place():
                return WrongKind.PLACE
            case Lot():
                return WrongKind.LOT
            case Part():
                return WrongKind.PART
            case Order():
                return WrongKind.ORDER
            case Box():
                return WrongKind.BOX
            case None:
                return WrongKind.OTHER


def find_code(uow: UnitOfWork, scan: Scan, in_hand: ItemId | None = None) -> Found:
    """Look a scan up: first as a code of ours, then as a serial or tag in each reading.

    A second label means the machine that it is on, as it is called by its other one.

    Args:
        uow: the open transaction.
        scan: what was read.
        in_hand: what is worked on here; any label of the same machine means this one.
    """
    code = scan.code
    if code is not None:
        thing = _ours(uow, code)
        if isinstance(thing, Item):
            thing = machine_of(uow, thing, in_hand)
        what = thing.name if isinstance(thing, Place) else code.shown
        return Found(what=what, thing=thing, code=code, texts=scan.candidates)
    texts = foreign_candidates(scan)
    for text in texts:
        item = uow.items.named(text)
        if item is not None:
            item = machine_of(uow, item, in_hand)
            return Found(what=text, thing=item, texts=texts)
    for text in texts:
        announced = uow.supply.awaited_as(text)
        if announced is not None:
            return Found(what=text, thing=announced, texts=texts)
    return Found(what=texts[0] if texts else "", texts=texts)


def _ours(uow: UnitOfWork, code: Code) -> Thing | None:
    match code.kind:
        case CodeKind.MACHINE | CodeKind.SCREEN:
            return uow.items.get(ItemId(code.text))
        case CodeKind.BADGE:
            return uow.people.with_badge(code.text)
        case CodeKind.PLACE:
            return uow.stock.place(PlaceId(code.text))
        case CodeKind.LOT:
            return uow.stock.lot(LotId(code.text))
        case CodeKind.PART:
            return uow.stock.part(PartId(code.text))
        case CodeKind.ORDER:
            return uow.orders.order(OrderId(code.text))
        case CodeKind.BOX:
            return uow.orders.box(BoxId(code.text))
        case CodeKind.COMMAND | CodeKind.CHECK_UP:
            return None
