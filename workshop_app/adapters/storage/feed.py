"""The centre's feed at a bench: what came is kept, folded, and overlaid by what only we know."""

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import bindparam, delete, insert, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from workshop_app.adapters.storage.database import Database, Prepared, Row, prepare
from workshop_app.adapters.storage.journal import ONLY_HERE
from workshop_app.adapters.storage.outbox import Outbox, landed
from workshop_app.adapters.storage.states import States
from workshop_app.adapters.storage.tables import LANDED_BEFORE, fact, feed, meta, state_confirmed
from workshop_app.application.sync.messages import Place
from workshop_app.domain.facts import GENESIS, Fact, chain_hash
from workshop_app.domain.state import State, fold_or_keep
from workshop_app.state_json import STATE_TYPES, decode_fact, decode_state, encode, read_fact
from workshop_app.values import Struct

log = logging.getLogger(__name__)

_STANDS: Final = prepare(
    select(
        meta.c.feed_epoch, meta.c.pulled, meta.c.feed_hash, meta.c.landed, meta.c.state_shape
    ).where(meta.c.id == bindparam("id"))
)
_MOVE: Final = prepare(
    update(meta)
    .where(meta.c.id == bindparam("row"))
    .values(
        feed_epoch=bindparam("epoch"),
        pulled=bindparam("pulled"),
        feed_hash=bindparam("hash"),
        landed=bindparam("landed"),
    )
)
_NOT_FOLDED: Final = prepare(
    update(meta).where(meta.c.id == bindparam("row")).values(state_shape=literal_column("''"))
)
_KEEP: Final = prepare(insert(feed))
_HASH_AT: Final = prepare(select(feed.c.hash).where(feed.c.wseq == bindparam("wseq")))
_OF_SUBJECT: Final = prepare(
    select(feed.c.wseq, feed.c.canon)
    .where(feed.c.subject == bindparam("subject"))
    .order_by(feed.c.wseq)
)
_SUBJECTS_AFTER: Final = prepare(
    select(feed.c.subject).distinct().where(feed.c.wseq > bindparam("wseq"))
)
_CUT: Final = prepare(delete(feed).where(feed.c.wseq > bindparam("wseq")))
_WAITING: Final = prepare(
    select(fact.c.position, fact.c.canon)
    .where(fact.c.subject == bindparam("subject"), ONLY_HERE)
    .order_by(fact.c.position)
)
_CONFIRMED: Final = prepare(
    select(state_confirmed.c.born, state_confirmed.c.body).where(
        state_confirmed.c.subject == bindparam("subject")
    )
)
_FORGET: Final = prepare(
    delete(state_confirmed).where(state_confirmed.c.subject == bindparam("subject"))
)


def _confirm() -> Prepared:
    new = upsert(state_confirmed)
    return prepare(
        new.on_conflict_do_update(
            index_elements=[state_confirmed.c.subject],
            set_={"born": new.excluded.born, "body": new.excluded.body},
        )
    )


_CONFIRM: Final = _confirm()


class Standing(Struct, frozen=True, kw_only=True):
    """How far the feed has come here.

    Attributes:
        epoch: the feed; empty before the first welcome.
        place: its last place here.
        landed: position up to which all of our own facts are in it.
        is_folded: whether the states are the fold of it; else they are folded anew at the next
            start at the latest.
    """

    epoch: str
    place: Place
    landed: int
    is_folded: bool


class Known(Struct, frozen=True):
    """A state and the fact it began with; no state where there is none."""

    born: int = 0
    state: State | None = None

    def after(self, fact: Fact, born: int, wseq: int | None) -> "Known":
        """Return it after one more fact."""
        state, why = fold_or_keep(self.state, fact, wseq)
        if why:
            log.warning("fact %s does not fold: %s", fact.id, why)
        return Known(born if self.state is None else self.born, state)


class Feed:
    """Moves the feed forward, or back. The caller commits."""

    def __init__(self, db: Database, states: States, outbox: Outbox) -> None:
        self._db = db
        self._states = states
        self._outbox = outbox

    def hash_at(self, wseq: int) -> bytes | None:
        """Return the hash at a place; none if the feed does not reach it."""
        if wseq == 0:
            return GENESIS
        row = self._db.row(_HASH_AT, wseq=wseq)
        return bytes(row[0]) if row else None

    def move(self, epoch: str, place: Place) -> None:
        """Write down how far the feed has come."""
        self._db.run(
            _MOVE,
            row=1,
            epoch=epoch,
            pulled=place.wseq,
            hash=place.hash,
            landed=landed(self._db),
        )

    def land(self, canons: Sequence[bytes]) -> None:
        """Add what comes next in the feed, and fold it.

        Raises:
            MalformedFactError: the centre sent what is no fact.
        """
        place = standing(self._db).place
        rows: list[Row] = []
        by_subject: dict[str, list[tuple[int, Fact]]] = {}
        for canon in canons:
            place = Place(place.wseq + 1, chain_hash(place.hash, canon))
            told = read_fact(canon)
            rows.append((place.wseq, told.id, told.subject, canon, place.hash))
            by_subject.setdefault(told.subject, []).append((place.wseq, told))
        self._db.run_many(_KEEP, rows)
        self._outbox.drop_landed()
        self.move(standing(self._db).epoch, place)
        self._overlay(
            {
                subject: self._confirm(subject, self._confirmed(subject), facts)
                for subject, facts in by_subject.items()
                if is_known(subject)
            }
        )

    def fill(self, canons: Sequence[bytes]) -> None:
        """Add what comes next in the feed to that of a bench without facts; it is folded later.

        Raises:
            MalformedFactError: the centre sent what is no fact.
        """
        place = standing(self._db).place
        rows: list[Row] = []
        for canon in canons:
            place = Place(place.wseq + 1, chain_hash(place.hash, canon))
            told = read_fact(canon)
            rows.append((place.wseq, told.id, told.subject, canon, place.hash))
        self._db.run_many(_KEEP, rows)
        self.move(standing(self._db).epoch, place)
        self._db.run(_NOT_FOLDED, row=1)

    def set_aside(self, inc: str, numbers: Collection[int]) -> None:
        """Fold anew what some facts are about that the centre has set aside."""
        subjects = self._outbox.set_aside(inc, numbers)
        self._outbox.drop_landed()
        now = standing(self._db)
        self.move(now.epoch, now.place)
        self._overlay({each: self._confirmed(each) for each in subjects if is_known(each)})

    def go_back(self, place: Place, epoch: str) -> None:
        """Forget what came after a place, and begin anew: the centre has another feed there."""
        touched = [row[0] for row in self._db.rows(_SUBJECTS_AFTER, wseq=place.wseq)]
        self._db.run(_CUT, wseq=place.wseq)
        self._outbox.begin_anew()
        self.move(epoch, place)
        folded = {}
        for subject in filter(is_known, touched):
            self._db.run(_FORGET, subject=subject)
            rows = self._db.rows(_OF_SUBJECT, subject=subject)
            facts = ((wseq, decode_fact(canon)) for wseq, canon in rows)
            folded[subject] = self._confirm(subject, Known(), facts)
        self._overlay(folded)

    def _confirmed(self, subject: str) -> Known:
        row = self._db.row(_CONFIRMED, subject=subject)
        if row is None:
            return Known()
        return Known(row[0], decode_state(subject.partition(":")[0], row[1]))

    def _confirm(self, subject: str, known: Known, facts: Iterable[tuple[int, Fact]]) -> Known:
        before = known
        for wseq, told in facts:
            known = known.after(told, wseq - LANDED_BEFORE, wseq)
        if known.state is not None and known != before:
            body = encode(known.state)
            self._db.run(_CONFIRM, subject=subject, born=known.born, body=body)
        return known

    def _overlay(self, confirmed: Mapping[str, Known]) -> None:
        """Lay what only this bench knows on top of what the feed tells of some subjects."""
        live = dict(confirmed)
        for subject, position, told in self._waiting(confirmed):
            live[subject] = live[subject].after(told, position, None)
        for subject, known in live.items():
            kind, _, name = subject.partition(":")
            self._states.replace(kind, name, known.born, known.state)

    def _waiting(self, of: Collection[str]) -> Iterator[tuple[str, int, Fact]]:
        """A bench that was alone for a year has much that waits: only some subjects are read."""
        for subject in of:
            for position, canon in self._db.rows(_WAITING, subject=subject):
                yield subject, position, decode_fact(canon)


def standing(db: Database) -> Standing:
    """Return how far the feed has come here."""
    row = db.row(_STANDS, id=1)
    if row is None:
        raise LookupError("the database has no row in `meta`")
    epoch, pulled, last, up_to, shape = row
    return Standing(
        epoch=epoch or "",
        place=Place(pulled, last or GENESIS),
        landed=up_to,
        is_folded=bool(shape),
    )


def is_known(subject: str) -> bool:
    """Whether this version folds facts about such a subject."""
    return subject.partition(":")[0] in STATE_TYPES
