"""A badge that nobody here knows: what it is, why perhaps, and the ways on."""

import pytest

from tests.application.workshop import ANA, Workshop, made_up
from tests.ui.bench.a_bench import ABench
from workshop_app.application.sync.bench import Trouble
from workshop_app.application.sync.kept import Kept
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Slot
from workshop_app.values import replace

STRANGER = Code(CodeKind.BADGE, 777_777).text
ADD, APART = "Your team lead can add the badge.", "This bench works alone just now."


def a_bench():
    bench = ABench(Workshop(made_up()))
    bench.presenter.start()
    return bench


@pytest.mark.parametrize(
    ("kept", "why"),
    [
        (None, ADD),
        (Kept(), ADD),
        (Kept(trouble=Trouble.NO_ANSWER), APART),
        (Kept(trouble=Trouble.SHUT_OUT), APART),
    ],
)
def test_it_is_told_with_what_can_be_done_about_it(kept, why):
    bench = a_bench()
    if kept is not None:
        bench.presenter.on_notice(kept)
    screen = bench.read(STRANGER)
    assert screen.words == ("This *badge* is *new* here.", "*Choose* your *picture*.")
    assert (screen.also, screen.strip.words) == ("Or ask your team lead.", why)
    assert bench.workshop.now.person is None


def test_their_picture_still_lets_somebody_in():
    bench = a_bench()
    screen = bench.read(STRANGER)
    tile = next(each for each in screen.in_slot(Slot.TILE) if each.argument == ANA.id)
    bench.press(tile.command, tile.argument)
    assert bench.workshop.now.person == ANA


def test_the_others_are_on_the_next_page_and_it_stays_told():
    bench = a_bench()
    bench.read(STRANGER)
    bench.tell(Command.OTHERS)
    assert bench.screen.words[0] == "This *badge* is *new* here."


def test_who_becomes_known_is_shown_where_nobody_is_without_a_word():
    bench = a_bench()
    before, said = bench.screen, len(bench.mouth.said)
    with bench.workshop.open() as uow:
        uow.people.save(replace(ANA, first_name="Anne"))
        uow.commit()
    bench.presenter.on_tick()
    assert "Anne" in {each.words for each in bench.screen.in_slot(Slot.TILE)}
    assert bench.screen.words == before.words
    assert len(bench.mouth.said) == said
