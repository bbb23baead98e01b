"""The quick way to read a fact comes to the same as the slow one, whatever the bytes are."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.application.sync.benches import some_fact
from tests.application.sync.centre_contract import STRANGE
from workshop_app.domain.errors import MalformedFactError
from workshop_app.domain.facts import canonical, read_canonical
from workshop_app.state_json import read_fact

PLAIN = canonical(some_fact())
texts = st.text(st.characters(exclude_categories=["Cs"]))
numbers = st.integers(-(2**53) + 1, 2**53 - 1)
bodies = st.dictionaries(
    texts,
    st.recursive(
        st.none() | st.booleans() | numbers | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


def both(raw):
    """What each way comes to: the fact, or that it is none."""
    found: list[object] = []
    for read in (read_canonical, read_fact):
        try:
            found.append(read(raw))
        except MalformedFactError as error:
            found.append(str(error))
    return found


@given(bodies, texts, texts | st.none(), numbers)
def test_a_fact_is_read_the_same(body, kind, person, wall):
    fact = some_fact(kind=kind, person=person, wall=wall, body=body)
    assert both(canonical(fact)) == [fact, fact]


@pytest.mark.parametrize("fact", STRANGE, ids=range(len(STRANGE)))
def test_a_strange_fact_is_read_the_same(fact):
    slow, quick = both(canonical(fact))
    assert slow == quick


@given(st.integers(0, len(PLAIN)), st.integers(0, len(PLAIN)), st.binary(max_size=6))
@example(0, len(PLAIN), b"")
def test_what_was_spoilt_is_seen_the_same(one, other, put):
    first, last = sorted((one, other))
    slow, quick = both(PLAIN[:first] + put + PLAIN[last:])
    assert slow == quick


@pytest.mark.parametrize(
    "change",
    [
        {"seq": True},
        {"wall": 1.0},
        {"wall": 1e5},
        {"wall": 2**53},
        {"wall": -(2**70)},
        {"body": {"a": 1.5}},
        {"body": {"a": [2**53]}},
        {"body": []},
        {"person": 5},
        {"format": 2},
        {"format": "1"},
        {"more": 1},
        {"id": None},
    ],
)
def test_what_is_no_fact_is_none_either_way(change):
    told = {**json.loads(PLAIN), **change}
    raw = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    slow, quick = both(raw)
    assert isinstance(slow, str)
    assert slow == quick


def test_other_ways_to_write_the_same_are_not_canonical():
    told = json.loads(PLAIN)
    for raw in (
        json.dumps(told, sort_keys=True),
        json.dumps(dict(reversed(told.items())), separators=(",", ":")),
        PLAIN.decode().replace('"ana"', '"\\u0061na"'),
        PLAIN.decode().replace('"trunk":0', '"trunk":-0'),
        PLAIN.decode().replace('"seq":1', '"seq":1,"seq":1'),
    ):
        slow, quick = both(raw.encode())
        assert slow == quick == "not in canonical form"
