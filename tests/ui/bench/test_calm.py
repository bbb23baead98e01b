"""Calm in one action: a pause is calm by itself, and the work is, whoever wants it so."""

from collections.abc import Mapping

import pytest

from tests.application.workshop import ANA, Workshop, made_up
from tests.ui.bench.a_bench import ABench
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import with_values
from workshop_app.ui.bench.screen import Slot

LOUD = {"earcons": "normal", "motion": "on", "visual_alert": "border"}


@pytest.fixture
def bench() -> ABench:
    bench = ABench(Workshop(made_up()))
    bench.come()
    return bench


def wish(bench: ABench, values: Mapping[str, object]) -> None:
    with bench.workshop.open() as uow:
        uow.people.save_profile(ANA.id, with_values(Profile(), values).profile)
        uow.commit()


@pytest.mark.parametrize(("own", "at_rest"), [("light", "cream"), ("yellow", "yellow")])
def test_one_action_makes_it_still_and_soft_and_going_on_gives_back_what_was(bench, own, at_rest):
    wish(bench, {**LOUD, "theme": own})
    bench.tell(Command.PAUSE)
    calm = bench.likes
    assert (calm.earcons, calm.motion, calm.error_tone, calm.theme) == (
        "off",
        "off",
        "text",
        at_rest,
    )
    bench.tell(Command.RESUME)
    assert (bench.likes.earcons, bench.likes.motion, bench.likes.theme) == ("normal", "on", own)


def test_the_calm_of_a_pause_can_be_taken_along_and_given_up_again(bench):
    wish(bench, LOUD)
    bench.tell(Command.PAUSE, Command.CALM)
    chosen = [each.words for each in bench.screen.in_slot(Slot.TILE) if each.chosen]
    bench.tell(Command.RESUME)
    assert (chosen, bench.likes.theme, bench.likes.earcons) == (["Calm"], "cream", "off")
    bench.tell(Command.CALM)
    assert (bench.likes.theme, bench.likes.earcons) == ("light", "normal")


def test_the_settings_of_a_pause_show_what_they_set(bench):
    wish(bench, LOUD)
    bench.tell(Command.PAUSE, Command.SETTINGS)
    assert (bench.likes.theme, bench.likes.earcons) == ("light", "normal")
    bench.tell(Command.BACK)
    assert (bench.likes.theme, bench.likes.earcons) == ("cream", "off")
