"""Why a file is no list that can be read. Nothing of such a file is taken."""

from enum import StrEnum
from typing import Final


class Trouble(StrEnum):
    """What is wrong with the whole file. The values choose the words."""

    NOT_THERE = "not_there"
    EMPTY = "empty"
    TOO_LARGE = "too_large"  # on the disk, unpacked, or in letters
    TOO_MANY_LINES = "too_many_lines"
    OLD_WORKBOOK = "old_workbook"  # .xls, or a workbook with a password
    OTHER_FORMAT = "other_format"  # .ods, a PDF, a picture, a web page
    DAMAGED = "damaged"
    BROKEN_QUOTES = "broken_quotes"  # `line` is where the quotation mark begins


class ListUnreadableError(Exception):
    """A file is no list that can be read; `line` is where, if that is known."""

    def __init__(self, trouble: Trouble, line: int = 0) -> None:
        super().__init__(str(trouble))
        self.trouble = trouble
        self.line = line


MOST_BYTES: Final = 30_000_000
"""Largest file on the disk."""

MOST_UNPACKED: Final = 120_000_000
"""Largest sum of what is in a workbook: 20,000 lines take some 15 MB."""

MOST_LINES: Final = 20_000
"""Most filled lines of a list; a workshop takes in 1,500 machines a year."""

MOST_WALKED: Final = 200_000
"""Most lines that are walked through, the empty ones, too."""

MOST_COLUMNS: Final = 200
MOST_LETTERS: Final = 40_000_000
LONGEST_CELL: Final = 1_000
"""What is longer is cut there; it is too long for anything that is kept."""
