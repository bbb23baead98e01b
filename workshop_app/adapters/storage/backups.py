"""Copies of the database, made before it is migrated; the newest five are kept."""

import logging
import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from workshop_app.adapters.storage import troubles
from workshop_app.domain.errors import StorageTrouble
from workshop_app.domain.ids import PersonId

log = logging.getLogger(__name__)

KEEP = 5
_HAS = "SELECT 1 FROM sqlite_schema WHERE name = ?"
_LATER = ("personal", "register_known", "register_pending")
"""A copy may be of a revision that had no such table yet."""
_NAME = re.compile(r"workshop-(\d{6})-revision-\w+\.db")


def existing(folder: Path) -> list[Path]:
    """Return the backups beside a database, oldest first: by their number, not by a clock."""
    found = (folder / "backups").glob("workshop-*.db")
    return sorted(path for path in found if _NAME.fullmatch(path.name))


def make(path: Path, revision: str) -> Path:
    """Copy a database, look at the copy, and only then drop copies that are too old.

    Raises:
        StorageUnavailableError: there is no room for a copy, or the copy is not whole.
    """
    folder = path.parent / "backups"
    older = existing(path.parent)
    number = int(older[-1].name.split("-")[1]) + 1 if older else 1
    target = folder / f"workshop-{number:06}-revision-{revision}.db"
    unfinished = target.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600)  # it holds what the database holds
        _copy(path, unfinished)
        unfinished.replace(target)
        _settle(folder)
        for old in older[: max(0, len(older) + 1 - KEEP)]:
            old.unlink()
    except OSError as error:
        raise troubles.from_system(error, folder) from error
    except sqlite3.Error as error:
        raise troubles.from_sqlite(error, folder / "backup") from error
    return target


def erase_person(folder: Path, people: Iterable[PersonId]) -> None:
    """Forget people in the copies too. A copy where that fails is deleted: it may not stay."""
    for path in existing(folder):
        try:
            with closing(sqlite3.connect(path, isolation_level=None)) as raw:
                raw.execute("PRAGMA secure_delete = ON")
                for person in people:
                    raw.execute("DELETE FROM person WHERE id = ?", (person,))
                    raw.execute("DELETE FROM preferences WHERE person = ?", (person,))
                    for table in _LATER:
                        if raw.execute(_HAS, (table,)).fetchone():
                            raw.execute(f"DELETE FROM {table} WHERE person = ?", (person,))  # noqa: S608 - ours
                raw.execute("VACUUM")
        except sqlite3.Error:
            log.warning("a backup could not be cleaned and was deleted", exc_info=True)
            path.unlink(missing_ok=True)


def _copy(path: Path, target: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        answer = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise troubles.unavailable(StorageTrouble.BROKEN, target, answer)
    with target.open("rb") as file:
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name in the folder durable, where folders can be flushed at all."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
