"""A bench that makes facts and syncs them as fast as it can, until it is killed."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from workshop_app.adapters.centre import membership
from workshop_app.adapters.centre.http_transport import HttpTransport, Patience, trust
from workshop_app.adapters.centre.runner import BenchSide, Clocks, SyncRunner
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind

MACHINES = ("PGDLXHNN", "PGDLXLDN", "PGDLXLDX")
PROMISED = "promised"
MOST_REST_S = 0.004
HASTY = Patience(connect_s=2.0, answer_s=2.0, silence_s=6.0)
"""A network that hangs is given up sooner than at a real bench: more happens in an hour."""


def work(folder: Path, seed: int) -> None:
    """Say by its name each fact that is durable, for ever."""
    random = Random(seed)  # noqa: S311 - the same seed, the same work; no secret
    joined = membership.read(folder)
    if joined is None:
        raise SystemExit(f"{folder} has joined no centre")
    owner = ThreadPoolExecutor(1)
    storage = owner.submit(open_storage, folder).result()
    side = BenchSide(
        on_owner=lambda work: owner.submit(work).result(),
        memory=storage.sync_memory,
        contents=storage.contents,
    )
    transport = HttpTransport(joined.url, joined.key, trust(joined.certificate), HASTY)
    clocks = Clocks(steady=lambda: time.monotonic_ns() // 1_000_000, wall=_wall_ms)
    runner = SyncRunner(transport, side, clocks, random, "soak")
    runner.start()
    promised = os.open(folder / PROMISED, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    while True:
        made = owner.submit(_record, storage, random).result()
        os.write(promised, f"{made}\n".encode())
        runner.wake()
        time.sleep(random.uniform(0, MOST_REST_S))


def _record(storage: Storage, random: Random) -> str:
    with storage.unit_of_work() as uow:
        machine = Subject(SubjectKind.ITEM, random.choice(MACHINES))
        body = {"place": f"shelf-{random.randrange(100)}"}
        made = uow.record(Draft(kind=FactKind.ITEM_MOVED, subject=machine, person=None, body=body))
        uow.commit()
    return made[0].id


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000
