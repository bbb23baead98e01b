"""Benches that are killed at random moments: the use cases, and the real program in its window."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from soaking.checks import Left, Life, differences, faults, open_copy, stands_at
from soaking.desk_bench import work
from soaking.printer import came_out, shop
from soaking.promises import Promise, heard
from soaking.summary import Part
from workshop_app import resources
from workshop_app.adapters.content.library import WorkshopContent, load_routes, read_procedures
from workshop_app.adapters.printing.shop import PrintShop
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.content_port import Content
from workshop_app.bootstrap.demo_workshop import furnish

LIVES = 40
"""Kills of one workshop before the next begins: all of its facts are checked after each."""
WINDOW_EVERY = 10
"""Every tenth kill hits the real window."""
DESK_S, WINDOW_S = (0.0, 0.25), (0.2, 5.0)
"""Between these a bench lives, in seconds; some are killed while they still start."""
DESK_STEPS, WINDOW_STEPS = 1, 2
"""Transactions that may be durable and not shown yet; in the window a label may be the second."""


def kill(kills: int, seed: int) -> Part:
    """Kill a bench so many times; end with the first time that something is lost."""
    place = Path(tempfile.mkdtemp(prefix="soak-"))
    soak = Soak(place, Random(seed))  # noqa: S311 - the same seed again; no secret
    begun, wrong = time.monotonic(), list[str]()
    for number in range(1, kills + 1):
        wrong = [f"kill {number}: {fault}" for fault in soak.kill_one(number)]
        if wrong:
            wrong.append(f"what is left is kept in {place}")
            break
    else:
        shutil.rmtree(place)
    return Part("kills of a bench", soak.counts, wrong, time.monotonic() - begun)


@dataclass(slots=True)
class Soak:
    """Workshops that live and are killed, one after the other."""

    place: Path
    random: Random
    content: Content = field(init=False)
    prints: PrintShop = field(init=False)
    life: Life = field(default_factory=Life)
    counts: Counter[str] = field(default_factory=Counter)
    furnished: int = 0
    last_left: int = 0  # number of the last fact that the bench killed before left
    facts_before: int = 0
    labels_before: int = 0

    def __post_init__(self) -> None:
        procedures = read_procedures(resources.path("procedures")).procedures
        self.content = WorkshopContent(procedures, load_routes(resources.path("routes")))
        self.prints = shop()
        storage = open_storage(self._furnished)
        furnish(storage.unit_of_work, self.content, resources.path("demo/workshop.toml"))
        self.furnished, _ = storage.last_fact()
        storage.close()

    def kill_one(self, number: int) -> list[str]:
        """Let a bench work, kill it, and return what is wrong afterwards."""
        if number % LIVES == 1:
            shutil.rmtree(self._folder, ignore_errors=True)
            shutil.copytree(self._furnished, self._folder)
            shutil.copytree(self._furnished, self._copy, dirs_exist_ok=True)
            self.life = Life(since=self.furnished)
            self.facts_before, self.labels_before = self.furnished, 0
            self.last_left = self.furnished
        in_window = number % WINDOW_EVERY == 0
        lives_s = self.random.uniform(*(WINDOW_S if in_window else DESK_S))
        bench = self._in_window() if in_window else self._at_desk()
        promises = list(heard(_killed_after(bench, lives_s)))
        wrong = list(self._elsewhere_at_start(promises))
        self.life.hear(promises)
        now = self.life.last.now if self.life.last else 0
        left = open_copy(self._folder, self._copy, self.content, now=now)
        self.last_left = left.facts[-1].seq
        self._count(promises, left, "of the window" if in_window else "of the use cases")
        steps = WINDOW_STEPS if in_window else DESK_STEPS
        return [*wrong, *faults(self.life, left, self._folder, most_steps=steps)]

    @property
    def _folder(self) -> Path:
        """Where the bench that is killed lives."""
        return self.place / "bench"

    @property
    def _copy(self) -> Path:
        return self.place / "copy"

    @property
    def _furnished(self) -> Path:
        return self.place / "furnished"

    def _at_desk(self) -> "Bench":
        """Fork: a bench that has its libraries already can be killed a thousand times."""
        seed = self.random.randrange(2**32)
        ear, mouth = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(ear)
            try:
                work(self._folder, seed, mouth, self.content, self.prints)
            except BaseException:  # noqa: BLE001 - a fork must not go on as its parent
                traceback.print_exc()
            finally:
                os._exit(1)
        os.close(mouth)
        return Bench(child, ear)

    def _in_window(self) -> "Bench":
        line = [sys.executable, "-m", "soaking.window_bench", str(self._folder)]
        ear, mouth = os.pipe()
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        child = subprocess.Popen(
            [*line, str(self.random.randrange(2**32)), str(mouth)],
            pass_fds=[mouth],
            env=environment,
            stdin=subprocess.DEVNULL,
        )
        os.close(mouth)
        return Bench(child.pid, ear, child)

    def _elsewhere_at_start(self, promises: Sequence[Promise]) -> Iterator[str]:
        """The bench recovered by itself: its first screen is where the copy stands.

        A label that was due may come out before the window is asked; then it stands further on.
        """
        first = next((each for each in promises if each.first), None)
        if first is None or first.where is None or first.seq != self.last_left:
            return
        stands = stands_at(self._copy, self.content, first.now)
        if stands != first.where:
            yield f"left and first shown differ: {differences(stands, first.where)}"

    def _count(self, promises: Sequence[Promise], left: Left, which: str) -> None:
        last, counts = self.life.last, self.counts
        counts[which] += 1
        counts["before the first screen"] += not promises
        counts["screens shown"] += sum(bool(each.shown) for each in promises)
        counts["times one more action was durable than shown"] += bool(
            last and left.facts[-1].seq > last.seq
        )
        counts["facts"] += len(left.facts) - self.facts_before
        counts["labels"] += len(came_out(self._folder)) - self.labels_before
        self.facts_before = len(left.facts)
        self.labels_before = len(came_out(self._folder))


@dataclass(frozen=True, slots=True)
class Bench:
    """A process that works at a bench, and what it says."""

    pid: int
    ear: int
    program: "subprocess.Popen[bytes] | None" = None


def _killed_after(bench: Bench, seconds: float) -> bytes:
    """Listen so long, kill without warning, and return all that was said."""
    end, said = time.monotonic() + seconds, b""
    os.set_blocking(bench.ear, False)
    while time.monotonic() < end:
        with suppress(BlockingIOError):
            said += os.read(bench.ear, 1 << 16)
        time.sleep(0.001)
    os.kill(bench.pid, signal.SIGKILL)
    how = bench.program.wait() if bench.program else _ended(bench.pid)
    os.set_blocking(bench.ear, True)
    while more := os.read(bench.ear, 1 << 16):
        said += more
    os.close(bench.ear)
    if how != -signal.SIGKILL:
        raise SystemExit(f"the bench ended by itself: {how}")
    return said


def _ended(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
