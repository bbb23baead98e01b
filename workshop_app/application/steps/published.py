"""The procedures that benches work by: those that leads have published, else the program's own."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop_app.application.content_port import Content
from workshop_app.application.steps.contents import media_of
from workshop_app.application.steps.ports import MediaShelf
from workshop_app.application.steps.route_text import read_route
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.ids import ProcedureHash, StepId, TaskCode
from workshop_app.domain.procedure import Photo, Procedure
from workshop_app.domain.publishing import Published, kind_of_route
from workshop_app.domain.route import Route
from workshop_app.domain.task_draft import FIX
from workshop_app.values import replace


@dataclass(slots=True)
class PublishedContent:
    """The `Content` of a program: what it came with, and over it what was published.

    `look` belongs on the database's thread; the rest may be asked on any. A version whose text
    has not come yet is not begun with: the one before it is worked by until then.
    """

    shipped: Content
    shelf: MediaShelf
    _seen: tuple[Published, ...] = ()
    _is_whole: bool = True
    _read: dict[ProcedureHash, Procedure | None] = field(default_factory=dict)
    _shown: set[str] = field(default_factory=set)
    _now: dict[TaskCode, Procedure] = field(default_factory=dict)
    _routes: dict[str, dict[str, Route]] = field(default_factory=dict)

    def look(self, uow: UnitOfWork) -> None:
        """Learn what has been published since, and what has come of it."""
        published = uow.published.all()
        if published == self._seen and self._is_whole:
            return
        self._is_whole = True
        now = {}
        for each in published:
            for release in each.releases if not kind_of_route(each.id) else ():
                procedure = self._learn(uow, release.hash)
                if procedure is not None and procedure.code == each.id:
                    now[procedure.code] = procedure
        self._seen, self._now = published, now
        for each in published:
            if kind := kind_of_route(each.id):
                self._routes[kind] = self._learn_routes(uow, kind, each)

    def procedure(self, task: TaskCode) -> Procedure | None:
        """Return the published procedure of a task."""
        return self._now.get(task) or self.shipped.procedure(task)

    def tasks(self) -> Sequence[TaskCode]:
        """Return the tasks there are, in the order of the work; the workshop's own at the end."""
        shipped = self.shipped.tasks()
        return (*shipped, *sorted(set(self._now) - set(shipped)))

    def route(self, kind: str, name: str | None = None) -> Route | None:
        """Return the route of a kind of item: tower, laptop, screen.

        An item whose own route has not come yet goes by the newest that is here meanwhile.
        """
        known = self._routes.get(kind, {})
        if not known or name == "":
            return self.shipped.route(kind)
        return known.get(name or "") or list(known.values())[-1]

    def canonical(self, procedure: Procedure) -> str:
        """Return the text that a job keeps of its procedure."""
        return self.shipped.canonical(procedure)

    def frozen(self, text: str) -> Procedure | None:
        """Read back the text that a job kept; none if a later program wrote it."""
        return self.shipped.frozen(text)

    def _learn_routes(self, uow: UnitOfWork, kind: str, published: Published) -> dict[str, Route]:
        """Return the versions that can be gone by here, by hash, the newest last.

        One can when its text is here, and that of each of its tasks: an item would wait for ever
        before a task that nobody knows. What must have been passed before an item is ready
        (gate G4) is the program's own.
        """
        shipped, learnt = self.shipped.route(kind), {}
        for release in published.releases:
            text = uow.procedures.text(release.hash)
            route = read_route(text) if text else None
            is_known = route is not None and all(self.procedure(t.code) for t in route.tasks)
            if text is None or (route is not None and not is_known):
                self._is_whole = False
            if route is not None and is_known and route.kind == kind and shipped is not None:
                tests = shipped.required_tests
                learnt[str(release.hash)] = replace(route, required_tests=tests, hash=release.hash)
        return learnt

    def _learn(self, uow: UnitOfWork, name: ProcedureHash) -> Procedure | None:
        if name not in self._read:
            text = uow.procedures.text(name)
            if text is None:
                self._is_whole = False
                return None
            self._read[name] = self.frozen(text)
        procedure = self._read[name]
        if procedure is not None:
            self._show(uow, procedure)
        return procedure

    def _show(self, uow: UnitOfWork, procedure: Procedure) -> None:
        pictures = {step.id: step.picture for step in procedure.steps}
        for name, photo in procedure.photos.items():
            picture = pictures.get(_step(name), "")
            self._put(uow, photo.sha256, f"{photo.name}/{picture}", photo=(photo, picture))
        for sha256 in procedure.voices.values():
            self._put(uow, sha256, sha256)

    def _put(
        self, uow: UnitOfWork, sha256: str, name: str, *, photo: tuple[Photo, str] | None = None
    ) -> None:
        if name in self._shown:
            return
        text = uow.procedures.text(ProcedureHash(sha256))
        if text is None:
            self._is_whole = False
            return
        media = media_of(text)
        if media is not None and photo is not None:
            self.shelf.show(*photo, media)
        elif media is not None:
            self.shelf.sound(sha256, media)
        self._shown.add(name)


def _step(name: str) -> StepId:
    return StepId(name.removesuffix(FIX))
