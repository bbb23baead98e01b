"""What the centre keeps of the register of people, as the protocol sees it.

tests/application/sync/register_contract.py holds what every store must keep.
"""

from collections.abc import Collection, Mapping
from types import TracebackType
from typing import Protocol, Self

from workshop_app.domain.register import Entry, Merge
from workshop_app.values import Struct


class RegisterPart(Struct, frozen=True, kw_only=True):
    """A part of the register as of one moment.

    Attributes:
        entries: those that changed after a number, in that order; tombstones too.
        after: whoever has them has the register up to this number.
        last: the last number of the whole register; 0 if it is empty.
        digest: of the whole register; see `domain.register.joined`.
    """

    entries: tuple[Entry, ...]
    after: int
    last: int
    digest: bytes


class RegisterTransaction(Protocol):
    """One exchange that changes something."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def lock(self) -> int:
        """Return the last number ever given, and let nobody else give one until this ends.

        Called first: so numbers become visible in their order.
        """

    def seen(self, ids: Collection[str]) -> frozenset[str]:
        """Return which of these changes came before."""

    def entries(self, people: Collection[str]) -> Mapping[str, Entry]:
        """Return these people, without those that nothing is known of; tombstones too.

        Who was erased, and whose tombstone an older copy of the register does not have, has one
        that changed at 0.
        """

    def keep(self, merge: Merge) -> None:
        """Write what an exchange changes; of who is erased not a byte may be readable after."""

    def note(self, action: str, about: str) -> None:
        """Write down a deed that somebody may ask about later; no name of a person is in it."""

    def commit(self) -> None:
        """Make it durable. Without this, nothing was written."""


class RegisterStore(Protocol):
    """The register of one workshop."""

    def transaction(self) -> RegisterTransaction:
        """Return one transaction, to be used in a `with` block."""

    def part(self, after: int, most: int) -> RegisterPart:
        """Return at most so many entries that changed after a number, all of one moment."""

    def last(self) -> int:
        """Return the last number of the register, as far as it is durable; 0 if it is empty."""
