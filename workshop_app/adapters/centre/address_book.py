"""The centre's register of names and addresses, asked over HTTP. Nothing of it is kept here."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from workshop_app.adapters.centre import membership
from workshop_app.adapters.centre.http_transport import HttpTransport, Patience, trust
from workshop_app.application.orders.address_book import Answer, Shut
from workshop_app.application.sync.addresses import AddressesFound
from workshop_app.application.sync.messages import (
    MOST_ADDRESSES,
    Addresses,
    AskAddresses,
    Reason,
    Refusal,
)
from workshop_app.domain.addresses import Address
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.ids import BeneficiaryId

log = logging.getLogger(__name__)

_PATIENCE: Final = Patience(connect_s=3.0, answer_s=10.0)
"""A lead waits for it before a page."""


class HubAddressBook:
    """See the port `AddressBook`. A connection lasts for one question."""

    def __init__(self, data: Path) -> None:
        """Prepare; `data` is the folder in which this desk keeps the way to its centre."""
        self._data = data
        self._asking: HttpTransport | None = None

    def close(self) -> None:
        """End what is being asked, from any thread: whoever closes a window does not wait."""
        if self._asking is not None:
            self._asking.close()

    def read(self, whom: Sequence[BeneficiaryId]) -> Answer:
        """Return what is known of these."""
        found: list[Address] = []
        gone: list[BeneficiaryId] = []
        for start in range(0, len(whom), MOST_ADDRESSES):
            told = self._asked(whom=tuple(whom[start : start + MOST_ADDRESSES]))
            if isinstance(told, Shut):
                return told
            found += told.addresses
            gone += told.gone
        return AddressesFound(tuple(found), tuple(gone))

    def keep(self, address: Address) -> Answer:
        """Keep an address in place of the one before; whoever was erased stays so."""
        return self._asked(keep=(address,))

    def erase(self, whom: BeneficiaryId) -> Answer:
        """Forget somebody for ever."""
        return self._asked(erase=(whom,))

    def _asked(
        self,
        *,
        whom: tuple[BeneficiaryId, ...] = (),
        keep: tuple[Address, ...] = (),
        erase: tuple[BeneficiaryId, ...] = (),
    ) -> Answer:
        try:
            joined = membership.read(self._data)
            if joined is None:
                return Shut.ALONE
            believes = trust(joined.certificate)
        except (WorkshopError, OSError) as error:
            log.error("no centre can be asked: %s", error)  # noqa: TRY400 - no fault of ours
            return Shut.ALONE
        asked = AskAddresses(bench=joined.key.bench, whom=whom, keep=keep, erase=erase)
        self._asking = HttpTransport(joined.url, joined.key, believes, _PATIENCE)
        try:
            told = self._asking.look_up(asked)
        finally:
            self._asking.close()
        match told:
            case Addresses():
                return AddressesFound(told.addresses, told.gone)
            case Refusal(reason=Reason.NOT_YOURS):
                return Shut.NO_DESK
            case _:
                log.info("the centre tells no addresses: %s", told)
                return Shut.AWAY
