"""The live feed over real sockets: nothing is missed, nothing comes twice, and it says it lives."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import psycopg
import pytest

from tests.application.sync.benches import BENCH, EPOCH, OTHER_BENCH, facts, push
from workshop_app.adapters.central import administration
from workshop_app.adapters.central.roles import Role
from workshop_app.application.sync.messages import (
    Acknowledgement,
    Beat,
    Page,
    Place,
    Presence,
    Pull,
    Reason,
)
from workshop_app.domain.facts import chain_hash
from workshop_app.hub.lines import line_of

FROM_THE_START = Pull(epoch=EPOCH, after=Place())


def read_facts(lines, number):
    """So many facts out of the lines of a stream, each page checked to follow the one before."""
    found: list[bytes] = []
    at = Place()
    while len(found) < number:
        line = next(lines)
        if isinstance(line, Page):
            assert line.after == at.wseq
            link = at.hash
            for canon in line.facts:
                link = chain_hash(link, canon)
            assert line.hash == link
            found += line.facts
            at = Place(len(found), link)
    return found


def next_beat(lines):
    return next(line for line in lines if isinstance(line, Beat))


def test_a_stream_begins_where_it_is_asked_to_and_goes_on(bench):
    made = facts(1200)
    for first in (1, 501):
        bench.ask("push", push(made[: first + 499], first), Acknowledgement)
    with bench.stream(FROM_THE_START) as lines:
        assert read_facts(lines, 1000) == made[:1000]
    with bench.stream(FROM_THE_START) as lines:
        bench.ask("push", push(made[:1001], 1001), Acknowledgement)
        bench.ask("push", push(made, 1002), Acknowledgement)
        assert read_facts(lines, 1200) == made


def test_whoever_takes_gzip_is_sent_the_same_lines_packed(bench):
    """From the first page on, from pages that all listeners share, and with the heartbeats."""
    made = facts(1200)
    bench.ask("push", push(made[:500]), Acknowledgement)
    with bench.stream(FROM_THE_START, **{"Accept-Encoding": "deflate, gzip"}) as lines:
        bench.ask("push", push(made[:1000], 501), Acknowledgement)
        bench.ask("push", push(made, 1001), Acknowledgement)
        assert read_facts(lines, 1200) == made
        assert next_beat(lines).head == 1200


def test_a_page_packed_is_a_fraction_of_its_size():
    made = tuple(facts(500))
    page = Page(epoch=EPOCH, after=0, facts=made, hash=chain_hash(b"", b""), head=500, now=1)
    line = line_of(page)
    assert len(line.packed) * 6 < len(line.plain)


def test_benches_that_push_while_others_listen(hub, bench):
    """Eight follow, four push one fact at a time: everybody sees the same feed."""
    pushers = [str(uuid.uuid4()) for _ in range(4)]
    made = {name: facts(10, bench=name) for name in pushers}
    clients = {name: hub.joined(name) for name in pushers}
    opened = threading.Barrier(9, timeout=20)

    def follow(_):
        with bench.stream(FROM_THE_START) as lines:
            assert isinstance(next(lines), Page)
            opened.wait()
            return read_facts(lines, 40)

    def send(name):
        for number in range(1, 11):
            sent = push(made[name][:number], number, bench=name)
            status, _ = clients[name].ask("push", sent, Acknowledgement)
            assert status == 200

    with ThreadPoolExecutor(12) as pool:
        seen = pool.map(follow, range(8))
        opened.wait()
        for sending in [pool.submit(send, name) for name in pushers]:
            sending.result()
        feeds = list(seen)
    assert all(feed == feeds[0] for feed in feeds)
    for name in pushers:
        assert [canon for canon in feeds[0] if name.encode() in canon] == made[name]


def test_a_heartbeat_tells_the_end_of_the_feed_and_who_is_at_work(bench):
    bench.ask("push", push(facts(3)), Acknowledgement)
    bench.ask("presence", Presence(bench=BENCH, name="Poste 7", items=("PGDLXLDN",)), Beat)
    with bench.stream(FROM_THE_START) as lines:
        beat = next_beat(lines)
    assert (beat.epoch, beat.head) == (EPOCH, 3)
    assert [(each.name, each.items) for each in beat.benches] == [("Poste 7", ("PGDLXLDN",))]


def test_what_a_bench_has_in_hand_reaches_the_others_at_once(hub, bench):
    other = hub.joined(OTHER_BENCH)
    with other.stream(FROM_THE_START) as lines:
        assert next_beat(lines).benches == ()
        bench.ask("presence", Presence(bench=BENCH, name="Poste 7", items=("PGDLXLDN",)), Beat)
        assert next_beat(lines).benches[0].items == ("PGDLXLDN",)


def test_a_stream_from_another_feed_is_refused(bench):
    status, told = bench.refused("stream", Pull(epoch=str(uuid.uuid4()), after=Place()))
    assert (status, told.reason) == (409, Reason.OTHER_FEED)


def test_the_stream_of_a_revoked_bench_ends(hub, bench):
    with bench.stream(FROM_THE_START) as lines:
        next_beat(lines)
        administration.revoke(hub.database.engine(Role.OWNER), 1, BENCH, who="test")
        assert [line for line in lines if isinstance(line, Page)] == []


def test_a_bench_that_takes_many_connections_loses_the_oldest(bench):
    with ExitStack() as opened:
        streams = [opened.enter_context(bench.stream(FROM_THE_START)) for _ in range(9)]
        assert list(streams[0])  # it comes to its end
        next_beat(streams[1])


def test_a_restored_centre_ends_the_streams_of_the_feed_before(hub, bench):
    bench.ask("push", push(facts(3)), Acknowledgement)
    with bench.stream(FROM_THE_START) as lines:
        next_beat(lines)
        with psycopg.connect(hub.database.admin) as admin:
            admin.execute("UPDATE centre.workshop SET epoch = gen_random_uuid()")
            admin.execute("SELECT pg_notify('etabli_feed', '1 3')")
        list(lines)


def test_a_listener_that_was_killed_is_replaced_and_nothing_is_missed(hub, bench):
    made = facts(4)
    with bench.stream(FROM_THE_START) as lines:
        next_beat(lines)
        with psycopg.connect(hub.database.admin) as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name = 'etabli listener' AND datname = current_database()"
            )
        bench.ask("push", push(made), Acknowledgement)
        assert read_facts(lines, 4) == made


@pytest.fixture
def deaf(hub):
    hub.hub.hints.stop()
    return hub


def test_a_listener_that_is_dead_and_looks_alive_costs_time_and_nothing_else(deaf, bench):
    made = facts(4)
    with bench.stream(FROM_THE_START) as lines:
        next_beat(lines)
        bench.ask("push", push(made), Acknowledgement)
        assert read_facts(lines, 4) == made


def test_a_hub_that_ends_lets_its_streams_go_without_a_fault_in_its_log(hub, bench, caplog):
    with bench.stream(FROM_THE_START) as lines:
        next_beat(lines)
        hub.end()
        assert list(lines) == []
    assert not [each for each in caplog.records if each.exc_info or each.levelname == "ERROR"]
