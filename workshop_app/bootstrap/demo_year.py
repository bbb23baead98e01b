"""What a year has beside the work: lots that were paid for, a part, a box that came, and waste.

So the demo's report has a figure of every kind.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from workshop_app.application.content_port import Content
from workshop_app.application.lead_decides import DecideItem
from workshop_app.application.leave_as_waste import LeaveAsWaste
from workshop_app.application.orders.boxes import HandleBoxes
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.application.supply.arrange import ArrangeSupply, Deal
from workshop_app.bootstrap.demo_workshop import Life, Living
from workshop_app.domain.gates import WastePapers
from workshop_app.domain.item import ItemState
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.supply import SupplierKind

_DEALS: Final = (
    (SupplierKind.COMPANY, 0, 0),
    (SupplierKind.COMPANY, 40_000, 20_000),
    (SupplierKind.BROKER, 150_000, 75_000),
)
"""Who gave the lots of the demo, and what they cost, in the order of their numbers."""

_TO_REPAIR: Final = Life("tower", ItemState.TO_REPAIR, "machine-test/picture-on-screen")
_WITH_A_PART: Final = Life("tower", ItemState.READY, "machine-test/dvd-tray")
_READING_MS: Final = 7_000
_EARLIER: Final = timedelta(days=4)


def earlier_clock() -> Callable[[], int]:
    """Return a clock of some days ago that moves on a little each time it is read.

    So the steps of the demo's machines took some time, and nothing of them is yet to come.
    """
    now = datetime.now(UTC)
    read_ms = round((now - _EARLIER).timestamp() * 1000)

    def clock() -> int:
        nonlocal read_ms
        read_ms = min(read_ms + _READING_MS, round(datetime.now(UTC).timestamp() * 1000))
        return read_ms

    return clock


def live_the_year(open_unit_of_work: OpenUnitOfWork, content: Content) -> None:
    """Add what the report counts beside the work on machines.

    Raises:
        StopIteration: the demo has no team lead, or nobody who packs.
    """
    _buy(open_unit_of_work)
    living = Living(open_unit_of_work, content)
    living.live(_WITH_A_PART)
    _throw_away(open_unit_of_work, content, living)
    _bring(open_unit_of_work, content, living)


def _buy(open_unit_of_work: OpenUnitOfWork) -> None:
    with open_unit_of_work() as uow:
        lead = next(each for each in uow.people.all() if each.is_lead)
        lots = sorted(uow.stock.lots(), key=lambda lot: lot.id)
    arrange = ArrangeSupply(open_unit_of_work)
    for lot, (kind, price, subsidy) in zip(lots, _DEALS, strict=False):
        supplier = arrange.name_supplier(lot.supplier, kind, lead=lead)
        deal = Deal(supplier=supplier, price_cents=price, subsidy_cents=subsidy)
        arrange.announce_lot(lot.id, deal, expected=lot.expected, lead=lead)


def _throw_away(open_unit_of_work: OpenUnitOfWork, content: Content, living: Living) -> None:
    item = living.live(_TO_REPAIR)
    with open_unit_of_work() as uow:
        lead = next(each for each in uow.people.all() if each.is_lead)
    decide = DecideItem(open_unit_of_work, content)
    decide(item, ItemState.WASTE, lead=lead, reason="Carte mère en panne")
    papers = WastePapers(flow="small_it", weight_g=8_400, slip="BSD 26-014")
    LeaveAsWaste(open_unit_of_work)(item, papers, by=lead)


def _bring(open_unit_of_work: OpenUnitOfWork, content: Content, living: Living) -> None:
    """The machine of a family is packed, and received on the same day."""
    with open_unit_of_work() as uow:
        lead = next(each for each in uow.people.all() if each.is_lead)
        order = next(each for each in uow.orders.open() if each.for_whom is ForWhom.FAMILY)
        today = datetime.fromtimestamp(uow.now_ms() / 1000, UTC).date()
    living.pack(order.id)
    with open_unit_of_work() as uow:
        boxes = [box.id for box in uow.orders.boxes_of(order.id)]
    HandleBoxes(open_unit_of_work, content).received(order.id, boxes, today, lead=lead)
