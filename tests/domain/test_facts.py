import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.errors import ChainBrokenError, MalformedFactError
from workshop_app.domain.facts import (
    GENESIS,
    LARGEST_INTEGER,
    Fact,
    canonical,
    chain_hash,
    from_canonical,
    verify_chain,
)
from workshop_app.values import replace

GOLDEN = Path(__file__).parents[1] / "golden" / "facts.json"

integers = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
leaves = st.none() | st.booleans() | integers | texts
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4)
)
facts = st.builds(
    Fact,
    id=texts,
    bench=texts,
    inc=texts,
    seq=st.integers(1, LARGEST_INTEGER),
    kind=texts,
    v=st.integers(1, 9),
    subject=texts,
    person=st.none() | texts,
    wall=integers,
    trunk=st.integers(0, LARGEST_INTEGER),
    body=st.dictionaries(texts, values, max_size=5),
)

FACT = Fact(
    id="01900000-0000-7000-8000-000000000001",
    bench="b",
    inc="i",
    seq=1,
    kind="item_arrived",
    v=1,
    subject="item:PGDLXLDN",
    person=None,
    wall=1_767_600_000_000,
    trunk=0,
    body={"kind": "tower"},
)


def links(*made):
    before = GENESIS
    for seq, fact in enumerate(made, 1):
        raw = canonical(replace(fact, seq=seq))
        after = chain_hash(before, raw)
        yield seq, before, raw, after
        before = after


@given(facts)
def test_a_fact_is_read_back_as_it_was(fact):
    raw = canonical(fact)
    assert from_canonical(raw) == fact
    assert canonical(from_canonical(raw)) == raw


@given(facts)
def test_the_canonical_bytes_are_json_with_sorted_keys_and_no_spaces(fact):
    text = canonical(fact).decode("utf-8")
    plain = json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert text == plain


def test_every_version_reads_the_golden_facts():
    before = GENESIS
    for each in json.loads(GOLDEN.read_text(encoding="utf-8")):
        raw = each["canonical"].encode()
        assert canonical(from_canonical(raw)) == raw
        assert bytes.fromhex(each["hash_before"]) == before
        before = chain_hash(before, raw)
        assert before.hex() == each["hash"]


def test_the_hash_is_sha_256_of_the_hash_before_and_the_bytes():
    raw = canonical(FACT)
    assert chain_hash(GENESIS, raw) == hashlib.sha256(bytes(32) + raw).digest()


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        float("nan"),
        2**53,
        -(2**53),
        "\ud800",
        b"bytes",
        ("a", "tuple", "would come back as a list"),
        {1: "a key that is no text"},
        ["deep", {"er": {3.0}}],
        print,
    ],
    ids=repr,
)
def test_what_the_format_has_no_place_for_is_refused(value):
    with pytest.raises(MalformedFactError):
        canonical(replace(FACT, body={"x": value}))


@pytest.mark.parametrize("value", [LARGEST_INTEGER, -LARGEST_INTEGER, True, "🖥 é", [], {}, None])
def test_what_the_format_has_a_place_for_is_kept(value):
    assert from_canonical(canonical(replace(FACT, body={"x": value}))).body == {"x": value}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe{\x00}\x00",
        "{}".encode("utf-16"),
        b'{"format":2}',
        b'{"format":1}',
        b"[" * 100_000,
    ],
    ids=lambda raw: repr(raw[:12]),
)
def test_bytes_that_are_no_fact_are_told_apart(raw):
    with pytest.raises(MalformedFactError):
        from_canonical(raw)


@pytest.mark.parametrize("name", sorted(json.loads(canonical(FACT))))
def test_a_fact_with_a_field_missing_or_of_another_type_is_refused(name):
    envelope = json.loads(canonical(FACT))
    for wrong in ({**envelope, name: [1]}, {k: v for k, v in envelope.items() if k != name}):
        with pytest.raises(MalformedFactError):
            from_canonical(json.dumps(wrong).encode())


def test_true_is_no_number():
    envelope = {**json.loads(canonical(FACT)), "seq": True}
    with pytest.raises(MalformedFactError):
        from_canonical(json.dumps(envelope).encode())


@given(st.lists(facts, max_size=6))
def test_a_whole_chain_verifies(made):
    assert verify_chain(links(*made)) == len(made)


@given(st.lists(facts, min_size=1, max_size=4), st.data())
def test_any_changed_bit_breaks_the_chain(made, data):
    chain = list(links(*made))
    at = data.draw(st.integers(0, len(chain) - 1))
    field = data.draw(st.sampled_from([1, 2, 3]))
    bit = data.draw(st.integers(0, 8 * len(chain[at][field]) - 1))
    bad = bytearray(chain[at][field])
    bad[bit // 8] ^= 1 << bit % 8
    chain[at] = (*chain[at][:field], bytes(bad), *chain[at][field + 1 :])
    with pytest.raises(ChainBrokenError):
        verify_chain(chain)


def test_a_missing_doubled_or_swapped_fact_breaks_the_chain():
    a, b, c = links(FACT, FACT, FACT)
    for chain in ([a, c], [b, c], [a, a, b], [b, a, c], [a, c, b]):
        with pytest.raises(ChainBrokenError):
            verify_chain(chain)
