"""Which answer ends which kind of step, and that nothing else does."""

import pytest

from tests.application.workshop import ANA, PC, MadeUpContent, at_job, procedure, step
from workshop_app.application.outcome import Finished, ScanInstead, WorkKept
from workshop_app.application.situation import AtStep, NothingToDo
from workshop_app.domain.commands import Command
from workshop_app.domain.job import JobState, Mode
from workshop_app.domain.procedure import Expects, Option, StepKind, Way, WayOn

K, C = StepKind, Command
PICTURES = (Option(id="one", picture="one"), Option(id="two", picture="two"))
FIX = WayOn(way=Way.FIX)
KINDS = {
    K.SCAN: step("it", K.SCAN, expects=Expects.ITEM),
    K.DO: step("it", K.DO),
    K.LOOK: step("it", K.LOOK, no=FIX),
    K.LISTEN: step("it", K.LISTEN, no=FIX),
    K.CHOOSE: step("it", K.CHOOSE, options=PICTURES),
    K.WAIT: step("it", K.WAIT, minutes=10),
    K.PRINT: step("it", K.PRINT, label="item"),
    K.AUTO: step("it", K.AUTO),
}
ENDS = {
    K.DO: {C.DONE},
    K.LOOK: {C.YES},
    K.LISTEN: {C.YES},
    K.CHOOSE: {C.CHOOSE},
    K.WAIT: {C.DONE, C.YES},
}
CHANGES = {K.LOOK: {C.NO}, K.LISTEN: {C.NO}, K.WAIT: {C.OTHER_TASK}}
PRESSED = tuple(set(C) - {C.CHOOSE})


@pytest.mark.parametrize("kind", StepKind)
def test_a_step_ends_with_its_own_answers_and_no_other(kind):
    for command in Command:
        workshop = at_job(KINDS[kind], step("next"))
        before = workshop.now.token
        outcome = workshop.press(command, "two" if command is C.CHOOSE else "")
        if command in ENDS.get(kind, set()):
            assert workshop.at_step == "next", command
        elif command not in CHANGES.get(kind, set()):
            assert outcome.situation.token == workshop.now.token == before, command


def test_a_press_at_a_scan_step_says_that_a_code_is_read_here():
    assert at_job(KINDS[K.SCAN]).press(C.DONE).note == ScanInstead()


@pytest.mark.proves("PRN-03")
def test_a_label_is_stuck_on_only_after_it_came_out():
    workshop = at_job(KINDS[K.PRINT], step("next"))
    assert workshop.press(C.DONE).situation.token == workshop.now.token
    assert workshop.at_step == "it"
    due = workshop.desk.prepare_label(again=False)
    assert due is not None
    workshop.desk.record_print(due, "")
    workshop.press(C.DONE)
    assert workshop.at_step == "next"


def test_a_picture_that_is_not_on_the_screen_is_no_answer():
    workshop = at_job(KINDS[K.CHOOSE], step("next"))
    workshop.press(C.CHOOSE, "three")
    assert workshop.at_step == "it"


def test_a_stale_answer_changes_nothing():
    workshop = at_job(step("a"), step("b"), step("c"))
    old = workshop.now.token
    workshop.press(C.DONE, token=old)
    facts = len(workshop.fake.facts)
    outcome = workshop.press(C.DONE, token=old)
    assert workshop.at_step == "b"
    assert outcome.situation.token == workshop.now.token
    assert len(workshop.fake.facts) == facts


def test_an_answer_given_before_help_came_is_stale():
    workshop = at_job(step("a"), step("b"))
    old = workshop.now.token
    workshop.desk.call_for_help()
    workshop.press(C.DONE, token=old)
    assert workshop.at_step == "a"


@pytest.mark.proves("COG-15")
def test_going_back_opens_the_step_before_again():
    workshop = at_job(step("a"), KINDS[K.LOOK], step("c"))
    workshop.press(C.DONE)
    workshop.desk.go_back(C.BACK, "", workshop.now.token)
    assert workshop.at_step == "a"
    facts = len(workshop.fake.facts)
    workshop.desk.go_back(C.BACK, "", workshop.now.token)
    assert (workshop.at_step, len(workshop.fake.facts)) == ("a", facts)


@pytest.mark.proves("COG-15")
def test_going_back_from_the_words_that_help_shows_the_question():
    workshop = at_job(step("a"), KINDS[K.LOOK])
    workshop.press(C.DONE)
    workshop.press(C.NO)
    assert workshop.at.job.mode is Mode.FIX
    workshop.desk.go_back(C.BACK, "", workshop.now.token)
    assert (workshop.at_step, workshop.at.job.mode) == ("it", Mode.ASK)


def test_a_stale_back_goes_nowhere():
    workshop = at_job(step("a"), step("b"), step("c"))
    workshop.press(C.DONE)
    old = workshop.now.token
    workshop.press(C.DONE)
    workshop.desk.go_back(C.BACK, "", old)
    assert workshop.at_step == "c"


def test_the_last_step_finishes_the_job_and_the_item_moves_on():
    workshop = at_job(step("a"), step("b"))
    job = workshop.at.job.id
    workshop.press(C.DONE)
    outcome = workshop.press(C.DONE)
    assert isinstance(outcome.note, Finished)
    assert (outcome.note.job, outcome.note.item) == (job, workshop.item())
    assert workshop.item().state == "clean"
    assert workshop.item().finished == {"job": ANA.id}
    assert workshop.job(job).state is JobState.DONE
    assert isinstance(workshop.here, NothingToDo)


def test_while_a_machine_works_its_worker_does_another_task():
    workshop = at_job(KINDS[K.WAIT], step("next"))
    outcome = workshop.press(C.OTHER_TASK)
    assert outcome.note == WorkKept()
    here = workshop.here
    assert isinstance(here, NothingToDo)
    assert here.waiting is not None
    assert here.waiting.until_ms == workshop.fake.clock_ms + 10 * 60_000


@pytest.mark.parametrize("minutes", [10, 600])
def test_a_machine_that_is_probably_ready_comes_first(minutes):
    workshop = at_job(KINDS[K.WAIT], step("next"))
    workshop.press(C.OTHER_TASK)
    workshop.fake.clock_ms += minutes * 60_000
    workshop.take()
    assert (workshop.at_step, workshop.at.job.item) == ("it", PC)
    workshop.press(C.YES)
    assert workshop.at_step == "next"


def test_a_worker_who_looks_earlier_reads_the_machines_code():
    workshop = at_job(KINDS[K.WAIT], step("next"))
    workshop.press(C.OTHER_TASK)
    workshop.scan(PC)
    assert workshop.at_step == "it"


@pytest.mark.proves("DIG-03", "DIG-01")
def test_how_it_was_is_kept_without_the_person():
    workshop = at_job(step("a"))
    job = workshop.at.job.id
    workshop.press(C.DONE)
    workshop.desk.say_how_it_was(job, "hard")
    felt = workshop.fake.facts[-1]
    assert (felt.kind, felt.person, felt.body) == ("job_felt", None, {"face": "hard"})


def test_how_it_was_is_not_kept_of_a_job_that_nobody_knows():
    workshop = at_job(step("a"))
    facts = len(workshop.fake.facts)
    workshop.desk.say_how_it_was(type(workshop.at.job.id)("elsewhere"), "good")
    assert len(workshop.fake.facts) == facts


def test_a_running_job_keeps_the_procedure_that_it_began_with():
    workshop = at_job(step("a"), step("b"))
    newer = procedure(step("x"), step("y"), version=2)
    assert isinstance(workshop.content, MadeUpContent)
    workshop.content.procedures[newer.code] = newer
    assert isinstance(workshop.here, AtStep)
    assert workshop.at_step == "a"
    workshop.press(C.DONE)
    assert (workshop.at_step, workshop.at.procedure.version) == ("b", 1)
