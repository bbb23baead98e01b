"""A bench that nobody has upgraded since version 1 is answered over the wire as it was then."""

import json
from pathlib import Path
from typing import Any

from tests.adapters.centre.test_versions import pruned
from tests.application.sync.benches import BENCH, EPOCH, INC, push
from tests.application.sync.test_codec import CHANGE, FACTS
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.messages import Exchange, Hello, Offer, Place, Presence, Pull

GOLDEN = Path(__file__).parents[1] / "golden" / "conversation.json"
HELLO = Hello(
    bench=BENCH, inc=INC, seq=0, last_hash=bytes(32), epoch="", pulled=Place(), oldest=1, newest=1
)
SAID = (
    ("hello", HELLO),
    ("push", push(FACTS)),
    ("push", push(FACTS)),
    ("pull", Pull(epoch=EPOCH, after=Place())),
    ("presence", Presence(bench=BENCH, name="Poste 7")),
    ("register", Exchange(bench=BENCH, epoch=EPOCH, after=0, changes=(CHANGE,))),
    ("contents", Offer(hashes=(bytes(32),))),
)
"""How the golden file was made; it is not made again."""

OF_THE_MOMENT = {"now", "age", "digest", "cells"}
A_TIME = 10**12
"""Numbers of the register are from here on: milliseconds since 1970."""


def test_a_bench_of_version_1_is_answered_as_it_was(bench):
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert len(golden) == len(SAID)
    for turn in golden:
        status, raw, _ = bench.raw("POST", turn["path"], turn["asked"].encode())
        told = json.loads(turn["answered"])
        assert (status, _lasting(pruned(json.loads(raw), told))) == (200, _lasting(told))


def test_what_a_bench_of_today_asks_is_what_version_1_asked_and_more():
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    for turn, (name, message) in zip(golden, SAID, strict=True):
        asked = json.loads(turn["asked"])
        assert turn["path"] == f"/v1/{name}"
        assert pruned(json.loads(encode(message)), asked) == asked


def _lasting(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _lasting(each) for key, each in told.items() if key not in OF_THE_MOMENT}
    if isinstance(told, list):
        return [_lasting(each) for each in told]
    return "a time" if isinstance(told, int) and told > A_TIME else told
