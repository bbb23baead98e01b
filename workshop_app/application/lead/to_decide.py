"""What waits for a team lead's word: odd items, codes that nobody knows, and clashes."""

from collections.abc import Mapping
from typing import Final

from workshop_app.application.clashes import OpenClash, open_clashes
from workshop_app.application.content_port import Content
from workshop_app.application.frozen_procedures import procedure_of
from workshop_app.application.lead.story import Event, bench_names, events_of
from workshop_app.application.lead_decides import ways_on
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.application.supply.take_in import OVER_TEN_YEARS
from workshop_app.domain.ids import BenchId, ItemId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.procedure import Procedure, Step
from workshop_app.domain.stock import Place, UnknownCode
from workshop_app.values import Struct

ODD: Final = (ItemState.TO_DECIDE, ItemState.ERASE_FAILED, ItemState.TO_REPAIR)
"""The states that nobody leaves without a lead."""

_BY_REASON: Final[Mapping[str, ItemState]] = {
    OVER_TEN_YEARS: ItemState.WASTE,
    "gate_G1": ItemState.TO_ERASE,
    "gate_G4": ItemState.TO_TEST,
}
_USUAL: Final = (
    ItemState.TO_TEST,
    ItemState.TO_ERASE,
    ItemState.TO_REPAIR,
    ItemState.PARTS_DONOR,
    ItemState.WASTE,
    ItemState.DRIVE_REMOVED,
)
FEW: Final = 4
"""So many ways on are shown at first."""


class OddItem(Struct, frozen=True):
    """An item that stands aside, and where it lies."""

    item: Item
    place: Place | None = None


class OddCode(Struct, frozen=True):
    """A code that was read and that nobody knows, and what people call the bench."""

    code: UnknownCode
    bench: str = ""


class ToDecide(Struct, frozen=True, kw_only=True):
    """All that waits; `benches` has what people call each bench."""

    items: tuple[OddItem, ...] = ()
    codes: tuple[OddCode, ...] = ()
    clashes: tuple[OpenClash, ...] = ()
    benches: Mapping[BenchId, str]

    @property
    def count(self) -> int:
        """How many things wait."""
        return len(self.items) + len(self.codes) + len(self.clashes)


class ItemLook(Struct, frozen=True, kw_only=True):
    """One odd item with all that helps to decide.

    Attributes:
        step: the step where it was put aside, if it was at one.
        ways: where it can go on, the likely one first.
        events: what happened to it, the last first.
    """

    item: Item
    place: Place | None = None
    procedure: Procedure | None = None
    step: Step | None = None
    ways: tuple[ItemState, ...] = ()
    events: tuple[Event, ...] = ()


class ReadToDecide(Struct, frozen=True):
    """Read what waits; nothing changes."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self) -> ToDecide:
        """Return all of it, the oldest first."""
        with self.open_unit_of_work() as uow:
            names = bench_names(uow)
            return ToDecide(
                items=tuple(
                    OddItem(item, uow.stock.place(item.place) if item.place else None)
                    for item in uow.items.in_states(ODD)
                ),
                codes=tuple(
                    OddCode(code, names.get(BenchId(code.bench), ""))
                    for code in uow.stock.unknown_codes()
                ),
                clashes=open_clashes(uow),
                benches=names,
            )

    def item(self, item: ItemId) -> ItemLook | None:
        """Return one item with its story; none if there is no such item."""
        with self.open_unit_of_work() as uow:
            found = uow.items.get(item)
            if found is None:
                return None
            procedure, step = self._where(uow, found)
            return ItemLook(
                item=found,
                place=uow.stock.place(found.place) if found.place else None,
                procedure=procedure,
                step=step,
                ways=in_order(found, ways_on(self.content, found)),
                events=events_of(uow, f"item:{item}"),
            )

    def _where(self, uow: UnitOfWork, item: Item) -> tuple[Procedure | None, Step | None]:
        """Return the procedure and step where an item was put aside."""
        parked = item.parked
        job = uow.jobs.get(parked.job) if parked and parked.job else None
        procedure = procedure_of(uow, self.content, job) if job else None
        steps = procedure.steps if procedure else ()
        return procedure, next((each for each in steps if parked and each.id == parked.step), None)


def in_order(item: Item, ways: frozenset[ItemState]) -> tuple[ItemState, ...]:
    """Return the ways on: what the reason asks for, then back to where it was, then the usual."""
    parked = item.parked
    likely = (_BY_REASON.get(parked.reason), parked.was) if parked else ()
    wanted = dict.fromkeys((*likely, *_USUAL, *sorted(ways)))
    return tuple(way for way in wanted if way in ways)
