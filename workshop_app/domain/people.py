"""The people of the workshop; how a bench is for them is in `profile`."""

from dataclasses import dataclass, field
from enum import StrEnum

from workshop_app.domain.ids import PersonId, TaskCode


class Role(StrEnum):
    """What a badge may do. The values are stored; never rename one."""

    WORKER = "worker"
    LEAD = "lead"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone with a badge. Kept in an erasable register; facts know only the `id`."""

    id: PersonId
    badge: str  # the eight letters of the badge
    first_name: str
    portrait: str
    role: Role = Role.WORKER
    tasks: frozenset[TaskCode] = frozenset()
    pin: str = field(default="", repr=False)  # what `pin.hash_pin` makes; empty: none

    @property
    def is_lead(self) -> bool:
        """Whether this badge answers help calls and authorises."""
        return self.role in {Role.LEAD, Role.ADMIN}

    def may_do(self, task: TaskCode) -> bool:
        """Whether the person is authorised for a task."""
        return task in self.tasks
