"""Reads a workbook (XLSX) line by line, within bounds: what it claims to be is checked first."""

import io
import warnings
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from workshop_app.adapters.lists.trouble import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_LETTERS,
    MOST_LINES,
    MOST_UNPACKED,
    MOST_WALKED,
    ListUnreadableError,
    Trouble,
)
from workshop_app.application.supply.import_list import Sheet
from workshop_app.domain.announcing import Row

_WORKBOOK: Final = "xl/workbook.xml"
_MOST_FILES: Final = 2_000
_ROUNDED_FROM: Final = 1e15
"""A spreadsheet keeps 15 digits: a longer serial that became a number has lost its end."""

_FAULTS: Final = (
    *(ArithmeticError, AssertionError, AttributeError, BadZipFile, EOFError, LookupError),
    *(MemoryError, NotImplementedError, OSError, ParseError, RuntimeError, TypeError),
    *(ValueError, zlib.error),
)
"""What the library ends in when a workbook is not what it should be: it says of none of them."""


def read_workbook(raw: bytes) -> tuple[Sheet, ...]:
    """Read the visible sheets of a workbook, one after the other.

    Of a formula its last result is read, of merged cells the first. A file that unpacks to more
    than `MOST_UNPACKED` is not unpacked: Python's reader never gives out more than is claimed.

    Raises:
        ListUnreadableError: it is none, is damaged, or is too large.
    """
    try:
        _check_claims(raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library leaves out: pictures, rules
            book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(_sheets(book))
            finally:
                book.close()
    except ListUnreadableError:
        raise
    except _FAULTS as error:
        raise ListUnreadableError(Trouble.DAMAGED) from error


def _check_claims(raw: bytes) -> None:
    with ZipFile(io.BytesIO(raw)) as packed:
        files = packed.infolist()
        if len(files) > _MOST_FILES or sum(file.file_size for file in files) > MOST_UNPACKED:
            raise ListUnreadableError(Trouble.TOO_LARGE)
        if _WORKBOOK not in packed.namelist():
            raise ListUnreadableError(Trouble.OTHER_FORMAT)
        if any(file.flag_bits & 1 for file in files):
            raise ListUnreadableError(Trouble.OLD_WORKBOOK)


def _sheets(book: Any) -> Iterator[Sheet]:
    room = _Room()
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        sheet.reset_dimensions()  # what a file says of its size is often wrong
        rows = []
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            room.walk()
            read = tuple(_text(cell) for cell in cells)
            while read and not read[-1]:
                read = read[:-1]
            if read:
                room.take(read)
                rows.append(Row(number, read))
        if rows:
            yield Sheet(sheet.title, rows)
    if not room.lines:
        raise ListUnreadableError(Trouble.EMPTY)


class _Room:
    """What may still be read of all sheets together."""

    def __init__(self) -> None:
        self.lines = self._walked = self._letters = 0

    def walk(self) -> None:
        """Count a line, filled or not."""
        self._walked += 1
        if self._walked > MOST_WALKED:
            raise ListUnreadableError(Trouble.TOO_MANY_LINES)

    def take(self, cells: tuple[str, ...]) -> None:
        """Count a filled line."""
        self.lines += 1
        self._letters += sum(map(len, cells))
        if self.lines > MOST_LINES + 1:
            raise ListUnreadableError(Trouble.TOO_MANY_LINES)
        if len(cells) > MOST_COLUMNS or self._letters > MOST_LETTERS:
            raise ListUnreadableError(Trouble.TOO_LARGE)


def _text(cell: object) -> str:
    """Return a cell as a person reads it; days as in ISO 8601."""
    match cell:
        case None:
            return ""
        case str():
            return cell.strip()[:LONGEST_CELL]
        case datetime() if cell.time() == time(0):
            return cell.date().isoformat()
        case datetime() | date():
            return cell.isoformat(" ") if isinstance(cell, datetime) else cell.isoformat()
        case float() | int() if abs(cell) >= _ROUNDED_FROM:
            return f"{cell:.5E}"
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell)[:LONGEST_CELL]
