"""The demo: a workshop with some forty machines, the bench, and a tray to click instead of scan."""

import logging
import secrets
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from workshop_app import resources
from workshop_app.application.content_port import Content
from workshop_app.application.set_pin import SetPin
from workshop_app.application.situation import AtStep, NextJob, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.bootstrap.bench import (
    BenchProgram,
    Outside,
    build_bench,
)
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_workshop import furnish
from workshop_app.bootstrap.demo_year import earlier_clock, live_the_year
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.stand_in import right_code
from workshop_app.bootstrap.window import run_window
from workshop_app.domain.item import ItemState
from workshop_app.domain.procedure import StepKind
from workshop_app.settings import Settings
from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.demo_tray.presenter import TrayPresenter
from workshop_app.ui.demo_tray.screen import OnTheTray
from workshop_app.ui.demo_tray.view import TrayView
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import LEAD_FLOOR_PT, Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.pictures import Pictures
from workshop_app.ui.qt.typing import type_code

log = logging.getLogger(__name__)

WINDOW = (1520, 860)
DEMO_PIN = "2468"
"""Of the invented leads, so that their window can be tried."""


def run(settings: Settings) -> int:
    """Show the demo until its window is closed; 0 when it ended well."""
    trays: list[TrayView] = []  # Qt does not keep what nobody holds

    def build(app: QApplication) -> BenchProgram:
        program, tray = build_demo(app, settings)
        trays.append(tray)
        program.gate.close_asked.connect(lambda: _leave(app, program))
        return program

    return run_window(settings, build)


def _leave(app: QApplication, program: BenchProgram) -> None:
    """Nobody works here: unlike a bench, the demo ends when its window is closed."""
    program.gate.let_close()
    app.quit()


def build_demo(app: QApplication, settings: Settings) -> tuple[BenchProgram, TrayView]:
    """Join the demo; its workshop is made when the folder has none."""
    prepare(settings)
    bench_shown = _LaterCalled()
    program = build_bench(app, settings, Outside(on_shown=bench_shown))
    look = Look(
        theme=THEMES[settings.screen.theme],
        metrics=Metrics(*WINDOW, program.display.ppi, floor_pt=LEAD_FLOOR_PT),
        language=settings.language,
    )
    tray = TrayView(look, Pictures(resources.path("pictures")))
    desk = QWidget()
    row = QHBoxLayout(desk)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(program.view, 1)
    program.view.show()  # it was behind the other screens of the window
    row.addWidget(tray)
    program.shell.add(desk)
    program.shell.turn_to(desk)
    program.shell.resize(*WINDOW)
    content = read_content()[0]
    presenter = TrayPresenter(
        display=tray,
        tasks=program.database,
        find=lambda: find_for_tray(program.memory.unit_of_work, content),
    )
    bench_shown.to = presenter.on_bench_shown
    tray.clicked.connect(lambda code: type_code(program.shell.windowHandle(), code))
    return program, tray


def prepare(settings: Settings) -> None:
    """Make the demo's workshop where there is none yet."""
    memory = BenchMemory(settings, earlier_clock())
    try:
        with memory.unit_of_work() as uow:
            furnished = bool(uow.people.all())
        if not furnished:
            content = read_content()[0]
            furnish(memory.unit_of_work, content, resources.path("demo/workshop.toml"))
            live_the_year(memory.unit_of_work, content)
            with memory.unit_of_work() as uow:
                leads = [person.badge for person in uow.people.all() if person.is_lead]
            for badge in leads:
                SetPin(memory.unit_of_work, secrets.token_bytes)(badge, DEMO_PIN)
    finally:
        memory.close()


def find_for_tray(open_unit_of_work: OpenUnitOfWork, content: Content) -> OnTheTray:
    """Return what should lie on the tray for where the bench is."""
    with open_unit_of_work() as uow:
        here = read_situation(uow, content).here
        wanted = ""
        if isinstance(here, AtStep) and here.step.kind is StepKind.SCAN:
            wanted = right_code(uow, here)
        elif isinstance(here, NextJob):
            wanted = str(here.job.item or here.job.lot or "")
        return OnTheTray(
            people=uow.people.all(),
            wanted=wanted,
            other=_other(uow, wanted) if wanted else "",
            places=uow.stock.places(),
        )


def _other(uow: UnitOfWork, than: str) -> str:
    items = uow.items.in_states([ItemState.TO_TEST, ItemState.TO_CLEAN])
    return next((item.id for item in items if item.id != than), "")


def _nothing() -> None:
    """Stand in until there is somebody to tell."""


class _LaterCalled:
    """Tells the tray of each screen; the tray comes after the bench that it is told of."""

    def __init__(self, to: Callable[[], None] = _nothing) -> None:
        self.to = to

    def __call__(self, _screen: WorkerScreen) -> None:
        self.to()
