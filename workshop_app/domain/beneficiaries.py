"""Whom machines are for: a reference and a kind. Names and addresses are in no fact.

They are kept in the erasable register of the centre (`domain/addresses.py`), which no bench has.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from workshop_app.domain.allocation import computers_needed
from workshop_app.domain.facts import LARGEST_INTEGER, Fact, FactKind
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.domain.labels import ForWhom
from workshop_app.values import Struct, replace

TRAINING_MINUTES: Final = 12 * 60
"""Training that a family gets free of charge (domain notes, section 0)."""

GRANT_CENTS: Final = 60_00
"""What a family gets for its first year of internet, in hundredths (domain notes, section 0)."""

REMINDER_DAYS: Final = 90
"""So long before a convention ends a team lead is told."""


class Grant(StrEnum):
    """How far the grant for the internet is. Stored; never renamed."""

    NONE = ""
    ASKED = "asked"
    PAID = "paid"
    REFUSED = "refused"


class Beneficiary(Struct, frozen=True, kw_only=True):
    """A school, a family or an association, as benches may know it.

    Attributes:
        reference: what the workshop calls it on papers: never a name.
        pupils: of a school.
        school: of a family: the child's school, whose machines are the same.
        trained_minutes: training that a family has had.
        start, end: of an association's convention, `2026-01-31`; empty while none is signed.
        visits: the days on which its machines were looked after, in the order they were told.
    """

    id: BeneficiaryId
    kind: ForWhom = ForWhom.SCHOOL
    reference: str = ""
    pupils: int = 0
    school: BeneficiaryId | None = None
    trained_minutes: int = 0
    grant: Grant = Grant.NONE
    start: str = ""
    end: str = ""
    visits: tuple[str, ...] = ()

    @property
    def needs(self) -> int:
        """How many computers it should have in the end: see the domain notes, section 0."""
        match self.kind:
            case ForWhom.SCHOOL:
                return computers_needed(self.pupils) if self.pupils > 0 else 0
            case ForWhom.FAMILY:
                return 1
            case ForWhom.ASSOCIATION:
                return 2

    def is_under_convention(self, today: date) -> bool:
        """Whether an association's convention holds on a day; its last day counts."""
        return bool(self.start) and self.start <= today.isoformat() <= self.end

    def reminds(self, today: date) -> bool:
        """Whether its convention ends within `REMINDER_DAYS`, or has ended."""
        left = self.days_left(today)
        if left is None:
            return bool(self.end) and self.end < today.isoformat()
        return left <= REMINDER_DAYS

    def days_left(self, today: date) -> int | None:
        """Return the days until its convention ends; none if none holds."""
        if not self.is_under_convention(today):
            return None
        return (date.fromisoformat(self.end) - today).days


def fold_beneficiary(known: Beneficiary | None, fact: Fact) -> Beneficiary | None:
    """Return the beneficiary after one more fact."""
    body = fact.body
    now = known or Beneficiary(id=BeneficiaryId(fact.subject.partition(":")[2]))
    match fact.kind:
        case FactKind.BENEFICIARY_NOTED:
            school = body.get("school")
            return replace(
                now,
                kind=ForWhom(str(body["kind"])),
                reference=str(body["reference"]),
                pupils=_integer(body.get("pupils")),
                school=BeneficiaryId(str(school)) if school else None,
            )
        case FactKind.FAMILY_TRAINED:
            minutes = now.trained_minutes + _integer(body["minutes"])
            return replace(now, trained_minutes=max(0, min(minutes, LARGEST_INTEGER)))
        case FactKind.GRANT_MOVED:
            return replace(now, grant=Grant(str(body["to"])))
        case FactKind.CONVENTION_SIGNED:
            start, end = (date.fromisoformat(str(body[name])) for name in ("start", "end"))
            return replace(now, start=start.isoformat(), end=end.isoformat())
        case FactKind.MAINTENANCE_VISITED:
            day = date.fromisoformat(str(body["day"])).isoformat()
            return replace(now, visits=(*now.visits, day))
        case _:
            return known


def _integer(value: object) -> int:
    return value if isinstance(value, int) else 0
