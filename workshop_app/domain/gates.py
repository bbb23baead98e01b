"""The hard gates G1–G8: what must be true before an item moves on (domain notes 2.3).

A worker cannot pass a closed gate. A lead's override needs a reason, is a fact, and stays
in the item's history. G8 (pause and help are possible at every step) is a property of the
job: no state of a job refuses them.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.item import STORAGE, Component, Item, ItemState
from workshop_app.values import Struct

MASTER = TaskCode("master")
PACKAGING = TaskCode("packaging")
MACHINES = frozenset({"tower", "laptop"})


class Gate(StrEnum):
    """The gates by their number. Stored with an override; never renamed."""

    ERASED_BEFORE_MASTER = "G1"
    FAILED_ERASURE = "G2"
    TWO_BADGES = "G3"
    TESTED_BEFORE_READY = "G4"
    OTHER_PERSON_CHECKS = "G5"
    PACKED_FROM_READY = "G6"
    WASTE_PAPERS = "G7"
    PAUSE_AND_HELP = "G8"


class ClosedGate(Struct, frozen=True):
    """A gate that does not open yet, and what is missing: drives, tests or papers."""

    gate: Gate
    missing: tuple[str, ...] = ()


FLOWS: Final = ("small_it", "screen", "battery")
"""The flows of waste of a workshop: categories 6 and 2 of R. 543-172, and batteries."""


class WastePapers(Struct, frozen=True, kw_only=True):
    """What a waste exit needs (gate G7): flow, weight in grams, and the slip's number."""

    flow: str = ""
    weight_g: int = 0
    slip: str = ""


def closed_gate(
    item: Item,
    to: ItemState,
    *,
    by: PersonId | None,
    required_tests: tuple[str, ...] = (),
    papers: WastePapers | None = None,
) -> ClosedGate | None:
    """Return the first closed gate between an item and a state; none if the way is free.

    An override opens its own gate and no other that stands at the same place.
    """
    found = _closed(item, to, by=by, required_tests=required_tests, papers=papers)
    return next((each for each in found if each.gate not in item.overridden), None)


def _closed(
    item: Item,
    to: ItemState,
    *,
    by: PersonId | None,
    required_tests: tuple[str, ...],
    papers: WastePapers | None,
) -> Iterator[ClosedGate]:
    if item.state is ItemState.ERASE_FAILED and to not in {
        ItemState.TO_ERASE,
        ItemState.DRIVE_REMOVED,
    }:
        yield ClosedGate(Gate.FAILED_ERASURE)
    match to:
        case ItemState.TO_MASTER | ItemState.MASTERED if item.kind in MACHINES:
            yield from _erased(item)
        case ItemState.DRIVE_REMOVED if any(_holds_data(part) for part in item.inside):
            yield ClosedGate(Gate.FAILED_ERASURE, tuple(_unerased(item)))
        case ItemState.READY:
            yield from _tested(item, required_tests)
            yield from _checked_by_other(item, by)
            if item.kind in MACHINES:  # a decision may have led past the Master
                yield from _erased(item)
        case ItemState.PACKED if item.state is not ItemState.READY:
            yield ClosedGate(Gate.PACKED_FROM_READY)
        case ItemState.WASTE_OUT:
            yield from _papers(item, papers or WastePapers())
        case _:
            pass


def may_finish_check(item: Item, by: PersonId) -> ClosedGate | None:
    """Return the gate that stands between a person and the final check of this item (G5)."""
    found = _checked_by_other(item, by)
    return next((each for each in found if each.gate not in item.overridden), None)


def may_print_box_label(task: TaskCode) -> ClosedGate | None:
    """Return the gate if a box label is asked for outside the packing task (G6)."""
    return None if task == PACKAGING else ClosedGate(Gate.PACKED_FROM_READY)


def evidence_by_hand(
    operator: PersonId, verifier: PersonId | None, attachment: str
) -> ClosedGate | None:
    """Return the gate if a record by hand lacks its second badge or its attachment (G3)."""
    missing = []
    if verifier is None or verifier == operator:
        missing.append("second_badge")
    if not attachment:
        missing.append("attachment")
    return ClosedGate(Gate.TWO_BADGES, tuple(missing)) if missing else None


def _holds_data(part: Component) -> bool:
    return part.kind == STORAGE and not part.new and part.erasure not in {"ok", "destroyed"}


def _unerased(item: Item) -> list[str]:
    return [part.serial or part.id for part in item.inside if _holds_data(part)]


def _erased(item: Item) -> Iterator[ClosedGate]:
    known = any(part.kind == STORAGE for part in item.components)
    missing = _unerased(item) if known else [STORAGE]
    if missing:
        yield ClosedGate(Gate.ERASED_BEFORE_MASTER, tuple(missing))


def _tested(item: Item, required: tuple[str, ...]) -> Iterator[ClosedGate]:
    missing = tuple(
        key
        for key in required
        if (result := item.tests.get(key)) is None
        or not result.passed
        or result.at < item.last_part_move
    )
    if missing:
        yield ClosedGate(Gate.TESTED_BEFORE_READY, missing)


def _checked_by_other(item: Item, by: PersonId | None) -> Iterator[ClosedGate]:
    installers = {item.finished.get(MASTER), *item.hands.get(MASTER, ())} - {None}
    if installers and (by is None or by in installers):
        yield ClosedGate(Gate.OTHER_PERSON_CHECKS)


def _papers(item: Item, papers: WastePapers) -> Iterator[ClosedGate]:
    missing = [
        name
        for name, there in (
            ("flow", papers.flow),
            ("weight", papers.weight_g > 0),
            ("slip", papers.slip),
        )
        if not there
    ]
    missing += _unerased(item)
    if missing:
        yield ClosedGate(Gate.WASTE_PAPERS, tuple(missing))
