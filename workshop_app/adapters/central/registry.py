"""Who belongs to the centre: benches, their keys and codes; how they are; and contents by hash."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hmac import compare_digest
from typing import Any, Final

from sqlalchemy import BigInteger, Connection, Engine, Interval, Text, cast, func, select, update
from sqlalchemy.dialects.postgresql import insert

from workshop_app.adapters.central.address_store import PostgresAddresses
from workshop_app.adapters.central.founding import enter
from workshop_app.adapters.central.pushing import CHANNEL
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.register_store import PostgresRegister
from workshop_app.adapters.central.store import PostgresStore
from workshop_app.adapters.central.tables import audit, bench, blob, enrolment, presence, workshop
from workshop_app.adapters.central.troubles import told_as_away
from workshop_app.application.sync.codec import decode, encode
from workshop_app.application.sync.keys import (
    BadCodeError,
    BenchKey,
    JoinCode,
    Standing,
    read_code,
)
from workshop_app.application.sync.messages import Join, Joined, Presence
from workshop_app.values import replace

ROOM: Final = 4 * 1024**3
"""Thousands of photos and recordings; a bench that was taken over cannot fill the disk."""

_LARGEST_NUMBER: Final = 2**31 - 1
_MOST_PRESENCES: Final = 2000
_FORGOTTEN_AFTER: Final = "1 day"
_AGE_MS: Final = cast(
    func.extract("epoch", func.clock_timestamp() - presence.c.seen_at) * 1000, BigInteger
)


class PostgresCentre:
    """The memory of all workshops, as the hub sees it. Threads may share it."""

    def __init__(self, engine: Engine, keys: RegisterKeys, *, room: int = ROOM) -> None:
        """Prepare.

        Args:
            engine: as the API's role.
            keys: of the people in the register.
            room: how many bytes the contents of one workshop may have.
        """
        self._engine = engine
        self._keys = keys
        self._room = room

    def store(self, number: int) -> PostgresStore:
        """Return the feed and the streams of a workshop."""
        return PostgresStore(self._engine, number)

    def register(self, number: int) -> PostgresRegister:
        """Return the register of people of a workshop."""
        return PostgresRegister(self._engine, number, self._keys)

    def addresses(self, number: int) -> PostgresAddresses:
        """Return the names and addresses of a workshop's beneficiaries."""
        return PostgresAddresses(self._engine, number, self._keys)

    def is_desk(self, key: BenchKey) -> bool:
        """Return whether a bench may change who people are, and erase them."""
        asked = select(bench.c.is_desk).where(
            bench.c.workshop == key.workshop, bench.c.bench == key.bench
        )
        with self._inside(key.workshop) as connection:
            return bool(connection.scalar(asked))

    def standing(self, key: BenchKey) -> Standing:
        """Return what a key opens now."""
        asked = select(bench.c.key_hash, bench.c.revoked_at).where(
            bench.c.workshop == key.workshop, bench.c.bench == key.bench
        )
        if key.workshop > _LARGEST_NUMBER:
            return Standing.UNKNOWN
        with self._inside(key.workshop) as connection:
            found = connection.execute(asked).first()
        if found is None or not compare_digest(found.key_hash, key.digest):
            return Standing.UNKNOWN
        return Standing.GOOD if found.revoked_at is None else Standing.REVOKED

    def revoked(self, number: int) -> frozenset[str]:
        """Return the benches of a workshop whose keys open nothing any more."""
        asked = select(bench.c.bench).where(
            bench.c.workshop == number, bench.c.revoked_at.is_not(None)
        )
        with self._inside(number) as connection:
            return frozenset(connection.scalars(asked))

    def join(self, join: Join, *, now: int) -> Joined | None:
        """Take a bench in, if its code is good; the same request again is answered the same."""
        try:
            code = read_code(join.code)
        except BadCodeError:
            return None
        if code.workshop > _LARGEST_NUMBER:
            return None
        key = BenchKey(code.workshop, join.bench, join.secret)
        with self._inside(code.workshop) as connection:
            used = _use_code(connection, code, key)
            if used is None:
                return None
            name = join.name or used.bench_name
            _take_in(connection, key, name, is_desk=used.is_desk)
            found = connection.execute(
                select(workshop.c.name, workshop.c.epoch).where(
                    workshop.c.workshop == code.workshop
                )
            ).one()
        return Joined(
            workshop=code.workshop,
            name=found.name,
            bench_name=name,
            epoch=found.epoch,
            now=now,
            is_desk=used.is_desk,
        )

    def keep_presence(self, number: int, told: Presence) -> None:
        """Keep how a bench is just now, and tell the others."""
        row = {
            "workshop": number,
            "bench": told.bench,
            "told": json.loads(encode(told)),
            "seen_at": func.clock_timestamp(),
        }
        kept = insert(presence).values(row)
        kept = kept.on_conflict_do_update(
            index_elements=["workshop", "bench"],
            set_={"told": kept.excluded.told, "seen_at": kept.excluded.seen_at},
        )
        with self._inside(number) as connection:
            connection.execute(kept)
            connection.execute(select(func.pg_notify(CHANNEL, f"{number} presence")))

    def presences(self, number: int) -> tuple[Presence, ...]:
        """Return how the benches are, by name; each with its age."""
        asked = (
            select(cast(presence.c.told, Text).label("told"), _AGE_MS.label("age"))
            .where(
                presence.c.workshop == number,
                presence.c.seen_at > func.clock_timestamp() - cast(_FORGOTTEN_AFTER, Interval),
            )
            .order_by(presence.c.bench)
            .limit(_MOST_PRESENCES)
        )
        with self._inside(number) as connection:
            rows = connection.execute(asked).all()
        return tuple(replace(decode(row.told.encode(), Presence), age=row.age) for row in rows)

    def keep_blob(self, number: int, sha256: bytes, content: bytes) -> bool:
        """Keep a content under its hash, if there is room; keeping it twice is once.

        The sizes are read without the contents: some milliseconds for thousands of them.
        """
        kept = insert(blob).values(workshop=number, sha256=sha256, content=content)
        sizes = func.coalesce(func.sum(func.octet_length(blob.c.content)), 0)
        with self._inside(number) as connection:
            if self._wanted(connection, number, (sha256,)):
                size = connection.scalars(select(sizes).where(blob.c.workshop == number)).one()
                if size + len(content) > self._room:
                    return False
                connection.execute(kept.on_conflict_do_nothing())
        return True

    def wanted(self, number: int, hashes: tuple[bytes, ...]) -> tuple[bytes, ...]:
        """Return those of some contents that are not here."""
        with self._inside(number) as connection:
            return self._wanted(connection, number, hashes)

    @staticmethod
    def _wanted(
        connection: Connection, number: int, hashes: tuple[bytes, ...]
    ) -> tuple[bytes, ...]:
        asked = select(blob.c.sha256).where(blob.c.workshop == number, blob.c.sha256.in_(hashes))
        there = set(connection.scalars(asked))
        return tuple(each for each in dict.fromkeys(hashes) if each not in there)

    def blob(self, number: int, sha256: bytes) -> bytes | None:
        """Return a content."""
        asked = select(blob.c.content).where(blob.c.workshop == number, blob.c.sha256 == sha256)
        with self._inside(number) as connection:
            found: bytes | None = connection.scalar(asked)
        return found

    @contextmanager
    def _inside(self, number: int) -> Iterator[Connection]:
        with told_as_away(), self._engine.begin() as connection:
            enter(connection, number)
            yield connection


def _use_code(connection: Connection, code: JoinCode, key: BenchKey) -> Any:
    """Use a code up; return its row, which says what the bench is; none if it is not good.

    A code is used by one bench with one key: an answer that was lost can be asked for again, until
    the key is revoked. Who has a code cannot take over a bench that has its key: that one is
    revoked first.
    """
    here = (enrolment.c.workshop == code.workshop, enrolment.c.code_hash == code.digest)
    found = connection.execute(select(enrolment).where(*here).with_for_update()).first()
    if found is None:
        return None
    known = connection.execute(
        select(bench.c.key_hash, bench.c.revoked_at).where(
            bench.c.workshop == code.workshop, bench.c.bench == key.bench
        )
    ).first()
    is_in = known is not None and known.revoked_at is None
    is_same = is_in and known is not None and known.key_hash == key.digest
    if is_in and not is_same:
        return None
    if found.used_by is not None:
        return found if found.used_by == key.bench and is_same else None
    used: Any = (
        update(enrolment)
        .where(*here, enrolment.c.ends_at > func.clock_timestamp())
        .values(used_at=func.clock_timestamp(), used_by=key.bench)
    )
    return found if connection.execute(used).rowcount else None


def _take_in(connection: Connection, key: BenchKey, name: str, *, is_desk: bool) -> None:
    fresh = {
        "name": name,
        "key_hash": key.digest,
        "enrolled_at": func.clock_timestamp(),
        "revoked_at": None,
        "is_desk": is_desk,
    }
    kept = insert(bench).values(workshop=key.workshop, bench=key.bench, **fresh)
    connection.execute(kept.on_conflict_do_update(index_elements=["workshop", "bench"], set_=fresh))
    connection.execute(
        insert(audit)  # the hub may write there, and not read: no number comes back
        .inline()
        .values(
            workshop=key.workshop,
            who="hub",
            action="joined as desk" if is_desk else "joined",
            about=f"{name} ({key.bench})",
        )
    )
