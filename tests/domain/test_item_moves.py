from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.making import (
    drive,
    erased,
    fact,
    finished,
    folded,
    item_after,
    item_facts,
    moved,
    result_of,
)
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId, PersonId, TaskCode
from workshop_app.domain.item import LEGAL, TO_DO, Item, ItemState
from workshop_app.values import replace

S = ItemState
ARRIVED = fact(FactKind.ITEM_ARRIVED, kind="tower", lot="J1")
MOVES = (FactKind.ITEM_ADVANCED, FactKind.ITEM_PARKED, FactKind.ITEM_DECIDED)
ENDS = {S.WASTE_OUT}


def in_state(state: ItemState) -> Item:
    return Item(id=ItemId("PGDLXLDN"), kind="tower", state=state)


@pytest.mark.parametrize("state", ItemState)
def test_an_item_moves_where_it_may_and_any_other_move_is_a_clash(state):
    for how, to in product(MOVES, ItemState):
        item = item_after(moved(to, how=how), start=in_state(state))
        if to in LEGAL[state]:
            assert (item.state, item.clashes) == (to, ())
        else:
            assert item.state is state
            assert [clash.what for clash in item.clashes] == [f"{state}>{to}"]


@pytest.mark.parametrize("state", ItemState)
def test_arriving_again_changes_no_state(state):
    expected = S.ARRIVED if state is S.EXPECTED else state
    assert item_after(ARRIVED, start=in_state(state)).state is expected


@pytest.mark.parametrize("state", ItemState)
def test_a_new_cycle_begins_only_with_an_item_that_came_back(state):
    item = item_after(fact(FactKind.CYCLE_OPENED, reason="service"), start=in_state(state))
    if S.ARRIVED in LEGAL[state]:
        assert (item.state, item.cycle, item.cycle_reason) == (S.ARRIVED, 2, "service")
    else:
        assert (item.state, item.cycle, len(item.clashes)) == (state, 1, 1)


def test_every_state_is_in_the_table_and_leads_to_an_end():
    assert set(LEGAL) == set(ItemState)
    for state in set(ItemState) - ENDS:
        assert LEGAL[state], state
        assert _reachable(state) & {S.PACKED, S.WASTE_OUT}, state


def test_a_team_lead_can_be_asked_about_everything_that_is_worked_on():
    for state in TO_DO | {S.ARRIVED, S.READY, S.PACKED, S.TO_REPAIR, S.WASTE, S.PARTS_DONOR}:
        assert S.TO_DECIDE in LEGAL[state], state


def test_after_a_failed_erasure_there_are_two_ways_only():
    assert LEGAL[S.ERASE_FAILED] == {S.TO_ERASE, S.DRIVE_REMOVED}


def test_only_what_is_ready_is_packed():
    assert {state for state in S if S.PACKED in LEGAL[state]} == {S.READY, S.ALLOCATED}


def test_a_screen_goes_its_way_without_erasing_or_installing():
    way = (S.ARRIVED, S.TO_TEST, S.TESTED, S.TO_CLEAN, S.CLEAN, S.TO_CHECK, S.READY)
    assert all(to in LEGAL[state] for state, to in pairwise(way))


def test_a_computer_goes_the_whole_way():
    way = (
        *(S.EXPECTED, S.ARRIVED, S.TO_ERASE, S.ERASED, S.TO_TEST, S.TESTED, S.TO_CLEAN, S.CLEAN),
        *(S.TO_UPGRADE, S.UPGRADED, S.TO_MASTER, S.MASTERED, S.TO_CHECK, S.READY, S.PACKED),
        *(S.ALLOCATED, S.DELIVERED, S.IN_USE, S.RETURNED, S.ARRIVED),
    )
    assert all(to in LEGAL[state] for state, to in pairwise(way))


def test_an_item_that_stands_aside_knows_why_and_where_it_was():
    item = item_after(
        ARRIVED,
        moved(S.TO_CLEAN),
        moved(S.TO_DECIDE, how=FactKind.ITEM_PARKED, job="j1", step="look"),
    )
    assert item.parked is not None
    assert (item.parked.reason, item.parked.was) == ("a reason", S.TO_CLEAN)
    assert (item.parked.job, item.parked.step) == ("j1", "look")
    assert item_after(moved(S.TO_TEST, how=FactKind.ITEM_DECIDED), start=item).parked is None


def test_what_was_proven_in_one_cycle_proves_nothing_in_the_next():
    used = item_after(
        *(ARRIVED, drive(new=True), erased(), finished("erasure"), result_of("sound")),
        fact(FactKind.TASK_NEEDED, task="dvd-drive"),
        fact(FactKind.GATE_OVERRIDDEN, gate="G4"),
        fact(FactKind.ITEM_GRADED, grade="A"),
        fact(FactKind.PACKED_INTO, box="C1"),
        fact(FactKind.ITEM_NAMED, alias="SN1"),
    )
    back = replace(used, state=S.RETURNED)
    item = item_after(fact(FactKind.CYCLE_OPENED, reason="return"), start=back)
    assert not any((item.finished, item.needed, item.tests))
    assert (item.overridden, item.box, item.grade) == (frozenset(), "", "")
    [disk] = item.inside
    assert (disk.erasure, disk.new) == ("", False)
    assert (item.aliases, item.lot, item.kind) == (("SN1",), "J1", "tower")


def test_the_latest_result_of_a_test_counts():
    item = item_after(ARRIVED, result_of("dvd", passed=False), result_of("dvd"))
    assert item.failed_tests == frozenset()
    assert item_after(result_of("dvd", passed=False), start=item).failed_tests == {"dvd"}


def test_a_task_that_is_reopened_or_needed_again_is_not_done():
    done = item_after(ARRIVED, finished("master"))
    assert done.finished == {TaskCode("master"): PersonId("ana")}
    assert item_after(fact(FactKind.TASK_REOPENED, task="master"), start=done).finished == {}
    needed = item_after(fact(FactKind.TASK_NEEDED, task="master"), start=done)
    assert not needed.finished
    assert needed.needed == {"master"}
    assert item_after(finished("master"), start=needed).needed == frozenset()


def test_a_drive_that_is_taken_out_is_remembered_but_not_inside():
    item = item_after(
        ARRIVED, drive("d1"), drive("d2"), erased("d1"), drive("d1", action="removed")
    )
    assert [part.id for part in item.inside] == ["d2"]
    assert {part.id: part.erasure for part in item.components} == {"d1": "ok", "d2": ""}


@given(st.lists(item_facts, max_size=25))
def test_whatever_is_told_of_an_item_it_only_moves_as_it_may(facts):
    item = folded()
    for each in facts:
        before = item.state if isinstance(item, Item) else S.EXPECTED
        item = item_after(each, start=item if isinstance(item, Item) else None)
        assert item.state is before or item.state in LEGAL[before]


def _reachable(state: ItemState) -> set[ItemState]:
    seen: set[ItemState] = {state}
    new = {state}
    while new:
        new = {to for each in new for to in LEGAL[each]} - seen
        seen |= new
    return seen


def test_a_label_that_was_on_two_machines_proves_nothing_and_no_drive_counts_as_erased():
    proven = item_after(ARRIVED, drive(), erased(), result_of("usb"), finished("erasure"))
    item = item_after(fact(FactKind.ITEM_PARTED), start=proven)
    assert (item.state, item.finished, item.tests, item.cycle) == (S.ARRIVED, {}, {}, 1)
    assert [part.erasure for part in item.inside] == [""]
    assert item.components[0].serial == proven.components[0].serial


@given(st.lists(st.sampled_from(["PGDLXLDN", "other", ""]), max_size=6))
def test_a_label_is_a_second_one_as_was_said_last_and_never_its_own(said):
    facts = [
        fact(FactKind.ITEM_MERGED, into=into) if into else fact(FactKind.ITEM_UNMERGED)
        for into in said
    ]
    item = item_after(ARRIVED, *facts)
    told = [into for into in said if into != "PGDLXLDN"]
    assert (item.merged or "") == (told[-1] if told else "")
    assert (item.state, item.count) == (S.ARRIVED, len(said) + 1)
