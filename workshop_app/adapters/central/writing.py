"""Rows go into PostgreSQL in bulk: as arrays where row-level security is, else by COPY."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import psycopg
from psycopg import sql
from sqlalchemy import BigInteger, Boolean, Connection, Integer, LargeBinary, String, Table, Uuid

from workshop_app.adapters.central.arrays import column
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
    own: "psycopg.Connection[Any]",
    table: Table,
    same: Mapping[str, object],
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
) -> None:
    """Add rows, or put them in the place of those with the same key of a state.

    Each column goes as one array in binary form: one statement whatever the number of rows, less
    work for PostgreSQL than COPY, and possible in a pipeline.

    Args:
        own: the connection; it may be in a pipeline.
        table: where to.
        same: the values that all rows share, by column.
        columns: the others, in the order of the values in a row.
        rows: their values.
    """
    if rows:
        types = _types_of(table)
        columnwise = zip(columns, zip(*rows, strict=True), strict=True)
        arrays = [column(types[name], values) for name, values in columnwise]
        own.execute(_insert(table, tuple(same), tuple(columns)), [*same.values(), *arrays])


@cache
def _types_of(table: Table) -> Mapping[str, str]:
    return {each.name: _TYPES[type(each.type)] for each in table.c}


@cache
def _insert(table: Table, same: tuple[str, ...], columns: tuple[str, ...]) -> bytes:
    types = _types_of(table)
    values = [sql.SQL(f"%s::{types[name]}") for name in same]
    arrays = [sql.SQL(f"%b::{types[name]}[]") for name in columns]
    line = sql.SQL("INSERT INTO {} ({}) SELECT {}, * FROM unnest({})").format(
        sql.Identifier(SCHEMA, table.name),
        sql.SQL(", ").join(map(sql.Identifier, (*same, *columns))),
        sql.SQL(", ").join(values),
        sql.SQL(", ").join(arrays),
    )
    if "body" in table.c:
        changed = [
            sql.SQL("{0} = excluded.{0}").format(sql.Identifier(name))
            for name in columns
            if name not in {"id", "born"}
        ]
        line += sql.SQL(" ON CONFLICT (workshop, id) DO UPDATE SET ")
        line += sql.SQL(", ").join(changed)
    return line.as_bytes()
