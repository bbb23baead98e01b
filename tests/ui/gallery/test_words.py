"""The words of every screen: easy to read, spoken as shown, and never only a picture."""

import re
from functools import cache

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.gallery.hall import LANGUAGES, content, first_of_each_kind, pictures
from workshop_app import resources
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.word_lists import read_word_list
from workshop_app.application.situation import AtStep
from workshop_app.domain.easy_words import WordList, check_label, check_sentence, check_text
from workshop_app.domain.finding import Rule
from workshop_app.ui.bench.screen import Panel, Slot, WorkerScreen, plain

LET_THROUGH = {Rule.SENTENCE_LONG}
"""A warning: more than nine words should be looked at again, and was."""


SMALL = {Rule.KEY_WORDS, Rule.KEY_MARKS, Rule.ONE_SENTENCE_A_LINE}
"""Small sentences have no key words of their own, and a result may end without a stop."""

REVIEWED = {
    "Ce n’est pas grave.": "the calm words that the domain notes ask for after every slip",
    "It does not matter.": "the same",
    "No": "the one answer that says no",
    "It does not start": "a fault is named as workers name it",
}
NUMBER = re.compile(r"\b(PC|EC|LT|PT) \d\d (?=\d)")
"""What people read on a label: checked as its digits."""


@cache
def word_list(language: str) -> WordList:
    words = read_word_list(resources.path("words"), language, Faults())
    assert words is not None
    return words


def own_texts(screen: WorkerScreen) -> list[str]:
    """The short texts: buttons, titles, signs, headings."""
    header = screen.header
    rows = [row.name for row in screen.comfort]
    stages = [words for _, words in screen.stages]
    compared = [screen.compare.needed.words, screen.compare.read.words] if screen.compare else []
    progress = [header.progress.words] if header.progress else []
    texts = [
        *(choice.words for choice in screen.choices),
        *(header.title, screen.heading, screen.scan_sign, screen.voice_off),
        *rows,
        *stages,
        *compared,
        *progress,
    ]
    return [text for text in texts if text]


@pytest.mark.proves("COG-01", "COG-02", "COG-04", "COG-05", "ERR-01", "T14")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_program_is_easy_to_read(exhibits, language):
    """T14, with the words that blame or frighten (ERR-01); names and numbers may be any."""
    words, found = word_list(language), set()
    for exhibit in exhibits(language):
        screen = exhibit.screen
        sentences = [NUMBER.sub("", each) for each in screen.words]
        told = [(" / ".join(sentences), slip) for slip in check_text(sentences, words)]
        for small in (each for each in (screen.also, *strip_sentences(screen)) if each):
            text = NUMBER.sub("", small)
            told += [(text, s) for s in check_sentence(text, words) if s.rule not in SMALL]
        for text in own_texts(screen):
            told += [(text, slip) for slip in check_label(text, words)]
        found |= {
            f"{screen.id}: {slip.rule} {dict(slip.values)} in {text!r}"
            for text, slip in told
            if slip.rule not in LET_THROUGH
            and text not in REVIEWED
            and (slip.rule is not Rule.YES_IS_GOOD or screen.in_slot(Slot.YES))
        }
    assert not found, "\n".join(sorted(found)[:60])


def strip_sentences(screen: WorkerScreen) -> list[str]:
    """Zone 5 holds at most two sentences on its line."""
    marked = screen.strip.words.replace(". ", ".\n").replace("! ", "!\n").splitlines()
    assert len(marked) <= 2, screen.strip
    return marked


@pytest.mark.proves("VOI-01", "T32")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_spoken_is_shown(open_wall, exhibits, language):
    """T32: each spoken sentence is written on the screen, and each sentence of zone 3 is spoken."""
    here = open_wall("laptop", 100, language)
    for exhibit in exhibits(language):
        screen = exhibit.screen
        spoken = screen.speech.splitlines()
        assert all(plain(sentence) in spoken for sentence in screen.words), exhibit.name
    for exhibit in first_of_each_kind(language):
        shown = here.hang(exhibit)
        written = " ".join(texts_of(shown))
        missing = [each for each in exhibit.screen.speech.splitlines() if each not in written]
        assert not missing, f"{exhibit.name}: {missing} in {written}"


def texts_of(shown) -> list[str]:
    labels = [each for each in shown.findChildren(QLabel) if each.isVisible()]
    buttons = [each for each in shown.findChildren(QAbstractButton) if each.isVisible()]
    return [plain(each.text()) for each in (*labels, *buttons)]


@pytest.mark.proves("AT-02", "VIS-16", "T31")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_has_words(exhibits, language):
    """T31: the drawing exists, and tells in this language what it shows."""
    names = set(pictures().names())
    found = set()
    for exhibit in exhibits(language):
        screen = exhibit.screen
        shown = [screen.picture.name] if screen.picture else []
        shown += [choice.picture for choice in screen.choices if choice.picture]
        if screen.compare:
            shown += [screen.compare.needed.picture, screen.compare.read.picture]
        shown += [screen.header.portrait] if screen.header.portrait else []
        found |= {f"{exhibit.screen.id}: no {name}" for name in shown if name not in names}
        if screen.picture and not screen.picture.alt:
            found.add(f"{exhibit.name}: {screen.picture.name} has no words")
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
def test_every_step_has_a_picture_and_each_screen_at_most_two_sentences(exhibits, language):
    for exhibit in exhibits(language):
        screen = exhibit.screen
        if isinstance(exhibit.shown.situation.here, AtStep) and screen.id.startswith("step."):
            assert screen.picture, exhibit.name
            assert screen.words, exhibit.name
        assert len(screen.words) <= 2, exhibit.name


@pytest.mark.proves("VIS-05", "ERR-03", "T11")
def test_a_stop_is_never_only_a_colour(exhibits):
    for exhibit in exhibits("fr"):
        if exhibit.screen.panel is Panel.STOP:
            assert exhibit.screen.words, exhibit.name
            assert exhibit.screen.strip.state, exhibit.name


def test_the_procedures_are_ten():
    assert len(content().tasks()) == 10
