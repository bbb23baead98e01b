"""The words of the plans: what each person has now, and what comes next."""

from collections.abc import Sequence

from workshop_app.application.lead.plan import Day, PlanOf, WorkNow
from workshop_app.domain.people import Limit
from workshop_app.ui.lead.assign.days import day_words
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


def tell_plans(
    day: Day, language: str, notes: tuple[Note, ...] = (), *, when: str = ""
) -> TablePage:
    """Return what each person has now, and what comes next. In the order of their names.

    Of a later day only what was given for it.
    """
    return TablePage(
        id="plans",
        title=translate("Lead", "Plans: {day}").format(day=day_words(when, day.today)),
        columns=(
            Column(id="person", heading=translate("Lead", "Person"), can_hide=False),
            *(() if when else (Column(id="now", heading=translate("Lead", "Now")),)),
            Column(id="next", heading=translate("Lead", "Next")),
        ),
        rows=tuple(
            Row(
                id=each.person.id,
                name=each.person.first_name,
                cells=(
                    person_cell(each.person, under=_under(each)),
                    *(() if when else (_short(each.hand, language),)),
                    _next((*each.on(when), *each.shared_on(when)), language, when),
                ),
            )
            for each in day.people
        ),
        empty=translate("Lead", "Nobody is authorised for a task yet."),
        notes=((*(() if when else _alone(day)), *notes)),
        actions=(_other_day(), back_action()),
        opens="plan",
    )


def tell_plan(
    plan: PlanOf, day: Day, language: str, notes: tuple[Note, ...] = (), *, when: str = ""
) -> TablePage:
    """Return the plan of one person on a day, in its order."""
    given = (*plan.on(when), *plan.shared_on(when))
    told = translate("Lead", "Plan of {name}: {day}")
    title = told.format(name=plan.person.first_name, day=day_words(when, day.today))
    told = translate("Lead", "{plan}. Given: {count}. {where}.")
    words = told.format(plan=title, count=len(given), where=where(plan))
    now = () if when else (*((plan.hand,) if plan.hand else ()), *plan.alone)
    return TablePage(
        id="plan",
        title=title,
        columns=columns(translate("Lead", "Who")),
        rows=tuple(row(work, language) for work in (*now, *given)),
        empty=translate("Lead", "Nothing was given to this person: they take what is ready."),
        notes=(Note(words=words, mark=Mark.TO_DO), *_limits(plan), *notes),
        actions=(
            Action(id="sooner", words=translate("Lead", "Sooner"), needs_rows=True),
            Action(id="later", words=translate("Lead", "Later"), needs_rows=True),
            Action(id="give", words=translate("Lead", "Give…"), needs_rows=True),
            Action(id="give-back", words=translate("Lead", "For everybody"), needs_rows=True),
            _other_day(),
            back_action(),
        ),
        opens="give",
        may_sort=False,
        many=True,
        moves="move",
    )


def _other_day() -> Action:
    return Action(id="days", words=translate("Lead", "Another day…"))


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


def _next(given: Sequence[WorkNow], language: str, when: str) -> Cell:
    if not given:
        return Cell(text="" if when else translate("Lead", "what is ready"))
    first = given[0]
    more = len(given) - 1
    under = translate("Lead", "and {count} more").format(count=more) if more else ""
    return Cell(text=f"{task_name(first, language)}, {title_of(first, language)}", under=under)
