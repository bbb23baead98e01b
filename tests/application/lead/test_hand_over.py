"""Work that was begun and given to others: no step is taken from anybody, and nothing is left."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    CLEO,
    PAUL,
    PC,
    Workshop,
    made_up,
    procedure,
    step,
)
from workshop_app.application.hand_over import GONE_MS
from workshop_app.application.lead.assign import Given, GiveWork
from workshop_app.application.name_bench import name_bench
from workshop_app.application.outcome import Accepted, HandedOver, SignedOut, WithColleague
from workshop_app.application.situation import AtStep, NextJob, NothingToDo
from workshop_app.domain.bench import Away, BenchUse
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import BenchId
from workshop_app.domain.job import JobState
from workshop_app.domain.procedure import StepKind

SEVEN, EIGHT, DESK = (BenchId(f"bench-{name}") for name in ("7", "8", "desk"))


def at_seven(*steps):
    """Ana at bench 7, at the first of these steps."""
    made = Workshop(made_up(procedure(*steps), route=["job"]), expected=0)
    for bench, use in ((DESK, BenchUse.LEAD), (EIGHT, BenchUse.BENCH), (SEVEN, BenchUse.BENCH)):
        made.fake.own_bench = bench
        with made.open() as uow:
            name_bench(uow, bench.rpartition("-")[2], use=use)
            uow.commit()
    made.arrives(PC)
    made.plan(item=PC)
    made.begin(ANA)
    return made


@pytest.fixture
def workshop():
    return at_seven(step("a"), step("b"), step("c"))


def give(workshop):
    return GiveWork(workshop.open, workshop.content)


def job_of(workshop):
    job = workshop.open_job(PC)
    assert job is not None
    return job


def comes_to(workshop, bench, person):
    workshop.fake.own_bench = bench
    workshop.come(person)
    return workshop.here


def test_what_somebody_left_comes_to_whom_it_was_given(workshop):
    workshop.desk.sign_out()
    give(workshop).to_person([job_of(workshop).id], BOB.id, lead=PAUL)
    assert isinstance(comes_to(workshop, SEVEN, BOB), NextJob)
    workshop.take()
    assert (workshop.at_step, workshop.at.job.worker) == ("a", BOB.id)


@pytest.mark.parametrize("away", [None, Away.PAUSE])
def test_whoever_leaves_in_the_middle_of_a_step_leaves_it_to_whom_it_was_given(workshop, away):
    give(workshop).to_person([job_of(workshop).id], BOB.id, lead=PAUL)
    if away:
        workshop.desk.go_away(away)
    workshop.desk.sign_out()
    assert isinstance(comes_to(workshop, SEVEN, BOB), NextJob)


def test_whoever_is_on_a_pause_finds_their_step_and_finishes_it(workshop):
    workshop.desk.go_away(Away.PAUSE)
    give(workshop).to_person([job_of(workshop).id], BOB.id, lead=PAUL)
    assert job_of(workshop).state is JobState.PAUSED
    workshop.desk.come_back()
    assert workshop.at_step == "a"
    assert workshop.press(Command.DONE).note == HandedOver(BOB)


def test_whoever_went_home_during_a_pause_has_left(workshop):
    workshop.desk.go_away(Away.PAUSE)
    workshop.fake.clock_ms += GONE_MS
    give(workshop).to_person([job_of(workshop).id], BOB.id, lead=PAUL)
    assert isinstance(comes_to(workshop, EIGHT, BOB), NextJob)


def test_a_machine_that_works_alone_for_who_has_left_goes_on_with_the_other():
    workshop = at_seven(step("wait", StepKind.WAIT, minutes=1), step("b"))
    workshop.press(Command.OTHER_TASK)
    workshop.desk.sign_out()
    give(workshop).to_person([job_of(workshop).id], BOB.id, lead=PAUL)
    assert isinstance(comes_to(workshop, EIGHT, BOB), NextJob)
    workshop.take()
    assert workshop.at_step == "wait"


def test_what_somebody_left_is_for_everybody_again_when_a_lead_says_so(workshop):
    workshop.desk.sign_out()
    give(workshop).give_back([job_of(workshop).id], lead=PAUL)
    assert isinstance(comes_to(workshop, EIGHT, BOB), NextJob)


def test_what_is_only_urgent_stays_with_who_left_it(workshop):
    workshop.desk.sign_out()
    give(workshop).urgent([job_of(workshop).id], lead=PAUL)
    assert job_of(workshop).worker == ANA.id


def test_a_task_in_hand_goes_to_another_bench_after_the_step(workshop):
    give(workshop).to_bench([job_of(workshop).id], EIGHT, lead=PAUL)
    assert workshop.at_step == "a"
    assert workshop.press(Command.DONE).note == HandedOver(None, "8")
    assert isinstance(workshop.here, NothingToDo)
    assert isinstance(comes_to(workshop, EIGHT, BOB), NextJob)
    workshop.take()
    assert workshop.at_step == "b"


def test_a_task_in_hand_that_is_given_to_its_own_bench_stays(workshop):
    give(workshop).to_bench([job_of(workshop).id], SEVEN, lead=PAUL)
    assert workshop.press(Command.DONE).note is None
    assert workshop.at_step == "b"


@pytest.mark.parametrize("bench", [BenchId("nowhere"), DESK])
def test_what_is_no_bench_for_work_gets_none(workshop, bench):
    job = job_of(workshop)
    refused = Given(refused=((job.id, "no_bench"),))
    assert give(workshop).to_bench([job.id], bench, lead=PAUL) == refused
    assert job_of(workshop) == job


def test_who_was_erased_meanwhile_gets_nothing(workshop):
    job = job_of(workshop)
    with workshop.open() as uow:
        uow.people.erase(BOB.id)
        uow.commit()
    refused = Given(refused=((job.id, "no_person"),))
    assert give(workshop).to_person([job.id], BOB.id, lead=PAUL) == refused
    assert job_of(workshop) == job


class TestTheOtherReadsTheMachine:
    """Ana works on it at bench 7; it was given to Bob, who reads it at bench 8."""

    def given(self, workshop):
        give(workshop).to_person([job_of(workshop).id], BOB.id, lead=PAUL)
        comes_to(workshop, EIGHT, BOB)

    def test_a_step_that_is_worked_on_is_not_taken_and_comes_when_it_is_finished(self, workshop):
        self.given(workshop)
        assert workshop.scan(PC).note == WithColleague(ANA, "7", comes=True)
        assert (job_of(workshop).worker, job_of(workshop).state) == (ANA.id, JobState.IN_PROGRESS)
        workshop.fake.own_bench = SEVEN
        assert workshop.press(Command.DONE).note == HandedOver(BOB)
        workshop.fake.own_bench = EIGHT
        assert isinstance(workshop.scan(PC).note, Accepted)
        assert (workshop.at_step, workshop.at.job.worker) == ("b", BOB.id)

    @pytest.mark.parametrize("is_long_ago", [False, True])
    def test_who_is_away_or_forgot_to_sign_out_keeps_nobody_waiting(self, workshop, is_long_ago):
        if is_long_ago:
            workshop.fake.clock_ms += GONE_MS
        else:
            workshop.desk.go_away(Away.PAUSE)
        self.given(workshop)
        assert isinstance(workshop.scan(PC).note, Accepted)
        assert (workshop.at_step, workshop.at.job.worker) == ("a", BOB.id)
        workshop.fake.own_bench = SEVEN
        assert not isinstance(workshop.here, AtStep)
        assert isinstance(workshop.desk.sign_out().note, SignedOut)
        assert job_of(workshop).worker == BOB.id

    def test_one_of_a_team_does_not_take_what_another_of_it_works_on(self, workshop):
        give(workshop).to_people([job_of(workshop).id], [ANA.id, BOB.id, CLEO.id], lead=PAUL)
        comes_to(workshop, EIGHT, BOB)
        assert workshop.scan(PC).note == WithColleague(ANA, "7")
        assert job_of(workshop).worker == ANA.id
