from itertools import count

import pytest

from tests.fakes import FakeUnitOfWork
from workshop_app.application.register_workshop import (
    ListedLot,
    ListedParts,
    ListedPerson,
    ListedPlace,
    RegisterWorkshop,
    WorkshopList,
)
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.people import Role

LISTED = WorkshopList(
    year=26,
    people=(
        ListedPerson(name="Amina", tasks=frozenset({TaskCode("cleaning")})),
        ListedPerson(name="Paul", role=Role.LEAD),
    ),
    places=(ListedPlace(name="A1", kind="shelf"),),
    lots=(ListedLot(number=1, supplier="Banque du Doubs", expected=2),),
    parts=(ListedParts(kind="dvd_drive", model="SATA", first=1, count=2),),
)


@pytest.fixture
def uow():
    return FakeUnitOfWork()


@pytest.fixture
def register(uow):
    numbers = count(1)
    return RegisterWorkshop(
        lambda: uow,
        new_person=lambda: PersonId(f"p{next(numbers)}"),
        new_badge=lambda: Code(CodeKind.BADGE, next(numbers) // 3),
    )


def test_a_list_makes_a_workshop_that_can_work(register, uow):
    register(LISTED)
    assert [person.first_name for person in uow.people.all()] == ["Amina", "Paul"]
    assert [place.name for place in uow.stock.places()] == ["A1"]
    assert [job.task for job in uow.jobs.ready({TaskCode("intake")})] == ["intake"]
    assert len(uow.stock.parts()) == 2


def test_a_list_registered_twice_is_registered_once(register, uow):
    register(LISTED)
    before = (uow.people.all(), uow.stock.places(), uow.stock.lots(), uow.stock.parts())
    facts = len(uow.history(f"place:{uow.stock.places()[0].id}"))
    register(LISTED)
    assert before == (uow.people.all(), uow.stock.places(), uow.stock.lots(), uow.stock.parts())
    assert len(uow.history(f"place:{uow.stock.places()[0].id}")) == facts


def test_somebody_who_learns_a_task_keeps_their_badge(register, uow):
    register(LISTED)
    badge = uow.people.all()[0].badge
    more = ListedPerson(name="Amina", tasks=frozenset({TaskCode("cleaning"), TaskCode("master")}))
    register(WorkshopList(year=26, people=(more,)))
    assert uow.people.all()[0].badge == badge
    assert uow.people.all()[0].may_do(TaskCode("master"))


def test_no_two_people_wear_the_same_badge(register, uow):
    register(LISTED)  # the numbers above are drawn so that some come twice
    badges = [person.badge for person in uow.people.all()]
    assert len(set(badges)) == len(badges)
