"""Benches and their centre over real sockets: what one does, the other knows; nothing is lost."""

import threading

from tests.adapters.centre.benches import joined, opened
from workshop_app.adapters.central import administration
from workshop_app.adapters.central.roles import Role
from workshop_app.adapters.centre.http_transport import Patience
from workshop_app.application.sync.bench import Trouble
from workshop_app.domain.facts import FactKind
from workshop_app.values import replace

PC = "PGDLXLDN"
ARRIVED, MOVED = FactKind.ITEM_ARRIVED, FactKind.ITEM_MOVED


def is_safe(bench):
    return bool(bench.kept) and bench.kept[-1].is_safe


def all_sent(*benches):
    return all(
        bench.ask(lambda bench=bench: bench.storage.sync_memory().standing().unsent) == 0
        for bench in benches
    )


def test_what_one_bench_does_the_other_knows(two):
    with opened(*two) as (one, other):
        one.record(ARRIVED, PC, kind="tower", lot="L1")
        other.wait_for(lambda: other.item(PC) is not None)
        other.record(MOVED, PC, place="shelf-7")
        one.wait_for(lambda: one.place(PC) == "shelf-7")
        one.wait_for(lambda: all_sent(one, other) and one.item(PC) == other.item(PC))


def test_a_fact_that_has_no_screen_goes_too(two):
    with opened(*two) as (one, other):
        one.wait_for(lambda: is_safe(one))
        one.record_silently(ARRIVED, PC, kind="tower", lot="L1")
        other.wait_for(lambda: other.item(PC) is not None)


def test_work_goes_on_without_the_network_and_all_agree_when_it_is_back(two, net):
    with opened(*two) as (one, other):
        one.record(ARRIVED, PC, kind="tower", lot="L1")
        other.wait_for(lambda: other.item(PC) is not None)
        net.cut()
        for number in range(20):
            one.record(MOVED, PC, place=f"shelf-{number}")
        one.wait_for(lambda: one.kept[-1].unsent == 20)
        one.wait_for(lambda: one.kept[-1].trouble is Trouble.NO_ANSWER)
        assert one.kept[-1].since > 0
        assert not one.kept[-1].is_safe
        net.mend()
        other.wait_for(lambda: other.place(PC) == "shelf-19")
        one.wait_for(lambda: is_safe(one) and all_sent(one))


def test_what_others_did_lands_after_a_scan_that_is_on_its_way_to_its_screen(two):
    one, other = two
    is_shown = threading.Event()
    is_shown.set()
    one.give_way = is_shown.wait
    with opened(one, other):
        one.wait_for(lambda: is_safe(one))
        is_shown.clear()
        other.record(ARRIVED, PC, kind="tower", lot="L1")
        other.wait_for(lambda: is_safe(other) and other.pulled() == 1)
        assert one.item(PC) is None
        is_shown.set()
        one.wait_for(lambda: one.item(PC) is not None)


def test_an_answer_that_is_lost_counts_nothing_twice(two, net, hub):
    with opened(*two) as (one, other):
        one.wait_for(lambda: is_safe(one))
        net.answers_to_lose = 3
        for number in range(10):
            one.record(MOVED if number else ARRIVED, PC, **_body(number))
        other.wait_for(lambda: other.place(PC) == "shelf-9")
        assert net.lost == 3
        assert other.item(PC).count == 10
        one.wait_for(lambda: all_sent(one))
        assert one.item(PC).count == 10


def test_a_request_that_comes_twice_counts_once(two, net):
    net.doubles = True
    with opened(*two) as (one, other):
        for number in range(10):
            one.record(MOVED if number else ARRIVED, PC, **_body(number))
        other.wait_for(lambda: other.place(PC) == "shelf-9")
        one.wait_for(lambda: all_sent(one) and one.pulled() == 10)
        assert net.doubled > 0
        assert one.item(PC).count == other.item(PC).count == 10


def test_a_slow_line_brings_everything(two, net):
    net.slow_down(piece=200, piece_takes_s=0.002)
    with opened(*two) as (one, other):
        for number in range(30):
            one.record(MOVED if number else ARRIVED, PC, **_body(number))
        other.wait_for(lambda: other.place(PC) == "shelf-29")
        one.wait_for(lambda: is_safe(one) and one.item(PC) == other.item(PC))


def test_a_line_that_hangs_is_given_up_and_what_waited_arrives(two, net):
    patient = [replace(bench, patience=Patience(answer_s=1.0, silence_s=1.0)) for bench in two]
    with opened(*patient) as (one, other):
        one.wait_for(lambda: is_safe(one))
        net.hangs = True
        one.record(ARRIVED, PC, kind="tower", lot="L1")
        one.wait_for(lambda: one.kept[-1].trouble is Trouble.NO_ANSWER)
        net.mend()
        other.wait_for(lambda: other.item(PC) is not None)


def test_a_bench_ends_at_once_though_its_line_hangs(two, net):
    with opened(*two) as (one, _):
        one.wait_for(lambda: is_safe(one))
        net.hangs = True
        one.record(ARRIVED, PC, kind="tower", lot="L1")
    assert not [each for each in threading.enumerate() if each.name in {"sync", "sync-stream"}]


def test_each_bench_hears_who_works_at_the_others(two):
    with opened(*two) as (one, other):
        one.wait_for(lambda: {each.name for each in one.others} == {"one", "two"})
        told = next(each for each in one.others if each.name == "two")
        assert (told.person, told.items) == ("person-1", (PC,))
        assert other.kept


def test_a_bench_without_the_network_forgets_who_works_at_the_others(two, net):
    with opened(*two) as (one, _):
        one.wait_for(lambda: one.others)
        net.cut()
        one.wait_for(lambda: not one.others)


def test_a_bench_whose_key_was_taken_back_works_on_alone(hub, two):
    with opened(*two) as (one, _):
        one.wait_for(lambda: is_safe(one))
        administration.revoke(hub.database.engine(Role.OWNER), 1, one.key.bench, who="test")
        one.record(ARRIVED, PC, kind="tower", lot="L1")
        one.wait_for(lambda: one.kept[-1].trouble is Trouble.SHUT_OUT)
        assert one.item(PC) is not None


def test_a_bench_that_was_away_for_long_catches_up(hub, two, tmp_path):
    with opened(*two) as (one, _):
        for number in range(450):
            one.record_silently(MOVED if number else ARRIVED, PC, **_body(number))
        one.runner.wake()
        one.wait_for(lambda: all_sent(one) and one.pulled() == 450)
        third = joined(tmp_path / "three", hub.url, hub.code("three"))
        with opened(third):
            third.wait_for(lambda: third.pulled() == 450)
            assert third.item(PC) == one.item(PC)


def _body(number):
    return {"place": f"shelf-{number}"} if number else {"kind": "tower", "lot": "L1"}
