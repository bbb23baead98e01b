"""The bench's side of the protocol, as steps: what to ask next, and what an answer changes.

Nothing here waits, sends or looks at a clock. `next_move` says what comes next; whoever has the
network asks it, and gives the answer to `take`. What must survive a restart is in the memory;
a `Session` is what may be forgotten.
"""

from enum import StrEnum
from random import Random
from typing import Final, TypeAlias

from workshop_app.application.sync.bench_port import Standing, SyncMemory
from workshop_app.application.sync.bench_register import (
    RegisterSession,
    entries_came,
    exchange_failed,
    next_exchange,
)
from workshop_app.application.sync.messages import (
    MOST_BYTES,
    MOST_FACTS,
    NO_REGISTER,
    PROTOCOL,
    Acknowledgement,
    Entries,
    Exchange,
    Hello,
    Page,
    Place,
    Pull,
    Push,
    Reason,
    Refusal,
    Welcome,
)
from workshop_app.domain.errors import MalformedFactError
from workshop_app.values import Struct, replace

OLDEST_SPOKEN: Final = 1
POLL_MS: Final = 30_000
"""A bench asks for news so often, whatever the stream has told it."""

FIRST_WAIT_MS: Final = 500
LONGEST_WAIT_MS: Final = 60_000
"""Waits grow twofold from the first to the longest; each is drawn from half of it to all of it,
so that two hundred benches do not come back at once."""

FAR: Final = 1000
"""A bench without facts of its own that is further behind than this, and lacks more than it has,
folds what it takes in later, all at once."""

FIRST_OFFER_WAIT_MS: Final = 60_000
LONGEST_OFFER_WAIT_MS: Final = 86_400_000
"""What was acknowledged and is not back is offered again at once, then after twofold waits: the
centre may have lost it once more, or is of a version that does not tell what it set aside."""

SHUT_OUT_WAIT_MS: Final = 600_000
"""A bench whose key is refused looks again so often: somebody may have put it right."""


class Trouble(StrEnum):
    """Why the bench works alone just now. Each has its own calm words on the screen."""

    NONE = ""
    NO_ANSWER = "no_answer"  # the network or the centre is away
    SHUT_OUT = "shut_out"  # the key is refused: the team lead joins the bench anew
    WRONG_ADDRESS = "wrong_address"
    TOO_OLD = "too_old"  # facts are sent; news can only be read by a newer program
    ODD_CENTRE = "odd_centre"  # it answers what makes no sense: a fault for the log


class Session(Struct, frozen=True, kw_only=True):
    """What a bench knows of the centre since the program was started.

    Attributes:
        greeted: whether hello was answered, and nothing has happened since that asks for another.
        speaks: the version that both use; 0: only pushing is possible.
        renew: a number of ours is taken by another fact: after the hello, begin anew.
        head: the last known end of the feed.
        due: once the feed has come so far, everything that was acknowledged must be back.
        given_up: so many facts were not back when it was last looked: they were offered again.
        offers: how often in a row facts were offered again, and were not back.
        offer_at: when to offer them once more at the latest, by the same clock as `not_before`.
        fails: how many tries in a row have failed.
        not_before: nothing is asked before this time, in milliseconds of a clock that never jumps.
        poll_at: when to ask for news at the latest, by the same clock.
        most_facts: in one push; smaller after one that was too large.
        pulls_next: whether it is the turn of a pull, when there is something to push as well.
        trouble: why the bench works alone.
        register: what is known of the register of people.
    """

    greeted: bool = False
    speaks: int = PROTOCOL
    renew: bool = False
    head: int = 0
    due: int = 0
    given_up: int = 0
    offers: int = 0
    offer_at: int = 0
    fails: int = 0
    not_before: int = 0
    poll_at: int = 0
    most_facts: int = MOST_FACTS
    pulls_next: bool = False
    trouble: Trouble = Trouble.NONE
    register: RegisterSession = RegisterSession()


class Wait(Struct, frozen=True):
    """There is nothing to ask for so many milliseconds, unless a fact is made or news comes."""

    ms: int


class NoAnswer(Struct, frozen=True):
    """Nothing came back, or (`is_odd`) nothing that is a message of this protocol."""

    words: str = ""
    is_odd: bool = False


Request: TypeAlias = Hello | Push | Pull | Exchange
Answer: TypeAlias = Welcome | Acknowledgement | Page | Entries | Refusal | NoAnswer


def next_move(
    session: Session, memory: SyncMemory, *, now: int, program: str = "", most: int = MOST_FACTS
) -> Request | Wait:
    """Return what to ask the centre now, or how long there is nothing to ask.

    Args:
        session: what is known of the centre.
        memory: the bench's memory.
        now: milliseconds of a clock that never jumps.
        program: the version of the program, for people.
        most: how many facts a page may bring; fewer keep the bench's memory free for its worker.
    """
    if now < session.not_before:
        return Wait(session.not_before - now)
    stands = memory.standing()
    if not session.greeted:
        return _hello(stands, program)
    may_pull = session.speaks > 0
    if may_pull and not session.register.yields:
        exchange = next_exchange(session.register, memory.register, epoch=stands.epoch, now=now)
        if exchange is not None:
            return exchange
    wants_news = may_pull and (stands.pulled.wseq < session.head or now >= session.poll_at)
    if stands.unsent and not (session.pulls_next and wants_news):
        push = memory.next_push(session.most_facts, MOST_BYTES)
        if push is not None:
            return push
    if wants_news:
        return Pull(epoch=stands.epoch, after=stands.pulled, most=most)
    if not may_pull:
        return Wait(POLL_MS)
    if session.register.yields:
        exchange = next_exchange(session.register, memory.register, epoch=stands.epoch, now=now)
        if exchange is not None:
            return exchange
    return Wait(max(1, min(session.poll_at, session.register.rests_until(session.poll_at)) - now))


def take(
    session: Session,
    memory: SyncMemory,
    asked: Request,
    answer: Answer,
    *,
    now: int,
    random: Random,
    far: int = FAR,
) -> Session:
    """Return the session after an answer; what must be kept is in the memory by then."""
    if isinstance(answer, NoAnswer) or (isinstance(answer, Refusal) and not answer.wait):
        memory.fold()  # the rest may be long in coming
    if isinstance(asked, Exchange):
        session = replace(session, register=replace(session.register, yields=True))
    match asked, answer:
        case Hello(), Welcome():
            return _welcomed(session, memory, asked, answer, now)
        case Push(), Acknowledgement() if _is_for(asked, answer):
            memory.sent(asked.inc, answer.seq, answer.aside)
            head = max(session.head, answer.head)
            return _well(session, head=head, due=answer.head, pulls_next=True)
        case Pull(), Page():
            return _landed(session, memory, asked, answer, now, random, far)
        case Exchange(), Entries() if answer.epoch == asked.epoch:
            came = entries_came(session.register, memory.register, asked, answer, now=now)
            return _well(session, register=came)
        case Exchange(), Entries() | NoAnswer(is_odd=True):
            return _register_waits(session, "the answer makes no sense", now, random)
        case _, Refusal():
            return _refused(session, asked, answer, now, random)
        case _, NoAnswer():
            return _failed(session, Trouble.NO_ANSWER, now, random)
        case _:
            return _failed(replace(session, greeted=False), Trouble.ODD_CENTRE, now, random)


def heard(
    session: Session, epoch: str, head: int, *, standing: Standing, register: int | None = None
) -> Session:
    """Return the session after a beat of the stream, or a page that came by it.

    `register` is the last number of the register, if it was told.
    """
    if epoch != standing.epoch:
        return replace(session, greeted=False)
    known = session.register if register is None else replace(session.register, last=register)
    return replace(session, head=max(session.head, head), register=known)


def _hello(stands: Standing, program: str) -> Hello:
    return Hello(
        bench=stands.bench,
        inc=stands.inc,
        seq=stands.end.seq,
        last_hash=stands.end.hash,
        epoch=stands.epoch,
        pulled=stands.pulled,
        oldest=OLDEST_SPOKEN,
        newest=PROTOCOL,
        program=program,
    )


def _welcomed(
    session: Session, memory: SyncMemory, asked: Hello, answer: Welcome, now: int
) -> Session:
    """Compare what both know, and put right what differs, before anything is sent."""
    theirs = answer.stream
    if not answer.is_known:
        memory.go_back(memory.common_place(answer.places), answer.epoch)
    else:
        if not asked.epoch:
            memory.follow(answer.epoch)
        if session.renew or memory.hash_at(theirs.seq) != theirs.hash:
            memory.renew()
        elif theirs.seq:
            memory.sent(asked.inc, theirs.seq)
    return replace(
        session,
        greeted=True,
        renew=False,
        speaks=answer.speaks,
        head=answer.head,
        due=answer.head,
        poll_at=now,
        not_before=0,
        trouble=Trouble.NONE if answer.speaks else Trouble.TOO_OLD,
        register=replace(session.register, last=answer.register),
    )


def _landed(
    session: Session,
    memory: SyncMemory,
    asked: Pull,
    answer: Page,
    now: int,
    random: Random,
    far: int,
) -> Session:
    stands = memory.standing()
    if asked.epoch != stands.epoch:
        return session  # it was asked before the centre was put back: news of a feed that is gone
    if answer.epoch == stands.epoch and answer.after < stands.pulled.wseq:
        return session  # the stream has brought it already
    place = Place(answer.after + len(answer.facts), answer.hash)
    lacks = answer.head - place.wseq
    is_far = lacks > far and (stands.fills or lacks > place.wseq)
    try:
        is_right = answer.epoch == asked.epoch and memory.land(
            answer.after, answer.facts, place, is_far=is_far
        )
    except MalformedFactError:
        is_right = False
    if not is_right:
        return _failed(replace(session, greeted=False), Trouble.ODD_CENTRE, now, random)
    poll_at = session.poll_at if place.wseq < answer.head else now + POLL_MS
    after = _well(session, head=answer.head, poll_at=poll_at, pulls_next=False)
    if answer.head < session.due:  # a centre that was put back, and tells nobody
        return replace(after, greeted=False)
    return _all_back(after, memory, now) if place.wseq >= session.due else after


def _all_back(session: Session, memory: SyncMemory, now: int) -> Session:
    """Look whether all that was acknowledged has come back; offer again what has not.

    A centre that was put back to an older copy, and does not say so, loses what it has
    acknowledged. Nobody else would notice.
    """
    missing = memory.missing()
    if not missing:
        return replace(session, given_up=0, offers=0, offer_at=0)
    if missing <= session.given_up and now < session.offer_at:
        return replace(session, given_up=missing)
    memory.renew()
    waits = min(LONGEST_OFFER_WAIT_MS, FIRST_OFFER_WAIT_MS * 2 ** min(session.offers, 20))
    return replace(session, given_up=missing, offers=session.offers + 1, offer_at=now + waits)


def _is_for(asked: Push, answer: Acknowledgement) -> bool:
    """Whether an acknowledgement says neither less nor more than was asked."""
    numbers = range(asked.first, asked.first + len(asked.facts))
    is_of_it = answer.inc == asked.inc and answer.seq == numbers[-1]
    return is_of_it and all(each in numbers for each in answer.aside)


def _refused(
    session: Session, asked: Request, answer: Refusal, now: int, random: Random
) -> Session:
    match answer.reason:
        case Reason.FORK | Reason.GAP | Reason.OTHER_FEED:
            renew = session.renew or answer.reason is not Reason.OTHER_FEED
            again = replace(session, greeted=False, renew=renew)
            if not session.fails:  # hello at once; if that did not help, not at once again
                return replace(again, fails=1)
            return _failed(again, Trouble.ODD_CENTRE, now, random)
        case Reason.NOT_THERE if isinstance(asked, Exchange):  # a hub older than the register
            return replace(session, register=replace(session.register, last=NO_REGISTER))
        case Reason.MALFORMED | Reason.TOO_LARGE | Reason.DAMAGED if isinstance(asked, Exchange):
            return _register_waits(session, answer.words, now, random)
        case Reason.TOO_LARGE if isinstance(asked, Push) and session.most_facts > 1:
            return replace(session, most_facts=max(1, len(asked.facts) // 2))
        case Reason.TOO_OLD:
            return replace(session, speaks=0, trouble=Trouble.TOO_OLD)
        case Reason.NO_KEY | Reason.REVOKED | Reason.NOT_YOURS:
            return _waiting(session, Trouble.SHUT_OUT, now + SHUT_OUT_WAIT_MS)
        case Reason.NOT_THERE:
            return _waiting(session, Trouble.WRONG_ADDRESS, now + LONGEST_WAIT_MS)
        case Reason.TOO_MANY | Reason.BUSY if answer.wait:
            return replace(session, not_before=now + min(answer.wait, LONGEST_WAIT_MS))
        case Reason.TOO_MANY | Reason.BUSY:
            return _failed(session, Trouble.NO_ANSWER, now, random)
        case _:
            return _failed(session, Trouble.ODD_CENTRE, now, random)


def _register_waits(session: Session, words: str, now: int, random: Random) -> Session:
    register = exchange_failed(session.register, words, now=now, random=random)
    return replace(session, register=register)


def _well(session: Session, **changes: object) -> Session:
    """An answer as it should be ends a row of failures."""
    trouble = session.trouble if session.trouble is Trouble.TOO_OLD else Trouble.NONE
    register = replace(session.register, yields=False)
    known = {"fails": 0, "not_before": 0, "trouble": trouble, "register": register, **changes}
    return replace(session, **known)  # type: ignore[arg-type]


def wait_after(fails: int, random: Random) -> int:
    """Return how many milliseconds to wait after so many failures in a row, and one more."""
    longest: int = min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** min(fails, 20))
    return longest // 2 + random.randrange(longest // 2 + 1)


def _failed(session: Session, trouble: Trouble, now: int, random: Random) -> Session:
    waits = wait_after(session.fails, random)
    return _waiting(replace(session, fails=session.fails + 1), trouble, now + waits)


def _waiting(session: Session, trouble: Trouble, until: int) -> Session:
    return replace(session, trouble=trouble, not_before=until)
