"""Gates G3 and G5 count badges that were really shown, and every hand that did a part."""

import pytest

from tests.application.workshop import ANA, BOB, PAUL, PC, Workshop, real_content
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.outcome import Accepted, OwnBadgeFirst, SignedIn
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import StepKind


@pytest.fixture
def workshop():
    return Workshop(real_content())


def comes_by_picture(workshop: Workshop, person: Person = ANA) -> None:
    workshop.desk.sign_out()
    workshop.desk.sign_in(person.id)


def test_reading_the_own_badge_afterwards_shows_it(workshop):
    comes_by_picture(workshop)
    with workshop.open() as uow:
        assert not uow.bench().by_badge
    assert workshop.scan(ANA.badge).note == SignedIn(ANA)
    with workshop.open() as uow:
        assert uow.bench().by_badge
        assert uow.bench().person == ANA.id


def test_a_lead_cannot_begin_an_erasure_of_somebody_who_came_by_picture(workshop):
    workshop.arrives(state=ItemState.TO_ERASE)
    workshop.plan("erasure")
    comes_by_picture(workshop)
    workshop.scan(PC)
    workshop.go_to("lead-badge")
    assert workshop.scan(PAUL.badge).note == OwnBadgeFirst()
    assert workshop.at_step == "lead-badge"
    workshop.scan(ANA.badge)
    assert workshop.at_step == "lead-badge"
    assert workshop.scan(PAUL.badge).note == Accepted(PAUL.first_name)
    assert workshop.at_step == "erasing"


def test_who_came_by_picture_takes_no_final_check_before_their_badge(workshop):
    workshop.arrives(state=ItemState.TO_CHECK)
    workshop.plan("final-check")
    comes_by_picture(workshop)
    assert workshop.scan(PC).note == OwnBadgeFirst()
    workshop.scan(ANA.badge)
    workshop.scan(PC)
    assert workshop.at.job.task == "final-check"


def test_a_final_check_that_was_paused_goes_on_after_the_badge_and_not_before(workshop):
    workshop.arrives(state=ItemState.TO_CHECK)
    workshop.plan("final-check")
    workshop.come(ANA)
    workshop.scan(PC)
    comes_by_picture(workshop)
    step = workshop.at_step
    assert workshop.scan(workshop.right_code()).note == OwnBadgeFirst()
    assert workshop.at_step == step
    workshop.scan(ANA.badge)
    workshop.scan(workshop.right_code())
    assert workshop.at.step.kind is StepKind.LOOK
    comes_by_picture(workshop)
    step = workshop.at_step
    assert workshop.press(Command.YES).note == OwnBadgeFirst()
    assert workshop.at_step == step


def test_everybody_who_installed_a_part_of_the_master_is_kept_from_the_check(workshop):
    workshop.arrives(state=ItemState.TO_MASTER)
    job = workshop.plan("master")
    workshop.come(ANA)
    workshop.scan(PC)
    workshop.go_to(_last_but_one(workshop))
    workshop.press(Command.PAUSE)
    GiveWork(workshop.open, workshop.content).to_person([job], BOB.id, lead=PAUL)
    workshop.change(BOB)
    workshop.scan(PC)
    workshop.finish()
    assert workshop.item().finished[TaskCode("master")] == BOB.id
    assert workshop.item().hands[TaskCode("master")] == (ANA.id, BOB.id)


def _last_but_one(workshop: Workshop) -> str:
    return workshop.at.job.steps[-2]
