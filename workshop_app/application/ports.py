"""What the use cases and screens need from outside, in their own words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

T = TypeVar("T")


class TaskRunner(Protocol):
    """Runs calls one after the other on a thread of its own."""

    def run(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call work elsewhere, then call back on the caller's thread."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say.

    Attributes:
        text: the sentences, one a line, as the screen shows them.
        language: `fr` or `en`.
        token: what was on the screen; an utterance whose screen is gone is never played.
        rate_wpm: words per minute, 80 … 220.
        volume: 0 … 100.
        pause_ms: silence between two sentences.
        recording: a human recording that wins over synthesis, if there is one.
    """

    text: str
    language: str
    token: str = ""
    rate_wpm: int = 140
    volume: int = 70
    pause_ms: int = 700
    recording: Path | None = None


class VoiceState(StrEnum):
    """Whether sound can be made."""

    READY = "ready"
    NO_DEVICE = "no_device"
    NO_ENGINE = "no_engine"
    OFF = "off"


class Speech(Protocol):
    """The voice of the bench: one utterance at a time, new words replace old ones."""

    @property
    def state(self) -> VoiceState:
        """Whether sound can be made, as far as is known now."""

    def say(self, utterance: Utterance) -> None:
        """Say this instead of whatever is being said; return at once."""

    def prepare(self, utterances: Sequence[Utterance]) -> None:
        """Render ahead what will probably be said next; return at once."""

    def play(self, earcon: str) -> None:
        """Play one of the three short sounds: `accepted`, `look_again`, `help_is_coming`."""

    def stop(self) -> None:
        """Be silent at once."""

    def close(self) -> None:
        """Stop, and give the engine and the device back."""
