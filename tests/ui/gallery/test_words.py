"""The words of every screen: easy to read, spoken as shown, and never only a picture."""

from functools import cache

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.gallery.hall import LANGUAGES, content, first_of_each_kind, pictures
from tests.ui.told import audit_consistency, audit_pictures, audit_spoken, audit_words
from workshop_app import resources
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.word_lists import read_word_list
from workshop_app.application.situation import AtStep
from workshop_app.domain.easy_words import WordList
from workshop_app.ui.bench.screen import Slot, plain
from workshop_app.ui.gallery.props import FILMED


@cache
def word_list(language: str) -> WordList:
    words = read_word_list(resources.path("words"), language, Faults())
    assert words is not None
    return words


@pytest.mark.proves("COG-01", "COG-02", "COG-04", "COG-05", "ERR-01", "T14")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_program_is_easy_to_read(exhibits, language):
    """T14, with the words that blame or frighten (ERR-01); names and numbers may be any."""
    words, found = word_list(language), set()
    for exhibit in exhibits(language):
        found |= set(audit_words(exhibit.screen, words))
    assert not found, "\n".join(sorted(found)[:60])


@pytest.mark.proves("VOI-01", "T32")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_spoken_is_shown(open_wall, exhibits, language):
    """T32: each spoken sentence is written on the screen, and each sentence of zone 3 is spoken."""
    here = open_wall("laptop", 100, language)
    for exhibit in first_of_each_kind(language):
        written = " ".join(texts_of(here.hang(exhibit)))
        assert audit_spoken(exhibit.screen, written) == [], exhibit.name
    for exhibit in exhibits(language):
        speech = exhibit.screen.speech
        assert audit_spoken(exhibit.screen, speech) == [], exhibit.name


def texts_of(shown) -> list[str]:
    labels = [each for each in shown.findChildren(QLabel) if each.isVisible()]
    buttons = [each for each in shown.findChildren(QAbstractButton) if each.isVisible()]
    return [plain(each.text()) for each in (*labels, *buttons)]


@pytest.mark.proves("AT-02", "VIS-16", "T31")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_has_words(exhibits, language):
    """T31: the drawing exists, and tells in this language what it shows."""
    names = {*pictures().names(), "/".join(FILMED)}
    found = {
        each for exhibit in exhibits(language) for each in audit_pictures(exhibit.screen, names)
    }
    assert not found, "\n".join(sorted(found))


@pytest.mark.proves("AT-02", "T31")
def test_every_alternative_text_is_told_in_both_languages(qapp):
    same = {
        name
        for name in pictures().names()
        if not pictures().alt(name, "en")
        or pictures().alt(name, "en") == pictures().alt(name, "fr")
    }
    assert not {name for name in same if not name.startswith("portrait-")}


@pytest.mark.proves("COG-01", "VOI-07", "COG-03", "T31")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_a_picture_and_words(exhibits, language):
    for exhibit in exhibits(language):
        screen = exhibit.screen
        if isinstance(exhibit.shown.situation.here, AtStep) and screen.id.startswith("step."):
            pictures = [screen.picture, *(each.picture for each in screen.in_slot(Slot.TILE))]
            assert any(pictures), exhibit.name
            assert screen.words, exhibit.name


@pytest.mark.proves("COG-08", "COG-10", "TIM-03", "ERR-03", "HLP-01", "DIG-02", "T25")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_made_alike_and_hurries_nobody(exhibits, language):
    found = {each for exhibit in exhibits(language) for each in audit_consistency(exhibit.screen)}
    assert not found, "\n".join(sorted(found))


@pytest.mark.proves("COG-12", "T25")
def test_the_item_in_hand_stays_on_the_screen(exhibits):
    """Its number, or the place where it goes, is in sight until the task is done."""
    steps = 0
    for exhibit in exhibits("fr"):
        at = exhibit.shown.situation.here
        if isinstance(at, AtStep) and at.item and exhibit.screen.id.startswith("step."):
            steps += 1
            assert exhibit.screen.header.plate, exhibit.name
    assert steps > 100


def test_the_procedures_are_ten():
    assert len(content().tasks()) == 10
