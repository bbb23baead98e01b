"""Screens of another shape, and too small ones: all is there, in proportion, and nothing is cut."""

import logging

import pytest

from tests.ui.audits import audit
from tests.ui.bench.test_every_setting import a_step
from tests.ui.gallery.hall import ODD_WINDOWS, first_of_each_kind
from workshop_app.domain.profile import Profile


@pytest.mark.proves("VIS-09", "VIS-19", "INP-06", "T12")
@pytest.mark.parametrize(("window", "scale"), list(zip(ODD_WINDOWS, (100, 100, 200), strict=True)))
def test_every_kind_of_screen_is_whole_on_an_odd_screen(open_wall, window, scale):
    here = open_wall(window, scale, "fr")
    found = []
    for exhibit in first_of_each_kind("fr"):
        shown = here.hang(exhibit)
        found += [f"{exhibit.name}: {each}" for each in audit(shown, shown.look)]
    assert not found, "\n".join(found[:60])


@pytest.mark.proves("VIS-19")
def test_a_screen_that_shrinks_under_a_step_shows_it_whole_and_is_told(qapp, caplog):
    with caplog.at_level(logging.INFO), a_step(Profile()) as (view, display):
        assert "of its size" not in caplog.text
        view.resize(640, 400)
        display.measure(149.4)
        assert view.look is not None
        assert audit(view, view.look) == []
        assert "640 x 400, 149 an inch: all is shown at 50 % of its size" in caplog.text
        view.resize(1280, 800)
        display.measure(149.4)
        assert "100 % of its size" in caplog.text
