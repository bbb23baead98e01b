"""T20's timing: switch scanning by the numbers of SWI-01 … SWI-07, and for any order of events."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.application.switch_scan import ScanGroup, ScanItem, SwitchScan, ids_of
from workshop_app.domain.input_needs import ENDLESS, InputNeeds, ScanMode, Switch
from workshop_app.values import replace

A, B, C = (ScanItem(name) for name in "abc")
ASKING = ScanItem("done", asks=True)
GROUP = ScanGroup((ScanItem("x"), ScanItem("y")))
ONE, TWO = Switch.FIRST, Switch.SECOND
AUTO = InputNeeds(scan_mode=ScanMode.AUTO_1)
STEP_2 = replace(AUTO, scan_mode=ScanMode.STEP_2)
REST = replace(AUTO, scan_mode=ScanMode.STEP_1_DWELL)


def scanning(needs, *items, at=0):
    scan = SwitchScan(needs)
    scan.show(items, at)
    return scan


def tap(scan, at, *, switch=ONE, for_ms=50):
    """Press and let go; return what was taken."""
    return scan.press(switch, at) or scan.release(switch, at + for_ms)


@pytest.mark.proves("SWI-01", "SWI-03", "T20")
def test_the_first_choice_has_extra_time_and_the_others_the_interval():
    scan = scanning(AUTO, A, B, C)
    seen = []
    for now in (0, 2999, 3000, 4999, 5000, 6999, 7000, 9999, 10_000):
        scan.advance(now)
        seen.append(scan.highlighted[0])
    assert seen == ["a", "a", "b", "b", "c", "c", "a", "a", "b"]


def test_a_press_takes_what_is_highlighted():
    scan = scanning(AUTO, A, B, C)
    assert tap(scan, 3500) == "b"


@pytest.mark.proves("SWI-03", "T20")
@pytest.mark.parametrize("loops", [1, 3, 10])
def test_the_rounds_end_and_the_highlight_waits_and_takes_nothing(loops):
    scan = scanning(replace(AUTO, loops=loops), A, B, C)
    end = loops * (3 * 2000 + 1000)
    assert scan.advance(end - 1) is None
    assert scan.highlighted == ("c",)
    assert scan.advance(end) is None
    assert (scan.highlighted, scan.due_ms) == ((), None)


def test_a_press_after_the_rounds_begins_anew_and_takes_nothing():
    scan = scanning(replace(AUTO, loops=1), A, B)
    assert tap(scan, 60_000) is None
    assert scan.highlighted == ("a",)
    assert tap(scan, 61_000) == "a"


def test_endless_rounds_never_stop():
    scan = scanning(replace(AUTO, loops=ENDLESS), A, B)
    scan.advance(3_600_000)
    assert scan.highlighted
    assert scan.due_ms is not None


@pytest.mark.proves("SWI-07", "T20")
def test_a_choice_with_consequences_counts_only_when_its_window_is_over():
    scan = scanning(AUTO, ASKING, B)
    assert tap(scan, 1000) is None
    assert scan.is_asking
    assert scan.advance(2999) is None
    assert scan.advance(3000) == "done"
    assert not scan.is_asking


@pytest.mark.proves("SWI-07", "T20")
def test_a_press_within_the_window_takes_it_back():
    scan = scanning(AUTO, ASKING, B)
    tap(scan, 1000)
    assert tap(scan, 2500) is None
    assert not scan.is_asking
    assert scan.advance(5000) is None


@pytest.mark.parametrize(("scan_ms", "window"), [(500, 1000), (1000, 1000), (3000, 3000)])
def test_the_window_is_the_interval_but_a_second_at_least(scan_ms, window):
    scan = scanning(replace(AUTO, scan_ms=scan_ms), ASKING)
    tap(scan, 100)
    assert scan.due_ms == 100 + window
    assert scan.left(100 + window // 2) == pytest.approx(0.5)


@pytest.mark.proves("SWI-04", "T20")
def test_a_press_that_is_too_short_is_none():
    scan = scanning(replace(AUTO, accept_ms=300), A, B)
    assert tap(scan, 100, for_ms=299) is None
    assert scan.advance(900) is None


def test_a_press_that_is_held_takes_while_it_is_held_and_only_once():
    scan = scanning(replace(AUTO, accept_ms=300), A, B)
    scan.press(ONE, 100)
    assert scan.due_ms == 400
    assert scan.advance(400) == "a"
    assert scan.advance(60_000) is None
    assert scan.release(ONE, 60_000) is None


def test_slow_keys_hold_for_a_switch_as_well():
    scan = scanning(replace(AUTO, hold_ms=400), A)
    assert tap(scan, 100, for_ms=350) is None
    scan.press(ONE, 1000)
    assert scan.advance(1400) == "a"


@pytest.mark.proves("SWI-04", "T20")
@pytest.mark.parametrize(("after_ms", "count"), [(100, 1), (499, 1), (500, 2)])
def test_a_switch_that_bounces_when_it_is_let_go_is_heard_once(after_ms, count):
    scan = scanning(AUTO, A)
    taken = [scan.press(ONE, 100), scan.release(ONE, 900)]
    taken.append(tap(scan, 900 + after_ms))
    assert taken.count("a") == count


def test_a_switch_that_sticks_takes_once_and_the_rounds_end():
    scan = scanning(AUTO, A, B)
    taken = [scan.press(ONE, 500), scan.advance(10_000_000)]
    assert taken == ["a", None]
    assert scan.due_ms is None


@pytest.mark.proves("SWI-02")
def test_what_was_taken_back_or_passed_after_a_press_is_a_miss():
    scan = scanning(replace(AUTO, loops=1), ASKING, B, GROUP)
    assert tap(scan, 100) is None
    assert tap(scan, 900) is None  # taken back
    assert (scan.misses.taken, scan.misses.missed) == (0, 1)
    scan.advance(60_000)
    assert scan.misses.missed == 2  # the round that this press began went by
    scan.show((GROUP, A), 100_000)
    tap(scan, 100_500)
    scan.advance(107_000)
    assert scan.misses.missed == 3  # a group was entered, and let go of the highlight


@pytest.mark.proves("SWI-02")
def test_who_works_with_their_hands_while_rounds_go_by_misses_nothing():
    scan = scanning(AUTO, A, B)
    scan.advance(600_000)
    assert (scan.misses.taken, scan.misses.missed) == (0, 0)
    tap(scan, 700_000)
    assert tap(scan, 701_000) == "a"
    assert (scan.misses.taken, scan.misses.missed) == (1, 0)


@pytest.mark.proves("SWI-05", "T20")
def test_two_switches_step_and_take():
    scan = scanning(STEP_2, A, B, C)
    assert scan.highlighted == ("a",)
    for number, expected in enumerate("bca"):
        assert tap(scan, 1000 * (number + 1)) is None
        assert scan.highlighted == (expected,)
    assert tap(scan, 3600, switch=TWO) == "a"
    assert scan.due_ms is None


@pytest.mark.proves("SWI-05", "T20")
def test_press_to_advance_takes_by_resting_and_never_before_a_press():
    scan = scanning(REST, A, B)
    assert scan.advance(3_600_000) is None
    assert scan.highlighted == ()
    tap(scan, 4_000_000)
    assert scan.highlighted == ("a",)
    tap(scan, 4_001_000)
    assert scan.advance(4_002_499) is None
    assert scan.advance(4_002_500) == "b"
    assert scan.advance(9_000_000) is None


def test_a_group_opens_and_lets_go_after_one_round():
    scan = scanning(AUTO, GROUP, A)
    assert scan.highlighted == ("x", "y")
    assert tap(scan, 500) is None
    assert scan.highlighted == ("x",)
    scan.advance(500 + 3000)
    assert scan.highlighted == ("y",)
    scan.advance(500 + 5000)
    assert scan.highlighted == ("x", "y")


def test_stepping_past_the_end_of_a_group_lets_go_of_it():
    scan = scanning(STEP_2, GROUP, A)
    tap(scan, 0, switch=TWO)
    for number in (1, 2):
        tap(scan, number * 1000)
    assert scan.highlighted == ("x", "y")


def test_another_mode_moves_the_highlight_and_it_waits_there():
    scan = scanning(AUTO, A, B, C)
    scan.advance(500)
    scan.hold_at("c")
    scan.advance(60_000)
    assert scan.highlighted == ("c",)
    assert tap(scan, 60_000) == "c"


@pytest.mark.proves("SWI-06", "T20")
def test_the_voice_may_end_before_the_highlight_goes_on():
    scan = SwitchScan(AUTO)
    scan.show((A, B), 0, listen_ms=5000)
    scan.advance(7999)
    assert scan.highlighted == ("a",)
    scan.advance(8000)
    assert scan.highlighted == ("b",)


def test_the_same_screen_told_anew_keeps_the_highlight():
    scan = scanning(AUTO, A, B, C)
    scan.advance(3500)
    scan.refresh((A, B, C), 3500)
    assert scan.highlighted == ("b",)
    assert scan.due_ms == 5000


def test_nothing_is_scanned_for_a_person_who_does_not_want_it():
    scan = scanning(InputNeeds(), A, B)
    assert (scan.highlighted, scan.due_ms) == ((), None)
    assert tap(scan, 1000) is None


needs = st.builds(
    InputNeeds,
    scan_mode=st.sampled_from([ScanMode.AUTO_1, ScanMode.STEP_2, ScanMode.STEP_1_DWELL]),
    scan_ms=st.integers(500, 10_000),
    first_extra_ms=st.integers(0, 5000),
    loops=st.integers(0, 10),
    accept_ms=st.integers(0, 3000),
    release_ms=st.integers(0, 3000),
    rest_ms=st.integers(500, 5000),
    hold_ms=st.sampled_from([0, 0, 700]),
)
items = st.recursive(
    st.builds(ScanItem, st.uuids().map(str), st.booleans()),
    lambda inner: st.builds(ScanGroup, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    max_leaves=6,
)
hands = st.lists(
    st.tuples(
        st.sampled_from(["press", "release", "wait"]),
        st.sampled_from(Switch),
        st.integers(0, 4000),
    ),
    max_size=40,
)


def live(scan, events, *, in_steps_of=None):
    """Do all events; return what was taken and when, and each press."""
    now, taken, presses = 0, [], 0
    for what, switch, after in events:
        end = now + after
        while now < end:
            now = min(end, now + (in_steps_of or after))
            while (got := scan.advance(now)) is not None:
                taken.append(got)
        if what == "press":
            presses += 1
        got = {"press": scan.press, "release": scan.release}.get(what, lambda *_: None)(switch, now)
        taken += [got] if got else []
    while (got := scan.advance(now)) is not None:
        taken.append(got)
    return taken, presses, scan.highlighted


@pytest.mark.proves("SWI-01", "T20")
@given(needs, st.lists(items, min_size=1, max_size=6), hands)
def test_nothing_is_ever_taken_without_a_press_of_its_own(how, choices, events):
    taken, presses, _ = live(scanning(how, *choices), events)
    assert len(taken) <= presses


@given(needs, st.lists(items, min_size=1, max_size=6), hands, st.integers(1, 700))
def test_it_is_the_same_however_often_the_time_is_looked_at(how, choices, events, step):
    once = live(scanning(how, *choices), events)
    often = live(scanning(how, *choices), events, in_steps_of=step)
    assert once == often


@given(needs, st.lists(items, min_size=1, max_size=6), hands)
def test_what_is_highlighted_and_taken_is_on_the_screen(how, choices, events):
    scan = scanning(how, *choices)
    known = {each for choice in choices for each in ids_of(choice)}
    taken, _, highlighted = live(scan, events)
    assert set(taken) | set(highlighted) <= known


@given(needs, st.lists(items, min_size=1, max_size=6), st.integers(0, 10**8))
def test_time_alone_takes_nothing(how, choices, long_ms):
    scan = scanning(replace(how, loops=how.loops or 1), *choices)
    assert scan.advance(long_ms) is None


@pytest.mark.proves("INP-02", "T20")
@pytest.mark.parametrize("needs", [AUTO, STEP_2, REST])
def test_a_key_comes_to_each_of_a_group_alone_and_a_switch_takes_that_one(needs):
    nested = ScanGroup((ScanItem("w"), GROUP))
    scan = scanning(needs, A, nested, B)
    for choice in ("a", "w", "x", "y", "b"):
        scan.hold_at(choice)
        assert scan.highlighted == (choice,)
    scan.hold_at("x")
    if needs is AUTO:
        assert tap(scan, 5000) == "x"
    else:
        tap(scan, 5000)
        assert scan.highlighted == ("y",)
