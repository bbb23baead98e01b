"""Benches sync for real, and everything between them and the centre's disk fails, at random.

Afterwards every fact that a bench said to have is at the centre once, the centre finds nothing
wrong with itself, and all benches know the same.
"""

import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, select

from soaking.own_hub import WORKSHOP, OwnHub, own_hub
from soaking.summary import Part
from soaking.sync_bench import MACHINES, PROMISED, work
from tests.adapters.centre.proxy import Network, network
from workshop_app import logs
from workshop_app import settings as bench_settings
from workshop_app.adapters.central import founding, tables, verifying
from workshop_app.bootstrap import joining
from workshop_app.bootstrap.demo_benches import bring_up_to_date
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.ids import ItemId

LIVES_S = (0.1, 1.5)
"""Between these it goes well until the next fault, in seconds."""

LASTS_S = (0.1, 1.0)
"""How long the network is not what it should be."""

BENCHES = ("one", "two")


def break_server(faults: int, seed: int) -> Part:
    """Let so many things fail; return what was lost."""
    part, begun = Part("faults of the centre, while benches sync"), time.monotonic()
    with TemporaryDirectory(prefix="soak-sync-") as name:
        place = Path(name)
        (place / "hub").mkdir()
        with own_hub(place / "hub") as hub, network(hub.url) as net:
            logs.start(place / "logs")
            folders = [place / bench for bench in BENCHES]
            for folder in folders:
                asked = joining.Asked(url=net.url, code=hub.code(folder.name))
                if joining.run(bench_settings.read(folder), asked) != 0:
                    raise SystemExit("a hub of one's own lets nobody in")
            _break(Broken(hub, net, folders, Random(seed), part.counts), faults)  # noqa: S311
            for folder in (*folders, *folders):  # the second time, what the other one had sent
                bring_up_to_date(bench_settings.read(folder))
            part.faults += [*lost(hub.owner, folders), *verifying.verify(hub.owner, WORKSHOP)]
            part.faults += _differ(folders)
            part.counts["facts"] = sum(len(_promised(folder)) for folder in folders)
            logs.stop()
    part.seconds = time.monotonic() - begun
    return part


@dataclass(slots=True)
class Broken:
    """Benches, their network, their hub and its database, and what befalls each."""

    hub: OwnHub
    net: Network
    folders: Sequence[Path]
    random: Random
    counts: Counter[str]
    alive: dict[Path, BaseProcess] = field(default_factory=dict)

    def kill_bench(self) -> None:
        """Kill one bench, and let it start again."""
        folder = self.random.choice(list(self.folders))
        self.end(folder)
        self.begin(folder)

    def kill_hub(self) -> None:
        """Kill the hub; it comes back after a while."""
        self.hub.kill()
        self.rest()
        self.hub.start()

    def end_listener(self) -> None:
        """End the connection by which the hub hears of news."""
        self.hub.end_connections(only_the_listener=True)

    def end_connections(self) -> None:
        """End all connections of the hub to its database."""
        self.hub.end_connections(only_the_listener=False)

    def cut(self) -> None:
        """Cut the network for a while."""
        self.net.cut()
        self.rest()
        self.net.mend()

    def hang(self) -> None:
        """Let the network swallow everything for a while, with all connections open."""
        self.net.hangs = True
        self.rest()
        self.net.mend()

    def half_open(self) -> None:
        """Let requests arrive and no answer come back for a while."""
        self.net.is_half_open = True
        self.rest()
        self.net.mend()

    def lose_answers(self) -> None:
        """Lose some answers, and the connections with them."""
        self.net.answers_to_lose = self.random.randint(1, 5)

    def double(self) -> None:
        """Let every request come twice for a while, the second time late."""
        self.net.doubles_after_s = self.random.choice((0.0, 0.05, 0.4))
        self.net.doubles = True
        self.net.drop_all()  # so that the connections of this time are new ones
        self.rest()
        self.net.mend()

    def rest(self) -> None:
        """Wait a little."""
        time.sleep(self.random.uniform(*LASTS_S))

    def begin(self, folder: Path) -> None:
        """Start a bench."""
        start = multiprocessing.get_context("forkserver")
        start.set_forkserver_preload(["soaking.sync_bench"])  # a start takes milliseconds
        bench = start.Process(target=work, args=(folder, self.random.randrange(2**32)))
        bench.start()
        self.alive[folder] = bench

    def end(self, folder: Path) -> None:
        """Kill a bench."""
        bench = self.alive[folder]
        if bench.exitcode is not None:
            raise SystemExit(f"a bench ended by itself: {bench.exitcode}")
        bench.kill()
        bench.join()


def _break(broken: Broken, faults: int) -> None:
    """Let everything fail in turn, in changing order."""
    kinds: Mapping[str, Callable[[], None]] = {
        "benches killed": broken.kill_bench,
        "hubs killed": broken.kill_hub,
        "PostgreSQL ended at once": broken.hub.crash_database,
        "listeners ended": broken.end_listener,
        "all connections ended": broken.end_connections,
        "networks cut": broken.cut,
        "networks that hung": broken.hang,
        "networks half open": broken.half_open,
        "answers lost": broken.lose_answers,
        "requests doubled, some late": broken.double,
    }
    for folder in broken.folders:
        broken.begin(folder)
    names: list[str] = []
    for _ in range(faults):
        time.sleep(broken.random.uniform(*LIVES_S))
        if not names:
            names = broken.random.sample(sorted(kinds), len(kinds))
        name = names.pop()
        kinds[name]()
        broken.counts[name] += 1
    for folder in broken.folders:
        broken.end(folder)


def lost(owner: Engine, folders: Sequence[Path]) -> Iterator[str]:
    """Tell which facts a bench has promised that are not at the centre, or are there twice."""
    with owner.connect() as connection:
        founding.enter(connection, WORKSHOP)
        there = Counter(map(_plain, connection.scalars(select(tables.fact.c.id))))
    for folder in folders:
        for name in _promised(folder):
            times = there[_plain(name)]
            if times != 1:
                yield f"fact {name} of bench {folder.name} is at the centre {times} times"


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
