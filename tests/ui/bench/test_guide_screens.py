"""Help at the bench, as a worker meets it: in order, in their hands, and between two steps."""

import pytest

from tests.application.workshop import ANA, LOT, Workshop, at_job, real_content, step
from tests.ui.bench.a_bench import ABench
from workshop_app.application.attention import Prompt
from workshop_app.domain.commands import Command
from workshop_app.domain.guidance import Guidance, Level, TaskHelp
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.companion import Companion
from workshop_app.ui.bench.screen import Progress, Slot

MINUTE_MS = 60_000


def bench_at(*steps, level=Level.FULL) -> ABench:
    workshop = at_job(*steps)
    with workshop.open() as uow:
        uow.people.save_guidance(ANA.id, Guidance({TaskCode("job"): TaskHelp(level=level)}))
        uow.commit()
    return ABench(workshop)


@pytest.mark.proves("HLP-02")
def test_help_is_the_words_again_then_what_shows_more_then_a_person():
    bench = bench_at(step("a"), step("b"))
    words = bench.words
    bench.tell(Command.HELP)
    assert (bench.screen.id, bench.words) == ("help.ways", words)
    assert bench.mouth.said[-1].text == words
    tiles = [each.command for each in bench.screen.in_slot(Slot.TILE)]
    assert tiles[0] is Command.SHOW_ME
    assert tiles[-1] is Command.CALL_LEAD
    assert bench.workshop.now.help is None
    bench.tell(Command.HELP)
    assert bench.workshop.now.help is not None


def test_show_me_is_larger_one_movement_at_a_time_and_back():
    bench = bench_at(step("a"), step("b"))
    before = bench.screen
    assert bench.tell(Command.SHOW_ME).id == "show_me"
    assert [each.words for each in bench.screen.in_slot(Slot.MAIN)] == ["I have seen it"]
    assert bench.tell(Command.DONE).words == before.words
    assert bench.screen.id == before.id


@pytest.mark.proves("COG-17")
def test_a_task_can_be_looked_at_in_pictures_before_it_is_begun():
    bench = ABench(Workshop(real_content()))
    bench.come()
    assert bench.screen.id == "next_job"
    proposal = bench.screen.token
    bench.press(Command.PREVIEW)
    assert bench.screen.id == "preview"
    assert len([each for each in bench.screen.in_slot(Slot.TILE) if each.picture]) == 5
    assert bench.tell(Command.DONE).token == proposal


@pytest.mark.proves("COG-09")
def test_an_arrival_says_how_many_steps_there_are_once_its_kind_is_known_and_not_before():
    bench = ABench(Workshop(real_content()))
    bench.come()
    told = [bench.screen.header.progress]
    bench.tell(Command.DONE)
    bench.read(LOT)
    bench.tell(Command.DONE)
    told.append(bench.screen.header.progress)
    bench.tell(Command.CHOICE_3)
    told.append(bench.screen.header.progress)
    count = len(bench.workshop.at.procedure.steps_for(kind="screen"))
    assert told == [None, Progress(3, 0, "Step 3"), Progress(4, count, f"Step 4 of {count}")]


def test_a_card_of_steps_is_done_once_and_each_opens_alone():
    bench = bench_at(step("a"), step("b"), step("c"), level=Level.CLUSTERS)
    assert bench.screen.id == "step.together"
    bench.tell(Command.CHOICE_2)
    assert bench.screen.id == "show_me"
    assert bench.tell(Command.BACK).id == "step.together"
    assert bench.tell(Command.DONE).id == "finished"


def test_at_a_quiet_level_the_voice_waits_to_be_asked():
    bench = bench_at(step("a"), step("b"), level=Level.QUIET)
    said = len(bench.mouth.said)
    bench.tell(Command.DONE)
    assert len(bench.mouth.said) == said
    bench.tell(Command.REPEAT)
    assert bench.mouth.said[-1].text == bench.words


def test_with_everything_shown_each_step_is_shown_first():
    bench = bench_at(step("a"), step("b"), level=Level.EVERYTHING)
    assert bench.screen.id == "show_me"
    assert bench.tell(Command.DONE).id == "step.do"
    assert bench.tell(Command.DONE).id == "show_me"


class Clock:
    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> int:
        return self.ms


def with_companion(bench: ABench) -> tuple[Companion, Clock, list[Prompt]]:
    clock, proposed = Clock(), list[Prompt]()

    def propose(prompt: Prompt) -> None:
        proposed.append(prompt)
        bench.presenter.on_prompt(prompt)

    companion = Companion(clock, propose)
    companion.sees(bench.presenter._shown)
    return companion, clock, proposed


@pytest.mark.proves("TIM-04", "TIM-05", "T26")
def test_a_break_is_offered_between_two_steps_and_goes_on_by_a_press_alone():
    bench = bench_at(step("a"), step("b"), step("c"))
    companion, clock, proposed = with_companion(bench)
    clock.ms = 51 * MINUTE_MS
    companion.on_second()
    assert bench.screen.id == "step.do"
    bench.tell(Command.DONE)
    companion.sees(bench.presenter._shown)
    assert (proposed[-1], bench.screen.id) == (Prompt.BREAK, "prompt")
    token = bench.workshop.now.token
    bench.tell(Command.DONE)
    assert (bench.screen.id, bench.workshop.now.token) == ("step.do", token)


@pytest.mark.proves("TIM-04", "T26")
def test_a_break_has_two_answers_and_going_on_puts_it_off_by_five_minutes_twice():
    bench = bench_at(*map(step, "abcdefgh"))
    companion, clock, _ = with_companion(bench)
    asked = []
    for clock.ms in (minute * MINUTE_MS for minute in (51, 52, 57, 58, 63, 64)):
        bench.tell(Command.DONE)
        companion.sees(bench.presenter._shown)
        asked.append(bench.screen.id == "prompt")
        if asked[-1]:
            answers = [each.words for each in bench.screen.choices if each.slot is Slot.TILE]
            assert answers == ["I take a break", "I go on"]
            assert bench.screen.in_slot(Slot.PAUSE) == ()
            companion.sees(bench.presenter._shown)
            bench.tell(Command.DONE)
            companion.sees(bench.presenter._shown)
    assert asked == [True, False, True, False, True, True]


@pytest.mark.proves("SWI-02")
def test_who_often_misses_with_a_switch_is_asked_between_two_steps_to_play_the_game():
    bench = bench_at(step("a"), step("b"))
    companion, clock, proposed = with_companion(bench)
    companion.misses = lambda: True
    clock.ms = MINUTE_MS
    companion.on_second()
    assert Prompt.SWITCH not in proposed
    bench.tell(Command.DONE)
    companion.sees(bench.presenter._shown)
    assert (proposed[-1], bench.words) == (Prompt.SWITCH, "Do you want more time to press?")
    game = bench.screen.in_slot(Slot.TILE)[0]
    assert bench.press(game.command, game.argument).id == "settings.press.game"
    assert bench.tell(Command.DONE).id == "step.do"


@pytest.mark.proves("TIM-04", "KIO-02", "T26")
@pytest.mark.parametrize(("off_minutes", "is_due"), [(2, True), (30, False)])
def test_a_restart_forgets_no_minute_of_work_and_a_long_one_was_a_rest(off_minutes, is_due):
    bench = bench_at(step("a"), step("b"), step("c"))
    for _ in range(2):
        bench.workshop.fake.clock_ms += 25 * MINUTE_MS
        bench.tell(Command.DONE, Command.BACK)
    bench.workshop.fake.clock_ms += off_minutes * MINUTE_MS
    again = ABench(bench.workshop)
    companion, clock, proposed = with_companion(again)
    clock.ms += 1000
    again.tell(Command.DONE)
    companion.sees(again.presenter._shown)
    assert (Prompt.BREAK in proposed) is is_due


@pytest.mark.proves("TIM-02")
def test_in_the_quiet_the_words_come_again_and_then_help_is_offered():
    bench = bench_at(step("a"), step("b"))
    companion, clock, _ = with_companion(bench)
    said = len(bench.mouth.said)
    for clock.ms in range(0, 300_000, 1000):
        companion.on_second()
    assert len(bench.mouth.said) == said + 1
    assert bench.screen.strip.words == "Do you want help? Press: Help."
    assert bench.workshop.now.help is None


@pytest.mark.proves("VOI-05", "VOI-15")
def test_who_hears_no_voice_has_a_repeat_that_shows_and_no_level_of_a_voice():
    bench = bench_at(step("a"), step("b"))
    bench.tell(Command.REPEAT)
    assert [each.icon for each in bench.screen.in_slot(Slot.REPEAT)] == ["voice"]
    with bench.workshop.open() as uow:
        uow.people.save_profile(ANA.id, Profile(voice_mode="off"))
        uow.commit()
    bench.tell(Command.DONE)
    assert [each.icon for each in bench.screen.in_slot(Slot.REPEAT)] == ["again"]
    again = bench.display.again
    bench.press(Command.REPEAT)
    assert bench.display.again == again + 1
    bench.tell(Command.PAUSE)
    assert bench.screen.in_slot(Slot.REPEAT) == ()
    assert [row.icon for row in bench.screen.comfort] == ["text_size"]
