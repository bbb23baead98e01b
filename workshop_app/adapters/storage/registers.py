"""What is no fact and not about people: procedures as jobs keep them, and numbers."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from workshop_app.adapters.storage import tables
from workshop_app.adapters.storage.database import Database, Prepared, prepare
from workshop_app.adapters.storage.feed import standing
from workshop_app.adapters.storage.journal import Journal
from workshop_app.adapters.storage.states import States
from workshop_app.domain.codes import NUMBERED_BY_YEAR, Code, CodeKind, numbered
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import ProcedureHash
from workshop_app.domain.numbers import Block, NumberRange, OwnNumbers, reserve

_PROCEDURE = tables.procedure
_GET_PROCEDURE = prepare(
    select(_PROCEDURE.c.text).where(_PROCEDURE.c.hash == bindparam("procedure"))
)
_PROCEDURES = prepare(select(_PROCEDURE.c.hash))
_KEEP_PROCEDURE = prepare(insert(_PROCEDURE).on_conflict_do_nothing())


class SqlProcedures:
    """Procedures as they were when a job started with them, by the hash of their content."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def text(self, procedure: ProcedureHash) -> str | None:
        """Return the canonical JSON of a procedure."""
        row = self._db.row(_GET_PROCEDURE, procedure=procedure)
        return str(row[0]) if row else None

    def hashes(self) -> frozenset[ProcedureHash]:
        """Return the hashes of all that are kept."""
        return frozenset(ProcedureHash(row[0]) for row in self._db.rows(_PROCEDURES))

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
_RESERVED: Final = "*"
"""After the kind: what was taken from the reserve is counted by itself."""

_NAMES_A: Final = {
    CodeKind.MACHINE: SubjectKind.ITEM,
    CodeKind.SCREEN: SubjectKind.ITEM,
    CodeKind.PART: SubjectKind.PART,
    CodeKind.LOT: SubjectKind.LOT,
    CodeKind.PLACE: SubjectKind.PLACE,
    CodeKind.ORDER: SubjectKind.ORDER,
    CodeKind.BOX: SubjectKind.BOX,
}


class Numbers:
    """Gives numbers to new things; a number that was committed is never given again.

    A bench alone has all numbers. One that has joined a centre gives those that were shared out
    to it, and a few of its own reserve if it has none left.
    """

    def __init__(self, db: Database, states: States, journal: Journal) -> None:
        self._db = db
        self._states = states
        self._journal = journal

    def take(self, kind: CodeKind, year: int) -> Code:
        """Take the next number that no known thing has.

        Args:
            kind: what the number is for.
            year: its last two digits; for a kind that is not numbered by year it is ignored.

        Raises:
            ValueError: the numbers of the year are used up.
        """
        of_year = year if kind in NUMBERED_BY_YEAR else 0
        shared, least = self._shared(kind, of_year), self._next(str(kind), of_year)
        name = str(kind)
        number = self._free(kind, of_year, least, shared)
        if number is None:
            kept, name = reserve(self._journal.head.inc), f"{kind}{_RESERVED}"
            least = self._next(name, of_year)
            least = least if kept.first <= least <= kept.last + 1 else kept.first
            number = self._free(kind, of_year, least, _only(kept))
        if number is None:
            raise ValueError(f"the numbers of {kind} in {of_year} are used up")
        self._db.run(_SAVE_NUMBER, kind=name, year=of_year, next=number + 1)
        return _code(kind, of_year, number)

    def own(self, kind: CodeKind, year: int) -> OwnNumbers | None:
        """Return what was shared out to this bench; none if it has all numbers."""
        if not self._is_shared(kind):
            return None
        known = self._states.get(SubjectKind.NUMBERS, f"{kind}{year:02}")
        least, inc = self._next(str(kind), year), self._journal.head.inc
        if not isinstance(known, NumberRange):
            return OwnNumbers(used=least - 1)
        return OwnNumbers(known.left(inc, least), known.asked.get(inc, 0), used=least - 1)

    def _shared(self, kind: CodeKind, year: int) -> Callable[[int], int | None]:
        """Return what gives the first number that this bench may give, not below another one."""
        if not self._is_shared(kind):
            return lambda least: least
        known = self._states.get(SubjectKind.NUMBERS, f"{kind}{year:02}")
        if not isinstance(known, NumberRange):
            return lambda _least: None
        return lambda least: known.number(self._journal.head.inc, least)

    def _is_shared(self, kind: CodeKind) -> bool:
        return kind in NUMBERED_BY_YEAR and bool(standing(self._db).epoch)

    def _next(self, name: str, year: int) -> int:
        row = self._db.row(_NEXT, kind=name, year=year)
        return int(row[0]) if row else 1

    def _free(
        self, kind: CodeKind, year: int, least: int, shared: Callable[[int], int | None]
    ) -> int | None:
        number = shared(least)
        while number is not None and self._is_taken(_code(kind, year, number)):
            number = shared(number + 1)
        return number

    def _is_taken(self, code: Code) -> bool:
        subject = _NAMES_A.get(code.kind)
        return subject is not None and self._states.get(subject, code.text) is not None


def _only(block: Block) -> Callable[[int], int | None]:
    return lambda least: least if least <= block.last else None


def _code(kind: CodeKind, year: int, number: int) -> Code:
    return numbered(kind, year, number) if kind in NUMBERED_BY_YEAR else Code(kind, number)
