"""Every screen, in every state, in four windows at four sizes, themes and languages in turn."""

from typing import TYPE_CHECKING

import pytest

from tests.ui.audits import audit, places
from tests.ui.gallery.hall import LANGUAGES, SCALES, WINDOWS, thinned
from tests.ui.tree import audit_tree
from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.look.tokens import THEMES

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

PLACES = list(enumerate((window, scale) for window in WINDOWS for scale in SCALES))


@pytest.mark.proves(
    "VIS-04",
    "VIS-07",
    "VIS-09",
    "VIS-18",
    "VIS-19",
    "INP-03",
    "INP-04",
    "INP-06",
    "INP-07",
    "HLP-01",
    "AT-01",
    "AT-02",
    "AT-03",
    "AT-04",
    "AT-07",
    "AT-10",
    "COG-03",
    "T01",
    "T07",
    "T08",
    "T12",
    "T25",
)
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


@pytest.mark.proves("COG-08", "T25")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_asks_for_too_much_at_once(exhibits, language):
    """T25: five things to choose from (COG-08); the six pictures of a fault are the exception."""
    for exhibit in exhibits(language):
        tiles = exhibit.screen.in_slot(Slot.TILE)
        answers = [
            choice
            for choice in exhibit.screen.choices
            if choice.slot in {Slot.MAIN, Slot.CORNER, Slot.YES, Slot.NO, Slot.BAR}
        ]
        assert len(tiles) <= 6, exhibit.name
        assert len(answers) <= 3, exhibit.name
