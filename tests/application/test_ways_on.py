"""Where each "No" leads; none of the ways is a dead end."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    LOT,
    PAUL,
    PC,
    Workshop,
    at_job,
    made_up,
    procedure,
    step,
)
from workshop_app.application.outcome import Finished, HelpCalled, SetAside
from workshop_app.application.situation import NextJob
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import StepId, TaskCode
from workshop_app.domain.item import ItemState
from workshop_app.domain.job import JobState, Mode
from workshop_app.domain.procedure import Expects, Option, StepKind, Way, WayOn
from workshop_app.values import replace

K, C, S = StepKind, Command, ItemState


def asks(way: Way, *, test: str = "", **more):
    """Ana stands before a question whose No goes this way; `a` is before it, `z` after."""
    no = WayOn(way=way, **more)
    workshop = at_job(step("a"), step("q", K.LOOK, no=no, test=test), step("z"))
    workshop.press(C.DONE)
    assert workshop.at_step == "q"
    return workshop


def test_fix_shows_what_helps_and_asks_again():
    workshop = asks(Way.FIX, test="t")
    workshop.press(C.NO)
    assert (workshop.at_step, workshop.at.job.mode) == ("q", Mode.FIX)
    assert workshop.press(C.YES).situation.token == workshop.now.token
    assert workshop.at.job.mode is Mode.FIX
    workshop.press(C.DONE)
    assert (workshop.at_step, workshop.at.job.mode) == ("q", Mode.ASK)
    assert not workshop.item().tests["t"].passed
    workshop.press(C.YES)
    assert workshop.at_step == "z"
    assert workshop.item().tests["t"].passed


def test_what_helps_is_shown_twice_and_then_the_team_lead_is_called():
    workshop = asks(Way.FIX)
    for _ in range(2):
        assert workshop.press(C.NO).note is None
        workshop.press(C.DONE)
    assert workshop.press(C.NO).note == HelpCalled()
    assert (workshop.at_step, workshop.at.job.mode) == ("q", Mode.ASK)
    workshop.scan(PAUL.badge)
    workshop.press(C.YES)
    assert workshop.at_step == "z"


def test_back_goes_back_so_often_and_then_the_team_lead_is_called():
    workshop = asks(Way.BACK, step=StepId("a"), times=2)
    for _ in range(2):
        assert workshop.press(C.NO).note is None
        assert workshop.at_step == "a"
        workshop.press(C.DONE)
    outcome = workshop.press(C.NO)
    assert outcome.note == HelpCalled()
    assert workshop.at_step == "q"
    call = workshop.now.help
    assert call is not None
    assert (call.step, call.reason) == ("q", "q")
    workshop.scan(PAUL.badge)
    workshop.press(C.YES)
    assert workshop.at_step == "z"


def test_help_calls_the_team_lead_and_the_question_stays():
    workshop = asks(Way.HELP)
    assert workshop.press(C.NO).note == HelpCalled()
    assert workshop.now.help is not None
    workshop.press(C.NO)
    assert sum(kind == "help_asked" for kind in workshop.fake.kinds()) == 1
    workshop.desk.cancel_help()
    workshop.press(C.YES)
    assert workshop.at_step == "z"


def test_choose_asks_which_and_each_picture_has_its_own_way():
    options = (
        Option(id="dot", picture="dot", way=Way.GO_ON, grade="B"),
        Option(id="line", picture="line", way=Way.DECIDE, reason="line"),
        Option(id="again", picture="again", way=Way.BACK, step=StepId("a")),
        Option(id="ask", picture="ask", way=Way.HELP),
    )
    ends = {}
    for option in options:
        workshop = asks(Way.CHOOSE, options=options, test="t")
        workshop.press(C.NO)
        assert workshop.at.job.mode is Mode.WHICH
        workshop.press(C.YES)
        workshop.press(C.DONE)
        assert workshop.at.job.mode is Mode.WHICH
        outcome = workshop.press(C.CHOOSE, option.id)
        ends[option.id] = workshop.now.token if workshop.now.help else _where(workshop)
        if option.id == "dot":
            assert (workshop.item().grade, workshop.item().tests["t"].passed) == ("B", True)
        if option.id == "line":
            assert isinstance(outcome.note, SetAside)
            assert workshop.item().failed_tests == {"t"}
            assert workshop.item().parked is not None
    assert (ends["dot"], ends["line"], ends["again"]) == ("z", "to_decide", "a")
    assert "+" in ends["ask"]


def test_go_on_keeps_the_result_and_goes_on():
    workshop = asks(Way.GO_ON, test="webcam")
    workshop.press(C.NO)
    assert workshop.at_step == "z"
    assert workshop.item().failed_tests == {"webcam"}


def test_add_task_puts_a_task_on_the_route_and_goes_on():
    workshop = asks(Way.ADD_TASK, task=TaskCode("sound-card"), test="sound")
    workshop.press(C.NO)
    assert workshop.at_step == "z"
    assert not workshop.item().needed  # the route sees the failed test; Back takes it away
    assert workshop.item().failed_tests == {"sound"}


def test_add_task_without_a_test_is_written_down():
    workshop = asks(Way.ADD_TASK, task=TaskCode("sound-card"))
    workshop.press(C.NO)
    assert workshop.item().needed == {"sound-card"}


def test_redo_task_sends_the_item_back_and_it_comes_again():
    check = procedure(
        step("q", K.LOOK, no=WayOn(way=Way.REDO_TASK, task=TaskCode("wash"))),
        task="job",
        starts=S.TO_CHECK,
        ends=S.READY,
    )
    workshop = Workshop(made_up(procedure(step("w"), task="wash"), check, route=["wash", "job"]))
    workshop.arrives(state=S.TO_CHECK)
    with workshop.open() as uow:
        for person in (ANA, BOB):
            tasks = frozenset({TaskCode("wash"), TaskCode("job")})
            uow.people.save(replace(person, tasks=tasks))
        uow.commit()
    first = workshop.plan()
    workshop.begin()
    outcome = workshop.press(C.NO)
    assert isinstance(outcome.note, SetAside)
    assert (outcome.note.reason, outcome.note.task) == ("redo", "wash")
    assert workshop.job(first).state is JobState.STOPPED
    assert workshop.item().state is S.TO_CLEAN
    job = workshop.open_job()
    assert job is not None
    assert (job.task, job.reason, job.priority) == ("wash", "redo", 1)
    workshop.take()
    workshop.press(C.DONE)
    again = workshop.open_job()
    assert again is not None
    assert (again.task, workshop.item().state) == ("job", S.TO_CHECK)


@pytest.mark.parametrize("task", ["nowhere", "erase"])
def test_redo_of_what_cannot_be_redone_is_for_the_team_lead(task):
    erase = procedure(step("e"), task="erase", starts=S.WASTE, ends=S.WASTE_OUT)
    ask = step("q", K.LOOK, no=WayOn(way=Way.REDO_TASK, task=TaskCode(task)))
    workshop = Workshop(made_up(procedure(ask), erase, route=["job"]))
    workshop.arrives()
    workshop.plan()
    workshop.begin()
    workshop.press(C.NO)
    assert workshop.item().state is S.TO_DECIDE
    assert workshop.open_job() is None


@pytest.mark.parametrize(("way", "state"), [(Way.DECIDE, S.TO_DECIDE), (Way.REPAIR, S.TO_REPAIR)])
def test_an_item_stands_aside_with_its_reason_and_place(way, state):
    workshop = asks(way, reason="no_picture", test="picture")
    job = workshop.at.job.id
    outcome = workshop.press(C.NO)
    item = workshop.item()
    assert outcome.note == SetAside(item=item, reason="no_picture")
    assert (item.state, item.failed_tests) == (state, {"picture"})
    assert item.parked is not None
    assert (item.parked.reason, item.parked.was, item.parked.job, item.parked.step) == (
        *("no_picture", S.TO_CLEAN, job, "q"),
    )
    assert workshop.job(job).state is JobState.STOPPED


def test_a_failed_erasure_is_written_down_for_each_drive():
    erase = procedure(
        step("q", K.LOOK, no=WayOn(way=Way.ERASE_FAILED)),
        task="job",
        starts=S.TO_ERASE,
        ends=S.ERASED,
    )
    workshop = Workshop(made_up(erase, route=["job"]))
    workshop.arrives(state=S.TO_ERASE)
    workshop.plan()
    workshop.begin()
    outcome = workshop.press(C.NO)
    assert isinstance(outcome.note, SetAside)
    assert workshop.item().state is S.ERASE_FAILED
    assert [part.erasure for part in workshop.item().inside] == ["failed"]


@pytest.mark.proves("PRN-02", "PRN-03")
def test_print_again_prints_the_label_that_is_to_be_read_once_more():
    workshop = at_job(
        step("print", K.PRINT, label="item"),
        step("read", K.SCAN, expects=Expects.NEW_LABEL, no=WayOn(way=Way.PRINT_AGAIN)),
    )
    assert workshop.desk.prepare_label(again=False) is not None
    workshop.answer_right()
    assert workshop.desk.prepare_label(again=False) is None
    workshop.answer_right()
    assert workshop.at_step == "read"
    assert workshop.desk.prepare_label(again=False) is None
    due, other = (workshop.desk.prepare_label(again=True) for _ in range(2))
    assert due is not None
    assert other is not None
    assert (due.step, due.code.text, due.kind) == ("print", PC, "tower")
    assert due.key != other.key  # a printer that is unsure of one may print the other
    workshop.desk.record_print(due, "")
    assert workshop.at_step == "read"
    assert isinstance(workshop.scan(PC).note, Finished)


def test_where_nothing_was_printed_nothing_is_printed_again():
    workshop = at_job(step("a"), step("read", K.SCAN, expects=Expects.ITEM))
    assert workshop.desk.prepare_label(again=True) is None
    workshop.press(C.DONE)
    assert workshop.desk.prepare_label(again=True) is None


def test_what_comes_out_damaged_goes_aside_and_the_lot_goes_on():
    """The thing has no label yet, or has one: both ways the next of the lot can be taken in."""
    damaged = WayOn(way=Way.DECIDE, reason="damaged")
    kinds = (Option(id="tower", picture="t"), Option(id="screen", picture="s"))
    intake = procedure(
        step("early", K.LOOK, no=damaged),
        step("which", K.CHOOSE, sets="kind", options=kinds),
        step("late", K.LOOK, no=damaged),
        task="intake",
        ends=S.ARRIVED,
    )
    workshop = Workshop(made_up(replace(intake, starts_from="")))
    workshop.come()
    for named in (False, True):
        workshop.scan(LOT)
        if named:
            workshop.press(C.YES)
            workshop.press(C.CHOOSE, "screen")
            assert workshop.at.job.item is not None
        outcome = workshop.press(C.NO)
        assert isinstance(outcome.note, SetAside)
        with workshop.open() as uow:
            [job] = uow.jobs.open_from(LOT)
        assert (job.state, job.item) == (JobState.READY, None)
        if named:
            assert outcome.note.item is not None
            assert outcome.note.item.state is S.TO_DECIDE
    assert isinstance(workshop.here, NextJob)


def _where(workshop: Workshop) -> str:
    state = workshop.item().state
    return workshop.at_step if state is S.TO_CLEAN else str(state)
