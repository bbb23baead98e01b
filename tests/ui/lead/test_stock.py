"""The stock and the people at a lead's desk."""

from itertools import count

import pytest

from tests.application.workshop import (
    ANA,
    CLEO,
    OTHER_PC,
    OTHER_SHELF,
    PAUL,
    PC,
    SCREEN,
    SHELF,
    Workshop,
    real_content,
)
from tests.fake_address_book import at_once
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.application.draft import of_item
from workshop_app.application.lead.labels import PutLabelsRight
from workshop_app.application.lead.parts import MoveParts
from workshop_app.application.lead.people import ManagePeople, ReadPeople
from workshop_app.application.lead.stock import PutElsewhere, ReadStock
from workshop_app.application.lead.story import ReadStory
from workshop_app.application.lead.teams import ManageTeams
from workshop_app.application.leave_as_waste import LeaveAsWaste
from workshop_app.application.open_cycle import OpenCycle
from workshop_app.application.propose_settings import ProposeSettings, ReadProposal
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.domain.codes import Code, CodeKind, Scan
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import PersonId, TeamId
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Limit, Role
from workshop_app.domain.profile import Profile
from workshop_app.ui.lead.reports.parts import Saved
from workshop_app.ui.lead.steps.form import WROTE
from workshop_app.ui.lead.stock.presenter import StockSection
from workshop_app.ui.lead.team.badges import BadgePapers
from workshop_app.ui.lead.team.presenter import PeopleSection
from workshop_app.ui.lead.team.proposing import ProposalParts


@pytest.fixture
def workshop():
    made = Workshop(real_content(), expected=0)
    made.arrives(PC)
    made.arrives(SCREEN, kind="screen")
    with made.open() as uow:
        uow.record(of_item(FactKind.ITEM_MOVED, PC, ANA.id, place=SHELF))
        uow.commit()
    return made


@pytest.fixture
def stock(workshop):
    opens = workshop.open
    made = StockSection(
        AtOnce(),
        ReadStock(opens),
        ReadStory(opens),
        PutElsewhere(opens),
        OpenCycle(opens, workshop.content),
        LeaveAsWaste(opens),
        PutLabelsRight(opens, workshop.content),
        MoveParts(opens),
        workshop.content,
        words_of,
    )
    made.open()
    return made


@pytest.fixture
def people(workshop):
    names = count(1)
    manage = ManagePeople(
        workshop.open,
        new_person=lambda: PersonId(f"new-{next(names)}"),
        new_badge=lambda: Code(CodeKind.BADGE, next(names)),
    )
    proposals = ProposalParts(ReadProposal(workshop.open), ProposeSettings(workshop.open))
    teams = ManageTeams(workshop.open, new_team=lambda: TeamId(f"team-{next(names)}"))
    made = PeopleSection(
        AtOnce(),
        ReadPeople(workshop.open),
        manage,
        workshop.content,
        proposals,
        teams,
        BadgePapers(save=lambda who, _: Saved(files=(f"{who.first_name}.pdf",)), aside=at_once),
    )
    made.open()
    return made


def person(workshop, name):
    with workshop.open() as uow:
        return uow.people.get(name)


def test_an_item_is_found_by_a_word_with_a_slip_and_its_story_is_read(stock):
    page = press(stock, "search", typed="scren")
    assert [row.name for row in page.rows] == ["EC 26 0503"]
    page = press(stock, "story", f"item {SCREEN}")
    assert page.rows[-1].name == "Arrived"
    assert stock.on_back()
    assert stock.page().searched == "scren"


def test_an_item_is_put_elsewhere_by_a_press_or_by_the_code_of_the_place(stock, workshop):
    stock.on_scan(Scan((PC,)))
    page = press(stock, "move")
    assert SHELF not in [each.argument for each in page.actions]
    page = press(stock, "to-place", argument=OTHER_SHELF)
    assert (workshop.item().place, page.id) == (OTHER_SHELF, "story")
    assert stock.on_scan(Scan((SHELF,)))
    assert workshop.item().place == SHELF
    stock.host.lead = ANA
    with pytest.raises(ValueError, match="only a team lead"):
        press(stock, "to-place", argument=OTHER_SHELF)


def test_somebody_is_authorised_and_not_any_more(people, workshop):
    press(people, "person", CLEO.id)
    press(people, "may", rows=("master", "intake"))
    assert person(workshop, CLEO.id).tasks == {"cleaning", "master", "intake"}
    press(people, "turn", "cleaning")
    assert person(workshop, CLEO.id).tasks == {"master", "intake"}


def test_what_somebody_asks_of_work_is_said_and_taken_back(people, workshop):
    press(people, "person", CLEO.id)
    page = press(people, "limits")
    assert [row.cells[1].text for row in page.rows] == ["no", "no"]
    page = press(people, "turn", Limit.NO_LIFTING)
    assert person(workshop, CLEO.id).limits == {Limit.NO_LIFTING}
    assert [row.cells[1].text for row in page.rows] == ["no", "yes"]
    people.on_back()
    assert "nothing heavy" in people.page().notes[1].words
    press(people, "limits")
    press(people, "turn", Limit.NO_LIFTING)
    assert person(workshop, CLEO.id).limits == frozenset()


def teams_of(workshop, name):
    return {(team.id, team.name) for team in person(workshop, name).teams}


def test_a_team_is_made_of_people_and_is_gone_with_the_last_of_them(people, workshop):
    press(people, "teams")
    press(people, "new-team")
    page = press(people, "keep-name", typed=" Matin ")
    assert (page.id, page.title) == ("team-people", "Team: Matin")
    page = press(people, "in", rows=(ANA.id, CLEO.id))
    told = {row.name: row.cells[1].text for row in page.rows if row.cells[1].text == "yes"}
    assert list(told) == ["Ana", "Cleo"]
    assert teams_of(workshop, ANA.id) == {("team-1", "Matin")}
    people.on_back()
    assert [row.cells[1].text for row in people.page().rows] == ["Ana, Cleo"]
    people.on_back()
    assert {row.name: row.cells[0].under for row in people.page().rows}["Ana"] == "Matin"
    assert press(people, "person", ANA.id).notes[1].words == "Teams: Matin."
    people.on_back()
    press(people, "teams")
    press(people, "open-team", "team-1")
    press(people, "out", ANA.id)
    press(people, "turn", CLEO.id)
    people.on_back()
    assert people.page().rows == ()


def test_a_team_keeps_its_people_under_another_name_that_no_other_team_has(people, workshop):
    press(people, "teams")
    for name in ("Matin", "Soir"):
        press(people, "new-team")
        press(people, "keep-name", typed=name)
        press(people, "in", ANA.id)
        people.on_back()
    press(people, "open-team", "team-1")
    press(people, "name-team")
    for typed in ("", "SOIR", "x" * 25):
        page = press(people, "keep-name", typed=typed)
        assert (page.id, len(page.notes)) == ("team-name", 1)
    press(people, "keep-name", typed="Atelier")
    assert teams_of(workshop, ANA.id) == {("team-1", "Atelier"), ("team-2", "Soir")}


def test_a_worker_makes_no_team(people, workshop):
    people.host.lead = ANA
    press(people, "teams")
    press(people, "new-team")
    press(people, "keep-name", typed="Matin")
    with pytest.raises(ValueError, match="only a team lead"):
        press(people, "in", ANA.id)
    assert teams_of(workshop, ANA.id) == set()


def test_a_lead_cannot_shut_themselves_out(people, workshop):
    press(people, "person", CLEO.id)
    press(people, "role")
    assert person(workshop, CLEO.id).role is Role.LEAD
    people.on_back()
    page = press(people, "person", PAUL.id)
    assert not {"role", "erase"} & {each.id for each in page.actions}
    assert not people.manage.erase(PAUL.id, lead=PAUL)
    assert not people.manage.change_role(PAUL.id, Role.WORKER, lead=PAUL)


def test_what_came_back_is_read_its_fault_is_told_and_it_begins_anew(stock, workshop):
    workshop.arrives(OTHER_PC, state=ItemState.DELIVERED)
    assert stock.on_scan(Scan((OTHER_PC,)))
    assert "came-back" in [each.id for each in stock.page().actions]
    page = press(stock, "came-back")
    assert [each.words for each in page.actions][:3] == [
        "it does not start",
        "no picture",
        "no sound",
    ]
    page = press(stock, "fault", argument="no_sound")
    assert "Came back: no sound" in [row.name for row in page.rows]
    item = workshop.item(OTHER_PC)
    assert (item.cycle, item.cycle_reason, item.state) == (2, "service", ItemState.TO_ERASE)
    assert "came-back" not in [each.id for each in page.actions]


def test_what_two_leads_take_back_is_taken_back_once(stock, workshop):
    workshop.arrives(OTHER_PC, state=ItemState.IN_USE)
    stock.on_scan(Scan((OTHER_PC,)))
    press(stock, "came-back")
    stock.cycle(OTHER_PC, reason="return", by=PAUL)
    page = press(stock, "fault", argument="given_back")
    assert (workshop.item(OTHER_PC).cycle, page.id) == (2, "story")


def test_somebody_new_gets_a_badge_of_their_own(people, workshop):
    press(people, "new")
    assert "Please write" in press(people, "add", typed=" ").notes[0].words
    page = press(people, "add", typed=" Zoé ")
    with workshop.open() as uow:
        [zoe] = [each for each in uow.people.all() if each.first_name == "Zoé"]
    assert (zoe.tasks, zoe.role) == (frozenset(), Role.WORKER)
    assert zoe.badge in page.notes[-1].words
    assert people.on_scan(Scan((zoe.badge,)))


def test_somebody_is_erased_after_one_more_question(people, workshop):
    press(people, "person", CLEO.id)
    page = press(people, "erase")
    assert person(workshop, CLEO.id) is not None
    assert page.actions[-1].id == "back"
    page = press(people, "erase-now")
    assert person(workshop, CLEO.id) is None
    assert "Cleo" not in str(page)


def test_a_worker_changes_nothing_in_the_register(people, workshop):
    people.host.lead = ANA
    before = person(workshop, CLEO.id)
    press(people, "person", CLEO.id)
    for action, rows in (("may", ("master",)), ("role", ()), ("erase-now", ())):
        press(people, "person", CLEO.id)
        with pytest.raises(ValueError, match="only a team lead"):
            press(people, action, rows=rows)
    with pytest.raises(ValueError, match="only a team lead"):
        press(people, "add", typed="Zoé")
    assert person(workshop, CLEO.id) == before


def test_where_there_is_no_desk_nothing_can_be_changed_and_it_says_where(people):
    people._take_desk(False)
    page = people.page()
    assert (page.actions, page.opens) == ((), "")
    assert "desk" in page.notes[0].words


def proposed(workshop, name):
    with workshop.open() as uow:
        return uow.people.proposal(name)


def test_a_setting_is_proposed_and_nothing_changes_before_the_worker_says_yes(people, workshop):
    press(people, "person", CLEO.id)
    press(people, "settings")
    page = press(people, "search", typed="size of the words")
    assert [row.id for row in page.rows] == ["text_pt"]
    page = press(people, "choose", "text_pt")
    larger = next(each for each in page.actions if each.words == "Very large")
    page = press(people, "propose", argument=larger.argument)
    assert page.rows[0].cells[2].text == "Very large"
    assert set(proposed(workshop, CLEO.id).values) == {"text_pt"}
    with workshop.open() as uow:
        assert uow.people.profile(CLEO.id) == Profile()


def test_a_second_setting_is_proposed_beside_the_first_and_all_is_taken_back(people, workshop):
    press(people, "person", CLEO.id)
    press(people, "settings")
    for setting in ("text_pt", "calm_mode"):
        press(people, "choose", setting)
        press(people, "propose", argument="0")
    assert set(proposed(workshop, CLEO.id).values) == {"text_pt", "calm_mode"}
    page = press(people, "take-back")
    assert proposed(workshop, CLEO.id) is None
    assert "take-back" not in [each.id for each in page.actions]


def test_only_more_help_than_somebody_has_is_offered(people, workshop):
    press(people, "person", CLEO.id)
    press(people, "settings")
    page = press(people, "choose", "help_level")
    answers = [each.argument for each in page.actions if each.id == "propose"]
    assert answers
    for answer in answers:
        press(people, "choose", "help_level")
        press(people, "propose", argument=answer)
        assert proposed(workshop, CLEO.id).values["help_level"] < Profile().help_level


def test_back_leads_from_the_values_to_the_settings_to_the_person(people):
    press(people, "person", CLEO.id)
    press(people, "settings")
    press(people, "choose", "text_pt")
    assert [press(people, "back").id for _ in range(3)] == ["settings", "person", "people"]


@pytest.fixture
def waste(stock, workshop):
    workshop.arrives(OTHER_PC, state=ItemState.WASTE)
    stock.on_scan(Scan((OTHER_PC,)))
    press(stock, "waste")
    return stock


def write(section, **texts):
    for name, typed in texts.items():
        press(section, WROTE, argument=name, typed=typed)


def test_waste_leaves_with_its_kind_its_weight_and_its_slip(waste, workshop):
    press(waste, "flows")
    press(waste, "flow", argument="screen")
    write(waste, weight="7,4", slip=" BSD-1 ")
    page = press(waste, "leave")
    assert page.id == "story"
    left = next(fact for fact in workshop.fake.facts if fact.kind == FactKind.WASTE_LEFT)
    assert left.body == {"flow": "screen", "weight_g": 7_400, "slip": "BSD-1"}


@pytest.mark.parametrize("weight", ["", "heavy", "0", "-1", "nan", "1001", "1e9"])
def test_waste_without_its_papers_stays_and_each_is_asked_for(waste, workshop, weight):
    write(waste, weight=weight)
    page = press(waste, "leave")
    boxes = page.lines[1].boxes
    assert [bool(box.problems) for box in boxes] == [True, True]
    assert FactKind.WASTE_LEFT not in [fact.kind for fact in workshop.fake.facts]


def test_a_machine_that_is_no_waste_has_no_papers_of_waste(stock):
    stock.on_scan(Scan((PC,)))
    assert "waste" not in [each.id for each in stock.page().actions]


def test_two_labels_are_made_one_from_the_page_of_a_machine_and_apart_again(stock, workshop):
    workshop.arrives(OTHER_PC, state=ItemState.TO_TEST)
    press(stock, "story", f"item {PC}")
    press(stock, "labels")
    press(stock, "two-labels")
    page = press(stock, "other", typed="PC 26 0999")
    assert "Nothing is known by this label" in page.notes[0].words
    assert stock.on_scan(Scan((OTHER_PC,)))
    page = stock.page()
    assert page.actions[0].words.startswith("Keep PC 26 050")
    page = press(stock, "keep", argument=PC)
    assert page.notes[-1].words == "PC 26 0502 means PC 26 0501 now. Take the label PC 26 0502 off."
    assert "Is the same machine as PC 26 0501" in {row.name for row in page.rows}
    stock.open()
    assert [row.name for row in stock.page().rows if row.id.startswith("item PG")] == ["PC 26 0501"]
    assert stock.on_scan(Scan((OTHER_PC,)))
    press(stock, "labels")
    page = press(stock, "apart", argument=OTHER_PC)
    assert page.notes[-1].words == "PC 26 0502 is a machine of its own again."


def test_one_label_on_two_machines_is_asked_before_both_begin_again(stock, workshop):
    press(stock, "story", f"item {PC}")
    press(stock, "labels")
    page = press(stock, "two-machines")
    assert "both begin again" in page.words[0]
    assert stock.on_back()
    press(stock, "two-machines")
    page = press(stock, "part")
    assert "begins again" in page.notes[-1].words
    assert workshop.item(PC).finished == {}
