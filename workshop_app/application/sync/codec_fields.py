"""How each kind of field of a message is written, checked and described in JSON Schema."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from workshop_app.application.sync.messages import Reason
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.facts import LARGEST_INTEGER
from workshop_app.domain.register import MOST_CELLS, Cell
from workshop_app.values import Struct

Schema: TypeAlias = dict[str, Any]

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
LONGEST_WORD: Final = 200
LONGEST_TEXT: Final = 2000
LONGEST_VALUE: Final = 8000
_DEEPEST: Final = 16
_SHORT: Final = 40


class MalformedMessageError(WorkshopError):
    """Bytes that are no message of the kind that was expected.

    Attributes:
        place: the field, such as `facts[3]` or `pulled.hash`; empty for the whole.
    """

    def __init__(self, place: str, words: str) -> None:
        super().__init__(f"{place}: {words}" if place else words)
        self.place = place


class Field(Struct, frozen=True):
    """How one field is written, and read again; reading raises MalformedMessageError.

    `schema` says in JSON Schema what is read.
    """

    write: Callable[[Any], Any]
    read: Callable[[Any, str], Any]
    schema: Schema
    is_optional: bool = False


def short(value: object) -> str:
    """Return how a value is shown in a message to people, cut where it is long."""
    text = repr(value)
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"


def number(least: int = 0, most: int = LARGEST_INTEGER) -> Field:
    """A whole number in a range, both ends included."""

    def read(value: Any, place: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise MalformedMessageError(
                place, f"{short(value)} is no number between {least} and {most}"
            )
        return value

    return Field(int, read, {"type": "integer", "minimum": least, "maximum": most})


def text(longest: int = LONGEST_WORD) -> Field:
    """A text of at most so many characters."""

    def read(value: Any, place: str) -> str:
        if not isinstance(value, str) or len(value) > longest:
            raise MalformedMessageError(place, f"is no text of at most {longest} characters")
        if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
            raise MalformedMessageError(place, "holds what is no character")
        return value

    return Field(str, read, {"type": "string", "maxLength": longest})


def pattern(form: re.Pattern[str], what: str, *, may_be_empty: bool = False) -> Field:
    """A text of one form; `what` names it in messages."""

    def read(value: Any, place: str) -> str:
        is_right = isinstance(value, str) and (
            form.fullmatch(value) or (may_be_empty and not value)
        )
        if not is_right:
            raise MalformedMessageError(place, f"{short(value)} is no {what}")
        return str(value)

    whole = f"^({form.pattern}|)$" if may_be_empty else f"^{form.pattern}$"
    return Field(str, read, {"type": "string", "pattern": whole})


NAME: Final = pattern(_UUID, "UUID in small letters")
NAME_OR_NONE: Final = pattern(_UUID, "UUID in small letters", may_be_empty=True)


def digest() -> Field:
    """A hash of 32 bytes."""
    word = pattern(_DIGEST, "hash of 64 small hexadecimal digits")
    return Field(
        bytes.hex, lambda value, place: bytes.fromhex(word.read(value, place)), word.schema
    )


def fact() -> Field:
    """The canonical bytes of a fact; whether they are one is looked at later."""

    def read(value: Any, place: str) -> bytes:
        if not isinstance(value, str):
            raise MalformedMessageError(place, "is no text")
        try:
            return value.encode()
        except UnicodeEncodeError as error:
            raise MalformedMessageError(place, "holds half a character") from error

    return Field(bytes.decode, read, {"type": "string"})


def plain() -> Field:
    """Any JSON that is short and not nested deeply."""

    def read(value: Any, place: str) -> Any:
        if _depth(value) > _DEEPEST:
            raise MalformedMessageError(place, f"is nested more than {_DEEPEST} deep")
        try:
            size = len(json.dumps(value, ensure_ascii=False, allow_nan=False).encode())
        except ValueError as error:
            raise MalformedMessageError(place, f"cannot be written again: {error}") from error
        if size > LONGEST_VALUE:
            raise MalformedMessageError(place, f"has more than {LONGEST_VALUE} bytes")
        return value

    return Field(lambda value: value, read, {})


def _depth(value: Any) -> int:
    """How deep lists and objects are nested; looked at no further than it matters."""
    found, level = [value], 0
    while found and level <= _DEEPEST:
        inner = [
            each.values() if isinstance(each, dict) else each for each in found if _holds(each)
        ]
        found, level = [value for values in inner for value in values], level + 1
    return level


def _holds(value: Any) -> bool:
    return isinstance(value, dict | list)


def cells(key: Field, parts: tuple[Field, ...]) -> Field:
    """Cells by their key, each as a list of its fields in its order."""

    def one(value: Any, place: str) -> Cell:
        if not isinstance(value, list) or len(value) < len(parts):
            raise MalformedMessageError(place, f"is no list of {len(parts)}")
        told = [part.read(each, place) for part, each in zip(parts, value, strict=False)]
        return Cell(**dict(zip(Cell.__struct_fields__, told, strict=True)))

    def read(value: Any, place: str) -> Mapping[str, Cell]:
        if not isinstance(value, dict) or len(value) > MOST_CELLS:
            raise MalformedMessageError(place, f"is no object of at most {MOST_CELLS}")
        return {key.read(each, place): one(value[each], f"{place}.{each}") for each in value}

    def write(value: Mapping[str, Cell]) -> dict[str, list[Any]]:
        return {
            each: [getattr(cell, name) for name in Cell.__struct_fields__]
            for each, cell in value.items()
        }

    schema = {"type": "object", "additionalProperties": {"type": "array"}}
    return Field(write, read, schema)


def many(each: Field, most: int, *, least: int = 0) -> Field:
    """A list."""

    def read(value: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise MalformedMessageError(place, f"is no list of {least} to {most}")
        return tuple(each.read(inner, f"{place}[{at}]") for at, inner in enumerate(value))

    schema = {"type": "array", "items": each.schema, "minItems": least, "maxItems": most}
    return Field(lambda values: [each.write(value) for value in values], read, schema)


def yes_or_no() -> Field:
    """True or false."""

    def read(value: Any, place: str) -> bool:
        if not isinstance(value, bool):
            raise MalformedMessageError(place, "is neither true nor false")
        return value

    return Field(bool, read, {"type": "boolean"})


def one_of_reasons() -> Field:
    """A reason of a later version is like being busy: nothing is lost by trying again."""
    word = text()

    def read(value: Any, place: str) -> Reason:
        told = word.read(value, place)
        return Reason(told) if told in set(Reason) else Reason.BUSY

    return Field(str, read, {"type": "string", "enum": [str(reason) for reason in Reason]})


def or_null(field: Field) -> Field:
    """The field, or null for none."""
    return Field(
        lambda value: None if value is None else field.write(value),
        lambda value, place: None if value is None else field.read(value, place),
        {"anyOf": [field.schema, {"type": "null"}]},
    )


def optional(field: Field) -> Field:
    """The field, which may be left out: then the message has its default."""
    return Field(field.write, field.read, field.schema, is_optional=True)
