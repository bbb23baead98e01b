"""Which pictures can stand for a step, the best first; `Pictures.first_there` picks one.

`TASK/STEP` is the workshop's own photo of that step; one that was published with its
procedure comes before it. A drawing `NAME-laptop` or `NAME-screen` shows
the action of `NAME` on that kind of machine; `NAME-fix` shows what helps after a "No".
"""

from workshop_app.domain.procedure import Procedure, Step


def step_pictures(
    procedure: Procedure, step: Step, kind: str, *, fix: bool = False, drawn: bool = False
) -> tuple[str, ...]:
    """Return the names of what a step can show.

    Args:
        procedure: whose step it is.
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
    published = procedure.photos.get(f"{step.id}.fix" if fix else step.id)
    own = f"{procedure.code}/{step.id}-fix" if fix else f"{procedure.code}/{step.id}"
    return (*((published.name,) if published else ()), own, *drawings)


def of_kind(name: str, kind: str) -> tuple[str, ...]:
    """Return the drawing for a kind of item, if it has its own, and the one for all."""
    return (f"{name}-{kind}", name) if kind else (name,)
