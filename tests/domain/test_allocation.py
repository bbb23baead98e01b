"""Who gets which machine: nobody twice, nobody too much, nobody out of turn."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.allocation import IN_TURN, Ready, Wanted, computers_needed, propose
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.ids import ItemId
from workshop_app.domain.labels import ForWhom

kinds = st.sampled_from(["tower", "laptop"])
models = st.sampled_from(["", "m1", "m2"])
machines = st.lists(
    st.builds(
        Ready,
        item=st.integers(1, 99).map(lambda n: ItemId(numbered(CodeKind.MACHINE, 26, n).text)),
        kind=kinds,
        model=models,
        since_ms=st.integers(0, 3),
    ),
    max_size=20,
    unique_by=lambda each: each.item,
)
lines = st.lists(
    st.builds(
        Wanted,
        order=st.integers(1, 30).map(lambda n: numbered(CodeKind.ORDER, 26, n)),
        for_whom=st.sampled_from(ForWhom),
        kind=kinds,
        due=st.integers(0, 6),
        asked_ms=st.integers(0, 3),
        model=models,
    ),
    max_size=8,
    unique_by=lambda each: each.order,
)


def turn(line):
    return IN_TURN.index(line.for_whom), line.asked_ms


def wanted(number, whom=ForWhom.SCHOOL, **more):
    defaults = {"kind": "tower", "due": 1}
    return Wanted(order=numbered(CodeKind.ORDER, 26, number), for_whom=whom, **{**defaults, **more})


@given(lines, machines)
def test_no_machine_is_promised_twice_and_nobody_gets_more_than_is_due(asked, ready):
    shares = propose(asked, ready)
    given_out = Counter(item for share in shares for item in share.items)
    assert set(given_out.values()) <= {1}
    assert set(given_out) <= {each.item for each in ready}
    assert all(share.short >= 0 for share in shares)
    assert sorted(s.wanted.order.text for s in shares) == sorted(w.order.text for w in asked)


@given(lines, machines)
def test_everybody_gets_the_kind_they_asked_for_and_the_same_machine_as_the_school(asked, ready):
    known = {each.item: each for each in ready}
    for share in propose(asked, ready):
        for item in share.items:
            assert known[item].kind == share.wanted.kind
            assert share.wanted.model in {"", known[item].model}


@given(lines, machines)
def test_nobody_is_short_while_a_fitting_machine_is_free_or_went_to_somebody_later(asked, ready):
    shares = propose(asked, ready)
    known = {each.item: each for each in ready}
    free = set(known) - {item for share in shares for item in share.items}
    for place, share in enumerate(shares):
        if not share.short:
            continue
        later = [item for each in shares[place + 1 :] for item in each.items]
        for item in (*free, *later):
            fits = known[item].kind == share.wanted.kind
            assert not (fits and share.wanted.model in {"", known[item].model})
    assert [turn(s.wanted) for s in shares] == sorted(turn(s.wanted) for s in shares)


@given(lines, machines, st.randoms())
def test_the_proposal_does_not_depend_on_the_order_in_which_things_are_read(asked, ready, chance):
    first = propose(asked, ready)
    chance.shuffle(asked)
    chance.shuffle(ready)
    assert propose(asked, ready) == first


def test_a_school_that_takes_any_machine_leaves_the_one_that_a_family_waits_for():
    ready = [
        Ready(item=ItemId("P1"), kind="tower", model="a"),
        Ready(item=ItemId("P2"), kind="tower", model="b"),
    ]
    school, family = propose([wanted(1), wanted(2, ForWhom.FAMILY, model="a")], ready)
    assert (school.items, family.items) == (("P2",), ("P1",))


def test_of_two_equal_requests_the_older_one_gets_the_machine():
    ready = [Ready(item=ItemId("P1"), kind="tower")]
    older, newer = propose([wanted(1, asked_ms=2), wanted(2, asked_ms=1)], ready)
    assert (older.wanted.order.number, older.items, newer.short) == (2, ("P1",), 1)


@pytest.mark.parametrize(("pupils", "computers"), [(1, 1), (5, 1), (6, 2), (24, 5), (100, 20)])
def test_five_pupils_share_a_computer(pupils, computers):
    assert computers_needed(pupils) == computers


def test_a_school_without_pupils_is_told_which_field_is_wrong():
    with pytest.raises(ValueError, match="pupils"):
        computers_needed(0)


def test_less_than_nothing_cannot_be_due():
    with pytest.raises(ValueError, match="CO 26 0001"):
        wanted(1, due=-1)
