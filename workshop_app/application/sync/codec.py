"""Messages as bytes: one JSON object in UTF-8, its keys sorted, without spaces.

A reader ignores keys that it does not know, so that a later version may add some. Hashes are
hexadecimal; facts are their canonical bytes as text, so that nothing on the way can reorder them.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeVar

from workshop_app.application.sync.messages import (
    MOST_FACTS,
    Acknowledgement,
    Beat,
    Hello,
    Join,
    Joined,
    Message,
    Page,
    Place,
    Presence,
    Pull,
    Push,
    Reason,
    Refusal,
    StreamEnd,
    Welcome,
)
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.facts import LARGEST_INTEGER

M = TypeVar("M", bound=Message)
Schema: TypeAlias = dict[str, Any]

_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_LONGEST_WORD: Final = 200
_LONGEST_TEXT: Final = 2000
_SHORT: Final = 40
_MOST_BENCHES: Final = 2000
_MOST_ITEMS: Final = 50
_MOST_PLACES: Final = 200


class MalformedMessageError(WorkshopError):
    """Bytes that are no message of the kind that was expected.

    Attributes:
        place: the field, such as `facts[3]` or `pulled.hash`; empty for the whole.
    """

    def __init__(self, place: str, words: str) -> None:
        super().__init__(f"{place}: {words}" if place else words)
        self.place = place


@dataclass(frozen=True, slots=True)
class _Field:
    """How one field is written, and read again; reading raises MalformedMessageError.

    `schema` says in JSON Schema what is read.
    """

    write: Callable[[Any], Any]
    read: Callable[[Any, str], Any]
    schema: Schema
    is_optional: bool = False


def encode(message: Message) -> bytes:
    """Return the bytes of a message."""
    return _ENCODER.encode({"type": _TYPES[type(message)], **_written(message)}).encode()


def decode(raw: bytes, *expected: type[M]) -> M:
    """Read a message of one of the expected kinds.

    Raises:
        MalformedMessageError: it is none, or a field is missing or wrong; the error names it.
    """
    try:
        told = json.loads(raw.decode())
    except (ValueError, RecursionError) as error:
        raise MalformedMessageError("", f"not JSON: {error}") from error
    if not isinstance(told, dict):
        raise MalformedMessageError("", "not a JSON object")
    for kind in expected:
        if told.get("type") == _TYPES[kind]:
            return _read(kind, told, "")
    names = ", ".join(_TYPES[kind] for kind in expected)
    raise MalformedMessageError("type", f"{_short(told.get('type'))} is not {names}")


def schemas() -> dict[str, Schema]:
    """Return what is read, in JSON Schema: one schema for each kind of message and of part."""
    return {kind.__name__: _schema(kind) for kind in _FIELDS}


def _schema(kind: type) -> Schema:
    fields = _FIELDS[kind]
    properties = {name: field.schema for name, field in fields.items()}
    required = [name for name, field in fields.items() if not field.is_optional]
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


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"


def _number(least: int = 0, most: int = LARGEST_INTEGER) -> _Field:
    def read(value: Any, place: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise MalformedMessageError(
                place, f"{_short(value)} is no number between {least} and {most}"
            )
        return value

    return _Field(int, read, {"type": "integer", "minimum": least, "maximum": most})


def _text(longest: int = _LONGEST_WORD) -> _Field:
    def read(value: Any, place: str) -> str:
        if not isinstance(value, str) or len(value) > longest:
            raise MalformedMessageError(place, f"is no text of at most {longest} characters")
        if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
            raise MalformedMessageError(place, "holds what is no character")
        return value

    return _Field(str, read, {"type": "string", "maxLength": longest})


def _pattern(pattern: re.Pattern[str], what: str, *, may_be_empty: bool = False) -> _Field:
    def read(value: Any, place: str) -> str:
        is_right = isinstance(value, str) and (
            pattern.fullmatch(value) or (may_be_empty and not value)
        )
        if not is_right:
            raise MalformedMessageError(place, f"{_short(value)} is no {what}")
        return str(value)

    whole = f"^({pattern.pattern}|)$" if may_be_empty else f"^{pattern.pattern}$"
    return _Field(str, read, {"type": "string", "pattern": whole})


_NAME: Final = _pattern(_UUID, "UUID in small letters")
_NAME_OR_NONE: Final = _pattern(_UUID, "UUID in small letters", may_be_empty=True)


def _digest() -> _Field:
    text = _pattern(_DIGEST, "hash of 64 small hexadecimal digits")
    return _Field(
        bytes.hex, lambda value, place: bytes.fromhex(text.read(value, place)), text.schema
    )


def _fact() -> _Field:
    def read(value: Any, place: str) -> bytes:
        if not isinstance(value, str):
            raise MalformedMessageError(place, "is no text")
        try:
            return value.encode()
        except UnicodeEncodeError as error:
            raise MalformedMessageError(place, "holds half a character") from error

    return _Field(bytes.decode, read, {"type": "string"})


def _many(each: _Field, most: int, *, least: int = 0) -> _Field:
    def read(value: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise MalformedMessageError(place, f"is no list of {least} to {most}")
        return tuple(each.read(inner, f"{place}[{at}]") for at, inner in enumerate(value))

    schema = {"type": "array", "items": each.schema, "minItems": least, "maxItems": most}
    return _Field(lambda values: [each.write(value) for value in values], read, schema)


def _part(kind: Any) -> _Field:
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    return _Field(_written, lambda value, place: _read(kind, value, place), schema)


def _yes_or_no() -> _Field:
    def read(value: Any, place: str) -> bool:
        if not isinstance(value, bool):
            raise MalformedMessageError(place, "is neither true nor false")
        return value

    return _Field(bool, read, {"type": "boolean"})


def _one_of_reasons() -> _Field:
    """A reason of a later version is like being busy: nothing is lost by trying again."""
    word = _text()

    def read(value: Any, place: str) -> Reason:
        told = word.read(value, place)
        return Reason(told) if told in set(Reason) else Reason.BUSY

    return _Field(str, read, {"type": "string", "enum": [str(reason) for reason in Reason]})


def _or_null(field: _Field) -> _Field:
    return _Field(
        lambda value: None if value is None else field.write(value),
        lambda value, place: None if value is None else field.read(value, place),
        {"anyOf": [field.schema, {"type": "null"}]},
    )


def _optional(field: _Field) -> _Field:
    return _Field(field.write, field.read, field.schema, is_optional=True)


_FIELDS: Final[Mapping[type, Mapping[str, _Field]]] = {
    StreamEnd: {"seq": _number(), "hash": _digest()},
    Place: {"wseq": _number(), "hash": _digest()},
    Join: {
        "code": _text(),
        "bench": _NAME,
        "secret": _digest(),
        "name": _optional(_text()),
    },
    Joined: {
        "workshop": _number(1),
        "name": _text(),
        "bench_name": _text(),
        "epoch": _NAME,
        "now": _number(),
    },
    Hello: {
        "bench": _NAME,
        "inc": _NAME,
        "seq": _number(),
        "last_hash": _digest(),
        "epoch": _NAME_OR_NONE,
        "pulled": _part(Place),
        "oldest": _number(1, 1000),
        "newest": _number(1, 1000),
        "program": _optional(_text()),
    },
    Welcome: {
        "speaks": _number(0, 1000),
        "epoch": _NAME,
        "head": _number(),
        "now": _number(),
        "stream": _part(StreamEnd),
        "is_known": _yes_or_no(),
        "places": _optional(_many(_part(Place), _MOST_PLACES)),
    },
    Push: {
        "bench": _NAME,
        "inc": _NAME,
        "epoch": _NAME,
        "first": _number(1),
        "before": _digest(),
        "facts": _many(_fact(), MOST_FACTS, least=1),
        "after": _digest(),
    },
    Acknowledgement: {"inc": _NAME, "seq": _number(), "head": _number()},
    Pull: {"epoch": _NAME, "after": _part(Place), "most": _optional(_number(1, MOST_FACTS))},
    Page: {
        "epoch": _NAME,
        "after": _number(),
        "facts": _many(_fact(), MOST_FACTS),
        "hash": _digest(),
        "head": _number(),
        "now": _number(),
    },
    Presence: {
        "bench": _NAME,
        "name": _text(),
        "person": _optional(_or_null(_text())),
        "items": _optional(_many(_text(), _MOST_ITEMS)),
        "unsent": _optional(_number()),
        "oldest_unsent": _optional(_number(-LARGEST_INTEGER)),
        "pulled": _optional(_number()),
        "program": _optional(_text()),
        "age": _optional(_number()),
    },
    Beat: {
        "epoch": _NAME,
        "head": _number(),
        "now": _number(),
        "benches": _optional(_many(_part(Presence), _MOST_BENCHES)),
    },
    Refusal: {
        "reason": _one_of_reasons(),
        "words": _text(_LONGEST_TEXT),
        "place": _optional(_text()),
        "expected": _optional(_number()),
        "wait": _optional(_number()),
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
    Presence: "presence",
    Beat: "beat",
    Refusal: "refusal",
}
