"""How a bench joins a centre by a code that is good once, and shows its key ever after.

A code has twelve of the letters that lie in the same place on every keyboard, 48 random bits, in
threes of four: `BCDF-GHJK-LNPR`; before them the number of the workshop, if it is not 1. It is good
once and for a short time. The bench makes its key by itself; the centre keeps only its SHA-256.
"""

import hashlib
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from workshop_app.domain.codes import ALPHABET
from workshop_app.domain.errors import WorkshopError
from workshop_app.values import Struct

SECRET_BYTES: Final = 32
LETTERS: Final = 12
_SCHEME: Final = "Bearer"
_KEY: Final = re.compile(
    r"1\.([1-9][0-9]{0,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{64})"
)
_CODE: Final = re.compile(rf"(?:([1-9][0-9]{{0,9}})-?)?([{ALPHABET}]{{{LETTERS}}})")


class BadCodeError(WorkshopError):
    """What was typed cannot be a code to join with; the message says why."""


class BenchKey(Struct, frozen=True):
    """What a bench shows with every request. Never written to a log: `repr` leaves it out."""

    workshop: int
    bench: str
    secret: bytes

    def __repr__(self) -> str:
        return f"BenchKey({self.workshop}, {self.bench!r})"

    @property
    def digest(self) -> bytes:
        """What the centre keeps of it. It is random: a slow hash would guard nothing more."""
        return hashlib.sha256(self.secret).digest()

    def as_header(self) -> str:
        """Return the value of the header `Authorization`."""
        return f"{_SCHEME} 1.{self.workshop}.{self.bench}.{self.secret.hex()}"


class Standing(StrEnum):
    """What a key opens."""

    GOOD = "good"
    UNKNOWN = "unknown"
    REVOKED = "revoked"


def from_header(value: str) -> BenchKey | None:
    """Read the header `Authorization`; none if there is no key of ours in it."""
    scheme, _, told = value.partition(" ")
    found = _KEY.fullmatch(told.strip())
    if scheme.lower() != _SCHEME.lower() or found is None:
        return None
    workshop, bench, secret = found.groups()
    return BenchKey(int(workshop), bench, bytes.fromhex(secret))


class JoinCode(Struct, frozen=True):
    """A code to join with: which workshop, and twelve letters."""

    workshop: int
    letters: str

    def __repr__(self) -> str:
        return f"JoinCode({self.workshop})"

    def __str__(self) -> str:
        fours = [self.letters[at : at + 4] for at in range(0, LETTERS, 4)]
        return "-".join([*([str(self.workshop)] if self.workshop != 1 else []), *fours])

    @property
    def digest(self) -> bytes:
        """What the centre keeps of it."""
        return hashlib.sha256(self.letters.encode()).digest()


def new_code(workshop: int, random_bits: Callable[[int], int]) -> JoinCode:
    """Make a code; `random_bits` must be good enough for secrets."""
    drawn = random_bits(4 * LETTERS)
    letters = "".join(ALPHABET[drawn >> 4 * at & 15] for at in range(LETTERS))
    return JoinCode(workshop, letters)


def read_code(typed: str) -> JoinCode:
    """Read what somebody typed, with small letters and blanks if they like.

    Raises:
        BadCodeError: it cannot be a code.
    """
    told = re.sub(r"[\s\-_.]+", "-", typed.strip()).upper()
    workshop, _, rest = told.partition("-")
    whole = f"{workshop}-{rest.replace('-', '')}" if workshop.isdigit() else told.replace("-", "")
    found = _CODE.fullmatch(whole)
    if found is None:
        raise BadCodeError(f"A code has {LETTERS} letters of {ALPHABET}, such as BCDF-GHJK-LNPR")
    return JoinCode(int(found.group(1) or 1), found.group(2))
