"""What is ready is proposed to what is due, with a reason; a lead confirms."""

import pytest

from tests.application.workshop import ANA, PAUL
from tests.fakes import FakeUnitOfWork
from workshop_app.application.draft import of_item
from workshop_app.application.orders.allocate import ConfirmAllocation, ProposeAllocation, Why
from workshop_app.application.orders.arrange import ArrangeBeneficiaries, ArrangeOrders
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import ItemId, LotId
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import OrderLine


def pc(number):
    return ItemId(numbered(CodeKind.MACHINE, 26, number).text)


class Shop:
    def __init__(self):
        self.uow = FakeUnitOfWork(PAUL, ANA)
        opens = lambda: self.uow  # noqa: E731
        self.whom, self.orders = ArrangeBeneficiaries(opens), ArrangeOrders(opens)
        self.propose, self.confirm = ProposeAllocation(opens), ConfirmAllocation(opens)

    def ready(self, *numbers, model=""):
        for number in numbers:
            name = pc(number)
            self.uow.seed(
                of_item(FactKind.ITEM_ARRIVED, name, None, kind="tower", lot="L1"),
                *(of_item(FactKind.ITEM_ADVANCED, name, None, to=to) for to in WAY),
                self.line(number, model, item=name),
            )

    def line(self, number, model, *, item):
        """The line of a list that announced the machine, as it came by it."""
        subject = Subject(SubjectKind.ANNOUNCED, f"a{number}")
        told = {"lot": LotId("L1"), "kind": "tower", "serial": f"S{number}", "model": model}
        self.uow.seed(
            Draft(kind=FactKind.MACHINE_ANNOUNCED, subject=subject, person=None, body=told)
        )
        return Draft(
            kind=FactKind.ANNOUNCED_CAME, subject=subject, person=None, body={"item": item}
        )

    def order(self, kind, reference, *lines, **more):
        whom = self.whom.note(kind, reference, lead=PAUL, **more)
        return whom, self.orders.place(whom, lines or (OrderLine("tower", 1),), lead=PAUL)

    def boxed(self, order, *numbers):
        for number in numbers:
            things: list[Json] = [{"item": pc(number), "kind": "tower"}]
            self.uow.seed(
                of_item(FactKind.ITEM_ADVANCED, pc(number), None, to="packed"),
                Draft(
                    kind=FactKind.BOX_PACKED,
                    subject=Subject(SubjectKind.BOX, f"C{number}"),
                    person=None,
                    body={"order": order, "things": things},
                ),
            )


WAY = ("to_test", "tested", "to_check", "ready")


@pytest.fixture
def shop():
    return Shop()


def told(shop):
    return [(each.order.id, each.items, each.short, each.why) for each in shop.propose()]


def test_what_is_ready_goes_to_schools_first_and_the_rest_is_told_as_missing(shop):
    _, family = shop.order(ForWhom.FAMILY, "F 1")
    _, school = shop.order(ForWhom.SCHOOL, "E 1", OrderLine("tower", 2), pupils=10)
    shop.ready(1, 2)
    assert told(shop) == [
        (school, (pc(1), pc(2)), 0, Why.TURN),
        (family, (), 1, Why.NOTHING_READY),
    ]


def test_what_is_packed_or_kept_is_no_longer_due(shop):
    _, school = shop.order(ForWhom.SCHOOL, "E 1", OrderLine("tower", 3), pupils=10)
    shop.ready(1, 2, 3, 4)
    shop.boxed(school, 1)
    assert shop.confirm([(school, [pc(2)])], lead=PAUL) == ()
    assert told(shop) == [(school, (pc(3),), 0, Why.TURN)]
    shop.confirm.free([pc(2)], lead=PAUL)
    assert told(shop) == [(school, (pc(2), pc(3)), 0, Why.TURN)]


def test_a_family_gets_the_model_that_its_childs_school_has(shop):
    whom, school = shop.order(ForWhom.SCHOOL, "E 1", OrderLine("tower", 1), pupils=5)
    shop.ready(1, model="EliteDesk 800")
    shop.boxed(school, 1)
    shop.ready(2, model="OptiPlex")
    shop.ready(3, model="EliteDesk 800")
    _, family = shop.order(ForWhom.FAMILY, "F 1", school=whom)
    assert told(shop) == [(family, (pc(3),), 0, Why.SAME_MACHINE)]


def test_what_went_elsewhere_meanwhile_is_left_alone_and_told(shop):
    _, one = shop.order(ForWhom.SCHOOL, "E 1", OrderLine("tower", 1), pupils=5)
    _, two = shop.order(ForWhom.SCHOOL, "E 2", OrderLine("tower", 1), pupils=5)
    shop.ready(1)
    shop.confirm([(one, [pc(1)])], lead=PAUL)
    assert shop.confirm([(two, [pc(1), pc(9)])], lead=PAUL) == (pc(1), pc(9))
    shop.orders.close(one, "withdrawn", lead=PAUL)
    assert shop.confirm([(two, [pc(1)])], lead=PAUL) == ()


def test_only_a_lead_confirms_and_only_for_an_open_order(shop):
    _, order = shop.order(ForWhom.FAMILY, "F 1")
    shop.ready(1)
    with pytest.raises(ValueError, match="lead"):
        shop.confirm([(order, [pc(1)])], lead=ANA)
    shop.orders.close(order, "withdrawn", lead=PAUL)
    with pytest.raises(ValueError, match="closed"):
        shop.confirm([(order, [pc(1)])], lead=PAUL)
