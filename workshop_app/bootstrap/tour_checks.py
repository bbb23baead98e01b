"""After the tour: are items, facts and gates as they should be?"""

from collections.abc import Iterator

from workshop_app.adapters.storage.storage import Storage
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.tour_packing import packing_faults
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId, TaskCode
from workshop_app.domain.item import STORAGE, Item, ItemState
from workshop_app.settings import Settings
from workshop_app.values import Struct

TASKS = ("intake", "erasure", "machine-test", "cleaning", "dvd-drive", "master", "final-check")


class Expected(Struct, frozen=True, kw_only=True):
    """What was worked on."""

    item: ItemId
    screen: ItemId


def check(settings: Settings, expected: Expected) -> list[str]:
    """Return everything that is not as it should be; nothing if all is well."""
    memory = BenchMemory(settings)
    try:
        return [*_faults(memory.storage(), expected)]
    finally:
        memory.close()


def _faults(storage: Storage, expected: Expected) -> Iterator[str]:
    with storage.unit_of_work() as uow:
        item, screen = uow.items.get(expected.item), uow.items.get(expected.screen)
        if item is None or screen is None:
            yield "the computer or the screen is not known"
            return
        yield from _computer(item)
        if screen.state is not ItemState.TO_CLEAN or screen.grade != "B":
            yield f"the screen is {screen.state} with grade {screen.grade!r}, not to clean with B"
        history = uow.history(f"item:{item.id}")
    kinds = [fact.kind for fact in history]
    if kinds.count(FactKind.ERASURE_RECORDED) != 1:
        yield f"{kinds.count(FactKind.ERASURE_RECORDED)} erasure records, not 1"
    for fact in history:
        if fact.kind == FactKind.ERASURE_RECORDED and fact.body["verifier"] == fact.person:
            yield "the erasure has one badge, not two (G3)"
    yield from packing_faults(storage)
    yield from (f"storage: {fault}" for fault in storage.verify().faults)


def _computer(item: Item) -> Iterator[str]:
    if item.state is not ItemState.READY:
        yield f"the computer is {item.state}, not ready"
    finished = {task for task in TASKS if TaskCode(task) in item.finished}
    if finished != set(TASKS):
        yield f"finished: {sorted(finished)}"
    if item.finished.get(TaskCode("master")) == item.finished.get(TaskCode("final-check")):
        yield "one person installed and checked it (G5)"
    if item.failed_tests:
        yield f"tests that are not passed: {sorted(item.failed_tests)}"
    drives = [part for part in item.inside if part.kind == STORAGE]
    if not drives or any(part.erasure != "ok" for part in drives):
        yield "a drive has no erasure record (G1)"
    if "dvd_drive" not in item.part_kinds:
        yield "the DVD drive that was fitted is not in the computer"
