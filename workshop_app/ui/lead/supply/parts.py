"""What the pages of supply work with."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Protocol

from workshop_app.application.orders.address_book import AddressBook
from workshop_app.application.supply.arrange import ArrangeSupply
from workshop_app.application.supply.import_list import ImportList, NoHeadings, Sheet
from workshop_app.application.supply.look import LookAtSupply
from workshop_app.domain.announcing import BadLine
from workshop_app.ui.lead.section import Aside, Pages
from workshop_app.ui.lead.supply.screen import ListFile
from workshop_app.values import Struct


class Lists(Protocol):
    """The lists that lie on this machine, and the words about what is wrong with one."""

    def files(self) -> Sequence[ListFile]:
        """Return the files that may be lists, the newest first."""

    def read(self, file: str, language: str) -> Sequence[Sheet] | str:
        """Return the sheets of a file, or in words why it cannot be read."""

    def why(self, bad: BadLine, language: str) -> str:
        """Return in words what is wrong with a line."""

    def no_headings(self, found: NoHeadings, language: str) -> str:
        """Return in words that no column names a machine."""


class SupplyParts(Struct, frozen=True, kw_only=True):
    """What the section works with; files are read, and the centre asked, `aside`."""

    look: LookAtSupply
    arrange: ArrangeSupply
    imports: ImportList
    lists: Lists
    book: AddressBook
    aside: Aside
    today: Callable[[], date] = lambda: datetime.now(UTC).date()


class Way(Protocol):
    """The pages that are opened one over the other."""

    def enter(self, pages: Pages) -> None:
        """Show pages over those that are open."""

    def leave(self, say: str = "") -> None:
        """Close the innermost; the one below reads anew."""
