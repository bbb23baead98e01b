"""What only a team lead decides, machines that come back, and waste."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    NADIA,
    PAUL,
    PC,
    SCREEN,
    Workshop,
    real_content,
)
from workshop_app.application.draft import of_item
from workshop_app.application.lead_decides import DECISIONS, DecideItem, OverrideGate
from workshop_app.application.leave_as_waste import LeaveAsWaste
from workshop_app.application.open_cycle import CYCLE_REASONS, OpenCycle
from workshop_app.application.situation import AtStep
from workshop_app.domain.commands import Command
from workshop_app.domain.errors import IllegalMoveError
from workshop_app.domain.facts import FactKind
from workshop_app.domain.gates import ClosedGate, Gate, WastePapers
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import LEGAL, TO_DO, ItemState
from workshop_app.domain.job import JobState

S = ItemState
PAPERS = WastePapers(flow="small IT", weight_g=7_400, slip="BSD-1")
FIRST_TASK = {
    S.TO_ERASE: "erasure",
    S.TO_TEST: "machine-test",
    S.TO_CLEAN: "cleaning",
    S.TO_UPGRADE: "dvd-drive",
    S.TO_MASTER: "master",
    S.TO_CHECK: "final-check",
}


def a_workshop(
    state: ItemState = S.TO_DECIDE, *, kind: str = "tower", done: tuple[str, ...] = ()
) -> Workshop:
    workshop = Workshop(real_content(), expected=0)
    item = SCREEN if kind == "screen" else PC
    workshop.arrives(item, kind=kind, state=state)
    with workshop.open() as uow:
        for task in done:
            uow.record(of_item(FactKind.TASK_FINISHED, item, BOB.id, task=task))
        uow.commit()
    return workshop


def decide(workshop: Workshop, to: ItemState, *, item: ItemId = PC, lead=PAUL, reason="seen"):
    return DecideItem(workshop.open, workshop.content)(item, to, lead=lead, reason=reason)


class TestDeciding:
    @pytest.mark.parametrize("to", sorted(TO_DO))
    @pytest.mark.parametrize("done", [(), tuple(FIRST_TASK.values())])
    def test_an_item_goes_on_where_the_lead_says_even_if_that_was_done(self, to, done):
        workshop = a_workshop(done=done)
        assert decide(workshop, to) is None
        item, job = workshop.item(), workshop.open_job()
        assert (item.state, item.parked) == (to, None)
        assert job is not None
        assert (job.task, job.state) == (FIRST_TASK[to], JobState.READY)
        assert job.task not in item.finished

    @pytest.mark.parametrize("to", [S.TO_REPAIR, S.PARTS_DONOR, S.WASTE])
    def test_an_item_stays_aside_where_the_lead_says(self, to):
        workshop = a_workshop()
        assert decide(workshop, to) is None
        assert workshop.item().state is to
        assert workshop.open_job() is None

    def test_after_the_repair_it_is_tested_again(self):
        workshop = a_workshop(S.TO_REPAIR, done=tuple(FIRST_TASK.values()))
        decide(workshop, S.TO_TEST)
        workshop.come(ANA)
        workshop.scan(PC)
        assert workshop.at.job.task == "machine-test"

    def test_a_task_that_a_no_added_comes_before_another_at_the_same_place(self):
        workshop = a_workshop()
        with workshop.open() as uow:
            uow.record(of_item(FactKind.TASK_NEEDED, PC, None, task="sound-card"))
            uow.commit()
        decide(workshop, S.TO_UPGRADE)
        job = workshop.open_job()
        assert job is not None
        assert job.task == "sound-card"

    def test_a_screen_cannot_be_sent_to_what_no_screen_needs(self):
        workshop = a_workshop(kind="screen")
        for to in (S.TO_ERASE, S.TO_UPGRADE, S.TO_MASTER):
            with pytest.raises(ValueError, match="cannot become"):
                decide(workshop, to, item=SCREEN)
        assert decide(workshop, S.TO_TEST, item=SCREEN) is None

    @pytest.mark.parametrize("state", sorted(set(ItemState) - {S.EXPECTED}))
    def test_there_are_no_other_ways(self, state):
        workshop = a_workshop(state)
        for to in set(ItemState) - (LEGAL[state] & DECISIONS):
            with pytest.raises(ValueError, match="cannot become"):
                decide(workshop, to)

    def test_a_decision_ends_the_work_on_the_item(self):
        workshop = a_workshop(S.TO_CLEAN)
        job = workshop.plan("cleaning")
        workshop.come(ANA)
        workshop.scan(PC)
        assert decide(workshop, S.TO_TEST) is None
        assert workshop.job(job).state is JobState.CANCELLED
        assert not isinstance(workshop.here, AtStep)
        workshop.scan(PC)
        assert workshop.at.job.task == "machine-test"

    @pytest.mark.parametrize(("who", "reason"), [(ANA, "seen"), (PAUL, ""), (PAUL, "  ")])
    def test_it_takes_a_lead_and_a_reason(self, who, reason):
        workshop = a_workshop()
        facts = len(workshop.fake.facts)
        with pytest.raises(ValueError):
            decide(workshop, S.TO_CLEAN, lead=who, reason=reason)
        with pytest.raises(ValueError):
            OverrideGate(workshop.open)(PC, Gate.TESTED_BEFORE_READY, lead=who, reason=reason)
        assert len(workshop.fake.facts) == facts

    def test_a_shut_gate_is_told_and_nothing_changes(self):
        workshop = a_workshop()
        with workshop.open() as uow:
            uow.record(of_item(FactKind.TASK_FINISHED, PC, NADIA.id, task="master"))
            uow.commit()
        facts = len(workshop.fake.facts)
        shut = decide(workshop, S.READY)
        assert shut is not None
        assert shut.gate is Gate.TESTED_BEFORE_READY
        assert len(workshop.fake.facts) == facts
        OverrideGate(workshop.open)(PC, Gate.TESTED_BEFORE_READY, lead=PAUL, reason="tested by me")
        assert decide(workshop, S.READY, lead=NADIA) == ClosedGate(Gate.OTHER_PERSON_CHECKS)
        assert decide(workshop, S.READY) is None
        overridden = workshop.fake.facts[facts]
        assert (overridden.kind, overridden.person, overridden.body) == (
            "gate_overridden",
            PAUL.id,
            {"gate": "G4", "reason": "tested by me"},
        )

    def test_nothing_is_overridden_for_an_item_that_is_not_there(self):
        workshop = a_workshop()
        with pytest.raises(IllegalMoveError):
            OverrideGate(workshop.open)(SCREEN, Gate.WASTE_PAPERS, lead=PAUL, reason="seen")


class TestAfterAFailedErasure:
    def failed(self) -> Workshop:
        workshop = a_workshop(S.TO_ERASE)
        workshop.plan("erasure")
        workshop.come(ANA)
        workshop.scan(PC)
        workshop.go_to("green-tick")
        workshop.press(Command.NO)
        workshop.desk.sign_out()
        assert workshop.item().state is S.ERASE_FAILED
        return workshop

    def test_it_is_erased_again(self):
        workshop = self.failed()
        assert decide(workshop, S.TO_ERASE) is None
        workshop.come(BOB)
        workshop.scan(PC)
        workshop.finish()
        assert [part.erasure for part in workshop.item().inside] == ["ok"]
        assert workshop.item().state is S.TO_TEST

    def test_or_its_drive_is_removed_and_it_goes_on_without(self):
        workshop = self.failed()
        assert decide(workshop, S.DRIVE_REMOVED) is None
        item, job = workshop.item(), workshop.open_job()
        assert (item.state, item.inside) == (S.TO_TEST, ())
        assert [part.erasure for part in item.components] == ["failed"]
        assert job is not None
        assert job.task == "machine-test"

    def test_and_nothing_else(self):
        workshop = self.failed()
        for to in set(ItemState) - {S.TO_ERASE, S.DRIVE_REMOVED}:
            with pytest.raises(ValueError, match="cannot become"):
                decide(workshop, to)


class TestComingBack:
    @pytest.mark.parametrize("state", [S.PACKED, S.DELIVERED, S.IN_USE])
    @pytest.mark.parametrize("reason", CYCLE_REASONS)
    def test_a_machine_that_left_goes_through_the_workshop_again(self, state, reason):
        workshop = a_workshop(state, done=tuple(FIRST_TASK.values()))
        OpenCycle(workshop.open, workshop.content)(PC, reason=reason, by=PAUL)
        item, job = workshop.item(), workshop.open_job()
        assert (item.cycle, item.cycle_reason, item.state) == (2, reason, S.TO_ERASE)
        assert not item.finished
        assert not item.clashes
        assert job is not None
        assert job.task == "erasure"

    def test_its_drives_hold_data_again(self):
        workshop = a_workshop(S.DELIVERED)
        OpenCycle(workshop.open, workshop.content)(PC, reason="return", by=PAUL)
        assert [part.erasure for part in workshop.item().inside] == [""]
        with workshop.open() as uow:
            uow.record(of_item(FactKind.ITEM_PARKED, PC, None, to="to_decide", reason="other"))
            uow.commit()
        shut = decide(workshop, S.TO_MASTER)
        assert shut is not None
        assert shut.gate is Gate.ERASED_BEFORE_MASTER

    def test_a_screen_begins_with_its_test(self):
        workshop = a_workshop(S.IN_USE, kind="screen")
        OpenCycle(workshop.open, workshop.content)(SCREEN, reason="service", by=PAUL)
        assert workshop.item(SCREEN).state is S.TO_TEST

    @pytest.mark.parametrize("state", [S.ARRIVED, S.TO_CLEAN, S.READY, S.TO_DECIDE, S.WASTE])
    def test_what_never_left_does_not_come_back(self, state):
        workshop = a_workshop(state)
        facts = len(workshop.fake.facts)
        with pytest.raises(ValueError, match="never left"):
            OpenCycle(workshop.open, workshop.content)(PC, reason="return", by=PAUL)
        assert len(workshop.fake.facts) == facts

    def test_a_reason_and_an_item_are_needed(self):
        workshop = a_workshop(S.DELIVERED)
        with pytest.raises(ValueError, match="no reason"):
            OpenCycle(workshop.open, workshop.content)(PC, reason="", by=PAUL)
        with pytest.raises(IllegalMoveError):
            OpenCycle(workshop.open, workshop.content)(SCREEN, reason="return", by=PAUL)

    def test_a_worker_does_not_say_that_a_machine_is_back(self):
        workshop = a_workshop(S.DELIVERED)
        with pytest.raises(ValueError, match="only a team lead"):
            OpenCycle(workshop.open, workshop.content)(PC, reason="return", by=ANA)
        assert workshop.item().state is S.DELIVERED


class TestWaste:
    def leave(self, workshop: Workshop, papers: WastePapers = PAPERS):
        return LeaveAsWaste(workshop.open)(PC, papers, by=PAUL)

    def test_a_worker_does_not_say_that_waste_has_left(self):
        workshop = a_workshop(S.WASTE)
        with pytest.raises(ValueError, match="only a team lead"):
            LeaveAsWaste(workshop.open)(PC, PAPERS, by=ANA)
        assert workshop.item().state is S.WASTE

    def test_waste_leaves_with_its_papers(self):
        workshop = a_workshop(S.WASTE)
        assert self.leave(workshop) is None
        assert workshop.item().state is S.WASTE_OUT
        left = next(fact for fact in workshop.fake.facts if fact.kind == "waste_left")
        assert left.body == {"flow": "small IT", "weight_g": 7_400, "slip": "BSD-1"}

    def test_without_papers_it_stays(self):
        workshop = a_workshop(S.WASTE)
        facts = len(workshop.fake.facts)
        shut = self.leave(workshop, WastePapers())
        assert shut == ClosedGate(Gate.WASTE_PAPERS, ("flow", "weight", "slip"))
        assert (workshop.item().state, len(workshop.fake.facts)) == (S.WASTE, facts)

    def test_a_drive_that_was_not_erased_stays(self):
        workshop = a_workshop(S.WASTE)
        drive = f"{PC}-1"
        with workshop.open() as uow:
            body = {"component": drive, "result": "failed"}
            uow.record(of_item(FactKind.ERASURE_RECORDED, PC, None, **body))
            uow.commit()
        assert self.leave(workshop) == ClosedGate(Gate.WASTE_PAPERS, (drive,))
        assert decide(workshop, S.TO_DECIDE) is None
        assert decide(workshop, S.TO_ERASE) is None

    @pytest.mark.parametrize("state", [S.TO_CLEAN, S.READY, S.TO_DECIDE, S.PARTS_DONOR])
    def test_only_waste_leaves_as_waste(self, state):
        with pytest.raises(IllegalMoveError):
            self.leave(a_workshop(state))
