"""What a lead publishes comes to the benches: what begins then goes by it."""

import pytest

from tests.adapters.centre.benches import joined, opened
from tests.application.steps.test_routes import CLEANING, LATER, TEST, arrives, does_its_task, tower
from tests.application.steps.test_write import (
    CARD,
    SAYS,
    MemoryOfDrafts,
    MemoryOfRoutes,
    Shelf,
)
from tests.application.workshop import ANA, PAUL, PC, real_content
from workshop_app.application.draft import of_job
from workshop_app.application.frozen_procedures import procedure_of
from workshop_app.application.steps.published import PublishedContent
from workshop_app.application.steps.routes import WriteRoutes
from workshop_app.application.steps.write import WriteSteps
from workshop_app.bootstrap.step_checks import StepChecks
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import JobId
from workshop_app.domain.task_draft import edited

JOB = JobId("under-way")


class Place:
    """A bench, and how it works now."""

    def __init__(self, bench):
        self.bench = bench
        self.content = PublishedContent(real_content(), Shelf())

    def does(self, work, *more):
        """Do something in the memory of the bench, and let the centre know."""

        def run():
            with self.bench.storage.unit_of_work() as uow:
                self.content.look(uow)
                told = work(uow, self.content, *more)
                uow.commit()
                return told

        told = self.bench.ask(run)
        self.bench.runner.wake()
        return told

    def publishes(self):
        """A lead sends other words of a task, and another order of the tasks of towers."""

        def publish():
            opens = self.bench.storage.unit_of_work
            steps = WriteSteps(opens, self.content, MemoryOfDrafts(), StepChecks(self.content))
            steps.publish(edited(steps.open(CARD), SAYS), lead=PAUL)
            routes = WriteRoutes(opens, self.content, MemoryOfRoutes())
            routes.publish(tower().moved(CLEANING, -1), lead=PAUL)

        self.bench.ask(publish)
        self.bench.runner.wake()


def begins(uow, content):
    task = content.procedure(CARD)
    uow.procedures.keep(task.hash, content.canonical(task))
    uow.record(of_job(FactKind.JOB_PLANNED, JOB, ANA.id, task=CARD))
    body = {"procedure": task.hash, "version": task.version, "steps": list(task.steps_for(kind=""))}
    uow.record(of_job(FactKind.JOB_STARTED, JOB, ANA.id, **body))


def versions(_uow, content):
    return content.procedure(CARD).version, content.route("tower").version


def version_under_way(uow, content):
    found = procedure_of(uow, content, uow.jobs.get(JOB))
    return found and found.version


@pytest.fixture
def two(hub, tmp_path):
    """A lead's desk and a worker's bench."""
    desk = joined(tmp_path / "desk", hub.url, hub.code("desk", is_desk=True))
    return desk, joined(tmp_path / "bench", hub.url, hub.code("bench"))


def test_what_begins_after_publishing_goes_by_it_and_what_is_under_way_stays_as_it_was(two):
    with opened(*two) as (at_desk, at_bench):
        desk, bench = Place(at_desk), Place(at_bench)
        desk.does(lambda uow, _: [uow.people.save(each) for each in (PAUL, ANA)])
        bench.does(begins)
        bench.does(arrives, PC)
        at_bench.wait_for(lambda: bench.does(lambda uow, _: uow.people.get(PAUL.id)) == PAUL)
        desk.publishes()
        at_bench.wait_for(lambda: bench.does(versions) == (2, 2))
        assert bench.does(version_under_way) == 1
        bench.does(arrives, LATER)
        assert bench.does(does_its_task, PC) == TEST
        assert bench.does(does_its_task, LATER) == CLEANING
