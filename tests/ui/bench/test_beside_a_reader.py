"""T29: the voice beside a screen reader: nothing is said twice, and nobody loses their voice."""

import pytest

from tests.ui.bench.test_every_setting import bench_of
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.voice import ScreenVoice
from workshop_app.values import replace


@pytest.mark.proves("VOI-13", "T29")
@pytest.mark.parametrize(
    ("how", "by_itself", "asked"),
    [("off", 0, 0), ("on_request", 0, 1), ("on", 1, 2)],
)
def test_beside_a_screen_reader_the_voice_speaks_as_the_person_says(how, by_itself, asked):
    bench = bench_of(Profile(modes=frozenset({"screen_reader"}), own_voice_with_screen_reader=how))
    speaking = ScreenVoice(bench.mouth, lambda *_names: None, reader=lambda: True)
    bench.presenter._parts = replace(bench.presenter._parts, voice=speaking)
    before = len(bench.mouth.said)
    bench.tell(Command.DONE)
    assert len(bench.mouth.said) - before == by_itself
    bench.tell(Command.REPEAT)
    assert len(bench.mouth.said) - before == asked


@pytest.mark.proves("VOI-13", "T29")
@pytest.mark.parametrize(
    ("reader", "screen_reader", "said"),
    [(False, False, 1), (True, False, 1), (True, True, 0)],
)
def test_who_never_told_of_a_screen_reader_hears_one_voice(reader, screen_reader, said):
    """A magnifier, or a test, reads the program as well: it speaks to nobody."""
    bench = bench_of(Profile())
    speaking = ScreenVoice(bench.mouth, lambda *_names: None, lambda: reader, lambda: screen_reader)
    bench.presenter._parts = replace(bench.presenter._parts, voice=speaking)
    before = len(bench.mouth.said)
    bench.tell(Command.DONE)
    assert len(bench.mouth.said) - before == said


@pytest.mark.proves("VOI-13", "T29")
@pytest.mark.parametrize(("how", "said"), [("off", 0), ("on_request", 0), ("on", 1)])
def test_a_switch_is_not_whispered_to_over_a_screen_reader(how, said):
    likes = Profile(modes=frozenset({"screen_reader"}), own_voice_with_screen_reader=how)
    bench = bench_of(likes)
    before = len(bench.mouth.said)
    speaking = ScreenVoice(bench.mouth, lambda *_names: None, reader=lambda: True)
    speaking.whisper("Done", likes, quietly=True)
    assert len(bench.mouth.said) - before == said
