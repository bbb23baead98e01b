from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.application.steps.test_write import Desk, MemoryOfRoutes
from tests.application.workshop import ANA, LOT, NADIA, PAUL, PC, real_content
from tests.fakes import FakeUnitOfWork
from workshop_app.application.advance_item import known, plan_next
from workshop_app.application.draft import of_item
from workshop_app.application.steps.contents import hash_of
from workshop_app.application.steps.route_text import read_route, route_text
from workshop_app.application.steps.routes import WriteRoutes
from workshop_app.application.steps.write import Done, Faulty, Overtaken
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.finding import Rule
from workshop_app.domain.ids import ItemId, ProcedureHash, TaskCode
from workshop_app.domain.item import LEGAL, ItemState
from workshop_app.domain.publishing import route_id
from workshop_app.domain.route import next_task
from workshop_app.domain.route_draft import draft_of_route
from workshop_app.values import replace

ERASURE, TEST, CLEANING, DVD, CARD, MASTER, CHECK = map(
    TaskCode,
    ("erasure", "machine-test", "cleaning", "dvd-drive", "sound-card", "master", "final-check"),
)
LATER = ItemId(PC.replace("501", "504"))
REAL: Any = real_content()
TESTS = ("dvd", "sound")


def tower(content=REAL):
    return draft_of_route(content.route("tower"))


class Routes(Desk):
    """A lead's desk, and a bench at which machines arrive."""

    def __init__(self):
        super().__init__()
        self.routes = WriteRoutes(lambda: self.uow, self.content, self.routes_kept)

    def publish(self, draft, *, lead=PAUL, over=False):
        done = self.routes.publish(draft, lead=lead, over=over)
        self.hear()
        return done

    def arrives(self, item=PC):
        with self.uow as uow:
            arrives(uow, self.content, item)

    def does_its_task(self, item=PC):
        """End the open job, and return the task that comes next."""
        with self.uow as uow:
            return does_its_task(uow, self.content, item)


def arrives(uow, content, item):
    """Let a tower arrive, and take its route."""
    uow.record(of_item(FactKind.ITEM_ARRIVED, item, ANA.id, kind="tower", lot=LOT))
    plan_next(uow, content, item, by=ANA.id)
    uow.commit()


def does_its_task(uow, content, item):
    """End the open job of an item, and return the task that comes next."""
    job: Any = uow.jobs.open_for(item)
    body: Any = {"task": job.task, "job": job.id, "workers": [ANA.id]}
    uow.record(of_item(FactKind.TASK_FINISHED, item, ANA.id, **body))
    ends = str(REAL.procedure(job.task).ends_in)
    state = str(known(uow, item).state)
    moved = {"from": state, "to": ends}
    uow.record(of_item(FactKind.ITEM_ADVANCED, item, ANA.id, **moved))
    subject = Subject(SubjectKind.JOB, job.id)
    kind = FactKind.JOB_CANCELLED
    uow.record(Draft(kind=kind, subject=subject, person=ANA.id, body={"why": "decided"}))
    plan_next(uow, content, item, by=ANA.id)
    uow.commit()
    job = uow.jobs.open_for(item)
    return job.task


def tells_of(desk, name, sha256, text=None):
    """Another desk has published something; its text may come later."""
    told: Any = {"hash": sha256, "version": 2, "readers": 0, "read_well": False}
    subject, kind = Subject(SubjectKind.PROCEDURE, name), FactKind.PROCEDURE_PUBLISHED
    with desk.uow as uow:
        uow.record(Draft(kind=kind, subject=subject, person=PAUL.id, body=told))
        if text is not None:
            uow.procedures.keep(sha256, text)
        uow.commit()


@pytest.fixture
def desk():
    return Routes()


@pytest.fixture(scope="module")
def checks():
    return WriteRoutes(FakeUnitOfWork, REAL, MemoryOfRoutes()).check


def test_new_machines_go_by_what_is_published_and_those_under_way_as_they_began(desk):
    desk.arrives(PC)
    assert isinstance(desk.publish(tower().moved(CLEANING, -1)), Done)
    desk.arrives(LATER)
    assert desk.does_its_task(PC) == TEST
    assert desk.does_its_task(LATER) == CLEANING


def test_a_machine_keeps_its_version_when_a_newer_one_is_published(desk):
    desk.publish(tower().moved(CLEANING, -1))
    desk.arrives(PC)
    desk.publish(draft_of_route(desk.content.route("tower")).moved(CLEANING, 1))
    assert desk.does_its_task(PC) == CLEANING


def test_a_machine_on_which_nothing_was_done_yet_takes_the_newest(desk):
    desk.publish(tower().moved(CLEANING, -1))
    desk.arrives(PC)
    with desk.uow as uow:
        assert known(uow, PC).route == desk.content.route("tower").hash != ""


def test_a_bench_without_the_text_of_a_route_goes_by_the_one_before(desk):
    done = desk.publish(tower().moved(CLEANING, -1))
    now = desk.content.route("tower")
    tells_of(desk, route_id("tower"), ProcedureHash(hash_of("…")))
    desk.hear()
    assert desk.content.route("tower") == now
    assert now.hash == done.release.hash


def test_a_route_is_not_gone_by_where_one_of_its_tasks_has_not_come_yet(desk):
    polish = TaskCode("polish")
    cleaning = REAL.procedure(CLEANING)
    own = {"fr": cleaning.words["fr"], "en": cleaning.words["en"]}
    text = REAL.canonical(replace(cleaning, code=polish, words=own))
    name = ProcedureHash(hash_of(text))
    tells_of(desk, polish, name)
    route = route_text(tower().with_task(polish, after=CLEANING).route)
    tells_of(desk, route_id("tower"), ProcedureHash(hash_of(route)), route)
    desk.hear()
    assert desk.content.route("tower") == REAL.route("tower")
    with desk.uow as uow:
        uow.procedures.keep(name, text)
        uow.commit()
    desk.hear()
    assert polish in {task.code for task in desk.content.route("tower").tasks}


def test_the_text_of_a_route_is_written_so_for_ever():
    assert route_text(tower().without(CARD).without(MASTER).route) == (
        '{"format":1,"route":"tower","tasks":[{"code":"erasure"},{"code":"machine-test"},'
        '{"code":"cleaning"},{"code":"dvd-drive","failed_test":"dvd"},{"code":"final-check"}],'
        '"version":2}'
    )


def test_what_must_be_passed_before_ready_is_never_what_a_lead_publishes(desk):
    desk.publish(replace(tower(), route=replace(tower().route, required_tests=TESTS)))
    assert desk.content.route("tower").required_tests == REAL.route("tower").required_tests


def test_two_leads_who_publish_apart_are_told(desk):
    mine, theirs = tower().moved(CLEANING, -1), tower().without(DVD)
    desk.publish(mine, lead=NADIA)
    assert isinstance(desk.publish(tower().moved(CLEANING, -1)), Overtaken)
    assert isinstance(desk.publish(mine, over=True), Done)
    assert isinstance(desk.publish(theirs), Faulty)


def test_a_worker_publishes_no_route(desk):
    with pytest.raises(ValueError, match="lead"):
        desk.publish(tower(), lead=ANA)


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        (tower().without(ERASURE), Rule.ROUTE_ERASE),
        (tower().asked_for(ERASURE, "dvd"), Rule.ROUTE_ERASE),
        (tower().moved(MASTER, -5), Rule.ROUTE_GATE),
        (tower().moved(CHECK, -1), Rule.ROUTE_END),
        (tower().without(CHECK), Rule.ROUTE_END),
        (tower().asked_for(CHECK, "dvd"), Rule.ROUTE_END),
        (tower().with_task(TaskCode("packaging"), after=CLEANING), Rule.ROUTE_WAY),
        (tower().without(DVD), Rule.WAY_TO_NOWHERE),
        (tower().without(TEST), Rule.ROUTE_TEST),
        (tower().with_task(TaskCode("screen-test"), after=ERASURE), Rule.ROUTE_TASK),
    ],
)
def test_what_would_stop_a_machine_is_found(checks, draft, rule):
    assert rule in {each.rule for each in checks(draft)}


def test_what_came_with_the_program_and_small_changes_are_good(checks):
    for kind in ("tower", "laptop", "screen"):
        assert checks(draft_of_route(REAL.route(kind))) == ()
    assert checks(tower().moved(CLEANING, -1)) == ()
    assert checks(tower().asked_for(CARD, "")) == ()


edits = st.lists(
    st.tuples(st.sampled_from((ERASURE, TEST, CLEANING, DVD, CARD, MASTER, CHECK)), st.integers()),
    max_size=4,
)


def edited(draft, steps):
    for task, how in steps:
        there = task in {each.code for each in draft.route.tasks}
        if not there:
            draft = draft.with_task(task, after=None)
        elif how % 4 == 0:
            draft = draft.without(task)
        elif how % 4 == 1:
            draft = draft.asked_for(task, TESTS[how // 4 % 2])
        else:
            draft = draft.moved(task, 3 - how % 4 * 2 + 2)
    return draft


@given(edits, st.frozensets(st.sampled_from(TESTS)))
def test_on_a_good_route_every_machine_comes_to_ready_with_its_data_erased(checks, steps, failed):
    draft = edited(tower(), steps)
    if checks(draft):
        return
    state, done = ItemState.ARRIVED, list[TaskCode]()
    while task := next_task(
        draft.route,
        kind="tower",
        done=frozenset(done),
        needed=frozenset(),
        failed_tests=failed,
        parts=None,
    ):
        procedure = REAL.procedure(task)
        assert procedure.starts_from in LEGAL[state] | {state}
        assert task != MASTER or ERASURE in done
        state = ItemState(procedure.ends_in)
        done.append(task)
    assert state is ItemState.READY
    assert ERASURE in done


@given(edits)
def test_a_route_is_the_same_after_it_has_travelled(steps):
    route = edited(tower(), steps).route
    back = read_route(route_text(route))
    assert (back.tasks if back else ()) == route.tasks


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format":2,"route":"tower","tasks":[{}]}', "x"])
def test_a_text_that_is_no_route_is_none(text):
    assert read_route(text) is None
