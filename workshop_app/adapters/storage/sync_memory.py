"""The bench's memory as the sync sees it: the port, on the bench's one connection."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import bindparam, select

from workshop_app.adapters.storage.database import Database, prepare
from workshop_app.adapters.storage.feed import Feed, standing
from workshop_app.adapters.storage.journal import Journal
from workshop_app.adapters.storage.outbox import Outbox
from workshop_app.adapters.storage.rebuilding import rebuild
from workshop_app.adapters.storage.register_memory import SqlRegister
from workshop_app.adapters.storage.states import States
from workshop_app.adapters.storage.tables import fact, meta
from workshop_app.application.sync.bench_port import Standing
from workshop_app.application.sync.messages import Place, Push, StreamEnd
from workshop_app.domain.errors import MalformedFactError
from workshop_app.domain.facts import GENESIS, chain_hash

_NAME: Final = prepare(select(meta.c.name).where(meta.c.id == bindparam("id")))
_HASH_AT: Final = prepare(
    select(fact.c.hash).where(fact.c.inc == bindparam("inc"), fact.c.seq == bindparam("seq"))
)


class SqlSyncMemory:
    """Every call is one transaction; it belongs to the thread that owns the database."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        states: States,
        outbox: Outbox,
        register: SqlRegister,
    ) -> None:
        self._db = db
        self._journal = journal
        self._states = states
        self._outbox = outbox
        self._feed = Feed(db, states, outbox)
        self.register = register

    def standing(self) -> Standing:
        """Return where the bench stands."""
        with self._reading():
            head, fed, name = self._journal.head, standing(self._db), self._db.row(_NAME, id=1)
            unsent, oldest = self._outbox.waiting()
            aside = self._outbox.aside()
        return Standing(
            bench=head.bench,
            name=str(name[0]) if name else "",
            inc=head.inc,
            end=StreamEnd(head.seq, head.last_hash),
            epoch=fed.epoch,
            pulled=fed.place,
            unsent=unsent,
            oldest_unsent=oldest,
            fills=not fed.is_folded,
            aside=aside,
        )

    def hash_at(self, seq: int) -> bytes | None:
        """Return the hash of a number of the incarnation; none if it is not here."""
        if seq == 0:
            return GENESIS
        with self._reading():
            row = self._db.row(_HASH_AT, inc=self._journal.head.inc, seq=seq)
        return bytes(row[0]) if row else None

    def common_place(self, places: tuple[Place, ...]) -> Place:
        """Return the first of these places that this bench's feed has too; else the beginning."""
        with self._reading():
            known = (place for place in places if self._feed.hash_at(place.wseq) == place.hash)
            return next(known, Place())

    def next_push(self, most: int, most_bytes: int) -> Push | None:
        """Return what is to be sent next, oldest incarnation first; none if all is sent."""
        with self._reading():
            run = self._outbox.next_run(most, most_bytes)
            if run is None:
                return None
            return Push(
                bench=self._journal.head.bench,
                inc=run.inc,
                epoch=standing(self._db).epoch,
                first=run.first,
                before=run.before,
                facts=run.canons,
                after=run.after,
            )

    def missing(self) -> int:
        """Return how many facts were acknowledged and have not come back in the feed."""
        with self._reading():
            return self._outbox.missing()

    def sent(self, inc: str, seq: int, aside: tuple[int, ...] = ()) -> None:
        """Note that the centre has an incarnation up to a number, and has set some of it aside."""
        with self._changing():
            self._outbox.sent(inc, seq)
            if aside:
                self._fold()
                self._feed.set_aside(inc, aside)

    def follow(self, epoch: str) -> None:
        """Pull from this feed from now on; what was pulled stays."""
        with self._changing():
            self._feed.move(epoch, standing(self._db).place)

    def go_back(self, place: Place, epoch: str) -> None:
        """Forget the feed after a place, pull from another one, and renew."""
        with self._changing():
            self._fold()
            self._feed.go_back(place, epoch)

    def land(
        self, after: int, canons: tuple[bytes, ...], place: Place, *, is_far: bool = False
    ) -> bool:
        """Take in what comes next in the feed: facts, states and place at once."""
        with self._changing():
            now = standing(self._db)
            link = now.place.hash
            for canon in canons:
                link = chain_hash(link, canon)
            if after != now.place.wseq or Place(after + len(canons), link) != place:
                return False
            if canons:
                try:
                    if is_far and not self._journal.head.position:
                        self._feed.fill(canons)
                    else:
                        self._fold()
                        self._feed.land(canons)
                except sqlite3.IntegrityError as error:
                    raise MalformedFactError(f"the feed holds a fact twice: {error}") from error
        return True

    def fold(self) -> None:
        """Fold what was taken in and not folded, if there is such."""
        with self._reading():
            is_folded = standing(self._db).is_folded
        if not is_folded:
            with self._changing():
                self._fold()

    def renew(self) -> None:
        """Offer all facts that are not in the feed anew, and go on in a fresh incarnation."""
        with self._changing():
            self._outbox.begin_anew()

    def _fold(self) -> None:
        if not standing(self._db).is_folded:
            rebuild(self._db)
            self._states.forget()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        self._db.claim(idle=True)
        try:
            yield
        finally:
            self._db.rollback()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        self._db.claim(idle=True)
        try:
            yield
            self._db.commit()
            self._states.committed()
        finally:
            self._states.rolled_back()
            self._journal.read_again()
            self._db.rollback()
