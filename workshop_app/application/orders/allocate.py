"""Which machines that are ready go to which order: proposed with a reason, confirmed by a lead."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from workshop_app.application.advance_item import plan
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.orders.arrange import must_be_lead, open_order
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.allocation import Ready, Share, Wanted, propose
from workshop_app.domain.codes import parse_code
from workshop_app.domain.facts import FactKind
from workshop_app.domain.gates import MACHINES, PACKAGING
from workshop_app.domain.ids import BeneficiaryId, ItemId, OrderId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import JobState
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import Box, Order, OrderLine, progress_of
from workshop_app.domain.people import Person
from workshop_app.values import Struct


class Why(StrEnum):
    """Why an order gets these machines."""

    TURN = "turn"  # its kind of beneficiary and the age of the request
    SAME_MACHINE = "same_machine"  # the child's school has this model
    MODEL = "model"  # the order asks for this model
    NOTHING_READY = "nothing_ready"


class Proposed(Struct, frozen=True):
    """What a line of an order would get; `short` machines are missing."""

    order: Order
    kind: str
    model: str
    items: tuple[ItemId, ...]
    short: int
    why: Why


class ProposeAllocation(Struct, frozen=True):
    """Propose who gets what is ready. The same moment gives the same proposal."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self) -> tuple[Proposed, ...]:
        """Return the lines to which anything is due, in the order of their turn."""
        with self.open_unit_of_work() as uow:
            ready = uow.items.in_states([ItemState.READY])
            models = _Models(uow)
            orders = {order.id: order for order in uow.orders.open()}
            kept = Counter((item.promised, item.kind) for item in ready if item.promised in orders)
            free = [item for item in ready if item.promised not in orders]
            wanted: list[Wanted] = []
            for order in orders.values():
                wanted += _wanted_of(uow, order, kept, models)
            shares = propose(wanted, _ready(free, models, {line.model for line in wanted}))
        return tuple(_told(orders, share) for share in shares)


class ConfirmAllocation(Struct, frozen=True):
    """A lead keeps machines for an order, or lets them free; to pack each is a task then."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(
        self, shares: Iterable[tuple[OrderId, Sequence[ItemId]]], *, lead: Person
    ) -> tuple[ItemId, ...]:
        """Keep the machines; return those that meanwhile went elsewhere, and were left alone.

        Raises:
            ValueError: the person is no team lead, or an order is not known or is closed; then
                nothing changed.
        """
        must_be_lead(lead)
        gone: list[ItemId] = []
        with self.open_unit_of_work() as uow:
            for order, items in shares:
                if not open_order(uow, order).is_open:
                    raise ValueError("order: it is closed")
                for name in items:
                    if not _is_free(uow, uow.items.get(name)):
                        gone.append(name)
                        continue
                    uow.record(of_item(FactKind.ITEM_PROMISED, name, lead.id, order=order))
                    _plan_packing(uow, name, lead)
            uow.commit()
        return tuple(gone)

    def free(self, items: Iterable[ItemId], *, lead: Person) -> None:
        """Let machines free that were kept.

        Raises:
            ValueError: the person is no team lead.
        """
        must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            for name in items:
                item = uow.items.get(name)
                if item is not None and item.promised:
                    uow.record(of_item(FactKind.ITEM_PROMISED, name, lead.id, order=None))
                    job = uow.jobs.open_for(name)
                    if job is not None and job.task == PACKAGING and job.state is JobState.READY:
                        uow.record(of_job(FactKind.JOB_CANCELLED, job.id, lead.id, why="freed"))
            uow.commit()


class _Models:
    """Which model a machine is, by the list that announced it; asked once for each lot."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._lots: dict[str, Mapping[ItemId, str]] = {}
        self._schools: dict[BeneficiaryId, str] = {}
        self._of_school: Mapping[BeneficiaryId, Sequence[Order]] | None = None

    def of(self, item: Item | None) -> str:
        """Return the model of a machine; empty if nobody has told it."""
        if item is None or item.lot is None:
            return ""
        if item.lot not in self._lots:
            lines = self._uow.supply.announced_of(item.lot)
            self._lots[item.lot] = {came: line.model for line in lines for came in line.items}
        return self._lots[item.lot].get(item.id, "")

    def at_school(self, school: BeneficiaryId) -> str:
        """Return the model that most machines of a school are; empty if it has none."""
        if school not in self._schools:
            counts: Counter[str] = Counter()
            for order in self._orders_of(school):
                for box in self._uow.orders.boxes_of(order.id):
                    counts.update(self._in(box))
            most = max(counts.items(), key=lambda each: (each[1], each[0]), default=("", 0))
            self._schools[school] = most[0]
        return self._schools[school]

    def _in(self, box: Box) -> Iterator[str]:
        for thing in box.things if box.counts else ():
            model = self.of(self._uow.items.get(thing.item))
            if model and thing.kind != "screen":
                yield model

    def _orders_of(self, school: BeneficiaryId) -> Sequence[Order]:
        if self._of_school is None:
            found: dict[BeneficiaryId, list[Order]] = {}
            for order in self._uow.orders.all():
                if order.beneficiary is not None:
                    found.setdefault(order.beneficiary, []).append(order)
            self._of_school = found
        return self._of_school.get(school, ())


def _wanted_of(
    uow: UnitOfWork, order: Order, kept: Mapping[tuple[str, str], int], models: _Models
) -> Iterator[Wanted]:
    """What is packed or kept already counts for the first lines of its kind."""
    code = parse_code(order.id)
    if code is None:
        return
    there = {
        each.kind: each.packed + kept.get((order.id, each.kind), 0)
        for each in progress_of(order, uow.orders.boxes_of(order.id))
    }
    for number, line in enumerate(order.lines):
        covered = min(line.count, there.get(line.kind, 0))
        there[line.kind] = there.get(line.kind, 0) - covered
        if line.count > covered:
            yield Wanted(
                order=code,
                for_whom=order.for_whom,
                kind=line.kind,
                due=line.count - covered,
                asked_ms=_day(order.asked) + number,
                model=line.model or _of_child(uow, order, line, models),
            )


def _of_child(uow: UnitOfWork, order: Order, line: OrderLine, models: _Models) -> str:
    """A family gets the machine that its child uses at school, once the school has any."""
    if order.for_whom is not ForWhom.FAMILY or order.beneficiary is None or line.kind == "screen":
        return ""
    family = uow.orders.beneficiary(order.beneficiary)
    return models.at_school(family.school) if family and family.school else ""


def _ready(items: Sequence[Item], models: _Models, sought: set[str]) -> Iterator[Ready]:
    """They come oldest first. A model matters only where somebody asks for it."""
    for number, item in enumerate(items):
        model = models.of(item) if sought - {""} else ""
        yield Ready(item=item.id, kind=item.kind, model=model, since_ms=number)


def _told(orders: Mapping[OrderId, Order], share: Share) -> Proposed:
    wanted = share.wanted
    order = orders[OrderId(wanted.order.text)]
    if not share.items:
        why = Why.NOTHING_READY
    elif not wanted.model:
        why = Why.TURN
    else:
        asked = any(line.model == wanted.model for line in order.lines)
        why = Why.MODEL if asked else Why.SAME_MACHINE
    return Proposed(order, wanted.kind, wanted.model, share.items, share.short, why)


def _is_free(uow: UnitOfWork, item: Item | None) -> bool:
    if item is None or item.merged or item.state is not ItemState.READY:
        return False
    kept = uow.orders.order(OrderId(item.promised)) if item.promised else None
    return kept is None or not kept.is_open


def _plan_packing(uow: UnitOfWork, name: ItemId, lead: Person) -> None:
    item = uow.items.get(name)
    if item is not None and item.kind in MACHINES and uow.jobs.open_for(name) is None:
        plan(uow, PACKAGING, item=name, by=lead.id, reason="order")


def _day(day: str) -> int:
    """A day as a number that rises; an order has far fewer than a thousand lines."""
    digits = day.replace("-", "")
    return int(digits) * 1000 if digits.isdecimal() else 0
