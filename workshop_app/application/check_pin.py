"""Whether a PIN is that of the person whose badge was read. Tries are counted, in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.domain.pin import fits
from workshop_app.values import Struct

TRIES: Final = 5
FIRST_WAIT_MS: Final = 30_000
LONGEST_WAIT_MS: Final = 600_000
"""After five wrong ones there is a rest of half a minute; it doubles with each wrong one after."""


class PinOutcome(StrEnum):
    """What came of a PIN that was typed."""

    RIGHT = "right"
    WRONG = "wrong"
    NO_PIN = "no_pin"  # this badge has none yet: it opens nothing more than a worker's
    LATER = "later"  # too many wrong ones came before: nothing was looked at


class PinChecked(Struct, frozen=True):
    """What came of it, and whose PIN it is if it is right."""

    outcome: PinOutcome
    person: Person | None = None


class _Tries(Struct, frozen=True):
    wrong: int = 0
    not_before: int = 0


@dataclass(slots=True)
class CheckPin:
    """Check a PIN at this bench or desk. One is made for each program and kept.

    Attributes:
        steady_ms: milliseconds of a clock that never jumps.
    """

    open_unit_of_work: OpenUnitOfWork
    steady_ms: Callable[[], int]
    _tries: dict[PersonId, _Tries] = field(default_factory=dict)

    def __call__(self, person: PersonId, typed: str) -> PinChecked:
        """Check what was typed after somebody's badge was read. It takes some 50 milliseconds."""
        with self.open_unit_of_work() as uow:
            known = uow.people.get(person)
        if known is None or not known.pin:
            return PinChecked(PinOutcome.NO_PIN)
        now, tries = self.steady_ms(), self._tries.get(person, _Tries())
        if now < tries.not_before:
            return PinChecked(PinOutcome.LATER)
        if fits(typed, known.pin):
            self._tries.pop(person, None)
            return PinChecked(PinOutcome.RIGHT, known)
        self._tries[person] = _after_wrong(tries, now)
        return PinChecked(PinOutcome.WRONG)


def _after_wrong(tries: _Tries, now: int) -> _Tries:
    wrong = tries.wrong + 1
    if wrong < TRIES:
        return _Tries(wrong)
    waits = min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** min(wrong - TRIES, 20))
    return _Tries(wrong, now + waits)
