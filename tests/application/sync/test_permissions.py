"""Which facts the centre does not take in, because a lead alone may tell of them."""

import pytest

from tests.application.sync.benches import EPOCH, some_fact
from tests.application.sync.memory_register import MemoryRegister
from tests.application.sync.register_contract import change
from workshop_app.application.sync.messages import Exchange
from workshop_app.application.sync.permissions import FOR_LEADS, FOR_LEADS_OR_NOBODY, barred
from workshop_app.application.sync.register import exchange

BENCH = "b" * 32
NOW = 10**12


@pytest.fixture
def register():
    made = MemoryRegister()
    enrol(made, ana="worker", paul="lead", eve="worker")
    ask = Exchange(bench=BENCH, epoch=EPOCH, after=0, erased=("eve",))
    exchange(made, ask, epoch=EPOCH, is_desk=True, now=NOW)
    return made


def enrol(register, **roles):
    changes = tuple(change("person.role", role, person=name) for name, role in roles.items())
    ask = Exchange(bench=BENCH, epoch=EPOCH, after=0, changes=changes)
    exchange(register, ask, epoch=EPOCH, is_desk=True, now=NOW)


def may(register, person, *, is_desk=False, **told):
    told = {"kind": "item_decided", "wall": NOW, "trunk": 7, **told}
    return not barred(register, [some_fact(person=person, **told)], is_desk=lambda: is_desk)


@pytest.mark.parametrize("kind", sorted(FOR_LEADS))
def test_what_is_for_a_lead_comes_from_a_lead(register, kind):
    who = ("paul", "ana", "made_up", None, "")
    assert [may(register, each, kind=kind) for each in who] == [True, *4 * [False]]


@pytest.mark.parametrize("kind", sorted(FOR_LEADS_OR_NOBODY))
def test_what_a_program_does_by_itself_needs_nobody_and_is_no_workers(register, kind):
    who = ("paul", None, "ana", "made_up")
    assert [may(register, each, kind=kind) for each in who] == [True, True, False, False]


def test_an_item_leaves_and_comes_back_by_a_lead_and_goes_on_by_a_worker(register):
    for to, allowed in {
        "waste_out": False,
        "delivered": False,
        "returned": False,
        "ready": True,
    }.items():
        told = {"kind": "item_advanced", "body": {"to": to}}
        assert may(register, "ana", **told) is allowed
        assert may(register, "paul", **told)


def test_what_no_fold_can_take_is_not_judged(register):
    assert may(register, "ana", kind="item_advanced", body={"to": [{"waste_out": 1}]})


def test_a_workshop_begins_with_nobody_known():
    register = MemoryRegister()
    assert may(register, "first")
    enrol(register, ana="worker")
    assert may(register, "first")
    enrol(register, paul="lead")
    assert not may(register, "first")


def test_who_is_known_at_a_desk_alone_or_decided_before_there_was_a_centre_is_believed(register):
    assert may(register, "made_up", is_desk=True)
    assert may(register, "made_up", trunk=0)
    assert not may(register, "ana", is_desk=True)
    assert not may(register, "ana", trunk=0)


def test_what_was_done_as_a_lead_counts_however_late_it_comes(register):
    assert may(register, "ana", wall=0)
    assert may(register, "eve")
