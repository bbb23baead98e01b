"""Hands that mostly do the right thing at a bench, and now and then anything else."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from workshop_app.application.report_problem import REASONS
from workshop_app.application.situation import (
    AtStep,
    NextJob,
    NobodyHere,
    NothingToDo,
    OnPause,
    Situation,
)
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.stand_in import Press, right_answer
from workshop_app.domain.codes import Scan
from workshop_app.domain.commands import Command
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Person

OTHERWISE = 0.2
"""How often something else is done than the right thing."""

GARBAGE = ("CN-0X4F2-74431", "3700123456789", "é" * 40, "\x1b[2J", "x" * 10_000)
STRAY = (
    *(Command.HELP, Command.PAUSE, Command.BREAK, Command.BACK, Command.NO, Command.NO),
    *(Command.SIGN_OUT, Command.OTHER_TASK, Command.DONE, Command.YES),
    *(Command.BIGGER, Command.SMALLER, Command.THEME, Command.LOUDER),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """There is a problem with the item in hand."""

    reason: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """What lies about: everybody, and the codes of things that can be picked up."""

    people: Sequence[Person]
    lots: Sequence[str]
    others: Sequence[str]

    @classmethod
    def seen(cls, uow: UnitOfWork) -> "Workshop":
        """Look around once."""
        items = uow.items.in_states([ItemState.TO_ERASE, ItemState.TO_TEST, ItemState.TO_CLEAN])
        places = [place.id for place in uow.stock.places()]
        lots = [lot.id for lot in uow.stock.lots()]
        return cls(uow.people.all(), lots, [*places, *lots, *(item.id for item in items)])


def something(
    random: Random, situation: Situation, workshop: Workshop, uow: UnitOfWork
) -> Scan | Press | Problem | None:
    """Return what a worker does next; none where the label is waited for."""
    if situation.help is not None and random.random() < 1 / 2:
        leads = [each for each in workshop.people if each.is_lead]
        return Scan((random.choice(leads).badge,))
    if random.random() < OTHERWISE:
        return _anything(random, situation, workshop)
    match situation.here:
        case NobodyHere():
            return Scan((random.choice(workshop.people).badge,))
        case NothingToDo():
            return _looks_for_work(random, workshop)
        case NextJob() as here if random.random() < 1 / 3:
            return Scan((str(here.job.item or here.job.lot),))
        case AtStep() | NextJob() | OnPause():
            try:
                return right_answer(uow, situation)
            except LookupError:
                return Problem("part_missing")


def _looks_for_work(random: Random, workshop: Workshop) -> Scan | Press:
    if random.random() < 1 / 2:
        return Scan((random.choice(workshop.lots),))
    return Press(Command.SIGN_OUT)


def _anything(random: Random, situation: Situation, workshop: Workshop) -> Scan | Press | Problem:
    number = random.random()
    if number < 1 / 20 and isinstance(situation.here, AtStep):
        return Problem(random.choice(sorted(REASONS)))
    if number < 1 / 4:
        return Scan((random.choice(workshop.others),))
    if number < 2 / 5:
        return Scan((random.choice(GARBAGE),))
    if number < 1 / 2:
        return Scan((random.choice(workshop.people).badge,))
    return Press(random.choice(STRAY))
