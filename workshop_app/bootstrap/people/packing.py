"""Somebody packs boxes for an order, with wrong things in reach; nothing wrong may leave."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from workshop_app.application.situation import AtStep
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.people.bench import PeopleBench
from workshop_app.bootstrap.people.limbs import Limbs
from workshop_app.bootstrap.people.packing_stock import PackingStock
from workshop_app.bootstrap.people.worker import READING_MS, Worker
from workshop_app.domain.orders import Box, boxes_too_many, progress_of
from workshop_app.domain.procedure import Expects

BOXES: Final = 10
WRONG_A_BOX: Final = 3
"""A machine, a screen and a label."""


class ReachingWrong:
    """Holds something wrong under the scanner first, at each step of a box that reads a thing."""

    def __init__(self, limbs: Limbs, stock: PackingStock) -> None:
        self._limbs, self._stock = limbs, stock
        self._done: set[tuple[str, str]] = set()
        self.tried: list[str] = []

    def __call__(self, bench: PeopleBench) -> None:
        """Read something wrong, once a step."""
        here = bench.situation().here
        if not isinstance(here, AtStep) or not bench.screen.id.startswith("step."):
            return
        step = (here.job.id, here.step.id)
        wrong = self._wrong(bench, here)
        if step in self._done or not wrong:
            return
        self._done.add(step)
        code = wrong[len(self._done) % len(wrong)]
        self.tried.append(code)
        bench.wait(READING_MS)
        self._limbs.scan(code)

    def _wrong(self, bench: PeopleBench, here: AtStep) -> tuple[str, ...]:
        packed = bench.ask(lambda uow: _packed(uow, self._stock))
        match here.step.expects:
            case Expects.ITEM:
                return (*self._stock.wrong_machines, *(c for c, kind in packed if kind == "tower"))
            case Expects.SCREEN:
                return (*self._stock.wrong_screens, *(c for c, kind in packed if kind == "screen"))
            case Expects.BOX | Expects.NEW_LABEL:
                return self._stock.other_labels
            case _:
                return ()


def _packed(uow: UnitOfWork, stock: PackingStock) -> list[tuple[str, str]]:
    boxes = uow.orders.boxes_of(stock.order)
    return [(thing.item, thing.kind) for box in boxes for thing in box.things]


def pack(
    worker: Worker, stock: PackingStock, boxes: int, photograph: Callable[[str], None]
) -> None:
    """Sign in, pack so many boxes, and leave.

    Raises:
        DeadEndError, OutOfReachError: there is no way on.
    """
    worker.come()
    for _ in range(boxes):
        worker.work("packing", stock.order, photograph)
    worker.leave()


def packing_faults(
    uow: UnitOfWork, stock: PackingStock, boxes: int, tried: Sequence[str]
) -> Iterator[str]:
    """Yield what is not as it should be once everything is packed."""
    order = uow.orders.order(stock.order)
    packed = [box for box in uow.orders.boxes_of(stock.order) if box.counts]
    if order is None or len(packed) != boxes:
        yield f"{len(packed)} boxes were packed, not {boxes}"
        return
    yield from (f"{each.kind}: {each.due} due" for each in progress_of(order, packed) if each.due)
    yield from (f"{box.id} is one too many" for box in boxes_too_many(order, packed))
    for box in packed:
        yield from _faults_in(uow, stock, box)
    if len(tried) < boxes * WRONG_A_BOX:
        yield f"only {len(tried)} wrong things were held under the scanner"
    for code in sorted(stock.wrong):
        boxed = [box.id for box in packed if code in {thing.item for thing in box.things}]
        if boxed:
            yield f"{code} is in {boxed}, and must not leave"


def _faults_in(uow: UnitOfWork, stock: PackingStock, box: Box) -> Iterator[str]:
    if sorted(thing.kind for thing in box.things) != ["screen", "tower"]:
        yield f"{box.id} holds {[thing.kind for thing in box.things]}"
    if box.place is None:
        yield f"{box.id} stands nowhere"
    for thing in box.things:
        item = uow.items.get(thing.item)
        if item is None or item.promised != stock.order:
            yield f"{thing.item} in {box.id} was kept for another order"
