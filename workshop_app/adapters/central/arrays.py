"""Columns of values as PostgreSQL's arrays in binary form.

psycopg packs an array value by value, which took a quarter of the hub's time for a push; here a
column is packed as a whole. The form is that of `array_recv` in PostgreSQL's source: number of
dimensions, whether there are nulls, type of the values, length and first index; then each value
after its length.
"""

import struct
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, Final

import psycopg
from psycopg.adapt import Buffer, Dumper
from psycopg.pq import Format

from workshop_app.values import Struct

_HEAD: Final = struct.Struct(">iiIii")
_LENGTH: Final = struct.Struct(">i").pack
_NULL: Final = _LENGTH(-1)
_OF_UUID: Final = 16


class Column(Struct, frozen=True):
    """A column, packed; to be cast to its type in the statement."""

    packed: bytes


class _ColumnDumper(Dumper):
    format = Format.BINARY

    def dump(self, obj: Column) -> Buffer:
        return obj.packed


psycopg.adapters.register_dumper(Column, _ColumnDumper)


def column(kind: str, values: Sequence[Any]) -> Column:
    """Pack a column of `bigint`, `boolean`, `bytea`, `integer`, `text` or `uuid`; None is null.

    Raises:
        ValueError, struct.error: a value is not of that type.
    """
    of_type, written = _KINDS[kind]
    has_null = None in values
    present = written([value for value in values if value is not None] if has_null else values)
    if has_null:
        left = iter(present)
        body = b"".join(_NULL if value is None else _joined([next(left)]) for value in values)
    else:
        body = _joined(present)
    return Column(_HEAD.pack(1, has_null, of_type, len(values), 1) + body)


def _joined(values: Sequence[bytes]) -> bytes:
    """Return values after their lengths; where all are of one length, it is the joint as well."""
    lengths = list(map(len, values))
    if len(set(lengths)) == 1:
        size = _LENGTH(lengths[0])
        return size + size.join(values)
    return b"".join(chain.from_iterable(zip(map(_LENGTH, lengths), values, strict=True)))


def _uuids(values: Sequence[str]) -> list[bytes]:
    whole = bytes.fromhex("".join(values).replace("-", ""))
    if len(whole) != _OF_UUID * len(values):
        raise ValueError("what is no UUID is among them")
    return [whole[at : at + _OF_UUID] for at in range(0, len(whole), _OF_UUID)]


_KINDS: Final[Mapping[str, tuple[int, Callable[[Sequence[Any]], list[bytes]]]]] = {
    "bigint": (20, lambda values: list(map(struct.Struct(">q").pack, values))),
    "boolean": (16, lambda values: list(map(struct.Struct(">?").pack, values))),
    "bytea": (17, list),
    "integer": (23, lambda values: list(map(struct.Struct(">i").pack, values))),
    "text": (25, lambda values: list(map(str.encode, values))),
    "uuid": (2950, _uuids),
}
"""By type: its number in PostgreSQL (`pg_type.dat`), and how its values are written."""
