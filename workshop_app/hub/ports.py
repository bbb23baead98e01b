"""What the hub needs from the centre's memory. All of it may block: it is called in threads."""

from collections.abc import Callable
from typing import Protocol

from workshop_app.application.sync.addresses import AddressStore
from workshop_app.application.sync.centre_port import CentreStore
from workshop_app.application.sync.keys import BenchKey, Standing
from workshop_app.application.sync.messages import Join, Joined, Presence
from workshop_app.application.sync.register_port import RegisterStore


class Centre(Protocol):
    """The memory of all workshops. Every method may raise CentreAwayError."""

    def standing(self, key: BenchKey) -> Standing:
        """Return what a key opens now."""

    def revoked(self, workshop: int) -> frozenset[str]:
        """Return the benches of a workshop whose keys open nothing any more."""

    def join(self, join: Join, *, now: int) -> Joined | None:
        """Take a bench in, if its code is good; the same request again is answered the same."""

    def store(self, workshop: int) -> CentreStore:
        """Return the feed and the streams of a workshop."""

    def register(self, workshop: int) -> RegisterStore:
        """Return the register of people of a workshop."""

    def addresses(self, workshop: int) -> AddressStore:
        """Return the names and addresses of a workshop's beneficiaries."""

    def is_desk(self, key: BenchKey) -> bool:
        """Return whether a bench may change who people are, and erase them."""

    def keep_presence(self, workshop: int, presence: Presence) -> None:
        """Keep how a bench is just now."""

    def presences(self, workshop: int) -> tuple[Presence, ...]:
        """Return how the benches are, by name; each with its age."""

    def keep_blob(self, workshop: int, sha256: bytes, content: bytes) -> bool:
        """Keep a content under its hash, if there is room; keeping it twice is once."""

    def wanted(self, workshop: int, hashes: tuple[bytes, ...]) -> tuple[bytes, ...]:
        """Return those of some contents that are not here."""

    def blob(self, workshop: int, sha256: bytes) -> bytes | None:
        """Return a content."""


class Hints(Protocol):
    """Tells that a feed has grown or a bench has told something. Hints can be lost."""

    def start(self, told: Callable[[int, bool], None]) -> None:
        """From now on call `told` from another thread: which workshop, and whether it is news.

        News are about benches; anything else is that the feed has grown. After every new
        connection workshop 0 is told: anything may have changed anywhere.
        """

    def stop(self) -> None:
        """Stop, and wait until nothing is told any more."""
