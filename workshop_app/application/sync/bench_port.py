"""What the bench's memory does for the sync. Every call is one transaction of its own."""

from typing import Protocol

from workshop_app.application.sync.bench_register import RegisterMemory
from workshop_app.application.sync.messages import Place, Push, StreamEnd
from workshop_app.values import Struct


class Standing(Struct, frozen=True, kw_only=True):
    """Where a bench stands towards the centre.

    Attributes:
        bench: its name.
        name: what people call it.
        inc: the incarnation in which it makes facts now.
        end: the end of that incarnation.
        epoch: the feed it pulls from; empty before the first welcome.
        pulled: how far it has come in that feed.
        fills: whether it has taken in what it folds later, all at once.
        aside: facts of this bench that the centre has set aside: they change nothing anywhere.
        unsent: facts that no centre has acknowledged.
        oldest_unsent: when the oldest of them was made, by this bench's clock; 0 if none.
    """

    bench: str
    name: str
    inc: str
    end: StreamEnd
    epoch: str
    pulled: Place
    unsent: int
    oldest_unsent: int
    fills: bool = False
    aside: int = 0


class SyncMemory(Protocol):
    """The bench's memory, as the sync sees it.

    Every call may raise StorageUnavailableError; then nothing of it was done.
    """

    @property
    def register(self) -> RegisterMemory:
        """The register of people."""

    def standing(self) -> Standing:
        """Return where the bench stands."""

    def hash_at(self, seq: int) -> bytes | None:
        """Return the hash of a number of the incarnation; none if it is not here. 0 has zeros."""

    def common_place(self, places: tuple[Place, ...]) -> Place:
        """Return the first of these places that this bench's feed has too; else the beginning."""

    def next_push(self, most: int, most_bytes: int) -> Push | None:
        """Return what is to be sent next, oldest incarnation first; none if all is sent."""

    def missing(self) -> int:
        """Return how many facts were acknowledged and have not come back in the feed."""

    def sent(self, inc: str, seq: int, aside: tuple[int, ...] = ()) -> None:
        """Note that the centre has all facts of an incarnation up to a number.

        Those with the numbers in `aside` it has set aside. They stay where they are kept, are not
        offered again, and no state is folded from them any more.
        """

    def follow(self, epoch: str) -> None:
        """Pull from this feed from now on; what was pulled stays."""

    def go_back(self, place: Place, epoch: str) -> None:
        """Forget the feed after a place, pull from another one, and renew; all of it at once."""

    def land(
        self, after: int, canons: tuple[bytes, ...], place: Place, *, is_far: bool = False
    ) -> bool:
        """Take in what comes next in the feed: facts, states and place at once.

        A bench that has made nothing yet does not fold while the end of the feed is far: it folds
        all of it when that comes near, or at `fold`.

        Returns:
            Whether it follows what is here and gives the hash of `place`; else nothing was done.

        Raises:
            MalformedFactError: there is something in it that is no fact; nothing was done.
        """

    def fold(self) -> None:
        """Fold what was taken in and not folded, if there is such."""

    def renew(self) -> None:
        """Offer all facts that are not in the feed anew, and go on in a fresh incarnation."""
