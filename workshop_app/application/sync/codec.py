"""Messages as bytes: one JSON object in UTF-8, its keys sorted, without spaces.

A reader ignores keys that it does not know, so that a later version may add some. Hashes are
hexadecimal; facts are their canonical bytes as text, so that nothing on the way can reorder them.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from workshop_app.application.sync import codec_fields as fields
from workshop_app.application.sync.codec_fields import MalformedMessageError, Schema
from workshop_app.application.sync.messages import (
    MOST_ADDRESSES,
    MOST_CHANGES,
    MOST_ENTRIES,
    MOST_FACTS,
    MOST_HASHES,
    NO_REGISTER,
    Acknowledgement,
    Addresses,
    AskAddresses,
    Beat,
    Entries,
    Exchange,
    Hello,
    Join,
    Joined,
    Message,
    Offer,
    Page,
    Place,
    Presence,
    Pull,
    Push,
    Refusal,
    StreamEnd,
    Wanted,
    Welcome,
)
from workshop_app.domain.addresses import (
    LONGEST_LINE,
    LONGEST_NAME,
    LONGEST_PHONE,
    MOST_LINES,
    Address,
)
from workshop_app.domain.facts import LARGEST_INTEGER
from workshop_app.domain.register import Change, Entry

__all__ = ["MalformedMessageError", "decode", "encode", "schemas"]

M = TypeVar("M", bound=Message)

_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)
_MOST_BENCHES: Final = 2000
_MOST_ITEMS: Final = 50
_MOST_PLACES: Final = 200
_MOST_AUTHORS: Final = 9
LATEST_STAMP: Final = 2**52
"""A number of the register that is offered again is no later: so there is always a next one."""

CELLS: Final = fields.cells(
    fields.text(),
    (
        fields.plain(),
        fields.number(0, _MOST_AUTHORS),
        fields.NAME,
        fields.number(),
        fields.number(),
        fields.number(-LARGEST_INTEGER),
    ),
)
"""As they are sent, and as they are kept."""


def encode(message: Message) -> bytes:
    """Return the bytes of a message."""
    return _ENCODER.encode({"type": _TYPES[type(message)], **_written(message)}).encode()


def parsed(raw: bytes) -> Any:
    """Return what JSON in UTF-8 says.

    Raises:
        ValueError: it is none.
        RecursionError: it is nested too deeply.
    """
    return json.loads(raw.decode())


def decode(raw: bytes, *expected: type[M], parse: Callable[[bytes], Any] = parsed) -> M:
    """Read a message of one of the expected kinds.

    Args:
        raw: what came.
        expected: the kinds.
        parse: as `parsed`; a caller may have a quicker way to the same.

    Raises:
        MalformedMessageError: it is none, or a field is missing or wrong; the error names it.
    """
    try:
        told = parse(raw)
    except (ValueError, RecursionError) as error:
        raise MalformedMessageError("", f"not JSON: {error}") from error
    if not isinstance(told, dict):
        raise MalformedMessageError("", "not a JSON object")
    for kind in expected:
        if told.get("type") == _TYPES[kind]:
            return _read(kind, told, "")
    names = ", ".join(_TYPES[kind] for kind in expected)
    raise MalformedMessageError("type", f"{fields.short(told.get('type'))} is not {names}")


def schemas() -> dict[str, Schema]:
    """Return what is read, in JSON Schema: one schema for each kind of message and of part."""
    return {kind.__name__: _schema(kind) for kind in _FIELDS}


def _schema(kind: type) -> Schema:
    known = _FIELDS[kind]
    properties = {name: field.schema for name, field in known.items()}
    required = [name for name, field in known.items() if not field.is_optional]
    if kind in _TYPES:
        properties["type"] = {"const": _TYPES[kind]}
        required.append("type")
    return {"type": "object", "required": required, "properties": properties}


def _written(value: Any) -> dict[str, Any]:
    return {name: field.write(getattr(value, name)) for name, field in _FIELDS[type(value)].items()}


def _read(kind: type[M], told: Any, place: str) -> M:
    if not isinstance(told, dict):
        raise MalformedMessageError(place, "not an object")
    values = {}
    for name, field in _FIELDS[kind].items():
        where = f"{place}.{name}" if place else name
        if name in told:
            values[name] = field.read(told[name], where)
        elif not field.is_optional:
            raise MalformedMessageError(where, "is missing")
    return kind(**values)


def _part(kind: Any) -> fields.Field:
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    return fields.Field(_written, lambda value, place: _read(kind, value, place), schema)


_FIELDS: Final[Mapping[type, Mapping[str, fields.Field]]] = {
    StreamEnd: {"seq": fields.number(), "hash": fields.digest()},
    Place: {"wseq": fields.number(), "hash": fields.digest()},
    Join: {
        "code": fields.text(),
        "bench": fields.NAME,
        "secret": fields.digest(),
        "name": fields.optional(fields.text()),
    },
    Joined: {
        "workshop": fields.number(1),
        "name": fields.text(),
        "bench_name": fields.text(),
        "epoch": fields.NAME,
        "now": fields.number(),
        "is_desk": fields.optional(fields.yes_or_no()),
    },
    Hello: {
        "bench": fields.NAME,
        "inc": fields.NAME,
        "seq": fields.number(),
        "last_hash": fields.digest(),
        "epoch": fields.NAME_OR_NONE,
        "pulled": _part(Place),
        "oldest": fields.number(1, 1000),
        "newest": fields.number(1, 1000),
        "program": fields.optional(fields.text()),
    },
    Welcome: {
        "speaks": fields.number(0, 1000),
        "epoch": fields.NAME,
        "head": fields.number(),
        "now": fields.number(),
        "stream": _part(StreamEnd),
        "is_known": fields.yes_or_no(),
        "places": fields.optional(fields.many(_part(Place), _MOST_PLACES)),
        "register": fields.optional(fields.number(NO_REGISTER)),
    },
    Push: {
        "bench": fields.NAME,
        "inc": fields.NAME,
        "epoch": fields.NAME,
        "first": fields.number(1),
        "before": fields.digest(),
        "facts": fields.many(fields.fact(), MOST_FACTS, least=1),
        "after": fields.digest(),
    },
    Acknowledgement: {
        "inc": fields.NAME,
        "seq": fields.number(),
        "head": fields.number(),
        "aside": fields.optional(fields.many(fields.number(1), MOST_FACTS)),
    },
    Pull: {
        "epoch": fields.NAME,
        "after": _part(Place),
        "most": fields.optional(fields.number(1, MOST_FACTS)),
    },
    Page: {
        "epoch": fields.NAME,
        "after": fields.number(),
        "facts": fields.many(fields.fact(), MOST_FACTS),
        "hash": fields.digest(),
        "head": fields.number(),
        "now": fields.number(),
    },
    Offer: {"hashes": fields.many(fields.digest(), MOST_HASHES, least=1)},
    Wanted: {"hashes": fields.many(fields.digest(), MOST_HASHES)},
    Presence: {
        "bench": fields.NAME,
        "name": fields.text(),
        "person": fields.optional(fields.or_null(fields.text())),
        "items": fields.optional(fields.many(fields.text(), _MOST_ITEMS)),
        "unsent": fields.optional(fields.number()),
        "oldest_unsent": fields.optional(fields.number(-LARGEST_INTEGER)),
        "pulled": fields.optional(fields.number()),
        "program": fields.optional(fields.text()),
        "age": fields.optional(fields.number()),
    },
    Beat: {
        "epoch": fields.NAME,
        "head": fields.number(),
        "now": fields.number(),
        "benches": fields.optional(fields.many(_part(Presence), _MOST_BENCHES)),
        "register": fields.optional(fields.number(NO_REGISTER)),
    },
    Change: {
        "id": fields.NAME,
        "person": fields.text(),
        "key": fields.text(),
        "value": fields.plain(),
        "by": fields.number(0, _MOST_AUTHORS),
        "base": fields.optional(fields.number()),
        "over": fields.optional(fields.NAME_OR_NONE),
        "stamp": fields.optional(fields.number(0, LATEST_STAMP)),
        "age": fields.optional(fields.number()),
    },
    Entry: {
        "person": fields.text(),
        "changed": fields.number(),
        "cells": CELLS,
        "erased": fields.optional(fields.yes_or_no()),
    },
    Exchange: {
        "bench": fields.NAME,
        "epoch": fields.NAME,
        "after": fields.number(),
        "changes": fields.optional(fields.many(_part(Change), MOST_CHANGES)),
        "erased": fields.optional(fields.many(fields.text(), MOST_CHANGES)),
    },
    Entries: {
        "epoch": fields.NAME,
        "after": fields.number(),
        "entries": fields.many(_part(Entry), MOST_ENTRIES + 2 * MOST_CHANGES),
        "last": fields.number(),
        "digest": fields.digest(),
        "is_desk": fields.optional(fields.yes_or_no()),
        "refused": fields.optional(fields.many(fields.text(), 2 * MOST_CHANGES)),
    },
    Address: {
        "beneficiary": fields.text(),
        "name": fields.text(LONGEST_NAME),
        "lines": fields.optional(fields.many(fields.text(LONGEST_LINE), MOST_LINES)),
        "phone": fields.optional(fields.text(LONGEST_PHONE)),
    },
    AskAddresses: {
        "bench": fields.NAME,
        "whom": fields.optional(fields.many(fields.text(), MOST_ADDRESSES)),
        "keep": fields.optional(fields.many(_part(Address), MOST_ADDRESSES)),
        "erase": fields.optional(fields.many(fields.text(), MOST_ADDRESSES)),
    },
    Addresses: {
        "addresses": fields.many(_part(Address), 3 * MOST_ADDRESSES),
        "gone": fields.optional(fields.many(fields.text(), 3 * MOST_ADDRESSES)),
    },
    Refusal: {
        "reason": fields.one_of_reasons(),
        "words": fields.text(fields.LONGEST_TEXT),
        "place": fields.optional(fields.text()),
        "expected": fields.optional(fields.number()),
        "wait": fields.optional(fields.number()),
    },
}

_TYPES: Final[Mapping[type, str]] = {
    Join: "join",
    Joined: "joined",
    Hello: "hello",
    Welcome: "welcome",
    Push: "push",
    Acknowledgement: "acknowledgement",
    Pull: "pull",
    Page: "page",
    Offer: "offer",
    Wanted: "wanted",
    Presence: "presence",
    Beat: "beat",
    Exchange: "exchange",
    Entries: "entries",
    AskAddresses: "ask_addresses",
    Addresses: "addresses",
    Refusal: "refusal",
}
