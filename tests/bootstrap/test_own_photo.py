"""A workshop's own photo of a step, from the command to the bench."""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from workshop_app import resources
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.bootstrap.bench import Outside, build_bench
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_workshop import furnish
from workshop_app.bootstrap.driver import Driver
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.tour import QUICK
from workshop_app.bootstrap.tour_day import AMINA, LOT, Day
from workshop_app.cli import main
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.pictures.photo_import import LONGEST_SIDE
from workshop_app.ui.pictures.pictures import Pictures

STEP = "intake/on-table"
WORDS = ("--fr", "Notre table, avec une machine.", "--en", "Our table, with a machine.")
MAGENTA = "#ff00ff"


@pytest.fixture
def photo(tmp_path):
    image = QImage(3000, 2000, QImage.Format.Format_RGB32)
    image.fill(MAGENTA)
    image.setText("Author", "somebody")
    file = tmp_path / "IMG 0042.png"
    assert image.save(str(file))
    return file


@pytest.fixture
def data(tmp_path):
    return tmp_path / "bench"


@pytest.fixture
def command(data, monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)

    def call(*words):
        return main(["photo", *map(str, words), "--data", str(data), "--lang", "en"])

    return call


@pytest.fixture
def driver(qapp, qtbot, data):
    screen = ScreenSettings(theme="light", text_percent=100, ppi=112.0, full_screen=False)
    settings = Settings(data=data, bench="3", language="en", screen=screen)
    content, _ = read_content()
    memory = BenchMemory(settings)
    furnish(memory.unit_of_work, content, resources.path("demo/workshop.toml"))
    memory.close()
    outside = Outside(make_speech=lambda *_: SilentSpeech(), gate=QUICK)
    program = build_bench(qapp, settings, outside)
    program.open()
    driver = Driver(program)
    driver.wait_for(lambda screen: screen.id != "start", what="the first screen")
    yield driver, program
    program.close()
    qtbot.waitUntil(lambda: not any(each.isActive() for each in program.shell.findChildren(QTimer)))


def test_a_photo_is_shown_at_its_step_of_the_bench(command, photo, driver):
    assert command(STEP, photo, *WORDS) == 0
    hands, program = driver
    day = Day(hands, read_content()[0])
    day.come(AMINA)
    day.take(LOT)
    day.follow(to="on-table")
    shown = hands.screen.picture
    language = day.situation().likes.language
    words = {"fr": "Notre table, avec une machine.", "en": "Our table, with a machine."}
    assert (shown.name, shown.alt) == (STEP, words[language])
    assert not program.shell.windowIcon().isNull()
    grabbed = program.view.grab().toImage()
    places = ((x, y) for x in range(0, grabbed.width(), 20) for y in range(0, grabbed.height(), 20))
    assert any(_is_magenta(grabbed.pixelColor(*place)) for place in places)


def _is_magenta(colour):
    """JPEG moves a colour by a step or two."""
    red, green, blue, _ = colour.getRgb()
    return red > 240 and green < 15 and blue > 240


def test_a_photo_becomes_smaller_and_loses_the_cameras_notes(command, photo, data, capsys):
    assert command(STEP, photo, *WORDS) == 0
    kept = QImage(str(data / "photos" / STEP / "photo.jpg"))
    assert max(kept.width(), kept.height()) == LONGEST_SIDE
    assert kept.textKeys() == []
    assert "agreed in writing" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((STEP, "PHOTO"), "Say in one sentence"),
        (("intake/no-step", "PHOTO", *WORDS), "There is no step"),
        (("../../etc", "PHOTO", *WORDS), "There is no step"),
        (("nowhere/read-lot", "PHOTO", *WORDS), "There is no step"),
        ((STEP, "/nowhere.png", *WORDS), "cannot be read"),
        ((STEP, "PHOTO", *WORDS, "--look-at", "200", "0", "5"), "The marker"),
        ((STEP, "PHOTO", "--fr", "x" * 200, "--en", "A table."), "Say in one sentence"),
    ],
)
def test_what_cannot_be_taken_is_told_and_changes_nothing(
    command, photo, data, capsys, words, told
):
    assert command(*(photo if word == "PHOTO" else word for word in words)) == 1
    assert told in capsys.readouterr().err
    assert not list(data.rglob("photo*.jpg"))


def test_a_small_photo_is_not_taken(command, tmp_path, capsys):
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(MAGENTA)
    assert image.save(str(tmp_path / "small.png"))
    assert command(STEP, tmp_path / "small.png", *WORDS) == 1
    assert "too small" in capsys.readouterr().err


def test_the_marker_is_a_ring_of_two_tones(qapp, command, photo, data):
    assert command(STEP, photo, *WORDS, "--look-at", "50", "50", "20") == 0
    own = Pictures(resources.path("pictures"), data / "photos")
    image = own.pixmap(STEP, theme="light", width=300, height=200).toImage()
    across = {image.pixelColor(x, 100).name() for x in range(150, 300)}
    assert {"#0050b8", "#eef3f3"} & across


def test_a_photo_that_broke_later_gives_way_to_the_drawing(qapp, command, photo, data):
    assert command(STEP, photo, *WORDS) == 0
    (data / "photos" / STEP / "photo.jpg").write_bytes(b"broken")
    own = Pictures(resources.path("pictures"), data / "photos")
    drawing = own.pixmap("on-table", theme="light", width=200, height=200).toImage()
    assert own.pixmap(STEP, theme="light", width=200, height=200).toImage() == drawing


@pytest.mark.parametrize("about", ["no toml [", 'alt = "x"', "marker = [1]\ninstead_of = 'x'"])
def test_a_photo_whose_words_are_lost_is_not_shown(command, photo, data, about, caplog):
    assert command(STEP, photo, *WORDS) == 0
    (data / "photos" / STEP / "photo.toml").write_text(about, encoding="utf-8")
    own = Pictures(resources.path("pictures"), data / "photos")
    assert own.first_there((STEP, "on-table")) == "on-table"
    assert "is not shown" in caplog.text


def test_the_drawing_comes_back(command, photo, data, capsys):
    assert command(STEP, photo, *WORDS) == 0
    assert command(STEP, "--remove") == 0
    own = Pictures(resources.path("pictures"), data / "photos")
    assert own.first_there((STEP, "on-table")) == "on-table"
    assert command(STEP, "--remove") == 0
    assert "has no photo" in capsys.readouterr().out
