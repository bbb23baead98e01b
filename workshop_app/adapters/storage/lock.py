"""One process at a time: a lock of the operating system on a file beside the database.

It goes away with the process, however that ends. The Windows branch is written from the
documentation of msvcrt and was not run.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from workshop_app.adapters.storage import troubles
from workshop_app.domain.errors import StorageTrouble


class FolderLock:
    """Holds a folder for this process until `release`."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            StorageUnavailableError: another process has it, or the folder cannot be written.
        """
        path = folder / "workshop.lock"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a+b", buffering=0)
        except OSError as error:
            raise troubles.from_system(error, folder) from error
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            raise troubles.unavailable(StorageTrouble.IN_USE, folder) from error
        self._note_process()

    def release(self) -> None:
        """Give the folder back; the file stays, it means nothing by itself."""
        self._file.close()

    def _note_process(self) -> None:
        """The number is for whoever looks for the other window; a full disk may lose it."""
        with suppress(OSError):
            self._file.truncate(0)
            self._file.write(f"{os.getpid()}\n".encode())


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
