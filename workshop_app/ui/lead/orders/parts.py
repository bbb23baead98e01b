"""What the pages of orders work with."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from workshop_app.application.orders.address_book import AddressBook
from workshop_app.application.orders.allocate import ConfirmAllocation, ProposeAllocation
from workshop_app.application.orders.arrange import ArrangeBeneficiaries, ArrangeOrders
from workshop_app.application.orders.boxes import HandleBoxes
from workshop_app.application.orders.look import LookAtOrders
from workshop_app.application.orders.whom import LookAtWhom
from workshop_app.ui.lead.section import Aside
from workshop_app.values import Struct


class OrderParts(Struct, frozen=True, kw_only=True):
    """What the section works with."""

    look: LookAtOrders
    propose: ProposeAllocation
    keep: ConfirmAllocation
    boxes: HandleBoxes
    orders: ArrangeOrders
    arrange: ArrangeBeneficiaries
    whom: LookAtWhom
    book: AddressBook
    aside: Aside
    today: Callable[[], date] = lambda: datetime.now(UTC).date()
