"""Who a beneficiary is and where: kept at the centre alone, in no fact, and erased on request."""

import unicodedata
from typing import Final

from workshop_app.domain.ids import BeneficiaryId
from workshop_app.values import Struct

LONGEST_NAME: Final = 80
LONGEST_PHONE: Final = 40
MOST_LINES: Final = 6
LONGEST_LINE: Final = 60
"""What the window of an envelope and the head of a paper hold."""


class Address(Struct, frozen=True, kw_only=True):
    """Who a beneficiary is, as people write it, in any script.

    Attributes:
        name: of the family, the school or the association.
        lines: street, postcode, town.
        phone: whom the van calls; empty where none was told.
    """

    beneficiary: BeneficiaryId
    name: str
    lines: tuple[str, ...] = ()
    phone: str = ""

    def __repr__(self) -> str:
        """Return what a log may hold: nothing of who it is."""
        return f"Address(beneficiary={self.beneficiary!r}, …)"


def address_of(beneficiary: BeneficiaryId, name: str, lines: str, phone: str) -> Address:
    """Return what was typed as an address; `lines` is one text with a line for each.

    Raises:
        ValueError: a field is empty, too long or holds what is no letter; the message names it.
    """
    named = _line("name", name, LONGEST_NAME)
    if not named:
        raise ValueError("name: it is empty")
    told = (_line("address", each, LONGEST_LINE) for each in lines.splitlines())
    kept = tuple(filter(None, told))
    if len(kept) > MOST_LINES:
        raise ValueError(f"address: it has more than {MOST_LINES} lines")
    called = _line("phone", phone, LONGEST_PHONE)
    return Address(beneficiary=beneficiary, name=named, lines=kept, phone=called)


def _line(field: str, told: str, longest: int) -> str:
    line = " ".join(unicodedata.normalize("NFC", told).split())
    if len(line) > longest:
        raise ValueError(f"{field}: a line is longer than {longest} letters")
    if any(unicodedata.category(each) in {"Cc", "Cs", "Co", "Cn"} for each in line):
        raise ValueError(f"{field}: it holds what is no letter")
    return line
