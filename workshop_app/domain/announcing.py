"""What a supplier's list says of each machine: which column is which, and what a line is worth.

Nothing here opens a file. A cell is plain text, as a person would read it in the list.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from workshop_app.values import Struct


class Column(StrEnum):
    """What a list can tell of a machine. Stored with a supplier; never renamed."""

    SERIAL = "serial"
    ASSET_TAG = "asset_tag"
    KIND = "kind"
    MAKER = "maker"
    MODEL = "model"
    MADE = "made"


NAMES: Final = (Column.SERIAL, Column.ASSET_TAG)
"""What a machine can be recognised by: a list needs one of them."""

IGNORED: Final = ""
"""Remembered for a heading that means nothing to the workshop."""


class Row(Struct, frozen=True):
    """One line of a list; `number` is the one that a person sees beside it, from 1."""

    number: int
    cells: tuple[str, ...]


class Fault(StrEnum):
    """Why a line cannot be taken. The values choose the words."""

    NO_NAME = "no_name"  # neither a serial nor a tag
    FILLER = "filler"  # what makers leave where nothing is known
    TWICE = "twice"  # `told` is the number of the line that has it first
    KNOWN = "known"  # a machine of the workshop has it; `told` is its number
    ELSEWHERE = "elsewhere"  # it is announced for another lot; `told` is that lot's number
    NO_KIND = "no_kind"
    UNKNOWN_KIND = "unknown_kind"
    NO_ROUTE = "no_route"  # the workshop has no way for such things
    BAD_DATE = "bad_date"
    FUTURE_DATE = "future_date"
    ROUNDED = "rounded"  # a spreadsheet has made a number of it: 1.23E+11
    ERROR_CELL = "error_cell"  # a spreadsheet's own error: #N/A
    TOO_LONG = "too_long"
    ODD_LETTERS = "odd_letters"  # line breaks or letters that nobody can see
    TOO_MANY_CELLS = "too_many_cells"  # more than there are headings: something is shifted


class BadLine(Struct, frozen=True):
    """A line that was not taken.

    Attributes:
        number: of the line.
        fault: why.
        heading: above the cell that it is about; empty for the whole line.
        told: what stands there, or what it clashes with.
    """

    number: int
    fault: Fault
    heading: str = ""
    told: str = ""


class Line(Struct, frozen=True, kw_only=True):
    """A line that can be taken; `made` is a year, a month or a day, as in ISO 8601."""

    number: int
    kind: str
    serial: str = ""
    asset_tag: str = ""
    maker: str = ""
    model: str = ""
    made: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What the machine can be recognised by."""
        return tuple(name for name in (self.serial, self.asset_tag) if name)


class ListWords(Struct, frozen=True, kw_only=True):
    """How people call columns and kinds of machine in lists, in any language."""

    columns: Mapping[Column, Sequence[str]]
    kinds: Mapping[str, Sequence[str]]


class Matched(Struct, frozen=True):
    """Which heading was taken for a column, and how surely: 100 is word for word."""

    column: Column
    at: int
    heading: str
    likeness: int


LIKE_ENOUGH: Final = 86
"""Under this likeness in percent two headings are not taken for the same: `série`, `serie n°`."""

_SHORTEST_TO_GUESS: Final = 5
"""Shorter words are only taken word for word: `type` and `tape` mean two things."""


def plain(text: str) -> str:
    """Return a heading or a kind without case, accents, signs and doubled spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("°", " ").replace("º", " "))
    kept = "".join(each for each in letters if not unicodedata.combining(each))
    return " ".join(re.sub(r"[^0-9a-z]+", " ", kept).split())


def match_columns(
    headings: Sequence[str],
    words: ListWords,
    *,
    remembered: Mapping[str, str] | None = None,
    chosen: Mapping[Column, str] | None = None,
) -> tuple[Matched, ...]:
    """Say which heading is which column: chosen ones first, then remembered, then the likest.

    A heading is one column at most, and a column is one heading.

    Args:
        headings: as they stand in the list.
        words: how people call columns.
        remembered: what `plain` headings meant the last time; `IGNORED` for nothing.
        chosen: what a person says now; wins over everything.

    Raises:
        LookupError: a chosen heading is not in the list; it is the argument.
    """
    free = {at: plain(heading) for at, heading in enumerate(headings) if plain(heading)}
    found: dict[Column, Matched] = {}

    def take(column: Column, at: int, likeness: int) -> None:
        found[column] = Matched(column, at, headings[at], likeness)
        del free[at]

    for column, heading in (chosen or {}).items():
        at = next((at for at, text in free.items() if text == plain(heading)), None)
        if at is None:
            raise LookupError(heading)
        take(column, at, 100)
    for at, text in list(free.items()):
        meant = (remembered or {}).get(text)
        if meant == IGNORED:
            del free[at]
        elif meant in set(Column) and Column(meant) not in found:
            take(Column(meant), at, 100)
    guesses = [
        (likeness, column, at)
        for column in Column
        for at, text in free.items()
        if (likeness := _likeness(text, words.columns.get(column, ()))) >= LIKE_ENOUGH
    ]
    for likeness, column, at in sorted(guesses, key=lambda each: (-each[0], each[2])):
        if column not in found and at in free:
            take(column, at, likeness)
    return tuple(sorted(found.values(), key=lambda each: each.at))


def _likeness(text: str, words: Iterable[str]) -> int:
    best = 0
    for word in map(plain, words):
        if text == word:
            return 100
        if min(len(text), len(word)) >= _SHORTEST_TO_GUESS:
            best = max(best, round(100 * SequenceMatcher(None, text, word).ratio()))
    return min(best, 99)


def kind_of(text: str, words: ListWords) -> str:
    """Return tower, laptop or screen for what a list calls a machine; empty if it is not clear.

    Longer names win: a `pc portable` is no `pc`.
    """
    rest, held = f" {plain(text)} ", set()
    names = [(plain(name), kind) for kind, names in words.kinds.items() for name in names]
    for name, kind in sorted(names, key=lambda each: -len(each[0])):
        if f" {name} " in rest:
            held.add(kind)
            rest = rest.replace(f" {name} ", " | ")
    return held.pop() if len(held) == 1 else ""


_FILLERS: Final = frozenset(
    {
        *("to be filled by o e m", "default string", "system serial number", "not specified"),
        *("not applicable", "not available", "none", "null", "unknown", "inconnu", "aucun"),
        *("chassis serial number", "oem", "o e m", "n a", "na", "nc", "ns", "sans", "absent"),
        *("serial", "invalid", "0123456789", "123456789", "1234567890", "x", "xx", "xxx", "xxxx"),
    }
)
"""What makers and list writers put where nothing is known (plain). It names no machine."""


def is_filler(name: str) -> bool:
    """Whether a serial or tag names no machine: a maker's filler, or one sign repeated."""
    text = plain(name)
    return text in _FILLERS or len(set(text.replace(" ", ""))) <= 1


_YEAR: Final = re.compile(r"(\d{4})(?:[.,]0+)?")
_MONTH: Final = re.compile(r"(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAY: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: .*)?")
_EARLIEST: Final = 1980


def read_made(text: str, today: date) -> str:
    """Return a date as `2016`, `2016-05` or `2016-05-14`.

    Days stand before months, as in French lists, unless only the other way is a date.

    Raises:
        ValueError: it is no date, or one before 1980.
    """
    text = text.strip()
    if match := _YEAR.fullmatch(text):
        return _iso(int(match[1]))
    if match := _MONTH.fullmatch(text):
        return _iso(int(match[1] or match[4]), int(match[2] or match[3]))
    if match := _ISO.fullmatch(text):
        return _iso(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        if len(match[3]) == 2:  # noqa: PLR2004 - 14/05/16
            century = today.year // 100 * 100
            year += century if year <= today.year % 100 else century - 100
        if second > 12:  # noqa: PLR2004 - months
            first, second = second, first
        return _iso(year, second, first)
    raise ValueError(text)


def _iso(year: int, month: int = 0, day: int = 0) -> str:
    if year < _EARLIEST:
        raise ValueError(f"{year} is before {_EARLIEST}")
    whole = date(year, month or 1, day or 1).isoformat()
    return whole[: 10 if day else 7 if month else 4]
