"""Orders and boxes as their facts tell them; and which box is one too many."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.making import fact, folded
from workshop_app.domain.beneficiaries import Beneficiary, Grant
from workshop_app.domain.facts import canonical, from_canonical
from workshop_app.domain.ids import BoxId, ItemId, OrderId
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import (
    Box,
    BoxState,
    BoxThing,
    Order,
    OrderLine,
    boxes_too_many,
    progress_of,
)
from workshop_app.domain.state import State, fold
from workshop_app.state_json import decode_state, encode

GOLDEN = Path(__file__).parents[1] / "golden" / "orders.json"
BOX, ORDER, WHOM = "box:C1", "order:R1", "beneficiary:w1"
PACKED = fact("box_packed", BOX, order="R1", things=[{"item": "P1", "kind": "tower"}])
KINDS = ("tower", "laptop", "screen")

boxes = st.lists(
    st.builds(
        lambda kinds, state: (kinds, state),
        st.lists(st.sampled_from(KINDS), min_size=1, max_size=2),
        st.sampled_from(BoxState),
    ),
    max_size=12,
).map(
    lambda made: [
        Box(
            id=BoxId(f"C{number}"),
            things=tuple(BoxThing(ItemId(f"P{number}"), kind) for kind in kinds),
            state=state,
        )
        for number, (kinds, state) in enumerate(made)
    ]
)
orders = st.dictionaries(st.sampled_from(KINDS), st.integers(1, 5), min_size=1).map(
    lambda wanted: Order(
        id=OrderId("R1"), lines=tuple(OrderLine(kind, count) for kind, count in wanted.items())
    )
)


def test_every_version_folds_the_golden_facts_of_orders_to_what_they_were():
    """A new kind of fact is added to the file; what stands there is never changed."""
    states: dict[str, State | None] = {}
    told = json.loads(GOLDEN.read_text(encoding="utf-8"))
    for raw in told["facts"]:
        read = from_canonical(raw.encode())
        assert canonical(read) == raw.encode()
        states[read.subject] = fold(states.get(read.subject), read)
    for subject, body in told["states"].items():
        live = json.loads(encode(states[subject]))
        assert {name: live[name] for name in body} == body
        kind = subject.partition(":")[0]
        assert decode_state(kind, encode(states[subject])) == states[subject]


@given(orders, boxes)
def test_without_the_boxes_too_many_nothing_is_packed_beyond_the_order(order, packed):
    surplus = boxes_too_many(order, packed)
    kept = [box for box in packed if box not in surplus]
    assert all(each.too_many == 0 for each in progress_of(order, kept))
    assert all(box.counts for box in surplus)


@given(orders, boxes)
def test_what_is_too_many_is_always_in_some_box(order, packed):
    too_many = any(each.too_many for each in progress_of(order, packed))
    assert too_many is bool(boxes_too_many(order, packed))


def test_of_two_boxes_for_one_computer_the_later_one_is_too_many():
    order = Order(id=OrderId("R1"), lines=(OrderLine("tower", 1),))
    one, two = (
        Box(id=BoxId(name), things=(BoxThing(ItemId(name), "tower"),)) for name in ("C1", "C2")
    )
    assert boxes_too_many(order, (one, two)) == (two,)
    assert boxes_too_many(order, (two, one)) == (one,)


def test_a_box_goes_from_packed_to_delivered_and_can_be_opened_on_the_way():
    box = folded(PACKED, fact("box_placed", BOX, place="L1"), fact("box_loaded", BOX, round="r"))
    assert (box.state, box.place, box.round) == (BoxState.LOADED, None, "r")
    opened = folded(fact("box_opened", BOX, reason="wrong_item"), start=box)
    assert (opened.counts, opened.why_opened, opened.round) == (False, "wrong_item", None)
    assert folded(fact("box_delivered", BOX, day="2026-02-01"), start=opened) == opened
    again = folded(PACKED, start=opened)
    assert again.counts
    there = folded(fact("box_delivered", BOX, day="2026-02-01"), start=again)
    assert folded(fact("box_opened", BOX, reason="late"), start=there) == there


def test_a_closed_order_can_be_opened_and_a_changed_one_stays_closed():
    lines = [{"kind": "tower", "count": 2}]
    placed = fact("order_placed", ORDER, beneficiary="w1", for_whom="school", lines=lines)
    closed = folded(placed, fact("order_closed", ORDER, reason="withdrawn"))
    assert not closed.is_open
    assert not folded(placed, start=closed).is_open
    assert folded(fact("order_reopened", ORDER), start=closed).is_open


@pytest.mark.parametrize(
    ("kind", "pupils", "needs"),
    [
        (ForWhom.SCHOOL, 21, 5),
        (ForWhom.SCHOOL, 0, 0),
        (ForWhom.FAMILY, 0, 1),
        (ForWhom.ASSOCIATION, 0, 2),
    ],
)
def test_what_a_beneficiary_needs(kind, pupils, needs):
    noted = fact("beneficiary_noted", WHOM, kind=str(kind), reference="E 12", pupils=pupils)
    assert folded(noted).needs == needs


def test_a_family_and_an_association_are_what_was_told_of_them():
    family = folded(
        fact("beneficiary_noted", WHOM, kind="family", reference="F 3", school="s1"),
        fact("family_trained", WHOM, minutes=90),
        fact("family_trained", WHOM, minutes=120),
        fact("grant_moved", WHOM, to="asked"),
    )
    assert (family.school, family.trained_minutes, family.grant) == ("s1", 210, Grant.ASKED)
    club = folded(
        fact("beneficiary_noted", WHOM, kind="association", reference="A 7"),
        fact("convention_signed", WHOM, start="2026-01-01", end="2030-01-01"),
        fact("maintenance_visited", WHOM, day="2026-03-02"),
    )
    assert isinstance(club, Beneficiary)
    assert club.visits == ("2026-03-02",)
    assert club.is_under_convention(date(2030, 1, 1))
    assert not club.is_under_convention(date(2030, 1, 2))
    assert club.days_left(date(2029, 12, 30)) == 2
    assert club.days_left(date(2025, 12, 31)) is None
