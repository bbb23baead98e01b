"""A lead leaves out columns of a table; the choice stays, also after the program has ended."""

import pytest
from PySide6.QtCore import Qt

from tests.application.workshop import PC
from tests.ui.lead.test_ten_actions import Desk, Keys, Names
from workshop_app.bootstrap.lead_columns import DeskColumns
from workshop_app.ui.look.fonts import load_fonts

ALL = ["What", "Kind", "State", "Place", "Other names"]


@pytest.fixture
def at_stock(qtbot, tmp_path):
    """Open the program anew, at the stock, with what is kept at this machine."""
    load_fonts()
    desks = []

    def opened(kind):
        desk = Desk(qtbot.waitUntil)
        desks.append(desk)
        desk.columns = DeskColumns(tmp_path)
        desk.workshop.arrives(PC)
        desk.open()
        hands = kind(desk)
        hands.tab("Stock")
        return desk, hands

    yield opened
    for desk in desks:
        desk.view.close()
        desk.view.deleteLater()


def seen(desk):
    table = desk.view.page.table
    shown = (n for n in range(len(ALL)) if not table.isColumnHidden(n))
    return [table.model().headerData(n, Qt.Orientation.Horizontal) for n in shown]


@pytest.mark.proves("AUT-02")
def test_a_column_is_left_out_by_keys_stays_so_and_comes_back_by_name(at_stock):
    desk, hands = at_stock(Keys)
    assert seen(desk) == ALL
    hands.button("Columns…")
    hands.button("Place: shown")
    assert desk.focus.accessibleName() == "Place: left out"
    hands.button("Back")
    assert seen(desk) == ["What", "Kind", "State", "Other names"]
    assert desk.view.page.table.as_text().splitlines()[0] == "What\tKind\tState\tOther names"
    desk, hands = at_stock(Names)
    assert seen(desk) == ["What", "Kind", "State", "Other names"]
    for name in ("Columns…", "Place: left out", "Back"):
        hands.button(name)
    assert seen(desk) == ALL


@pytest.mark.parametrize("odd", ["", "{", "[1]", '{"stock": 3}', '{"stock": ["what", "nothing"]}'])
def test_a_file_that_says_nothing_sensible_leaves_nothing_out(tmp_path, odd):
    (tmp_path / "columns.json").write_text(odd, encoding="utf-8")
    assert "place" not in DeskColumns(tmp_path).hidden("stock")
