"""One push in the database: one round trip to lock and look, one to write, and the commit.

While a push holds the lock of its feed, every other push waits: so all statements of a trip go out
together (psycopg's pipeline mode), and everything is asked for that may be needed.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Final, TypeAlias

import psycopg
from psycopg import sql

from workshop_app.adapters.central import writing
from workshop_app.adapters.central.arrays import column
from workshop_app.adapters.central.projecting import (
    STATE_TABLES,
    Fed,
    Subject,
    Told,
    fold_in,
    row_of,
    subject_of,
)
from workshop_app.adapters.central.state_tables import STATES
from workshop_app.adapters.central.tables import SCHEMA, echo, fact
from workshop_app.adapters.central.troubles import CentreError
from workshop_app.application.sync.centre_port import Landing, Link, Outcome, Seen
from workshop_app.application.sync.messages import FeedEnd, Place, StreamEnd
from workshop_app.domain.facts import GENESIS
from workshop_app.state_json import decode_state

CHANNEL: Final = "etabli_feed"
"""Where it is told that a feed has grown: `workshop head`. A hint; nothing relies on it."""

Own: TypeAlias = "psycopg.Connection[Any]"
Subjects: TypeAlias = dict[str, Subject]
"""By the words that facts have for them; one of them may go by two."""

_ENTER: Final = "SELECT set_config('app.workshop', %(workshop)s, true)"
_NEW_STREAM: Final = """
    INSERT INTO centre.bench_stream (workshop, bench, inc, last_seq, last_hash)
    VALUES (%(workshop)s, %(bench)s, %(inc)s, 0, %(hash)s) ON CONFLICT DO NOTHING"""
_STREAM: Final = """
    SELECT last_seq, last_hash FROM centre.bench_stream
    WHERE workshop = %(workshop)s AND bench = %(bench)s AND inc = %(inc)s FOR NO KEY UPDATE"""
_FEED: Final = """
    SELECT epoch::text, head, head_hash FROM centre.workshop
    WHERE workshop = %(workshop)s FOR NO KEY UPDATE"""
_HASHES: Final = """
    SELECT seq, hash, '' AS outcome FROM centre.fact
    WHERE workshop = %(workshop)s AND bench = %(bench)s AND inc = %(inc)s
      AND seq BETWEEN %(first)s AND %(last)s
    UNION ALL
    SELECT seq, hash, outcome FROM centre.echo
    WHERE workshop = %(workshop)s AND bench = %(bench)s AND inc = %(inc)s
      AND seq BETWEEN %(first)s AND %(last)s"""
# Without LIMIT, PostgreSQL may walk through all rows of the workshop while it has no figures of a
# young table: the first part of the key alone looks as good as the whole.
_KNOWN: Final = """
    SELECT known.* FROM unnest(%(ids)b::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
      SELECT id::text, sha256(canon) FROM centre.fact
      WHERE workshop = %(workshop)s AND id = wanted.id LIMIT 1) AS known"""
_MOVED: Final = """
    WITH stream AS (
      UPDATE centre.bench_stream SET last_seq = %(seq)s, last_hash = %(hash)s
      WHERE workshop = %(workshop)s AND bench = %(bench)s AND inc = %(inc)s),
    feed AS (
      UPDATE centre.workshop SET head = %(head)s, head_hash = %(head_hash)s
      WHERE workshop = %(workshop)s)
    SELECT pg_notify(%(channel)s, %(told)s)"""

_OF_FACT: Final = (
    *("wseq", "feed_hash", "id", "seq", "before", "hash"),
    *("kind", "subject", "person", "wall", "canon"),
)
_OF_ECHO: Final = ("seq", "before", "hash", "outcome", "id", "why", "canon")


def look(
    own: Own, workshop: int, bench: str, inc: str, links: Sequence[Link]
) -> tuple[Seen, Subjects]:
    """Enter the workshop and lock; return what is there of a push, and the states it may change."""
    ids = [link.fact.id for link in links if link.fact]
    subjects = subjects_of(links)
    named = {"workshop": workshop, "bench": bench, "inc": inc}
    numbers = {"first": links[0].seq, "last": links[-1].seq}
    with own.pipeline():
        own.execute(_ENTER, {"workshop": str(workshop)})
        own.execute(_NEW_STREAM, {**named, "hash": GENESIS})
        stream = own.execute(_STREAM, named)
        feed = own.execute(_FEED, named)
        hashes = own.execute(_HASHES, {**named, **numbers})
        known = own.execute(_KNOWN, {"workshop": workshop, "ids": column("uuid", ids)})
        states = {
            kind: own.execute(_states(kind), {"workshop": workshop, "ids": column("text", names)})
            for kind, names in _names(subjects).items()
        }
    end = feed.fetchone()
    if end is None:
        raise CentreError(f"The centre has no workshop {workshop}")
    there = {(each.kind, each.name): each for each in subjects.values()}
    for kind, rows in states.items():
        for name, born, last, body in rows:
            subject = there[kind, name]
            subject.state, subject.born, subject.last = decode_state(kind, body), born, last
    links_here = hashes.fetchall()
    seen = Seen(
        stream=StreamEnd(*stream.fetchone() or ()),
        hashes={seq: link for seq, link, _ in links_here},
        feed=FeedEnd(end[0], Place(*end[1:])),
        known=dict(known.fetchall()),
        aside=[seq for seq, _, outcome in links_here if outcome == Outcome.SET_ASIDE],
    )
    return seen, subjects


def write(own: Own, workshop: int, landing: Landing, subjects: Subjects) -> None:
    """Write what landed, fold it into the states that were there, and move both ends.

    PostgreSQL writes the facts while they are folded here.
    """
    now_ms = time.time_ns() // 1_000_000
    last = landing.links[-1]
    named = {"workshop": workshop, "bench": landing.bench, "inc": landing.inc}
    came = {**named, "received_ms": now_ms}
    with own.pipeline():
        writing.add(own, fact, came, _OF_FACT, list(_fact_rows(landing)))
        writing.add(own, echo, came, _OF_ECHO, list(_echo_rows(landing)))
        for name, rows in folded(landing, subjects, now_ms).rows.items():
            table = STATES.tables[f"{SCHEMA}.{name}"]
            columns = table.c.keys()[1:]
            lines = list(map(itemgetter(*columns), rows))
            writing.add(own, table, {"workshop": workshop}, columns, lines)
        own.execute(
            _MOVED,
            {
                **named,
                "seq": last.seq,
                "hash": last.hash,
                "head": landing.feed.last.wseq,
                "head_hash": landing.feed.last.hash,
                "channel": CHANNEL,
                "told": f"{workshop} {landing.feed.last.wseq}",
            },
        )


def folded(landing: Landing, subjects: Subjects, now_ms: int) -> Told:
    """Fold what landed into the states that were there; return the rows that it makes."""
    told = Told()
    changed: dict[Subject, None] = {}
    for link in landing.links:
        came, place = link.fact, link.place
        if came is None or place is None:
            continue
        subject = subjects.get(came.subject)
        if subject is not None:
            changed[subject] = None
            fold_in(subject, Fed(place.wseq, came, now_ms), told)
    for subject in changed:
        if subject.state is not None:
            told.add(STATE_TABLES[subject.kind], **row_of(subject, subject.state))
    return told


def subjects_of(links: Iterable[Link]) -> Subjects:
    """Return what the facts of a push are folded into, as if none had come before."""
    words = dict.fromkeys(link.fact.subject for link in links if link.fact is not None)
    found = {told: about for told in words if (about := subject_of(told)) is not None}
    subjects = {about: Subject(*about) for about in found.values()}
    return {told: subjects[about] for told, about in found.items()}


def _names(subjects: Subjects) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for subject in dict.fromkeys(subjects.values()):
        names.setdefault(subject.kind, []).append(subject.name)
    return names


@cache
def _states(kind: str) -> bytes:
    line = sql.SQL("""
        SELECT state.* FROM unnest(%(ids)b::text[]) AS wanted (id) CROSS JOIN LATERAL (
          SELECT id, born, last, body FROM {}
          WHERE workshop = %(workshop)s AND id = wanted.id LIMIT 1) AS state""").format(
        sql.Identifier(SCHEMA, STATE_TABLES[kind].name)
    )
    return line.as_bytes()


def _fact_rows(landing: Landing) -> Iterator[tuple[Any, ...]]:
    for link in landing.links:
        told, place = link.fact, link.place
        if told is not None and place is not None:
            at = (place.wseq, place.hash, told.id, link.seq, link.before, link.hash)
            yield (*at, told.kind, told.subject, told.person, told.wall, link.canon)


def _echo_rows(landing: Landing) -> Iterator[tuple[Any, ...]]:
    for link in landing.links:
        if link.outcome is not Outcome.LANDED:
            name = link.fact.id if link.fact else None
            canon = None if link.outcome is Outcome.KNOWN else link.canon
            why = link.why.replace("\0", "\ufffd")
            yield link.seq, link.before, link.hash, str(link.outcome), name, why, canon
