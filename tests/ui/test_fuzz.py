"""T18: random hands at the real bench. The long run is `python packaging/fuzz.py`."""

import os
from functools import partial
from random import Random

import pytest

from fuzzing.bench import WatchedBench
from fuzzing.run import fuzz
from tests.ui.gallery.hall import FULL_SWEEP
from workshop_app.application.draft import of_item
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.never import faults_of
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId

EVENTS = 10_000 if os.environ.get(FULL_SWEEP) else 400


@pytest.fixture
def bench(qapp, tmp_path):
    watched = WatchedBench(qapp, tmp_path)
    watched.open()
    yield watched
    watched.close()


@pytest.mark.proves("ERR-06", "T18")
@pytest.mark.parametrize(("seed", "hurried"), [(1, False), (2, True), (3, False), (4, True)])
def test_whatever_hands_do_nothing_is_lost_and_work_goes_on(bench, seed, hurried):
    found = fuzz(bench, Random(seed), EVENTS, hurried=hurried)  # noqa: S311 - dice, not secrets
    assert not found, "\n".join(found)
    assert len(bench.seen) >= 15


PC = ItemId(numbered(CodeKind.MACHINE, 26, 901).text)
ARRIVED = {"kind": "tower", "lot": None}
ERASED = {"component": "disk", "result": "ok", "verifier": None, "attachment": "machine_screen:1"}


def erased_alone(uow: UnitOfWork) -> None:
    """A record of an erasure for which no team lead stood up."""
    by = next(person.id for person in uow.people.all() if not person.is_lead)
    uow.record(of_item(FactKind.ITEM_ARRIVED, PC, by, **ARRIVED))
    uow.record(of_item(FactKind.ERASURE_RECORDED, PC, by, **{**ERASED, "verifier": by}))


def decided(uow: UnitOfWork) -> None:
    """A decision that only a team lead takes."""
    uow.record(of_item(FactKind.ITEM_ARRIVED, PC, None, **ARRIVED))
    uow.record(of_item(FactKind.ITEM_DECIDED, PC, None, to="to_clean", reason="dirty"))


def ready(uow: UnitOfWork, *, failed: str) -> None:
    """A laptop of which one test has failed, and which is ready."""
    uow.record(of_item(FactKind.ITEM_ARRIVED, PC, None, kind="laptop", lot=None))
    for test in ("starts", "clean", "keyboard", "sound", "wifi", "labels_off", "webcam"):
        passed = test != failed
        uow.record(of_item(FactKind.TEST_RECORDED, PC, None, test=test, passed=passed))
    for to in ("to_check", "ready"):
        uow.record(of_item(FactKind.ITEM_ADVANCED, PC, None, to=to))


@pytest.mark.planted("T18")
@pytest.mark.parametrize(
    ("plant", "told"),
    [
        (erased_alone, "(G3)"),
        (decided, "item_decided by"),
        (partial(ready, failed="wifi"), "['wifi'] (G4)"),
    ],
)
def test_what_hands_must_never_do_is_reported(bench, plant, told):
    def act() -> list[str]:
        with bench.program.memory.unit_of_work() as uow:
            plant(uow)
            uow.commit()
        return faults_of(bench.program.memory.storage())

    assert bench.away(lambda: faults_of(bench.program.memory.storage())) == []
    assert any(told in fault for fault in bench.away(act))


def test_a_test_that_the_route_does_not_ask_for_may_fail(bench):
    def act() -> list[str]:
        with bench.program.memory.unit_of_work() as uow:
            ready(uow, failed="webcam")
            uow.commit()
        return faults_of(bench.program.memory.storage())

    assert not [fault for fault in bench.away(act) if "(G4)" in fault]


@pytest.mark.planted("T18")
def test_a_key_that_reaches_a_control_is_reported(bench):
    bench.watch.leaked.append("0x41 'a' in a field")
    assert fuzz(bench, Random(1), 0) == [  # noqa: S311
        "leaked: 0x41 'a' in a field"
    ]
