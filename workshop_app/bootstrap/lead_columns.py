"""Keeps which columns of a lead's tables are left out at this machine, in a file of its own."""

import json
import logging
from pathlib import Path

from workshop_app.settings import write_text

log = logging.getLogger(__name__)


class DeskColumns:
    """See the protocol `ColumnChoices`. It is of the machine, not of a person: nobody is in it."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "columns.json"
        self._hidden = _read(self._file)

    def hidden(self, page: str) -> frozenset[str]:
        """Return the ids of the columns that are left out of a page."""
        return self._hidden.get(page, frozenset())

    def keep(self, page: str, hidden: frozenset[str]) -> None:
        """Leave these out of a page from now on; where it cannot be written, until the end."""
        self._hidden[page] = hidden
        plain = {each: sorted(left_out) for each, left_out in self._hidden.items()}
        try:
            write_text(self._file, json.dumps(plain, indent=1))
        except OSError as error:
            log.warning("the choice of columns is not kept: %s", error)


def _read(file: Path) -> dict[str, frozenset[str]]:
    """Read the file; what is odd in it leaves nothing out."""
    try:
        plain = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    pages = plain.items() if isinstance(plain, dict) else ()
    return {page: frozenset(map(str, ids)) for page, ids in pages if isinstance(ids, list)}
