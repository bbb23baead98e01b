"""What to fetch for an order, and where it stands."""

from collections import Counter
from collections.abc import Iterator

from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.gates import MACHINES, PACKAGING
from workshop_app.domain.ids import ItemId, OrderId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import Job, JobState
from workshop_app.domain.orders import Order, progress_of
from workshop_app.domain.procedure import Expects
from workshop_app.domain.stock import Place
from workshop_app.values import Struct


class Pick(Struct, frozen=True):
    """Something to fetch for an order, and where it stands."""

    item: Item
    place: Place | None
    job: Job | None = None


def pick_list(uow: UnitOfWork, order: Order) -> tuple[Pick, ...]:
    """Return what to fetch for an order, place by place; what is kept for it comes first.

    No more than is still due of each kind.
    """
    due = Counter(
        {each.kind: each.due for each in progress_of(order, uow.orders.boxes_of(order.id))}
    )
    picks: list[Pick] = []
    for item in _fitting(uow, order):
        if due[item.kind] > 0:
            due[item.kind] -= 1
            place = uow.stock.place(item.place) if item.place else None
            job = uow.jobs.open_for(item.id) if item.kind in MACHINES else None
            picks.append(Pick(item, place, job))
    return tuple(sorted(picks, key=_by_place))


def next_machine(uow: UnitOfWork, order: Order) -> Pick | None:
    """Return the machine of an order to pack next; none if none is ready and free."""
    picks = pick_list(uow, order)
    return next(
        (pick for pick in picks if pick.item.kind in MACHINES and _can_begin(pick.job)), None
    )


def _can_begin(job: Job | None) -> bool:
    return job is None or (job.task == PACKAGING and job.state is JobState.READY)


def kept_for(uow: UnitOfWork, item: Item) -> Order | None:
    """Return the open order that an item is kept for, if there is one."""
    order = uow.orders.order(OrderId(item.promised)) if item.promised else None
    return order if order is not None and order.is_open else None


def where_to_fetch(uow: UnitOfWork, job: Job, expects: Expects | None) -> Place | None:
    """Return where the thing stands that a step of packing wants read, if that is known."""
    if job.task != PACKAGING:
        return None
    if expects is Expects.ITEM and job.item:
        item = uow.items.get(job.item)
        return uow.stock.place(item.place) if item and item.place else None
    if expects is not Expects.SCREEN:
        return None
    order = uow.orders.order(OrderId(job.read.get(Expects.ORDER, "")))
    picks = pick_list(uow, order) if order else ()
    return next((pick.place for pick in picks if pick.item.kind == "screen"), None)


def _fitting(uow: UnitOfWork, order: Order) -> Iterator[Item]:
    """Yield what is kept for an order, then what nobody has."""
    ready = uow.items.in_states([ItemState.READY])
    yield from (item for item in ready if item.promised == order.id)
    yield from (item for item in ready if kept_for(uow, item) is None)


def _by_place(pick: Pick) -> tuple[bool, str, ItemId]:
    return pick.place is None, pick.place.name.casefold() if pick.place else "", pick.item.id
