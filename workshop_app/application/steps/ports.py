"""What writing steps needs from outside."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

from workshop_app.application.steps.contents import Media
from workshop_app.domain.finding import Finding
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.procedure import Photo, Procedure
from workshop_app.domain.route_draft import RouteDraft
from workshop_app.domain.task_draft import TaskDraft

CheckProcedure: TypeAlias = Callable[[Procedure], Sequence[Finding]]
"""All that the workshop's checks find in one procedure, beside the other tasks there are."""


class Drafts(Protocol):
    """Where drafts are kept, safe from a power cut; they are no facts and stay on this machine."""

    def all(self) -> tuple[TaskDraft, ...]:
        """Return all drafts that can be read, by their code."""

    def get(self, task: TaskCode) -> TaskDraft | None:
        """Return the draft of a task."""

    def save(self, draft: TaskDraft) -> None:
        """Keep a draft in place of the one before.

        Raises:
            OSError: the disk did not take it; the one before is still there.
        """

    def remove(self, task: TaskCode) -> None:
        """Forget a draft; one that is not there is forgotten already."""

    def keep(self, media: Media) -> None:
        """Keep a photo or a voice that a draft names.

        Raises:
            OSError: the disk did not take it.
        """

    def media(self, sha256: str) -> Media | None:
        """Return a photo or a voice of a draft."""


class RouteDrafts(Protocol):
    """Where changed routes are kept until they are published, safe from a power cut."""

    def get(self, kind: str) -> RouteDraft | None:
        """Return the changed route of a kind of item, with its own tasks alone."""

    def save(self, draft: RouteDraft) -> None:
        """Keep a changed route in place of the one before.

        Raises:
            OSError: the disk did not take it; the one before is still there.
        """

    def remove(self, kind: str) -> None:
        """Forget a changed route; one that is not there is forgotten already."""


class MediaShelf(Protocol):
    """Where screens and voice find the photos and voices of published procedures."""

    def show(self, photo: Photo, picture: str, media: Media) -> None:
        """Make a photo ready to be shown; `picture` is the drawing that it stands for."""

    def sound(self, sha256: str, media: Media) -> None:
        """Make a voice ready to be heard."""
