"""A route while a lead changes it: each edit makes a draft from a draft, and can be taken back."""

from workshop_app.domain.ids import TaskCode
from workshop_app.domain.route import Route, RouteTask
from workshop_app.values import Struct, replace


class RouteDraft(Struct, frozen=True, kw_only=True):
    """A route that no item goes by yet; `based_on` is the hash of the one that it began from."""

    route: Route
    based_on: str = ""

    def moved(self, task: TaskCode, by: int) -> "RouteDraft":
        """Return it with a task sooner (less than 0) or later; at an end it stays."""
        tasks = list(self.route.tasks)
        at = self._at(task)
        to = min(max(0, at + by), len(tasks) - 1)
        tasks.insert(to, tasks.pop(at))
        return self._with(tasks)

    def without(self, task: TaskCode) -> "RouteDraft":
        """Return it without a task."""
        return self._with([each for each in self.route.tasks if each.code != task])

    def with_task(self, task: TaskCode, *, after: TaskCode | None) -> "RouteDraft":
        """Return it with one more task for every item, after another; at the beginning after none.

        A task that is there already stays where it is.
        """
        tasks = list(self.route.tasks)
        if any(each.code == task for each in tasks):
            return self
        tasks.insert(0 if after is None else self._at(after) + 1, RouteTask(code=task))
        return self._with(tasks)

    def asked_for(self, task: TaskCode, failed_test: str) -> "RouteDraft":
        """Return it with a task only for items whose test is not passed; empty: for every item."""
        tasks = list(self.route.tasks)
        tasks[self._at(task)] = RouteTask(code=task, failed_test=failed_test)
        return self._with(tasks)

    def _at(self, task: TaskCode) -> int:
        """Return where a task stands.

        Raises:
            KeyError: it is not there.
        """
        codes = [each.code for each in self.route.tasks]
        if task not in codes:
            raise KeyError(task)
        return codes.index(task)

    def _with(self, tasks: list[RouteTask]) -> "RouteDraft":
        return replace(self, route=replace(self.route, tasks=tuple(tasks)))


def draft_of_route(route: Route) -> RouteDraft:
    """Return a draft that goes on from a route, with the tasks of its own kind of item."""
    tasks = tuple(replace(each, variants=frozenset()) for each in route.own_tasks)
    drafted = replace(route, tasks=tasks, version=route.version + 1, hash="")
    return RouteDraft(route=drafted, based_on=route.hash)
