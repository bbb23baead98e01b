"""The rows of the travelling register: what the centre told, and what it has not settled yet.

Whoever calls has a transaction open.
"""

import json
import logging
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import bindparam, delete, func, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert

from workshop_app.adapters.storage import tables
from workshop_app.adapters.storage.database import Database, prepare
from workshop_app.application.sync.codec import CELLS
from workshop_app.application.sync.codec_fields import LONGEST_VALUE
from workshop_app.domain.register import Author, Cell, Change, Entry, joined
from workshop_app.state_json import encode
from workshop_app.values import Struct

log = logging.getLogger(__name__)

_known, _pending = tables.register_known, tables.register_pending
_erased, _place = tables.register_erased, tables.register_place
_GONE: Final = b"null"
"""The body of somebody who was erased."""

_PLACE = prepare(select(_place.c.epoch, _place.c.after, _place.c.is_desk))
_NEW_PLACE = insert(_place)
_MOVE = prepare(
    _NEW_PLACE.on_conflict_do_update(
        index_elements=[_place.c.id],
        set_={name: _NEW_PLACE.excluded[name] for name in ("epoch", "after", "is_desk")},
    )
)
_ROW = prepare(select(_known).where(_known.c.person == bindparam("person")))
_ROWS = prepare(select(_known))
_NEW_ROW = insert(_known)
_KEEP = prepare(
    _NEW_ROW.on_conflict_do_update(
        index_elements=[_known.c.person],
        set_={name: _NEW_ROW.excluded[name] for name in ("changed", "digest", "body", "waiting")},
    )
)
_NO_ROWS = prepare(delete(_known))
_WAITING = prepare(select(_known.c.person).where(_known.c.waiting.is_not(None)))
_ORDER: Final[tuple[Any, ...]] = (literal_column("stamp = 0"), _pending.c.position)
"""What is offered again was there before what is new."""

_OF = prepare(select(_pending).where(_pending.c.person == bindparam("person")).order_by(*_ORDER))
_NEXT = prepare(select(_pending).order_by(*_ORDER))
_ALL = prepare(select(_pending))
_ADD = prepare(insert(_pending).on_conflict_do_nothing())
_DROP = prepare(delete(_pending).where(_pending.c.id == bindparam("name")))
_NO_PENDING = prepare(delete(_pending))
_SENT = prepare(
    update(_pending).where(_pending.c.id == bindparam("name")).values(sent=literal_column("1"))
)
_COUNT = prepare(select(func.count()).select_from(_pending))
_FORGET = prepare(insert(_erased).on_conflict_do_nothing())
_TOLD = prepare(
    update(_erased).where(_erased.c.person == bindparam("name")).values(told=literal_column("1"))
)
_UNTOLD = prepare(select(_erased.c.person).where(_erased.c.told == literal_column("0")))
_TELL_AGAIN = prepare(update(_erased).values(told=literal_column("0")))
_IS_ERASED = prepare(select(_erased.c.told).where(_erased.c.person == bindparam("person")))


class RegisterPlace(Struct, frozen=True):
    """How far the bench has come in the register of which feed; no feed before the first."""

    epoch: str = ""
    after: int = 0
    is_desk: bool = False
    has_joined: bool = True


_ALONE: Final = RegisterPlace(has_joined=False)


class RegisterKnown:
    """What the centre told of people, by person."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def cells(self, person: str, *, newest: bool = False) -> Mapping[str, Cell]:
        """Return what the centre told of somebody: what is shown, or the newest."""
        row = self._db.row(_ROW, person=person)
        if row is None:
            return {}
        raw = row[4] if newest and row[4] is not None else row[3]
        return CELLS.read(json.loads(raw) or {}, person)  # type: ignore[no-any-return]

    def changed(self, person: str) -> int:
        """Return the number of the last change of somebody that is here; -1 if none is."""
        row = self._db.row(_ROW, person=person)
        return int(row[1]) if row else -1

    def keep(
        self,
        entry: Entry,
        shown: Mapping[str, Cell],
        *,
        waits: bool = False,
        is_hidden: bool = False,
    ) -> None:
        """Keep what the centre told of somebody, and what of it is shown.

        `is_hidden`: they were erased here, and only that they are known is kept.
        """
        is_gone = entry.erased or is_hidden
        told = _GONE if is_gone else encode(CELLS.write(entry.cells))
        body = encode(CELLS.write(shown)) if waits or not is_gone else _GONE
        self._db.run(
            _KEEP,
            person=entry.person,
            changed=entry.changed,
            digest=entry.digest,
            body=body,
            waiting=told if waits else None,
        )

    def waiting(self) -> list[tuple[str, bool]]:
        """Return of whom something waits to be shown, and whether it is that they are erased."""
        found = [row[0] for row in self._db.rows(_WAITING)]
        rows = [self._db.row(_ROW, person=person) for person in found]
        return [(row[0], row[4] == _GONE) for row in rows if row is not None]

    def show(self, person: str) -> None:
        """Let what has waited be what is shown."""
        row = self._db.row(_ROW, person=person)
        if row is not None:
            self._db.run(
                _KEEP, person=person, changed=row[1], digest=row[2], body=row[4], waiting=None
            )

    def everybody(self) -> list[str]:
        """Return of whom the centre has told something."""
        return [row[0] for row in self._db.rows(_ROWS)]

    def digest(self) -> bytes:
        """Return what names the state of all that the centre told."""
        return joined([row[2] for row in self._db.rows(_ROWS)])

    def clear(self) -> None:
        """Forget what the centre told."""
        self._db.run(_NO_ROWS)

    def forget(self, person: str) -> None:
        """Leave no byte of somebody: a page that was shuffled may hold an older copy of a row."""
        others = [row for row in self._db.rows(_ROWS) if row[0] != person]
        self._db.run(_NO_ROWS)
        self._db.run_many(_KEEP, others)


class RegisterErased:
    """Who was erased here, by their random names alone."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, person: str) -> None:
        """Remember that somebody was erased."""
        self._db.run(_FORGET, person=person, told=0)

    def has(self, person: str) -> bool:
        """Whether somebody was erased here."""
        return self._db.row(_IS_ERASED, person=person) is not None

    def untold(self) -> tuple[str, ...]:
        """Return who was erased here, and no centre was told."""
        return tuple(row[0] for row in self._db.rows(_UNTOLD))

    def told(self, people: Collection[str]) -> None:
        """Note that the centre knows of these people that they are erased."""
        for person in people:
            self._db.run(_TOLD, name=person)

    def tell_again(self) -> None:
        """Let another centre be told who was erased."""
        self._db.run(_TELL_AGAIN)


class RegisterChanges:
    """What the centre has not settled, and how far the bench has come with it.

    Args:
        db: the connection.
        known: what the centre told.
        now_ms: the clock, milliseconds since 1970 (UTC).
        random_bits: gives an integer of that many random bits.
    """

    def __init__(
        self,
        db: Database,
        known: RegisterKnown,
        now_ms: Callable[[], int],
        random_bits: Callable[[int], int],
    ) -> None:
        self._db = db
        self._known = known
        self._now_ms = now_ms
        self._random_bits = random_bits

    def place(self) -> RegisterPlace:
        """Return how far the bench has come."""
        row = self._db.row(_PLACE)
        return RegisterPlace(row[0], row[1], bool(row[2])) if row else _ALONE

    def move(self, place: RegisterPlace) -> None:
        """Note how far the bench has come."""
        self._db.run(_MOVE, id=1, epoch=place.epoch, after=place.after, is_desk=int(place.is_desk))

    def note(self, person: str, values: Mapping[str, Any], by: Author) -> None:
        """Note changes for the centre; a bench that knows no centre notes nothing."""
        if not values or not self.place().epoch:
            return
        seen, own = (
            self._known.cells(person),
            {each[3]: each for each in self._db.rows(_OF, person=person)},
        )
        for key, value in values.items():
            cell, before = seen.get(key), own.get(key)
            base, over = cell.stamp if cell else 0, ""
            if before is not None and not before[10] and not before[8]:  # nobody knows it yet
                base, over = before[6], before[7]
                self._db.run(_DROP, name=before[1])
            elif before is not None:
                over = before[1]
            name = self.new_id()
            self.offer(
                Change(id=name, person=person, key=key, value=value, by=by, base=base, over=over),
                at=self._now_ms(),
            )

    def new_id(self) -> str:
        """Return a fresh random name for a change."""
        return str(uuid.UUID(int=self._random_bits(128), version=4))

    def offer(self, change: Change, *, at: int) -> None:
        """Keep a change for the centre; one that is kept already is kept once."""
        value = encode(change.value)
        if len(json.dumps(change.value, ensure_ascii=False).encode()) > LONGEST_VALUE:
            log.error("%s of somebody is too long to travel and stays here", change.key)
            return
        self._db.run(
            _ADD,
            position=None,
            id=change.id,
            person=change.person,
            key=change.key,
            value=value,
            by=int(change.by),
            base=change.base,
            over=change.over,
            stamp=change.stamp,
            at=at,
            sent=0,
        )

    def of(self, person: str) -> list[Change]:
        """Return what the centre has not settled of somebody, in order."""
        return [self._change(row) for row in self._db.rows(_OF, person=person)]

    def next(self, most: int) -> tuple[Change, ...]:
        """Return what to tell next; from now on the centre may know it."""
        rows = self._db.rows(_NEXT)[:most]
        for row in rows:
            if not row[10]:
                self._db.run(_SENT, name=row[1])
        return tuple(self._change(row) for row in rows)

    def count(self) -> int:
        """Return how many changes the centre has not settled."""
        row = self._db.row(_COUNT)
        return int(row[0]) if row else 0

    def settle(self, names: Collection[str]) -> None:
        """Drop changes whatever came of them."""
        for name in names:
            self._db.run(_DROP, name=name)

    def forget(self, person: str) -> None:
        """Leave no byte of somebody."""
        others = [row for row in self._db.rows(_ALL) if row[2] != person]
        self._db.run(_NO_PENDING)
        self._db.run_many(_ADD, others)

    def _change(self, row: Sequence[Any]) -> Change:
        _, name, person, key, value, by, base, over, stamp, at, _ = row
        return Change(
            id=name,
            person=person,
            key=key,
            value=json.loads(value),
            by=by,
            base=base,
            over=over,
            stamp=stamp,
            age=max(0, self._now_ms() - at),
        )
