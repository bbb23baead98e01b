"""A step that is heard, for who works by eye: bars show the sound, or a colleague hears it."""

from workshop_app.domain.ids import StepId
from workshop_app.domain.procedure import Procedure, StepKind
from workshop_app.ui.bench.words.telling import Telling, translate


def is_by_eye(telling: Telling, kind: StepKind) -> bool:
    """Whether somebody who hears nothing of the bench stands at a step that is heard."""
    likes = telling.situation.likes
    return kind is StepKind.LISTEN and likes.voice_mode == likes.earcons == "off"


def own_words(telling: Telling, procedure: Procedure, step: StepId) -> tuple[str, ...]:
    """Return the sentences of a step; where bars show its sound, they ask for what is seen."""
    if is_by_eye(telling, procedure.step(step).kind) and telling.ear():
        look = translate("Bench", "*Look* at the *bars*.")
        return look, translate("Bench", "Do the *bars* *move*?")
    return procedure.words_in(telling.language).steps[step]
