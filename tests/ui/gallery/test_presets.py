"""Every preset on the main screens: nothing cut, and a picture for who does not read."""

from collections.abc import Iterator

import pytest

from presets import SIZES, likes_of, main_screens
from tests.ui.audits import audit
from tests.ui.bench.example_words import PlainPictures
from tests.ui.gallery.hall import LANGUAGES, WINDOWS, content, is_full
from workshop_app.domain.presets import Preset
from workshop_app.domain.profile import in_effect
from workshop_app.domain.profile_reading import with_values
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.gallery.moments import every_moment
from workshop_app.ui.look.fonts import Face, load_fonts, wear
from workshop_app.ui.look.of_profile import face_of, look_of
from workshop_app.ui.widgets.picture import PictureButton, PictureLabel
from workshop_app.ui.widgets.strip import ResultStrip

FAR_APART = {"letter_spacing_em": 0.12, "word_spacing_em": 0.16}
"""What VIS-10 asks for; where a word would be cut, the spaces give way."""


@pytest.fixture
def view(qapp) -> Iterator[WorkerView]:
    load_fonts()
    shown = WorkerView(PlainPictures())
    shown.resize(*WINDOWS["tablet"][:2])
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
    wear(Face())


_PRESETS = [
    (preset, language)
    for number, preset in enumerate(Preset)
    for place, language in enumerate(LANGUAGES)
    if is_full() or preset is Preset.STANDARD or number % 2 == place
]
"""Each in one of the languages in turn; in a full sweep, in both."""


@pytest.mark.proves("VIS-10")
@pytest.mark.parametrize(("preset", "language"), _PRESETS)
def test_no_preset_cuts_a_word(view, preset, language):
    found, exhibits = [], main_screens(likes_of(preset, language, None))
    for size in (None, SIZES["300"]):
        likes = likes_of(preset, language, size)
        for spaces in ({}, FAR_APART) if preset is Preset.STANDARD else ({},):
            wished = in_effect(with_values(likes, spaces).profile)
            wear(face_of(wished))
            look = look_of(wished, *WINDOWS["tablet"])
            for exhibit in exhibits:
                view.show_screen(exhibit.screen, look)
                cut = [each for each in audit(view, look) if each.startswith(("cut", "clipped"))]
                found += [f"{size} {spaces} {exhibit.name}: {each}" for each in cut]
    assert found == []


@pytest.mark.parametrize("size", [None, *SIZES.values()])
def test_who_does_not_read_sees_the_picture_at_every_size(view, size):
    likes = likes_of(Preset.PICTURES, "fr", size)
    look = look_of(likes, *WINDOWS["tablet"])
    without = []
    for exhibit in main_screens(likes):
        if exhibit.screen.picture and exhibit.screen.id.startswith("step."):
            view.show_screen(exhibit.screen, look)
            kinds = (*view.findChildren(PictureLabel), *view.findChildren(PictureButton))
            shown = [each for each in kinds if each.isVisible()]
            if not any(each.height() > view.height() / 3 for each in shown):
                without.append(exhibit.name)
    assert without == []


def test_the_settings_tell_what_the_person_has_who_sees_the_screens():
    likes = likes_of(Preset.CALM, "en", SIZES["200"])
    there = next(every_moment(content(), likes)).shown.situation
    assert (there.kept, there.likes) == (likes, in_effect(likes))


def test_who_does_not_read_sees_no_sentence_in_the_strip_and_a_screen_reader_finds_it(view):
    likes = likes_of(Preset.PICTURES, "en", None)
    look = look_of(likes, *WINDOWS["tablet"])
    seen, named = set(), set()
    for exhibit in main_screens(likes):
        view.show_screen(exhibit.screen, look)
        label = view.findChildren(ResultStrip)[-1].words
        seen.add(label.text())
        named.add(label.accessibleName())
    assert seen == {""}
    assert {"How was it?", "Or choose your picture."} <= named
