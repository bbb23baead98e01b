"""The centre's register of names and addresses: asked by desks, kept by the centre alone."""

from collections.abc import Collection, Sequence
from typing import Protocol

from workshop_app.application.sync.messages import Addresses, AskAddresses, Reason, Refusal
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.values import Struct


class AddressesFound(Struct, frozen=True):
    """What is known of those who were asked about; `gone` were erased, for ever."""

    addresses: tuple[Address, ...] = ()
    gone: tuple[BeneficiaryId, ...] = ()


class AddressStore(Protocol):
    """The addresses of one workshop. Every method may raise CentreAwayError."""

    def read(self, whom: Collection[BeneficiaryId]) -> AddressesFound:
        """Return what is known of these beneficiaries."""

    def keep(self, addresses: Sequence[Address], *, bench: str, now: int) -> None:
        """Keep these, in place of what was known; never of whom was erased.

        The deed is noted, without a name. `bench` asks; `now` is in milliseconds since 1970 (UTC).
        """

    def erase(self, whom: Collection[BeneficiaryId], *, bench: str) -> None:
        """Forget these for ever: of them not a byte may be readable after, in whatever copy."""


def tell_addresses(
    store: AddressStore, asked: AskAddresses, *, is_desk: bool, now: int
) -> Addresses | Refusal:
    """Erase, keep, and tell what is known then; only a desk is answered."""
    if not is_desk:
        return Refusal(
            reason=Reason.NOT_YOURS, words="names and addresses are for a desk", place="bench"
        )
    if asked.erase:
        store.erase(asked.erase, bench=asked.bench)
    if asked.keep:
        store.keep(asked.keep, bench=asked.bench, now=now)
    kept = (each.beneficiary for each in asked.keep)
    found = store.read(tuple(dict.fromkeys((*asked.whom, *kept, *asked.erase))))
    return Addresses(addresses=found.addresses, gone=found.gone)
