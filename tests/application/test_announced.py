"""A machine that a list announced is known by its own serial or tag when it is taken in."""

from datetime import date

import pytest

from tests.application.workshop import ANA, LOT, OTHER_LOT, PAUL, Workshop, real_content
from workshop_app.application.outcome import NotForYou, OtherThing, WrongKind
from workshop_app.application.supply.arrange import ArrangeSupply, Deal
from workshop_app.application.supply.take_in import OVER_TEN_YEARS
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import AnnouncedId
from workshop_app.domain.item import ItemState
from workshop_app.domain.supply import SupplierKind


def announce(workshop, name, *, lot=LOT, **told):
    subject = Subject(SubjectKind.ANNOUNCED, name)
    body = {"lot": lot, "kind": "tower", **told}
    with workshop.open() as uow:
        uow.record(
            Draft(kind=FactKind.MACHINE_ANNOUNCED, subject=subject, person=PAUL.id, body=body)
        )
        uow.commit()


@pytest.fixture
def workshop():
    workshop = Workshop(real_content())
    announce(workshop, "a1", serial="CZC123", asset_tag="INV-7")
    announce(workshop, "b1", lot=OTHER_LOT, serial="CZC999")
    return workshop


def line(workshop, name="a1"):
    with workshop.open() as uow:
        return uow.supply.announced(AnnouncedId(name))


def test_reading_the_serial_begins_the_intake_of_its_lot(workshop):
    workshop.come()
    workshop.scan("czc123")
    assert workshop.at_step == "on-table"
    assert workshop.at.job.lot == LOT


def test_the_machine_keeps_the_names_of_its_line_and_its_route_begins(workshop):
    workshop.come()
    workshop.scan("CZC123")
    workshop.finish(kind="tower")
    [name] = line(workshop).items
    item = workshop.item(name)
    assert (item.aliases, item.serial) == (("CZC123", "INV-7"), "CZC123")
    assert workshop.open_job(name).task == "erasure"


def test_a_tag_proves_nothing_about_the_maker_s_serial(workshop):
    """Else the machine itself, which shows its serial when it is erased, would be refused."""
    workshop.come()
    workshop.scan("INV-7")
    workshop.finish(kind="tower")
    assert workshop.item(line(workshop).items[0]).serial == ""


def test_a_line_that_came_is_no_longer_awaited(workshop):
    workshop.come()
    workshop.scan("CZC123")
    workshop.finish(kind="tower")
    with workshop.open() as uow:
        assert uow.supply.awaited_as("CZC123") is None
        named = uow.items.named("inv-7")
    assert line(workshop).items == (named.id,)


def test_at_the_lot_s_step_a_machine_of_the_lot_is_as_good_as_its_code(workshop):
    workshop.come()
    workshop.scan(LOT)
    assert workshop.at_step == "read-lot"
    outcome = workshop.scan("CZC999")
    assert outcome.note == OtherThing(WrongKind.ITEM, "CZC999")
    workshop.scan("INV-7")
    assert workshop.at_step == "on-table"


def test_the_lot_s_own_code_forgets_a_machine_that_was_read_before(workshop):
    workshop.come()
    workshop.scan("CZC123")
    workshop.desk.go_back(Command.BACK, "", workshop.now.token)
    workshop.scan(LOT)
    workshop.finish(kind="tower")
    assert line(workshop).items == ()


def test_a_machine_that_shows_its_announced_serial_has_come(workshop):
    workshop.come()
    workshop.scan(LOT)
    workshop.finish(kind="tower")
    with workshop.open() as uow:
        [item] = uow.items.in_states([ItemState.TO_ERASE])
    workshop.scan(item.id)
    workshop.go_to("scan-screen-code")
    workshop.scan("CZC123")
    assert line(workshop).items == (item.id,)
    assert workshop.item(item.id).serial == "CZC123"


def test_who_may_not_take_in_does_not_by_a_serial_either(workshop):
    workshop.change(PAUL)
    assert workshop.scan("CZC123").note == NotForYou("skill")


@pytest.mark.parametrize(("made", "state"), [("2010", "to_decide"), ("2024", "to_erase")])
def test_a_public_body_s_machine_over_ten_years_stands_aside_after_intake(workshop, made, state):
    arrange = ArrangeSupply(workshop.open)
    city = arrange.name_supplier("Ville", SupplierKind.PUBLIC_BODY, lead=PAUL)
    deal = Deal(supplier=city, price_cents=10_000, subsidy_cents=5_000, due=date(2026, 2, 1))
    arrange.announce_lot(LOT, deal, expected=3, lead=PAUL)
    announce(workshop, "c1", serial="OLD-1", made=made)
    workshop.come()
    workshop.scan("OLD-1")
    workshop.finish(kind="tower")
    item = workshop.item(line(workshop, "c1").items[0])
    assert item.state == state
    assert (item.parked.reason if item.parked else "") in {"", OVER_TEN_YEARS}


def test_only_a_lead_arranges_supply(workshop):
    arrange = ArrangeSupply(workshop.open)
    with pytest.raises(ValueError, match="lead"):
        arrange.name_supplier("Ville", SupplierKind.PUBLIC_BODY, lead=ANA)
    with workshop.open() as uow:
        assert uow.supply.suppliers() == ()


def test_a_tender_goes_from_offers_to_the_lot_that_was_bought(workshop):
    arrange = ArrangeSupply(workshop.open)
    broker = arrange.name_supplier("Courtier", SupplierKind.BROKER, lead=PAUL)
    tender = arrange.open_tender("2026", count=500, closes=None, lead=PAUL)
    with pytest.raises(ValueError, match="made no offer"):
        arrange.end_tender(tender, taken=broker, lead=PAUL)
    arrange.note_offer(tender, broker, count=500, price_cents=2_500_000, lead=PAUL)
    arrange.end_tender(tender, taken=broker, lead=PAUL)
    with pytest.raises(ValueError, match="not open"):
        arrange.note_offer(tender, broker, count=500, price_cents=1, lead=PAUL)
    deal = Deal(supplier=broker, tender=tender, price_cents=2_500_000, subsidy_cents=1_250_000)
    arrange.announce_lot(LOT, deal, expected=500, lead=PAUL)
    arrange.count_lot(LOT, 498, document="CMR 12", lead=PAUL)
    with workshop.open() as uow:
        lot = uow.stock.lot(LOT)
    assert (lot.supplier, lot.expected, lot.counted, lot.tender) == ("Courtier", 500, 498, tender)


def test_more_subsidy_than_price_is_refused(workshop):
    arrange = ArrangeSupply(workshop.open)
    firm = arrange.name_supplier("Banque", SupplierKind.COMPANY, lead=PAUL)
    with pytest.raises(ValueError, match="subsidy"):
        arrange.announce_lot(
            LOT, Deal(supplier=firm, price_cents=1, subsidy_cents=2), expected=3, lead=PAUL
        )
