"""Walks a route as items do: no gate is shut on the way for ever, and no task is out of reach."""

from collections.abc import Iterator

from workshop_app.application.checked_content import CheckedContent
from workshop_app.domain.finding import Finding, Rule, found
from workshop_app.domain.gates import MACHINES
from workshop_app.domain.item import LEGAL, ItemState
from workshop_app.domain.route import Route, RouteTask


def check_walk(route: Route, content: CheckedContent) -> Iterator[Finding]:
    """Yield what would stop an item between its arrival and being ready.

    It is walked with all the tasks that only some items need, and without them.
    """
    always = tuple(each for each in route.own_tasks if not each.conditional)
    walks = (_walked(route, tasks, content) for tasks in (always, route.own_tasks))
    yield from dict.fromkeys(finding for walk in walks for finding in walk)


def _walked(
    route: Route, tasks: tuple[RouteTask, ...], content: CheckedContent
) -> Iterator[Finding]:
    state, holds_data = ItemState.ARRIVED, route.kind in MACHINES
    for task in tasks:
        procedure = content.task(task.code)
        if procedure is None or not {procedure.starts_from, procedure.ends_in} <= set(ItemState):
            continue
        starts = ItemState(procedure.starts_from)
        if starts is not state and starts not in LEGAL[state]:
            yield found(Rule.ROUTE_WAY, "routes", route.kind, state=state, task=task.code)
        if holds_data and starts is ItemState.TO_MASTER:  # gate G1
            yield found(Rule.ROUTE_GATE, "routes", route.kind, task=task.code)
        state = ItemState(procedure.ends_in)
        holds_data = holds_data and state is not ItemState.ERASED
    if holds_data:
        yield found(Rule.ROUTE_ERASE, "routes", route.kind)
