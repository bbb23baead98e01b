"""The engine's own process: one sentence in, one WAV file out, JSON lines both ways.

pyttsx3 keeps its promises only for `save_to_file` and `runAndWait`, one text at a time, and
its engine is a library under another licence than ours: so it lives here and nowhere else.
First line out: `{"ready": engine, "voices": {language: names}}` or `{"missing": reason}`. A
request is `{"id", "text", "language", "wpm", "path", "gender", "voice"}`; its answer
`{"id", "seconds"}` or `{"id", "error"}`.
The process ends when its input does.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TextIO

from workshop_app.adapters.speech import sound

ATTEMPTS = 4
"""espeak-ng gave an empty file for 2 sentences in 300 when its queue was not waited for."""

SHORTEST_S, SHORTEST_A_WORD_S = 0.08, 0.05
"""A sentence that took less was cut off."""


class Voice(NamedTuple):
    """A language, and `female`, `male` or the usual voice; or the name of one that wins."""

    language: str
    gender: str = ""
    name: str = ""


class Engine(Protocol):
    """What turns one sentence into a raw WAV file."""

    name: str

    def voices(self) -> dict[str, list[str]]:
        """Return what can be chosen in each language, always in the same order."""

    def save(self, text: str, voice: Voice, wpm: int, path: Path) -> None:
        """Write the sentence; the file may have silence around it, or be empty."""


class EspeakEngine:
    """espeak-ng from its Python package, through pyttsx3."""

    VOICES = {"fr": "roa/fr", "en": "gmw/en"}  # noqa: RUF012 - never changed
    VARIANTS = {"female": "+f3", "male": "+m3"}  # noqa: RUF012 - never changed
    """espeak-ng's names of other throats."""
    CHOSEN = ("f1", "Annie", "m7", "m8")
    """Four that are told apart: 180 and 230 Hz, a dark one at 106 and a deep one at 85; the usual
    voice has 101. None is more than 5 % off the usual speed."""
    WORD_GAP = 7
    """espeak-ng's number for the silence between words."""

    name = "espeak-ng"

    def __init__(self) -> None:
        import ctypes  # noqa: PLC0415 - only where it is used

        import espeakng_loader  # noqa: PLC0415

        os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
        # Loaded for all, so that pyttsx3's own search finds it by its name.
        ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
        import pyttsx3  # noqa: PLC0415
        from pyttsx3.drivers import _espeak  # noqa: PLC0415

        self._library = _espeak
        self._engine = pyttsx3.init(driverName="espeak")
        self._engine.setProperty("volume", 1.0)
        self._set: tuple[Voice, int] | None = None
        there = Path(espeakng_loader.get_data_path()) / "voices" / "!v"
        self._throats = [name for name in self.CHOSEN if (there / name).is_file()]

    def voices(self) -> dict[str, list[str]]:
        """Return the throats that came with espeak-ng: each speaks every language."""
        return dict.fromkeys(self.VOICES, self._throats)

    def save(self, text: str, voice: Voice, wpm: int, path: Path) -> None:
        """Write the sentence; wait for espeak-ng before and after, or it keeps the old speed."""
        if self._set != (voice, wpm):
            rate, gap = espeak_rate(wpm)
            self._engine.proxy.setBusy(False)  # else what is set waits in a queue
            throat = self.VARIANTS.get(voice.gender, "")
            if voice.name in self._throats:
                throat = f"+{voice.name}"
            self._engine.setProperty("voice", self.VOICES[voice.language] + throat)
            self._engine.setProperty("rate", rate)
            self._library.SetParameter(self.WORD_GAP, gap, 0)
            self._library.Synchronize()
            self._set = (voice, wpm)
        self._engine.save_to_file(text, str(path))
        self._engine.runAndWait()
        self._library.Synchronize()


SLOWEST_RATE = 88
"""Under this espeak-ng hardly gets slower (80 is its floor, 110 words a minute in French)."""


def espeak_rate(wpm: int) -> tuple[int, int]:
    """Return espeak-ng's speed, and its gap between words in its units of about 10 ms.

    Measured over twelve sentences a language, pauses at the ends cut: words a minute are
    1.29 × the speed set (fr 182, en 182 at 140); slower than that, each unit of gap adds
    25 ms a word to the 500 ms of the slowest speed. Longer gaps are also easier to follow
    than stretched words.
    """
    rate = round(wpm * 0.775)
    if rate >= SLOWEST_RATE:
        return rate, 0
    return SLOWEST_RATE, max(0, round((60 / wpm - 0.51) / 0.0253))


class SapiEngine:
    """The voices of Windows, through pyttsx3. Written from the documentation; not run."""

    name = "sapi5"

    def __init__(self) -> None:
        from pyttsx3.engine import Engine as Pyttsx3Engine  # noqa: PLC0415

        self._new = Pyttsx3Engine
        found = self._new("sapi5").getProperty("voices")
        self._voices = {
            language: [str(v.id) for v in found if tag in f"{v.languages} {v.name} {v.id}"]
            for language, tag in (("fr", "FR"), ("en", "EN"))
        }

    def voices(self) -> dict[str, list[str]]:
        """Return the voices of each language that are installed."""
        return self._voices

    def save(self, text: str, voice: Voice, wpm: int, path: Path) -> None:
        """Write the sentence with a fresh engine: 2.99 says only its first text on Windows."""
        engine = self._new("sapi5")
        known = self._voices.get(voice.language, [])
        if known:
            engine.setProperty("voice", voice.name if voice.name in known else known[0])
        engine.setProperty("rate", wpm)
        engine.save_to_file(text, str(path))
        engine.runAndWait()


def render(engine: Engine, request: dict[str, Any]) -> float:
    """Write the sentence of a request, trimmed and at the common loudness.

    Returns:
        How many seconds it takes to say.

    Raises:
        NoSoundError: the engine gave nothing, or a piece of it, again and again.
        OSError: the file cannot be written.
    """
    path = Path(request["path"])
    voice = Voice(request["language"], request.get("gender", ""), request.get("voice", ""))
    raw = path.with_suffix(".raw")
    shortest = max(SHORTEST_S, SHORTEST_A_WORD_S * len(str(request["text"]).split()))
    raw.touch()  # a folder that cannot be written stops pyttsx3 in a callback, and for ever
    try:
        for _ in range(ATTEMPTS):
            engine.save(request["text"], voice, int(request["wpm"]), raw)
            try:
                pcm = sound.made_ready(_decoded(raw))
            except sound.NoSoundError:
                continue
            if sound.seconds(pcm) >= shortest:
                sound.write(path, pcm)
                return sound.seconds(pcm)
    finally:
        raw.unlink(missing_ok=True)
    raise sound.NoSoundError(f"{engine.name} gave no sound in {ATTEMPTS} attempts")


def _decoded(raw: Path) -> bytes:
    try:
        return sound.read(raw)
    except sound.NoSoundError:
        from workshop_app.adapters.speech.recordings import decoded  # noqa: PLC0415 - rarely

        return decoded(raw)  # another rate or two channels: Windows


def serve(engine: Engine, requests: TextIO, answers: TextIO) -> None:
    """Answer requests until there are no more."""
    for line in requests:
        request = json.loads(line)
        answer: dict[str, Any] = {"id": request["id"]}
        try:
            answer["seconds"] = render(engine, request)
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            answer["error"] = f"{type(error).__name__}: {error}"
        _say(answers, answer)


def _say(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def _own_output() -> TextIO:
    """Keep the pipe for answers, and send what libraries print nowhere."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return answers


def main() -> int:
    """Serve as the child of a bench.

    Returns:
        0 when the bench has closed the pipe, 1 without an engine.
    """
    answers = _own_output()
    try:
        engine: Engine = SapiEngine() if sys.platform == "win32" else EspeakEngine()
    except Exception as error:  # noqa: BLE001 - whatever stops a foreign engine is told to the bench
        _say(answers, {"missing": f"{type(error).__name__}: {error}"})
        return 1
    _say(answers, {"ready": engine.name, "voices": engine.voices()})
    requests = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - a pipe, for life
    serve(engine, requests, answers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
