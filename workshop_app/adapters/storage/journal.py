"""The facts of this bench and its outbox, each one chained to the one before."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, func, insert, select, update

from workshop_app.adapters.storage.codec import decode_fact
from workshop_app.adapters.storage.database import Database, prepare
from workshop_app.adapters.storage.tables import PENDING, fact, meta, outbox
from workshop_app.adapters.storage.uuid7 import Uuid7s
from workshop_app.domain.facts import Draft, Fact, canonical, chain_hash, from_canonical

INSERT_FACT: Final = prepare(insert(fact))
INSERT_OUTBOX: Final = prepare(insert(outbox))
_HEAD = prepare(
    select(meta.c.bench, meta.c.inc, meta.c.seq, meta.c.last_hash, meta.c.pulled).where(
        meta.c.id == bindparam("id")
    )
)
_LAST_POSITION = prepare(select(func.max(fact.c.position)))
_LAST_ID = prepare(
    select(fact.c.event_id).where(fact.c.inc == bindparam("inc"), fact.c.seq == bindparam("seq"))
)
_SAVE_HEAD = prepare(
    update(meta)
    .where(meta.c.id == bindparam("row"))
    .values(seq=bindparam("seq"), last_hash=bindparam("last_hash"))
)
_HISTORY = prepare(
    select(fact.c.canon).where(fact.c.subject == bindparam("subject")).order_by(fact.c.position)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where the chain of this bench ends. `position` counts all facts known here."""

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
        last = db.row(_LAST_ID, inc=head.inc, seq=head.seq)
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
            The fact as it will be read again: what was a tuple in the draft is a list.

        Raises:
            MalformedFactError: the body holds what a fact has no place for.
        """
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
        link = chain_hash(head.last_hash, raw)
        self._store(made, raw, head, link)
        self._head = Head(
            bench=head.bench,
            inc=head.inc,
            seq=made.seq,
            last_hash=link,
            pulled=head.pulled,
            position=head.position + 1,
        )
        return decode_fact(raw)

    def save(self) -> None:
        """Write down where the chain ends; the last thing before a commit."""
        if self._head is not None and self._head is not self._saved:
            self._db.run(_SAVE_HEAD, row=1, seq=self._head.seq, last_hash=self._head.last_hash)

    def committed(self) -> None:
        """Take what was appended for durable."""
        self._saved = self._head

    def forget(self) -> None:
        """Read again where the chain ends, after a transaction that was not committed."""
        if self._head is not self._saved:
            self._head = self._saved = None

    def history(self, subject: str) -> tuple[Fact, ...]:
        """Return all facts about a subject, in order."""
        return tuple(from_canonical(row[0]) for row in self._db.rows(_HISTORY, subject=subject))

    def _store(self, made: Fact, raw: bytes, head: Head, link: bytes) -> None:
        before, seq, name = head.last_hash, made.seq, made.id
        row = (head.position + 1, made.inc, seq, name, made.subject, made.kind, made.wall)
        self._db.run_row(INSERT_FACT, (*row, raw, before, link))
        self._db.run_row(INSERT_OUTBOX, (made.inc, seq, name, raw, before, link, PENDING))


def read_head(db: Database) -> Head:
    """Read where the chain of this bench ends."""
    found = db.row(_HEAD, id=1)
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
