"""Entries of registers as bytes, and the name of the shape of the state tables."""

import hashlib
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from workshop_app.adapters.storage.tables import STATES
from workshop_app.domain.errors import MalformedFactError
from workshop_app.domain.facts import Fact
from workshop_app.domain.people import Person, Preferences
from workshop_app.state_json import folds_shape

_person = msgspec.json.Decoder(Person)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Envelope:
    """A fact as the centre sends it: read with its types looked at."""

    bench: str
    body: dict[str, Any]
    format: Literal[1]
    id: str
    inc: str
    kind: str
    person: str | None
    seq: int
    subject: str
    trunk: int
    v: int
    wall: int


_envelope = msgspec.json.Decoder(_Envelope)
_preferences = msgspec.json.Decoder(Preferences)


def decode_person(raw: bytes) -> Person:
    """Read a person; what a later version added is left out."""
    return _person.decode(raw)


def decode_preferences(raw: bytes) -> Preferences:
    """Read somebody's preferences; what is missing is as by default."""
    return _preferences.decode(raw)


def decode_feed_fact(canon: bytes) -> Fact:
    """Read canonical bytes that came from the centre.

    Raises:
        MalformedFactError: they are no fact; a centre that keeps its promises sends none.
    """
    try:
        told = _envelope.decode(canon)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise MalformedFactError(f"the feed holds what is no fact: {error}") from error
    return Fact(
        id=told.id,
        bench=told.bench,
        inc=told.inc,
        seq=told.seq,
        kind=told.kind,
        v=told.v,
        subject=told.subject,
        person=told.person,
        wall=told.wall,
        trunk=told.trunk,
        body=told.body,
    )


def state_shape() -> str:
    """Name the shape of the states of this version: fields, tables and folds."""
    told = hashlib.sha256(folds_shape().encode())
    for table in STATES.sorted_tables:
        told.update(str(CreateTable(table).compile(dialect=sqlite.dialect())).encode())
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            told.update(str(CreateIndex(index).compile(dialect=sqlite.dialect())).encode())
    return told.hexdigest()
