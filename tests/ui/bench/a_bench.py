"""A bench without a window: what it shows, says and prints is kept for a test to look at."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from tests.application.workshop import ANA, Workshop
from workshop_app.application.ports import Utterance, VoiceState
from workshop_app.application.print_label import LabelDue
from workshop_app.domain.codes import Scan, command_code
from workshop_app.domain.commands import Command
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.presenter import BenchParts, BenchPresenter
from workshop_app.ui.bench.screen import Press, WorkerScreen
from workshop_app.ui.bench.teller import Teller
from workshop_app.ui.bench.voice import ScreenVoice

T = TypeVar("T")


@dataclass
class Tasks:
    """Does the work at once, or when it is told to; a fault takes the place of the work."""

    fault: Exception | None = None
    waits: bool = False
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def run(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def do() -> None:
            if self.fault is None:
                then(work())
            else:
                failed(self.fault)

        if self.waits:
            self.waiting.append(do)
        else:
            do()

    def catch_up(self) -> None:
        self.waits = False
        while self.waiting:
            self.waiting.pop(0)()


@dataclass
class Mouth:
    """Says nothing, and remembers it."""

    state: VoiceState = VoiceState.READY
    said: list[Utterance] = field(default_factory=list)
    prepared: list[Utterance] = field(default_factory=list)
    sounds: list[str] = field(default_factory=list)
    loudness: list[int] = field(default_factory=list)
    outputs: list[str] = field(default_factory=list)
    installed: tuple[str, ...] = ()
    stops: int = 0

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)

    def prepare(self, utterances) -> None:
        self.prepared = list(utterances)

    def play(self, earcon: str, *, volume: int = 70, output: str = "speaker") -> None:
        self.sounds.append(earcon)
        self.loudness.append(volume)
        self.outputs.append(output)

    def voices(self, _language: str) -> tuple[str, ...]:
        return self.installed

    def stop(self) -> None:
        self.stops += 1

    def close(self) -> None:
        pass


@dataclass
class Printer:
    """Prints when it is told to, and says what came of it."""

    trouble: str = ""
    waits: bool = False
    asked: list[LabelDue] = field(default_factory=list)
    answers: list[Callable[[str], None]] = field(default_factory=list)

    def __call__(self, due: LabelDue, then: Callable[[str], None]) -> None:
        self.asked.append(due)
        if self.waits:
            self.answers.append(then)
        else:
            then(self.trouble)


@dataclass
class Display:
    again: int = 0
    shown: list[tuple[WorkerScreen, Profile]] = field(default_factory=list)

    def show_screen(self, screen: WorkerScreen, likes: Profile) -> None:
        self.shown.append((screen, likes))

    def show_again(self) -> None:
        self.again += 1


class ABench:
    """The presenter of a workshop's bench, with hands and eyes."""

    def __init__(self, workshop: Workshop, *, use_language=lambda _language: None) -> None:
        self.workshop = workshop
        self.tasks, self.mouth, self.printer = Tasks(), Mouth(), Printer()
        self.display = Display()
        self.presenter = BenchPresenter(
            BenchParts(
                desk=workshop.desk,
                display=self.display,
                tell=Teller(
                    content=workshop.content,
                    alt=lambda name, _language: name,
                    bench="3",
                    use_language=use_language,
                    voices=self.mouth.voices,
                ),
                tasks=self.tasks,
                voice=ScreenVoice(self.mouth, lambda *_names: None),
                printing=self.printer,
            ),
            likes=Profile(),
        )
        self.presenter.start()

    @property
    def screen(self) -> WorkerScreen:
        return self.presenter.screen

    @property
    def likes(self) -> Profile:
        return self.display.shown[-1][1]

    @property
    def words(self) -> str:
        return self.screen.speech

    def commands(self) -> set[Command]:
        return {choice.command for choice in self.screen.choices}

    def read(self, code: str) -> WorkerScreen:
        self.presenter.on_scan(Scan((code,)))
        return self.screen

    def come(self, person: Person = ANA) -> WorkerScreen:
        return self.read(person.badge)

    def tell(self, *commands: Command) -> WorkerScreen:
        for command in commands:
            self.presenter.on_command(command)
        return self.screen

    def card(self, command: Command) -> WorkerScreen:
        return self.read(command_code(command).text)

    def press(self, command: Command, argument: str = "", *, token: str = "") -> WorkerScreen:
        self.presenter.on_press(Press(command, argument, token or self.screen.token))
        return self.screen
