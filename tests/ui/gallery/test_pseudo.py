"""In a language that nobody speaks everything is translated, and longer words fit too."""

from functools import cache

import pytest

from tests.ui.audits import audit
from tests.ui.gallery.hall import SCALES, WINDOWS, Exhibits
from tests.ui.gallery.pseudo import CLOSE, OPEN, pseudo, pseudo_exhibits
from tests.ui.told import audit_untranslated, strip_sentences
from workshop_app.ui.widgets.buttons import CommandButton

GROWTH = {"tablet": 0.2, "laptop": 0.5, "desktop": 1.0, "upright": 0.5}
"""How much of the growth in IBM's table each window holds: a 10-inch tablet holds the least."""


@cache
def shown(growth: float) -> Exhibits:
    return pseudo_exhibits(growth)


def test_the_language_is_longer_and_keeps_holes_and_marks():
    assert pseudo("Back") == "[Bàçk~~~~~ ~~]"
    assert pseudo("Step {now} of {total}").startswith("[Stép {now} ôf {total}~")
    assert pseudo("Read your *badge*.").count("*") == 2


@pytest.mark.proves("T13")
def test_every_text_of_every_screen_is_translated(qapp):
    left = {each for one in shown(1.0) for each in audit_untranslated(one.screen, OPEN, CLOSE)}
    assert not left, sorted(left)


@pytest.mark.proves("VIS-09", "T12", "T13")
@pytest.mark.parametrize("scale", [each for each in SCALES if each <= 200])
@pytest.mark.parametrize("window", WINDOWS)
def test_longer_words_fit_too(open_wall, window, scale):
    here = open_wall(window, scale, "fr")
    found, kinds = [], set()
    for exhibit in shown(GROWTH[window]):
        if exhibit.screen.id in kinds:
            continue
        kinds.add(exhibit.screen.id)
        view = here.hang(exhibit)
        # a command's word is chosen for its place in each language: test_sweep holds those to it
        fixed = {f"cut: {each.text()!r}" for each in view.findChildren(CommandButton)}
        wrong = [each for each in audit(view, view.look) if each not in fixed]
        found += [f"{exhibit.name}: {each}" for each in wrong]
    assert not found, "\n".join(found[:40])


def test_zone_5_is_one_line_of_at_most_two_sentences(exhibits):
    for exhibit in exhibits("fr"):
        assert len(strip_sentences(exhibit.screen)) <= 2
