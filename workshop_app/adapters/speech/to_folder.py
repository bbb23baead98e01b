"""A voice that is written down: one WAV file for each utterance, for the tour and for ears."""

import logging
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.earcons import NOTES
from workshop_app.adapters.speech.engine import EngineError
from workshop_app.adapters.speech.renderer import Renderer
from workshop_app.application.ports import Utterance, VoiceState

log = logging.getLogger(__name__)


class WavFolderSpeech:
    """Writes every utterance as `001-first-words.wav` before `say` returns: 20 ms a sentence."""

    def __init__(self, folder: Path, renderer: Renderer) -> None:
        self._folder = folder
        self._renderer = renderer
        self.files: list[Path] = []
        """What was written, in order."""
        self.said: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def state(self) -> VoiceState:
        """Whether the engine did what was last asked of it."""
        return VoiceState.READY if self._renderer.has_engine else VoiceState.NO_ENGINE

    @property
    def last(self) -> str:
        """The words of the newest utterance."""
        return self.said[-1] if self.said else ""

    def say(self, utterance: Utterance) -> None:
        """Write the utterance; one that cannot be made is logged and leaves a gap.

        Raises:
            OSError: the folder cannot be written.
        """
        self.said.append(utterance.text)
        try:
            pcm = b"".join(each.pcm for each in self._renderer.parts(utterance))
        except EngineError as error:
            log.warning("not written: %s", error)
            return
        if pcm:
            file = self._folder / f"{len(self.said):03}-{_slug(utterance.text)}.wav"
            sound.write(file, pcm)
            self.files.append(file)

    def prepare(self, utterances: Sequence[Utterance]) -> None:
        """Do nothing: everything is written when it is said."""

    def play(self, earcon: str, *, volume: int = 70, output: str = "speaker") -> None:  # noqa: ARG002 - the port's
        """Do nothing but check that there is such a sound.

        Raises:
            KeyError: there is no such sound.
        """
        if earcon not in NOTES:
            raise KeyError(earcon)

    def voices(self, language: str) -> tuple[str, ...]:
        """Return the engine's voices."""
        return self._renderer.voices(language)

    def stop(self) -> None:
        """Do nothing: nothing sounds."""

    def close(self) -> None:
        """Give the engine back."""
        self._renderer.close()


def _slug(text: str) -> str:
    plain = (
        unicodedata.normalize("NFKD", text.replace("’", " "))
        .encode("ascii", "ignore")
        .decode()
        .lower()
    )
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:5])[:40] or "words"
