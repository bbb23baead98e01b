"""The bench with its voice, its printer, its memory and its clock; without a window."""

import logging
from pathlib import Path

import pytest

from tests.application.workshop import (
    LOT,
    OTHER_PC,
    PAUL,
    PC,
    Workshop,
    at_job,
    real_content,
    step,
)
from tests.ui.bench.a_bench import ABench
from workshop_app.application.change_needs import setting
from workshop_app.application.ports import DeviceTrouble, VoiceState
from workshop_app.application.sync.bench import Trouble
from workshop_app.application.sync.kept import Kept
from workshop_app.domain.commands import Command
from workshop_app.domain.errors import StorageTrouble, StorageUnavailableError
from workshop_app.domain.procedure import Expects, StepKind, Way, WayOn
from workshop_app.ui.bench.screen import Slot

K, C = StepKind, Command
SCAN = step("scan", K.SCAN, expects=Expects.ITEM)
LOOK = step("look", K.LOOK, no=WayOn(way=Way.FIX))
PRINT = step("print", K.PRINT, label="item")
WAIT = step("wait", K.WAIT, minutes=10)
AGAIN = WayOn(way=Way.PRINT_AGAIN)
READ = step("read", K.SCAN, expects=Expects.NEW_LABEL, no=AGAIN)


def bench_at(*steps) -> ABench:
    return ABench(at_job(*steps, before=lambda each: each.arrives(OTHER_PC)))


class TestTrouble:
    @pytest.mark.parametrize("trouble", StorageTrouble)
    def test_a_memory_that_cannot_be_used_is_told_and_tried_again(self, trouble, caplog):
        bench = bench_at(step("a"), step("b"))
        bench.tasks.fault = StorageUnavailableError(trouble, Path("bench.db"), "no")
        bench.tell(C.DONE)
        assert bench.screen.id == "trouble"
        assert bench.screen.strip.words
        assert bench.mouth.said[-1].text == bench.words
        bench.tell(C.DONE)
        assert bench.screen.id == "trouble"
        bench.tasks.fault = None
        bench.tell(C.DONE)
        assert (bench.screen.id, bench.workshop.at_step) == ("step.do", "a")
        assert any(record.levelno == logging.ERROR for record in caplog.records)

    def test_a_bug_is_told_in_the_same_calm_words(self, caplog):
        bench = bench_at(step("a"))
        bench.tasks.fault = KeyError("a bug")
        assert bench.read(PC).id == "trouble"
        assert bench.screen.strip.words == ""
        assert "a bug" in caplog.text


class TestVoice:
    @pytest.mark.proves("VOI-01", "T32")
    def test_the_voice_says_exactly_what_is_shown(self):
        bench = bench_at(SCAN, LOOK, step("end"))
        for act in (
            lambda: bench.read(OTHER_PC),
            lambda: bench.read(PC),
            lambda: bench.tell(C.NO),
            lambda: bench.tell(C.HELP),
            lambda: bench.tell(C.CANCEL_HELP),
            lambda: bench.tell(C.PAUSE),
        ):
            act()
            said = bench.mouth.said[-1]
            assert said.text == bench.screen.speech
            assert said.token == bench.screen.token
            assert "*" not in said.text

    @pytest.mark.proves("PRF-01", "VOI-09")
    def test_it_says_it_in_the_way_the_person_likes(self):
        bench = bench_at(step("a"))
        bench.tell(C.LOUDER)
        said = bench.mouth.said[-1]
        assert (said.volume, said.language, said.rate_wpm) == (100, "fr", 140)

    def test_who_likes_no_voice_hears_it_only_when_asking(self):
        bench = bench_at(step("a"), step("b"))
        bench.tell(*([C.SOFTER] * 5))
        said, stops = len(bench.mouth.said), bench.mouth.stops
        bench.tell(C.DONE)
        assert (len(bench.mouth.said), bench.mouth.stops) == (said, stops + 1)
        bench.tell(C.REPEAT)
        assert len(bench.mouth.said) == said + 1

    def test_the_next_steps_are_made_ready(self):
        bench = bench_at(*(step(name) for name in "abcdef"))
        bench.tell(C.REPEAT)
        assert [each.text for each in bench.mouth.prepared] == ["b.", "c.", "d."]

    @pytest.mark.proves("VOI-12", "ERR-03")
    def test_a_slip_has_its_sound_and_an_answer_to_repeat_has_none(self):
        bench = bench_at(SCAN, step("a"))
        bench.read(OTHER_PC)
        assert bench.mouth.sounds == ["look_again"]
        bench.tell(C.REPEAT)
        assert bench.mouth.sounds == ["look_again"]

    @pytest.mark.proves("VOI-14", "VOI-15")
    def test_no_voice_is_shown_and_work_goes_on(self):
        bench = bench_at(step("a"), step("b"))
        said = len(bench.mouth.said)
        bench.mouth.state = VoiceState.NO_DEVICE
        bench.presenter.on_notice(VoiceState.NO_DEVICE)
        assert bench.screen.voice_off
        assert len(bench.mouth.said) == said
        bench.tell(C.DONE)
        assert bench.workshop.at_step == "b"
        assert bench.screen.voice_off
        bench.mouth.state = VoiceState.READY
        bench.presenter.on_notice(VoiceState.READY)
        assert not bench.screen.voice_off

    @pytest.mark.proves("VOI-14")
    def test_the_lead_is_told_at_once_that_a_bench_is_silent_and_at_a_tick_that_it_is_not(self):
        bench = bench_at(step("a"))
        fake = bench.workshop.fake
        bench.presenter.on_tick()
        bench.presenter.on_notice(VoiceState.NO_DEVICE)
        assert fake.bench().no_sound == "no_device"
        for _ in range(50):  # a loose plug
            bench.presenter.on_notice(VoiceState.READY)
            bench.presenter.on_notice(VoiceState.NO_DEVICE)
        assert fake.bench().no_sound == "no_device"
        bench.presenter.on_notice(VoiceState.READY)
        bench.presenter.on_tick()
        assert not fake.bench().no_sound
        assert fake.kinds().count("bench_voice") == 2

    @pytest.mark.proves("VOI-14")
    def test_a_voice_that_was_switched_off_ends_what_was_told_of_a_silent_bench(self):
        bench = bench_at(step("a"))
        bench.presenter.on_notice(VoiceState.NO_ENGINE)
        bench.mouth.state = VoiceState.OFF
        bench.presenter.start()
        bench.presenter.on_tick()
        assert not bench.workshop.fake.bench().no_sound


class TestPrinting:
    def test_a_label_comes_out_once_when_its_step_comes(self):
        bench = bench_at(step("a"), PRINT, READ)
        assert bench.printer.asked == []
        bench.tell(C.DONE)
        assert [due.code.text for due in bench.printer.asked] == [PC]
        bench.tell(C.LOUDER, C.PICTURE, C.PICTURE, C.HELP, C.CANCEL_HELP, C.PAUSE, C.RESUME)
        bench.read(OTHER_PC)
        bench.tell(C.DONE)
        assert len(bench.printer.asked) == 1
        assert bench.tell(C.DONE).id == "step.scan"

    def test_while_it_comes_out_nothing_can_be_stuck_on(self):
        bench = bench_at(step("a"), PRINT, READ)
        bench.printer.waits = True
        bench.tell(C.DONE)
        assert bench.screen.in_slot(Slot.MAIN) == ()
        bench.tell(C.DONE)
        assert bench.workshop.at_step == "print"
        bench.printer.answers.pop()("")
        assert bench.screen.in_slot(Slot.MAIN)

    @pytest.mark.proves("PRN-02")
    @pytest.mark.parametrize("name", ["print", "read"])
    def test_it_is_printed_again_when_that_is_asked_for(self, name):
        bench = bench_at(step("a"), PRINT, READ)
        bench.tell(C.DONE)
        if name == "read":
            bench.tell(C.DONE)
        bench.tell(C.PRINT_AGAIN)
        first, second = bench.printer.asked
        assert first.key != second.key
        assert first.code == second.code
        assert bench.workshop.at_step == name
        assert bench.workshop.fake.kinds().count("label_printed") == 2

    @pytest.mark.proves("PRN-02")
    @pytest.mark.parametrize("way", [C.PRINT_AGAIN, C.DONE])
    def test_trouble_is_shown_and_tried_again_both_ways(self, way):
        bench = bench_at(step("a"), PRINT, READ)
        bench.printer.trouble = "no_paper"
        bench.tell(C.DONE)
        assert bench.screen.id == "look_again.LabelNotPrinted"
        assert len(bench.printer.asked) == 1
        bench.tell(way)
        assert bench.screen.id == "look_again.LabelNotPrinted"
        assert len(bench.printer.asked) == 2
        bench.printer.trouble = ""
        bench.tell(way)
        assert bench.screen.id == "step.print"
        assert bench.screen.in_slot(Slot.MAIN)

    def test_who_went_on_pause_meanwhile_finds_the_label(self):
        bench = bench_at(step("a"), PRINT, READ)
        bench.printer.waits = True
        bench.tell(C.DONE, C.PAUSE)
        bench.printer.answers.pop()("")
        assert bench.screen.id == "pause"
        bench.tell(C.RESUME)
        bench.printer.answers.pop()("")
        first, second = bench.printer.asked
        assert first.key == second.key  # so the printer prints it once
        assert bench.screen.in_slot(Slot.MAIN)


class TestDevices:
    @pytest.mark.proves("SWI-08", "INP-02")
    def test_a_button_that_sticks_is_told_once_and_shown_while_it_does(self):
        bench = bench_at(step("a"), step("b"))
        bench.presenter.on_notice(frozenset({DeviceTrouble.BUTTON_HELD}))
        assert [each.words for each in bench.screen.notices] == ["A button stays down"]
        assert bench.mouth.said[-1].text == "A button stays down"
        bench.tell(C.DONE)
        assert bench.screen.devices
        assert bench.mouth.said[-1].text == bench.words
        bench.presenter.on_notice(frozenset())
        assert bench.screen.notices == ()
        assert bench.workshop.at_step == "b"

    @pytest.mark.proves("SWI-08")
    @pytest.mark.parametrize("own", [{}, {"pad:b0": "switch_1"}])
    def test_an_unplugged_button_is_told_to_whose_it_is(self, own):
        bench = bench_at(step("a"))
        bench.workshop.desk.needs(C.CHANGE, setting({"key_map": own}))
        bench.presenter.start()
        bench.presenter.on_notice(frozenset({DeviceTrouble.PAD_GONE}))
        assert [each.words for each in bench.screen.devices] == ["Your button is unplugged"] * len(
            own
        )


class TestCards:
    @pytest.mark.proves("SCN-07", "ERR-01")
    @pytest.mark.parametrize(
        "cover", [(), (C.HELP,), (C.SETTINGS,), (C.PAUSE,), (C.PAUSE, C.BREAK)]
    )
    @pytest.mark.parametrize("card", [C.PRINT_AGAIN, C.YES])
    def test_a_card_that_means_nothing_here_is_told_and_changes_nothing(self, cover, card):
        bench = bench_at(step("a"), step("b"))
        bench.tell(*cover)
        before, facts = bench.screen, len(bench.workshop.fake.facts)
        after = bench.card(card)
        assert (after.id, after.token, after.words) == (before.id, before.token, before.words)
        assert after.strip.words == "This code is for another moment."
        assert bench.mouth.said[-1].text == after.strip.words
        assert len(bench.workshop.fake.facts) == facts

    def test_the_next_action_takes_the_word_about_the_card_away(self):
        bench = bench_at(step("a"), step("b"))
        bench.card(C.YES)
        assert bench.tell(C.DONE).strip.words != "This code is for another moment."

    def test_who_confirms_with_buttons_hears_why_their_card_does_nothing(self):
        bench = bench_at(step("a"), step("b"))
        bench.workshop.desk.needs(C.CHANGE, setting({"confirm_by": "button"}))
        bench.presenter.start()
        assert bench.card(C.DONE).strip.words == "This code is for another moment."
        assert bench.workshop.at_step == "a"


class TestCallingBack:
    @pytest.mark.proves("COG-11")
    def test_a_machine_that_is_ready_calls_its_worker_by_itself(self):
        bench = bench_at(WAIT, step("next"))
        bench.workshop.press(C.OTHER_TASK)
        bench.presenter.start()
        assert bench.screen.id == "nothing_to_do"
        said = len(bench.mouth.said)
        bench.presenter.on_tick()
        assert (bench.screen.id, len(bench.mouth.said)) == ("nothing_to_do", said)
        bench.workshop.fake.clock_ms += 10 * 60_000
        bench.presenter.on_tick()
        assert bench.screen.id == "next_job.waiting"
        assert bench.mouth.said[-1].text == bench.words
        assert len(bench.mouth.said) == said + 1

    @pytest.mark.proves("COG-11", "COG-13")
    @pytest.mark.parametrize("cover", [C.HELP, C.PAUSE])
    def test_nothing_moves_by_itself_in_a_task(self, cover):
        bench = bench_at(step("a"))
        bench.tell(cover)
        screens = len(bench.display.shown)
        bench.presenter.on_tick()
        assert len(bench.display.shown) == screens


@pytest.mark.proves("TIM-05", "COG-11", "T26")
def test_a_break_says_when_it_ends_and_ends_only_when_its_worker_says_so():
    bench = bench_at(step("a"))
    bench.tell(C.PAUSE, C.BREAK)
    assert bench.screen.id == "break"
    assert "The break ends at" in bench.words
    screens = len(bench.display.shown)
    for _ in range(100):
        bench.presenter.on_tick()
    assert len(bench.display.shown) == screens
    bench.tell(C.RESUME)
    assert bench.screen.id == "step.do"


def test_a_whole_task_of_the_real_guide_by_keys_and_codes():
    bench = ABench(Workshop(real_content(), expected=1))
    bench.come()
    bench.read(LOT)
    for _ in range(40):
        if bench.screen.id == "finished":
            break
        if bench.workshop.now.help is not None:
            bench.read(PAUL.badge)
        if bench.screen.id == "step.scan":
            bench.read(bench.workshop.right_code())
        else:
            bench.tell(C.YES, C.CHOICE_1, C.DONE)
    assert bench.screen.id == "finished"
    assert bench.workshop.fake.kinds().count("label_printed") == 1


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (Trouble.NONE, "Safe at the centre"),
        (Trouble.NO_ANSWER, "Saved here, without the centre"),
        (Trouble.SHUT_OUT, "Saved here. Tell your team lead."),
        (Trouble.WRONG_ADDRESS, "Saved here. Tell your team lead."),
    ],
)
def test_where_the_work_is_kept_is_told_and_who_helps_where_nothing_comes_right(trouble, words):
    bench = bench_at(step("a"))
    bench.presenter.on_notice(Kept(trouble=trouble))
    assert bench.screen.kept
    assert bench.screen.kept.words == words
