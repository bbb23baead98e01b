"""A team lead sees what two benches did apart, and settles it."""

import pytest

from tests.application.workshop import PAUL, PC, at_job, step
from tests.fakes import FakeUnitOfWork
from workshop_app.application.clashes import SettleClash, clashes_in_hand, open_clashes
from workshop_app.domain.clash import ClashKind
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person, Role

ANA = Person(id=PersonId("ana"), badge="BBBBBBBX", first_name="Ana", portrait="ana")
LEA = Person(id=PersonId("lea"), badge="B", first_name="Léa", portrait="lea", role=Role.LEAD)
ITEM_IN_HAND = Subject(SubjectKind.ITEM, PC)
ITEM, JOB = Subject(SubjectKind.ITEM, "PGDLXLDN"), Subject(SubjectKind.JOB, "one")


def about(subject, what, /, person=ANA.id, **body):
    return Draft(kind=what, subject=subject, person=person, body=body)


@pytest.fixture
def uow():
    """An item that cannot go where somebody said, and a job that two people began."""
    uow = FakeUnitOfWork(ANA, LEA)
    begin = {"procedure": "p", "version": 1, "steps": ["a"]}
    uow.seed(
        about(ITEM, FactKind.ITEM_ARRIVED, kind="tower"),
        about(ITEM, FactKind.ITEM_ADVANCED, to="delivered"),
        about(JOB, FactKind.JOB_PLANNED, task="test", item=ITEM.id),
        about(JOB, FactKind.JOB_STARTED, **begin),
        about(JOB, FactKind.JOB_STARTED, person="bob", **begin),
    )
    return uow


def test_the_list_tells_what_happened_to_what_and_by_whom(uow):
    with uow:
        first, second = open_clashes(uow)
    assert (first.subject, first.clash.kind, first.by) == (ITEM, ClashKind.NO_WAY, ANA)
    assert (second.subject, second.clash.kind, second.by) == (JOB, ClashKind.BEGUN_TWICE, None)
    assert second.item is not None
    assert second.item.id == ITEM.id


def test_a_bench_is_told_of_its_own_clashes(uow):
    with uow:
        item, job = uow.items.get(ITEM.id), uow.jobs.get(JOB.id)
        kinds = [clash.kind for clash in clashes_in_hand(uow, item, job)]
        assert kinds == [ClashKind.NO_WAY, ClashKind.BEGUN_TWICE]
        assert clashes_in_hand(uow, None, None) == ()


def test_a_lead_settles_each_once(uow):
    settle = SettleClash(lambda: uow)
    with uow:
        both = open_clashes(uow)
    for each in both:
        assert settle(each.subject, each.clash.fact, lead=LEA)
        assert not settle(each.subject, each.clash.fact, lead=LEA)
    with uow:
        assert open_clashes(uow) == ()


def test_only_a_lead_settles(uow):
    with uow:
        first, _ = open_clashes(uow)
    with pytest.raises(ValueError, match="team lead"):
        SettleClash(lambda: uow)(first.subject, first.clash.fact, lead=ANA)
    with uow:
        assert len(open_clashes(uow)) == 2


def test_the_bench_says_so_of_what_is_in_front_until_a_lead_has_settled_it():
    workshop = at_job(step("a"), step("b"))
    workshop.fake.seed(about(ITEM_IN_HAND, FactKind.ITEM_ADVANCED, to="delivered"))
    apart = workshop.now.apart
    assert apart is not None
    assert apart.kind is ClashKind.NO_WAY
    assert SettleClash(workshop.open)(ITEM_IN_HAND, apart.fact, lead=PAUL)
    assert workshop.now.apart is None
