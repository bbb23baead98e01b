"""Benches that sync are killed at random moments, and their hub goes away and comes back.

Afterwards every fact that a bench said to have is at the centre once, the centre finds nothing
wrong with itself, and all benches know the same.
"""

import multiprocessing
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import select

from soaking.sync_bench import MACHINES, PROMISED, work
from workshop_app import logs
from workshop_app import settings as bench_settings
from workshop_app.adapters.central import founding, tables, verifying
from workshop_app.bootstrap import demo_benches, joining
from workshop_app.bootstrap.demo_benches import WORKSHOP, Centre, bring_up_to_date
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.ids import ItemId

LIVES_S = (0.1, 2.0)
HUB_AWAY = 1 / 8
BENCHES = ("one", "two")


def kill_syncing(kills: int, seed: int) -> int:
    """Kill benches so many times while they sync; return 0 if nothing was lost."""
    random, begun = Random(seed), time.monotonic()  # noqa: S311 - the same seed; no secret
    with TemporaryDirectory(prefix="soak-sync-") as place, demo_benches.centre(Path(place)) as hub:
        logs.start(Path(place) / "logs")
        folders = [Path(place) / name for name in BENCHES]
        for folder in folders:
            asked = joining.Asked(url=hub.url, code=hub.code(folder.name))
            if joining.run(bench_settings.read(folder), asked) != 0:
                return 1
        away = _kill(hub, folders, kills, random)
        for folder in (*folders, *folders):  # the second time, what the other one had sent
            bring_up_to_date(bench_settings.read(folder))
        found = [*lost(hub, folders), *verifying.verify(hub.owner, WORKSHOP), *_differ(folders)]
        facts = sum(len(_promised(folder)) for folder in folders)
        logs.stop()
    for fault in found:
        print(fault)
    print(
        f"{kills} kills of benches that sync, the hub away {away} times; {facts:,} facts of "
        f"{len(folders)} benches, {len(found)} faults, in {time.monotonic() - begun:.0f} s."
    )
    return 1 if found else 0


def lost(hub: Centre, folders: Sequence[Path]) -> Iterator[str]:
    """Tell which facts a bench has promised that are not at the centre, or are there twice."""
    with hub.owner.connect() as connection:
        founding.enter(connection, WORKSHOP)
        there = Counter(map(_plain, connection.scalars(select(tables.fact.c.id))))
    for folder in folders:
        for name in _promised(folder):
            times = there[_plain(name)]
            if times != 1:
                yield f"fact {name} of bench {folder.name} is at the centre {times} times"


def _kill(hub: Centre, folders: Sequence[Path], kills: int, random: Random) -> int:
    """Let the benches work until so many were killed; return how often the hub was away."""
    start = multiprocessing.get_context("forkserver")
    start.set_forkserver_preload(["soaking.sync_bench"])  # a start takes milliseconds

    def born(folder: Path) -> BaseProcess:
        bench = start.Process(target=work, args=(folder, random.randrange(2**32)))
        bench.start()
        return bench

    alive = {folder: born(folder) for folder in folders}
    away, is_there = 0, True
    for _ in range(kills):
        time.sleep(random.uniform(*LIVES_S))
        if not is_there or random.random() < HUB_AWAY:
            is_there = hub.turn()
            away += not is_there
        folder = random.choice(list(folders))
        _end(alive[folder])
        alive[folder] = born(folder)
    for bench in alive.values():
        _end(bench)
    if not is_there:
        hub.turn()
    return away


def _end(bench: BaseProcess) -> None:
    if bench.exitcode is not None:
        raise SystemExit(f"a bench ended by itself: {bench.exitcode}")
    bench.kill()
    bench.join()


def _plain(name: object) -> str:
    return str(name).replace("-", "")


def _promised(folder: Path) -> Sequence[str]:
    file = folder / PROMISED
    return file.read_text(encoding="utf-8").split("\n")[:-1] if file.exists() else ()


def _differ(folders: Sequence[Path]) -> Iterator[str]:
    known = {folder.name: _known(folder) for folder in folders}
    first = known[folders[0].name]
    for name, what in known.items():
        if what != first:
            yield f"bench {name} knows {what}, bench {folders[0].name} knows {first}"


def _known(folder: Path) -> list[str]:
    memory = BenchMemory(bench_settings.read(folder))
    try:
        standing = memory.storage().sync_memory().standing()
        with memory.unit_of_work() as uow:
            items = [str(uow.items.get(ItemId(machine))) for machine in MACHINES]
        return [str(standing.pulled), str(standing.unsent), *items]
    finally:
        memory.close()
