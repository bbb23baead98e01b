"""An earcon, a breath, then words; what is cut ends within 5 ms; never two at once."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.earcons import earcon
from workshop_app.adapters.speech.tape import FADE, Tape, gain_of
from workshop_app.application.ports import Spoken


def block(value: int, frames: int = 1000) -> bytes:
    return sound.pcm_of(array("h", [value] * frames))


def heard(tape: Tape, frames: int) -> list[int]:
    return list(sound.samples_of(tape.read(frames)))


def test_words_follow_an_earcon_after_a_breath():
    tape = Tape()
    tape.play_signal(earcon("accepted"), 1.0)
    tape.play_words(block(20_000), 1.0)
    signal = sound.RATE * 180 // 1000
    breath = sound.RATE * 150 // 1000
    played = heard(tape, signal + breath + 1000)
    assert any(played[:signal])
    first = next(i for i, each in enumerate(played) if each == 20_000)
    assert abs(first - signal - breath) <= 2
    assert not any(played[signal:first])
    assert tape.empty


def test_new_words_replace_old_ones_with_a_short_fade():
    tape = Tape()
    tape.play_words(block(8000), 1.0)
    heard(tape, 100)
    tape.play_words(block(500), 1.0)
    played = heard(tape, FADE + 1000)
    assert played[:FADE] == sorted(played[:FADE], reverse=True)
    assert played[FADE:] == [500] * 1000


def test_an_earcon_cuts_the_words():
    tape = Tape()
    tape.play_words(block(30_000, 10_000), 1.0)
    heard(tape, 100)
    tape.play_signal(earcon("look_again"), 1.0)
    heard(tape, FADE)
    assert max(heard(tape, 30_000)) < 20_000


def test_silence_is_at_most_a_fade_away():
    tape = Tape()
    tape.play_words(block(8000), 1.0)
    heard(tape, 100)
    tape.clear()
    heard(tape, FADE)
    assert not any(heard(tape, 2000))


def test_words_that_never_began_leave_nothing_behind():
    tape = Tape()
    tape.play_words(block(8000), 1.0)
    tape.drop_words()
    assert tape.empty
    assert not any(heard(tape, 500))


def test_loudness_grows_as_ears_hear():
    assert gain_of(0) == 0.0
    assert gain_of(100) == gain_of(150) == 1.0
    assert 0.2 < gain_of(50) < 0.3
    tape = Tape()
    tape.play_words(block(8000), gain_of(50))
    assert heard(tape, 10) == [2000] * 10


@given(st.lists(st.integers(1, 700), min_size=1, max_size=30))
def test_nothing_is_lost_or_said_twice_whatever_the_size_of_the_blocks(sizes):
    tape = Tape()
    tape.play_words(block(7, 900), 1.0)
    tape.add_words(block(8, 900), 1.0)
    played = [sample for size in [*sizes, 2000] for sample in heard(tape, size)]
    assert [each for each in played if each] == [7] * 900 + [8] * 900


@pytest.mark.proves("VOI-16", "T17")
@given(
    lines=st.lists(st.integers(1, 2000), min_size=1, max_size=6),
    frames=st.integers(1, 700),
)
def test_a_line_is_told_with_the_block_that_it_begins_in(lines, frames):
    tape, told, pulled = Tape(), list[tuple[int, Spoken | None]](), 0
    tape.on_spoken = lambda spoken: told.append((pulled, spoken))
    for number, long in enumerate(lines):
        tape.add_words(block(1, long), 1.0, Spoken("step", number))
    begins = [sum(lines[:number]) for number in range(len(lines))]
    while pulled <= sum(lines) + frames:
        tape.read(frames)
        pulled += frames
    seen = [spoken for _, spoken in told]
    last = {begin // frames: Spoken("step", number) for number, begin in enumerate(begins)}
    assert seen == [*last.values(), None]
    assert [at for at, _ in told[:-1]] == [frames * number for number in last]
    assert 0 <= told[-1][0] - sum(lines) < 2 * frames


@pytest.mark.proves("VOI-16")
def test_what_is_cut_is_no_longer_spoken():
    tape, told = Tape(), list[Spoken | None]()
    tape.on_spoken = told.append
    tape.play_words(block(1), 1.0, Spoken("step", 0))
    heard(tape, 100)
    tape.clear()
    tape.play_words(block(1), 1.0, Spoken("next", 0))
    heard(tape, 2 * FADE)
    assert told == [Spoken("step", 0), None, Spoken("next", 0)]
