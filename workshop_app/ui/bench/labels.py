"""The label of a PRINT step: printed once when the step comes, and again when it is asked for."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from workshop_app.application.desk import Desk
from workshop_app.application.outcome import Outcome
from workshop_app.application.ports import TaskRunner
from workshop_app.application.print_label import LabelDue
from workshop_app.application.situation import AtStep
from workshop_app.domain.procedure import StepKind
from workshop_app.ui.bench.shown import Over, Shown


class LabelPrinting(Protocol):
    """Prints a label away from the screen, then says what came of it."""

    def __call__(self, due: LabelDue, then: Callable[[str], None]) -> None:
        """Print; `then` gets the word of the trouble, empty if the label came out."""


class StepLabels:
    """Follows what is shown, and prints when a step wants a label."""

    def __init__(
        self,
        *,
        desk: Desk,
        tasks: TaskRunner,
        printing: LabelPrinting,
        on_outcome: Callable[[Outcome], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        self._desk = desk
        self._tasks = tasks
        self._printing = printing
        self._on_outcome = on_outcome
        self._on_failure = on_failure
        self._printing_for = ""

    def follow(self, shown: Shown) -> None:
        """Print the label of a PRINT step when it comes.

        After trouble it is tried once more when the worker has understood and looks again.
        """
        at = shown.situation.here
        if not isinstance(at, AtStep) or at.step.kind is not StepKind.PRINT:
            self._printing_for = ""
        elif (
            shown.over is Over.NOTHING
            and at.step.id not in at.job.printed
            and self._printing_for != at.job.id
        ):
            self._printing_for = at.job.id
            self._prepare(again=False)

    def print_again(self) -> None:
        """Print the label of this step once more."""
        self._prepare(again=True)

    def _prepare(self, *, again: bool) -> None:
        prepare = partial(self._desk.prepare_label, again=again)
        self._tasks.run(prepare, then=self._print, failed=self._failed)

    def _print(self, due: LabelDue | None) -> None:
        if due is not None:
            self._printing(due, partial(self._record, due))

    def _record(self, due: LabelDue, trouble: str) -> None:
        if trouble:
            self._printing_for = ""
        record = partial(self._desk.record_print, due, trouble)
        self._tasks.run(record, then=self._on_outcome, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._printing_for = ""
        self._on_failure(error)
