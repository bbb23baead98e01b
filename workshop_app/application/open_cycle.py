"""A machine comes back from a school or a family: it goes through the workshop once more."""

from collections.abc import Mapping

from workshop_app.application.advance_item import advance, known, plan_next
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import FactKind, Json
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Person
from workshop_app.values import Struct

CYCLE_REASONS = ("service", "return")
"""Why a machine comes back: a fault under the convention, or it is given back. Stored."""

GIVEN_BACK = "given_back"
FAULTS = (
    "no_start",
    "no_picture",
    "no_sound",
    "no_internet",
    "slow",
    "broken",
    "other",
    GIVEN_BACK,
)
"""What is wrong with what comes back; nothing where it is given back. Stored; never renamed."""

_ON_THE_WAY: Mapping[ItemState, ItemState] = {
    ItemState.PACKED: ItemState.DELIVERED,
    ItemState.ALLOCATED: ItemState.DELIVERED,
    ItemState.DELIVERED: ItemState.RETURNED,
    ItemState.IN_USE: ItemState.RETURNED,
}
"""What must have happened outside before a packed machine can stand here again."""


def has_left(state: ItemState) -> bool:
    """Whether an item in this state may come back."""
    return state in _ON_THE_WAY or state is ItemState.RETURNED


class OpenCycle(Struct, frozen=True):
    """Begin a new cycle of an item: nothing that was proven before counts any more."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, item: ItemId, *, reason: str, by: Person, fault: str = "") -> None:
        """Record that the item is back, and plan its first task.

        Raises:
            ValueError: the person is no lead, the reason is not one of `CYCLE_REASONS`, the fault,
                if one is told, not one of `FAULTS`, or the item never left.
            IllegalMoveError: there is no such item.
        """
        if not by.is_lead:
            raise ValueError("only a team lead says that a machine is back")
        if reason not in CYCLE_REASONS:
            raise ValueError(f"{reason!r} is no reason for a new cycle")
        if fault and fault not in FAULTS:
            raise ValueError(f"{fault!r} is no fault of what comes back")
        with self.open_unit_of_work() as uow:
            state = known(uow, item).state
            while state is not ItemState.RETURNED:
                if state not in _ON_THE_WAY:
                    raise ValueError(f"item {item} is {state}: it never left")
                state = _ON_THE_WAY[state]
                advance(uow, self.content, item, state, by=by.id)
            told: dict[str, Json] = {"fault": fault} if fault else {}
            uow.record(of_item(FactKind.CYCLE_OPENED, item, by.id, reason=reason, **told))
            plan_next(uow, self.content, item, by=by.id)
            uow.commit()
