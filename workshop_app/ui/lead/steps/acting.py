"""Does what a lead presses on the pages of the steps."""

import re
from typing import TYPE_CHECKING, Final

from workshop_app.domain.finding import Level
from workshop_app.domain.ids import StepId, TaskCode
from workshop_app.domain.procedure import Step
from workshop_app.domain.task_draft import (
    AddStep,
    MoveStep,
    Reading,
    RemoveStep,
    SetPhoto,
    SetReading,
    SetVoice,
    TaskDraft,
)
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.steps import told
from workshop_app.ui.lead.steps.form import WROTE
from workshop_app.ui.lead.steps.frame import framed, written_frame
from workshop_app.ui.lead.steps.photo import marked
from workshop_app.ui.lead.steps.routing import Routing
from workshop_app.ui.lead.steps.screen import TASK_ROW, spoken_words
from workshop_app.ui.lead.steps.writing import Writing
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import replace

if TYPE_CHECKING:
    from workshop_app.ui.lead.steps.presenter import StepsSection

_CODE: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_READERS: Final = 1000


def on_press(section: "StepsSection", press: Press) -> None:
    """Do what was pressed; what means nothing on this page is passed over."""
    if press.action == "back":
        section.on_back()
    elif section.in_routes and section.routing is not None:
        section.routing.on_press(press)
    elif press.action == "search":
        section.searched = press.typed
        section.host.changed()
    elif press.action == "undo" and section.writing is not None:
        section.writing.undo()
        _leave_gone(section, section.writing)
    elif section.writing is None:
        _on_tasks(section, press)
    else:
        _on_draft(section, section.writing, press)


def _on_tasks(section: "StepsSection", press: Press) -> None:
    here, row = _here(section), press.rows[0] if press.rows else ""
    match press.action, here:
        case "open", None if row:
            _open(section, TaskCode(row))
        case "versions", None if row:
            task = next((each for each in section.tasks if each.code == row), None)
            if task is not None:
                section.show(task)
        case "new", None:
            section.show(told.NewTask())
        case "routes", None:
            section.routing = section.routing or Routing(section.host, section.parts)
            section.in_routes = True
            section.routing.open()
        case "create", told.NewTask():
            _create(section, press.typed.strip())
        case "files", None:
            section.host.run(
                section.parts.files.tasks, lambda found: section.show(told.Files(tuple(found)))
            )
        case "file", told.Files() if row:
            language = section.host.language
            section.host.run(
                lambda: section.parts.files.read(row, language), lambda it: _imported(section, it)
            )
        case _:
            pass


def _open(section: "StepsSection", task: TaskCode) -> None:
    section.host.run(lambda: section.parts.write.open(task), section.begin)


def _create(section: "StepsSection", name: str) -> None:
    if not _CODE.fullmatch(name):
        words = translate("Lead", "This is no name: small letters, digits and hyphens only.")
        section.say(told.tell_trouble(words))
    elif any(task.code == name for task in section.tasks):
        section.say(told.tell_trouble(translate("Lead", "There is a task of this name already.")))
    else:
        _open(section, TaskCode(name))


def _imported(section: "StepsSection", read: TaskDraft | str) -> None:
    if isinstance(read, str):
        section.say(told.tell_trouble(read))
        return
    section.begin(read)
    words = translate("Lead", "The file is a draft now: look through it before benches get it.")
    section.say(Note(words=words, mark=Mark.TO_DO))


def _on_draft(section: "StepsSection", writing: Writing, press: Press) -> None:
    match _here(section):
        case None | told.Findings() | told.More():
            _on_task(section, writing, press)
        case told.AtStep(step):
            _on_step(section, writing, writing.procedure.step(step), press)
        case told.Frame():
            if press.action == WROTE:
                writing.edit(written_frame(press.argument, press.typed))
            elif press.action == "frame":
                section.show(told.ChoosingFrame(press.argument))
        case told.Choosing(step, setting) if press.action == "pick" and press.rows:
            writing.choose(writing.procedure.step(step), setting, _key(press))
            section.on_back()
        case told.ChoosingFrame(which) if press.action == "pick" and press.rows:
            writing.edit(framed(writing.procedure, which, press.rows[0]))
            section.on_back()
        case told.Files(_, step) if step and press.action == "file" and press.rows:
            _photograph(section, writing, step, press.rows[0])
        case told.Faces(step, photo) if press.action in {"no-face", "agreed"}:
            writing.edit(SetPhoto(step, photo))
            section.instead(told.AtPhoto(step))
        case told.AtPhoto(step) | told.Marking(step):
            _on_photo(section, writing, step, press)
        case _ if press.action == "over":
            section.publish(over=True)
        case _:
            pass


def _on_task(section: "StepsSection", writing: Writing, press: Press) -> None:
    row = press.rows[0] if press.rows else ""
    steps = {step.id for step in writing.procedure.steps}
    match press.action:
        case "step" if row:
            section.show(told.Frame() if row == TASK_ROW else told.AtStep(StepId(row)))
        case "finding" if row:
            where = row.partition("/")[2]
            section.show(told.Frame() if where == TASK_ROW else told.AtStep(StepId(where)))
        case "add" if row:
            writing.edit(AddStep(StepId(row) if row in steps else None))
        case "up" | "down" if row in steps:
            writing.edit(MoveStep(StepId(row), -1 if press.action == "up" else 1))
        case "remove" if row in steps:
            writing.edit(RemoveStep(StepId(row)))
        case "findings":
            section.show(told.Findings())
        case "more":
            section.show(told.More())
        case "try" if any(each.level is Level.ERROR for each in writing.findings):
            section.show(told.Findings())
        case "try":
            section.parts.try_out(writing.draft)
        case "publish":
            section.publish()
        case _:
            _on_more(section, writing, press)


def _on_more(section: "StepsSection", writing: Writing, press: Press) -> None:
    match press.action:
        case "readers" | "understood":
            count = int(press.typed) if press.typed.strip().isdecimal() else 0
            if not 0 < count <= _MOST_READERS:
                words = translate("Lead", "Write how many have read it, in digits.")
                section.say(told.tell_trouble(words))
                return
            good = press.action == "understood"
            writing.edit(SetReading(Reading(readers=count, is_good=good)))
            section.on_back()
        case "export":
            draft = writing.draft
            section.host.run(
                lambda: section.parts.files.write(draft), lambda file: _exported(section, file)
            )
        case "forget":
            code, lead = writing.draft.code, section.host.lead
            section.host.run(
                lambda: section.parts.write.forget(code, lead=lead), lambda _: section.open()
            )
        case _:
            pass


def _exported(section: "StepsSection", file: str) -> None:
    words = translate("Lead", "The task is saved here: {file}").format(file=file)
    section.say(Note(words=words, mark=Mark.DONE))


def _on_step(section: "StepsSection", writing: Writing, step: Step, press: Press) -> None:
    match press.action:
        case "wrote":
            writing.write(press.argument, press.typed)
        case "choose":
            section.show(told.Choosing(step.id, press.argument))
        case "next" | "earlier":
            _turn(section, writing, step, 1 if press.action == "next" else -1)
        case "hear":
            words = spoken_words(writing.procedure, step, press.argument)
            section.parts.say(words, press.argument)
        case "record":
            _record(section, writing, step, press.argument)
        case "unvoice":
            writing.edit(SetVoice(step.id, press.argument, None))
        case "photo" if step.id in writing.procedure.photos:
            section.show(told.AtPhoto(step.id))
        case "photo":
            _ask_photo(section, step.id)
        case _:
            pass


def _turn(section: "StepsSection", writing: Writing, step: Step, by: int) -> None:
    section.stop_recording()
    ids = [each.id for each in writing.procedure.steps]
    at = ids.index(step.id) + by
    if 0 <= at < len(ids):
        section.instead(told.AtStep(ids[at]))
    else:
        section.on_back()


def _record(section: "StepsSection", writing: Writing, step: Step, language: str) -> None:
    """Begin, or keep what was said. A device may take its time: the window does not wait."""

    def keep(said: bytes) -> None:
        if said:
            writing.voice(step.id, language, said)
        kept, nothing = (
            translate("Lead", "The voice is kept."),
            translate("Lead", "Nothing was heard."),
        )
        words = kept if said else nothing
        section.say(Note(words=words, mark=Mark.DONE if said else Mark.LOOK_AGAIN))

    def begun(is_heard: bool) -> None:  # noqa: FBT001 - what the microphone tells
        if section.recording != language:
            return  # the lead has gone on meanwhile
        if is_heard:
            section.say(Note(words=translate("Lead", "Speak now."), mark=Mark.NOW))
        else:
            section.recording = ""
            words = translate("Lead", "There is no microphone on this machine.")
            section.say(told.tell_trouble(words))

    was, microphone = section.recording, section.parts.microphone
    if was == language:
        section.recording = ""
        section.parts.aside(microphone.stop, keep)
    else:
        section.stop_recording()
        section.recording = language
        section.parts.aside(microphone.start, begun)


def _ask_photo(section: "StepsSection", step: StepId, *, again: bool = False) -> None:
    turn = section.instead if again else section.show
    section.host.run(section.parts.files.photos, lambda found: turn(told.Files(tuple(found), step)))


def _photograph(section: "StepsSection", writing: Writing, step: StepId, file: str) -> None:
    def take(jpeg: bytes | None) -> None:
        if jpeg is None:
            words = translate("Lead", "This photo cannot be read, or is too small.")
            section.say(told.tell_trouble(words))
            return
        writing.look_at(step, jpeg, lambda photo: section.instead(told.Faces(step, photo)))

    section.host.run(lambda: section.parts.files.photo(file), take)


def _on_photo(section: "StepsSection", writing: Writing, step: StepId, press: Press) -> None:
    photo = writing.procedure.photos.get(step)
    if photo is None:
        return
    match press.action:
        case "wrote":
            language = press.argument.partition("/")[0]
            alt = {**photo.alt, language: press.typed.strip()}
            writing.show(step, replace(photo, alt=alt))
        case "marker":
            section.show(told.Marking(step))
        case "pick" if press.rows:
            writing.show(step, marked(photo, press.rows[0]))
            section.on_back()
        case "photo-files":
            _ask_photo(section, step, again=True)
        case "unphoto":
            section.on_back()
            writing.edit(SetPhoto(step, None))
        case _:
            pass


def _leave_gone(section: "StepsSection", writing: Writing) -> None:
    """Close the pages of what an undo has taken away."""
    steps = {step.id for step in writing.procedure.steps}
    kept = tuple(each for each in section.opened if getattr(each, "step", None) in {None, *steps})
    if kept != section.opened:
        section.opened = kept
        section.host.changed()


def _here(section: "StepsSection") -> told.Opened | None:
    return section.opened[-1] if section.opened else None


def _key(press: Press) -> str:
    return "" if press.rows[0] == "-" else press.rows[0]
