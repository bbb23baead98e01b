"""A team lead signs in: the badge says who, the PIN that it is them."""

from enum import StrEnum

from workshop_app.application.check_pin import CheckPin, PinOutcome
from workshop_app.application.draft import of_bench
from workshop_app.application.find_code import find_code
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.codes import Scan
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.values import Struct


class BadgeRead(StrEnum):
    """What a code that was read at a lead's desk is, while nobody is signed in."""

    LEAD = "lead"
    WORKER = "worker"  # a worker's badge opens nothing here
    NO_PIN = "no_pin"
    NO_BADGE = "no_badge"


class Shown(Struct, frozen=True):
    """Whose badge it is, if it is one."""

    badge: BadgeRead
    person: Person | None = None


class LeadSignIn(Struct, frozen=True):
    """Lets a lead in at this desk, and out."""

    open_unit_of_work: OpenUnitOfWork
    check_pin: CheckPin

    def read_badge(self, scan: Scan) -> Shown:
        """Return whose badge was read; nothing changes."""
        with self.open_unit_of_work() as uow:
            found = find_code(uow, scan).thing
        if not isinstance(found, Person):
            return Shown(BadgeRead.NO_BADGE)
        if not found.is_lead:
            return Shown(BadgeRead.WORKER, found)
        return Shown(BadgeRead.LEAD if found.pin else BadgeRead.NO_PIN, found)

    def enter(self, person: PersonId, pin: str) -> PinOutcome:
        """Let somebody in whose PIN is right; the PIN itself is kept nowhere."""
        checked = self.check_pin(person, pin)
        if checked.outcome is not PinOutcome.RIGHT or checked.person is None:
            return checked.outcome
        if not checked.person.is_lead:
            return PinOutcome.NO_PIN
        with self.open_unit_of_work() as uow:
            uow.record(of_bench(uow, FactKind.SIGNED_IN, person, by="badge"))
            uow.commit()
        return PinOutcome.RIGHT

    def leave(self) -> None:
        """Sign out whoever is here."""
        with self.open_unit_of_work() as uow:
            here = uow.bench().person
            if here is not None:
                uow.record(of_bench(uow, FactKind.SIGNED_OUT, here))
                uow.commit()
