"""A lead gives work: it comes to whom it was given, in the order that was said, never midway."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    CLEO,
    OTHER_PC,
    PAUL,
    PC,
    Workshop,
    made_up,
    procedure,
    real_content,
    step,
)
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.lead.plan import FairPlan, ReadPlan, Stands
from workshop_app.application.next_job import next_job
from workshop_app.application.outcome import HandedOver
from workshop_app.application.situation import AtStep, NextJob
from workshop_app.domain.commands import Command
from workshop_app.domain.fair_plan import Because
from workshop_app.domain.item import ItemState


@pytest.fixture
def workshop():
    steps = (step("a"), step("b"), step("c"))
    made = Workshop(made_up(procedure(*steps), route=["job"]), expected=0)
    made.arrives(PC)
    made.arrives(OTHER_PC)
    return made


def give(workshop):
    return GiveWork(workshop.open, workshop.content)


def proposed(workshop, person):
    with workshop.open() as uow:
        job = next_job(uow, workshop.content, person)
        return job.id if job else None


def plan_of(workshop, person):
    with workshop.open() as uow:
        return [job.id for job in uow.jobs.given(person.id)]


def test_what_is_given_to_a_person_is_done_in_the_order_of_their_plan(workshop):
    jobs = [workshop.plan(item=item) for item in (PC, OTHER_PC)]
    last = workshop.plan(item=None)
    give(workshop).to_person(list(reversed(jobs)), ANA.id, lead=PAUL)
    give(workshop).to_person([last], ANA.id, lead=PAUL)
    assert plan_of(workshop, ANA) == [jobs[1], jobs[0], last]
    assert (proposed(workshop, ANA), proposed(workshop, BOB)) == (jobs[1], None)
    give(workshop).in_order(ANA.id, [last, jobs[1]], lead=PAUL)
    assert plan_of(workshop, ANA) == [last, jobs[1], jobs[0]]
    give(workshop).urgent([jobs[0]], lead=PAUL)
    assert plan_of(workshop, ANA)[0] == jobs[0]


def test_what_a_team_gets_is_done_by_whoever_of_them_is_free(workshop):
    first, job = workshop.plan(item=PC), workshop.plan(item=OTHER_PC)
    give(workshop).to_people([job], [ANA.id, CLEO.id], lead=PAUL)
    assert proposed(workshop, ANA) == job
    assert proposed(workshop, BOB) == first
    with pytest.raises(ValueError, match="to somebody"):
        give(workshop).to_people([job], [], lead=PAUL)


def test_what_was_given_goes_back_to_all(workshop):
    job = workshop.plan(item=PC)
    give(workshop).to_person([job], ANA.id, lead=PAUL)
    assert proposed(workshop, BOB) is None
    give(workshop).give_back([job], lead=PAUL)
    assert (proposed(workshop, BOB), workshop.job(job).is_given) == (job, False)


def test_what_is_urgent_comes_before_what_is_older(workshop):
    workshop.plan(item=PC)
    job = workshop.plan(item=OTHER_PC)
    give(workshop).urgent([job], lead=PAUL)
    assert proposed(workshop, BOB) == job


def test_nobody_is_given_what_they_may_not_do(workshop):
    job = workshop.plan(item=PC)
    assert give(workshop).to_person([job], CLEO.id, lead=PAUL).refused == ((job, "skill"),)
    assert not workshop.job(job).is_given


def test_a_worker_gives_nothing(workshop):
    job, by_worker = workshop.plan(item=PC), give(workshop)
    for act in (
        lambda: by_worker.to_person([job], ANA.id, lead=ANA),
        lambda: by_worker.to_people([job], [ANA.id], lead=ANA),
        lambda: by_worker.to_bench([job], workshop.fake.bench().id, lead=ANA),
        lambda: by_worker.give_back([job], lead=ANA),
        lambda: by_worker.urgent([job], lead=ANA),
        lambda: by_worker.in_order(ANA.id, [job], lead=ANA),
    ):
        with pytest.raises(ValueError, match="only a team lead"):
            act()
    assert workshop.job(job).count == 1


def test_whoever_works_on_it_finishes_their_step_and_the_other_goes_on_from_there(workshop):
    job = workshop.plan(item=PC)
    workshop.begin(ANA)
    give(workshop).to_person([job], BOB.id, lead=PAUL)
    assert workshop.at_step == "a"
    assert workshop.press(Command.DONE).note == HandedOver(BOB)
    assert not isinstance(workshop.here, AtStep)
    assert workshop.job(job).worker is None
    workshop.change(BOB)
    here = workshop.here
    assert isinstance(here, NextJob)
    assert here.job.id == job
    workshop.take()
    assert (workshop.at_step, workshop.at.job.worker) == ("b", BOB.id)
    workshop.press(Command.DONE)
    workshop.press(Command.DONE)
    assert workshop.item(PC).finished == {"job": BOB.id}
    assert set(workshop.item(PC).hands["job"]) == {ANA.id, BOB.id}


def test_a_team_takes_over_at_the_end_of_a_step_too(workshop):
    job = workshop.plan(item=PC)
    workshop.begin(ANA)
    give(workshop).to_people([job], [BOB.id, CLEO.id], lead=PAUL)
    assert workshop.press(Command.DONE).note == HandedOver(None)
    assert proposed(workshop, BOB) == job


class TestPlan:
    def test_it_says_what_is_ready_what_is_begun_and_what_nobody_here_may_do(self):
        workshop = Workshop(real_content(), expected=0)
        for item, state, task in (
            (PC, ItemState.TO_CLEAN, "cleaning"),
            (OTHER_PC, ItemState.TO_TEST, "machine-test"),
        ):
            workshop.arrives(item, state=state)
            workshop.plan(task, item=item)
        read = ReadPlan(workshop.open, workshop.content)
        workshop.come(CLEO)
        assert [work.stands for work in read().work] == [Stands.READY, Stands.NOBODY]
        workshop.scan(PC)
        assert [work.stands for work in read().work] == [Stands.BEGUN, Stands.NOBODY]
        give(workshop).to_person([read().work[0].job.id], BOB.id, lead=PAUL)
        moves = read().work[0]
        assert (moves.stands, moves.who, moves.to) == (Stands.MOVES, CLEO, BOB)

    def test_the_proposal_is_for_who_is_here_and_may(self):
        workshop = Workshop(real_content(), expected=0)
        workshop.arrives(PC)
        job = workshop.plan("cleaning", item=PC)
        read = ReadPlan(workshop.open, workshop.content)
        assert read.proposal() == FairPlan()
        workshop.come(CLEO)
        [found] = read.proposal().proposed
        assert (found.job, found.person, found.because) == (job, CLEO.id, Because.ONLY)
