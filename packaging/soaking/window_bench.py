"""The real program in its window, worked by key events until it is killed."""

import sys
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from soaking.hands import Problem, Workshop, something
from soaking.printer import WatchedPrinter, shop
from soaking.promises import announce, tell
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.situation import Situation, read_situation
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.bench import Outside, build_bench
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.driver import KEYS, Driver, turn
from workshop_app.bootstrap.stand_in import Press
from workshop_app.bootstrap.tour import PPI, QUICK, WINDOW
from workshop_app.domain.codes import Scan, command_code
from workshop_app.domain.commands import NUMBERED_CHOICES, Command
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.bench.screen import Slot, WorkerScreen
from workshop_app.ui.bench.shown import Over
from workshop_app.ui.qt.typing import strike, type_code

PAUSE_MS = 15
"""A screen comes within this, mostly; what comes later is told by the next look."""


def main() -> None:
    """Start the bench in a folder with a seed, tell the pipe, and work for ever."""
    folder, random, pipe = Path(sys.argv[1]), Random(int(sys.argv[2])), int(sys.argv[3])  # noqa: S311 - no secret
    app = QApplication(sys.argv[:1])
    screen = ScreenSettings(ppi=PPI, full_screen=False)
    outside = Outside(
        make_speech=lambda _settings, _told: SilentSpeech(),
        make_printer=lambda _settings: WatchedPrinter(folder, shop()),
        on_shown=lambda shown: tell(pipe, shown.token),
        gate=QUICK,
    )
    program = build_bench(app, Settings(data=folder, bench="soak", screen=screen), outside)
    program.open()
    program.shell.resize(*WINDOW)
    driver, window = Driver(program), program.shell.windowHandle()
    driver.wait_for(lambda shown: shown.id != "start", what="the first screen")
    content = read_content()[0]

    def look(*, first: bool) -> Situation:
        def read(uow: UnitOfWork) -> tuple[Situation, tuple[int, str], int]:
            stands = read_situation(uow, content)
            return stands, program.memory.storage().last_fact(), uow.now_ms()

        situation, last, now = driver.ask(read)
        tell(pipe, driver.screen.token, situation, last, now=now, first=first)
        return situation

    now = look(first=True)
    workshop = driver.ask(Workshop.seen)
    while True:
        doing = driver.ask(partial(something, random, now, workshop))
        announce(pipe, str(doing.command) if isinstance(doing, Press) else "felt")
        _do(driver.screen, window, random, doing)
        turn(PAUSE_MS)
        now = look(first=False)


def _do(
    screen: WorkerScreen, window: QWindow, random: Random, doing: Scan | Press | Problem | None
) -> None:
    """What covers the bench is closed first, as its corner says; then the hands go on."""
    cover = screen.token.rpartition("#")[2]
    faces = screen.in_slot(Slot.TILE)
    if cover.startswith(str(Over.FINISHED)) and faces and random.random() < 1 / 2:
        _card(window, NUMBERED_CHOICES[random.randrange(len(faces))])
    elif cover[:1].isalpha() and random.random() < 3 / 4:
        _card(window, Command.DONE)
    elif isinstance(doing, Scan):
        type_code(window, doing.text)
    elif isinstance(doing, Problem):
        _card(window, Command.PROBLEM)
        _card(window, random.choice(NUMBERED_CHOICES))
    elif doing is None:
        _card(window, Command.PRINT_AGAIN if random.random() < 1 / 20 else Command.REPEAT)
    elif doing.command is Command.CHOOSE:
        tiles = [tile.argument for tile in faces]
        if doing.argument in tiles:
            _card(window, NUMBERED_CHOICES[tiles.index(doing.argument)])
    else:
        _card(window, doing.command)


def _card(window: QWindow, command: Command) -> None:
    """Use the key of a command if it has one, else its card."""
    key = KEYS.get(command)
    if key is not None:
        strike(window, key)
    elif command is Command.CANCEL_HELP:
        strike(window, KEYS[Command.DONE])
    else:
        type_code(window, command_code(command).text)


if __name__ == "__main__":
    main()
