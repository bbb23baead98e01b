"""What the centre keeps of one workshop, as the protocol sees it.

Whoever opens a store has already decided whose request it is: the workshop is in the store, and
`bench` in a message was compared with the key. tests/application/sync/centre_contract.py holds
what every store must keep, the one in memory and the one on a database alike.
"""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self

from workshop_app.application.sync.messages import FeedEnd, Place, StreamEnd
from workshop_app.domain.facts import Fact
from workshop_app.values import Struct


class Outcome(StrEnum):
    """What became of a pushed fact. The values are stored; never rename one."""

    LANDED = "landed"  # it is in the feed now
    KNOWN = "known"  # the very same fact is in the feed already, from another incarnation
    SET_ASIDE = "set_aside"  # kept, in no feed, shown to the team lead: `why` says what is wrong


class Link(Struct, frozen=True):
    """One pushed fact: its place in its incarnation's chain, and what becomes of it.

    Attributes:
        seq: its number in the incarnation that was pushed. The fact itself may name an earlier
            one: it was offered anew, and its bytes never change.
        before, hash: of the chain.
        canon: its canonical bytes; whatever was sent, if it is set aside.
        fact: the same, read; none if the bytes are no fact. Its id, bench and inc are UUIDs, its
            kind, subject and person short and without U+0000. Its body is any JSON with whole
            numbers, U+0000 in texts included, and `wall` any whole number up to 2⁵³ − 1: a store
            may not fail on them.
        place: in the feed, if it landed.
        why: if it was set aside.
    """

    seq: int
    before: bytes
    hash: bytes
    canon: bytes
    fact: Fact | None
    outcome: Outcome = Outcome.LANDED
    place: Place | None = None
    why: str = ""


class Landing(Struct, frozen=True, kw_only=True):
    """What one push adds. All of it is written, or nothing.

    Attributes:
        links: every new link of the incarnation, with its outcome; the incarnation then ends with
            the last one.
        feed: the end of the feed after them.
    """

    bench: str
    inc: str
    links: tuple[Link, ...]
    feed: FeedEnd


class FeedPart(Struct, frozen=True, kw_only=True):
    """A part of the feed as of one moment.

    Attributes:
        end: the end of the whole feed.
        before: hash at the place before the first fact; none if the feed is shorter.
        facts: canonical bytes in order, without a gap.
        hash: hash at the place after the last of them.
    """

    end: FeedEnd
    before: bytes | None
    facts: tuple[bytes, ...]
    hash: bytes


class Seen(Struct, frozen=True, kw_only=True):
    """What is at the centre of what a push tells.

    Attributes:
        stream: the end of its incarnation.
        hashes: of the incarnation's links with the numbers that are pushed, by number. Links of
            every outcome are there for ever.
        feed: the end of the feed.
        known: for the pushed facts that are in the feed, by id, the SHA-256 of their canonical
            bytes.
        aside: numbers of those links that were set aside.
    """

    stream: StreamEnd
    hashes: Mapping[int, bytes]
    feed: FeedEnd
    known: Mapping[str, bytes]
    aside: Collection[int] = ()


class CentreTransaction(Protocol):
    """One push: look, land, commit."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def look(self, bench: str, inc: str, links: Sequence[Link]) -> Seen:
        """Return what is there of a push, and let nobody else move what ends until this ends.

        First the incarnation is locked, also one that was never heard of, which ends at 0; then
        the feed. What is seen holds until the commit, so that places have no gap and become
        visible in their order.
        """

    def land(self, landing: Landing) -> None:
        """Write the links and the facts that landed, fold those, and move both ends.

        Follows `look` at the same push. A fact that does not fold is in the feed all the same, and
        is marked.
        """

    def commit(self) -> None:
        """Make it durable. Without this, nothing was written."""


class CentreStore(Protocol):
    """The centre's memory of one workshop."""

    def transaction(self) -> CentreTransaction:
        """Return one transaction, to be used in a `with` block."""

    def end(self) -> FeedEnd:
        """Return the end of the feed, as far as it is durable."""

    def stream_end(self, bench: str, inc: str) -> StreamEnd:
        """Return the end of an incarnation; 0 if it was never heard of."""

    def places(self, wseqs: Collection[int]) -> tuple[Place, ...]:
        """Return these places of the feed, the last one first, without those that are not there.

        Place 0 is always there.
        """

    def part(self, after: int, most: int) -> FeedPart:
        """Return at most so many facts after a place, all read at one moment."""
