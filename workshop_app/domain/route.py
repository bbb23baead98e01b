"""Routes: which tasks an item goes through, in which order, and what each depends on."""

from workshop_app.domain.ids import TaskCode
from workshop_app.values import Struct


class RouteTask(Struct, frozen=True, kw_only=True):
    """One task of a route.

    A task without `failed_test` and `lacks_part` is for every item of its variants; one with
    any of them is only for items of which one holds, or to which the task was added.
    """

    code: TaskCode
    variants: frozenset[str] = frozenset()  # tower, laptop, screen; empty is every kind
    failed_test: str = ""
    lacks_part: str = ""

    @property
    def conditional(self) -> bool:
        """Whether only some items need it."""
        return bool(self.failed_test or self.lacks_part)


class Route(Struct, frozen=True, kw_only=True):
    """The way of one kind of item through the workshop.

    Attributes:
        kind: tower, laptop or screen.
        required_tests: keys of the tests that READY needs (gate G4).
        version: counts what was published; what came with the program is the first.
        hash: of its published text; empty for what came with the program.
    """

    kind: str
    tasks: tuple[RouteTask, ...]
    required_tests: tuple[str, ...] = ()
    version: int = 1
    hash: str = ""

    @property
    def own_tasks(self) -> tuple[RouteTask, ...]:
        """The tasks that are for this kind of item."""
        return tuple(each for each in self.tasks if not each.variants or self.kind in each.variants)


def next_task(
    route: Route,
    *,
    kind: str,
    done: frozenset[TaskCode],
    needed: frozenset[TaskCode],
    failed_tests: frozenset[str],
    parts: frozenset[str] | None,
) -> TaskCode | None:
    """Return the first task of the route that the item still needs; none at its end.

    Args:
        route: the route of this kind of item.
        kind: tower, laptop or screen.
        done: tasks that were finished in this cycle and not reopened.
        needed: tasks that somebody added to the item's route.
        failed_tests: tests whose latest result is not passed.
        parts: the kinds of part in the item; none while nobody has listed all of them,
            for a part that nobody looked for is not missing.
    """
    for task in route.tasks:
        if task.code in done or (task.variants and kind not in task.variants):
            continue
        if not task.conditional or task.code in needed or _holds(task, failed_tests, parts):
            return task.code
    return None


def _holds(task: RouteTask, failed_tests: frozenset[str], parts: frozenset[str] | None) -> bool:
    if task.failed_test and task.failed_test in failed_tests:
        return True
    return bool(task.lacks_part) and parts is not None and task.lacks_part not in parts
