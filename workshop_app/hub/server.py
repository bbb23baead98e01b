"""The web server around the application: one process, with TLS unless a proxy has it."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from workshop_app.values import Struct

if TYPE_CHECKING:
    from socket import socket

_STREAMS_END_WITHIN_S: Final = 3
_MOST_CONNECTIONS: Final = 2000


class Listening(Struct, frozen=True, kw_only=True):
    """Where the hub is reached.

    Attributes:
        host, port: port 0 takes one that is free.
        certificate, key: PEM files; without them the hub speaks plain HTTP and must stand behind a
            proxy that does not.
        head_within_s: how many seconds a connection has to say what it wants.
    """

    host: str = "127.0.0.1"
    port: int = 8443
    certificate: Path | None = None
    key: Path | None = None
    head_within_s: float = 10.0


class _Prompt(H11Protocol):
    """Gives up a connection on which nobody says what they want; uvicorn would wait for ever."""

    def __init__(self, *given: Any, head_within_s: float, **named: Any) -> None:
        super().__init__(*given, **named)
        self._head_within_s = head_within_s
        self._overdue: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first request."""
        super().connection_made(transport)
        self._wait_for_a_head()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        self._wait_for_a_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing."""
        super().connection_lost(exc)
        if self._overdue:
            self._overdue.cancel()

    def _wait_for_a_head(self) -> None:
        if self._overdue:
            self._overdue.cancel()
        self._overdue = self.loop.call_later(self._head_within_s, self._give_up)

    def _give_up(self) -> None:
        cycle: RequestResponseCycle | None = self.cycle  # none before the first request
        if cycle is None or cycle.response_complete:  # else a request is under way
            self.transport.close()


class Server(uvicorn.Server):
    """Tells where it listens once it does, and ends what never ends by itself before it ends."""

    def __init__(self, app: Starlette, at: Listening, started: Callable[[str], None]) -> None:
        self._started = started
        self._let_streams_go = app.state.let_streams_go
        self._scheme = "https" if at.certificate else "http"
        super().__init__(
            uvicorn.Config(
                app,
                http=partial(_Prompt, head_within_s=at.head_within_s),  # type: ignore[arg-type]
                host=at.host,
                port=at.port,
                ssl_certfile=at.certificate,
                ssl_keyfile=at.key,
                access_log=False,
                log_config=None,
                server_header=False,
                limit_concurrency=_MOST_CONNECTIONS,
                timeout_graceful_shutdown=_STREAMS_END_WITHIN_S,
            )
        )

    async def startup(self, sockets: "list[socket] | None" = None) -> None:
        """Listen, and tell the address."""
        await super().startup(sockets)
        for server in self.servers:
            for each in server.sockets:
                host, port = each.getsockname()[:2]
                self._started(f"{self._scheme}://{host}:{port}")
                return

    async def shutdown(self, sockets: "list[socket] | None" = None) -> None:
        """Let the streams go first: one that is cut off is written to the log as a fault."""
        await self._let_streams_go()
        await super().shutdown(sockets)


def serve(app: Starlette, at: Listening, started: Callable[[str], None]) -> None:
    """Serve until a signal comes; `started` is called with the address once it answers."""
    asyncio.run(Server(app, at, started).serve())
