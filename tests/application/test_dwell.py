"""T22's timing: dwelling by the numbers of SWI-09, with and without tremor."""

from math import pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.application.dwell import Dwell
from workshop_app.domain.input_needs import DWELL_MS, InputNeeds
from workshop_app.values import replace

NEEDS = InputNeeds(dwell_ms=DWELL_MS)
EVERY_MS = 10
BUTTON_MM = 30.0


def over(x, y):
    """Two buttons side by side with a gap of 5 mm, 30 mm high."""
    if not 0 <= y <= BUTTON_MM:
        return None
    if 0 <= x <= BUTTON_MM:
        return "done"
    return "help" if BUTTON_MM + 5 <= x <= 2 * BUTTON_MM + 5 else None


class Hand:
    """A pointer seen every 10 ms."""

    def __init__(self, needs=NEEDS):
        self.dwell, self.now, self.taken = Dwell(needs), 0, []

    def be(self, place, for_ms):
        """Be at a place, given as a function of the time, for so long."""
        for _ in range(for_ms // EVERY_MS):
            self.now += EVERY_MS
            x, y = place(self.now)
            x, y = self.dwell.smoothed(x, y, self.now)
            self.dwell.move(over(x, y), self.now)
            if (taken := self.dwell.advance(self.now)) is not None:
                self.taken.append((self.now, taken))

    def rest(self, x, y, for_ms):
        self.be(lambda _now: (x, y), for_ms)


@pytest.mark.proves("SWI-09", "T22")
@pytest.mark.parametrize(("dwell_ms", "lock_ms"), [(1200, 250), (400, 0), (4000, 1000)])
def test_resting_takes_after_lock_on_and_dwell(dwell_ms, lock_ms):
    hand = Hand(replace(NEEDS, dwell_ms=dwell_ms, lock_ms=lock_ms))
    hand.rest(15, 15, 6000)
    assert hand.taken == [(EVERY_MS + dwell_ms + lock_ms, "done")]


def test_resting_on_takes_only_once():
    hand = Hand()
    hand.rest(15, 15, 60_000)
    assert len(hand.taken) == 1


def test_a_new_screen_under_a_resting_pointer_is_not_pressed():
    hand = Hand()
    hand.rest(15, 15, 2000)
    hand.dwell.screen_changed()
    hand.rest(15, 15, 60_000)
    assert len(hand.taken) == 1


def test_after_a_new_screen_moving_and_resting_again_presses():
    hand = Hand()
    hand.rest(15, 15, 2000)
    hand.dwell.screen_changed()
    hand.rest(15, -20, 1000)
    hand.rest(15, 15, 3000)
    assert [what for _, what in hand.taken] == ["done", "done"]


@pytest.mark.proves("SWI-09", "T22")
def test_leaving_cancels_and_coming_back_begins_anew():
    hand = Hand()
    hand.rest(15, 15, 1300)
    hand.rest(15, -20, 500)
    hand.rest(15, 15, 1300)
    assert hand.taken == []


@pytest.mark.proves("SWI-10", "T22")
def test_the_rest_zone_does_nothing():
    hand = Hand()
    hand.rest(-50, -50, 60_000)
    assert hand.taken == []


@pytest.mark.proves("SWI-09", "T22")
def test_the_ring_shrinks_only_after_lock_on():
    hand = Hand()
    hand.rest(15, 15, 200)
    assert not hand.dwell.has_locked_on(hand.now)
    assert hand.dwell.left(hand.now) == 1.0
    hand.rest(15, 15, 660)
    assert hand.dwell.has_locked_on(hand.now)
    assert hand.dwell.left(hand.now) == pytest.approx(0.5, abs=0.02)


def test_nobody_dwells_who_does_not_want_to():
    hand = Hand(InputNeeds())
    hand.rest(15, 15, 60_000)
    assert hand.taken == []


@pytest.mark.proves("SWI-09", "T22")
@given(
    st.floats(4, 12), st.floats(0, 2 * pi), st.floats(0, 2 * pi), st.floats(5, 25), st.floats(5, 25)
)
def test_a_hand_that_trembles_two_millimetres_presses_what_it_rests_on(hz, one, other, x, y):
    hand = Hand()

    def place(now):
        turn = 2 * pi * hz * now / 1000
        return x + 2 * sin(turn + one), y + 2 * sin(turn * 1.3 + other)

    hand.be(place, 4000)
    assert [what for _, what in hand.taken] == ["done"]


@given(st.floats(20, 300), st.floats(5, 25))
def test_a_hand_that_crosses_a_button_presses_nothing(mm_a_second, y):
    hand = Hand()
    hand.be(lambda now: (-40 + mm_a_second * now / 1000, y), int(120 / mm_a_second * 1000))
    assert hand.taken == []
