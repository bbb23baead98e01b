"""Entries of registers as bytes, and the name of the shape of the state tables."""

import hashlib

import msgspec
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from workshop_app.adapters.storage.tables import STATES
from workshop_app.domain.people import Person, Preferences
from workshop_app.state_json import folds_shape

_person = msgspec.json.Decoder(Person)
_preferences = msgspec.json.Decoder(Preferences)


def decode_person(raw: bytes) -> Person:
    """Read a person; what a later version added is left out."""
    return _person.decode(raw)


def decode_preferences(raw: bytes) -> Preferences:
    """Read somebody's preferences; what is missing is as by default."""
    return _preferences.decode(raw)


def state_shape() -> str:
    """Name the shape of the states of this version: fields, tables and folds."""
    told = hashlib.sha256(folds_shape().encode())
    for table in STATES.sorted_tables:
        told.update(str(CreateTable(table).compile(dialect=sqlite.dialect())).encode())
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            told.update(str(CreateIndex(index).compile(dialect=sqlite.dialect())).encode())
    return told.hexdigest()
