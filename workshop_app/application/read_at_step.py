"""A code is read at a step that wants one: is it the right one?"""

from workshop_app.application.close_step import close_step
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item
from workshop_app.application.find_code import Found
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
from workshop_app.domain.codes import CodeKind
from workshop_app.domain.facts import FactKind
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import Expects
from workshop_app.domain.stock import Lot, Part, Place


def read_at_step(
    uow: UnitOfWork, content: Content, at: AtStep, person: Person, found: Found
) -> Note | None:
    """Close the step if the right code was read; else say what it was. Nothing else changes."""
    slip = _slip(uow, at, person, found)
    if slip is not None:
        return slip
    read = _text(found)
    if at.step.expects is Expects.PLACE and at.job.item:
        uow.record(of_item(FactKind.ITEM_MOVED, at.job.item, person.id, place=read))
    if at.step.expects is Expects.MACHINE_SCREEN and at.job.item:
        _learn_name(uow, at, person, read)
    finished = close_step(
        uow,
        content,
        at,
        person.id,
        answer="read",
        expects=str(at.step.expects or ""),
        read=read,
    )
    return finished or Accepted(_what(found))


def _slip(uow: UnitOfWork, at: AtStep, person: Person, found: Found) -> Note | None:
    match at.step.expects:
        case Expects.ITEM | None:
            return _other_item(at, found)
        case Expects.NEW_LABEL:
            return _other_label(at, found)
        case Expects.MACHINE_SCREEN:
            return _other_machine(at, found)
        case Expects.LOT:
            right = isinstance(found.thing, Lot) and at.job.lot in {None, found.thing.id}
            return None if right else _other(found, at)
        case Expects.PLACE:
            wanted = at.step.place_kind
            right = isinstance(found.thing, Place) and wanted in {"", found.thing.kind}
            return None if right else _other(found, at)
        case Expects.PART:
            return _other_part(at, found)
        case Expects.ORDER:
            right = found.code is not None and found.code.kind is CodeKind.ORDER
            return None if right else _other(found, at)
        case Expects.SCREEN:
            return _other_screen(uow, at, found)
        case Expects.BOX:
            right = found.code is not None and found.code.text == at.job.read.get("box")
            return None if right else _other(found, at)
        case Expects.LEAD_BADGE:
            right = isinstance(found.thing, Person) and found.thing.is_lead
            right = right and found.thing != person
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
    if found.thing is not None or found.code is not None or not found.texts:
        return _other(found, at)
    return OtherThing(found.wrong_kind, found.what) if at.item and at.item.aliases else None


def _other_part(at: AtStep, found: Found) -> Note | None:
    part = found.thing
    if not isinstance(part, Part) or at.step.part_kind not in {"", part.kind}:
        return _other(found, at)
    return None if part.item is None else NotUsable(found.what)


def _other_screen(_uow: UnitOfWork, at: AtStep, found: Found) -> Note | None:
    screen = found.thing
    if not isinstance(screen, Item) or screen.kind != "screen":
        return _other(found, at)
    return None if screen.state is ItemState.READY else NotUsable(found.what, screen.state)


def _other(found: Found, at: AtStep) -> Note:
    if found.thing is None and found.code is None:
        return Unknown(found.what) if found.texts else Unreadable()
    just_read = tuple(at.job.read.values())
    if found.code is not None and just_read and found.code.text == just_read[-1]:
        return AlreadyRead(found.what)
    if isinstance(found.thing, Item) and found.thing.id == at.job.item:
        return AlreadyRead(found.what)
    return OtherThing(found.wrong_kind, found.what)


def _learn_name(uow: UnitOfWork, at: AtStep, person: Person, read: str) -> None:
    if at.job.item and at.item and not at.item.aliases:
        uow.record(of_item(FactKind.ITEM_NAMED, at.job.item, person.id, alias=read, type="serial"))


def _text(found: Found) -> str:
    if isinstance(found.thing, Person):
        return found.thing.id
    if found.code is not None:
        return found.code.text
    return found.texts[0] if found.texts else ""


def _what(found: Found) -> str:
    return found.thing.first_name if isinstance(found.thing, Person) else found.what
