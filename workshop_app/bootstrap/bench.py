"""Joins a bench: storage, procedures, voice, scanner, printer and the one window."""

import logging
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QIcon
from PySide6.QtWidgets import QApplication

from workshop_app import resources
from workshop_app.adapters.content.library import Reading
from workshop_app.adapters.machine.felt import FeltDevice
from workshop_app.adapters.machine.screen_readers import ScreenReaders
from workshop_app.adapters.scanner.wedge import WedgeReader
from workshop_app.adapters.speech.ear import DeviceEar
from workshop_app.application.attention import Prompt
from workshop_app.application.content_port import Content
from workshop_app.application.desk import make_desk
from workshop_app.application.ports import LabelPrinter, Speech, Spoken, VoiceState
from workshop_app.application.sync.others import OtherBenches
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.centre import CentreLine, steady_ms
from workshop_app.bootstrap.media_shelf import MediaFolders, published_content
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.plugged import Plugged, plugged, watch_devices
from workshop_app.bootstrap.print_room import LaterPrinter, PrintRoom
from workshop_app.bootstrap.voices import Tell, open_voice, recording_finder
from workshop_app.bootstrap.window import run_window
from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import DWELL_MS, DWELL_OFF, InputNeeds, ScanMode
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import from_plain
from workshop_app.settings import Settings
from workshop_app.ui.bench.ahead import PicturesAhead
from workshop_app.ui.bench.companion import Companion
from workshop_app.ui.bench.display import WindowDisplay
from workshop_app.ui.bench.hearing import Ear
from workshop_app.ui.bench.presenter import BenchParts, BenchPresenter
from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.bench.teller import Teller
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.bench.voice import ScreenVoice
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.metrics import WORKER_TEXT_PT
from workshop_app.ui.look.of_profile import moves
from workshop_app.ui.look.own_theme import text_pt_of
from workshop_app.ui.pictures.photos import FOLDER
from workshop_app.ui.pictures.pictures import Pictures
from workshop_app.ui.qt.forward import OnGuiThread
from workshop_app.ui.qt.glass import Glass
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.input_modes import InputModes
from workshop_app.ui.qt.language import ProgramLanguage
from workshop_app.ui.qt.screens import screen_of
from workshop_app.ui.qt.tasks import QtTaskRunner
from workshop_app.ui.qt.worker_keys import GateSettings
from workshop_app.ui.shell import Shell, measured_ppi
from workshop_app.ui.widgets.press import PressButton
from workshop_app.values import Struct, replace

log = logging.getLogger(__name__)

TICK_MS = 30_000
"""How often a bench between two tasks looks whether a machine has become ready."""


class BenchProgram(Struct, frozen=True, kw_only=True):
    """A bench that is joined; it lives until `close`."""

    settings: Settings
    shell: Shell
    view: WorkerView
    gate: InputGate
    modes: InputModes
    presenter: BenchPresenter
    display: WindowDisplay
    memory: BenchMemory
    database: QtTaskRunner
    devices: QtTaskRunner
    speech: Speech
    ticks: QTimer
    seconds: QTimer
    glass: Glass
    plugged: Sequence[Plugged]
    centre: CentreLine

    def open(self) -> None:
        """Show the window, and where the bench is."""
        self.shell.open(full_screen=self.settings.screen.full_screen)
        self.modes.install(self.shell.windowHandle())
        self.gate.install(self.shell.windowHandle())
        self.glass.install(self.shell.windowHandle())
        self.presenter.start()
        self.ticks.start()
        self.seconds.start()
        for each in self.plugged:
            each.start()

    def close(self) -> None:
        """End on purpose: silence, no more scans, and what was begun in the database finished."""
        for each in self.plugged:
            each.close()
        self.ticks.stop()
        self.centre.close()
        self.seconds.stop()
        self.speech.close()
        self.view.hearing.ear.close()
        self.devices.close()
        self.database.close(last=self.memory.close)
        self.gate.let_close()
        self.shell.close()


def open_printer(settings: Settings) -> LabelPrinter:
    """Return the bench's label printer, or a folder where the settings name none."""
    # Drawing and reading back labels is loaded when the first label is due.
    from workshop_app.bootstrap.printing import label_printer  # noqa: PLC0415

    return label_printer(
        folder=settings.printed,
        language=settings.language,
        items=settings.printer,
        boxes=settings.box_printer,
    )


def open_gate(reader: WedgeReader, settings: GateSettings) -> InputGate:
    """Return the gate for input, by the machine's own clock."""
    return InputGate(reader, settings=settings)


class Outside(Struct, frozen=True, kw_only=True):
    """What a bench has around it; tests, the tour and the measurements bring their own."""

    make_speech: Callable[[Settings, Tell], Speech] = open_voice
    make_printer: Callable[[Settings], LabelPrinter] = open_printer
    make_ear: Callable[[], Ear] = DeviceEar
    on_shown: Callable[[WorkerScreen], None] = lambda _screen: None
    gate: GateSettings | None = None
    usual: InputNeeds | None = None
    make_gate: Callable[[WedgeReader, GateSettings], InputGate] = open_gate


def build_bench(
    app: QApplication, settings: Settings, outside: Outside | None = None
) -> BenchProgram:
    """Join the parts of a bench; nothing is shown yet."""
    outside = outside or Outside()
    memory = BenchMemory(settings)
    content, reading = published_content(memory, settings), read_content()[1]
    database, devices = QtTaskRunner("database"), QtTaskRunner("devices")
    pictures = Pictures(resources.path("pictures"), settings.data / FOLDER)
    shell, view, ahead = _window(pictures, outside.make_ear())
    gate = _gate(app, settings, outside)
    speech = outside.make_speech(settings, OnGuiThread(lambda it: _heard(it, presenter, display)))
    voice = _voice(speech, reading, settings)
    modes = _modes(gate, view, voice, settings, outside)

    def shown(screen: WorkerScreen) -> None:
        outside.on_shown(screen)
        centre.on_shown()

    ppi = measured_ppi(screen_of(shell), settings.screen.ppi)
    display = _display(view, ahead, ppi, gate, modes, shown)
    others = OtherBenches(steady_ms)
    parts = BenchParts(
        desk=make_desk(memory.unit_of_work, content, others.who_has),
        display=display,
        tell=_teller(settings, content, pictures, speech, view),
        tasks=database,
        voice=voice,
        printing=PrintRoom(LaterPrinter(partial(outside.make_printer, settings)), devices),
    )
    presenter, companion = _presenter(parts, gate, view, modes, _likes(settings))
    centre = _polite(CentreLine(settings, memory, database, content, presenter, others), gate, view)
    return BenchProgram(
        settings=settings,
        shell=shell,
        view=view,
        gate=gate,
        modes=modes,
        presenter=presenter,
        display=display,
        memory=memory,
        database=database,
        devices=devices,
        speech=speech,
        ticks=_ticks(presenter),
        seconds=_seconds(companion),
        glass=Glass(lambda screen: measured_ppi(screen, settings.screen.ppi), display.measure),
        plugged=plugged(settings, gate, watch_devices(gate, modes, presenter)),
        centre=centre,
    )


def run(settings: Settings) -> int:
    """Run a bench until its window is closed on purpose; 0 when it ended well."""
    return run_window(settings, lambda app: build_bench(app, settings))


def _voice(speech: Speech, reading: Reading, settings: Settings) -> ScreenVoice:
    recorded = recording_finder(reading, MediaFolders(settings.data).recorded)
    felt = FeltDevice(settings.felt.program).tell
    return ScreenVoice(speech, recorded, QAccessible.isActive, ScreenReaders(), felt)


def _display(
    view: WorkerView,
    ahead: PicturesAhead,
    ppi: float,
    gate: InputGate,
    modes: InputModes,
    shown: Callable[[WorkerScreen], None],
) -> WindowDisplay:
    return WindowDisplay(
        view,
        ahead=ahead,
        ppi=ppi,
        on_new_step=gate.step_changed,
        follow=modes.follow,
        on_shown=shown,
    )


def _window(pictures: Pictures, ear: Ear) -> tuple[Shell, WorkerView, PicturesAhead]:
    load_fonts()
    ahead, shell = PicturesAhead(pictures), Shell()
    shell.setWindowIcon(QIcon(str(resources.path("pictures/app.png"))))
    view = WorkerView(ahead)
    view.hearing.ear = ear
    shell.add(view)
    return shell, view, ahead


def _modes(
    gate: InputGate, view: WorkerView, voice: ScreenVoice, settings: Settings, outside: Outside
) -> InputModes:
    usual, is_fixed = outside.usual or _usual(settings), outside.gate is not None
    return InputModes(gate, view, voice, usual=usual, is_fixed=is_fixed)


def _usual(settings: Settings) -> InputNeeds:
    """How the bench is while nobody is there: somebody with a switch has to sign in, too."""
    told = settings.input
    return InputNeeds(
        ignore_repeat_ms=told.debounce_ms,
        settle_ms=told.settle_ms,
        scan_mode=ScanMode(told.scan_mode),
        scan_ms=told.scan_ms,
        dwell_ms=DWELL_MS if told.dwell else DWELL_OFF,
    )


def _teller(
    settings: Settings, content: Content, pictures: Pictures, speech: Speech, view: WorkerView
) -> Teller:
    return Teller(
        content=content,
        alt=pictures.alt,
        first_there=pictures.first_there,
        film=pictures.film,
        moves=moves,
        text_pt=text_pt_of,
        voices=speech.voices,
        can_hear=view.hearing.ear.is_there,
        bench=settings.bench,
        use_language=ProgramLanguage(resources.translation).use,
    )


def _connect(gate: InputGate, view: WorkerView, presenter: BenchPresenter) -> None:
    gate.scanned.connect(presenter.on_scan)
    gate.read_again.connect(presenter.on_read_again)
    gate.commanded.connect(presenter.on_command)
    gate.chosen.connect(presenter.on_command)
    gate.activated.connect(lambda: _activate(view, presenter))
    view.pressed.connect(lambda press: presenter.on_press(press) if gate.offer(press) else None)


def _polite(centre: CentreLine, gate: InputGate, view: WorkerView) -> CentreLine:
    """What goes on behind the window waits for whatever hands do."""
    for hands in (gate.struck, gate.scanned, view.pressed):
        hands.connect(centre.courtesy.begin)
    return centre


def _ticks(presenter: BenchPresenter) -> QTimer:
    timer = QTimer()
    timer.setInterval(TICK_MS)
    timer.timeout.connect(presenter.on_tick)
    return timer


def _presenter(
    parts: BenchParts, gate: InputGate, view: WorkerView, modes: InputModes, likes: Profile
) -> tuple[BenchPresenter, Companion]:
    """The one who decides, and the one who stands beside the worker: each needs the other."""

    def propose(prompt: Prompt) -> None:
        presenter.on_prompt(prompt)

    companion = _companion(gate, view, Companion(gate.now_ms, propose, misses=modes.take_misses))
    presenter = BenchPresenter(replace(parts, observe=companion.sees), likes=likes)
    _connect(gate, view, presenter)
    return presenter, companion


def _companion(gate: InputGate, view: WorkerView, companion: Companion) -> Companion:
    gate.commanded.connect(companion.hears)
    gate.scanned.connect(companion.reads)
    view.pressed.connect(lambda press: companion.hears(press.command))
    return companion


def _seconds(companion: Companion) -> QTimer:
    timer = QTimer()
    timer.setInterval(1000)
    timer.timeout.connect(companion.on_second)
    return timer


def _activate(view: WorkerView, presenter: BenchPresenter) -> None:
    """Enter or Space: the control that has the focus; on the words it means Done."""
    focused = view.focusWidget()
    if isinstance(focused, PressButton):
        focused.click()
    else:
        presenter.on_command(Command.DONE)


def _likes(settings: Settings) -> Profile:
    points = round(WORKER_TEXT_PT * settings.screen.text_percent / 100)
    plain = {"language": settings.language, "theme": settings.screen.theme, "text_pt": points}
    return from_plain(plain).profile


def _heard(told: object, presenter: BenchPresenter, display: WindowDisplay) -> None:
    if isinstance(told, VoiceState):
        presenter.on_notice(told)
    elif told is None or isinstance(told, Spoken):
        display.show_spoken(told)


def _gate(app: QApplication, settings: Settings, outside: Outside) -> InputGate:
    reader = WedgeReader(platform=app.platformName())
    return outside.make_gate(reader, outside.gate or _gate_settings(settings))


def _gate_settings(settings: Settings) -> GateSettings:
    return GateSettings(
        burst_ms=settings.scanner.burst_ms,
        min_length=settings.scanner.shortest,
        ignore_repeat_ms=settings.input.debounce_ms,
        settle_ms=settings.input.settle_ms,
        single_keys=settings.input.letters,
    )
