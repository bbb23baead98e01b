"""All states from all facts: the proof that states are nothing but a cache."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Final

from sqlalchemy import bindparam, select, update

from workshop_app.adapters.storage.codec import state_shape
from workshop_app.adapters.storage.database import Database, Row, prepare
from workshop_app.adapters.storage.states import INSERT_ALIAS, STATE_TABLES, aliases_of, row_of
from workshop_app.adapters.storage.tables import STATE_PREFIX, STATES, fact, meta
from workshop_app.domain.state import State, fold
from workshop_app.state_json import decode_fact

log = logging.getLogger(__name__)

_BY_SUBJECT: Final = prepare(
    select(fact.c.subject, fact.c.position, fact.c.canon).order_by(fact.c.subject, fact.c.position)
)
_SHAPE: Final = prepare(
    update(meta).where(meta.c.id == bindparam("row")).values(state_shape=bindparam("shape"))
)
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The state of one subject, as its facts tell it."""

    kind: str
    born: int
    state: State


def rebuild(db: Database) -> int:
    """Drop all states and fold them anew, in the caller's transaction; return how many."""
    _drop_states(db)
    STATES.create_all(db.connection, checkfirst=False)
    writer = _Writer(db)
    count = 0
    for folded in fold_all(db):
        writer.add(folded)
        count += 1
    writer.flush()
    db.run(_SHAPE, row=1, shape=state_shape())
    return count


def fold_all(db: Database) -> Iterator[Folded]:
    """Fold the facts of each subject that this version knows; one subject in memory at a time.

    A fact that a fold cannot take, written by a version with other ideas, changes nothing: it is
    kept, and the log tells of it.
    """
    for subject, rows in groupby(db.stream(_BY_SUBJECT), key=itemgetter(0)):
        kind = subject.partition(":")[0]
        if kind in STATE_TABLES:
            folded = _fold_subject(kind, rows)
            if folded is not None:
                yield folded


def _fold_subject(kind: str, rows: Iterator[Row]) -> Folded | None:
    state: State | None = None
    born = 0
    for _, position, canon in rows:
        fact_read = decode_fact(canon)
        try:
            after = fold(state, fact_read)
        except (LookupError, ValueError, TypeError) as error:
            log.warning("fact %s does not fold: %r", fact_read.id, error)
            continue
        if state is None and after is not None:
            born = position
        state = after
    return None if state is None else Folded(kind=kind, born=born, state=state)


@dataclass(slots=True)
class _Writer:
    db: Database
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)
    aliases: list[tuple[object, ...]] = field(default_factory=list)

    def add(self, folded: Folded) -> None:
        rows = self.rows.setdefault(folded.kind, [])
        rows.append(row_of(folded.kind, folded.born, folded.state))
        self.aliases += [(alias, folded.born) for alias in aliases_of(folded.state)]
        if len(rows) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        for kind, rows in self.rows.items():
            self.db.run_many(STATE_TABLES[kind].insert, rows)
        self.db.run_many(INSERT_ALIAS, self.aliases)
        self.rows.clear()
        self.aliases.clear()


def _drop_states(db: Database) -> None:
    """Drop also the state tables of another version, whatever they are called."""
    found = db.connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ?",
        (len(STATE_PREFIX), STATE_PREFIX),
    )
    for (name,) in found.fetchall():
        db.connection.exec_driver_sql(f'DROP TABLE "{name}"')
