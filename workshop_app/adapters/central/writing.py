"""Rows go into PostgreSQL in bulk: as arrays where row-level security is, else by COPY."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

import psycopg
from psycopg import sql
from sqlalchemy import BigInteger, Boolean, Connection, Integer, LargeBinary, String, Table, Uuid

from workshop_app.adapters.central.tables import SCHEMA

_TYPES: Final = {
    BigInteger: "bigint",
    Boolean: "boolean",
    Integer: "integer",
    LargeBinary: "bytea",
    String: "text",
    Uuid: "uuid",
}


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


def add(
    own: "psycopg.Connection[Any]", table: Table, workshop: int, rows: Sequence[Sequence[Any]]
) -> None:
    """Add rows, or put them in the place of those with the same key of a state.

    Each column goes as one array in binary form: one statement whatever the number of rows, less
    work for PostgreSQL than COPY, and possible in a pipeline.

    Args:
        own: the connection; it may be in a pipeline.
        table: whose first column is the workshop.
        workshop: the same for all rows.
        rows: the values of the other columns, in their order.
    """
    if rows:
        own.execute(
            _insert(table), [workshop, *(list(column) for column in zip(*rows, strict=True))]
        )


@cache
def _insert(table: Table) -> bytes:
    names = table.c.keys()
    arrays = [sql.SQL(f"%b::{_TYPES[type(each.type)]}[]") for each in list(table.c)[1:]]
    line = sql.SQL("INSERT INTO {} ({}) SELECT %s::integer, * FROM unnest({})").format(
        sql.Identifier(SCHEMA, table.name),
        sql.SQL(", ").join(map(sql.Identifier, names)),
        sql.SQL(", ").join(arrays),
    )
    if "body" in names:
        changed = [
            sql.SQL("{0} = excluded.{0}").format(sql.Identifier(name))
            for name in names
            if name not in {"workshop", "id", "born"}
        ]
        line += sql.SQL(" ON CONFLICT (workshop, id) DO UPDATE SET ")
        line += sql.SQL(", ").join(changed)
    return line.as_bytes()
