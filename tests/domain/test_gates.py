"""Each gate G1–G8 of the domain notes, shut and open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.making import drive, erased, fact, finished, item_after, result_of
from workshop_app.domain.facts import FactKind
from workshop_app.domain.gates import (
    ClosedGate,
    Gate,
    WastePapers,
    closed_gate,
    evidence_by_hand,
    may_finish_check,
    may_print_box_label,
)
from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import BEGUN, JobState, fold_job
from workshop_app.values import replace

S = ItemState
ANA, BOB = PersonId("ana"), PersonId("bob")
PAPERS = WastePapers(flow="small IT", weight_g=7_400, slip="BSD-1")


def tower(*facts, state: ItemState = S.CLEAN) -> Item:
    item = item_after(fact(FactKind.ITEM_ARRIVED, kind="tower"), *facts)
    return replace(item, state=state)


def gate(item, to, *, by=BOB, tests=(), papers=None) -> ClosedGate | None:
    return closed_gate(item, to, by=by, required_tests=tests, papers=papers)


def override(*gates: Gate):
    return [fact(FactKind.GATE_OVERRIDDEN, gate=str(each), reason="seen") for each in gates]


@pytest.mark.parametrize("to", [S.TO_MASTER, S.MASTERED])
class TestG1:
    def test_every_drive_needs_its_own_record(self, to):
        item = tower(drive("d1"), drive("d2"), erased("d1"))
        assert gate(item, to) == ClosedGate(Gate.ERASED_BEFORE_MASTER, ("d2",))
        assert gate(tower(drive("d1"), drive("d2"), erased("d1"), erased("d2")), to) is None

    def test_a_failed_record_is_no_record(self, to):
        assert gate(tower(drive(), erased(), erased(result="failed")), to) is not None

    def test_a_destroyed_or_removed_drive_holds_nothing(self, to):
        assert gate(tower(drive(), erased(result="destroyed")), to) is None
        assert gate(tower(drive(), drive(action="removed")), to) is None

    def test_a_new_drive_from_stock_needs_none(self, to):
        out = (drive("d1"), drive("d1", action="removed"))
        assert gate(tower(*out, drive("d2", action="installed", new=True)), to) is None
        used = tower(*out, drive("d2", action="installed"))
        assert gate(used, to) == ClosedGate(Gate.ERASED_BEFORE_MASTER, ("d2",))

    def test_a_machine_whose_drives_nobody_listed_stays_shut(self, to):
        assert gate(tower(), to) == ClosedGate(Gate.ERASED_BEFORE_MASTER, ("disk",))

    def test_a_screen_has_nothing_to_erase(self, to):
        assert gate(replace(tower(), kind="screen"), to) is None


class TestG2:
    FAILED = (drive(), erased(result="failed"))

    @pytest.mark.parametrize("to", sorted(set(ItemState) - {S.TO_ERASE, S.DRIVE_REMOVED}))
    def test_a_failed_erasure_leads_nowhere_else(self, to):
        shut = gate(tower(*self.FAILED, state=S.ERASE_FAILED), to)
        assert shut is not None
        assert shut.gate is Gate.FAILED_ERASURE

    def test_it_may_be_erased_again(self):
        assert gate(tower(*self.FAILED, state=S.ERASE_FAILED), S.TO_ERASE) is None

    def test_the_drive_counts_as_removed_only_when_it_is_out(self):
        inside = tower(*self.FAILED, state=S.ERASE_FAILED)
        assert gate(inside, S.DRIVE_REMOVED) == ClosedGate(Gate.FAILED_ERASURE, ("d1",))
        out = tower(*self.FAILED, drive(action="removed"), state=S.ERASE_FAILED)
        assert gate(out, S.DRIVE_REMOVED) is None


class TestG3:
    @pytest.mark.proves("ERR-05")
    @pytest.mark.parametrize(
        ("verifier", "attachment", "missing"),
        [
            (BOB, "photo", None),
            (ANA, "photo", ("second_badge",)),
            (None, "photo", ("second_badge",)),
            (BOB, "", ("attachment",)),
            (ANA, "", ("second_badge", "attachment")),
        ],
    )
    def test_a_record_by_hand_needs_two_badges_and_an_attachment(
        self, verifier, attachment, missing
    ):
        shut = evidence_by_hand(ANA, verifier, attachment)
        assert shut == (None if missing is None else ClosedGate(Gate.TWO_BADGES, missing))


class TestG4:
    TESTS = ("sound", "dvd")

    def test_every_required_test_is_passed_after_the_last_part_moved(self):
        ready = tower(drive(), erased(), result_of("sound"), result_of("dvd"), state=S.TO_CHECK)
        assert gate(ready, S.READY, tests=self.TESTS) is None

    @pytest.mark.parametrize(
        ("facts", "missing"),
        [
            ((), ("sound", "dvd")),
            ((result_of("sound"),), ("dvd",)),
            ((result_of("sound"), result_of("dvd", passed=False)), ("dvd",)),
            ((result_of("sound"), result_of("dvd"), drive()), ("sound", "dvd")),
            ((result_of("sound"), drive(), result_of("dvd")), ("sound",)),
            ((result_of("sound"), result_of("dvd"), drive(action="removed")), ("sound", "dvd")),
        ],
    )
    def test_what_is_missing_is_named(self, facts, missing):
        shut = gate(tower(*facts, state=S.TO_CHECK), S.READY, tests=self.TESTS)
        assert shut == ClosedGate(Gate.TESTED_BEFORE_READY, missing)

    def test_a_new_cycle_needs_new_tests(self):
        used = tower(result_of("sound"), result_of("dvd"), state=S.RETURNED)
        item = item_after(fact(FactKind.CYCLE_OPENED, reason="return"), start=used)
        assert gate(item, S.READY, tests=self.TESTS) is not None


class TestG1BeforeReady:
    def test_no_decision_leads_past_a_failed_erasure(self):
        item = tower(drive(), erased(result="failed"), state=S.TO_DECIDE)
        assert gate(item, S.READY) == ClosedGate(Gate.ERASED_BEFORE_MASTER, ("d1",))


class TestG5:
    def test_whoever_installed_does_not_check(self):
        item = tower(drive(), erased(), finished("master", by="ana"), state=S.TO_CHECK)
        shut = ClosedGate(Gate.OTHER_PERSON_CHECKS)
        assert gate(item, S.READY, by=ANA) == may_finish_check(item, ANA) == shut
        assert gate(item, S.READY, by=BOB) is may_finish_check(item, BOB) is None

    def test_nobody_is_not_another_person(self):
        item = tower(finished("master", by="ana"), state=S.TO_CHECK)
        assert gate(item, S.READY, by=None) == ClosedGate(Gate.OTHER_PERSON_CHECKS)

    def test_whoever_did_a_part_of_the_install_does_not_check(self):
        shared = fact(FactKind.TASK_FINISHED, by="bob", task="master", workers=["ana", "bob"])
        item = tower(drive(), erased(), shared, state=S.TO_CHECK)
        assert gate(item, S.READY, by=ANA) == ClosedGate(Gate.OTHER_PERSON_CHECKS)
        assert gate(item, S.READY, by=BOB) == ClosedGate(Gate.OTHER_PERSON_CHECKS)

    def test_the_latest_installer_counts(self):
        item = tower(finished("master", by="ana"), finished("master", by="bob"))
        assert may_finish_check(item, ANA) is None
        assert may_finish_check(item, BOB) is not None


class TestG6:
    @pytest.mark.parametrize("state", ItemState)
    def test_only_what_is_ready_is_packed(self, state):
        shut = gate(tower(state=state), S.PACKED)
        if state is S.READY:
            assert shut is None
        else:
            assert shut is not None
            assert shut.gate in {Gate.PACKED_FROM_READY, Gate.FAILED_ERASURE}

    def test_a_box_label_comes_out_in_the_packing_task_only(self):
        assert may_print_box_label(TaskCode("packaging")) is None
        assert may_print_box_label(TaskCode("intake")) == ClosedGate(Gate.PACKED_FROM_READY)


class TestG7:
    @pytest.mark.parametrize(
        ("papers", "missing"),
        [
            (None, ("flow", "weight", "slip")),
            (replace(PAPERS, flow=""), ("flow",)),
            (replace(PAPERS, weight_g=0), ("weight",)),
            (replace(PAPERS, weight_g=-1), ("weight",)),
            (replace(PAPERS, slip=""), ("slip",)),
        ],
    )
    def test_waste_leaves_with_its_papers(self, papers, missing):
        item = tower(state=S.WASTE)
        assert gate(item, S.WASTE_OUT, papers=papers) == ClosedGate(Gate.WASTE_PAPERS, missing)
        assert gate(item, S.WASTE_OUT, papers=PAPERS) is None

    def test_no_drive_leaves_without_a_record(self):
        item = tower(drive(), state=S.WASTE)
        assert gate(item, S.WASTE_OUT, papers=PAPERS) == ClosedGate(Gate.WASTE_PAPERS, ("d1",))
        for result in ("ok", "destroyed"):
            clean = tower(drive(), erased(result=result), state=S.WASTE)
            assert gate(clean, S.WASTE_OUT, papers=PAPERS) is None


class TestG8:
    @pytest.mark.parametrize("mode", ["ask", "fix", "which"])
    @pytest.mark.parametrize("step", ["read", "wipe", "look"])
    def test_a_pause_at_any_step_comes_back_to_it(self, step, mode):
        job = None
        for each in (
            fact("job_started", "job:j1", procedure="h", version=1, steps=["read", "wipe", "look"]),
            fact("step_back", "job:j1", to=step),
            fact("step_refused", "job:j1", step=step, mode=mode),
        ):
            job = fold_job(job, each)
        assert job is not None
        paused = fold_job(job, fact("job_paused", "job:j1"))
        back = fold_job(paused, fact("job_resumed", "job:j1"))
        assert paused.state is JobState.PAUSED
        assert replace(back, count=job.count) == job
        assert job.state in BEGUN


class TestOverride:
    def test_it_opens_its_gate_for_this_item_in_this_cycle(self):
        item = tower(drive(), *override(Gate.ERASED_BEFORE_MASTER))
        assert gate(item, S.TO_MASTER) is None
        assert gate(tower(drive()), S.TO_MASTER) is not None
        back = item_after(
            fact(FactKind.CYCLE_OPENED, reason="return"), start=replace(item, state=S.RETURNED)
        )
        assert gate(back, S.TO_MASTER) is not None

    def test_it_opens_no_other_gate_at_the_same_place(self):
        untested = (
            drive(),
            erased(),
            finished("master", by="ana"),
            *override(Gate.TESTED_BEFORE_READY),
        )
        item = tower(*untested, state=S.TO_CHECK)
        assert gate(item, S.READY, by=ANA, tests=("sound",)) == ClosedGate(Gate.OTHER_PERSON_CHECKS)
        both = tower(*untested, *override(Gate.OTHER_PERSON_CHECKS), state=S.TO_CHECK)
        assert gate(both, S.READY, by=ANA, tests=("sound",)) is None
        assert may_finish_check(both, ANA) is None

    @given(
        st.sampled_from(ItemState), st.sampled_from(ItemState), st.frozensets(st.sampled_from(Gate))
    )
    def test_a_gate_that_is_overridden_never_shuts(self, state, to, opened):
        item = tower(drive(), *override(*opened), state=state)
        shut = gate(item, to, tests=("sound",))
        assert shut is None or shut.gate not in opened
