"""What a period is told to have brought."""

import pytest

from tests.domain.making import ITEM, fact
from workshop_app.domain.facts import FactKind
from workshop_app.domain.yearly import Counting, Period
from workshop_app.values import replace

YEAR = Period(1_000, 2_000)


def counted(*facts, wall=1_500, **for_whom):
    counting = Counting(YEAR, for_whom)
    counting.item([each if each.wall != 1_000 else replace(each, wall=wall) for each in facts])
    return counting.figures


def ways(*states):
    return [fact(FactKind.ITEM_ADVANCED, ITEM, to=state) for state in states]


ARRIVED = fact(FactKind.ITEM_ARRIVED, ITEM, kind="tower", lot="l")
READY = [ARRIVED, *ways("to_test", "tested", "to_check", "ready")]


@pytest.mark.parametrize(("wall", "count"), [(999, 0), (1_000, 1), (1_999, 1), (2_000, 0)])
def test_a_period_ends_before_the_next_one_begins(wall, count):
    assert counted(replace(ARRIVED, wall=wall)).received["tower"] == count


def test_where_things_stand_is_told_as_of_the_end_of_the_period():
    later = [replace(each, wall=2_500) for each in ways("to_test", "tested")]
    assert counted(ARRIVED, *later).waiting == {"arrived": 1}


def test_a_machine_that_is_ready_twice_was_refurbished_once():
    assert counted(*READY, *ways("to_test", "tested", "to_check", "ready")).refurbished == {
        "tower": 1
    }


def test_a_machine_is_packed_for_whom_it_was_packed_last():
    packed = [
        fact(FactKind.PACKED_INTO, ITEM, box="b", order=order) for order in ("R1", "R2", "R9")
    ]
    assert counted(*READY, *packed[:2], R1="school", R2="family").packed == {("family", "tower"): 1}
    assert counted(*READY, *packed, R1="school").packed == {("", "tower"): 1}
    assert counted(*READY, packed[0], R1="school").kept_g == 9_000


def test_why_a_machine_was_given_up_is_why_it_stood_aside():
    aside = fact(FactKind.ITEM_PARKED, ITEM, to="to_decide", reason="damaged")
    given_up = fact(FactKind.ITEM_DECIDED, ITEM, to="waste", reason="words of a lead")
    assert counted(ARRIVED, aside, given_up).wasted == {"damaged": 1}


def test_who_worked_is_only_a_number():
    tasks = [fact(FactKind.TASK_FINISHED, ITEM, task="x", by=who) for who in ("a", "b", "a", None)]
    assert counted(ARRIVED, *tasks).people == 2
