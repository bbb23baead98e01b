"""The thread that brings the facts of a bench to its centre, and the others' facts to the bench.

It asks `application/sync/bench.py` what comes next and gives it the answers; the bench's memory is
only touched on the thread that owns it, for some milliseconds at a time. A second thread listens to
the stream. Neither is ever waited for by the window.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from random import Random
from typing import Final, Protocol, TypeVar

from workshop_app.application.sync.bench import (
    Request,
    Session,
    Wait,
    heard,
    next_move,
    take,
)
from workshop_app.application.sync.bench_port import Standing, SyncMemory
from workshop_app.application.sync.contents import (
    Came,
    ContentMemory,
    Sharing,
    next_content,
    take_content,
)
from workshop_app.application.sync.kept import Kept, kept
from workshop_app.application.sync.messages import (
    MOST_FACTS,
    Beat,
    Hello,
    Page,
    Presence,
    Pull,
)
from workshop_app.application.sync.parts import in_parts
from workshop_app.application.sync.transport import Transport
from workshop_app.domain.errors import StorageUnavailableError
from workshop_app.values import Struct, replace

log = logging.getLogger(__name__)
T = TypeVar("T")

LONGEST_REST_S: Final = 2.0
"""A fact without a screen of its own waits no longer than this."""

PRESENCE_MS: Final = 10_000
FACTS_A_PAGE: Final = 100
"""So many facts land within some five milliseconds: a scan hardly waits for them."""

_AGAIN_S: Final = 1.0
_END_WITHIN_S: Final = 1.0


class OnOwner(Protocol):
    """Runs something on the thread that owns the bench's memory, and waits for it.

    It raises RuntimeError once that thread has ended.
    """

    def __call__(self, work: Callable[[], T]) -> T:
        """Run it there and return what came of it."""


class AtBench(Struct, frozen=True):
    """Who is at the bench, and what is in their hands, for the other benches."""

    person: str | None = None
    items: tuple[str, ...] = ()


class BenchSide(Struct, frozen=True, kw_only=True):
    """What the runner uses of the bench.

    Attributes:
        on_owner: see `OnOwner`.
        memory: returns the memory, called on its owner.
        contents: returns what travels by its hash, called on the memory's owner.
        at_bench: who works on what, called on the memory's owner.
        on_kept: told when it changes where the facts are kept; called on the memory's owner.
        on_news: told when facts of other benches have come; called on the runner's thread.
        on_others: told how all benches are, none when the line has ended; on the runner's thread.
        give_way: waits while what somebody did is on its way to its screen, and returns whether
            somebody works here; called on the runner's threads.
    """

    on_owner: OnOwner
    memory: Callable[[], SyncMemory]
    contents: Callable[[], ContentMemory]
    at_bench: Callable[[], AtBench] = AtBench
    on_kept: Callable[[Kept], None] = lambda _kept: None
    on_news: Callable[[], None] = lambda: None
    on_others: Callable[[tuple[Presence, ...]], None] = lambda _benches: None
    give_way: Callable[[], bool] = lambda: False


class Clocks(Struct, frozen=True, kw_only=True):
    """Milliseconds: of a clock that never jumps, and since 1970 (UTC)."""

    steady: Callable[[], int]
    wall: Callable[[], int]


class SyncRunner:
    """Runs from `start` to `stop`; `wake` tells it that there may be something to send."""

    def __init__(
        self, transport: Transport, bench: BenchSide, clocks: Clocks, random: Random, program: str
    ) -> None:
        self._transport = transport
        self._bench = bench
        self._clocks = clocks
        self._random = random
        self._program = program
        self._session = Session()
        self._sharing = Sharing()
        self._told: Kept | None = None
        self._shown = self._told_shown = 0
        self._works = False
        self._at: AtBench | None = None
        self._present_at = 0
        self._woken = threading.Event()
        self._ends = threading.Event()
        self._came: deque[Page | Beat | None] = deque()  # None: the stream has ended
        self._follow: Pull | None = None
        self._may_follow = threading.Event()
        self._worker = threading.Thread(target=self._work, name="sync", daemon=True)
        self._listener = threading.Thread(target=self._listen, name="sync-stream", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._worker.start()
        self._listener.start()

    def wake(self) -> None:
        """Look now whether there is something to send; returns at once."""
        self._woken.set()

    def stop(self) -> None:
        """End within a second; what was not sent is sent after the next start."""
        self._ends.set()
        self._may_follow.set()
        self._woken.set()
        self._transport.close()
        self._worker.join(_END_WITHIN_S)

    def _work(self) -> None:
        while not self._ends.is_set():
            try:
                rest_s = self._turn()
            except StorageUnavailableError as error:
                log.warning("the bench's memory cannot be used: %s", error)
                rest_s = LONGEST_REST_S
            except RuntimeError:
                if self._ends.is_set():
                    return  # the memory's thread has ended first
                raise
            if rest_s:
                self._woken.wait(rest_s)
            self._woken.clear()

    def _turn(self) -> float:
        """Do one thing; return how many seconds there is nothing to do."""
        self._works = self._bench.give_way()
        while self._came:
            came = self._came.popleft()
            if came is None:
                self._session = replace(self._session, greeted=False)
                self._bench.on_others(())  # what cannot be heard any more is not told as if it was
            else:
                for part in self._in_parts(came):
                    self._hear(part)
        move = self._bench.on_owner(self._next_move)
        self._tell_shown()
        if isinstance(move, Wait):
            self._be_present()
            if self._came or self._share():
                return 0  # how the others are is heard now, not after a rest
            rest_ms = min(move.ms, round(LONGEST_REST_S * 1000))
            return self._sharing.wait(self._clocks.steady(), rest_ms) / 1000
        answer = self._transport.ask(move)
        if self._ends.is_set():
            return 0
        if isinstance(move, Hello):
            self._sharing = Sharing()  # a centre that was restored may have lost some
        self._change(
            lambda memory: take(
                self._session,
                memory,
                move,
                answer,
                now=self._clocks.steady(),
                random=self._random,
            )
        )
        return 0

    def _next_move(self) -> Request | Wait:
        now = self._clocks.steady()
        memory = self._bench.memory()
        standing = memory.standing()
        self._tell(standing)
        most = MOST_FACTS if standing.fills and not self._works else FACTS_A_PAGE
        move = next_move(self._session, memory, now=now, program=self._program, most=most)
        self._shown = memory.register.standing().shown
        return move

    def _in_parts(self, came: Page | Beat) -> tuple[Page | Beat, ...]:
        follows = self._follow and self._follow.after
        if not self._works or isinstance(came, Beat) or not follows or came.after != follows.wseq:
            return (came,)
        return in_parts(came, follows.hash, FACTS_A_PAGE)

    def _hear(self, came: Page | Beat) -> None:
        """A page that follows what is here lands at once; any other news is only a hint."""

        def change(memory: SyncMemory) -> Session:
            standing = memory.standing()
            session, now = self._session, self._clocks.steady()
            if isinstance(came, Beat):
                last = came.register
                return heard(session, came.epoch, came.head, standing=standing, register=last)
            if not session.greeted:
                return heard(session, came.epoch, came.head, standing=standing)
            if (came.epoch, came.after) != (standing.epoch, standing.pulled.wseq):
                return heard(session, came.epoch, came.head, standing=standing)
            asked = Pull(epoch=standing.epoch, after=standing.pulled)
            return take(session, memory, asked, came, now=now, random=self._random)

        self._change(change)
        if isinstance(came, Beat):
            self._bench.on_others(came.benches)

    def _change(self, change: Callable[[SyncMemory], Session]) -> None:
        """Let the memory and the session change together, and tell what came of it."""

        def on_owner() -> tuple[Standing, Standing]:
            memory = self._bench.memory()
            before = memory.standing()
            self._session = change(memory)
            standing = memory.standing()
            self._tell(standing)
            self._shown = memory.register.standing().shown
            return before, standing

        self._bench.give_way()
        before, standing = self._bench.on_owner(on_owner)
        if standing.pulled.wseq > before.pulled.wseq or standing.aside > before.aside:
            self._bench.on_news()
        self._tell_shown()
        if self._session.greeted and self._session.speaks:
            self._follow = Pull(epoch=standing.epoch, after=standing.pulled)
            self._may_follow.set()
        else:
            self._may_follow.clear()

    def _tell_shown(self) -> None:
        """Tell that people of the register are others now."""
        if self._shown != self._told_shown:
            self._told_shown = self._shown
            self._bench.on_news()

    def _tell(self, standing: Standing) -> None:
        now = kept(standing, self._session.trouble, self._clocks.wall())
        if now != self._told:
            self._told = now
            log.info("kept: %s unsent, trouble %r", now.unsent, str(now.trouble))
            self._bench.on_kept(now)

    def _share(self) -> bool:
        """Give or fetch one content, where there is nothing more urgent; whether there was one."""
        if not self._session.greeted:
            return False
        now = self._clocks.steady()
        asked = self._bench.on_owner(
            lambda: next_content(self._sharing, self._bench.contents(), now=now)
        )
        if asked is None:
            return False
        told = self._transport.share(asked)
        if self._ends.is_set():
            return True

        def take_in() -> None:
            self._sharing = take_content(
                self._sharing,
                self._bench.contents(),
                asked,
                told,
                now=self._clocks.steady(),
                random=self._random,
            )

        self._bench.on_owner(take_in)
        if isinstance(told, Came):
            self._bench.on_news()
        return True

    def _be_present(self) -> None:
        """Tell the others who is here: at once when it changes, and every ten seconds."""
        if not self._session.greeted:
            return
        now = self._clocks.steady()
        at, stands = self._bench.on_owner(
            lambda: (self._bench.at_bench(), self._bench.memory().standing())
        )
        if at == self._at and now < self._present_at:
            return
        told = self._transport.tell(
            Presence(
                bench=stands.bench,
                name=stands.name,
                person=at.person,
                items=at.items,
                unsent=stands.unsent,
                oldest_unsent=stands.oldest_unsent,
                pulled=stands.pulled.wseq,
                program=self._program,
            )
        )
        self._at, self._present_at = at, now + PRESENCE_MS
        if told is not None:
            self._came.append(told)

    def _listen(self) -> None:
        while not self._ends.is_set():
            self._may_follow.wait()
            after = self._follow
            if self._ends.is_set():
                return
            if after is not None:
                for came in self._transport.listen(after):
                    self._came.append(came)
                    self._woken.set()
                    self._bench.give_way()
                    if self._ends.is_set():
                        return
            # Why it ended is for a hello to find out: perhaps the key was taken back.
            self._may_follow.clear()
            self._came.append(None)
            self._woken.set()
            self._ends.wait(_AGAIN_S)
