"""A lead buys, makes lots and imports lists with the keyboard's own actions."""

import pytest

from tests.application.workshop import LOT, PAUL, Workshop, real_content
from tests.fake_address_book import MemoryBook, at_once
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.application.supply.arrange import ArrangeSupply, Deal
from workshop_app.bootstrap.lead_supply import supply_section
from workshop_app.bootstrap.list_folders import ListFolders
from workshop_app.domain.codes import Scan
from workshop_app.domain.supply import SupplierKind
from workshop_app.ui.lead.page import Press

NEXT = "LT 26 0003"


@pytest.fixture
def workshop():
    return Workshop(real_content())


@pytest.fixture
def section(tmp_path, workshop):
    arrange = ArrangeSupply(workshop.open)
    city = arrange.name_supplier("Ville", SupplierKind.PUBLIC_BODY, lead=PAUL)
    arrange.announce_lot(LOT, Deal(supplier=city), expected=2, lead=PAUL)
    (tmp_path / "parc.csv").write_text(
        "Serial;Type;Année\nCZC1;uc;2010\n;uc;2020\nCZC3;portable;2020\n"
    )
    (tmp_path / "other.csv").write_text("a;b\nQ1;uc\n")
    (tmp_path / "torn.xlsx").write_bytes(b"PK\x03\x04")
    make = supply_section(
        workshop.open, workshop.content, ListFolders(tmp_path), MemoryBook(), at_once
    )
    section = make(AtOnce())
    section.open()
    return section


def write(section, **boxes):
    for name, text in boxes.items():
        section.on_press(Press(action="wrote", argument=name, typed=text))


def row(page, name):
    return next(each.id for each in page.rows if each.name == name)


def words(page):
    return [note.words for note in page.notes]


def problems(page):
    boxes = [box for line in page.lines for box in getattr(line, "boxes", (line,))]
    return {box.name: box.problems for box in boxes if box.problems} | (
        {"": page.problems} if page.problems else {}
    )


def test_a_list_is_imported_in_four_presses(section, tmp_path):
    assert press(section, "lot", LOT).title == "LT 26 0001 · Ville"
    assert {row.name for row in press(section, "files").rows} == {
        "parc.csv",
        "other.csv",
        "torn.xlsx",
    }
    page = press(section, "file", str(tmp_path / "parc.csv"))
    assert [row.name for row in page.rows] == ["Line 3", "Line 2"]
    assert "no serial number" in page.rows[0].cells[2].text
    assert "ten years" in page.rows[1].cells[2].text
    assert "Over ten years old: 1. They go to recycling, by law." in words(page)
    page = press(section, "announce")
    assert page.id == "lot"
    assert [row.name for row in page.rows] == ["CZC1", "CZC3"]
    assert "2 machines are announced." in words(page)


def test_a_list_that_cannot_be_read_is_told_beside_the_others(section, tmp_path):
    press(section, "lot", LOT)
    press(section, "files")
    page = press(section, "file", str(tmp_path / "torn.xlsx"))
    assert page.id == "files"
    assert "The file is damaged" in page.notes[0].words


def test_columns_are_matched_by_hand_and_remembered_for_the_supplier(section, tmp_path):
    press(section, "lot", LOT)
    press(section, "files")
    page = press(section, "file", str(tmp_path / "other.csv"))
    assert [row.name for row in page.rows] == ["a", "b"]
    press(section, "column", "0")
    page = press(section, "means", argument="serial")
    assert (page.id, page.rows[0].cells[2].text[:20]) == (
        "preview",
        "The kind is missing:",
    )
    press(section, "columns")
    press(section, "column", "1")
    assert press(section, "means", argument="kind").rows == ()
    press(section, "announce")
    press(section, "files")
    (tmp_path / "other.csv").write_text("b;a\nuc;Q2\n")
    page = press(section, "file", str(tmp_path / "other.csv"))
    assert "Read from: b, a" in words(page)


def test_a_heading_that_means_nothing_is_left_out(section, tmp_path):
    press(section, "lot", LOT)
    press(section, "files")
    press(section, "file", str(tmp_path / "parc.csv"))
    press(section, "columns")
    press(section, "column", "2")
    page = press(section, "means", argument="nothing")
    assert "Read from: Serial, Type" in words(page)
    assert not any("ten years" in each for each in words(page))


def test_a_list_that_tells_no_kind_is_told_what_they_all_are(section, tmp_path):
    (tmp_path / "parc.csv").write_text("Serial\nCZC1\nCZC2\n")
    press(section, "lot", LOT)
    press(section, "files")
    page = press(section, "file", str(tmp_path / "parc.csv"))
    assert len(page.rows) == 2
    press(section, "kinds")
    assert press(section, "kind", argument="laptop").rows == ()
    assert press(section, "ways").words[0].startswith("Laptop: 2. Then ")


def test_a_list_that_is_stopped_leaves_nothing_behind(section, tmp_path, workshop):
    press(section, "lot", LOT)
    press(section, "files")
    press(section, "file", str(tmp_path / "parc.csv"))
    host, before = section.host, workshop.fake.kinds()
    waiting = []
    host.run = lambda work, then: waiting.append((work, then))
    assert press(section, "announce").words[0] == "0 of 6 lines"
    page = press(section, "stop")
    work, then = waiting.pop()
    then(work())
    assert words(section.page())[0] == "Stopped. Nothing is kept."
    assert page.id == "progress"
    assert workshop.fake.kinds() == before


def test_back_goes_back_by_one_page_and_leaves_at_the_first(section, tmp_path):
    press(section, "lot", LOT)
    press(section, "files")
    press(section, "file", str(tmp_path / "parc.csv"))
    press(section, "columns")
    press(section, "column", "1")
    ids = []
    while section.on_back():
        ids.append(section.page().id)
    assert ids == ["columns", "preview", "files", "lot", "lots"]


def test_the_code_of_a_lot_opens_it(section):
    assert section.on_scan(Scan((LOT,)))
    assert section.page().id == "lot"
    assert not section.on_scan(Scan((PAUL.badge,)))


def test_what_is_typed_leaves_the_rows_that_hold_it(section):
    section.on_press(Press(action="search", typed="vil 0001"))
    assert [row.name for row in section.page().rows] == ["LT 26 0001"]
    section.on_press(Press(action="search", typed="nobody"))
    assert section.page().rows == ()


def test_a_tender_becomes_a_lot_with_what_the_taken_offer_told(section, workshop):
    press(section, "tenders")
    press(section, "new")
    write(section, title="Parc 2026", count="500", closes="01/10/2026")
    page = press(section, "save")
    press(section, "one", row(page, "Parc 2026"))
    for supplier, price in (("Azur", "12 500"), ("Banque", "9000,50")):
        press(section, "offer")
        press(section, "pick-supplier")
        press(section, "new-supplier")
        press(section, "pick-kind")
        press(section, "kind", argument="broker")
        write(section, name=supplier)
        assert press(section, "save").lines[0].value == supplier
        write(section, price=price)
        page = press(section, "save")
    assert [each.name for each in page.rows] == ["Banque", "Azur"]
    page = press(section, "take", row(page, "Banque"))
    assert "Parc 2026 · Taken: Banque" in words(page)
    page = press(section, "lot")
    assert [line.value for line in page.lines[:2]] == ["Banque", "Parc 2026"]
    write(section, subsidy="4500.25", due="01/12/2026")
    page = press(section, "save")
    assert page.title == f"{NEXT} · Banque"
    with workshop.open() as uow:
        lot = uow.stock.lots()[-1]
        assert (lot.expected, lot.price_cents, lot.subsidy_cents) == (500, 900_050, 450_025)
        assert (lot.due, uow.supply.tender(lot.tender).title) == ("2026-12-01", "Parc 2026")


def test_a_tender_that_was_ended_is_opened_again(section):
    press(section, "tenders")
    press(section, "new")
    write(section, title="Parc", count="5")
    page = press(section, "save")
    press(section, "one", page.rows[0].id)
    assert "Parc · Ended, no offer taken" in words(press(section, "end"))
    assert "Parc · Open" in words(press(section, "reopen"))


@pytest.mark.parametrize(
    ("boxes", "field", "why"),
    [
        ({"expected": "many"}, "How many machines are expected", "How many machines?"),
        ({"expected": "0"}, "How many machines are expected", "How many machines?"),
        ({"due": "tomorrow"}, "Comes on, such as 31/12/2026", "A day such as"),
        ({"price": "1.2.3"}, "Price of all, in €", "An amount"),
        ({"price": "10", "subsidy": "11"}, "Subsidy, in €", "not more than the price"),
        ({"counted": "-1"}, "Counted at the door", "How many machines?"),
        ({"counted": "1", "document": "x" * 81}, "Number of the transport document", "80"),
    ],
)
def test_what_is_wrong_with_a_lot_is_told_beside_its_field(section, workshop, boxes, field, why):
    before = workshop.fake.kinds()
    press(section, "lot", LOT)
    press(section, "change")
    write(section, **boxes)
    [(name, [told])] = problems(press(section, "save")).items()
    assert name == field
    assert why in told
    assert workshop.fake.kinds() == before


def test_a_lot_is_counted_at_the_door_and_says_what_the_law_says(section):
    press(section, "lot", LOT)
    page = press(section, "change")
    assert "A public body gives" in page.notes[0].words
    write(section, counted="3", document="CMR 12")
    page = press(section, "save")
    assert "Counted at the door: 3. That is not what was expected." in words(page)


def test_what_does_not_come_is_awaited_no_more(section, tmp_path):
    press(section, "lot", LOT)
    press(section, "files")
    press(section, "file", str(tmp_path / "parc.csv"))
    press(section, "announce")
    press(section, "rest")
    assert "Write why" in press(section, "rest-now").notes[0].words
    page = press(section, "rest-now", typed="sold elsewhere")
    assert {row.cells[4].text for row in page.rows} == {"will not come"}


def test_a_lot_that_nobody_gives_gets_a_supplier_with_its_list(section, tmp_path, workshop):
    other = section.page().rows[0]
    assert other.name != "LT 26 0001"
    press(section, "lot", other.id)
    page = press(section, "files")
    press(section, "picked", row(page, "Ville"))
    press(section, "file", str(tmp_path / "parc.csv"))
    press(section, "announce")
    with workshop.open() as uow:
        assert uow.supply.supplier(uow.stock.lot(other.id).source).name == "Ville"


def test_whom_to_call_is_kept_at_the_centre_alone(section, workshop):
    page = press(section, "suppliers")
    press(section, "one", row(page, "Ville"))
    before = workshop.fake.kinds()
    press(section, "contact")
    assert "Name" in problems(press(section, "save"))
    write(section, name="Claire", phone="0381")
    assert words(press(section, "save")) == ["It is kept."]
    section.on_back()
    assert press(section, "contact").lines[0].boxes[0].text == "Claire"
    press(section, "erase")
    assert words(press(section, "erase-now")) == ["Name and address were erased, for ever."]
    assert workshop.fake.kinds() == before


def test_a_name_that_is_taken_is_told_beside_the_field(section):
    press(section, "suppliers")
    press(section, "new")
    write(section, name="ville")
    assert "no other supplier" in problems(press(section, "save"))["Name"][0]
