"""Whether everything that is kept is whole: the file, the chains, the outbox, the states."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from msgspec import MsgspecError
from sqlalchemy import Table, bindparam, func, literal_column, select

from workshop_app.adapters.storage.database import Database, Row, prepare
from workshop_app.adapters.storage.feed import standing
from workshop_app.adapters.storage.journal import ONLY_HERE, read_head
from workshop_app.adapters.storage.outbox import landed
from workshop_app.adapters.storage.rebuilding import fold_all
from workshop_app.adapters.storage.states import STATE_TABLES, aliases_of, row_of
from workshop_app.adapters.storage.tables import (
    PENDING,
    SENT,
    fact,
    feed,
    outbox,
    state_alias,
    state_confirmed,
)
from workshop_app.application.sync.messages import Place
from workshop_app.domain.errors import ChainBrokenError, MalformedFactError, WorkshopError
from workshop_app.domain.facts import chain_hash, from_canonical, verify_chain
from workshop_app.state_json import encode
from workshop_app.values import Struct

_MOST = 20
"""A damaged file has thousands of faults; the first ones say enough."""

_MOST_CHAINS: Final = 2
"""Of the outbox: what was offered anew, and what was made since."""

_UNREADABLE = (WorkshopError, sqlite3.Error, MsgspecError, LookupError, TypeError, ValueError)
"""What reading a damaged file can end in: each is a fault of the file, not of the check."""

_FACTS: Final = prepare(select(*fact.c).order_by(fact.c.inc, fact.c.seq))
_COUNT: Final = prepare(select(func.count(literal_column("*"))).select_from(fact))
_HASH_AT: Final = prepare(
    select(fact.c.hash, fact.c.canon).where(
        fact.c.inc == bindparam("inc"), fact.c.seq == bindparam("seq")
    )
)
_STRAY_OUTBOX: Final = prepare(
    select(outbox.c.inc, outbox.c.seq)
    .outerjoin(fact, fact.c.event_id == outbox.c.event_id)
    .where(
        fact.c.position.is_(None)
        | (fact.c.canon != outbox.c.canon)
        | outbox.c.state.not_in([literal_column(f"'{PENDING}'"), literal_column(f"'{SENT}'")])
    )
)
_NOT_SENDABLE: Final = prepare(
    select(fact.c.seq)
    .outerjoin(outbox, (outbox.c.inc == fact.c.inc) & (outbox.c.seq == fact.c.seq))
    .where(
        ONLY_HERE,
        fact.c.inc == bindparam("inc"),
        outbox.c.event_id.is_(None)
        | (outbox.c.event_id != fact.c.event_id)
        | (outbox.c.prev_hash != fact.c.prev_hash)
        | (outbox.c.hash != fact.c.hash),
    )
)
_OUTBOX: Final = prepare(
    select(outbox.c.inc, outbox.c.seq, outbox.c.canon, outbox.c.prev_hash, outbox.c.hash).order_by(
        outbox.c.inc, outbox.c.seq
    )
)
_FEED: Final = prepare(
    select(feed.c.wseq, feed.c.event_id, feed.c.subject, feed.c.canon, feed.c.hash).order_by(
        feed.c.wseq
    )
)
_CONFIRMED_AT: Final = prepare(
    select(state_confirmed.c.born, state_confirmed.c.body).where(
        state_confirmed.c.subject == bindparam("subject")
    )
)
_LIVE: Final = {
    kind: prepare(select(*each.table.c).where(each.table.c.id == bindparam("id")))
    for kind, each in STATE_TABLES.items()
}
_GAPS: Final = prepare(
    select(
        outbox.c.inc,
        func.max(outbox.c.seq) - func.min(outbox.c.seq) + literal_column("1"),
        func.count(literal_column("*")),
    ).group_by(outbox.c.inc)
)
_LAST_SENDABLE: Final = prepare(
    select(func.max(outbox.c.seq)).where(outbox.c.inc == bindparam("inc"))
)


class Verification(Struct, frozen=True, kw_only=True):
    """What a check found. `faults` are plain sentences; none means that all is well."""

    facts: int
    states: int
    faults: tuple[str, ...]

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify(db: Database) -> Verification:
    """Check everything; a minute or two for 1.5 million facts. Nothing is changed."""
    faults: list[str] = []
    facts = states = 0
    try:
        for finding in _faults(db):
            faults.append(finding)
            if len(faults) >= _MOST:
                break
        count = db.row(_COUNT)
        facts = count[0] if count else 0
        states = sum(_size(db, table.table) for table in STATE_TABLES.values())
    except _UNREADABLE as error:
        faults.append(f"file: {error}")
    return Verification(facts=facts, states=states, faults=tuple(faults))


def _faults(db: Database) -> Iterator[str]:
    for (answer,) in db.pragma(f"integrity_check({_MOST})"):
        if answer != "ok":
            yield f"file: {answer}"
    for row in db.pragma("foreign_key_check"):
        yield f"file: a reference leads nowhere: {row}"
    yield from _chain_faults(db)
    yield from _head_faults(db)
    yield from _outbox_faults(db)
    yield from _feed_faults(db)
    if standing(db).is_folded:
        yield from _state_faults(db)


def _chain_faults(db: Database) -> Iterator[str]:
    for inc, rows in groupby(db.stream(_FACTS), key=itemgetter(1)):
        read = _Reading(rows)
        try:
            verify_chain(read)
        except (ChainBrokenError, TypeError) as error:
            yield f"chain {inc}: {error}"
        yield from read.faults


class _Reading:
    """Passes the links of a chain on, and notes columns that say something else than the bytes."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self.faults: list[str] = []

    def __iter__(self) -> Iterator[tuple[int, bytes, bytes, bytes]]:
        for row in self._rows:
            _, inc, seq, name, subject, kind, wall, canon, before, link = row
            try:
                told = from_canonical(canon)
            except (MalformedFactError, TypeError) as error:
                self.faults.append(f"fact {seq} of {inc}: {error}")
            else:
                columns = (told.inc, told.seq, told.id, told.subject, told.kind, told.wall)
                if columns != (inc, seq, name, subject, kind, wall):
                    self.faults.append(f"fact {seq} of {inc}: its columns differ from its bytes")
            yield seq, before, canon, link


def _head_faults(db: Database) -> Iterator[str]:
    head = read_head(db)
    last = db.row(_HASH_AT, inc=head.inc, seq=head.seq)
    if head.seq and (last is None or last[0] != head.last_hash):
        yield f"the last fact is not number {head.seq} as it was noted"
    if last is not None and from_canonical(last[1]).bench != head.bench:
        yield f"fact {head.seq} is of another bench"
    if db.row(_HASH_AT, inc=head.inc, seq=head.seq + 1):
        yield f"there are facts after number {head.seq}, the last one that was noted"
    sendable = db.row(_LAST_SENDABLE, inc=head.inc)
    if sendable and sendable[0] not in {None, head.seq}:
        yield "the outbox does not end with the last fact"


def _outbox_faults(db: Database) -> Iterator[str]:
    for inc, seq in db.stream(_STRAY_OUTBOX):
        yield f"outbox: number {seq} of {inc} is not as it was put in"
    inc = read_head(db).inc
    for (seq,) in db.stream(_NOT_SENDABLE, inc=inc):
        yield f"outbox: number {seq} of {inc} is not there, or not as it was put in"
    spans = db.rows(_GAPS)
    if len({inc, *(row[0] for row in spans)}) > _MOST_CHAINS:
        yield f"outbox: it holds more than {_MOST_CHAINS} chains"
    for inc, span, count in spans:
        if span != count:
            yield f"outbox: {span - count} of {inc} are missing between others"
    last: tuple[str, bytes] | None = None
    for inc, seq, canon, before, link in db.stream(_OUTBOX):
        follows = last is None or last[0] != inc or last[1] == before
        if not follows or chain_hash(before, canon) != link:
            yield f"outbox: number {seq} of {inc} does not follow the one before"
        last = inc, link


def _feed_faults(db: Database) -> Iterator[str]:
    """Whether the feed is whole, and ends where it was noted."""
    place = Place()
    for wseq, name, subject, canon, link in db.stream(_FEED):
        if wseq != place.wseq + 1:
            yield f"feed: fact {place.wseq + 1} is missing: the next one is {wseq}"
        if chain_hash(place.hash, canon) != link:
            yield f"feed: fact {wseq} does not follow the one before"
        told = from_canonical(canon)
        if (told.id, told.subject) != (name, subject):
            yield f"feed: the columns of fact {wseq} differ from its bytes"
        place = Place(wseq, link)
    last_landed = landed(db)
    noted = standing(db)
    if noted.place != place:
        yield f"feed: its last fact is not number {noted.place.wseq} as it was noted"
    if noted.landed != last_landed:
        yield f"feed: our facts up to {last_landed} are in it, and {noted.landed} was noted"


def _state_faults(db: Database) -> Iterator[str]:
    folded, confirmed, aliases = dict.fromkeys(STATE_TABLES, 0), 0, set()
    for each in fold_all(db):
        told = each.confirmed
        if told.state is not None:
            confirmed += 1
            kept = db.row(_CONFIRMED_AT, subject=each.subject)
            if kept != (told.born, encode(told.state)):
                yield f"confirmed state of {each.subject} differs from the feed"
        if each.live.state is None:
            continue
        live = db.row(_LIVE[each.kind], id=each.live.state.id)
        if live != row_of(each.kind, each.live.born, each.live.state):
            yield f"state of {each.subject} differs from its facts"
        folded[each.kind] += 1
        aliases |= {(alias, each.live.born) for alias in aliases_of(each.live.state)}
    if _size(db, state_confirmed) != confirmed:
        yield f"there are not {confirmed} confirmed states"
    for kind, count in folded.items():
        if _size(db, STATE_TABLES[kind].table) != count:
            yield f"there are not {count} states of kind {kind}"
    if set(db.rows(prepare(select(*state_alias.c)))) != aliases:
        yield "the further names of items differ from their facts"


def _size(db: Database, table: Table) -> int:
    row = db.row(prepare(select(func.count()).select_from(table)))
    return int(row[0]) if row else 0
