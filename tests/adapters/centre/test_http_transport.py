"""Whatever comes back from an address, or does not, is an answer and never an exception."""

import json
import socket
import ssl
import threading
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import trustme

from workshop_app.adapters.centre.http_transport import HttpTransport, Patience, join, trust
from workshop_app.application.sync.bench import NoAnswer
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import (
    PROTOCOL,
    Hello,
    Join,
    Place,
    Presence,
    Pull,
    Reason,
    Refusal,
)

BENCH, INC = "0" * 32, "1" * 32
KEY = BenchKey(1, BENCH, bytes(32))
PULL = Pull(epoch="e" * 32, after=Place())
HELLO = Hello(
    bench=BENCH,
    inc=INC,
    seq=0,
    last_hash=bytes(32),
    epoch="",
    pulled=Place(),
    oldest=PROTOCOL,
    newest=PROTOCOL,
    program="test",
)
HASTY = Patience(connect_s=1.0, answer_s=0.3, silence_s=0.3)
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@contextmanager
def answering(raw, *, waits=False, tls=None):
    """A server that answers everybody the same bytes, and then hangs up, or waits."""
    door = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def serve():
        with suppress(OSError):
            while True:
                line = door.accept()[0]
                with suppress(OSError):
                    line = tls.wrap_socket(line, server_side=True) if tls else line
                    line.recv(1 << 16)
                    line.sendall(raw)
                    if waits:
                        over.wait(5)
                    line.shutdown(socket.SHUT_RDWR)
                line.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{door.getsockname()[1]}"
    finally:
        over.set()
        with suppress(OSError):
            door.shutdown(socket.SHUT_RDWR)
        door.close()
        thread.join(5)


def http(body, status="200 OK", **headers):
    told = {"Content-Length": len(body), "Connection": "close", **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in told.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


ODD = {
    "nothing": b"",
    "no HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
    "a page of a proxy": http(b"<html>Sign in to the network</html>", "200 OK"),
    "a fault of a proxy": http(b"<html>Bad gateway</html>", "502 Bad Gateway"),
    "sent elsewhere": http(b"", "302 Found", Location="http://127.0.0.1:9/v1/hello"),
    "no JSON": http(b"\xff\xfe{"),
    "another message": http(b'{"type":"beat"}'),
    "a list": http(b"[]"),
    "deeply nested": http(b"[" * 100_000),
    "cut in the middle": http(b'{"type":', Content_Length=5000),
    "too large": http(b" " * 9_000_000),
    "more than it unpacks to": http(b"not gzip", Content_Encoding="gzip"),
}


@pytest.mark.parametrize("raw", ODD.values(), ids=ODD.keys())
def test_what_is_no_message_is_no_answer(raw):
    with answering(raw) as url:
        transport = HttpTransport(url, KEY, trust(None), HASTY)
        told = transport.ask(HELLO)
        assert isinstance(told, NoAnswer)
        assert told.words
        assert transport.tell(Presence(bench=BENCH, name="7")) is None
        assert list(transport.listen(PULL)) == []
        transport.close()


def test_a_server_that_says_nothing_is_given_up(caplog):
    with answering(b"", waits=True) as url:
        transport = HttpTransport(url, KEY, trust(None), HASTY)
        assert transport.ask(HELLO) == NoAnswer("nothing came in time")
        transport.close()


def test_nobody_at_the_address_is_no_answer():
    transport = HttpTransport("http://127.0.0.1:9", KEY, trust(None), HASTY)
    assert isinstance(transport.ask(HELLO), NoAnswer)
    transport.close()
    assert isinstance(transport.ask(HELLO), NoAnswer)


def test_a_refusal_comes_through_whatever_the_status():
    body = json.dumps({"type": "refusal", "reason": "too_old", "words": "newer only"}).encode()
    with answering(http(body, "426 Upgrade Required")) as url:
        transport = HttpTransport(url, KEY, trust(None), HASTY)
        told = transport.ask(HELLO)
        assert isinstance(told, Refusal), told
        assert told.reason is Reason.TOO_OLD
        transport.close()


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def believed(authority, tmp_path):
    """The file that an administrator gives to the benches."""
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(file)
    return file


CERTIFICATES: dict[str, dict[str, Any]] = {
    "has expired": {"identity": "127.0.0.1", "not_after": YESTERDAY},
    "not valid for": {"identity": "elsewhere.example"},
    "not yet valid": {"identity": "127.0.0.1", "not_before": datetime(2090, 1, 1, tzinfo=UTC)},
}


@pytest.mark.parametrize("why", CERTIFICATES)
def test_a_certificate_that_is_not_good_is_told(authority, believed, why):
    told = {**CERTIFICATES[why]}
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(told.pop("identity"), **told).configure_cert(server)
    assert why in _joining(server, believed)


def test_an_authority_that_nobody_knows_is_told(authority):
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    assert "unable to get local issuer certificate" in _joining(server, None)


def test_plain_http_where_tls_is_spoken_is_told(authority):
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    with answering(http(b"{}"), tls=server) as url:
        plain = url.replace("https", "http")
        told = join(plain, Join(code="", bench=BENCH, secret=bytes(32)), trust(None))
    assert isinstance(told, NoAnswer)
    assert "begins with https://" in told.words


def test_tls_where_plain_http_is_spoken_is_told():
    with answering(http(b"{}")) as url:
        tls = url.replace("http", "https")
        told = join(tls, Join(code="", bench=BENCH, secret=bytes(32)), trust(None))
    assert isinstance(told, NoAnswer)
    assert "begins with http://" in told.words


def _joining(server, believed):
    with answering(http(b"{}"), tls=server) as url:
        told = join(url, Join(code="", bench=BENCH, secret=bytes(32)), trust(believed))
    assert isinstance(told, NoAnswer)
    return told.words
