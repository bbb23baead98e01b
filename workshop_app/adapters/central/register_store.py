"""The register of one workshop on PostgreSQL; the promises are in `register_port.py`.

What is personal is sealed before it leaves the hub: the database, its log and its backups never
hold a name or a need that can be read.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any, Final

from sqlalchemy import (
    Engine,
    Uuid,
    bindparam,
    case,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from workshop_app.adapters.central.one_workshop import WorkshopTransaction, reading
from workshop_app.adapters.central.pushing import CHANNEL
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.tables import audit, register, register_change, register_head
from workshop_app.application.sync.codec import CELLS
from workshop_app.application.sync.codec_fields import MalformedMessageError
from workshop_app.application.sync.register_port import RegisterPart
from workshop_app.domain.register import Entry, Merge, joined

_PERSON: Final = "person"
_SEALED: Final = 1
_MOST_BYTES: Final = 1024 * 1024
"""Of what one part carries; a single larger entry goes alone."""

_OURS = (register.c.workshop == bindparam("number"), register.c.kind == _PERSON)
_PART = (
    select(
        register.c.key,
        register.c.changed,
        register.c.erased,
        register.c.digest,
        case((register.c.changed > bindparam("after"), register.c.body)).label("body"),
    )
    .where(*_OURS)
    .order_by(register.c.changed)
)
"""One question, so that all of it is of one moment: a workshop has some hundred people."""

_LAST = select(register_head.c.last).where(register_head.c.workshop == bindparam("number"))
_SEEN = select(register_change.c.id).where(
    register_change.c.workshop == bindparam("number"),
    register_change.c.id == func.any(bindparam("ids", type_=ARRAY(Uuid(as_uuid=False)))),
)


class PostgresRegister:
    """The register of one workshop. Threads may share it."""

    def __init__(self, engine: Engine, number: int, keys: RegisterKeys) -> None:
        self._engine = engine
        self._number = number
        self._keys = keys

    def transaction(self) -> "PostgresRegisterTransaction":
        """Return one transaction, to be used in a `with` block."""
        return PostgresRegisterTransaction(self._engine, self._number, self._keys)

    def part(self, after: int, most: int) -> RegisterPart:
        """Return at most so many entries that changed after a number, all of one moment."""
        asked = {"number": self._number, "after": after}
        with reading(self._engine, self._number) as connection:
            rows = connection.execute(_PART, asked).all()
        last = rows[-1].changed if rows else 0
        rows = [row for row in rows if _is_readable(self._keys, self._number, row)]
        entries: list[Entry] = []
        size, upto = 0, last
        for row in rows:
            if row.body is None:
                continue
            if len(entries) == most or size >= _MOST_BYTES:
                upto = entries[-1].changed
                break
            entries.append(_entry(self._keys, self._number, row))
            size += len(row.body)
        digest = joined([self._digest(row) for row in rows])
        return RegisterPart(entries=tuple(entries), after=upto, last=last, digest=digest)

    def last(self) -> int:
        """Return the last number of the register, as far as it is durable; 0 if it is empty."""
        with reading(self._engine, self._number) as connection:
            return connection.scalar(_LAST, {"number": self._number}) or 0

    def _digest(self, row: Any) -> bytes:
        is_gone = self._keys.is_erased(self._number, row.key)
        return _tombstone(row).digest if is_gone else bytes(row.digest)


class PostgresRegisterTransaction(WorkshopTransaction):
    """One exchange; see the port."""

    def __init__(self, engine: Engine, number: int, keys: RegisterKeys) -> None:
        super().__init__(engine, number)
        self._keys = keys

    def lock(self) -> int:
        """Return the last number ever given, and let nobody else give one until this ends."""
        asked = {"number": self._number}
        found = self._connection.scalar(_LAST.with_for_update(), asked)
        if found is None:
            new = upsert(register_head).values(workshop=self._number, last=0)
            self._connection.execute(new.on_conflict_do_nothing())
            found = self._connection.scalar(_LAST.with_for_update(), asked)
        return found or 0

    def seen(self, ids: Collection[str]) -> frozenset[str]:
        """Return which of these changes came before."""
        asked = {"number": self._number, "ids": list(ids)}
        return frozenset(self._connection.scalars(_SEEN, asked))

    def entries(self, people: Collection[str]) -> Mapping[str, Entry]:
        """Return these people, without those that nothing is known of; tombstones too."""
        asked = select(register).where(*_OURS, register.c.key.in_(sorted(people)))
        rows = self._connection.execute(asked, {"number": self._number}).all()
        found = {
            row.key: _entry(self._keys, self._number, row)
            for row in rows
            if _is_readable(self._keys, self._number, row)
        }
        for person in set(people) - set(found):
            if self._keys.is_erased(self._number, person):  # the database was put back since
                found[person] = Entry(person=person, erased=True)
        return found

    def keep(self, merge: Merge) -> None:
        """Write what an exchange changes; keys of who is erased are destroyed first."""
        for entry in merge.entries.values():
            if entry.erased:
                self._keys.destroy(self._number, entry.person)
            self._write(entry)
        if merge.seen:
            rows = [{"workshop": self._number, "id": each} for each in merge.seen]
            self._connection.execute(insert(register_change), rows)
        head = update(register_head).where(register_head.c.workshop == self._number)
        self._connection.execute(head.values(last=merge.last))
        told = f"{self._number} register"
        self._connection.execute(text(f"SELECT pg_notify('{CHANNEL}', :told)"), {"told": told})

    def note(self, action: str, about: str) -> None:
        """Write down a deed that somebody may ask about later."""
        row = {"workshop": self._number, "who": "hub", "action": action, "about": about}
        self._connection.execute(insert(audit).inline().values(row))

    def commit(self) -> None:
        """Make it durable."""
        self._connection.commit()

    def _write(self, entry: Entry) -> None:
        body = b""
        if not entry.erased:
            plain = json.dumps(CELLS.write(entry.cells), ensure_ascii=False).encode()
            body = self._keys.seal(self._number, entry.person, entry.changed, plain)
        told: dict[str, Any] = {
            "version": _SEALED,
            "changed": entry.changed,
            "erased": entry.erased,
            "digest": entry.digest,
            "body": body,
        }
        kept = upsert(register).values(
            workshop=self._number, kind=_PERSON, key=entry.person, **told
        )
        self._connection.execute(
            kept.on_conflict_do_update(index_elements=["workshop", "kind", "key"], set_=told)
        )


def _is_readable(keys: RegisterKeys, number: int, row: Any) -> bool:
    return row.erased or keys.has(number, row.key) or keys.is_erased(number, row.key)


def _tombstone(row: Any) -> Entry:
    return Entry(person=row.key, changed=row.changed, erased=True)


def _entry(keys: RegisterKeys, number: int, row: Any) -> Entry:
    if row.erased or keys.is_erased(number, row.key):
        return _tombstone(row)
    plain = keys.open(number, row.key, row.changed, bytes(row.body))
    try:
        cells = CELLS.read(json.loads(plain or b"{}"), "")
    except (ValueError, MalformedMessageError):
        cells = {}
    return Entry(person=row.key, changed=row.changed, cells=cells)
