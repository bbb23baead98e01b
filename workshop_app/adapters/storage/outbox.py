"""What this bench has to send: facts in the order in which they were made, until they are back."""

import uuid
from collections.abc import Callable, Iterable
from typing import ClassVar, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from workshop_app.adapters.storage.database import Database, Prepared, Row, prepare
from workshop_app.adapters.storage.journal import INSERT_OUTBOX
from workshop_app.adapters.storage.tables import PENDING, SENT, aside, fact, feed, meta, outbox
from workshop_app.domain.facts import GENESIS, chain_hash
from workshop_app.values import Struct

_ORDER: Final[ColumnElement[int]] = literal_column("outbox.rowid", Integer)
"""Rows are numbered as they come in: the order in which they are sent."""

_PENDING: Final[ColumnElement[str]] = literal_column(f"'{PENDING}'")
_FIRST: Final = prepare(
    select(outbox.c.inc, outbox.c.seq, outbox.c.event_id, _ORDER)
    .where(outbox.c.state == _PENDING)
    .order_by(_ORDER)
)
_RUN: Final = prepare(
    select(outbox.c.seq, outbox.c.canon, outbox.c.prev_hash, outbox.c.hash)
    .where(
        outbox.c.inc == bindparam("inc"),
        outbox.c.seq >= bindparam("first"),
        outbox.c.seq < bindparam("end"),
    )
    .order_by(outbox.c.seq)
)
_MARK: Final = prepare(
    update(outbox)
    .where(
        outbox.c.inc == bindparam("of"),
        outbox.c.seq <= bindparam("last"),
        outbox.c.state == _PENDING,
    )
    .values(state=literal_column(f"'{SENT}'"))
)
_OLDEST: Final = prepare(
    select(_ORDER, func.coalesce(feed.c.event_id, aside.c.event_id))
    .select_from(outbox)
    .outerjoin(feed, feed.c.event_id == outbox.c.event_id)
    .outerjoin(aside, aside.c.event_id == outbox.c.event_id)
    .order_by(_ORDER)
)
_SUBJECT: Final = prepare(
    select(outbox.c.event_id, fact.c.subject)
    .join(fact, fact.c.event_id == outbox.c.event_id)
    .where(outbox.c.inc == bindparam("inc"), outbox.c.seq == bindparam("seq"))
)
_SET_ASIDE: Final = prepare(insert(aside).on_conflict_do_nothing())
_ASIDE: Final = prepare(select(func.count(literal_column("*"))).select_from(aside))
_DROP: Final = prepare(delete(outbox).where(bindparam("row") == _ORDER))
_EMPTY: Final = prepare(delete(outbox))
_BEGIN_ANEW: Final = prepare(
    update(meta)
    .where(meta.c.id == bindparam("row"))
    .values(
        inc=bindparam("inc"),
        seq=literal_column("0"),
        last_hash=bindparam("last_hash"),
    )
)
_MADE: Final = prepare(
    select(fact.c.position, fact.c.wall).where(fact.c.event_id == bindparam("event_id"))
)
_ALL: Final = prepare(select(func.count(literal_column("*"))).select_from(outbox))
_BEFORE: Final = prepare(
    select(func.count(literal_column("*"))).select_from(outbox).where(bindparam("row") > _ORDER)
)
_COUNT: Final = prepare(select(func.max(fact.c.position)))
_FIRST_THERE: Final = prepare(
    select(fact.c.position)
    .select_from(outbox)
    .join(fact, fact.c.event_id == outbox.c.event_id)
    .order_by(_ORDER)
)
_AT_ONCE = 2000


class Run(Struct, frozen=True, kw_only=True):
    """A run of facts to send; see `messages.Push`."""

    inc: str
    first: int
    before: bytes
    canons: tuple[bytes, ...]
    after: bytes


class Outbox:
    """Gives what is to be sent, and forgets what has come back. The caller commits."""

    not_in_feed: ClassVar[Prepared] = prepare(
        select(fact.c.event_id, fact.c.canon)
        .where(
            ~select(feed.c.wseq).where(feed.c.event_id == fact.c.event_id).exists(),
            ~select(aside.c.event_id).where(aside.c.event_id == fact.c.event_id).exists(),
        )
        .order_by(fact.c.position)
    )

    def __init__(self, db: Database, random_bits: Callable[[int], int]) -> None:
        self._db = db
        self._random_bits = random_bits

    def missing(self) -> int:
        """Return how many facts were sent and have not come back."""
        first = self._db.row(_FIRST)
        found = self._db.row(_BEFORE, row=first[3]) if first else self._db.row(_ALL)
        return int(found[0]) if found else 0

    def waiting(self) -> tuple[int, int]:
        """Return how many facts the centre does not have, and when the oldest was made."""
        first = self._db.row(_FIRST)
        if first is None:
            return 0, 0
        made, count = self._db.row(_MADE, event_id=first[2]), self._db.row(_COUNT)
        if made is None or count is None:
            raise LookupError(f"the outbox holds {first[2]}, which is no fact of this bench")
        return count[0] - made[0] + 1, made[1]

    def next_run(self, most: int, most_bytes: int) -> Run | None:
        """Return what is to be sent next: at least one fact, if there is one."""
        first = self._db.row(_FIRST)
        if first is None:
            return None
        rows: list[Row] = []
        size = 0
        for row in self._db.rows(_RUN, inc=first[0], first=first[1], end=first[1] + most):
            size += len(row[1])
            if rows and (size > most_bytes or row[0] != rows[-1][0] + 1):
                break
            rows.append(row)
        return Run(
            inc=first[0],
            first=first[1],
            before=rows[0][2],
            canons=tuple(row[1] for row in rows),
            after=rows[-1][3],
        )

    def sent(self, inc: str, last: int) -> None:
        """Note that the centre has an incarnation's facts up to a number."""
        self._db.run(_MARK, of=inc, last=last)

    def set_aside(self, inc: str, numbers: Iterable[int]) -> set[str]:
        """Note that these facts will never come back; return what they are about."""
        subjects = set()
        for seq in numbers:
            row = self._db.row(_SUBJECT, inc=inc, seq=seq)
            if row is not None:
                self._db.run(_SET_ASIDE, event_id=row[0])
                subjects.add(str(row[1]))
        return subjects

    def aside(self) -> int:
        """Return how many facts of this bench the centre has set aside."""
        row = self._db.row(_ASIDE)
        return int(row[0]) if row else 0

    def drop_landed(self) -> None:
        """Forget what has come back in the feed or never will, up to the first that still may.

        They come back in the order in which they were made. What comes back before an earlier
        one was known to the centre already: it stays until then, so that chains have no gaps.
        """
        back = []
        rows = self._db.stream(_OLDEST)
        for row, settled in rows:
            if settled is None:
                break
            back.append((row,))
        rows.close()
        self._db.run_many(_DROP, back)

    def begin_anew(self) -> None:
        """Offer all that may still come into the feed in a fresh incarnation, and go on in another.

        The bytes of the facts stay as they are: only the chain around them is new.
        """
        self._db.run(_EMPTY)
        offered, link = self._fresh_name(), GENESIS
        rows: list[Row] = []
        for seq, (name, canon) in enumerate(self._db.rows(self.not_in_feed), 1):
            before, link = link, chain_hash(link, canon)
            rows.append((offered, seq, name, canon, before, link, PENDING))
        for at in range(0, len(rows), _AT_ONCE):
            self._db.run_many(INSERT_OUTBOX, rows[at : at + _AT_ONCE])
        self._db.run(_BEGIN_ANEW, row=1, inc=self._fresh_name(), last_hash=GENESIS)

    def _fresh_name(self) -> str:
        return str(uuid.UUID(int=self._random_bits(128), version=4))


def landed(db: Database) -> int:
    """Return the position up to which all facts of this bench are in the feed."""
    first, last = db.row(_FIRST_THERE), db.row(_COUNT)
    if first is not None:
        return int(first[0]) - 1
    return int(last[0] or 0) if last else 0
