"""Scans and commits at a bench that takes in the facts of others as fast as it can, or has none to.

The bench has joined a centre on this machine. In every other turn 500,000 facts of other benches
wait for it there: the hub, PostgreSQL and the bench's own sync are at work behind each scan. The
machine needs a second core for them, as a centre has one of its own. `--short` is a quick look.
"""

import argparse
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from measure._centre import Bench, Centre, centre
from measure._figures import in_three, judge
from measure._lives import about_item
from measure._patience import Patience
from measure._window import furnished
from measure.scan_large import scans
from workshop_app.adapters.central.own_server import throw_away_server
from workshop_app.adapters.centre import membership
from workshop_app.adapters.centre.http_transport import HttpTransport, trust
from workshop_app.adapters.centre.runner import BenchSide, Clocks, SyncRunner
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.application.sync.centre import receive
from workshop_app.application.sync.codec import decode
from workshop_app.application.sync.messages import Push
from workshop_app.bootstrap.centre import steady_ms
from workshop_app.bootstrap.memory import now_ms
from workshop_app.domain.facts import FactKind
from workshop_app.state_json import read_fact

GOAL = 1.1
TURNS, SCANS, SHORT_TURNS, SHORT_SCANS = 2, 40, 1, 20
WAITING = 500_000
COMMITS, BETWEEN_S = 400, 0.01


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when the goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a quick look")
    chosen = parser.parse_args(arguments)
    with (
        TemporaryDirectory(prefix="measure-syncing-") as place,
        throw_away_server(durable=True) as server,
        centre(server, "syncing") as at,
    ):
        folder = _joined(at, furnished(Path(place) / "bench"))
        scan = _scans(at, folder, is_short=chosen.short)
        commit = _commits(at, folder)
    for name, times in (("scan to next screen", scan), ("commit by the window", commit)):
        for how, taken in times.items():
            print(f"{name}, {how:8} ({len(taken)}): {in_three(taken)}")
    print(f"commit, ratio of p50: {_ratio(commit):.2f}")
    return 0 if judge("scan while syncing against a scan without", _ratio(scan), GOAL) else 1


def _ratio(times: dict[str, list[float]]) -> float:
    return statistics.median(times["syncing"]) / statistics.median(times["quiet"])


def _joined(at: Centre, folder: Path) -> Path:
    storage = open_storage(folder)
    bench = Bench(at, name=storage.sync_memory().standing().bench)
    storage.close()
    bench.join()
    url = f"https://localhost:{at.port}"
    kept = membership.Membership(url=url, key=bench.key, certificate=at.folder / "cert.pem")
    membership.write(folder, kept)
    return folder


def _scans(at: Centre, folder: Path, *, is_short: bool) -> dict[str, list[float]]:
    """Milliseconds of scans in the whole program, in turn without and with facts that wait."""
    times: dict[str, list[float]] = {"quiet": [], "syncing": []}
    many = SHORT_SCANS if is_short else SCANS
    for _ in range(SHORT_TURNS if is_short else TURNS):
        times["quiet"] += scans(folder, many)
        _fill(at)
        before = _pulled(folder)
        times["syncing"] += scans(folder, many)
        came = _pulled(folder) - before
        print(f"{came:,} facts came in during {many} scans; {_waiting(at, folder):,} still wait")
        _let_come(at, folder)
    return times


def _fill(at: Centre) -> None:
    store = at.registry.store(1)
    for body in Bench(at).pushes(WAITING):
        receive(store, decode(body, Push), read=read_fact)


def _pulled(folder: Path) -> int:
    storage = open_storage(folder)
    pulled = storage.sync_memory().standing().pulled.wseq
    storage.close()
    return pulled


def _waiting(at: Centre, folder: Path) -> int:
    return at.registry.store(1).end().last.wseq - _pulled(folder)


class _Syncing:
    """A bench without its window: its memory on a thread of its own, and the sync beside it."""

    def __init__(self, at: Centre, folder: Path) -> None:
        self._at = at
        self._owner = ThreadPoolExecutor(1, "database")
        self.storage: Storage = self._owner.submit(open_storage, folder).result()
        told = membership.read(folder)
        if told is None:
            raise LookupError(folder)
        side = BenchSide(
            on_owner=lambda work: self._owner.submit(work).result(),
            memory=self.storage.sync_memory,
            contents=self.storage.contents,
        )
        self._runner = SyncRunner(
            HttpTransport(told.url, told.key, trust(told.certificate)),
            side,
            Clocks(steady=steady_ms, wall=now_ms),
            Random(1),  # noqa: S311 - waits, no secrets
            "measure",
        )
        self._runner.start()

    def waiting(self) -> int:
        """How many facts of the centre are not here yet."""
        pulled = self._owner.submit(self._pulled).result()
        return self._at.registry.store(1).end().last.wseq - pulled

    def commit_ms(self) -> float:
        """Milliseconds of one fact, from another thread until it is durable."""
        begun = time.perf_counter()
        self._owner.submit(self._commit).result()
        return (time.perf_counter() - begun) * 1000

    def close(self) -> None:
        self._runner.stop()
        self._owner.submit(self.storage.close).result()
        self._owner.shutdown()

    def _pulled(self) -> int:
        return self.storage.sync_memory().standing().pulled.wseq

    def _commit(self) -> None:
        with self.storage.unit_of_work() as uow:
            uow.record(about_item(FactKind.ITEM_MOVED, "PGDLXLDN", place="shelf"))
            uow.commit()


def _let_come(at: Centre, folder: Path) -> None:
    with closing(_Syncing(at, folder)) as bench:
        patience = Patience("facts of the centre that wait for the bench")
        while waiting := bench.waiting():
            patience.look(waiting)
            time.sleep(0.2)


def _commits(at: Centre, folder: Path) -> dict[str, list[float]]:
    """Milliseconds of commits beside the sync, when it has nothing to do and when it has much."""
    times: dict[str, list[float]] = {"quiet": [], "syncing": []}
    for how, taken in times.items():
        if how == "syncing":
            _fill(at)
        with closing(_Syncing(at, folder)) as bench:
            patience = Patience("facts that come in beside commits")
            while len(taken) < COMMITS and (how == "quiet" or (waiting := bench.waiting())):
                if how == "syncing":
                    patience.look(waiting)
                taken.append(bench.commit_ms())
                time.sleep(BETWEEN_S)
    return times


if __name__ == "__main__":
    raise SystemExit(main())
