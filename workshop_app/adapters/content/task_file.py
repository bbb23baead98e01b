"""A task as one file, so that workshops can give each other theirs.

It is a zip with a manifest: `manifest.json` names the text of the procedure and each photo and
voice with the hash by which the procedure knows it. What is not in the manifest, does not have its
hash, or claims too much room is refused, and then nothing is taken. Python's reader never gives
out more than a member claims, so that the sum of the claims is a bound.
"""

import json
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from workshop_app.adapters.content.canonical import (
    MalformedProcedureError,
    from_json,
    hash_of,
    to_json,
)
from workshop_app.application.steps.contents import MOST_BYTES, PHOTO, VOICE, Media
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.procedure import Procedure
from workshop_app.values import Struct

FORMAT: Final = 1
KIND: Final = "etabli-task"
ENDING: Final = ".etabli-task"
MOST_FILES: Final = 200
MOST_IN_ALL: Final = 64 * 1024 * 1024
_MOST_TEXT: Final = 1024 * 1024
_MANIFEST, _PROCEDURE = "manifest.json", "procedure.json"
_MEMBER: Final = re.compile(r"(?:manifest|procedure)\.json|media/[0-9a-f]{64}\.(?:jpg|wav)")
_DAMAGED: Final = (
    zlib.error,
    zipfile.BadZipFile,
    EOFError,
    OSError,
    RuntimeError,  # a member that wants a password
    NotImplementedError,
    ValueError,
)
_ENDINGS: Final = {PHOTO: "jpg", VOICE: "wav"}
_BEGINS: Final = {PHOTO: b"\xff\xd8", VOICE: b"RIFF"}


class Trouble(StrEnum):
    """Why a file cannot be taken. The values choose the words."""

    UNREADABLE = "unreadable"
    NO_ZIP = "no_zip"
    TOO_LARGE = "too_large"
    STRANGE_NAME = "strange_name"
    NO_MANIFEST = "no_manifest"
    TOO_NEW = "too_new"
    MISSING = "missing"
    WRONG_HASH = "wrong_hash"
    NO_PROCEDURE = "no_procedure"
    NO_MEDIA = "no_media"


class TaskFileError(WorkshopError):
    """A file holds no task that can be taken; `told` names what in it is wrong."""

    def __init__(self, trouble: Trouble, told: str = "") -> None:
        super().__init__(f"{trouble}: {told}")
        self.trouble, self.told = trouble, told


class TaskInFile(Struct, frozen=True):
    """A procedure, and every photo and voice that it names."""

    procedure: Procedure
    media: tuple[Media, ...] = ()


def write_task(file: Path, task: TaskInFile) -> None:
    """Write a task, in place of a file that was there.

    Raises:
        OSError: the disk did not take it; what was there is still there.
    """
    text = to_json(task.procedure)
    manifest = {
        "kind": KIND,
        "format": FORMAT,
        "procedure": hash_of(text),
        "media": {_name(media): media.sha256 for media in task.media},
    }
    beside = file.with_name(f".{file.name}.new")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(_MANIFEST, json.dumps(manifest, indent=1))
        out.writestr(_PROCEDURE, text)
        for media in task.media:
            out.writestr(_name(media), media.data)
    beside.replace(file)


def read_task(file: Path) -> TaskInFile:
    """Read a task.

    Raises:
        TaskFileError: it holds none that can be taken; the error says why, and where.
    """
    try:
        with zipfile.ZipFile(file) as held:
            members = _members(held.infolist())
            manifest = _manifest(_read(held, members, _MANIFEST, Trouble.NO_MANIFEST))
            text = _text(_read(held, members, _PROCEDURE, Trouble.MISSING))
            if hash_of(text) != manifest["procedure"]:
                raise TaskFileError(Trouble.WRONG_HASH, _PROCEDURE)
            media = tuple(
                _media(name, _read(held, members, name, Trouble.MISSING), sha256)
                for name, sha256 in manifest["media"].items()
            )
            strange = set(members) - {_MANIFEST, _PROCEDURE, *manifest["media"]}
    except OSError as error:
        raise TaskFileError(Trouble.UNREADABLE, error.strerror or "") from error
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError, EOFError) as error:
        raise TaskFileError(Trouble.NO_ZIP) from error
    if strange:
        raise TaskFileError(Trouble.STRANGE_NAME, min(strange))
    return _whole(text, media)


def _members(found: Sequence[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    if len(found) > MOST_FILES or sum(each.file_size for each in found) > MOST_IN_ALL:
        raise TaskFileError(Trouble.TOO_LARGE)
    members: dict[str, zipfile.ZipInfo] = {}
    for each in found:
        if not _MEMBER.fullmatch(each.filename) or each.filename in members:
            raise TaskFileError(Trouble.STRANGE_NAME, each.filename[:80])
        most = MOST_BYTES if each.filename.startswith("media/") else _MOST_TEXT
        if each.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise TaskFileError(Trouble.NO_ZIP)
        if each.file_size > most:
            raise TaskFileError(Trouble.TOO_LARGE, each.filename)
        members[each.filename] = each
    return members


def _read(
    held: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], name: str, trouble: Trouble
) -> bytes:
    if name not in members:
        raise TaskFileError(trouble, name)
    try:
        return held.read(members[name])
    except _DAMAGED as error:
        raise TaskFileError(Trouble.WRONG_HASH, name) from error


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise TaskFileError(Trouble.NO_PROCEDURE) from error


def _manifest(raw: bytes) -> dict[str, Any]:
    try:
        told = json.loads(raw)
        if told["kind"] != KIND:
            raise TaskFileError(Trouble.NO_MANIFEST, _MANIFEST)
        if told["format"] != FORMAT:
            raise TaskFileError(Trouble.TOO_NEW)
        media = {str(name): str(sha256) for name, sha256 in told["media"].items()}
        return {"procedure": str(told["procedure"]), "media": media}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TaskFileError(Trouble.NO_MANIFEST, _MANIFEST) from error


def _media(name: str, data: bytes, sha256: str) -> Media:
    kind = PHOTO if name.endswith(".jpg") else VOICE
    media = Media(kind, data)
    if media.sha256 != sha256:
        raise TaskFileError(Trouble.WRONG_HASH, name)
    if not data.startswith(_BEGINS[kind]):
        raise TaskFileError(Trouble.NO_MEDIA, name)
    return media


def _whole(text: str, media: tuple[Media, ...]) -> TaskInFile:
    try:
        procedure = from_json(text)
    except (MalformedProcedureError, RecursionError) as error:
        raise TaskFileError(Trouble.NO_PROCEDURE) from error
    missing = set(procedure.media) - {each.sha256 for each in media}
    if missing:
        raise TaskFileError(Trouble.MISSING, min(missing))
    return TaskInFile(procedure, media)


def _name(media: Media) -> str:
    return f"media/{media.sha256}.{_ENDINGS[media.kind]}"
