"""One bench follows the feed: lines of pages and heartbeats until either side ends it."""

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING, Final

from starlette.responses import Response

from workshop_app.application.sync.centre import page
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import MOST_FACTS, FeedEnd, Page, Place, Pull, Refusal
from workshop_app.domain.errors import CentreAwayError
from workshop_app.hub.feeds import Blocking, Feed, Feeds
from workshop_app.hub.lines import GZIP_HEAD, Line, line_of
from workshop_app.hub.ports import Centre

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import Receive, Scope, Send

log = logging.getLogger(__name__)

_PACKED_AT_ONCE: Final = 8
"""So many full pages are less than one that is not packed. What is sent costs by the time more than
by the byte."""

_LINE_WITHIN_S: Final = 20.0
"""A bench that takes no bytes for so long is gone, or its network is: it will connect anew."""


class FeedResponse(Response):
    """Answers with the lines of a feed."""

    def __init__(
        self,
        *,
        key: BenchKey,
        first: Page,
        feeds: Feeds,
        centre: Centre,
        blocking: Blocking,
        now_ms: "Callable[[], int]",
        is_packed: bool,
    ) -> None:
        super().__init__(media_type="application/x-ndjson")
        del self.headers["content-length"]
        self.headers["cache-control"] = "no-store"
        self.headers["vary"] = "accept-encoding"
        if is_packed:
            self.headers["content-encoding"] = "gzip"
        self._is_packed = is_packed
        self._key = key
        self._first = first
        self._feeds = feeds
        self._store = centre.store(key.workshop)
        self._blocking = blocking
        self._now_ms = now_ms

    async def __call__(self, _scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Send lines until the bench goes away, is revoked, or the feed is another one."""
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(start)
        follow = asyncio.create_task(self._follow(send))
        gone = asyncio.create_task(_until_gone(receive))
        try:
            await asyncio.wait({follow, gone}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (follow, gone):
                task.cancel()
            await asyncio.gather(follow, gone, return_exceptions=True)
        if follow.done() and not follow.cancelled():
            error = follow.exception()
            if isinstance(error, CentreAwayError | TimeoutError):
                log.info("the stream of bench %s ends: %r", self._key.bench, error)
            elif error is not None:
                raise error
        if not gone.done() or gone.cancelled():
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _follow(self, send: "Send") -> None:
        if self._is_packed:
            await _bytes(send, GZIP_HEAD)
        at = await self._page(send, self._first)
        beats = 0
        async with self._feeds.followed(self._key.workshop) as feed:
            stream = await feed.open(self._key.bench)
            while self._may_follow(feed) and not feed.is_outdone(stream):
                at = await self._catch_up(send, feed, at)
                if feed.beat[0] > beats:
                    beats, line = feed.beat
                    await self._lines(send, line)
                await feed.wait_for_more(stream, FeedEnd(self._first.epoch, at), beats)

    def _may_follow(self, feed: Feed) -> bool:
        is_other = feed.end is not None and feed.end.epoch != self._first.epoch
        return not feed.has_ended and not is_other and self._key.bench not in feed.revoked

    async def _catch_up(self, send: "Send", feed: Feed, at: Place) -> Place:
        """Send what there is after a place; never further than the feed has been read."""
        while feed.end is not None and at.wseq < feed.end.last.wseq:
            frames = feed.frames_after(at.wseq, _PACKED_AT_ONCE if self._is_packed else 1)
            if frames:
                await self._lines(send, *(frame.line for frame in frames))
                at = frames[-1].last
                continue
            most = min(MOST_FACTS, feed.end.last.wseq - at.wseq)
            pull = Pull(epoch=self._first.epoch, after=at, most=most)
            told = await self._blocking(partial(page, self._store, pull, now=self._now_ms()))
            if isinstance(told, Refusal):
                break  # the centre was restored under our hands: the loop above sees it soon
            at = await self._page(send, told)
        return at

    async def _page(self, send: "Send", told: Page) -> Place:
        await self._lines(send, line_of(told))
        return Place(told.after + len(told.facts), told.hash)

    async def _lines(self, send: "Send", *lines: Line) -> None:
        told = [line.packed if self._is_packed else line.plain for line in lines]
        await _bytes(send, b"".join(told))


async def _until_gone(receive: "Receive") -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _bytes(send: "Send", told: bytes) -> None:
    async with asyncio.timeout(_LINE_WITHIN_S):
        await send({"type": "http.response.body", "body": told, "more_body": True})
