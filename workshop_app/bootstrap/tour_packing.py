"""The end of the tour: an order of a school and one of a family are packed, to the papers."""

from collections.abc import Iterator
from pathlib import Path

from workshop_app.adapters.storage.storage import Storage
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.driver import StuckError
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.order_papers import papers_in, write_papers
from workshop_app.bootstrap.tour_day import AMINA, Day
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import OrderId
from workshop_app.domain.item import ItemState
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import progress_of
from workshop_app.settings import Settings

MOST_BOXES = 4


def evening(day: Day) -> None:
    """Pack what the school asks for, with a machine of others in between; then the family's."""
    day.come(AMINA)
    school, family = (_order(day, each) for each in (ForWhom.SCHOOL, ForWhom.FAMILY))
    day.take(school)
    day.driver.read(_kept_for(day, family), until="look_again")  # it is for the family
    for order in (school, family):
        for _ in range(MOST_BOXES):
            if day.driver.screen.id == "next_job":
                if _is_packed(day, order):
                    break
                day.take(order)
            day.follow()
            day.go_on()
        else:
            raise StuckError(f"{order} is never complete")
    day.driver.read(school, until="look_again")  # everything is packed for it
    day.driver.tell(Command.DONE, until="n")
    day.go(AMINA)


def write_order_papers(settings: Settings, out: Path) -> None:
    """Write the papers of all orders."""
    memory = BenchMemory(settings)
    try:
        with memory.unit_of_work() as uow:
            papers = papers_in(uow)
        write_papers(papers, out, settings.language)
    finally:
        memory.close()


def packing_faults(storage: Storage) -> Iterator[str]:
    """Yield what is not as it should be once both orders are packed."""
    with storage.unit_of_work() as uow:
        for order in uow.orders.all():
            if order.for_whom is ForWhom.ASSOCIATION:
                continue
            boxes = uow.orders.boxes_of(order.id)
            for each in progress_of(order, boxes):
                if each.packed != each.wanted:
                    yield f"{order.for_whom}: {each.packed} {each.kind} packed, not {each.wanted}"
            items = [uow.items.get(thing.item) for box in boxes for thing in box.things]
            if any(item is None or item.state is not ItemState.PACKED for item in items):
                yield f"{order.for_whom}: something in its boxes is not packed"
            if any(box.place is None for box in boxes):
                yield f"{order.for_whom}: a box stands nowhere"


def _order(day: Day, for_whom: ForWhom) -> OrderId:
    orders = day.driver.ask(lambda uow: uow.orders.open())
    return next(order.id for order in orders if order.for_whom is for_whom)


def _kept_for(day: Day, order: OrderId) -> str:
    ready = day.driver.ask(lambda uow: uow.items.in_states([ItemState.READY]))
    return next(each.id for each in ready if each.promised == order and each.kind == "tower")


def _is_packed(day: Day, order: OrderId) -> bool:
    def due(uow: UnitOfWork) -> bool:
        found = uow.orders.order(order)
        return found is not None and any(
            each.due for each in progress_of(found, uow.orders.boxes_of(order))
        )

    return not day.driver.ask(due)
