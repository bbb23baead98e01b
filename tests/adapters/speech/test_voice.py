"""The bench's voice: newest words only, silent at once, and honest about being unable to speak."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from miniaudio import Backend

from tests.adapters.speech import sequences
from tests.adapters.speech.fakes import (
    LEXICONS,
    PATIENT_S,
    HandCrankedLoudspeaker,
    HeardLoudspeaker,
    python_child,
    real_renderer,
)
from tests.adapters.speech.sequences import NumberRenderer, words
from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.engine import Engine
from workshop_app.adapters.speech.headset import backends
from workshop_app.adapters.speech.loudspeaker import DeviceLoudspeaker
from workshop_app.adapters.speech.player import LOST_S, REST_S, RETRY_S, WAKING_S, Player
from workshop_app.adapters.speech.renderer import Renderer, Sound
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.adapters.speech.to_folder import WavFolderSpeech
from workshop_app.adapters.speech.voice import BenchVoice
from workshop_app.application.ports import Speech, Spoken, Utterance, VoiceState
from workshop_app.values import replace

STEP = Utterance("Prenez le chiffon bleu.\nEssuyez l’écran.", "fr", token="step 3")  # noqa: S106 - the name of a screen


class States:
    """What the screen was told of the voice."""

    def __init__(self) -> None:
        self.told: list[VoiceState] = []
        self._changed = threading.Condition()

    def __call__(self, state: VoiceState) -> None:
        with self._changed:
            self.told.append(state)
            self._changed.notify_all()

    def wait_for(self, state: VoiceState) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: state in self.told[-1:], PATIENT_S), self.told


@pytest.fixture(params=["silent", "to a folder", "real"])
def speech(request, tmp_path) -> Iterator[Speech]:
    made: Speech
    if request.param == "silent":
        made = SilentSpeech()
    elif request.param == "to a folder":
        made = WavFolderSpeech(tmp_path / "voice", real_renderer(tmp_path / "cache"))
    else:
        made = BenchVoice(
            renderer=real_renderer(tmp_path / "cache"),
            player=Player(DeviceLoudspeaker(null=True)),
        )
    yield made
    made.close()


def test_every_voice_takes_every_order_and_makes_nobody_wait(speech):
    speech.prepare([STEP, STEP])
    speech.say(STEP)
    for earcon in ("accepted", "look_again", "help_is_coming"):
        speech.play(earcon)
    speech.say(Utterance("Take it.", "en", volume=0, rate_wpm=500))
    speech.stop()
    speech.stop()
    assert speech.state in set(VoiceState)


@pytest.mark.proves("VOI-12")
def test_no_voice_knows_a_buzzer(speech):
    with pytest.raises(KeyError):
        speech.play("buzzer")


def test_a_voice_may_be_closed_in_the_middle_of_a_word(speech):
    speech.say(STEP)


def test_silence_remembers_what_it_would_have_said():
    silent = SilentSpeech()
    silent.say(STEP)
    silent.prepare([STEP])
    silent.play("accepted")
    assert silent.last == silent.speaking == STEP.text
    assert (silent.said, silent.earcons, silent.prepared) == ([STEP.text], ["accepted"], [STEP])
    silent.stop()
    assert not silent.speaking
    assert silent.last == STEP.text


@pytest.mark.proves("VOI-02", "VOI-03", "T17")
def test_a_step_is_heard_and_cut_within_a_tenth_of_a_second(tmp_path):
    loudspeaker = HeardLoudspeaker()
    voice = BenchVoice(renderer=real_renderer(tmp_path), player=Player(loudspeaker))
    try:
        voice.say(STEP)
        loudspeaker.wait_for(lambda: bool(loudspeaker.sounded_since(0.0)))
        stopped = time.monotonic()
        voice.stop()
        loudspeaker.wait_for(lambda: loudspeaker.blocks[-1][0] > stopped + 0.3)
    finally:
        voice.close()
    late = loudspeaker.sounded_since(stopped)
    pulled_last = max(late, default=stopped) - stopped
    assert len(late) <= 1
    assert pulled_last + 3 * loudspeaker.buffer_ms / 1000 <= 0.100


@pytest.mark.proves("VOI-03", "VOI-04", "T17")
def test_nothing_stale_is_heard_in_a_thousand_random_sequences():
    sequences.run(1000, seed=1)


@pytest.mark.planted("T17")
@pytest.mark.parametrize("order", ["stop", "say"])
def test_a_voice_that_goes_on_with_the_old_step_is_reported(monkeypatch, order):
    """An order that the voice does not hear: what it says then is stale, or is missing."""
    monkeypatch.setattr(BenchVoice, order, lambda _self, *_: None)
    monkeypatch.setattr(sequences, "PATIENT_S", 1)
    with pytest.raises(AssertionError):
        sequences.run(200, seed=1)


def test_words_asked_for_with_an_earcon_follow_it_in_whatever_order_they_come():
    now = [100.0]
    for say_first in (True, False):
        loudspeaker = HandCrankedLoudspeaker()
        voice = BenchVoice(
            renderer=NumberRenderer(),
            player=Player(loudspeaker, lambda: now[0]),
            clock=lambda: now[0],
        )
        assert loudspeaker.started.wait(PATIENT_S)
        orders = [lambda v=voice: v.say(words(20_000)), lambda v=voice: v.play("accepted")]
        for order in orders if say_first else reversed(orders):
            order()
        heard: list[int] = []
        until = time.monotonic() + PATIENT_S
        while heard.count(20_000) < 1200 and time.monotonic() < until:
            heard += loudspeaker.crank(100)
        voice.close()
        assert heard.count(20_000) == 1200
        last_of_earcon = max(i for i, each in enumerate(heard) if each and each != 20_000)
        gap = (heard.index(20_000) - last_of_earcon) / sound.RATE
        assert gap >= 0.149


@pytest.mark.proves("VOI-04", "T17")
def test_words_of_an_earlier_screen_do_not_come_back_after_an_earcon():
    now = [100.0]
    loudspeaker = HandCrankedLoudspeaker()
    voice = BenchVoice(
        renderer=NumberRenderer(),
        player=Player(loudspeaker, lambda: now[0]),
        clock=lambda: now[0],
    )
    assert loudspeaker.started.wait(PATIENT_S)
    voice.say(words(20_000))
    now[0] += 1.0
    voice.play("accepted")
    loudspeaker.crank(200)
    assert 20_000 not in loudspeaker.crank(30_000)
    voice.close()


@pytest.mark.proves("VOI-14", "T17")
def test_a_bench_without_a_sound_device_says_so_and_goes_on(tmp_path):
    states, loudspeaker = States(), HandCrankedLoudspeaker(plugged_in=False)
    voice = BenchVoice(renderer=NumberRenderer(), player=Player(loudspeaker), on_state=states)
    try:
        states.wait_for(VoiceState.NO_DEVICE)
        voice.say(words(20_000))
        voice.play("accepted")
        assert voice.state is VoiceState.NO_DEVICE
    finally:
        voice.close()


def test_headphones_that_are_plugged_in_again_are_used_and_nothing_old_is_said():
    now = [100.0]
    states, loudspeaker = States(), HandCrankedLoudspeaker()
    player = Player(loudspeaker, lambda: now[0])
    voice = BenchVoice(
        renderer=NumberRenderer(), player=player, on_state=states, clock=lambda: now[0]
    )
    try:
        states.wait_for(VoiceState.READY)
        loudspeaker.plugged_in = False
        now[0] += LOST_S + WAKING_S + 0.1
        states.wait_for(VoiceState.NO_DEVICE)
        voice.say(words(20_000))
        now[0] += RETRY_S + 0.1
        loudspeaker.plugged_in = True
        voice.say(words(21_000))
        states.wait_for(VoiceState.READY)
        heard: list[int] = []
        until = time.monotonic() + PATIENT_S
        while heard.count(21_000) < 1200 and time.monotonic() < until:
            heard += loudspeaker.crank(100)
        assert set(heard) <= {0, 21_000}
    finally:
        voice.close()
    assert states.told == [VoiceState.READY, VoiceState.NO_DEVICE, VoiceState.READY]


def test_a_device_rests_after_a_while_and_wakes_for_the_next_words():
    now = [100.0]
    loudspeaker = HandCrankedLoudspeaker()
    player = Player(loudspeaker, lambda: now[0])
    player.start()
    player.watch()
    assert loudspeaker.rested == 0
    now[0] += REST_S + 0.1
    loudspeaker.crank(10)
    player.watch()
    assert loudspeaker.rested == 1
    player.tape.play_words(sound.silence(100), 1.0)
    player.start()
    assert loudspeaker.crank(10) == [0] * 10
    player.close()


@pytest.mark.proves("VOI-14", "T17")
def test_a_bench_without_an_engine_says_so_within_two_seconds(tmp_path):
    states = States()
    engine = Engine(python_child("import time; time.sleep(60)"))
    renderer = Renderer(folder=tmp_path, lexicons=LEXICONS, engine=engine)
    began = time.monotonic()
    voice = BenchVoice(
        renderer=renderer, player=Player(DeviceLoudspeaker(null=True)), on_state=states
    )
    try:
        states.wait_for(VoiceState.NO_ENGINE)
        assert time.monotonic() - began <= 2.0
        voice.play("accepted")
    finally:
        voice.close()


def test_the_voice_survives_the_death_of_its_engine(tmp_path):
    states, loudspeaker = States(), HeardLoudspeaker()
    renderer = real_renderer(tmp_path)
    voice = BenchVoice(renderer=renderer, player=Player(loudspeaker), on_state=states)
    try:
        states.wait_for(VoiceState.READY)
        voice.say(STEP)
        assert renderer.engine.process_id
        os.kill(renderer.engine.process_id, signal.SIGKILL)
        loudspeaker.wait_for(lambda: bool(loudspeaker.sounded_since(0.0)))
        voice.stop()
        asked = time.monotonic()
        voice.say(Utterance("Tout va bien.", "fr"))
        loudspeaker.wait_for(lambda: bool(loudspeaker.sounded_since(asked)))
        assert voice.state is VoiceState.READY
    finally:
        voice.close()


class PunctualRenderer(Renderer):
    """The real one, which says when it has made the last word."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder=folder, lexicons=LEXICONS, engine=Engine(patience_s=PATIENT_S))
        self.has_finished = threading.Event()

    def parts(self, utterance: Utterance) -> Iterator[Sound]:
        yield from super().parts(utterance)
        if utterance.text.endswith("Fini."):
            self.has_finished.set()


def test_what_is_prepared_is_there_when_it_is_asked_for(tmp_path):
    renderer = PunctualRenderer(tmp_path)
    voice = BenchVoice(renderer=renderer, player=Player(DeviceLoudspeaker(null=True)))
    try:
        voice.prepare([STEP, replace(STEP, text="Fini.")])
        assert renderer.has_finished.wait(PATIENT_S)
    finally:
        voice.close()
    assert len(list(tmp_path.glob("*/*.wav"))) == 3


def test_playing_to_nowhere_is_never_taken_for_a_device():
    """Left to itself, miniaudio does that where there is no sound system at all."""
    assert Backend.NULL not in backends(null=False)
    assert {Backend.WASAPI, Backend.PULSEAUDIO, Backend.ALSA} < set(backends(null=False))


@pytest.mark.proves("VOI-16", "T17")
def test_a_sentence_is_told_when_it_begins_to_be_heard(tmp_path):
    """The second one begins after the pause; a device holds 60 ms of what it has pulled."""
    told: list[tuple[int, Spoken | None]] = []
    heard: list[int] = []
    renderer, loudspeaker = PunctualRenderer(tmp_path), HandCrankedLoudspeaker()
    voice = BenchVoice(
        renderer=renderer,
        player=Player(loudspeaker),
        on_spoken=lambda spoken: told.append((len(heard), spoken)),
    )
    try:
        voice.say(replace(STEP, text="Prenez le chiffon.\nFini."))
        assert renderer.has_finished.wait(PATIENT_S)
        while told[-1:] == [] or told[-1][1] is not None:
            heard += loudspeaker.crank(sound.RATE // 50)
    finally:
        voice.close()
    assert [spoken.line for _, spoken in told if spoken] == [0, 1]
    pause = sound.RATE * STEP.pause_ms // 1000
    begins = next(n for n in range(pause, len(heard)) if heard[n] and not any(heard[n - pause : n]))
    assert abs(told[1][0] - begins) <= (0.200 - 0.060) * sound.RATE
