"""Power cuts: what a bench has promised is there, whatever moment the power went.

A bench works and syncs on a disk that is watched. Then its files are made as they could be after a
cut at any moment, what was not flushed being lost, torn or noise, and the real program opens them.
"""

import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from simulating.run import IN_MEMORY
from soaking.checks import Life, faults, open_copy
from soaking.disk_log import after_cut
from soaking.power_days import (
    Bench,
    Day,
    MakeDay,
    Synced,
    of_an_upgrade,
    of_the_first_start,
    of_work,
)
from soaking.printer import PRINTED, shop
from soaking.promises import Promise, heard
from soaking.summary import Part
from tests.application.sync.memory_centre import Kept
from workshop_app import resources
from workshop_app.adapters.content.library import WorkshopContent, load_routes, read_procedures
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.domain.facts import from_canonical

DAYS: Final[tuple[tuple[str, MakeDay, int], ...]] = (
    ("at work", of_work, 60),
    ("at the first start", of_the_first_start, 20),
    ("in an upgrade", of_an_upgrade, 20),
)
"""Kinds of days, and how often the power of one such day is cut."""

SURVIVES: Final = (0.0, 0.2, 0.5, 0.8, 1.0)
STEPS: Final = 1
ENOUGH: Final = 1000
"""Messages after which a bench and its centre should be quiet."""


def cut_power(cuts: int, seed: int, place: Path | None = None) -> Part:
    """Cut the power so many times; end with the first cut that does harm.

    Args:
        cuts: how many times.
        seed: of the work and of the moments.
        place: where the disks are; a place of its own, if none, that is kept where harm was done.
    """
    begun, random, part = time.monotonic(), Random(seed), Part("power cuts")  # noqa: S311
    base = IN_MEMORY if IN_MEMORY.is_dir() else None  # a cut is made here, not by a disk
    place = place or Path(tempfile.mkdtemp(prefix="soak-power-", dir=base))
    procedures = read_procedures(resources.path("procedures")).procedures
    content = WorkshopContent(procedures, load_routes(resources.path("routes")))
    bench = Bench(place, content, shop(), random)
    for number, (name, day) in enumerate(_days(bench, cuts), 1):
        part.counts[name] += 1
        part.faults += [f"cut {number}, {name}: {fault}" for fault in cut(day, bench, part.counts)]
        if part.faults:
            part.faults.append(f"what is left is kept in {place}")
            break
    else:
        shutil.rmtree(place)
    part.seconds = time.monotonic() - begun
    return part


def _days(bench: Bench, cuts: int) -> Iterator[tuple[str, Day]]:
    """Yield, for each cut, of which day it is."""
    while True:
        for name, make, number in DAYS:
            day = make(bench)
            for _ in range(number):
                if not cuts:
                    return
                cuts -= 1
                yield name, day


def cut(day: Day, bench: Bench, counts: Counter[str]) -> Iterator[str]:
    """Cut the power at some moment of a day, start again, and tell what is wrong."""
    random, folder, copy = bench.random, bench.place / "cut", bench.place / "copy"
    at, survives = random.randrange(len(day.log.deeds)), random.choice(SURVIVES)
    moment = day.log.moments[at]
    _lay_out(folder, after_cut(day.before, day.log.deeds[:at], random, survives))
    (folder / PRINTED).write_bytes(day.printed[: moment.printed])
    promises = [*heard(day.said[: moment.said])]
    life = Life(since=day.since)
    life.hear(promises)
    counts["promises kept"] += len(life.facts)
    try:
        content = bench.content if life.last else None
        left = open_copy(folder, copy, content, now=life.last.now if life.last else 0)
        yield from faults(life, left, folder, most_steps=STEPS)
        yield from _goes_on(copy, day.centres[moment.answers], promises, random)
    except Exception as error:  # noqa: BLE001 - a bench that does not start is what is looked for
        yield f"after deed {at}, of which {survives:.0%} survives: {error!r}"


def _goes_on(
    folder: Path, kept: Kept, promises: Sequence[Promise], random: Random
) -> Iterator[str]:
    """The bench goes on with its centre where it was: nothing is there twice, nothing is missing.

    A power cut is no disk that was put back: no chain may have to begin anew.
    """
    storage, synced = open_storage(folder), Synced(kept.copy(), random)
    try:
        memory = storage.sync_memory()
        inc = memory.standing().inc
        is_quiet = any(not synced.exchange(storage) for _ in range(ENOUGH))
        stands, feed = memory.standing(), synced.shelf.store.kept.facts
        if not is_quiet:
            yield "the bench and its centre do not come to an end"
        if stands.inc != inc:
            yield "the bench had to begin a new chain"
        if stands.unsent or stands.pulled.wseq != len(feed) or memory.missing():
            yield f"{stands} after the sync, with {len(feed)} facts at the centre"
        names = Counter(from_canonical(canon).id for canon in feed)
        yield from (f"fact {name} is at the centre {n} times" for name, n in names.items() if n > 1)
        last = max((promise.seq for promise in promises), default=0)
        if last and memory.hash_at(last) is None:
            yield f"fact {last} was promised and is not there"
        yield from storage.verify().faults
    finally:
        storage.close()


def _lay_out(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
