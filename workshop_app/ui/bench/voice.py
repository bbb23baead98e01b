"""The voice of the bench: it says what the screen says, in the worker's way."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from workshop_app.application.ports import Speech, Utterance, VoiceState
from workshop_app.application.situation import AtStep, Situation
from workshop_app.domain.guidance import Level
from workshop_app.domain.job import Mode
from workshop_app.domain.procedure import Procedure
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.screen import Earcon, WorkerScreen, plain
from workshop_app.values import Struct, replace

PREPARED_STEPS = 3
"""Rule 9 of the voice: the next steps are rendered ahead, so that they start at once."""

_LEAST_READING_MS = 1500  # a mark that is shorter would flicker (VIS-14)

EARCON_VOLUME: Mapping[str, int] = MappingProxyType({"off": 0, "soft": 40, "normal": 80})
"""How loud the three short sounds are, 0 … 100."""


class ScreenVoice(Struct, frozen=True):
    """Says screens through a speech port; a human recording of the step wins.

    Attributes:
        recording: finds one by procedure, step and language.
        reader: whether anything reads the program over the accessibility bus now.
        screen_reader: whether that is a screen reader; asked only while something reads.
        felt: lets a device that shakes or lights up show a sound.
    """

    speech: Speech
    recording: Callable[[Procedure, str, str], Path | None]
    reader: Callable[[], bool] = lambda: False
    screen_reader: Callable[[], bool] = lambda: False
    felt: Callable[[str], None] = lambda _sound: None

    @property
    def state(self) -> VoiceState:
        """Whether sound can be made."""
        return self.speech.state

    def say(self, screen: WorkerScreen, situation: Situation, *, asked: bool) -> None:
        """Say the screen's words, and render what probably comes next."""
        likes = situation.likes
        loud = earcon_volume(screen.earcon, likes)
        if screen.earcon is not None and loud and not asked:
            self.speech.play(screen.earcon, volume=loud, output=likes.output)
        if screen.earcon is not None and not asked and is_felt(screen.earcon, likes):
            self.felt(screen.earcon)
        if not self._speaks(likes, asked=asked) or (is_quiet(screen, situation) and not asked):
            self.speech.stop()
            return
        times = 1 + (likes.repeat_auto if not asked else 0)
        text = "\n".join([screen.speech] * times)
        recorded = self._recorded(screen, situation) if times == 1 else None
        said = replace(utterance(text, likes), token=screen.token, recording=recorded)
        self.speech.say(said)
        self.speech.prepare(self._next_steps(situation))

    def tell(self, words: str, likes: Profile) -> None:
        """Say what is wrong with a device, for who listens to the bench."""
        if self._speaks(likes, asked=False):
            self.whisper(words, likes, quietly=False)

    def whisper(self, words: str, likes: Profile, *, quietly: bool) -> None:
        """Say what a switch has come to (SWI-06), instead of whatever is being said.

        A screen reader says it by itself, since the focus goes there.
        """
        if self._is_read(likes) and likes.own_voice_with_screen_reader != "on":
            return
        said = utterance(words, likes)
        self.speech.say(replace(said, volume=said.volume // 2) if quietly else said)

    def name_focus(self, words: str, likes: Profile) -> None:
        """Say the name of what has the focus, for who asked for that."""
        if likes.speak_on_focus and self._speaks(likes, asked=False):
            self.whisper(words, likes, quietly=False)

    def _speaks(self, likes: Profile, *, asked: bool) -> bool:
        """Whether our own voice speaks now: beside a screen reader as the person says (VOI-13)."""
        if likes.voice_mode == "off":
            return False
        if self._is_read(likes):
            how = likes.own_voice_with_screen_reader
            return how == "on" or (how == "on_request" and asked)
        return likes.speaks or asked

    def _is_read(self, likes: Profile) -> bool:
        """Whether this person hears a screen reader.

        Who works with one says so; for others a screen reader must be seen to run, since other
        things read the program, too.
        """
        return self.reader() and ("screen_reader" in likes.modes or self.screen_reader())

    def _recorded(self, screen: WorkerScreen, situation: Situation) -> Path | None:
        at = situation.here
        is_step = screen.id.startswith("step.") and isinstance(at, AtStep)
        if not is_step or not isinstance(at, AtStep) or at.job.mode is not Mode.ASK:
            return None
        return self.recording(at.procedure, at.step.id, situation.likes.language)

    def _next_steps(self, situation: Situation) -> tuple[Utterance, ...]:
        at, likes = situation.here, situation.likes
        if not isinstance(at, AtStep) or not likes.speaks:
            return ()
        words = at.procedure.words_in(likes.language)
        ahead = at.job.steps[at.job.number : at.job.number + PREPARED_STEPS]
        return tuple(
            utterance("\n".join(plain(sentence) for sentence in words.steps[step]), likes)
            for step in ahead
        )


def is_quiet(screen: WorkerScreen, situation: Situation) -> bool:
    """Whether a step is spoken only when asked: less help than full (section 4.9)."""
    at = situation.here
    return isinstance(at, AtStep) and screen.id.startswith("step.") and at.level >= Level.QUIET


def utterance(text: str, likes: Profile) -> Utterance:
    """Return words as this person wants to hear them."""
    return Utterance(
        text=text,
        language=likes.language,
        rate_wpm=likes.rate_wpm,
        volume=likes.volume,
        pause_ms=likes.pause_ms,
        gender="" if likes.voice_gender == "site" else likes.voice_gender,
        voice=likes.voice_id,
        output=likes.output,
    )


def earcon_volume(earcon: Earcon | None, likes: Profile) -> int:
    """Return how loud a short sound is for this person, 0 … 100; 0 is not at all."""
    if earcon is Earcon.LOOK_AGAIN and likes.error_tone == "text":
        return 0
    if earcon is Earcon.HELP_IS_COMING and likes.call_style == "silent":
        return 0
    return EARCON_VOLUME[likes.earcons]


def is_felt(earcon: Earcon, likes: Profile) -> bool:
    """Whether a sound is also shown to this person; who calls in silence calls unseen, too."""
    is_silent = earcon is Earcon.HELP_IS_COMING and likes.call_style == "silent"
    return likes.visual_alert != "off" and not is_silent


def speaking_ms(screen: WorkerScreen, likes: Profile) -> int:
    """Return about how long the voice says a screen's words, so that nothing breaks in on it."""
    if not likes.speaks:
        return 0
    lines = screen.speech.split("\n")
    words = sum(len(line.split()) for line in lines)
    return round(words / likes.rate_wpm * 60_000) + len(lines) * likes.pause_ms


def reading_ms(screen: WorkerScreen, likes: Profile) -> tuple[int, ...]:
    """Return how long each line of a screen takes to read, as slowly as this person listens."""
    lines = screen.speech.split("\n") if screen.speech else []
    return tuple(
        max(_LEAST_READING_MS, round(len(line.split()) / likes.rate_wpm * 60_000)) + likes.pause_ms
        for line in lines
    )
