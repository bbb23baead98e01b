"""Breaks and dwelling, each of their rules broken on purpose: the tests of them report it."""

import pytest

from tests.application import test_attention, test_dwell
from tests.planted import Planted, once
from workshop_app.application import attention, dwell
from workshop_app.application.attention import MINUTE_MS, Attention, Prompt
from workshop_app.application.dwell import Dwell

put_off = (
    test_attention.test_a_break_is_proposed_at_a_boundary_after_fifty_minutes_and_put_off_twice
)


def in_time():
    check = test_attention.test_never_a_break_before_its_time_and_always_at_the_first_boundary_after
    once(check)([19 * MINUTE_MS, MINUTE_MS, MINUTE_MS], 20)


def trembling():
    check = test_dwell.test_a_hand_that_trembles_two_millimetres_presses_what_it_rests_on
    once(check)(6.0, 0.0, 1.0, 15.0, 15.0)


def crossing():
    once(test_dwell.test_a_hand_that_crosses_a_button_presses_nothing)(150.0, 15.0)


WAITS = Attention.waits


def within_the_step(self, profile, now_ms):
    due = self._break_is_due(profile, now_ms)
    return Prompt.BREAK if due else WAITS(self, profile, now_ms)


BREAKS = {
    "within a step": Planted(Attention, "waits", within_the_step, put_off),
    "before its time": Planted(Attention, "_break_is_due", lambda *_: True, in_time),
    "never": Planted(Attention, "_break_is_due", lambda *_: False, in_time),
    "put off for ever": Planted(Attention, "may_put_off", lambda *_: True, put_off),
    "put off for a minute": Planted(attention, "LATER_MS", MINUTE_MS, put_off),
    "asked again at the next step": Planted(Attention, "later", lambda *_: None, put_off),
    "offered to whoever is back from one": Planted(
        Attention,
        "begins",
        lambda *_: None,
        test_attention.test_the_count_begins_anew_after_a_break,
    ),
    "offered to whoever was long away": Planted(
        attention,
        "RESTED_MS",
        24 * 60 * MINUTE_MS,
        test_attention.test_whoever_was_long_away_has_rested,
    ),
}


@pytest.mark.planted("T26")
@pytest.mark.parametrize("fault", BREAKS)
def test_a_break_that_comes_wrongly_is_reported(fault, monkeypatch):
    assert BREAKS[fault].is_reported(monkeypatch)


MOVE, ADVANCE = Dwell.move, Dwell.advance


def once_begun(self, target, now_ms):
    if self._rest is None:
        MOVE(self, target, now_ms)


def again_and_again(self, now_ms):
    taken, self._spent = ADVANCE(self, now_ms), None
    return taken


def at_first_sight(self, now_ms):
    taken, self._rest = self.target, None
    return taken


DWELLING = {
    "each jerk counts": Planted(dwell, "SMOOTHING_MS", 1.0, trembling),
    "a glance presses": Planted(
        Dwell,
        "advance",
        at_first_sight,
        crossing,
    ),
    "leaving goes on counting": Planted(
        Dwell,
        "move",
        once_begun,
        test_dwell.test_leaving_cancels_and_coming_back_begins_anew,
    ),
    "pressed again and again": Planted(
        Dwell, "advance", again_and_again, test_dwell.test_resting_on_takes_only_once
    ),
    "a new screen is pressed at once": Planted(
        Dwell,
        "screen_changed",
        lambda self: setattr(self, "_spent", None),
        test_dwell.test_a_new_screen_under_a_resting_pointer_is_not_pressed,
    ),
    "the ring shrinks at once": Planted(
        Dwell,
        "has_locked_on",
        lambda *_: True,
        test_dwell.test_the_ring_shrinks_only_after_lock_on,
    ),
}


@pytest.mark.planted("T22")
@pytest.mark.parametrize("fault", DWELLING)
def test_dwelling_that_presses_wrongly_is_reported(fault, monkeypatch):
    assert DWELLING[fault].is_reported(monkeypatch)
