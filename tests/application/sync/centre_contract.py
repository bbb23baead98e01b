"""What every centre's store must keep: import the tests beside a fixture `store`.

The fixture gives an empty store of one workshop whose feed is named `EPOCH`.
"""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.application.sync.benches import (
    BENCH,
    EPOCH,
    INC,
    OTHER_BENCH,
    OTHER_INC,
    facts,
    push,
    some_fact,
)
from workshop_app.application.sync.centre import links_of, page, receive, welcome
from workshop_app.application.sync.messages import (
    Acknowledgement,
    FeedEnd,
    Hello,
    Page,
    Place,
    Pull,
    Reason,
    Refusal,
    StreamEnd,
)
from workshop_app.domain.facts import GENESIS, canonical, chain_hash
from workshop_app.values import replace


def feed_of(store):
    """All facts, page by page, each page checked to follow the one before."""
    found: list[bytes] = []
    after = Place()
    while True:
        answer = page(store, Pull(epoch=EPOCH, after=after, most=7), now=5)
        assert isinstance(answer, Page)
        at = after.hash
        for canon in answer.facts:
            at = chain_hash(at, canon)
        assert (answer.hash, answer.after) == (at, after.wseq)
        if not answer.facts:
            assert answer.head == after.wseq
            return found
        found += answer.facts
        after = Place(len(found), at)


def accepted(store, sent):
    answer = receive(store, sent)
    assert isinstance(answer, Acknowledgement), answer
    return answer


def refused(store, sent):
    answer = receive(store, sent)
    assert isinstance(answer, Refusal), answer
    return answer


class PushContract:
    """What comes of pushes."""

    def test_an_empty_store(self, store):
        assert store.end() == FeedEnd(EPOCH, Place(0, GENESIS))
        assert store.stream_end(BENCH, INC) == StreamEnd(0, GENESIS)
        assert store.places([0, 1, 5]) == (Place(0, GENESIS),)
        assert feed_of(store) == []

    def test_facts_land_in_order(self, store):
        made = facts(5)
        sent = push(made)
        answer = accepted(store, sent)
        assert (answer.inc, answer.seq, answer.head) == (INC, 5, 5)
        assert feed_of(store) == made
        assert store.stream_end(BENCH, INC) == StreamEnd(5, sent.after)
        assert store.end().last.wseq == 5

    def test_a_push_that_comes_twice_is_once(self, store):
        made = facts(3)
        accepted(store, push(made))
        assert accepted(store, push(made)).seq == 3
        assert feed_of(store) == made

    def test_what_is_repeated_is_skipped_and_the_rest_lands(self, store):
        made = facts(6)
        accepted(store, push(made[:4]))
        assert accepted(store, push(made, 3)).seq == 6
        assert feed_of(store) == made

    def test_an_acknowledgement_proves_no_more_than_was_pushed(self, store):
        made = facts(6)
        accepted(store, push(made))
        assert accepted(store, push(made[:2])).seq == 2

    def test_a_gap_names_the_number_to_begin_with(self, store):
        made = facts(6)
        accepted(store, push(made[:2]))
        answer = refused(store, push(made, 5))
        assert (answer.reason, answer.expected) == (Reason.GAP, 3)
        assert feed_of(store) == made[:2]

    def test_another_fact_with_a_number_that_is_taken_is_a_fork(self, store):
        made = facts(4)
        accepted(store, push(made))
        other = [*made[:3], canonical(some_fact(4))]
        answer = refused(store, push(other, 2))
        assert (answer.reason, answer.place) == (Reason.FORK, "facts[2]")
        assert refused(store, push([*other, *facts(1)], 5)).reason is Reason.FORK
        assert feed_of(store) == made

    def test_a_fact_that_is_offered_anew_is_there_once(self, store):
        made = facts(4)
        accepted(store, push(made[:3]))
        again = [*made[1:], canonical(some_fact(5))]
        answer = accepted(store, push(again, inc=OTHER_INC))
        assert (answer.inc, answer.seq) == (OTHER_INC, 4)
        assert feed_of(store) == [*made, again[-1]]
        assert accepted(store, push(again, inc=OTHER_INC)).seq == 4
        assert store.stream_end(BENCH, OTHER_INC).seq == 4

    def test_another_fact_under_a_name_that_is_taken_is_set_aside(self, store):
        one = some_fact(1)
        twin, after = replace(one, body={"kind": "laptop", "lot": None}), some_fact(3)
        accepted(store, push([canonical(one)]))
        sent = [canonical(each) for each in (twin, some_fact(2), after)]
        assert accepted(store, push(sent, inc=OTHER_INC)).aside == (1,)
        assert feed_of(store) == [canonical(one), *sent[1:]]
        assert accepted(store, push(sent, inc=OTHER_INC)).aside == (1,)

    def test_a_name_that_comes_again_in_one_push_lands_once(self, store):
        one = some_fact(1)
        twin = replace(one, body={"kind": "laptop", "lot": None})
        sent = [canonical(each) for each in (one, one, twin, some_fact(4))]
        assert accepted(store, push(sent)).seq == 4
        assert feed_of(store) == [sent[0], sent[3]]

    def test_bytes_that_are_no_fact_are_set_aside_and_the_stream_goes_on(self, store):
        made = facts(2)
        odd = [b"", b"{}", b"not JSON", made[0] + b" ", canonical(some_fact(subject="x" * 999))]
        odd += [canonical(some_fact(wall=10**30)), canonical(some_fact(seq=2**63))]
        odd += [canonical(some_fact(kind="a\0b")), canonical(some_fact(id="no name"))]
        sent = [made[0], *odd, made[1]]
        aside = tuple(range(2, len(sent)))
        for _ in ("at first", "when it comes again"):
            told = accepted(store, push(sent))
            assert (told.seq, told.aside) == (len(sent), aside)
            assert feed_of(store) == made

    def test_a_push_for_another_feed_changes_nothing(self, store):
        answer = refused(store, push(facts(2), epoch=str(uuid.uuid4())))
        assert answer.reason is Reason.OTHER_FEED
        assert feed_of(store) == []

    def test_a_push_of_another_benchs_fact_changes_nothing(self, store):
        sent = [*facts(1), *facts(1, bench=OTHER_BENCH)]
        answer = refused(store, push(sent))
        assert (answer.reason, answer.place) == (Reason.NOT_YOURS, "facts[1]")
        assert feed_of(store) == []

    def test_a_push_that_was_damaged_changes_nothing(self, store):
        answer = refused(store, replace(push(facts(2)), after=GENESIS))
        assert answer.reason is Reason.DAMAGED
        assert feed_of(store) == []


STRANGE = [
    some_fact(kind="of_a_later_version", v=77, body={"x": [1, {"y": None}]}),
    some_fact(kind="item_advanced", body={"to": "nowhere"}),
    some_fact(kind="item_advanced", body={}),
    some_fact(body={"kind": "a\0b", "lot": "\x01", "more": "\uffff🖥"}),
    some_fact(wall=2**53 - 1, trunk=2**53 - 1, seq=2**53 - 1, v=2**53 - 1),
    some_fact(wall=-(2**53) + 1),
    some_fact(subject="", person=None, kind=""),
    some_fact(subject="nobody:knows:this", person="é" * 200),
    some_fact(subject="job:1", kind="job_started", body={"procedure": [], "version": {}}),
    some_fact(body={"deep": [[[[[[[[[[[[[[[[[[[["x"]]]]]]]]]]]]]]]]]]]]}),
]


class FeedContract:
    """What is read, and by several at once."""

    @pytest.mark.parametrize("strange", STRANGE, ids=range(len(STRANGE)))
    def test_a_fact_that_nobody_understands_lands_unchanged(self, store, strange):
        made = [canonical(some_fact(1)), canonical(strange), canonical(some_fact(3))]
        assert accepted(store, push(made)).seq == 3
        assert feed_of(store) == made

    def test_a_page_is_a_part_of_one_moment(self, store):
        made = facts(5)
        accepted(store, push(made))
        part = store.part(2, 2)
        assert part.facts == tuple(made[2:4])
        assert (part.end, part.before) == (store.end(), store.places([2])[0].hash)
        assert part.hash == store.places([4])[0].hash
        assert store.part(6, 2).before is None
        assert store.part(6, 2).facts == ()
        assert [each.wseq for each in store.places([3, 0, 9, 5])] == [5, 3, 0]

    def test_a_pull_from_elsewhere_is_told_so(self, store):
        accepted(store, push(facts(3)))
        for wrong in (
            Pull(epoch=EPOCH, after=Place(2, GENESIS)),
            Pull(epoch=EPOCH, after=Place(9, GENESIS)),
            Pull(epoch=OTHER_INC, after=Place()),
        ):
            answer = page(store, wrong, now=1)
            assert isinstance(answer, Refusal)
            assert answer.reason is Reason.OTHER_FEED

    def test_a_hello_is_answered_with_all_that_is_known(self, store):
        sent = push(facts(3))
        accepted(store, sent)
        hello = Hello(
            bench=BENCH,
            inc=INC,
            seq=3,
            last_hash=sent.after,
            epoch="",
            pulled=Place(),
            oldest=1,
            newest=1,
        )
        told = welcome(store, hello, now=7)
        assert (told.epoch, told.head, told.now, told.speaks) == (EPOCH, 3, 7, 1)
        assert (told.stream, told.is_known) == (StreamEnd(3, sent.after), True)
        assert welcome(store, replace(hello, oldest=98, newest=99), now=7).speaks == 0
        known = replace(hello, epoch=EPOCH, pulled=store.end().last)
        assert welcome(store, known, now=7).is_known
        lost = welcome(store, replace(known, pulled=Place(3, GENESIS)), now=7)
        assert not lost.is_known
        assert [place.wseq for place in lost.places] == [3, 2, 0]

    def test_what_is_not_committed_is_not_there(self, store):
        with store.transaction() as work:
            seen = work.look(BENCH, INC, tuple(links_of(push(facts(1)))))
            assert (seen.stream, seen.feed.last.wseq) == (StreamEnd(), 0)
            assert not seen.hashes
            assert not seen.known
        assert accepted(store, push(facts(1))).seq == 1

    def test_benches_that_push_at_once_leave_no_gap(self, store):
        """Each bench sends its facts one by one; a reader never sees a later one first."""
        benches = {str(uuid.uuid4()): 12 for _ in range(4)}
        made = {bench: facts(number, bench=bench) for bench, number in benches.items()}
        ended = threading.Event()

        def send(bench):
            for number in range(1, benches[bench] + 1):
                accepted(store, push(made[bench][:number], number, bench=bench))

        def read():
            seen: list[bytes] = []
            while not ended.is_set():
                now = feed_of(store)
                assert now[: len(seen)] == seen
                seen = now

        with ThreadPoolExecutor() as pool:
            reader = pool.submit(read)
            try:
                for sender in [pool.submit(send, bench) for bench in benches]:
                    sender.result()
            finally:
                ended.set()
            reader.result()
        whole = feed_of(store)
        assert len(whole) == sum(benches.values())
        for bench in benches:
            assert [canon for canon in whole if bench.encode() in canon] == made[bench]

    def test_two_copies_of_one_bench_that_push_at_once_land_one_chain(self, store):
        copies = [facts(8, inc=INC) for _ in range(2)]
        start = threading.Barrier(2)

        def send(made):
            start.wait(timeout=10)
            return receive(store, push(made))

        with ThreadPoolExecutor() as pool:
            answers = list(pool.map(send, copies))
        kinds = sorted(type(answer).__name__ for answer in answers)
        assert kinds == ["Acknowledgement", "Refusal"]
        assert feed_of(store) in copies
