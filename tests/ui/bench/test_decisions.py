"""Whatever stands on a screen does something, and there is always a way on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.application.workshop import (
    ANA,
    BOB,
    DVD,
    LOT,
    ORDER,
    OTHER_PC,
    PAUL,
    PC,
    SCREEN,
    SHELF,
    Workshop,
    real_content,
)
from tests.ui.bench.a_bench import ABench
from workshop_app.domain.commands import Command
from workshop_app.domain.item import ItemState
from workshop_app.ui.bench.decisions import Fit, Keep, PrintAgain, SayAgain, Show, Work, decide
from workshop_app.ui.bench.screen import Slot

C = Command
WAYS_ON = {Slot.MAIN, Slot.CORNER, Slot.YES, Slot.TILE, Slot.BAR}
RIGHT = "the right code"
CODES = (RIGHT, PC, OTHER_PC, SCREEN, SHELF, DVD, LOT, ORDER, "SN-1", "\x07", ANA.badge, PAUL.badge)

acts = st.one_of(
    st.sampled_from(Command),
    st.sampled_from(CODES),
    st.integers(0, 12),  # the button in this place
    st.sampled_from([C.DONE, C.YES, C.NO, C.CHOICE_1, RIGHT]),  # work is likelier than chance
)


def a_bench() -> ABench:
    workshop = Workshop(real_content(), expected=1)
    for item, kind, state, task in (
        (PC, "tower", ItemState.TO_TEST, "machine-test"),
        (SCREEN, "screen", ItemState.TO_TEST, "screen-test"),
        (OTHER_PC, "tower", ItemState.TO_UPGRADE, "dvd-drive"),
    ):
        workshop.arrives(item, kind=kind, state=state)
        workshop.plan(task, item=item)
    return ABench(workshop)


def do(bench: ABench, act: Command | str | int) -> None:
    match act:
        case Command():
            bench.tell(act)
        case str():
            is_scan = act == RIGHT and bench.screen.id == "step.scan"
            bench.read(bench.workshop.right_code() if is_scan else act)
        case int() if act < len(bench.screen.choices):
            choice = bench.screen.choices[act]
            bench.press(choice.command, choice.argument)


@pytest.mark.proves("ERR-06", "T25")
@settings(max_examples=60)
@given(st.lists(acts, min_size=5, max_size=60), st.sampled_from([ANA, BOB, PAUL]))
def test_no_button_is_dead_and_no_screen_is_an_end(chosen, person):
    bench = a_bench()
    bench.come(person)
    for act in chosen:
        do(bench, act)
        screen, shown = bench.screen, bench.presenter._shown
        for choice in screen.choices:
            assert decide(bench.workshop.desk, shown, choice) is not None, (screen.id, choice)
        places = {choice.slot for choice in screen.choices}
        assert places & WAYS_ON or screen.scan_sign, screen.id
        assert screen.id != "trouble"
        assert screen.speech == "" or bench.mouth.said[-1].token


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (C.REPEAT, SayAgain),
        (C.HELP, Show),
        (C.PAUSE, Work),
        (C.BIGGER, Fit),
        (C.PICTURE, Show),
        (C.DONE, Work),
    ],
)
def test_a_choice_is_work_for_the_bench_or_only_another_view(command, kind):
    bench = a_bench()
    bench.come()
    bench.tell(C.DONE)
    bench.read(bench.workshop.right_code())
    choice = next((each for each in bench.screen.choices if each.command is command), None)
    made = choice or type(bench.screen.choices[0])(command, "", Slot.COMFORT)
    assert isinstance(decide(bench.workshop.desk, bench.presenter._shown, made), kind)


def test_how_it_was_is_kept_while_the_screen_stays():
    bench = a_bench()
    bench.come()
    bench.read(OTHER_PC)
    bench.workshop.go_to("turn-off")
    bench.presenter.start()
    bench.tell(C.DONE)
    face = bench.screen.in_slot(Slot.TILE)[0]
    decision = decide(bench.workshop.desk, bench.presenter._shown, face)
    assert isinstance(decision, Keep)
    assert decision.shown.felt == face.argument


def test_help_that_was_asked_is_only_said_again():
    bench = a_bench()
    bench.come()
    bench.tell(C.HELP, C.HELP)
    button = bench.screen.in_slot(Slot.HELP)[0]
    assert isinstance(decide(bench.workshop.desk, bench.presenter._shown, button), SayAgain)


def test_print_again_is_asked_of_the_printer():
    bench = ABench(Workshop(real_content(), expected=1))
    bench.come()
    bench.read(LOT)
    bench.workshop.go_to("read-label", kind="tower")
    bench.presenter.start()
    again = bench.screen.in_slot(Slot.BAR)[0]
    assert isinstance(decide(bench.workshop.desk, bench.presenter._shown, again), PrintAgain)
    bench.tell(C.PRINT_AGAIN)
    assert len(bench.printer.asked) == 1
