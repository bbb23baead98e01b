"""Which labels were sent to the printer: the memory that outlives the program."""

import json
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from workshop_app.adapters.printing.files import CannotWriteError, write_bytes


class Past(StrEnum):
    """What is known of a print."""

    NEW = "new"
    BEGUN = "begun"
    PRINTED = "printed"


class PrintJournal:
    """A small file for each print, written before the printer hears of it and again after."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def past(self, key: str) -> Past:
        """Return what is known of a print; `BEGUN` also where the file cannot be read."""
        file = self._file(key)
        try:
            return Past(json.loads(file.read_text(encoding="utf-8"))["state"])
        except FileNotFoundError:
            return Past.NEW
        except (OSError, ValueError, KeyError, TypeError):
            return Past.BEGUN

    def begin(self, key: str, title: str) -> None:
        """Remember that a label is about to be sent.

        Raises:
            CannotWriteError: it cannot be remembered, so it must not be sent.
        """
        self._write(key, Past.BEGUN, title)

    def printed(self, key: str, title: str) -> None:
        """Remember that a label came out.

        Raises:
            CannotWriteError: it cannot be remembered; the print stays `BEGUN`.
        """
        self._write(key, Past.PRINTED, title)

    def forget(self, key: str) -> None:
        """Remember that nothing came out, so that the same print may be tried again.

        Raises:
            CannotWriteError: it cannot be remembered; the print stays `BEGUN`.
        """
        try:
            self._file(key).unlink(missing_ok=True)
        except OSError as error:
            raise CannotWriteError(f"{self._file(key)} cannot be removed: {error}") from error

    def _write(self, key: str, state: Past, title: str) -> None:
        entry = {"key": key, "state": state.value, "title": title}
        text = json.dumps(entry, ensure_ascii=False) + "\n"
        write_bytes(text.encode(), self._file(key))

    def _file(self, key: str) -> Path:
        # a key may hold letters that no file name may
        return self._folder / f"{sha256(key.encode()).hexdigest()[:32]}.json"
