"""Which pictures can stand for a step, the best first; `Pictures.first_there` picks one.

`TASK/STEP` is the workshop's own photo of that step. A drawing `NAME-laptop` or `NAME-screen` shows
the action of `NAME` on that kind of machine; `NAME-fix` shows what helps after a "No".
"""

from workshop_app.domain.ids import TaskCode
from workshop_app.domain.procedure import Step


def step_pictures(
    task: TaskCode, step: Step, kind: str, *, fix: bool = False, drawn: bool = False
) -> tuple[str, ...]:
    """Return the names of what a step can show.

    Args:
        task: whose step it is.
        step: the step.
        kind: of the item in hand: tower, laptop, screen; empty until somebody chose.
        fix: show what helps after a "No".
        drawn: leave the workshop's own photos out, for who sees more in a drawing.
    """
    drawings = of_kind(step.picture, kind)
    if fix:
        drawings = (*of_kind(f"{step.picture}-fix", kind), *drawings)
    if drawn:
        return drawings
    return (f"{task}/{step.id}-fix" if fix else f"{task}/{step.id}", *drawings)


def of_kind(name: str, kind: str) -> tuple[str, ...]:
    """Return the drawing for a kind of item, if it has its own, and the one for all."""
    return (f"{name}-{kind}", name) if kind else (name,)
