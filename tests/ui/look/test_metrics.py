"""Millimetres on the glass, and the class of a window."""

import pytest

from workshop_app.ui.look.metrics import Metrics, Role, Room


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
