"""Checks the ways on after "No": each question has one, and none is a dead end."""

from collections.abc import Iterator

from workshop_app.application.check_steps import FEWEST_CHOICES, MOST_CHOICES, QUESTIONS
from workshop_app.application.checked_content import CheckedContent, paths, structure_file
from workshop_app.domain.finding import Finding, Rule, found
from workshop_app.domain.ids import StepId, TaskCode
from workshop_app.domain.item import LEGAL, ItemState
from workshop_app.domain.procedure import Expects, Option, Procedure, Step, StepKind, Way, WayOn

_NOT_IN_A_CHOICE = frozenset({Way.CHOOSE, Way.FIX, Way.PRINT_AGAIN, Way.ERASE_FAILED})
_ASIDE = {Way.DECIDE: ItemState.TO_DECIDE, Way.REPAIR: ItemState.TO_REPAIR}


def check_ways(procedure: Procedure, content: CheckedContent) -> Iterator[Finding]:
    """Yield what keeps a worker from going on after a "No" or a choice."""
    file = structure_file(procedure)
    for step in procedure.steps:
        if step.no is None and step.kind in QUESTIONS:
            yield found(Rule.NO_WAY_ON, file, step.id)
        if step.no is not None:
            if not _may_have_no(step, step.no):
                yield found(Rule.WAY_NOT_HERE, file, step.id, way=step.no.way)
            yield from _way(procedure, step, step.no, content)
        for option in step.options:
            yield from _option(procedure, step, option, content)


def _may_have_no(step: Step, no: WayOn) -> bool:
    if step.kind is StepKind.SCAN:
        return no.way is Way.PRINT_AGAIN and step.expects is Expects.NEW_LABEL
    return step.kind in QUESTIONS and no.way is not Way.PRINT_AGAIN


def _option(
    procedure: Procedure, step: Step, option: Option, content: CheckedContent
) -> Iterator[Finding]:
    if option.way in _NOT_IN_A_CHOICE:
        yield found(Rule.WAY_NOT_HERE, structure_file(procedure), step.id, way=option.way)
        return
    way = WayOn(way=option.way, step=option.step, times=1, task=option.task, reason=option.reason)
    yield from _way(procedure, step, way, content)


def _way(procedure: Procedure, step: Step, no: WayOn, content: CheckedContent) -> Iterator[Finding]:
    file = structure_file(procedure)
    match no.way:
        case Way.BACK:
            yield from _back(procedure, step, no)
        case Way.CHOOSE:
            if not FEWEST_CHOICES <= len(no.options) <= MOST_CHOICES:
                need = f"{FEWEST_CHOICES}…{MOST_CHOICES} options"
                yield found(Rule.WAY_INCOMPLETE, file, step.id, way=no.way, need=need)
            for option in no.options:
                yield from _option(procedure, step, option, content)
        case Way.ADD_TASK | Way.REDO_TASK:
            yield from _task(procedure, step, no, content)
        case Way.DECIDE | Way.REPAIR:
            yield from _aside(procedure, step, no)
        case Way.ERASE_FAILED if procedure.ends_in != ItemState.ERASED:
            yield found(Rule.WAY_NOT_HERE, file, step.id, way=no.way)
        case _:
            pass
    if no.options and no.way is not Way.CHOOSE:
        yield found(Rule.NOT_HERE, file, step.id, key="options", kind=no.way)


def _back(procedure: Procedure, step: Step, no: WayOn) -> Iterator[Finding]:
    file = structure_file(procedure)
    if no.step is None:
        yield found(Rule.WAY_INCOMPLETE, file, step.id, way=no.way, need="step")
        return
    if not _stands_before(procedure, no.step, step):
        yield found(Rule.WAY_TO_NOWHERE, file, step.id, way=no.way, target=no.step)
    if no.times < 1:
        yield found(Rule.ENDLESS_BACK, file, step.id)


def _stands_before(procedure: Procedure, wanted: StepId, step: Step) -> bool:
    """Say whether every path with the question has the wanted step before it."""
    for path in paths(procedure):
        index = path.index(step)
        if index is not None and wanted not in {each.id for each in path.steps[:index]}:
            return False
    return True


def _task(
    procedure: Procedure, step: Step, no: WayOn, content: CheckedContent
) -> Iterator[Finding]:
    file = structure_file(procedure)
    if no.task is None:
        yield found(Rule.WAY_INCOMPLETE, file, step.id, way=no.way, need="task")
        return
    task = content.task(no.task)
    if task is None or no.task == procedure.code:
        yield found(Rule.WAY_TO_NOWHERE, file, step.id, way=no.way, target=no.task)
        return
    for kind in _kinds_asked(procedure, step):
        if kind not in task.subjects or not _on_route(content, kind, no.task):
            target = f"{no.task} ({kind})"
            yield found(Rule.WAY_TO_NOWHERE, file, step.id, way=no.way, target=target)


def _kinds_asked(procedure: Procedure, step: Step) -> list[str]:
    return list(dict.fromkeys(path.kind for path in paths(procedure) if step in path.steps))


def _on_route(content: CheckedContent, kind: str, task: TaskCode) -> bool:
    route = content.routes.get(kind)
    if route is None:
        return True
    return any(
        each.code == task and (not each.variants or kind in each.variants) for each in route.tasks
    )


def _aside(procedure: Procedure, step: Step, no: WayOn) -> Iterator[Finding]:
    file = structure_file(procedure)
    if not no.reason:
        yield found(Rule.WAY_INCOMPLETE, file, step.id, way=no.way, need="reason")
    start = procedure.starts_from or ItemState.EXPECTED
    if start in set(ItemState) and _ASIDE[no.way] not in LEGAL[ItemState(start)]:
        yield found(Rule.WAY_NOT_HERE, file, step.id, way=no.way)
