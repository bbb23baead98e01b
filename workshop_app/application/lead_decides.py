"""What a team lead decides about items, and what a workshop registers before work begins."""

from dataclasses import dataclass

from workshop_app.application.advance_item import (
    gate_before,
    known,
    plan_intake,
    plan_next,
)
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.gates import ClosedGate, Gate
from workshop_app.domain.ids import ItemId, LotId, PartId, PersonId, PlaceId
from workshop_app.domain.item import LEGAL, ItemState
from workshop_app.domain.people import Person


@dataclass(frozen=True, slots=True)
class DecideItem:
    """A lead says where an item that stands aside goes on."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(
        self, item: ItemId, to: ItemState, *, lead: Person, reason: str
    ) -> ClosedGate | None:
        """Move the item, and plan its next task.

        Returns:
            The gate that is shut, if one is: then nothing changed.

        Raises:
            ValueError: the person is no lead, there is no reason, or there is no such way.
        """
        _must_be_lead(lead, reason)
        with self.open_unit_of_work() as uow:
            found = known(uow, item)
            if to not in LEGAL[found.state]:
                raise ValueError(f"{found.state} cannot become {to}")
            shut = gate_before(uow, self.content, item, to, lead.id)
            if shut is not None:
                return shut
            body = {"from": str(found.state), "to": str(to), "reason": reason}
            uow.record(of_item(FactKind.ITEM_DECIDED, item, lead.id, **body))
            plan_next(uow, self.content, item, by=lead.id)
            uow.commit()
            return None


@dataclass(frozen=True, slots=True)
class OverrideGate:
    """A lead opens a gate for one item, with a reason that stays in its history."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, item: ItemId, gate: Gate, *, lead: Person, reason: str) -> None:
        """Record the override.

        Raises:
            ValueError: the person is no lead, or there is no reason.
        """
        _must_be_lead(lead, reason)
        with self.open_unit_of_work() as uow:
            uow.record(
                of_item(
                    FactKind.GATE_OVERRIDDEN, item, lead.id, gate=str(gate), reason=reason.strip()
                )
            )
            uow.commit()


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
