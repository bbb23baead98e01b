"""Codes and keys are read back as they were written, and give nothing away."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.application.sync.benches import BENCH
from workshop_app.application.sync.keys import (
    BadCodeError,
    BenchKey,
    JoinCode,
    from_header,
    new_code,
    read_code,
)
from workshop_app.application.sync.messages import Join
from workshop_app.domain.codes import ALPHABET

secrets = st.binary(min_size=32, max_size=32)
workshops = st.integers(1, 2**31 - 1)


@given(workshops, st.integers(0, 2**48 - 1))
def test_a_code_is_read_as_it_is_written_and_as_people_type_it(workshop, bits):
    code = new_code(workshop, lambda _: bits)
    for typed in (str(code), str(code).lower(), f" {code} ", str(code).replace("-", " ")):
        assert read_code(typed) == code
    assert read_code(f"{workshop}{code.letters}") == code


@pytest.mark.parametrize(
    "typed", ["", "BCDF", "BCDF-GHJK-LNPA", "0-BCDF-GHJK-LNPR", "BCDF-GHJK-LNPR-X", "é" * 12]
)
def test_what_is_no_code_is_told_so(typed):
    with pytest.raises(BadCodeError, match="12 letters"):
        read_code(typed)


def test_codes_use_all_their_letters():
    draw = random.Random(1).getrandbits  # noqa: S311 - no secret
    drawn = "".join(new_code(1, draw).letters for _ in range(100))
    assert set(drawn) == set(ALPHABET)


@given(workshops, secrets)
def test_a_key_is_read_as_it_is_written(workshop, secret):
    key = BenchKey(workshop, BENCH, secret)
    assert from_header(key.as_header()) == key
    assert from_header(key.as_header().replace("Bearer", "bearer")) == key


@pytest.mark.parametrize(
    "value", ["", "Bearer", "Basic eDp5", "Bearer 1.1.x.y", f"Bearer 2.1.{BENCH}.{'0' * 64}"]
)
def test_what_is_no_key_is_none(value):
    assert from_header(value) is None


def test_nothing_secret_is_shown():
    secret = bytes(range(32))
    shown = [
        repr(BenchKey(1, BENCH, secret)),
        repr(JoinCode(1, "BCDFGHJKLNPR")),
        repr(Join(code="BCDF-GHJK-LNPR", bench=BENCH, secret=secret)),
    ]
    assert not [text for text in shown if secret.hex() in text or "BCDF" in text or "x01" in text]
