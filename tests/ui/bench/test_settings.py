"""The worker's own settings, by every way into them, and back again."""

import pytest

from tests.application.workshop import ANA, PAUL, Workshop, real_content
from tests.ui.bench.a_bench import ABench
from workshop_app.application.change_needs import TEXT_SIZES_PT, values_of
from workshop_app.domain.commands import Command
from workshop_app.domain.presets import FIRST, Preset, with_preset
from workshop_app.domain.profile import SETTINGS, Profile, in_effect
from workshop_app.domain.profile_reading import to_plain, with_values
from workshop_app.domain.setting import Who
from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.bench.words.settings import AT_ONCE, topics
from workshop_app.ui.gallery.props import VOICES

BY_OTHER_WAYS = {
    "custom_ground": "it goes with custom_ink",
    "key_map": "a key is given its meaning by pressing it",
}
ASKS = [(name, ask) for name, topic in topics(voices=VOICES).items() for ask in topic.asks]
OFFERS = [
    pytest.param(name, ask, offer, id=f"{ask.key}-{number}")
    for name, ask in ASKS
    for number, offer in enumerate(ask.offers)
]


@pytest.fixture
def workshop() -> Workshop:
    return Workshop(real_content())


@pytest.fixture
def bench(workshop) -> ABench:
    bench = ABench(workshop)
    bench.come()
    return bench


def kept(bench: ABench) -> Profile:
    with bench.workshop.open() as uow:
        return uow.people.profile(ANA.id)


def test_every_setting_that_is_the_workers_is_asked_for_once():
    theirs = {key for key, setting in SETTINGS.items() if setting.who is not Who.LEAD}
    asked = [ask.key for _, ask in ASKS]
    assert len(set(asked)) == len(asked)
    assert set(asked) == theirs - set(BY_OTHER_WAYS)


@pytest.mark.parametrize(("name", "ask", "offer"), OFFERS)
def test_an_offer_is_a_value_that_can_be_and_holds_once_it_is_taken(name, ask, offer):
    read = with_values(Profile(), offer.sets)
    assert read.told == ()
    assert offer.holds_in(to_plain(read.profile))
    assert ask.now(read.profile) is offer


@pytest.mark.parametrize("ask", [ask for _, ask in ASKS], ids=lambda ask: ask.key)
def test_a_setting_has_few_answers_and_says_which_holds_now(ask):
    assert 2 <= len(ask.offers) <= AT_ONCE or ask.key == "preferred_helper"
    assert ask.now(Profile()) is not None or ask.key == "custom_ink"


def test_one_thing_at_a_time_from_the_pause_to_a_value_and_back(bench):
    bench.tell(Command.PAUSE, Command.SETTINGS)
    assert bench.screen.id == "settings"
    bench.press(Command.LOOK_AT, "see")
    bench.press(Command.LOOK_AT, "see/theme")
    bench.press(Command.CHANGE, '{"theme":"dark"}')
    assert bench.likes.theme == kept(bench).theme == "dark"
    chosen = [each.words for each in bench.screen.in_slot(Slot.TILE) if each.chosen]
    assert (chosen, bench.screen.also) == (["Dark"], "Now: Dark.")
    for there in ("settings.see", "settings", "pause"):
        assert bench.tell(Command.BACK).id == there
    assert bench.likes.theme == "dark"


def test_pages_go_round(bench):
    bench.tell(Command.SETTINGS)
    bench.press(Command.LOOK_AT, "see")
    seen = []
    for _ in range(5):
        seen.append({each.argument for each in bench.screen.in_slot(Slot.TILE)})
        bench.tell(Command.OTHERS)
    keys = {f"see/{ask.key}" for name, ask in ASKS if name == "see"}
    assert set.union(*seen) - {""} == keys
    assert seen[4] == seen[4 - -(-len(keys) // AT_ONCE)]


@pytest.mark.proves("PRF-04")
def test_a_change_can_be_taken_back_at_once(bench):
    bench.tell(Command.SETTINGS)
    bench.press(Command.LOOK_AT, "rest")
    bench.press(Command.LOOK_AT, "rest/calm_mode")
    before = bench.likes
    bench.press(Command.CHANGE, '{"calm_mode":true}')
    assert bench.likes == in_effect(kept(bench))
    assert bench.likes.theme == "cream"
    bench.press(Command.UNDO)
    assert (bench.likes, kept(bench).calm_mode) == (before, False)
    assert bench.screen.strip.words == "It is undone."


@pytest.mark.proves("PRF-04")
def test_after_a_minute_all_of_today_can_be_taken_back(bench):
    bench.tell(Command.LOUDER, Command.BIGGER, Command.SETTINGS)
    bench.workshop.fake.clock_ms += 120_000
    bench.tell(Command.BACK, Command.SETTINGS)
    commands = bench.commands()
    assert Command.AS_YESTERDAY in commands or Command.UNDO in commands
    bench.presenter._take(next(c for c in bench.screen.choices if c.slot is Slot.PAUSE))
    assert kept(bench) == Profile()


def test_a_worker_cannot_change_what_is_the_leads_and_nonsense_changes_nothing(bench):
    bench.tell(Command.SETTINGS)
    desk = bench.workshop.desk
    for argument in ('{"min_len":9}', '{"x":1}', "[]", "{", '{"theme":7}', '{"text_pt":"big"}'):
        desk.needs(Command.CHANGE, argument)
        assert kept(bench) == Profile(), argument
    desk.needs(Command.PRESET, "nobody")
    assert kept(bench) == Profile()


@pytest.mark.parametrize("preset", Preset)
def test_a_starting_point_is_one_press_and_keeps_what_is_the_persons_own(bench, preset):
    with bench.workshop.open() as uow:
        uow.people.save_profile(ANA.id, Profile(language="en", skin="3", text_pt=84))
        uow.commit()
    bench.workshop.desk.needs(Command.PRESET, preset.value)
    assert kept(bench) == with_preset(Profile(language="en", skin="3"), preset)


def test_starting_points_differ_from_each_other():
    profiles = [with_preset(Profile(), preset) for preset in Preset]
    assert len({str(to_plain(each)) for each in profiles}) == len(Preset) == 10


def new_person(workshop):
    with workshop.open() as uow:
        uow.people.erase(ANA.id)
        uow.people.save(ANA)
        uow.commit()


@pytest.mark.proves("PRF-02")
def test_the_first_day_begins_with_five_pictures_and_a_voice(workshop):
    new_person(workshop)
    bench = ABench(workshop)
    bench.come()
    assert bench.screen.id == "settings.first"
    assert [each.argument for each in bench.screen.in_slot(Slot.TILE)] == [*FIRST, "ready"]
    assert bench.mouth.said[-1].text == bench.screen.speech
    bench.press(Command.PRESET, Preset.LARGE)
    assert bench.likes.text_pt == 56
    bench.tell(Command.DONE)
    assert not bench.screen.id.startswith("settings")
    bench.tell(Command.PAUSE, Command.SIGN_OUT)
    assert bench.come().id != "settings.first"


def test_whoever_is_content_on_the_first_day_is_not_asked_again(workshop):
    new_person(workshop)
    bench = ABench(workshop)
    bench.come()
    bench.tell(Command.DONE)
    bench.tell(Command.PAUSE, Command.SIGN_OUT)
    assert not bench.come().id.startswith("settings")


def test_the_five_pictures_come_by_a_card_and_the_step_waits(bench):
    step = bench.screen
    assert bench.card(Command.FIRST_USE).id == "settings.first"
    assert bench.tell(Command.BACK).token == step.token


@pytest.mark.proves("PRF-02")
@pytest.mark.parametrize("ask", [ABench.card, ABench.tell])
def test_the_five_pictures_come_before_anybody_has_signed_in(workshop, ask):
    bench = ABench(workshop)
    sign_in = bench.screen
    assert ask(bench, Command.FIRST_USE).id == "settings.first"
    assert bench.mouth.said[-1].text == bench.screen.speech
    bench.press(Command.PRESET, Preset.LARGE)
    assert (bench.screen.id, bench.likes.text_pt) == ("settings.first", 56)
    assert bench.tell(Command.DONE).token == sign_in.token
    assert bench.likes.text_pt == 56


@pytest.mark.proves("PRF-02", "COG-12")
def test_who_needed_it_to_sign_in_keeps_it_and_is_not_asked_again(workshop):
    new_person(workshop)
    bench = ABench(workshop)
    bench.card(Command.FIRST_USE)
    bench.press(Command.PRESET, Preset.LARGE)
    bench.come()
    assert not bench.screen.id.startswith("settings")
    assert bench.likes.text_pt == 56
    bench.tell(Command.PAUSE, Command.SIGN_OUT)
    assert bench.likes.text_pt == 28


@pytest.mark.proves("PRF-02")
def test_whose_needs_are_known_has_their_own_after_signing_in(workshop):
    bench = ABench(workshop)
    bench.card(Command.BIGGER)
    bench.card(Command.CALM)
    assert (bench.likes.text_pt, bench.likes.theme) == (TEXT_SIZES_PT[2], "cream")
    bench.come()
    assert (bench.likes.text_pt, bench.likes.theme) == (28, "light")


def test_nobody_has_only_the_starting_points(workshop):
    bench = ABench(workshop)
    sign_in = bench.screen.token
    assert bench.card(Command.SETTINGS).id == "settings.first"
    assert bench.tell(Command.CHOICE_6).id == "settings.ready"
    assert bench.tell(Command.BACK).id == "settings.first"
    assert bench.tell(Command.BACK).token == sign_in
    assert bench.card(Command.UNDO).token == sign_in


def test_another_person_has_their_own(bench):
    bench.tell(Command.BIGGER)
    bench.tell(Command.PAUSE, Command.SIGN_OUT)
    bench.come(PAUL)
    assert bench.likes.text_pt == 28
    bench.tell(Command.PAUSE, Command.SIGN_OUT)
    bench.come(ANA)
    assert bench.likes.text_pt == TEXT_SIZES_PT[2]


def test_an_argument_that_is_no_object_sets_nothing():
    assert values_of("7") == values_of("") == values_of("{") == {}


def test_a_voice_is_chosen_by_ear_among_those_that_are_installed(bench):
    bench.mouth.installed = ("f1", "m7")
    bench.tell(Command.PAUSE, Command.SETTINGS)
    for place in ("hear", "hear/voice_id"):
        bench.press(Command.LOOK_AT, place)
    words = [each.words for each in bench.screen.in_slot(Slot.TILE)]
    assert words == ["As usual", "Voice 1", "Voice 2"]
    bench.press(Command.CHANGE, '{"voice_id":"m7"}')
    assert kept(bench).voice_id == "m7"
    bench.tell(Command.REPEAT)
    assert bench.mouth.said[-1].voice == "m7"


def test_where_there_is_one_voice_there_is_no_choice(bench):
    bench.tell(Command.PAUSE, Command.SETTINGS)
    bench.press(Command.LOOK_AT, "hear")
    arguments = {each.argument for each in bench.screen.in_slot(Slot.TILE)}
    assert "hear/volume" in arguments
    assert "hear/voice_id" not in arguments
