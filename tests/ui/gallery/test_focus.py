"""Focus: keys reach everything in reading order, and the ring is seen however focus came."""

import pytest

from tests.ui.focus import (
    audit_arrows,
    audit_covered,
    audit_pointer,
    audit_ring,
    audit_tab,
    buttons,
)
from tests.ui.gallery.hall import SCALES, WINDOWS, first_of_each_kind, pictures
from workshop_app.ui.look.tokens import THEMES


@pytest.mark.proves("AT-07", "INP-15", "T03", "T05")
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("window", WINDOWS)
def test_tab_reaches_everything_in_reading_order_and_comes_back(open_wall, window, scale):
    here = open_wall(window, scale, "fr")
    for exhibit in first_of_each_kind():
        assert audit_tab(here.hang(exhibit)) == [], exhibit.name


@pytest.mark.proves("INP-01", "T03")
@pytest.mark.parametrize("window", WINDOWS)
def test_every_button_is_reached_by_tab_and_arrows(open_wall, window):
    here = open_wall(window, 100, "fr")
    for exhibit in first_of_each_kind():
        assert audit_arrows(here.hang(exhibit)) == [], exhibit.name


@pytest.mark.proves("VIS-12", "T04")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("window", "scale"), [("laptop", 100), ("tablet", 300)])
def test_the_ring_is_seen_around_every_button(open_wall, window, scale, theme):
    """WCAG 2.4.13, focus set by code as well as by a key."""
    here = open_wall(window, scale, "fr", theme=theme, source=pictures())
    ring_px, seen = here.look.metrics.ring_px, set()
    for exhibit in first_of_each_kind():
        view = here.hang(exhibit)
        for button in buttons(view):
            what = (button.choice.slot, button.size().toTuple(), type(button))
            if what not in seen:
                seen.add(what)
                assert audit_ring(view, button, ring_px) == [], exhibit.name
    assert len(seen) > 15


@pytest.mark.proves("VIS-13", "T04")
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_lies_over_what_has_the_focus(open_wall, window, scale):
    here = open_wall(window, scale, "fr")
    for exhibit in first_of_each_kind():
        assert audit_covered(here.hang(exhibit)) == [], exhibit.name


@pytest.mark.proves("INP-08", "T06")
@pytest.mark.parametrize(("window", "scale"), [("tablet", 100), ("upright", 300)])
def test_a_press_counts_on_release_and_leaving_takes_it_back(open_wall, window, scale):
    here = open_wall(window, scale, "fr")
    for exhibit in first_of_each_kind():
        assert audit_pointer(here.hang(exhibit)) == [], exhibit.name
