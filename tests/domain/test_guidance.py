"""T27: rules F1 … F8 of section 4.9, each shown to hold and to be able to fail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.guidance import (
    DAY_MS,
    LONG_AWAY_MS,
    Guidance,
    Level,
    Run,
    TaskHelp,
    Used,
    less_help,
    level_now,
    more_help,
    needs_more,
    offers_less,
    offers_to_go_back,
    refused,
    with_help_used,
    with_run,
)
from workshop_app.domain.ids import JobId, StepId, TaskCode
from workshop_app.values import replace

pytestmark = pytest.mark.proves("COG-16", "T27")
JOB, STEP, OTHER = JobId("job"), StepId("wipe"), StepId("close")
NOW = 20_000 * DAY_MS
levels = st.integers(0, 4)
runs = st.builds(
    Run,
    day=st.integers(20_000, 20_003),
    steps=st.just(10),
    helped=st.integers(0, 3),
    slips=st.integers(0, 1),
    took_ms=st.integers(1_000, 900_000),
    level=levels,
)
histories = st.lists(runs, max_size=12).map(tuple)


def run(day=20_000, **more):
    return Run(
        **{"day": day, "steps": 10, "helped": 0, "slips": 0, "took_ms": 60_000, "level": 1, **more}
    )


def known(*done, **more):
    task = TaskHelp(**more)
    for each in done:
        task = with_run(task, each, now_ms=each.day * DAY_MS)
    return task


GOOD = (run(), run(), run(20_001))


def test_f1_less_help_is_proposed_after_three_runs_alone_on_two_days():
    assert offers_less(known(*GOOD), 1, floor=4)


@pytest.mark.parametrize(
    "done",
    [
        (run(), run(20_001)),
        (run(), run(), run()),
        (*GOOD[:2], run(20_001, helped=2)),
        (*GOOD[:2], run(20_001, slips=1)),
        (*GOOD[:2], run(20_001, level=0)),
        (*GOOD[:2], run(20_001, steps=0)),
    ],
    ids=["two runs", "one day", "with help", "with a slip", "at another level", "nothing done"],
)
def test_f1_and_not_sooner(done):
    assert not offers_less(known(*done), 1, floor=4)


def test_f1_nine_of_ten_steps_are_enough():
    assert offers_less(known(*(replace(each, helped=1) for each in GOOD)), 1, floor=4)


def test_f1_after_a_no_it_takes_three_more_runs():
    task = refused(known(*GOOD))
    assert not offers_less(task, 1, floor=4)
    for day in (20_002, 20_003):
        task = with_run(task, run(day), now_ms=NOW)
        assert not offers_less(task, 1, floor=4)
    assert offers_less(with_run(task, run(20_004), now_ms=NOW), 1, floor=4)


@given(histories, levels, levels)
def test_f1_nothing_but_a_proposal_lowers_help(done, level, floor):
    task = known(*done, level=level)
    assert level_now(task, usual=1, floor=4, now_ms=task.last_ms) == level


def test_f2_help_used_twice_at_one_step_asks_for_more_and_a_call_is_no_such_use():
    task = TaskHelp()
    for used, wants in ((Used.CALL, False), (Used.REPEAT, False), (Used.SLIP, True)):
        task = with_help_used(task, JOB, STEP, used)
        assert needs_more(task, STEP) is wants
    assert not needs_more(with_help_used(task, JOB, OTHER, Used.REPEAT), OTHER)


def test_f2_another_job_begins_anew():
    task = with_help_used(TaskHelp(), JOB, STEP, Used.REPEAT)
    assert not needs_more(with_help_used(task, JobId("other"), STEP, Used.REPEAT), STEP)


def test_f2_a_fortnight_without_the_task_brings_one_level_more_help():
    task = TaskHelp(level=3, last_ms=NOW)
    assert level_now(task, usual=1, floor=4, now_ms=NOW + LONG_AWAY_MS - 1) is Level.CLUSTERS
    assert level_now(task, usual=1, floor=4, now_ms=NOW + LONG_AWAY_MS) is Level.QUIET
    assert level_now(TaskHelp(), usual=3, floor=4, now_ms=NOW) is Level.CLUSTERS


@given(levels)
def test_f2_more_help_is_always_possible_down_to_everything(level):
    assert more_help(TaskHelp(), level).level == max(0, level - 1)


@given(levels, levels)
def test_f4_one_level_a_change(level, floor):
    for changed in (
        more_help(TaskHelp(), level),
        less_help(TaskHelp(), level, floor=max(level, floor)),
    ):
        assert changed.level is not None
        assert abs(changed.level - level) <= 1


@given(levels, levels)
def test_f4_a_change_is_of_one_task_alone(level, other):
    guidance = Guidance(
        {TaskCode("a"): TaskHelp(level=level), TaskCode("b"): TaskHelp(level=other)}
    )
    changed = guidance.having(TaskCode("a"), more_help(guidance.of(TaskCode("a")), level))
    assert changed.of(TaskCode("b")) == guidance.of(TaskCode("b"))


@given(histories, levels, levels, levels, st.integers(NOW, NOW + 2 * LONG_AWAY_MS))
def test_f6_the_workers_floor_is_never_crossed(done, level, usual, floor, now_ms):
    task = known(*done, level=level)
    assert level_now(task, usual=usual, floor=floor, now_ms=now_ms) <= floor
    assert (less_help(task, min(level, floor), floor=floor).level or 0) <= floor
    if level >= floor:
        assert not offers_less(task, level, floor=floor)


def test_f7_a_fifth_more_time_than_before_proposes_to_go_back():
    before = known(run(level=1, took_ms=100_000))
    for took_ms, proposes in ((120_000, False), (121_000, True)):
        after = with_run(less_help(before, 1, floor=4), run(level=2, took_ms=took_ms), now_ms=NOW)
        assert offers_to_go_back(after, 2) is proposes


def test_f7_slips_that_were_not_there_before_propose_to_go_back():
    before = known(run(level=1))
    after = with_run(less_help(before, 1, floor=4), run(level=2, slips=1), now_ms=NOW)
    assert offers_to_go_back(after, 2)


def test_f7_after_more_help_there_is_nothing_to_go_back_from():
    task = with_run(more_help(known(run(level=1)), 1), run(level=0, took_ms=900_000), now_ms=NOW)
    assert not offers_to_go_back(task, 0)


def test_a_day_counts_its_own_tasks():
    guidance = Guidance().with_one_done(5).with_one_done(5)
    assert (guidance.done_on(5), guidance.done_on(6)) == (2, 0)
    assert guidance.with_one_done(6).done_on(6) == 1
