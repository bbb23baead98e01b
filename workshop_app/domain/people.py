"""The people of the workshop; how a bench is for them is in `profile`."""

from dataclasses import dataclass, field
from enum import StrEnum

from workshop_app.domain.ids import PersonId, TaskCode, TeamId
from workshop_app.values import Struct


class Role(StrEnum):
    """What a badge may do. The values are stored; never rename one."""

    WORKER = "worker"
    LEAD = "lead"
    ADMIN = "admin"


class Limit(StrEnum):
    """What work must be like for somebody; never why. The values are stored; never rename one."""

    NOT_ALONE = "not_alone"  # somebody else is at a bench too
    NO_LIFTING = "no_lifting"  # nothing heavy is lifted


class Team(Struct, frozen=True, kw_only=True):
    """Some people under one name, so that work is given to whoever of them is free.

    It is kept with each of its members: who is erased leaves no trace in it. Facts know the `id`.
    """

    id: TeamId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone with a badge. Kept in an erasable register; facts know only the `id`."""

    id: PersonId
    badge: str  # the eight letters of the badge
    first_name: str
    portrait: str
    role: Role = Role.WORKER
    tasks: frozenset[TaskCode] = frozenset()
    limits: frozenset[Limit] = frozenset()
    teams: frozenset[Team] = frozenset()
    pin: str = field(default="", repr=False)  # what `pin.hash_pin` makes; empty: none

    @property
    def is_lead(self) -> bool:
        """Whether this badge answers help calls and authorises."""
        return self.role in {Role.LEAD, Role.ADMIN}

    def may_do(self, task: TaskCode) -> bool:
        """Whether the person is authorised for a task."""
        return task in self.tasks

    def limits_against(self, *, is_heavy: bool, is_alone: bool) -> tuple[Limit, ...]:
        """Return which limits speak against work: something heavy, or with nobody else there."""
        against = {Limit.NO_LIFTING: is_heavy, Limit.NOT_ALONE: is_alone}
        return tuple(each for each in Limit if each in self.limits and against[each])
