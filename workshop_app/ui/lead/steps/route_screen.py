"""The words of the routes: all of them, one as a picture and a table, and what can be chosen."""

from collections.abc import Sequence

from workshop_app.application.steps.routes import RouteNow
from workshop_app.domain.finding import Finding, Level, Rule
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.publishing import Release
from workshop_app.domain.route import Route, RouteTask
from workshop_app.domain.route_draft import RouteDraft
from workshop_app.ui.lead.page import Action, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.screen import Say
from workshop_app.ui.lead.story import Teller
from workshop_app.ui.lead.words import day_of, person_words, translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import Struct, replace

ALWAYS = "-"
"""The row of the choice that a task is for every machine."""


class Stop(Struct, frozen=True, kw_only=True):
    """A task in the picture of a route; `only` says for which machines, empty: for all."""

    words: str
    icon: str
    only: str = ""
    is_faulty: bool = False


class RoutePage(TablePage, frozen=True, kw_only=True):
    """A table with the picture of its route over it; the table says all that the picture shows."""

    stops: tuple[Stop, ...] = ()


def kind_words(kind: str, teller: Teller) -> str:
    """Return what a kind of machine is called."""
    return teller.words.named("kinds", kind)


def tell_routes(
    routes: Sequence[RouteNow],
    changed: frozenset[str],
    teller: Teller,
    notes: tuple[Note, ...] = (),
) -> TablePage:
    """Return the route of each kind of machine; `changed` are the kinds with a draft."""
    return TablePage(
        id="routes",
        title=translate("Lead", "Routes"),
        columns=(
            Column(id="kind", heading=translate("Lead", "Machine"), can_hide=False),
            Column(id="tasks", heading=translate("Lead", "Tasks")),
            Column(id="version", heading=translate("Lead", "At the benches")),
            Column(id="draft", heading=translate("Lead", "Being changed")),
        ),
        rows=tuple(_route_row(each, changed, teller) for each in routes),
        empty=translate("Lead", "There is no route yet."),
        notes=notes,
        actions=(
            Action(id="open", words=translate("Lead", "Change"), is_main=True, needs_rows=True),
            Action(id="versions", words=translate("Lead", "Versions"), needs_rows=True),
            back_action(),
        ),
        opens="open",
    )


def _route_row(now: RouteNow, changed: frozenset[str], teller: Teller) -> Row:
    kind = now.route.kind
    under = translate("Lead", "came with the program")
    if now.releases:
        release, by = now.releases[-1]
        under = f"{person_words(by)}, {day_of(release.at_ms)}"
    version = translate("Lead", "version {number}").format(number=now.route.version)
    count = len(now.route.own_tasks)
    return Row(
        id=kind,
        name=kind_words(kind, teller),
        cells=(
            Cell(text=kind_words(kind, teller), bold=True),
            Cell(text=translate("Lead", "{count} tasks").format(count=count), order=count),
            Cell(text=version, under=under),
            Cell(text=translate("Lead", "not sent yet") if kind in changed else ""),
        ),
    )


def tell_route(
    draft: RouteDraft,
    findings: Sequence[Finding],
    teller: Teller,
    notes: tuple[Note, ...] = (),
    *,
    stays: frozenset[TaskCode],
    is_changed: bool,
) -> RoutePage:
    """Return one route; `stays` are the tasks that no machine can do without."""
    errors = [each for each in findings if each.level is Level.ERROR]
    rows = [
        _task_row(number, task, errors, teller, stays)
        for number, task in enumerate(draft.route.tasks, start=1)
    ]
    changing = (
        Action(id="undo", words=translate("Lead", "Undo"), icon="undo"),
        Action(id="forget", words=translate("Lead", "Throw the changes away")),
    )
    check = Action(id="findings", words=translate("Lead", "Check"), is_main=True)
    publish = Action(id="publish", words=translate("Lead", "To the benches"), is_main=True)
    title = translate("Lead", "The route: {machine}")
    return RoutePage(
        id="route",
        title=title.format(machine=kind_words(draft.route.kind, teller)),
        columns=(
            Column(id="number", heading=translate("Lead", "No."), can_hide=False),
            Column(id="task", heading=translate("Lead", "Task"), can_hide=False),
            Column(id="only", heading=translate("Lead", "For which machines")),
            Column(id="faults", heading=translate("Lead", "To change")),
        ),
        rows=tuple(rows),
        empty=translate("Lead", "There is no task on this route."),
        notes=(tell_state(findings, is_changed=is_changed), *notes),
        actions=(
            Action(id="up", words=translate("Lead", "Sooner"), needs_rows=True),
            Action(id="down", words=translate("Lead", "Later"), needs_rows=True),
            Action(id="only", words=translate("Lead", "For which machines…"), needs_rows=True),
            Action(id="add", words=translate("Lead", "New task after it"), needs_rows=True),
            Action(id="remove", words=translate("Lead", "Take out"), needs_rows=True),
            *(changing if is_changed else ()),
            *((check,) if errors else (publish,) if is_changed else ()),
            back_action(),
        ),
        opens="only",
        may_sort=False,
        stops=tuple(_stop(task, errors, teller) for task in draft.route.tasks),
    )


def tell_state(findings: Sequence[Finding], *, is_changed: bool) -> Note:
    """Return whether the route can go to the benches."""
    errors = sum(each.level is Level.ERROR for each in findings)
    if errors:
        words = translate("Lead", "{count} things to change before benches get it.")
        return Note(words=words.format(count=errors), mark=Mark.LOOK_AGAIN)
    if is_changed:
        words = translate("Lead", "New machines will go this way. Those under way keep theirs.")
        return Note(words=words, mark=Mark.DONE)
    return Note(words=translate("Lead", "New machines go this way."), mark=Mark.NOW)


def tell_place(draft: RouteDraft, task: TaskCode, teller: Teller) -> str:
    """Return where a task stands now, for who hears it."""
    codes, title = [each.code for each in draft.route.tasks], teller.task(task)
    if task not in codes:
        return translate("Lead", "{task}: taken out.").format(task=title)
    words = translate("Lead", "{task}: number {number} of {count}.")
    return words.format(task=title, number=codes.index(task) + 1, count=len(codes))


def _task_row(
    number: int,
    task: RouteTask,
    errors: Sequence[Finding],
    teller: Teller,
    stays: frozenset[TaskCode],
) -> Row:
    title, procedure = teller.task(task.code), teller.content.procedure(task.code)
    wrong = sum(task_of(each) == task.code for each in errors)
    under = translate("Lead", "cannot be left out") if task.code in stays else ""
    return Row(
        id=task.code,
        name=f"{number} {title}",
        cells=(
            Cell(text=str(number)),
            Cell(text=title, bold=True, icon=procedure.icon if procedure else ""),
            Cell(text=only_words(task, teller), under=under),
            Cell(text=str(wrong) if wrong else "", mark=Mark.LOOK_AGAIN if wrong else None),
        ),
    )


def _stop(task: RouteTask, errors: Sequence[Finding], teller: Teller) -> Stop:
    procedure = teller.content.procedure(task.code)
    return Stop(
        words=teller.task(task.code),
        icon=procedure.icon if procedure else "",
        only=only_words(task, teller) if task.conditional else "",
        is_faulty=any(task_of(each) == task.code for each in errors),
    )


def only_words(task: RouteTask, teller: Teller) -> str:
    """Return for which machines a task is."""
    if task.failed_test:
        words = translate("Lead", "If not passed: {test}")
        return words.format(test=teller.words.named("tests", task.failed_test))
    if task.lacks_part:
        words = translate("Lead", "If it is missing: {part}")
        return words.format(part=teller.words.named("step_parts", task.lacks_part))
    return translate("Lead", "All")


def task_of(finding: Finding) -> str:
    """Return the task of a route that a finding is about; empty: the route as a whole."""
    if finding.rule is Rule.WAY_TO_NOWHERE:
        return finding.file.partition("/")[0]
    return dict(finding.values).get("task", "")


def tell_adding(codes: Sequence[TaskCode], after: TaskCode, teller: Teller) -> TablePage:
    """Return the tasks that can be added after another one."""
    rows = []
    for code in codes:
        procedure = teller.content.procedure(code)
        title = teller.task(code)
        icon = procedure.icon if procedure else ""
        rows.append(Row(id=code, name=title, cells=(Cell(text=title, icon=icon),)))
    title = translate("Lead", "Which task after “{task}”?").format(task=teller.task(after))
    empty = translate("Lead", "All tasks for this machine are on its route already.")
    return _choice("route/add", title, tuple(rows), empty)


def tell_only(task: RouteTask, tests: Sequence[str], teller: Teller) -> TablePage:
    """Return for which machines a task can be: for all, or if an earlier test is not passed."""
    choices = [(ALWAYS, RouteTask(code=task.code))]
    choices += [(test, RouteTask(code=task.code, failed_test=test)) for test in tests]
    rows = []
    for key, each in choices:
        words, chosen = only_words(each, teller), each == task
        mark = Mark.DONE if chosen else None
        rows.append(Row(id=key, name=words, cells=(Cell(text=words, bold=chosen, mark=mark),)))
    title = translate("Lead", "For which machines: {task}").format(task=teller.task(task.code))
    return _choice("route/only", title, tuple(rows), "")


def _choice(name: str, title: str, rows: tuple[Row, ...], empty: str) -> TablePage:
    return TablePage(
        id=name,
        title=title,
        columns=(Column(id="name", heading=title, can_hide=False),),
        rows=rows,
        empty=empty,
        actions=(
            Action(id="pick", words=translate("Lead", "Choose"), is_main=True, needs_rows=True),
            back_action(),
        ),
        opens="pick",
        may_sort=False,
    )


def tell_route_findings(
    route: Route, findings: Sequence[Finding], teller: Teller, say: Say
) -> TablePage:
    """Return all that was found, with the task that each is about."""
    rows = []
    for number, each in enumerate(findings):
        code = task_of(each)
        place = teller.task(code) if code else kind_words(route.kind, teller)
        words = say(_in_words(each, teller))
        cells = (Cell(text=place, mark=Mark.LOOK_AGAIN), Cell(text=words))
        rows.append(Row(id=str(number), name=place, cells=cells))
    return TablePage(
        id="route/findings",
        title=translate("Lead", "Check"),
        columns=(
            Column(id="place", heading=translate("Lead", "Where"), can_hide=False),
            Column(id="fault", heading=translate("Lead", "Why"), can_hide=False),
        ),
        rows=tuple(rows),
        empty=translate("Lead", "Everything is good."),
        empty_picture="all-done",
        actions=(back_action(),),
    )


def _in_words(finding: Finding, teller: Teller) -> Finding:
    """Return a finding whose codes are the words of the workshop."""
    values = []
    for name, value in finding.values:
        match name:
            case "task":
                told = teller.task(value)
            case "state":
                told = teller.state(value)
            case "test":
                told = teller.words.named("tests", value)
            case "target":
                told = teller.task(value.partition(" ")[0])
            case "way":
                told = teller.words.named("step_ways", value)
            case _:
                told = value
        values.append((name, told))
    return replace(finding, values=tuple(values))


def tell_route_published(release: Release) -> Note:
    """Return that a version is at the benches."""
    words = translate(
        "Lead", "Version {number} goes to the benches. Machines under way keep theirs."
    )
    return Note(words=words.format(number=release.version), mark=Mark.DONE)
