"""The hub: what benches ask over HTTP, and what they are answered. PROTOCOL.md is the contract."""

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from workshop_app.application.sync.addresses import tell_addresses
from workshop_app.application.sync.centre import page, receive, welcome
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import (
    LARGEST_BODY,
    Addresses,
    AskAddresses,
    Beat,
    Entries,
    Exchange,
    Hello,
    Join,
    Message,
    Presence,
    Pull,
    Push,
    Reason,
    Refusal,
)
from workshop_app.application.sync.permissions import barred
from workshop_app.application.sync.register import exchange
from workshop_app.domain.errors import CentreAwayError
from workshop_app.hub.answers import BODY_WITHIN_S, JSON, RefusedError, answer, message_of, refused
from workshop_app.hub.contents import Contents
from workshop_app.hub.describing import description
from workshop_app.hub.doorkeeper import USUAL_LIMITS, Doorkeeper, Limits, is_its_own
from workshop_app.hub.feeds import Feeds
from workshop_app.hub.lines import takes_packed
from workshop_app.hub.ports import Centre, Hints
from workshop_app.hub.streaming import FeedResponse
from workshop_app.state_json import read_fact

log = logging.getLogger(__name__)
T = TypeVar("T")
M = TypeVar("M", bound=Message)

_BUSY_WAIT_MS: Final = 2000
_PUSHES_AT_ONCE: Final = 2
"""Of one workshop: one is read while another is written. More only take the interpreter from each
other (200 benches that return at once need a tenth longer), and the database from those who ask."""
_LARGEST_JOIN: Final = 4096
"""Bytes. Whoever joins has no key yet: no more of what they send is kept."""


def wall_clock() -> int:
    """Return milliseconds since 1970 (UTC)."""
    return time.time_ns() // 1_000_000


@dataclass(slots=True)
class Hub:
    """What the endpoints share.

    Attributes:
        at_once: how many requests may use the database at the same time; the others wait.
        body_within_s: how many seconds a body has to come.
        limits: how often somebody may ask.
    """

    centre: Centre
    hints: Hints
    at_once: int = 10
    body_within_s: float = BODY_WITHIN_S
    limits: Limits = USUAL_LIMITS
    now_ms: Callable[[], int] = wall_clock
    monotonic: Callable[[], float] = time.monotonic
    doorkeeper: Doorkeeper = field(init=False)
    feeds: Feeds = field(init=False)
    _threads: ThreadPoolExecutor = field(init=False)
    _pushes: defaultdict[int, asyncio.Semaphore] = field(
        init=False, default_factory=lambda: defaultdict(partial(asyncio.Semaphore, _PUSHES_AT_ONCE))
    )

    def __post_init__(self) -> None:
        self._threads = ThreadPoolExecutor(self.at_once, "hub-database")
        self.doorkeeper = Doorkeeper(self.centre, self.limits, self.monotonic)
        self.feeds = Feeds(self.centre, self.blocking, self.now_ms)

    async def blocking(self, work: Callable[[], T]) -> T:
        """Run something that blocks, in one of so many threads."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def let_in(self, request: Request) -> BenchKey:
        """Return the key of a request; see `Doorkeeper`."""
        return await self.doorkeeper.let_in(request, self.blocking)

    async def _message(self, request: Request, kind: type[M], *, most: int = LARGEST_BODY) -> M:
        return await message_of(request, kind, most=most, within_s=self.body_within_s)

    @asynccontextmanager
    async def running(self, _app: Starlette) -> AsyncIterator[None]:
        """Listen for hints as long as the server runs."""
        loop = asyncio.get_running_loop()

        def told(workshop: int, is_news: bool) -> None:  # noqa: FBT001 - as the port has it
            loop.call_soon_threadsafe(partial(self.feeds.hint, workshop, news=is_news))

        self.hints.start(told)
        try:
            yield
        finally:
            await self.blocking(self.hints.stop)
            self._threads.shutdown()

    async def join(self, request: Request) -> Response:
        """Take in a bench that has a code."""
        self.doorkeeper.may_join(request)
        told = await self._message(request, Join, most=_LARGEST_JOIN)
        log.info("bench %s asks to join", told.bench)
        joined = await self.blocking(partial(self.centre.join, told, now=self.now_ms()))
        if joined is None:
            raise refused(
                Reason.NO_CODE, "the code is unknown, was used, or has run out", place="code"
            )
        return answer(joined)

    async def hello(self, request: Request) -> Response:
        """Tell a bench what is known of it."""
        key = await self.let_in(request)
        told = await self._message(request, Hello)
        is_its_own(key, told.bench)
        store = self.centre.store(key.workshop)
        last = await self.blocking(self.centre.register(key.workshop).last)
        said = partial(welcome, store, told, now=self.now_ms(), register=last)
        return answer(await self.blocking(said))

    async def push(self, request: Request) -> Response:
        """Take in facts."""
        key = await self.let_in(request)
        told = await self._message(request, Push)
        is_its_own(key, told.bench)
        store = self.centre.store(key.workshop)
        is_desk = partial(self.centre.is_desk, key)
        may_not = partial(barred, self.centre.register(key.workshop), is_desk=is_desk)
        took = partial(receive, store, told, read=read_fact, barred=may_not)
        async with self._pushes[key.workshop]:
            return answer(await self.blocking(took))

    async def pull(self, request: Request) -> Response:
        """Give a page of the feed."""
        key = await self.let_in(request)
        told = await self._message(request, Pull)
        store = self.centre.store(key.workshop)
        return answer(await self.blocking(partial(page, store, told, now=self.now_ms())))

    async def register(self, request: Request) -> Response:
        """Take in changes of the register of people, and tell what is new."""
        key = await self.let_in(request)
        told = await self._message(request, Exchange)
        is_its_own(key, told.bench)

        def exchanged() -> Entries | Refusal:
            return exchange(
                self.centre.register(key.workshop),
                told,
                epoch=self.centre.store(key.workshop).end().epoch,
                is_desk=self.centre.is_desk(key),
                now=self.now_ms(),
            )

        return answer(await self.blocking(exchanged))

    async def addresses(self, request: Request) -> Response:
        """Keep, erase and tell names and addresses of beneficiaries, for a desk."""
        key = await self.let_in(request)
        told = await self._message(request, AskAddresses)
        is_its_own(key, told.bench)

        def asked() -> Addresses | Refusal:
            is_desk = self.centre.is_desk(key)
            store = self.centre.addresses(key.workshop)
            return tell_addresses(store, told, is_desk=is_desk, now=self.now_ms())

        return answer(await self.blocking(asked))

    async def stream(self, request: Request) -> Response:
        """Give the feed, and go on as it grows."""
        key = await self.let_in(request)
        told = await self._message(request, Pull)
        store = self.centre.store(key.workshop)
        first = await self.blocking(partial(page, store, told, now=self.now_ms()))
        if isinstance(first, Refusal):
            return answer(first)
        return FeedResponse(
            key=key,
            first=first,
            feeds=self.feeds,
            centre=self.centre,
            blocking=self.blocking,
            now_ms=self.now_ms,
            is_packed=takes_packed(request.headers.get("accept-encoding", "")),
        )

    async def presence(self, request: Request) -> Response:
        """Keep how a bench is, and tell how the others are."""
        key = await self.let_in(request)
        told = await self._message(request, Presence)
        is_its_own(key, told.bench)
        await self.blocking(partial(self.centre.keep_presence, key.workshop, told))
        benches = await self.blocking(partial(self.centre.presences, key.workshop))
        end = await self.blocking(self.centre.store(key.workshop).end)
        last = await self.blocking(self.centre.register(key.workshop).last)
        head, now = end.last.wseq, self.now_ms()
        return answer(Beat(epoch=end.epoch, head=head, now=now, benches=benches, register=last))


def make_app(hub: Hub) -> Starlette:
    """Return the application that a server runs."""
    contents = Contents(hub.centre, hub.let_in, hub.blocking)
    steps = (hub.join, hub.hello, hub.push, hub.pull, hub.stream, hub.presence, hub.register)
    posts = (*steps, contents.contents, hub.addresses)
    app = Starlette(
        routes=[
            *(Route(f"/v1/{each.__name__}", each, methods=["POST"]) for each in posts),
            Route("/v1/blob/{sha256}", contents.give, methods=["GET"]),
            Route("/v1/blob/{sha256}", contents.keep, methods=["PUT"]),
            Route("/v1/description", _describe, methods=["GET"]),
        ],
        exception_handlers={
            RefusedError: _refused,
            CentreAwayError: _away,
            HTTPException: _not_there,
            Exception: _fault,
        },
        lifespan=hub.running,
    )
    app.state.let_streams_go = hub.feeds.let_go
    return app


async def _describe(_request: Request) -> Response:
    return Response(description(), media_type=JSON)


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, RefusedError):  # pragma: no cover - Starlette sends nothing else here
        raise error
    who = request.client.host if request.client else "?"
    log.info("%s refused to %s: %s", request.url.path, who, error)
    return answer(error.refusal)


async def _away(request: Request, error: Exception) -> Response:
    log.warning("%s could not be answered: %s", request.url.path, error)
    words = "the database does not answer just now"
    return answer(Refusal(reason=Reason.BUSY, words=words, wait=_BUSY_WAIT_MS))


async def _not_there(_request: Request, error: Exception) -> Response:
    told = Refusal(reason=Reason.NOT_THERE, words="there is nothing at this address")
    made = answer(told)
    if isinstance(error, HTTPException):
        made.status_code = error.status_code
        made.headers.update(error.headers or {})
    return made


async def _fault(_request: Request, _error: Exception) -> Response:
    """A fault of ours: the server writes it to its log."""
    words = "a fault of the hub; its log says more"
    made = answer(Refusal(reason=Reason.BUSY, words=words, wait=_BUSY_WAIT_MS))
    made.status_code = 500
    return made
