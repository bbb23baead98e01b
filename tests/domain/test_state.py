"""Bench, help call, stock and unknown codes; and what is true of every fold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.making import BENCH, HELP, ITEM, fact, folded, item_facts, job_facts
from workshop_app.domain.bench import Away, Bench
from workshop_app.domain.help_call import HelpCall, HelpState
from workshop_app.domain.ids import BenchId, LotId, PartId, PersonId, PlaceId
from workshop_app.domain.state import fold
from workshop_app.domain.stock import Lot, Part, Place, UnknownCode

ASKED = fact("help_asked", HELP, bench="b1", job="j1", step="look", reason="look")
SEEN = fact("help_seen", HELP, by="paul")
ANSWERED = fact("help_closed", HELP, by="paul", outcome="answered")

EXAMPLES = {
    ITEM: fact("item_arrived", ITEM, kind="tower"),
    "job:j1": fact("job_planned", "job:j1", task="cleaning"),
    HELP: ASKED,
    BENCH: fact("signed_in", BENCH),
    "place:L1": fact("place_named", "place:L1", kind="shelf", name="A1"),
    "lot:J1": fact("lot_registered", "lot:J1", supplier="Banque", expected=40),
    "part:T1": fact("part_registered", "part:T1", kind="disk", model="500 GB", new=True),
    "unknown:u1": fact("code_unknown", "unknown:u1", candidates=["SN1", "SM1"]),
}

bench_facts = st.one_of(
    st.builds(
        fact,
        st.sampled_from(["signed_in", "signed_out", "away_ended", "of_a_later_version"]),
        st.just(BENCH),
        by=st.sampled_from(["ana", "bob"]),
    ),
    st.builds(
        fact, st.just("away_started"), st.just(BENCH), why=st.sampled_from(["pause", "break"])
    ),
)
help_facts = st.sampled_from(
    [ASKED, SEEN, ANSWERED, fact("help_closed", HELP, outcome="cancelled"), fact("later", HELP)]
)
one_subject = st.one_of(
    *(st.lists(each, max_size=16) for each in (item_facts, job_facts, bench_facts, help_facts))
)


@given(one_subject, st.integers(0, 16))
def test_facts_fold_the_same_at_once_and_in_two_parts(facts, cut):
    assert folded(*facts[cut:], start=folded(*facts[:cut])) == folded(*facts)


@pytest.mark.parametrize("subject", EXAMPLES)
@pytest.mark.parametrize("later", [("of_a_later_version", 1), ("", 2)])
def test_what_this_version_does_not_know_changes_nothing(subject, later):
    kind, v = later
    first = EXAMPLES[subject]
    before = fold(None, first)
    after = fold(before, fact(kind or first.kind, subject, v=v, other_keys={"of": "its body"}))
    assert _without_count(after) == _without_count(before)


def test_a_kind_of_subject_that_is_not_known_has_no_state():
    assert fold(None, fact("robot_bought", "robot:R1")) is None


def test_a_bench_knows_who_is_at_it_and_whether_they_are_away():
    bench = folded(fact("signed_in", BENCH), fact("away_started", BENCH, why="break"))
    assert bench == Bench(id=BenchId("b1"), person=PersonId("ana"), away=Away.BREAK, since_ms=1000)
    assert folded(fact("away_ended", BENCH), start=bench).away is Away.NO
    gone = folded(fact("signed_out", BENCH), start=bench)
    assert (gone.person, gone.away) == (None, Away.NO)
    assert folded(fact("signed_in", BENCH, by="bob"), start=bench).away is Away.NO


def test_a_call_goes_up_its_ladder_only():
    call = folded(ASKED, SEEN)
    assert isinstance(call, HelpCall)
    assert (call.state, call.coming, call.asked_by, call.step) == (
        *(HelpState.SEEN, "paul", "ana", "look"),
    )
    closed = folded(ANSWERED, start=call)
    assert (closed.state, closed.outcome) == (HelpState.CLOSED, "answered")
    assert folded(SEEN, ASKED, start=closed) == closed
    cancelled = fact("help_closed", HELP, outcome="cancelled")
    assert folded(cancelled, start=closed).outcome == "answered"


def test_a_call_that_nobody_made_is_none():
    assert folded(SEEN, ANSWERED) is None


def test_places_lots_and_parts_are_what_was_registered():
    assert folded(EXAMPLES["place:L1"]) == Place(id=PlaceId("L1"), kind="shelf", name="A1")
    assert folded(EXAMPLES["lot:J1"]) == Lot(id=LotId("J1"), supplier="Banque", expected=40)
    part = folded(EXAMPLES["part:T1"])
    assert part == Part(id=PartId("T1"), kind="disk", model="500 GB", new=True)
    fitted = folded(fact("part_moved", "part:T1", item="PGDLXLDN"), start=part)
    assert (fitted.item, fitted.place) == ("PGDLXLDN", None)
    assert folded(fact("part_moved", "part:T1", place="L1"), start=fitted).item is None


def test_an_unknown_code_waits_until_it_is_settled():
    code = folded(EXAMPLES["unknown:u1"])
    assert code == UnknownCode(id="u1", candidates=("SN1", "SM1"), bench="b1")
    assert folded(EXAMPLES["unknown:u1"], start=code) == code
    assert folded(fact("code_settled", "unknown:u1"), start=code).settled


def _without_count(state: object) -> str:
    return repr(state).rpartition("count=")[0] or repr(state)
