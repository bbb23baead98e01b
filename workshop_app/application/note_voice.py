"""Whether a bench can make sound is told to the team lead, who can plug something in (VOI-14)."""

from typing import Final

from workshop_app.application.draft import of_bench
from workshop_app.application.ports import VoiceState
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import FactKind
from workshop_app.values import Struct

SILENT: Final = frozenset({VoiceState.NO_DEVICE, VoiceState.NO_ENGINE})
"""Sound is wanted and cannot be made. A voice that was switched off is no trouble."""


class NoteVoice(Struct, frozen=True):
    """The bench has found out whether it can make sound."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, state: VoiceState) -> None:
        """Record it where it has changed, both ways."""
        trouble = str(state) if state in SILENT else ""
        with self.open_unit_of_work() as uow:
            if uow.bench().no_sound != trouble:
                uow.record(of_bench(uow, FactKind.BENCH_VOICE, None, trouble=trouble))
                uow.commit()
