"""The bench's line to its centre: nothing of it is loaded before the first screen is shown."""

import logging
import random
import time
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Protocol

from workshop_app.application.content_port import Content
from workshop_app.application.name_bench import name_bench
from workshop_app.application.numbers import order_numbers
from workshop_app.application.situation import AtStep, OnPause, read_situation
from workshop_app.application.sync.kept import Kept
from workshop_app.application.sync.messages import Presence
from workshop_app.bootstrap.courtesy import Courtesy
from workshop_app.bootstrap.memory import BenchMemory, now_ms
from workshop_app.domain.bench import BenchUse
from workshop_app.domain.errors import WorkshopError
from workshop_app.settings import Settings
from workshop_app.ui.qt.forward import OnGuiThread
from workshop_app.ui.qt.seldom import Seldom
from workshop_app.ui.qt.tasks import QtTaskRunner

if TYPE_CHECKING:
    from workshop_app.adapters.centre.runner import AtBench, SyncRunner

log = logging.getLogger(__name__)

NEWS_EVERY_MS = 250
"""A bench that catches up has news with every page; looking at each would take all of its time."""


class Listens(Protocol):
    """Who is told what the line brings, on the GUI thread."""

    def on_tick(self) -> None:
        """There may be news of other benches."""

    def on_notice(self, state: Kept) -> None:
        """Where the work is kept has changed."""


class HearsOthers(Protocol):
    """What keeps how the other benches are."""

    def hear(self, benches: tuple[Presence, ...], *, own: str) -> None:
        """Take how all benches are now; none when the line has ended."""


@dataclass(slots=True)
class CentreLine:
    """Connects a bench that has joined a centre; for all others it does nothing."""

    settings: Settings
    memory: BenchMemory
    database: QtTaskRunner
    content: Content
    listener: Listens
    others: HearsOthers
    use: BenchUse = BenchUse.BENCH
    courtesy: Courtesy = field(init=False, default_factory=Courtesy)
    _runner: "SyncRunner | None" = None
    _was_tried: bool = False
    _kept: OnGuiThread = field(init=False)
    _news: OnGuiThread = field(init=False)

    def __post_init__(self) -> None:
        self._kept = OnGuiThread(self._tell_kept)
        look = Seldom(self.listener.on_tick, every_ms=NEWS_EVERY_MS)
        self._news = OnGuiThread(lambda _: look())

    def on_shown(self) -> None:
        """A screen is shown: what stands behind it may be sent. The first one connects."""
        if self._runner is not None:
            self.courtesy.end_soon()
            self._runner.wake()
        elif not self._was_tried:
            self._was_tried = True
            self._connect()

    def close(self) -> None:
        """End the line within a second."""
        if self._runner is not None:
            self._runner.stop()

    def _connect(self) -> None:
        if not (self.settings.data / "centre.toml").exists():
            return
        from workshop_app.adapters.centre import membership  # noqa: PLC0415
        from workshop_app.adapters.centre.http_transport import (  # noqa: PLC0415
            HttpTransport,
            trust,
        )
        from workshop_app.adapters.centre.runner import (  # noqa: PLC0415
            BenchSide,
            Clocks,
            SyncRunner,
        )

        try:
            joined = membership.read(self.settings.data)
            if joined is None:
                return
            transport = HttpTransport(joined.url, joined.key, trust(joined.certificate))
        except (WorkshopError, OSError) as error:
            log.error("the bench works alone: %s", error)  # noqa: TRY400 - no fault of the program
            return
        side = BenchSide(
            on_owner=self.database.ask,
            memory=lambda: self.memory.storage().sync_memory(),
            contents=lambda: self.memory.storage().contents(),
            at_bench=self._at_bench,
            on_kept=self._kept,
            on_news=lambda: self._news(None),
            on_others=partial(self.others.hear, own=joined.key.bench),
            give_way=self.courtesy.give_way,
        )
        self._runner = SyncRunner(
            transport,
            side,
            Clocks(steady=steady_ms, wall=now_ms),
            random.Random(),  # noqa: S311 - waits, no secrets
            _version(),
        )
        self._runner.start()

    def _at_bench(self) -> "AtBench":
        from workshop_app.adapters.centre.runner import AtBench  # noqa: PLC0415

        with self.memory.unit_of_work() as uow:
            situation = read_situation(uow, self.content)
            named = name_bench(uow, self.settings.bench, self.use)
            if order_numbers(uow) or named:  # they are sent with the next turn
                uow.commit()
        here = situation.here
        job = here.job if isinstance(here, AtStep | OnPause) else None
        item = job.item if job else None
        person = situation.person.id if situation.person else None
        return AtBench(person, (item,) if item else ())

    def _tell_kept(self, kept: object) -> None:
        if isinstance(kept, Kept):
            self.listener.on_notice(kept)


def steady_ms() -> int:
    """Return milliseconds of a clock that never jumps."""
    return time.monotonic_ns() // 1_000_000


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("workshop-app")
    except PackageNotFoundError:  # a checkout that was not installed
        return ""
