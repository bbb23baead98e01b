"""T26, T28 and T29 at the bench with faults on purpose: deaf settings, a break that ends."""

import pytest

from tests.planted import Planted
from tests.ui.bench import (
    test_beside_a_reader,
    test_every_setting,
    test_every_setting_travels,
    test_presenter_outside,
)
from tests.ui.bench.test_every_setting import TABLE
from workshop_app.adapters.storage import codec
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import to_plain, with_values
from workshop_app.ui.bench.presenter import BenchPresenter
from workshop_app.ui.bench.voice import ScreenVoice


@pytest.mark.planted("T28")
@pytest.mark.parametrize("key", TABLE)
def test_a_setting_that_the_program_is_deaf_to_is_reported(qapp, key, monkeypatch):
    """Each measure by itself: it must see no difference where the key makes none."""
    measure = TABLE[key].measure

    def deaf(profile: Profile) -> object:
        usual = dict(TABLE[key].also).get(key, getattr(Profile(), key))
        return measure(with_values(profile, {key: usual}).profile)

    row = test_every_setting.Row(TABLE[key].value, deaf, TABLE[key].also)
    monkeypatch.setitem(TABLE, key, row)
    with pytest.raises(AssertionError):
        test_every_setting.test_a_setting_changes_what_is_measured(None, key)


@pytest.mark.planted("T28")
@pytest.mark.parametrize("key", ["text_pt", "key_map", "language"])
def test_a_setting_that_is_not_kept_is_reported(key, tmp_path, monkeypatch):
    def forgetful(profile: Profile) -> dict[str, object]:
        return {name: value for name, value in to_plain(profile).items() if name != key}

    monkeypatch.setattr(codec, "to_plain", forgetful)
    with pytest.raises(AssertionError):
        test_every_setting_travels.test_every_setting_survives_a_restart(tmp_path)


def whoever_listens(_voice: ScreenVoice, likes: Profile, *, asked: bool) -> bool:
    return likes.speaks or asked


@pytest.mark.planted("T29")
@pytest.mark.parametrize(("how", "by_itself", "asked"), [("off", 0, 0), ("on_request", 0, 1)])
def test_a_voice_that_talks_over_a_screen_reader_is_reported(monkeypatch, how, by_itself, asked):
    def check():
        test_beside_a_reader.test_beside_a_screen_reader_the_voice_speaks_as_the_person_says(
            how, by_itself, asked
        )

    assert Planted(ScreenVoice, "_speaks", whoever_listens, check).is_reported(monkeypatch)


def goes_on(presenter: BenchPresenter) -> None:
    presenter.on_command(Command.RESUME)


@pytest.mark.planted("T26")
def test_a_break_that_ends_by_itself_is_reported(monkeypatch):
    check = (
        test_presenter_outside.test_a_break_says_when_it_ends_and_ends_only_when_its_worker_says_so
    )
    assert Planted(BenchPresenter, "on_tick", goes_on, check).is_reported(monkeypatch)
