"""The live feed: each new part is read once, made into bytes once, and sent to every bench.

A feed is looked at when a hint comes, and every five seconds in any case: then a heartbeat goes
out. A bench that is behind what is kept in memory reads its own pages until it has caught up.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from workshop_app.application.sync.centre_port import FeedPart
from workshop_app.application.sync.messages import (
    MOST_FACTS,
    NO_REGISTER,
    Beat,
    FeedEnd,
    Page,
    Place,
    Presence,
)
from workshop_app.domain.errors import CentreAwayError
from workshop_app.hub.lines import NO_LINE, Line, line_of
from workshop_app.hub.ports import Centre
from workshop_app.values import Struct, replace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

log = logging.getLogger(__name__)
T = TypeVar("T")

BEAT_EVERY_S: Final = 5.0
_NEWS_EVERY_S: Final = 0.5
"""News of benches are gathered for so long before a heartbeat tells of them."""

_FRAMES_KEPT: Final = 64
_TOLD_AT_ONCE: Final = 16

_GATHERED_FOR_S: Final = 0.2
"""Full pages come while benches catch up: the next look then waits for more of them. 200 benches
that return at once would else be sent 200 pages each, one by one."""

_STREAMS_OF_A_BENCH: Final = 8
"""A bench follows by one. Some may be left of a network that went; whoever takes many would take
the connections of all."""


class Blocking(Protocol):
    """Runs something that blocks, in a thread, and waits for it."""

    def __call__(self, work: Callable[[], T], /) -> Awaitable[T]:
        """Return what the work returns."""


class Frame(Struct, frozen=True):
    """A part of the feed as one line; `last` is the place of its last fact."""

    last: Place
    line: Line


class Stream(Struct, frozen=True):
    """One stream of a bench, the how manyth it has opened."""

    bench: str
    number: int


class Feed:
    """The feed of one workshop, while somebody follows it.

    Attributes:
        end: how far it has been read; none before the first look.
        beat: the last heartbeat as one line, and how many there were.
        revoked: the benches that may follow no longer.
        has_ended: nobody may follow any longer.
    """

    def __init__(
        self, centre: Centre, workshop: int, blocking: Blocking, now_ms: Callable[[], int]
    ) -> None:
        self._centre = centre
        self._workshop = workshop
        self._blocking = blocking
        self._now_ms = now_ms
        self._frames: dict[int, Frame] = {}
        self._hint = asyncio.Event()
        self._has_news = False
        self._changed = asyncio.Condition()
        self._let_go = asyncio.Event()
        self._told: tuple[Presence, ...] = ()
        self._register = NO_REGISTER
        self.end: FeedEnd | None = None
        self.beat: tuple[int, Line] = (0, NO_LINE)
        self.revoked: frozenset[str] = frozenset()
        self.has_ended = False
        self._streams: Counter[str] = Counter()

    def hint(self, *, news: bool) -> None:
        """Look at the feed soon, and at the benches if there is news of them."""
        self._has_news |= news
        self._hint.set()

    async def run(self) -> None:
        """Look at the feed until it is cancelled."""
        now = asyncio.get_running_loop().time
        next_beat = next_news = now()
        while True:
            is_full = False
            try:
                is_full = await self._look()
                is_due = now() >= next_beat
                if is_due or (self._has_news and now() >= next_news):
                    self._has_news = False
                    next_news = now() + _NEWS_EVERY_S
                    if await self._read_benches() or is_due:
                        await self._make_beat()
                        next_beat = now() + BEAT_EVERY_S
            except CentreAwayError as error:
                log.warning("workshop %d cannot be read: %s", self._workshop, error)
                next_beat = max(next_beat, now() + _NEWS_EVERY_S)
            if is_full:
                await self._gather()
            with suppress(TimeoutError):
                async with asyncio.timeout_at(next_news if self._has_news else next_beat):
                    await self._hint.wait()
            self._hint.clear()

    async def open(self, bench: str) -> Stream:
        """Count one more stream of a bench; the oldest of too many ends."""
        self._streams[bench] += 1
        if self._streams[bench] > _STREAMS_OF_A_BENCH:
            await self._tell()
        return Stream(bench, self._streams[bench])

    def is_outdone(self, stream: Stream) -> bool:
        """Whether its bench has opened so many since that this one ends."""
        return self._streams[stream.bench] - stream.number >= _STREAMS_OF_A_BENCH

    async def _gather(self) -> None:
        """Let more come, unless the hub ends."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_GATHERED_FOR_S):
                await self._let_go.wait()

    def frames_after(self, wseq: int, most: int) -> list[Frame]:
        """Return parts that follow a place, one after the other, if they are still in memory."""
        found: list[Frame] = []
        while len(found) < most and wseq in self._frames:
            found.append(self._frames[wseq])
            wseq = found[-1].last.wseq
        return found

    async def wait_for_more(self, stream: Stream, at: FeedEnd, beats: int) -> None:
        """Wait until there is more than a stream has had, it ends, or the feed is another one."""

        def is_more() -> bool:
            ends = self.has_ended or self.is_outdone(stream)
            return ends or self.beat[0] > beats or self._is_beyond(at)

        async with self._changed:
            await self._changed.wait_for(is_more)

    async def let_go(self) -> None:
        """Let whoever follows go: the hub ends."""
        self.has_ended = True
        self._let_go.set()
        await self._tell()

    def _is_beyond(self, at: FeedEnd) -> bool:
        now = self.end
        return now is not None and (now.epoch != at.epoch or now.last.wseq > at.last.wseq)

    async def _look(self) -> bool:
        """Read what is new, and tell of it; return whether there was a full page.

        The first look only finds out where the feed ends.
        """
        store = self._centre.store(self._workshop)
        if self.end is None:
            self.end = await self._blocking(store.end)
        is_full, untold = False, 0
        while True:
            now = self.end
            part = await self._blocking(partial(store.part, now.last.wseq, MOST_FACTS))
            if part.end.epoch != now.epoch or part.before != now.last.hash:
                self._frames.clear()  # the centre was restored: followers see it by the epoch
                self.end = part.end
            elif part.facts:
                self._take_in(part, now)
            else:
                break
            is_full |= len(part.facts) == MOST_FACTS
            untold += 1
            if len(part.facts) < MOST_FACTS or untold == _TOLD_AT_ONCE:
                await self._tell()
                untold = 0
        if untold:
            await self._tell()
        return is_full

    def _take_in(self, part: FeedPart, now: FeedEnd) -> None:
        last = Place(now.last.wseq + len(part.facts), part.hash)
        page = Page(
            epoch=now.epoch,
            after=now.last.wseq,
            facts=part.facts,
            hash=part.hash,
            head=part.end.last.wseq,
            now=self._now_ms(),
        )
        self._keep(now.last.wseq, Frame(last, line_of(page)))
        self.end = FeedEnd(now.epoch, last)

    def _keep(self, after: int, frame: Frame) -> None:
        self._frames[after] = frame
        if len(self._frames) > _FRAMES_KEPT:
            del self._frames[next(iter(self._frames))]

    async def _read_benches(self) -> bool:
        """Read how benches and register are; return whether others should hear of it at once."""
        told = await self._blocking(partial(self._centre.presences, self._workshop))
        revoked = await self._blocking(partial(self._centre.revoked, self._workshop))
        last = await self._blocking(self._centre.register(self._workshop).last)
        has_changed = revoked != self.revoked or _at_work(told) != _at_work(self._told)
        has_changed |= last != self._register
        self._told, self.revoked, self._register = told, revoked, last
        return has_changed

    async def _make_beat(self) -> None:
        if self.end is None:
            return
        beat = Beat(
            epoch=self.end.epoch,
            head=self.end.last.wseq,
            now=self._now_ms(),
            benches=tuple(each for each in self._told if each.bench not in self.revoked),
            register=self._register,
        )
        self.beat = (self.beat[0] + 1, line_of(beat))
        await self._tell()

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


class Feeds:
    """The feeds that somebody follows; each is looked at by one task."""

    def __init__(self, centre: Centre, blocking: Blocking, now_ms: Callable[[], int]) -> None:
        self._centre = centre
        self._blocking = blocking
        self._now_ms = now_ms
        self._feeds: dict[int, Feed] = {}
        self._followers: dict[int, int] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._have_ended = False

    def hint(self, workshop: int, *, news: bool) -> None:
        """Look at a feed soon; at all of them for workshop 0."""
        for number, feed in self._feeds.items():
            if workshop in {0, number}:
                feed.hint(news=news)

    async def let_go(self) -> None:
        """Let whoever follows a feed go, now and from now on: the hub ends."""
        self._have_ended = True
        for feed in tuple(self._feeds.values()):
            await feed.let_go()

    @asynccontextmanager
    async def followed(self, workshop: int) -> "AsyncIterator[Feed]":
        """Follow the feed of a workshop for as long as the block lasts."""
        feed = self._feeds.get(workshop)
        if feed is None:
            feed = Feed(self._centre, workshop, self._blocking, self._now_ms)
            feed.has_ended = self._have_ended
            self._feeds[workshop] = feed
            self._tasks[workshop] = asyncio.create_task(feed.run(), name=f"feed-{workshop}")
        self._followers[workshop] = self._followers.get(workshop, 0) + 1
        try:
            yield feed
        finally:
            self._followers[workshop] -= 1
            if not self._followers[workshop]:
                del self._feeds[workshop]
                self._tasks.pop(workshop).cancel()


def _at_work(told: tuple[Presence, ...]) -> tuple[Presence, ...]:
    """Who is where and has what in hand, without what changes all the time."""
    return tuple(
        replace(each, unsent=0, oldest_unsent=0, pulled=0, age=0, program="") for each in told
    )
