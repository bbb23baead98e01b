"""Whether the bench can be heard is noted for the team lead; a loose plug makes no long story."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from workshop_app.application.desk import Desk
from workshop_app.application.note_voice import SILENT
from workshop_app.application.ports import TaskRunner, VoiceState


@dataclass(slots=True, kw_only=True)
class VoiceNotes:
    """Notes silence at once and sound at the next tick, so that a loose plug is noted once a tick.

    Nothing is noted before the voice has told what it is.
    """

    desk: Desk
    tasks: TaskRunner
    on_failure: Callable[[Exception], None]
    _told: VoiceState | None = None
    _noted: VoiceState | None = None

    def hears(self, state: VoiceState) -> None:
        """The voice has told whether sound can be made."""
        self._told = state
        if state in SILENT and self._noted not in SILENT:
            self.on_tick()

    def on_tick(self) -> None:
        """Note what was told last, if that was not done yet."""
        if self._told is not None and self._told is not self._noted:
            self._noted = self._told
            note = partial(self.desk.note_voice, self._told)
            self.tasks.run(note, then=lambda _: None, failed=self.on_failure)
