"""Checks the routes: their tasks exist, their tests are recorded, and they end in "ready"."""

from collections.abc import Iterator

from workshop_app.application.check_walk import check_walk
from workshop_app.application.checked_content import KINDS, CheckedContent
from workshop_app.domain.finding import Finding, Rule, found
from workshop_app.domain.item import ItemState
from workshop_app.domain.procedure import Procedure
from workshop_app.domain.route import Route


def check_routes(content: CheckedContent) -> Iterator[Finding]:
    """Yield what would leave an item without a next task, or before a gate for ever."""
    for kind, route in content.routes.items():
        if kind not in KINDS:
            yield found(Rule.ROUTE_KIND, "routes", kind, known=", ".join(KINDS))
        yield from _tasks(route, content)
        yield from _tests(route, content)
        yield from check_walk(route, content)


def _tasks(route: Route, content: CheckedContent) -> Iterator[Finding]:
    tasks = route.own_tasks
    codes = [task.code for task in tasks]
    for code in dict.fromkeys(each for each in codes if codes.count(each) > 1):
        yield found(Rule.ROUTE_TWICE, "routes", route.kind, task=code)
    for task in tasks:
        procedure = content.task(task.code)
        if procedure is None or route.kind not in procedure.subjects:
            yield found(Rule.ROUTE_TASK, "routes", route.kind, task=task.code)
    ends = [content.task(task.code) for task in tasks]
    at_end = [each is not None and each.ends_in == ItemState.READY for each in ends]
    if not tasks or tasks[-1].conditional or at_end != [*[False] * (len(tasks) - 1), True]:
        yield found(Rule.ROUTE_END, "routes", route.kind, state=ItemState.READY)


def _tests(route: Route, content: CheckedContent) -> Iterator[Finding]:
    """A required test is asked in the last task: after it no part moves (gate G4)."""
    recorded: set[str] = set()
    for task in route.own_tasks:
        if task.failed_test and task.failed_test not in recorded:
            yield found(Rule.ROUTE_TEST, "routes", route.kind, test=task.failed_test)
        recorded |= _recorded(content.task(task.code), route.kind)
    at_the_end = _recorded(_last(route, content), route.kind)
    for test in route.required_tests:
        if test not in at_the_end:
            yield found(Rule.ROUTE_TEST, "routes", route.kind, test=test)


def _last(route: Route, content: CheckedContent) -> Procedure | None:
    tasks = route.own_tasks
    return content.task(tasks[-1].code) if tasks else None


def _recorded(procedure: Procedure | None, kind: str) -> set[str]:
    if procedure is None:
        return set()
    steps = procedure.steps_for(kind=kind)
    return {step.test for step in procedure.steps if step.test and step.id in steps}
