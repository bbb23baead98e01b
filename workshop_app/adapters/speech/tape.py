"""What is sounding and what follows: an earcon first, then words, never two at once."""

import threading
import time
from array import array
from collections.abc import Callable

from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.earcons import BEFORE_VOICE_MS
from workshop_app.application.ports import Spoken
from workshop_app.values import Struct, replace

FADE = sound.WINDOW
"""Samples in which a sound that is cut ends: 5 ms, so that there is no click."""


class _Piece(Struct, frozen=True):
    pcm: bytes
    gain: float
    is_words: bool
    says: Spoken | None = None
    at: int = 0  # bytes played


def gain_of(volume: int) -> float:
    """Return the factor for a loudness of 0 … 100; squared, as ears hear ratios."""
    return (min(max(volume, 0), 100) / 100) ** 2


class Tape:
    """The sound that a device pulls, block by block; safe from any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._lock = threading.Lock()
        self._pieces: list[_Piece] = []
        self._cut = b""
        self._clock = clock
        self.read_at = clock()
        """When the device last pulled."""
        self.on_spoken: Callable[[Spoken | None], None] = lambda _spoken: None
        """Told which line of words begins to be heard, and that none is; on any thread.

        The device may hold what it pulled for some 60 ms more. It must not call the tape.
        """
        self._heard: Spoken | None = None

    def play_words(self, pcm: bytes, gain: float, says: Spoken | None = None) -> None:
        """Put these words in the place of any others; an earcon is heard to its end before."""
        with self._lock:
            self._drop(lambda piece: piece.is_words)
            self._pieces.append(_Piece(pcm, gain, is_words=True, says=says))

    def add_words(self, pcm: bytes, gain: float, says: Spoken | None = None) -> None:
        """Say this after the words that are there."""
        with self._lock:
            self._pieces.append(_Piece(pcm, gain, is_words=True, says=says))

    def play_signal(self, pcm: bytes, gain: float) -> None:
        """Play an earcon at once, instead of everything; words may follow it."""
        with self._lock:
            self._drop(lambda _piece: True)
            self._pieces.append(_Piece(pcm, gain, is_words=False))
            self._pieces.append(_Piece(sound.silence(BEFORE_VOICE_MS), 0.0, is_words=False))

    def drop_words(self) -> None:
        """End the words; let an earcon sound."""
        with self._lock:
            self._drop(lambda piece: piece.is_words)

    def clear(self) -> None:
        """End everything."""
        with self._lock:
            self._drop(lambda _piece: True)

    @property
    def empty(self) -> bool:
        """Whether there is nothing left to hear."""
        with self._lock:
            return not self._pieces and not self._cut

    def read(self, frames: int) -> bytes:
        """Return the next samples, silence where there are none."""
        with self._lock:
            self.read_at = self._clock()
            block, self._cut = self._cut[: 2 * frames], self._cut[2 * frames :]
            says = None
            while self._pieces and len(block) < 2 * frames:
                piece = self._pieces[0]
                says = piece.says
                end = piece.at + 2 * frames - len(block)
                block += _louder(piece.pcm[piece.at : end], piece.gain)
                if end < len(piece.pcm):
                    self._pieces[0] = replace(piece, at=end)
                else:
                    del self._pieces[0]
            self._tell(says)
        return block.ljust(2 * frames, b"\0")

    def _drop(self, which: Callable[[_Piece], bool]) -> None:
        if self._pieces and which(self._pieces[0]) and self._pieces[0].at:
            first = self._pieces[0]
            rest = sound.samples_of(first.pcm[first.at : first.at + 2 * FADE])
            fading = array("h", [each * (FADE - i) // FADE for i, each in enumerate(rest)])
            self._cut = _louder(sound.pcm_of(fading), first.gain)
        self._pieces = [piece for piece in self._pieces if not which(piece)]
        if not self._pieces:
            self._tell(None)

    def _tell(self, says: Spoken | None) -> None:
        if says != self._heard:
            self._heard = says
            self.on_spoken(says)


def _louder(pcm: bytes, gain: float) -> bytes:
    return pcm if gain == 1.0 else sound.pcm_of(sound.scaled(sound.samples_of(pcm), gain))
