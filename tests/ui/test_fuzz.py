"""T18: random hands at the real bench. The long run is `python packaging/fuzz.py`."""

import os
from random import Random

import pytest

from fuzzing.bench import WatchedBench
from fuzzing.run import fuzz
from tests.ui.gallery.hall import FULL_SWEEP

EVENTS = 10_000 if os.environ.get(FULL_SWEEP) else 1_000


@pytest.fixture
def bench(qapp, tmp_path):
    watched = WatchedBench(qapp, tmp_path)
    watched.open()
    yield watched
    watched.close()


@pytest.mark.proves("ERR-06", "T18")
@pytest.mark.parametrize(("seed", "hurried"), [(1, False), (2, True), (3, False), (4, True)])
def test_whatever_hands_do_nothing_is_lost_and_work_goes_on(bench, seed, hurried):
    found = fuzz(bench, Random(seed), EVENTS, hurried=hurried)  # noqa: S311 - dice, not secrets
    assert not found, "\n".join(found)
    assert len(bench.seen) >= 15
