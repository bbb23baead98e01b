"""A lead changes a route: which tasks a kind of machine goes through, in which order."""

from collections.abc import Iterator
from typing import TypeAlias

from workshop_app.application.check_routes import check_routes
from workshop_app.application.check_ways import check_ways
from workshop_app.application.checked_content import KINDS, CheckedContent
from workshop_app.application.content_port import Content
from workshop_app.application.steps.contents import hash_of
from workshop_app.application.steps.ports import RouteDrafts
from workshop_app.application.steps.route_text import route_text
from workshop_app.application.steps.write import Done, Faulty, Overtaken
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.finding import Finding, Level, Rule
from workshop_app.domain.ids import ProcedureHash, TaskCode
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import Procedure
from workshop_app.domain.publishing import Release, route_id
from workshop_app.domain.route import Route
from workshop_app.domain.route_draft import RouteDraft, draft_of_route
from workshop_app.values import Struct, replace

PublishedRoute: TypeAlias = Done | Faulty | Overtaken


class RouteNow(Struct, frozen=True, kw_only=True):
    """A route as a lead sees it in the list.

    Attributes:
        route: what new items begin with.
        releases: what leads have published, oldest first, with who did it; none for a route as it
            came with the program.
        draft: what was changed in it and is not published.
    """

    route: Route
    releases: tuple[tuple[Release, Person | None], ...] = ()
    draft: RouteDraft | None = None


class WriteRoutes(Struct, frozen=True):
    """What a lead can do with routes."""

    open_unit_of_work: OpenUnitOfWork
    content: Content
    drafts: RouteDrafts

    def all(self) -> tuple[RouteNow, ...]:
        """Return the route of each kind of item."""
        with self.open_unit_of_work() as uow:
            found = []
            for kind in KINDS:
                route = self.content.route(kind)
                published = uow.published.get(TaskCode(route_id(kind)))
                releases = published.releases if published else ()
                told = tuple((r, uow.people.get(r.by) if r.by else None) for r in releases)
                if route is not None:
                    draft = self._draft(route)
                    found.append(RouteNow(route=route, releases=told, draft=draft))
            return tuple(found)

    def keep(self, draft: RouteDraft, *, lead: Person) -> None:
        """Keep what was changed until it is published.

        Raises:
            ValueError: the person is no lead.
            OSError: the disk did not take it.
        """
        _must_be_lead(lead)
        self.drafts.save(draft)

    def forget(self, kind: str, *, lead: Person) -> None:
        """Throw away what was changed; what is published stays.

        Raises:
            ValueError: the person is no lead.
        """
        _must_be_lead(lead)
        self.drafts.remove(kind)

    def check(self, draft: RouteDraft) -> tuple[Finding, ...]:
        """Return what keeps a draft from being published: dead ends, shut gates, lost ways."""
        tasks = dict(self._tasks())
        content = CheckedContent(
            procedures={}, others=tasks, routes={draft.route.kind: draft.route}
        )
        on_it = (tasks[each.code] for each in draft.route.tasks if each.code in tasks)
        ways = (found for each in on_it for found in check_ways(each, content))
        lost = (each for each in ways if each.rule is Rule.WAY_TO_NOWHERE)
        return (*check_routes(content), *lost)

    def publish(self, draft: RouteDraft, *, lead: Person, over: bool = False) -> PublishedRoute:
        """Publish a draft: new items go by it, and items under way keep the route they have.

        Args:
            draft: what is published.
            lead: who does it.
            over: whether it may take the place of what somebody else has published since.

        Raises:
            ValueError: the person is no lead.
        """
        _must_be_lead(lead)
        errors = tuple(each for each in self.check(draft) if each.level is Level.ERROR)
        if errors:
            return Faulty(errors)
        name = TaskCode(route_id(draft.route.kind))
        with self.open_unit_of_work() as uow:
            last = uow.published.get(name)
            now = last.now if last else None
            if now is not None and now.hash != draft.based_on and not over:
                return Overtaken(now, uow.people.get(now.by) if now.by else None)
            version = max(draft.route.version, now.version + 1 if now else 0)
            text = route_text(replace(draft.route, version=version))
            sha256 = ProcedureHash(hash_of(text))
            uow.procedures.keep(sha256, text)
            uow.record(_published(name, sha256, version, lead))
            uow.commit()
            after = uow.published.get(name)
        if after is None or after.now is None:
            raise RuntimeError("what was published is not there")
        self.drafts.remove(draft.route.kind)
        return Done(after.now)

    def addable(self, route: Route) -> tuple[TaskCode, ...]:
        """Return the tasks that a route of this kind could have as well."""
        there = {task.code for task in route.tasks}
        return tuple(
            code
            for code, task in self._tasks()
            if code not in there
            and route.kind in task.subjects
            and task.starts_from not in {"", ItemState.READY}
        )

    def tests(self, route: Route, before: TaskCode) -> tuple[str, ...]:
        """Return the tests whose results are known before a task of the route."""
        known: dict[str, None] = {}
        for each in route.tasks:
            if each.code == before:
                break
            task = self.content.procedure(each.code)
            known |= dict.fromkeys(step.test for step in task.steps if step.test) if task else {}
        return tuple(known)

    def stays(self, task: TaskCode) -> bool:
        """Whether no machine can do without a task: erasing, and the check before "ready"."""
        procedure = self.content.procedure(task)
        return procedure is not None and procedure.ends_in in {ItemState.ERASED, ItemState.READY}

    def _draft(self, route: Route) -> RouteDraft | None:
        """Return what is kept, with what of a route no lead changes as it is now."""
        kept = self.drafts.get(route.kind)
        if kept is None:
            return None
        now = draft_of_route(route)
        return replace(
            now, route=replace(now.route, tasks=kept.route.tasks), based_on=kept.based_on
        )

    def _tasks(self) -> Iterator[tuple[TaskCode, Procedure]]:
        for code in self.content.tasks():
            procedure = self.content.procedure(code)
            if procedure is not None:
                yield code, procedure


def _published(name: TaskCode, sha256: str, version: int, lead: Person) -> Draft:
    return Draft(
        kind=FactKind.PROCEDURE_PUBLISHED,
        subject=Subject(SubjectKind.PROCEDURE, name),
        person=lead.id,
        body={"hash": sha256, "version": version, "readers": 0, "read_well": False},
    )


def _must_be_lead(person: Person) -> None:
    if not person.is_lead:
        raise ValueError("only a team lead changes a route")
