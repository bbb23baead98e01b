"""A lead plans what the van brings, and notes what is on board, received, and left over."""

from datetime import date

import pytest

from tests.application.orders.test_packing import Packing
from tests.fake_address_book import MemoryBook, at_once
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.bootstrap.lead_sections import order_parts
from workshop_app.domain.addresses import Address
from workshop_app.domain.orders import OrderLine
from workshop_app.ui.lead.orders.presenter import OrderSection
from workshop_app.values import replace


@pytest.fixture
def bench():
    return Packing()


@pytest.fixture
def book():
    return MemoryBook()


@pytest.fixture
def section(bench, book):
    parts = order_parts(bench.open, bench.content, book, at_once)
    return OrderSection(AtOnce(), replace(parts, today=lambda: date(2026, 2, 1)))


def states(page):
    return [row.cells[-1].text for row in page.rows]


def two_boxes(bench):
    order = bench.order(lines=(OrderLine("tower", 2),))
    for number in range(2):
        bench.one_more_screen(600 + number)
        bench.packed(order)
        bench.over()
    return order


def planned(section, order):
    section.open()
    press(section, "rounds")
    press(section, "plan")
    press(section, "day", order)
    return press(section, "planned", typed="02/02/2026")


def test_a_round_is_planned_loaded_and_received_in_part_and_the_rest_goes_another_day(
    bench, section
):
    order = two_boxes(bench)
    page = planned(section, order)
    assert (page.title, states(page)) == ("Round of 02/02/2026", ["Packed", "Packed"])
    boxes = tuple(row.id for row in page.rows)
    assert states(press(section, "load", rows=boxes)) == ["In the van", "In the van"]
    assert states(press(section, "received", boxes[0])) == ["Received", "In the van"]
    page = press(section, "over")
    assert [action.id for action in page.actions] == ["back"]
    page = planned(section, order)
    assert (page.rows[0].id, states(page)) == (boxes[1], ["In the van"])
    press(section, "load", boxes[1])
    press(section, "received", boxes[1])
    with bench.open() as uow:
        assert uow.orders.order(order).why_closed == "delivered"
    page = press(section, "back")
    assert [row.cells[2].text for row in page.rows] == ["Received: 1 of 1", "Received: 1 of 1"]


def test_a_day_that_is_over_or_none_plans_nothing(bench, section):
    order = two_boxes(bench)
    section.open()
    press(section, "rounds")
    press(section, "plan")
    press(section, "day", order)
    for typed in ("31/01/2026", "mardi"):
        assert press(section, "planned", typed=typed).notes
    with bench.open() as uow:
        assert uow.orders.rounds() == ()


def test_whoever_drives_sees_name_and_address_where_the_centre_has_them(bench, section, book):
    order = two_boxes(bench)
    with bench.open() as uow:
        whom = uow.orders.order(order).beneficiary
    book.keep(Address(beneficiary=whom, name="Zwölf", lines=("3 rue X", "Nantes"), phone="02"))
    row = planned(section, order).rows[0]
    assert (row.cells[2].text, row.cells[2].under) == ("Zwölf", "F 1")
    assert (row.cells[3].text, row.cells[3].under) == ("3 rue X, Nantes", "02")


def test_what_cannot_be_done_with_a_box_is_told(bench, section):
    page = planned(section, two_boxes(bench))
    box = page.rows[0].id
    press(section, "received", box)
    page = press(section, "load", box)
    assert page.notes[-1].words == "This cannot be done with that box."
