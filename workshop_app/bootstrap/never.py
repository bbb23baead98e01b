"""What must never have happened, whatever hands did: read from the facts themselves."""

from collections.abc import Collection, Iterator

from workshop_app.adapters.storage.storage import Storage
from workshop_app.application.content_port import Content
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.gates import MACHINES, Gate
from workshop_app.domain.ids import PersonId
from workshop_app.domain.item import LEGAL, STORAGE, Item, ItemState
from workshop_app.domain.item_fold import fold_item

NOT_FOR_WORKERS = {FactKind.GATE_OVERRIDDEN, FactKind.ITEM_DECIDED, FactKind.WASTE_LEFT}


def faults_of(storage: Storage) -> list[str]:
    """Return everything that is not as it must be; nothing if all is well."""
    content, _ = read_content()
    with storage.unit_of_work() as uow:
        leads = {person.id for person in uow.people.all() if person.is_lead}
        items = uow.items.in_states(list(ItemState))
        found = [fault for item in items for fault in _life(uow, item, leads, content)]
    return [*found, *(f"storage: {fault}" for fault in storage.verify().faults)]


def _life(uow: UnitOfWork, item: Item, leads: set[PersonId], content: Content) -> Iterator[str]:
    now: Item | None = None
    for fact in uow.history(f"item:{item.id}"):
        before, now = now, fold_item(now, fact)
        if fact.kind in NOT_FOR_WORKERS and fact.person not in leads:
            yield f"{item.id}: {fact.kind} by {fact.person}"
        if fact.kind == FactKind.ERASURE_RECORDED:
            yield from _erasure(item, fact, leads)
        if before is not None and before.state is not now.state:
            route = content.route(now.kind, now.route)
            yield from _move(before, now, route.required_tests if route else ())


def _erasure(item: Item, fact: Fact, leads: set[PersonId]) -> Iterator[str]:
    if fact.body["result"] != "ok":
        return
    if fact.body["verifier"] not in leads or fact.body["verifier"] == fact.person:
        yield f"{item.id}: erased without a team lead's badge (G3): {dict(fact.body)}"
    if not str(fact.body.get("attachment") or "").startswith("machine_screen:"):
        yield f"{item.id}: erased without the machine's own code (G3)"


def _move(before: Item, now: Item, required: Collection[str]) -> Iterator[str]:
    """A test that its route does not ask for may fail: a broken webcam is told, and stays."""
    what = f"{now.id}: {before.state} to {now.state}"
    if now.state not in LEGAL[before.state]:
        yield f"{what} is no way"
    if now.state is ItemState.PACKED and before.state is not ItemState.READY:
        yield f"{what}: packed, but not ready (G6)"
    passed = {key for key, result in now.tests.items() if result.passed}
    missing = sorted({*required} - passed)
    if now.state is ItemState.READY and missing and Gate.TESTED_BEFORE_READY not in now.overridden:
        yield f"{what}: ready, but {missing} (G4)"
    drives = [part for part in now.inside if part.kind == STORAGE]
    raw = [part for part in drives if part.erasure != "ok" and not part.new]
    if now.state is ItemState.MASTERED and now.kind in MACHINES and raw:
        yield f"{what}: not erased (G1)"
