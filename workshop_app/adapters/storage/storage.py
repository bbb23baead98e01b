"""A bench's storage: opened once, closed once, and one unit of work at a time between."""

import logging
import secrets
import time
import uuid
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, insert, select, update

from workshop_app.adapters.storage import backups, rebuilding
from workshop_app.adapters.storage.codec import state_shape
from workshop_app.adapters.storage.contents import SqlContents
from workshop_app.adapters.storage.database import FILE_NAME, Database, prepare
from workshop_app.adapters.storage.importing import bulk_import
from workshop_app.adapters.storage.journal import Journal
from workshop_app.adapters.storage.lock import FolderLock
from workshop_app.adapters.storage.outbox import Outbox
from workshop_app.adapters.storage.people import SqlPeople
from workshop_app.adapters.storage.register_memory import SqlRegister
from workshop_app.adapters.storage.schema import Found, Schema, bring_up_to_date, inspect
from workshop_app.adapters.storage.states import States
from workshop_app.adapters.storage.sync_memory import SqlSyncMemory
from workshop_app.adapters.storage.tables import meta
from workshop_app.adapters.storage.unit_of_work import SqlUnitOfWork
from workshop_app.domain.facts import GENESIS, Draft
from workshop_app.domain.ids import PersonId
from workshop_app.values import Struct

if TYPE_CHECKING:
    from workshop_app.adapters.storage.checking import Verification

log = logging.getLogger(__name__)

_META: Final = prepare(select(meta.c.name, meta.c.state_shape).where(meta.c.id == bindparam("id")))
_NEW_META: Final = prepare(insert(meta))
_OPENED: Final = prepare(
    update(meta)
    .where(meta.c.id == bindparam("row"))
    .values(name=bindparam("name"), clean=bindparam("clean"))
)
_CLOSED: Final = prepare(
    update(meta).where(meta.c.id == bindparam("row")).values(clean=bindparam("clean"))
)


class Finding(StrEnum):
    """What the start of the storage noticed, for the doctor."""

    UNCLEAN_END = "unclean_end"  # power was cut or the program was ended; all is whole
    MIGRATED = "migrated"  # an older database was brought up to date, after a backup
    STATES_FOLDED = "states_folded"  # a new version folded all states from the facts


class Opened(Struct, frozen=True, kw_only=True):
    """What was found when the storage was opened."""

    path: Path
    revision: str
    findings: tuple[Finding, ...]


class Storage:
    """The bench's memory. It belongs to the thread that opened it; see `hand_over`."""

    def __init__(
        self,
        *,
        lock: FolderLock,
        db: Database,
        journal: Journal,
        opened: Opened,
        now_ms: Callable[[], int],
        random_bits: Callable[[int], int],
    ) -> None:
        self._lock = lock
        self._db = db
        self._journal = journal
        states = States(db)
        people = SqlPeople(db, now_ms, random_bits)
        self._unit_of_work = SqlUnitOfWork(
            db, journal, states, now_ms=now_ms, people=people, erased=self._clean_up
        )
        self._contents = SqlContents(db, journal, states)
        register = SqlRegister(
            db,
            states,
            people,
            bench=lambda: journal.head.bench,
            now_ms=now_ms,
            erased=self._clean_up,
        )
        self._sync = SqlSyncMemory(db, journal, states, Outbox(db, random_bits), register)
        self.opened = opened
        self.is_closed = False

    def unit_of_work(self) -> SqlUnitOfWork:
        """Return one transaction, to be used in a `with` block."""
        return self._unit_of_work

    def sync_memory(self) -> SqlSyncMemory:
        """Return what the sync works with. It is never used inside a unit of work."""
        return self._sync

    def contents(self) -> SqlContents:
        """Return what travels by its hash. It is never used inside a unit of work."""
        return self._contents

    def last_fact(self) -> tuple[int, str]:
        """Return number and hash of the last fact of this bench, for checking that it stays."""
        head = self._journal.head
        return head.seq, head.last_hash.hex()

    def rebuild(self) -> int:
        """Drop all states and fold them from the facts; return how many there are now.

        It takes about a minute for 1.5 million facts.
        """
        try:
            count = rebuilding.rebuild(self._db)
            self._db.commit()
            self._db.pragma("wal_checkpoint(TRUNCATE)")
        finally:
            self._db.rollback()
            self._unit_of_work.forget()
        return count

    def verify(self) -> "Verification":
        """Check file, chain, outbox and states; nothing is changed."""
        # Loaded when somebody asks: no worker waits for it at the start.
        from workshop_app.adapters.storage.checking import verify  # noqa: PLC0415

        try:
            return verify(self._db)
        finally:
            self._db.rollback()

    def bulk_import(self, drafts: Iterable[tuple[int, Draft]]) -> int:
        """Record many facts at once, each with its own time; return how many.

        For a demo workshop and for measuring. All of it is committed, or nothing.
        """
        try:
            count = bulk_import(self._db, self._journal, drafts)
            self._journal.save()
            self._db.commit()
            self._journal.committed()
            self._db.pragma("wal_checkpoint(TRUNCATE)")
        finally:
            self._journal.forget()
            self._db.rollback()
            self._unit_of_work.forget()
        return count

    def hand_over(self) -> None:
        """Let the next thread that uses the storage own it from then on."""
        self._db.hand_over()

    def close(self) -> None:
        """Note that all is well, and let go of the file.

        A storage that was handed over is closed by whoever calls.
        """
        try:
            self._db.run(_CLOSED, row=1, clean=1)
            self._db.commit()
            self._db.pragma("wal_checkpoint(TRUNCATE)")
        finally:
            self.is_closed = True
            self._db.close()
            self._lock.release()

    def _clean_up(self, people: tuple[PersonId, ...]) -> None:
        """Old pages of an erased person are still in the write-ahead log and in backups."""
        self._db.pragma("wal_checkpoint(TRUNCATE)")
        backups.erase_person(self._db.path.parent, people)


def clock_ms() -> int:
    """Return the machine's clock: milliseconds since 1970 (UTC)."""
    return time.time_ns() // 1_000_000


def open_storage(
    folder: Path,
    *,
    bench_name: str = "",
    now_ms: Callable[[], int] = clock_ms,
    random_bits: Callable[[int], int] = secrets.randbits,
    schema: Schema | None = None,
) -> Storage:
    """Open the database of a bench, or make it.

    Args:
        folder: where it is kept; made if it is not there.
        bench_name: what people call this bench; kept in the database.
        now_ms: the clock.
        random_bits: gives an integer of that many random bits.
        schema: another set of revisions, for tests of migrations.

    Raises:
        StorageUnavailableError: it is in use, damaged, of a later version, or cannot be written.
    """
    known = schema or Schema()
    path = folder / FILE_NAME
    with ExitStack() as undo:
        lock = FolderLock(folder)
        undo.callback(lock.release)
        _keep_private(path)
        found = inspect(path, known)
        bring_up_to_date(path, found, known)
        _keep_private(path)  # it may be new
        db = Database(path)
        undo.callback(db.close)
        folded = _prepare(db, bench_name, random_bits)
        journal = Journal(db, now_ms, random_bits)
        db.rollback()
        undo.pop_all()
    opened = Opened(
        path=path, revision=known.newest, findings=_findings(found, known, folded=folded)
    )
    return Storage(
        lock=lock, db=db, journal=journal, opened=opened, now_ms=now_ms, random_bits=random_bits
    )


def _keep_private(path: Path) -> None:
    """It holds names, needs and PINs as hashes; SQLite gives the files beside it the same mode."""
    with suppress(OSError):  # it is not there yet, or of a file system without modes
        path.chmod(0o600)


def _prepare(db: Database, name: str, random_bits: Callable[[int], int]) -> bool:
    """Note that the database is in use; fold the states anew if their shape has changed."""
    shape, row = state_shape(), db.row(_META, id=1)
    if row is None:
        db.run(
            _NEW_META,
            id=1,
            bench=_random_uuid(random_bits),
            name=name,
            inc=_random_uuid(random_bits),
            seq=0,
            last_hash=GENESIS,
            pulled=0,
            feed_epoch=None,
            clean=0,
            state_shape="",
            feed_hash=None,
            landed=0,
        )
    db.run(_OPENED, row=1, name=name or (row[0] if row else ""), clean=0)
    stale = row is None or row[1] != shape
    if stale:
        rebuilding.rebuild(db)
    db.commit()
    return stale and row is not None


def _random_uuid(random_bits: Callable[[int], int]) -> str:
    return str(uuid.UUID(int=random_bits(128), version=4))


def _findings(found: Found, schema: Schema, *, folded: bool) -> tuple[Finding, ...]:
    noticed = {
        Finding.UNCLEAN_END: not found.was_clean,
        Finding.MIGRATED: found.revision not in {None, schema.newest},
        Finding.STATES_FOLDED: folded,
    }
    for finding in (finding for finding, is_so in noticed.items() if is_so):
        log.info("storage: %s", finding)
    return tuple(finding for finding, is_so in noticed.items() if is_so)
