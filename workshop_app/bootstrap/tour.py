"""The tour: a whole day at one bench, by key events, with a picture of each screen.

One computer comes from its arrival to the final check, with a wrong scan, a call for help, a
pause, a DVD drive that has to be fitted, and a power cut in the middle of a step; one screen is
tested; an order of a school and one of a family are packed, to their delivery notes; and a team
lead writes a new task in two languages, puts it on the route of towers, and gives work to a team.
It succeeds only if items, facts and gates are as they should be afterwards.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from workshop_app import logs, resources
from workshop_app.bootstrap.bench import Outside, build_bench
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_workshop import furnish
from workshop_app.bootstrap.driver import Driver, turn
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.photographer import Photographer
from workshop_app.bootstrap.tour_checks import Expected, check
from workshop_app.bootstrap.tour_day import PAUL, Day, afternoon, morning, noon
from workshop_app.bootstrap.tour_packing import evening, write_order_papers
from workshop_app.bootstrap.tour_steps import write_steps
from workshop_app.bootstrap.voices import open_wav_folder
from workshop_app.domain.profile_reading import with_values
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.bench.hearing import NoEar
from workshop_app.ui.qt.messages import log_qt_messages
from workshop_app.ui.qt.worker_keys import GateSettings
from workshop_app.values import Struct

QUICK = GateSettings(ignore_repeat_ms=0, settle_ms=0, same_code_ms=0, single_keys=False)
"""The tour types faster than people do; patience is tested elsewhere."""

WINDOW = (1280, 800)
PPI = 112.0
"""A 14-inch laptop: the bench that most workshops will have."""

MORNING_ONLY = "ETABLI_TOUR_MORNING"


class Tour(Struct, frozen=True, kw_only=True):
    """What is asked for."""

    out: Path
    data: Path
    language: str
    theme: str
    scale: int

    @property
    def settings(self) -> Settings:
        """The bench of the tour."""
        screen = ScreenSettings(
            theme=self.theme, text_percent=self.scale, ppi=PPI, full_screen=False
        )
        return Settings(data=self.data, bench="3", language=self.language, screen=screen)


def run(*, out: Path, language: str, theme: str, scale: int, data: Path | None) -> int:
    """Take the tour.

    Args:
        out: folder for pictures, sounds, papers and the summary.
        language: `fr` or `en`.
        theme: light, dark, yellow or cream.
        scale: size of the words in percent, 100 … 300.
        data: folder for the workshop of the tour; below `out` if none is given.

    Returns:
        0 if everything was as it should be; 1 if not: the summary says what.
    """
    tour = Tour(out=out, data=data or out / "workshop", language=language, theme=theme, scale=scale)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.environ.get(MORNING_ONLY):
        _morning(tour)
    _fresh(tour)
    told = _in_another_process(tour)
    seen = json.loads((tour.out / "at-the-power-cut.json").read_text(encoding="utf-8"))
    problems = [] if told == -signal.SIGKILL else [f"the morning ended with {told}"]
    expected = _rest_of_the_day(tour, seen, problems)
    problems += check(tour.settings, expected)
    if not _write_steps(tour):
        problems.append("the new task or its route is not published")
    write_order_papers(tour.settings, tour.out / "papers")
    _summarise(tour, problems)
    return 1 if problems else 0


def _fresh(tour: Tour) -> None:
    for folder in (tour.out, tour.data):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    content, _reading = read_content()
    memory = BenchMemory(tour.settings)
    furnish(memory.unit_of_work, content, resources.path("demo/workshop.toml"))
    with memory.unit_of_work() as uow:
        for person in uow.people.all():
            points = round(28 * tour.scale / 100)
            wanted = {"language": tour.language, "theme": tour.theme, "text_pt": points}
            likes = with_values(uow.people.profile(person.id), wanted).profile
            uow.people.save_profile(person.id, likes)
        uow.commit()
    memory.close()


def _in_another_process(tour: Tour) -> int:
    """Live the morning in a process that is killed without warning, and return how it ended."""
    line = [sys.executable, "-m", "workshop_app", "tour", str(tour.out), "--data", str(tour.data)]
    line += ["--lang", tour.language, "--theme", tour.theme, "--scale", str(tour.scale)]
    environment = {**os.environ, MORNING_ONLY: "1"}
    return subprocess.run(line, env=environment, check=False).returncode  # noqa: S603 - ourselves


@contextmanager
def _at_the_bench(tour: Tour) -> Iterator[tuple[Driver, Photographer]]:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("the tour needs an application with windows")
    logs.start(tour.settings.logs)
    log_qt_messages()
    photographer = Photographer(tour.out / "pictures")
    outside = Outside(
        make_speech=lambda _settings, _told: open_wav_folder(
            tour.out / "voice", tour.data / "voice"
        ),
        make_ear=NoEar,
        on_shown=photographer.on_shown,
        gate=QUICK,
    )
    program = build_bench(app, tour.settings, outside)
    photographer.point_at(program.view)
    program.open()
    program.shell.resize(*WINDOW)
    driver = Driver(program)
    driver.wait_for(lambda screen: screen.id != "start", what="the first screen")
    try:
        yield driver, photographer
    finally:
        turn(50)
        program.close()
        logs.stop()


def _morning(tour: Tour) -> None:
    with _at_the_bench(tour) as (driver, _photographer):
        morning(Day(driver, read_content()[0]))
        seen = {"id": driver.screen.id, "words": driver.screen.words}
        (tour.out / "at-the-power-cut.json").write_text(json.dumps(seen), encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)


def _rest_of_the_day(tour: Tour, seen: dict[str, object], problems: list[str]) -> Expected:
    with _at_the_bench(tour) as (driver, _photographer):
        screen = driver.screen
        if {"id": screen.id, "words": list(screen.words)} != seen:
            problems.append(f"after the power cut there is {screen.id}, before it was {seen}")
        day = Day(driver, read_content()[0])
        item = noon(day)
        tested = afternoon(day, item)
        evening(day)
        return Expected(item=item, screen=tested)


def _write_steps(tour: Tour) -> bool:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("the tour needs an application with windows")
    return write_steps(app, tour.settings, PAUL, tour.out / "pictures")


def _summarise(tour: Tour, problems: list[str]) -> None:
    pictures = sorted((tour.out / "pictures").glob("*.png"))
    sounds = sorted((tour.out / "voice").glob("*.wav"))
    papers = sorted({*tour.out.rglob("*.pdf"), *tour.data.rglob("*.pdf")})
    lines = [
        f"Tour in {tour.language}, {tour.theme}, words at {tour.scale} %",
        f"{len(pictures)} pictures, {len(sounds)} sounds, papers: {len(papers)}",
        *(problems or ["Items, facts and gates are as expected."]),
    ]
    text = "\n".join(lines) + "\n"
    (tour.out / "summary.txt").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
