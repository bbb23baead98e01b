"""The protocol over HTTP. What a network can do is an answer here, never an exception."""

import logging
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, TypeVar
from weakref import WeakSet

import httpx2

from workshop_app.application.sync.bench import Answer, NoAnswer, Request
from workshop_app.application.sync.codec import MalformedMessageError, decode, encode
from workshop_app.application.sync.contents import (
    Came,
    ContentAnswer,
    ContentRequest,
    Fetch,
    Give,
    Taken,
)
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import (
    LARGEST_BODY,
    LARGEST_CONTENT,
    Acknowledgement,
    Addresses,
    AskAddresses,
    Beat,
    Entries,
    Exchange,
    Hello,
    Join,
    Joined,
    Message,
    Offer,
    Page,
    Presence,
    Pull,
    Push,
    Refusal,
    Wanted,
    Welcome,
)
from workshop_app.values import Struct

log = logging.getLogger(__name__)
M = TypeVar("M", Welcome, Acknowledgement, Page, Entries, Wanted, Beat, Joined, Addresses)

_CONNECTED: Final = {"connection.connect_tcp.complete", "connection.start_tls.complete"}
_JSON: Final = {"Content-Type": "application/json"}


class Patience(Struct, frozen=True, kw_only=True):
    """How long to wait, in seconds.

    Attributes:
        connect_s: for a connection.
        answer_s: for the next bytes of an answer.
        silence_s: for the next line of a stream: the centre beats every five seconds.
    """

    connect_s: float = 5.0
    answer_s: float = 20.0
    silence_s: float = 15.0


USUAL: Final = Patience()


def trust(certificate: Path | None) -> ssl.SSLContext:
    """Return whom to believe: the authority in a PEM file, or those of this machine.

    Raises:
        OSError: there is no such file, or it holds no certificate; the message names it.
    """
    try:
        return ssl.create_default_context(cafile=str(certificate) if certificate else None)
    except OSError as error:
        why = "no certificate in PEM" if isinstance(error, ssl.SSLError) else error.strerror
        raise OSError(f"{certificate}: {why}") from error


class HttpTransport:
    """A bench's way to its centre; see the port `Transport`."""

    def __init__(
        self, url: str, key: BenchKey, believes: ssl.SSLContext, patience: Patience = USUAL
    ) -> None:
        self._lines = _Lines()
        self._patience = patience
        self._client = _client(url, believes, patience, {"Authorization": key.as_header()})
        self._client.event_hooks = {"request": [self._lines.watch]}

    def ask(self, request: Request) -> Answer:
        """Send one request and return what came back; NoAnswer if nothing did."""
        match request:
            case Hello():
                return _asked(self._client, "hello", request, Welcome)
            case Push():
                return _asked(self._client, "push", request, Acknowledgement)
            case Pull():
                return _asked(self._client, "pull", request, Page)
            case Exchange():
                return _asked(self._client, "register", request, Entries)

    def share(self, request: ContentRequest) -> ContentAnswer:
        """Offer, give or ask for a content."""
        match request:
            case Offer():
                return _asked(self._client, "contents", request, Wanted)
            case Give(sha256, content):
                return _content(self._client, "PUT", sha256, content)
            case Fetch(sha256):
                return _content(self._client, "GET", sha256)

    def look_up(self, asked: AskAddresses) -> Addresses | Refusal | NoAnswer:
        """Ask who beneficiaries are, or tell it; for a desk."""
        return _asked(self._client, "addresses", asked, Addresses)

    def tell(self, presence: Presence) -> Beat | None:
        """Tell how this bench is; return how the others are, if an answer came."""
        told = _asked(self._client, "presence", presence, Beat)
        return told if isinstance(told, Beat) else None

    def listen(self, after: Pull) -> Iterator[Page | Beat]:
        """Yield what comes after a place of the feed, as it comes."""
        timeout = _timeout(self._patience, self._patience.silence_s)
        body = encode(after)
        try:
            with self._client.stream(
                "POST", "/v1/stream", content=body, headers=_JSON, timeout=timeout
            ) as response:
                if response.status_code != httpx2.codes.OK:
                    return
                for line in _lines(response):
                    came: Message = decode(line, Page, Beat)
                    if isinstance(came, Page | Beat):
                        yield came
        except (httpx2.HTTPError, httpx2.StreamError, MalformedMessageError, RuntimeError) as error:
            log.info("the stream ended: %r", error)  # RuntimeError: closed by `close`

    def close(self) -> None:
        """End what is under way, from any thread."""
        self._lines.cut()
        self._client.close()


class _Lines:
    """The open connections: whoever waits for bytes is freed by cutting them.

    Closing a client does not wake a thread that reads from it.
    """

    def __init__(self) -> None:
        self._open: WeakSet[socket.socket] = WeakSet()
        self._lock = threading.Lock()
        self._is_cut = False

    def watch(self, request: httpx2.Request) -> None:
        """Learn of the connection that a request makes."""
        request.extensions = {**request.extensions, "trace": self._on_event}

    def cut(self) -> None:
        with self._lock:
            self._is_cut, lines = True, tuple(self._open)
        for line in lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _on_event(self, name: str, about: dict[str, Any]) -> None:
        if name not in _CONNECTED:
            return
        line = about["return_value"].get_extra_info("socket")
        with self._lock:
            self._open.add(line)
            is_cut = self._is_cut
        if is_cut:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


def join(url: str, asked: Join, believes: ssl.SSLContext) -> Joined | Refusal | NoAnswer:
    """Ask a centre to take a bench in. The same request may be sent again."""
    with _client(url, believes, USUAL, {}) as client:
        return _asked(client, "join", asked, Joined)


def _client(
    url: str, believes: ssl.SSLContext, patience: Patience, headers: dict[str, str]
) -> httpx2.Client:
    timeout = _timeout(patience, patience.answer_s)
    return httpx2.Client(base_url=url, verify=believes, headers=headers, timeout=timeout)


def _timeout(patience: Patience, read_s: float) -> httpx2.Timeout:
    return httpx2.Timeout(patience.answer_s, connect=patience.connect_s, read=read_s)


def _asked(
    client: httpx2.Client, name: str, message: Message, expected: type[M]
) -> M | Refusal | NoAnswer:
    try:
        with client.stream(
            "POST", f"/v1/{name}", content=encode(message), headers=_JSON
        ) as response:
            told: Message = decode(_body(response), expected, Refusal)
            if isinstance(told, expected | Refusal):
                return told
            return NoAnswer(f"not what was asked for: {type(told).__name__}", is_odd=True)
    except MalformedMessageError as error:
        return NoAnswer(f"the answer is no message of a centre: {error}", is_odd=True)
    except (httpx2.HTTPError, httpx2.StreamError, RuntimeError) as error:
        return NoAnswer(_why(error))


def _content(
    client: httpx2.Client, method: str, sha256: bytes, content: bytes | None = None
) -> Taken | Came | Refusal | NoAnswer:
    try:
        with client.stream(method, f"/v1/blob/{sha256.hex()}", content=content) as response:
            raw = _body(response, most=LARGEST_CONTENT)
            if not response.is_success:
                return decode(raw, Refusal)
            return Came(raw) if content is None else Taken()
    except MalformedMessageError as error:
        return NoAnswer(f"the answer is no message of a centre: {error}")
    except (httpx2.HTTPError, httpx2.StreamError, RuntimeError) as error:
        return NoAnswer(_why(error))


def _body(response: httpx2.Response, most: int = 2 * LARGEST_BODY) -> bytes:
    """Read an answer, and no more than the largest that a centre sends."""
    parts, size = [], 0
    for part in response.iter_bytes():
        size += len(part)
        if size > most:
            raise MalformedMessageError("", "too large")
        parts.append(part)
    return b"".join(parts)


def _lines(response: httpx2.Response) -> Iterator[bytes]:
    held = b""
    for part in response.iter_bytes():
        *whole, held = (held + part).split(b"\n")
        yield from (line for line in whole if line)
        if len(held) > 2 * LARGEST_BODY:
            raise MalformedMessageError("", "a line is too long")


def _why(error: Exception) -> str:
    """Return why nothing came, in words for the log and for whoever joins a bench."""
    told: BaseException | None = error
    while told is not None:
        if isinstance(told, ssl.SSLCertVerificationError):
            return f"the certificate of the centre is not good: {told.verify_message}"
        if isinstance(told, ssl.SSLError) and told.reason == "WRONG_VERSION_NUMBER":
            return "nobody speaks TLS there: perhaps the address begins with http://"
        told = told.__cause__ or told.__context__
    if isinstance(error, httpx2.TimeoutException):
        return "nothing came in time"
    cut = error if isinstance(error, httpx2.RemoteProtocolError | httpx2.ReadError) else None
    if cut is not None and cut.request.url.scheme == "http":
        return "the line was cut: perhaps the address begins with https://"
    return f"{type(error).__name__}: {error}"
