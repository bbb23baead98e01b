"""How soon the bench speaks, how soon it is silent, and how its prompts sound.

Without a sound device it plays to nowhere in real time: what a card adds of its own is then not
in them.
"""

import argparse
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from measure._figures import judge
from workshop_app import resources
from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.loudspeaker import DeviceLoudspeaker, NoDeviceError, Read
from workshop_app.adapters.speech.player import Player
from workshop_app.adapters.speech.renderer import Renderer
from workshop_app.adapters.speech.spoken import load_lexicon
from workshop_app.adapters.speech.voice import BenchVoice
from workshop_app.application.ports import Utterance

PROVES = ("VOI-02", "VOI-03", "T17")
BUFFER_MS = 20
BUFFERS = 3
"""miniaudio keeps this many: what was pulled is heard at most so many buffers later."""

GOALS_MS = {"first_sample_fresh_heard": 150, "stop_to_silence_heard": 100}

RATES = (80, 100, 120, 140, 160, 180, 200, 220)
SENTENCES = {
    "fr": (
        "Prenez le chiffon bleu.",
        "Posez l’ordinateur sur la table.",
        "Branchez le câble de courant.",
        "Appuyez sur le bouton de mise en marche.",
        "Attendez que l’écran s’allume.",
        "Rangez la barrette de mémoire dans le bac vert.",
    ),
    "en": (
        "Take the blue cloth.",
        "Put the computer on the table.",
        "Plug in the power cable.",
        "Press the power button.",
        "Wait until the screen lights up.",
        "Put the memory module into the green tray.",
    ),
}


class _Clock:
    """A device whose pulls are timed."""

    def __init__(self, *, null: bool) -> None:
        self._device = DeviceLoudspeaker(buffer_ms=BUFFER_MS, null=null)
        self._changed = threading.Condition()
        self._blocks: list[tuple[float, bool]] = []

    def start(self, read: Read, output: str = "speaker") -> None:
        def timed(frames: int) -> bytes:
            block = read(frames)
            with self._changed:
                self._blocks.append((time.perf_counter(), any(block)))
                self._changed.notify_all()
            return block

        self._device.start(timed, output)

    @property
    def lost(self) -> bool:
        return self._device.lost

    @property
    def is_elsewhere(self) -> bool:
        return self._device.is_elsewhere

    def has_headset(self) -> bool:
        return self._device.has_headset()

    def rest(self) -> None:
        self._device.rest()

    def close(self) -> None:
        self._device.close()

    def first_sound_after(self, moment: float) -> float:
        return self._wait(lambda: next((at for at, is_on in self._after(moment) if is_on), None))

    def last_sound_after(self, moment: float) -> float:
        """Wait a third of a second; the moment itself if nothing was heard."""
        self._wait(lambda: next((at for at, _ in self._after(moment) if at > moment + 0.3), None))
        return max((at for at, is_on in self._after(moment) if is_on), default=moment)

    def _after(self, moment: float) -> list[tuple[float, bool]]:
        return [each for each in self._blocks if each[0] >= moment]

    def _wait(self, found: Callable[[], float | None]) -> float:
        with self._changed:
            if not self._changed.wait_for(lambda: found() is not None, timeout=10):
                raise TimeoutError("the voice was not heard within 10 s")
            return found() or 0.0


def _renderer(folder: Path) -> Renderer:
    lexicons = {name: load_lexicon(resources.path(f"lexicon/{name}.toml")) for name in SENTENCES}
    return Renderer(folder=folder, lexicons=lexicons)


def _has_device() -> bool:
    device = DeviceLoudspeaker()
    try:
        device.start(lambda frames: bytes(2 * frames))
    except NoDeviceError:
        return False
    device.close()
    return True


def latency(rounds: int = 30) -> dict[str, float | str]:
    """Measure request → first sample and stop → silence, in milliseconds (p50 and p95).

    `fresh` sentences were never said before; `ready` ones were rendered ahead. `to_device` is
    when the device takes the sample, `heard` adds what the device still holds before it.
    """
    null = not _has_device()
    device = _Clock(null=null)
    figures: dict[str, float | str] = {"device": "to nowhere" if null else "sound card"}
    with tempfile.TemporaryDirectory() as folder:
        voice = BenchVoice(renderer=_renderer(Path(folder)), player=Player(device))
        times: dict[str, list[float]] = {"fresh": [], "ready": [], "silence": []}
        try:
            for number in range(rounds + 2):
                step = Utterance(f"Étape {number}.\nPrenez le chiffon bleu.", "fr")
                for kind in ("fresh", "ready"):
                    asked = time.perf_counter()
                    voice.say(step)
                    times[kind].append(device.first_sound_after(asked) - asked)
                    stopped = time.perf_counter()
                    voice.stop()
                    times["silence"].append(device.last_sound_after(stopped) - stopped)
        finally:
            voice.close()
    held = BUFFERS * BUFFER_MS
    for kind, name in (("fresh", "first_sample_fresh"), ("ready", "first_sample_ready")):
        figures |= _percentiles(f"{name}_to_device", times[kind][2:], 0)
        figures |= _percentiles(f"{name}_heard", times[kind][2:], held)
    return figures | _percentiles("stop_to_silence_heard", times["silence"], held)


def _percentiles(name: str, seconds: list[float], add_ms: float) -> dict[str, float]:
    values = sorted(each * 1000 + add_ms for each in seconds)
    late = values[min(len(values) - 1, int(len(values) * 0.95))]
    return {
        f"{name}_p50_ms": round(statistics.median(values), 1),
        f"{name}_p95_ms": round(late, 1),
    }


def quality() -> dict[str, float]:
    """Measure speed (percent off the setting), loudness, peaks and silences over all rates."""
    off: list[float] = []
    levels: list[float] = []
    peaks: list[float] = []
    leads: list[float] = []
    tails: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        renderer = _renderer(Path(folder))
        try:
            for language, texts in SENTENCES.items():
                for wpm in RATES:
                    parts = [
                        b"".join(
                            part.pcm
                            for part in renderer.parts(Utterance(each, language, rate_wpm=wpm))
                        )
                        for each in texts
                    ]
                    words = sum(len(each.split()) for each in texts)
                    measured = words * 60 / sum(map(sound.seconds, parts))
                    off.append(abs(measured / wpm - 1) * 100)
                    levels += map(sound.level, parts)
                    peaks += map(sound.peak, parts)
                    for part in parts:
                        samples = sound.samples_of(part)
                        loud = [i for i, each in enumerate(samples) if abs(each) > sound.QUIET]
                        leads.append(loud[0] * 1000 / sound.RATE)
                        tails.append((len(samples) - loud[-1]) * 1000 / sound.RATE)
        finally:
            renderer.close()
    return {
        "prompts": len(levels),
        "speed_off_worst_percent": round(max(off), 1),
        "loudness_spread_db": round(max(levels) - min(levels), 2),
        "highest_peak_dbfs": round(max(peaks), 2),
        "longest_lead_ms": round(max(leads), 1),
        "longest_tail_ms": round(max(tails), 1),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--rounds", type=int, default=30, help="sentences that are said and stopped"
    )
    chosen = parser.parse_args(arguments)
    found = latency(chosen.rounds)
    for figure, value in (found | quality()).items():
        print(f"{figure}: {value}")
    reached = [
        judge(f"{name}, p95 in ms", float(found[f"{name}_p95_ms"]), goal)
        for name, goal in GOALS_MS.items()
    ]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    raise SystemExit(main())
