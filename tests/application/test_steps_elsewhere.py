"""A job that was begun at another bench, whose steps have not come from there yet."""

import pytest

from tests.application.workshop import (
    BOB,
    OTHER_PC,
    PAUL,
    PC,
    MadeUpContent,
    Workshop,
    at_job,
    procedure,
    step,
)
from workshop_app.application.desk import make_desk
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.outcome import StepsElsewhere
from workshop_app.application.situation import AtStep, NextJob, NothingToDo
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.job import Job
from workshop_app.domain.procedure import StepKind

OLDER, NEWER = procedure(step("a"), step("b")), procedure(step("other"), version=2)


class Here(MadeUpContent):
    """A bench with a newer procedure; steps of the older one come or are not there yet."""

    def __init__(self, workshop: Workshop) -> None:
        assert isinstance(workshop.content, MadeUpContent)
        super().__init__({TaskCode("job"): NEWER}, workshop.content.routes)
        self._texts = workshop.content.kept
        workshop.content = self
        workshop.desk = make_desk(workshop.open, self)

    def steps_come(self) -> None:
        self.kept.update(self._texts)


def in_hand(workshop: Workshop) -> Job:
    job = workshop.open_job(PC)
    assert job is not None
    return job


@pytest.fixture
def workshop():
    made = at_job(*OLDER.steps)
    made.arrives(OTHER_PC)
    made.plan(item=OTHER_PC)
    return made


@pytest.fixture
def here(workshop):
    return Here(workshop)


def test_whoever_has_it_in_hand_waits_and_is_offered_nothing_else(workshop, here):
    waits = workshop.here
    assert isinstance(waits, NothingToDo)
    assert waits.coming == in_hand(workshop)
    assert workshop.scan(OTHER_PC).note == StepsElsewhere()
    assert workshop.take().situation.here == waits


def test_the_work_goes_on_at_its_step_once_the_text_is_there(workshop, here):
    here.steps_come()
    assert isinstance(workshop.here, AtStep)
    assert workshop.at_step == "a"


def test_a_colleague_does_not_take_it_over_blindly(workshop, here):
    give = GiveWork(workshop.open, workshop.content)
    give.to_person([in_hand(workshop).id], BOB.id, lead=PAUL)
    workshop.change(BOB)
    assert workshop.scan(PC).note == StepsElsewhere()
    assert in_hand(workshop).worker is None
    assert isinstance(workshop.here, NextJob)
    here.steps_come()
    workshop.scan(PC)
    assert in_hand(workshop).worker == BOB.id


def test_a_machine_that_is_ready_is_not_proposed_without_its_steps():
    workshop = at_job(step("wait", StepKind.WAIT, minutes=1), step("b"))
    workshop.press(Command.OTHER_TASK)
    workshop.arrives(OTHER_PC)
    workshop.plan(item=OTHER_PC)
    Here(workshop)
    workshop.fake.clock_ms += 120_000
    proposal = workshop.here
    assert isinstance(proposal, NextJob)
    assert proposal.job.item == OTHER_PC
    assert workshop.scan(PC).note == StepsElsewhere()
