"""Every choice of every screen has a card that takes it."""

import pytest

from tests.ui.gallery.hall import exhibits
from workshop_app.bootstrap.people.means import card_for
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.presenter import choice_for
from workshop_app.ui.bench.screen import Slot

BY_THE_SETTINGS = {Command.THEME, Command.LANGUAGE}
"""The pause shows some of the settings in one row; by cards they are chosen in the settings."""


@pytest.mark.proves("SCN-09", "INP-01", "T21")
def test_every_choice_of_every_screen_has_a_card_that_takes_it(qapp):
    lost = set()
    for exhibit in exhibits("en"):
        for choice in exhibit.screen.choices:
            if choice.slot is Slot.COMFORT and choice.command in BY_THE_SETTINGS:
                continue
            card = card_for(exhibit.screen, choice)
            taken = choice_for(exhibit.screen, card) if card else None
            if taken != choice:
                lost.add((exhibit.screen.id, choice.id, choice.slot))
    assert lost == set()
