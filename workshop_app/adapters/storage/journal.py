"""The facts of this bench and its outbox, each one chained to the one before."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from sqlalchemy import String, and_, bindparam, func, insert, literal_column, select, update

from workshop_app.adapters.storage.database import Database, Row, prepare
from workshop_app.adapters.storage.tables import PENDING, aside, fact, feed, meta, outbox
from workshop_app.adapters.storage.uuid7 import Uuid7s
from workshop_app.domain.facts import (
    Draft,
    Fact,
    SubjectKind,
    canonical,
    chain_hash,
    from_canonical,
)
from workshop_app.values import Struct

INSERT_FACT: Final = prepare(insert(fact))
INSERT_OUTBOX: Final = prepare(insert(outbox))
_AT_ONCE = 2000
_LANDED: Final = select(meta.c.landed).where(meta.c.id == literal_column("1")).scalar_subquery()
ONLY_HERE: Final = and_(
    fact.c.position > _LANDED,
    ~select(feed.c.wseq).where(feed.c.event_id == fact.c.event_id).exists(),
    ~select(aside.c.event_id).where(aside.c.event_id == fact.c.event_id).exists(),
)
"""What is true of our own facts that are not in the feed yet, and may still come there."""

_HEAD = prepare(
    select(meta.c.bench, meta.c.inc, meta.c.seq, meta.c.last_hash, meta.c.pulled).where(
        meta.c.id == bindparam("id")
    )
)
_LAST_POSITION = prepare(select(func.max(fact.c.position)))
_LAST_ID = prepare(select(fact.c.event_id).where(fact.c.position == bindparam("position")))
_THE_ROW: Final = 1
"""`meta` has one row."""
_SAVE_HEAD = prepare(
    update(meta)
    .where(meta.c.id == bindparam("row"))
    .values(seq=bindparam("seq"), last_hash=bindparam("last_hash"))
)
_IN_FEED = prepare(
    select(feed.c.canon).where(feed.c.subject == bindparam("subject")).order_by(feed.c.wseq)
)
_LEAST: Final = bindparam("least", type_=String)
_MOST: Final = bindparam("most", type_=String)
_OF_KIND: Final = prepare(
    select(
        feed.c.subject,
        literal_column("0").label("only_here"),
        feed.c.wseq.label("at"),
        feed.c.canon,
    )
    .where(feed.c.subject > _LEAST, feed.c.subject < _MOST)
    .union_all(
        select(fact.c.subject, literal_column("1"), fact.c.position, fact.c.canon).where(
            fact.c.subject > _LEAST, fact.c.subject < _MOST, ONLY_HERE
        )
    )
    .order_by("subject", "only_here", "at")
)
_NOT_LANDED = prepare(
    select(fact.c.canon)
    .where(
        fact.c.subject == bindparam("subject"),
        ONLY_HERE,
    )
    .order_by(fact.c.position)
)


class Head(Struct, frozen=True, kw_only=True):
    """Where the chain of this bench ends. `position` counts all facts made here."""

    bench: str
    inc: str
    seq: int
    last_hash: bytes
    pulled: int
    position: int


class Journal:
    """Appends facts. What it appended is durable once the database has committed."""

    def __init__(
        self, db: Database, now_ms: Callable[[], int], random_bits: Callable[[int], int]
    ) -> None:
        self._db = db
        head = read_head(db)
        self._saved: Head | None = head
        self._head: Head | None = head
        last = db.row(_LAST_ID, position=head.position)
        self.new_id = Uuid7s(now_ms, random_bits, after=last[0] if last else None)

    @property
    def head(self) -> Head:
        """The end of the chain, with what this transaction has appended."""
        if self._head is None:
            self._head = self._saved = read_head(self._db)
        return self._head

    def append(self, draft: Draft, wall: int) -> Fact:
        """Append one fact to the journal and the outbox.

        Returns:
            The fact as it will be read again.

        Raises:
            MalformedFactError: the body holds what a fact has no place for.
        """
        made, raw, before = self._chain(draft, wall)
        link, position = self.head.last_hash, self.head.position
        self._db.run_row(INSERT_FACT, _fact_row(made, raw, before, link, position))
        self._db.run_row(INSERT_OUTBOX, _outbox_row(made, raw, before, link))
        return made

    def append_all(self, drafts: Iterable[tuple[int, Draft]]) -> int:
        """Append many facts, given with the time of each; return how many."""
        facts: list[Row] = []
        sendable: list[Row] = []
        count = 0
        for wall, draft in drafts:
            made, raw, before = self._chain(draft, wall)
            link, position = self.head.last_hash, self.head.position
            facts.append(_fact_row(made, raw, before, link, position))
            sendable.append(_outbox_row(made, raw, before, link))
            count += 1
            if len(facts) == _AT_ONCE:
                self._store(facts, sendable)
        self._store(facts, sendable)
        return count

    def save(self) -> None:
        """Write down where the chain ends; the last thing before a commit."""
        if self._head is not None and self._head is not self._saved:
            self._db.run_row(_SAVE_HEAD, (self._head.seq, self._head.last_hash, _THE_ROW))

    def committed(self) -> None:
        """Take what was appended for durable."""
        self._saved = self._head

    def forget(self) -> None:
        """Read again where the chain ends, after a transaction that was not committed."""
        if self._head is not self._saved:
            self.read_again()

    def read_again(self) -> None:
        """Read again where the chain ends: it was begun anew, or the feed has moved."""
        self._head = self._saved = None

    def history(self, subject: str) -> tuple[Fact, ...]:
        """Return all facts about a subject: the feed's in order, then those only known here."""
        rows = [
            *self._db.rows(_IN_FEED, subject=subject),
            *self._db.rows(_NOT_LANDED, subject=subject),
        ]
        return tuple(from_canonical(row[0]) for row in rows)

    def histories(self, kind: SubjectKind, after: str = "") -> Iterator[tuple[Fact, ...]]:
        """Yield all facts about each subject of a kind: the feed's, then those only known here.

        One subject is in memory at a time.
        """
        rows = self._db.stream(_OF_KIND, least=f"{kind}:{after}", most=f"{kind};")
        try:
            for _, told in groupby(rows, key=itemgetter(0)):
                yield tuple(from_canonical(row[3]) for row in told)
        finally:
            rows.close()

    def _chain(self, draft: Draft, wall: int) -> tuple[Fact, bytes, bytes]:
        """Make the next fact; return it, its bytes, and the hash before it."""
        head = self.head
        made = Fact(
            id=self.new_id(),
            bench=head.bench,
            inc=head.inc,
            seq=head.seq + 1,
            kind=str(draft.kind),
            v=draft.v,
            subject=str(draft.subject),
            person=draft.person,
            wall=wall,
            trunk=head.pulled,
            body=draft.body,
        )
        raw = canonical(made)
        self._head = Head(
            bench=head.bench,
            inc=head.inc,
            seq=made.seq,
            last_hash=chain_hash(head.last_hash, raw),
            pulled=head.pulled,
            position=head.position + 1,
        )
        return made, raw, head.last_hash

    def _store(self, facts: list[Row], sendable: list[Row]) -> None:
        self._db.run_many(INSERT_FACT, facts)
        self._db.run_many(INSERT_OUTBOX, sendable)
        facts.clear()
        sendable.clear()


def _fact_row(made: Fact, raw: bytes, before: bytes, link: bytes, position: int) -> Row:
    named = (position, made.inc, made.seq, made.id, made.subject, made.kind, made.wall)
    return (*named, raw, before, link)


def _outbox_row(made: Fact, raw: bytes, before: bytes, link: bytes) -> Row:
    return (made.inc, made.seq, made.id, raw, before, link, PENDING)


def read_head(db: Database) -> Head:
    """Read where the chain of this bench ends."""
    found = db.row(_HEAD, id=_THE_ROW)
    if found is None:
        raise LookupError("the database has no row in `meta`")
    last = db.row(_LAST_POSITION)
    bench, inc, seq, last_hash, pulled = found
    return Head(
        bench=bench,
        inc=inc,
        seq=seq,
        last_hash=last_hash,
        pulled=pulled,
        position=(last and last[0]) or 0,
    )
