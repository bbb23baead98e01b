import pytest
from hypothesis import given

from tests.adapters.content.strategies import procedures
from workshop_app.adapters.content.draft_files import DraftFiles, read_draft, write_draft
from workshop_app.application.steps.contents import VOICE, Media
from workshop_app.domain.ids import PersonId, ProcedureHash, TaskCode
from workshop_app.domain.task_draft import (
    AddStep,
    Reading,
    SetTitle,
    SetVoice,
    TaskDraft,
    edited,
    new_draft,
)
from workshop_app.values import replace

CODE = TaskCode("webcam")


@given(procedures)
def test_a_draft_is_read_back_as_it_was_left(procedure):
    draft = TaskDraft(
        procedure=replace(procedure, hash=ProcedureHash("")),
        based_on="ab",
        reading=Reading(readers=2, is_good=True),
    ).by(PersonId("lea"), 5)
    assert read_draft(write_draft(draft)) == draft


def test_a_power_cut_while_writing_leaves_the_draft_before(tmp_path, monkeypatch):
    drafts, before = DraftFiles(tmp_path), new_draft(CODE)
    drafts.save(before)
    monkeypatch.setattr("os.fsync", lambda _file: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        drafts.save(edited(before, SetTitle("fr", "Caméra")))
    assert DraftFiles(tmp_path).all() == (before,)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 9}', '{"format": 1}', "[" * 9999])
def test_a_damaged_draft_is_left_where_it_lies(tmp_path, text):
    (tmp_path / "webcam.json").write_text(text, encoding="utf-8")
    assert DraftFiles(tmp_path).all() == ()
    assert (tmp_path / "webcam.json").read_text(encoding="utf-8") == text


def test_no_name_leads_out_of_the_folder(tmp_path):
    drafts = DraftFiles(tmp_path / "drafts")
    (tmp_path / "x.json").write_text(write_draft(new_draft(CODE)), encoding="utf-8")
    assert drafts.get(TaskCode("../x")) is None
    with pytest.raises(ValueError, match="called"):
        drafts.save(new_draft(TaskCode("../y")))


def test_a_damaged_recording_is_none(tmp_path):
    drafts, voice = DraftFiles(tmp_path), Media(VOICE, b"RIFF")
    drafts.keep(voice)
    assert drafts.media(voice.sha256) == voice
    (tmp_path / "media" / voice.sha256).write_text(voice.text[:-4], encoding="ascii")
    assert drafts.media(voice.sha256) is None


def spoken(code, voice):
    """A draft with one step, and a voice for it."""
    draft = edited(new_draft(TaskCode(code)), AddStep(None))
    [step] = draft.procedure.steps
    return edited(draft, SetVoice(step.id, "fr", voice.sha256))


def test_recordings_go_with_the_last_draft_that_names_them(tmp_path):
    drafts, shared, own = DraftFiles(tmp_path), Media(VOICE, b"RIFF1"), Media(VOICE, b"RIFF2")
    for code, voice in (("webcam", own), ("mouse", shared), ("keyboard", shared)):
        drafts.keep(voice)
        drafts.save(spoken(code, voice))
    drafts.remove(CODE)
    assert (drafts.media(own.sha256), drafts.media(shared.sha256)) == (None, shared)
    drafts.remove(TaskCode("mouse"))
    assert drafts.media(shared.sha256) == shared
    drafts.remove(TaskCode("keyboard"))
    assert list((tmp_path / "media").iterdir()) == []


def test_recordings_stay_while_a_draft_cannot_be_read(tmp_path):
    drafts, voice = DraftFiles(tmp_path), Media(VOICE, b"RIFF")
    drafts.keep(voice)
    drafts.save(spoken("webcam", voice))
    (tmp_path / "mouse.json").write_text("{", encoding="utf-8")
    drafts.remove(CODE)
    assert drafts.media(voice.sha256) == voice
