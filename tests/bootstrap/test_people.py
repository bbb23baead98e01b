"""Simulated people: each lives a day of three tasks, with nothing wrong and no dead end.

`workshop-app people` writes the report on them.
"""

import shutil
from random import Random

import pytest
from PySide6.QtCore import Qt

from tests.ui.gallery.hall import is_full
from workshop_app import cli
from workshop_app.application import dwell, read_at_step
from workshop_app.bootstrap.people import day, worker
from workshop_app.bootstrap.people.bench import PeopleBench
from workshop_app.bootstrap.people.bus_day import live_on_bus
from workshop_app.bootstrap.people.day import WINDOW, furnish_for, live, settings_of
from workshop_app.bootstrap.people.everybody import EVERYBODY, OVER_THE_BUS
from workshop_app.bootstrap.people.limbs import Limbs
from workshop_app.bootstrap.people.means import OneSwitch
from workshop_app.bootstrap.people.program import MODES, beside
from workshop_app.bootstrap.people.report import summary, write_report
from workshop_app.domain.codes import command_code, command_of
from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import InputNeeds
from workshop_app.domain.presets import Preset
from workshop_app.ui.bench import presenter
from workshop_app.values import replace

TASKS = ["sign-in", "intake", "erasure", "machine-test", "sign-out"]
LANGUAGES = ("fr", "en")
LIVED = [
    (who, language)
    for number, who in enumerate(sorted(set(EVERYBODY) - OVER_THE_BUS))
    for place, language in enumerate(LANGUAGES)
    if is_full() or number % 2 == place
]
"""Each in one of the languages in turn; `workshop-app people` lives all days in both."""
FIVE_SECONDS_MS = 5500
LARGE_PT = 56
SLOWEST = 2.5
"""Times the seconds of touch: what the slowest means take, of telling the program."""


@pytest.fixture(scope="module")
def workshops(tmp_path_factory):
    made: dict[str, object] = {}

    def workshop(language):
        if language not in made:
            folder = tmp_path_factory.mktemp("workshop") / language
            furnish_for(folder, language)
            made[language] = folder
        return made[language]

    return workshop


@pytest.fixture
def live_as(qapp, workshops, tmp_path):
    def live_one(who, language="fr", **more):
        workshop, folder = workshops(language), tmp_path / who
        return live(qapp, who, workshop=workshop, folder=folder, language=language, **more)

    return live_one


@pytest.fixture(scope="module")
def measures():
    return {}


@pytest.fixture
def touched(live_as, measures):
    """What a day by touch costs and makes, in a language; lived once."""

    def by_touch(language="fr"):
        if language not in measures:
            measures[language] = live_as("touch", language)
        return measures[language]

    return by_touch


@pytest.mark.proves(
    "INP-01", "INP-02", "SCN-09", "SWI-05", "TIM-01", "T03", "T20", "T21", "T22", "T23"
)
@pytest.mark.parametrize(("who", "language"), LIVED)
def test_everybody_does_the_whole_day_and_makes_what_touch_makes(live_as, touched, who, language):
    touch = touched(language)
    report = live_as(who, language) if who != "touch" else touch
    assert beside(report, touch).faults == ()
    assert [each.task for each in report.counts] == TASKS
    assert all(each.actions for each in report.counts)
    if who != "away":
        assert report.seconds <= SLOWEST * touch.seconds


@pytest.mark.proves("INP-01", "T01")
@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_with_a_screen_reader_does_the_day_over_the_bus(
    touched, workshops, tmp_path, language
):
    """Needs Xvfb, dbus, at-spi2-core and the system's python3 with gi, and fails without."""
    report = live_on_bus(
        "screen-reader", workshop=workshops(language), folder=tmp_path / "day", language=language
    )
    assert beside(report, touched(language)).faults == ()
    assert [each.task for each in report.counts] == TASKS


@pytest.mark.parametrize(("who", "seed"), [("one-switch", 2), ("one-switch", 6), ("dwell", 2)])
def test_other_misses_and_other_tremor_make_the_same(live_as, touched, who, seed):
    report = live_as(who, seed=seed)
    assert beside(report, touched()).faults == ()


@pytest.mark.proves("INP-11", "T19")
def test_whoever_presses_everything_twice_does_everything_once(live_as, touched):
    touch, twice = touched(), live_as("twice")
    assert twice.made == touch.made
    assert twice.actions >= 1.8 * touch.actions


@pytest.fixture
def soon_given_up(monkeypatch):
    """Nobody tries as long as the longest task takes."""
    monkeypatch.setattr(worker, "MOST_ACTS", 20)


@pytest.mark.planted("T21")
@pytest.mark.parametrize("command", [Command.YES, Command.CHOICE_1])
def test_a_card_that_does_nothing_is_noticed(live_as, monkeypatch, soon_given_up, command):
    def deaf(code):
        read = command_of(code)
        return None if read is command else read

    monkeypatch.setattr(presenter, "command_of", deaf)
    report = live_as("cards")
    assert any("no way on" in fault for fault in report.faults), report.faults


@pytest.mark.planted("T22")
def test_a_pointer_that_never_rests_is_noticed(live_as, monkeypatch, soon_given_up):
    monkeypatch.setattr(dwell, "SMOOTHING_MS", 1.0)
    report = live_as("dwell")
    assert any("no way on" in fault for fault in report.faults), report.faults


@pytest.mark.planted("T20")
def test_a_person_who_cannot_reach_a_choice_is_noticed(live_as, monkeypatch):
    without = replace(EVERYBODY["one-switch"], needs=InputNeeds())
    monkeypatch.setattr(day, "EVERYBODY", {"one-switch": without})
    report = live_as("one-switch")
    assert any("OutOfReachError" in fault for fault in report.faults), report.faults


@pytest.mark.proves("SWI-07", "T20")
def test_a_hasty_highlight_is_taken_back_in_time(live_as, touched, monkeypatch):
    """Faster than the .65 rule, a third of the presses come too late; nothing wrong remains."""
    hasty = replace(EVERYBODY["one-switch"].needs, scan_ms=700)
    monkeypatch.setattr(
        day, "EVERYBODY", {**EVERYBODY, "one-switch": replace(EVERYBODY["one-switch"], needs=hasty)}
    )
    report = live_as("one-switch", seed=6)
    assert beside(report, touched()).faults == ()
    assert report.actions > 46


@pytest.mark.proves("SWI-02")
def test_the_interval_of_one_switch_is_what_the_game_suggests():
    needs = EVERYBODY["one-switch"].needs
    assert needs.scan_ms == pytest.approx(OneSwitch.reaction.mean_ms / 0.65, abs=200)


def test_something_else_made_than_by_touch_is_a_fault(touched):
    touch = touched()
    other = replace(touch, who="mouse", made=("tower is lost",))
    assert beside(other, touch).faults
    assert not beside(replace(other, who="no"), touch).faults


@pytest.mark.parametrize(("who", "boxes"), [("dwell", 1), ("one-switch", 2)])
def test_boxes_are_packed_with_wrong_things_in_reach_and_nothing_wrong_leaves(live_as, who, boxes):
    """`workshop-app people OUT --packing`: ten boxes by each of the eight ways of input."""
    report = live_as(who, boxes=boxes)
    assert report.faults == ()
    assert [each.task for each in report.counts] == ["sign-in", *["packing"] * boxes, "sign-out"]


def test_a_bench_that_lets_a_wrong_thing_into_a_box_is_noticed(live_as, monkeypatch):
    monkeypatch.setattr(read_at_step, "thing_slip", lambda _uow, _at, _read: None)
    report = live_as("touch", boxes=1)
    assert any("must not leave" in fault for fault in report.faults), report.faults


def test_the_report_holds_everybody_with_counts_and_pictures(live_as, tmp_path):
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    reports = [live_as("touch", pictures=pictures), live_as("no", pictures=pictures)]
    write_report(reports, tmp_path / "report.html", language="fr")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.count("<img ") == len(list(pictures.glob("*.png"))) >= 8
    for report in reports:
        assert f"{report.actions}, {report.seconds:.0f} s" in page
        assert report.who in summary(report, reports[0])


def test_the_command_knows_everybody():
    assert set(cli.PEOPLE) == set(EVERYBODY)


@pytest.mark.proves("PRF-02")
@pytest.mark.parametrize("who", MODES)
def test_each_way_of_input_reaches_the_first_settings_and_chooses_there(
    qapp, workshops, tmp_path, who
):
    """Before anybody has signed in: by the card, or by holding any key for five seconds."""
    shutil.copytree(workshops("fr"), tmp_path, dirs_exist_ok=True)
    needs = EVERYBODY[who].needs
    bench = PeopleBench(qapp, settings_of(tmp_path, "fr"), window=WINDOW, needs=needs)
    bench.open()
    means = EVERYBODY[who].means(Limbs(bench), Random(1))  # noqa: S311 - dice, not secrets
    try:
        if who == "cards":
            means.limbs.scan(command_code(Command.FIRST_USE).text)
        else:
            means.limbs.key(Qt.Key.Key_F9, held_ms=FIVE_SECONDS_MS)
        bench.settle()
        for command, argument in ((Command.PRESET, Preset.LARGE), (Command.DONE, "")):
            assert bench.screen.id == "settings.first"
            choices = [each for each in bench.screen.choices if each.command is command]
            means.take(next(each for each in choices if argument in {"", each.argument}))
            bench.settle()
        look = bench.program.view.look
        assert bench.screen.id == "sign_in"
        assert look is not None
        assert look.metrics.text_pt == LARGE_PT
    finally:
        means.close()
        bench.close()
