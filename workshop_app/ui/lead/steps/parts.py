"""What the section of the steps works with."""

from collections.abc import Callable, Sequence
from typing import Protocol

from workshop_app.application.content_port import Content
from workshop_app.application.steps.ports import MediaShelf
from workshop_app.application.steps.routes import WriteRoutes
from workshop_app.application.steps.write import WriteSteps
from workshop_app.domain.finding import Finding
from workshop_app.domain.task_draft import TaskDraft
from workshop_app.ui.lead.section import Aside
from workshop_app.ui.lead.story import WordsOf
from workshop_app.ui.lead.supply.screen import ListFile
from workshop_app.values import Struct


class Checks(Protocol):
    """How findings are told, and the drawings there are."""

    @property
    def pictures(self) -> Sequence[str]:
        """Return the names of all drawings."""

    def sentence(self, finding: Finding, language: str, /) -> str:
        """Return a finding as a sentence."""


class Microphone(Protocol):
    """Takes up what somebody says. It is used on one thread, which may have to wait for it."""

    def start(self) -> bool:
        """Begin; False where there is no microphone."""

    def stop(self) -> bytes:
        """End, and return what was said as WAV; empty if nothing was."""


class StepFiles(Protocol):
    """Photos and tasks as files on this machine: read where people save them, and kept there."""

    def photos(self) -> Sequence[ListFile]:
        """Return the photos, the newest first."""

    def tasks(self) -> Sequence[ListFile]:
        """Return the files that may hold a task, the newest first."""

    def photo(self, file: str) -> bytes | None:
        """Return a photo as JPEG, upright and scaled; none if it cannot be read or is too small."""

    def write(self, draft: TaskDraft) -> str:
        """Write a task into a file of its own, and return where it is.

        Raises:
            OSError: the disk did not take it.
        """

    def read(self, file: str, language: str) -> TaskDraft | str:
        """Return the draft in a file, or in words why it cannot be read; photos are kept then."""


class StepsParts(Struct, frozen=True, kw_only=True):
    """The use cases of the section, and what it needs around it.

    Attributes:
        alt: what a drawing shows, by name and language.
        say: says words in a language, for a preview.
        try_out: lets somebody work by a draft, in a workshop of its own.
        shelf: where a photo is put to be shown.
        aside: where the microphone is waited for.
    """

    write: WriteSteps
    routes: WriteRoutes
    content: Content
    checks: Checks
    words: WordsOf
    alt: Callable[[str, str], str]
    say: Callable[[str, str], None]
    microphone: Microphone
    files: StepFiles
    try_out: Callable[[TaskDraft], None]
    shelf: MediaShelf
    aside: Aside
