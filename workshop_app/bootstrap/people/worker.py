"""What a simulated person does at a bench: the right thing, by whatever means they have."""

from collections.abc import Callable
from typing import Final, TypeAlias

from workshop_app.application.situation import AtStep, NobodyHere
from workshop_app.bootstrap.people.bench import PeopleBench
from workshop_app.bootstrap.people.means import A_MOMENT_MS, Means
from workshop_app.bootstrap.stand_in import Press, right_answer, way_out
from workshop_app.domain.codes import Scan
from workshop_app.domain.commands import Command
from workshop_app.domain.job import Mode
from workshop_app.domain.people import Person
from workshop_app.ui.bench.screen import Choice, Slot, WorkerScreen
from workshop_app.values import Struct

LOOKING_MS: Final = 1500
"""To take in a new screen. It is the same for all, so that only the means make the difference."""
READING_MS: Final = 1500
"""To hold something under the scanner."""
PRINTING_MS: Final = 2000
MOST_ACTS: Final = 300
"""More than the longest task with everything that can come between."""

ENDS: Final = ("finished", "set_aside")

Act: TypeAlias = str | Choice | None
"""A code to read, a choice to take, or nothing: the printer is at work."""


class DeadEndError(AssertionError):
    """There is no way on; the message is the screen."""


class TaskCount(Struct, frozen=True):
    """What one task cost; seconds of telling the program, without the handwork.

    Attributes:
        task: its code, or `sign-in` and `sign-out`.
        actions: presses, touches, codes and moves.
        seconds: of virtual time.
    """

    task: str
    actions: int
    seconds: float


class Character(Struct, frozen=True, kw_only=True):
    """What somebody does besides the right thing.

    Attributes:
        says_no: answers No to every question.
        scans_twice: holds each code under the scanner twice.
        before: called before every act; somebody may do something wrong there.
        between: called after every act; somebody may leave the bench there.
    """

    says_no: bool = False
    scans_twice: bool = False
    before: Callable[[PeopleBench], None] = lambda _bench: None
    between: Callable[[PeopleBench], None] = lambda _bench: None


class Worker:
    """Somebody at a bench."""

    def __init__(self, means: Means, person: Person, character: Character) -> None:
        self._means, self._person, self._character = means, person, character
        self._bench, self._limbs = means.bench, means.limbs
        self._seen: WorkerScreen | None = None
        self.counts: list[TaskCount] = []

    def come(self) -> None:
        """Sign in.

        Raises:
            DeadEndError, OutOfReachError: there is no way on.
        """
        is_in = ("next_job", "nothing")
        self._count("sign-in", lambda: self._until(lambda: self._bench.screen.id.startswith(is_in)))

    def work(self, task: str, code: str, photograph: Callable[[str], None]) -> None:
        """Do the task that a code begins, to its end; `photograph` names moments.

        Raises:
            DeadEndError, OutOfReachError: there is no way on.
        """

        def whole() -> None:
            self._read(code)
            photograph(f"task-{len(self.counts)}")
            self._until(lambda: self._bench.screen.id.startswith(ENDS))
            self._until(lambda: not self._bench.screen.id.startswith(ENDS))

        self._count(task, whole)

    def leave(self) -> None:
        """Sign out.

        Raises:
            DeadEndError, OutOfReachError: there is no way on.
        """
        self._count("sign-out", lambda: self._until(self._has_left, leaving=True))

    def act_once(self, *, leaving: bool = False) -> None:
        """Do the next right thing, or the next one on the way home.

        Raises:
            DeadEndError, OutOfReachError: there is no way on.
        """
        self._character.before(self._bench)
        self._act(self._way_home() if leaving else self._next())
        self._character.between(self._bench)

    def _count(self, task: str, work: Callable[[], None]) -> None:
        actions, began = self._limbs.actions, self._bench.time.ms
        work()
        seconds = (self._bench.time.ms - began) / 1000
        self.counts.append(TaskCount(task, self._limbs.actions - actions, seconds))

    def _has_left(self) -> bool:
        return self._bench.screen.id == "sign_in"

    def _until(self, is_there: Callable[[], bool], *, leaving: bool = False) -> None:
        for _ in range(MOST_ACTS):
            if is_there():
                return
            self.act_once(leaving=leaving)
        raise DeadEndError(f"{MOST_ACTS} acts, and no way on: {self._bench.screen}")

    def _way_home(self) -> Act:
        """Nobody leaves a call for help open; then comes the pause, and in it the way out."""
        commands = {choice.command for choice in self._bench.screen.choices}
        for wanted in (Command.CANCEL_HELP, Command.SIGN_OUT, Command.PAUSE):
            if wanted in commands:
                return self._one(wanted)
        return self._next()

    def _act(self, act: Act) -> None:
        if self._seen is not self._bench.screen:
            self._seen = self._bench.screen
            self._bench.wait(LOOKING_MS)
        if act is None:
            self._bench.wait(PRINTING_MS)
            self._bench.settle()
        elif isinstance(act, Choice):
            if act in self._bench.screen.choices:  # else something has come in between
                self._means.take(act)
                see_what_comes_of_it(self._bench)
        else:
            self._read(act)

    def _read(self, code: str) -> None:
        for _ in range(2 if self._character.scans_twice else 1):
            self._bench.wait(READING_MS)
            self._limbs.scan(code)

    def _next(self) -> Act:
        """The next right thing: read from the screen, and known from the workshop around it."""
        screen = self._bench.screen
        if self._character.says_no and screen.id == "problem":
            return screen.in_slot(Slot.TILE)[-1]
        out = way_out(screen)
        if out is not None:
            return out
        situation = self._bench.situation()
        if isinstance(situation.here, NobodyHere):
            return self._portrait(screen)
        if self._character.says_no and situation.help:
            return self._one(Command.PROBLEM)
        at = situation.here
        answer = self._bench.ask(lambda uow: right_answer(uow, situation))
        if isinstance(answer, Scan):
            return answer.text
        if isinstance(at, AtStep) and not situation.help:
            no = self._one(Command.NO) if screen.in_slot(Slot.NO) else None
            if self._character.says_no:
                return no or self._press(answer)
            if at.job.mode is not Mode.ASK:  # No was never meant: back to the question
                return self._one(Command.BACK)
        return self._press(answer)

    def _press(self, answer: Press | None) -> Act:
        screen = self._bench.screen
        if answer is None:
            again = [each for each in screen.choices if each.command is Command.PRINT_AGAIN]
            return again[0] if again else None
        for choice in screen.choices:
            if choice.command is answer.command and answer.argument in {"", choice.argument}:
                return choice
        raise DeadEndError(f"no {answer} on {screen}")

    def _portrait(self, screen: WorkerScreen) -> Act:
        if self._means.signs_in_by_badge:
            return self._person.badge
        mine = [c for c in screen.in_slot(Slot.TILE) if c.argument == self._person.id]
        return mine[0] if mine else self._one(Command.OTHERS)

    def _one(self, command: Command) -> Choice:
        for choice in self._bench.screen.choices:
            if choice.command is command:
                return choice
        raise DeadEndError(f"no {command} on {self._bench.screen}")


def see_what_comes_of_it(bench: PeopleBench) -> None:
    """While a choice is shown as pressed, it can still be taken back: nobody goes on."""
    for _ in range(MOST_ACTS):
        if not any(button.isDown() for button in bench.program.view.buttons):
            return
        bench.wait_for_alarm(A_MOMENT_MS)
