"""The words of the plans: what each person has now, and what comes next."""

from workshop_app.application.lead.plan import Day, PlanOf, WorkNow
from workshop_app.domain.people import Limit
from workshop_app.ui.lead.assign.rows import (
    columns,
    limits_words,
    person_cell,
    row,
    stands_words,
    task_name,
    title_of,
    where,
)
from workshop_app.ui.lead.page import Action, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark


def tell_plans(day: Day, language: str, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return what each person has now, and what comes next. In the order of their names."""
    return TablePage(
        id="plans",
        title=translate("Lead", "Plans"),
        columns=(
            Column(id="person", heading=translate("Lead", "Person"), can_hide=False),
            Column(id="now", heading=translate("Lead", "Now")),
            Column(id="next", heading=translate("Lead", "Next")),
        ),
        rows=tuple(
            Row(
                id=each.person.id,
                name=each.person.first_name,
                cells=(
                    person_cell(each.person, under=_under(each)),
                    _short(each.hand, language),
                    _next(each, language),
                ),
            )
            for each in day.people
        ),
        empty=translate("Lead", "Nobody is authorised for a task yet."),
        notes=(*_alone(day), *notes),
        actions=(back_action(),),
        opens="plan",
    )


def tell_plan(plan: PlanOf, language: str, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the plan of one person, in its order."""
    title = translate("Lead", "Plan of {name}").format(name=plan.person.first_name)
    told = translate("Lead", "{name}: {count} given. {where}.")
    words = told.format(name=title, count=len(plan.plan), where=where(plan))
    had = (*((plan.hand,) if plan.hand else ()), *plan.alone, *plan.plan)
    return TablePage(
        id="plan",
        title=title,
        columns=columns(translate("Lead", "Who")),
        rows=tuple(row(work, language) for work in had),
        empty=translate("Lead", "Nothing was given to this person: they take what is ready."),
        notes=(Note(words=words, mark=Mark.TO_DO), *_limits(plan), *notes),
        actions=(
            Action(id="sooner", words=translate("Lead", "Sooner"), needs_rows=True),
            Action(id="later", words=translate("Lead", "Later"), needs_rows=True),
            Action(id="give", words=translate("Lead", "Give…"), needs_rows=True),
            Action(id="give-back", words=translate("Lead", "For everybody"), needs_rows=True),
            back_action(),
        ),
        opens="give",
        may_sort=False,
        many=True,
    )


def _under(plan: PlanOf) -> str:
    return ", ".join(filter(None, (where(plan), limits_words(plan.person))))


def _limits(plan: PlanOf) -> tuple[Note, ...]:
    words = limits_words(plan.person)
    told = translate("Lead", "Limits of work: {limits}.").format(limits=words)
    return (Note(words=told, mark=Mark.TO_DO),) if words else ()


def _alone(day: Day) -> tuple[Note, ...]:
    """Say of whom who should not be alone that they are."""
    words = translate("Lead", "{name} is alone at the benches, and should not be.")
    return tuple(
        Note(words=words.format(name=each.person.first_name), mark=Mark.LOOK_AGAIN)
        for each in day.people
        if Limit.NOT_ALONE in each.against(is_heavy=False)
    )


def _short(work: WorkNow | None, language: str) -> Cell:
    if work is None:
        return Cell(text="")
    name = task_name(work, language)
    return Cell(text=name, under=f"{title_of(work, language)}, {stands_words(work)}")


def _next(plan: PlanOf, language: str) -> Cell:
    if not plan.plan:
        return Cell(text=translate("Lead", "what is ready"))
    first = plan.plan[0]
    more = len(plan.plan) - 1
    under = translate("Lead", "and {count} more").format(count=more) if more else ""
    return Cell(text=f"{task_name(first, language)}, {title_of(first, language)}", under=under)
