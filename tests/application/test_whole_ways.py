"""Machines go their whole way through the ten tasks, on the fake and on a real database."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    DVD,
    LOT,
    NADIA,
    ORDER,
    PALLET,
    PAUL,
    PC,
    SCREEN,
    Workshop,
    at_job,
    real_content,
    step,
)
from tests.fakes import NINE_O_CLOCK_MS
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.advance_item import advance
from workshop_app.application.draft import of_item
from workshop_app.application.outcome import Finished, NotForYou, NotUsable, SetAside
from workshop_app.bootstrap.stand_in import right_code
from workshop_app.domain.codes import CodeKind, numbered, parse_code
from workshop_app.domain.commands import Command
from workshop_app.domain.errors import GateClosedError, IllegalMoveError
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import ItemState
from workshop_app.domain.procedure import Expects, StepKind

S, C = ItemState, Command


@pytest.fixture(params=["fake", "sqlite"])
def workshop(request, tmp_path):
    if request.param == "fake":
        yield Workshop(real_content())
        return
    storage = open_storage(tmp_path, now_ms=lambda: NINE_O_CLOCK_MS)
    yield Workshop(real_content(), storage.unit_of_work)
    assert storage.verify().faults == ()
    storage.close()


def take_in(workshop: Workshop, kind: str) -> ItemId:
    workshop.come(ANA)
    workshop.scan(LOT)
    note = workshop.finish(kind=kind).note
    workshop.desk.sign_out()
    assert isinstance(note, Finished)
    assert note.item is not None
    assert note.place is not None
    return note.item.id


def live(workshop: Workshop, item: ItemId, *, to: ItemState) -> list[str]:
    """Whoever may works on an item until it is there, Ana first; return its tasks."""
    tasks: list[str] = []
    for _ in range(12):
        if workshop.item(item).state is to:
            return tasks
        workshop.come(ANA)
        if isinstance(workshop.scan(item).note, NotForYou):
            workshop.change(BOB)
            workshop.scan(item)
        tasks.append(str(workshop.at.job.task))
        workshop.finish()
        workshop.desk.sign_out()
    raise AssertionError(f"{item} is {workshop.item(item).state}")


def test_a_tower_goes_the_whole_way_and_is_packed_with_a_screen(workshop):
    tower, screen = take_in(workshop, "tower"), take_in(workshop, "screen")
    assert tower == numbered(CodeKind.MACHINE, 26, 1).text
    assert screen == numbered(CodeKind.SCREEN, 26, 1).text
    assert live(workshop, tower, to=S.READY) == [
        *("erasure", "machine-test", "cleaning", "master", "final-check"),
    ]
    assert live(workshop, screen, to=S.READY) == ["screen-test", "cleaning", "final-check"]
    item = workshop.item(tower)
    assert item.finished["master"] != item.finished["final-check"]
    assert item.grade == "A"
    assert item.clashes == ()
    _pack(workshop, tower, screen)


def test_a_laptop_is_packed_without_a_screen(workshop):
    laptop = take_in(workshop, "laptop")
    live(workshop, laptop, to=S.READY)
    _pack(workshop, laptop, None)


def test_a_missing_dvd_drive_adds_its_task_and_everything_is_tested_after_it(workshop):
    tower = take_in(workshop, "tower")
    live(workshop, tower, to=S.TO_TEST)
    workshop.come(ANA)
    workshop.scan(tower)
    workshop.go_to("dvd-tray")
    workshop.press(C.NO)
    workshop.finish()
    workshop.desk.sign_out()
    assert workshop.item(tower).failed_tests == {"dvd"}
    tasks = live(workshop, tower, to=S.READY)
    assert tasks == ["cleaning", "dvd-drive", "master", "final-check"]
    assert "dvd_drive" in workshop.item(tower).part_kinds
    assert workshop.item(tower).failed_tests == frozenset()
    with workshop.open() as uow:
        part = uow.stock.part(DVD)
    assert part is not None
    assert part.item == tower


def test_a_check_that_finds_dirt_sends_it_back_to_cleaning_and_only_there(workshop):
    tower = take_in(workshop, "tower")
    live(workshop, tower, to=S.TO_CHECK)
    installer = workshop.item(tower).finished["master"]
    workshop.come(BOB if installer == ANA.id else ANA)
    workshop.scan(tower)
    workshop.go_to("clean")
    assert isinstance(workshop.press(C.NO).note, SetAside)
    workshop.desk.sign_out()
    assert live(workshop, tower, to=S.READY)[0] == "cleaning"


@pytest.mark.proves("ERR-05")
def test_a_machine_that_is_erased_has_two_badges_and_its_own_code_in_the_record(workshop):
    tower = take_in(workshop, "tower")
    live(workshop, tower, to=S.TO_TEST)
    with workshop.open() as uow:
        [record] = [
            fact for fact in uow.history(f"item:{tower}") if fact.kind == FactKind.ERASURE_RECORDED
        ]
    assert record.person != record.body["verifier"]
    assert record.body["verifier"] in {PAUL.id, NADIA.id}
    assert record.body["attachment"] == f"machine_screen:SN-{tower}"


class TestGatesOnTheWay:
    def test_no_path_installs_a_master_on_a_machine_that_was_not_erased(self):
        workshop = Workshop(real_content(), expected=0)
        workshop.arrives(state=S.TO_CLEAN)
        _erasure(workshop, "failed")
        workshop.plan("cleaning")
        workshop.come(ANA)
        workshop.scan(PC)
        for task in ("erasure", "machine-test"):
            with workshop.open() as uow:
                uow.record(of_item(FactKind.TASK_FINISHED, PC, BOB.id, task=task))
                uow.commit()
        workshop.finish()
        item = workshop.item()
        assert (item.state, item.parked and item.parked.reason) == (S.TO_DECIDE, "gate_G1")
        assert workshop.open_job() is None

    def test_a_bug_that_forgets_to_ask_is_stopped(self):
        workshop = Workshop(real_content(), expected=0)
        workshop.arrives(state=S.TO_CLEAN)
        _erasure(workshop, "failed")
        with workshop.open() as uow:
            with pytest.raises(GateClosedError):
                advance(uow, workshop.content, PC, S.TO_MASTER, by=ANA.id)
            with pytest.raises(IllegalMoveError):
                advance(uow, workshop.content, PC, S.PACKED, by=ANA.id)

    def test_a_part_that_moved_during_the_check_keeps_it_from_being_ready(self):
        workshop = _at_check()
        workshop.go_to("grade")
        with workshop.open() as uow:
            body = {"component": DVD, "kind": "dvd_drive", "action": "installed"}
            uow.record(of_item(FactKind.COMPONENT_MOVED, PC, None, **body))
            uow.commit()
        note = workshop.finish().note
        assert isinstance(note, SetAside)
        assert note.reason == "gate_G4"
        item = workshop.item()
        assert item.state is S.TO_DECIDE
        assert "final-check" not in item.finished  # the lead can send it there again

    def test_an_item_that_somebody_moved_meanwhile_ends_with_the_team_lead(self):
        workshop = _at_check()
        with workshop.open() as uow:
            uow.record(of_item(FactKind.ITEM_ADVANCED, PC, None, to="to_test"))
            uow.commit()
        note = workshop.finish().note
        assert isinstance(note, SetAside)
        assert workshop.item().state is S.TO_DECIDE


class TestPacking:
    def test_a_screen_that_is_not_ready_goes_into_no_box(self):
        workshop = _at_packing()
        workshop.go_to("read-screen")
        with workshop.open() as uow:
            uow.record(of_item(FactKind.ITEM_ADVANCED, SCREEN, None, to="to_clean"))
            uow.commit()
        assert isinstance(workshop.scan(SCREEN).note, NotUsable)
        assert workshop.at_step == "read-screen"

    def test_a_screen_that_left_meanwhile_keeps_the_box_open(self):
        workshop = _at_packing()
        workshop.go_to("pallet")
        with workshop.open() as uow:
            uow.record(of_item(FactKind.ITEM_PARKED, SCREEN, None, to="to_decide", reason="other"))
            uow.commit()
        note = workshop.scan(PALLET).note
        assert isinstance(note, SetAside)
        assert note.reason == "gate_G6"
        assert [workshop.item(each).state for each in (PC, SCREEN)] == [S.TO_DECIDE, S.TO_DECIDE]
        assert "packed_into" not in workshop.fake.kinds()

    def test_the_box_label_is_read_and_not_the_computers(self):
        workshop = _at_packing()
        at = workshop.go_to("read-box-label")
        for code in (PC, SCREEN, ORDER):
            workshop.scan(code)
            assert workshop.at_step == "read-box-label"
        with workshop.open() as uow:
            workshop_code = right_code(uow, at)
        workshop.scan(workshop_code)
        assert workshop.at_step == "pallet"

    def test_a_box_label_comes_out_in_no_other_task(self):
        workshop = _at_packing()
        assert workshop.go_to("stick-box-label").job.task == "packaging"
        due = workshop.desk.prepare_label(again=False)
        assert due is not None
        assert (due.label, due.kind, due.order, due.code.kind) == (
            *("box", "", ORDER, CodeKind.BOX),
        )
        elsewhere = at_job(step("print", StepKind.PRINT, label="box"))
        assert elsewhere.desk.prepare_label(again=False) is None

    def test_only_what_is_ready_is_packed(self):
        workshop = Workshop(real_content(), expected=0)
        workshop.arrives(state=S.TO_CLEAN)
        workshop.arrives(SCREEN, kind="screen", state=S.READY)
        workshop.plan("packaging")
        workshop.come(ANA)
        workshop.scan(PC)
        note = workshop.finish().note
        assert isinstance(note, SetAside)
        assert workshop.item().state is S.TO_DECIDE
        assert workshop.item(SCREEN).state is S.READY


def _pack(workshop: Workshop, item: ItemId, screen: ItemId | None) -> None:
    workshop.plan("packaging", item=item)
    workshop.come(ANA)
    workshop.scan(item)
    workshop.go_to("pallet")
    read = workshop.at.job.read
    note = workshop.scan(PALLET).note
    assert isinstance(note, Finished)
    assert read[Expects.ORDER] == ORDER
    box = parse_code(read["box"])
    assert box is not None
    assert box.kind is CodeKind.BOX
    for each in filter(None, (item, screen)):
        packed = workshop.item(each)
        assert (packed.state, packed.box) == (S.PACKED, box.text)
    assert workshop.item(item).place == PALLET


def _at_check() -> Workshop:
    workshop = Workshop(real_content(), expected=0)
    workshop.arrives(state=S.TO_CHECK)
    workshop.plan("final-check")
    workshop.come(ANA)
    workshop.scan(PC)
    return workshop


def _at_packing() -> Workshop:
    workshop = Workshop(real_content(), expected=0)
    workshop.arrives(state=S.READY)
    workshop.arrives(SCREEN, kind="screen", state=S.READY)
    workshop.plan("packaging")
    workshop.come(ANA)
    workshop.scan(PC)
    return workshop


def _erasure(workshop: Workshop, result: str) -> None:
    with workshop.open() as uow:
        body = {"component": f"{PC}-1", "result": result}
        uow.record(of_item(FactKind.ERASURE_RECORDED, PC, None, **body))
        uow.commit()
