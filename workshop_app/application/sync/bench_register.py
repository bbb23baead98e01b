"""The bench's side of the register, as steps beside those of the facts.

What goes wrong here never holds up a fact: it has waits of its own.
"""

import logging
from random import Random
from typing import Final, Protocol

from workshop_app.application.sync.messages import (
    MOST_CHANGES,
    NO_REGISTER,
    Entries,
    Exchange,
)
from workshop_app.values import Struct, replace

log = logging.getLogger(__name__)

ASKS_EVERY_MS: Final = 60_000
"""So often a bench asks, whatever it was told of numbers: a listener can be dead and look alive."""

FIRST_WAIT_MS: Final = 5_000
LONGEST_WAIT_MS: Final = 600_000
_TRIES_ANEW: Final = 2
"""So often in a row everything is offered anew; if both still differ, it is a fault for the log."""


class RegisterStanding(Struct, frozen=True, kw_only=True):
    """Where a bench stands towards the register.

    Attributes:
        epoch: the feed whose register it has; empty before the first.
        after: the number up to which it has it.
        unsent: changes and people to be erased that the centre has not settled.
        shown: how often what people see of it was changed by others since the start.
    """

    epoch: str = ""
    after: int = 0
    unsent: int = 0
    shown: int = 0


class RegisterMemory(Protocol):
    """The bench's register, as the sync sees it. Every call is one transaction of its own."""

    def standing(self) -> RegisterStanding:
        """Return where the bench stands."""

    def next_exchange(self, most: int) -> Exchange:
        """Return what to tell and ask next. From then on the centre may know those changes."""

    def land(self, asked: Exchange, told: Entries) -> bool:
        """Take in an answer: what was settled, what is new, and how far the bench has come.

        What is told of somebody who is at a task here waits until they end it.

        Returns:
            Whether the bench knows what the centre knows; true where it has not come to the end.
        """

    def release(self) -> None:
        """Show what has waited for the end of a task that has ended."""

    def begin_anew(self, epoch: str) -> None:
        """Offer all that is known here, and read the register of this feed from its beginning."""


class RegisterSession(Struct, frozen=True, kw_only=True):
    """What a bench knows of the register since the program was started.

    Attributes:
        last: the last number that the centre was heard to have given.
        poll_at: when to ask at the latest; milliseconds of a clock that never jumps.
        not_before: nothing is asked before this time.
        fails: how many tries in a row have failed.
        anew: how often in a row everything was offered anew.
        yields: the last try brought nothing: facts go first, until one of them comes through.
    """

    last: int = NO_REGISTER
    poll_at: int = 0
    not_before: int = 0
    fails: int = 0
    anew: int = 0
    yields: bool = False

    def rests_until(self, other: int) -> int:
        """Return when the next exchange is due if nothing happens; `other` with an older hub."""
        return other if self.last == NO_REGISTER else max(self.poll_at, self.not_before)


def next_exchange(
    session: RegisterSession, memory: RegisterMemory, *, epoch: str, now: int
) -> Exchange | None:
    """Return what to ask of the register now, if anything."""
    memory.release()
    if session.last == NO_REGISTER or now < session.not_before:
        return None
    stands = memory.standing()
    if stands.epoch != epoch:
        memory.begin_anew(epoch)
        stands = memory.standing()
    if stands.unsent or stands.after != session.last or now >= session.poll_at:
        return memory.next_exchange(MOST_CHANGES)
    return None


def entries_came(
    session: RegisterSession, memory: RegisterMemory, asked: Exchange, told: Entries, *, now: int
) -> RegisterSession:
    """Take an answer in."""
    session = replace(session, yields=False)
    anew = session.anew
    if memory.land(asked, told):
        anew = 0 if told.after == told.last else anew
    elif anew < _TRIES_ANEW:
        memory.begin_anew(asked.epoch)
        anew += 1
    else:
        log.error("the register here is not the centre's, though all was offered to it anew")
        anew = 0
        poll_at = now + LONGEST_WAIT_MS
        return replace(session, last=told.last, poll_at=poll_at, not_before=poll_at, anew=anew)
    poll_at = now + ASKS_EVERY_MS
    return replace(session, last=told.last, poll_at=poll_at, not_before=0, fails=0, anew=anew)


def exchange_failed(
    session: RegisterSession, words: str, *, now: int, random: Random
) -> RegisterSession:
    """Wait, ever longer: the hub did not do what the register asks, or answered oddly."""
    log.error("the register could not be exchanged: %s", words)
    longest = min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** min(session.fails, 20))
    waits = longest // 2 + random.randrange(longest // 2 + 1)
    return replace(session, fails=session.fails + 1, not_before=now + waits)
