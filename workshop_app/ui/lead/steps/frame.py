"""What is no step: the title, the end, which machines a task is for, and from where to where."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from workshop_app.application.checked_content import KINDS
from workshop_app.domain.easy_words import as_printed
from workshop_app.domain.finding import Finding
from workshop_app.domain.item import LEGAL, ItemState
from workshop_app.domain.procedure import Procedure
from workshop_app.domain.task_draft import LANGUAGES, SetFinished, SetFrame, SetTitle, TaskDraft
from workshop_app.ui.lead.page import Action, Cell, Column, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.form import Chosen, FormPage, TextBox, Together
from workshop_app.ui.lead.steps.names import Namer
from workshop_app.ui.lead.steps.screen import TASK_ROW, Say, language_of, language_words, row_of
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark

SUBJECTS, STATES = "subjects", "states"
_SUBJECTS: Final = tuple(
    "+".join(some) for count in range(len(KINDS), 0, -1) for some in combinations(KINDS, count)
)
_BEFORE: Final = tuple(state for state in ItemState if state is not ItemState.EXPECTED)
_STATES: Final = tuple(
    f"{start}>{end}" for start in _BEFORE for end in _BEFORE if end in LEGAL[start]
)


def tell_frame(draft: TaskDraft, findings: Sequence[Finding], namer: Namer, say: Say) -> FormPage:
    """Return the page of what is no step."""
    procedure = draft.procedure
    mine = [each for each in findings if row_of(each, procedure) == TASK_ROW]
    change = translate("Lead", "Change…")
    return FormPage(
        id="frame",
        title=translate("Lead", "The task"),
        lines=(
            _words(translate("Lead", "Title"), "title", procedure, mine, say),
            _words(translate("Lead", "At the end"), "finished", procedure, mine, say),
            Chosen(
                name=translate("Lead", "For which machines"),
                value=_subjects(namer, "+".join(procedure.subjects)),
                action=Action(id="frame", argument=SUBJECTS, words=change),
            ),
            Chosen(
                name=translate("Lead", "What it makes of a machine"),
                value=_states(namer, f"{procedure.starts_from}>{procedure.ends_in}"),
                action=Action(id="frame", argument=STATES, words=change),
            ),
        ),
        problems=tuple(say(each) for each in mine if each.step not in {"title", "finished"}),
        actions=(Action(id="undo", words=translate("Lead", "Undo"), icon="undo"), back_action()),
    )


def tell_frame_choice(which: str, procedure: Procedure, namer: Namer) -> TablePage:
    """Return what can be chosen for the task as a whole."""
    if which == SUBJECTS:
        now, keys, name = "+".join(procedure.subjects), _SUBJECTS, _subjects
        title = translate("Lead", "For which machines")
    else:
        now, keys, name = f"{procedure.starts_from}>{procedure.ends_in}", _STATES, _states
        title = translate("Lead", "What it makes of a machine")
    rows = tuple(
        Row(
            id=key,
            name=name(namer, key),
            cells=(
                Cell(
                    text=name(namer, key),
                    bold=key == now,
                    mark=Mark.DONE if key == now else None,
                ),
            ),
        )
        for key in keys
    )
    return TablePage(
        id=f"frame/{which}",
        title=title,
        columns=(Column(id="name", heading=title, can_hide=False),),
        rows=rows,
        empty="",
        actions=(
            Action(id="pick", words=translate("Lead", "Choose"), is_main=True, needs_rows=True),
            back_action(),
        ),
        opens="pick",
        search=translate("Lead", "Search"),
        may_sort=False,
    )


def framed(procedure: Procedure, which: str, key: str) -> SetFrame:
    """Return the edit that a choice means."""
    subjects, start, end = procedure.subjects, procedure.starts_from, procedure.ends_in
    if which == SUBJECTS:
        subjects = tuple(key.split("+"))
    else:
        start, _, end = key.partition(">")
    return SetFrame(
        icon=procedure.icon,
        subjects=subjects,
        starts_from=start,
        ends_in=end,
        other_person_than=procedure.other_person_than,
    )


def written_frame(box: str, text: str) -> SetTitle | SetFinished:
    """Return the edit that words of the task as a whole mean; `box` is `fr/title`."""
    language, _, name = box.partition("/")
    text = as_printed(text, language)
    if name == "title":
        return SetTitle(language, text.strip())
    return SetFinished(language, tuple(filter(None, map(str.strip, text.splitlines()))))


def _words(
    name: str, about: str, procedure: Procedure, findings: Sequence[Finding], say: Say
) -> Together:
    boxes = []
    for language in LANGUAGES:
        words = procedure.words.get(language)
        text = ""
        if words:
            text = words.title if about == "title" else "\n".join(words.finished)
        here = (f for f in findings if language_of(f) == language and f.step == about)
        boxes.append(
            TextBox(
                id=f"{language}/{about}",
                name=f"{name} · {language_words(language)}",
                text=text,
                problems=tuple(map(say, here)),
                is_line=about == "title",
            )
        )
    return Together(tuple(boxes))


def _subjects(namer: Namer, key: str) -> str:
    kinds = [namer.teller.words.named("kinds", each) for each in key.split("+") if each]
    return ", ".join(kinds) or translate("Lead", "None yet")


def _states(namer: Namer, key: str) -> str:
    start, _, end = key.partition(">")
    if not end:
        return translate("Lead", "None yet")
    before = namer.teller.state(start) if start else translate("Lead", "not there yet")
    return f"{before} → {namer.teller.state(end)}"
