"""What happens at a bench until its power is cut: work, the first start ever, and an upgrade."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final, TypeAlias

from environment import ROOT
from simulating.centre import Centre, read_answer
from simulating.memory import MemoryShelf
from soaking.desk_bench import working
from soaking.printer import PRINTED
from soaking.promises import tell
from soaking.watched_disk import Log, watched
from tests.application.sync.memory_centre import Kept
from workshop_app import resources
from workshop_app.adapters.printing.shop import PrintShop
from workshop_app.adapters.storage.database import FILE_NAME
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.application.content_port import Content
from workshop_app.application.sync.bench import Session, Wait, next_move, take
from workshop_app.application.sync.codec import encode
from workshop_app.bootstrap.demo_workshop import furnish

STARTS, DEEDS = 3, 25
"""So often the bench of one day starts, and so many things it does each time."""

SYNCS: Final = 0.3
PAGE: Final = 5
"""Facts of a page: few, so that many transactions take news in."""

OLDEST: Final = ROOT / "tests" / "golden" / "storage-0001.sql"
EPOCH: Final = "0f3b6c1e-6d1c-4a53-9b5e-0d4d2f5f4a11"
LIVES: Final = """
[[items]]
kind = "tower"
reach = "to_erase"
count = 1
[[items]]
kind = "tower"
reach = "to_clean"
count = 1
"""


@dataclass(frozen=True, slots=True)
class Moment:
    """How far everything else was when the disk did something."""

    said: int
    printed: int
    answers: int


@dataclass(slots=True)
class Day:
    """What was on the disk, what was done to it, and what the bench promised meanwhile.

    Attributes:
        centres: the centre, after each of its answers.
        since: so many facts were there before anybody promised anything.
    """

    before: dict[str, bytes] = field(default_factory=dict)
    log: Log[Moment] = field(default_factory=lambda: Log(lambda: Moment(0, 0, 0)))
    said: bytes = b""
    printed: bytes = b""
    centres: list[Kept] = field(default_factory=lambda: [Kept(EPOCH)])
    since: int = 0


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a bench lives, and what it needs."""

    place: Path
    content: Content
    prints: PrintShop
    random: Random

    @property
    def folder(self) -> Path:
        """Its folder."""
        return self.place / "bench"


MakeDay: TypeAlias = Callable[[Bench], Day]


class Synced:
    """A bench and its centre, which is in memory, one message after the other."""

    def __init__(
        self,
        kept: Kept,
        random: Random,
        *,
        most: int = 500,
        answered: Callable[[], None] = lambda: None,
    ) -> None:
        self.shelf = MemoryShelf(EPOCH, lambda: False)
        self.shelf.store.kept = kept
        self._centre, self._random = Centre(self.shelf), random
        self._session, self._now, self._most = Session(), 0, most
        self._answered = answered

    def begin(self) -> None:
        """The bench was started anew."""
        self._session = Session()

    def exchange(self, storage: Storage) -> bool:
        """Ask one thing; return whether there was something to ask."""
        memory = storage.sync_memory()
        asked = next_move(self._session, memory, now=self._now, most=self._most)
        if isinstance(asked, Wait):
            self._now += asked.ms
            return False
        answer = read_answer(self._centre.answer(encode(asked), self._now))
        self._answered()  # the power may go before the bench has taken it in
        self._session = take(
            self._session, memory, asked, answer, now=self._now, random=self._random
        )
        return True


def of_work(bench: Bench) -> Day:
    """People work, and their bench syncs; it is ended and started now and then."""
    day = Day()
    storage = _furnished(bench)
    synced = Synced(day.centres[0], bench.random)
    while synced.exchange(storage):
        pass
    day.since, _ = storage.last_fact()
    storage.close()
    day.before = {FILE_NAME: (bench.folder / FILE_NAME).read_bytes()}
    with _recorded(bench, day) as said:
        _work(bench, day, said)
    return day


def of_the_first_start(bench: Bench) -> Day:
    """There is nothing at all before it; a small workshop is registered, and people work."""
    shutil.rmtree(bench.folder, ignore_errors=True)
    day = Day()
    with _recorded(bench, day) as said:
        storage = _furnished(bench)
        day.since, link = storage.last_fact()
        tell(said, "", None, (day.since, link))
        storage.close()
        _work(bench, day, said)
    return day


def of_an_upgrade(bench: Bench) -> Day:
    """The oldest database that there is gets the tables of today, and goes on."""
    shutil.rmtree(bench.folder, ignore_errors=True)
    bench.folder.mkdir()
    file = bench.folder / FILE_NAME
    with closing(sqlite3.connect(file)) as raw:
        raw.executescript(OLDEST.read_text(encoding="utf-8"))
        raw.execute("PRAGMA journal_mode = WAL")  # what makes it is not what is looked at
        seq, link = raw.execute("SELECT seq, last_hash FROM meta").fetchone()
    day = Day(before={FILE_NAME: file.read_bytes()}, since=seq)
    with _recorded(bench, day) as said:
        tell(said, "", None, (seq, link.hex()))
        for _ in range(STARTS):
            storage = open_storage(bench.folder)
            tell(said, "", None, storage.last_fact())
            storage.close()
    return day


def _furnished(bench: Bench) -> Storage:
    """Prepare a small workshop on an empty disk."""
    shutil.rmtree(bench.folder, ignore_errors=True)
    demo = bench.place / "demo"
    demo.mkdir(exist_ok=True)
    shutil.copy(resources.path("demo/workshop.toml"), demo)
    (demo / "lives.toml").write_text(LIVES, encoding="utf-8")
    storage = open_storage(bench.folder)
    furnish(storage.unit_of_work, bench.content, demo / "workshop.toml")
    return storage


@contextmanager
def _recorded(bench: Bench, day: Day) -> Iterator[int]:
    """Watch the disk; give the file that takes promises."""
    printed, told = bench.folder / PRINTED, bench.place / "said"
    printed.unlink(missing_ok=True)
    said = os.open(told, os.O_RDWR | os.O_CREAT | os.O_TRUNC)

    def moment() -> Moment:
        on_paper = printed.stat().st_size if printed.exists() else 0
        return Moment(os.fstat(said).st_size, on_paper, len(day.centres) - 1)

    try:
        with watched(FILE_NAME, moment) as day.log:
            yield said
    finally:
        os.close(said)
    day.said = told.read_bytes()
    day.printed = printed.read_bytes() if printed.exists() else b""


def _work(bench: Bench, day: Day, said: int) -> None:
    """Do some things and tell the centre some of them, after each of some starts."""
    kept = day.centres[-1].copy()
    synced = Synced(kept, bench.random, most=PAGE, answered=lambda: day.centres.append(kept.copy()))
    for _ in range(STARTS):
        synced.begin()
        seed = bench.random.randrange(2**32)
        with closing(working(bench.folder, seed, said, bench.content, bench.prints)) as work:
            for _, storage in zip(range(DEEDS), work, strict=False):
                while bench.random.random() < SYNCS and synced.exchange(storage):
                    pass
