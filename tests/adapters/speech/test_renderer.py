"""Each sentence is made once; a person's own voice wins; nothing broken is ever played."""

import os
import shutil
import wave
from array import array
from pathlib import Path

import pytest

from tests.adapters.speech.auditing import audit_prompts
from tests.adapters.speech.fakes import LEXICONS, PATIENT_S, python_child, real_renderer
from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.engine import Engine, EngineError
from workshop_app.adapters.speech.renderer import Renderer, WavCache
from workshop_app.adapters.speech.to_folder import WavFolderSpeech
from workshop_app.application.ports import Utterance, VoiceState
from workshop_app.values import replace

RECORDINGS = Path(__file__).parent / "recordings"
HELLO = Utterance("Bonjour.\nPrenez le chiffon bleu.", "fr")


@pytest.fixture
def renderer(tmp_path):
    renderer = real_renderer(tmp_path / "cache")
    yield renderer
    renderer.close()


def voiceless(folder: Path) -> Renderer:
    engine = Engine(python_child("raise SystemExit(1)"), patience_s=PATIENT_S)
    return Renderer(folder=folder, lexicons=LEXICONS, engine=engine)


def rendered(renderer: Renderer, utterance: Utterance) -> bytes:
    return b"".join(each.pcm for each in renderer.parts(utterance))


@pytest.mark.proves("VOI-08")
def test_sentences_are_joined_with_the_pause_that_is_set(renderer):
    short = rendered(renderer, replace(HELLO, pause_ms=200))
    long = rendered(renderer, replace(HELLO, pause_ms=1200))
    assert sound.seconds(long) - sound.seconds(short) == pytest.approx(1.0, abs=0.01)
    parts = list(renderer.parts(HELLO))
    assert [part.line for part in parts] == [0, 0, 1]
    assert parts[1].pcm == sound.silence(700)


def test_what_was_made_is_played_without_an_engine(renderer, tmp_path):
    made = rendered(renderer, HELLO)
    without = voiceless(tmp_path / "cache")
    assert rendered(without, HELLO) == made
    with pytest.raises(EngineError):
        rendered(without, replace(HELLO, rate_wpm=200))
    assert not without.has_engine
    without.close()


def test_a_broken_sound_is_made_again(renderer, tmp_path):
    made = rendered(renderer, HELLO)
    for file in (tmp_path / "cache").glob("*/*.wav"):
        file.write_bytes(file.read_bytes()[:1000])
    again = rendered(renderer, HELLO)
    assert sound.seconds(again) == pytest.approx(sound.seconds(made), abs=0.1)
    assert all(sound.read(file) for file in (tmp_path / "cache").glob("*/*.wav"))


def test_another_lexicon_is_another_sound(renderer, tmp_path):
    rendered(renderer, HELLO)
    changed = {"fr": replace(LEXICONS["fr"], version="changed")}
    engine = Engine(python_child("raise SystemExit(1)"), patience_s=PATIENT_S)
    other = Renderer(folder=tmp_path / "cache", lexicons=changed, engine=engine)
    with pytest.raises(EngineError):
        rendered(other, HELLO)
    other.close()


@pytest.mark.skipif("os.geteuid() == 0", reason="root may write everywhere")
def test_a_read_only_folder_keeps_nobody_from_speaking(tmp_path):
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o500)
    renderer = real_renderer(folder)
    assert rendered(renderer, HELLO)
    renderer.close()


def test_a_cache_that_cannot_be_kept_keeps_nobody_from_speaking(tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    renderer = real_renderer(tmp_path / "cache")
    assert rendered(renderer, HELLO)
    renderer.close()


def test_the_oldest_sounds_make_room(tmp_path):
    cache = WavCache(tmp_path)
    pcm = sound.made_ready(sound.pcm_of(array("h", [9000, -9000] * 5000)))
    for number in range(5):
        cache.put(f"{number}", pcm)
        os.utime(cache._file(f"{number}"), (number, number))
    cache._file("0").with_suffix(".new").write_bytes(b"left by a power cut")
    cache.prune(most_bytes=3 * (len(pcm) + 100))
    assert [cache.get(f"{number}") is not None for number in range(5)] == [False] * 2 + [True] * 3
    assert not list(tmp_path.glob("*/*.new"))


def test_what_a_killed_program_left_is_cleared_away(tmp_path):
    cache = WavCache(tmp_path)
    old, new = tmp_path / "draft-old", tmp_path / "draft-new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "sentence.wav").write_bytes(b"half")
    os.utime(old, (0, 0))
    cache.prune()
    assert not old.exists()
    assert new.exists()


def test_nothing_but_the_cache_is_left(renderer, tmp_path):
    rendered(renderer, HELLO)
    renderer.close()
    assert not list((tmp_path / "cache").glob("draft-*"))


@pytest.mark.proves("VOI-10")
@pytest.mark.parametrize("name", ["tone.flac", "tone.mp3", "tone.ogg"])
def test_a_recording_wins(renderer, name):
    pcm = rendered(renderer, replace(HELLO, recording=RECORDINGS / name))
    assert sound.seconds(pcm) == pytest.approx(0.5, abs=0.15)
    assert sound.level(pcm) == pytest.approx(-20.0, abs=0.5)


def test_a_wav_of_a_telephone_is_played_at_the_right_pitch(renderer, tmp_path):
    file = tmp_path / "voice.wav"
    with wave.open(str(file), "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(8_000)
        out.writeframes(array("h", [9000, 9000, -9000, -9000] * 4_000).tobytes())
    pcm = rendered(renderer, replace(HELLO, recording=file))
    assert sound.seconds(pcm) == pytest.approx(1.0, abs=0.1)


@pytest.mark.proves("VOI-10")
@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a sound" * 500, None])
def test_a_broken_recording_gives_way_to_the_engine(renderer, tmp_path, content):
    file = tmp_path / "voice.mp3"
    if content is not None:
        file.write_bytes(content)
    pcm = rendered(renderer, replace(HELLO, recording=file))
    assert sound.seconds(pcm) == pytest.approx(sound.seconds(rendered(renderer, HELLO)), abs=0.01)


def test_a_recording_needs_no_engine(tmp_path):
    renderer = voiceless(tmp_path / "cache")
    assert rendered(renderer, replace(HELLO, recording=RECORDINGS / "tone.ogg"))
    renderer.close()


def test_a_new_recording_replaces_the_old_one_at_once(renderer, tmp_path):
    file = tmp_path / "voice.ogg"
    shutil.copy(RECORDINGS / "tone.ogg", file)
    first = rendered(renderer, replace(HELLO, recording=file))
    file.write_bytes(b"spoiled")
    assert rendered(renderer, replace(HELLO, recording=file)) != first


def test_an_empty_text_is_not_said(renderer):
    assert rendered(renderer, Utterance(" \n…", "fr")) == b""


@pytest.mark.proves("VOI-09", "T15")
def test_every_prompt_of_a_tour_becomes_a_file(tmp_path):
    """T15: no silence to wait through, one loudness, nothing clipped, 10 s at most."""
    speech = WavFolderSpeech(tmp_path / "voice", real_renderer(tmp_path / "cache"))
    speech.say(Utterance("Étape 3.\nPrenez l’écran PC 26 0042.", "fr"))
    speech.play("accepted")
    speech.say(Utterance("…", "fr"))
    speech.say(Utterance("Take the blue cloth.", "en", rate_wpm=100))
    assert speech.state is VoiceState.READY
    assert speech.last == "Take the blue cloth."
    speech.close()
    assert [file.name for file in speech.files] == [
        "001-etape-3-prenez-l-ecran.wav",
        "003-take-the-blue-cloth.wav",
    ]
    sounds = {file.name: sound.read(file) for file in speech.files}
    assert audit_prompts(sounds) == []
