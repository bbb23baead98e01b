"""The procedures and routes of the workshop, as the use cases see them."""

from collections.abc import Sequence
from typing import Protocol

from workshop_app.domain.ids import TaskCode
from workshop_app.domain.procedure import Procedure
from workshop_app.domain.route import Route


class Content(Protocol):
    """What the workshop wrote: how each task is done, and which tasks an item needs."""

    def procedure(self, task: TaskCode) -> Procedure | None:
        """Return the published procedure of a task."""

    def tasks(self) -> Sequence[TaskCode]:
        """Return the tasks there are, in the order of the work."""

    def route(self, kind: str, name: str | None = None) -> Route | None:
        """Return the route of a kind of item: tower, laptop, screen.

        `name` is what an item under way goes by (`Item.route`); none: what new items begin with.
        """

    def canonical(self, procedure: Procedure) -> str:
        """Return the text that a job keeps of its procedure."""

    def frozen(self, text: str) -> Procedure | None:
        """Read back the text that a job kept; none if a later program wrote it."""
