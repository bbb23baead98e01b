"""The centre's side of the protocol: what becomes of a push, and what a bench is told.

`follow` and `land` are the pure decision; the functions below them read and write by the port.
"""

import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from workshop_app.application.sync.centre_port import CentreStore, Landing, Link, Outcome
from workshop_app.application.sync.messages import (
    NO_REGISTER,
    PROTOCOL,
    Acknowledgement,
    FeedEnd,
    Hello,
    Page,
    Place,
    Pull,
    Push,
    Reason,
    Refusal,
    StreamEnd,
    Welcome,
)
from workshop_app.domain.errors import MalformedFactError
from workshop_app.domain.facts import Fact, chain_hash, read_canonical
from workshop_app.values import replace_struct

OLDEST_SPOKEN: Final = 1
"""The centre speaks this version and all up to `PROTOCOL`."""

ReadFact: TypeAlias = Callable[[bytes], Fact]
_FOUR: Final = "[0-9a-f]{4}"
_UUID: Final = re.compile(f"{_FOUR}{_FOUR}-{_FOUR}-{_FOUR}-{_FOUR}-{_FOUR}{_FOUR}{_FOUR}")
_LONGEST_WORD: Final = 200


def follow(
    push: Push, links: Sequence[Link], end: StreamEnd, hashes: Mapping[int, bytes]
) -> tuple[Link, ...] | Refusal:
    """Return the links of a push that are new, in order.

    Args:
        push: what came.
        links: all links of it; see `links_of`.
        end: the end of its incarnation here.
        hashes: of the links here, for every number that the push repeats.
    """
    if links[-1].hash != push.after:
        return Refusal(
            reason=Reason.DAMAGED,
            words="the facts do not give the hash that came with them",
            place="after",
        )
    if push.first > end.seq + 1:
        return Refusal(
            reason=Reason.GAP,
            words=f"facts {end.seq + 1} to {push.first - 1} are missing",
            place="first",
            expected=end.seq + 1,
        )
    if push.first == end.seq + 1 and push.before != end.hash:
        return _fork(end.seq, "before")
    for at, link in enumerate(links):
        if link.seq <= end.seq and hashes.get(link.seq) != link.hash:
            return _fork(link.seq, f"facts[{at}]")
        if link.fact is not None and link.fact.bench != push.bench:
            return Refusal(
                reason=Reason.NOT_YOURS,
                words=f"the fact is of bench {link.fact.bench}",
                place=f"facts[{at}]",
            )
    return tuple(link for link in links if link.seq > end.seq)


def land(push: Push, links: Sequence[Link], known: Mapping[str, bytes], feed: FeedEnd) -> Landing:
    """Return what the new links add to the feed.

    Args:
        push: what came.
        links: its new links; see `follow`.
        known: for the facts of them that are in the feed, the SHA-256 of their canonical bytes.
        feed: the end of the feed, which nobody else moves now.
    """
    fresh: dict[str, bytes] = {}
    last, settled = feed.last, []
    for link in links:
        if link.fact is None:
            settled.append(replace_struct(link, outcome=Outcome.SET_ASIDE))
            continue
        name = link.fact.id
        if name not in known and name not in fresh:
            fresh[name] = link.canon
            last = Place(last.wseq + 1, chain_hash(last.hash, link.canon))
            settled.append(replace_struct(link, place=last))
        elif _is_same(link.canon, known.get(name), fresh.get(name)):
            settled.append(replace_struct(link, outcome=Outcome.KNOWN))
        else:
            why = f"another fact has the name {name}"
            settled.append(replace_struct(link, outcome=Outcome.SET_ASIDE, why=why))
    return Landing(
        bench=push.bench,
        inc=push.inc,
        links=tuple(settled),
        feed=FeedEnd(feed.epoch, last),
    )


def receive(
    store: CentreStore,
    push: Push,
    *,
    read: ReadFact = read_canonical,
    barred: Callable[[Sequence[Fact]], Mapping[str, str]] = lambda _facts: {},
) -> Acknowledgement | Refusal:
    """Take in a push: every fact once, in order, whatever was lost or doubled on the way.

    What is slow and needs nothing of the centre is done before anything is locked.

    Args:
        store: of the workshop whose bench it is.
        push: what came.
        read: as `read_canonical`; a store may have a quicker way to the same.
        barred: tells which facts their authors may not tell of, by name, and why: they are set
            aside, so that what comes after them is not held up.
    """
    last = push.first + len(push.facts) - 1
    came = tuple(links_of(push, read))
    no = barred([link.fact for link in came if link.fact])
    if no:
        came = tuple(_without(link, no) for link in came)
    with store.transaction() as work:
        seen = work.look(push.bench, push.inc, came)
        feed = seen.feed
        if push.epoch != feed.epoch:
            return _other_feed("the push is for another feed")
        links = follow(push, came, seen.stream, seen.hashes)
        if isinstance(links, Refusal):
            return links
        aside = sorted(seen.aside)
        if links:
            landing = land(push, links, seen.known, feed)
            work.land(landing)
            work.commit()
            feed = landing.feed
            aside += [link.seq for link in landing.links if link.outcome is Outcome.SET_ASIDE]
    return Acknowledgement(inc=push.inc, seq=last, head=feed.last.wseq, aside=tuple(aside))


def welcome(store: CentreStore, hello: Hello, *, now: int, register: int = NO_REGISTER) -> Welcome:
    """Tell a bench what is known of it. A bench of any age is welcome to push.

    `register` is the last number of the register of people.
    """
    end = store.end()
    is_known = not hello.epoch and not hello.pulled.wseq
    if hello.epoch == end.epoch:
        is_known = hello.pulled in store.places([hello.pulled.wseq])
    newest = min(PROTOCOL, hello.newest)
    return Welcome(
        speaks=newest if newest >= max(OLDEST_SPOKEN, hello.oldest) else 0,
        epoch=end.epoch,
        head=end.last.wseq,
        now=now,
        stream=store.stream_end(hello.bench, hello.inc),
        is_known=is_known,
        places=() if is_known else store.places(steps_back(min(end.last.wseq, hello.pulled.wseq))),
        register=register,
    )


def steps_back(wseq: int) -> list[int]:
    """Return places to look for the last common one: each step back is twice the one before.

    The way Bitcoin's block locator finds it: at most twice as far back as need be.
    """
    found, step = [], 1
    while wseq > 0:
        found.append(wseq)
        wseq -= step
        step *= 2
    return [*found, 0]


def page(store: CentreStore, pull: Pull, *, now: int) -> Page | Refusal:
    """Return the next page of the feed, if the bench is on this feed."""
    part = store.part(pull.after.wseq, pull.most)
    if pull.epoch != part.end.epoch or pull.after.hash != part.before:
        return _other_feed("what the bench has pulled is not the beginning of this feed")
    return Page(
        epoch=part.end.epoch,
        after=pull.after.wseq,
        facts=part.facts,
        hash=part.hash,
        head=part.end.last.wseq,
        now=now,
    )


def links_of(push: Push, read: ReadFact = read_canonical) -> Iterator[Link]:
    """Yield the links of a push, each with the hash that it has, and with its fact if it is one."""
    before = push.before
    checked = {name for name in (push.bench, push.inc) if _UUID.fullmatch(name)}
    for seq, canon in enumerate(push.facts, push.first):
        link = chain_hash(before, canon)
        fact, why = _read(canon, read, checked)
        yield Link(seq, before, link, canon, fact, why=why)
        before = link


def _read(canon: bytes, read: ReadFact, checked: Collection[str]) -> tuple[Fact | None, str]:
    """Read a fact as it can be stored; or tell why it is none.

    Args:
        canon: what came.
        read: see `receive`.
        checked: names that are UUIDs: nearly every fact has its push's own.
    """
    try:
        fact = read(canon)
    except MalformedFactError as error:
        return None, str(error)
    for name in (fact.id, fact.bench, fact.inc):
        if name not in checked and not _UUID.fullmatch(name):
            return None, f"{name[:_LONGEST_WORD]!r} is no UUID"
    for word in (fact.kind, fact.subject, fact.person or ""):
        if len(word) > _LONGEST_WORD or "\0" in word:
            return None, f"{word[:_LONGEST_WORD]!r} is too long, or no word"
    return fact, ""


def _without(link: Link, barred: Mapping[str, str]) -> Link:
    why = barred.get(link.fact.id) if link.fact else None
    return link if why is None else replace_struct(link, fact=None, why=why)


def _is_same(canon: bytes, known: bytes | None, fresh: bytes | None) -> bool:
    """Whether the fact of this name is this one, in the feed or earlier in this push."""
    return canon == fresh if known is None else hashlib.sha256(canon).digest() == known


def _fork(seq: int, place: str) -> Refusal:
    return Refusal(
        reason=Reason.FORK, words=f"number {seq} is another fact at the centre", place=place
    )


def _other_feed(words: str) -> Refusal:
    return Refusal(reason=Reason.OTHER_FEED, words=words, place="epoch")
