from typing import Any

import pytest

from workshop_app.domain.input_needs import DWELL_OFF, LIMITS, InputNeeds
from workshop_app.values import replace


def needs(name: str, value: int) -> InputNeeds:
    changes: dict[str, Any] = {name: value}
    return replace(InputNeeds(), **changes)


@pytest.mark.proves("INP-12", "INP-17", "SWI-01", "SWI-09")
@pytest.mark.parametrize("name", LIMITS)
def test_the_ends_of_each_range_are_needs_and_what_lies_beyond_is_none(name):
    least, most = LIMITS[name]
    for value in (least, most):
        assert getattr(needs(name, value), name) == value
    for value in (least - 1, most + 1):
        with pytest.raises(ValueError, match=name):
            needs(name, value)


def test_dwelling_can_be_off():
    assert InputNeeds(dwell_ms=DWELL_OFF).dwell_ms == DWELL_OFF


@pytest.mark.proves("INP-11")
def test_ignoring_repeats_reaches_what_the_standard_asks_for():
    """EN 301 549 5.8: at least half a second."""
    assert LIMITS["ignore_repeat_ms"][1] >= 500


@pytest.mark.proves("SWI-07")
def test_a_choice_can_be_taken_back_for_a_second_at_least():
    assert [InputNeeds(scan_ms=ms).cancel_ms for ms in (500, 1000, 2500)] == [1000, 1000, 2500]
