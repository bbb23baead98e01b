"""On the page of a machine a lead writes down which part was put in, or taken out."""

import pytest

from tests.application.workshop import ANA, DVD, OTHER_PC, PAUL, PC, Workshop, real_content
from tests.ui.lead.hosts import AtOnce, press
from tests.ui.lead.test_stock import stock
from workshop_app.application.lead.parts import MoveParts
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.domain.codes import Scan
from workshop_app.ui.lead.stock.parts import PartPages

__all__ = ["stock"]


@pytest.fixture
def workshop():
    made = Workshop(real_content(), expected=0)
    made.arrives(PC)
    return made


@pytest.fixture
def pages(workshop):
    moves = MoveParts(workshop.open)
    made = PartPages(AtOnce(), moves, workshop.item(), words_of("en"), {})
    made.read()
    return made


def inside(workshop):
    return [part.id for part in workshop.item().inside]


def test_a_part_is_put_in_by_a_press_and_taken_out_by_its_label(pages, workshop):
    page = press(pages, "turn", DVD)
    assert (page.title, page.rows[0].cells[2].text) == ("Parts of PC 26 0501", "inside")
    assert DVD in inside(workshop)
    pages.on_scan(Scan((DVD,)))
    assert DVD not in inside(workshop)
    assert pages.page().notes[-1].words.endswith("is out of PC 26 0501 now.")
    with workshop.open() as uow:
        assert uow.stock.part(DVD).item is None


def test_a_part_of_another_machine_and_a_drive_stay_where_they_are(pages, workshop):
    workshop.arrives(OTHER_PC)
    assert pages.move.turn(OTHER_PC, DVD, lead=PAUL)
    press(pages, "turn", DVD)
    assert DVD not in inside(workshop)
    [drive] = [part.id for part in workshop.item().inside if part.kind == "disk"]
    assert pages.move.turn(PC, drive, lead=PAUL) is None
    assert drive in inside(workshop)


def test_spare_parts_are_in_the_stock_too(stock):
    assert len(press(stock, "search", typed="spare dvd").rows) == 0
    assert len(press(stock, "search", typed="new dvd").rows) == 2


def test_only_a_lead_moves_parts_from_a_desk(pages):
    with pytest.raises(ValueError, match="lead"):
        pages.move.turn(PC, DVD, lead=ANA)


def test_parts_are_reached_from_the_page_of_a_machine_and_lead_back_to_it(stock):
    stock.on_scan(Scan((PC,)))
    assert press(stock, "parts").id == "item-parts"
    press(stock, "turn", DVD)
    assert press(stock, "back").rows[0].name.startswith("Part inside")
