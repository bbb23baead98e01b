"""How often each version of a task was done, and how long its steps took: never whose they were."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.yearly import Period
from workshop_app.values import Struct

LEAST: Final = 5
"""Fewer times of a step tell no time: they could be one person's."""

LONGEST_S: Final = 3600
"""What took longer was a break or the end of a day."""


class Version(Struct, frozen=True, order=True):
    """One version of a task."""

    task: str
    version: int


@dataclass(slots=True)
class TaskUse:
    """Counts a period, one job after the other.

    Attributes:
        done: how many jobs were finished in it.
        seconds: how long each step took, all people together.
    """

    period: Period
    done: Counter[Version] = field(default_factory=Counter)
    _seconds: dict[tuple[Version, str], list[int]] = field(default_factory=dict)

    def job(self, facts: Iterable[Fact]) -> None:
        """Count all facts about one job, given in order."""
        task, version, since = "", None, 0
        for fact in facts:
            match fact.kind:
                case FactKind.JOB_PLANNED:
                    task = str(fact.body.get("task") or "")
                case FactKind.JOB_STARTED:
                    version = _version(task, fact)
                case FactKind.JOB_FINISHED if version and self.period.holds(fact):
                    self.done[version] += 1
                case FactKind.STEP_DONE if version and since and self.period.holds(fact):
                    self._add(version, str(fact.body.get("step") or ""), fact.wall - since)
                case _:
                    pass
            since = 0 if fact.kind in _BREAKS else fact.wall

    @property
    def seconds(self) -> Mapping[tuple[Version, str], int]:
        """The middle time of each step that was done often enough."""
        often = {name: told for name, told in self._seconds.items() if len(told) >= LEAST}
        return {name: round(median(told)) for name, told in often.items()}

    def _add(self, version: Version, step: str, took_ms: int) -> None:
        seconds = took_ms // 1000
        if 0 <= seconds <= LONGEST_S and step:
            self._seconds.setdefault((version, step), []).append(seconds)


_BREAKS: Final = {FactKind.JOB_PAUSED, FactKind.JOB_LEFT_WAITING, FactKind.JOB_PLANNED}


def _version(task: str, fact: Fact) -> Version | None:
    number = fact.body.get("version")
    return Version(task, number) if isinstance(number, int) else None
