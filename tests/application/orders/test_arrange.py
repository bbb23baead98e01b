"""A lead tells whom machines are for and what is asked for; what cannot be is named."""

from datetime import date

import pytest

from tests.application.workshop import ANA, PAUL
from tests.fakes import FakeUnitOfWork
from workshop_app.application.orders.arrange import ArrangeBeneficiaries, ArrangeOrders
from workshop_app.domain.beneficiaries import Grant
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import OrderLine

TODAY = date(2026, 1, 5)
TOWERS = (OrderLine("tower", 4),)


@pytest.fixture
def uow():
    return FakeUnitOfWork(PAUL, ANA)


@pytest.fixture
def whom(uow):
    return ArrangeBeneficiaries(lambda: uow)


@pytest.fixture
def orders(uow):
    return ArrangeOrders(lambda: uow)


def test_a_school_orders_and_changes_what_it_ordered(uow, whom, orders):
    school = whom.note(ForWhom.SCHOOL, "École  12", lead=PAUL, pupils=21)
    order = orders.place(school, TOWERS, lead=PAUL, due=date(2026, 2, 1), master="2026")
    assert order == numbered(CodeKind.ORDER, 26, 1).text
    orders.place(school, (OrderLine("laptop", 2),), lead=PAUL, order=order)
    with uow:
        assert uow.orders.beneficiary(school).reference == "École 12"
        [kept] = uow.orders.open()
    assert kept.lines == (OrderLine("laptop", 2),)
    assert kept.asked == TODAY.isoformat()


def test_what_is_closed_does_not_change_until_it_is_opened(whom, orders):
    family = whom.note(ForWhom.FAMILY, "F 12", lead=PAUL)
    order = orders.place(family, TOWERS, lead=PAUL)
    orders.close(order, "withdrawn", lead=PAUL)
    with pytest.raises(ValueError, match="order: it is closed"):
        orders.place(family, TOWERS, lead=PAUL, order=order)
    orders.reopen(order, lead=PAUL)
    orders.place(family, TOWERS, lead=PAUL, order=order)


def test_a_convention_holds_for_four_years(uow, whom):
    club = whom.note(ForWhom.ASSOCIATION, "A 1", lead=PAUL)
    assert whom.sign_convention(club, TODAY, lead=PAUL) == date(2030, 1, 5)
    whom.visited(club, date(2026, 6, 1), lead=PAUL)
    with uow:
        assert uow.orders.beneficiary(club).visits == ("2026-06-01",)


def test_a_family_is_trained_and_gets_its_grant(uow, whom):
    school = whom.note(ForWhom.SCHOOL, "E 1", lead=PAUL, pupils=9)
    family = whom.note(ForWhom.FAMILY, "F 1", lead=PAUL, school=school)
    whom.trained(family, 120, day=TODAY, lead=PAUL)
    whom.grant(family, Grant.PAID, lead=PAUL)
    with uow:
        kept = uow.orders.beneficiary(family)
    assert (kept.school, kept.trained_minutes, kept.grant) == (school, 120, Grant.PAID)


def _bad(whom, orders):
    family = whom.note(ForWhom.FAMILY, "F 1", lead=PAUL)
    club = whom.note(ForWhom.ASSOCIATION, "A 1", lead=PAUL)
    order = orders.place(family, TOWERS, lead=PAUL)
    school = ForWhom.SCHOOL
    return {
        "lead: only": lambda: whom.note(school, "E 1", lead=ANA, pupils=9),
        "pupils: a school has at least 1, not 0": lambda: whom.note(school, "E 1", lead=PAUL),
        "reference: it is empty": lambda: whom.note(ForWhom.FAMILY, "  ", lead=PAUL),
        "reference: F 1 is there": lambda: whom.note(ForWhom.FAMILY, "f 1", lead=PAUL),
        "reference: it is longer": lambda: whom.note(ForWhom.FAMILY, "x" * 25, lead=PAUL),
        "school: it is no school": lambda: whom.note(ForWhom.FAMILY, "F", school=club, lead=PAUL),
        "school: only a child": lambda: whom.note(school, "E", pupils=1, school=club, lead=PAUL),
        "minutes: 0": lambda: whom.trained(family, 0, day=TODAY, lead=PAUL),
        "beneficiary: A 1 is no family": lambda: whom.grant(club, Grant.PAID, lead=PAUL),
        "end: a convention from 2026-01-05 cannot end on 2026-01-04": lambda: whom.sign_convention(
            club, TODAY, end=date(2026, 1, 4), lead=PAUL
        ),
        "day: no convention holds": lambda: whom.visited(club, TODAY, lead=PAUL),
        "lines: nothing": lambda: orders.place(family, (), lead=PAUL),
        "kind: 'robot'": lambda: orders.place(family, (OrderLine("robot", 1),), lead=PAUL),
        "count: 0": lambda: orders.place(family, (OrderLine("tower", 0),), lead=PAUL),
        "due: 2025-12-31 is over": lambda: orders.place(
            family, TOWERS, due=date(2025, 12, 31), lead=PAUL
        ),
        "beneficiary: x is not known": lambda: orders.place("x", TOWERS, lead=PAUL),
        "order: PC is not the code": lambda: orders.place(family, TOWERS, order="PC", lead=PAUL),
        "reason: 'lost'": lambda: orders.close(order, "lost", lead=PAUL),
        "order: R is not known": lambda: orders.close("R", "withdrawn", lead=PAUL),
        "order: it is open": lambda: orders.reopen(order, lead=PAUL),
    }


def test_what_cannot_be_is_named_and_changes_nothing(uow, whom, orders):
    for why, act in _bad(whom, orders).items():
        before = len(uow.facts)
        with pytest.raises(ValueError, match="(?i)" + why):
            act()
        assert len(uow.facts) == before, why
