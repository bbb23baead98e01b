"""A published route as a text: one JSON object, which travels like the text of a procedure."""

import json
from typing import Final

from workshop_app.domain.ids import TaskCode
from workshop_app.domain.route import Route, RouteTask

FORMAT: Final = 1


def route_text(route: Route) -> str:
    """Return the canonical text of a route: the tasks of its kind, without the tests for READY."""
    tasks = [
        {
            "code": task.code,
            **({"failed_test": task.failed_test} if task.failed_test else {}),
            **({"lacks_part": task.lacks_part} if task.lacks_part else {}),
        }
        for task in route.own_tasks
    ]
    told = {"format": FORMAT, "route": route.kind, "tasks": tasks, "version": route.version}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_route(text: str) -> Route | None:
    """Read a text back; none if it is no route that this version knows."""
    try:
        told = json.loads(text)
        if told["format"] != FORMAT or not told["tasks"]:
            return None
        tasks = tuple(
            RouteTask(
                code=TaskCode(str(each["code"])),
                failed_test=str(each.get("failed_test", "")),
                lacks_part=str(each.get("lacks_part", "")),
            )
            for each in told["tasks"]
        )
        return Route(kind=str(told["route"]), tasks=tasks, version=int(told["version"]))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None
