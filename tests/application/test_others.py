"""What a bench says of the items that are in hand at other benches, and of a task begun twice."""

import pytest

from tests.application.workshop import (
    ANA,
    BOB,
    PAUL,
    PC,
    Workshop,
    at_job,
    made_up,
    procedure,
    step,
)
from workshop_app.application.desk import make_desk
from workshop_app.application.draft import of_job
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.outcome import AlsoElsewhere, NotThisTask, WithColleague
from workshop_app.application.situation import AtStep
from workshop_app.application.sync.messages import Presence
from workshop_app.application.sync.others import FRESH_MS, Holder, OtherBenches
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId

SEVEN = Presence(bench="b-7", name="7", person=BOB.id, items=(PC,), age=4_000)


class Clock:
    """Milliseconds, as the test says."""

    now = 0

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def others(clock):
    others = OtherBenches(clock)
    others.hear((SEVEN,), own="b-1")
    return others


def listening(workshop: Workshop, others: OtherBenches) -> Workshop:
    workshop.desk = make_desk(workshop.open, workshop.content, others.who_has)
    return workshop


class TestWhatWasHeard:
    def test_another_bench_is_known_as_long_as_it_is_fresh(self, clock, others):
        clock.now = FRESH_MS - SEVEN.age
        assert others.who_has(PC) == Holder("7", BOB.id)
        clock.now += 1
        assert others.who_has(PC) is None

    def test_a_bench_is_no_other_to_itself(self, others):
        others.hear((SEVEN,), own="b-7")
        assert others.who_has(PC) is None

    def test_it_is_forgotten_when_the_line_has_ended(self, others):
        others.hear((), own="b-1")
        assert others.who_has(PC) is None

    def test_of_two_benches_the_one_that_was_heard_last_has_it(self, others):
        eight = Presence(bench="b-8", name="8", items=(PC,), age=1_000)
        others.hear((SEVEN, eight), own="b-1")
        assert others.who_has(PC) == Holder("8")

    def test_what_is_in_nobodys_hands_is_not_told(self, others):
        assert others.who_has(ItemId("another")) is None


class TestAtTheBench:
    def test_who_has_it_and_where_is_said_when_a_rule_says_no(self, others):
        workshop = at_job(step("a"), step("b"))
        workshop.change(BOB)
        others.hear((Presence(bench="b-7", name="7", person=ANA.id, items=(PC,)),), own="b-1")
        assert listening(workshop, others).scan(PC).note == WithColleague(ANA, "7")

    def test_another_persons_bench_is_not_said_to_be_hers(self, others):
        workshop = at_job(step("a"), step("b"))
        workshop.change(BOB)
        assert listening(workshop, others).scan(PC).note == WithColleague(ANA)

    def test_a_machine_without_a_task_is_with_who_has_it(self, others):
        workshop = listening(Workshop(made_up(procedure(step("a")))), others)
        workshop.arrives()
        workshop.come(ANA)
        assert workshop.scan(PC).note == WithColleague(BOB, "7")
        others.hear((), own="b-1")
        assert workshop.scan(PC).note == NotThisTask(workshop.item())

    def test_what_no_rule_forbids_is_begun_and_only_told(self, others):
        workshop = listening(Workshop(made_up(procedure(step("a"), step("b")))), others)
        workshop.arrives()
        workshop.plan()
        workshop.come(ANA)
        assert workshop.scan(PC).note == AlsoElsewhere(BOB, "7")
        assert workshop.at_step == "a"


class TestBegunApart:
    def begun_by_both(self) -> tuple[Workshop, str]:
        """Ana works here; then the feed tells that Bob had begun the same task before her."""
        workshop = Workshop(made_up(procedure(step("a"), step("b"))))
        workshop.arrives()
        job = workshop.plan()
        workshop.come(ANA)
        begun = FactKind.JOB_STARTED
        with workshop.open() as uow:
            for who in (BOB, ANA):
                uow.record(
                    of_job(begun, job, who.id, procedure="job-1", version=1, steps=["a", "b"])
                )
            uow.commit()
        return workshop, f"{job}/2"

    def test_who_was_second_is_told_who_goes_on(self):
        workshop, token = self.begun_by_both()
        told = workshop.press(Command.DONE, token=token)
        assert told.note == WithColleague(BOB, both=True)
        assert not isinstance(told.situation.here, AtStep)

    def test_who_pressed_twice_is_told_nothing(self):
        workshop = at_job(step("a"), step("b"))
        token = workshop.now.token
        workshop.press(Command.DONE, token=token)
        assert workshop.press(Command.DONE, token=token).note is None

    def test_a_task_that_a_team_lead_gave_on_is_no_clash(self):
        workshop = at_job(step("a"), step("b"))
        token, job = workshop.now.token, workshop.at.job
        GiveWork(workshop.open, workshop.content).to_person([job.id], BOB.id, lead=PAUL)
        workshop.change(BOB)
        workshop.scan(PC)
        workshop.change(ANA)
        assert workshop.press(Command.DONE, token=token).note is None
