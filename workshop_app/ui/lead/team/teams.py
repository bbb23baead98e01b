"""Decides what is shown of the teams, and changes who is in them as the lead says."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from workshop_app.application.lead.people import PersonNow
from workshop_app.application.lead.teams import ManageTeams, TeamNow, teams_of
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person, Team
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.team.teams_screen import (
    LONGEST,
    tell_kept,
    tell_members,
    tell_name,
    tell_teams,
)
from workshop_app.values import Struct


class Naming(Struct, frozen=True):
    """A name is asked for; what was typed, and what is wrong with it."""

    typed: str = ""
    wrong: str = ""


@dataclass(slots=True)
class TeamPages:
    """All teams, who is in one, and what it is called.

    Args:
        people: everybody, as they are now.
        look: reads them again.
    """

    host: Host
    manage: ManageTeams
    people: Callable[[], tuple[PersonNow, ...]]
    look: Callable[[], None]
    _team: Team | None = None
    _naming: Naming | None = None
    _note: Note | None = None

    def page(self) -> PageData:
        """Return the list, one team, or the question for a name."""
        notes = (self._note,) if self._note else ()
        if self._naming is not None:
            return tell_name(self._team, self._naming.typed, self._naming.wrong)
        if self._team is not None:
            return tell_members(self._team, self.people(), notes)
        return tell_teams(self._teams(), notes)

    def on_press(self, press: Press) -> None:
        """Open a team, make one, take people in or out, or call it otherwise."""
        team, people = self._team, tuple(map(PersonId, press.rows))
        match press.action:
            case "open-team" if press.rows:
                found = (each.team for each in self._teams() if each.team.id == press.rows[0])
                self._team, self._note = next(found, None), None
            case "new-team" | "name-team":
                self._naming, self._note = Naming(), None
            case "keep-name":
                self._name(press.typed.strip())
            case "in" | "out" | "turn" if team is not None and people:
                is_in = press.action == "in"
                if press.action == "turn":
                    is_in = people[0] not in {each.id for each in self._in(team)}
                self._do(team, partial(self.manage.put, team, people, is_in=is_in))
            case _:
                return
        self.host.changed()

    def on_back(self) -> bool:
        """Close the question, or the team; False at the list."""
        was_open = self._naming is not None or self._team is not None
        if self._naming is not None:
            self._naming = None
        else:
            self._team = None
        self._note = None
        return was_open

    def _name(self, name: str) -> None:
        team = self._team
        others = {each.team.name.casefold() for each in self._teams() if each.team != team}
        wrong = "none" if not name else "long" if len(name) > LONGEST else ""
        wrong = wrong or ("taken" if name.casefold() in others else "")
        self._naming = Naming(name, wrong) if wrong else None
        if wrong:
            return
        self._team = Team(id=team.id if team else self.manage.new_team(), name=name)
        if team is not None and self._in(team):
            self._do(self._team, partial(self.manage.rename, self._team))

    def _do(self, team: Team, work: Callable[..., bool]) -> None:
        def then(is_done: bool) -> None:  # noqa: FBT001
            self._note = tell_kept(team) if is_done else None
            self.look()
            self.host.changed(self._note.words if self._note else "")

        self.host.run(partial(work, lead=self.host.lead), then)

    def _teams(self) -> tuple[TeamNow, ...]:
        return teams_of(each.person for each in self.people())

    def _in(self, team: Team) -> tuple[Person, ...]:
        found = (each.people for each in self._teams() if each.team.id == team.id)
        return next(found, ())
