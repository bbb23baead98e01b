"""The words of a fair plan that is proposed, with the reason of each line."""

from collections.abc import Mapping

from workshop_app.application.lead.plan import FairPlan, WorkNow
from workshop_app.domain.fair_plan import Because
from workshop_app.domain.ids import JobId, PersonId
from workshop_app.domain.people import Limit, Person
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.assign.rows import person_cell, task_name, title_of
from workshop_app.ui.lead.page import Action, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark


def tell_proposal(
    plan: FairPlan,
    work: Mapping[JobId, WorkNow],
    people: Mapping[PersonId, Person],
    language: str,
) -> TablePage:
    """Return a fair plan, with the reason of each line."""
    rows = []
    for each in plan.proposed:
        person, task = people.get(each.person), work.get(each.job)
        if person is None or task is None:
            continue
        name, title = task_name(task, language), title_of(task, language)
        plate = plate_of(task.job.item or task.job.lot or "")
        cells = (
            Cell(text=name, plate=plate) if plate else Cell(text=name),
            Cell(text=title),
            person_cell(person),
            Cell(text=because_words(each.because)),
        )
        rows.append(Row(id=each.job, name=name, cells=cells))
    out = Action(id="leave-out", words=translate("Lead", "Without this"), needs_rows=True)
    gives = Action(id="give-all", words=translate("Lead", "Give it so"), is_main=True)
    kept = (Note(words=_kept(*each), mark=Mark.TO_DO) for each in plan.kept)
    told = translate("Lead", "By turns among who is here and may do it. Change it as you like.")
    return TablePage(
        id="proposal",
        title=translate("Lead", "Proposal"),
        columns=(
            Column(id="item", heading=translate("Lead", "Computer"), can_hide=False),
            Column(id="task", heading=translate("Lead", "Task")),
            Column(id="person", heading=translate("Lead", "Person"), can_hide=False),
            Column(id="why", heading=translate("Lead", "Why")),
        ),
        rows=tuple(rows),
        empty=translate("Lead", "Nothing is ready for who is here now."),
        notes=(Note(words=told, mark=Mark.TO_DO), *kept),
        actions=((gives, out) if rows else ()) + (back_action(),),
        many=True,
        may_sort=False,
    )


def _kept(person: Person, limit: Limit) -> str:
    words = {
        Limit.NOT_ALONE: translate(
            "Lead", "Nothing for {name}: not alone, and nobody else is here."
        ),
        Limit.NO_LIFTING: translate("Lead", "Nothing heavy for {name}."),
    }
    return words[limit].format(name=person.first_name)


def because_words(because: Because) -> str:
    """Return why somebody was proposed."""
    match because:
        case Because.ONLY:
            return translate("Lead", "nobody else here may do it")
        case Because.LEAST:
            return translate("Lead", "has the least to do")
        case Because.VARIED:
            return translate("Lead", "a change: has least of this")
        case Because.IN_TURN:
            return translate("Lead", "in turn")
