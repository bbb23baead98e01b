"""Every screen, in every state, in four windows at four sizes, themes and languages in turn."""

from typing import TYPE_CHECKING

import pytest

from tests.ui.audits import audit, places
from tests.ui.gallery.hall import LANGUAGES, SCALES, WINDOWS, thinned
from tests.ui.tree import audit_tree
from workshop_app.ui.look.tokens import THEMES

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

PLACES = list(enumerate((window, scale) for window in WINDOWS for scale in SCALES))


@pytest.mark.proves("VIS-04", "VIS-07", "VIS-09", "VIS-18", "VIS-19", "T12")
@pytest.mark.proves("COG-03", "HLP-01", "T25")
@pytest.mark.proves("INP-03", "INP-04", "INP-06", "INP-07", "INP-19", "T07", "T08")
@pytest.mark.proves("AT-01", "AT-02", "AT-03", "AT-04", "AT-07", "AT-10", "T01")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("number", "place"), PLACES, ids=[f"{w}-{s}" for _, (w, s) in PLACES])
def test_every_screen_keeps_every_number(open_wall, exhibits, number, place, language):
    """T01, T07, T08, T12 and the places of T25."""
    window, scale = place
    here = open_wall(window, scale, language)
    themes, found = list(THEMES), []
    seen: dict[str, QRect] = {}
    for index, exhibit in thinned(language, number):
        shown = here.hang(exhibit, theme=themes[index % len(themes)])
        wrong = [*audit(shown, shown.look), *audit_tree(shown)]
        for slot, box in places(shown).items():
            if seen.setdefault(slot, box) != box:
                wrong.append(f"moved: {slot}")
        found += [f"{exhibit.name}: {each}" for each in wrong]
    assert not found, "\n".join(found[:60])
