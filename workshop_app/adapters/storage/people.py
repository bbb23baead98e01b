"""The erasable register of people as the use cases see it, and its rows."""

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy import Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from workshop_app.adapters.storage import tables
from workshop_app.adapters.storage.codec import (
    decode_changes,
    decode_guidance,
    decode_person,
    decode_profile,
    decode_proposal,
    encode_changes,
    encode_profile,
)
from workshop_app.adapters.storage.database import Database, Prepared, prepare
from workshop_app.adapters.storage.register_cells import (
    of_guidance,
    of_person,
    of_profile,
    of_proposal,
)
from workshop_app.adapters.storage.register_rows import (
    RegisterChanges,
    RegisterErased,
    RegisterKnown,
)
from workshop_app.domain.guidance import Guidance
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change
from workshop_app.domain.profile_reading import from_plain, to_plain
from workshop_app.domain.proposals import Proposal
from workshop_app.domain.register import Author
from workshop_app.state_json import encode
from workshop_app.values import replace

_person, _profile, _personal = tables.person, tables.preferences, tables.personal
_GET_PERSON = prepare(select(_person.c.body).where(_person.c.id == bindparam("id")))
_WITH_BADGE = prepare(
    select(_person.c.body).where(_person.c.badge == bindparam("badge")).order_by(_person.c.id)
)
_EVERYBODY = prepare(select(_person.c.body))
_GET_PROFILE = prepare(select(_profile.c.body).where(_profile.c.person == bindparam("person")))
_GET_PERSONAL = prepare(
    select(_personal.c.body).where(
        _personal.c.person == bindparam("person"), _personal.c.name == bindparam("name")
    )
)


def _save(table: Table) -> Prepared:
    """Insert a row, or replace all of it but its key."""
    new = insert(table)
    rest = {each.name: new.excluded[each.name] for each in table.columns if not each.primary_key}
    return prepare(
        new.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=rest)
    )


_SAVE_PERSON, _SAVE_PROFILE, _SAVE_PERSONAL = map(_save, (_person, _profile, _personal))
_OF_PEOPLE: Final = tuple(
    (prepare(select(table)), prepare(delete(table)), save)
    for table, save in (
        (_person, _SAVE_PERSON),
        (_profile, _SAVE_PROFILE),
        (_personal, _SAVE_PERSONAL),
    )
)
"""The tables that hold what belongs to somebody; the first column says to whom."""


_CHANGES: Final = "changes"
_GUIDANCE: Final = "guidance"
_PROPOSAL: Final = "proposal"
"""The names of what is kept in `personal`; stored, never renamed."""


class PeopleRows:
    """People as they are kept here; what is put here comes from the centre, and is not noted."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, person: PersonId) -> Person | None:
        """Return one person."""
        row = self._db.row(_GET_PERSON, id=person)
        return decode_person(row[0]) if row else None

    def with_badge(self, badge: str) -> Person | None:
        """Return the person who wears a badge, given by its eight letters."""
        row = self._db.row(_WITH_BADGE, badge=badge)
        return decode_person(row[0]) if row else None

    def all(self) -> tuple[Person, ...]:
        """Return everybody, by first name without case."""
        found = [decode_person(row[0]) for row in self._db.rows(_EVERYBODY)]
        return tuple(sorted(found, key=lambda each: (each.first_name.casefold(), each.id)))

    def everybody(self) -> list[PersonId]:
        """Return of whom anything is kept here."""
        found = {row[0] for rows, _, _ in _OF_PEOPLE for row in self._db.rows(rows)}
        return [PersonId(person) for person in sorted(found)]

    def has_profile(self, person: PersonId) -> bool:
        """Return whether anybody ever said how a bench is for a person."""
        return self._db.row(_GET_PROFILE, person=person) is not None

    def profile(self, person: PersonId) -> Profile:
        """Return how a bench is for a person; the defaults if nothing is kept."""
        row = self._db.row(_GET_PROFILE, person=person)
        return decode_profile(row[0]).profile if row else Profile()

    def plain(self, person: PersonId) -> Mapping[str, object] | None:
        """Return a profile as plain data, unknown keys too; none if nobody said anything."""
        row = self._db.row(_GET_PROFILE, person=person)
        if row is None:
            return None
        read = decode_profile(row[0])
        return {**read.unknown, **to_plain(read.profile)}

    def guidance(self, person: PersonId) -> Guidance:
        """Return how much help a person gets in each task."""
        row = self._db.row(_GET_PERSONAL, person=person, name=_GUIDANCE)
        return decode_guidance(row[0]) if row else Guidance()

    def proposal(self, person: PersonId) -> Proposal | None:
        """Return what a lead proposes to a person."""
        row = self._db.row(_GET_PERSONAL, person=person, name=_PROPOSAL)
        return decode_proposal(row[0]) if row else None

    def put(self, person: Person | None) -> bool:
        """Keep a person as the centre has them; return whether that is another one than before."""
        if person is None or person == self.get(person.id):
            return False
        self._db.run(_SAVE_PERSON, id=person.id, badge=person.badge, body=encode(person))
        return True

    def put_plain(self, person: PersonId, plain: Mapping[str, object]) -> bool:
        """Keep a profile as the centre has it; return whether that is another than before."""
        read, row = from_plain(plain), self._db.row(_GET_PROFILE, person=person)
        body = encode_profile(read.profile, read.unknown)
        if row is not None and bytes(row[0]) == body:
            return False
        self._db.run(_SAVE_PROFILE, person=person, body=body)
        return True

    def put_guidance(self, person: PersonId, guidance: Guidance) -> None:
        """Keep how much help a person gets, as the centre has it."""
        body = encode(guidance)
        self._db.run(_SAVE_PERSONAL, person=person, name=_GUIDANCE, body=body)

    def put_proposal(self, person: PersonId, proposal: Proposal | None) -> None:
        """Keep what is proposed to a person, as the centre has it."""
        self._db.run(_SAVE_PERSONAL, person=person, name=_PROPOSAL, body=encode(proposal))

    def forget(self, person: PersonId) -> None:
        """Leave no byte of somebody.

        The tables are emptied and written anew without them: SQLite zeroes what it frees
        (secure_delete), but a page that was shuffled earlier may hold an older copy of a row.
        """
        for all_rows, forget_all, save in _OF_PEOPLE:
            others = [row for row in self._db.rows(all_rows) if row[0] != person]
            self._db.run(forget_all)
            self._db.run_many(save, others)


class SqlPeople(PeopleRows):
    """The erasable register of people and of how a bench is for them.

    What is saved here is noted for the other benches; what is put comes from them.
    """

    def __init__(
        self, db: Database, now_ms: Callable[[], int], random_bits: Callable[[int], int]
    ) -> None:
        super().__init__(db)
        self.known, self.gone = RegisterKnown(db), RegisterErased(db)
        self.noted = RegisterChanges(db, self.known, now_ms, random_bits)
        self.erased: list[PersonId] = []
        """Who was erased in this transaction: after the commit, other copies are looked for."""

    def may_change(self) -> bool:
        """Return whether who people are can be changed here: at a desk, or without a centre."""
        place = self.noted.place()
        return place.is_desk or not place.has_joined

    def joined(self, *, is_desk: bool) -> None:
        """Note that the bench belongs to a centre now.

        A bench that knows of a feed becomes a desk by the first answer: then it offers whom it has.
        """
        place = self.noted.place()
        stays = is_desk and (place.is_desk or not place.epoch)
        self.noted.move(replace(place, is_desk=stays))

    def save(self, person: Person) -> None:
        """Insert or replace a person."""
        self.noted.note(person.id, of_person(self.get(person.id), person), Author.LEAD)
        self.put(person)

    def save_profile(self, person: PersonId, profile: Profile) -> None:
        """Keep how a bench is for a person, and the keys that only a later version knows."""
        row = self._db.row(_GET_PROFILE, person=person)
        before = decode_profile(row[0]) if row else None
        was, unknown = (before.profile, before.unknown) if before else (None, {})
        self.noted.note(person, of_profile(was, profile), Author.WORKER)
        self._db.run(_SAVE_PROFILE, person=person, body=encode_profile(profile, unknown))

    def changes(self, person: PersonId) -> tuple[Change, ...]:
        """Return the last changes of a profile, oldest first."""
        row = self._db.row(_GET_PERSONAL, person=person, name=_CHANGES)
        return decode_changes(row[0]) if row else ()

    def save_changes(self, person: PersonId, changes: tuple[Change, ...]) -> None:
        """Keep the last changes of a profile."""
        body = encode_changes(changes)
        self._db.run(_SAVE_PERSONAL, person=person, name=_CHANGES, body=body)

    def save_guidance(self, person: PersonId, guidance: Guidance) -> None:
        """Keep how much help a person gets in each task."""
        self.noted.note(person, of_guidance(self.guidance(person), guidance), Author.WORKER)
        self.put_guidance(person, guidance)

    def save_proposal(self, person: PersonId, proposal: Proposal | None) -> None:
        """Keep what a lead proposes, or what is left of it once the person has answered."""
        self.noted.note(person, of_proposal(proposal), Author.LEAD)
        self.put_proposal(person, proposal)

    def erase(self, person: PersonId) -> None:
        """Forget the person and all that is kept of them; facts keep only the random name."""
        for each in (self, self.known, self.noted):
            each.forget(person)
        self.gone.add(person)
        self.erased.append(person)
