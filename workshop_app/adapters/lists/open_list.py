"""Opens a supplier's list, whatever it is called: what it is shows in its first bytes."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from workshop_app.adapters.lists.csv_list import read_text
from workshop_app.adapters.lists.trouble import MOST_BYTES, ListUnreadableError, Trouble
from workshop_app.application.supply.import_list import Sheet
from workshop_app.domain.announcing import Column, ListWords

_PACKED: Final = b"PK\x03\x04"
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS: Final = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"<")


def read_list(file: Path) -> Sequence[Sheet]:
    """Read a list.

    Raises:
        ListUnreadableError: there is none, or it is none that can be read.
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ListUnreadableError(Trouble.TOO_LARGE)
        raw = file.read_bytes()
    except OSError as error:
        raise ListUnreadableError(Trouble.NOT_THERE) from error
    if not raw.strip():
        raise ListUnreadableError(Trouble.EMPTY)
    if raw.startswith(_OLD):
        raise ListUnreadableError(Trouble.OLD_WORKBOOK)
    if raw.startswith(_PACKED):
        from workshop_app.adapters.lists.xlsx_list import read_workbook  # noqa: PLC0415 - large

        return read_workbook(raw)
    if raw.lstrip().startswith(_OTHERS):
        raise ListUnreadableError(Trouble.OTHER_FORMAT)
    return (read_text(raw),)


def read_list_words(file: Path) -> ListWords:
    """Read how lists call things.

    Raises:
        OSError, ValueError, KeyError: the program's own file is missing or damaged.
    """
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    columns = {Column(name): tuple(words) for name, words in told["columns"].items()}
    return ListWords(columns=columns, kinds={k: tuple(v) for k, v in told["kinds"].items()})
