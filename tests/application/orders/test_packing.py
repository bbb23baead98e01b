"""At the bench an order is packed by its code; nothing that is not for it goes into its box."""

from datetime import date

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    OTHER_PC,
    PACKING,
    PALLET,
    PAUL,
    PC,
    SCREEN,
    SHELF,
    Workshop,
    real_content,
)
from workshop_app.application.draft import of_item
from workshop_app.application.lead.plan import ReadPlan
from workshop_app.application.orders.allocate import ConfirmAllocation
from workshop_app.application.orders.arrange import ArrangeBeneficiaries, ArrangeOrders
from workshop_app.application.orders.boxes import HandleBoxes
from workshop_app.application.orders.picking import pick_list
from workshop_app.application.outcome import Accepted, Finished, PackingSlip, PackingWhy
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import BoxId, ItemId
from workshop_app.domain.item import ItemState
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import BoxState, OrderLine, boxes_too_many
from workshop_app.domain.procedure import Expects

TOWER = (OrderLine("tower", 1), OrderLine("screen", 1))
THIRD = ItemId(numbered(CodeKind.MACHINE, 26, 503).text)


class Packing(Workshop):
    """Two towers and a screen are ready, and Ana is there."""

    def __init__(self):
        super().__init__(real_content())
        for item, place in ((OTHER_PC, SHELF), (PC, PACKING)):
            self.arrives(item, state=ItemState.READY)
            self.place(item, place)
        self.arrives(SCREEN, kind="screen", state=ItemState.READY)
        self.place(SCREEN, SHELF)
        self.whom, self.orders = ArrangeBeneficiaries(self.open), ArrangeOrders(self.open)
        self.keep = ConfirmAllocation(self.open)
        self.boxes = HandleBoxes(self.open, self.content)
        self.come(ANA)

    def arrives(self, item=PC, *, kind="tower", state=ItemState.TO_CLEAN):
        super().arrives(item, kind=kind, state=state)
        route = self.content.route(kind)
        with self.open() as uow:
            for test in route.required_tests if route else ():
                uow.record(of_item(FactKind.TEST_RECORDED, item, None, test=test, passed=True))
            for task in route.tasks if route else ():
                if task.code != "packaging" and state is ItemState.READY:
                    uow.record(of_item(FactKind.TASK_FINISHED, item, BOB.id, task=task.code))
            uow.commit()

    def place(self, item, place):
        with self.open() as uow:
            uow.record(of_item(FactKind.ITEM_MOVED, item, None, place=place))
            uow.commit()

    def order(self, reference="F 1", lines=TOWER, kind=ForWhom.FAMILY, pupils=0):
        whom = self.whom.note(kind, reference, lead=PAUL, pupils=pupils)
        return self.orders.place(whom, lines, lead=PAUL)

    def slip(self, code):
        note = self.scan(code).note
        assert isinstance(note, PackingSlip), note
        return note

    def packed(self, order):
        begun = self.scan(order).note
        assert isinstance(begun, Accepted), begun
        return self.finish().note

    def box_of(self, item):
        box = self.item(item).box
        with self.open() as uow:
            return uow.orders.box(BoxId(box))

    def one_more_screen(self, number):
        screen = ItemId(numbered(CodeKind.SCREEN, 26, number).text)
        self.arrives(screen, kind="screen", state=ItemState.READY)

    def over(self):
        self.desk.sign_out()
        self.come(ANA)


@pytest.fixture
def bench():
    return Packing()


def test_the_code_of_an_order_begins_with_what_is_kept_for_it_and_says_where_it_stands(bench):
    order = bench.order()
    bench.keep([(order, [PC])], lead=PAUL)
    bench.scan(order)
    assert bench.at.job.item == PC
    assert bench.at.step.expects is Expects.ITEM
    assert bench.at.place.id == PACKING
    bench.scan(PC)
    assert (bench.at.step.expects, bench.at.place.id) == (Expects.SCREEN, SHELF)


def test_a_packed_box_knows_its_order_its_things_and_its_pallet(bench):
    order = bench.order()
    bench.keep([(order, [PC])], lead=PAUL)
    assert isinstance(bench.packed(order), Finished)
    box = bench.box_of(PC)
    assert (box.order, box.place, box.state) == (order, PALLET, BoxState.PACKED)
    assert [thing.item for thing in box.things] == [PC, SCREEN]


def test_what_is_kept_for_an_order_is_a_task_until_it_is_let_free(bench):
    order = bench.order()
    bench.keep([(order, [PC])], lead=PAUL)
    assert bench.open_job(PC).task == "packaging"
    bench.keep.free([PC], lead=PAUL)
    assert bench.open_job(PC) is None


def test_what_to_fetch_is_told_place_by_place_and_no_more_than_is_due(bench):
    order = bench.order(lines=(OrderLine("tower", 2), OrderLine("screen", 3)))
    with bench.open() as uow:
        picks = pick_list(uow, uow.orders.order(order))
        names = [pick.place.name if pick.place else "" for pick in picks]
    assert {pick.item.id for pick in picks} == {PC, OTHER_PC, SCREEN}
    assert names == sorted(names, key=str.casefold)
    one = bench.order("F 2", lines=(OrderLine("tower", 1),))
    with bench.open() as uow:
        assert len(pick_list(uow, uow.orders.order(one))) == 1


def test_a_machine_that_is_kept_for_another_order_is_sent_there(bench):
    mine, other = bench.order(), bench.order("F 2")
    bench.keep([(mine, [PC]), (other, [OTHER_PC])], lead=PAUL)
    bench.scan(mine)
    slip = bench.slip(OTHER_PC)
    assert (slip.why, slip.where) == (PackingWhy.OTHER_ORDER, "CO 26 0002")
    assert bench.at.step.expects is Expects.ITEM
    bench.scan(PC)
    bench.keep([(other, [SCREEN])], lead=PAUL)
    assert bench.slip(SCREEN).why is PackingWhy.OTHER_ORDER


def test_a_machine_in_hand_is_not_packed_for_an_order_that_another_one_waits_for(bench):
    mine, other = bench.order(), bench.order("F 2")
    bench.keep([(mine, [PC])], lead=PAUL)
    bench.scan(PC)
    assert bench.slip(other).why is PackingWhy.OTHER_ORDER
    bench.scan(mine)
    assert bench.at.step.expects is Expects.ITEM


def test_what_is_not_ready_goes_back_to_its_place(bench):
    order = bench.order()
    bench.arrives(THIRD, state=ItemState.TO_CLEAN)
    bench.place(THIRD, SHELF)
    bench.scan(order)
    slip = bench.slip(THIRD)
    with bench.open() as uow:
        assert (slip.why, slip.where) == (PackingWhy.NOT_READY, uow.stock.place(SHELF).name)


def test_what_is_packed_already_belongs_into_its_box(bench):
    first = bench.order(lines=(OrderLine("tower", 2), OrderLine("screen", 1)))
    bench.keep([(first, [PC])], lead=PAUL)
    bench.packed(first)
    bench.over()
    bench.scan(bench.order("F 2"))
    slip = bench.slip(PC)
    assert (slip.why, slip.where) == (PackingWhy.PACKED, "BX 26 0001")


def test_an_order_that_is_complete_closed_or_without_machines_says_so(bench):
    whole, over, laptop = (
        bench.order(),
        bench.order("F 2"),
        bench.order("F 3", (OrderLine("laptop", 1),)),
    )
    bench.orders.close(over, "withdrawn", lead=PAUL)
    bench.keep([(whole, [PC])], lead=PAUL)
    bench.packed(whole)
    bench.over()
    assert bench.slip(whole).why is PackingWhy.COMPLETE
    assert bench.slip(over).why is PackingWhy.CLOSED
    assert bench.slip(laptop).why is PackingWhy.NOTHING_READY
    bench.plan("packaging", OTHER_PC)
    bench.scan(OTHER_PC)
    assert bench.slip(laptop).why is PackingWhy.OTHER_KIND


def test_an_opened_box_lets_its_things_be_packed_again(bench):
    order = bench.order()
    bench.packed(order)
    bench.over()
    with bench.open() as uow:
        [box] = uow.orders.boxes_of(order)
    tower = box.things[0].item
    bench.boxes.open(box.id, "wrong_item", lead=PAUL)
    assert (bench.item(tower).state, bench.item(tower).box) == (ItemState.READY, "")
    assert bench.item(SCREEN).state is ItemState.READY
    assert isinstance(bench.packed(order), Finished)
    with bench.open() as uow:
        assert [each.state for each in uow.orders.boxes_of(order)] == ["opened", "packed"]


def test_boxes_are_received_in_parts_and_the_last_closes_the_order(bench):
    order = bench.order(lines=(OrderLine("tower", 2),))
    for number in range(2):
        bench.one_more_screen(600 + number)
        bench.packed(order)
        bench.over()
    with bench.open() as uow:
        boxes = [box.id for box in uow.orders.boxes_of(order)]
    day = date(2026, 2, 1)
    van = bench.boxes.plan_round(day, [order], lead=PAUL)
    bench.boxes.load(boxes[0], van, lead=PAUL)
    assert not bench.boxes.received(order, boxes[:1], day, lead=PAUL)
    assert bench.boxes.received(order, boxes[1:], day, lead=PAUL)
    assert bench.item(PC).state is ItemState.DELIVERED
    with bench.open() as uow:
        assert uow.orders.order(order).why_closed == "delivered"


def test_two_benches_apart_pack_one_order_and_the_box_too_many_is_told_and_kept(bench):
    """Each of the two has read the order while one tower was due; the feed brings both boxes."""
    order = bench.order(lines=(OrderLine("tower", 1), OrderLine("screen", 1)))
    bench.packed(order)
    with bench.open() as uow:
        [first] = uow.orders.boxes_of(order)
        other = OTHER_PC if first.things[0].item == PC else PC
        box = Subject(SubjectKind.BOX, "CFXBBBCC")
        from_afar: dict[str, Json] = {"order": order, "things": [{"item": other, "kind": "tower"}]}
        uow.record(
            of_item(FactKind.ITEM_ADVANCED, other, None, to="packed"),
            of_item(FactKind.PACKED_INTO, other, None, box="CFXBBBCC", order=order),
            Draft(kind=FactKind.BOX_PACKED, subject=box, person=None, body=from_afar),
        )
        uow.commit()
        boxes = uow.orders.boxes_of(order)
        assert [box.id for box in boxes_too_many(uow.orders.order(order), boxes)] == ["CFXBBBCC"]
    bench.boxes.open("CFXBBBCC", "one_too_many", lead=PAUL)
    assert bench.item(other).state is ItemState.READY
    with bench.open() as uow:
        assert not boxes_too_many(uow.orders.order(order), uow.orders.boxes_of(order))


@pytest.mark.parametrize("again", [False, True])
def test_a_label_tells_for_whom_its_box_is_and_a_second_one_why_it_was_printed(bench, again):
    order = bench.order()
    bench.scan(order)
    bench.go_to("stick-box-label")
    due = bench.desk.prepare_label(again=False)
    assert (due.for_whom, [kind for kind, _ in due.contents]) == (
        ForWhom.FAMILY,
        ["tower", "screen"],
    )
    bench.desk.record_print(due, "")
    if again:
        bench.desk.record_print(bench.desk.prepare_label(again=True), "")
    printed = [fact for fact in bench.fake.facts if fact.kind == FactKind.LABEL_PRINTED]
    assert [fact.body["reason"] for fact in printed] == ["step", "asked_again"][: 1 + again]


def test_what_is_due_first_is_proposed_first_in_the_plan_of_the_day():
    bench = Packing()
    later, sooner = (
        bench.orders.place(
            bench.whom.note(ForWhom.FAMILY, reference, lead=PAUL),
            (OrderLine("tower", 1),),
            lead=PAUL,
            due=date(2099, month, 1),
        )
        for reference, month in (("F 1", 6), ("F 2", 3))
    )
    bench.keep([(later, [PC]), (sooner, [OTHER_PC])], lead=PAUL)
    read = ReadPlan(bench.open, bench.content)
    packing = {w.job.id: w for w in read().work if w.job.task == "packaging"}
    assert {w.job.item: w.due for w in packing.values()} == {
        PC: "2099-06-01",
        OTHER_PC: "2099-03-01",
    }
    proposed = [each.job for each in read.proposal().proposed if each.job in packing]
    assert [packing[job].job.item for job in proposed] == [OTHER_PC, PC]
