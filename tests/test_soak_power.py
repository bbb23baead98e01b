"""The power is cut at any moment, and nothing that was promised is lost."""

from random import Random

import pytest

from soaking.disk_log import (
    SECTOR,
    CutOff,
    Flushed,
    FolderFlushed,
    Made,
    Removed,
    Wrote,
    after_cut,
)
from soaking.power import DAYS, cut_power
from workshop_app.adapters.storage import database

CUTS = 100
SURE, NEVER = 1.0, 0.0


@pytest.mark.proves("KIO-02", "COG-14", "T23")
def test_a_hundred_power_cuts_lose_nothing():
    part = cut_power(CUTS, seed=3)
    assert part.faults == []
    assert part.counts["promises kept"] > 10 * CUTS
    assert [part.counts[name] for name, _, _ in DAYS] == [60, 20, 20]


@pytest.mark.planted("T23")
@pytest.mark.parametrize("how", ["OFF", "NORMAL"])
def test_a_bench_that_does_not_wait_for_its_disk_is_found_out(monkeypatch, tmp_path, how):
    hasty = [
        each.replace("synchronous = FULL", f"synchronous = {how}") for each in database.PRAGMAS
    ]
    assert hasty != [*database.PRAGMAS]
    monkeypatch.setattr(database, "PRAGMAS", tuple(hasty))
    found = "\n".join(cut_power(30, 3, tmp_path).faults)
    assert "after deed" in found or "is lost" in found


def left(deeds, survives, before=None, seed=1):
    return after_cut(before or {}, deeds, Random(seed), survives)  # noqa: S311


def test_what_was_flushed_is_there_and_what_was_not_may_be_lost():
    deeds = [Wrote("a", 0, b"one"), Flushed("a"), Wrote("a", 3, b"two")]
    assert left(deeds, NEVER, {"a": b""})["a"][:3] == b"one"
    assert left(deeds, SURE, {"a": b""}) == {"a": b"onetwo"}
    assert {len(left(deeds, NEVER, {"a": b""}, seed)["a"]) for seed in range(200)} == {3, 6}


def test_sectors_are_lost_one_by_one():
    whole = b"x" * SECTOR * 4
    deeds = [Wrote("a", SECTOR // 2, whole)]
    found = {left(deeds, 0.5, {"a": bytes(5 * SECTOR)}, seed)["a"] for seed in range(50)}
    assert len(found) > 20


def test_a_name_is_there_once_its_folder_was_flushed():
    made = [Made("a"), Wrote("a", 0, b"x"), Flushed("a")]
    assert left(made, NEVER) == {}
    assert left([*made, FolderFlushed()], NEVER) == {"a": b"x"}
    assert left([Removed("a")], NEVER, {"a": b"x"}) == {"a": b"x"}
    assert left([Removed("a"), FolderFlushed()], NEVER, {"a": b"x"}) == {}


def test_a_file_that_is_made_shorter_may_stay_long():
    assert left([CutOff("a", 1)], NEVER, {"a": b"xyz"}) == {"a": b"xyz"}
    assert left([CutOff("a", 1), Flushed("a")], NEVER, {"a": b"xyz"}) == {"a": b"x"}
