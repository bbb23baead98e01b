"""SWI-02: the game of five presses and the .65 rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.application.switch_game import (
    SLOWEST_MS,
    TRIALS,
    Misses,
    SwitchGame,
    suggestion,
)


@pytest.mark.proves("SWI-02")
def test_the_interval_is_the_mean_reaction_over_065_rounded_up():
    assert suggestion((600,) * 5) == 1000
    assert suggestion((400, 500, 600, 700, 800)) == 1000
    assert suggestion((650,) * 5) == 1000
    assert suggestion((655,) * 5) == 1100


def test_the_suggestion_comes_with_the_fifth_press():
    game = SwitchGame()
    for _ in range(TRIALS - 1):
        game = game.after_press(600)
        assert game.suggested_ms() is None
    assert game.after_press(600).suggested_ms() == 1000


@pytest.mark.parametrize("reaction_ms", [-5, 0, SLOWEST_MS + 1])
def test_a_press_before_the_sign_or_long_after_is_no_trial(reaction_ms):
    assert SwitchGame().after_press(reaction_ms) == SwitchGame()


def test_no_press_counts_after_the_game():
    game = SwitchGame((600,) * TRIALS)
    assert game.after_press(3000) is game


def test_without_a_press_there_is_nothing_to_suggest():
    with pytest.raises(ValueError, match="no reaction"):
        suggestion(())


@given(st.lists(st.integers(1, SLOWEST_MS), min_size=5, max_size=5).map(tuple))
def test_the_suggestion_is_a_setting_and_never_faster_than_the_rule(reactions):
    interval = suggestion(reactions)
    assert 500 <= interval <= 10_000
    assert interval % 100 == 0
    assert interval >= min(10_000, sum(reactions) / 5 / 0.65) - 1


@pytest.mark.proves("SWI-02")
def test_the_game_is_offered_again_when_misses_rise():
    seldom, often = Misses(), Misses()
    for number in range(20):
        seldom = seldom.with_missed() if number % 10 == 0 else seldom.with_taken()
        often = often.with_missed() if number % 3 == 0 else often.with_taken()
    assert not seldom.are_many
    assert often.are_many
    assert not Misses(0, 3).are_many
