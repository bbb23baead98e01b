"""Checks of prompts, as sound and as what is said: each says what is wrong, or nothing."""

import re
from collections.abc import Mapping

from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.spoken import Lexicon, spoken

LEAD_S, TAIL_S, LONGEST_S = 0.050, 0.150, 10.0
PEAK_DBFS, SPREAD_DB, CLIPPED = -1.0, 3.0, 32_767
RAW = re.compile(r"[A-Z]{2,}|\d{5,}|\b0\d|[×→°*_]")
"""What an engine would spell or swallow: capitals, long numbers, leading zeros, signs."""


def audit_prompts(sounds: Mapping[str, bytes]) -> list[str]:
    """T15: heard, without silence to wait through, one loudness, nothing clipped, 10 s at most."""
    found: list[str] = []
    levels: dict[str, float] = {}
    for name, pcm in sounds.items():
        samples = sound.samples_of(pcm)
        loud = [place for place, each in enumerate(samples) if abs(each) > sound.QUIET]
        if not loud:
            found.append(f"{name}: silent")
            continue
        if loud[0] / sound.RATE > LEAD_S:
            found.append(f"{name}: begins with {loud[0] / sound.RATE:.2f} s of silence")
        if (len(samples) - loud[-1]) / sound.RATE > TAIL_S:
            found.append(f"{name}: ends with silence")
        if sound.seconds(pcm) > LONGEST_S:
            found.append(f"{name}: {sound.seconds(pcm):.1f} s long")
        if sound.peak(pcm) > PEAK_DBFS:
            found.append(f"{name}: a peak of {sound.peak(pcm):.1f} dBFS")
        levels[name] = sound.level(pcm)
    if levels and max(levels.values()) - min(levels.values()) > SPREAD_DB:
        found.append(f"{min(levels, key=levels.__getitem__)}: softer than the others")
    return found


def audit_speed(words: int, seconds: float, wpm: int) -> list[str]:
    """T15: within 10 % of the speed that was asked for."""
    measured = words * 60 / seconds
    is_near = abs(measured - wpm) <= 0.10 * wpm
    return [] if is_near else [f"{measured:.0f} words a minute instead of {wpm}"]


def audit_said(text: str, lexicon: Lexicon) -> list[str]:
    """T16: nothing in capitals, no sign and no long number reaches the engine as it is shown."""
    said = spoken(text, lexicon)
    return [f"{found[0]!r} is left to the engine in {said!r}" for found in RAW.finditer(said)]
