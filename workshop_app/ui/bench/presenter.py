"""The bench's one flow: presses, commands and scans in; screens and voice out. Knows no Qt."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Protocol

from workshop_app.application.attention import Prompt
from workshop_app.application.desk import Desk
from workshop_app.application.outcome import AlreadyRead, HelpOffered, Outcome, SignedIn
from workshop_app.application.ports import DeviceTrouble, TaskRunner, VoiceState
from workshop_app.application.situation import (
    AtStep,
    NextJob,
    NobodyHere,
    NothingToDo,
    Situation,
)
from workshop_app.application.sync.kept import Kept
from workshop_app.domain.codes import Scan, command_of
from workshop_app.domain.commands import NUMBERED_CHOICES, Command
from workshop_app.domain.errors import StorageUnavailableError
from workshop_app.domain.guidance import Used
from workshop_app.domain.procedure import StepKind
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.decisions import (
    BEFORE_SIGN_IN,
    COMFORT,
    Fit,
    Keep,
    PrintAgain,
    SayAgain,
    Show,
    TryOn,
    Work,
    decide,
    ends_with_a_scan,
)
from workshop_app.ui.bench.helping import HelpNotes, wants_everything
from workshop_app.ui.bench.labels import LabelPrinting, StepLabels
from workshop_app.ui.bench.nobody import NobodysBench
from workshop_app.ui.bench.screen import Choice, Press, Slot, WorkerScreen
from workshop_app.ui.bench.shown import Over, Shown, calm_at_rest, covering
from workshop_app.ui.bench.voice_notes import VoiceNotes
from workshop_app.ui.bench.words.settings import FIRST_DAY
from workshop_app.values import Struct, replace

log = logging.getLogger(__name__)

EVERYWHERE = COMFORT | {
    Command.REPEAT,
    Command.HELP,
    Command.CALL_LEAD,
    Command.PAUSE,
    Command.SETTINGS,
    Command.FIRST_USE,
    Command.MORE_HELP,
    Command.SHOW_ME,
    Command.VIDEO,
    Command.PREVIEW,
}
"""What a card or key may ask for even where the screen shows no button for it."""


CONFIRMS = frozenset({Command.DONE, Command.YES, Command.NO})
"""Cards that somebody who confirms with buttons alone does not mean."""


class BenchDisplay(Protocol):
    """Something that can show a worker's screen."""

    def show_screen(self, screen: WorkerScreen, likes: Profile) -> None:
        """Replace what is shown, in the look that the person likes."""

    def show_again(self) -> None:
        """Show films once more that began by themselves, and the words where no voice says them."""


class BenchVoice(Protocol):
    """Something that says what the screen says."""

    @property
    def state(self) -> VoiceState:
        """Whether sound can be made."""

    def say(self, screen: WorkerScreen, situation: Situation, *, asked: bool) -> None:
        """Say the screen's words; `asked` is when the worker wants to hear them again."""

    def tell(self, words: str, likes: Profile) -> None:
        """Say something that was just noticed and is shown beside the result."""


class BenchParts(Struct, frozen=True, kw_only=True):
    """What the presenter works with."""

    desk: Desk
    display: BenchDisplay
    tell: Callable[[Shown], WorkerScreen]
    tasks: TaskRunner
    voice: BenchVoice
    printing: LabelPrinting
    observe: Callable[[Shown], None] = lambda _shown: None


class SlipCount:
    """How often the same slip happened on the same screen, also after "I understand" (ERR-04)."""

    def __init__(self) -> None:
        self._last: tuple[type[object], str] | None = None
        self._number = 0

    def with_one_more(self, outcome: Outcome) -> int:
        """Return the number of this slip, from 1."""
        slip = (type(outcome.note), outcome.situation.token)
        self._number = self._number + 1 if slip == self._last else 1
        self._last = slip
        return self._number


class BenchPresenter:
    """Decides what a press, command or scan does, and what is shown and said after it."""

    def __init__(self, parts: BenchParts, *, likes: Profile) -> None:
        """Take the parts, and how the bench looks while nobody is there."""
        self._parts = parts
        self._nobodys = NobodysBench(likes)
        self._shown = Shown(situation=self._nobodys.dress(Situation(here=NobodyHere(()))))
        self._screen = WorkerScreen(id="start", token="start")  # noqa: S106 - names the screen
        self._do = partial(parts.tasks.run, then=self._on_outcome, failed=self._on_failure)
        self._labels = StepLabels(
            desk=parts.desk,
            tasks=parts.tasks,
            printing=parts.printing,
            on_outcome=self._on_outcome,
            on_failure=self._on_failure,
        )
        self._helping = HelpNotes(
            desk=parts.desk,
            tasks=parts.tasks,
            shown=lambda: self._shown,
            on_more=self._on_outcome,
            on_failure=self._on_failure,
        )
        self._voice_notes = VoiceNotes(
            desk=parts.desk, tasks=parts.tasks, on_failure=self._on_failure
        )
        self._called: str | None = None
        self._slips = SlipCount()

    @property
    def screen(self) -> WorkerScreen:
        """What is shown now."""
        return self._screen

    def start(self) -> None:
        """Show where the bench is."""
        self._do(self._parts.desk.look)
        if self._parts.voice.state is VoiceState.OFF:  # nobody will tell: it is never begun
            self._voice_notes.hears(VoiceState.OFF)

    def on_press(self, press: Press) -> None:
        """Take a choice of the screen; one of an earlier screen is too late and does nothing."""
        if press.token != self._screen.token:
            return
        for choice in self._screen.choices:
            if choice.command is press.command and choice.argument == press.argument:
                self._take(choice)
                return

    def on_command(self, command: Command, argument: str = "") -> bool:
        """Obey a key or a command card, as if the button with that meaning was pressed.

        With an argument it comes from a button that was just chosen or played with. Return whether
        it means anything here.
        """
        choice = None if argument else choice_for(self._screen, command)
        is_here = self._shown.situation.person is not None
        everywhere = bool(argument) or command in (EVERYWHERE if is_here else BEFORE_SIGN_IN)
        if choice is not None:
            return self._take(choice)
        if everywhere:
            return self._take(Choice(command, "", Slot.COMFORT, argument=argument))
        if command is Command.DONE and (
            ends_with_a_scan(self._shown) or self._shown.situation.likes.confirm_by == "scan"
        ):
            return self._take(Choice(command, "", Slot.MAIN))
        return False

    def on_scan(self, scan: Scan) -> None:
        """Handle a scan: a command card commands, anything else is read."""
        code = scan.code
        command = command_of(code) if code else None
        if command is None:
            self._do(partial(self._parts.desk.scan, scan))
            return
        by_button = self._shown.situation.likes.confirm_by == "button"
        if (command in CONFIRMS and by_button) or not self.on_command(command):
            # Or this person's cards confirm nothing: their buttons do.
            self._present(replace(self._shown, is_card_for_later=True), silent=True)
            self._parts.voice.tell(self._screen.strip.words, self._shown.situation.likes)
            self._shown = replace(self._shown, is_card_for_later=False)

    def on_read_again(self, _scan: Scan) -> None:
        """Say calmly that the same code came twice; it counts once."""
        if self._shown.over is Over.NOTHING:
            self._present(replace(self._shown, note=AlreadyRead()), silent=True)

    def on_tick(self) -> None:
        """Look whether a machine or a task has become ready: now and then, and after news.

        Only between two tasks, where nobody is, and where help was asked for, does the screen
        change by itself, and the voice says so to who is there. Who waits at the machine is told in
        the strip and by the voice.
        """
        self._voice_notes.on_tick()
        here = self._shown.situation.here
        waits = isinstance(here, AtStep) and here.step.kind is StepKind.WAIT
        between = isinstance(here, NothingToDo | NextJob | NobodyHere)
        asks = self._shown.situation.help is not None
        if self._shown.over is Over.NOTHING and (waits or between or asks):
            tasks = self._parts.tasks
            tasks.run(self._parts.desk.look, then=self._on_looked, failed=self._on_failure)

    def on_prompt(self, prompt: Prompt) -> None:
        """Say or show what the companion proposes; the work stays where it is."""
        shown = self._shown
        match prompt:
            case Prompt.REPEAT:
                self._parts.voice.say(self._screen, shown.situation, asked=False)
            case Prompt.HELP:
                self._present(replace(shown, note=HelpOffered()), silent=True)
            case _:
                if prompt is Prompt.BREAK:
                    note = self._parts.desk.note_break_due
                    self._parts.tasks.run(note, then=lambda _: None, failed=self._on_failure)
                self._present(replace(shown, over=Over.PROMPT, path=prompt.value, page=0))

    def on_notice(self, state: VoiceState | Kept | frozenset[DeviceTrouble]) -> None:
        """Show in the strip whether voice and devices work, or where the work is kept."""
        before = self._screen.devices
        if isinstance(state, Kept):
            shown = replace(self._shown, kept=state)
        elif isinstance(state, frozenset):
            shown = replace(self._shown, devices=state)
        else:
            shown = replace(self._shown, voice=state)
            self._voice_notes.hears(state)
        if self._screen.id == "start":
            self._shown = shown  # the first screen is not there yet
        elif shown != self._shown:
            self._present(shown, silent=True)
            told = [each.words for each in self._screen.devices if each not in before]
            if told:
                self._parts.voice.tell("\n".join(told), shown.situation.likes)

    def _take(self, choice: Choice) -> bool:
        """Do what a choice means; say whether it means anything here."""
        decision = decide(self._parts.desk, self._shown, choice)
        match decision:
            case Work(call):
                self._do(call)
            case Fit(call):
                self._parts.tasks.run(call, then=self._on_looked, failed=self._on_failure)
            case Keep(call, shown):
                self._present(shown, silent=True)
                self._parts.tasks.run(call, then=lambda _: None, failed=self._on_failure)
            case Show(shown):
                self._present(shown)
                if shown.over is Over.HELP:
                    self._helping.note(Used.REPEAT)
                if shown.over is Over.SHOW_ME and not shown.page:
                    self._helping.note(Used.SHOW)
            case SayAgain():
                self._parts.voice.say(self._screen, self._shown.situation, asked=True)
                self._parts.display.show_again()
                self._helping.note(Used.REPEAT)
            case PrintAgain():
                self._labels.print_again()
            case TryOn(command, argument):
                self._nobodys.change(command, argument)
                situation = self._nobodys.dress(self._shown.situation)
                self._present(replace(self._shown, situation=situation, note=None))
            case None:
                pass
        return decision is not None

    def _on_outcome(self, outcome: Outcome) -> None:
        over, path = covering(outcome.note), ""
        situation = self._nobodys.dress(outcome.situation)
        chosen = self._nobodys.take() if situation.person is not None else ""
        if situation.is_new and isinstance(outcome.note, SignedIn) and not chosen:
            over, path = Over.SETTINGS, FIRST_DAY
        elif over is Over.NOTHING and wants_everything(self._shown, situation):
            over = Over.SHOW_ME
        due = situation.due.id if situation.due else None
        calls_back, self._called = due not in {None, self._called}, due
        self._present(
            Shown(
                situation=situation,
                calls_back=calls_back,
                note=outcome.note,
                over=over,
                path=path,
                slips=self._slips.with_one_more(outcome) if over is Over.LOOK_AGAIN else 1,
                voice=self._parts.voice.state,
                kept=self._shown.kept,
                devices=self._shown.devices,
            )
        )
        if chosen and situation.is_new:  # who needed it to sign in needs it afterwards
            work = partial(self._parts.desk.needs, Command.CHANGE, chosen)
            self._parts.tasks.run(work, then=self._on_looked, failed=self._on_failure)

    def _on_looked(self, outcome: Outcome) -> None:
        """Only where the bench has moved on does another screen come; else this one stays."""
        situation = outcome.situation
        before = self._shown.situation
        if (situation.token, situation.help) != (before.token, before.help):
            self._on_outcome(outcome)
        elif situation.due is not None and situation.due.id != self._called:
            self._called = situation.due.id
            self._present(replace(self._shown, situation=situation, note=None, calls_back=True))
        elif situation.person is None and situation.here != before.here:
            # People of the register are others now: their pictures are shown, and nothing is said.
            situation = self._nobodys.dress(situation)
            self._present(replace(self._shown, situation=situation), silent=True)
        elif situation.kept != self._shown.situation.kept and situation.person is not None:
            is_set = self._shown.over is Over.SETTINGS
            note = outcome.note if is_set else self._shown.note
            self._present(replace(self._shown, situation=situation, note=note))
        elif self._shown.over is Over.SETTINGS and outcome.note is not None:
            self._present(replace(self._shown, situation=situation, note=outcome.note))

    def _on_failure(self, error: Exception) -> None:
        log.error("the bench could not do what was asked", exc_info=error)
        trouble = str(error.trouble) if isinstance(error, StorageUnavailableError) else ""
        voice = self._parts.voice.state
        self._present(replace(self._shown, over=Over.TROUBLE, trouble=trouble, voice=voice))

    def _present(self, shown: Shown, *, silent: bool = False) -> None:
        shown = self._shown = calm_at_rest(shown)
        self._screen = self._parts.tell(shown)
        self._parts.display.show_screen(self._screen, shown.situation.likes)
        if not silent:
            self._parts.voice.say(self._screen, shown.situation, asked=False)
        self._labels.follow(shown)
        self._parts.observe(shown)


def choice_for(screen: WorkerScreen, command: Command) -> Choice | None:
    """Return the choice of a screen that a key or card means; none if it has none.

    DONE means the corner whatever it says there; CHOICE_1 … 6 mean the pictures in order.
    """
    if command in NUMBERED_CHOICES:
        tiles = screen.in_slot(Slot.TILE)
        number = NUMBERED_CHOICES.index(command)
        return tiles[number] if number < len(tiles) else None
    same = next((each for each in screen.choices if each.command is command), None)
    if same is None and command is Command.DONE:
        return next(iter(screen.in_slot(Slot.MAIN)), None)
    return same
