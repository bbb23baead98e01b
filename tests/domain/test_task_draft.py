import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.ids import PersonId, StepId, TaskCode
from workshop_app.domain.procedure import Option, Photo, Step, StepKind, Way, WayOn
from workshop_app.domain.task_draft import (
    AddStep,
    Change,
    ChangeStep,
    MoveStep,
    Reading,
    RemoveStep,
    SetChoice,
    SetPhoto,
    SetReading,
    SetTitle,
    SetVoice,
    SetWords,
    draft_of,
    edited,
    new_draft,
)

_PHOTO = Photo(sha256="00", alt={"fr": "Une prise"})


def _draft(*edits):
    draft = new_draft(TaskCode("webcam"))
    for edit in edits:
        draft = edited(draft, edit)
    return draft


def _ids(draft):
    return [step.id for step in draft.procedure.steps]


THREE = (AddStep(None), AddStep(StepId("step-1")), AddStep(StepId("step-2")))


def test_a_step_is_added_where_the_lead_is():
    assert _ids(_draft(*THREE, AddStep(StepId("step-1")))) == [
        "step-1", "step-4", "step-2", "step-3",
    ]  # fmt: skip


def test_a_step_that_is_moved_past_the_end_stays_the_last():
    assert _ids(_draft(*THREE, MoveStep(StepId("step-1"), 9))) == ["step-2", "step-3", "step-1"]


def test_a_step_that_goes_takes_its_words_photo_and_voice_with_it():
    whole = (
        SetWords("step-1", "fr", ("Branchez la *webcam*.",)),
        SetPhoto("step-1", _PHOTO),
        SetVoice("step-1", "fr", "01"),
    )
    draft = _draft(*THREE, *whole, RemoveStep(StepId("step-1")))
    assert draft == _draft(*THREE, RemoveStep(StepId("step-1")))


def test_a_choice_that_is_no_longer_there_leaves_no_words_behind():
    options = (Option(id="a", picture="x"), Option(id="b", picture="y"))
    asks = Step(id=StepId("step-1"), kind=StepKind.CHOOSE, picture="", options=options)
    draft = _draft(
        AddStep(None),
        ChangeStep(asks),
        SetChoice("a", "fr", "Gris"),
        SetChoice("b", "fr", "Noir"),
        ChangeStep(Step(id=asks.id, kind=StepKind.CHOOSE, picture="", options=options[:1])),
    )
    assert draft.procedure.words["fr"].choices == {"a": "Gris"}


def test_what_helps_after_a_no_goes_with_the_no():
    asks = Step(id=StepId("step-1"), kind=StepKind.LOOK, picture="", no=WayOn(way=Way.FIX))
    draft = _draft(AddStep(None), ChangeStep(asks), SetWords("step-1.fix", "fr", ("Poussez.",)))
    told = edited(draft, ChangeStep(Step(id=asks.id, kind=StepKind.DO, picture="")))
    assert told.procedure.words["fr"].steps == {}


def test_words_for_a_step_that_is_not_there_are_refused():
    with pytest.raises(KeyError):
        _draft(SetWords("step-1", "fr", ("Rien.",)))


def test_who_reads_it_reads_it_anew_after_a_change_of_words():
    draft = _draft(SetReading(Reading(readers=3, is_good=True)), SetTitle("fr", "Webcam"))
    assert draft.reading == Reading()


def test_an_edit_that_changes_nothing_keeps_who_has_read_it():
    draft = _draft(SetTitle("fr", "Webcam"), SetReading(Reading(readers=3, is_good=True)))
    assert edited(draft, SetTitle("fr", "Webcam")) is draft


def test_each_lead_stands_once_among_those_who_wrote():
    lea, nadia = PersonId("lea"), PersonId("nadia")
    draft = _draft().by(lea, 1).by(nadia, 2).by(lea, 3)
    assert draft.changes == (Change(nadia, 2), Change(lea, 3))


def test_a_draft_of_a_published_task_becomes_its_next_version():
    published = _draft(SetTitle("fr", "Webcam")).procedure
    assert draft_of(published).procedure.version == published.version + 1


_edits = st.one_of(
    st.builds(AddStep, st.none() | st.sampled_from(["step-1", "step-2", "step-3"])),
    st.builds(MoveStep, st.sampled_from(["step-1", "step-2"]), st.integers(-3, 3)),
    st.builds(RemoveStep, st.sampled_from(["step-1", "step-2", "step-4"])),
    st.builds(SetWords, st.sampled_from(["step-1", "step-2.fix"]), st.just("fr"), st.just(("A.",))),
    st.builds(SetVoice, st.sampled_from(["step-1", "step-2"]), st.just("fr"), st.just("01")),
)


@given(st.lists(_edits, max_size=12))
def test_whatever_is_done_every_name_is_there_once_and_nothing_is_left_over(edits):
    draft = new_draft(TaskCode("webcam"))
    for edit in edits:
        try:
            draft = edited(draft, edit)
        except KeyError:
            continue
    ids = _ids(draft)
    assert len(set(ids)) == len(ids)
    said = {name.removesuffix(".fix") for name in draft.procedure.words["fr"].steps}
    assert said | {name.partition("/")[2] for name in draft.procedure.voices} <= set(ids)
