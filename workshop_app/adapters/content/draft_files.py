"""Drafts of procedures as files: each is written whole or not at all, and read as it was left."""

import json
import logging
import os
import re
from pathlib import Path
from typing import Any, Final

from workshop_app.adapters.content.canonical import MalformedProcedureError, from_json, to_json
from workshop_app.application.steps.contents import Media, hash_of, media_of
from workshop_app.domain.ids import PersonId, ProcedureHash, TaskCode
from workshop_app.domain.task_draft import Change, Reading, TaskDraft
from workshop_app.values import replace

log = logging.getLogger(__name__)

FORMAT: Final = 1
_CODE: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHA256: Final = re.compile("[0-9a-f]{64}")


class DraftFiles:
    """The drafts of this machine: `CODE.json` in a folder, and `media/HASH` beside them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[TaskDraft, ...]:
        """Return all drafts that can be read; one that cannot is left where it lies."""
        names = sorted(file.stem for file in self._folder.glob("*.json"))
        drafts = (self.get(TaskCode(name)) for name in names)
        return tuple(draft for draft in drafts if draft is not None)

    def get(self, task: TaskCode) -> TaskDraft | None:
        """Return the draft of a task; none where there is none that can be read."""
        if not _CODE.fullmatch(task):
            return None
        try:
            return read_draft((self._folder / f"{task}.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, MalformedProcedureError) as error:
            log.warning("the draft of %s cannot be read: %s", task, error)
            return None

    def save(self, draft: TaskDraft) -> None:
        """Keep a draft in place of the one before.

        Raises:
            ValueError: its code is none.
            OSError: the disk did not take it; the one before is still there.
        """
        if not _CODE.fullmatch(draft.code):
            raise ValueError(f"no task can be called {draft.code!r}")
        write_whole(self._folder / f"{draft.code}.json", write_draft(draft))

    def remove(self, task: TaskCode) -> None:
        """Forget a draft, and the photos and voices that no other draft names."""
        if _CODE.fullmatch(task):
            (self._folder / f"{task}.json").unlink(missing_ok=True)
            self._clean_up()

    def keep(self, media: Media) -> None:
        """Keep a photo or a voice.

        Raises:
            OSError: the disk did not take it.
        """
        file = self._folder / "media" / media.sha256
        if not file.exists():
            write_whole(file, media.text)

    def media(self, sha256: str) -> Media | None:
        """Return a photo or a voice; none where it is not there, or damaged."""
        if not _SHA256.fullmatch(sha256):
            return None
        try:
            text = (self._folder / "media" / sha256).read_text(encoding="ascii")
        except (OSError, ValueError):
            return None
        return media_of(text) if hash_of(text) == sha256 else None

    def _clean_up(self) -> None:
        """Throw away what no draft names; nothing while one cannot be read: it may name any."""
        drafts = self.all()
        if len(drafts) < len(list(self._folder.glob("*.json"))):
            return
        named = {sha256 for draft in drafts for sha256 in draft.procedure.media}
        for file in (self._folder / "media").glob("*"):
            if file.name not in named:
                file.unlink(missing_ok=True)


def write_draft(draft: TaskDraft) -> str:
    """Return a draft as JSON."""
    told = {
        "format": FORMAT,
        "procedure": json.loads(to_json(draft.procedure)),
        "based_on": draft.based_on,
        "readers": draft.reading.readers,
        "read_well": draft.reading.is_good,
        "changes": [[each.by, each.at_ms] for each in draft.changes],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def read_draft(text: str) -> TaskDraft:
    """Read a draft.

    Raises:
        ValueError: it is none of this format.
        MalformedProcedureError: its procedure cannot be read.
    """
    try:
        told: dict[str, Any] = json.loads(text)
        if told["format"] != FORMAT:
            raise ValueError(f"format {told['format']} of a draft is not known")
        procedure = from_json(json.dumps(told["procedure"]))
        return TaskDraft(
            procedure=replace(procedure, hash=ProcedureHash("")),
            based_on=str(told["based_on"]),
            reading=Reading(readers=int(told["readers"]), is_good=bool(told["read_well"])),
            changes=tuple(Change(PersonId(by), int(at_ms)) for by, at_ms in told["changes"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"no draft: {error!r}") from error


def write_whole(file: Path, text: str) -> None:
    """Write beside it, and then put it in its place: a power cut leaves one of both.

    Raises:
        OSError: the disk did not take it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    with beside.open("w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(file)
