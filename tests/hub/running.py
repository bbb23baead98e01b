"""A real hub on a real socket and a real PostgreSQL, and a plain client for it."""

import http.client
import json
import secrets
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from workshop_app.adapters.central import administration
from workshop_app.adapters.central.listener import Listener
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.registry import PostgresCentre
from workshop_app.adapters.central.roles import Role
from workshop_app.application.sync.codec import decode, encode
from workshop_app.application.sync.keys import BenchKey, new_code
from workshop_app.application.sync.messages import (
    Beat,
    Join,
    Joined,
    Message,
    Page,
    Refusal,
)
from workshop_app.hub.app import Hub, make_app
from workshop_app.hub.server import Listening, Server


@dataclass
class Running:
    """A hub that runs."""

    url: str
    database: Any
    hub: Hub
    end: Callable[[], None]

    def code(self, name="Poste 7", workshop=1, *, is_desk=False):
        code = new_code(workshop, secrets.randbits)
        owner = self.database.engine(Role.OWNER)
        administration.keep_code(owner, code, bench_name=name, who="test", is_desk=is_desk)
        return str(code)

    def joined(self, bench, *, workshop=1, is_desk=False):
        """A client with a good key."""
        client = Client(self.url)
        key = BenchKey(workshop, bench, secrets.token_bytes(32))
        code = self.code(workshop=workshop, is_desk=is_desk)
        join = Join(code=code, bench=bench, secret=key.secret)
        status, told = client.ask("join", join, Joined)
        assert isinstance(told, Joined), (status, told)
        client.key = key.as_header()
        return client


@dataclass
class Client:
    """Asks, and gives back status and message."""

    url: str
    key: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def raw(self, method, path, body=b"", **headers):
        with self.connected() as connection:
            connection.request(method, path, body, {**self._headers(), **headers})
            response = connection.getresponse()
            return response.status, response.read(), response.headers

    def ask(self, name, message: Message, *expected):
        status, raw, _ = self.raw("POST", f"/v1/{name}", encode(message))
        return status, decode(raw, *expected, Refusal)

    def refused(self, name, body):
        raw = body if isinstance(body, bytes) else encode(body)
        status, told, _ = self.raw("POST", f"/v1/{name}", raw)
        return status, decode(told, Refusal)

    @contextmanager
    def stream(self, pull, **headers):
        """The lines of a stream, one after the other."""
        with self.connected() as connection:
            told = {**self._headers(), **headers}
            connection.request("POST", "/v1/stream", encode(pull), told)
            response = connection.getresponse()
            assert response.status == 200, response.read()
            is_packed = response.headers.get("Content-Encoding") == "gzip"
            yield self._lines(_unpacked(response) if is_packed else response)

    @contextmanager
    def connected(self) -> Iterator[http.client.HTTPConnection]:
        at = urlsplit(self.url)
        connection = http.client.HTTPConnection(str(at.hostname), at.port, timeout=20)
        try:
            yield connection
        finally:
            connection.close()

    def _headers(self):
        return {**self.headers, **({"Authorization": self.key} if self.key else {})}

    @staticmethod
    def _lines(lines) -> Iterator[Page | Beat]:
        for line in lines:
            yield decode(line, Page) if json.loads(line)["type"] == "page" else decode(line, Beat)


def _unpacked(response) -> Iterator[bytes]:
    """The lines of what comes as gzip, each as soon as it has come."""
    packer, held = zlib.decompressobj(zlib.MAX_WBITS | 16), b""
    while part := response.read1():
        *whole, held = (held + packer.decompress(part)).split(b"\n")
        yield from whole


@contextmanager
def run(database, *, head_within_s=10.0, **more) -> Iterator[Running]:
    """Run a hub until the end of the block."""
    engine = database.engine(Role.API, pool_size=10)
    centre = PostgresCentre(engine, RegisterKeys(database.keys))
    hub = Hub(centre, Listener(database.as_role(Role.API)), **more)
    addresses: list[str] = []
    is_up = threading.Event()

    def started(url):
        addresses.append(url)
        is_up.set()

    server = Server(make_app(hub), Listening(port=0, head_within_s=head_within_s), started)
    thread = threading.Thread(target=server.run, name="hub")

    def end():
        server.should_exit = True
        thread.join()

    thread.start()
    try:
        assert is_up.wait(timeout=20)
        yield Running(addresses[0], database, hub, end)
    finally:
        end()
        engine.dispose()
