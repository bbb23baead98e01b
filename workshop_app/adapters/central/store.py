"""The centre's memory of one workshop, on PostgreSQL; the promises are in `centre_port.py`."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, bindparam, select, text

from workshop_app.adapters.central import pushing, writing
from workshop_app.adapters.central.one_workshop import WorkshopTransaction, reading
from workshop_app.adapters.central.tables import bench_stream, fact, workshop
from workshop_app.adapters.central.troubles import CentreError
from workshop_app.application.sync.centre_port import FeedPart, Landing, Link, Seen
from workshop_app.application.sync.messages import FeedEnd, Place, StreamEnd
from workshop_app.domain.facts import GENESIS


def _ours(table: Table, *columns: str) -> "Select[Any]":
    """Ask for one workshop: row-level security is the second belt, not the first."""
    return select(*(table.c[name] for name in columns)).where(
        table.c.workshop == bindparam("workshop")
    )


_END = _ours(workshop, "epoch", "head", "head_hash")
_STREAM = _ours(bench_stream, "last_seq", "last_hash").where(
    bench_stream.c.bench == bindparam("bench"), bench_stream.c.inc == bindparam("inc")
)
_PLACES = text(  # LIMIT: see `pushing.py`
    "SELECT place.* FROM unnest(cast(:wseqs AS bigint[])) AS wanted (wseq)"
    " CROSS JOIN LATERAL (SELECT wseq, feed_hash FROM centre.fact"
    "  WHERE workshop = :workshop AND wseq = wanted.wseq LIMIT 1) AS place"
)
_PART = (
    _ours(fact, "wseq", "feed_hash", "canon")
    .where(fact.c.wseq.between(bindparam("first"), bindparam("last")))
    .order_by(fact.c.wseq)
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

    _subjects: pushing.Subjects

    def _enter(self) -> None:
        """Only begin: `look` enters the workshop, on the same trip as its questions."""
        self._connection.begin()

    def look(self, bench: str, inc: str, links: Sequence[Link]) -> Seen:
        """Return what is there of a push, and let nobody else move what ends until this ends."""
        own = writing.raw(self._connection)
        seen, self._subjects = pushing.look(own, self._number, bench, inc, links)
        return seen

    def land(self, landing: Landing) -> None:
        """Write the links and the facts that landed, fold those, and move both ends."""
        own = writing.raw(self._connection)
        pushing.write(own, self._number, landing, self._subjects)

    def commit(self) -> None:
        """Make it durable."""
        self._connection.commit()


def _wseq_of(place: Place) -> int:
    return place.wseq


def _end(connection: Connection, number: int) -> FeedEnd:
    found = connection.execute(_END, {"workshop": number}).first()
    if found is None:
        raise CentreError(f"The centre has no workshop {number}")
    return FeedEnd(found.epoch, Place(found.head, found.head_hash))
