"""A lead writes whom machines are for, what was agreed on, and orders; names stay at the centre."""

from datetime import date

import pytest

from tests.application.orders.test_packing import Packing
from tests.application.workshop import PAUL
from tests.fake_address_book import MemoryBook, at_once
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.application.orders.address_book import Shut
from workshop_app.bootstrap.lead_sections import order_parts
from workshop_app.domain.beneficiaries import Grant
from workshop_app.domain.labels import ForWhom
from workshop_app.ui.lead.orders.presenter import OrderSection
from workshop_app.ui.lead.steps.form import WROTE, Chosen, Together
from workshop_app.values import replace

TODAY = date(2026, 2, 1)


@pytest.fixture
def bench():
    return Packing()


@pytest.fixture
def book():
    return MemoryBook()


@pytest.fixture
def section(bench, book):
    parts = order_parts(bench.open, bench.content, book, at_once)
    made = OrderSection(AtOnce(), replace(parts, today=lambda: TODAY))
    made.open()
    press(made, "whom")
    return made


def write(section, **texts):
    for box, text in texts.items():
        press(section, WROTE, argument=box, typed=text)


def boxes(page):
    return {b.id: b for line in page.lines if isinstance(line, Together) for b in line.boxes}


def values(page):
    return {line.name: line.value for line in page.lines if isinstance(line, Chosen)}


def beneficiaries(bench):
    with bench.open() as uow:
        return uow.orders.beneficiaries()


def noted(bench, kind, reference, **more):
    return bench.whom.note(kind, reference, lead=PAUL, **more)


def test_a_school_is_noted_then_named_and_its_order_asks_for_what_is_due(section, bench, book):
    press(section, "new")
    press(section, "kind", argument="school")
    write(section, reference="École 12", pupils="23")
    page = press(section, "save")
    [school] = beneficiaries(bench)
    assert (school.reference, school.needs, page.title) == ("École 12", 5, "École 12")
    write(section, name="École des Tilleuls", address="3 rue X\n44000 Nantes", phone="02")
    page = press(section, "save")
    assert page.notes[0].words == "It is kept."
    assert book.kept[school.id].lines == ("3 rue X", "44000 Nantes")
    assert boxes(press(section, "order"))["tower"].text == "5"
    write(section, due="31/12/2026", laptop="1")
    assert press(section, "place").id == "order"
    with bench.open() as uow:
        [order] = uow.orders.open()
    assert (order.wanted, order.due) == ({"tower": 5, "laptop": 1, "screen": 5}, "2026-12-31")


def test_a_name_is_forgotten_after_a_question_and_can_not_be_given_again(section, bench, book):
    family = noted(bench, ForWhom.FAMILY, "F 1")
    press(section, "back")
    press(section, "whom")
    press(section, "one", family)
    write(section, name="Zwölf")
    assert "Zwölf" in boxes(press(section, "save"))["name"].text
    assert press(section, "erase").id == "erase-name"
    page = press(section, "erase-now")
    assert "name" not in boxes(page)
    assert page.notes[-1].words == "Name and address were erased, for ever."
    assert (book.kept, book.gone) == ({}, [family])


@pytest.mark.parametrize("shut", Shut)
def test_where_the_centre_tells_no_names_the_page_says_why_and_all_else_can_be_written(
    section, bench, book, shut
):
    family = noted(bench, ForWhom.FAMILY, "F 1")
    book.shut = shut
    section.on_news()
    page = press(section, "one", family)
    assert "name" not in boxes(page)
    assert len(page.notes) == 1
    write(section, reference="F 2")
    press(section, "save")
    assert [each.reference for each in beneficiaries(bench)] == ["F 2"]


def test_what_was_agreed_with_a_family_is_noted(section, bench):
    school = noted(bench, ForWhom.SCHOOL, "École 12", pupils=9)
    family = noted(bench, ForWhom.FAMILY, "F 1")
    section.on_news()
    press(section, "one", family)
    press(section, "training")
    press(section, "trained", typed="3")
    press(section, "grant")
    press(section, "granted", argument=str(Grant.PAID))
    press(section, "school")
    press(section, "pick", school)
    page = press(section, "save")
    assert list(values(page).values()) == ["3 of 12 h", "paid", "École 12"]
    [known] = [each for each in beneficiaries(bench) if each.id == family]
    assert (known.trained_minutes, known.grant, known.school) == (180, Grant.PAID, school)


def test_a_convention_is_signed_and_its_end_is_reminded_of_on_the_tab_and_in_words(section, bench):
    club = noted(bench, ForWhom.ASSOCIATION, "A 58")
    section.on_news()
    press(section, "one", club)
    press(section, "convention")
    page = press(section, "convention-day", typed="15 avril")
    assert page.notes[0].words == "A day such as 31/12/2026."
    press(section, "convention-day", typed="15/04/2022")
    press(section, "visit")
    page = press(section, "visit-day", typed="2026-01-30")
    assert list(values(page).values()) == ["Convention until 15/04/2026", "30/01/2026"]
    section.open()
    assert section.tab().count == 1
    assert section.page().notes[0].words == "The convention of A 58 ends on 15/04/2026."


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ({"reference": " ", "pupils": "9"}, "reference"),
        ({"reference": "É 1", "pupils": "9"}, "reference"),
        ({"reference": "É 2", "pupils": "0"}, "pupils"),
        ({"reference": "É 2", "pupils": "neuf"}, "pupils"),
    ],
)
def test_what_cannot_be_kept_is_told_at_its_field_and_stays_written(section, bench, written, field):
    noted(bench, ForWhom.SCHOOL, "É 1", pupils=3)
    press(section, "new")
    press(section, "kind", argument="school")
    write(section, **written)
    told = boxes(press(section, "save"))
    assert [name for name, box in told.items() if box.problems] == [field]
    assert told["pupils"].text == written["pupils"]
    assert len(beneficiaries(bench)) == 1


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ({"tower": "two"}, ["tower"]),
        ({"due": "tomorrow"}, ["due"]),
        ({"due": "31/01/2020"}, ["due"]),
    ],
)
def test_an_order_that_cannot_be_is_told_at_its_field(section, bench, written, wrong):
    family = noted(bench, ForWhom.FAMILY, "F 1")
    section.on_news()
    press(section, "one", family)
    press(section, "order")
    write(section, **written)
    told = boxes(press(section, "place"))
    assert [name for name, box in told.items() if box.problems] == wrong
    with bench.open() as uow:
        assert uow.orders.open() == ()


def test_an_order_is_changed_and_then_withdrawn_after_a_question(section, bench):
    order = bench.order()
    section.open()
    press(section, "order", order)
    assert boxes(press(section, "change"))["tower"].text == "1"
    write(section, tower="2")
    press(section, "place")
    with bench.open() as uow:
        assert uow.orders.order(order).wanted["tower"] == 2
    assert press(section, "withdraw").id == "withdraw"
    press(section, "withdrawn")
    with bench.open() as uow:
        assert uow.orders.order(order).why_closed == "withdrawn"
