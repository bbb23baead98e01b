"""What SQLite and the system say when the memory cannot be used, as the port's own error."""

import errno
import shutil
import sqlite3
from pathlib import Path
from typing import Final

from workshop_app.domain.errors import StorageTrouble, StorageUnavailableError

_WORDS: Final = {
    StorageTrouble.IN_USE: "{path} is in use by another program. Close the other window first.",
    StorageTrouble.CORRUPT: (
        "{path} is damaged or is no database of this program. It was not touched. Keep a copy of "
        "it, then put the newest file of the folder `backups` in its place."
    ),
    StorageTrouble.NEWER: (
        "{path} was written by a later version of this program. It was not touched. Install that "
        "version again."
    ),
    StorageTrouble.DISK_FULL: "The disk of {path} is full. Make room, then start again.",
    StorageTrouble.READ_ONLY: "{path} may not be written. Give this user the right to write there.",
    StorageTrouble.BROKEN: "{path} cannot be read or written. Have the disk looked at.",
}

_BY_RESULT: Final = {
    sqlite3.SQLITE_BUSY: StorageTrouble.IN_USE,
    sqlite3.SQLITE_LOCKED: StorageTrouble.IN_USE,
    sqlite3.SQLITE_CORRUPT: StorageTrouble.CORRUPT,
    sqlite3.SQLITE_NOTADB: StorageTrouble.CORRUPT,
    sqlite3.SQLITE_FULL: StorageTrouble.DISK_FULL,
    sqlite3.SQLITE_READONLY: StorageTrouble.READ_ONLY,
    sqlite3.SQLITE_PERM: StorageTrouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: StorageTrouble.BROKEN,
    sqlite3.SQLITE_IOERR: StorageTrouble.BROKEN,
}
_BY_ERRNO: Final = {
    errno.ENOSPC: StorageTrouble.DISK_FULL,
    errno.EDQUOT: StorageTrouble.DISK_FULL,
    errno.EACCES: StorageTrouble.READ_ONLY,
    errno.EPERM: StorageTrouble.READ_ONLY,
    errno.EROFS: StorageTrouble.READ_ONLY,
}
_NO_TEXT: Final = "Could not decode to UTF-8"
"""What the driver says of a text with a damaged byte; SQLite itself does not look into texts."""
_TOO_LITTLE = 256 * 1024
"""With fewer free bytes than this an unnamed write error is taken for a full disk."""


def unavailable(
    trouble: StorageTrouble, path: Path, detail: object = ""
) -> StorageUnavailableError:
    """Return the error for a trouble, in words that say what to do."""
    words = _WORDS[trouble].format(path=path)
    return StorageUnavailableError(trouble, path, f"{words} ({detail})" if detail else words)


def from_sqlite(error: sqlite3.Error, path: Path) -> Exception:
    """Return the port's error for one of SQLite; the same error back if it is a bug of ours."""
    result = getattr(error, "sqlite_errorcode", None)
    trouble = None if result is None else _BY_RESULT.get(result & 0xFF)
    if result is None and str(error).startswith(_NO_TEXT):
        trouble = StorageTrouble.CORRUPT
    if trouble is None:
        return error
    if trouble is StorageTrouble.BROKEN and _is_full(path.parent):
        trouble = StorageTrouble.DISK_FULL
    return unavailable(trouble, path, error)


def from_system(error: OSError, path: Path) -> StorageUnavailableError:
    """Return the port's error for a file operation that failed."""
    trouble = _BY_ERRNO.get(error.errno or 0, StorageTrouble.BROKEN)
    return unavailable(trouble, path, error.strerror or error)


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _TOO_LITTLE
    except OSError:
        return False
