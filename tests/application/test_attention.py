"""T26, TIM-02 … TIM-06: prompts come at a boundary, can be put off, and nothing goes by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.application.attention import (
    LATER_MS,
    MINUTE_MS,
    QUICK_MS,
    THEN_HELP_MS,
    TIRED_EVERY_MS,
    Attention,
    Prompt,
)
from workshop_app.domain.profile import Profile

USUAL = Profile()


def at_work() -> Attention:
    attention = Attention()
    attention.begins(0)
    return attention


def test_the_words_come_once_more_then_help_is_offered_then_it_is_quiet():
    attention = at_work()
    attention.arrives("a", USUAL, 0)
    said = [(ms, attention.waits(USUAL, ms)) for ms in range(0, 600_000, 1000)]
    assert [(ms, each) for ms, each in said if each] == [
        (20_000, Prompt.REPEAT),
        (20_000 + THEN_HELP_MS, Prompt.HELP),
    ]


def test_whoever_does_something_is_left_in_peace():
    attention = at_work()
    attention.arrives("a", USUAL, 0)
    attention.acts(19_000)
    assert attention.waits(USUAL, 38_000) is None


def test_who_wants_no_reminder_gets_none():
    attention = at_work()
    quiet = Profile(idle_prompt_s=0)
    attention.arrives("a", quiet, 0)
    assert attention.waits(quiet, 9_000_000) is None


@pytest.mark.proves("TIM-04", "T26")
def test_a_break_is_proposed_at_a_boundary_after_fifty_minutes_and_put_off_twice():
    attention = at_work()
    assert attention.arrives("a", USUAL, 50 * MINUTE_MS - 1) is None
    now = 50 * MINUTE_MS
    assert attention.waits(USUAL, now) is None
    for number in range(2):
        assert attention.arrives(f"b{number}", USUAL, now) is Prompt.BREAK
        assert attention.may_put_off(USUAL)
        attention.later(now)
        assert attention.arrives(f"c{number}", USUAL, now + LATER_MS - 1) is None
        now += LATER_MS
    assert attention.arrives("d", USUAL, now) is Prompt.BREAK
    assert not attention.may_put_off(USUAL)


@given(st.lists(st.integers(1, 400_000), max_size=40), st.integers(20, 90))
def test_never_a_break_before_its_time_and_always_at_the_first_boundary_after(steps, every):
    attention, profile, now = at_work(), Profile(break_every_min=every, fatigue_hint=False), 0
    for number, took in enumerate(steps):
        now += took
        due = now >= every * MINUTE_MS
        assert (attention.arrives(str(number), profile, now) is Prompt.BREAK) is due


def test_the_count_begins_anew_after_a_break():
    attention = at_work()
    attention.arrives("a", USUAL, 51 * MINUTE_MS)
    attention.begins(60 * MINUTE_MS)
    assert attention.arrives("b", USUAL, 109 * MINUTE_MS) is None


def tired(attention: Attention, start: int, times: list[int]) -> list[Prompt | None]:
    now, found = start, []
    for number, took in enumerate(times):
        now += took
        found.append(attention.arrives(f"{start}/{number}", Profile(break_every_min=0), now))
    return found


@pytest.mark.proves("TIM-06")
def test_three_steps_of_more_than_twice_the_own_median_offer_a_rest_once():
    attention = at_work()
    slow = [10_000] * 5 + [21_000] * 3
    assert tired(attention, 0, slow)[-1] is Prompt.TIRED
    assert Prompt.TIRED not in tired(attention, 200_000, slow)
    assert Prompt.TIRED in tired(attention, 200_000 + TIRED_EVERY_MS, slow)


def test_a_slow_step_alone_says_nothing():
    assert set(tired(at_work(), 0, [10_000] * 6 + [90_000, 10_000])) == {None}


def test_the_agreed_time_is_told_once():
    attention, profile = at_work(), Profile(session_max_min=60, break_every_min=0)
    found = [attention.arrives(str(n), profile, n * 20 * MINUTE_MS) for n in range(1, 6)]
    assert found == [None, None, Prompt.HOME, None, None]


def test_whoever_was_long_away_has_rested():
    attention = at_work()
    attention.arrives("a", USUAL, 0)
    attention.acts(8 * 60 * MINUTE_MS)
    assert attention.arrives("b", USUAL, 8 * 60 * MINUTE_MS) is None


def test_whoever_goes_through_known_steps_at_once_is_not_tired_when_some_take_seconds():
    assert set(tired(at_work(), 0, [1_000] * 6 + [QUICK_MS] * 3)) == {None}
    assert Prompt.TIRED in tired(at_work(), 0, [1_000] * 6 + [QUICK_MS + 1] * 3)
