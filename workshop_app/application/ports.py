"""What the use cases and screens need from outside, in their own words."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from workshop_app.domain.labels import BoxLabel, ItemLabel
from workshop_app.values import Struct

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


class Utterance(Struct, frozen=True):
    """One thing to say.

    Attributes:
        text: the sentences, one a line, as the screen shows them.
        language: `fr` or `en`.
        token: what was on the screen; an utterance whose screen is gone is never played.
        rate_wpm: words per minute, 80 … 220.
        volume: 0 … 100.
        pause_ms: silence between two sentences.
        recording: a human recording that wins over synthesis, if there is one.
        gender: `female` or `male`; empty for the workshop's own voice.
        voice: one of `Speech.voices`, which wins; where it is not installed, the gender holds.
        output: `speaker` for the machine's own way, `headset`, or `both`.
    """

    text: str
    language: str
    token: str = ""
    rate_wpm: int = 140
    volume: int = 70
    pause_ms: int = 700
    recording: Path | None = None
    gender: str = ""
    voice: str = ""
    output: str = "speaker"


class Spoken(Struct, frozen=True):
    """The line of an utterance that is being heard.

    Attributes:
        token: of the utterance.
        line: of its text, from 0.
    """

    token: str
    line: int


class VoiceState(StrEnum):
    """Whether sound can be made."""

    READY = "ready"
    NO_HEADSET = "no_headset"  # it comes from where sound always comes from
    NO_DEVICE = "no_device"
    NO_ENGINE = "no_engine"
    OFF = "off"


class DeviceTrouble(StrEnum):
    """What is wrong with something that a person presses or reads with; the others work on."""

    BUTTON_HELD = "button_held"  # it sticks, or something lies on it
    PAD_GONE = "pad_gone"
    SCANNER_GONE = "scanner_gone"


class Speech(Protocol):
    """The voice of the bench: one utterance at a time, new words replace old ones."""

    @property
    def state(self) -> VoiceState:
        """Whether sound can be made, as far as is known now."""

    def say(self, utterance: Utterance) -> None:
        """Say this instead of whatever is being said; return at once."""

    def prepare(self, utterances: Sequence[Utterance]) -> None:
        """Render ahead what will probably be said next; return at once."""

    def play(self, earcon: str, *, volume: int = 70, output: str = "speaker") -> None:
        """Play one of the three short sounds: `accepted`, `look_again`, `help_is_coming`.

        `volume` and `output` are those of an utterance.
        """

    def voices(self, language: str) -> tuple[str, ...]:
        """Return the voices that can be chosen, in a fixed order; none before the engine runs."""

    def stop(self) -> None:
        """Be silent at once."""

    def close(self) -> None:
        """Stop, and give the engine and the device back."""


class PrintState(StrEnum):
    """What came of printing a label. The values choose the words on the screen."""

    PRINTED = "printed"
    NO_PRINTER = "no_printer"
    NO_PAPER = "no_paper"
    PAUSED = "paused"
    OFFLINE = "offline"
    UNSURE = "unsure"  # it was begun once and nobody knows how it ended: ask, do not print
    FAILED = "failed"


class PrintResult(Struct, frozen=True):
    """What came of printing a label; `detail` is for the log and the team lead."""

    state: PrintState
    detail: str = ""

    @property
    def trouble(self) -> str:
        """Why there is no label; empty if there is one."""
        return "" if self.state is PrintState.PRINTED else self.state.value


class LabelPrinter(Protocol):
    """Prints labels, each key once: a key that was printed is told so and not printed again.

    Both calls take seconds; they belong on a runner of their own. After `UNSURE` somebody
    looks: if no label came out, it is printed under another key.
    """

    def print_item_label(self, label: ItemLabel, *, key: str) -> PrintResult:
        """Print the label of a machine or screen."""

    def print_box_label(self, label: BoxLabel, *, key: str) -> PrintResult:
        """Print the label of a box."""
