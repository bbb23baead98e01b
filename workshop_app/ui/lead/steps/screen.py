"""The words of the steps: all tasks, the steps of one, one step, and what keeps it from a bench."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from workshop_app.application.steps.write import TaskNow
from workshop_app.domain.finding import Finding, Level
from workshop_app.domain.ids import StepId
from workshop_app.domain.procedure import Procedure, Step, StepKind
from workshop_app.domain.task_draft import FIX, LANGUAGES, TaskDraft
from workshop_app.ui.bench.screen import plain
from workshop_app.ui.lead.page import Action, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.choices import Around, settings_of
from workshop_app.ui.lead.steps.form import Chosen, FormPage, Line, TextBox, Together
from workshop_app.ui.lead.steps.names import Namer
from workshop_app.ui.lead.steps.versions import reading_words
from workshop_app.ui.lead.words import day_of, person_words, translate
from workshop_app.ui.widgets.marks import Mark

Say: TypeAlias = Callable[[Finding], str]
"""Says a finding in the lead's language."""

TASK_ROW = "task"
"""The row of what is no step: the title, the end, and what the task is for."""


def tell_tasks(tasks: Sequence[TaskNow], language: str, notes: tuple[Note, ...]) -> TablePage:
    """Return all tasks."""
    return TablePage(
        id="tasks",
        title=translate("Lead", "Steps"),
        columns=(
            Column(id="task", heading=translate("Lead", "Task"), can_hide=False),
            Column(id="version", heading=translate("Lead", "At the benches")),
            Column(id="read", heading=translate("Lead", "Read by workers")),
            Column(id="draft", heading=translate("Lead", "Being written")),
        ),
        rows=tuple(_task_row(task, language) for task in tasks),
        empty=translate("Lead", "There is no task yet."),
        notes=notes,
        actions=(
            Action(id="open", words=translate("Lead", "Write"), is_main=True, needs_rows=True),
            Action(id="versions", words=translate("Lead", "Versions"), needs_rows=True),
            Action(id="new", words=translate("Lead", "New task")),
            Action(id="routes", words=translate("Lead", "Routes")),
            Action(id="files", words=translate("Lead", "Import a file")),
        ),
        opens="open",
    )


def _task_row(task: TaskNow, language: str) -> Row:
    shown = task.procedure or (task.draft.procedure if task.draft else None)
    title = (shown.words_in(language).title if shown else "") or task.code
    version, under = translate("Lead", "not yet"), ""
    if task.procedure:
        words = translate("Lead", "version {number}")
        version = words.format(number=task.procedure.version)
        under = translate("Lead", "came with the program")
    if task.releases:
        release, by = task.releases[-1]
        under = f"{person_words(by)}, {day_of(release.at_ms)}"
    return Row(
        id=task.code,
        name=title,
        cells=(
            Cell(text=title, bold=True, icon=shown.icon if shown else ""),
            Cell(text=version, under=under),
            Cell(text=_read(task)),
            Cell(text=_written(task.draft)),
        ),
    )


def _read(task: TaskNow) -> str:
    if not task.releases:
        return ""
    release = task.releases[-1][0]
    return reading_words(release.readers, is_good=release.read_well)


def _written(draft: TaskDraft | None) -> str:
    if draft is None:
        return ""
    when = day_of(draft.changes[-1].at_ms) if draft.changes else ""
    return translate("Lead", "draft of {day}").format(day=when)


def tell_task(
    draft: TaskDraft,
    findings: Sequence[Finding],
    namer: Namer,
    notes: tuple[Note, ...],
    *,
    can_undo: bool,
) -> TablePage:
    """Return the steps of a draft, in order."""
    procedure = draft.procedure
    errors = [each for each in findings if each.level is Level.ERROR]
    if errors:
        words = translate("Lead", "{count} things to change before benches get it.")
        state = Note(words=words.format(count=len(errors)), mark=Mark.LOOK_AGAIN)
    else:
        state = Note(words=translate("Lead", "It can go to the benches."), mark=Mark.DONE)
    per_step: dict[str, int] = {}
    for each in errors:
        name = row_of(each, procedure)
        per_step[name] = per_step.get(name, 0) + 1
    undo = Action(id="undo", words=translate("Lead", "Undo"), icon="undo")
    return TablePage(
        id="task",
        title=_title(procedure, namer.language),
        columns=(
            Column(id="number", heading=translate("Lead", "No."), can_hide=False),
            Column(id="words", heading=translate("Lead", "What it says"), can_hide=False),
            Column(id="kind", heading=translate("Lead", "Kind")),
            Column(id="media", heading=translate("Lead", "Picture and voice")),
            Column(id="faults", heading=translate("Lead", "To change")),
        ),
        rows=(_head_row(procedure, namer, per_step), *_step_rows(procedure, namer, per_step)),
        empty="",
        notes=(state, *notes),
        actions=(
            Action(id="step", words=translate("Lead", "Write"), needs_rows=True),
            Action(id="add", words=translate("Lead", "New step after it"), needs_rows=True),
            Action(id="up", words=translate("Lead", "Sooner"), needs_rows=True),
            Action(id="down", words=translate("Lead", "Later"), needs_rows=True),
            Action(id="remove", words=translate("Lead", "Take out"), needs_rows=True),
            *((undo,) if can_undo else ()),
            Action(id="findings", words=translate("Lead", "Check")),
            Action(id="try", words=translate("Lead", "Try it")),
            Action(id="publish", words=translate("Lead", "To the benches"), is_main=True),
            Action(id="more", words=translate("Lead", "More…")),
            back_action(),
        ),
        opens="step",
        may_sort=False,
    )


def _title(procedure: Procedure, language: str) -> str:
    return procedure.words_in(language).title or procedure.code


def row_of(finding: Finding, procedure: Procedure) -> str:
    """Return the row of the table that a finding is about."""
    name = finding.step.removesuffix(FIX)
    for step in procedure.steps:
        options = (*step.options, *(step.no.options if step.no else ()))
        if name == step.id or any(name == option.id for option in options):
            return step.id
    return TASK_ROW


def _head_row(procedure: Procedure, namer: Namer, faults: Mapping[str, int]) -> Row:
    title = _title(procedure, namer.language)
    words = translate("Lead", "The task: {title}").format(title=title)
    return _row(TASK_ROW, "", words, ("", ""), faults)


def _step_rows(procedure: Procedure, namer: Namer, faults: Mapping[str, int]) -> Iterator[Row]:
    for number, step in enumerate(procedure.steps, start=1):
        kind = namer.teller.words.named("step_kinds", step.kind)
        media = " · ".join(_media(procedure, step))
        yield _row(step.id, str(number), namer.step(step.id), (kind, media), faults)


def _media(procedure: Procedure, step: Step) -> Iterator[str]:
    if step.id in procedure.photos:
        yield translate("Lead", "photo")
    elif step.picture:
        yield translate("Lead", "drawing")
    for language in LANGUAGES:
        if f"{language}/{step.id}" in procedure.voices:
            yield translate("Lead", "voice {language}").format(language=language)


def _row(
    name: str, number: str, words: str, more: tuple[str, str], faults: Mapping[str, int]
) -> Row:
    wrong = faults.get(name, 0)
    mark = Mark.LOOK_AGAIN if wrong else None
    return Row(
        id=name,
        name=f"{number} {words}".strip(),
        cells=(
            Cell(text=number),
            Cell(text=words, bold=name == TASK_ROW),
            Cell(text=more[0]),
            Cell(text=more[1]),
            Cell(text=str(wrong) if wrong else "", mark=mark),
        ),
    )


def tell_findings(
    draft: TaskDraft, findings: Sequence[Finding], namer: Namer, say: Say
) -> TablePage:
    """Return all that was found, what must be changed first; each leads to where it is."""
    ordered = sorted(findings, key=lambda each: each.level is not Level.ERROR)
    rows = []
    for number, each in enumerate(ordered):
        where = row_of(each, draft.procedure)
        title = _title(draft.procedure, namer.language)
        place = title if where == TASK_ROW else namer.step(StepId(where))
        error = each.level is Level.ERROR
        kind = translate("Lead", "to change") if error else translate("Lead", "to look at")
        rows.append(
            Row(
                id=f"{number}/{where}",
                name=place,
                cells=(
                    Cell(text=kind, mark=Mark.LOOK_AGAIN if error else Mark.TO_DO),
                    Cell(text=place, under=_language(each)),
                    Cell(text=say(each)),
                ),
            )
        )
    return TablePage(
        id="findings",
        title=translate("Lead", "Check"),
        columns=(
            Column(id="kind", heading=translate("Lead", "What"), can_hide=False),
            Column(id="place", heading=translate("Lead", "Where")),
            Column(id="fault", heading=translate("Lead", "Why"), can_hide=False),
        ),
        rows=tuple(rows),
        empty=translate("Lead", "Everything is good."),
        empty_picture="all-done",
        actions=(back_action(),),
        opens="finding",
    )


def language_of(finding: Finding) -> str:
    """Return the language of the words that a finding is about; empty: it is about the steps."""
    name = finding.file.rpartition("/")[2].removesuffix(".toml")
    return name if name in LANGUAGES else ""


def language_words(language: str) -> str:
    """Return what a language is called."""
    return translate("Lead", "French") if language == "fr" else translate("Lead", "English")


def _language(finding: Finding) -> str:
    language = language_of(finding)
    return language_words(language) if language else ""


def tell_step(
    draft: TaskDraft,
    step: Step,
    findings: Sequence[Finding],
    namer: Namer,
    around: Around,
    say: Say,
    *,
    notes: tuple[Note, ...] = (),
    recording: str = "",
) -> FormPage:
    """Return one step to write on.

    `recording` is the language whose voice is being recorded; empty: none is.
    """
    procedure = draft.procedure
    mine = [each for each in findings if row_of(each, procedure) == step.id]
    photo = procedure.photos.get(step.id)
    picture = photo.name if photo else step.picture
    ids = [each.id for each in procedure.steps]
    number = translate("Lead", "Step {number}").format(number=ids.index(step.id) + 1)
    return FormPage(
        id=f"step/{step.id}",
        title=f"{_title(procedure, namer.language)} · {number}",
        lines=tuple(_step_lines(procedure, step, mine, namer, around, say)),
        pictures=(picture,) if picture else (),
        notes=notes,
        problems=tuple(say(each) for each in mine if not language_of(each)),
        actions=tuple(_step_actions(procedure, step, recording)),
    )


def _step_lines(
    procedure: Procedure,
    step: Step,
    findings: Sequence[Finding],
    namer: Namer,
    around: Around,
    say: Say,
) -> Iterator[Line]:
    says = translate("Lead", "What it says")
    yield _together(says, step.id, procedure, findings, say)
    if step.no is not None and step.kind is not StepKind.SCAN:
        yield _together(translate("Lead", "After “No”"), step.id + FIX, procedure, findings, say)
    for option in step.options:
        name = translate("Lead", "Under picture {number}")
        told = name.format(number=option.id.rpartition("-")[2])
        yield _together(told, f"choice/{option.id}", procedure, findings, say)
    for setting in settings_of(step, procedure, around):
        yield Chosen(
            name=namer.setting(setting),
            value=namer.key(setting, setting.value),
            action=Action(id="choose", argument=setting.id, words=translate("Lead", "Change…")),
        )


def _together(
    name: str, about: str, procedure: Procedure, findings: Sequence[Finding], say: Say
) -> Together:
    """The same words in both languages; `about` is a step, `ID.fix` or `choice/ID`."""
    kind, _, option = about.rpartition("/")
    boxes = []
    for language in LANGUAGES:
        words = procedure.words.get(language)
        if kind == "choice":
            text = words.choices.get(option, "") if words else ""
        else:
            text = "\n".join(words.steps.get(about, ()) if words else ())
        boxes.append(
            TextBox(
                id=f"{language}/{about}",
                name=f"{name} · {language_words(language)}",
                text=text,
                problems=_problems(findings, language, option, say),
                is_line=kind == "choice",
            )
        )
    return Together(tuple(boxes))


def _problems(findings: Sequence[Finding], language: str, about: str, say: Say) -> tuple[str, ...]:
    here = (each for each in findings if language_of(each) == language and each.step == about)
    return tuple(dict.fromkeys(map(say, here)))


def _step_actions(procedure: Procedure, step: Step, recording: str) -> Iterator[Action]:
    for language in LANGUAGES:
        named = language_words(language)
        words = translate("Lead", "Hear {language}").format(language=named)
        yield Action(id="hear", argument=language, words=words, icon="voice")
        key = f"{language}/{step.id}"
        if recording == language:
            words = translate("Lead", "Stop: keep this voice")
        elif key in procedure.voices:
            words = translate("Lead", "Take the voice {language} out").format(language=named)
        else:
            words = translate("Lead", "Record {language}").format(language=named)
        is_there = key in procedure.voices and recording != language
        yield Action(id="unvoice" if is_there else "record", argument=language, words=words)
    yield Action(id="photo", words=translate("Lead", "Photo…"), icon="image")
    yield Action(id="earlier", words=translate("Lead", "Step before"))
    yield Action(id="next", words=translate("Lead", "Next step"), is_main=True)
    yield Action(id="undo", words=translate("Lead", "Undo"), icon="undo")
    yield back_action()


def spoken_words(procedure: Procedure, step: Step, language: str) -> str:
    """Return what the voice says of a step."""
    words = procedure.words.get(language)
    return "\n".join(map(plain, words.steps.get(step.id, ()) if words else ()))
