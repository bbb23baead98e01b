"""Not alone, nothing heavy: what somebody asks of work is kept to, and a lead can still decide."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    OTHER_PC,
    PAUL,
    PC,
    Workshop,
    made_up,
    procedure,
    step,
)
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.lead.people import ManagePeople
from workshop_app.application.lead.plan import ReadPlan
from workshop_app.application.situation import AtStep, NextJob, NothingToDo
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.ids import BenchId, PersonId
from workshop_app.domain.people import Limit
from workshop_app.values import replace

TOWER, LAPTOP = PC, OTHER_PC


@pytest.fixture
def workshop():
    """A tower that is heavy and a laptop that is not; the tower came first."""
    heavy = replace(procedure(step("a")), lifts=("tower",))
    made = Workshop(made_up(heavy, route=["job"]), expected=0)
    for item, kind in ((TOWER, "tower"), (LAPTOP, "laptop")):
        made.arrives(item, kind=kind)
        made.plan(item=item)
    return made


def limits(workshop, person, limit, *, holds=True, lead=PAUL):
    badge = Code(CodeKind.BADGE, 9)
    manage = ManagePeople(workshop.open, lambda: PersonId("new"), lambda: badge)
    return manage.limit(person.id, limit, holds=holds, lead=lead)


def planned(workshop):
    plan = ReadPlan(workshop.open, workshop.content).proposal()
    found = {(workshop.job(each.job).item, each.person) for each in plan.proposed}
    return found, {(person.id, limit) for person, limit in plan.kept}


def test_whoever_lifts_nothing_is_offered_the_light_one_and_may_still_read_the_heavy_one(workshop):
    limits(workshop, ANA, Limit.NO_LIFTING)
    workshop.come(ANA)
    assert isinstance(workshop.here, NextJob)
    assert workshop.here.job.item == LAPTOP
    workshop.scan(TOWER)
    assert isinstance(workshop.here, AtStep)


def test_what_a_lead_gives_by_name_is_offered_whatever_it_weighs(workshop):
    limits(workshop, ANA, Limit.NO_LIFTING)
    job = workshop.open_job(TOWER)
    assert job is not None
    GiveWork(workshop.open, workshop.content).to_person([job.id], ANA.id, lead=PAUL)
    workshop.come(ANA)
    assert isinstance(workshop.here, NextJob)
    assert workshop.here.job.item == TOWER


def test_a_proposal_gives_nothing_heavy_and_says_for_whom(workshop):
    limits(workshop, ANA, Limit.NO_LIFTING)
    workshop.come(ANA)
    assert planned(workshop) == ({(LAPTOP, ANA.id)}, {(ANA.id, Limit.NO_LIFTING)})


def test_a_proposal_leaves_out_who_should_not_be_alone_until_somebody_else_is_here(workshop):
    limits(workshop, ANA, Limit.NOT_ALONE)
    workshop.come(ANA)
    assert planned(workshop) == (set(), {(ANA.id, Limit.NOT_ALONE)})
    workshop.fake.own_bench = BenchId("another")
    workshop.come(BOB)
    found, kept = planned(workshop)
    assert ({who for _, who in found}, kept) == ({ANA.id, BOB.id}, set())


def test_a_limit_ends_when_a_lead_says_so(workshop):
    limits(workshop, ANA, Limit.NO_LIFTING)
    limits(workshop, ANA, Limit.NO_LIFTING, holds=False)
    workshop.come(ANA)
    assert planned(workshop)[1] == set()


def test_only_a_lead_says_it_and_of_somebody_who_is_known(workshop):
    with pytest.raises(ValueError, match="only a team lead"):
        limits(workshop, ANA, Limit.NOT_ALONE, lead=BOB)
    assert not limits(workshop, replace(ANA, id=PersonId("gone")), Limit.NOT_ALONE)


def test_nothing_of_it_is_a_fact(workshop):
    before = len(workshop.fake.facts)
    limits(workshop, ANA, Limit.NOT_ALONE)
    assert len(workshop.fake.facts) == before


def test_where_all_is_heavy_nothing_is_offered(workshop):
    limits(workshop, ANA, Limit.NO_LIFTING)
    job = workshop.open_job(LAPTOP)
    assert job is not None
    GiveWork(workshop.open, workshop.content).to_person([job.id], BOB.id, lead=PAUL)
    workshop.come(ANA)
    assert isinstance(workshop.here, NothingToDo)
