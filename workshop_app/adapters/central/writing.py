"""Rows go into PostgreSQL: in bulk by COPY, states by upsert."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Table, any_, bindparam, select
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.types import String

from workshop_app.adapters.central.projecting import (
    STATE_TABLES,
    Fed,
    Row,
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

_MANY: Final = 50
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


def _add(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    """Add rows: a few one by one, many by COPY into a table of this connection and from there."""
    columns = tuple(table.c.keys())
    if len(rows) < _MANY:
        if rows:
            line = _insert(table, sql.SQL("VALUES ({})").format(_places(len(columns))))
            raw(connection).cursor().executemany(line, rows)
        return
    desk = sql.Identifier("pg_temp", f"desk_{table.name}")
    own = raw(connection)
    own.execute(
        sql.SQL("CREATE TEMPORARY TABLE IF NOT EXISTS {} (LIKE {}) ON COMMIT DELETE ROWS").format(
            desk, sql.Identifier(SCHEMA, table.name)
        )
    )
    copy_in(connection, f"pg_temp.desk_{table.name}", columns, rows)
    own.execute(_insert(table, sql.SQL("SELECT * FROM {}").format(desk)))


def _insert(table: Table, what: sql.Composed) -> sql.Composed:
    return sql.SQL("INSERT INTO {} {}").format(sql.Identifier(SCHEMA, table.name), what)


def _places(number: int) -> sql.Composed:
    return sql.SQL(", ").join([sql.Placeholder()] * number)


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
    changed: dict[str, list[Row]] = {}
    for subject in subjects.values():
        if subject.state is not None and subject.last >= facts[0].wseq:
            row = {"workshop": workshop, **row_of(subject, subject.state)}
            changed.setdefault(subject.kind, []).append(row)
    for kind, rows in changed.items():
        connection.execute(_UPSERTS[kind], rows)
    for name, rows in told.rows.items():
        connection.execute(
            insert(STATES.tables[f"{SCHEMA}.{name}"]),
            [{"workshop": workshop, **row} for row in rows],
        )


def _read_subjects(
    connection: Connection, workshop: int, facts: list[Fed]
) -> dict[tuple[str, str], Subject]:
    names: dict[str, set[str]] = {}
    for kind, name, _ in by_subject(facts):
        names.setdefault(kind, set()).add(name)
    found = {(kind, name): Subject(kind, name) for kind in names for name in names[kind]}
    for kind, wanted in names.items():
        rows = connection.execute(_READS[kind], {"workshop": workshop, "ids": sorted(wanted)})
        for name, born, last, body in rows:
            found[kind, name] = Subject(kind, name, decode_state(kind, body), born, last)
    return found


def _upsert(table: Table) -> Any:
    new = insert(table)
    changed = {
        column.name: new.excluded[column.name]
        for column in table.c
        if column.name not in {"workshop", "id", "born"}
    }
    return new.on_conflict_do_update(index_elements=["workshop", "id"], set_=changed)


_UPSERTS: Final[Mapping[str, Any]] = {kind: _upsert(table) for kind, table in STATE_TABLES.items()}
_READS: Final[Mapping[str, Any]] = {
    kind: select(table.c.id, table.c.born, table.c.last, table.c.body).where(
        table.c.workshop == bindparam("workshop"),
        table.c.id == any_(bindparam("ids", type_=ARRAY(String))),
    )
    for kind, table in STATE_TABLES.items()
}
