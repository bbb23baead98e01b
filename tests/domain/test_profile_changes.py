from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import (
    DAY_MS,
    KEPT,
    UNDO_MS,
    Change,
    as_yesterday,
    to_undo,
    with_change,
)

NINE = 20_000 * DAY_MS + 9 * 3_600_000


def test_the_last_change_can_be_taken_back_for_a_minute():
    last = Change(NINE, Profile(text_pt=30))
    changes = with_change((Change(NINE - 5, Profile()),), last)
    assert to_undo(changes, NINE + UNDO_MS) == last
    assert to_undo(changes, NINE + UNDO_MS + 1) is None
    assert to_undo((), NINE) is None


def test_a_clock_that_was_set_back_takes_nothing_away():
    last = Change(NINE, Profile())
    assert to_undo((last,), NINE - DAY_MS) == last


def test_as_yesterday_is_what_was_before_the_first_change_of_today():
    changes: tuple[Change, ...] = ()
    for number, at_ms in enumerate((NINE - DAY_MS, NINE, NINE + 60_000)):
        changes = with_change(changes, Change(at_ms, Profile(volume=number)))
    assert as_yesterday(changes, NINE + 120_000) == Profile(volume=1)
    assert as_yesterday(changes, NINE + DAY_MS) is None


@given(st.lists(st.integers(0, 3_600_000), min_size=1, max_size=3 * KEPT))
def test_however_often_a_day_changes_its_first_change_stays(times):
    changes: tuple[Change, ...] = ()
    for at_ms in times:
        changes = with_change(changes, Change(NINE + at_ms, Profile()))
    assert changes[0].at_ms == NINE + times[0]
    assert changes[-1].at_ms == NINE + times[-1]
    assert len(changes) <= KEPT
