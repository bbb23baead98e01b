"""The only three sounds besides the voice: sines with a soft attack, made on the spot."""

import functools
import math
from array import array
from collections.abc import Sequence

from workshop_app.adapters.speech import sound
from workshop_app.values import Struct

BEFORE_VOICE_MS = 150
"""The voice starts this long after an earcon."""

ATTACK_S = 0.020


class Note(Struct, frozen=True):
    """One tone.

    Attributes:
        hertz: its pitch; none is a rest.
        milliseconds: how long.
    """

    hertz: float | None
    milliseconds: int


NOTES: dict[str, tuple[Note, ...]] = {
    "accepted": (Note(783.99, 90), Note(1046.50, 90)),
    "look_again": (Note(440.0, 90), Note(None, 80), Note(440.0, 90)),
    "help_is_coming": (Note(523.25, 140), Note(659.25, 140), Note(783.99, 140)),
}
"""The design's notes: G5 C6 in 180 ms; A4 twice in 260 ms, level; C5 E5 G5 in 420 ms."""


@functools.cache
def earcon(name: str) -> bytes:
    """Return the sound of that name.

    Raises:
        KeyError: there are three sounds, and this is none of them.
    """
    return sound.pcm_of(sound.levelled(_played(NOTES[name])))


def _played(notes: Sequence[Note]) -> "array[int]":
    samples = array("h")
    for note in notes:
        count = sound.RATE * note.milliseconds // 1000
        samples.extend(_tone(note.hertz, count) if note.hertz else [0] * count)
    return samples


def _tone(hertz: float, count: int) -> list[int]:
    attack = int(ATTACK_S * sound.RATE)
    turn = 2 * math.pi * hertz / sound.RATE
    tone = []
    for i in range(count):
        rise = 0.5 - 0.5 * math.cos(math.pi * min(i / attack, 1.0))
        left = (count - 1 - i) / (count - attack)
        decay = 0.5 - 0.5 * math.cos(math.pi * min(left, 1.0))
        tone.append(round(16_000 * rise * decay * math.sin(turn * i)))
    return tone
