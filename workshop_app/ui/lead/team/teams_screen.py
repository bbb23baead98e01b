"""The words about teams: which there are, and who is in one."""

from collections.abc import Sequence
from typing import Final

from workshop_app.application.lead.people import PersonNow
from workshop_app.application.lead.teams import TeamNow
from workshop_app.domain.people import Team
from workshop_app.ui.lead.assign.rows import team_words
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.team.screen import may_cell, where_words
from workshop_app.ui.lead.words import portrait_of, translate
from workshop_app.ui.widgets.marks import Mark

LONGEST: Final = 24
"""Letters of a name: it has to stand on a button with the largest words."""


def tell_teams(teams: Sequence[TeamNow], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return all teams, by name, with who is in them."""
    how = translate("Lead", "What a team is given comes to whoever of it is free first.")
    return TablePage(
        id="teams",
        title=translate("Lead", "Teams"),
        columns=(
            Column(id="team", heading=translate("Lead", "Team"), can_hide=False),
            Column(id="people", heading=translate("Lead", "People")),
        ),
        rows=tuple(
            Row(
                id=each.team.id,
                name=each.team.name,
                cells=(
                    Cell(text=each.team.name),
                    Cell(text=", ".join(person.first_name for person in each.people)),
                ),
            )
            for each in teams
        ),
        empty=translate("Lead", "There is no team yet."),
        notes=(Note(words=how, mark=Mark.TO_DO), *notes),
        actions=(
            Action(id="new-team", words=translate("Lead", "New team…"), is_main=True),
            back_action(),
        ),
        opens="open-team",
    )


def tell_members(
    team: Team, people: Sequence[PersonNow], notes: tuple[Note, ...] = ()
) -> TablePage:
    """Return everybody, and whether they are in a team: Enter changes it."""
    is_in = {each.person.id for each in people if team.id in _ids(each)}
    told = team_words(team.name)
    if not is_in:
        how = translate("Lead", "Choose who is in it. A team without anybody is not kept.")
        told = f"{told}. {how}"
    into = translate("Lead", "Into the team")
    return TablePage(
        id="team-people",
        title=team_words(team.name),
        columns=(
            Column(id="person", heading=translate("Lead", "Person"), can_hide=False),
            Column(id="in", heading=translate("Lead", "In the team"), can_hide=False),
            Column(id="where", heading=translate("Lead", "Where")),
        ),
        rows=tuple(
            Row(
                id=each.person.id,
                name=each.person.first_name,
                cells=(
                    Cell(text=each.person.first_name, portrait=portrait_of(each.person)),
                    may_cell(each.person.id in is_in),
                    Cell(text=where_words(each)),
                ),
            )
            for each in people
        ),
        empty="",
        notes=(Note(words=told, mark=Mark.TO_DO), *notes),
        actions=(
            Action(id="in", words=into, needs_rows=True, is_main=True),
            Action(id="out", words=translate("Lead", "Out of the team"), needs_rows=True),
            Action(id="name-team", words=translate("Lead", "Another name…")),
            back_action(),
        ),
        opens="turn",
        many=True,
    )


def tell_name(team: Team | None, typed: str = "", wrong: str = "") -> AskPage:
    """Return the question what a team is called; none: a new one."""
    title = translate("Lead", "New team")
    if team is not None:
        title = translate("Lead", "Another name for {team}").format(team=team.name)
    return AskPage(
        id="team-name",
        title=title,
        field=translate("Lead", "Name of the team"),
        typed=typed or (team.name if team else ""),
        notes=(Note(words=wrong_words(wrong), mark=Mark.LOOK_AGAIN),) if wrong else (),
        actions=(
            Action(id="keep-name", words=translate("Lead", "Keep this name"), is_main=True),
            back_action(),
        ),
    )


def wrong_words(wrong: str) -> str:
    """Return what is wrong with a name: `long`, `taken`, else there is none."""
    match wrong:
        case "long":
            words = translate("Lead", "Please write a name of {count} letters at most.")
            return words.format(count=LONGEST)
        case "taken":
            return translate("Lead", "There is a team with this name.")
        case _:
            return translate("Lead", "Please write a name.")


def tell_kept(team: Team) -> Note:
    """Return that a team is another one now."""
    words = translate("Lead", "Changed: {name}.").format(name=team.name)
    return Note(words=words, mark=Mark.DONE)


def _ids(now: PersonNow) -> set[str]:
    return {each.id for each in now.person.teams}
