"""States and registers as JSON bytes: the same value always gives the same bytes."""

import hashlib
from collections.abc import Mapping
from typing import Final

import msgspec
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from workshop_app.adapters.storage.tables import STATES
from workshop_app.domain.bench import Bench
from workshop_app.domain.facts import Fact, SubjectKind
from workshop_app.domain.help_call import HelpCall
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.people import Person, Preferences
from workshop_app.domain.state import State
from workshop_app.domain.stock import Lot, Part, Place, UnknownCode

FOLDS: Final = 1
"""Raise this when a fold of the domain computes something else from the same facts; every
bench then folds its states anew at the next start. A golden file fails when it is forgotten."""

STATE_TYPES: Final[Mapping[str, type[State]]] = {
    SubjectKind.ITEM: Item,
    SubjectKind.JOB: Job,
    SubjectKind.HELP: HelpCall,
    SubjectKind.BENCH: Bench,
    SubjectKind.PLACE: Place,
    SubjectKind.LOT: Lot,
    SubjectKind.PART: Part,
    SubjectKind.UNKNOWN_CODE: UnknownCode,
}

_encoder = msgspec.json.Encoder(order="deterministic")
_states = {kind: msgspec.json.Decoder(state) for kind, state in STATE_TYPES.items()}
_person = msgspec.json.Decoder(Person)
_fact = msgspec.json.Decoder(dict)
_preferences = msgspec.json.Decoder(Preferences)


def encode(value: State | Person | Preferences) -> bytes:
    """Return the bytes of a state or of an entry of a register, keys and sets sorted."""
    return _encoder.encode(value)


def decode_state(kind: str, raw: bytes) -> State:
    """Read a state of a kind of subject."""
    return _states[kind].decode(raw)


def decode_person(raw: bytes) -> Person:
    """Read a person; what a later version added is left out."""
    return _person.decode(raw)


def decode_preferences(raw: bytes) -> Preferences:
    """Read somebody's preferences; what is missing is as by default."""
    return _preferences.decode(raw)


def decode_fact(canon: bytes) -> Fact:
    """Read canonical bytes that this program made and checked; `from_canonical` in a fifth."""
    told = _fact.decode(canon)
    del told["format"]
    return Fact(**told)


def state_shape() -> str:
    """Name the shape of the states of this version: fields, tables and folds."""
    told = hashlib.sha256(str(FOLDS).encode())
    for state in STATE_TYPES.values():
        told.update(_encoder.encode(msgspec.json.schema(state)))
    for table in STATES.sorted_tables:
        told.update(str(CreateTable(table).compile(dialect=sqlite.dialect())).encode())
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            told.update(str(CreateIndex(index).compile(dialect=sqlite.dialect())).encode())
    return told.hexdigest()
