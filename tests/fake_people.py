"""The register of people without a disk."""

from collections.abc import Callable
from typing import Protocol

from workshop_app.domain.guidance import Guidance
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change


class KeptPeople(Protocol):
    people: dict[PersonId, Person]
    profiles: dict[PersonId, Profile]
    changes: dict[PersonId, tuple[Change, ...]]
    guidance: dict[PersonId, Guidance]


class FakePeople:
    def __init__(self, kept: Callable[[], KeptPeople]) -> None:
        self._kept = kept

    def get(self, person: PersonId) -> Person | None:
        return self._kept().people.get(person)

    def with_badge(self, badge: str) -> Person | None:
        return next((person for person in self.all() if person.badge == badge), None)

    def all(self) -> tuple[Person, ...]:
        return tuple(
            sorted(self._kept().people.values(), key=lambda p: (p.first_name.casefold(), p.id))
        )

    def may_change(self) -> bool:
        return True

    def save(self, person: Person) -> None:
        self._kept().people[person.id] = person

    def has_profile(self, person: PersonId) -> bool:
        return person in self._kept().profiles

    def profile(self, person: PersonId) -> Profile:
        return self._kept().profiles.get(person, Profile())

    def save_profile(self, person: PersonId, profile: Profile) -> None:
        self._kept().profiles[person] = profile

    def changes(self, person: PersonId) -> tuple[Change, ...]:
        return self._kept().changes.get(person, ())

    def save_changes(self, person: PersonId, changes: tuple[Change, ...]) -> None:
        self._kept().changes[person] = changes

    def guidance(self, person: PersonId) -> Guidance:
        return self._kept().guidance.get(person, Guidance())

    def save_guidance(self, person: PersonId, guidance: Guidance) -> None:
        self._kept().guidance[person] = guidance

    def erase(self, person: PersonId) -> None:
        self._kept().people.pop(person, None)
        for register in (self._kept().profiles, self._kept().changes, self._kept().guidance):
            register.pop(person, None)
