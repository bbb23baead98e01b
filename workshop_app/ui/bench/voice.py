"""The voice of the bench: it says what the screen says, in the worker's way."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workshop_app.application.ports import Speech, Utterance, VoiceState
from workshop_app.application.situation import AtStep, Situation
from workshop_app.domain.job import Mode
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.screen import WorkerScreen, plain

PREPARED_STEPS = 3
"""Rule 9 of the voice: the next steps are rendered ahead, so that they start at once."""


@dataclass(frozen=True, slots=True)
class ScreenVoice:
    """Says screens through a speech port; a human recording of the step wins."""

    speech: Speech
    recording: Callable[[str, str, str], Path | None]  # task, step, language

    @property
    def state(self) -> VoiceState:
        """Whether sound can be made."""
        return self.speech.state

    def say(self, screen: WorkerScreen, situation: Situation, *, asked: bool) -> None:
        """Say the screen's words, and render what probably comes next."""
        likes = situation.likes
        if screen.earcon is not None and not asked:
            self.speech.play(screen.earcon)
        if not likes.speaks and not asked:
            self.speech.stop()
            return
        self.speech.say(
            Utterance(
                text=screen.speech,
                language=likes.language,
                token=screen.token,
                rate_wpm=likes.rate_wpm,
                volume=likes.volume,
                recording=self._recorded(screen, situation),
            )
        )
        self.speech.prepare(self._next_steps(situation))

    def whisper(self, words: str, likes: Profile, *, quietly: bool) -> None:
        """Say what a switch has come to (SWI-06), instead of whatever is being said."""
        volume = likes.volume // 2 if quietly else likes.volume
        self.speech.say(
            Utterance(text=words, language=likes.language, rate_wpm=likes.rate_wpm, volume=volume)
        )

    def _recorded(self, screen: WorkerScreen, situation: Situation) -> Path | None:
        at = situation.here
        is_step = screen.id.startswith("step.") and isinstance(at, AtStep)
        if not is_step or not isinstance(at, AtStep) or at.job.mode is not Mode.ASK:
            return None
        return self.recording(at.job.task, at.step.id, situation.likes.language)

    def _next_steps(self, situation: Situation) -> tuple[Utterance, ...]:
        at, likes = situation.here, situation.likes
        if not isinstance(at, AtStep) or not likes.speaks:
            return ()
        words = at.procedure.words_in(likes.language)
        ahead = at.job.steps[at.job.number : at.job.number + PREPARED_STEPS]
        return tuple(
            Utterance(
                text="\n".join(plain(sentence) for sentence in words.steps[step]),
                language=likes.language,
                rate_wpm=likes.rate_wpm,
                volume=likes.volume,
            )
            for step in ahead
        )


def speaking_ms(screen: WorkerScreen, likes: Profile) -> int:
    """Return about how long the voice says a screen's words, so that nothing breaks in on it."""
    if not likes.speaks:
        return 0
    lines = screen.speech.split("\n")
    words = sum(len(line.split()) for line in lines)
    return round(words / likes.rate_wpm * 60_000) + len(lines) * Utterance("", "").pause_ms
