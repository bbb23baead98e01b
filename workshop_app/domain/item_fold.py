"""The fold of an item: one more fact, and what is then known of it."""

from collections.abc import Callable, Mapping

from workshop_app.domain.clash import Clash, ClashKind, Last, clash, did_not_know, settled
from workshop_app.domain.facts import Fact, FactKind
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
from workshop_app.domain.item import LEGAL, Component, Item, ItemState, Parked, Result
from workshop_app.values import replace_struct as replace


def fold_item(item: Item | None, fact: Fact, wseq: int | None = None) -> Item:
    """Return the item after one more fact. A kind that is not known changes nothing."""
    known = item or Item(id=ItemId(fact.subject.partition(":")[2]))
    counted = replace(known, count=known.count + 1)
    change = _CHANGES.get(fact.kind)
    after = change(counted, fact) if change else counted
    here = Last(fact.bench, wseq or 0)
    if fact.kind in _MOVES and after.state is not known.state:
        after = replace(after, moved=here)
    elif fact.kind == FactKind.ITEM_MOVED:
        after = replace(after, placed=here)
    return after


def _arrived(item: Item, fact: Fact) -> Item:
    lot = fact.body.get("lot")
    if item.state is not ItemState.EXPECTED and did_not_know(fact, item.moved):
        found = clash(fact, f"{item.kind}>{fact.body['kind']}", ClashKind.SAME_LABEL, item.moved)
        item = _with(item, found)
    return replace(
        item,
        kind=str(fact.body["kind"]),
        lot=LotId(str(lot)) if lot else item.lot,
        state=ItemState.ARRIVED if item.state is ItemState.EXPECTED else item.state,
    )


def _advanced(item: Item, fact: Fact) -> Item:
    to = ItemState(str(fact.body["to"]))
    if to not in LEGAL[item.state]:
        return _no_way(item, fact, to)
    return replace(_flagged(item, fact, to), state=to, parked=None)


def _parked(item: Item, fact: Fact) -> Item:
    to = ItemState(str(fact.body["to"]))
    if to not in LEGAL[item.state]:
        return _no_way(item, fact, to)
    job, step = fact.body.get("job"), fact.body.get("step")
    parked = Parked(
        reason=str(fact.body["reason"]),
        was=item.state,
        job=JobId(str(job)) if job else None,
        step=StepId(str(step)) if step else None,
    )
    return replace(_flagged(item, fact, to), state=to, parked=parked)


def _moved(item: Item, fact: Fact) -> Item:
    place = PlaceId(str(fact.body["place"]))
    if item.place not in {None, place} and did_not_know(fact, item.placed):
        item = _with(item, clash(fact, f"{item.place}>{place}", ClashKind.PLACES, item.placed))
    return replace(item, place=place)


def _graded(item: Item, fact: Fact) -> Item:
    return replace(item, grade=str(fact.body["grade"]))


def _named(item: Item, fact: Fact) -> Item:
    alias = str(fact.body["alias"])
    if fact.body.get("type") == "serial":
        item = replace(item, serial=alias)
    return item if alias in item.aliases else replace(item, aliases=(*item.aliases, alias))


def _cycle(item: Item, fact: Fact) -> Item:
    """What was proven before the item was used again proves nothing now, nor of its drives."""
    if ItemState.ARRIVED not in LEGAL[item.state]:
        return _no_way(item, fact, ItemState.ARRIVED)
    return replace(
        _unproven(item),
        state=ItemState.ARRIVED,
        cycle=item.cycle + 1,
        cycle_reason=str(fact.body["reason"]),
    )


def _unproven(item: Item) -> Item:
    """The item without all that was proven of it, and of its drives."""
    return replace(
        item,
        finished={},
        hands={},
        needed=frozenset(),
        tests={},
        grade="",
        components=tuple(replace(part, erasure="", new=False) for part in item.components),
        parked=None,
        overridden=frozenset(),
        box="",
        promised="",
    )


def _finished(item: Item, fact: Fact) -> Item:
    task = TaskCode(str(fact.body["task"]))
    finished = {**item.finished, task: PersonId(fact.person or "")}
    workers = fact.body.get("workers")
    named = tuple(PersonId(str(each)) for each in workers) if isinstance(workers, list) else ()
    if task in item.finished and did_not_know(fact, item.moved):
        # At two benches: whoever did a part of it may not check it (G5).
        earlier = (*item.hands.get(task, ()), item.finished[task])
        named = tuple(dict.fromkeys((*earlier, *named)))
    hands = {**item.hands, task: named}
    return replace(item, finished=finished, hands=hands, needed=item.needed - {task})


def _needed(item: Item, fact: Fact) -> Item:
    task = TaskCode(str(fact.body["task"]))
    return replace(_without(item, task), needed=item.needed | {task})


def _reopened(item: Item, fact: Fact) -> Item:
    return _without(item, TaskCode(str(fact.body["task"])))


def _without(item: Item, task: TaskCode) -> Item:
    return replace(item, finished={k: v for k, v in item.finished.items() if k != task})


def _tested(item: Item, fact: Fact) -> Item:
    result = Result(passed=bool(fact.body["passed"]), at=item.count)
    return replace(item, tests={**item.tests, str(fact.body["test"]): result})


def _erased(item: Item, fact: Fact) -> Item:
    drive, result = str(fact.body["component"]), str(fact.body["result"])
    components = tuple(
        replace(part, erasure=result) if part.id == drive else part for part in item.components
    )
    return replace(item, components=components)


def _component(item: Item, fact: Fact) -> Item:
    body = fact.body
    known = next((part for part in item.components if part.id == body["component"]), None)
    part = Component(
        id=PartId(str(body["component"])),
        kind=str(body["kind"]),
        serial=str(body.get("serial", "")),
        source=str(body.get("source", "original")),
        new=bool(body.get("new", False)),
        inside=body["action"] in {"present", "installed"},
        erasure=known.erasure if known else "",
    )
    return item.with_component(part)


def _overridden(item: Item, fact: Fact) -> Item:
    return replace(item, overridden=item.overridden | {str(fact.body["gate"])})


def _packed(item: Item, fact: Fact) -> Item:
    return replace(item, box=str(fact.body["box"]))


def _promised(item: Item, fact: Fact) -> Item:
    return replace(item, promised=str(fact.body["order"] or ""))


def _settled(item: Item, fact: Fact) -> Item:
    return replace(item, clashes=settled(item.clashes, fact))


def _no_way(item: Item, fact: Fact, to: ItemState) -> Item:
    """The item stays where it is. Work that was done twice is no contradiction."""
    twice = item.state is to and did_not_know(fact, item.moved)
    kind = ClashKind.TWICE if twice else ClashKind.NO_WAY
    return _with(item, clash(fact, f"{item.state}>{to}", kind, item.moved))


def _flagged(item: Item, fact: Fact, to: ItemState) -> Item:
    """A move that is possible holds; where two benches moved apart, a lead has a look."""
    if not did_not_know(fact, item.moved):
        return item
    kind = ClashKind.TWICE if item.state is to else ClashKind.APART
    return _with(item, clash(fact, f"{item.state}>{to}", kind, item.moved))


def _with(item: Item, found: Clash) -> Item:
    return replace(item, clashes=(*item.clashes, found))


def _route(item: Item, fact: Fact) -> Item:
    return replace(item, route=str(fact.body["route"]))


def _merged(item: Item, fact: Fact) -> Item:
    """It is a second label; all that was told of it is kept, and none of it proves anything."""
    into = ItemId(str(fact.body["into"]))
    return item if into == item.id else replace(item, merged=into)


def _unmerged(item: Item, _fact: Fact) -> Item:
    return replace(item, merged=None)


def _parted(item: Item, _fact: Fact) -> Item:
    """The label was on two machines: nobody knows which of them anything was proven of."""
    return replace(_unproven(item), state=ItemState.ARRIVED)


_MOVES = frozenset(
    {
        FactKind.ITEM_ARRIVED,
        FactKind.ITEM_ADVANCED,
        FactKind.ITEM_PARKED,
        FactKind.ITEM_DECIDED,
        FactKind.CYCLE_OPENED,
        FactKind.ITEM_PARTED,
    }
)


_CHANGES: Mapping[str, Callable[[Item, Fact], Item]] = {
    FactKind.ITEM_ARRIVED: _arrived,
    FactKind.ITEM_ADVANCED: _advanced,
    FactKind.ITEM_PARKED: _parked,
    FactKind.ITEM_DECIDED: _advanced,
    FactKind.ITEM_MOVED: _moved,
    FactKind.ITEM_GRADED: _graded,
    FactKind.ITEM_NAMED: _named,
    FactKind.CYCLE_OPENED: _cycle,
    FactKind.TASK_FINISHED: _finished,
    FactKind.TASK_NEEDED: _needed,
    FactKind.TASK_REOPENED: _reopened,
    FactKind.ROUTE_TAKEN: _route,
    FactKind.TEST_RECORDED: _tested,
    FactKind.ERASURE_RECORDED: _erased,
    FactKind.COMPONENT_MOVED: _component,
    FactKind.GATE_OVERRIDDEN: _overridden,
    FactKind.PACKED_INTO: _packed,
    FactKind.ITEM_PROMISED: _promised,
    FactKind.CLASH_SETTLED: _settled,
    FactKind.ITEM_MERGED: _merged,
    FactKind.ITEM_UNMERGED: _unmerged,
    FactKind.ITEM_PARTED: _parted,
}
