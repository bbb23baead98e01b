"""Why an order is not packed now, or why something does not go into its box."""

from workshop_app.application.orders.picking import kept_for
from workshop_app.application.outcome import PackingSlip, PackingWhy
from workshop_app.application.situation import AtStep
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.codes import parse_code
from workshop_app.domain.gates import PACKAGING
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.orders import Order, progress_of
from workshop_app.domain.procedure import Expects


def order_slip(uow: UnitOfWork, order: Order | None, item: Item | None) -> PackingSlip | None:
    """Return why a machine is not packed for an order; none if it is.

    An order that nobody has told this bench of is taken at its word: its papers were printed.

    Args:
        uow: the open transaction.
        order: whose code was read; none if it is not known.
        item: the machine in hand; none before there is one.
    """
    kept = kept_for(uow, item) if item else None
    if item is not None and kept is not None and (order is None or order.id != kept.id):
        return PackingSlip(PackingWhy.OTHER_ORDER, _shown(item.id), _shown(kept.id))
    if order is None:
        return None
    if not order.is_open:
        return PackingSlip(PackingWhy.CLOSED, _shown(order.id))
    due = {each.kind: each.due for each in progress_of(order, uow.orders.boxes_of(order.id))}
    if not any(due.values()):
        return PackingSlip(PackingWhy.COMPLETE, _shown(order.id))
    if item is not None and not due.get(item.kind):
        return PackingSlip(PackingWhy.OTHER_KIND, _shown(order.id))
    return None


def thing_slip(uow: UnitOfWork, at: AtStep, read: Item) -> PackingSlip | None:
    """Return why a machine or screen that was read does not go into the box; none if it may."""
    if at.job.task != PACKAGING:
        return None
    number = _shown(read.id)
    if read.state is ItemState.PACKED:
        return PackingSlip(PackingWhy.PACKED, number, _shown(read.box))
    if read.state is not ItemState.READY:
        place = uow.stock.place(read.place) if read.place else None
        return PackingSlip(PackingWhy.NOT_READY, number, place.name if place else "")
    kept = kept_for(uow, read)
    if kept is not None and kept.id != at.job.read.get(Expects.ORDER):
        return PackingSlip(PackingWhy.OTHER_ORDER, number, _shown(kept.id))
    return None


def _shown(name: str) -> str:
    code = parse_code(name)
    return code.shown if code else name
