"""A centre's register of names that answers at once."""

from dataclasses import dataclass, field

from workshop_app.application.orders.address_book import Answer, Shut
from workshop_app.application.sync.addresses import AddressesFound
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId


@dataclass
class MemoryBook:
    """See the port `AddressBook`; `shut` says why it answers nothing."""

    shut: Shut | None = None
    kept: dict[BeneficiaryId, Address] = field(default_factory=dict)
    gone: list[BeneficiaryId] = field(default_factory=list)

    def read(self, whom) -> Answer:
        if self.shut is not None:
            return self.shut
        found = tuple(self.kept[each] for each in whom if each in self.kept)
        return AddressesFound(found, tuple(each for each in whom if each in self.gone))

    def keep(self, address) -> Answer:
        if self.shut is None and address.beneficiary not in self.gone:
            self.kept[address.beneficiary] = address
        return self.read((address.beneficiary,))

    def erase(self, whom) -> Answer:
        if self.shut is None:
            self.kept.pop(whom, None)
            self.gone.append(whom)
        return self.read((whom,))


def at_once(work, then):
    """Work beside the database's thread that is done at once."""
    then(work())
