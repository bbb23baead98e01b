"""What a bench and the centre say to each other. PROTOCOL.md tells when; codec.py how."""

from enum import StrEnum
from typing import Final, TypeAlias

from workshop_app.domain.addresses import Address
from workshop_app.domain.facts import GENESIS
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.domain.register import Change, Entry
from workshop_app.values import Struct, field

PROTOCOL: Final = 1
"""The version of what is said here. The centre understands this one and the one before."""

MOST_FACTS: Final = 500
"""How many facts a push or a page carries at most."""

MOST_BYTES: Final = 1024 * 1024
"""How many bytes of facts a bench puts into one push; a single larger fact goes alone."""

MOST_CHANGES: Final = 100
"""How many changes of the register, or people to be erased, one request carries at most."""

MOST_ADDRESSES: Final = 500
"""How many beneficiaries are asked about at once."""

MOST_ENTRIES: Final = 200
"""How many people one answer carries at most; those that were asked about come besides."""

NO_REGISTER: Final = -1
"""Of a hub that is older than the register: nothing is asked of it."""

MOST_HASHES: Final = 500
"""How many contents are offered at once."""

LARGEST_CONTENT: Final = 32 * MOST_BYTES
"""A picture, a recording or a procedure has at most so many bytes."""

LARGEST_BODY: Final = 8 * MOST_BYTES
"""What the centre reads of one request: facts in JSON's quotes grow, at worst, sixfold."""


class StreamEnd(Struct, frozen=True):
    """How far one incarnation of a bench has come: its last number, and the hash there."""

    seq: int = 0
    hash: bytes = GENESIS


class Place(Struct, frozen=True):
    """A place in the feed: so many facts, and the hash over all of them in order.

    hash of place n = SHA-256(hash of place n−1 ‖ canonical bytes of fact n); place 0 has zeros.
    """

    wseq: int = 0
    hash: bytes = GENESIS


class FeedEnd(Struct, frozen=True):
    """The last place of the centre's feed; `epoch` names the feed itself."""

    epoch: str
    last: Place = field(default_factory=Place)


class Join(Struct, frozen=True, kw_only=True):
    """A bench asks to belong to a workshop; see keys.py.

    Attributes:
        code: as somebody typed it.
        name: what people call the bench; empty to be called as the code says.
        secret: of the key that the bench made. The same request again is answered the same.
    """

    code: str
    bench: str
    secret: bytes
    name: str = ""

    def __repr__(self) -> str:
        return f"Join(bench={self.bench!r})"


class Joined(Struct, frozen=True, kw_only=True):
    """The bench belongs to the workshop now.

    Attributes:
        name: what people call the workshop.
        bench_name: what people call the bench from now on.
        is_desk: whether it may change who people are; an older hub does not tell.
    """

    workshop: int
    name: str
    bench_name: str
    epoch: str
    now: int
    is_desk: bool = False


class Hello(Struct, frozen=True, kw_only=True):
    """A bench tells where it stands, before anything else.

    Attributes:
        inc: the incarnation in which it makes facts now.
        seq, last_hash: the end of that incarnation on its own disk.
        epoch: the feed it has pulled from; empty before the first.
        pulled: how much of that feed is on its disk.
        oldest, newest: the versions of the protocol that it speaks.
        program: version of the program, for people.
    """

    bench: str
    inc: str
    seq: int
    last_hash: bytes
    epoch: str
    pulled: Place
    oldest: int
    newest: int
    program: str = ""


class Welcome(Struct, frozen=True, kw_only=True):
    """The centre tells what it knows of the bench, and where the feed stands.

    Attributes:
        speaks: the version both will use; 0 if there is none: then the bench may only push.
        now: the centre's clock, milliseconds since 1970 (UTC).
        stream: the end of the bench's incarnation at the centre.
        is_known: whether what the bench has pulled is the beginning of this feed.
        places: otherwise, places of the feed from the last to the first, ever further apart:
            the bench goes back to the last one that it has too.
        register: the last number of the register of people.
    """

    speaks: int
    epoch: str
    head: int
    now: int
    stream: StreamEnd
    is_known: bool
    places: tuple[Place, ...] = ()
    register: int = NO_REGISTER


class Push(Struct, frozen=True, kw_only=True):
    """A run of facts without a gap, out of one incarnation.

    Attributes:
        epoch: the feed that the bench was welcomed to.
        first: number of the first fact within the incarnation.
        before: hash before the first fact.
        facts: canonical bytes, in order; at least one.
        after: hash after the last fact: what was damaged on its way is noticed.
    """

    bench: str
    inc: str
    epoch: str
    first: int
    before: bytes
    facts: tuple[bytes, ...]
    after: bytes


class Acknowledgement(Struct, frozen=True, kw_only=True):
    """All facts of an incarnation up to `seq` are durable at the centre.

    `seq` is the last number that *this* push has proven, never what else the centre has. `aside`
    has the numbers of those of its facts that were set aside: they are kept, and in no feed.
    """

    inc: str
    seq: int
    head: int
    aside: tuple[int, ...] = ()


class Pull(Struct, frozen=True, kw_only=True):
    """A bench asks for what comes after a place of the feed."""

    epoch: str
    after: Place
    most: int = MOST_FACTS


class Page(Struct, frozen=True, kw_only=True):
    """The facts after a place of the feed, without a gap; none if there are no more yet.

    Attributes:
        after: the place before the first fact.
        facts: canonical bytes; the first one is number `after + 1`.
        hash: hash of the feed after the last fact.
        head: how many facts there were when the page was read.
        now: the centre's clock, milliseconds since 1970 (UTC).
    """

    epoch: str
    after: int
    facts: tuple[bytes, ...]
    hash: bytes
    head: int
    now: int


class Offer(Struct, frozen=True, kw_only=True):
    """A bench tells which contents it has, by the SHA-256 of their bytes."""

    hashes: tuple[bytes, ...]


class Wanted(Struct, frozen=True, kw_only=True):
    """Those of the offered contents that the centre does not have."""

    hashes: tuple[bytes, ...]


class Presence(Struct, frozen=True, kw_only=True):
    """How a bench is just now. Never a fact: the next one replaces it.

    Attributes:
        name: what people call the bench.
        person: who is signed in, if anybody.
        items: what is in their hands: others are told, and never stopped.
        unsent: facts that the centre does not have yet.
        oldest_unsent: when the oldest of them was made, by the bench's clock; 0 if none.
        age: milliseconds since the centre heard it; 0 when the bench itself tells it.
    """

    bench: str
    name: str
    person: str | None = None
    items: tuple[str, ...] = ()
    unsent: int = 0
    oldest_unsent: int = 0
    pulled: int = 0
    program: str = ""
    age: int = 0


class Beat(Struct, frozen=True, kw_only=True):
    """The stream is alive: where the feed ends, the centre's clock, and who is at work.

    A bench that sees a head it does not have asks for it, whatever the stream has told; so it does
    for the register.
    """

    epoch: str
    head: int
    now: int
    benches: tuple[Presence, ...] = ()
    register: int = NO_REGISTER


class Exchange(Struct, frozen=True, kw_only=True):
    """A bench tells what it has changed in the register, and asks what is new there.

    Attributes:
        epoch: the feed that the bench was welcomed to.
        after: the number up to which it has the register.
        changes: in the order in which they were made.
        erased: people whom this bench was asked to forget; only a desk may ask it of all.
    """

    bench: str
    epoch: str
    after: int
    changes: tuple[Change, ...] = ()
    erased: tuple[str, ...] = ()


class Entries(Struct, frozen=True, kw_only=True):
    """What is new in the register. Every change of the request is settled, whatever came of it.

    Attributes:
        after: the bench has the register up to this number now.
        last: the last number of the register. If `after` is it, the bench has come to the end.
        digest: names the state of the whole register: a bench that has come to the end and has
            another one was not told something, or knows what the centre has lost.
        is_desk: whether this bench may change who people are, and erase them.
        refused: the ids of changes, and the people to be erased, that only a desk may ask for.
    """

    epoch: str
    after: int
    entries: tuple[Entry, ...]
    last: int
    digest: bytes
    is_desk: bool = False
    refused: tuple[str, ...] = ()


class AskAddresses(Struct, frozen=True, kw_only=True):
    """A desk asks who beneficiaries are; it may tell it, or ask to forget it for ever."""

    bench: str
    whom: tuple[BeneficiaryId, ...] = ()
    keep: tuple[Address, ...] = ()
    erase: tuple[BeneficiaryId, ...] = ()


class Addresses(Struct, frozen=True, kw_only=True):
    """What is known of those who were named in the request; `gone` were erased, for ever."""

    addresses: tuple[Address, ...] = ()
    gone: tuple[BeneficiaryId, ...] = ()


class Reason(StrEnum):
    """Why the centre did not do what it was asked. The values are sent; never rename one."""

    MALFORMED = "malformed"  # the body is no such message: words and place say what
    DAMAGED = "damaged"  # the facts do not give the hash that was sent with them
    NO_KEY = "no_key"  # no key, an unknown one, or one that has run out
    REVOKED = "revoked"  # the team lead took this bench's key back
    NOT_YOURS = "not_yours"  # it speaks for another bench or another workshop
    NO_CODE = "no_code"  # the code to join with is unknown, was used, or has run out
    NOT_THERE = "not_there"  # no such address
    FORK = "fork"  # a number of this incarnation is taken by another fact
    GAP = "gap"  # facts are missing before the first: `expected` is the number to begin with
    OTHER_FEED = "other_feed"  # say hello: the centre was restored, or the bench's feed is another
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"  # too many requests: wait so long
    TOO_OLD = "too_old"  # the bench may push but not read: its program is too old
    BUSY = "busy"  # nothing is wrong: try again


class Refusal(Struct, frozen=True, kw_only=True):
    """The centre did nothing of what it was asked.

    Attributes:
        words: for the log and the team lead, in English; never shown to a worker.
        place: the field it is about, such as `facts[3]`; empty if it is none.
        expected: after GAP, the number to begin with.
        wait: milliseconds to wait before another try; 0 if the bench decides.
    """

    reason: Reason
    words: str
    place: str = ""
    expected: int = 0
    wait: int = 0


Message: TypeAlias = (
    Join
    | Joined
    | Hello
    | Welcome
    | Push
    | Acknowledgement
    | Pull
    | Page
    | Offer
    | Wanted
    | Presence
    | Beat
    | Exchange
    | Entries
    | AskAddresses
    | Addresses
    | Refusal
)
