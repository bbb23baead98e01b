"""All states from all facts: the proof that states are nothing but a cache."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Final

from sqlalchemy import bindparam, insert, literal_column, select, update

from workshop_app.adapters.storage.codec import state_shape
from workshop_app.adapters.storage.database import Database, Row, prepare
from workshop_app.adapters.storage.feed import Known, is_known
from workshop_app.adapters.storage.journal import ONLY_HERE
from workshop_app.adapters.storage.states import INSERT_ALIAS, STATE_TABLES, aliases_of, row_of
from workshop_app.adapters.storage.tables import (
    LANDED_BEFORE,
    STATE_PREFIX,
    STATES,
    fact,
    feed,
    meta,
    state_confirmed,
)
from workshop_app.state_json import decode_fact, encode
from workshop_app.values import Struct

_FED: Final = select(
    feed.c.subject, literal_column("0").label("only_here"), feed.c.wseq.label("at"), feed.c.canon
)
_ONLY_HERE: Final = select(
    fact.c.subject, literal_column("1"), fact.c.position, fact.c.canon
).where(ONLY_HERE)
_BY_SUBJECT: Final = prepare(_FED.union_all(_ONLY_HERE).order_by("subject", "only_here", "at"))
_SHAPE: Final = prepare(
    update(meta).where(meta.c.id == bindparam("row")).values(state_shape=bindparam("shape"))
)
_INSERT_CONFIRMED: Final = prepare(insert(state_confirmed))
_AT_ONCE = 2000


class Folded(Struct, frozen=True, kw_only=True):
    """One subject, as its facts tell it: the feed's, and with them those only known here."""

    subject: str
    confirmed: Known
    live: Known

    @property
    def kind(self) -> str:
        """The kind of subject."""
        return self.subject.partition(":")[0]


def rebuild(db: Database) -> int:
    """Drop all states and fold them anew, in the caller's transaction; return how many."""
    _drop_states(db)
    STATES.create_all(db.connection, checkfirst=False)
    writer = _Writer(db)
    count = 0
    for folded in fold_all(db):
        writer.add(folded)
        count += folded.live.state is not None
    writer.flush()
    db.run(_SHAPE, row=1, shape=state_shape())
    return count


def fold_all(db: Database) -> Iterator[Folded]:
    """Fold the facts of each subject that this version knows; one subject in memory at a time.

    A fact that a fold cannot take, written by a version with other ideas, changes nothing.
    """
    for subject, rows in groupby(db.stream(_BY_SUBJECT), key=itemgetter(0)):
        if is_known(subject):
            yield _fold_subject(subject, rows)


def _fold_subject(subject: str, rows: Iterator[Row]) -> Folded:
    confirmed = live = Known()
    for _, only_here, at, canon in rows:
        told = decode_fact(canon)
        if only_here:
            live = live.after(told, at, None)
        else:
            confirmed = live = confirmed.after(told, at - LANDED_BEFORE, at)
    return Folded(subject=subject, confirmed=confirmed, live=live)


@dataclass(slots=True)
class _Writer:
    db: Database
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)
    aliases: list[tuple[object, ...]] = field(default_factory=list)
    confirmed: list[tuple[object, ...]] = field(default_factory=list)

    def add(self, folded: Folded) -> None:
        live, confirmed = folded.live, folded.confirmed
        rows = self.rows.setdefault(folded.kind, [])
        if live.state is not None:
            rows.append(row_of(folded.kind, live.born, live.state))
            self.aliases += [(alias, live.born) for alias in aliases_of(live.state)]
        if confirmed.state is not None:
            self.confirmed.append((folded.subject, confirmed.born, encode(confirmed.state)))
        if max(len(rows), len(self.confirmed)) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        self.db.run_many(_INSERT_CONFIRMED, self.confirmed)
        self.confirmed.clear()
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
