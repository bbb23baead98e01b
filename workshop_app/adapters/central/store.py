"""The centre's memory of one workshop, on PostgreSQL; the promises are in `centre_port.py`."""

import hashlib
import time
from collections.abc import Collection, Mapping
from typing import Any, Final, Self

from sqlalchemy import (
    BigInteger,
    Connection,
    Engine,
    Select,
    Table,
    Uuid,
    bindparam,
    select,
    text,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY, insert

from workshop_app.adapters.central import writing
from workshop_app.adapters.central.one_workshop import WorkshopTransaction, reading
from workshop_app.adapters.central.projecting import Fed
from workshop_app.adapters.central.tables import SCHEMA, bench_stream, echo, fact, workshop
from workshop_app.adapters.central.troubles import CentreError
from workshop_app.application.sync.centre_port import FeedPart, Landing
from workshop_app.application.sync.messages import FeedEnd, Place, StreamEnd
from workshop_app.domain.facts import GENESIS

CHANNEL: Final = "etabli_feed"
"""Where it is told that a feed has grown: `workshop head`. A hint; nothing relies on it."""


def _ours(table: Table, *columns: str) -> "Select[Any]":
    """Ask for one workshop: row-level security is the second belt, not the first."""
    return select(*(table.c[name] for name in columns)).where(
        table.c.workshop == bindparam("workshop")
    )


_END = _ours(workshop, "epoch", "head", "head_hash")
_END_LOCKED = _END.with_for_update(key_share=True)
_STREAM = _ours(bench_stream, "last_seq", "last_hash").where(
    bench_stream.c.bench == bindparam("bench"), bench_stream.c.inc == bindparam("inc")
)
_STREAM_LOCKED = _STREAM.with_for_update(key_share=True)
_NEW_STREAM = insert(bench_stream).on_conflict_do_nothing()
_HASHES = union_all(
    *(
        _ours(table, "seq", "hash").where(
            table.c.bench == bindparam("bench"),
            table.c.inc == bindparam("inc"),
            table.c.seq.between(bindparam("first"), bindparam("last")),
        )
        for table in (fact, echo)
    )
)
_KNOWN = writing.by_key(
    fact, fact.c.id, bindparam("ids", type_=ARRAY(Uuid(as_uuid=False))), "id", "canon"
)
_PLACES = writing.by_key(
    fact, fact.c.wseq, bindparam("wseqs", type_=ARRAY(BigInteger)), "wseq", "feed_hash"
)
_PART = (
    _ours(fact, "wseq", "feed_hash", "canon")
    .where(fact.c.wseq.between(bindparam("first"), bindparam("last")))
    .order_by(fact.c.wseq)
)
_MOVED = text(
    f"WITH stream AS (UPDATE {SCHEMA}.bench_stream SET last_seq = :seq, last_hash = :hash"  # noqa: S608
    "  WHERE workshop = :workshop AND bench = :bench AND inc = :inc),"
    f" feed AS (UPDATE {SCHEMA}.workshop SET head = :head, head_hash = :head_hash"
    "  WHERE workshop = :workshop)"
    f" SELECT pg_notify('{CHANNEL}', :told)"
)


class PostgresStore:
    """The store of one workshop. Threads may share it: each call has its own connection."""

    def __init__(self, engine: Engine, number: int) -> None:
        self._engine = engine
        self._number = number

    def transaction(self) -> "PostgresTransaction":
        """Return one transaction, to be used in a `with` block."""
        return PostgresTransaction(self._engine, self._number)

    def end(self) -> FeedEnd:
        """Return the end of the feed, as far as it is durable."""
        with reading(self._engine, self._number) as connection:
            return _end(connection, self._number)

    def stream_end(self, bench: str, inc: str) -> StreamEnd:
        """Return the end of an incarnation; 0 if it was never heard of."""
        asked = {"workshop": self._number, "bench": bench, "inc": inc}
        with reading(self._engine, self._number) as connection:
            found = connection.execute(_STREAM, asked).first()
        return StreamEnd(*found) if found else StreamEnd()

    def places(self, wseqs: Collection[int]) -> tuple[Place, ...]:
        """Return these places of the feed, the last one first, without those that are not there."""
        asked = {"workshop": self._number, "wseqs": sorted(set(wseqs) - {0})}
        with reading(self._engine, self._number) as connection:
            rows = connection.execute(_PLACES, asked).all()
        found = tuple(sorted((Place(*row) for row in rows), key=_wseq_of, reverse=True))
        return (*found, Place()) if 0 in wseqs else found

    def part(self, after: int, most: int) -> FeedPart:
        """Return at most so many facts after a place.

        The end is read first, and what is before it never changes: all is of that moment.
        """
        with reading(self._engine, self._number) as connection:
            end = _end(connection, self._number)
            asked = {"first": after, "last": min(after + most, end.last.wseq)}
            rows = connection.execute(_PART, {"workshop": self._number, **asked}).all()
        if after > end.last.wseq:
            return FeedPart(end=end, before=None, facts=(), hash=GENESIS)
        places = [GENESIS, *(row.feed_hash for row in rows)][1 if after else 0 :]
        facts = tuple(row.canon for row in rows if row.wseq > after)
        return FeedPart(end=end, before=places[0], facts=facts, hash=places[-1])


class PostgresTransaction(WorkshopTransaction):
    """One push; see the port."""

    def __enter__(self) -> Self:
        super().__enter__()
        writing.begun(self._connection)
        return self

    def stream(self, bench: str, inc: str) -> StreamEnd:
        """Return the end of an incarnation, and let nobody else move it until this ends."""
        named = {"workshop": self._number, "bench": bench, "inc": inc}
        found = self._connection.execute(_STREAM_LOCKED, named).first()
        if found is None:
            fresh = {**named, "last_seq": 0, "last_hash": GENESIS}
            self._connection.execute(_NEW_STREAM, fresh)
            found = self._connection.execute(_STREAM_LOCKED, named).one()
        return StreamEnd(*found)

    def hashes(self, bench: str, inc: str, first: int, last: int) -> Mapping[int, bytes]:
        """Return the hashes of the incarnation's links from first to last, by number."""
        if last < first:
            return {}
        asked = {"workshop": self._number, "bench": bench, "inc": inc, "first": first, "last": last}
        return {row.seq: row.hash for row in self._connection.execute(_HASHES, asked)}

    def feed(self) -> FeedEnd:
        """Return the end of the feed, and let nobody else move it until this ends."""
        return _end(self._connection, self._number, locked=True)

    def known(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """Return, for the ids that are in the feed, the SHA-256 of their canonical bytes."""
        asked = {"workshop": self._number, "ids": list(ids)}
        rows = self._connection.execute(_KNOWN, asked)
        return {row.id: hashlib.sha256(row.canon).digest() for row in rows}

    def land(self, landing: Landing) -> None:
        """Write the links and the facts that landed, fold those, and move both ends."""
        now_ms = time.time_ns() // 1_000_000
        writing.write_links(self._connection, self._number, landing, now_ms)
        facts = [
            Fed(link.place.wseq, link.fact, now_ms)
            for link in landing.links
            if link.fact is not None and link.place is not None
        ]
        if facts:
            writing.project(self._connection, self._number, facts)
        last = landing.links[-1]
        moved = {
            "workshop": self._number,
            "bench": landing.bench,
            "inc": landing.inc,
            "seq": last.seq,
            "hash": last.hash,
            "head": landing.feed.last.wseq,
            "head_hash": landing.feed.last.hash,
            "told": f"{self._number} {landing.feed.last.wseq}",
        }
        self._connection.execute(_MOVED, moved)

    def commit(self) -> None:
        """Make it durable."""
        self._connection.commit()
        writing.committed(self._connection)


def _wseq_of(place: Place) -> int:
    return place.wseq


def _end(connection: Connection, number: int, *, locked: bool = False) -> FeedEnd:
    found = connection.execute(_END_LOCKED if locked else _END, {"workshop": number}).first()
    if found is None:
        raise CentreError(f"The centre has no workshop {number}")
    return FeedEnd(found.epoch, Place(found.head, found.head_hash))
