"""What a press, a key, a card or a scan shows and says; without a window."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    OTHER_PC,
    PC,
    PEOPLE,
    SHELF,
    Workshop,
    at_job,
    made_up,
    procedure,
    step,
)
from tests.ui.bench.a_bench import ABench
from workshop_app.application.situation import OnPause
from workshop_app.domain.codes import Scan
from workshop_app.domain.commands import Command
from workshop_app.domain.guidance import Guidance
from workshop_app.domain.item import ItemState
from workshop_app.domain.procedure import Expects, Option, StepKind, Way, WayOn
from workshop_app.ui.bench.presenter import EVERYWHERE
from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.bench.words.strip import card_for_later
from workshop_app.values import replace

K, C = StepKind, Command
PICTURES = tuple(Option(id=name, picture=name) for name in ("one", "two", "three"))
SCAN = step("scan", K.SCAN, expects=Expects.ITEM)
LOOK = step("look", K.LOOK, no=WayOn(way=Way.FIX))
CHOOSE = step("choose", K.CHOOSE, options=PICTURES)
PRINT = step("print", K.PRINT, label="item")
WAIT = step("wait", K.WAIT, minutes=10)


def bench_at(*steps) -> ABench:
    return ABench(at_job(*steps, before=lambda each: each.arrives(OTHER_PC)))


class TestSlips:
    @pytest.mark.proves("ERR-04", "T25")
    def test_the_second_same_slip_shows_more_and_the_third_offers_help(self):
        bench = bench_at(SCAN, step("next"))
        first = bench.read(OTHER_PC)
        assert first.id == "look_again.OtherItem"
        assert (first.also, C.CALL_LEAD in bench.commands()) == ("", False)
        second = bench.read(OTHER_PC)
        assert second.also
        assert C.CALL_LEAD not in bench.commands()
        bench.read(OTHER_PC)
        assert C.CALL_LEAD in bench.commands()
        bench.tell(C.CALL_LEAD)
        assert bench.screen.id == "help"
        assert bench.workshop.now.help is not None

    def test_another_slip_begins_again(self):
        bench = bench_at(SCAN, step("next"))
        bench.read(OTHER_PC)
        assert bench.read(SHELF).also == ""
        assert bench.read(SHELF).also

    def test_after_the_right_code_it_begins_again(self):
        bench = bench_at(SCAN, step("two", K.SCAN, expects=Expects.ORDER), step("next"))
        bench.read(OTHER_PC)
        bench.read(PC)
        assert bench.screen.id == "step.scan"
        assert bench.read(SHELF).also == ""

    def test_the_right_code_goes_on_straight_from_there(self):
        bench = bench_at(SCAN, step("next"))
        bench.read(OTHER_PC)
        assert bench.read(PC).id == "step.do"

    def test_a_slip_beside_a_step_is_understood_and_the_step_is_back(self):
        bench = bench_at(step("a"), step("b"))
        assert bench.read(OTHER_PC).id == "look_again.FinishFirst"
        assert bench.tell(C.DONE).id == "step.do"
        assert bench.workshop.at_step == "a"

    @pytest.mark.proves("ERR-01")
    def test_a_press_at_a_scan_step_says_what_to_do(self):
        bench = bench_at(SCAN, step("next"))
        for _ in range(3):
            assert bench.tell(C.DONE).id == "look_again.ScanInstead"
        assert C.CALL_LEAD in bench.commands()

    def test_a_code_that_came_twice_is_told_without_a_sound(self):
        bench = bench_at(SCAN, step("next"))
        said, facts = len(bench.mouth.said), len(bench.workshop.fake.facts)
        bench.presenter.on_read_again(Scan((PC,)))
        assert bench.screen.strip.words
        assert (len(bench.mouth.said), len(bench.workshop.fake.facts)) == (said, facts)


@pytest.mark.proves("HLP-02")
@pytest.mark.parametrize("before", [(), (C.HELP,), (C.PAUSE,), (C.SETTINGS,)])
def test_a_person_is_called_by_one_card_wherever_one_is(before):
    bench = bench_at(step("a"), step("b"))
    bench.tell(*before)
    bench.card(C.CALL_LEAD)
    assert bench.workshop.now.help is not None
    assert bench.screen.id == "help"


class TestPresses:
    def test_a_press_on_an_earlier_screen_does_nothing(self):
        bench = bench_at(step("a"), step("b"), step("c"))
        old = bench.screen.token
        bench.press(C.DONE)
        bench.press(C.DONE, token=old)
        assert bench.workshop.at_step == "b"

    def test_pressed_twice_before_the_answer_came_is_once(self):
        bench = bench_at(step("a"), step("b"), step("c"))
        bench.tasks.waits = True
        bench.tell(C.DONE, C.DONE)
        bench.press(C.DONE)
        bench.tasks.catch_up()
        assert bench.workshop.at_step == "b"

    def test_a_press_that_no_button_offers_does_nothing(self):
        bench = bench_at(LOOK, step("next"))
        for command in (C.DONE, C.CHOOSE, C.OTHER_TASK, C.RESUME):
            bench.press(command)
        assert bench.workshop.at_step == "look"

    def test_done_means_the_corner_whatever_it_says_there(self):
        bench = ABench(Workshop(made_up(procedure(step("a")))))
        bench.workshop.arrives()
        bench.workshop.plan()
        bench.come()
        assert bench.screen.id == "next_job"
        bench.tell(C.DONE)
        assert bench.screen.id == "step.do"
        bench.tell(C.PAUSE)
        assert bench.screen.id == "pause"
        bench.tell(C.DONE)
        assert bench.screen.id == "step.do"
        bench.tell(C.DONE)
        assert bench.screen.id == "finished"
        bench.tell(C.DONE)
        assert bench.screen.id == "nothing_to_do"

    def test_beside_a_wait_done_takes_the_other_task(self):
        bench = bench_at(WAIT, step("next"))
        assert [each.command for each in bench.screen.in_slot(Slot.MAIN)] == [C.DONE]
        bench.workshop.plan(item=OTHER_PC)
        bench.presenter.start()
        assert [each.command for each in bench.screen.in_slot(Slot.MAIN)] == [C.OTHER_TASK]
        assert bench.tell(C.DONE).id == "next_job"

    @pytest.mark.parametrize("command", [C.DONE, C.CHOICE_1, C.RESUME, C.OTHER_TASK])
    def test_a_question_has_two_answers_only(self, command):
        bench = bench_at(LOOK, step("next"))
        bench.tell(command)
        assert (bench.workshop.at_step, bench.screen.id) == ("look", "step.look")
        bench.tell(C.YES)
        assert bench.workshop.at_step == "next"

    @pytest.mark.parametrize("number", [1, 2, 3])
    def test_a_numbered_card_takes_the_picture_in_that_place(self, number):
        bench = bench_at(CHOOSE, step("next"))
        bench.card(Command(f"choice_{number}"))
        assert bench.workshop.fake.facts[-1].body["answer"] == PICTURES[number - 1].id

    def test_a_numbered_card_beyond_the_pictures_does_nothing(self):
        bench = bench_at(CHOOSE, step("next"))
        bench.card(C.CHOICE_4)
        assert bench.workshop.at_step == "choose"

    @pytest.mark.proves("INP-01", "INP-02", "SCN-09")
    @pytest.mark.parametrize("command", Command)
    def test_a_card_means_what_the_button_or_the_key_means(self, command):
        by_key, by_card = (bench_at(LOOK, step("next")) for _ in range(2))
        by_key.tell(command)
        by_card.card(command)
        card = by_card.screen
        if card.strip == card_for_later():  # a key that means nothing is silent
            card = replace(card, strip=by_key.screen.strip)
        assert card == by_key.screen

    @pytest.mark.proves("VIS-17")
    def test_the_picture_grows_and_shrinks_and_answers_nothing(self):
        bench = bench_at(LOOK, step("next"))
        assert bench.tell(C.PICTURE).id == "picture"
        bench.tell(C.YES, C.DONE)
        assert bench.screen.id == "picture"
        assert bench.tell(C.PICTURE).id == "step.look"
        bench.tell(C.PICTURE)
        assert bench.tell(C.BACK).id == "step.look"

    def test_more_people_than_fit_are_turned_over(self):
        bench = ABench(Workshop(made_up()))
        seen = set()
        for _ in range(2):
            seen |= {each.argument for each in bench.screen.in_slot(Slot.TILE)} - {""}
            bench.tell(C.OTHERS)
        assert seen == {each.id for each in PEOPLE}
        bench.press(C.CHOOSE, ANA.id)
        assert bench.workshop.now.person == ANA

    @pytest.mark.proves("DIG-03")
    def test_how_it_was_is_kept_and_the_screen_stays(self):
        bench = bench_at(step("a"))
        bench.tell(C.DONE)
        said = len(bench.mouth.said)
        bench.press(C.CHOOSE, "good")
        assert bench.screen.id == "finished"
        assert [each.argument for each in bench.screen.choices if each.chosen] == ["good"]
        assert len(bench.mouth.said) == said
        assert bench.workshop.fake.kinds()[-1] == "job_felt"

    def test_a_problem_is_chosen_from_pictures(self):
        bench = bench_at(step("a"), step("b"))
        bench.tell(C.HELP, C.HELP, C.PROBLEM)
        assert bench.screen.id == "problem"
        assert bench.tell(C.BACK).id == "help"
        bench.tell(C.PROBLEM, C.CHOICE_1)
        assert bench.screen.id == "set_aside"
        assert bench.workshop.item().state is ItemState.TO_DECIDE


class TestEverywhere:
    def screens(self):
        bench = bench_at(SCAN, LOOK, CHOOSE, PRINT, WAIT, step("end"))
        yield bench, "step.scan"
        bench.read(OTHER_PC)
        yield bench, "look_again.OtherItem"
        bench.read(PC)
        yield bench, "step.look"
        bench.tell(C.PICTURE)
        yield bench, "picture"
        bench.tell(C.PICTURE, C.NO)
        yield bench, "step.fix"
        bench.tell(C.DONE, C.YES)
        yield bench, "step.choose"
        bench.tell(C.CHOICE_1)
        yield bench, "step.print"
        bench.tell(C.DONE)
        yield bench, "step.wait"
        bench.tell(C.HELP, C.HELP)
        yield bench, "help"
        bench.tell(C.PROBLEM)
        yield bench, "problem"
        bench.tell(C.BACK, C.CANCEL_HELP, C.PAUSE)
        yield bench, "pause"
        bench.tell(C.BREAK)
        yield bench, "break"
        bench.tell(C.RESUME, C.DONE, C.DONE)
        yield bench, "finished"
        bench.tell(C.DONE)
        yield bench, "nothing_to_do"
        bench.tasks.fault = RuntimeError("a bug")
        bench.tell(C.DONE)
        bench.tasks.fault = None
        yield bench, "trouble"

    @pytest.mark.proves("VOI-05", "VOI-09", "PRF-03")
    def test_voice_text_and_repeat_answer_on_every_screen_and_leave_it_there(self):
        for bench, name in self.screens():
            assert bench.screen.id == name
            before, token = bench.likes, bench.workshop.now.token
            bench.tell(C.LOUDER)
            assert bench.likes.volume > before.volume, name
            bench.card(C.SOFTER)
            bench.tell(C.BIGGER)
            assert bench.likes.text_pt > before.text_pt, name
            bench.tell(C.SMALLER)
            assert bench.likes == before, name
            said = len(bench.mouth.said)
            with bench.workshop.open() as uow:  # asked again and again, a step is shown in full
                uow.people.save_guidance(ANA.id, Guidance())
                uow.commit()
            bench.tell(C.REPEAT)
            assert [each.text for each in bench.mouth.said[said:]] == [bench.words]
            assert (bench.screen.id, bench.workshop.now.token) == (name, token)

    @pytest.mark.proves("HLP-01", "HLP-02")
    @pytest.mark.parametrize("command", [C.HELP, C.PAUSE])
    def test_help_and_pause_answer_on_every_screen(self, command):
        for name in [name for _, name in self.screens()]:
            bench = next(bench for bench, each in self.screens() if each == name)
            bench.tell(command, *([command] if command is C.HELP else []))  # help: again is a call
            now = bench.workshop.now
            assert now.help is not None if command is C.HELP else isinstance(now.here, OnPause), (
                name
            )

    def test_where_nobody_is_nothing_is_written_down(self):
        bench = ABench(Workshop(made_up()))
        facts = len(bench.workshop.fake.facts)
        bench.tell(*EVERYWHERE)
        assert bench.workshop.now.person is None
        assert len(bench.workshop.fake.facts) == facts
        assert bench.tell(C.BACK).id == "sign_in"

    def test_comfort_at_the_end_of_its_range_changes_nothing(self):
        bench = bench_at(step("a"))
        bench.tell(*([C.LOUDER] * 6))
        assert bench.likes.volume == 100
        bench.tell(*([C.SOFTER] * 9))
        assert (bench.likes.volume, bench.likes.speaks) == (0, False)

    @pytest.mark.proves("PRF-01", "PRF-02")
    def test_the_likes_go_with_the_person(self):
        bench = bench_at(step("a"))
        bench.tell(C.BIGGER, C.PAUSE, C.SIGN_OUT)
        assert bench.likes.text_pt == 28
        bench.come(BOB)
        assert bench.likes.text_pt == 28
        bench.read(BOB.badge)
        bench.come(ANA)
        assert bench.likes.text_pt == 42
