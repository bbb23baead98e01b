"""What a team lead decides about items, and what a workshop registers before work begins."""

from workshop_app.application.advance_item import (
    gate_before,
    known,
    plan,
    plan_intake,
    plan_next,
)
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.gates import ClosedGate, Gate
from workshop_app.domain.ids import ItemId, LotId, PartId, PersonId, PlaceId, TaskCode
from workshop_app.domain.item import LEGAL, STORAGE, TO_DO, Item, ItemState
from workshop_app.domain.people import Person
from workshop_app.domain.route import next_task
from workshop_app.values import Struct, replace

DECISIONS = TO_DO | {
    ItemState.DRIVE_REMOVED,
    ItemState.PARTS_DONOR,
    ItemState.READY,
    ItemState.TO_DECIDE,
    ItemState.TO_REPAIR,
    ItemState.WASTE,
}
"""What a lead can say about an item; the rest comes of work that is done, or of papers."""


class DecideItem(Struct, frozen=True):
    """A lead says where an item goes on. An open job of it ends; what it proved stays proven."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(
        self, item: ItemId, to: ItemState, *, lead: Person, reason: str
    ) -> ClosedGate | None:
        """Move the item, and plan the task that begins there, even if it was done before.

        "Drive removed" also writes down that every drive has left the item.

        Returns:
            The gate that is shut, if one is: then nothing changed.

        Raises:
            ValueError: the person is no lead, there is no reason, or there is no such way.
        """
        _must_be_lead(lead, reason)
        with self.open_unit_of_work() as uow:
            found = known(uow, item)
            task = _task_from(self.content, found, to) if to in TO_DO else None
            if to not in LEGAL[found.state] & DECISIONS or (to in TO_DO and task is None):
                raise ValueError(f"{found.state} cannot become {to}")
            if to is ItemState.DRIVE_REMOVED:
                _take_drives_out(uow, found, by=lead.id)
            shut = gate_before(uow, self.content, item, to, lead.id)
            if shut is not None:
                return shut
            job = uow.jobs.open_for(item)
            if job is not None:
                uow.record(of_job(FactKind.JOB_CANCELLED, job.id, lead.id, why="decided"))
            body = {"from": str(found.state), "to": str(to), "reason": reason.strip()}
            uow.record(of_item(FactKind.ITEM_DECIDED, item, lead.id, **body))
            if task is not None:
                uow.record(of_item(FactKind.TASK_REOPENED, item, lead.id, task=task))
                plan(uow, task, item=item, by=lead.id, reason="decided", priority=1)
            elif to is ItemState.DRIVE_REMOVED:
                self._nothing_to_erase(uow, found, by=lead.id)
            uow.commit()
            return None

    def _nothing_to_erase(self, uow: UnitOfWork, item: Item, *, by: PersonId) -> None:
        """Without a drive there is nothing to erase: that task of the route is done."""
        task = _task_from(self.content, item, ItemState.TO_ERASE)
        if task is not None:
            uow.record(of_item(FactKind.TASK_FINISHED, item.id, by, task=task))
        plan_next(uow, self.content, item.id, by=by)


class OverrideGate(Struct, frozen=True):
    """A lead opens a gate for one item, with a reason that stays in its history."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, item: ItemId, gate: Gate, *, lead: Person, reason: str) -> None:
        """Record the override.

        Raises:
            ValueError: the person is no lead, or there is no reason.
            IllegalMoveError: there is no such item.
        """
        _must_be_lead(lead, reason)
        with self.open_unit_of_work() as uow:
            known(uow, item)
            uow.record(
                of_item(
                    FactKind.GATE_OVERRIDDEN, item, lead.id, gate=str(gate), reason=reason.strip()
                )
            )
            uow.commit()


def ways_on(content: Content, item: Item) -> frozenset[ItemState]:
    """Return what a lead can say of an item; a gate may still stand before it."""
    return frozenset(
        to
        for to in LEGAL[item.state] & DECISIONS
        if to not in TO_DO or _task_from(content, item, to) is not None
    )


def _task_from(content: Content, item: Item, state: ItemState) -> TaskCode | None:
    """Return the task of the item's route that begins in a state: the one still due, or any."""
    route = content.route(item.kind, item.route)
    if route is None:
        return None
    there = [
        task
        for task in route.tasks
        if (procedure := content.procedure(task.code)) is not None
        and procedure.starts_from == state
        and (not task.variants or item.kind in task.variants)
    ]
    due = next_task(
        replace(route, tasks=tuple(there)),
        kind=item.kind,
        done=frozenset(item.finished),
        needed=item.needed,
        failed_tests=item.failed_tests,
        parts=None,
    )
    return due or next((task.code for task in there), None)


def _take_drives_out(uow: UnitOfWork, item: Item, *, by: PersonId) -> None:
    for part in item.inside:
        if part.kind == STORAGE:
            uow.record(
                of_item(
                    FactKind.COMPONENT_MOVED,
                    item.id,
                    by,
                    component=part.id,
                    kind=part.kind,
                    serial=part.serial,
                    source=part.source,
                    new=part.new,
                    action="removed",
                )
            )


def _must_be_lead(person: Person, reason: str) -> None:
    if not person.is_lead:
        raise ValueError("only a team lead decides this")
    if not reason.strip():
        raise ValueError("a reason is needed")


def name_place(
    uow: UnitOfWork, place: PlaceId, *, kind: str, name: str, by: PersonId | None
) -> None:
    """Give a place its kind and name."""
    subject = Subject(SubjectKind.PLACE, place)
    body = {"kind": kind, "name": name}
    uow.record(Draft(kind=FactKind.PLACE_NAMED, subject=subject, person=by, body=body))


def register_lot(
    uow: UnitOfWork, lot: LotId, *, supplier: str, expected: int, by: PersonId | None
) -> None:
    """Announce a lot of supply; its intake can begin."""
    subject = Subject(SubjectKind.LOT, lot)
    uow.record(
        Draft(
            kind=FactKind.LOT_REGISTERED,
            subject=subject,
            person=by,
            body={"supplier": supplier, "expected": expected},
        )
    )
    plan_intake(uow, lot, by=by)


def register_part(
    uow: UnitOfWork, part: PartId, *, kind: str, model: str, new: bool, by: PersonId | None
) -> None:
    """Put a spare part into stock."""
    subject = Subject(SubjectKind.PART, part)
    uow.record(
        Draft(
            kind=FactKind.PART_REGISTERED,
            subject=subject,
            person=by,
            body={"kind": kind, "model": model, "new": new},
        )
    )
