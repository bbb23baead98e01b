"""Is the centre whole: chains, the feed without a gap, states as facts give them, and contents."""

from collections import deque
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import Connection, Engine, bindparam, func, select, union_all

from workshop_app.adapters.central import folding
from workshop_app.adapters.central.founding import enter
from workshop_app.adapters.central.tables import bench_stream, blob, echo, fact, workshop
from workshop_app.domain.errors import ChainBrokenError, MalformedFactError
from workshop_app.domain.facts import GENESIS, chain_hash, from_canonical, verify_chain

_AT_ONCE: Final = 2000
_FEED = (
    select(fact)
    .where(fact.c.workshop == bindparam("workshop"))
    .order_by(fact.c.wseq)
    .execution_options(yield_per=_AT_ONCE)
)
_known = fact.alias("known")
_LINKS = (
    union_all(
        select(
            fact.c.bench, fact.c.inc, fact.c.seq, fact.c.before, fact.c.hash, fact.c.canon
        ).where(fact.c.workshop == bindparam("workshop")),
        select(
            echo.c.bench,
            echo.c.inc,
            echo.c.seq,
            echo.c.before,
            echo.c.hash,
            func.coalesce(echo.c.canon, _known.c.canon),
        )
        .outerjoin(_known, (_known.c.workshop == echo.c.workshop) & (_known.c.id == echo.c.id))
        .where(echo.c.workshop == bindparam("workshop")),
    )
    .order_by("bench", "inc", "seq")
    .execution_options(yield_per=_AT_ONCE)
)


def verify(owner: Engine, number: int) -> list[str]:
    """Look at everything of a workshop, as of one moment; return what is wrong, a line each."""
    with owner.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
        enter(connection, number)
        return [
            *_faults_of_feed(connection, number),
            *_faults_of_chains(connection, number),
            *folding.differences(connection, number),
            *_faults_of_contents(connection, number),
        ]


def _faults_of_feed(connection: Connection, number: int) -> Iterator[str]:
    last, link = 0, GENESIS
    for row in connection.execute(_FEED, {"workshop": number}):
        last += 1
        if row.wseq != last:
            yield f"feed: fact {last} is missing: the next one is {row.wseq}"
            last = row.wseq
        link = chain_hash(link, row.canon)
        if row.feed_hash != link:
            yield f"feed: fact {row.wseq} does not follow the one before"
            link = row.feed_hash
        try:
            told = from_canonical(row.canon)
        except MalformedFactError as error:
            yield f"feed: fact {row.wseq} cannot be read: {error}"
            continue
        copies = (row.id, row.kind, row.subject, row.person, row.wall)
        if copies != (told.id, told.kind, told.subject, told.person, told.wall):
            yield f"feed: the columns of fact {row.wseq} are not what its bytes say"
    end = connection.execute(select(workshop).where(workshop.c.workshop == number)).one()
    if (end.head, end.head_hash) != (last, link):
        yield f"feed: it should end with fact {end.head}, and ends with {last}"


def _faults_of_chains(connection: Connection, number: int) -> Iterator[str]:
    ends: dict[tuple[str, str], tuple[int, bytes]] = {
        (row.bench, row.inc): (row.last_seq, row.last_hash)
        for row in connection.execute(select(bench_stream).where(bench_stream.c.workshop == number))
    }
    links = connection.execute(_LINKS, {"workshop": number})
    for (bench, inc), rows in groupby(links, key=attrgetter("bench", "inc")):
        last: deque[Any] = deque(maxlen=1)
        try:
            verify_chain(_watched(rows, last))
        except ChainBrokenError as error:
            yield f"bench {bench}, incarnation {inc}: {error}"
            ends.pop((bench, inc), None)
            continue
        if ends.pop((bench, inc), None) != (last[0].seq, last[0].hash):
            yield f"bench {bench}, incarnation {inc}: its end is not where the centre says"
    for (bench, inc), (seq, _) in ends.items():
        if seq:
            yield f"bench {bench}, incarnation {inc}: its {seq} facts are missing"


def _faults_of_contents(connection: Connection, number: int) -> Iterator[str]:
    wrong = select(blob.c.sha256).where(
        blob.c.workshop == number, blob.c.sha256 != func.sha256(blob.c.content)
    )
    for sha256 in connection.scalars(wrong):
        yield f"content {sha256.hex()}: its bytes are others"


def _watched(rows: Iterator[Any], last: "deque[Any]") -> Iterator[tuple[int, bytes, bytes, bytes]]:
    for row in rows:
        last.append(row)
        yield row.seq, row.before, row.canon or b"", row.hash
