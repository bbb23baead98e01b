"""Steps that are shown together on one card: clustering, and never leaving out (F3, F5)."""

from typing import Final

from workshop_app.domain.guidance import Level
from workshop_app.domain.ids import StepId
from workshop_app.domain.job import Job, Mode
from workshop_app.domain.procedure import Procedure, Step, StepKind

MOST_ON_A_CARD: Final = 6
"""Pictures on one card: more are not looked at (COG-08 with its one exception)."""

_ERASURE: Final = "erased"


def may_be_together(procedure: Procedure, step: Step) -> bool:
    """Whether a step may share a card: what is checked, dangerous or erases stands alone (F3)."""
    return (
        step.kind is StepKind.DO
        and not step.safety
        and not step.test
        and procedure.ends_in != _ERASURE
    )


def together(procedure: Procedure, job: Job, level: Level, *, most: int) -> tuple[Step, ...]:
    """Return the steps that are shown on one card now, the current one first; else none.

    Args:
        procedure: of the job.
        job: in front of the worker.
        level: how the task is shown.
        most: the worker's own limit at `Level.CLUSTERS`, 2 … 4.
    """
    if level < Level.CLUSTERS or job.current is None or job.mode is not Mode.ASK:
        return ()
    limit = most if level is Level.CLUSTERS else MOST_ON_A_CARD
    found: list[Step] = []
    for name in job.steps[job.number - 1 :]:
        step = procedure.step(StepId(name))
        if not may_be_together(procedure, step) or len(found) == limit:
            break
        found.append(step)
    return tuple(found) if len(found) > 1 else ()
