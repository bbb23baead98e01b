"""A lead writes a task: looks at all of them, works on a draft, checks it and publishes it."""

from typing import TYPE_CHECKING, TypeAlias

from workshop_app.application.content_port import Content
from workshop_app.application.steps.contents import Media, hash_of, media_of
from workshop_app.application.steps.ports import CheckProcedure, Drafts
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.finding import Finding, Level, Rule, found
from workshop_app.domain.ids import ProcedureHash, TaskCode
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import Procedure
from workshop_app.domain.publishing import Release
from workshop_app.domain.task_draft import TaskDraft, draft_of, new_draft
from workshop_app.values import Struct, replace

if TYPE_CHECKING:
    from collections.abc import Sequence


class TaskNow(Struct, frozen=True, kw_only=True):
    """A task as a lead sees it in the list.

    Attributes:
        procedure: what the benches work by; none for a task that was never published.
        releases: what leads have published, oldest first, with who did it; none for a task as it
            came with the program.
        draft: what is being written.
    """

    code: TaskCode
    procedure: Procedure | None = None
    releases: tuple[tuple[Release, Person | None], ...] = ()
    draft: TaskDraft | None = None


class Done(Struct, frozen=True):
    """It is published: every bench takes it as soon as it hears of it."""

    release: Release


class Faulty(Struct, frozen=True):
    """Something must be changed first."""

    findings: tuple[Finding, ...]


class Overtaken(Struct, frozen=True):
    """Somebody else has published this task since the draft was begun."""

    release: Release
    by: Person | None


Published: TypeAlias = Done | Faulty | Overtaken


class WriteSteps(Struct, frozen=True):
    """What a lead can do with tasks. What writes raises ValueError if the person is no lead."""

    open_unit_of_work: OpenUnitOfWork
    content: Content
    drafts: Drafts
    check_procedure: CheckProcedure

    def all(self) -> tuple[TaskNow, ...]:
        """Return all tasks, in the order of the work; those that are only drafts at the end."""
        drafts = {draft.code: draft for draft in self.drafts.all()}
        with self.open_unit_of_work() as uow:
            codes = dict.fromkeys((*self.content.tasks(), *sorted(drafts)))
            return tuple(
                TaskNow(
                    code=code,
                    procedure=self.content.procedure(code),
                    releases=_releases(uow, code),
                    draft=drafts.get(code),
                )
                for code in codes
            )

    def open(self, task: TaskCode) -> TaskDraft:
        """Return the draft of a task; where there is none, one that begins with what is published.

        Nothing is kept before something is changed.
        """
        kept = self.drafts.get(task)
        if kept is not None:
            return kept
        published = self.content.procedure(task)
        return draft_of(published) if published else new_draft(task)

    def save(self, draft: TaskDraft, *, lead: Person) -> TaskDraft:
        """Keep a draft, signed by who changed it.

        Raises:
            OSError: the disk did not take it.
        """
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            signed = draft.by(lead.id, uow.now_ms())
        self.drafts.save(signed)
        return signed

    def keep(self, media: Media, *, lead: Person) -> str:
        """Keep a photo or a voice for a draft, and return its name.

        Raises:
            OSError: the disk did not take it.
        """
        _must_be_lead(lead)
        self.drafts.keep(media)
        return media.sha256

    def forget(self, task: TaskCode, *, lead: Person) -> None:
        """Throw a draft away; what is published stays."""
        _must_be_lead(lead)
        self.drafts.remove(task)

    def check(self, draft: TaskDraft) -> tuple[Finding, ...]:
        """Return what keeps a draft from being published, and what asks for another look."""
        gone = [name for name in draft.procedure.media if self.media(name) is None]
        photos = {name: photo.sha256 for name, photo in draft.procedure.photos.items()}
        voices = {name.partition("/")[2]: sha for name, sha in draft.procedure.voices.items()}
        missing = (
            found(Rule.CONTENT_MISSING, f"{draft.code}/procedure.toml", step)
            for step, sha256 in (*photos.items(), *voices.items())
            if sha256 in gone
        )
        return (*self.check_procedure(draft.procedure), *missing)

    def publish(self, draft: TaskDraft, *, lead: Person, over: bool = False) -> Published:
        """Publish a draft: new jobs begin with it, and jobs under way keep the version they have.

        Args:
            draft: what is published; it is a draft no longer.
            lead: who does it.
            over: whether it may take the place of what somebody else has published since.
        """
        _must_be_lead(lead)
        errors = tuple(each for each in self.check(draft) if each.level is Level.ERROR)
        if errors:
            return Faulty(errors)
        media = [self.media(name) for name in draft.procedure.media]
        with self.open_unit_of_work() as uow:
            last = uow.published.get(draft.code)
            now = last.now if last else None
            if now is not None and now.hash != draft.based_on and not over:
                return Overtaken(now, uow.people.get(now.by) if now.by else None)
            begun = self.content.procedure(draft.code)
            version = 1 + max(begun.version if begun else 0, now.version if now else 0)
            text = self.content.canonical(replace(draft.procedure, version=version))
            name = ProcedureHash(hash_of(text))
            for each in media:
                if each is not None:
                    uow.procedures.keep(ProcedureHash(each.sha256), each.text)
            uow.procedures.keep(name, text)
            uow.record(_published(draft, version, name, lead))
            uow.commit()
            after = uow.published.get(draft.code)
        self.drafts.remove(draft.code)
        if after is None or after.now is None:
            raise RuntimeError("what was published is not there")
        return Done(after.now)

    def media(self, sha256: str) -> Media | None:
        """Return a photo or a voice: a draft's own, or what an earlier version brought."""
        kept = self.drafts.media(sha256)
        if kept is not None:
            return kept
        with self.open_unit_of_work() as uow:
            text = uow.procedures.text(ProcedureHash(sha256))
        return media_of(text) if text else None


def _published(draft: TaskDraft, version: int, name: ProcedureHash, lead: Person) -> Draft:
    return Draft(
        kind=FactKind.PROCEDURE_PUBLISHED,
        subject=Subject(SubjectKind.PROCEDURE, draft.code),
        person=lead.id,
        body={
            "hash": name,
            "version": version,
            "readers": draft.reading.readers,
            "read_well": draft.reading.is_good,
        },
    )


def _releases(uow: UnitOfWork, task: TaskCode) -> tuple[tuple[Release, Person | None], ...]:
    published = uow.published.get(task)
    releases: Sequence[Release] = published.releases if published else ()
    return tuple((each, uow.people.get(each.by) if each.by else None) for each in releases)


def _must_be_lead(person: Person) -> None:
    if not person.is_lead:
        raise ValueError("only a team lead writes steps")
