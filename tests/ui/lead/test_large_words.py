"""At 200 % in a small window, the bar goes along with the page, and focus is always in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from tests.ui.bench.example_words import PlainPictures
from workshop_app.ui.lead.page import Action, AskPage, LeadScreen, Tab
from workshop_app.ui.lead.parts.scrolled import Scrolled
from workshop_app.ui.lead.view import LeadView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.values import replace

LARGE = Look(THEMES["light"], Metrics(1280, 800, 113.5, text_pt=56.0, floor_pt=14.0), "en")
MANY = tuple(Action(id=f"do-{number}", words=f"Action number {number}") for number in range(9))
WORDS = tuple(f"Sentence {number} of what is known." for number in range(30))
ASKS = AskPage(
    id="ask",
    title="What becomes of it?",
    words=WORDS,
    actions=(Action(id="test", words="To test"),),
)
SCREEN = LeadScreen(
    page=ASKS,
    page_id="ask",
    title="To decide",
    tabs=tuple(Tab(id=name, words=name) for name in ("board", "decide", "stock")),
    current="decide",
)


@pytest.fixture
def view(qapp):
    load_fonts()
    made = LeadView(PlainPictures())
    made.resize(1280, 800)
    made.show()
    made.show_screen(SCREEN, LARGE)
    QTest.qWaitForWindowExposed(made)
    yield made
    made.close()
    made.deleteLater()


def test_there_is_one_bar_to_scroll_with(view):
    seen = [each for each in view.findChildren(Scrolled) if each.verticalScrollBar().isVisible()]
    assert len(seen) == 1


def test_a_page_opens_at_its_top(view):
    bar = view.regions[0]
    assert bar.visibleRegion().boundingRect().height() == bar.height()


def test_the_key_of_the_regions_brings_what_it_goes_to_in_sight(view):
    scrolled = view.findChild(Scrolled)
    for _ in view.regions:
        QTest.keyClick(view, Qt.Key.Key_F6)
        focus = view.focusWidget()
        place = QRect(focus.mapTo(scrolled.viewport(), QPoint(0, 0)), focus.size())
        assert scrolled.viewport().rect().contains(place)


def test_a_new_page_is_laid_out_before_it_is_drawn(view):
    other = AskPage(id="other", title="What else?", words=WORDS, actions=MANY)
    view.show_screen(replace(SCREEN, page=other, page_id="other", current="stock"), LARGE)
    at_once = view.grab().toImage()
    QTest.qWait(50)
    assert view.grab().toImage() == at_once
