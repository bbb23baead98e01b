"""One person's day on a demo workshop, and what must be true of it afterwards."""

import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtWidgets import QApplication

from workshop_app import resources
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_workshop import YEAR, furnish
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.never import faults_of
from workshop_app.bootstrap.people.bench import PeopleBench, away
from workshop_app.bootstrap.people.everybody import EVERYBODY
from workshop_app.bootstrap.people.limbs import Limbs
from workshop_app.bootstrap.people.packing import ReachingWrong, pack, packing_faults
from workshop_app.bootstrap.people.packing_stock import PackingStock, lay_out
from workshop_app.bootstrap.people.worker import TaskCount, Worker
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.profile_reading import Plain, with_values
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.values import Struct, replace

WINDOW: Final = (1280, 800)
PPI: Final = 112.0
"""A 14-inch laptop: the bench that most workshops will have."""
TASKS: Final = ("intake", "erasure", "machine-test")
LOT: Final = numbered(CodeKind.LOT, YEAR, 2).text
WHO: Final = "Amina"
"""May do all of the day's tasks."""


class DayReport(Struct, frozen=True, kw_only=True):
    """What came of a day.

    Attributes:
        who: the key of the person.
        counts: what each task cost.
        faults: what must not be, in sentences; nothing if all is well.
        made: what came of each machine that was worked on: its state, tests, erasure.
        screens: how many screens were shown.
        pictures: files that were saved.
    """

    who: str
    counts: tuple[TaskCount, ...]
    faults: tuple[str, ...]
    made: tuple[str, ...]
    screens: int
    pictures: tuple[Path, ...] = ()

    @property
    def actions(self) -> int:
        """All actions of the day."""
        return sum(each.actions for each in self.counts)

    @property
    def seconds(self) -> float:
        """All seconds of the day."""
        return sum(each.seconds for each in self.counts)


def settings_of(folder: Path, language: str) -> Settings:
    """Return the settings of the bench of one person."""
    screen = ScreenSettings(full_screen=False, ppi=PPI)
    return Settings(data=folder, bench="3", language=language, screen=screen)


def furnish_for(folder: Path, language: str) -> None:
    """Make a demo workshop in which everybody reads one language."""
    memory = BenchMemory(settings_of(folder, language))
    furnish(memory.unit_of_work, read_content()[0], resources.path("demo/workshop.toml"))
    _change_profiles(memory, {"language": language})
    memory.close()


def _change_profiles(memory: BenchMemory, wanted: Plain, *, who: str = "") -> None:
    with memory.unit_of_work() as uow:
        for person in uow.people.all():
            if who in {"", person.first_name}:
                profile = with_values(uow.people.profile(person.id), wanted).profile
                uow.people.save_profile(person.id, profile)
        uow.commit()


def live(
    app: QApplication,
    who: str,
    *,
    workshop: Path,
    folder: Path,
    language: str,
    seed: int = 1,
    pictures: Path | None = None,
    boxes: int = 0,
) -> DayReport:
    """Let somebody live their day on a copy of a furnished workshop.

    Args:
        app: the application.
        who: one of `EVERYBODY`.
        workshop: a folder that `furnish_for` has made; it stays as it is.
        folder: where the copy goes.
        language: of the workshop.
        seed: the same dice, the same day.
        pictures: where pictures are saved; none where there is no folder.
        boxes: how many to pack, instead of the day.
    """
    shutil.copytree(workshop, folder, dirs_exist_ok=True)
    somebody = EVERYBODY[who]
    memory = BenchMemory(settings_of(folder, language))
    _change_profiles(memory, asdict(somebody.needs), who=WHO)
    stock = lay_out(memory.unit_of_work, read_content()[0], boxes) if boxes else None
    memory.close()
    bench = PeopleBench(app, settings_of(folder, language), window=WINDOW, needs=somebody.needs)
    bench.open()
    try:
        dice = Random(seed)  # noqa: S311 - dice, not secrets
        return _live(bench, who, dice, pictures, stock, boxes)
    finally:
        bench.close()


def live_a_day(worker: Worker, bench: PeopleBench, photograph: Callable[[str], None]) -> None:
    """Sign in, take in a machine, erase it, test it, and leave; `photograph` names moments.

    Raises:
        DeadEndError, OutOfReachError: there is no way on.
    """
    photograph("sign-in")
    worker.come()
    worker.work("intake", LOT, photograph)
    own = _machine(bench, ItemState.TO_ERASE)
    worker.work("erasure", own, photograph)
    worker.work("machine-test", _machine(bench, ItemState.TO_TEST, own), photograph)
    photograph("day-done")
    worker.leave()


def _machine(bench: PeopleBench, state: ItemState, wanted: str = "") -> str:
    """The machine of before, if it is where it should be; else another in that state."""
    found = bench.ask(lambda uow: uow.items.in_states([state]))
    towers = [each.id for each in found if each.kind == "tower"]
    return wanted if wanted in towers else towers[-1]


def _live(
    bench: PeopleBench,
    who: str,
    dice: Random,
    pictures: Path | None,
    stock: PackingStock | None,
    boxes: int,
) -> DayReport:
    somebody, saved = EVERYBODY[who], list[Path]()

    def photograph(moment: str) -> None:
        if pictures is not None:
            saved.append(pictures / f"{who}-{moment}.png")
            bench.picture(saved[-1])

    person = bench.ask(lambda uow: next(p for p in uow.people.all() if p.first_name == WHO))
    before = _items(bench)
    means = somebody.means(Limbs(bench), dice)
    limbs, character = means.limbs, somebody.make_character()
    wrong = ReachingWrong(limbs, stock) if stock else None
    worker = Worker(means, person, replace(character, before=wrong) if wrong else character)
    faults: list[str] = []
    try:
        if stock is None:
            live_a_day(worker, bench, photograph)
        else:
            pack(worker, stock, boxes, photograph)
    except AssertionError as error:
        faults.append(f"{type(error).__name__}: {error}")
        photograph("stuck")
    finally:
        means.close()
    storage = bench.program.memory.storage
    faults += away(bench.program.database, lambda: faults_of(storage()))
    if stock is not None:
        tried = wrong.tried if wrong else []
        faults += bench.ask(lambda uow: list(packing_faults(uow, stock, boxes, tried)))
    if "trouble" in bench.seen:
        faults.append("the bench had a fault of its own")
    changed = [each for key, each in _items(bench).items() if before.get(key) != each]
    return DayReport(
        who=who,
        counts=tuple(worker.counts),
        faults=tuple(faults),
        made=tuple(sorted(_made(bench, each) for each in changed)),
        screens=len(bench.seen),
        pictures=tuple(saved),
    )


def _items(bench: PeopleBench) -> dict[str, Item]:
    return bench.ask(lambda uow: {each.id: each for each in uow.items.in_states(list(ItemState))})


def _made(bench: PeopleBench, item: Item) -> str:
    """What has become of a machine, in one line; the same for everybody who did the right thing."""
    history = bench.ask(lambda uow: uow.history(f"item:{item.id}"))
    erased = [fact.body["result"] for fact in history if fact.kind == FactKind.ERASURE_RECORDED]
    tasks = [
        task for task in ("intake", "erasure", "machine-test") if TaskCode(task) in item.finished
    ]
    failed = sorted(item.failed_tests)
    return f"{item.kind} is {item.state}; finished {tasks}; erased {erased}; not passed {failed}"
