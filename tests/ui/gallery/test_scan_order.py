"""SWI-01: on every screen, a switch reaches every choice, six at most at once."""

import pytest

from tests.ui.gallery.hall import LANGUAGES
from workshop_app.application.switch_scan import ScanGroup, ids_of
from workshop_app.domain.input_needs import ScanOrder
from workshop_app.ui.bench.scan_order import MOST_AT_ONCE, scan_order
from workshop_app.ui.bench.screen import Slot

MOST_LEVELS = 2
"""Deeper than a group within a group nobody finds back."""


def levels(found):
    inner = [levels(each.members) for each in found if isinstance(each, ScanGroup)]
    return 1 + max(inner, default=0)


def widest(found):
    inner = [widest(each.members) for each in found if isinstance(each, ScanGroup)]
    return max([len(found), *inner])


@pytest.mark.proves("INP-01", "SWI-01", "T20")
@pytest.mark.parametrize("order", ScanOrder)
def test_a_switch_reaches_every_choice_of_every_screen(exhibits, order):
    for exhibit in exhibits(LANGUAGES[0]):
        found = scan_order(exhibit.screen, order)
        reached = [each for item in found for each in ids_of(item)]
        assert sorted(reached) == sorted({each.id for each in exhibit.screen.choices}), exhibit.name
        assert widest(found) <= MOST_AT_ONCE, exhibit.name
        assert levels(found) <= MOST_LEVELS, exhibit.name


@pytest.mark.proves("SWI-01")
def test_what_ends_a_step_comes_first(exhibits):
    for exhibit in exhibits(LANGUAGES[0]):
        screen = exhibit.screen
        ends = [*screen.in_slot(Slot.MAIN), *screen.in_slot(Slot.YES)]
        if ends:
            found = scan_order(screen, ScanOrder.DONE_FIRST)
            assert ids_of(found[0]) == (ends[0].id,), exhibit.name


def test_help_comes_first_for_those_who_want_it(exhibits):
    for exhibit in exhibits(LANGUAGES[0]):
        if exhibit.screen.in_slot(Slot.HELP):
            found = scan_order(exhibit.screen, ScanOrder.HELP_FIRST)
            assert "help" in ids_of(found[0]), exhibit.name
