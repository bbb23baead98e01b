"""The doctor judges what was measured, and never falls ill itself."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.application.examine_machine import (
    DISK_FULL,
    DISK_LOW,
    MEMORY_LOW,
    Condition,
    Finding,
    ScreenFacts,
    Topic,
    examine,
    judge_clock,
    judge_disk,
    judge_memory,
    judge_queue,
    judge_scanner,
    judge_screen,
    judge_sqlite,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FULL_HD = ScreenFacts("xcb", 1920, 1080, 92.0)


def fails():
    raise RuntimeError("no such thing")


def test_a_probe_that_fails_is_a_finding_and_the_others_go_on():
    good = Finding(Topic.DISK, Condition.GOOD, "good")
    found = examine([(Topic.SOUND, fails), (Topic.DISK, lambda: [good])])
    assert [(each.topic, each.condition, each.says) for each in found] == [
        (Topic.SOUND, Condition.ATTENTION, "failed"),
        (Topic.DISK, Condition.GOOD, "good"),
    ]
    assert found[0].values["reason"] == "RuntimeError: no such thing"


@given(st.integers(0, 2**50))
def test_a_disk_that_fills_up_is_told_before_it_is_full(free):
    condition = judge_disk(free, may_write=True).condition
    assert (condition is Condition.MISSING) == (free < DISK_FULL)
    assert (condition is Condition.GOOD) == (free >= DISK_LOW)


def test_a_folder_that_cannot_be_written_is_missing():
    assert judge_disk(2**40, may_write=False).says == "read_only"


def test_little_memory_is_looked_at():
    assert judge_memory(2**33, MEMORY_LOW).condition is Condition.GOOD
    assert judge_memory(2**33, MEMORY_LOW - 1).condition is Condition.ATTENTION


@pytest.mark.parametrize(
    ("now", "newest", "says"),
    [
        (NOON, None, "good"),
        (NOON, NOON - timedelta(hours=1), "good"),
        (NOON, NOON + timedelta(minutes=4), "good"),
        (NOON, NOON + timedelta(minutes=6), "behind"),
        (NOON, NOON - timedelta(days=367), "ahead"),
        (NOON.replace(year=2016), None, "before_program"),
        (NOON.replace(year=2016), NOON, "before_program"),
    ],
)
def test_a_clock_set_back_or_forward_is_noticed(now, newest, says):
    assert judge_clock(now, built_in=2026, newest=newest).says == says


@pytest.mark.parametrize(
    ("seen", "measured", "says"),
    [
        (FULL_HD, 93.0, "good"),
        (FULL_HD, 0.0, "not_measured"),
        (ScreenFacts("xcb", 1920, 1080, 5000.0), 0.0, "implausible"),
        (ScreenFacts("xcb", 1024, 768, 92.0), 92.0, "small"),
        (ScreenFacts("windows", 1080, 1920, 92.0), 92.0, "good"),
        (ScreenFacts("xcb", 1366, 768, 112.0), 112.0, "good"),
        (ScreenFacts("offscreen", 800, 600, 100.0), 0.0, "none"),
    ],
)
def test_a_screen_is_judged(seen, measured, says):
    assert judge_screen(seen, measured).says == says


def test_a_scanner_that_was_unplugged_is_noticed():
    assert judge_scanner("", []).says == "keyboard"
    assert judge_scanner("COM3", ["COM3"]).says == "port"
    assert judge_scanner("COM3", ["COM1"]).condition is Condition.MISSING


def test_a_printer_that_was_removed_is_noticed():
    assert judge_queue("", ["Zebra"]).condition is Condition.ATTENTION
    assert judge_queue("Zebra", ["Zebra"]).condition is Condition.GOOD
    assert judge_queue("Zebra", []).condition is Condition.MISSING


def test_an_sqlite_with_the_fault_of_the_log_is_noticed():
    assert judge_sqlite((3, 40, 1)).condition is Condition.ATTENTION
    assert judge_sqlite((3, 51, 2)).condition is Condition.ATTENTION
    assert judge_sqlite((3, 51, 3)).condition is Condition.GOOD
