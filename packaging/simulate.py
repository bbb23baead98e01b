"""Simulate whole workshops: benches, a centre, and all that goes wrong between them.

`python3 packaging/dev.py soak` runs this too; it alone with `--kills 0 --cuts 0 --faults 0`.
Every second seed is a storm; every hundredth runs on PostgreSQL too, and must say the same message
by message. Then every broken protocol must be caught. A seed that fails is named: `--first N
--seeds 1` runs it again.
"""

import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from simulating.at_once import run_at_once, wrong
from simulating.mutants import MUTANTS
from simulating.postgres import on_postgres
from simulating.run import caught, disks, run_seed
from simulating.world import MakeShelf, Setting, storm
from soaking.summary import Part

IN_ONE_GO: Final = 50
TOLD_EVERY: Final = 10
ON_POSTGRES_EVERY: Final = 100
AT_ONCE_EVERY: Final = 200
BENCHES_AT_ONCE: Final = 6
SEEDS_FOR_A_MUTANT: Final = 300


def simulate(seeds: int, first: int) -> Part:
    """Run so many seeds from a first one on all processors that this process may use."""
    begun, total = time.monotonic(), Part("simulated workshops")
    total.counts["workshops"] = seeds
    end = first + seeds
    goes = [(at, min(IN_ONE_GO, end - at)) for at in range(first, end, IN_ONE_GO)]
    with ProcessPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for done, part in enumerate(pool.map(_go, goes), 1):
            total.add(part)
            if done % TOLD_EVERY == 0:
                told = f"{done * IN_ONE_GO:,} seeds, {len(total.faults)} faults"
                print(f"{told}, {time.monotonic() - begun:.0f} s", flush=True)
    total.seconds = time.monotonic() - begun
    return total


def catch_mutants() -> Part:
    """Try every broken protocol until it is caught; it is a fault if it never is."""
    begun, part = time.monotonic(), Part("broken protocols")
    with disks() as (place, image):
        for name, mutant in MUTANTS.items():
            found = caught(mutant, place, image, range(SEEDS_FOR_A_MUTANT))
            how = f"seed {found.seed}: {found.fault[:120]}" if found else "NOT CAUGHT"
            print(f"  {name}: {how}", flush=True)
            part.counts["caught"] += found is not None
            if found is None:
                part.faults.append(f"{name}: {SEEDS_FOR_A_MUTANT} seeds found nothing wrong")
    part.seconds = time.monotonic() - begun
    return part


def _go(go: tuple[int, int]) -> Part:
    first, number = go
    summed = Part("simulated workshops")
    with disks() as (place, image), _postgres(first, number) as make_shelf:
        for seed in range(first, first + number):
            found = list(_seed(seed, place, image, make_shelf, summed))
            summed.faults += [f"seed {seed}: {fault[:300]}" for fault in found]
    return summed


@contextmanager
def _postgres(first: int, number: int) -> Iterator[MakeShelf | None]:
    """Start a server only where one of the seeds needs it."""
    with ExitStack() as stack:
        needed = any(seed % ON_POSTGRES_EVERY == 0 for seed in range(first, first + number))
        yield stack.enter_context(on_postgres()) if needed else None


def _seed(
    seed: int, place: Path, image: Path, make_shelf: MakeShelf | None, summed: Part
) -> Iterator[str]:
    setting = storm if seed % 2 else Setting
    result = run_seed(seed, place, image, setting=setting())
    summed.counts += result.counts
    summed.counts["facts"] += result.facts
    yield from result.faults
    if make_shelf is None or seed % ON_POSTGRES_EVERY:
        return
    real = run_seed(seed, place, image, make_shelf=make_shelf, setting=setting())
    summed.counts["on PostgreSQL"] += 1
    yield from real.faults
    if real.trace != result.trace:
        yield "PostgreSQL has said something else than the memory"
    if seed % AT_ONCE_EVERY == 0:
        world = run_at_once(seed, place / f"at-once-{seed}", image, make_shelf, BENCHES_AT_ONCE)
        summed.counts["at once"] += 1
        try:
            yield from wrong(world)
        finally:
            world.close()
