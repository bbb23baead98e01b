"""What is no fact: people and their preferences, which can be erased, procedures, and numbers."""

from typing import Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from workshop_app.adapters.storage import tables
from workshop_app.adapters.storage.codec import decode_person, decode_preferences
from workshop_app.adapters.storage.database import Database, Prepared, prepare
from workshop_app.adapters.storage.states import States
from workshop_app.domain.codes import NUMBERED_BY_YEAR, Code, CodeKind, numbered
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import PersonId, ProcedureHash
from workshop_app.domain.people import Person, Preferences
from workshop_app.state_json import encode

_person, _preferences = tables.person, tables.preferences
_GET_PERSON = prepare(select(_person.c.body).where(_person.c.id == bindparam("id")))
_WITH_BADGE = prepare(
    select(_person.c.body).where(_person.c.badge == bindparam("badge")).order_by(_person.c.id)
)
_EVERYBODY = prepare(select(_person.c.id, _person.c.badge, _person.c.body))
_FORGET_ALL = prepare(delete(_person))
_GET_PREFERENCES = prepare(
    select(_preferences.c.body).where(_preferences.c.person == bindparam("person"))
)
_FORGET_PREFERENCES = prepare(
    delete(_preferences).where(_preferences.c.person == bindparam("person"))
)


def _save_person() -> Prepared:
    new = insert(_person)
    return prepare(
        new.on_conflict_do_update(
            index_elements=[_person.c.id],
            set_={"badge": new.excluded.badge, "body": new.excluded.body},
        )
    )


def _save_preferences() -> Prepared:
    new = insert(_preferences)
    return prepare(
        new.on_conflict_do_update(
            index_elements=[_preferences.c.person], set_={"body": new.excluded.body}
        )
    )


_SAVE_PERSON, _SAVE_PREFERENCES = _save_person(), _save_preferences()


class SqlPeople:
    """The erasable register of people and of how they like their bench."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.erased: list[PersonId] = []
        """Who was erased in this transaction: after the commit, other copies are looked for."""

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
        found = [decode_person(row[2]) for row in self._db.rows(_EVERYBODY)]
        return tuple(sorted(found, key=lambda each: (each.first_name.casefold(), each.id)))

    def save(self, person: Person) -> None:
        """Insert or replace a person."""
        self._db.run(_SAVE_PERSON, id=person.id, badge=person.badge, body=encode(person))

    def preferences(self, person: PersonId) -> Preferences:
        """Return how a person likes the bench; the defaults if nothing is kept."""
        row = self._db.row(_GET_PREFERENCES, person=person)
        return decode_preferences(row[0]) if row else Preferences()

    def save_preferences(self, person: PersonId, preferences: Preferences) -> None:
        """Keep how a person likes the bench."""
        self._db.run(_SAVE_PREFERENCES, person=person, body=encode(preferences))

    def erase(self, person: PersonId) -> None:
        """Forget the person and their preferences; facts keep only the random name.

        The register is emptied and written anew without them: SQLite zeroes what it frees
        (secure_delete), but a page that was shuffled earlier may hold an older copy of a row.
        """
        others = [row for row in self._db.rows(_EVERYBODY) if row[0] != person]
        self._db.run(_FORGET_ALL)
        for name, badge, body in others:
            self._db.run(_SAVE_PERSON, id=name, badge=badge, body=body)
        self._db.run(_FORGET_PREFERENCES, person=person)
        self.erased.append(person)


_PROCEDURE = tables.procedure
_GET_PROCEDURE = prepare(
    select(_PROCEDURE.c.text).where(_PROCEDURE.c.hash == bindparam("procedure"))
)
_KEEP_PROCEDURE = prepare(insert(_PROCEDURE).on_conflict_do_nothing())


class SqlProcedures:
    """Procedures as they were when a job started with them, by the hash of their content."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def text(self, procedure: ProcedureHash) -> str | None:
        """Return the canonical JSON of a procedure."""
        row = self._db.row(_GET_PROCEDURE, procedure=procedure)
        return str(row[0]) if row else None

    def keep(self, procedure: ProcedureHash, text: str) -> None:
        """Keep a procedure; keeping it twice is once."""
        self._db.run(_KEEP_PROCEDURE, hash=procedure, text=text)


_BLOCK = tables.number_block
_NEXT = prepare(
    select(_BLOCK.c.next).where(
        _BLOCK.c.kind == bindparam("kind"), _BLOCK.c.year == bindparam("year")
    )
)


def _save_number() -> Prepared:
    new = insert(_BLOCK)
    return prepare(
        new.on_conflict_do_update(
            index_elements=[_BLOCK.c.kind, _BLOCK.c.year], set_={"next": new.excluded.next}
        )
    )


_SAVE_NUMBER = _save_number()
_NAMES_A: Final = {
    CodeKind.MACHINE: SubjectKind.ITEM,
    CodeKind.SCREEN: SubjectKind.ITEM,
    CodeKind.PART: SubjectKind.PART,
    CodeKind.LOT: SubjectKind.LOT,
    CodeKind.PLACE: SubjectKind.PLACE,
}


class Numbers:
    """Gives numbers to new things; a number that was committed is never given again."""

    def __init__(self, db: Database, states: States) -> None:
        self._db = db
        self._states = states

    def take(self, kind: CodeKind, year: int) -> Code:
        """Take the next number that no known thing has.

        Args:
            kind: what the number is for.
            year: its last two digits; for a kind that is not numbered by year it is ignored.

        Raises:
            ValueError: the numbers of the year are used up.
        """
        by_year = kind in NUMBERED_BY_YEAR
        of_year = year if by_year else 0
        row = self._db.row(_NEXT, kind=str(kind), year=of_year)
        number = int(row[0]) if row else 1
        code = _code(kind, of_year, number)
        while self._is_taken(code):
            number += 1
            code = _code(kind, of_year, number)
        self._db.run(_SAVE_NUMBER, kind=str(kind), year=of_year, next=number + 1)
        return code

    def _is_taken(self, code: Code) -> bool:
        subject = _NAMES_A.get(code.kind)
        return subject is not None and self._states.get(subject, code.text) is not None


def _code(kind: CodeKind, year: int, number: int) -> Code:
    return numbered(kind, year, number) if kind in NUMBERED_BY_YEAR else Code(kind, number)
