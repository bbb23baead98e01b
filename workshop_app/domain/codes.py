"""The two faces of an identity: eight letters for scanners, a kind and number for people.

A code is eight letters out of the sixteen consonants that stand at the same place on
QWERTY, AZERTY and QWERTZ keyboards: type letter, six letters of payload (base 16), check
letter (ISO 7064 hybrid MOD 17,16). So a scanner set to another country's keyboard still
types the same letters, and the payload *is* the year and number, without any table.
"""

import re
from enum import StrEnum

from workshop_app.domain.commands import Command
from workshop_app.values import Struct

ALPHABET = "BCDFGHJKLNPRSTVX"
LENGTH = 8
PAYLOADS = 16**6
NUMBERS_A_YEAR = 167_772
"""16⁶ payloads over 100 years of two digits: numbers 1 … 167 771 (six digits)."""

_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}
_COMMANDS = tuple(Command)


class CodeKind(StrEnum):
    """What a code names. The letters are printed on labels; never change one."""

    MACHINE = "P"
    SCREEN = "S"
    PART = "T"
    LOT = "J"
    PLACE = "L"
    BOX = "C"
    ORDER = "R"
    BADGE = "B"
    COMMAND = "X"
    CHECK_UP = "K"


PREFIX = {
    CodeKind.MACHINE: "PC",
    CodeKind.SCREEN: "EC",
    CodeKind.PART: "PT",
    CodeKind.LOT: "LT",
    CodeKind.BOX: "BX",
    CodeKind.ORDER: "CO",
    CodeKind.PLACE: "PL",
}
"""What people see before the number, in every language: it is printed on the label."""

NUMBERED_BY_YEAR = frozenset(
    {
        CodeKind.MACHINE,
        CodeKind.SCREEN,
        CodeKind.PART,
        CodeKind.LOT,
        CodeKind.BOX,
        CodeKind.ORDER,
    }
)


class Code(Struct, frozen=True):
    """One code of ours: what it names and which one."""

    kind: CodeKind
    payload: int

    def __post_init__(self) -> None:
        if not 0 <= self.payload < PAYLOADS:
            raise ValueError(f"payload {self.payload} is not between 0 and {PAYLOADS - 1}")

    @property
    def text(self) -> str:
        """The eight letters, as they are printed in the bar code."""
        letters, rest = "", self.payload
        for _ in range(6):
            rest, value = divmod(rest, 16)
            letters = ALPHABET[value] + letters
        body = self.kind + letters
        return body + check_letter(body)

    @property
    def year(self) -> int:
        """The two digits of the year, for what is numbered by year."""
        return self.payload // NUMBERS_A_YEAR

    @property
    def number(self) -> int:
        """The number within the year; for the other kinds the payload itself."""
        return self.payload % NUMBERS_A_YEAR if self.kind in NUMBERED_BY_YEAR else self.payload

    @property
    def prefix(self) -> str:
        """The small part of the number on a label: `PC 26`."""
        words = PREFIX.get(self.kind, "")
        return f"{words} {self.year:02}" if self.kind in NUMBERED_BY_YEAR else words

    @property
    def digits(self) -> str:
        """The large part of the number on a label: `0042`."""
        return f"{self.number:04}" if self.kind in NUMBERED_BY_YEAR else str(self.number)

    @property
    def shown(self) -> str:
        """The number as people read it: `PC 26 0042`."""
        return f"{self.prefix} {self.digits}".strip()


def numbered(kind: CodeKind, year: int, number: int) -> Code:
    """Return the code of a number within a year.

    Args:
        kind: what it names; a kind that is numbered by year.
        year: the year's last two digits, 0 … 99.
        number: 1 … 167 771.

    Raises:
        ValueError: the year or the number is out of range.
    """
    if not 0 <= year <= 99:  # noqa: PLR2004 - two digits
        raise ValueError(f"year {year} is not two digits")
    if not 0 < number < NUMBERS_A_YEAR:
        raise ValueError(f"number {number} is not between 1 and {NUMBERS_A_YEAR - 1}")
    return Code(kind, year * NUMBERS_A_YEAR + number)


def command_code(command: Command) -> Code:
    """Return the code on the card of a command."""
    return Code(CodeKind.COMMAND, _COMMANDS.index(command))


def command_of(code: Code) -> Command | None:
    """Return the command of a command card; none for a card of a later version."""
    if code.kind is CodeKind.COMMAND and code.payload < len(_COMMANDS):
        return _COMMANDS[code.payload]
    return None


CHECK_UP_CODE = Code(CodeKind.CHECK_UP, 0x0123AB)
"""The scanner's check-up code: it says that every letter arrives as it was sent."""


def check_letter(body: str) -> str:
    """Return the check letter of the first seven letters (ISO 7064 hybrid MOD 17,16)."""
    check = 16
    for letter in body:
        check = (check + _VALUE[letter]) % 16 or 16
        check = check * 2 % 17
    return ALPHABET[(1 - check) % 16]


def parse_code(text: str) -> Code | None:
    """Read the eight letters of a code of ours, in capitals or not; none if it is not one."""
    letters = text.strip().upper()
    if len(letters) != LENGTH or any(letter not in _VALUE for letter in letters):
        return None
    if letters[0] not in set(CodeKind) or check_letter(letters[:-1]) != letters[-1]:
        return None
    payload = 0
    for letter in letters[1:-1]:
        payload = payload * 16 + _VALUE[letter]
    return Code(CodeKind(letters[0]), payload)


_SHOWN = re.compile(r"\s*([A-Z]{2})\s*(\d{2})\s*[- ]?\s*(\d{1,6})\s*", re.IGNORECASE | re.ASCII)
_KIND_OF_PREFIX = {prefix: kind for kind, prefix in PREFIX.items() if kind in NUMBERED_BY_YEAR}


def parse_number(text: str) -> Code | None:
    """Read the number that people see, `PC 26 0042`; none if it is not one."""
    match = _SHOWN.fullmatch(text)
    kind = _KIND_OF_PREFIX.get(match[1].upper()) if match else None
    if match is None or kind is None or not 0 < int(match[3]) < NUMBERS_A_YEAR:
        return None
    return numbered(kind, int(match[2]), int(match[3]))


class Scan(Struct, frozen=True):
    """What came from a scanner, read in each way that its keys can be read.

    A scanner types keys, not letters; on a host with another keyboard layout the letters
    change. `candidates` holds the text as it arrived, then the keys read as a US, a French, a
    Belgian and a German keyboard, without repetition and in that order; none at all if the
    read broke off or is garbage.
    """

    candidates: tuple[str, ...]
    source: str = "wedge"

    @property
    def code(self) -> Code | None:
        """The code of ours among the candidates, if there is one."""
        return next(filter(None, map(parse_code, self.candidates)), None)

    @property
    def text(self) -> str:
        """The first candidate: what a person would see in a text field."""
        return self.candidates[0] if self.candidates else ""


LONGEST_FOREIGN_CODE = 128
"""Longest maker's serial that is looked up; longer reads are no code of a thing."""


def foreign_candidates(scan: Scan) -> tuple[str, ...]:
    """Return what may be a maker's serial or a donor's tag, cleaned and without garbage."""
    cleaned = (" ".join(text.split()) for text in scan.candidates)
    return tuple(
        text for text in cleaned if 0 < len(text) <= LONGEST_FOREIGN_CODE and text.isprintable()
    )
