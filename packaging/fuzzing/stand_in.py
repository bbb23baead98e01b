"""A worker who finds the way on from any screen, with the mouse and the scanner."""

from collections.abc import Callable
from itertools import cycle

from fuzzing.bench import WatchedBench
from workshop_app.application.situation import NobodyHere, NothingToDo
from workshop_app.bootstrap.stand_in import Press, right_answer, way_out
from workshop_app.domain.codes import Scan
from workshop_app.domain.commands import Command

MOST_ACTIONS = 400
"""More than the longest task with everything that can come between."""


class DeadEndError(AssertionError):
    """There is no way on from a screen; the message is the screen."""


class StandIn:
    """Does what a worker would do who knows the workshop."""

    def __init__(
        self, bench: WatchedBench, scan: Callable[[str], None], click: Callable[[str], None]
    ) -> None:
        self._bench, self._scan, self._click = bench, scan, click
        workers = bench.ask(lambda uow: [p.badge for p in uow.people.all() if not p.is_lead])
        self._badges = cycle(workers)

    def finish_a_task(self) -> None:
        """Go on until a task is finished.

        Raises:
            DeadEndError: it never is.
        """
        for action in range(MOST_ACTIONS):
            if action and self._bench.screen.id == "finished":
                return
            self.go_on()
            self._bench.settle()
        raise DeadEndError(f"{MOST_ACTIONS} actions, and no task is finished: {self._bench.screen}")

    def go_on(self) -> None:
        """Do one right thing."""
        screen = self._bench.screen
        covered = way_out(screen)
        if covered is not None:
            self._click(covered.id)
            return
        situation = self._bench.situation()
        if screen.id.startswith("look_again") and situation.help is not None:
            self._click("back")
        elif isinstance(situation.here, NobodyHere):
            self._scan(next(self._badges))
        elif isinstance(situation.here, NothingToDo) and situation.help is None:
            self._click("pause")
            self._bench.settle()
            self._click("sign_out")
        elif screen.id == "pause":
            self._click("resume")
        else:
            self._answer()

    def _answer(self) -> None:
        situation = self._bench.situation()
        try:
            answer = self._bench.ask(lambda uow: right_answer(uow, situation))
        except LookupError:  # what the step wants is not in stock: the item stands aside
            self._set_aside()
            return
        if isinstance(answer, Scan):
            self._scan(answer.text)
        elif isinstance(answer, Press):
            self._press(answer)
        elif any(each.command is Command.PRINT_AGAIN for each in self._bench.screen.choices):
            self._press(Press(Command.PRINT_AGAIN))

    def _press(self, press: Press) -> None:
        for choice in self._bench.screen.choices:
            if choice.command is press.command and press.argument in {"", choice.argument}:
                self._click(choice.id)
                return
        raise DeadEndError(f"no {press} on {self._bench.screen}")

    def _set_aside(self) -> None:
        for wanted in ("help", "problem", "choose:part_missing"):
            self._click(wanted)
            self._bench.settle()
