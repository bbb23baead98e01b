"""What there is to pack: machines that are ready, an order for them, and wrong things beside."""

from typing import Final

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item
from workshop_app.application.orders.allocate import ConfirmAllocation
from workshop_app.application.orders.arrange import ArrangeBeneficiaries, ArrangeOrders
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.bootstrap.demo_workshop import YEAR
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId, OrderId
from workshop_app.domain.item import ItemState
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import OrderLine
from workshop_app.domain.people import Person
from workshop_app.values import Struct

_FIRST_NUMBER: Final = 700
"""Beyond those of the demo."""
_WAY: Final = (
    ItemState.TO_TEST,
    ItemState.TESTED,
    ItemState.TO_CLEAN,
    ItemState.CLEAN,
    ItemState.TO_CHECK,
    ItemState.READY,
)


class PackingStock(Struct, frozen=True, kw_only=True):
    """An order, and what does not belong into its boxes.

    Attributes:
        order: asks for so many towers with screens, which are kept for it.
        wrong_machines: for another order, and not ready.
        wrong_screens: the same of screens.
        other_labels: codes that are no label of a box of this order.
    """

    order: OrderId
    wrong_machines: tuple[str, ...]
    wrong_screens: tuple[str, ...]
    other_labels: tuple[str, ...]

    @property
    def wrong(self) -> frozenset[str]:
        """Every item that must not be in a box of the order."""
        return frozenset((*self.wrong_machines, *self.wrong_screens))


def lay_out(open_unit_of_work: OpenUnitOfWork, content: Content, boxes: int) -> PackingStock:
    """Put so many towers and screens on the shelves, order them, and plant the wrong ones.

    Raises:
        StopIteration: the workshop has no team lead.
    """
    with open_unit_of_work() as uow:
        lead = next(person for person in uow.people.all() if person.is_lead)
        wanted = boxes + 1
        towers = tuple(_ready(uow, content, "tower", number, lead) for number in range(wanted))
        screens = tuple(_ready(uow, content, "screen", number, lead) for number in range(wanted))
        raw = tuple(_arrived(uow, kind, wanted) for kind in ("tower", "screen"))
        uow.commit()
    whom, orders = ArrangeBeneficiaries(open_unit_of_work), ArrangeOrders(open_unit_of_work)
    school = whom.note(ForWhom.SCHOOL, "École 99", lead=lead, pupils=5 * boxes)
    family = whom.note(ForWhom.FAMILY, "F 0999", lead=lead)
    asked = [(school, boxes), (family, 1)]
    ours, other = (
        orders.place(each, (OrderLine("tower", n), OrderLine("screen", n)), lead=lead)
        for each, n in asked
    )
    keep = [(ours, (*towers[:-1], *screens[:-1])), (other, (towers[-1], screens[-1]))]
    ConfirmAllocation(open_unit_of_work)(keep, lead=lead)
    return PackingStock(
        order=ours,
        wrong_machines=(towers[-1], raw[0]),
        wrong_screens=(screens[-1], raw[1]),
        other_labels=(towers[0], numbered(CodeKind.BOX, YEAR, 9999).text),
    )


def _arrived(uow: UnitOfWork, kind: str, number: int) -> ItemId:
    code = CodeKind.SCREEN if kind == "screen" else CodeKind.MACHINE
    item = ItemId(numbered(code, YEAR, _FIRST_NUMBER + number).text)
    uow.record(of_item(FactKind.ITEM_ARRIVED, item, None, kind=kind))
    return item


def _ready(uow: UnitOfWork, content: Content, kind: str, number: int, lead: Person) -> ItemId:
    """Let an item have gone through the whole workshop, in as few facts as that takes."""
    item, route = _arrived(uow, kind, number), content.route(kind)
    tests = route.required_tests if route else ()
    passed = (of_item(FactKind.TEST_RECORDED, item, lead.id, test=t, passed=True) for t in tests)
    uow.record(*passed)
    for to in _WAY:
        uow.record(of_item(FactKind.ITEM_ADVANCED, item, lead.id, to=str(to)))
    return item
