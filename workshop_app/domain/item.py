"""An item's life: its states, what is known of it, and the fold that computes it from facts."""

from collections.abc import Mapping
from enum import StrEnum

from workshop_app.domain.clash import Clash, Last
from workshop_app.domain.ids import (
    ItemId,
    JobId,
    LotId,
    PartId,
    PersonId,
    PlaceId,
    StepId,
    TaskCode,
)
from workshop_app.values import Struct, field, replace


class ItemState(StrEnum):
    """Where an item is in its life (domain notes 2.3). Stored; never renamed."""

    EXPECTED = "expected"
    ARRIVED = "arrived"
    TO_ERASE = "to_erase"
    ERASED = "erased"
    TO_TEST = "to_test"
    TESTED = "tested"
    TO_CLEAN = "to_clean"
    CLEAN = "clean"
    TO_UPGRADE = "to_upgrade"
    UPGRADED = "upgraded"
    TO_MASTER = "to_master"
    MASTERED = "mastered"
    TO_CHECK = "to_check"
    READY = "ready"
    PACKED = "packed"
    ALLOCATED = "allocated"
    DELIVERED = "delivered"
    IN_USE = "in_use"
    RETURNED = "returned"
    TO_DECIDE = "to_decide"
    ERASE_FAILED = "erase_failed"
    DRIVE_REMOVED = "drive_removed"
    TO_REPAIR = "to_repair"
    PARTS_DONOR = "parts_donor"
    WASTE = "waste"
    WASTE_OUT = "waste_out"


_S = ItemState
TO_DO = frozenset({_S.TO_ERASE, _S.TO_TEST, _S.TO_CLEAN, _S.TO_UPGRADE, _S.TO_MASTER, _S.TO_CHECK})
DONE = frozenset(
    {_S.ARRIVED, _S.ERASED, _S.TESTED, _S.CLEAN, _S.UPGRADED, _S.MASTERED, _S.DRIVE_REMOVED}
)
_ASIDE = frozenset({_S.TO_DECIDE, _S.TO_REPAIR})
_LEAD_DECIDES = TO_DO | {_S.TO_REPAIR, _S.PARTS_DONOR, _S.WASTE, _S.READY}

LEGAL: Mapping[ItemState, frozenset[ItemState]] = {
    _S.EXPECTED: frozenset({_S.ARRIVED, _S.TO_DECIDE}),
    _S.TO_ERASE: frozenset({_S.ERASED, _S.ERASE_FAILED}) | _ASIDE,
    _S.TO_TEST: TO_DO | {_S.TESTED} | _ASIDE,
    _S.TO_CLEAN: TO_DO | {_S.CLEAN} | _ASIDE,
    _S.TO_UPGRADE: TO_DO | {_S.UPGRADED} | _ASIDE,
    _S.TO_MASTER: TO_DO | {_S.MASTERED} | _ASIDE,
    _S.TO_CHECK: TO_DO | {_S.READY} | _ASIDE,
    **dict.fromkeys(DONE, TO_DO | _ASIDE),
    _S.READY: TO_DO | {_S.PACKED} | _ASIDE,
    _S.PACKED: frozenset({_S.ALLOCATED, _S.DELIVERED, _S.READY, _S.TO_DECIDE}),
    _S.ALLOCATED: frozenset({_S.DELIVERED, _S.PACKED, _S.TO_DECIDE}),
    _S.DELIVERED: frozenset({_S.IN_USE, _S.RETURNED}),
    _S.IN_USE: frozenset({_S.RETURNED}),
    _S.RETURNED: frozenset({_S.ARRIVED, _S.TO_DECIDE}),
    _S.TO_DECIDE: _LEAD_DECIDES,
    _S.TO_REPAIR: frozenset({_S.TO_TEST, _S.TO_DECIDE, _S.PARTS_DONOR, _S.WASTE}),
    _S.ERASE_FAILED: frozenset({_S.TO_ERASE, _S.DRIVE_REMOVED}),  # gate G2
    _S.PARTS_DONOR: frozenset({_S.WASTE, _S.TO_DECIDE}),
    _S.WASTE: frozenset({_S.WASTE_OUT, _S.TO_DECIDE}),
    _S.WASTE_OUT: frozenset(),
}
"""What an item may become next. Which of it also needs a gate is in gates.py."""

MERGED = "merged"
"""Where a second label of a machine is searched for; no state, for its own is kept."""

STORAGE = "disk"
"""The kind of component that holds data and must be erased."""


class Component(Struct, frozen=True, kw_only=True):
    """A part that is or was in the item; `erasure` is the last record of its data."""

    id: PartId
    kind: str
    serial: str = ""
    source: str = "original"  # original, stock or donor
    new: bool = False  # came unused from the maker: holds no data
    inside: bool = True
    erasure: str = ""  # ok, failed, destroyed; empty where there is no record


class Result(Struct, frozen=True):
    """The latest result of one test; `at` counts the item's facts, for gate G4."""

    passed: bool
    at: int


class Parked(Struct, frozen=True, kw_only=True):
    """Why an item stands aside, and where it was."""

    reason: str
    was: ItemState
    job: JobId | None = None
    step: StepId | None = None


class Item(Struct, frozen=True, kw_only=True):
    """One physical thing with a label, as its facts tell it.

    Attributes:
        kind: tower, laptop, screen; empty until somebody chose.
        finished: task → who finished it, in this cycle.
        hands: task → everybody who did a step of it, in this cycle (gate G5).
        needed: tasks that were added to the route, in this cycle.
        tests: key → latest result, in this cycle.
        aliases: makers' serials and donors' tags that name this item too.
        serial: the maker's serial, once it was read on the machine itself.
        last_part_move: count of the item's facts when a component last moved.
        overridden: gates that a lead opened with a reason, in this cycle.
        promised: the order that it is kept for; empty where none has it.
        route: hash of the route that it goes by; empty for the one that came with the program.
        clashes: what did not fit what others had done, until a lead has settled it.
        moved, placed: where its state and its place were last changed.
        merged: the label that counts, where this one is a second label of the same machine.
        count: how many facts were folded; the item's own clock.
    """

    id: ItemId
    kind: str = ""
    state: ItemState = ItemState.EXPECTED
    lot: LotId | None = None
    place: PlaceId | None = None
    cycle: int = 1
    cycle_reason: str = "new"
    grade: str = ""
    finished: Mapping[TaskCode, PersonId] = field(default_factory=dict)
    hands: Mapping[TaskCode, tuple[PersonId, ...]] = field(default_factory=dict)
    needed: frozenset[TaskCode] = frozenset()
    tests: Mapping[str, Result] = field(default_factory=dict)
    components: tuple[Component, ...] = ()
    aliases: tuple[str, ...] = ()
    serial: str = ""
    parked: Parked | None = None
    overridden: frozenset[str] = frozenset()
    box: str = ""
    promised: str = ""
    route: str = ""
    last_part_move: int = 0
    clashes: tuple[Clash, ...] = ()
    moved: Last | None = None
    placed: Last | None = None
    merged: ItemId | None = None
    count: int = 0

    @property
    def stands(self) -> str:
        """Its state, as it is searched for: a second label stands nowhere by itself."""
        return MERGED if self.merged else str(self.state)

    @property
    def inside(self) -> tuple[Component, ...]:
        """The components that are in the item now."""
        return tuple(part for part in self.components if part.inside)

    @property
    def part_kinds(self) -> frozenset[str]:
        """The kinds of component that are in the item now."""
        return frozenset(part.kind for part in self.inside)

    @property
    def failed_tests(self) -> frozenset[str]:
        """The tests whose latest result in this cycle is not passed."""
        return frozenset(key for key, result in self.tests.items() if not result.passed)

    def with_component(self, part: Component) -> "Item":
        """Return the item with a component added, or changed where it has it already."""
        others = tuple(each for each in self.components if each.id != part.id)
        return replace(self, components=(*others, part), last_part_move=self.count)
