"""Entries of registers as bytes, and the name of the shape of the state tables."""

import hashlib
import logging
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import msgspec
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from workshop_app.adapters.storage.tables import STATES
from workshop_app.domain.guidance import Guidance
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change
from workshop_app.domain.profile_reading import ReadProfile, from_plain, to_plain
from workshop_app.domain.proposals import Proposal
from workshop_app.state_json import encode, folds_shape

log = logging.getLogger(__name__)

_person = msgspec.json.Decoder(Person)


_object = msgspec.json.Decoder(dict[str, Any])
_changes = msgspec.json.Decoder(list[tuple[int, dict[str, Any]]])
_guidance = msgspec.json.Decoder(Guidance)
_proposal = msgspec.json.Decoder(Proposal | None)


def decode_person(raw: bytes) -> Person:
    """Read a person; what a later version added is left out."""
    return _person.decode(raw)


@lru_cache(maxsize=32)
def decode_profile(raw: bytes) -> ReadProfile:
    """Read somebody's profile: asked twice for each action, by nobody else's bytes.

    A body that is no profile at all is as if there were none: the work goes on.
    """
    try:
        read = from_plain(_object.decode(raw))
    except msgspec.DecodeError as error:
        log.warning("a profile cannot be read, the usual one is used: %s", error)
        return ReadProfile(Profile())
    for each in read.told:
        log.warning("a profile has something odd: %s", each)
    return read


def encode_profile(profile: Profile, unknown: Mapping[str, object]) -> bytes:
    """Return a profile's bytes, with the keys that only another version knows."""
    return encode({**unknown, **to_plain(profile)})


@lru_cache(maxsize=32)
def decode_changes(raw: bytes) -> tuple[Change, ...]:
    """Read what a profile was before its last changes."""
    return tuple(Change(at_ms, from_plain(plain).profile) for at_ms, plain in _changes.decode(raw))


def encode_changes(changes: tuple[Change, ...]) -> bytes:
    """Return the bytes of a profile's last changes: of each, what is not as usual."""
    usual = to_plain(Profile())
    return encode(
        [
            (each.at_ms, {k: v for k, v in to_plain(each.before).items() if v != usual[k]})
            for each in changes
        ]
    )


def decode_guidance(raw: bytes) -> Guidance:
    """Read how much help somebody gets in each task."""
    return _guidance.decode(raw)


def decode_proposal(raw: bytes) -> Proposal | None:
    """Read what is proposed to somebody; none where nothing is."""
    found: Proposal | None = _proposal.decode(raw)
    return found


@cache
def state_shape() -> str:
    """Name the shape of the states of this version: fields, tables and folds."""
    told = hashlib.sha256(folds_shape().encode())
    for table in STATES.sorted_tables:
        told.update(str(CreateTable(table).compile(dialect=sqlite.dialect())).encode())
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            told.update(str(CreateIndex(index).compile(dialect=sqlite.dialect())).encode())
    return told.hexdigest()
