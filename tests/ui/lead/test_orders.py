"""A lead shares out what is ready, notes what was received, and opens a box one too many."""

from datetime import date

import pytest

from tests.application.orders.test_packing import Packing
from tests.application.workshop import OTHER_PC, PAUL, PC
from tests.fake_address_book import MemoryBook, at_once
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.bootstrap.lead_sections import order_parts
from workshop_app.domain.codes import Scan
from workshop_app.domain.item import ItemState
from workshop_app.domain.orders import BoxState, OrderLine
from workshop_app.ui.lead.orders.presenter import OrderSection
from workshop_app.values import replace


@pytest.fixture
def bench():
    return Packing()


@pytest.fixture
def section(bench):
    parts = order_parts(bench.open, bench.content, MemoryBook(), at_once)
    parts = replace(parts, today=lambda: date(2026, 2, 1))
    return OrderSection(AtOnce(), parts)


def test_what_is_ready_is_kept_in_two_presses_and_the_bench_packs_it(bench, section):
    order = bench.order()
    section.open()
    page = press(section, "share")
    assert [row.cells[3].text for row in page.rows] == ["", ""]
    page = press(section, "keep")
    assert page.notes[0].words.startswith("2 are kept")
    assert page.rows == ()
    assert order in {bench.item(each).promised for each in (PC, OTHER_PC)}


def test_boxes_that_were_received_close_their_order(bench, section):
    order = bench.order()
    bench.packed(order)
    section.open()
    page = press(section, "order", order)
    [row] = page.rows
    page = press(section, "received", row.id)
    assert (page.rows[0].cells[3].text, page.rows[0].cells[3].under) == ("Received", "01/02/2026")
    assert section.on_back()
    assert section.page().rows[0].cells[-1].text == "Received"


def test_a_box_one_too_many_is_counted_on_the_tab_and_opened_with_its_reason(bench, section):
    order = bench.order(lines=(OrderLine("tower", 2), OrderLine("screen", 2)))
    for number in range(2):
        bench.one_more_screen(600 + number)
        bench.packed(order)
        bench.over()
    with bench.open() as uow:
        whom = uow.orders.order(order).beneficiary
    fewer = (OrderLine("tower", 1), OrderLine("screen", 1))
    bench.orders.place(whom, fewer, lead=PAUL, order=order)
    section.open()
    assert section.tab().count == 1
    page = press(section, "order", order)
    [box] = [row.id for row in page.rows if row.is_urgent]
    assert press(section, "open_box", box).id == "open_box"
    page = press(section, "reason", argument="one_too_many")
    assert [row.cells[3].text for row in page.rows] == ["Packed", "Opened again"]
    with bench.open() as uow:
        opened = uow.orders.box(box)
    assert opened.state is BoxState.OPENED
    assert bench.item(opened.things[0].item).state is ItemState.READY


def test_a_box_that_cannot_be_opened_is_told_and_nothing_changes(bench, section):
    order = bench.order()
    bench.packed(order)
    section.open()
    page = press(section, "order", order)
    box = page.rows[0].id
    press(section, "received", box)
    press(section, "open_box", box)
    page = press(section, "reason", argument="wrong_item")
    assert page.notes[-1].words == "This cannot be done with that box."
    assert page.rows[0].cells[3].text == "Received"


def test_the_code_of_an_order_opens_it_and_back_leaves_at_the_first_page(bench, section):
    order = bench.order()
    section.open()
    assert section.on_scan(Scan((order,)))
    assert section.page().id == "order"
    assert section.on_back()
    assert not section.on_back()
    assert not section.on_scan(Scan((PC,)))
