"""The end of the tour: a team lead writes a new task, puts it on a route, and gives work."""

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from workshop_app import resources
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.set_pin import SetPin
from workshop_app.bootstrap.driver import turn
from workshop_app.bootstrap.lead import LeadOutside, LeadProgram, build_lead
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import Scan
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.publishing import route_id
from workshop_app.settings import Settings
from workshop_app.ui.lead.page import Action, Press, Row
from workshop_app.ui.pictures.pictures import Pictures

WRITTEN: Final = TaskCode("second-screen")
_PIN: Final = "2468"
_SIDE: Final = 900
_TEAM: Final = "Matin"
_FRAME: Final = (
    ("fr/title", "Deuxième écran"),
    ("en/title", "Second screen"),
    ("fr/finished", "Le *deuxième écran* est *branché*."),
    ("en/finished", "The *second screen* is *plugged in*."),
)
_STEPS: Final = (
    ("SCAN", "read-computer", "*Lisez* le code de l’*ordinateur*.", "*Read* the *computer* code."),
    ("DO", "plug-in-screen", "*Branchez* le *câble* de l’écran.", "*Plug in* the screen *cable*."),
    ("LOOK", "picture-on-screen", "*Vous voyez* l’*image* ?", "Do you *see* the *picture*?"),
)
_TOO_LONG: Final = "Do you see the picture on the screen that you have plugged in?"


class WritingLead:
    """A lead's hands, and a picture of each page that they come to."""

    def __init__(self, program: LeadProgram, folder: Path) -> None:
        self._program, self._folder = program, folder
        self._count = len(list(folder.glob("*.png")))

    def press(self, action: str, row: str = "", *, argument: str = "", typed: str = "") -> None:
        """Press something on the page, and wait for what comes of it."""
        rows = (row,) if row else ()
        press = Press(action=action, rows=rows, argument=argument, typed=typed)
        self._program.view.pressed.emit(press)
        self.wait()

    def go(self, tab: str) -> None:
        """Go to a place of the bar."""
        self._program.view.tab_pressed.emit(tab)
        self.wait()

    @property
    def page(self) -> object:
        """What is shown now."""
        shown = self._program.view.screen_shown
        return shown.page if shown else None

    @property
    def actions(self) -> Sequence[Action]:
        """What can be pressed on it."""
        return getattr(self.page, "actions", ())

    @property
    def rows(self) -> Sequence[Row]:
        """The rows of its table."""
        return getattr(self.page, "rows", ())

    def wait(self) -> None:
        """Let the database's thread end what was asked, and the page be drawn."""
        for _ in range(3):
            self._program.database.ask(lambda: None)
            turn(30)

    def keep(self, name: str) -> None:
        """Keep a picture of the window."""
        turn(60)
        self._count += 1
        file = self._folder / f"{self._count:03}-lead.{name}.png"
        self._program.view.grab().save(str(file))

    def choose(self, setting: str, key: str) -> None:
        """Choose something for a step."""
        self.press("choose", argument=setting)
        self.press("pick", key)

    def write(self, box: str, text: str) -> None:
        """Write in a box."""
        self.press("wrote", argument=box, typed=text)


def write_steps(app: QApplication, settings: Settings, badge: str, folder: Path) -> bool:
    """Write a task and publish it; whether it is published then.

    Args:
        app: the application.
        settings: of the tour's workshop, whose memory nobody has open.
        badge: of a team lead.
        folder: for the pictures.
    """
    memory = BenchMemory(settings)
    SetPin(memory.unit_of_work, secrets.token_bytes)(badge, _PIN)
    memory.close()
    _photograph(settings.data / "camera")
    outside = LeadOutside(make_speech=lambda _settings, _tell: SilentSpeech())
    program = build_lead(app, settings, outside)
    try:
        program.open()
        program.shell.resize(1280, 800)
        lead = WritingLead(program, folder)
        program.scans.scanned.emit(Scan((badge,)))
        lead.wait()
        lead.press("enter", typed=_PIN)
        program.view.tab_pressed.emit("steps")
        lead.wait()
        _write(lead, settings.data / "camera" / "photo.png")
        _change_the_route(lead)
        _look_around(lead)
        return program.database.ask(lambda: _is_published(program))
    finally:
        program.close()


def _write(lead: WritingLead, photo: Path) -> None:
    lead.keep("tasks")
    lead.press("new")
    lead.press("create", typed=WRITTEN)
    lead.press("step", "task")
    for box, text in _FRAME:
        lead.write(box, text)
    for which, key in (("subjects", "tower"), ("states", "to_upgrade>upgraded")):
        lead.press("frame", argument=which)
        lead.press("pick", key)
    lead.keep("task")
    lead.press("back")
    after = "task"
    for number, (kind, picture, french, english) in enumerate(_STEPS, start=1):
        lead.press("add", after)
        after = f"step-{number}"
        lead.press("step", after)
        lead.choose("kind", kind)
        lead.choose("picture", picture)
        if kind == "SCAN":
            lead.choose("expects", "item")
        lead.write(f"fr/{after}", french)
        if number == len(_STEPS):
            lead.write(f"en/{after}", _TOO_LONG)
            lead.keep("too-long")
        lead.write(f"en/{after}", english)
        lead.press("back")
    _add_photo(lead, photo)
    lead.keep("steps")
    lead.press("findings")
    lead.keep("check")
    lead.press("back")
    lead.press("publish")
    lead.keep("published")


def _change_the_route(lead: WritingLead) -> None:
    """The new task comes before the last check of towers."""
    lead.press("back")
    lead.press("routes")
    lead.keep("routes")
    lead.press("open", "tower")
    lead.press("add", "master")
    lead.keep("add-to-route")
    lead.press("pick", WRITTEN)
    lead.keep("route")
    lead.press("publish")
    lead.keep("route-published")


def _look_around(lead: WritingLead) -> None:
    """Two people are a team, which is given work; then each page is looked at."""
    lead.go("people")
    two = [row.id for row in lead.rows[:2]]
    lead.press("teams")
    lead.press("new-team")
    lead.press("keep-name", typed=_TEAM)
    for person in two:
        lead.press("in", person)
    lead.keep("team")
    lead.go("people")
    lead.keep("people")
    lead.go("assign")
    job = lead.rows[1].id
    lead.press("give", job)
    lead.keep("give")
    team = next(each for each in lead.actions if each.id == "to-team")
    lead.press(team.id, argument=team.argument)
    lead.keep("work")
    lead.press("plans")
    lead.keep("plans")
    for tab in ("board", "decide", "stock", "orders", "supply", "own"):
        lead.go(tab)
        lead.keep(tab)


def _add_photo(lead: WritingLead, photo: Path) -> None:
    lead.press("step", "step-2")
    lead.press("photo")
    lead.press("file", str(photo))
    lead.keep("faces")
    lead.press("no-face")
    lead.press("marker")
    lead.press("pick", "500/500")
    lead.write("fr/alt", "La prise de l’écran")
    lead.write("en/alt", "The plug of the screen")
    lead.keep("photo")
    lead.press("back")
    lead.keep("step")
    lead.press("back")


def _photograph(folder: Path) -> None:
    """A drawing stands in for what a camera would bring."""
    folder.mkdir(parents=True, exist_ok=True)
    drawing = Pictures(resources.path("pictures")).pixmap(
        "plug-in-screen", theme="light", width=_SIDE, height=_SIDE
    )
    photo = QPixmap(drawing.size())
    photo.fill(Qt.GlobalColor.lightGray)

    painter = QPainter(photo)
    painter.drawPixmap(0, 0, drawing)
    painter.end()
    photo.save(str(folder / "photo.png"))


def _is_published(program: LeadProgram) -> bool:
    with program.memory.unit_of_work() as uow:
        published = uow.published.get(WRITTEN)
        route = uow.published.get(TaskCode(route_id("tower")))
        return all(each is not None and each.now is not None for each in (published, route))
