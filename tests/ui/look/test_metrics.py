"""Millimetres on the glass, and the class of a window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.ui.look.metrics import LEAST_MM, MM_PER_INCH, Metrics, Role, Room


@pytest.mark.parametrize(
    ("width", "height", "ppi", "room"),
    [
        (1280, 800, 149.4, Room.COMPACT),
        (1366, 768, 112.0, Room.REGULAR),
        (1920, 1080, 92.6, Room.ROOMY),
        (1080, 1920, 92.6, Room.ROOMY),
    ],
)
def test_a_window_is_classed_by_its_shorter_side(width, height, ppi, room):
    assert Metrics(width, height, ppi).room is room


@pytest.mark.proves("INP-03", "INP-04")
def test_thirty_millimetres_are_thirty_millimetres_on_every_screen():
    assert Metrics(1280, 800, 149.4).mm(30) == 176
    assert Metrics(1920, 1080, 92.6).mm(30) == 109


@pytest.mark.proves("VIS-07", "T12")
def test_no_text_is_under_the_floor():
    small = Metrics(1280, 800, 149.4, text_pt=18.0)
    assert all(small.role_px(role) >= small.floor_px for role in Role)


def test_large_text_on_a_tablet_leaves_the_words_the_whole_width():
    assert Metrics(1280, 800, 149.4, text_pt=42).is_crowded
    assert not Metrics(1920, 1080, 92.6, text_pt=56).is_crowded
    assert not Metrics(1080, 1920, 92.6, text_pt=84).is_crowded


@pytest.mark.proves("VIS-12")
def test_the_ring_is_four_pixels_at_96_dpi():
    assert Metrics(1280, 800, 96).ring_px == 4
    assert Metrics(1280, 800, 149.4).ring_px == 7


sides = st.integers(200, 5000)


@pytest.mark.proves("VIS-19", "INP-04")
@given(sides, sides, st.floats(60, 600))
def test_a_window_under_a_tablet_shows_as_much_as_a_tablet_and_smaller(width, height, ppi):
    metrics = Metrics(width, height, ppi)
    shown = sorted(side / metrics.shown_ppi * MM_PER_INCH for side in (width, height))
    assert metrics.shown_ppi <= ppi
    assert all(has >= least * 0.999 for has, least in zip(shown, sorted(LEAST_MM), strict=True))
    real = sorted(side / ppi * MM_PER_INCH for side in (width, height))
    if all(has >= least for has, least in zip(real, sorted(LEAST_MM), strict=True)):
        assert metrics.shown_ppi == ppi
