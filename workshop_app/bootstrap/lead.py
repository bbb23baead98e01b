"""Joins a team lead's program: the same memory and line to the centre as a bench, other screens."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from workshop_app import resources
from workshop_app.adapters.scanner.wedge import WedgeReader
from workshop_app.application.check_pin import CheckPin
from workshop_app.application.content_port import Content
from workshop_app.application.lead.answer_calls import AnswerCalls, TellSecondLead
from workshop_app.application.lead.board import ReadBoard
from workshop_app.application.lead.seen import BenchesSeen
from workshop_app.application.lead.sign_in import LeadSignIn
from workshop_app.application.ports import Speech
from workshop_app.bootstrap.address_book import NameLine
from workshop_app.bootstrap.centre import CentreLine, steady_ms
from workshop_app.bootstrap.lead_columns import DeskColumns
from workshop_app.bootstrap.lead_sections import lead_sections
from workshop_app.bootstrap.media_shelf import published_content
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.voices import Tell, open_voice
from workshop_app.bootstrap.window import run_window
from workshop_app.domain.bench import BenchUse
from workshop_app.domain.ids import PersonId
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import from_plain
from workshop_app.settings import Settings
from workshop_app.ui.lead.display import LeadWindow
from workshop_app.ui.lead.idle import SignOutWhenIdle
from workshop_app.ui.lead.page import Action, LeadScreen
from workshop_app.ui.lead.presenter import LeadParts, LeadPresenter
from workshop_app.ui.lead.view import LeadView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.metrics import WORKER_TEXT_PT
from workshop_app.ui.pictures.photos import FOLDER
from workshop_app.ui.pictures.pictures import Pictures
from workshop_app.ui.qt.language import ProgramLanguage
from workshop_app.ui.qt.scan_filter import ScanFilter
from workshop_app.ui.qt.screens import screen_of
from workshop_app.ui.qt.tasks import QtTaskRunner
from workshop_app.ui.shell import Shell, measured_ppi
from workshop_app.values import Struct, replace

_SIGN_OUT = Action(id="sign-out", words="")
SECOND_MS = 1000
"""A call is shown, and what is known of a bench grows older, within this."""


class LeadProgram(Struct, frozen=True, kw_only=True):
    """A lead's program that is joined; it lives until `close`."""

    settings: Settings
    shell: Shell
    view: LeadView
    scans: ScanFilter
    presenter: LeadPresenter
    memory: BenchMemory
    database: QtTaskRunner
    speech: Speech
    seconds: QTimer
    idle: SignOutWhenIdle
    centre: CentreLine
    names: NameLine

    def open(self) -> None:
        """Show the window; it can be closed and moved like any other."""
        self.shell.open(full_screen=False)
        self.scans.install(self.shell.windowHandle())
        self.idle.install(self.shell.windowHandle())
        self.presenter.start()
        self.seconds.start()

    def close(self) -> None:
        """End: what was begun in the database is finished."""
        self.seconds.stop()
        self.centre.close()
        self.names.close()
        self.speech.close()
        self.database.close(last=self.memory.close)
        self.shell.close()


class LeadOutside(Struct, frozen=True, kw_only=True):
    """What the program has around it; tests and the tour bring their own."""

    make_speech: Callable[[Settings, Tell], Speech] = open_voice
    on_shown: Callable[[LeadScreen], None] = lambda _screen: None


def build_lead(
    app: QApplication, settings: Settings, outside: LeadOutside | None = None
) -> LeadProgram:
    """Join the parts of a lead's program; nothing is shown yet."""
    outside = outside or LeadOutside()
    memory, database = BenchMemory(settings), QtTaskRunner("database")
    content = published_content(memory, settings)
    load_fonts()
    shell = Shell()
    shell.setWindowIcon(QIcon(str(resources.path("pictures/app.png"))))
    pictures = Pictures(resources.path("pictures"), settings.data / FOLDER)
    view = LeadView(pictures)
    shell.add(view)
    speech = outside.make_speech(settings, lambda _state: None)

    def shown(screen: LeadScreen) -> None:
        shell.tell(screen.title)
        outside.on_shown(screen)
        centre.on_shown()

    window = LeadWindow(
        view,
        ppi=measured_ppi(screen_of(shell), settings.screen.ppi),
        speech=speech,
        use_language=ProgramLanguage(resources.translation).use,
        on_shown=shown,
    )
    seen = BenchesSeen(steady_ms, joined=(settings.data / "centre.toml").exists())
    parts = _parts(memory, database, content, window, seen, after=lambda: centre.on_shown())  # noqa: PLW0108
    names, scans = NameLine(settings), ScanFilter(WedgeReader(platform=app.platformName()))
    sections = lead_sections(memory, content, settings, speech, pictures.alt, names)
    parts = replace(parts, sections=sections, columns=DeskColumns(settings.data))
    presenter = LeadPresenter(parts, likes=_likes(settings))
    centre = CentreLine(settings, memory, database, content, presenter, seen, use=BenchUse.LEAD)
    _connect(view, scans, presenter)
    idle = SignOutWhenIdle(steady_ms, lambda: presenter.on_bar(_SIGN_OUT))
    return LeadProgram(
        settings=settings,
        shell=shell,
        view=view,
        scans=scans,
        presenter=presenter,
        memory=memory,
        database=database,
        speech=speech,
        seconds=_seconds(presenter, idle),
        idle=idle,
        centre=centre,
        names=names,
    )


def run(settings: Settings) -> int:
    """Run a lead's program until its window is closed; 0 when it ended well."""
    return run_window(settings, lambda app: build_lead(app, settings))


def _parts(
    memory: BenchMemory,
    database: QtTaskRunner,
    content: Content,
    window: LeadWindow,
    seen: BenchesSeen,
    *,
    after: Callable[[], None],
) -> LeadParts:
    opens = memory.unit_of_work
    return LeadParts(
        display=window,
        tasks=database,
        read_board=ReadBoard(opens, content, seen.now),
        answer=AnswerCalls(opens),
        second_lead=TellSecondLead(opens),
        sign_in=LeadSignIn(opens, CheckPin(opens, steady_ms)),
        likes_of=lambda person: _likes_of(memory, person),
        after=after,
    )


def _connect(view: LeadView, scans: ScanFilter, presenter: LeadPresenter) -> None:
    view.pressed.connect(presenter.on_press)
    view.call_pressed.connect(presenter.on_call)
    view.bar_pressed.connect(presenter.on_bar)
    view.tab_pressed.connect(presenter.on_tab)
    view.back_asked.connect(presenter.on_back)
    scans.scanned.connect(presenter.on_scan)


def _seconds(presenter: LeadPresenter, idle: SignOutWhenIdle) -> QTimer:
    timer = QTimer()
    timer.setInterval(SECOND_MS)
    timer.timeout.connect(presenter.on_tick)
    timer.timeout.connect(idle.on_second)
    return timer


def _likes(settings: Settings) -> Profile:
    points = round(WORKER_TEXT_PT * settings.screen.text_percent / 100)
    plain = {"language": settings.language, "theme": settings.screen.theme, "text_pt": points}
    return from_plain(plain).profile


def _likes_of(memory: BenchMemory, person: PersonId) -> Profile:
    with memory.unit_of_work() as uow:
        return uow.people.profile(person)
