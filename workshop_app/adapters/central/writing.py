"""Rows go into PostgreSQL: in bulk by COPY, states by upsert."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final

import psycopg
from psycopg import sql
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    String,
    Table,
    bindparam,
    func,
    literal,
    select,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY

from workshop_app.adapters.central.projecting import (
    STATE_TABLES,
    Fed,
    Subject,
    Told,
    by_subject,
    fold_in,
    row_of,
)
from workshop_app.adapters.central.state_tables import STATES
from workshop_app.adapters.central.tables import SCHEMA, echo, fact
from workshop_app.application.sync.centre_port import Landing, Outcome
from workshop_app.state_json import decode_state

_DESK: Final = sql.SQL("CREATE TEMPORARY TABLE IF NOT EXISTS {} (LIKE {}) ON COMMIT DELETE ROWS")
_MANY: Final = 20
"""From so many rows on, COPY with its two steps is quicker than single rows in one go."""


def raw(connection: Connection) -> "psycopg.Connection[Any]":
    """Return psycopg's own connection, inside the same transaction."""
    own = connection.connection.driver_connection
    if not isinstance(own, psycopg.Connection):  # pragma: no cover - the URL says psycopg
        raise TypeError(f"{own!r} is no connection of psycopg")
    return own


def copy_in(
    connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Add rows by COPY, which PostgreSQL does only where no row-level security is."""
    line = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(*table.split(".")), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with raw(connection).cursor() as cursor, cursor.copy(line) as copy:
        for row in rows:
            copy.write_row(row)


def write_links(connection: Connection, workshop: int, landing: Landing, now_ms: int) -> None:
    """Write the links of a landing: the feed's new facts, and what is kept beside it."""
    _add(connection, fact, list(_fact_rows(workshop, landing, now_ms)))
    _add(connection, echo, list(_echo_rows(workshop, landing, now_ms)))


def _add(connection: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Add rows, or put them in the place of those with the same key of a state.

    A few go one by one, many by COPY into a table of this connection and from there.
    """
    if len(rows) < _MANY:
        if rows:
            raw(connection).cursor().executemany(_one_by_one(table), rows)
        return
    desk = f"desk_{table.name}"
    if desk not in _desks(connection):
        own = sql.Identifier(SCHEMA, table.name)
        raw(connection).execute(_DESK.format(sql.Identifier(desk), own))
        _new_desks(connection).add(desk)
    copy_in(connection, f"pg_temp.{desk}", table.c.keys(), rows)
    raw(connection).execute(_from_desk(table))


def committed(connection: Connection) -> None:
    """The desks that were made in this transaction stay with the connection."""
    _desks(connection).update(_new_desks(connection))


def begun(connection: Connection) -> None:
    """Forget the desks of a transaction that was not committed."""
    _new_desks(connection).clear()


def _desks(connection: Connection) -> set[str]:
    found: set[str] = connection.info.setdefault("desks", set())
    return found


def _new_desks(connection: Connection) -> set[str]:
    found: set[str] = connection.info.setdefault("new_desks", set())
    return found


@cache
def _one_by_one(table: Table) -> sql.Composed:
    places = sql.SQL(", ").join([sql.Placeholder()] * len(table.c))
    return _insert(table, sql.SQL("VALUES ({})").format(places))


@cache
def _from_desk(table: Table) -> sql.Composed:
    return _insert(
        table, sql.SQL("SELECT * FROM {}").format(sql.Identifier("pg_temp", f"desk_{table.name}"))
    )


def _insert(table: Table, what: sql.Composed) -> sql.Composed:
    line = sql.SQL("INSERT INTO {} {}").format(sql.Identifier(SCHEMA, table.name), what)
    if "body" not in table.c:
        return line
    changed = sql.SQL(", ").join(
        sql.SQL("{0} = excluded.{0}").format(sql.Identifier(column.name))
        for column in table.c
        if column.name not in {"workshop", "id", "born"}
    )
    return line + sql.SQL(" ON CONFLICT (workshop, id) DO UPDATE SET ") + changed


def _fact_rows(workshop: int, landing: Landing, now_ms: int) -> Iterator[tuple[Any, ...]]:
    for link in landing.links:
        told, place = link.fact, link.place
        if told is not None and place is not None:
            at = (workshop, place.wseq, place.hash, told.id, landing.bench, landing.inc, link.seq)
            said = (told.kind, told.subject, told.person, told.wall)
            yield (*at, link.before, link.hash, *said, now_ms, link.canon)


def _echo_rows(workshop: int, landing: Landing, now_ms: int) -> Iterator[tuple[Any, ...]]:
    for link in landing.links:
        if link.outcome is not Outcome.LANDED:
            at = (workshop, landing.bench, landing.inc, link.seq, link.before, link.hash)
            name = link.fact.id if link.fact else None
            canon = None if link.outcome is Outcome.KNOWN else link.canon
            why = link.why.replace("\0", "\ufffd")
            yield (*at, str(link.outcome), now_ms, name, why, canon)


def project(connection: Connection, workshop: int, facts: list[Fed]) -> None:
    """Fold new facts into the states, in their order, and write what changed."""
    subjects = _read_subjects(connection, workshop, facts)
    told = Told()
    for kind, name, fed in by_subject(facts):
        fold_in(subjects[kind, name], fed, told)
    for subject in subjects.values():
        if subject.state is not None and subject.last >= facts[0].wseq:
            told.add(STATE_TABLES[subject.kind], **row_of(subject, subject.state))
    for name, rows in told.rows.items():
        table = STATES.tables[f"{SCHEMA}.{name}"]
        columns = table.c.keys()[1:]
        _add(connection, table, [[workshop, *(row[each] for each in columns)] for row in rows])


def _read_subjects(
    connection: Connection, workshop: int, facts: list[Fed]
) -> dict[tuple[str, str], Subject]:
    """Read the states that facts change, all in one question."""
    found = {(kind, name): Subject(kind, name) for kind, name, _ in by_subject(facts)}
    kinds = sorted({kind for kind, _ in found})
    if not kinds:
        return found
    asked: dict[str, Any] = {"workshop": workshop}
    for kind in kinds:
        asked[kind] = [name for other, name in found if other == kind]
    for name, born, last, body, kind in connection.execute(_question(tuple(kinds)), asked):
        found[kind, name] = Subject(kind, name, decode_state(kind, body), born, last)
    return found


@cache
def _question(kinds: tuple[str, ...]) -> CompoundSelect[Any]:
    return union_all(*(_states_of(kind, STATE_TABLES[kind]) for kind in kinds))


def _states_of(kind: str, table: Table) -> Select[Any]:
    asked = bindparam(str(kind), type_=ARRAY(String))
    found = by_key(table, table.c.id, asked, "id", "born", "last", "body")
    return found.add_columns(literal(str(kind)).label("kind"))


def by_key(
    table: Table, key: ColumnElement[Any], asked: BindParameter[Any], *columns: str
) -> Select[Any]:
    """Ask for the rows of a workshop with these keys, one by one.

    Without `limit` PostgreSQL may walk through all rows of the workshop while it has no figures of
    a young table: the first part of the key alone looks as good as the whole.
    """
    wanted = func.unnest(asked).table_valued("key").render_derived(name="wanted")
    row = (
        select(*(table.c[name] for name in columns))
        .where(table.c.workshop == bindparam("workshop"), key == wanted.c.key)
        .limit(1)
        .lateral("row")
    )
    return select(*row.c).select_from(wanted).join(row, true())
