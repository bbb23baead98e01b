"""Every sentence that the program can say, as sound; and faults of sound that are reported."""

import math
import re
from array import array

import pytest

from tests.adapters.speech.auditing import audit_prompts, audit_speed
from tests.adapters.speech.fakes import real_renderer
from tests.ui.gallery.hall import LANGUAGES, is_full
from workshop_app.adapters.speech import sound
from workshop_app.application.ports import Utterance

_FEW = 8
"""In a thinned sweep one prompt of so many is made into sound."""
LONG_NUMBER = re.compile(r"\d{5,}")
"""An item's number of more than four digits, which is read out in its own time."""


@pytest.fixture
def renderer(tmp_path):
    renderer = real_renderer(tmp_path / "cache")
    yield renderer
    renderer.close()


def prompts_of(screen):
    """What is said in one go; of a card with several steps, each step is heard by itself."""
    return screen.speech.splitlines() if screen.says_tiles else [screen.speech]


@pytest.mark.proves("VOI-07", "VOI-09", "T15")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_prompt_of_the_gallery_is_heard_alike_and_in_time(exhibits, renderer, language):
    said = {prompt for each in exhibits(language) for prompt in prompts_of(each.screen) if prompt}
    prompts = sorted(each for each in said if not LONG_NUMBER.search(each))
    assert len(prompts) > 200
    sounds = {
        text: b"".join(each.pcm for each in renderer.parts(Utterance(text, language)))
        for text in prompts[:: 1 if is_full() else _FEW]
    }
    assert audit_prompts(sounds) == []


def tone(*, level: float = 0.1, seconds: float = 1.0, hertz: float = 220) -> bytes:
    wave = (
        math.sin(2 * math.pi * hertz * n / sound.RATE) for n in range(int(sound.RATE * seconds))
    )
    return sound.pcm_of(array("h", [round(each * level * 32_767) for each in wave]))


FAULTS = {
    "silent": {"a": sound.silence(900)},
    "begins with 0.20 s of silence": {"a": sound.silence(200) + tone()},
    "ends with silence": {"a": tone() + sound.silence(400)},
    "11.0 s long": {"a": tone(seconds=11)},
    "a peak of -0.0 dBFS": {"a": tone(level=1.0)},
    "softer than the others": {"a": tone(level=0.05), "b": tone(level=0.2)},
}


@pytest.mark.planted("T15")
@pytest.mark.parametrize("fault", FAULTS)
def test_the_audit_of_prompts_reports(fault):
    assert audit_prompts({"a": tone(), "b": tone(hertz=440)}) == []
    assert audit_prompts(FAULTS[fault]) == [f"a: {fault}"]


@pytest.mark.planted("T15")
def test_the_audit_of_speed_reports_a_fifth_too_fast():
    assert audit_speed(words=14, seconds=6, wpm=140) == []
    assert audit_speed(words=14, seconds=5, wpm=140) == ["168 words a minute instead of 140"]
