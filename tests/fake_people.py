"""The register of people without a disk."""

from tests.fake_kept import Reader
from workshop_app.domain.guidance import Guidance
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change
from workshop_app.domain.proposals import Proposal


class FakePeople(Reader):
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

    def proposal(self, person: PersonId) -> Proposal | None:
        return self._kept().proposals.get(person)

    def save_proposal(self, person: PersonId, proposal: Proposal | None) -> None:
        self._kept().proposals[person] = proposal

    def erase(self, person: PersonId) -> None:
        kept = self._kept()
        for each in (kept.people, kept.profiles, kept.changes, kept.guidance, kept.proposals):
            each.pop(person, None)
