"""Files from other workshops: what is whole is taken, and whatever else there is, nothing of it."""

import contextlib
import json
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.adapters.content.strategies import procedures
from workshop_app.adapters.content.task_file import (
    MOST_FILES,
    TaskFileError,
    TaskInFile,
    Trouble,
    read_task,
    write_task,
)
from workshop_app.application.steps.contents import PHOTO, VOICE, Media
from workshop_app.domain.ids import ProcedureHash, TaskCode
from workshop_app.domain.procedure import Photo
from workshop_app.domain.task_draft import new_draft
from workshop_app.values import replace

JPEG, WAV = Media(PHOTO, b"\xff\xd8 photo"), Media(VOICE, b"RIFF voice")
TASK = TaskInFile(
    replace(
        new_draft(TaskCode("webcam")).procedure,
        photos={"step-1": Photo(sha256=JPEG.sha256, alt={})},
        voices={"fr/step-1": WAV.sha256},
    ),
    (JPEG, WAV),
)
PLACE = f"media/{JPEG.sha256}.jpg"


@pytest.fixture
def file(tmp_path):
    write_task(tmp_path / "a.etabli-task", TASK)
    return tmp_path / "a.etabli-task"


def again(file, change):
    """Write the members of a file anew, as a change of them makes them."""
    with zipfile.ZipFile(file) as held:
        members = {name: held.read(name) for name in held.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in members.items():
            out.writestr(name, data)


def manifest(**more):
    def change(members):
        told = json.loads(members["manifest.json"])
        members["manifest.json"] = json.dumps({**told, **more}).encode()

    return change


def refused(file):
    with pytest.raises(TaskFileError) as error:
        read_task(file)
    return error.value.trouble


def test_what_was_written_is_read(file):
    assert replace(read_task(file).procedure, hash=ProcedureHash("")) == TASK.procedure
    assert read_task(file).media == TASK.media


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (lambda it: it.update({"../evil.sh": b"x"}), Trouble.STRANGE_NAME),
        (lambda it: it.update({"/etc/passwd": b"x"}), Trouble.STRANGE_NAME),
        (lambda it: it.update({f"media/{'0' * 64}.jpg": b"x"}), Trouble.STRANGE_NAME),
        (lambda it: it.pop("manifest.json"), Trouble.NO_MANIFEST),
        (lambda it: it.pop("procedure.json"), Trouble.MISSING),
        (lambda it: it.pop(PLACE), Trouble.MISSING),
        (lambda it: it.update({PLACE: b"\xff\xd8 another"}), Trouble.WRONG_HASH),
        (lambda it: it.update({"procedure.json": b"{}"}), Trouble.WRONG_HASH),
        (lambda it: it.update({"procedure.json": b" " * 20_000_000}), Trouble.TOO_LARGE),
        (lambda it: it.update({PLACE: b"\0" * 30_000_000}), Trouble.TOO_LARGE),
        (
            lambda it: it.update({f"media/{n:064}.jpg": b"" for n in range(MOST_FILES)}),
            Trouble.TOO_LARGE,
        ),
        (manifest(format=2), Trouble.TOO_NEW),
        (manifest(kind="other"), Trouble.NO_MANIFEST),
        (manifest(media=[]), Trouble.NO_MANIFEST),
        (manifest(media={}), Trouble.STRANGE_NAME),
    ],
)
def test_what_is_not_whole_is_refused_with_its_reason(file, change, trouble):
    again(file, change)
    assert refused(file) is trouble


def test_a_file_that_is_not_there_or_no_zip_is_told(tmp_path):
    assert refused(tmp_path / "none") is Trouble.UNREADABLE
    (tmp_path / "text").write_text("hello", encoding="utf-8")
    assert refused(tmp_path / "text") is Trouble.NO_ZIP


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_a_file_with_a_damaged_byte_is_read_whole_or_not_at_all(file, data):
    whole = file.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = file.with_name("damaged")
    other = bytes([whole[at] ^ data.draw(st.integers(1, 255))])
    damaged.write_bytes(whole[:at] + other + whole[at + 1 :])
    with contextlib.suppress(TaskFileError):
        assert read_task(damaged) == read_task(file)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(procedures)
def test_any_task_without_photos_goes_there_and_back(tmp_path, procedure):
    task = replace(procedure, photos={}, voices={}, hash=ProcedureHash(""))
    write_task(tmp_path / "t", TaskInFile(task))
    assert replace(read_task(tmp_path / "t").procedure, hash=ProcedureHash("")) == task
