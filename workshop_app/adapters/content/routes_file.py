"""Reads `routes/*.toml`: one way through the workshop for some kinds of item."""

from pathlib import Path

from workshop_app.adapters.content.tables import Faults, Table, read_table
from workshop_app.domain.finding import Rule
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.route import Route, RouteTask


def read_routes(folder: Path, faults: Faults) -> dict[str, Route]:
    """Read all routes of a folder, by kind of item; faults are kept."""
    routes: dict[str, Route] = {}
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        faults.add(Rule.FILE_MISSING, f"{folder.name}/*.toml")
    for path in paths:
        table = read_table(path, file=f"{folder.name}/{path.name}", faults=faults)
        if table is None:
            continue
        for route in _routes(table, path.stem):
            if route.kind in routes:
                table.fault(Rule.NAME_TWICE, name=route.kind)
            routes[route.kind] = route
    return routes


def _routes(table: Table, stem: str) -> list[Route]:
    code = table.name("code", needed=True)
    if code and code != stem:
        table.fault(Rule.CODE_IS_FOLDER, code=code, folder=stem)
    kinds = table.texts("kinds", needed=True)
    tests = table.table("required_tests")
    tasks = tuple(task for each in table.tables("tasks") if (task := _task(each)))
    routes = [Route(kind=kind, tasks=tasks, required_tests=tests.texts(kind)) for kind in kinds]
    tests.finish()
    table.finish()
    return routes


def _task(table: Table) -> RouteTask | None:
    when = table.table("when")
    task = RouteTask(
        code=TaskCode(table.name("code", needed=True)),
        variants=frozenset(table.texts("variants")),
        failed_test=when.text("failed_test"),
        lacks_part=when.text("lacks_part"),
    )
    when.finish()
    table.finish()
    return task if task.code else None
