"""A code is read at a step that wants one: is it the right one?"""

from workshop_app.application.close_step import close_step
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item
from workshop_app.application.find_code import Found
from workshop_app.application.orders.packing import order_slip, thing_slip
from workshop_app.application.outcome import (
    Accepted,
    AlreadyRead,
    Note,
    NotUsable,
    OtherItem,
    OtherThing,
    Unknown,
    Unreadable,
)
from workshop_app.application.situation import AtStep
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.application.supply.take_in import came
from workshop_app.domain.codes import CodeKind
from workshop_app.domain.facts import FactKind, Json
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.orders import Order
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import Expects
from workshop_app.domain.stock import Lot, Part, Place
from workshop_app.domain.supply import Announced


def read_at_step(
    uow: UnitOfWork, content: Content, at: AtStep, person: Person, found: Found
) -> Note | None:
    """Close the step if the right code was read; else say what it was. Nothing else changes."""
    slip = _slip(uow, at, person, found)
    if slip is not None:
        return slip
    read = _text(at, found)
    if at.step.expects is Expects.PLACE and at.job.item:
        uow.record(of_item(FactKind.ITEM_MOVED, at.job.item, person.id, place=read))
    if at.step.expects is Expects.MACHINE_SCREEN and at.job.item:
        _learn_name(uow, at, person, found)
    finished = close_step(
        uow,
        content,
        at,
        person.id,
        answer="read",
        expects=str(at.step.expects or ""),
        read=read,
        announced=_line(found),
    )
    return finished or Accepted(_what(found))


def _slip(uow: UnitOfWork, at: AtStep, person: Person, found: Found) -> Note | None:
    match at.step.expects:
        case Expects.ITEM | None:
            return _other_machine_here(uow, at, found)
        case Expects.NEW_LABEL:
            return _other_label(at, found)
        case Expects.MACHINE_SCREEN:
            return _other_machine(at, found)
        case Expects.LOT:
            return _other_lot(at, found)
        case Expects.PLACE:
            wanted = at.step.place_kind
            right = isinstance(found.thing, Place) and wanted in {"", found.thing.kind}
            return None if right else _other(found, at)
        case Expects.PART:
            return _other_part(at, found)
        case Expects.ORDER:
            return _other_order(uow, at, found)
        case Expects.SCREEN:
            return _other_screen(uow, at, found)
        case Expects.BOX:
            right = found.code is not None and found.code.text == at.job.read.get("box")
            return None if right else _other(found, at)
        case Expects.LEAD_BADGE:
            right = isinstance(found.thing, Person) and found.thing.is_lead
            right = right and found.thing != person
            return None if right else _other(found, at)


def _other_lot(at: AtStep, found: Found) -> Note | None:
    """A lot is read by its own code, or by the name of a machine that was announced for it."""
    match found.thing:
        case Lot():
            right = at.job.lot in {None, found.thing.id}
        case Announced():  # not once the machine in hand has its label: then it is another one
            right = at.job.lot in {None, found.thing.lot} and at.job.item is None
        case _:
            right = False
    return None if right else _other(found, at)


def _other_item(at: AtStep, found: Found) -> Note | None:
    if isinstance(found.thing, Item):
        if found.thing.id == at.job.item:
            return None
        return OtherItem(at.item, found.thing) if at.item else OtherThing(found.wrong_kind)
    return _other(found, at)


def _other_label(at: AtStep, found: Found) -> Note | None:
    box = at.job.read.get("box")
    if box is None:
        return _other_item(at, found)
    return None if found.code is not None and found.code.text == box else _other(found, at)


def _other_machine(at: AtStep, found: Found) -> Note | None:
    """The machine shows its own serial: it must be this machine, and no other known one."""
    if isinstance(found.thing, Item):
        if found.thing.id != at.job.item:
            return OtherItem(at.item, found.thing) if at.item else OtherThing(found.wrong_kind)
        by_its_label = found.code is not None
        return OtherThing(found.wrong_kind, found.what) if by_its_label else None
    is_free = found.thing is None or isinstance(found.thing, Announced)
    if not is_free or found.code is not None or not found.texts:
        return _other(found, at)
    return OtherThing(found.wrong_kind, found.what) if at.item and at.item.serial else None


def _other_part(at: AtStep, found: Found) -> Note | None:
    part = found.thing
    if not isinstance(part, Part) or at.step.part_kind not in {"", part.kind}:
        return _other(found, at)
    return None if part.item is None else NotUsable(found.what)


def _other_order(uow: UnitOfWork, at: AtStep, found: Found) -> Note | None:
    if found.code is None or found.code.kind is not CodeKind.ORDER:
        return _other(found, at)
    return order_slip(uow, found.thing if isinstance(found.thing, Order) else None, at.item)


def _other_machine_here(uow: UnitOfWork, at: AtStep, found: Found) -> Note | None:
    if isinstance(found.thing, Item) and found.thing.id != at.job.item:
        return thing_slip(uow, at, found.thing) or _other_item(at, found)
    return _other_item(at, found)


def _other_screen(uow: UnitOfWork, at: AtStep, found: Found) -> Note | None:
    screen = found.thing
    if not isinstance(screen, Item) or screen.kind != "screen":
        return _other(found, at)
    if screen.state not in {ItemState.READY, ItemState.PACKED}:
        return NotUsable(found.what, screen.state)
    slip = thing_slip(uow, at, screen)
    if slip is None and screen.state is not ItemState.READY:
        return NotUsable(found.what, screen.state)
    return slip


def _other(found: Found, at: AtStep) -> Note:
    if found.thing is None and found.code is None:
        return Unknown(found.what) if found.texts else Unreadable()
    just_read = tuple(at.job.read.values())
    if found.code is not None and just_read and found.code.text == just_read[-1]:
        return AlreadyRead(found.what)
    if isinstance(found.thing, Item) and found.thing.id == at.job.item:
        return AlreadyRead(found.what)
    return OtherThing(found.wrong_kind, found.what)


def _learn_name(uow: UnitOfWork, at: AtStep, person: Person, found: Found) -> None:
    """The machine shows its own serial: it may be one that a list announced by it."""
    if at.job.item is None or at.item is None or at.item.serial or isinstance(found.thing, Item):
        return
    name = _text(at, found)
    if isinstance(found.thing, Announced):
        came(uow, found.thing, at.job.item, read=name, by=person.id)
    uow.record(of_item(FactKind.ITEM_NAMED, at.job.item, person.id, alias=name, type="serial"))


def _line(found: Found) -> dict[str, Json]:
    """Return by which line of a list a lot was read, and what was read; nothing if by none."""
    if not isinstance(found.thing, Announced):
        return {}
    return {"announced": found.thing.id, "name": found.what}


def _text(at: AtStep, found: Found) -> str:
    if isinstance(found.thing, Person):
        return found.thing.id
    if isinstance(found.thing, Announced):
        return found.thing.lot if at.step.expects is Expects.LOT else found.what
    if found.code is not None:
        # A second label was read: what is kept is what the machine is called.
        return found.thing.id if isinstance(found.thing, Item) else found.code.text
    return found.texts[0] if found.texts else ""


def _what(found: Found) -> str:
    return found.thing.first_name if isinstance(found.thing, Person) else found.what
