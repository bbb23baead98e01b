"""The engine's process makes sentences, and its death is nobody else's."""

import logging
import os
import signal
from itertools import combinations

import numpy as np
import pytest

from tests.adapters.speech.auditing import audit_speed
from tests.adapters.speech.fakes import PATIENT_S, python_child
from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.child import espeak_rate, render
from workshop_app.adapters.speech.engine import (
    MOST_STARTS,
    WITHIN_S,
    Engine,
    EngineError,
    EngineMissingError,
    child_command,
)
from workshop_app.application.ports import Utterance

READY = "import sys, json, time; print(json.dumps({'ready': 'test'}), flush=True)\n"


@pytest.fixture
def engine():
    engine = Engine(patience_s=PATIENT_S)
    yield engine
    engine.stop()


def made(engine, path, text="Prenez le chiffon bleu.", language="fr", wpm=140, **more):
    engine.render(Utterance(text, language, rate_wpm=wpm, **more), path)
    return sound.read(path)


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "Prenez le chiffon bleu."), ("en", "Take the blue cloth.")]
)
def test_a_sentence_is_made(engine, tmp_path, language, text):
    pcm = made(engine, tmp_path / "a.wav", text, language)
    assert 1.0 < sound.seconds(pcm) < 4.0
    assert sound.level(pcm) == pytest.approx(-20.0, abs=0.5)
    assert sound.peak(pcm) <= -1.0
    assert [file.name for file in tmp_path.iterdir()] == ["a.wav"]


FR = """Prenez le chiffon bleu.
Posez l'ordinateur sur la table.
Branchez le câble d'écran, puis le câble de courant.
Appuyez sur le bouton de mise en marche.
Attendez que l'écran s'allume.
L'image est-elle nette ?
Ce n'est pas le bon portable.
Rangez la barrette de mémoire dans le bac vert.
Demandez à votre responsable de venir à votre poste.""".splitlines()
EN = """Take the blue cloth.
Put the computer on the table.
Plug in the screen cable, then the power cable.
Press the power button.
Wait until the screen lights up.
Is the picture sharp?
This is not the right laptop.
Put the memory module into the green tray.
Ask your team lead to come to your bench.""".splitlines()


@pytest.mark.proves("VOI-06", "T15")
@pytest.mark.parametrize(("language", "text"), [("fr", FR), ("en", EN)])
@pytest.mark.parametrize("wpm", [80, 100, 120, 140, 180, 220])
def test_the_voice_is_as_fast_as_it_is_set(engine, tmp_path, language, text, wpm):
    """VOI-06: within 10 % over a task's worth of sentences, pauses between them not counted."""
    spoken_s = sum(
        sound.seconds(made(engine, tmp_path / "a.wav", each, language, wpm)) for each in text
    )
    words = sum(len(each.replace(" ?", "").split()) for each in text)
    assert audit_speed(words, spoken_s, wpm) == []


def test_each_sentence_gets_its_own_speed_and_language(engine, tmp_path):
    """espeak-ng applies a new speed late unless it is waited for."""
    asked = [(language, wpm) for language in ("fr", "en") for wpm in (100, 220, 140)] * 5
    lengths: dict[tuple[str, int], set[float]] = {}
    for language, wpm in asked:
        pcm = made(engine, tmp_path / "a.wav", FR[0], language, wpm)
        lengths.setdefault((language, wpm), set()).add(round(sound.seconds(pcm), 1))
    assert all(max(each) - min(each) < 0.11 for each in lengths.values()), lengths


def test_a_process_killed_in_mid_sentence_is_replaced(tmp_path):
    engine = Engine(patience_s=PATIENT_S)
    try:
        assert made(engine, tmp_path / "a.wav")
        for _ in range(2):
            before = engine.process_id
            assert before
            os.kill(before, signal.SIGKILL)
            assert made(engine, tmp_path / "b.wav")
            assert engine.process_id != before
    finally:
        engine.stop()


def test_a_sentence_that_kills_the_process_twice_is_given_up(tmp_path):
    code = READY + "sys.stdin.readline(); sys.exit(9)"
    engine = Engine(python_child(code), patience_s=PATIENT_S)
    with pytest.raises(EngineError, match="died twice"):
        made(engine, tmp_path / "a.wav")
    assert engine.process_id is None


def test_a_process_that_dies_again_and_again_is_left_dead_for_a_while(tmp_path):
    now = [0.0]
    code = READY + "sys.stdin.readline()"
    engine = Engine(python_child(code), patience_s=PATIENT_S, clock=lambda: now[0])
    for _ in range(MOST_STARTS // 2):
        with pytest.raises(EngineError, match="died twice"):
            made(engine, tmp_path / "a.wav")
    with pytest.raises(EngineMissingError, match="died"):
        made(engine, tmp_path / "a.wav")
    now[0] += WITHIN_S
    with pytest.raises(EngineError, match="died twice"):
        made(engine, tmp_path / "a.wav")


@pytest.mark.parametrize(
    "code",
    [
        "import sys; sys.exit(3)",
        'print(\'{"missing": "no library"}\', flush=True)',
        "print('Segmentation fault', flush=True)",
        "print('[]', flush=True)",
    ],
)
def test_a_machine_without_an_engine_is_noticed(code):
    engine = Engine(python_child(code), patience_s=PATIENT_S)
    with pytest.raises(EngineMissingError):
        engine.start()


def test_a_program_that_is_not_there_is_noticed(tmp_path):
    with pytest.raises(EngineMissingError):
        Engine([str(tmp_path / "workshop-voice")]).start()


@pytest.mark.parametrize("rest", ["time.sleep(60)", "print('nonsense', flush=True)"])
def test_a_process_that_hangs_or_babbles_counts_as_dead(tmp_path, rest):
    engine = Engine(python_child(READY + rest), patience_s=0.3)
    with pytest.raises(EngineError):
        made(engine, tmp_path / "a.wav")
    engine.stop()


def test_what_the_engine_complains_of_is_in_the_log(tmp_path, caplog):
    code = READY + "sys.stderr.write('no voice roa/fr\\n'); sys.stderr.flush()"
    engine = Engine(python_child(code), patience_s=PATIENT_S)
    with caplog.at_level(logging.WARNING):
        engine.start()
        with pytest.raises(EngineError):
            made(engine, tmp_path / "a.wav")
    engine.stop()
    assert "voice: no voice roa/fr" in caplog.text


def test_a_sentence_that_cannot_be_written_is_told(engine, tmp_path):
    with pytest.raises(EngineError):
        made(engine, tmp_path / "no such folder" / "a.wav")
    assert made(engine, tmp_path / "a.wav")


def test_a_sentence_of_no_words_is_told(engine, tmp_path):
    with pytest.raises(EngineError):
        made(engine, tmp_path / "a.wav", "…")


class Stubborn:
    """An engine that gives an empty file at first, as espeak-ng now and then does."""

    name = "stubborn"

    def __init__(self, failures: int, pcm: bytes) -> None:
        self.failures = failures
        self.pcm = pcm

    def voices(self):
        return {}

    def save(self, _text, _language, _wpm, path):
        self.failures -= 1
        sound.write(path, b"" if self.failures >= 0 else self.pcm)


def test_an_empty_file_is_asked_for_again(engine, tmp_path):
    pcm = made(engine, tmp_path / "real.wav")
    request = {"text": "Un.", "language": "fr", "wpm": 140, "path": str(tmp_path / "a.wav")}
    assert render(Stubborn(2, pcm), request) > 1.0
    with pytest.raises(sound.NoSoundError):
        render(Stubborn(99, pcm), request)
    cut = request | {"text": "word " * 200}
    with pytest.raises(sound.NoSoundError):
        render(Stubborn(0, pcm), cut)


def test_slow_speech_gets_gaps_between_words():
    assert espeak_rate(140) == (108, 0)
    assert espeak_rate(80)[1] > espeak_rate(100)[1] > 0


def test_a_frozen_program_has_its_voice_beside_it(monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/workshop-app/workshop-app")
    assert child_command() == ("/opt/workshop-app/workshop-voice",)


def heard(pcm: bytes) -> tuple[float, float]:
    """The pitch of a voice and how bright it is, both in hertz: the breath is never quite alike."""
    samples = np.array(sound.samples_of(pcm), dtype=float)
    pitches = []
    for start in range(0, len(samples) - 1024, 512):
        block = samples[start : start + 1024]
        if block.std() < 800:
            continue
        alike = np.correlate(block, block, "full")[1023:]
        shortest, longest = sound.RATE // 400, sound.RATE // 60
        period = shortest + int(np.argmax(alike[shortest:longest]))
        if alike[period] > alike[0] / 2:
            pitches.append(sound.RATE / period)
    strength = np.abs(np.fft.rfft(samples))
    bright = (strength * np.fft.rfftfreq(len(samples), 1 / sound.RATE)).sum() / strength.sum()
    return float(np.median(pitches)), float(bright)


def are_alike(one: bytes, other: bytes) -> bool:
    (pitch, bright), (other_pitch, other_bright) = heard(one), heard(other)
    return 0.93 < pitch / other_pitch < 1.08 and 0.9 < bright / other_bright < 1.11


@pytest.mark.proves("VOI-10", "T28")
def test_each_voice_that_can_be_chosen_is_another_one_and_speaks_as_fast(engine, tmp_path):
    engine.start()
    voices = engine.voices["fr"]
    assert voices == engine.voices["en"]
    assert len(voices) == 4
    said = {name: made(engine, tmp_path / "a.wav", voice=name) for name in ("", *voices)}
    assert not any(are_alike(said[a], said[b]) for a, b in combinations(said, 2))
    usual = sound.seconds(said[""])
    assert all(sound.seconds(pcm) == pytest.approx(usual, rel=0.1) for pcm in said.values())


def test_a_voice_of_another_bench_gives_way_to_the_gender(engine, tmp_path):
    here = made(engine, tmp_path / "a.wav", gender="female")
    assert are_alike(made(engine, tmp_path / "a.wav", gender="female", voice="nobody"), here)
    assert not are_alike(made(engine, tmp_path / "a.wav"), here)
