"""A stand-in for a worker: it knows the right answer to every step.

The demo lives its forty items with it, the tour and the measurements type what it says, and
the soak test kills the program under it.
"""

from collections.abc import Iterator
from typing import TypeAlias, TypeVar

from workshop_app.application.orders.packing import order_slip
from workshop_app.application.orders.picking import pick_list
from workshop_app.application.sign_in import lacks_badge
from workshop_app.application.situation import (
    AtStep,
    NextJob,
    NobodyHere,
    NothingToDo,
    OnPause,
    Situation,
)
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.codes import CodeKind, Scan, numbered
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import OrderId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import Mode
from workshop_app.domain.procedure import Expects, StepKind
from workshop_app.ui.bench.screen import Choice, Slot, WorkerScreen
from workshop_app.values import Struct

T = TypeVar("T")

ORDER = numbered(CodeKind.ORDER, 26, 7)
"""The code of a printed order that nobody has told the bench of."""


class Press(Struct, frozen=True):
    """The right button, and for a picture which one."""

    command: Command
    argument: str = ""


Answer: TypeAlias = Scan | Press | None


def right_answer(uow: UnitOfWork, situation: Situation) -> Answer:
    """Return the right next action; none where there is nothing to do but wait."""
    if situation.help is not None:
        return Press(Command.CANCEL_HELP)
    match situation.here:
        case NobodyHere() | NothingToDo():
            return None
        case NextJob() as proposal:
            if lacks_badge(uow, proposal.procedure):
                return Scan((_own_badge(uow),))
            return Press(Command.DONE)
        case OnPause():
            return Press(Command.RESUME)
        case AtStep() as at if lacks_badge(uow, at.procedure):
            return Scan((_own_badge(uow),))
        case AtStep() as at:
            return _at_step(uow, at)


def _at_step(uow: UnitOfWork, at: AtStep) -> Answer:
    if at.job.mode is Mode.FIX:
        return Press(Command.DONE)
    if at.job.mode is Mode.WHICH and at.step.no is not None:
        return Press(Command.CHOOSE, at.step.no.options[0].id)
    match at.step.kind:
        case StepKind.SCAN:
            return Scan((right_code(uow, at),))
        case StepKind.LOOK | StepKind.LISTEN:
            return Press(Command.YES)
        case StepKind.CHOOSE:
            return Press(Command.CHOOSE, at.step.options[0].id)
        case StepKind.WAIT:
            return Press(Command.YES if at.other else Command.DONE)
        case StepKind.PRINT:
            return Press(Command.DONE) if at.step.id in at.job.printed else None
        case StepKind.DO | StepKind.AUTO:
            return Press(Command.DONE)


def right_code(uow: UnitOfWork, at: AtStep) -> str:
    """Return a code that the current step accepts.

    Raises:
        LookupError: the workshop has nothing that the step wants.
    """
    job = at.job
    match at.step.expects:
        case Expects.ITEM | None:
            return str(job.item)
        case Expects.NEW_LABEL | Expects.BOX:
            return job.read.get("box") or str(job.item)
        case Expects.LOT:
            return str(job.lot)
        case Expects.PLACE:
            wanted = at.step.place_kind
            fitting = (p for p in uow.stock.places() if wanted in {"", p.kind})
            return _first(fitting, "place").id
        case Expects.PART:
            kind = at.step.part_kind
            free = (p for p in uow.stock.parts() if p.item is None and kind in {"", p.kind})
            return _first(free, "spare part").id
        case Expects.ORDER:
            return _order_for(uow, at.item)
        case Expects.SCREEN:
            order = uow.orders.order(OrderId(job.read.get(Expects.ORDER, "")))
            picks = [pick.item for pick in pick_list(uow, order)] if order else []
            ready = (*picks, *uow.items.in_states([ItemState.READY]))
            return _first((each for each in ready if each.kind == "screen"), "ready screen").id
        case Expects.LEAD_BADGE if not uow.bench().by_badge:
            return _own_badge(uow)
        case Expects.LEAD_BADGE:
            return _first((each for each in uow.people.all() if each.is_lead), "lead").badge
        case Expects.MACHINE_SCREEN:
            aliases = at.item.aliases if at.item else ()
            return aliases[0] if aliases else f"SN-{job.item}"


def _order_for(uow: UnitOfWork, item: Item | None) -> str:
    """Return an order that the machine in hand is packed for; a printed one if there is none."""
    fitting = (order.id for order in uow.orders.open() if order_slip(uow, order, item) is None)
    return next(fitting, ORDER.text)


def _own_badge(uow: UnitOfWork) -> str:
    here = uow.bench().person
    return _first((each for each in uow.people.all() if each.id == here), "person").badge


def _first(found: Iterator[T], what: str) -> T:
    for each in found:
        return each
    raise LookupError(f"the workshop has no {what} for this step")


_COVERS = (
    *("look_again", "finished", "set_aside", "trouble", "settings"),
    *("help.ways", "show_me", "preview", "prompt"),
)
"""Screens that lie over the work and are left by their corner."""


def way_out(screen: WorkerScreen) -> Choice | None:
    """Return what leads away from a screen that covers the work; none where the work is shown."""
    if screen.id == "picture":
        return next(each for each in screen.choices if each.command is Command.PICTURE)
    if screen.id == "problem":
        return next(each for each in screen.choices if each.command is Command.BACK)
    if screen.id == "offer":
        return next(each for each in screen.choices if each.command is Command.NO)
    if screen.id.startswith(_COVERS):
        ways = [*screen.in_slot(Slot.MAIN), *screen.in_slot(Slot.CORNER)]
        ways += [each for each in screen.choices if each.command is Command.DONE]
        backs = screen.in_slot(Slot.BACK)
        return next(iter([*ways, *(backs if not screen.scan_sign else ())]), None)
    return None
