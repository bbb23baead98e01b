"""Decides what is shown of the people, and changes the register as the lead says."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from workshop_app.application.content_port import Content
from workshop_app.application.lead.people import ManagePeople, PersonNow, ReadPeople
from workshop_app.application.lead.teams import ManageTeams
from workshop_app.application.propose_settings import Proposable
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.people import Limit, Person, Role
from workshop_app.ui.lead.page import Note, Press, Tab
from workshop_app.ui.lead.reports.parts import Saved
from workshop_app.ui.lead.reports.screen import tell_saved, tell_saving
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.team.badges import BadgePapers
from workshop_app.ui.lead.team.proposing import ProposalParts, Proposing
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
from workshop_app.ui.lead.team.teams import TeamPages
from workshop_app.ui.lead.words import translate
from workshop_app.values import replace


@dataclass(slots=True)
class PeopleSection:
    """Badges, roles, authorisations, teams and presence."""

    host: Host
    read: ReadPeople
    manage: ManagePeople
    content: Content
    proposals: ProposalParts
    teams: ManageTeams
    badges: BadgePapers
    id: str = "people"
    _people: tuple[PersonNow, ...] = ()
    _is_desk: bool = True
    _person: PersonId | None = None
    _asks: str = ""
    _note: Note | None = None
    _inner: Proposing | TeamPages | None = None

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "People"))

    def open(self) -> None:
        """Show everybody."""
        self._person, self._asks, self._note, self._inner = None, "", None, None
        self.host.look(self.manage.is_desk, self._take_desk)
        self.on_news()

    def page(self) -> PageData:
        """Return the list, one person, or a question."""
        if self._inner is not None:
            return self._inner.page()
        notes, person = (self._note,) if self._note else (), self._found()
        if not self._is_desk:
            page = tell_people(self._people, (tell_no_desk(),))
            return replace(page, actions=(), opens="")
        if self._asks == "new":
            return replace(tell_new(), notes=notes)
        if person is None:
            return tell_people(self._people, notes)
        if self._asks == "erase":
            return tell_erase(person)
        if self._asks == "limits":
            return tell_limits(person, notes)
        is_me = person.id == self.host.lead.id
        return tell_person(person, self.content, self.host.language, notes, is_me=is_me)

    def on_press(self, press: Press) -> None:
        """Open somebody, change what they may do, register or erase."""
        if self._inner is not None and press.action != "back":
            self._inner.on_press(press)
            return
        person, lead = self._found(), self.host.lead
        tasks = tuple(map(TaskCode, press.rows))
        match press.action:
            case "person" if press.rows:
                self._show(PersonId(press.rows[0]))
            case "new" | "erase" | "limits":
                self._asks, self._note = press.action, None
                self.host.changed()
            case "add":
                self._add(press.typed)
            case "turn" if self._asks == "limits" and person is not None and press.rows:
                limit = Limit(press.rows[0])
                holds = limit not in person.limits
                work = partial(self.manage.limit, person.id, limit, holds=holds, lead=lead)
                self._do(work, tell_changed(person))
            case "may" | "may-not" | "turn" if person is not None and tasks:
                may = press.action == "may"
                if press.action == "turn":
                    may = not person.may_do(tasks[0])
                work = partial(self.manage.authorise, person.id, tasks, may=may, lead=lead)
                self._do(work, tell_changed(person))
            case "role" if person is not None:
                role = Role.WORKER if person.is_lead else Role.LEAD
                work = partial(self.manage.change_role, person.id, role, lead=lead)
                self._do(work, tell_changed(person))
            case "erase-now" if person is not None:
                self._person, self._asks = None, ""
                self._do(partial(self.manage.erase, person.id, lead=lead), tell_erased())
            case "badge" if person is not None:
                self._print(person)
            case "teams":
                self._inner = TeamPages(self.host, self.teams, lambda: self._people, self.on_news)
                self.host.changed()
            case "settings" if person is not None:
                self.host.run(partial(self.proposals.read, person.id), partial(self._open, person))
            case "back":
                self.on_back()
            case _:
                pass

    def on_back(self) -> bool:
        """Close what was opened last."""
        if self._inner is None and not self._asks and self._person is None:
            return False
        if self._inner is not None:
            if not self._inner.on_back():
                self._inner = None
        elif self._asks:
            self._asks = ""
        else:
            self._person = None
        self._note = None
        self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """A badge opens whose it is."""
        code = scan.code
        if code is None or code.kind is not CodeKind.BADGE:
            return False
        wearers = (each.person for each in self._people if each.person.badge == code.text)
        person = next(wearers, None)
        if person is not None:
            self._show(person.id)
        return person is not None

    def on_news(self) -> None:
        """Look who is here."""
        self.host.look(self.read, self._take)

    def _take(self, people: tuple[PersonNow, ...]) -> None:
        is_other, self._people = people != self._people, people
        if is_other:
            self.host.changed()

    def _take_desk(self, is_desk: bool) -> None:  # noqa: FBT001
        self._is_desk = is_desk
        self.host.changed()

    def _show(self, person: PersonId) -> None:
        self._person, self._asks, self._note, self._inner = person, "", None, None
        self.host.changed()

    def _open(self, person: Person, kept: Proposable) -> None:
        self._inner = Proposing(self.host, self.proposals, person, kept)
        self.host.changed()

    def _found(self) -> Person | None:
        known = (each.person for each in self._people if each.person.id == self._person)
        return next(known, None)

    def _add(self, name: str) -> None:
        if not name.strip():
            self._note = tell_no_name()
            self.host.changed(self._note.words)
            return

        def then(person: Person) -> None:
            self._asks, self._person, self._note = "", person.id, tell_added(person)
            self.on_news()
            self.host.changed(self._note.words)

        self.host.run(partial(self.manage.add, name, lead=self.host.lead), then)

    def _print(self, person: Person) -> None:
        self._note = tell_saving()
        self.host.changed()

        def show(saved: Saved) -> None:
            self._note = tell_saved(saved)
            self.host.changed(self._note.words)

        self.badges.aside(lambda: self.badges.save(person, self.host.language), show)

    def _do(self, work: Callable[[], bool], note: Note) -> None:
        def then(is_done: bool) -> None:  # noqa: FBT001
            self._note = note if is_done else None
            self.on_news()
            self.host.changed(note.words if is_done else "")

        self.host.run(work, then)
