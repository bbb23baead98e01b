"""The one connection to the bench's database, and the thread that owns it."""

import sqlite3
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from workshop_app.adapters.storage import troubles

FILE_NAME: Final = "workshop.db"
Row: TypeAlias = tuple[Any, ...]

PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "busy_timeout = 5000",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "secure_delete = ON",
    "cache_size = -16000",
    "journal_size_limit = 16000000",
)
"""FULL: a committed fact survives a power cut. secure_delete: an erased person leaves no bytes."""

_DIALECT = sqlite.dialect()


class Prepared:
    """A Core statement compiled once, at its first use: a start needs few of all there are.

    Its parameters are all named and its constants are literals; what is not raises ValueError when
    it is compiled.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement

    @cached_property
    def sql(self) -> str:
        """The text for the driver."""
        return self._compiled[0]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The parameters, in the order in which the text wants their values."""
        return self._compiled[1]

    @cached_property
    def _compiled(self) -> tuple[str, tuple[str, ...]]:
        compiled = self._statement.compile(dialect=_DIALECT)
        if not isinstance(compiled, SQLCompiler):
            raise TypeError(f"{self._statement} is no statement")
        if any(value is not None for value in compiled.params.values()):
            raise ValueError(f"a constant of this statement is no literal: {compiled}")
        return str(compiled), tuple(compiled.positiontup or ())


def prepare(statement: ClauseElement) -> Prepared:
    """Keep a statement for compiling it once."""
    return Prepared(statement)


def make_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """Make an engine whose transactions begin when told to, with the right to write at once."""
    engine = create_engine(
        f"sqlite:///{path}", poolclass=NullPool, connect_args={"check_same_thread": False}
    )

    def connected(raw: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        raw.isolation_level = None
        cursor = raw.cursor()
        for pragma in (*PRAGMAS, f"foreign_keys = {'ON' if foreign_keys else 'OFF'}"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", _begun)
    return engine


def _begun(connection: Connection) -> None:
    raw = connection.connection.driver_connection
    if isinstance(raw, sqlite3.Connection) and not raw.in_transaction:
        raw.execute("BEGIN IMMEDIATE")


class Database:
    """Runs prepared statements on the only connection; a transaction begins with the first.

    Prepared statements go straight to the driver: a commit must cost little more than the disk.
    What goes through `connection` instead takes part in the same transaction.

    It belongs to the thread that made it. After `hand_over` it belongs to the next thread that
    uses it.
    """

    def __init__(self, path: Path) -> None:
        """Connect.

        Raises:
            StorageUnavailableError: the file cannot be opened for writing.
        """
        self.path = path
        self._owner: int | None = threading.get_ident()
        self._failed = False
        self._engine = make_engine(path)
        try:
            self.connection = self._engine.connect()
        except DBAPIError as error:
            raise told(error, self.path) from error
        raw = self.connection.connection.driver_connection
        if not isinstance(raw, sqlite3.Connection):  # pragma: no cover - the URL says sqlite
            raise TypeError(f"{raw!r} is no connection of sqlite3")
        self._raw = raw

    def run(self, statement: Prepared, /, **values: object) -> None:
        """Run a statement that changes something."""
        self._execute(statement, values)

    def row(self, statement: Prepared, /, **values: object) -> Row | None:
        """Return the first row, if there is one."""
        cursor = self._execute(statement, values)
        try:
            found: Row | None = cursor.fetchone()
        except sqlite3.Error as error:
            raise troubles.from_sqlite(error, self.path) from error
        cursor.close()
        return found

    def rows(self, statement: Prepared, /, **values: object) -> list[Row]:
        """Return all rows."""
        cursor = self._execute(statement, values)
        try:
            return cursor.fetchall()
        except sqlite3.Error as error:
            raise troubles.from_sqlite(error, self.path) from error

    def run_row(self, statement: Prepared, row: Sequence[object]) -> None:
        """Run a statement with its values in the order of its names."""
        self._begin()
        try:
            self._raw.execute(statement.sql, row)
        except sqlite3.Error as error:
            self._failed = True
            raise troubles.from_sqlite(error, self.path) from error

    def stream(self, statement: Prepared, /, **values: object) -> sqlite3.Cursor:
        """Return the rows one by one, for more than fits in memory."""
        return self._execute(statement, values)

    def run_many(self, statement: Prepared, rows: Sequence[Sequence[object]]) -> None:
        """Run a statement once for each row of values, given in the order of its names."""
        self._begin()
        try:
            self._raw.executemany(statement.sql, rows)
        except sqlite3.Error as error:
            self._failed = True
            raise troubles.from_sqlite(error, self.path) from error

    def pragma(self, text: str) -> list[Row]:
        """Ask SQLite itself, outside of what the tables hold."""
        self.claim()
        try:
            return self._raw.execute(f"PRAGMA {text}").fetchall()
        except sqlite3.Error as error:
            raise troubles.from_sqlite(error, self.path) from error

    def commit(self) -> None:
        """Make durable what was done since the transaction began.

        Raises:
            StorageUnavailableError: it could not be made durable; none of it is there.
        """
        self.claim()
        if self._failed:
            raise RuntimeError("a statement of this transaction failed: nothing can be committed")
        try:
            if self.connection.in_transaction():
                self.connection.commit()
            elif self._raw.in_transaction:
                self._raw.execute("COMMIT")
        except (DBAPIError, sqlite3.Error) as error:
            self._failed = True
            raise told(error, self.path) from error

    def rollback(self) -> None:
        """Forget what was done since the transaction began."""
        self.claim()
        self._failed = False
        try:
            if self.connection.in_transaction():
                self.connection.rollback()
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")
        except (DBAPIError, sqlite3.Error) as error:
            raise told(error, self.path) from error

    def hand_over(self) -> None:
        """Let the next thread that uses it own it; nothing may be under way."""
        self.claim(idle=True)
        self._owner = None

    def claim(self, *, idle: bool = False) -> None:
        """Check that this is the thread that owns the connection, and that nothing is under way.

        Args:
            idle: whether a transaction that is under way is a fault: it would be ended.
        """
        here = threading.get_ident()
        if self._owner is None:
            self._owner = here
        if self._owner != here:
            raise RuntimeError("the database belongs to another thread")
        if idle and (self._raw.in_transaction or self._failed):
            raise RuntimeError("a transaction is under way")

    def close(self) -> None:
        """Close the connection; what was not committed is forgotten."""
        self.claim()
        self.connection.close()
        self._engine.dispose()

    def _execute(self, statement: Prepared, values: dict[str, object]) -> sqlite3.Cursor:
        self._begin()
        try:
            return self._raw.execute(statement.sql, [values[name] for name in statement.names])
        except sqlite3.Error as error:
            self._failed = True
            raise troubles.from_sqlite(error, self.path) from error

    def _begin(self) -> None:
        self.claim()
        if self._failed:
            # SQLite may have ended the transaction by itself: what came now would stand alone.
            raise RuntimeError("a statement of this transaction failed: roll back first")
        if not self._raw.in_transaction:
            try:
                self._raw.execute("BEGIN IMMEDIATE")
            except sqlite3.Error as error:
                raise troubles.from_sqlite(error, self.path) from error


def told(error: DBAPIError | sqlite3.Error, path: Path) -> Exception:
    """Return the port's error for one of SQLAlchemy; the same error back if it is a bug."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return troubles.from_sqlite(cause, path) if isinstance(cause, sqlite3.Error) else error
