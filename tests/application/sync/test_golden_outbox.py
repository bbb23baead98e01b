"""What every earlier version has put into its outbox is handed in by this one, byte for byte."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.application.sync.a_bench import Bench
from tests.application.sync.benches import EPOCH, OTHER_INC
from tests.application.sync.memory_centre import MemoryCentre

GOLDEN = Path(__file__).parents[2] / "golden"
JOINED = "storage-0003-joined.sql"
ALL = sorted(path.name for path in GOLDEN.glob("storage-*.sql"))


def kept(folder, question):
    with closing(sqlite3.connect(folder / "workshop.db")) as raw:
        return [value for (value,) in raw.execute(question)]


def bench_of(name, folder, centre):
    with closing(sqlite3.connect(folder / "workshop.db")) as raw:
        raw.executescript((GOLDEN / name).read_text(encoding="utf-8"))
    return Bench(folder, centre)


@pytest.mark.parametrize("epoch", [EPOCH, OTHER_INC])
@pytest.mark.parametrize("name", ALL)
def test_all_that_is_kept_reaches_a_fresh_centre(tmp_path, name, epoch):
    """The centre may have the name of the feed that the bench knew, and have lost everything."""
    centre = MemoryCentre(epoch)
    bench = bench_of(name, tmp_path, centre)
    assert bench.storage.verify().faults == ()
    bench.sync()
    assert centre.kept.facts == kept(tmp_path, "SELECT canon FROM fact ORDER BY position")
    assert bench.memory.standing().unsent == 0
    assert bench.storage.verify().faults == ()
    bench.storage.close()


def test_a_bench_goes_on_where_it_was_cut_off(tmp_path):
    """Two facts were acknowledged and not back, one was not sent."""
    bench = bench_of(JOINED, tmp_path, MemoryCentre(EPOCH))
    stands = bench.memory.standing()
    assert (stands.pulled.wseq, bench.memory.missing(), stands.unsent) == (2, 2, 1)
    push = bench.memory.next_push(10, 10_000)
    assert push is not None
    assert (push.inc, push.first, push.epoch) == (stands.inc, 1, EPOCH)
    assert [push.facts[-1]] == kept(tmp_path, "SELECT canon FROM fact ORDER BY position DESC")[:1]
    bench.storage.close()
