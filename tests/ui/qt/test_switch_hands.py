"""The highlight on a real screen: what is ringed, named, spoken, shown as pressed, and waits."""

import pytest

from tests.ui.bench.example_words import PlainPictures
from tests.ui.bench.examples import example
from workshop_app.domain.input_needs import InputNeeds, ScanMode, ScanVoice, Switch
from workshop_app.ui.bench.screen import Consequence, Slot
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.qt.switch_hands import SwitchHands
from workshop_app.values import replace


class Scene:
    """One screen and one switch."""

    def __init__(self, view, clock, needs, listen_ms=0):
        self.view, self.clock = view, clock
        self.whispers: list[tuple[str, bool]] = []
        self.pressed: list[str] = []
        self.hands = SwitchHands(
            view,
            now_ms=clock.now_ms,
            make_alarm=clock.make_alarm,
            whisper=lambda *said: self.whispers.append(said),
            wake_words=lambda: "Press to go on.",
        )
        view.pressed.connect(lambda press: self.pressed.append(press.command.value))
        view.reached.connect(self.hands.on_reached)
        self.hands.adjust(needs)
        self.hands.on_shown(view.current, listen_ms)

    @property
    def ringed(self):
        return [each.choice.id for each in self.view.ring.targets]

    def tap(self):
        self.hands.on_switch(Switch.FIRST, True, 0)
        self.clock.pass_ms(100)
        self.hands.on_switch(Switch.FIRST, False, 0)


def step():
    """A step that Done ends, as the bench tells it."""
    screen = example("do")
    choices = (
        replace(each, consequence=Consequence.GOES_ON) if each.slot is Slot.MAIN else each
        for each in screen.choices
    )
    return replace(screen, choices=tuple(choices))


@pytest.fixture
def scene(qtbot, clock):
    load_fonts()

    def make(*, listen_ms=0, **needs):
        view = WorkerView(PlainPictures())
        qtbot.addWidget(view)
        view.resize(1280, 800)
        view.show()
        view.show_screen(step(), Look(THEMES["light"], Metrics(1280, 800, 149.4)))
        auto = {"scan_mode": ScanMode.AUTO_1, **needs}
        return Scene(view, clock, InputNeeds(**auto), listen_ms)

    return make


@pytest.mark.proves("SWI-06", "T20")
@pytest.mark.parametrize(
    ("voice", "quietly"), [(ScanVoice.NAME, False), (ScanVoice.NAME_QUIET, True)]
)
def test_what_is_highlighted_is_named_and_the_first_one_only_by_the_screen(
    scene, clock, voice, quietly
):
    one = scene(scan_voice=voice)
    clock.pass_ms(3000 + 2000)
    words = {each.id: each.words for each in one.view.current.choices}
    assert one.whispers[0][0].startswith(words["repeat"])
    assert [how for _, how in one.whispers] == [quietly] * 2


@pytest.mark.proves("SWI-06")
def test_the_name_waits_until_the_words_of_the_screen_are_said(scene, clock):
    one = scene(scan_voice=ScanVoice.NAME, listen_ms=8000)
    clock.pass_ms(10_900)
    assert one.whispers == []
    clock.pass_ms(200)
    assert len(one.whispers) == 1


def test_nobody_hears_names_who_does_not_want_to(scene, clock):
    one = scene()
    clock.pass_ms(60_000)
    assert one.whispers == []


@pytest.mark.proves("SWI-03")
def test_after_the_rounds_no_ring_stays_and_zone_5_says_how_to_go_on(scene, clock):
    one = scene(loops=1)
    clock.pass_ms(60_000)
    assert one.ringed == []
    assert one.view._page.strip._highlight.text() == "Press to go on."
    one.tap()
    assert one.ringed == ["done"]
    assert one.pressed == []


@pytest.mark.proves("SWI-07")
def test_a_choice_that_can_be_taken_back_is_shown_as_pressed_until_it_counts(scene, clock):
    one = scene()
    one.tap()
    assert one.view.button("done").isDown()
    clock.pass_ms(1850)
    assert one.pressed == []
    clock.pass_ms(100)
    assert one.pressed == ["done"]


@pytest.mark.proves("SWI-07")
def test_a_choice_that_was_taken_back_stands_there_as_before(scene, clock):
    one = scene()
    one.tap()
    clock.pass_ms(900)
    one.tap()
    clock.pass_ms(5000)
    assert not one.view.button("done").isDown()
    assert one.pressed == []


@pytest.mark.proves("INP-02")
def test_the_highlight_follows_tab_and_waits_there(scene, clock):
    one = scene()
    one.hands.on_reached("pause")
    clock.pass_ms(60_000)
    assert "pause" in one.ringed


def test_a_switch_that_sticks_presses_once_and_the_rounds_end(scene, clock):
    one = scene(loops=1)
    one.hands.on_switch(Switch.FIRST, True, 0)
    clock.pass_ms(600_000)
    assert one.pressed == ["done"]
    assert one.ringed == []


@pytest.mark.proves("SWI-02")
def test_misses_are_told_once_and_counted_anew(scene, clock):
    one = scene()
    for _ in range(10):
        one.tap()
        clock.pass_ms(700)
        one.tap()  # taken back
        clock.pass_ms(700)
    assert [one.hands.take_misses() for _ in range(2)] == [True, False]


@pytest.mark.proves("SWI-01")
@pytest.mark.parametrize("theme", THEMES)
def test_the_ring_of_a_highlight_is_seen_in_every_theme(scene, clock, theme):
    one = scene()
    view = one.view
    view.show_screen(view.current, Look(THEMES[theme], Metrics(1280, 800, 149.4)))
    one.hands.on_shown(view.current, 0)
    view.highlight(["help"])
    without = view.grab().toImage()
    view.highlight(["repeat"])
    ringed = view.grab().toImage()
    changed = sum(
        without.pixel(x, y) != ringed.pixel(x, y)
        for x in range(0, view.width(), 3)
        for y in range(view.height() // 2, view.height(), 3)
    )
    assert changed > 300
