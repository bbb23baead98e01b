"""Loudspeakers of ours, and where to find what the voice needs."""

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from workshop_app import resources
from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.engine import Engine
from workshop_app.adapters.speech.loudspeaker import DeviceLoudspeaker, NoDeviceError, Read
from workshop_app.adapters.speech.renderer import Renderer
from workshop_app.adapters.speech.spoken import Lexicon, load_lexicon

PATIENT_S = 30.0
"""A busy machine says nothing about the code."""

LEXICONS: dict[str, Lexicon] = {
    language: load_lexicon(resources.path(f"lexicon/{language}.toml")) for language in ("fr", "en")
}


def real_renderer(folder: Path) -> Renderer:
    return Renderer(folder=folder, lexicons=LEXICONS, engine=Engine(patience_s=PATIENT_S))


def python_child(code: str) -> tuple[str, ...]:
    """Return the command of a process that takes the place of the engine's."""
    return (sys.executable, "-c", code)


class HandCrankedLoudspeaker:
    """Plays when the test turns the crank, and can be unplugged."""

    def __init__(self, *, plugged_in: bool = True) -> None:
        self.plugged_in = plugged_in
        self.headset = False
        self.outputs: list[str] = []
        self.started = threading.Event()
        self.closed = 0
        self.rested = 0
        self._read: Read | None = None

    @property
    def lost(self) -> bool:
        return False

    @property
    def is_elsewhere(self) -> bool:
        return self.outputs[-1:] not in ([], ["speaker"]) and not self.headset

    def has_headset(self) -> bool:
        return self.headset

    def start(self, read: Read, output: str = "speaker") -> None:
        self.outputs.append(output)
        if not self.plugged_in:
            raise NoDeviceError("nothing is plugged in")
        self._read = read
        self.started.set()

    def rest(self) -> None:
        self.rested += 1

    def close(self) -> None:
        self.closed += 1
        self._read = None

    def crank(self, frames: int) -> list[int]:
        """Return the samples that would be heard now."""
        read = self._read
        return list(sound.samples_of(read(frames))) if read else [0] * frames


class HeardLoudspeaker(DeviceLoudspeaker):
    """miniaudio's device that plays to nowhere in real time, and notes what went through."""

    def __init__(self, buffer_ms: int = 20) -> None:
        super().__init__(buffer_ms=buffer_ms, null=True)
        self.buffer_ms = buffer_ms
        self.changed = threading.Condition()
        self.blocks: list[tuple[float, bool]] = []

    def start(self, read: Read, output: str = "speaker") -> None:
        def listening(frames: int) -> bytes:
            block = read(frames)
            with self.changed:
                self.blocks.append((time.monotonic(), any(block)))
                self.changed.notify_all()
            return block

        super().start(listening, output)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(condition, timeout=PATIENT_S)

    def sounded_since(self, moment: float) -> list[float]:
        return [at for at, is_sound in self.blocks if is_sound and at >= moment]
