"""What leads have published, without a disk."""

from collections.abc import Callable

from tests.fake_orders import States
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.publishing import Published


class FakePublished:
    def __init__(self, kept: Callable[[], States]) -> None:
        self._kept = kept

    def get(self, task: TaskCode) -> Published | None:
        return self._kept().one(SubjectKind.PROCEDURE, task, Published)

    def all(self) -> tuple[Published, ...]:
        return tuple(self._kept().all(Published))
