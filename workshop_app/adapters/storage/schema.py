"""The start of a database: is it ours, is it whole, is it of our time; and its migration."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError

from workshop_app.adapters.storage import backups, troubles
from workshop_app.adapters.storage.database import make_engine, told
from workshop_app.domain.errors import ChainBrokenError, StorageTrouble, WorkshopError
from workshop_app.domain.facts import GENESIS, chain_hash
from workshop_app.values import Struct

if TYPE_CHECKING:
    from alembic.config import Config

APPLICATION_ID: Final = 0x4574626C
"""`Etbl`, at byte 68 of the file: tells our databases from others."""

_TAIL = 200
"""How many facts at the end of the chain are checked after an unclean end."""


class Schema(Struct, frozen=True):
    """The revisions this version knows, oldest first, and where their scripts are."""

    scripts: str = "workshop_app.adapters.storage:migrations"
    revisions: tuple[str, ...] = ("0001", "0002", "0003", "0004", "0005", "0006")

    @property
    def newest(self) -> str:
        """The revision this version works with."""
        return self.revisions[-1]


class Found(Struct, frozen=True, kw_only=True):
    """What is on the disk. `revision` is none where there is no database yet."""

    revision: str | None
    was_clean: bool


def inspect(path: Path, schema: Schema) -> Found:
    """Look at a database without changing a byte of it.

    Raises:
        StorageUnavailableError: it is damaged, not ours, or of a later version.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            return Found(revision=None, was_clean=True)
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as raw:
            return _inspected(raw, path, schema)
    except OSError as error:
        raise troubles.from_system(error, path) from error
    except sqlite3.Error as error:
        told_so = troubles.from_sqlite(error, path)
        if told_so is error:  # tables or columns that every version has are not there
            told_so = troubles.unavailable(StorageTrouble.CORRUPT, path, error)
        raise told_so from error


def bring_up_to_date(path: Path, found: Found, schema: Schema) -> None:
    """Make the tables, or migrate them after a backup; all of it or nothing.

    Raises:
        StorageUnavailableError: there is no room, or a revision left broken references.
    """
    if found.revision == schema.newest:
        return
    if found.revision is not None:
        backups.make(path, found.revision)
    engine = make_engine(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            config = _config(schema)
            config.attributes["connection"] = connection
            from alembic import command  # noqa: PLC0415 - slow to import, and seldom needed

            command.upgrade(config, schema.newest)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise troubles.unavailable(
                    StorageTrouble.BROKEN, path, f"{len(broken)} broken references"
                )
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    except (DBAPIError, sqlite3.Error) as error:
        raise told(error, path) from error
    finally:
        engine.dispose()


def _config(schema: Schema) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - slow to import, and seldom needed

    config = Config()
    config.set_main_option("path_separator", "os")
    config.set_main_option("script_location", schema.scripts)
    return config


def _inspected(raw: sqlite3.Connection, path: Path, schema: Schema) -> Found:
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema")}
    if not tables:
        return Found(revision=None, was_clean=True)
    ours = raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if not ours or not {"alembic_version", "meta"} <= tables:
        raise troubles.unavailable(StorageTrouble.CORRUPT, path, "not a database of this program")
    revision = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    if revision is None:
        raise troubles.unavailable(StorageTrouble.CORRUPT, path, "its revision is missing")
    if revision[0] not in schema.revisions:
        raise troubles.unavailable(StorageTrouble.NEWER, path, f"revision {revision[0]}")
    clean = raw.execute("SELECT clean FROM meta").fetchone()
    if clean is None and raw.execute("SELECT 1 FROM fact LIMIT 1").fetchone() is None:
        return Found(revision=revision[0], was_clean=True)  # the very first start was cut short
    was_clean = clean is not None and bool(clean[0])
    if not was_clean:
        _check_after_unclean_end(raw, path)
    return Found(revision=revision[0], was_clean=was_clean)


def _check_after_unclean_end(raw: sqlite3.Connection, path: Path) -> None:
    wrong = [row[0] for row in raw.execute("PRAGMA quick_check(5)") if row[0] != "ok"]
    wrong += [f"reference {row}" for row in raw.execute("PRAGMA foreign_key_check").fetchmany(5)]
    try:
        _check_tail(raw)
    except WorkshopError as error:
        wrong.append(str(error))
    if wrong:
        raise troubles.unavailable(StorageTrouble.CORRUPT, path, "; ".join(wrong))


def _check_tail(raw: sqlite3.Connection) -> None:
    """Check that the last facts follow each other and end where `meta` says."""
    head = raw.execute("SELECT inc, seq, last_hash FROM meta").fetchone()
    if head is None:
        raise ChainBrokenError("the database does not say where its chain ends")
    inc, seq, expected = head
    rows = raw.execute(
        "SELECT seq, canon, prev_hash, hash FROM fact WHERE inc = ? ORDER BY seq DESC LIMIT ?",
        (inc, _TAIL),
    )
    for found, canon, before, link in rows:
        if found != seq or link != expected or chain_hash(before, canon) != link:
            raise ChainBrokenError(f"fact {seq} does not fit the end of the chain")
        seq, expected = found - 1, before
    if seq == 0 and expected != GENESIS:
        raise ChainBrokenError("the chain does not begin at its beginning")
