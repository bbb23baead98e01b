"""F3 and F5: steps share a card or stand alone; none is left out."""

import pytest

from tests.ui.gallery.hall import content
from workshop_app.domain.clusters import MOST_ON_A_CARD, may_be_together, together
from workshop_app.domain.guidance import Level
from workshop_app.domain.ids import JobId
from workshop_app.domain.job import Job, JobState, Mode
from workshop_app.domain.procedure import StepKind

PROCEDURES = [content().procedure(task) for task in content().tasks()]


def walked(procedure, level, kind):
    """The steps of a job as they come up, card by card."""
    steps = procedure.steps_for(kind=kind)
    job = Job(id=JobId("j"), state=JobState.IN_PROGRESS, steps=steps, current=steps[0])
    seen = []
    while job.current is not None:
        card = together(procedure, job, level, most=3) or (procedure.step(job.current),)
        seen.append(tuple(step.id for step in card))
        after = job.number + len(card)
        job = Job(
            id=job.id, state=job.state, steps=steps, current=dict(enumerate(steps, 1)).get(after)
        )
    return steps, seen


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda each: each.code)
def test_every_step_comes_up_once_and_in_order_at_every_level(procedure, level):
    for kind in procedure.subjects or ("",):
        steps, seen = walked(procedure, level, kind)
        assert [step for card in seen for step in card] == list(steps)
        limit = 3 if level is Level.CLUSTERS else MOST_ON_A_CARD
        assert all(len(card) <= limit for card in seen)
        if level < Level.CLUSTERS:
            assert all(len(card) == 1 for card in seen)


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda each: each.code)
def test_what_is_checked_is_dangerous_or_erases_stands_alone(procedure):
    for kind in procedure.subjects or ("",):
        _, seen = walked(procedure, Level.CARD, kind)
        for card in seen:
            if len(card) > 1:
                assert all(may_be_together(procedure, procedure.step(step)) for step in card)
        for step in procedure.steps:
            if step.safety or step.kind is not StepKind.DO or procedure.ends_in == "erased":
                assert not may_be_together(procedure, step)


def test_some_task_has_steps_that_share_a_card():
    cards = [walked(procedure, Level.CLUSTERS, "tower")[1] for procedure in PROCEDURES]
    assert any(len(card) > 1 for seen in cards for card in seen)


def test_what_helps_after_a_no_stands_alone():
    procedure = next(each for each in PROCEDURES if each.code == "cleaning")
    steps = procedure.steps_for(kind="tower")
    for step in steps:
        job = Job(id=JobId("j"), steps=steps, current=step, mode=Mode.FIX)
        assert together(procedure, job, Level.CARD, most=4) == ()
