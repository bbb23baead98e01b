"""The contents of a bench that travel by their hash; see `application/sync/contents.py`."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from workshop_app.adapters.storage.database import Database
from workshop_app.adapters.storage.journal import Journal
from workshop_app.adapters.storage.registers import SqlProcedures
from workshop_app.adapters.storage.repositories import HOT, SqlPublished
from workshop_app.adapters.storage.states import States
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import ProcedureHash
from workshop_app.domain.job import Job
from workshop_app.domain.publishing import kind_of_route, media_named
from workshop_app.state_json import decode_state

_SHA256: Final = re.compile("[0-9a-f]{64}")


class SqlContents:
    """Procedures, their photos and voices: the hash of the text is the hash that facts name.

    Every call is one transaction; it belongs to the thread that owns the database.
    """

    def __init__(self, db: Database, journal: Journal, states: States) -> None:
        self._db = db
        self._journal = journal
        self._procedures = SqlProcedures(db)
        self._published = SqlPublished(db, states)
        self._lacking: tuple[bytes, ...] = ()
        self._looked_at: tuple[int, int] | None = None

    def held(self) -> frozenset[bytes]:
        """Return the hashes of the procedures that are here."""
        with self._transaction():
            names = filter(_SHA256.fullmatch, self._procedures.hashes())
            return frozenset(map(bytes.fromhex, names))

    def lacking(self) -> tuple[bytes, ...]:
        """Return the procedures of jobs under way, the published ones, and what is in them.

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
        """Yield what is needed here, a text before what is in it."""
        for name in dict.fromkeys((*self._of_jobs(), *self._of_releases())):
            yield name
            text = self._procedures.text(ProcedureHash(name))
            yield from filter(_SHA256.fullmatch, media_named(text) if text else ())

    def _of_releases(self) -> Iterator[str]:
        for published in self._published.all():
            if kind_of_route(published.id):  # machines under way keep the one they go by
                yield from filter(_SHA256.fullmatch, (each.hash for each in published.releases))
            elif published.now and _SHA256.fullmatch(published.now.hash):
                yield published.now.hash

    def _of_jobs(self) -> Iterator[str]:
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
