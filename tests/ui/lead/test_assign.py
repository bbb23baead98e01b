"""The work of the day: chosen, given in three actions at most, put in order, and proposed."""

import pytest

from tests.application.workshop import ANA, BOB, CLEO, OTHER_PC, PC
from tests.ui.lead.assigning import assign_section, cleaning_of_both, plan_of, two_machines
from tests.ui.lead.hosts import press
from workshop_app.domain.codes import Scan
from workshop_app.domain.ids import TeamId
from workshop_app.domain.people import Limit, Team
from workshop_app.values import replace


@pytest.fixture
def workshop():
    return two_machines()


@pytest.fixture
def jobs(workshop):
    return cleaning_of_both(workshop)


@pytest.fixture
def section(workshop, jobs):
    return assign_section(workshop)


def test_many_tasks_are_given_to_a_person_in_two_presses(section, workshop, jobs):
    page = press(section, "give", rows=tuple(jobs))
    assert page.title == "Who gets these 2 tasks?"
    assert [each.words for each in page.actions][:3] == ["Ana", "Bob", "Cleo"]
    page = press(section, "to-person", argument=ANA.id)
    assert (page.id, page.notes[0].words) == ("work", "Given: 2.")
    assert plan_of(workshop, ANA) == jobs


def test_a_machine_that_is_read_chooses_its_task(section, workshop, jobs):
    assert section.on_scan(Scan((OTHER_PC,)))
    press(section, "to-person", argument=BOB.id)
    assert plan_of(workshop, BOB) == [jobs[1]]
    assert not section.on_scan(Scan((ANA.badge,)))


def test_a_limit_warns_and_the_lead_decides(section, workshop):
    with workshop.open() as uow:
        uow.people.save(replace(CLEO, limits=frozenset(Limit)))
        uow.commit()
    heavy = workshop.plan("packaging", item=PC)
    section.on_news()
    page = press(section, "give", workshop.plan("cleaning", item=PC))
    assert page.words == ("Cleo does not work alone, and nobody else is at a bench.",)
    section.on_back()
    section.on_news()
    assert heavy in {row.id for row in section.page().rows if "heavy" in row.cells[1].under}
    press(section, "plans")
    plans = {row.name: row.cells[0].under for row in section.page().rows}
    assert plans["Cleo"].endswith("not alone, nothing heavy")
    assert [each.words for each in section.page().notes] == [
        "Cleo is alone at the benches, and should not be."
    ]


def test_a_team_is_chosen_from_those_who_may(section, workshop, jobs):
    press(section, "give", jobs[0])
    assert [row.name for row in press(section, "team").rows] == ["Ana", "Bob", "Cleo"]
    press(section, "to-people", rows=(ANA.id, CLEO.id))
    assert workshop.job(jobs[0]).given_any == (ANA.id, CLEO.id)


@pytest.fixture
def morning(workshop, section):
    """A team of Ana, who may do all, and Cleo, who only cleans."""
    team = Team(id=TeamId("morning"), name="Matin")
    with workshop.open() as uow:
        for person in (ANA, CLEO):
            uow.people.save(replace(person, teams=frozenset({team})))
        uow.commit()
    section.on_news()
    return team


def test_a_team_is_given_tasks_in_two_presses_and_each_of_it_sees_them(
    section, workshop, jobs, morning
):
    page = press(section, "give", rows=tuple(jobs))
    given = next(each for each in page.actions if each.id == "to-team")
    assert given.words == "Team: Matin"
    page = press(section, "to-team", argument=given.argument)
    assert [(row.cells[3].text, row.cells[3].under) for row in page.rows] == [
        ("Matin", "Ana, Cleo")
    ] * 2
    assert workshop.job(jobs[0]).given_team == morning.id
    page = press(section, "plans")
    coming = {row.name: row.cells[2] for row in page.rows}
    assert (coming["Cleo"].under, coming["Bob"].text) == ("and 1 more", "what is ready")
    page = press(section, "plan", CLEO.id)
    assert [row.id for row in page.rows] == jobs
    assert page.notes[0].words.startswith("Plan of Cleo: Today. Given: 2.")


def test_a_team_is_offered_what_somebody_of_it_may_do_and_is_told_when_it_is_no_more(
    section, workshop, jobs, morning
):
    master = workshop.plan("master", item=PC)
    section.on_news()
    page = press(section, "give", rows=(jobs[0], master))
    assert "to-team" in {each.id for each in page.actions}
    with workshop.open() as uow:
        uow.people.save(ANA)
        uow.commit()
    section.on_back()
    section.on_news()
    page = press(section, "give", master)
    assert "to-team" not in {each.id for each in page.actions}
    page = press(section, "to-team", argument=morning.id)
    assert page.notes[0].words.endswith("they are not authorised for it.")
    with workshop.open() as uow:
        uow.people.save(CLEO)
        uow.commit()
    press(section, "give", jobs[0])
    page = press(section, "to-team", argument=morning.id)
    assert page.notes[0].words.endswith("nobody is in this team any more.")


def test_a_plan_is_put_in_order_and_given_back(section, workshop, jobs):
    third = workshop.plan("cleaning", item=PC)
    press(section, "give", rows=(*jobs, third))
    press(section, "to-person", argument=ANA.id)
    press(section, "plans")
    page = press(section, "plan", ANA.id)
    assert [row.id for row in page.rows] == [*jobs, third]
    page = press(section, "sooner", third)
    assert (page.id, plan_of(workshop, ANA)) == ("plan", [jobs[0], third, jobs[1]])
    press(section, "later", rows=(jobs[0], third))
    assert plan_of(workshop, ANA) == [jobs[1], jobs[0], third]
    page = press(section, "later", third)
    assert page.notes[-1].words == "The order stays as it is."
    press(section, "give-back", jobs[0])
    assert plan_of(workshop, ANA) == [jobs[1], third]


def test_a_proposal_is_changed_and_given(section, workshop, jobs):
    page = press(section, "propose")
    why = [row.cells[3].text for row in page.rows]
    assert why == ["nobody else here may do it"] * 2
    press(section, "leave-out", jobs[0])
    press(section, "give-all")
    assert plan_of(workshop, CLEO) == [jobs[1]]


def test_what_is_typed_finds_a_task(section):
    page = press(section, "search", typed="0502 clean")
    assert [row.name for row in page.rows] == ["PC 26 0502"]


def test_back_leads_to_where_it_was_asked(section, jobs):
    press(section, "plans")
    press(section, "plan", ANA.id)
    ids = []
    while section.on_back():
        ids.append(section.page().id)
    assert ids == ["plans", "work"]


def test_a_worker_can_do_none_of_it(section, workshop, jobs):
    section.host.lead = ANA
    press(section, "give", jobs[0])
    for action, more in (
        ("to-person", {"argument": ANA.id}),
        ("to-people", {"rows": (ANA.id,)}),
        ("to-team", {"argument": "morning"}),
    ):
        with pytest.raises(ValueError, match="only a team lead"):
            press(section, action, **more)
    for action in ("urgent", "give-back"):
        with pytest.raises(ValueError, match="only a team lead"):
            press(section, action, jobs[0])
    assert workshop.job(jobs[0]).count == 1


def test_a_lead_plans_tomorrow_and_looks_at_it(section, workshop, jobs):
    press(section, "give", rows=tuple(jobs))
    page = press(section, "days")
    assert [each.words for each in page.actions][:3] == [
        "Today",
        "Tomorrow",
        "Wednesday 07/01/2026",
    ]
    page = press(section, "to-day", argument=page.actions[1].argument)
    assert (page.id, page.words[0]) == ("give", "For: Tomorrow.")
    page = press(section, "to-person", argument=ANA.id)
    assert [row.cells[2].text for row in page.rows] == ["For 06/01/2026"] * 2
    page = press(section, "plans")
    assert page.rows[0].cells[2].text == "what is ready"
    press(section, "days")
    page = press(section, "to-day", argument="2026-01-06")
    assert (page.title, page.rows[0].cells[1].under) == ("Plans: Tomorrow", "and 1 more")
    press(section, "plan", ANA.id)
    page = press(section, "later", jobs[0])
    assert [row.id for row in page.rows] == [jobs[1], jobs[0]]
    page = press(section, "give", jobs[0])
    assert page.words[0] == "For: Tomorrow."


def test_a_day_is_typed_and_one_that_is_over_is_said(section, workshop, jobs):
    press(section, "give", jobs[0])
    press(section, "days")
    for typed in ("31/02/2026", "04/01/2026"):
        page = press(section, "typed-day", typed=typed)
        assert (page.typed, len(page.notes)) == (typed, 1)
    press(section, "typed-day", typed="12/1/2026")
    press(section, "to-person", argument=ANA.id)
    assert workshop.job(jobs[0]).given_day == "2026-01-12"
    press(section, "give", jobs[0])
    press(section, "days")
    press(section, "typed-day", typed="05/01/2026")
    press(section, "to-person", argument=ANA.id)
    assert workshop.job(jobs[0]).given_day == ""
