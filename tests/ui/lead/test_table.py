"""A table gives each line the room that its words need, whenever those words come."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.bench.example_words import PlainPictures
from workshop_app.ui.lead.page import Cell, Column, Row, TablePage
from workshop_app.ui.lead.table.model import with_heading
from workshop_app.ui.lead.table.view import TableView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES

LOOK = Look(THEMES["light"], Metrics(1280, 800, 113.5, floor_pt=14.0), "en")
LONG = "What is said here needs a good part of the room that there is in this window"


def a_page(*states):
    rows = (
        Row(id=str(at), name=str(at), cells=(Cell(text=f"Bench {at}"), Cell(text=each)))
        for at, each in enumerate(states)
    )
    columns = (Column(id="bench", heading="Bench"), Column(id="state", heading="State"))
    return TablePage(id="t", title="T", columns=columns, rows=tuple(rows), empty="")


@pytest.fixture
def shown(qapp):
    load_fonts()
    made = TableView(LOOK, a_page("", ""), PlainPictures())
    made.resize(1200, 500)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_words_that_come_later_get_the_room_they_need(shown):
    narrow = shown.table.columnWidth(1)
    shown.tell(a_page("", LONG))
    assert shown.table.columnWidth(1) > narrow


def test_a_stacked_line_is_only_as_high_as_its_own_words(shown):
    shown.tell(a_page("short", f"{LONG}. {LONG}."))
    assert shown.table.fits()
    assert not shown.table.horizontalHeader().isVisible()
    assert shown.table.rowHeight(0) < shown.table.rowHeight(1)


def test_lines_are_alike_again_where_there_is_room_for_columns(shown):
    shown.tell(a_page("short", f"{LONG}. {LONG}."))
    shown.tell(a_page("short", "short"))
    assert shown.table.horizontalHeader().isVisible()
    assert shown.table.rowHeight(0) == shown.table.rowHeight(1)


@pytest.mark.parametrize(
    ("words", "told"),
    [("480", "State 480"), ("1 200,50 €", "State 1 200,50 €"), ("5/01/2026", "5/01/2026")],
)
def test_a_number_without_its_column_says_what_it_counts(shown, words, told):
    assert with_heading("State", Cell(text=words)).text == told


def test_a_stacked_line_is_heard_with_what_its_numbers_count(shown):
    shown.tell(a_page("480", f"{LONG}. {LONG}."))
    index = shown.table.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "0, State 480"
