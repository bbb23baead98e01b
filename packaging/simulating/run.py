"""Runs seeds, and tells what was found."""

import logging
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from simulating.happenings import HAPPENINGS
from simulating.invariants import faults
from simulating.memory import MemoryShelf
from simulating.mutants import Mutant
from simulating.mutants_people import MUTANTS_OF_PEOPLE
from simulating.world import MakeShelf, NeverQuietError, Setting, World, storm
from workshop_app.adapters.storage.storage import open_storage

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a file system without a disk: syncing it costs nothing


@dataclass(slots=True)
class Result:
    """What came of a seed."""

    faults: list[str]
    trace: str
    counts: Counter[str] = field(default_factory=Counter)
    facts: int = 0


@contextmanager
def disks() -> Iterator[tuple[Path, Path]]:
    """Make a place for disks, in memory where there is such a place, and an empty disk."""
    base = IN_MEMORY if IN_MEMORY.is_dir() else None
    place = Path(tempfile.mkdtemp(prefix="etabli-simulated-", dir=base))
    try:
        image = place / "image"
        open_storage(image).close()
        with closing(sqlite3.connect(image / "workshop.db", isolation_level=None)) as raw:
            raw.execute("DELETE FROM meta")  # each bench gives itself a name
        yield place, image
    finally:
        shutil.rmtree(place, ignore_errors=True)


def run_seed(
    seed: int,
    place: Path,
    image: Path,
    *,
    make_shelf: MakeShelf = MemoryShelf,
    setting: Setting | None = None,
    prepare: Callable[[World], None] = lambda _world: None,
) -> Result:
    """Run one workshop from beginning to end, and return what is wrong with it."""
    home = place / str(seed)
    world = World(seed, home, image, make_shelf, setting or Setting())
    prepare(world)
    wrong: list[str] = []
    try:
        with _quiet_log():
            world.run(HAPPENINGS)
            world.rest()
            wrong += faults(world)
    except NeverQuietError as error:
        wrong.append(f"liveness: {error}")
    finally:
        with suppress(Exception):
            world.close()
        shutil.rmtree(home, ignore_errors=True)
    return Result(wrong, world.trace.hexdigest(), world.counts, len(world.ledger.made))


@contextmanager
def _quiet_log() -> Iterator[None]:
    """Facts that do not fold are part of the game: the log need not tell of each."""
    log = logging.getLogger("workshop_app.adapters.storage.feed")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before


@dataclass(frozen=True, slots=True)
class Caught:
    """A broken protocol was found out: by which seed, after how many, and by what."""

    seed: int
    after: int
    fault: str


def caught(mutant: Mutant, place: Path, image: Path, seeds: Iterable[int]) -> Caught | None:
    """Try a mutant on one seed after the other; return how it was caught, if it was."""
    is_of_people = mutant in MUTANTS_OF_PEOPLE  # the others are found sooner without people
    for after, seed in enumerate(seeds, 1):
        setting = storm() if is_of_people else storm().without_people()
        with mutant() as functions:

            def broken(world: World, functions: Mapping[str, object] = functions) -> None:
                for name, function in functions.items():
                    setattr(world.centre, name, function)

            try:
                faults = run_seed(seed, place, image, setting=setting, prepare=broken).faults
            except Exception as error:  # noqa: BLE001 - a protocol that falls over is caught too
                faults = [repr(error)]
        if faults:
            return Caught(seed, after, faults[0])
    return None
