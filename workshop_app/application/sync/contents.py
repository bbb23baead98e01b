"""Contents travel by their hash: what a bench gives to the centre, and what it asks it for.

Facts name a content by the SHA-256 of its bytes and may arrive before it. Like the steps of
`bench.py`, nothing here waits, sends or looks at a clock; what is in a `Sharing` may be forgotten:
then everything is offered once more, and the centre says what it does not have.
"""

import hashlib
from collections.abc import Mapping
from random import Random
from typing import Final, Protocol, TypeAlias

from workshop_app.application.sync.bench import SHUT_OUT_WAIT_MS, NoAnswer, wait_after
from workshop_app.application.sync.messages import MOST_HASHES, Offer, Reason, Refusal, Wanted
from workshop_app.values import Struct, field, replace

FIRST_AGAIN_MS: Final = 250
"""The bench that has a content is probably about to give it; then each wait is twice as long."""

LONGEST_AGAIN_MS: Final = 30_000

LOOK_AGAIN_MS: Final = 600_000
"""What came damaged, or cannot be read here, is asked for again so often."""


class Give(Struct, frozen=True):
    """A bench gives a content; the centre compares the hash."""

    sha256: bytes
    content: bytes


class Fetch(Struct, frozen=True):
    """A bench asks for a content."""

    sha256: bytes


class Taken(Struct, frozen=True):
    """The centre keeps what was given."""


class Came(Struct, frozen=True):
    """Bytes that came as a content; whether they are it, their hash tells."""

    content: bytes


ContentRequest: TypeAlias = Offer | Give | Fetch
ContentAnswer: TypeAlias = Wanted | Taken | Came | Refusal | NoAnswer


class ContentMemory(Protocol):
    """The contents of a bench. Every call is one transaction of its own."""

    def held(self) -> frozenset[bytes]:
        """Return the hashes of what is here and may be missing elsewhere."""

    def lacking(self) -> tuple[bytes, ...]:
        """Return what facts name and is not here, the most urgent first."""

    def read(self, sha256: bytes) -> bytes | None:
        """Return a content."""

    def keep(self, sha256: bytes, content: bytes) -> bool:
        """Keep a content whose hash was compared; whether it is of any use here."""


class Sharing(Struct, frozen=True, kw_only=True):
    """What a bench knows of the centre's contents since it was welcomed.

    Attributes:
        settled: what the centre has, or does not take.
        to_give: what it wants.
        vain: for contents that were asked for in vain, how often, and when to ask again.
        fails: how many tries in a row have had no answer.
        rests_until: nothing is asked before this time.
    """

    settled: frozenset[bytes] = frozenset()
    to_give: frozenset[bytes] = frozenset()
    vain: Mapping[bytes, tuple[int, int]] = field(default_factory=dict)
    fails: int = 0
    rests_until: int = 0

    def wait(self, now: int, most: int) -> int:
        """Return how many milliseconds there is nothing to ask, now that nothing is asked.

        What is due and is not asked for is needed no longer.
        """
        due = min((at for _, at in self.vain.values() if at > now), default=now + most)
        return min(max(due, self.rests_until) - now, most)


def next_content(sharing: Sharing, memory: ContentMemory, *, now: int) -> ContentRequest | None:
    """Return what to ask next; none if there is nothing.

    What is missing here comes first, and what was asked for in vain last: two benches that wait
    for each other's contents must not forget to give their own.

    Args:
        sharing: what is known of the centre's contents.
        memory: the bench's.
        now: milliseconds of a clock that never jumps.
    """
    if now < sharing.rests_until:
        return None
    lacking = memory.lacking()
    fresh = next((each for each in lacking if each not in sharing.vain), None)
    if fresh is not None:
        return Fetch(fresh)
    for sha256 in sorted(sharing.to_give):
        content = memory.read(sha256)
        if content is not None:
            return Give(sha256, content)
    offered = sorted(memory.held() - sharing.settled - sharing.to_give)
    if offered:
        return Offer(hashes=tuple(offered[:MOST_HASHES]))
    due = (each for each in lacking if now >= sharing.vain[each][1])
    return next((Fetch(each) for each in due), None)


def take_content(
    sharing: Sharing,
    memory: ContentMemory,
    asked: ContentRequest,
    answer: ContentAnswer,
    *,
    now: int,
    random: Random,
) -> Sharing:
    """Return what is known after an answer; a content that came whole is in the memory by then."""
    match asked, answer:
        case Offer(), Wanted():
            wanted = sharing.to_give | (frozenset(answer.hashes) & frozenset(asked.hashes))
            settled = sharing.settled | (frozenset(asked.hashes) - wanted)
            return replace(sharing, to_give=wanted, settled=settled, fails=0)
        case Give(), Taken():
            return _settled(sharing, asked.sha256)
        case Fetch(), Came():
            is_whole = hashlib.sha256(answer.content).digest() == asked.sha256
            if is_whole and memory.keep(asked.sha256, answer.content):
                rest = {name: vain for name, vain in sharing.vain.items() if name != asked.sha256}
                return replace(sharing, vain=rest, fails=0)
            return _in_vain(sharing, asked.sha256, now, LOOK_AGAIN_MS)
        case Fetch(), Refusal(reason=Reason.NOT_THERE):
            return _in_vain(sharing, asked.sha256, now)
        case Give(), Refusal(reason=Reason.TOO_LARGE):
            return _settled(sharing, asked.sha256)
        case _, Refusal(reason=Reason.TOO_MANY | Reason.BUSY | Reason.DAMAGED) | NoAnswer():
            return _failed(sharing, now, random)
        case _:  # a key that is refused, or a hub that is older than the bench
            return replace(sharing, rests_until=now + SHUT_OUT_WAIT_MS)


def _settled(sharing: Sharing, sha256: bytes) -> Sharing:
    rest, settled = sharing.to_give - {sha256}, sharing.settled | {sha256}
    return replace(sharing, to_give=rest, settled=settled, fails=0)


def _in_vain(sharing: Sharing, sha256: bytes, now: int, wait: int = 0) -> Sharing:
    times, _ = sharing.vain.get(sha256, (0, 0))
    again = now + (wait or min(LONGEST_AGAIN_MS, FIRST_AGAIN_MS * 2 ** min(times, 20)))
    return replace(sharing, vain={**sharing.vain, sha256: (times + 1, again)}, fails=0)


def _failed(sharing: Sharing, now: int, random: Random) -> Sharing:
    waits = wait_after(sharing.fails, random)
    return replace(sharing, fails=sharing.fails + 1, rests_until=now + waits)
