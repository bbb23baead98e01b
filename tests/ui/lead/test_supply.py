"""A lead imports a list with the keyboard's own actions: lot, list, look, announce."""

import pytest

from tests.application.workshop import LOT, PAUL, Workshop, real_content
from tests.ui.lead.hosts import AtOnce, press
from workshop_app import resources
from workshop_app.adapters.lists.open_list import read_list_words
from workshop_app.application.supply.arrange import ArrangeSupply, Deal
from workshop_app.application.supply.import_list import ImportList
from workshop_app.application.supply.look import LookAtSupply
from workshop_app.bootstrap.list_folders import ListFolders
from workshop_app.domain.codes import Scan
from workshop_app.domain.supply import SupplierKind
from workshop_app.ui.lead.page import Press
from workshop_app.ui.lead.supply.presenter import SupplySection


@pytest.fixture
def section(tmp_path):
    workshop = Workshop(real_content())
    arrange = ArrangeSupply(workshop.open)
    city = arrange.name_supplier("Ville", SupplierKind.PUBLIC_BODY, lead=PAUL)
    arrange.announce_lot(LOT, Deal(supplier=city), expected=2, lead=PAUL)
    words = read_list_words(resources.path("supply") / "lists.toml")
    (tmp_path / "parc.csv").write_text("Serial;Type\nCZC1;uc\n;uc\nCZC3;portable\n")
    (tmp_path / "other.csv").write_text("a;b\n1;2\n")
    (tmp_path / "torn.xlsx").write_bytes(b"PK\x03\x04")
    section = SupplySection(
        AtOnce(),
        LookAtSupply(workshop.open),
        ImportList(workshop.open, workshop.content, words),
        ListFolders(tmp_path),
    )
    section.open()
    return section


def test_a_list_is_imported_in_four_presses(section, tmp_path):
    assert press(section, "lot", LOT).title == "LT 26 0001 · Ville"
    assert {row.name for row in press(section, "files").rows} == {
        "parc.csv",
        "other.csv",
        "torn.xlsx",
    }
    page = press(section, "file", str(tmp_path / "parc.csv"))
    assert [row.name for row in page.rows] == ["Line 3"]
    assert "no serial number" in page.rows[0].cells[2].text
    page = press(section, "announce")
    assert page.id == "lot"
    assert [row.name for row in page.rows] == ["CZC1", "CZC3"]
    assert [note.words for note in page.notes] == [
        "LT 26 0001 · Ville: 2 expected, 0 taken in.",
        "2 machines are announced.",
    ]


@pytest.mark.parametrize(
    ("file", "why"), [("other.csv", "There are: a, b"), ("torn.xlsx", "The file is damaged")]
)
def test_a_list_that_cannot_be_read_is_told_beside_the_others(section, tmp_path, file, why):
    press(section, "lot", LOT)
    press(section, "files")
    page = press(section, "file", str(tmp_path / file))
    assert page.id == "files"
    assert why in page.notes[0].words


def test_back_goes_back_by_one_page_and_leaves_at_the_first(section, tmp_path):
    press(section, "lot", LOT)
    press(section, "files")
    press(section, "file", str(tmp_path / "parc.csv"))
    ids = []
    while section.on_back():
        ids.append(section.page().id)
    assert ids == ["files", "lot", "lots"]


def test_the_code_of_a_lot_opens_it(section):
    assert section.on_scan(Scan((LOT,)))
    assert section.page().id == "lot"
    assert not section.on_scan(Scan((PAUL.badge,)))


def test_what_is_typed_leaves_the_rows_that_hold_it(section):
    section.on_press(Press(action="search", typed="vil 0001"))
    assert [row.name for row in section.page().rows] == ["LT 26 0001"]
    section.on_press(Press(action="search", typed="nobody"))
    assert section.page().rows == ()
