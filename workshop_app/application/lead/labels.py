"""A team lead puts labels right: two on one machine, or one on two machines."""

from enum import StrEnum

from workshop_app.application.advance_item import plan_next
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.lead_decides import register_lot
from workshop_app.application.open_cycle import has_left
from workshop_app.application.same_machine import root_of
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.codes import CodeKind, parse_code, parse_number
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import BEGUN
from workshop_app.domain.people import Person
from workshop_app.values import Struct

LABEL = "label"
"""The type of a name that is a second label. Stored."""


class Why(StrEnum):
    """Why nothing was done with a label. Nothing is stored."""

    UNKNOWN = "unknown"  # nobody knows a machine by it
    SAME = "same"  # both are one label, or one machine already
    OTHER_KIND = "other_kind"  # a computer is no screen
    IN_HAND = "in_hand"  # somebody is at work by this label
    PACKED = "packed"  # it is in a box, or has left


class Refused(Struct, frozen=True):
    """Nothing was done: why, and because of which label."""

    why: Why
    item: Item | None = None


class Pair(Struct, frozen=True):
    """Two labels that are said to be on one machine; what is further on comes first."""

    likely: Item
    other: Item


class PutLabelsRight(Struct, frozen=True):
    """What a lead says of labels. Each call is one transaction, and another one undoes it.

    Every method raises ValueError if the person is no lead.
    """

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def look(self, item: ItemId, other: str) -> Pair | Refused:
        """Return both machines, where they can be one.

        Args:
            item: the one label.
            other: the other one, as it is read or typed: `PC 26 0042`.
        """
        with self.open_unit_of_work() as uow:
            pair = _pair(uow, item, other)
            if isinstance(pair, Refused):
                return pair
            first, second = pair
            if len(second.finished) > len(first.finished):
                first, second = second, first
            return Pair(first, second)

    def merge(self, keep: ItemId, goes: ItemId, *, lead: Person) -> Refused | None:
        """Say that both labels are on one machine, and which of them counts from now on.

        What was proven by the label that goes proves nothing: what is kept is what was done by
        the other one. Its names go on to that one; a task that waits for it is planned no more.
        """
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            pair = _pair(uow, keep, goes)
            if isinstance(pair, Refused):
                return pair
            stays, second = pair
            refused = _is_free(uow, second)
            if refused is not None:
                return refused
            job = uow.jobs.open_for(second.id)
            if job is not None:
                uow.record(of_job(FactKind.JOB_CANCELLED, job.id, lead.id, why="merged"))
            if second.promised:
                uow.record(of_item(FactKind.ITEM_PROMISED, second.id, lead.id, order=None))
            for alias in (*second.aliases, second.id):
                if alias not in stays.aliases:
                    named = LABEL if parse_code(alias) else "listed"
                    told = {"alias": alias, "type": named}
                    uow.record(of_item(FactKind.ITEM_NAMED, stays.id, lead.id, **told))
            uow.record(of_item(FactKind.ITEM_MERGED, second.id, lead.id, into=stays.id))
            uow.commit()
            return None

    def unmerge(self, label: ItemId, *, lead: Person) -> bool:
        """Say that a second label is a machine of its own after all; its next task is planned."""
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            found = uow.items.get(label)
            if found is None or found.merged is None:
                return False
            uow.record(of_item(FactKind.ITEM_UNMERGED, label, lead.id))
            if found.state is not ItemState.TO_DECIDE:
                plan_next(uow, self.content, label, by=lead.id)
            uow.commit()
            return True

    def part(self, item: ItemId, *, lead: Person) -> Refused | None:
        """Say that one label is on two machines.

        Nobody knows which of them was erased or tested: the one that keeps the label begins
        again, and the other one is taken in like any that arrives, with a label of its own.
        """
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            found = uow.items.get(item)
            if found is None or found.merged:
                return Refused(Why.UNKNOWN)
            refused = _is_free(uow, found)
            if refused is not None:
                return refused
            job = uow.jobs.open_for(item)
            if job is not None:
                uow.record(of_job(FactKind.JOB_CANCELLED, job.id, lead.id, why="parted"))
            uow.record(of_item(FactKind.ITEM_PARTED, item, lead.id))
            plan_next(uow, self.content, item, by=lead.id)
            _expect_one_more(uow, found, lead)
            uow.commit()
            return None


def _pair(uow: UnitOfWork, one: ItemId, other: str) -> tuple[Item, Item] | Refused:
    code = parse_code(other) or parse_number(other)
    first = uow.items.get(one)
    second = uow.items.get(ItemId(code.text)) if code is not None else None
    if first is None or second is None:
        return Refused(Why.UNKNOWN)
    first, second = root_of(uow, first), root_of(uow, second)
    if first.id == second.id:
        return Refused(Why.SAME)
    kinds = {code.kind for code in map(parse_code, (first.id, second.id)) if code is not None}
    if len(kinds) != 1 or not kinds <= {CodeKind.MACHINE, CodeKind.SCREEN}:
        return Refused(Why.OTHER_KIND)
    return first, second


def _is_free(uow: UnitOfWork, item: Item) -> Refused | None:
    """Nobody is interrupted, and nothing that left is told of anew."""
    if item.box or has_left(item.state) or item.state in {ItemState.PACKED, ItemState.WASTE_OUT}:
        return Refused(Why.PACKED, item)
    job = uow.jobs.open_for(item.id)
    if job is not None and (job.state in BEGUN or job.is_handed_over):
        return Refused(Why.IN_HAND, item)
    return None


def _expect_one_more(uow: UnitOfWork, item: Item, lead: Person) -> None:
    lot = uow.stock.lot(item.lot) if item.lot else None
    if lot is None:
        return
    expected = max(lot.expected, uow.items.from_lot(lot.id) + 1)
    register_lot(uow, lot.id, supplier=lot.supplier, expected=expected, by=lead.id)


def _must_be_lead(person: Person) -> None:
    if not person.is_lead:
        raise ValueError("only a team lead puts labels right")
