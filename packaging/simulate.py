"""Simulate whole workshops: benches, a centre, and all that goes wrong between them.

`python3 packaging/dev.py soak --kills 0 --seeds 10000` runs this. Every second seed is a storm;
every hundredth runs on PostgreSQL too, and must say the same message by message. Then every broken
protocol must be caught. A seed that fails is named: `--first N --seeds 1` runs it again.
"""

import os
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from simulating.at_once import run_at_once, wrong
from simulating.mutants import MUTANTS
from simulating.postgres import on_postgres
from simulating.run import caught, disks, run_seed
from simulating.world import MakeShelf, Setting, storm

IN_ONE_GO: Final = 50
ON_POSTGRES_EVERY: Final = 100
AT_ONCE_EVERY: Final = 200
BENCHES_AT_ONCE: Final = 6
SEEDS_FOR_A_MUTANT: Final = 300


@dataclass(slots=True)
class Summed:
    """What came of many seeds."""

    counts: Counter[str] = field(default_factory=Counter)
    facts: int = 0
    faults: list[str] = field(default_factory=list)


def simulate(first: int, seeds: int) -> bool:
    """Run seeds on all processors, print what was found, and return whether all is well."""
    begun, total, done = time.monotonic(), Summed(), 0
    goes = [
        (at, min(IN_ONE_GO, first + seeds - at)) for at in range(first, first + seeds, IN_ONE_GO)
    ]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for summed in pool.map(_go, goes):
            done += IN_ONE_GO
            total.counts += summed.counts
            total.facts += summed.facts
            total.faults += summed.faults
            if done % (10 * IN_ONE_GO) == 0:
                print(f"{done:,} seeds, {time.monotonic() - begun:.0f} s", flush=True)
    print(*total.faults, sep="\n")
    told = ", ".join(f"{number:,} {what}" for what, number in sorted(total.counts.items()))
    seconds = time.monotonic() - begun
    print(f"{seeds:,} workshops with {total.facts:,} facts ({told}), in {seconds:.0f} s:")
    print(f"{len(total.faults)} faults." if total.faults else "nothing was lost or doubled.")
    return not total.faults


def catch_mutants() -> bool:
    """Print how each broken protocol was caught; return whether all were."""
    missed = 0
    with disks() as (place, image):
        for name, mutant in MUTANTS.items():
            found = caught(mutant, place, image, range(SEEDS_FOR_A_MUTANT))
            missed += found is None
            how = f"seed {found.seed}: {found.fault[:120]}" if found else "NOT CAUGHT"
            print(f"  {name}: {how}", flush=True)
    print(f"{len(MUTANTS) - missed} of {len(MUTANTS)} broken protocols were caught.")
    return not missed


def _go(go: tuple[int, int]) -> Summed:
    first, number = go
    summed = Summed()
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
    seed: int, place: Path, image: Path, make_shelf: MakeShelf | None, summed: Summed
) -> Iterator[str]:
    setting = storm if seed % 2 else Setting
    result = run_seed(seed, place, image, setting=setting())
    summed.counts += result.counts
    summed.facts += result.facts
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
