"""Every choice of every screen has a card that takes it, and every screen a way to be calm."""

import pytest

from tests.ui.gallery.hall import exhibits
from workshop_app.bootstrap.people.means import card_for
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.presenter import choice_for


@pytest.mark.proves("SCN-09", "INP-01", "T21")
def test_every_choice_of_every_screen_has_a_card_that_takes_it(qapp):
    lost = set()
    for exhibit in exhibits("en"):
        for choice in exhibit.screen.choices:
            card = card_for(exhibit.screen, choice)
            taken = choice_for(exhibit.screen, card) if card else None
            if taken != choice:
                lost.add((exhibit.screen.id, choice.id, choice.slot))
    assert lost == set()


def test_every_screen_of_somebody_is_calm_already_or_made_so_by_one_press(qapp):
    rests = {Command.PAUSE, Command.BREAK, Command.RESUME}
    restless = {
        exhibit.screen.id
        for exhibit in exhibits("en")
        if exhibit.screen.header.person
        and not rests & {each.command for each in exhibit.screen.choices}
    }
    assert {name for name in restless if not name.startswith(("settings", "trouble"))} == set()
