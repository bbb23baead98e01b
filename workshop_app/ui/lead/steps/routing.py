"""Decides what is shown of the routes, and what comes of what a lead presses there."""

from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from workshop_app.application.steps.routes import PublishedRoute, RouteNow
from workshop_app.application.steps.write import Done, Faulty, Overtaken
from workshop_app.domain.finding import Finding
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.route_draft import RouteDraft, draft_of_route
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps.parts import StepsParts
from workshop_app.ui.lead.steps.route_screen import (
    ALWAYS,
    kind_words,
    tell_adding,
    tell_only,
    tell_place,
    tell_route,
    tell_route_findings,
    tell_route_published,
    tell_routes,
    tell_state,
)
from workshop_app.ui.lead.steps.versions import tell_overtaken, tell_releases
from workshop_app.ui.lead.story import Teller
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import Struct

_FIRST_CHANGE = 1


class Adding(Struct, frozen=True):
    """A task is chosen that comes after another."""

    after: TaskCode


class Only(Struct, frozen=True):
    """It is chosen for which machines a task is."""

    task: TaskCode


class Findings(Struct, frozen=True):
    """All that was found."""


Opened: TypeAlias = Adding | Only | Findings | Overtaken | RouteNow | None


@dataclass(slots=True)
class Routing:
    """The routes in a lead's hands.

    What was changed waits until it is published: here with every step back, and on the disk.
    """

    host: Host
    parts: StepsParts
    routes: tuple[RouteNow, ...] = ()
    kind: str = ""
    drafts: dict[str, list[RouteDraft]] = field(default_factory=dict)
    """Each kind's draft after every change, the last one last."""
    findings: tuple[Finding, ...] = ()
    opened: Opened = None
    notes: tuple[Note, ...] = ()

    def open(self) -> None:
        """Show all routes."""
        self.kind, self.opened, self.notes = "", None, ()

        def take(routes: tuple[RouteNow, ...]) -> None:
            self.routes = routes
            self.host.changed()

        self.host.run(self.parts.routes.all, take)

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        teller = _teller(self.host, self.parts)
        if isinstance(self.opened, RouteNow):
            words = translate("Lead", "Versions of {task}")
            title = words.format(task=kind_words(self.opened.route.kind, teller))
            return tell_releases(title, self.opened.releases, are_read=False)
        if self.kind:
            return self._page_of_route(teller)
        kept = {each.route.kind for each in self.routes if each.draft is not None}
        kept -= self.drafts.keys()
        kept |= {kind for kind, drafts in self.drafts.items() if len(drafts) > _FIRST_CHANGE}
        return tell_routes(self.routes, frozenset(kept), teller, self.notes)

    def _page_of_route(self, teller: Teller) -> PageData:
        routes, route = self.parts.routes, self._draft.route
        match self.opened:
            case Adding(after):
                return tell_adding(routes.addable(route), after, teller)
            case Only(code):
                task = next(each for each in route.tasks if each.code == code)
                return tell_only(task, routes.tests(route, code), teller)
            case Findings():
                checks = self.parts.checks
                return tell_route_findings(
                    route, self.findings, teller, lambda it: checks.sentence(it, teller.language)
                )
            case Overtaken() as other:
                return tell_overtaken(other)
            case _:
                stays = filter(routes.stays, (each.code for each in route.tasks))
                return tell_route(
                    self._draft,
                    self.findings,
                    teller,
                    self.notes,
                    stays=frozenset(stays),
                    is_changed=self._is_changed,
                )

    def on_back(self) -> bool:
        """Go back by one page; False if all routes are shown already."""
        if self.opened is not None:
            self.opened, self.notes = None, ()
        elif self.kind:
            self.open()
        else:
            return False
        self.host.changed()
        return True

    def on_press(self, press: Press) -> None:
        """Do what was pressed; what means nothing on this page is passed over."""
        row = press.rows[0] if press.rows else ""
        match self.opened:
            case Adding(after) if press.action == "pick" and row:
                self._edit(self._draft.with_task(TaskCode(row), after=after), TaskCode(row))
            case Only(task) if press.action == "pick" and row:
                self._edit(self._draft.asked_for(task, "" if row == ALWAYS else row), task)
            case Overtaken() if press.action == "over":
                self._publish(over=True)
            case None if self.kind:
                self._on_route(press.action, TaskCode(row))
            case None if row:
                self._on_routes(press.action, row)
            case _:
                pass

    def _on_routes(self, action: str, kind: str) -> None:
        now = next((each for each in self.routes if each.route.kind == kind), None)
        if now is None:
            return
        if action == "versions":
            self._show(now)
        elif action == "open":
            self.kind, self.notes, self.findings = kind, (), ()
            if len(self.drafts.get(kind, ())) <= _FIRST_CHANGE:
                kept = (now.draft,) if now.draft is not None else ()
                self.drafts[kind] = [draft_of_route(now.route), *kept]
            self._check()

    def _on_route(self, action: str, row: TaskCode) -> None:
        there = any(each.code == row for each in self._draft.route.tasks)
        match action:
            case "up" | "down" if there:
                self._edit(self._draft.moved(row, -1 if action == "up" else 1), row)
            case "only" | "remove" if there and self.parts.routes.stays(row):
                self.notes = (_tell_it_stays(row, _teller(self.host, self.parts)),)
                self.host.changed(self.notes[0].words)
            case "only" if there:
                self._show(Only(row))
            case "add" if there:
                self._show(Adding(row))
            case "remove" if there:
                self._edit(self._draft.without(row), row)
            case "undo" if self._is_changed:
                self.drafts[self.kind].pop()
                self._keep()
                self._check()
            case "forget":
                del self.drafts[self.kind][_FIRST_CHANGE:]
                self._keep()
                self.open()
                self.host.changed()
            case "findings":
                self._show(Findings())
            case "publish" if self._is_changed:
                self._publish()
            case _:
                pass

    @property
    def _draft(self) -> RouteDraft:
        return self.drafts[self.kind][-1]

    @property
    def _is_changed(self) -> bool:
        return len(self.drafts[self.kind]) > _FIRST_CHANGE

    def _edit(self, draft: RouteDraft, task: TaskCode) -> None:
        """Take a change, and let a screen reader say where its task is now and what is wrong."""
        self.opened = None
        if draft != self._draft:
            self.drafts[self.kind].append(draft)
            self._keep()
        self._check(task)

    def _keep(self) -> None:
        """Let the disk have what is changed now, and nothing where nothing is."""
        routes, lead = self.parts.routes, self.host.lead
        work = partial(routes.forget, self.kind, lead=lead)
        if self._is_changed:
            work = partial(routes.keep, self._draft, lead=lead)
        self.host.run(work, lambda _: None)

    def _check(self, task: TaskCode | None = None) -> None:
        self.findings, self.notes = self.parts.routes.check(self._draft), ()
        teller = _teller(self.host, self.parts)
        place = tell_place(self._draft, task, teller) if task else ""
        state = tell_state(self.findings, is_changed=self._is_changed)
        self.host.changed(f"{place} {state.words}".strip())

    def _publish(self, *, over: bool = False) -> None:
        work = partial(self.parts.routes.publish, self._draft, lead=self.host.lead, over=over)
        self.host.run(work, self._published)

    def _published(self, published: PublishedRoute) -> None:
        match published:
            case Done(release):
                self.drafts.pop(self.kind)
                self.open()
                self.notes = (tell_route_published(release),)
                self.host.changed(self.notes[0].words)
            case Faulty(findings):
                self.findings = findings
                self._show(Findings())
            case Overtaken():
                self._show(published)

    def _show(self, opened: Opened) -> None:
        self.opened, self.notes = opened, ()
        self.host.changed()


def _tell_it_stays(task: TaskCode, teller: Teller) -> Note:
    words = translate("Lead", "No machine can do without this task: {task}.")
    return Note(words=words.format(task=teller.task(task)), mark=Mark.LOOK_AGAIN)


def _teller(host: Host, parts: StepsParts) -> Teller:
    return Teller(content=parts.content, words=parts.words(host.language), language=host.language)
