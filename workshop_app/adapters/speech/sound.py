"""Sound as the voice handles it: mono, 16 bits, 22,050 samples a second, in plain bytes.

Standard library only, because the child process uses it too and must start fast.
"""

import math
import operator
import sys
import wave
from array import array
from pathlib import Path

RATE = 22_050
"""Samples a second: what espeak-ng makes."""

FULL = 32_768
WINDOW = RATE // 200
"""Samples of 5 ms: sound is looked at in pieces of this length."""

QUIET = round(10 ** (-42 / 20) * FULL)
"""A window that stays under −42 dBFS is silence; espeak-ng's tail is far below."""

LEVEL_DBFS = -20.0
"""Loudness of all that is spoken (accessibility.md 4.5, rule 10)."""

PEAK = 10 ** (-1.1 / 20) * FULL
"""No sample goes higher: −1 dBFS, with a tenth to spare for rounding."""

LEAD, TAIL = 2 * WINDOW, 12 * WINDOW
"""What is left of the silence around speech: 10 ms before, 60 ms after."""


class NoSoundError(ValueError):
    """There is nothing to hear: silence, or no samples at all."""


def samples_of(pcm: bytes) -> "array[int]":
    """Return the samples; the bytes are little-endian on every machine."""
    samples = array("h")
    samples.frombytes(pcm[: len(pcm) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def pcm_of(samples: "array[int]") -> bytes:
    """Return the little-endian bytes of samples."""
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    return samples.tobytes()


def seconds(pcm: bytes) -> float:
    """How long this sounds."""
    return len(pcm) / 2 / RATE


def silence(milliseconds: int) -> bytes:
    """Return silence of that length."""
    return bytes(2 * (RATE * milliseconds // 1000))


def _loud_windows(samples: "array[int]") -> list[int]:
    starts = range(0, len(samples), WINDOW)
    return [i for i in starts if _highest(samples[i : i + WINDOW]) > QUIET]


def _highest(samples: "array[int]") -> int:
    return max((max(samples), -min(samples))) if samples else 0


def level(pcm: bytes) -> float:
    """Return the loudness in dBFS (RMS) of what sounds; pauses do not count.

    Raises:
        NoSoundError: nothing sounds.
    """
    return _level(samples_of(pcm))


def _level(samples: "array[int]") -> float:
    windows = [samples[i : i + WINDOW] for i in _loud_windows(samples)]
    power = sum(sum(map(operator.mul, each, each)) for each in windows)
    if not power:
        raise NoSoundError("there is nothing to hear")
    return 10 * math.log10(power / sum(map(len, windows)) / FULL**2)


def peak(pcm: bytes) -> float:
    """Return the highest sample in dBFS; minus infinity for silence."""
    highest = _highest(samples_of(pcm))
    return 20 * math.log10(highest / FULL) if highest else -math.inf


def trimmed(samples: "array[int]") -> "array[int]":
    """Cut the silence at both ends, and let the end fade.

    Raises:
        NoSoundError: nothing sounds.
    """
    loud = _loud_windows(samples)
    if not loud:
        raise NoSoundError("there is nothing to hear")
    first, last = max(loud[0] - LEAD, 0), min(loud[-1] + WINDOW + TAIL, len(samples))
    kept = samples[first:last]
    fade = min(WINDOW, len(kept))
    for i in range(fade):
        kept[-1 - i] = kept[-1 - i] * i // fade
    return kept


def levelled(samples: "array[int]") -> "array[int]":
    """Bring speech to the common loudness, or as near as its peaks allow.

    Raises:
        NoSoundError: nothing sounds.
    """
    gain = 10 ** ((LEVEL_DBFS - _level(samples)) / 20)
    return scaled(samples, min(gain, PEAK / _highest(samples)))


def scaled(samples: "array[int]", gain: float) -> "array[int]":
    """Return the samples louder or softer by a factor.

    In whole numbers, because it is on the way to the first sound: 73,000 samples in 4 ms.
    """
    factor = round(gain * 4096)
    return array("h", [each * factor >> 12 for each in samples])


def made_ready(pcm: bytes) -> bytes:
    """Trim a piece of speech and bring it to the common loudness.

    Raises:
        NoSoundError: nothing sounds.
    """
    return pcm_of(levelled(trimmed(samples_of(pcm))))


def write(path: Path, pcm: bytes) -> None:
    """Write a WAV file.

    Raises:
        OSError: the file cannot be written.
    """
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(pcm)


def read(path: Path) -> bytes:
    """Read a WAV file that `write` wrote.

    Raises:
        OSError: the file is not there or cannot be read.
        NoSoundError: it is cut short, silent, or not one of ours.
    """
    try:
        with wave.open(str(path), "rb") as file:
            shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
            frames = file.getnframes()
            pcm = file.readframes(frames)
    except (wave.Error, EOFError) as error:
        raise NoSoundError(f"{path.name}: {error}") from error
    if shape != (1, 2, RATE) or len(pcm) != 2 * frames:
        raise NoSoundError(f"{path.name} is not whole")
    if _highest(samples_of(pcm)[::16]) < QUIET:
        raise NoSoundError(f"{path.name} is silent")
    return pcm
