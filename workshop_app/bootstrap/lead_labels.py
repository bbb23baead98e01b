"""What a lead does by command with labels: many at once, and how straight a printer prints."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from workshop_app.application.print_batch import PrintBatch
from workshop_app.bootstrap.lead_desk import LeadDesk
from workshop_app.bootstrap.printing import calibration, label_printer, outlet_of
from workshop_app.domain.codes import Code, parse_code, parse_number
from workshop_app.domain.item import ItemState
from workshop_app.domain.labels import ItemLabel

_GONE = {ItemState.EXPECTED, ItemState.DELIVERED, ItemState.IN_USE, ItemState.WASTE_OUT}


def add_labels(make: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the verbs to those of a lead."""
    about = "print the labels of machines and screens, all that are here or those that are named"
    labels = make("labels", _labels, about)
    labels.add_argument("numbers", nargs="*", metavar="NUMBER", help='such as "PC 26 0042"')
    labels.add_argument(
        "--batch", default="1", metavar="NAME", help="the same name goes on where it was stopped"
    )
    make("calibration", _calibration, "print rulers on one label, to set shift_x_mm and shift_y_mm")


def _labels(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    lead = desk.lead(chosen.badge)
    labels = [*_named(desk, chosen.numbers)] or [*_here(desk)]
    settings = desk.settings
    printer = label_printer(
        folder=settings.printed,
        language=desk.language,
        items=settings.printer,
        boxes=settings.box_printer,
    )

    def progress(done: int, whole: int) -> None:
        sys.stdout.write("\r" + desk.words.say("lead", "labels_done", done=done, all=whole))
        sys.stdout.flush()

    with _stopped_by_hand() as stop:
        batch = PrintBatch(desk.memory.unit_of_work, printer)
        done = batch(labels, name=chosen.batch, lead=lead, progress=progress, stop=stop)
    sys.stdout.write("\n")
    desk.say("lead", "labels_printed", count=done.printed, left=done.left)
    for each in done.unsure:
        desk.say("lead", "label_unsure", number=each.code.shown)
    if done.trouble:
        desk.say("lead", f"printer_{done.trouble}")
    return 1 if done.left or done.unsure else 0


def _here(desk: LeadDesk) -> Iterator[ItemLabel]:
    states = [state for state in ItemState if state not in _GONE]
    with desk.memory.unit_of_work() as uow:
        for item in uow.items.in_states(states):
            code = parse_code(item.id)
            if code is not None:
                yield ItemLabel(code, item.kind or "tower")


def _named(desk: LeadDesk, numbers: list[str]) -> Iterator[ItemLabel]:
    kinds = {each.code: each for each in _here(desk)}
    for number in numbers:
        code: Code | None = parse_code(number) or parse_number(number)
        if code is None or code not in kinds:
            raise desk.refusal("no_item", named=number)
        yield kinds[code]


@contextmanager
def _stopped_by_hand() -> Iterator[Callable[[], bool]]:
    """Until the end of the block Ctrl-C ends after the label that is under way."""
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)


def _calibration(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    desk.lead(chosen.badge)
    settings = desk.settings
    document = calibration(settings.printer, desk.language)
    result = outlet_of(settings.printer, settings.printed).send(document)
    if result.trouble:
        desk.say("lead", f"printer_{result.trouble}")
        return 1
    desk.say("lead", "calibration")
    return 0
