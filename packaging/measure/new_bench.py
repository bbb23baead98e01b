"""A new bench: how long until it knows what a centre knows that has worked for months.

`python3 packaging/dev.py measure new_bench`; with `--facts` another number than a busy half year's.
PostgreSQL, the hub with TLS and the bench share this machine, its two files are as durable as ever.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from measure._centre import Bench, Centre, centre
from measure._figures import judge
from measure._patience import Patience
from workshop_app.adapters.central.own_server import throw_away_server
from workshop_app.adapters.centre.http_transport import HttpTransport, trust
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.application.sync.bench import Session, Wait, next_move, take
from workshop_app.application.sync.centre import receive
from workshop_app.application.sync.codec import decode
from workshop_app.application.sync.keys import from_header
from workshop_app.application.sync.messages import MOST_FACTS, Push
from workshop_app.state_json import read_fact

GOAL_S = 10
FACTS = 100_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when the goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--facts", type=int, default=FACTS, help="that the centre has")
    chosen = parser.parse_args(arguments)
    with throw_away_server(durable=True) as server, centre(server, "filled") as at:
        _fill(at, chosen.facts)
        with TemporaryDirectory(prefix="measure-bench-") as folder:
            took, asked = _join(at, Path(folder), chosen.facts)
    told = f"a new bench knows {chosen.facts:,} facts after {asked} requests, seconds"
    return 0 if judge(told, took, GOAL_S) else 1


def _fill(at: Centre, facts: int) -> None:
    """Let a bench have worked, without the wire in between."""
    bench = Bench(at)
    bench.join()
    for body in bench.pushes(facts):
        push = decode(body, Push)
        if isinstance(push, Push):
            receive(at.registry.store(1), push, read=read_fact)


def _join(at: Centre, folder: Path, facts: int) -> tuple[float, int]:
    """Return how many seconds a bench took from its first hello, and what it asked."""
    begun = time.perf_counter()
    storage = open_storage(folder)
    bench = Bench(at, name=storage.sync_memory().standing().bench)
    bench.join()
    key = from_header(bench.header)
    if key is None:
        raise LookupError(bench.header)
    url = f"https://localhost:{at.port}"
    transport = HttpTransport(url, key, trust(at.folder / "cert.pem"))
    try:
        asked = _until_level(storage, transport, facts)
    finally:
        transport.close()
        storage.close()
    return time.perf_counter() - begun, asked


def _until_level(storage: Storage, transport: HttpTransport, facts: int) -> int:
    memory, session, count = storage.sync_memory(), Session(), 0
    random = Random()  # noqa: S311 - of waits; no secret
    patience = Patience("facts that a new bench has")
    while memory.standing().pulled.wseq < facts or memory.standing().fills:
        patience.look(memory.standing())
        now = time.monotonic_ns() // 1_000_000
        move = next_move(session, memory, now=now, most=MOST_FACTS)
        if isinstance(move, Wait):
            time.sleep(move.ms / 1000)
            continue
        answer = transport.ask(move)
        count += 1
        session = take(session, memory, move, answer, now=now, random=random)
    return count


if __name__ == "__main__":
    sys.exit(main())
