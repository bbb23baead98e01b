"""A procedure while it is written: each edit is a value, and makes a draft from a draft.

Whatever can be written is a draft, however faulty; the checks (`application/check_procedures`)
say what keeps it from being published. Going back is putting an earlier draft in its place.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, TypeVar

from workshop_app.domain.ids import PersonId, StepId, TaskCode
from workshop_app.domain.procedure import Photo, Procedure, Step, StepKind, Words
from workshop_app.values import Struct, replace

LANGUAGES: Final = ("fr", "en")
FIX: Final = ".fix"
ICON: Final = "guide"
"""Of a new task: a book of steps."""
V = TypeVar("V")
_EMPTY: Final = Words(title="", finished=(), steps={}, choices={})


class Reading(Struct, frozen=True, kw_only=True):
    """How far the words have come with those who will read them (ISO 24495, UNAPEI S3).

    Attributes:
        readers: how many workers have read them; who they were is in no record.
        is_good: whether they said that they understand all of it.
    """

    readers: int = 0
    is_good: bool = False


class Change(Struct, frozen=True):
    """Who changed a draft last, and when (milliseconds since 1970, UTC)."""

    by: PersonId
    at_ms: int


class TaskDraft(Struct, frozen=True, kw_only=True):
    """A procedure that nobody works by yet.

    Attributes:
        procedure: as it is now; its version is the one that it gets when it is published.
        based_on: hash of the published version that it began from; empty for a new task.
        reading: who has read it; every change of words begins it anew.
        changes: the last change of each lead who wrote at it, oldest first.
    """

    procedure: Procedure
    based_on: str = ""
    reading: Reading = Reading()
    changes: tuple[Change, ...] = ()

    @property
    def code(self) -> TaskCode:
        """The task."""
        return self.procedure.code

    def by(self, lead: PersonId, at_ms: int) -> "TaskDraft":
        """Return the draft with its last change signed."""
        others = tuple(each for each in self.changes if each.by != lead)
        return replace(self, changes=(*others, Change(lead, at_ms)))


class SetTitle(Struct, frozen=True):
    """What the task is called."""

    language: str
    words: str


class SetFinished(Struct, frozen=True):
    """What is said at its end, a sentence each."""

    language: str
    sentences: tuple[str, ...]


class SetWords(Struct, frozen=True):
    """What a step says, a sentence each; `step` is its id, or `ID.fix`; empty takes it away."""

    step: str
    language: str
    sentences: tuple[str, ...]


class SetChoice(Struct, frozen=True):
    """What stands under a picture to choose."""

    option: str
    language: str
    words: str


class AddStep(Struct, frozen=True):
    """A new step after another one; at the beginning after none."""

    after: StepId | None
    kind: StepKind = StepKind.DO


class MoveStep(Struct, frozen=True):
    """A step goes up (less than 0) or down."""

    step: StepId
    by: int


class RemoveStep(Struct, frozen=True):
    """A step goes, with its words, photo and voice."""

    step: StepId


class ChangeStep(Struct, frozen=True):
    """A step as it is to be; its id tells which one."""

    step: Step


class SetPhoto(Struct, frozen=True):
    """The photo of a step; none shows the drawing again."""

    step: str
    photo: Photo | None


class SetVoice(Struct, frozen=True):
    """The recording of a step by its content; none lets the voice of the program speak."""

    step: str
    language: str
    sha256: str | None


class SetFrame(Struct, frozen=True, kw_only=True):
    """What the task is for, and between which states of an item it stands."""

    icon: str
    subjects: tuple[str, ...]
    starts_from: str
    ends_in: str
    other_person_than: TaskCode | None = None


class SetReading(Struct, frozen=True):
    """How many workers have read it, and whether it is good."""

    reading: Reading


Edit: TypeAlias = (
    SetTitle
    | SetFinished
    | SetWords
    | SetChoice
    | AddStep
    | MoveStep
    | RemoveStep
    | ChangeStep
    | SetPhoto
    | SetVoice
    | SetFrame
    | SetReading
)


def draft_of(published: Procedure) -> TaskDraft:
    """Return a draft that goes on from a published version."""
    procedure = replace(published, version=published.version + 1, hash=type(published.hash)(""))
    return TaskDraft(procedure=procedure, based_on=published.hash)


def new_draft(code: TaskCode) -> TaskDraft:
    """Return the draft of a task that there was not yet; all its words are missing."""
    words = dict.fromkeys(LANGUAGES, _EMPTY)
    return TaskDraft(
        procedure=Procedure(
            code=code,
            version=1,
            icon=ICON,
            subjects=(),
            starts_from="",
            ends_in="",
            steps=(),
            words=words,
        )
    )


def edited(draft: TaskDraft, edit: Edit) -> TaskDraft:
    """Return the draft after an edit; the same one if the edit changes nothing.

    Raises:
        KeyError: the edit names a step that there is not.
    """
    if isinstance(edit, SetReading):
        return replace(draft, reading=edit.reading)
    procedure = _edited(draft.procedure, edit)
    if procedure == draft.procedure:
        return draft
    return replace(draft, procedure=procedure, reading=Reading())


def _edited(procedure: Procedure, edit: Edit) -> Procedure:
    match edit:
        case SetTitle(language, words):
            return _with_words(procedure, language, lambda old: replace(old, title=words))
        case SetFinished(language, sentences):
            return _with_words(procedure, language, lambda old: replace(old, finished=sentences))
        case SetWords(step, language, sentences):
            procedure.step(_id(step))
            return _with_words(
                procedure,
                language,
                lambda old: replace(old, steps=_put(old.steps, step, sentences)),
            )
        case SetChoice(option, language, words):
            return _with_words(
                procedure,
                language,
                lambda old: replace(old, choices=_put(old.choices, option, words)),
            )
        case AddStep() | MoveStep() | RemoveStep() | ChangeStep():
            return _with_steps(procedure, edit)
        case SetPhoto(step, photo):
            procedure.step(_id(step))
            return replace(procedure, photos=_put(procedure.photos, step, photo))
        case SetVoice(step, language, sha256):
            procedure.step(_id(step))
            return replace(procedure, voices=_put(procedure.voices, f"{language}/{step}", sha256))
        case SetFrame():
            return replace(
                procedure,
                icon=edit.icon,
                subjects=edit.subjects,
                starts_from=edit.starts_from,
                ends_in=edit.ends_in,
                other_person_than=edit.other_person_than,
            )
        case SetReading():
            return procedure


def _with_steps(
    procedure: Procedure, edit: AddStep | MoveStep | RemoveStep | ChangeStep
) -> Procedure:
    steps = list(procedure.steps)
    match edit:
        case AddStep(after, kind):
            at = 0 if after is None else steps.index(procedure.step(after)) + 1
            steps.insert(at, Step(id=_fresh_id(procedure), kind=kind, picture=""))
        case MoveStep(step, by):
            moved = procedure.step(step)
            at = steps.index(moved)
            steps.remove(moved)
            steps.insert(max(0, at + by), moved)
        case ChangeStep(step):
            steps[steps.index(procedure.step(step.id))] = step
        case RemoveStep(step):
            steps.remove(procedure.step(step))
            return _without(replace(procedure, steps=tuple(steps)), step)
    return _swept(replace(procedure, steps=tuple(steps)))


def _swept(procedure: Procedure) -> Procedure:
    """Without the words of choices and ways that there are no longer: nobody could see them."""
    options = {
        option.id
        for step in procedure.steps
        for option in (*step.options, *(step.no.options if step.no else ()))
    }
    fixes = {step.id + FIX for step in procedure.steps if step.no is not None}
    for language, words in procedure.words.items():
        choices = {name: each for name, each in words.choices.items() if name in options}
        steps = {
            name: each
            for name, each in words.steps.items()
            if not name.endswith(FIX) or name in fixes
        }
        kept = replace(words, choices=choices, steps=steps)
        procedure = replace(procedure, words={**procedure.words, language: kept})
    return procedure


def _without(procedure: Procedure, step: StepId) -> Procedure:
    gone = {step, step + FIX}
    for language, words in procedure.words.items():
        kept = {name: each for name, each in words.steps.items() if name not in gone}
        procedure = replace(
            procedure, words={**procedure.words, language: replace(words, steps=kept)}
        )
    photos = {name: each for name, each in procedure.photos.items() if name not in gone}
    voices = {
        name: each for name, each in procedure.voices.items() if name.partition("/")[2] not in gone
    }
    return _swept(replace(procedure, photos=photos, voices=voices))


def _with_words(procedure: Procedure, language: str, change: Callable[[Words], Words]) -> Procedure:
    words = change(procedure.words.get(language, _EMPTY))
    return replace(procedure, words={**procedure.words, language: words})


def _put(old: Mapping[str, V], name: str, value: V | None) -> dict[str, V]:
    kept = {key: each for key, each in old.items() if key != name}
    return {**old, name: value} if value else kept


def _id(step: str) -> StepId:
    return StepId(step.removesuffix(FIX))


def _fresh_id(procedure: Procedure) -> StepId:
    """A name that no step has and that no earlier one can be mixed up with in the words."""
    taken = {step.id for step in procedure.steps}
    number = len(taken) + 1
    while f"step-{number}" in taken:
        number += 1
    return StepId(f"step-{number}")
