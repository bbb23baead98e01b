"""The centre's register of names, for a desk: the network is loaded when it is first asked."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from workshop_app.application.orders.address_book import Answer, Shut
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.settings import Settings
from workshop_app.ui.qt.tasks import QtTaskRunner

if TYPE_CHECKING:
    from workshop_app.adapters.centre.address_book import HubAddressBook


log = logging.getLogger(__name__)
T = TypeVar("T")


class NameLine:
    """The book, and a thread of its own to ask it: a network may take seconds."""

    def __init__(self, settings: Settings) -> None:
        self.book = LateAddressBook(settings.data)
        self._network = QtTaskRunner("addresses")

    def aside(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do work on that thread, and go on with what came of it on the GUI thread."""
        failed = partial(log.error, "work beside the database was not done: %s")
        self._network.run(work, then=then, failed=failed)

    def close(self) -> None:
        """End the thread, and what it asks."""
        self.book.close()
        self._network.close()


class LateAddressBook:
    """See the port `AddressBook`."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._book: HubAddressBook | None = None

    def read(self, whom: Sequence[BeneficiaryId]) -> Answer:
        """Return what is known of these."""
        return book.read(whom) if (book := self._opened()) else Shut.ALONE

    def keep(self, address: Address) -> Answer:
        """Keep an address."""
        return book.keep(address) if (book := self._opened()) else Shut.ALONE

    def erase(self, whom: BeneficiaryId) -> Answer:
        """Forget somebody for ever."""
        return book.erase(whom) if (book := self._opened()) else Shut.ALONE

    def close(self) -> None:
        """End what is being asked."""
        if self._book is not None:
            self._book.close()

    def _opened(self) -> "HubAddressBook | None":
        if self._book is None and (self._data / "centre.toml").exists():
            from workshop_app.adapters.centre.address_book import HubAddressBook  # noqa: PLC0415

            self._book = HubAddressBook(self._data)
        return self._book
