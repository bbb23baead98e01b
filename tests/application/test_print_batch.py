"""Many labels at once: each comes out once, whatever stops the batch in between."""

from dataclasses import dataclass, field

import pytest

from tests.application.workshop import PAUL, Workshop, real_content
from workshop_app.application.ports import PrintResult, PrintState
from workshop_app.application.print_batch import PrintBatch
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId
from workshop_app.domain.labels import ItemLabel

LABELS = [ItemLabel(numbered(CodeKind.MACHINE, 26, number), "tower") for number in range(1, 1001)]


@dataclass
class Printer:
    """Prints each key once; what it answers to the nth print is planted."""

    planted: dict[int, PrintState] = field(default_factory=dict)
    out: list[str] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    asked: int = 0

    def print_item_label(self, label, *, key):
        if key in self.known:
            return PrintResult(PrintState.PRINTED, "printed before")
        self.asked += 1
        state = self.planted.get(self.asked, PrintState.PRINTED)
        if state is PrintState.PRINTED:
            self.known.add(key)
            self.out.append(label.code.text)
        return PrintResult(state)

    def print_box_label(self, _label, *, key):
        raise AssertionError(key)


@pytest.fixture
def workshop():
    made = Workshop(real_content(), expected=0)
    for label in LABELS[:20]:
        made.arrives(ItemId(label.code.text))
    return made


def run(workshop, printer, labels, *, stop=lambda: False, name="1"):
    told: list[tuple[int, int]] = []
    batch = PrintBatch(workshop.open, printer)
    done = batch(labels, name=name, lead=PAUL, progress=lambda *now: told.append(now), stop=stop)
    return done, told


def noted(workshop):
    return [fact.subject for fact in workshop.fake.facts if fact.kind == FactKind.LABEL_PRINTED]


def test_a_batch_tells_how_far_it_is_and_writes_down_each_label(workshop):
    printer = Printer()
    done, told = run(workshop, printer, LABELS[:20])
    assert (done.printed, done.left, done.trouble) == (20, 0, "")
    assert told == [(number, 20) for number in range(1, 21)]
    assert noted(workshop) == [f"item:{label.code.text}" for label in LABELS[:20]]


def test_a_batch_that_is_stopped_goes_on_where_it_was_and_prints_none_twice(workshop):
    printer = Printer()
    done, _ = run(workshop, printer, LABELS[:20], stop=lambda: len(printer.out) == 7)
    assert (done.printed, done.left) == (7, 13)
    done, told = run(workshop, printer, LABELS[:20])
    assert (done.printed, done.left, told[-1]) == (13, 0, (20, 20))
    assert printer.out == [label.code.text for label in LABELS[:20]]
    assert len(noted(workshop)) == 20


def test_trouble_stops_a_batch_and_is_told_and_what_is_unsure_is_named(workshop):
    printer = Printer({3: PrintState.UNSURE, 6: PrintState.NO_PAPER})
    done, _ = run(workshop, printer, LABELS[:20])
    assert (done.printed, done.left, done.trouble) == (4, 15, "no_paper")
    assert done.unsure == (LABELS[2],)
    again, _ = run(workshop, printer, [LABELS[2]], name="again")
    assert again.printed == 1


def test_a_thousand_labels_are_cancelled_within_one(workshop):
    printer = Printer()
    asked: list[int] = []

    def stop():
        asked.append(len(printer.out))
        return len(printer.out) >= 500

    for label in LABELS[20:500]:
        printer.known.add(f"batch/1/{label.code.text}")
        printer.out.append(label.code.text)
    done, _ = run(workshop, printer, LABELS, stop=stop)
    assert done.left == 980
    assert asked[-1] == 500
