"""Joins the label that a step needs to the printer, on a thread of the printer's own."""

from collections.abc import Callable

from workshop_app.application.ports import LabelPrinter, PrintResult, PrintState, TaskRunner
from workshop_app.application.print_label import LabelDue
from workshop_app.domain.codes import parse_code
from workshop_app.domain.labels import BoxLabel, Content, ItemLabel


class LaterPrinter:
    """The bench's printer, made when the first label is due."""

    def __init__(self, make: Callable[[], LabelPrinter]) -> None:
        self._make = make
        self._made: LabelPrinter | None = None

    def print_item_label(self, label: ItemLabel, *, key: str) -> PrintResult:
        """Print the label of a machine or screen."""
        return self._printer().print_item_label(label, key=key)

    def print_box_label(self, label: BoxLabel, *, key: str) -> PrintResult:
        """Print the label of a box."""
        return self._printer().print_box_label(label, key=key)

    def _printer(self) -> LabelPrinter:
        if self._made is None:
            self._made = self._make()
        return self._made


def item_label(due: LabelDue) -> ItemLabel:
    """Return the label of a machine or screen, with words as large as whoever works there needs."""
    return ItemLabel(due.code, due.kind, due.words_pt)


class PrintRoom:
    """Prints what is due, and says with one word what came of it."""

    def __init__(self, printer: LabelPrinter, runner: TaskRunner) -> None:
        self._printer = printer
        self._runner = runner

    def __call__(self, due: LabelDue, then: Callable[[str], None]) -> None:
        """Print away from the screen; `then` gets the trouble, empty if the label came out."""
        self._runner.run(
            lambda: self._print(due),
            then=then,
            failed=lambda _error: then(PrintState.FAILED.value),
        )

    def _print(self, due: LabelDue) -> str:
        if due.label == "item":
            return self._printer.print_item_label(item_label(due), key=due.key).trouble
        order = parse_code(due.order)
        if order is None:
            return PrintState.FAILED.value
        # Where nobody has told the bench for whom the order is, its label does not guess.
        contents = tuple(Content(kind, code.shown) for kind, code in due.contents)
        box = BoxLabel(code=due.code, order=order, for_whom=due.for_whom, contents=contents)
        return self._printer.print_box_label(box, key=due.key).trouble
