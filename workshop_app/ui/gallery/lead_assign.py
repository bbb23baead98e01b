"""The pages of the work of the day, with what a workshop would have there."""

from collections.abc import Iterator
from typing import Final

from workshop_app.application.lead.assign import Given
from workshop_app.application.lead.plan import Day, FairPlan, PlanOf, Stands, WorkNow
from workshop_app.domain.fair_plan import Because, Proposed
from workshop_app.domain.ids import BenchId, JobId, TaskCode
from workshop_app.domain.job import Job
from workshop_app.domain.people import Limit
from workshop_app.ui.gallery.props import ITEMS, LONG_PLACE, LOT, PEOPLE, PLACE, TEAMS
from workshop_app.ui.lead.assign.days import tell_days
from workshop_app.ui.lead.assign.plans import tell_plan, tell_plans
from workshop_app.ui.lead.assign.proposal import tell_proposal
from workshop_app.ui.lead.assign.screen import (
    tell_benches,
    tell_give,
    tell_given,
    tell_team,
    tell_work,
)
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.story import Teller
from workshop_app.values import replace

SATURDAY: Final = "2026-01-03"
_TASKS: Final = ("cleaning", "machine-test", "screen-test", "intake", "erasure", "master")


def assign_pages(teller: Teller) -> Iterator[tuple[str, PageData]]:
    """Yield each page, empty and filled."""
    language = teller.language
    day = a_day(teller)
    first, other = day.people[0], day.people[2]
    yield "work/nothing", tell_work(Day(), language)
    yield "work/list", tell_work(day, language)
    given = tell_given(Given((JobId("1"), JobId("2"))))
    yield "work/given", tell_work(replace(day, more=True), language, (given,))
    for why in (
        "skill",
        "other_person",
        "closed",
        "no_procedure",
        "no_person",
        "no_bench",
        "no_team",
    ):
        refused = tell_given(Given((), ((JobId("1"), why),)))
        yield f"work/not given, {why}", tell_work(day, language, (refused,))
    yield "work/give one", tell_give(day.work[:1], day, language)
    limited = _limited(day)
    yield "work/give heavy", tell_give(limited.work[:1], limited, language)
    yield "work/team of who has limits", tell_team(limited.work[:1], limited)
    yield "work/plans of who has limits", tell_plans(limited, language)
    yield "work/plan of who has limits", tell_plan(limited.people[0], day, language)
    yield "work/give several", tell_give(day.work[:3], day, language)
    yield "work/give to nobody", tell_give(day.work[:2], replace(day, people=()), language)
    yield "work/benches", tell_benches(day.benches)
    yield "work/no plans", tell_plans(Day(), language)
    yield "work/plans", tell_plans(day, language)
    yield "work/plan", tell_plan(first, day, language, (given,))
    yield "work/plan of who has nothing", tell_plan(other, day, language)
    yield from _other_days(day, language)
    work = {each.job.id: each for each in day.work}
    people = {each.person.id: each.person for each in day.people}
    proposed = tuple(
        Proposed(each.job.id, PEOPLE[number % 3].id, tuple(Because)[number % 4])
        for number, each in enumerate(day.work)
    )
    yield (
        "work/proposal",
        tell_proposal(
            FairPlan(proposed, ((PEOPLE[0], Limit.NOT_ALONE), (PEOPLE[2], Limit.NO_LIFTING))),
            work,
            people,
            language,
        ),
    )
    yield "work/no proposal", tell_proposal(FairPlan(), work, people, language)


def a_day(teller: Teller) -> Day:
    """Return a day with a task in each state."""
    work = tuple(_work(teller, number, stands) for number, stands in enumerate(Stands))
    tasks = frozenset(map(TaskCode, _TASKS))
    people = tuple(
        replace(each, tasks=tasks, teams=frozenset(TEAMS[: number % 3]))
        for number, each in enumerate(PEOPLE)
    )
    plans = (
        PlanOf(person=people[0], bench="1", is_here=True, hand=work[2], plan=work[:2]),
        PlanOf(
            person=people[1],
            bench="12",
            is_here=True,
            alone=work[3:4],
            plan=work[:1],
            shared=work[1:2],
        ),
        *(PlanOf(person=person) for person in people[2:]),
    )
    benches = tuple((BenchId(str(number)), str(number)) for number in range(1, 4))
    return Day(work=work, people=plans, benches=benches)


def _other_days(day: Day, language: str) -> Iterator[tuple[str, PageData]]:
    """Yield what is planned for tomorrow and later."""
    later = tuple(replace(each, day=SATURDAY) for each in day.work[:2])
    planned = replace(day.people[0], plan=(*day.people[0].plan, *later))
    ahead = replace(day, people=(planned, *day.people[1:]), work=(*later, *day.work[2:]))
    yield "work/days", tell_days(day.today)
    yield "work/no such day", tell_days(day.today, "31/02", is_wrong=True)
    yield "work/given for later", tell_work(ahead, language)
    yield "work/give tomorrow", tell_give(day.work[:1], day, language, when="2026-01-02")
    yield "work/plans of a later day", tell_plans(ahead, language, when=SATURDAY)
    yield "work/plan of a later day", tell_plan(planned, ahead, language, when=SATURDAY)


def _limited(day: Day) -> Day:
    """The same day for people who have limits, with one of them here alone."""
    first, second, *others = day.people
    limits = frozenset(Limit)
    alone = replace(first.person, limits=limits), replace(second.person, limits=limits)
    people = (
        replace(first, person=alone[0], is_here=True, is_alone=True),
        replace(second, person=alone[1], is_here=False),
        *others,
    )
    heavy = tuple(replace(each, is_heavy=True) for each in day.work)
    return replace(day, people=people, work=heavy)


def _work(teller: Teller, number: int, stands: Stands) -> WorkNow:
    task = TaskCode(_TASKS[number % len(_TASKS)])
    is_intake = task == "intake"
    procedure = teller.content.procedure(task)
    steps = procedure.steps_for(kind="tower") if procedure else ()
    has = stands in {Stands.BEGUN, Stands.ALONE, Stands.MOVES}
    item = ITEMS[number % 3]
    return WorkNow(
        job=Job(
            id=JobId(f"job-{number}"),
            task=task,
            item=None if is_intake else item.id,
            lot=LOT.id if is_intake else None,
            steps=steps,
            current=steps[3] if has and steps else None,
        ),
        stands=stands,
        procedure=procedure,
        item=None if is_intake else item,
        place=(None, PLACE, LONG_PLACE)[number % 3],
        who=PEOPLE[number % 3] if has else None,
        to=PEOPLE[3] if stands is Stands.MOVES else None,
        team=PEOPLE[:2] if stands in {Stands.GIVEN, Stands.NOBODY} else (),
        team_name=TEAMS[1].name if stands is Stands.GIVEN else "",
    )
