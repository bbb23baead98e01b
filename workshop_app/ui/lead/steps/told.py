"""What can be opened over the list of tasks, and the page of each."""

from typing import TYPE_CHECKING, TypeAlias

from workshop_app.application.steps.write import Overtaken, TaskNow
from workshop_app.domain.finding import Finding
from workshop_app.domain.ids import StepId
from workshop_app.domain.procedure import Photo
from workshop_app.domain.publishing import Release
from workshop_app.domain.task_draft import TaskDraft
from workshop_app.ui.lead.page import Action, AskPage, Note
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.steps.choosing import tell_choice
from workshop_app.ui.lead.steps.frame import tell_frame, tell_frame_choice
from workshop_app.ui.lead.steps.photo import (
    faces_note,
    tell_faces,
    tell_files,
    tell_markers,
    tell_photo,
)
from workshop_app.ui.lead.steps.screen import (
    tell_findings,
    tell_step,
    tell_task,
)
from workshop_app.ui.lead.steps.versions import reading_words, tell_overtaken, tell_versions
from workshop_app.ui.lead.steps.writing import Writing
from workshop_app.ui.lead.supply.screen import ListFile
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import Struct, replace

if TYPE_CHECKING:
    from workshop_app.ui.lead.steps.presenter import StepsSection


class AtStep(Struct, frozen=True):
    """One step."""

    step: StepId


class Frame(Struct, frozen=True):
    """What is no step."""


class Choosing(Struct, frozen=True):
    """A choice for a step."""

    step: StepId
    setting: str


class ChoosingFrame(Struct, frozen=True):
    """A choice for the task as a whole."""

    which: str


class Findings(Struct, frozen=True):
    """All that was found."""


class More(Struct, frozen=True):
    """What is done less often."""


class NewTask(Struct, frozen=True):
    """The name of a new task is asked for."""


class Files(Struct, frozen=True):
    """A file is asked for: a photo of a step, or a task where there is no step."""

    files: tuple[ListFile, ...]
    step: StepId | None = None


class Faces(Struct, frozen=True):
    """A photo for a step, before it is known whether it may be shown."""

    step: StepId
    photo: Photo


class AtPhoto(Struct, frozen=True):
    """The photo of a step."""

    step: StepId


class Marking(Struct, frozen=True):
    """Where to look in a photo."""

    step: StepId


Opened: TypeAlias = (
    AtStep
    | Frame
    | Choosing
    | ChoosingFrame
    | Findings
    | More
    | NewTask
    | Files
    | Faces
    | AtPhoto
    | Marking
    | Overtaken
    | TaskNow
)


def page_of(section: "StepsSection") -> PageData | None:
    """Return the page of what was opened last; none: all tasks are shown."""
    match section.opened[-1] if section.opened else None:
        case TaskNow() as task:
            return tell_versions(task, section.host.language)
        case NewTask():
            return tell_new(section.notes)
        case Files(files, step):
            which = translate("Lead", "Which photo?")
            title = which if step else translate("Lead", "Which file?")
            notes = (faces_note(), *section.notes) if step else section.notes
            return tell_files(files, title, notes)
        case opened:
            return _page_of_draft(section, section.writing, opened) if section.writing else None


def _page_of_draft(section: "StepsSection", writing: Writing, opened: Opened | None) -> PageData:
    namer, draft, findings = writing.namer(), writing.draft, writing.findings

    def say(finding: Finding) -> str:
        named = tuple(
            (key, namer.teller.words.named("kinds", value) if key == "kind" else value)
            for key, value in finding.values
        )
        return writing.parts.checks.sentence(replace(finding, values=named), namer.language)

    match opened:
        case AtStep(step):
            return tell_step(
                draft,
                writing.procedure.step(step),
                findings,
                namer,
                writing.around(),
                say,
                notes=section.notes,
                recording=section.recording,
            )
        case Frame():
            return tell_frame(draft, findings, namer, say)
        case Choosing(step, name) if (setting := writing.setting(step, name)) is not None:
            return only(tell_choice(setting, namer, section.searched), section.searched)
        case ChoosingFrame(which):
            page = tell_frame_choice(which, draft.procedure, namer)
            return only(page, section.searched)
        case Findings():
            return tell_findings(draft, findings, namer, say)
        case More():
            return tell_more(draft, section.notes)
        case Faces(_, photo):
            return tell_faces(photo)
        case AtPhoto(step) if step in writing.procedure.photos:
            return tell_photo(step, writing.procedure.photos[step])
        case Marking(step) if step in writing.procedure.photos:
            return tell_markers(writing.procedure.photos[step])
        case Overtaken() as other:
            return tell_overtaken(other)
        case _:
            return tell_task(draft, findings, namer, section.notes, can_undo=bool(writing.earlier))


def tell_new(notes: tuple[Note, ...]) -> AskPage:
    """Return the question what a new task is called."""
    return AskPage(
        id="new-task",
        title=translate("Lead", "A new task"),
        words=(translate("Lead", "Its name: small letters, digits and hyphens, such as webcam."),),
        field=translate("Lead", "Name"),
        actions=(
            Action(id="create", words=translate("Lead", "Begin"), is_main=True),
            back_action(),
        ),
        notes=notes,
    )


def tell_more(draft: TaskDraft, notes: tuple[Note, ...]) -> AskPage:
    """Return what is done less often with a draft."""
    reading = draft.reading
    words = reading_words(reading.readers, is_good=reading.is_good)
    told = translate("Lead", "Let those read it who will work by it. So far: {words}.")
    return AskPage(
        id="more",
        title=translate("Lead", "More"),
        words=(told.format(words=words),),
        field=translate("Lead", "How many have read it"),
        typed=str(reading.readers) if reading.readers else "",
        actions=(
            Action(id="readers", words=translate("Lead", "They have read it")),
            Action(id="understood", words=translate("Lead", "They understood all of it")),
            Action(id="export", words=translate("Lead", "Save as a file")),
            Action(id="forget", words=translate("Lead", "Throw the draft away")),
            back_action(),
        ),
        notes=notes,
    )


def tell_published(release: Release) -> Note:
    """Return that a version is at the benches."""
    words = translate("Lead", "Version {number} goes to the benches. Tasks under way keep theirs.")
    return Note(words=words.format(number=release.version), mark=Mark.DONE)


def tell_trouble(words: str) -> Note:
    """Return a sentence about what did not work."""
    return Note(words=words, mark=Mark.LOOK_AGAIN)
