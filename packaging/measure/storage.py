"""The bench's memory: a commit against raw SQLite and bare fsync, small against large, a rebuild.

`python3 packaging/dev.py measure storage` takes some minutes; with `--short` (from this file's
`main(["--short"])` or the command line) a twentieth of it.
"""

import argparse
import os
import random
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from measure._figures import in_three, judge
from measure._lives import (
    ITEMS,
    JOBS_AN_ITEM,
    SHORT_ITEMS,
    STEPS,
    WORKER,
    about_item,
    about_job,
    code_of,
    lives,
)
from workshop_app.adapters.storage.database import PRAGMAS
from workshop_app.adapters.storage.journal import INSERT_FACT, INSERT_OUTBOX
from workshop_app.adapters.storage.states import STATE_TABLES, row_of
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.domain.facts import FactKind, SubjectKind
from workshop_app.domain.ids import ItemId, JobId
from workshop_app.state_json import encode

SMALL_ITEMS = 40
OPEN_JOB = JobId(f"job-{SMALL_ITEMS - 1}-{JOBS_AN_ITEM}")
GOAL_RAW, GOAL_LARGE, GOAL_REBUILD_S = 1.5, 1.2, 90


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--items", type=int, default=ITEMS, help="100 facts each")
    parser.add_argument("--short", action="store_true", help="a small workshop, for a quick look")
    parser.add_argument("--rounds", type=int, default=1500, help="commits of each kind")
    chosen = parser.parse_args(arguments)
    items = SHORT_ITEMS if chosen.short else chosen.items
    folder = Path(tempfile.mkdtemp(prefix="measure-storage-"))
    try:
        return _measure(folder, items, chosen.rounds)
    finally:
        shutil.rmtree(folder)


def _measure(folder: Path, items: int, rounds: int) -> int:
    small = open_storage(folder / "small")
    small.bulk_import(lives(SMALL_ITEMS, still_open=SMALL_ITEMS))
    large, took = open_storage(folder / "large"), time.perf_counter()
    facts = large.bulk_import(lives(items, still_open=SMALL_ITEMS))
    print(f"{items:,} items and {facts:,} facts made in {time.perf_counter() - took:.0f} s")
    took = time.perf_counter()
    large.rebuild()
    rebuild_s = time.perf_counter() - took
    size_mb = sum(path.stat().st_size for path in (folder / "large").iterdir()) / 1e6
    print(f"rebuild of all states from {facts:,} facts: {rebuild_s:.1f} s; files {size_mb:.0f} MB")

    peer = _Peer(folder / "peer", small)
    commit = _alternate(
        {
            "bare fdatasync of 16 KiB": _Floor(folder / "floor"),
            "raw sqlite3, FULL, same rows": peer,
            "ours, small workshop": _Step(small, OPEN_JOB),
            "ours, large workshop": _Step(large, OPEN_JOB),
        },
        rounds,
    )
    scan = _alternate({"scan, small": _Scan(small), "scan, large": _Scan(large)}, rounds)
    peer.close()
    small.close()
    took = time.perf_counter()
    verification = large.verify()
    print(f"verification: {time.perf_counter() - took:.1f} s, {len(verification.faults)} faults")
    large.close()
    print(f"opening and closing the large workshop: {_opening_s(folder / 'large') * 1000:.0f} ms")
    with closing(sqlite3.connect(folder / "large" / "workshop.db")) as raw, raw:
        raw.execute("UPDATE meta SET clean = 0")
    print(f"the same after a power cut, with its check: {_opening_s(folder / 'large'):.1f} s")

    reached = [
        judge("commit against raw", commit[2] / commit[1], GOAL_RAW),
        judge("commit, large against small", commit[3] / commit[2], GOAL_LARGE),
        judge("scan, large against small", scan[1] / scan[0], GOAL_LARGE),
        judge("rebuild, seconds", rebuild_s, GOAL_REBUILD_S),
    ]
    return 0 if all(reached) and verification.is_well else 1


def _opening_s(folder: Path) -> float:
    begun = time.perf_counter()
    open_storage(folder).close()
    return time.perf_counter() - begun


def _alternate(calls: dict[str, Callable[[], None]], rounds: int) -> list[float]:
    """Time the calls in turn, in changing order: a noisy moment of the machine hits them all."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    order = list(calls.items())
    shuffle = random.Random(1).shuffle  # noqa: S311 - no secret
    for _ in range(rounds):
        shuffle(order)
        for name, call in order:
            begun = time.perf_counter()
            call()
            times[name].append((time.perf_counter() - begun) * 1000)
    for name, taken in times.items():
        print(f"{name:30} {in_three(taken)}")
    return [statistics.median(taken) for taken in times.values()]


@dataclass
class _Step:
    """One more step done of a job: one fact, one outbox row, one state."""

    storage: Storage
    job: JobId
    done: int = 0

    def __call__(self) -> None:
        self.done += 1
        step = f"step-{self.done % STEPS}"
        with self.storage.unit_of_work() as uow:
            uow.record(about_job(FactKind.STEP_DONE, self.job, step=step, next=step))
            uow.commit()


@dataclass
class _Scan:
    """What a scan asks before it records: who, what is in hand, which item, which job."""

    storage: Storage
    scans: int = 0

    def __call__(self) -> None:
        self.scans += 1
        code = code_of(self.scans % SMALL_ITEMS)
        with self.storage.unit_of_work() as uow:
            uow.people.get(WORKER)
            uow.bench()
            uow.jobs.in_hand(WORKER)
            item = uow.items.get(ItemId(code))
            uow.items.named(f"SERIAL-{self.scans % SMALL_ITEMS}")
            job = uow.jobs.open_for(ItemId(code))
            uow.jobs.waiting(WORKER)
            if item is None or job is None:
                raise LookupError(code)
            step = f"step-{self.scans % STEPS}"
            uow.record(
                about_job(FactKind.STEP_DONE, job.id, step=step, next=step),
                about_item(FactKind.ITEM_MOVED, code, place=f"place-{self.scans % 5}"),
            )
            uow.commit()


class _Floor:
    """The least that durability costs here: the bytes of four pages, and fdatasync."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def __call__(self) -> None:
        os.write(self._file, bytes(16_384))
        os.fdatasync(self._file)


class _Peer:
    """The rows of one step, written by sqlite3 alone into the same tables with the same pragmas."""

    def __init__(self, folder: Path, like: Storage) -> None:
        open_storage(folder).close()
        self._raw = sqlite3.connect(folder / "workshop.db", isolation_level=None)
        for pragma in PRAGMAS:
            self._raw.execute(f"PRAGMA {pragma}")
        with like.unit_of_work() as uow:
            known = uow.jobs.get(OPEN_JOB)
            [self._fact] = uow.record(
                about_job(FactKind.STEP_DONE, OPEN_JOB, step="step-1", next="x")
            )
        job = STATE_TABLES[SubjectKind.JOB]
        self._update = job.update_body.sql
        if known is None:
            raise LookupError(OPEN_JOB)
        self._raw.execute(job.insert.sql, row_of(SubjectKind.JOB, 1, known))
        self._body = encode(known)
        self._count = 0

    def __call__(self) -> None:
        self._count += 1
        fact, number, link = self._fact, self._count, bytes(32)
        name = f"{number:036}"
        canon = bytes(420)
        raw = self._raw
        raw.execute("BEGIN IMMEDIATE")
        row = (number, fact.inc, number, name, fact.subject, fact.kind, fact.wall)
        raw.execute(INSERT_FACT.sql, (*row, canon, link, link))
        outbox = (fact.inc, number, name, canon, link, link, "pending")
        raw.execute(INSERT_OUTBOX.sql, outbox)
        raw.execute(self._update, (self._body, 1))
        raw.execute("UPDATE meta SET seq = ?, last_hash = ? WHERE id = 1", (number, link))
        raw.execute("COMMIT")

    def close(self) -> None:
        self._raw.close()


if __name__ == "__main__":
    raise SystemExit(main())
