"""A fair plan: a plain rule that a lead reads, and changes.

Tasks are taken in their order. Each goes to somebody who may do it and is here; among these to
whoever has the least in their plan, then to whoever has least of the same, so that the work is
varied; then to whoever comes first by name. Nobody gets more than a few: a plan is for a day.
No speed takes part in it: nobody is measured.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from workshop_app.domain.ids import JobId, PersonId, TaskCode
from workshop_app.values import Struct

MOST: Final = 4
"""So many tasks in one plan, with what is in hand."""


class Because(StrEnum):
    """Why somebody was proposed."""

    ONLY = "only"  # nobody else here may do it
    LEAST = "least"  # they have the least to do
    VARIED = "varied"  # they have the least of the same
    IN_TURN = "in_turn"


class ToGive(Struct, frozen=True):
    """A task that nobody has, and who may do it."""

    job: JobId
    task: TaskCode
    may: frozenset[PersonId]


class Hand(Struct, frozen=True):
    """Somebody who is here, and the tasks of their plan."""

    person: PersonId
    plan: tuple[TaskCode, ...] = ()


class Proposed(Struct, frozen=True):
    """Who gets a task, and why."""

    job: JobId
    person: PersonId
    because: Because


def propose(tasks: Sequence[ToGive], hands: Sequence[Hand]) -> tuple[Proposed, ...]:
    """Return who should get which task; what nobody here may do, or has room for, is left out."""
    plans = {hand.person: list(hand.plan) for hand in hands}
    found = []
    for task in tasks:
        may = [person for person in plans if person in task.may]
        free = [person for person in may if len(plans[person]) < MOST]
        if not free:
            continue
        least = _fewest(free, [len(plans[person]) for person in free])
        varied = _fewest(least, [plans[person].count(task.task) for person in least])
        person, because = varied[0], Because.IN_TURN
        if len(may) == 1:
            because = Because.ONLY
        elif len(least) == 1:
            because = Because.LEAST
        elif len(varied) == 1:
            because = Because.VARIED
        plans[person].append(task.task)
        found.append(Proposed(task.job, person, because))
    return tuple(found)


def _fewest(people: Sequence[PersonId], counts: Sequence[int]) -> list[PersonId]:
    least = min(counts)
    return [person for person, count in zip(people, counts, strict=True) if count == least]
