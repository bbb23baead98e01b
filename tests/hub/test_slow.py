"""A connection that is slow, or cut in the middle, holds up nobody else and leaves nothing."""

import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.application.sync.benches import EPOCH, facts, push
from tests.hub.running import run
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.messages import Acknowledgement, Page, Place, Pull

ANSWERED = b"GET /v1/description HTTP/1.1\r\nHost: hub\r\n\r\n"
MANY = 30
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
PULL = Pull(epoch=EPOCH, after=Place())


@pytest.fixture
def hub(database):
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE centre.workshop SET epoch = %s", (EPOCH,))
    with run(database, body_within_s=2, head_within_s=0.5) as running:
        yield running


def connected(hub):
    at = urlsplit(hub.url)
    return socket.create_connection((at.hostname, at.port), timeout=20)


def half_sent(hub, key, body):
    """A connection on which half of a push was sent."""
    connection = connected(hub)
    head = [
        "POST /v1/push HTTP/1.1",
        "Host: hub",
        f"Authorization: {key}",
        f"Content-Length: {len(body)}",
    ]
    connection.sendall("\r\n".join([*head, "", ""]).encode() + body[: len(body) // 2])
    return connection


@pytest.mark.parametrize(
    "said", [b"", b"POST /v1/pull HTTP/1.1\r\nHost: hub\r\n", ANSWERED + b"GET /v1/descr"]
)
def test_a_connection_that_never_says_what_it_wants_is_given_up(hub, said):
    with connected(hub) as connection:
        connection.sendall(said)
        told = b"".join(iter(lambda: connection.recv(100_000), b""))
    assert told.startswith(b"HTTP/1.1 200") == said.startswith(ANSWERED)


def test_a_body_that_never_ends_is_given_up(hub, bench):
    with half_sent(hub, bench.key, encode(push(facts(3)))) as connection:
        told = b"".join(iter(lambda: connection.recv(10_000), b""))
    assert told.startswith(b"HTTP/1.1 400")
    assert b"did not come within" in told


def test_a_push_that_is_cut_leaves_nothing_and_can_be_sent_again(hub, bench):
    made = facts(3)
    half_sent(hub, bench.key, encode(push(made))).close()
    assert bench.ask("pull", PULL, Page)[1].facts == ()
    assert bench.ask("push", push(made), Acknowledgement)[0] == 200
    assert bench.ask("pull", PULL, Page)[1].facts == tuple(made)


def test_many_slow_ones_hold_up_nobody(hub, bench):
    slow = [half_sent(hub, bench.key, encode(push(facts(3)))) for _ in range(40)]
    assert bench.ask("pull", PULL, Page)[0] == 200
    for connection in slow:
        connection.close()


def test_pushes_that_wait_for_each_other_hold_up_no_page(hub, bench, database):
    body = push(facts(3))
    with (
        psycopg.connect(database.admin) as admin,
        psycopg.connect(database.admin, autocommit=True) as seen,
        ThreadPoolExecutor(MANY) as pool,
    ):
        admin.execute("SELECT head FROM centre.workshop FOR UPDATE")
        waits = [pool.submit(bench.ask, "push", body, Acknowledgement) for _ in range(MANY)]
        try:
            while seen.execute(WAITING).fetchone() == (0,):
                assert not any(each.done() for each in waits)
            assert bench.ask("pull", PULL, Page)[0] == 200
        finally:
            admin.rollback()
        assert {each.result()[0] for each in waits} == {200}


def test_a_bench_that_reads_nothing_holds_up_nobody(hub, bench):
    other = hub.joined("bbbbbbbb-0000-4000-8000-000000000002")
    deaf = other.stream(PULL)
    with deaf, bench.stream(PULL) as lines:
        made = facts(40)
        for number in range(1, 41):
            assert bench.ask("push", push(made[:number], number), Acknowledgement)[0] == 200
        seen = 0
        while seen < 40:
            line = next(lines)
            seen += len(line.facts) if isinstance(line, Page) else 0
