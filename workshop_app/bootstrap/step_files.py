"""Photos and tasks as files: found where people save them, on a camera or a key."""

import getpass
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop_app.adapters.content.draft_files import DraftFiles
from workshop_app.adapters.content.task_file import (
    ENDING,
    TaskFileError,
    TaskInFile,
    read_task,
    write_task,
)
from workshop_app.application.content_port import Content
from workshop_app.application.steps.write import WriteSteps
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.domain.ids import ProcedureHash
from workshop_app.domain.task_draft import TaskDraft
from workshop_app.ui.lead.supply.screen import ListFile
from workshop_app.ui.pictures.photo_import import PhotoError, photo_bytes
from workshop_app.values import replace

_FOLDERS: Final = (
    *("Downloads", "Téléchargements", "Pictures", "Images", "Desktop", "Bureau", "Documents"),
)
_PHOTOS: Final = frozenset({".jpg", ".jpeg", ".png", ".webp"})
_MOST: Final = 100
_MOST_LOOKED_AT: Final = 5000


class StepFolders:
    """The `StepFiles` of this machine; a file that is read is never changed."""

    def __init__(self, data: Path, content: Content, write: WriteSteps) -> None:
        self._own = data / "tasks"
        self._content, self._write = content, write
        self._drafts = DraftFiles(data / "drafts")

    def photos(self) -> Sequence[ListFile]:
        """Return the photos, the newest first."""
        return _newest(self._places(), _PHOTOS)

    def tasks(self) -> Sequence[ListFile]:
        """Return the files that may hold a task, the newest first."""
        return _newest(self._places(), frozenset({ENDING}))

    def photo(self, file: str) -> bytes | None:
        """Return a photo as JPEG, upright and scaled; none if it cannot be read or is too small."""
        try:
            return photo_bytes(Path(file))
        except (PhotoError, OSError):
            return None

    def write(self, draft: TaskDraft) -> str:
        """Write a task into a file of its own, and return where it is."""
        self._own.mkdir(parents=True, exist_ok=True)
        file = self._own / f"{draft.code}-{draft.procedure.version}{ENDING}"
        held = map(self._write.media, draft.procedure.media)
        write_task(file, TaskInFile(draft.procedure, tuple(each for each in held if each)))
        return str(file)

    def read(self, file: str, language: str) -> TaskDraft | str:
        """Return the draft in a file, or in words why it cannot be read; photos are kept then."""
        try:
            task = read_task(Path(file))
        except TaskFileError as error:
            return words_of(language).say("task_files", error.trouble, told=error.told)
        for media in task.media:
            self._drafts.keep(media)
        here = self._content.procedure(task.procedure.code)
        procedure = replace(
            task.procedure,
            hash=ProcedureHash(""),
            version=here.version + 1 if here else 1,
        )
        return TaskDraft(procedure=procedure, based_on=here.hash if here else "")

    def _places(self) -> Iterator[Path]:
        yield self._own
        yield self._own.parent / "camera"
        yield from (Path.home() / name for name in _FOLDERS)
        for root in (Path("/media") / getpass.getuser(), Path("/run/media") / getpass.getuser()):
            if root.is_dir():
                yield from (each for each in root.iterdir() if each.is_dir())


def _newest(folders: Iterator[Path], endings: frozenset[str]) -> Sequence[ListFile]:
    found = []
    for folder in folders:
        for number, file in enumerate(folder.rglob("*") if folder.is_dir() else ()):
            if number >= _MOST_LOOKED_AT:
                break
            if file.suffix.lower() in endings and file.is_file():
                found.append((file.stat().st_mtime, file))
    return tuple(
        ListFile(
            id=str(file),
            name=file.name,
            folder=file.parent.name,
            day=f"{datetime.fromtimestamp(saved).astimezone():%d/%m/%Y}",
        )
        for saved, file in sorted(found, key=lambda each: -each[0])[:_MOST]
    )
