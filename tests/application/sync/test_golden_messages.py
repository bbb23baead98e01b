"""What was ever said over the wire is understood for ever.

The golden file has each kind of message as version 1 of the protocol writes it, whole and with only
what must be there. A line may be added to it; none may be changed.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.application.sync.test_codec import EXAMPLES
from workshop_app.application.sync.codec import decode, encode, schemas
from workshop_app.application.sync.messages import Reason

GOLDEN = json.loads(
    (Path(__file__).parents[2] / "golden" / "messages.json").read_text(encoding="utf-8")
)
KINDS = {json.loads(encode(each))["type"]: each for each in EXAMPLES}


@pytest.mark.parametrize("raw", GOLDEN["whole"], ids=lambda raw: json.loads(raw)["type"])
def test_a_golden_message_says_what_it_said(raw):
    example: Any = KINDS[json.loads(raw)["type"]]
    assert decode(raw.encode(), type(example)) == example


@pytest.mark.parametrize("raw", GOLDEN["whole"], ids=lambda raw: json.loads(raw)["type"])
def test_whoever_reads_version_1_finds_all_of_it_in_what_is_written_today(raw):
    """A later version adds keys; it neither drops one nor writes it in another way."""
    told, today = json.loads(raw), json.loads(encode(KINDS[json.loads(raw)["type"]]))
    assert _of_before(today, told) == told


@pytest.mark.parametrize("raw", GOLDEN["short"], ids=lambda raw: json.loads(raw)["type"])
def test_no_version_asks_for_more_than_the_first_had_to_say(raw):
    example: Any = KINDS[json.loads(raw)["type"]]
    assert decode(raw.encode(), type(example))


def test_every_kind_of_message_and_every_reason_is_golden():
    assert {json.loads(raw)["type"] for raw in GOLDEN["whole"]} == set(KINDS)
    assert {json.loads(raw)["type"] for raw in GOLDEN["short"]} == set(KINDS)
    assert {type(each).__name__ for each in EXAMPLES} <= set(schemas())
    assert set(GOLDEN["reasons"]) <= {str(each) for each in Reason}


def _of_before(today: Any, told: Any) -> Any:
    """What is said today, without the keys that were not known then."""
    if isinstance(told, dict):
        return {key: _of_before(today[key], told[key]) for key in told}
    if isinstance(told, list):
        assert len(today) == len(told)
        return [_of_before(new, old) for new, old in zip(today, told, strict=True)]
    return today
