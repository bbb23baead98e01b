"""Pushing and pulling the facts of a bench, beside PouchDB's replication of the same documents.

Our bench is a whole one: its SQLite (each acknowledgement durable), its steps, HTTPS, a hub and
PostgreSQL. PouchDB 9 has LevelDB at both ends, client and server each in its own process, and plain
HTTP. It does more (revision trees, any peer), and is fetched from npm into a folder that is thrown
away, with the install scripts off. Without npm this says so and measures nothing.
"""

import argparse
import json
import random
import shutil
import ssl
import statistics
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from measure._centre import Bench, Centre, centre
from measure._figures import judge_above
from measure._lives import lives
from measure._patience import Patience
from workshop_app.adapters.central.own_server import throw_away_server
from workshop_app.adapters.centre.http_transport import HttpTransport
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.application.sync.bench import Session, Wait, next_move, take
from workshop_app.application.sync.messages import Push

GOAL_PUSH, GOAL_PULL = 10, 2
ITEMS, SHORT_ITEMS, FACTS_AN_ITEM = 200, 20, 100
ROUNDS, SHORT_ROUNDS = 3, 1
PACKAGES = ("pouchdb@9.0.0", "express-pouchdb@4.2.0", "express@4.22.3")
SCRIPTS = Path(__file__).parent / "pouchdb"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a tenth of the facts, once")
    chosen = parser.parse_args(arguments)
    items, rounds = (SHORT_ITEMS, SHORT_ROUNDS) if chosen.short else (ITEMS, ROUNDS)
    with TemporaryDirectory(prefix="measure-peers-") as told:
        place = Path(told)
        if not _fetched(place):
            print("npm or its registry is not there: PouchDB is not measured")
            return 0
        pushes: list[float] = []
        pulls: list[float] = []
        for number in range(rounds):
            push_s, pull_s, file = _ours(place / f"ours-{number}", items)
            theirs = _theirs(place, place / f"theirs-{number}", file)
            facts = items * FACTS_AN_ITEM
            for name, mine, peer in zip(("push", "pull"), (push_s, pull_s), theirs, strict=True):
                print(f"{name}: ours {facts / mine:8,.0f} facts/s, PouchDB {facts / peer:8,.0f}")
            pushes.append(theirs[0] / push_s)
            pulls.append(theirs[1] / pull_s)
    reached = [
        judge_above("push, times PouchDB", statistics.median(pushes), GOAL_PUSH),
        judge_above("pull, times PouchDB", statistics.median(pulls), GOAL_PULL),
    ]
    return 0 if all(reached) else 1


def _fetched(place: Path) -> bool:
    npm = shutil.which("npm")
    if npm is None:
        return False
    for script in SCRIPTS.glob("*.js"):
        shutil.copy(script, place)
    (place / "package.json").write_text("{}", encoding="utf-8")
    line = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
    return subprocess.run(line, check=False, cwd=place, capture_output=True).returncode == 0


def _ours(place: Path, items: int) -> tuple[float, float, Path]:
    """Seconds until all is at the centre, and until another bench has it; and the facts."""
    with throw_away_server(durable=True) as server, centre(server, "peers") as at:
        first = open_storage(place / "first")
        first.bulk_import(lives(items))
        push_s = _drained(at, first)
        second = open_storage(place / "second")
        pull_s = _drained(at, second)
        pulled = second.sync_memory().standing().pulled.wseq
        facts = list(_feed(at))
        if not pulled == len(facts) == items * FACTS_AN_ITEM:
            raise LookupError(f"{pulled} facts came of {len(facts)}")
        first.close()
        second.close()
    file = place / "facts.jsonl"
    file.write_bytes(b"\n".join(facts))
    return push_s, pull_s, file


def _feed(at: Centre) -> Iterator[bytes]:
    store, after = at.registry.store(1), 0
    while facts := store.part(after, 500).facts:
        yield from facts
        after += len(facts)


def _drained(at: Centre, storage: Storage) -> float:
    """Let a bench sync as long as it has something to send or to fetch; return the seconds.

    Of a bench that sends, those of its pushes: in between it takes in what comes back of them.
    """
    memory = storage.sync_memory()
    bench = Bench(at, name=memory.standing().bench)
    bench.join()
    believes = ssl._create_unverified_context()  # noqa: S323, SLF001 - as in _centre.py
    transport = HttpTransport(f"https://127.0.0.1:{at.port}", bench.key, believes)
    session, chance = Session(), random.Random(1)  # noqa: S311 - no secret
    sends, took = memory.standing().unsent > 0, 0.0
    patience = Patience("facts that a bench sends and fetches")
    while not sends or memory.standing().unsent:
        patience.look(memory.standing())
        begun, now = time.perf_counter(), time.monotonic_ns() // 1_000_000
        move = next_move(session, memory, now=now, program="measure")
        if isinstance(move, Wait):
            break
        answer = transport.ask(move)
        session = take(session, memory, move, answer, now=now, random=chance)
        if isinstance(move, Push) or not sends:
            took += time.perf_counter() - begun
    transport.close()
    return took


def _theirs(place: Path, folder: Path, facts: Path) -> tuple[float, float]:
    """Seconds of PouchDB for the same documents to its server, and from there to another."""
    with _server(place, folder / "server") as url:
        (folder / "client").mkdir(parents=True)
        line = ["node", "client.js", str(folder / "client"), url, str(facts)]
        done = subprocess.run(line, check=True, cwd=place, capture_output=True, text=True)
    told = json.loads(done.stdout.splitlines()[-1])
    return told["push"], told["pull"]


@contextmanager
def _server(place: Path, folder: Path) -> Iterator[str]:
    folder.mkdir(parents=True)
    line = ["node", "server.js", str(folder)]
    with subprocess.Popen(line, cwd=place, stdout=subprocess.PIPE, text=True) as process:
        try:
            port = process.stdout.readline().strip() if process.stdout else ""
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


if __name__ == "__main__":
    raise SystemExit(main())
