"""The rule of ten years, offers that can be compared, and how facts of supply fold."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.making import fact
from tests.domain.making import folded as all_folded
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import SupplierId
from workshop_app.domain.supply import Offer, SupplierKind, must_be_recycled
from workshop_app.values import replace

TODAY = date(2026, 11, 26)
CITY = SupplierKind.PUBLIC_BODY


@pytest.mark.parametrize(
    ("made", "is_old"),
    [
        ("2015", True),
        ("2016", False),  # it may be of December
        ("2016-10", True),
        ("2016-11", False),
        ("2016-11-25", True),
        ("2016-11-26", False),
        ("2030", False),
        ("", False),
        ("2015-02-30", False),
        ("old", False),
    ],
)
def test_a_public_body_s_machine_is_recycled_once_it_is_surely_over_ten_years_old(made, is_old):
    assert must_be_recycled(CITY, made, TODAY) is is_old


@pytest.mark.parametrize("kind", [None, SupplierKind.COMPANY, SupplierKind.BROKER])
def test_machines_of_others_are_used_whatever_their_age(kind):
    assert not must_be_recycled(kind, "1999", TODAY)


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.dates(date(2000, 3, 1), date(2040, 1, 1)))
def test_knowing_the_day_only_makes_the_answer_surer(made, today):
    year, month, day = (must_be_recycled(CITY, made.isoformat()[:n], today) for n in (4, 7, 10))
    assert year <= month <= day


def test_offers_are_compared_by_the_price_of_one_machine():
    offers = [
        Offer(supplier=SupplierId("a"), count=n, price_cents=p) for n, p in ((3, 1000), (4, 1200))
    ]
    assert [offer.each_cents for offer in offers] == [334, 300]


def folded(subject, *facts):
    return all_folded(*(fact(kind, subject, **body) for kind, body in facts))


def test_a_later_offer_of_a_supplier_replaces_the_earlier_one():
    tender = folded(
        "tender:t",
        (FactKind.TENDER_OPENED, {"title": "2026", "count": 100, "closes": ""}),
        (FactKind.OFFER_MADE, {"supplier": "a", "count": 100, "price_cents": 900}),
        (FactKind.OFFER_MADE, {"supplier": "b", "count": 100, "price_cents": 800}),
        (FactKind.OFFER_MADE, {"supplier": "a", "count": 100, "price_cents": 700}),
        (FactKind.TENDER_ENDED, {"taken": "a"}),
    )
    assert [(offer.supplier, offer.price_cents) for offer in tender.offers] == [
        ("b", 800),
        ("a", 700),
    ]
    assert (tender.is_open, tender.taken) == (False, "a")


def test_a_lot_keeps_its_price_and_count_when_more_is_expected():
    lot = folded(
        "lot:l",
        (FactKind.LOT_REGISTERED, {"supplier": "City", "expected": 10}),
        (FactKind.LOT_SUPPLIED, {"supplier": "s", "price_cents": 5000, "subsidy_cents": 2500}),
        (FactKind.LOT_COUNTED, {"count": 9, "document": "CMR 7"}),
        (FactKind.LOT_REGISTERED, {"supplier": "City", "expected": 12}),
    )
    assert (lot.expected, lot.price_cents, lot.counted, lot.document) == (12, 5000, 9, "CMR 7")


def test_an_announced_machine_is_awaited_until_it_came_or_was_withdrawn():
    told = (FactKind.MACHINE_ANNOUNCED, {"lot": "l", "kind": "tower", "serial": "A1"})
    waits = folded("announced:a", told)
    assert waits.is_awaited
    assert waits.aliases == ("A1",)
    came = folded("announced:a", told, (FactKind.ANNOUNCED_CAME, {"item": "P1"}))
    assert came == replace(waits, items=("P1",))
    assert not came.is_awaited
    assert not folded(
        "announced:a", told, (FactKind.ANNOUNCED_WITHDRAWN, {"reason": "x"})
    ).is_awaited
