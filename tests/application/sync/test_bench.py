"""A bench with a real database and a centre in memory, message by message."""

from typing import Any

import pytest

from tests.adapters.storage.days import draft
from tests.application.sync.a_bench import ITEM, answer_of
from tests.application.sync.benches import EPOCH, OTHER_INC, push, some_fact
from workshop_app.application.sync import centre as centre_side
from workshop_app.application.sync.bench import (
    LONGEST_WAIT_MS,
    SHUT_OUT_WAIT_MS,
    NoAnswer,
    Session,
    Trouble,
    Wait,
    next_move,
)
from workshop_app.application.sync.bench_register import RegisterSession
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.messages import (
    Acknowledgement,
    Entries,
    Exchange,
    Page,
    Reason,
    Refusal,
)
from workshop_app.domain.facts import GENESIS, canonical, chain_hash
from workshop_app.values import replace


def test_what_one_bench_does_another_one_sees(make):
    one, two = make("one"), make("two")
    one.act()
    assert two.item() is None
    one.sync()
    two.sync()
    assert two.item() == one.item()
    assert two.item().state == "arrived"
    two.act("item_moved", place="shelf")
    assert one.item().place is None
    two.sync()
    one.sync()
    assert one.item().place == "shelf"
    assert one.memory.standing().unsent == two.memory.standing().unsent == 0


def test_the_outbox_empties_and_the_journal_stays(make):
    bench = make("one")
    for _ in range(3):
        bench.act()
    assert bench.memory.standing().unsent == 3
    bench.sync()
    assert bench.memory.next_push(9, 999) is None
    with bench.storage.unit_of_work() as uow:
        assert len(uow.history(f"item:{ITEM}")) == 3
    bench.act()
    with bench.storage.unit_of_work() as uow:
        assert len(uow.history(f"item:{ITEM}")) == 4


def test_a_fact_tells_how_much_of_the_feed_its_bench_had_seen(make):
    one, two = make("one"), make("two")
    one.act()
    one.sync()
    two.sync()
    two.act()
    with two.storage.unit_of_work() as uow:
        assert [fact.trunk for fact in uow.history(f"item:{ITEM}")] == [0, 1]


def test_two_benches_apart_see_the_same_clash_afterwards(make):
    one, two = make("one"), make("two")
    one.act()
    one.sync()
    two.sync()
    one.act("item_advanced", to="to_test")
    two.act("item_advanced", to="to_repair")
    one.sync()
    two.sync()
    one.sync()
    assert one.item() == two.item()
    assert [clash.kind for clash in one.item().clashes] == ["apart"]


def test_a_lost_answer_is_asked_for_again_and_nothing_is_doubled(make, centre):
    bench = make("one")
    bench.act()
    bench.step()
    answer_of(centre, encode(bench.step(NoAnswer())))
    bench.restart()
    bench.sync()
    assert len(centre.kept.facts) == 1
    assert bench.memory.standing().unsent == 0


def test_a_bench_whose_disk_was_put_back_loses_nothing_that_was_sent(make, centre, tmp_path):
    bench = make("one")
    bench.act()
    bench.backup(tmp_path / "copy")
    bench.act("item_moved", place="shelf")
    bench.sync()
    bench.put_back(tmp_path / "copy")
    assert bench.item().place is None
    inc = bench.memory.standing().inc
    bench.sync()
    assert bench.item().place == "shelf"
    assert bench.memory.standing().inc != inc
    bench.act("item_moved", place="van")
    bench.sync()
    assert len(centre.kept.facts) == 3


def test_work_on_a_disk_that_was_put_back_is_offered_anew(make, centre, tmp_path):
    bench = make("one")
    bench.act()
    bench.backup(tmp_path / "copy")
    bench.act("item_moved", place="shelf")
    bench.sync()
    bench.put_back(tmp_path / "copy")
    bench.act("item_moved", place="van")
    bench.act("item_graded", grade="A")
    bench.sync()
    assert len(centre.kept.facts) == 4
    assert (bench.item().place, bench.item().grade) == ("van", "A")
    assert bench.memory.standing().unsent == 0


def test_two_copies_of_one_bench_both_hand_in_their_work(make, centre, tmp_path):
    one = make("one")
    one.act()
    one.backup(tmp_path / "copy")
    two = make("two", copy_of=tmp_path / "copy")
    one.act("item_moved", place="shelf")
    two.act("item_moved", place="van")
    two.act("item_graded", grade="B")
    for bench in (one, two, one):
        bench.sync()
    assert len(centre.kept.facts) == 4
    assert one.item() == two.item()


def test_a_centre_that_was_restored_gets_again_what_it_lost(make, centre):
    one, two = make("one"), make("two")
    one.act()
    two.act("item_graded", grade="A")
    for bench in (one, two, one):
        bench.sync()
    older = centre.kept.copy()
    for place in ("shelf", "hall", "van"):
        one.act("item_moved", place=place)
        one.sync()
        two.sync()
    two.act("item_graded", grade="B")
    two.sync()
    whole = set(centre.kept.facts)
    centre.kept = replace(older, epoch=OTHER_INC)
    for bench in (two, one, two):
        bench.sync()
    assert set(centre.kept.facts) == whole
    assert len(centre.kept.facts) == 6
    assert one.item() == two.item()
    assert (one.item().place, one.item().grade) == ("van", "B")


def test_a_centre_that_was_restored_and_says_nothing_is_noticed(make, centre):
    one, two = make("one"), make("two")
    one.act()
    one.sync()
    older = centre.kept.copy()
    one.act("item_moved", place="shelf")
    one.sync()
    centre.kept = older
    two.act("item_graded", grade="A")
    two.act("item_graded", grade="B")
    two.sync()
    one.act("item_moved", place="van")
    one.sync()
    two.sync()
    assert len(centre.kept.facts) == 5
    assert one.item() == two.item()


def test_a_fact_that_does_not_fold_stops_nobody(make, centre):
    one, two = make("one"), make("two")
    one.act()
    one.sync()
    strange = [
        some_fact(kind="item_advanced", body={"to": "nowhere"}),
        some_fact(kind="item_advanced", body={}),
        some_fact(subject="job:1", kind="job_left_waiting", body={"until": "noon"}),
        some_fact(kind="of_a_later_version", v=9, body={"x": [1]}),
        some_fact(subject="moon:1", body={"x": "a\0b"}),
        some_fact(kind="item_moved", body={"place": "shelf"}),
    ]
    answer = centre_side.receive(centre, push([canonical(each) for each in strange]))
    assert isinstance(answer, Acknowledgement)
    for bench in (two, one):
        bench.sync()
        assert bench.item().place == "shelf"
    assert one.item() == two.item()
    one.storage.rebuild()
    assert one.item() == two.item()


def test_without_an_answer_the_waits_grow_and_never_end(make):
    bench = make("one")
    bench.act()
    waits = []
    for _ in range(20):
        bench.step(NoAnswer())
        waits.append(bench.session.not_before - bench.now)
        assert bench.session.trouble is Trouble.NO_ANSWER
        assert isinstance(bench.step(), Wait)
        bench.now = bench.session.not_before
    assert max(waits) <= LONGEST_WAIT_MS
    assert min(waits[10:]) >= LONGEST_WAIT_MS // 2
    assert waits[0] <= 500
    bench.sync()
    assert bench.session.trouble is Trouble.NONE


@pytest.mark.parametrize(
    ("reason", "trouble", "wait"),
    [
        (Reason.REVOKED, Trouble.SHUT_OUT, SHUT_OUT_WAIT_MS),
        (Reason.NO_KEY, Trouble.SHUT_OUT, SHUT_OUT_WAIT_MS),
        (Reason.NOT_YOURS, Trouble.SHUT_OUT, SHUT_OUT_WAIT_MS),
        (Reason.NOT_THERE, Trouble.WRONG_ADDRESS, LONGEST_WAIT_MS),
    ],
)
def test_a_bench_that_is_refused_works_on_and_says_why(make, reason, trouble, wait):
    bench = make("one")
    bench.act()
    bench.step(Refusal(reason=reason, words="no"))
    assert bench.session.trouble is trouble
    assert bench.step() == Wait(wait)
    bench.act()
    bench.now += wait
    bench.sync()
    assert bench.memory.standing().unsent == 0


@pytest.mark.parametrize(
    "answer",
    [
        NoAnswer(),
        NoAnswer("no message", is_odd=True),
        Entries(epoch=OTHER_INC, after=0, entries=(), last=9, digest=bytes(32)),
        *(Refusal(reason=each, words="no") for each in (Reason.MALFORMED, Reason.TOO_LARGE)),
        Refusal(reason=Reason.BUSY, words="a fault of the hub", wait=2000),
    ],
    ids=str,
)
def test_a_register_that_never_answers_rightly_holds_up_no_fact(make, centre, answer):
    bench = make("one")
    bench.step()
    bench.session = replace(bench.session, register=RegisterSession(last=9))
    for wanted in range(1, 4):
        bench.act()
        for _ in range(6):
            asked: Any = next_move(bench.session, bench.memory, now=bench.now)
            bench.step(answer if isinstance(asked, Exchange) else None)
            bench.now = max(bench.now, bench.session.not_before)
        assert len(centre.kept.facts) == wanted
        bench.now += LONGEST_WAIT_MS
    assert bench.asked.count("Exchange") >= 2


def test_a_bench_that_is_too_old_to_read_hands_in_its_work(make, centre):
    bench = make("one")
    bench.act()
    asked: Any = next_move(bench.session, bench.memory, now=0)
    told = answer_of(centre, encode(asked))
    bench.step(replace(told, speaks=0))
    bench.sync()
    assert "Pull" not in bench.asked
    assert bench.session.trouble is Trouble.TOO_OLD
    assert len(centre.kept.facts) == 1


@pytest.mark.parametrize(
    ("reason", "next_one"),
    [
        (Reason.GAP, "Hello"),
        (Reason.FORK, "Hello"),
        (Reason.OTHER_FEED, "Hello"),
        (Reason.MALFORMED, "Wait"),
        (Reason.DAMAGED, "Wait"),
    ],
)
def test_a_push_that_is_refused_is_sent_again_once_it_can_be_right(make, centre, reason, next_one):
    bench = make("one")
    bench.act()
    bench.step()
    bench.step(Refusal(reason=reason, words="no", expected=1))
    bench.step()
    bench.sync()
    assert bench.asked[:3] == ["Hello", "Push", next_one]
    assert len(centre.kept.facts) == 1
    assert bench.session.trouble is Trouble.NONE


def test_a_push_that_is_too_large_is_halved(make, centre):
    bench = make("one")
    for _ in range(8):
        bench.act()
    bench.step()
    bench.step(Refusal(reason=Reason.TOO_LARGE, words="too large"))
    assert len(bench.step().facts) == 4


def test_a_wait_that_the_centre_asks_for_is_kept(make):
    bench = make("one")
    bench.step(Refusal(reason=Reason.BUSY, words="busy", wait=1234))
    assert bench.step() == Wait(1234)


@pytest.mark.parametrize("more", [-1, 1])
def test_an_acknowledgement_of_something_else_is_not_believed(make, more):
    bench = make("one")
    bench.act()
    bench.act()
    bench.step()
    sent = bench.step(Acknowledgement(inc=OTHER_INC, seq=2, head=2))
    assert bench.session.trouble is Trouble.ODD_CENTRE
    bench.session = Session(greeted=True)
    bench.step(Acknowledgement(inc=sent.inc, seq=2 + more, head=2))
    assert bench.memory.standing().unsent == 2


def test_a_page_that_does_not_follow_changes_nothing(make, centre):
    one, two = make("one"), make("two")
    one.act()
    one.act("item_moved", place="shelf")
    one.sync()
    two.step()
    asked: Any = next_move(two.session, two.memory, now=two.now)
    page: Any = answer_of(centre, encode(asked))
    for wrong in (
        replace(page, after=1),
        replace(page, hash=bytes(32)),
        replace(page, facts=page.facts[:1]),
        replace(page, facts=page.facts[::-1]),
        replace(page, epoch=OTHER_INC),
    ):
        two.step(wrong)
        assert two.session.trouble is Trouble.ODD_CENTRE
        assert two.memory.standing().pulled.wseq == 0
        two.session = Session(greeted=True, head=2)
    two.sync()
    assert two.item() == one.item()


def test_a_page_that_holds_no_fact_changes_nothing(make, centre):
    bench = make("one")
    bench.step()
    junk = b'{"format":1}'
    page = Page(epoch=EPOCH, after=0, facts=(junk,), hash=chain_hash(GENESIS, junk), head=1, now=0)
    bench.step(page)
    assert bench.session.trouble is Trouble.ODD_CENTRE
    assert bench.memory.standing().pulled.wseq == 0


def test_what_the_sync_does_waits_for_the_end_of_a_unit_of_work(make):
    bench = make("one")
    with bench.storage.unit_of_work() as uow:
        uow.record(draft("item_arrived", "item", ITEM, kind="tower"))
        with pytest.raises(RuntimeError, match="under way"):
            bench.memory.standing()
        uow.commit()
    assert bench.memory.standing().unsent == 1
