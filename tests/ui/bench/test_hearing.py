"""Who cannot hear sees the sound of a step, and the microphone is open for no longer than that."""

from array import array
from math import pi, sin
from threading import Event
from typing import Any, cast

import pytest

from tests.application.workshop import OTHER_PC, step
from tests.ui.bench.example_words import PlainPictures
from tests.ui.bench.examples import example
from tests.ui.bench.test_every_setting import bench_of
from tests.ui.gallery.hall import WINDOWS
from workshop_app.adapters.speech.ear import DeviceEar, level_of
from workshop_app.domain.commands import Command
from workshop_app.domain.presets import Preset, with_preset
from workshop_app.domain.procedure import StepKind
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.bench.voice import ScreenVoice
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.level import BARS, LevelMeter
from workshop_app.values import replace


class AnEar:
    """A microphone that hears what a test makes."""

    def __init__(self) -> None:
        self.is_open, self.heard = False, 0.0

    def is_there(self) -> bool:
        return True

    def start(self) -> bool:
        self.is_open = True
        return True

    def level(self) -> float:
        heard, self.heard = self.heard, 0.0
        return heard

    def stop(self) -> None:
        self.is_open = False

    def close(self) -> None:
        self.is_open = False


@pytest.fixture
def view(qapp):
    load_fonts()
    shown = WorkerView(PlainPictures())
    shown.hearing.ear = AnEar()
    shown.resize(*WINDOWS["tablet"][:2])
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()


def listening():
    return replace(example("listen", "fr"), meter="Son")


def looking():
    return example("look", "fr")


LOOK = Look(THEMES["light"], Metrics(*WINDOWS["tablet"]), "fr")


@pytest.mark.proves("VOI-15")
def test_the_bars_follow_the_sound_and_fall_slowly(view):
    view.show_screen(listening(), LOOK)
    meter = view.findChild(LevelMeter)
    seen = []
    for heard in (0.0, 1.0, 0.0, 0.0):
        view.hearing.ear.heard = heard
        view.hearing.look()
        seen.append(meter.filled)
    assert seen[:2] == [0, BARS]
    assert seen[1] > seen[2] > seen[3] > 0


@pytest.mark.proves("VOI-15", "DIG-01")
def test_the_microphone_is_open_for_that_step_alone(view):
    heard = []
    for screen in (looking(), listening(), looking()):
        view.show_screen(screen, LOOK)
        heard.append(view.hearing.ear.is_open)
    assert heard == [False, True, False]


@pytest.mark.proves("VOI-15")
@pytest.mark.parametrize(
    ("preset", "has_microphone", "asked", "meter"),
    [
        (Preset.BY_EYE, True, "Look at the bars. Do the bars move?", "Sound"),
        (Preset.BY_EYE, False, "b. Ask a colleague to listen.", ""),
        (Preset.STANDARD, True, "b.", ""),
    ],
)
def test_who_works_by_eye_is_asked_what_the_bars_show_or_asks_a_colleague(
    preset, has_microphone, asked, meter
):
    bench = bench_of(with_preset(Profile(), preset), step("a"), step("b", StepKind.LISTEN))
    parts = bench.presenter._parts
    tell = replace(cast("Any", parts.tell), can_hear=lambda: has_microphone)
    bench.presenter._parts = replace(parts, tell=tell)
    bench.tell(Command.DONE)
    assert (bench.screen.speech.replace("\n", " "), bench.screen.meter) == (asked, meter)


class ASlowMicrophone:
    """It takes as long as a test wants until it is open."""

    def __init__(self) -> None:
        self.asked, self.may_open, self.closed = Event(), Event(), Event()

    def open(self, hears):
        self.asked.set()
        self.may_open.wait(5)
        hears(1.0)
        return self

    def close(self):
        self.closed.set()


def test_nobody_waits_for_a_microphone_that_opens_slowly_and_it_is_closed_all_the_same():
    slow = ASlowMicrophone()
    ear = DeviceEar(is_one_there=lambda: True, open_it=slow.open)
    ear.start()
    assert slow.asked.wait(5)
    assert ear.is_there()
    ear.stop()
    slow.may_open.set()
    assert slow.closed.wait(5)
    assert ear.level() == 0.0
    ear.close()


def tone(part):
    return array("h", [round(part * 32_000 * sin(pi * n / 16)) for n in range(1600)]).tobytes()


@pytest.mark.parametrize("silence", [b"", b"\0", b"\0\0" * 100])
def test_silence_is_no_level(silence):
    assert level_of(silence) == 0.0


def test_louder_is_more_and_music_is_not_at_an_end():
    quiet, middle, loud = (level_of(tone(part)) for part in (0.01, 0.1, 1.0))
    assert 0.0 < quiet < middle < loud <= 1.0
    assert middle < 0.8


@pytest.mark.proves("VOI-15")
@pytest.mark.parametrize(("preset", "felt"), [(Preset.BY_EYE, ["look_again"]), (Preset.BY_EAR, [])])
def test_a_device_that_shakes_is_told_of_a_slip_once_for_who_sees_sounds(preset, felt):
    bench = bench_of(with_preset(Profile(), preset), step("a", StepKind.SCAN), step("b"))
    told: list[str] = []
    speaking = ScreenVoice(bench.mouth, lambda *_names: None, felt=told.append)
    bench.presenter._parts = replace(bench.presenter._parts, voice=speaking)
    bench.read(OTHER_PC)
    bench.tell(Command.REPEAT)
    assert told == felt
