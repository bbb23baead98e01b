"""A workshop's own films: they begin as a person wants it, rest, stop, and are never needed."""

from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF

from tests.ui.bench.test_every_setting import a_step, bench_of
from tests.ui.gallery.hall import WINDOWS
from tests.ui.gallery.own_pictures import own_pictures
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import with_values
from workshop_app.ui.bench.screen import Picture, Plays, Slot
from workshop_app.ui.bench.zones import zones_of
from workshop_app.ui.look.of_profile import look_of
from workshop_app.ui.widgets.film import ON, ONCE, STILL, Film
from workshop_app.ui.widgets.follower import Follower
from workshop_app.ui.widgets.stage import staged
from workshop_app.values import replace


def filmed(**likes):
    """A bench at a step that has a film and signs."""
    bench = bench_of(with_values(Profile(), likes).profile)
    parts = bench.presenter._parts
    tell: Any = replace(cast("Any", parts.tell), film=lambda step, name: f"{step}/{name}")
    bench.presenter._parts = replace(parts, tell=tell)
    bench.tell(Command.DONE)
    return bench


def on_the_picture(bench):
    (choice,) = bench.screen.in_slot(Slot.PICTURE)
    return choice.words, choice.argument


@pytest.mark.proves("T31", "VIS-15")
@pytest.mark.parametrize(
    ("when", "motion", "plays"),
    [
        ("off", "on", Plays.STILL),
        ("first", "on", Plays.ONCE),
        ("always", "on", Plays.ONCE),
        ("always", "off", Plays.STILL),
    ],
)
def test_a_film_begins_as_the_person_wants_it(when, motion, plays):
    assert filmed(auto_video=when, motion=motion).screen.picture.plays is plays


@pytest.mark.proves("VIS-17", "T31")
def test_a_film_is_opened_stopped_played_and_left_by_one_action_each():
    bench = filmed(auto_video="always", motion="on")
    step = bench.screen
    assert bench.tell(Command.VIDEO).id == "film"
    assert (bench.screen.picture.plays, on_the_picture(bench)) == (Plays.ON, ("Stop", "still"))
    bench.tell(Command.VIDEO)
    assert (bench.screen.picture.plays, on_the_picture(bench)) == (Plays.STILL, ("Play", "play"))
    assert bench.tell(Command.VIDEO).picture.plays is Plays.ON
    for leave in (Command.PICTURE, Command.BACK):
        bench.tell(leave)
        assert (bench.screen.id, bench.screen.words) == (step.id, step.words)
        assert bench.screen.picture.plays is Plays.STILL
        bench.tell(Command.VIDEO)


@pytest.mark.proves("VIS-17", "T31")
@pytest.mark.parametrize("leave", [Command.PICTURE, Command.BACK])
def test_whoever_needs_large_words_enlarges_every_picture_and_comes_back_to_the_same(leave):
    bench = bench_of(with_values(Profile(), {"text_pt": 56}).profile)
    bench.tell(Command.DONE, Command.DONE, Command.DONE)
    told = bench.screen
    assert (told.id, bench.tell(Command.PICTURE).id) == ("finished", "picture")
    assert bench.screen.picture == told.picture
    bench.tell(leave)
    assert (bench.screen.id, bench.screen.choices) == (told.id, told.choices)


@pytest.mark.proves("VIS-15", "T24")
def test_where_nothing_may_move_a_film_waits_until_it_is_asked_for():
    bench = filmed(motion="off")
    bench.tell(Command.VIDEO)
    assert (bench.screen.picture.plays, on_the_picture(bench)[0]) == (Plays.STILL, "Play")
    bench.tell(Command.VIDEO)
    assert bench.screen.picture.plays is Plays.ON


def test_without_a_film_the_step_is_shown_slowly():
    assert bench_of(Profile()).tell(Command.VIDEO).id == "show_me"


@pytest.mark.proves("VOI-15", "T31")
def test_signs_are_shown_to_who_wants_them_and_again_with_the_words():
    assert filmed().screen.picture.sign == ""
    bench = filmed(sign_video=True, language="en", motion="on")
    assert bench.screen.picture.sign.endswith("/sign-en")
    assert bench.screen.picture.signs is Plays.ONCE
    bench.tell(Command.REPEAT)
    assert bench.display.again == 1


@pytest.fixture
def film(qapp):
    path = own_pictures() / "cleaning" / "clean-keyboard" / "loop.webp"
    film = Film(str(path))
    yield film
    film.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.proves("VIS-15")
def test_a_film_plays_once_and_rests_on_its_first_picture(film, qtbot):
    first = film.frame.toImage()
    seen = []
    film.shows.connect(lambda: seen.append(film.frame.toImage()))
    film.play(ONCE)
    qtbot.waitUntil(lambda: not film.is_playing)
    assert any(frame != first for frame in seen)
    assert film.frame.toImage() == first


def test_a_film_goes_on_until_it_is_stopped(film, qtbot):
    seen = []
    film.shows.connect(lambda: seen.append(1))
    film.play(ON)
    qtbot.waitUntil(lambda: len(seen) > 6)
    assert film.is_playing
    film.play(STILL)
    assert not film.is_playing


def test_what_is_no_film_leaves_the_picture(qapp, tmp_path, caplog):
    broken = tmp_path / "loop.webp"
    broken.write_bytes(b"RIFF")
    assert Film(str(broken)).frame.isNull()
    assert "loop.webp" in caplog.text


@pytest.mark.proves("VIS-16", "T31")
@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("what", [{"sign": "a film"}, {"beside": "a drawing"}])
def test_what_stands_beside_a_picture_leaves_it_large(qapp, window, what):
    look = look_of(Profile(), *WINDOWS[window])
    zone = QRectF(zones_of(look, filmed().screen).picture)
    stage = staged(look, Picture("clean-keyboard", "", **what), zone)
    beside = stage.sign if "sign" in what else stage.drawing
    assert not stage.picture.intersects(beside)
    assert zone.contains(beside)
    shorter = min(stage.picture.width(), stage.picture.height())
    assert shorter >= 0.4 * look.metrics.height
    least_mm = 26 if "sign" in what else 12
    assert beside.width() >= look.metrics.mm(least_mm)


@pytest.mark.proves("VOI-05", "VOI-15", "VIS-14")
def test_who_hears_no_voice_sees_each_sentence_marked_once_more(qapp):
    with a_step(Profile(voice_mode="off")) as (view, display):
        display.show_again()
        marks: list[list[int]] = []
        lines = view.current.said_lines if view.current else ()
        for _ in range(len(lines) + 1):
            shown = [each for each in view.findChildren(Follower) if not each.isHidden()]
            marks.append([each.y() for each in shown])
            assert shown == [] or display._read_again._timer.remainingTime() > 1000
            display._read_again._timer.timeout.emit()
    assert [len(each) for each in marks] == [1] * (len(marks) - 1) + [0]
    assert sorted(marks[:-1]) == marks[:-1]
    with a_step(Profile()) as (view, display):
        display.show_again()
        assert not view.findChildren(Follower)
