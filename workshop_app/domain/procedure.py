"""Procedures: the steps of one task, as data that a workshop can write itself."""

import hashlib
from collections.abc import Mapping
from enum import StrEnum

from workshop_app.domain.ids import ProcedureHash, StepId, TaskCode
from workshop_app.values import Struct, field


class StepKind(StrEnum):
    """What counts as proof that a step is done (domain notes 2.4)."""

    SCAN = "SCAN"
    DO = "DO"
    LOOK = "LOOK"
    LISTEN = "LISTEN"
    CHOOSE = "CHOOSE"
    WAIT = "WAIT"
    PRINT = "PRINT"
    AUTO = "AUTO"  # a report proves it; comes later and is refused today


class Expects(StrEnum):
    """What a SCAN step wants to read."""

    ITEM = "item"  # the label of the item in hand
    NEW_LABEL = "new_label"  # the label that was just printed for it
    LOT = "lot"
    PLACE = "place"  # any shelf of the kind named by `place_kind`
    PART = "part"  # a spare part of the kind named by `part_kind`
    ORDER = "order"
    SCREEN = "screen"  # the screen that goes into the same box
    BOX = "box"
    LEAD_BADGE = "lead_badge"
    MACHINE_SCREEN = "machine_screen"  # the code that the machine itself shows


class Way(StrEnum):
    """The way on after "No". Every question has one; none is a dead end."""

    FIX = "fix"  # shows the `ID.fix` words; then the question comes again
    BACK = "back"  # goes back to `step`; after `times` the team lead is called
    HELP = "help"  # calls the team lead; the step stays
    CHOOSE = "choose"  # asks which of `options`; each has its own way
    GO_ON = "go_on"  # is recorded with its `grade`, and the task goes on
    ADD_TASK = "add_task"  # `task` is added to the item's route, and this task goes on
    REDO_TASK = "redo_task"  # this task ends; the item goes back to `task`
    DECIDE = "decide"  # parks the item in To decide, with `reason`
    REPAIR = "repair"  # parks the item in To repair, with `reason`
    ERASE_FAILED = "erase_failed"  # gate G2: erase again, or remove the drive
    PRINT_AGAIN = "print_again"  # prints the label once more; the step stays


class Option(Struct, frozen=True, kw_only=True):
    """One picture of a CHOOSE step, or of a "No" that asks which."""

    id: str
    picture: str
    way: Way = Way.GO_ON
    reason: str = ""
    grade: str = ""
    task: TaskCode | None = None
    step: StepId | None = None


class WayOn(Struct, frozen=True, kw_only=True):
    """What follows a "No"."""

    way: Way
    step: StepId | None = None
    times: int = 0  # how often BACK may be taken before help is called; 0 is without end
    task: TaskCode | None = None
    reason: str = ""
    options: tuple[Option, ...] = ()


class Condition(Struct, frozen=True, kw_only=True):
    """When a step belongs to the job; what is empty does not matter."""

    variants: frozenset[str] = frozenset()  # tower, laptop, screen
    has_part: str = ""  # kind of part that must be in the item
    lacks_part: str = ""


class Step(Struct, frozen=True, kw_only=True):
    """One action of one task: what is asked, what proves it, and the way on."""

    id: StepId
    kind: StepKind
    picture: str
    condition: Condition = Condition()
    expects: Expects | None = None
    place_kind: str = ""
    part_kind: str = ""
    test: str = ""  # key of the result that Yes (passed) or No (failed) records
    no: WayOn | None = None
    options: tuple[Option, ...] = ()
    minutes: int = 0  # WAIT: how long the machine usually works
    label: str = ""  # PRINT: item or box
    safety: bool = False  # never faded, shown with its sign
    sets: str = ""  # CHOOSE: what the choice decides: kind or grade


class Words(Struct, frozen=True, kw_only=True):
    """The texts of a procedure in one language. Sentences mark their key words as `*…*`."""

    title: str
    finished: tuple[str, ...]
    steps: Mapping[str, tuple[str, ...]]  # step id, or "ID.fix"
    choices: Mapping[str, str]  # option id


class Photo(Struct, frozen=True, kw_only=True):
    """A workshop's own photo of a step, which wins over the drawing.

    Attributes:
        sha256: of the content that holds the picture (hexadecimal).
        alt: what it shows, by language; one short sentence each.
        marker: where to look: middle and radius of a ring, in thousandths of the photo's width,
            height and shorter side; none: nothing is marked.
    """

    sha256: str
    alt: Mapping[str, str]
    marker: tuple[int, int, int] | None = None

    @property
    def name(self) -> str:
        """By which screens know it: the same picture, marker and words have the same name."""
        told = (self.sha256, self.marker, sorted(self.alt.items()))
        return f"published/{hashlib.sha256(repr(told).encode()).hexdigest()[:32]}"


class Procedure(Struct, frozen=True, kw_only=True):
    """One task type in one version: its steps, and its words in each language.

    Attributes:
        code: stable name of the task, such as `cleaning`; never renamed.
        version: raised with each published change; a running job keeps its own.
        subjects: the kinds of item it is for: tower, laptop, screen.
        starts_from: the state an item must be in, such as `to_clean`; empty for intake.
        ends_in: the state that a finished job puts it in, such as `clean`.
        other_person_than: task whose worker may not do this one (gate G5).
        lifts: the kinds of item that are heavy to lift in it; empty: nothing is lifted.
        hash: SHA-256 (hex) of the canonical content; empty until it was computed.
        photos: step id, or "ID.fix" → its photo.
        voices: "LANGUAGE/ID" → SHA-256 (hex) of the content with a person's voice.
    """

    code: TaskCode
    version: int
    icon: str
    subjects: tuple[str, ...]
    starts_from: str
    ends_in: str
    steps: tuple[Step, ...]
    words: Mapping[str, Words]
    other_person_than: TaskCode | None = None
    hash: ProcedureHash = ProcedureHash("")
    photos: Mapping[str, Photo] = field(default_factory=dict)
    voices: Mapping[str, str] = field(default_factory=dict)
    lifts: tuple[str, ...] = ()

    def is_heavy(self, kind: str) -> bool:
        """Whether something heavy is lifted in it; a kind that nobody knows yet may be heavy."""
        return bool(self.lifts) and (not kind or kind in self.lifts)

    @property
    def media(self) -> tuple[str, ...]:
        """The contents that it names, beside its own text, each once."""
        photos = (photo.sha256 for photo in self.photos.values())
        return tuple(dict.fromkeys((*photos, *self.voices.values())))

    def step(self, step_id: StepId) -> Step:
        """Return one step.

        Raises:
            KeyError: the procedure has no such step.
        """
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def words_in(self, language: str) -> Words:
        """Return the texts in a language; French where that language has none."""
        return self.words.get(language) or self.words["fr"]

    def steps_for(self, *, kind: str, parts: frozenset[str] = frozenset()) -> tuple[StepId, ...]:
        """Return the steps that belong to a job on this kind of item with these parts in it."""
        return tuple(step.id for step in self.steps if _belongs(step.condition, kind, parts))

    def count_for(self, *, kind: str, parts: frozenset[str] = frozenset()) -> int | None:
        """Return how many steps such a job has; None where a kind that is not known yet decides."""
        kinds = (kind,) if kind else self.subjects or ("",)
        counts = {len(self.steps_for(kind=each, parts=parts)) for each in kinds}
        return counts.pop() if len(counts) == 1 else None


def _belongs(condition: Condition, kind: str, parts: frozenset[str]) -> bool:
    if condition.variants and kind and kind not in condition.variants:
        return False
    if condition.has_part and condition.has_part not in parts:
        return False
    return not (condition.lacks_part and condition.lacks_part in parts)
