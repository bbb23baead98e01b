"""Who beneficiaries are and where: asked of the centre when a lead needs it, kept nowhere else."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol, TypeAlias

from workshop_app.application.sync.addresses import AddressesFound
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId


class Shut(StrEnum):
    """Why the book cannot be read just now."""

    ALONE = "alone"  # this desk has joined no centre
    AWAY = "away"  # the centre does not answer, or is too old
    NO_DESK = "no_desk"  # the centre tells names to desks only


Answer: TypeAlias = AddressesFound | Shut


class AddressBook(Protocol):
    """The centre's register, over the network: never asked on the database's thread."""

    def read(self, whom: Sequence[BeneficiaryId]) -> Answer:
        """Return what is known of these."""

    def keep(self, address: Address) -> Answer:
        """Keep an address in place of the one before; whoever was erased stays so."""

    def erase(self, whom: BeneficiaryId) -> Answer:
        """Forget somebody for ever."""
