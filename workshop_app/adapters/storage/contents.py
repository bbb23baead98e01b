"""The contents of a bench that travel by their hash; see `application/sync/contents.py`."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from workshop_app.adapters.storage.database import Database
from workshop_app.adapters.storage.journal import Journal
from workshop_app.adapters.storage.registers import SqlProcedures
from workshop_app.adapters.storage.repositories import HOT
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import ProcedureHash
from workshop_app.domain.job import Job
from workshop_app.state_json import decode_state

_SHA256: Final = re.compile("[0-9a-f]{64}")


class SqlContents:
    """The procedures that jobs keep: the hash of their text is the hash that facts name.

    Every call is one transaction; it belongs to the thread that owns the database.
    """

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal
        self._procedures = SqlProcedures(db)
        self._lacking: tuple[bytes, ...] = ()
        self._looked_at: tuple[int, int] | None = None

    def held(self) -> frozenset[bytes]:
        """Return the hashes of the procedures that are here."""
        with self._transaction():
            names = filter(_SHA256.fullmatch, self._procedures.hashes())
            return frozenset(map(bytes.fromhex, names))

    def lacking(self) -> tuple[bytes, ...]:
        """Return the procedures of jobs under way that are not here.

        It is looked anew only after a fact: this is asked every other second.
        """
        with self._transaction():
            at = (self._journal.head.position, self._journal.head.pulled)
            if at != self._looked_at:
                here = self._procedures.hashes()
                named = dict.fromkeys(self._named())
                self._lacking = tuple(bytes.fromhex(each) for each in named if each not in here)
                self._looked_at = at
            return self._lacking

    def read(self, sha256: bytes) -> bytes | None:
        """Return the text of a procedure, in UTF-8."""
        with self._transaction():
            text = self._procedures.text(ProcedureHash(sha256.hex()))
        return None if text is None else text.encode()

    def keep(self, sha256: bytes, content: bytes) -> bool:
        """Keep the text of a procedure; whether it is a text."""
        try:
            text = content.decode()
        except UnicodeDecodeError:
            return False
        with self._transaction():
            self._procedures.keep(ProcedureHash(sha256.hex()), text)
            self._db.commit()
            self._looked_at = None
        return True

    def _named(self) -> Iterator[str]:
        for (body,) in self._db.rows(HOT["jobs_begun"]):
            job = decode_state(SubjectKind.JOB, body)
            if isinstance(job, Job) and _SHA256.fullmatch(job.procedure):
                yield job.procedure

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.claim(idle=True)
        try:
            yield
        finally:
            self._db.rollback()
