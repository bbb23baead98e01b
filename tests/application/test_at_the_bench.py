"""Coming, pausing, going, and asking for help: the place in the work is always kept (G8)."""

from collections.abc import Callable

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    NADIA,
    PAUL,
    PC,
    PEOPLE,
    SHELF,
    Workshop,
    at_job,
    made_up,
    real_content,
    step,
)
from workshop_app.application.desk import make_desk
from workshop_app.application.outcome import (
    HelpAnswered,
    HelpCalled,
    HelpNotNeeded,
    OtherThing,
    SignedIn,
    SignedOut,
    SomebodyElse,
    UnknownBadge,
    WorkKept,
)
from workshop_app.application.report_problem import REASONS
from workshop_app.application.situation import AtStep, NextJob, NobodyHere, NothingToDo, OnPause
from workshop_app.domain.bench import Away
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.commands import Command
from workshop_app.domain.help_call import HelpState
from workshop_app.domain.ids import PersonId
from workshop_app.domain.item import ItemState
from workshop_app.domain.job import JobState, Mode
from workshop_app.domain.procedure import Expects, Option, StepKind, Way, WayOn

K, C = StepKind, Command
ONE = Option(id="one", picture="one", way=Way.DECIDE, reason="line")
EVERY_KIND = (
    step("scan", K.SCAN, expects=Expects.ITEM),
    step("do"),
    step("look", K.LOOK, no=WayOn(way=Way.FIX)),
    step("which", K.LOOK, no=WayOn(way=Way.CHOOSE, options=(ONE, ONE))),
    step("choose", K.CHOOSE, options=(Option(id="a", picture="a"), Option(id="b", picture="b"))),
    step("print", K.PRINT, label="item"),
    step("read", K.SCAN, expects=Expects.NEW_LABEL),
    step("wait", K.WAIT, minutes=1),
    step("lead", K.SCAN, expects=Expects.LEAD_BADGE),
    step("end"),
)


def empty() -> Workshop:
    return Workshop(made_up())


class TestComing:
    @pytest.mark.proves("INP-20")
    @pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.first_name)
    def test_a_badge_is_enough(self, person):
        workshop = empty()
        assert workshop.come(person).note == SignedIn(person)
        assert workshop.now.person == person

    @pytest.mark.proves("INP-20")
    def test_a_picture_is_enough(self):
        workshop = empty()
        assert isinstance(workshop.here, NobodyHere)
        assert {each.id for each in workshop.here.people} == {each.id for each in PEOPLE}
        assert workshop.desk.sign_in(ANA.id).note == SignedIn(ANA)

    def test_a_picture_signs_nobody_in_over_another(self):
        workshop = empty()
        workshop.come(ANA)
        facts = len(workshop.fake.facts)
        assert workshop.desk.sign_in(BOB.id).situation.person == ANA
        assert len(workshop.fake.facts) == facts

    def test_somebody_who_is_not_known_does_not_come(self):
        workshop = empty()
        assert workshop.desk.sign_in(PersonId("nobody")).situation.person is None
        assert isinstance(workshop.scan(SHELF).note, OtherThing)
        assert workshop.now.person is None

    def test_a_badge_of_nobody_is_told_as_one_wherever_the_bench_is(self):
        stranger = numbered_badge()
        workshop = empty()
        facts = len(workshop.fake.facts)
        assert workshop.scan(stranger).note == UnknownBadge()
        assert len(workshop.fake.facts) == facts
        for here in (at_job(step("a")), at_job(step("read", StepKind.SCAN, expects=Expects.ITEM))):
            before = here.now
            assert here.scan(stranger).note == UnknownBadge()
            assert here.now == before

    def test_another_badge_changes_nothing_while_somebody_works(self):
        workshop = at_job(step("a"))
        before = workshop.now
        for other in (BOB, PAUL):
            assert workshop.scan(other.badge).note == SomebodyElse(other)
        assert workshop.now == before

    def test_between_two_tasks_ones_own_badge_means_going(self):
        workshop = empty()
        workshop.come(ANA)
        assert workshop.come(ANA).note == SignedOut(ANA)
        assert isinstance(workshop.here, NobodyHere)


def numbered_badge() -> str:
    return Code(CodeKind.BADGE, 777_777).text


def _take_a_break(workshop: Workshop) -> None:
    workshop.desk.go_away(Away.PAUSE)
    workshop.desk.go_away(Away.BREAK)
    assert isinstance(workshop.here, OnPause)


def _let_another_work(workshop: Workshop) -> None:
    workshop.change(BOB)
    workshop.desk.sign_out()


Doing = Callable[[Workshop], object]
LEAVE_AND_COME_BACK: dict[str, tuple[Doing, Doing]] = {
    "pause": (lambda w: w.desk.go_away(Away.PAUSE), lambda w: w.desk.come_back()),
    "break": (_take_a_break, lambda w: w.desk.come_back()),
    "sign out": (lambda w: w.desk.sign_out(), lambda w: w.come(ANA)),
    "another person": (lambda w: w.change(BOB), lambda w: w.change(ANA)),
    "nobody for a while": (_let_another_work, lambda w: w.come(ANA)),
    "help": (lambda w: w.desk.call_for_help(), lambda w: w.desk.cancel_help()),
}


@pytest.mark.proves("COG-14", "T23")
@pytest.mark.parametrize("how", LEAVE_AND_COME_BACK)
def test_at_every_step_one_may_go_and_comes_back_to_it(how):
    leave, come_back = LEAVE_AND_COME_BACK[how]
    workshop = at_job(*EVERY_KIND)
    for each in EVERY_KIND:
        before = workshop.at
        assert before.step.id == each.id
        leave(workshop)
        come_back(workshop)
        after = workshop.at
        assert (after.step, after.job.mode, after.job.read) == (
            *(each, before.job.mode, before.job.read),
        )
        if each.kind is K.PRINT:
            workshop.answer_right()
        workshop.answer_right()
    assert workshop.item().state is ItemState.CLEAN


@pytest.mark.proves("COG-14", "T23")
@pytest.mark.parametrize("how", LEAVE_AND_COME_BACK)
@pytest.mark.parametrize(("name", "mode"), [("look", Mode.FIX), ("which", Mode.WHICH)])
def test_what_helps_after_a_no_is_there_after_a_pause_too(how, name, mode):
    workshop = at_job(*EVERY_KIND)
    workshop.go_to(name)
    workshop.press(C.NO)
    for go in LEAVE_AND_COME_BACK[how]:
        go(workshop)
    assert (workshop.at_step, workshop.at.job.mode) == (name, mode)


@pytest.mark.proves("COG-14", "KIO-02", "T23")
def test_a_power_cut_shows_the_same_step_to_the_same_person():
    workshop = at_job(step("a"), step("b"))
    workshop.press(C.DONE)
    before = workshop.now
    again = make_desk(workshop.open, workshop.content)
    assert again.look().situation == before


def test_pausing_twice_is_one_pause():
    workshop = at_job(step("a"))
    assert workshop.desk.go_away(Away.PAUSE).note == WorkKept()
    facts = len(workshop.fake.facts)
    workshop.desk.go_away(Away.PAUSE)
    assert len(workshop.fake.facts) == facts
    assert workshop.fake.kinds()[-2:] == ["job_paused", "away_started"]


def test_a_pause_between_two_tasks_keeps_the_person():
    workshop = empty()
    workshop.come(ANA)
    workshop.desk.go_away(Away.BREAK)
    assert isinstance(workshop.here, OnPause)
    back = workshop.desk.come_back().situation
    assert isinstance(back.here, NothingToDo)
    assert back.person == ANA


def test_going_from_a_pause_keeps_the_work():
    workshop = at_job(step("a"), step("b"))
    workshop.press(C.DONE)
    workshop.desk.go_away(Away.PAUSE)
    assert workshop.desk.sign_out().note == SignedOut(ANA)
    workshop.come(BOB)
    assert not isinstance(workshop.here, AtStep)
    workshop.change(ANA)
    assert workshop.at_step == "b"


class TestHelp:
    @pytest.mark.proves("HLP-05")
    def test_a_call_names_job_and_step_and_who_is_told(self):
        workshop = at_job(step("a"), step("b"))
        workshop.press(C.DONE)
        now = workshop.desk.call_for_help().situation
        assert now.help is not None
        assert (now.help.job, now.help.step, now.help.asked_by) == (
            *(workshop.at.job.id, "b", ANA.id),
        )
        assert set(now.leads) == {PAUL, NADIA}

    def test_calling_twice_is_one_call(self):
        workshop = at_job(step("a"))
        workshop.desk.call_for_help()
        assert workshop.desk.call_for_help().note is None
        assert workshop.fake.kinds().count("help_asked") == 1

    @pytest.mark.proves("HLP-04")
    def test_a_leads_badge_at_the_bench_answers_it(self):
        workshop = at_job(step("a"))
        workshop.desk.call_for_help()
        call = workshop.now.help
        assert call is not None
        other = workshop.scan(BOB.badge)
        assert (other.note, other.situation.help) == (SomebodyElse(BOB), call)
        answered = workshop.scan(PAUL.badge)
        assert (answered.note, answered.situation.help) == (HelpAnswered(PAUL), None)
        assert workshop.at_step == "a"
        with workshop.open() as uow:
            closed = uow.helps.get(call.id)
        assert closed is not None
        assert (closed.state, closed.outcome) == (HelpState.CLOSED, "answered")

    @pytest.mark.proves("HLP-04", "HLP-06")
    def test_going_on_alone_ends_the_call(self):
        workshop = at_job(step("a"))
        workshop.desk.call_for_help()
        assert workshop.desk.cancel_help().note == HelpNotNeeded()
        assert workshop.desk.cancel_help().note is None
        assert workshop.now.help is None

    def test_the_next_person_at_the_bench_has_not_called(self):
        workshop = at_job(step("a"))
        workshop.desk.call_for_help()
        workshop.change(BOB)
        assert workshop.now.help is None

    def test_the_work_goes_on_while_help_is_coming(self):
        workshop = at_job(step("a"), step("b"))
        workshop.desk.call_for_help()
        workshop.press(C.DONE)
        assert workshop.at_step == "b"
        assert workshop.now.help is not None

    def test_one_may_ask_between_two_tasks_and_on_a_pause(self):
        workshop = empty()
        workshop.come(ANA)
        assert workshop.desk.call_for_help().note == HelpCalled()
        workshop.desk.cancel_help()
        workshop.desk.go_away(Away.PAUSE)
        assert workshop.desk.call_for_help().note == HelpCalled()

    def test_nobody_calls_from_an_empty_bench(self):
        workshop = empty()
        assert workshop.desk.call_for_help().note is None
        assert "help_asked" not in workshop.fake.kinds()


class TestProblem:
    @pytest.mark.parametrize("reason", REASONS)
    def test_an_item_with_a_problem_stands_aside_for_a_team_lead(self, reason):
        workshop = at_job(step("a"), step("b"))
        workshop.press(C.DONE)
        job = workshop.at.job.id
        workshop.desk.report_problem(reason)
        item = workshop.item()
        assert item.state is ItemState.TO_DECIDE
        assert item.parked is not None
        assert (item.parked.reason, item.parked.step) == (reason, "b")
        assert workshop.job(job).state is JobState.STOPPED
        assert not isinstance(workshop.here, AtStep)

    def test_a_reason_without_a_picture_and_a_bench_without_an_item_change_nothing(self):
        workshop = at_job(step("a"))
        workshop.desk.report_problem("bad mood")
        assert workshop.at_step == "a"
        workshop.desk.report_problem("broken")
        facts = len(workshop.fake.facts)
        workshop.desk.report_problem("broken")
        assert len(workshop.fake.facts) == facts

    def test_at_every_step_of_every_task_a_problem_leaves_nobody_stuck(self):
        content = real_content()
        for task in content.tasks():
            procedure = content.procedure(task)
            assert procedure is not None
            if not procedure.starts_from:
                continue
            workshop = Workshop(content)
            kind = procedure.subjects[-1]
            workshop.arrives(kind=kind, state=ItemState(procedure.starts_from))
            workshop.plan(task)
            workshop.come(ANA)
            workshop.scan(PC)
            workshop.desk.report_problem("other")
            assert workshop.item().state is ItemState.TO_DECIDE, task
            assert isinstance(workshop.here, NextJob | NothingToDo), task
