"""Sound is trimmed, at one loudness, and never clipped; earcons are as they were designed."""

import itertools
import math
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.earcons import NOTES, earcon


def tone(milliseconds: int, amplitude: int, hertz: float = 440.0) -> bytes:
    count = sound.RATE * milliseconds // 1000
    turn = 2 * math.pi * hertz / sound.RATE
    return sound.pcm_of(array("h", [round(amplitude * math.sin(turn * i)) for i in range(count)]))


@given(st.integers(300, 32_767), st.integers(0, 900), st.integers(0, 900))
def test_speech_is_trimmed_and_brought_to_one_loudness(amplitude, before, after):
    raw = sound.silence(before) + tone(200, amplitude) + sound.silence(after)
    ready = sound.made_ready(raw)
    assert 0.19 <= sound.seconds(ready) <= 0.2 + 0.05 + 0.1
    assert sound.level(ready) == pytest.approx(-20.0, abs=0.5)
    assert sound.peak(ready) <= -1.0


def test_a_sharp_peak_is_not_clipped():
    loud = sound.samples_of(tone(400, 1_000))
    loud[5_000] = 32_767
    ready = sound.made_ready(sound.pcm_of(loud))
    assert sound.peak(ready) <= -1.0


@pytest.mark.parametrize("pcm", [b"", sound.silence(500), tone(200, 100)])
def test_silence_is_noticed(pcm):
    with pytest.raises(sound.NoSoundError):
        sound.made_ready(pcm)


def test_a_file_is_read_as_it_was_written(tmp_path):
    pcm = tone(300, 8_000)
    sound.write(tmp_path / "a.wav", pcm)
    assert sound.read(tmp_path / "a.wav") == pcm


def test_a_file_cut_short_by_a_power_cut_is_noticed(tmp_path):
    file = tmp_path / "a.wav"
    sound.write(file, tone(300, 8_000))
    whole = file.read_bytes()
    for length in (0, 20, 44, 46, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:length])
        with pytest.raises(sound.NoSoundError):
            sound.read(file)
    file.write_bytes(whole[:44] + bytes(len(whole) - 44))
    with pytest.raises(sound.NoSoundError):
        sound.read(file)


DESIGNED = {"accepted": 180, "look_again": 260, "help_is_coming": 420}


@pytest.mark.proves("VOI-12")
def test_there_are_three_earcons_and_no_more():
    assert set(NOTES) == set(DESIGNED)
    with pytest.raises(KeyError):
        earcon("buzzer")


@pytest.mark.proves("VOI-12")
@pytest.mark.parametrize("name", DESIGNED)
def test_an_earcon_is_as_long_and_as_loud_as_designed(name):
    pcm = earcon(name)
    assert sound.seconds(pcm) * 1000 == pytest.approx(DESIGNED[name], abs=1)
    assert sound.level(pcm) == pytest.approx(-20.0, abs=0.3)
    assert sound.peak(pcm) <= -1.0


@pytest.mark.parametrize("name", DESIGNED)
def test_an_earcon_starts_and_ends_softly(name):
    samples = sound.samples_of(earcon(name))
    assert max(map(abs, samples[:50])) < 500
    assert max(map(abs, samples[-50:])) < 500


@pytest.mark.parametrize(
    ("name", "hertz"),
    [
        ("accepted", [784, 1047]),
        ("look_again", [440, 440]),
        ("help_is_coming", [523, 659, 784]),
    ],
)
def test_an_earcon_has_its_notes(name, hertz):
    samples = sound.samples_of(earcon(name))
    at, heard = 0, []
    for note in NOTES[name]:
        count = sound.RATE * note.milliseconds // 1000
        piece = samples[at : at + count]
        crossings = sum(a < 0 <= b for a, b in itertools.pairwise(piece))
        if note.hertz is not None:
            heard.append(crossings / (note.milliseconds / 1000))
        else:
            assert not any(piece)
        at += count
    assert heard == pytest.approx(hertz, abs=16)
