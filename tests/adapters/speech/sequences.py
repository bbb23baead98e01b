"""Random orders given to the voice, as fast as they come; run as a program for many of them.

What is heard after each order must be silence, an earcon, or the newest words; never older
words, never two things at once. Words are rendered here as one number repeated, so that
every sample tells whose it is; earcons stay below those numbers.
"""

import random
import sys
import time
from collections.abc import Iterator

from tests.adapters.speech.fakes import PATIENT_S, HandCrankedLoudspeaker
from workshop_app.adapters.speech.earcons import NOTES
from workshop_app.adapters.speech.engine import EngineError
from workshop_app.adapters.speech.player import Player
from workshop_app.adapters.speech.renderer import Sound
from workshop_app.adapters.speech.tape import FADE
from workshop_app.adapters.speech.voice import BenchVoice
from workshop_app.application.ports import Utterance

LOUDER_THAN_EARCONS = 16_000
FAILS = "the engine dies"
HEARD_PART = 0.3
"""After so many of the orders to say something, it is waited for; the others come at once."""


class NumberRenderer:
    """Renders a number as itself; now and then the engine fails."""

    def __init__(self) -> None:
        self.has_engine = True

    def start(self) -> None:
        """There is nothing to start."""

    def parts(self, utterance: Utterance) -> Iterator[Sound]:
        for _ in range(3):
            if utterance.token == FAILS:
                raise EngineError("died")
            yield Sound(int(utterance.text).to_bytes(2, "little") * 400)

    def voices(self, _language: str) -> tuple[str, ...]:
        return ()

    def close(self) -> None:
        """There is nothing to close."""


def words(number: int, *, fails: bool = False) -> Utterance:
    return Utterance(str(number), "fr", token=FAILS if fails else "step", volume=100)


class Listener:
    """Gives orders and listens."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a choice, not a secret
        self.loudspeaker = HandCrankedLoudspeaker()
        self.voice = BenchVoice(renderer=NumberRenderer(), player=Player(self.loudspeaker))
        assert self.loudspeaker.started.wait(PATIENT_S)
        self.newest: int | None = None
        self.number = LOUDER_THAN_EARCONS

    def order(self) -> None:
        kind = self.random.choice(("say", "say", "say", "fail", "stop", "play", "prepare"))
        if kind in {"say", "fail"}:
            self.number = LOUDER_THAN_EARCONS + (self.number + 1) % 16_000
            self.newest = self.number if kind == "say" else None
            self.voice.say(words(self.number, fails=kind == "fail"))
            if kind == "say" and self.random.random() < HEARD_PART:
                self.hear_it_begin()
        elif kind == "stop":
            self.newest = None
            self.voice.stop()
        elif kind == "play":
            self.voice.play(self.random.choice(list(NOTES)))
        else:
            self.voice.prepare([words(1), words(2)])
        self.loudspeaker.crank(FADE)
        self.listen(self.random.choice((1, 50, 400, 3000)))

    def hear_it_begin(self) -> None:
        """Wait until the new words sound, so that the next order finds something to cut."""
        until = time.monotonic() + PATIENT_S
        self.loudspeaker.crank(FADE)
        while not self.listen(20):
            assert time.monotonic() < until, f"{self.newest} was asked for, and is not heard"

    def listen(self, frames: int) -> bool:
        heard = {each for each in self.loudspeaker.crank(frames) if each >= LOUDER_THAN_EARCONS}
        assert heard <= {self.newest}, f"heard {heard}, but {self.newest} was asked for last"
        return bool(heard)

    def finish(self) -> None:
        """The last words are always said, once."""
        self.number = LOUDER_THAN_EARCONS + (self.number + 1) % 16_000
        self.newest = self.number
        self.voice.say(words(self.number))
        count = self.loudspeaker.crank(FADE).count(self.number)
        until = time.monotonic() + PATIENT_S
        while count < 1200 and time.monotonic() < until:
            count += self.loudspeaker.crank(400).count(self.number)
        assert count == 1200

    def close(self) -> None:
        self.voice.close()


def run(sequences: int, seed: int = 0, orders: int = 8) -> None:
    """Give orders in that many sequences.

    Raises:
        AssertionError: something was heard that should not have been.
    """
    listener = Listener(seed)
    try:
        for _ in range(sequences):
            for _ in range(orders):
                listener.order()
            listener.finish()
    finally:
        listener.close()


if __name__ == "__main__":
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    began = time.monotonic()
    run(many, seed=int(time.time()))
    seconds = time.monotonic() - began
    sys.stdout.write(f"{many} sequences of 8 orders and a last word: none stale, {seconds:.0f} s\n")
