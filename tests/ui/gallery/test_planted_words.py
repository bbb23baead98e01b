"""Every audit of screens as data, and of frames, reports the faults that are planted for it."""

from collections.abc import Callable

import numpy as np
import pytest

from tests.ui.gallery.hall import pictures
from tests.ui.gallery.planting import (
    a_screen,
    a_step,
    words_of,
)
from tests.ui.gallery.pseudo import CLOSE, OPEN, pseudo_exhibits
from tests.ui.gallery.test_words import texts_of, word_list
from tests.ui.look.test_tokens import COLOUR_BLINDNESS
from tests.ui.painted import audit_flashes, audit_states
from tests.ui.told import (
    audit_consistency,
    audit_pictures,
    audit_spoken,
    audit_untranslated,
    audit_words,
)
from workshop_app.ui.bench.screen import Panel, Picture, Slot, State, Strip
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.values import replace


@pytest.fixture
def wall(open_wall):
    return open_wall("laptop", 100, "fr")


@pytest.mark.planted("T11")
@pytest.mark.parametrize("kind", ["none", *COLOUR_BLINDNESS, "grey"])
def test_the_audit_of_states_reports_two_that_look_alike(qapp, kind):
    look = Look(THEMES["light"], Metrics(1366, 768, 112.0))
    assert audit_states(look, kind) == []
    same = (State.DONE, State.DONE)
    assert audit_states(look, kind, same) == ["done and done look alike"]


WORDS = {
    "a sentence of 20 words": "Prenez " + "le chiffon " * 9 + "*bleu*.",
    "blame": "Vous avez fait une *erreur*.",
    "two ideas": "Prenez le *chiffon* parce que la vitre est sale.",
    "an abbreviation": "Branchez le *HDD*.",
}


@pytest.mark.planted("T14")
@pytest.mark.parametrize("fault", WORDS)
def test_the_audit_of_words_reports(qapp, fault):
    words = word_list("fr")
    assert audit_words(a_screen(), words) == []
    assert audit_words(a_screen(words=(WORDS[fault],)), words)


@pytest.mark.planted("T13")
def test_the_audit_of_translation_reports_what_is_not_translated(qapp):
    screen = pseudo_exhibits(1.0)[20].screen
    assert audit_untranslated(screen, OPEN, CLOSE) == []
    slip = replace(screen, strip=Strip("Saved."))
    assert audit_untranslated(slip, OPEN, CLOSE) == [f"{screen.id}: Saved."]


@pytest.mark.planted("T32")
def test_the_audit_of_speech_reports_what_is_not_shown_or_not_said(wall):
    exhibit = a_step()
    shown = wall.hang(exhibit)
    assert audit_spoken(exhibit.screen, " ".join(texts_of(shown))) == []
    words_of(shown).hide()
    assert audit_spoken(exhibit.screen, " ".join(texts_of(shown)))[0].startswith("not shown: ")


@pytest.mark.planted("T31")
def test_the_audit_of_pictures_reports_one_that_is_missing_or_silent(qapp):
    names = set(pictures().names())
    assert audit_pictures(a_screen(), names) == []
    gone = a_screen(picture=Picture("unicorn", "Une licorne."))
    assert audit_pictures(gone, names) == ["step.do: no unicorn"]
    silent = a_screen(picture=Picture(next(iter(names)), ""))
    assert audit_pictures(silent, names)[0].endswith("has no words")
    none = a_screen(picture=None)
    assert audit_pictures(none, names) == ["step.do: a step without a picture"]


def tiles(number: int) -> dict[str, object]:
    screen = a_step().screen
    tile = replace(screen.choices[0], slot=Slot.TILE)
    return {"choices": (*screen.choices, *(replace(tile, argument=str(n)) for n in range(number)))}


def without(slot: Slot) -> dict[str, object]:
    screen = a_step().screen
    return {"choices": tuple(each for each in screen.choices if each.slot is not slot)}


ALIKE: dict[str, tuple[Callable[[], dict[str, object]], str]] = {
    "seven pictures": (lambda: tiles(7), "7 pictures"),
    "no help": (lambda: without(Slot.HELP), "no help in its place"),
    "no way on": (lambda: {"choices": ()}, "no way on"),
    "three sentences": (lambda: {"words": ("A.", "B.", "C.")}, "3 sentences"),
    "a countdown": (lambda: {"words": ("Encore 30 secondes.",)}, "haste or a measure of people"),
    "a percentage": (lambda: {"strip": Strip("80 % de la tâche")}, "haste or a measure of people"),
    "a ranking": (lambda: {"also": "Vous êtes le plus rapide."}, "haste or a measure of people"),
    "a stop that is only a colour": (
        lambda: {"panel": Panel.STOP, "strip": Strip()},
        "a stop that is only a colour",
    ),
}


@pytest.mark.planted("T25")
@pytest.mark.parametrize("fault", ALIKE)
def test_the_audit_of_consistency_reports(qapp, fault):
    change, told = ALIKE[fault]
    assert audit_consistency(a_screen()) == []
    assert any(told in each for each in audit_consistency(a_screen(**change())))


@pytest.mark.planted("T24")
@pytest.mark.parametrize(("times_a_second", "is_reported"), [(1, False), (3, False), (5, True)])
def test_the_audit_of_flashes_reports_more_than_three_a_second(times_a_second, is_reported):
    frames = [
        np.full((64, 64, 3), 255 if int(n / 60 * 2 * times_a_second) % 2 else 0, np.uint8)
        for n in range(120)
    ]
    assert bool(audit_flashes(frames, frames_a_second=60)) == is_reported
