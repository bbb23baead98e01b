"""What the label on a box says of the order that the bench knows only by its number."""

from workshop_app.application.ports import PrintResult, PrintState
from workshop_app.application.print_label import LabelDue
from workshop_app.bootstrap.print_room import PrintRoom
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.ids import JobId, StepId

BOX, ORDER = numbered(CodeKind.BOX, 26, 3), numbered(CodeKind.ORDER, 26, 7)


class AtOnce:
    def run(self, work, *, then, failed):  # noqa: ARG002 - it does not fail
        then(work())


class Printer:
    def __init__(self):
        self.boxes = []

    def print_item_label(self, label, *, key):  # noqa: ARG002 - the port's
        raise AssertionError(label)

    def print_box_label(self, label, *, key):  # noqa: ARG002 - the port's
        self.boxes.append(label)
        return PrintResult(PrintState.PRINTED)


def printed(order):
    told: list[str] = []
    printer = Printer()
    due = LabelDue(
        key="j/s/1",
        label="box",
        code=BOX,
        kind="",
        job=JobId("j"),
        step=StepId("s"),
        copy=1,
        order=order,
    )
    PrintRoom(printer, AtOnce())(due, told.append)
    return printer.boxes, told


def test_a_box_label_names_its_order_and_does_not_guess_for_whom_it_is():
    [label], told = printed(ORDER.text)
    assert (label.code, label.order, label.for_whom) == (BOX, ORDER, None)
    assert told == [""]


def test_a_box_without_an_order_gets_no_label():
    assert printed("") == ([], ["failed"])
