"""What help a worker used at a step is noted, and where it brings more help, that is shown."""

from collections.abc import Callable
from functools import partial

from workshop_app.application.desk import Desk
from workshop_app.application.outcome import Outcome
from workshop_app.application.ports import TaskRunner
from workshop_app.application.situation import AtStep, Situation
from workshop_app.domain.guidance import Level, Used
from workshop_app.ui.bench.shown import Over, Shown
from workshop_app.values import Struct


class HelpNotes(Struct, frozen=True, kw_only=True):
    """Notes help away from the screen.

    Attributes:
        shown: what is shown when the note is made, and when it has been.
        on_more: called with the outcome where the task is shown with more help from now on.
    """

    desk: Desk
    tasks: TaskRunner
    shown: Callable[[], Shown]
    on_more: Callable[[Outcome], None]
    on_failure: Callable[[Exception], None]

    def note(self, used: Used) -> None:
        """Note help at the step in front of the worker; nothing elsewhere."""
        situation = self.shown().situation
        if isinstance(situation.here, AtStep) and situation.person is not None:
            note = partial(self.desk.note_help, used)
            self.tasks.run(note, then=self._on_noted, failed=self.on_failure)

    def _on_noted(self, outcome: Outcome) -> None:
        """What lies over the step is looked at first; the next step is shown with more help."""
        if outcome.note is not None and self.shown().over is Over.NOTHING:
            self.on_more(outcome)


def wants_everything(shown: Shown, situation: Situation) -> bool:
    """Whether another step has come, for somebody who wants everything shown (level 0)."""
    at, before = situation.here, shown.situation.here
    if not isinstance(at, AtStep) or situation.help is not None:
        return False
    is_new = not isinstance(before, AtStep) or before.token != at.token
    return at.level is Level.EVERYTHING and is_new
