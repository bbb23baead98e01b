"""The pages of the stock and of the people, with what a workshop would have there."""

from collections.abc import Iterator
from typing import Final

from workshop_app.application.lead.labels import Pair, Refused, Why
from workshop_app.application.lead.parts import PartsOf
from workshop_app.application.lead.people import PersonNow
from workshop_app.application.lead.stock import StockNow
from workshop_app.application.lead.story import Event, Story
from workshop_app.application.lead.teams import teams_of
from workshop_app.application.propose_settings import Proposable
from workshop_app.domain.codes import Code, CodeKind, numbered
from workshop_app.domain.facts import FactKind
from workshop_app.domain.gates import FLOWS
from workshop_app.domain.ids import PartId, TaskCode, TeamId
from workshop_app.domain.item import Component, Item, ItemState
from workshop_app.domain.people import Limit, Person, Team
from workshop_app.domain.profile import Profile
from workshop_app.domain.proposals import Proposal
from workshop_app.domain.stock import Part
from workshop_app.ui.gallery.lead_decide import events, odd
from workshop_app.ui.gallery.props import ITEMS, LEADS, LONG_PLACE, PEOPLE, PLACE, TEAMS, YEAR
from workshop_app.ui.lead.label_pair.screen import (
    tell_apart,
    tell_keep,
    tell_merged,
    tell_other,
    tell_part,
    tell_parted,
    tell_refused,
    tell_what,
)
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.stock.parts import tell_parts, tell_turned
from workshop_app.ui.lead.stock.screen import (
    stock_rows,
    tell_back,
    tell_faults,
    tell_item_story,
    tell_moved,
    tell_places,
    tell_stock,
)
from workshop_app.ui.lead.stock.waste import tell_flows, tell_left, tell_papers
from workshop_app.ui.lead.story import Teller
from workshop_app.ui.lead.team.proposing_screen import (
    asks_of,
    tell_offers,
    tell_proposed,
    tell_settings_of,
    tell_taken_back,
)
from workshop_app.ui.lead.team.screen import (
    tell_added,
    tell_changed,
    tell_erase,
    tell_erased,
    tell_limits,
    tell_new,
    tell_no_desk,
    tell_no_name,
    tell_people,
    tell_person,
)
from workshop_app.ui.lead.team.teams_screen import (
    LONGEST,
    tell_kept,
    tell_members,
    tell_name,
    tell_teams,
)
from workshop_app.ui.lead.words import translate
from workshop_app.values import replace

_PLACES: Final = (PLACE, LONG_PLACE)


def stock_pages(teller: Teller) -> Iterator[tuple[str, PageData]]:
    """Yield each page of the stock, empty and filled."""
    aliases = ("CZC1234XYZ", "INV-00042")
    items = tuple(
        replace(item, place=_PLACES[number % 2].id, aliases=aliases[: number % 3])
        for number, item in enumerate(ITEMS)
    )
    parts = tuple(
        Part(
            id=PartId(numbered(CodeKind.PART, YEAR, 900 + number).text),
            kind=kind,
            model="LG GH24NSD5",
            new=bool(number),
            place=PLACE.id,
        )
        for number, kind in enumerate(("dvd_drive", "sound_card"))
    )
    now = StockNow(items=items, parts=parts, places={place.id: place for place in _PLACES})
    rows = stock_rows(now, teller.words)
    yield "stock/nothing", tell_stock((), "")
    yield "stock/not found", tell_stock((), "imprimante")
    yield "stock/all", tell_stock(rows, "")
    yield "stock/found", tell_stock(rows[:1], "pc 42")
    story = Story(odd(1), PLACE, tuple(events()))
    yield "stock/story", tell_item_story(story, teller, (tell_moved(odd(1), PLACE),))
    left = replace(odd(1), state=ItemState.DELIVERED)
    yield "stock/left", tell_item_story(replace(story, item=left), teller, (tell_back(left),))
    yield "stock/faults", tell_faults(left, teller.words)
    yield "stock/places", tell_places(items[0], _PLACES)
    yield from _part_pages(items[0], parts, teller)
    yield from _label_pages(story, teller)


def _part_pages(
    item: Item, free: tuple[Part, ...], teller: Teller
) -> Iterator[tuple[str, PageData]]:
    """Yield the parts of an item: none, some, and what came of moving one."""
    drive = Component(id=PartId(numbered(CodeKind.PART, YEAR, 7).text), kind="dvd_drive")
    places = {place.id: place for place in _PLACES}
    yield "stock/no parts", tell_parts(item, PartsOf(), teller.words, places)
    for is_inside in (True, False, None):
        note = tell_turned(item, drive.id, is_inside)
        page = tell_parts(item, PartsOf((drive,), free), teller.words, places, (note,))
        yield f"stock/parts {is_inside}", page


def _label_pages(story: Story, teller: Teller) -> Iterator[tuple[str, PageData]]:
    """Yield what is asked about a label, and a machine with two."""
    item, other = ITEMS[0], replace(ITEMS[1], state=ItemState.ARRIVED)
    told = Event(kind=FactKind.ITEM_MERGED, at_ms=0, body={"into": item.id}, label=other.id)
    two = replace(story, events=(told, *story.events), labels=(other.id,))
    merged = (tell_merged(item.id, other.id),)
    yield "stock/two labels", tell_item_story(two, teller, merged)
    yield "stock/label", tell_what(item, (other.id,))
    for why in (Why.UNKNOWN, Why.IN_HAND):
        yield f"stock/other {why}", tell_other(item, "PC 26", (tell_refused(Refused(why, item)),))
    pair = Pair(item, other)
    yield "stock/keep", tell_keep(pair, teller, (tell_refused(Refused(Why.PACKED, other)),))
    yield "stock/part", tell_part(item, (tell_parted(item.id), tell_apart(other.id)))


def people_pages(teller: Teller) -> Iterator[tuple[str, PageData]]:
    """Yield each page of the people."""
    tasks = frozenset(map(TaskCode, ("cleaning", "machine-test", "intake")))
    badge = Code(CodeKind.BADGE, 4711).text
    people = tuple(
        replace(each, tasks=tasks, badge=badge, teams=frozenset(TEAMS[: number % 3]))
        for number, each in enumerate((*PEOPLE, *LEADS))
    )
    now = tuple(
        PersonNow(person=person, is_here=number < 3, bench=("1", "12", "")[number % 3])  # noqa: PLR2004
        for number, person in enumerate(people)
    )
    yield "people/no desk", replace(tell_people(now, (tell_no_desk(),)), actions=(), opens="")
    yield "people/nobody", tell_people(())
    yield "people/list", tell_people(now, (tell_erased(),))
    content, language = teller.content, teller.language
    for number, person in ((0, people[0]), (1, people[-1])):
        notes = (tell_changed(person), tell_added(person))[: number + 1]
        yield f"people/one {number}", tell_person(person, content, language, notes)
    limited = replace(people[0], limits=frozenset(Limit))
    yield "people/one with limits", tell_person(limited, content, language)
    yield "people/limits", tell_limits(limited, (tell_changed(limited),))
    yield "people/me", tell_person(people[-2], content, language, is_me=True)
    yield from _proposals(people[0])
    yield from _teams(now)
    yield "people/new", replace(tell_new(), notes=(tell_no_name(),))
    yield "people/erase", tell_erase(people[3])


def _teams(people: tuple[PersonNow, ...]) -> Iterator[tuple[str, PageData]]:
    """Yield the teams, one of them, and the question for a name."""
    team = TEAMS[0]
    yield "people/teams", tell_teams(teams_of(each.person for each in people), (tell_kept(team),))
    yield "people/team", tell_members(team, people)
    yield "people/new team", tell_members(Team(id=TeamId("new"), name=team.name), people[:2])
    yield "people/name of a team", tell_name(team, "x" * LONGEST, "long")


def _proposals(person: Person) -> Iterator[tuple[str, PageData]]:
    """Yield what is proposed to somebody."""
    kept = Proposable(Profile(), Proposal(LEADS[0].id, {"text_pt": 56}))
    asks = asks_of(kept)
    note = tell_proposed(person, asks[0], asks[0].offers[-1])
    yield "people/settings", tell_settings_of(person, asks, Proposable(Profile()))
    yield "people/proposed", tell_settings_of(person, asks, kept, notes=(note,))
    nothing = tell_settings_of(person, asks, kept, searched="xyz", notes=(tell_taken_back(),))
    yield "people/settings not found", nothing
    yield "people/values", tell_offers(person, asks[1], kept)


def waste_pages(teller: Teller) -> Iterator[tuple[str, PageData]]:
    """Yield the papers of what leaves as waste."""
    item, words = replace(ITEMS[0], state=ItemState.WASTE), teller.words
    story = Story(item, PLACE, tuple(events()))
    yield "stock/waste", tell_item_story(story, teller, (tell_left(item),))
    yield "stock/papers", tell_papers(item, words, FLOWS[0], {}, {})
    wrong = {
        "weight": translate("Lead", "A weight in kg, such as 7.4."),
        "slip": translate("Lead", "The number that stands on the slip."),
        "": translate("Lead", "A drive of it is not erased yet: {drives}.").format(drives="DD 1"),
    }
    yield "stock/no papers", tell_papers(item, words, FLOWS[1], {"weight": "heavy"}, wrong)
    yield "stock/flows", tell_flows(words)
