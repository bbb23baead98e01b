"""The bench's voice: the newest words only, at once, and silence as soon as it is asked for."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from workshop_app.adapters.speech import earcons
from workshop_app.adapters.speech.engine import EngineError
from workshop_app.adapters.speech.player import Player
from workshop_app.adapters.speech.renderer import Sound
from workshop_app.adapters.speech.spoken import sentences
from workshop_app.adapters.speech.tape import gain_of
from workshop_app.application.ports import Spoken, Utterance, VoiceState
from workshop_app.values import Struct, replace

log = logging.getLogger(__name__)

ONE_BREATH_S = 0.3
"""Words asked for so shortly before an earcon belong to it: they are said after it."""

WATCH_S = 0.1


class Rendering(Protocol):
    """What turns utterances into sound: `Renderer`."""

    has_engine: bool

    def start(self) -> None:
        """Start the engine, or note that there is none."""

    def parts(self, utterance: Utterance) -> Iterator[Sound]:
        """Make the sound, sentence by sentence; raises EngineError."""

    def voices(self, language: str) -> tuple[str, ...]:
        """Return the voices that can be chosen; none until the engine is known."""

    def close(self) -> None:
        """Give the engine back."""


class _Asked(Struct, frozen=True):
    number: int
    utterance: Utterance | None
    at: float


class BenchVoice:
    """The voice with an engine and a device, on a thread of its own.

    `on_state` is called on that thread: once when it is known whether sound can be made, and
    at each change. `on_spoken` is told on any thread which line of which words begins to be heard,
    and that none is any more. Nobody who calls the voice ever waits for it.
    """

    def __init__(
        self,
        *,
        renderer: Rendering,
        player: Player,
        on_state: Callable[[VoiceState], None] = lambda _state: None,
        on_spoken: Callable[[Spoken | None], None] = lambda _spoken: None,
        clock: Callable[[], float] = time.monotonic,
        at_once: bool = True,
    ) -> None:
        """Start the engine, or only when the first words are asked for (not `at_once`)."""
        self._renderer = renderer
        self._player = player
        player.tape.on_spoken = on_spoken
        self._on_state = on_state
        self._clock = clock
        self._changed = threading.Condition()
        self._asked = _Asked(0, None, clock())
        self._to_render = self._to_play = self._closing = False
        self._ahead: list[Utterance] = []
        self._output = "speaker"
        self._state = VoiceState.READY
        self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
        self._begun = False
        if at_once:
            self._begin()

    @property
    def state(self) -> VoiceState:
        """Whether sound can be made; `READY` until the contrary is known, within 2 s."""
        return self._state

    def say(self, utterance: Utterance) -> None:
        """Say this instead of whatever is being said or rendered; an earcon ends first."""
        with self._changed:
            self._ask(utterance)
            self._player.tape.drop_words()

    def voices(self, language: str) -> tuple[str, ...]:
        """Return the voices that can be chosen; none until the engine is known."""
        return self._renderer.voices(language)

    def prepare(self, utterances: Sequence[Utterance]) -> None:
        """Render these when there is nothing else to do, instead of what was named before."""
        ahead = [
            replace(each, text=part)
            for each in utterances
            for part in (sentences(each.text) if each.recording is None else [each.text])
        ]
        with self._changed:
            self._begin()
            self._ahead = ahead
            self._changed.notify()

    def play(self, earcon: str, *, volume: int = 70, output: str = "speaker") -> None:
        """Play a short sound instead of whatever is heard.

        Words asked for in the same breath are said after it.

        Raises:
            KeyError: there is no such sound.
        """
        pcm = earcons.earcon(earcon)
        with self._changed:
            same_breath = self._clock() - self._asked.at < ONE_BREATH_S
            self._begin()
            self._ask(self._asked.utterance if same_breath else None)
            self._player.tape.play_signal(pcm, gain_of(volume))
            self._to_play, self._output = True, output

    def stop(self) -> None:
        """Be silent within the device's buffer; nothing that was asked for comes any more."""
        with self._changed:
            self._ask(None)
            self._to_play = False
            self._player.tape.clear()

    def close(self) -> None:
        """Be silent, and give the engine and the device back; returns when that is done."""
        with self._changed:
            self._closing = True
            self._ask(None)
            self._player.tape.clear()
        if self._begun:
            self._thread.join()

    def _begin(self) -> None:
        if not self._begun and not self._closing:
            self._begun = True
            self._thread.start()

    def _ask(self, utterance: Utterance | None) -> None:
        if utterance is not None:
            self._begin()
        self._asked = _Asked(self._asked.number + 1, utterance, self._clock())
        self._to_render = utterance is not None
        self._changed.notify()

    def _work(self) -> None:
        try:
            self._player.start()
            self._renderer.start()
            self._tell(first=True)
            for name in earcons.NOTES:
                earcons.earcon(name)
            while self._wait():
                self._next()
                self._player.watch()
                self._tell()
        finally:
            self._player.close()
            self._renderer.close()

    def _wait(self) -> bool:
        """Wait for something to do, or to look after the device; false at the end."""
        with self._changed:
            if not (self._closing or self._to_render or self._to_play or self._ahead):
                self._changed.wait(WATCH_S if self._player.pulling else None)
            return not self._closing

    def _next(self) -> None:
        with self._changed:
            asked, to_render, to_play = self._asked, self._to_render, self._to_play
            output = self._output
            self._to_render = self._to_play = False
            idle = not (to_render or to_play)
            ahead = self._ahead.pop(0) if idle and self._ahead else None
        if to_play:
            self._player.start(output)
        try:
            if to_render and asked.utterance is not None:
                self._say(asked, asked.utterance)
            elif ahead is not None:
                for _ in self._renderer.parts(ahead):
                    pass
        except EngineError as error:
            log.warning("not said: %s", error)
            with self._changed:
                self._ahead = []

    def _say(self, asked: _Asked, utterance: Utterance) -> None:
        gain = gain_of(utterance.volume)
        put = self._player.tape.play_words
        for part in self._renderer.parts(utterance):
            says = None if part.line is None else Spoken(utterance.token, part.line)
            with self._changed:
                if self._asked is not asked:
                    return
                put(part.pcm, gain, says)
            self._player.start(utterance.output)
            put = self._player.tape.add_words

    def _tell(self, *, first: bool = False) -> None:
        state = VoiceState.READY
        if not self._player.has_device:
            state = VoiceState.NO_DEVICE
        elif not self._renderer.has_engine:
            state = VoiceState.NO_ENGINE
        elif self._player.is_elsewhere:
            state = VoiceState.NO_HEADSET
        if first or state is not self._state:
            self._state = state
            self._on_state(state)
