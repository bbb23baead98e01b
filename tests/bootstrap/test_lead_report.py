"""The yearly report and a donor's file, asked for by command, from what a desk remembers."""

from datetime import UTC, date, datetime

import pypdfium2
import pytest
import python_calamine

from tests.application.orders.test_packing import Packing
from tests.application.workshop import LOT, PAUL, Workshop, real_content
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.open_cycle import OpenCycle
from workshop_app.application.report_period import ReportPeriod
from workshop_app.application.supply.arrange import ArrangeSupply, Deal
from workshop_app.bootstrap import lead_commands
from workshop_app.bootstrap.lead_report_orders import order_tables
from workshop_app.bootstrap.lead_words import LeadWords
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.supply import SupplierKind
from workshop_app.domain.yearly import Period
from workshop_app.settings import Settings

NOON = round(datetime(2026, 3, 1, 12, tzinfo=UTC).timestamp() * 1000)


@pytest.fixture
def settings(tmp_path):
    """A desk in 2026: one announced tower has come and waits for its erasure, one has not."""
    storage = open_storage(tmp_path / "desk", now_ms=lambda: NOON)
    workshop = Workshop(real_content(), storage.unit_of_work)
    arrange = ArrangeSupply(storage.unit_of_work)
    city = arrange.name_supplier("Ville", SupplierKind.COMPANY, lead=PAUL)
    deal = Deal(supplier=city, price_cents=123_450, subsidy_cents=61_725)
    arrange.announce_lot(LOT, deal, expected=2, lead=PAUL)
    with workshop.open() as uow:
        for serial in ("CZC1", "=CZC2"):
            subject = Subject(SubjectKind.ANNOUNCED, serial)
            body = {"lot": LOT, "kind": "tower", "serial": serial}
            uow.record(
                Draft(kind=FactKind.MACHINE_ANNOUNCED, subject=subject, person=PAUL.id, body=body)
            )
        uow.commit()
    workshop.come()
    workshop.scan("CZC1")
    workshop.finish(kind="tower")
    storage.close()
    return Settings(data=tmp_path / "desk", language="en")


def told(settings, *words):
    return lead_commands.run([*map(str, words)], lambda _folder, _lang: settings)


def cells(file, sheet):
    book = python_calamine.CalamineWorkbook.from_path(str(file))
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)[3:]


def test_the_year_is_written_as_pdf_and_workbook(settings, tmp_path, capsys):
    pdf, xlsx = tmp_path / "year.pdf", tmp_path / "year.xlsx"
    assert told(settings, "report", "--year", 2026, "--pdf", pdf, "--xlsx", xlsx) == 0
    assert cells(xlsx, "Received") == [["desktop computers", 1.0], ["Total", 1.0]]
    assert cells(xlsx, "Where everything stands") == [["to erase", 1.0]]
    assert cells(xlsx, "Cost") == [
        ["Price", 1234.5],
        ["Subsidy, to be taken off", 617.25],
        ["To be paid by the workshop", 617.25],
    ]
    assert cells(xlsx, "People employed") == [["People employed", 1.0]]
    brief = {name: (number, unit) for name, number, unit in cells(xlsx, "In brief")}
    assert brief["Received"] == (1.0, "")
    assert brief["To be paid by the workshop"] == (617.25, "€")
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert "desktop computers 1" in " ".join(text.split())
    assert "Ana" not in text


def test_the_year_tells_what_was_brought_to_whom_and_what_came_back(settings, tmp_path):
    packing = Packing()
    order = packing.order("É 1", kind=ForWhom.SCHOOL, pupils=11)
    packing.packed(order)
    packing.over()
    with packing.open() as uow:
        [box] = uow.orders.boxes_of(order)
    packing.boxes.received(order, [box.id], date(2026, 2, 1), lead=PAUL)
    back = OpenCycle(packing.open, packing.content)
    back(box.things[0].item, reason="service", by=PAUL, fault="no_sound")
    counted = ReportPeriod(packing.open)
    figures = counted.orders(date(2026, 1, 1), date(2026, 12, 31))
    words = LeadWords("en")
    tables = {each.title: each.rows for each in order_tables(words, figures, 1)}
    assert tables["Delivered, by beneficiary"] == (("schools", 1, 0, 1, 2),)
    assert tables["Schools: need and deliveries"] == (("É 1", 11, 3, 1, 2),)
    assert tables["Packaging used"] == (("Boxes packed", 1), ("Boxes received", 1))
    whole = counted(Period(0, 2**50), {})
    assert whole.figures.returned_why == {"no_sound": 1}
    assert whole.figures.packed["school", "tower"] == 1
    earlier = counted.orders(date(2025, 1, 1), date(2025, 12, 31))
    assert (earlier.boxes, earlier.schools[0].received) == (0, 0)


def test_another_year_brought_nothing(settings, tmp_path):
    xlsx = tmp_path / "year.xlsx"
    assert told(settings, "report", "--year", 2025, "--xlsx", xlsx) == 0
    assert cells(xlsx, "Received")[0][0] == "Nothing in this time."


def test_a_donor_is_told_what_became_of_each_machine_and_what_did_not_come(settings, tmp_path):
    xlsx = tmp_path / "lot.xlsx"
    assert told(settings, "donor", "LT 26 0001", "--xlsx", xlsx) == 0
    assert cells(xlsx, "Machines") == [["PC 26 0001", "CZC1", "to erase", "no record", 9.0]]
    assert cells(xlsx, "Announced and not come") == [["=CZC2", "desktop computers"]]


def test_a_list_of_orders_that_is_wrong_is_told_by_its_line(settings, tmp_path, capsys):
    orders = tmp_path / "orders.csv"
    orders.write_text("code,for_whom,reference\nRBBBBBBX,nobody,1\n")
    assert told(settings, "report", "--year", 2026, "--orders", orders) == 1
    assert "orders.csv, 2" in capsys.readouterr().err


def test_both_languages_have_the_same_words():
    french, english = LeadWords("fr"), LeadWords("en")
    for part in french.parts:
        assert french.keys(part) == english.keys(part), part
    assert french.parts == english.parts
