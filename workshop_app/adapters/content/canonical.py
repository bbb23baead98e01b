"""The text of a procedure that a job keeps, and its hash.

One JSON object in UTF-8: keys sorted, no spaces, and what has its default value is left out,
so that a field that a later version adds changes no hash of a procedure without it. The hash
is the SHA-256 of exactly this text, so a kept text has the same hash for ever. `format` is 1.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.ids import ProcedureHash, StepId, TaskCode
from workshop_app.domain.procedure import (
    Condition,
    Expects,
    Option,
    Photo,
    Procedure,
    Step,
    StepKind,
    Way,
    WayOn,
    Words,
)
from workshop_app.values import NODEFAULT, FieldInfo, Struct, fields, replace

FORMAT = 1

Read = TypeVar("Read")


class MalformedProcedureError(WorkshopError):
    """A kept text is no procedure that this version knows."""


def to_json(procedure: Procedure) -> str:
    """Return the canonical text of a procedure, whatever its `hash` says."""
    content = _plain(replace(procedure, hash=ProcedureHash("")))
    return json.dumps(
        {"format": FORMAT, **content}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def hash_of(text: str) -> ProcedureHash:
    """Return the hash of a canonical text: SHA-256, in hexadecimal."""
    return ProcedureHash(hashlib.sha256(text.encode()).hexdigest())


def with_hash(procedure: Procedure) -> Procedure:
    """Return the procedure with the hash of its content."""
    return replace(procedure, hash=hash_of(to_json(procedure)))


def from_json(text: str) -> Procedure:
    """Read a kept text, of this version or an older one; its hash is that of the text.

    Raises:
        MalformedProcedureError: the text is not a procedure, or of a later format.
    """
    try:
        raw = json.loads(text)
        if raw["format"] != FORMAT:
            raise MalformedProcedureError(f"format {raw['format']} of a procedure is not known")
        return replace(_procedure(raw), hash=hash_of(text))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise MalformedProcedureError(f"a kept procedure cannot be read: {error!r}") from error


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, Struct):
        return {
            field.name: _plain(inner)
            for field in _fields(type(value))
            if not _is_default(field, getattr(value, field.name))
            for inner in (getattr(value, field.name),)
        }
    return value


def _is_default(field: FieldInfo, value: Any) -> bool:
    if field.default_factory is not NODEFAULT:
        return bool(value == field.default_factory())
    return field.default is not NODEFAULT and bool(value == field.default)


@cache
def _fields(kind: type[Struct]) -> tuple[FieldInfo, ...]:
    return fields(kind)


def _procedure(raw: Mapping[str, Any]) -> Procedure:
    return Procedure(
        code=TaskCode(raw["code"]),
        version=raw["version"],
        icon=raw["icon"],
        subjects=tuple(raw["subjects"]),
        starts_from=raw["starts_from"],
        ends_in=raw["ends_in"],
        steps=tuple(_step(each) for each in raw["steps"]),
        words={language: _words(each) for language, each in raw["words"].items()},
        other_person_than=_maybe(raw, "other_person_than", TaskCode),
        photos={name: _photo(each) for name, each in raw.get("photos", {}).items()},
        voices={name: str(each) for name, each in raw.get("voices", {}).items()},
        lifts=tuple(raw.get("lifts", ())),
    )


def _photo(raw: Mapping[str, Any]) -> Photo:
    marker = raw.get("marker")
    x, y, radius = marker or (0, 0, 0)
    return Photo(
        sha256=str(raw["sha256"]),
        alt={language: str(words) for language, words in raw["alt"].items()},
        marker=(int(x), int(y), int(radius)) if marker else None,
    )


def _words(raw: Mapping[str, Any]) -> Words:
    return Words(
        title=raw["title"],
        finished=tuple(raw["finished"]),
        steps={step: tuple(sentences) for step, sentences in raw["steps"].items()},
        choices=dict(raw["choices"]),
    )


def _step(raw: Mapping[str, Any]) -> Step:
    return Step(
        id=StepId(raw["id"]),
        kind=StepKind(raw["kind"]),
        picture=raw["picture"],
        condition=_condition(raw.get("condition", {})),
        expects=_maybe(raw, "expects", Expects),
        place_kind=raw.get("place_kind", ""),
        part_kind=raw.get("part_kind", ""),
        test=raw.get("test", ""),
        no=_maybe(raw, "no", _way_on),
        options=tuple(_option(each) for each in raw.get("options", ())),
        minutes=raw.get("minutes", 0),
        label=raw.get("label", ""),
        safety=raw.get("safety", False),
        sets=raw.get("sets", ""),
    )


def _condition(raw: Mapping[str, Any]) -> Condition:
    return Condition(
        variants=frozenset(raw.get("variants", ())),
        has_part=raw.get("has_part", ""),
        lacks_part=raw.get("lacks_part", ""),
    )


def _way_on(raw: Mapping[str, Any]) -> WayOn:
    return WayOn(
        way=Way(raw["way"]),
        step=_maybe(raw, "step", StepId),
        times=raw.get("times", 0),
        task=_maybe(raw, "task", TaskCode),
        reason=raw.get("reason", ""),
        options=tuple(_option(each) for each in raw.get("options", ())),
    )


def _option(raw: Mapping[str, Any]) -> Option:
    return Option(
        id=raw["id"],
        picture=raw["picture"],
        way=Way(raw.get("way", Way.GO_ON)),
        reason=raw.get("reason", ""),
        grade=raw.get("grade", ""),
        task=_maybe(raw, "task", TaskCode),
        step=_maybe(raw, "step", StepId),
    )


def _maybe(raw: Mapping[str, Any], key: str, read: Callable[[Any], Read]) -> Read | None:
    value = raw.get(key)
    return None if value is None else read(value)
