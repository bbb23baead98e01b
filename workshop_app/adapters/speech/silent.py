"""No voice at all: where it is switched off, and in tests of everything else."""

from collections.abc import Sequence

from workshop_app.adapters.speech.earcons import NOTES
from workshop_app.application.ports import Utterance, VoiceState


class SilentSpeech:
    """Makes no sound, and remembers what it would have said."""

    def __init__(self, state: VoiceState = VoiceState.OFF) -> None:
        self.state = state
        self.said: list[str] = []
        """The words of every utterance, in order."""
        self.utterances: list[Utterance] = []
        self.prepared: list[Utterance] = []
        """What was last named as coming next."""
        self.earcons: list[str] = []
        self.speaking = ""
        """What would be heard now; nothing after a stop."""

    @property
    def last(self) -> str:
        """The words of the newest utterance."""
        return self.said[-1] if self.said else ""

    def say(self, utterance: Utterance) -> None:
        """Remember the words."""
        self.said.append(utterance.text)
        self.utterances.append(utterance)
        self.speaking = utterance.text

    def prepare(self, utterances: Sequence[Utterance]) -> None:
        """Remember what would be rendered ahead."""
        self.prepared = list(utterances)

    def play(self, earcon: str, *, volume: int = 70, output: str = "speaker") -> None:  # noqa: ARG002 - the port's
        """Remember the sound.

        Raises:
            KeyError: there is no such sound.
        """
        if earcon not in NOTES:
            raise KeyError(earcon)
        self.earcons.append(earcon)

    def voices(self, language: str) -> tuple[str, ...]:  # noqa: ARG002 - the port's
        """Return that there is nothing to choose."""
        return ()

    def stop(self) -> None:
        """Note that nothing would be heard any more."""
        self.speaking = ""

    def close(self) -> None:
        """Note that nothing would be heard any more."""
        self.speaking = ""
