"""SWI-02, SWI-08, SWI-11: a button gets its meaning by being pressed; the game finds the time."""

import shutil

import pytest
from PySide6.QtCore import QEvent, Qt

from workshop_app.application.switch_game import TRIALS
from workshop_app.bootstrap.people.bench import PeopleBench
from workshop_app.bootstrap.people.day import PPI, WINDOW, furnish_for
from workshop_app.bootstrap.people.limbs import Limbs
from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import InputNeeds, ScanMode
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.qt.own_buttons import PAUSES_MS

AMINA = "demo-1"
HELD_MS = 100


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workshop")
    furnish_for(folder, "en")
    return folder


@pytest.fixture
def stranger(qapp, workshop, tmp_path):
    """Hands at a bench where nobody has signed in."""
    shutil.copytree(workshop, tmp_path, dirs_exist_ok=True)
    settings = Settings(data=tmp_path, screen=ScreenSettings(full_screen=False, ppi=PPI))
    bench = PeopleBench(qapp, settings, window=WINDOW, needs=InputNeeds())
    bench.open()
    try:
        yield Limbs(bench)
    finally:
        bench.close()


@pytest.fixture
def limbs(stranger):
    choose(stranger, f"choose:{AMINA}")
    return stranger


def choose(limbs, choice_id):
    limbs.bench.wait(1000)
    limbs.click(limbs.bench.place_of(choice_id), held_ms=80)
    limbs.bench.settle()


def profile(limbs):
    return limbs.bench.situation().kept


def play(limbs, reaction_ms, path="press/game"):
    for number in range(TRIALS):
        limbs.bench.wait(PAUSES_MS[number] - (HELD_MS if number else 0))
        assert limbs.bench.ringed == (f"look_at:{path}",)
        limbs.bench.wait(reaction_ms)
        limbs.key(Qt.Key.Key_F20, held_ms=HELD_MS)
        limbs.bench.settle()


def press(limbs, key):
    limbs.key(key, held_ms=HELD_MS)
    limbs.bench.settle()


@pytest.mark.proves("SWI-11")
def test_switches_are_fitted_on_five_screens_and_taken_by_one_choice(limbs):
    limbs.bench.program.presenter.on_command(Command.SETTINGS)
    choose(limbs, "look_at:press")
    choose(limbs, "others")
    shown = len(limbs.bench.seen)
    choose(limbs, "look_at:press/fit")
    choose(limbs, "look_at:press/fit/step_2")
    press(limbs, Qt.Key.Key_Tab)  # moves the focus, and can be no switch
    press(limbs, Qt.Key.Key_F20)
    press(limbs, Qt.Key.Key_F20)  # the other button is another one
    press(limbs, Qt.Key.Key_Return)
    play(limbs, 650, "press/fit/step_2/key:F20/key:Return")
    assert len(limbs.bench.seen) - shown <= 5
    before = profile(limbs)
    choose(limbs, next(each.id for each in tiles(limbs) if each.command is Command.CHANGE))
    now = profile(limbs)
    assert (before.scan_mode, now.scan_mode) == (ScanMode.OFF, ScanMode.STEP_2)
    assert now.key_map == {"key:F20": "switch_1"}  # Enter is a switch of its own accord
    assert now.scan_ms == pytest.approx(650 / 0.65, abs=100)


def tiles(limbs):
    return limbs.bench.screen.in_slot(Slot.TILE)


@pytest.mark.proves("SWI-02")
def test_five_presses_suggest_the_time_and_one_choice_takes_it(limbs):
    open_game(limbs)
    play(limbs, 650)
    assert limbs.bench.screen.id == "settings.press.game.found"
    take = next(each for each in limbs.bench.screen.choices if each.command is Command.CHANGE)
    choose(limbs, take.id)
    assert profile(limbs).scan_ms == pytest.approx(650 / 0.65, abs=100)


def take_when_ringed(limbs, choice_id, key):
    """What somebody with one button does: wait for the ring, and press; a group opens first."""
    for _ in range(600):
        limbs.bench.wait(100)
        ringed = limbs.bench.ringed
        if choice_id in ringed:
            press(limbs, key)
            if len(ringed) == 1:
                break
    limbs.bench.wait(4000)
    limbs.bench.settle()


@pytest.mark.proves("PRF-02", "SWI-01", "INP-01")
def test_one_button_alone_turns_itself_into_a_switch_and_signs_in(stranger):
    button = Qt.Key.Key_F20
    stranger.key(button, held_ms=5500)
    assert stranger.bench.screen.id == "settings.first"
    take_when_ringed(stranger, "preset:one_button", button)
    take_when_ringed(stranger, "done", button)
    assert stranger.bench.screen.id == "sign_in"
    take_when_ringed(stranger, f"choose:{AMINA}", button)
    assert stranger.bench.situation().person is not None


@pytest.mark.proves("PRF-02", "SWI-08")
def test_the_button_that_was_held_stays_the_switch_of_who_chose_one_button(limbs):
    limbs.key(Qt.Key.Key_F20, held_ms=5500)
    limbs.bench.settle()
    take_when_ringed(limbs, "preset:one_button", Qt.Key.Key_F20)
    now = profile(limbs)
    assert (now.scan_mode, dict(now.key_map)) == (ScanMode.AUTO_1, {"key:F20": "switch_1"})


@pytest.mark.proves("SWI-04", "INP-02")
def test_a_switch_that_sticks_covers_no_step_and_is_told(limbs):
    limbs.bench.program.gate.chosen.emit(Command.CHANGE, '{"scan_mode":"auto_1"}')
    limbs.bench.settle()
    limbs._send_key(QEvent.Type.KeyPress, Qt.Key.Key_Space, " ")
    limbs.bench.wait(20_000)
    limbs.bench.settle()
    assert not limbs.bench.screen.id.startswith("settings")
    assert [each.words for each in limbs.bench.screen.devices] == ["A button stays down"]
    limbs._send_key(QEvent.Type.KeyRelease, Qt.Key.Key_Space, " ")
    assert limbs.bench.screen.devices == ()


def open_game(limbs):
    limbs.bench.program.gate.chosen.emit(Command.LOOK_AT, "press/game")
    limbs.bench.settle()


def open_buttons(limbs, word):
    limbs.bench.program.gate.chosen.emit(Command.LOOK_AT, f"press/buttons/{word}")
    limbs.bench.settle()


@pytest.mark.proves("SWI-02")
def test_a_press_before_the_sign_is_no_trial(limbs):
    open_game(limbs)
    limbs.bench.wait(500)
    limbs.key(Qt.Key.Key_F20, held_ms=100)
    limbs.bench.wait(PAUSES_MS[0] - 200)
    assert limbs.bench.ringed == ()
    limbs.bench.wait(200)
    assert limbs.bench.ringed == ("look_at:press/game",)


@pytest.mark.proves("SWI-08", "INP-18")
@pytest.mark.parametrize("word", ["done", "help", "print_again", "switch_1"])
def test_a_button_gets_its_meaning_by_being_pressed(limbs, word):
    open_buttons(limbs, word)
    limbs.key(Qt.Key.Key_F20, held_ms=80)
    limbs.bench.settle()
    assert profile(limbs).key_map["key:F20"] == word
    assert limbs.bench.screen.id == "settings.press.buttons"


@pytest.mark.proves("SWI-08")
def test_a_button_of_a_pad_gets_its_meaning_by_being_pressed(limbs):
    open_buttons(limbs, "back")
    limbs.bench.program.gate.buttons.take("pad:b4", True)
    limbs.bench.settle()
    assert profile(limbs).key_map["pad:b4"] == "back"


@pytest.mark.proves("SWI-08", "INP-02")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_what_reaches_everything_keeps_its_meaning(limbs, key):
    before = dict(profile(limbs).key_map)
    open_buttons(limbs, "done")
    limbs.key(key, held_ms=80)
    limbs.bench.settle()
    assert dict(profile(limbs).key_map) == before
    assert limbs.bench.screen.id == "settings.press.buttons"


@pytest.mark.proves("SWI-08", "INP-02")
def test_the_mouse_still_points_while_a_button_is_chosen(limbs):
    open_buttons(limbs, "done")
    choose(limbs, "back")
    assert limbs.bench.screen.id == "settings.press.buttons"
    assert "mouse:left" not in profile(limbs).key_map
