"""Benches as the sync sees them: a real database on a thread of its own, and a runner."""

import random
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workshop_app.adapters.centre.http_transport import HttpTransport, Patience, join, trust
from workshop_app.adapters.centre.runner import AtBench, BenchSide, Clocks, SyncRunner
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.sync.kept import Kept
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import Join, Joined, Presence
from workshop_app.domain.facts import Draft, Subject, SubjectKind

PATIENCE_S = 20


def steady_ms():
    return time.monotonic_ns() // 1_000_000


def wall_ms():
    return time.time_ns() // 1_000_000


@dataclass
class Bench:
    """A bench that has joined; what it was told is kept in lists."""

    folder: Path
    url: str
    key: BenchKey
    patience: Patience = field(default_factory=Patience)
    kept: list[Kept] = field(default_factory=list)
    others: tuple[Presence, ...] = ()
    news: threading.Event = field(default_factory=threading.Event)
    give_way: Callable[[], bool] = lambda: False

    def open(self):
        self.random = random.Random(1)  # noqa: S311 - no secret
        self.owner = ThreadPoolExecutor(1, "database")
        self.storage = self.ask(self._storage)
        side = BenchSide(
            on_owner=self.ask,
            memory=self.storage.sync_memory,
            contents=self.storage.contents,
            at_bench=lambda: AtBench("person-1", ("PGDLXLDN",)),
            on_kept=self._kept,
            on_news=self._told,
            on_others=self._others,
            give_way=self.give_way,
        )
        transport = HttpTransport(self.url, self.key, trust(None), self.patience)
        clocks = Clocks(steady=steady_ms, wall=wall_ms)
        self.runner = SyncRunner(transport, side, clocks, self.random, "test")
        self.runner.start()

    def _storage(self):
        return open_storage(self.folder, now_ms=wall_ms, bench_name=self.folder.name)

    def close(self):
        self.runner.stop()
        self.ask(self.storage.close)
        self.owner.shutdown()

    def ask(self, work):
        return self.owner.submit(work).result()

    def record(self, what, code, **body):
        """Make a fact, as a worker does, and wake the runner."""
        self.record_silently(what, code, **body)
        self.runner.wake()

    def record_silently(self, what, code, **body):
        def record():
            with self.storage.unit_of_work() as uow:
                about = Subject(SubjectKind.ITEM, code)
                uow.record(Draft(kind=what, subject=about, person=None, body=body))
                uow.commit()

        self.ask(record)

    def wait_for(self, is_so):
        """Wait until something is so, looking again whenever the bench was told something."""
        end = time.monotonic() + PATIENCE_S
        while True:
            self.news.clear()
            if is_so():  # asks the memory's thread, which may be telling news: nothing is held
                return
            left = end - time.monotonic()
            assert left > 0, (self.kept, self.others)
            self.news.wait(min(left, 0.2))

    def item(self, code):
        """What this bench knows of an item, as it would show it."""

        def read():
            with self.storage.unit_of_work() as uow:
                return uow.items.get(code)

        return self.ask(read)

    def place(self, code):
        known = self.item(code)
        return known.place if known else None

    def pulled(self):
        return self.ask(lambda: self.storage.sync_memory().standing().pulled.wseq)

    def _kept(self, now):
        self.kept.append(now)
        self._told()

    def _others(self, benches):
        self.others = benches
        self._told()

    def _told(self):
        self.news.set()


def joined(folder, url, code):
    """Let a new bench join a hub."""
    storage = open_storage(folder)
    bench = storage.sync_memory().standing().bench
    storage.close()
    secret = secrets.token_bytes(32)
    told = join(url, Join(code=code, bench=bench, secret=secret), trust(None))
    assert isinstance(told, Joined), told
    return Bench(folder, url, BenchKey(told.workshop, bench, secret))


@contextmanager
def opened(*benches):
    """Benches at work until the end of the block."""
    for bench in benches:
        bench.open()
    try:
        yield benches
    finally:
        for bench in benches:
            bench.close()
