"""Who takes which job next, and whose a job is."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    CLEO,
    LOT,
    OTHER_LOT,
    OTHER_PC,
    PAUL,
    PC,
    SCREEN,
    Workshop,
    at_job,
    made_up,
    procedure,
    real_content,
    step,
)
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.outcome import NotForYou, NotThisTask, WithColleague
from workshop_app.application.situation import AtStep, NextJob, NothingToDo
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId, JobId
from workshop_app.domain.item import ItemState
from workshop_app.domain.job import JobState
from workshop_app.domain.procedure import StepKind

C, S = Command, ItemState
WAIT = step("wait", StepKind.WAIT, minutes=10)


def give(workshop):
    return GiveWork(workshop.open, workshop.content)


def workshop_with(*items: ItemId, **more) -> Workshop:
    workshop = Workshop(made_up(procedure(step("a"), step("b"))))
    for item in items:
        workshop.arrives(item)
        workshop.plan(item=item, **more)
    return workshop


def proposed(workshop: Workshop) -> ItemId | None:
    here = workshop.here
    return here.job.item if isinstance(here, NextJob) else None


def test_the_oldest_job_comes_first():
    workshop = workshop_with(PC, OTHER_PC)
    workshop.come()
    assert proposed(workshop) == PC


def test_priority_comes_before_age():
    workshop = workshop_with(PC)
    workshop.arrives(OTHER_PC)
    workshop.plan(item=OTHER_PC, priority=1)
    workshop.come()
    assert proposed(workshop) == OTHER_PC


def test_what_was_given_by_name_comes_before_priority_and_is_nobody_elses():
    workshop = workshop_with(PC, priority=5)
    workshop.arrives(OTHER_PC)
    given = workshop.plan(item=OTHER_PC)
    give(workshop).to_person([given], ANA.id, lead=PAUL)
    workshop.come(ANA)
    assert proposed(workshop) == OTHER_PC
    workshop.change(BOB)
    assert proposed(workshop) == PC
    assert workshop.scan(OTHER_PC).note == NotForYou("given")


def test_a_machine_that_is_ready_comes_before_all():
    workshop = at_job(WAIT, step("b"))
    workshop.press(C.OTHER_TASK)
    workshop.arrives(OTHER_PC)
    give(workshop).to_person([workshop.plan(item=OTHER_PC)], ANA.id, lead=PAUL)
    assert proposed(workshop) == OTHER_PC
    workshop.fake.clock_ms += 10 * 60_000
    assert proposed(workshop) == PC


def test_a_job_of_another_bench_is_not_taken_here():
    workshop = workshop_with(PC)
    job = workshop.open_job()
    assert job is not None
    with workshop.open() as uow:
        uow.record(of_job(FactKind.JOB_GIVEN, job.id, PAUL.id, bench="another"))
        uow.commit()
    workshop.come()
    assert isinstance(workshop.here, NothingToDo)
    assert workshop.scan(PC).note == NotForYou("bench")


def test_a_job_needs_somebody_who_may_do_it():
    workshop = workshop_with(PC)
    workshop.come(CLEO)
    assert isinstance(workshop.here, NothingToDo)
    assert workshop.scan(PC).note == NotForYou("skill")


def test_a_job_without_its_procedure_is_offered_to_nobody():
    workshop = workshop_with(PC)
    workshop.arrives(OTHER_PC)
    workshop.plan("unknown", item=OTHER_PC, priority=9)
    workshop.come()
    assert proposed(workshop) == PC
    assert workshop.scan(OTHER_PC).note == NotForYou("no_procedure")


def test_an_item_without_a_job_is_for_nobody_now():
    workshop = workshop_with()
    workshop.arrives(PC)
    workshop.come()
    assert workshop.scan(PC).note == NotThisTask(workshop.item())


def test_whoever_installed_the_master_does_not_check_it():
    workshop = Workshop(real_content(), expected=0)
    workshop.arrives(state=S.TO_CHECK)
    with workshop.open() as uow:
        uow.record(of_item(FactKind.TASK_FINISHED, PC, ANA.id, task="master"))
        uow.commit()
    workshop.plan("final-check")
    workshop.come(ANA)
    assert isinstance(workshop.here, NothingToDo)
    assert workshop.scan(PC).note == NotForYou("other_person")
    workshop.change(BOB)
    assert proposed(workshop) == PC


def test_a_stale_press_takes_nothing():
    workshop = workshop_with(PC)
    workshop.come()
    old = workshop.now.token
    workshop.take()
    facts = len(workshop.fake.facts)
    workshop.desk.take_job(C.DONE, "", old)
    workshop.desk.take_job(C.DONE, "", workshop.now.token)
    assert len(workshop.fake.facts) == facts


def test_reading_the_item_takes_its_job():
    workshop = workshop_with(PC, OTHER_PC)
    workshop.come()
    workshop.scan(OTHER_PC)
    assert workshop.at.job.item == OTHER_PC
    assert proposed(workshop) is None


def test_the_other_task_beside_a_wait_does_not_put_two_jobs_in_one_hand():
    workshop = at_job(WAIT, step("b"))
    workshop.arrives(OTHER_PC)
    workshop.plan(item=OTHER_PC)
    assert workshop.at.other is not None
    workshop.take()
    assert (workshop.at_step, workshop.at.job.item) == ("wait", PC)
    workshop.press(C.OTHER_TASK)
    workshop.take()
    assert workshop.at.job.item == OTHER_PC
    with workshop.open() as uow:
        assert [job.item for job in uow.jobs.waiting(ANA.id)] == [PC]


def test_a_machine_that_became_ready_is_told_beside_the_work():
    workshop = at_job(WAIT, step("b"))
    workshop.press(C.OTHER_TASK)
    workshop.arrives(OTHER_PC)
    workshop.plan(item=OTHER_PC)
    workshop.take()
    assert workshop.now.due is None
    workshop.fake.clock_ms += 10 * 60_000
    due = workshop.now.due_item
    assert due is not None
    assert due.id == PC


class TestSomebodyElsesWork:
    def test_what_is_in_a_colleagues_hands_stays_there(self):
        workshop = at_job(step("a"), step("b"))
        workshop.press(C.DONE)
        workshop.change(BOB)
        assert workshop.scan(PC).note == WithColleague(ANA)
        workshop.change(ANA)
        assert workshop.at_step == "b"

    def test_a_team_lead_can_hand_it_over_at_the_same_step(self):
        workshop = at_job(step("a"), step("b"), step("c"))
        workshop.press(C.DONE)
        give(workshop).to_person([workshop.at.job.id], BOB.id, lead=PAUL)
        workshop.change(BOB)
        workshop.scan(PC)
        assert workshop.at_step == "b"
        workshop.change(ANA)
        assert not isinstance(workshop.here, AtStep)

    def test_a_machine_that_works_alone_may_be_taken_over(self):
        workshop = at_job(WAIT, step("b"))
        workshop.press(C.OTHER_TASK)
        workshop.change(BOB)
        workshop.scan(PC)
        assert (workshop.at_step, workshop.at.job.worker) == ("wait", BOB.id)

    def test_only_by_somebody_who_may_do_the_task(self):
        workshop = at_job(WAIT, step("b"))
        workshop.press(C.OTHER_TASK)
        workshop.change(CLEO)
        assert workshop.scan(PC).note == NotForYou("skill")

    @pytest.mark.parametrize("who", [ANA, BOB])
    def test_only_a_lead_gives_and_only_what_is_open(self, who):
        workshop = at_job(step("a"))
        job = workshop.at.job.id
        with pytest.raises(ValueError, match="team lead"):
            give(workshop).to_person([job], BOB.id, lead=who)
        workshop.press(C.DONE)
        gone = [job, JobId("never")]
        given = give(workshop).to_person(gone, BOB.id, lead=PAUL)
        assert (given.done, given.refused) == ((), tuple((each, "closed") for each in gone))


class TestLots:
    def test_the_next_thing_of_a_lot_is_offered_while_some_are_expected(self):
        workshop = Workshop(real_content(), expected=2)
        workshop.come()
        for kind in ("tower", "screen"):
            workshop.scan(LOT)
            workshop.finish(kind=kind)
        with workshop.open() as uow:
            assert uow.items.from_lot(LOT) == 2
            assert uow.jobs.open_from(LOT) == ()

    def test_more_may_come_than_was_said(self):
        workshop = Workshop(real_content(), expected=0)
        workshop.come()
        workshop.scan(LOT)
        assert workshop.at.job.lot == LOT

    def test_two_people_take_in_things_of_one_lot(self):
        workshop = Workshop(real_content())
        workshop.come(ANA)
        workshop.scan(LOT)
        workshop.go_to("which-item")
        workshop.change(BOB)
        workshop.scan(LOT)
        assert (workshop.at_step, workshop.at.job.worker) == ("read-lot", BOB.id)
        workshop.change(ANA)
        assert workshop.at_step == "which-item"

    def test_a_lot_is_read_and_not_another(self):
        workshop = Workshop(real_content())
        workshop.come(ANA)
        workshop.scan(LOT)
        workshop.scan(OTHER_LOT)
        assert workshop.at_step == "read-lot"
        workshop.scan(LOT)
        assert workshop.at_step == "on-table"

    @pytest.mark.parametrize(
        ("first", "second"), [("screen", "laptop"), ("tower", "screen"), ("tower", "laptop")]
    )
    def test_whoever_chose_the_wrong_picture_goes_back_and_chooses_again(self, first, second):
        workshop = Workshop(real_content())
        workshop.come(ANA)
        workshop.scan(LOT)
        workshop.go_to("which-item")
        workshop.press(C.CHOOSE, first)
        workshop.desk.go_back(C.BACK, "", workshop.now.token)
        workshop.press(C.CHOOSE, second)
        named = workshop.at.job.item
        assert named is not None
        item = workshop.item(named)
        assert (item.kind, item.state, item.cycle) == (second, S.ARRIVED, 1)
        assert ("disk" in item.part_kinds) is (second != "screen")
        job = workshop.at.job.id
        workshop.finish()
        assert workshop.job(job).state is JobState.DONE
        assert workshop.item(named).state is (S.TO_TEST if second == "screen" else S.TO_ERASE)
        assert named not in {PC, SCREEN}
