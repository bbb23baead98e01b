"""Two benches on one thing while apart: nothing is lost, and a lead sees what came of it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.application.sync.benches import BENCH, OTHER_BENCH, some_fact
from workshop_app.domain.clash import ClashKind, Last
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Role
from workshop_app.domain.state import fold
from workshop_app.values import replace

S = ItemState


def landed(*facts, state=None) -> Any:
    for wseq, fact in enumerate(facts, 1):
        state = fold(state, fact, wseq)
    return state


def moved(to, *, bench=BENCH, trunk=0, person="ana"):
    body = {"to": str(to)}
    return some_fact(kind="item_advanced", bench=bench, trunk=trunk, person=person, body=body)


def arrived():
    return some_fact()


def test_moves_that_know_of_each_other_do_not_clash():
    item = landed(arrived(), moved(S.TO_TEST, trunk=1), moved(S.TESTED, bench=OTHER_BENCH, trunk=2))
    assert (item.state, item.clashes) == (S.TESTED, ())
    assert item.moved == Last(OTHER_BENCH, 3)


def test_a_move_that_did_not_know_of_another_holds_and_is_shown_to_a_lead():
    late = moved(S.TO_CLEAN, bench=OTHER_BENCH, trunk=1, person="bob")
    item = landed(arrived(), moved(S.TO_TEST, trunk=1), late)
    [clash] = item.clashes
    assert item.state is S.TO_CLEAN
    assert (clash.kind, clash.what, clash.by) == (ClashKind.APART, "to_test>to_clean", "bob")
    assert (clash.bench, clash.other, clash.fact) == (OTHER_BENCH, BENCH, late.id)
    assert clash.owner is Role.LEAD


def test_a_move_that_is_not_possible_any_more_changes_nothing_and_is_kept():
    item = landed(arrived(), moved(S.TO_REPAIR, trunk=1), moved(S.TESTED, bench=OTHER_BENCH))
    [clash] = item.clashes
    assert (item.state, clash.kind, clash.other) == (S.TO_REPAIR, ClashKind.NO_WAY, BENCH)


def test_the_same_work_at_two_benches_is_no_contradiction():
    facts = [moved(S.TO_TEST, bench=bench, trunk=1, person=bench) for bench in ("a", "b")]
    item = landed(arrived(), *facts)
    [clash] = item.clashes
    assert (item.state, clash.kind, clash.by) == (S.TO_TEST, ClashKind.TWICE, "b")


def test_two_people_who_both_installed_it_may_both_not_check_it():
    def finished(bench, person, trunk):
        body = {"task": "master", "workers": [person]}
        return some_fact(kind="task_finished", bench=bench, person=person, trunk=trunk, body=body)

    apart = landed(
        arrived(),
        finished(BENCH, "ana", 1),
        moved(S.TO_MASTER, trunk=1),
        finished(OTHER_BENCH, "bob", 1),
    )
    assert set(apart.hands["master"]) == {"ana", "bob"}
    known = landed(
        arrived(),
        finished(BENCH, "ana", 1),
        moved(S.TO_MASTER, trunk=1),
        finished(OTHER_BENCH, "bob", 3),
    )
    assert known.hands["master"] == ("bob",)


def test_two_places_at_once_are_shown_and_the_later_one_holds():
    def put(place, bench, trunk):
        return some_fact(kind="item_moved", bench=bench, trunk=trunk, body={"place": place})

    item = landed(put("shelf", BENCH, 0), put("van", OTHER_BENCH, 0), put("hall", BENCH, 2))
    [clash] = item.clashes
    assert (item.place, clash.kind, clash.what) == ("hall", ClashKind.PLACES, "shelf>van")
    assert landed(put("van", BENCH, 0), put("van", OTHER_BENCH, 0)).clashes == ()


def test_a_lead_settles_a_clash():
    late = moved(S.TO_CLEAN, bench=OTHER_BENCH, trunk=1)
    settled = some_fact(kind="clash_settled", body={"fact": late.id})
    other = some_fact(kind="clash_settled", body={"fact": "another"})
    item = landed(arrived(), moved(S.TO_TEST, trunk=1), late)
    assert len(landed(other, state=item).clashes) == 1
    assert landed(settled, state=item).clashes == ()


def test_the_first_who_began_a_job_has_it():
    def job(kind, person, bench, **body):
        return some_fact(kind=kind, subject="job:1", person=person, bench=bench, body=body)

    begin = {"procedure": "p", "version": 1, "steps": ["a", "b"]}
    second = job("job_started", "bob", OTHER_BENCH, **begin)
    state = landed(
        job("job_planned", None, BENCH, task="clean"),
        job("job_started", "ana", BENCH, **begin),
        second,
    )
    [clash] = state.clashes
    assert (state.worker, clash.kind, clash.by) == ("ana", ClashKind.BEGUN_TWICE, "bob")
    assert (clash.bench, clash.other) == (OTHER_BENCH, BENCH)
    done = landed(job("job_finished", "ana", BENCH), state=state)
    assert landed(job("clash_settled", "lea", BENCH, fact=second.id), state=done).clashes == ()


@given(st.lists(st.integers(-(2**53) + 1, 2**53 - 1), min_size=3, max_size=3))
def test_no_clock_decides_anything(walls):
    """The same facts at any time of day give the same item."""
    moves = [(S.TO_TEST, BENCH, 0), (S.TO_CLEAN, OTHER_BENCH, 0), (S.TESTED, BENCH, 1)]

    def day(clock):
        facts = [
            replace(moved(to, bench=bench, trunk=trunk), id=str(wall), wall=wall * clock)
            for (to, bench, trunk), wall in zip(moves, walls, strict=True)
        ]
        return landed(*facts)

    assert day(clock=1) == day(clock=0)
