"""The words of the work of the day: what is ready, who gets it, and the plan of each person."""

from collections.abc import Sequence

from workshop_app.application.lead.assign import Given
from workshop_app.application.lead.plan import Day, Stands, WorkNow
from workshop_app.application.lead.teams import teams_of
from workshop_app.domain.ids import BenchId
from workshop_app.ui.lead.assign.days import day_words
from workshop_app.ui.lead.assign.rows import (
    against_words,
    columns,
    limits_words,
    person_cell,
    row,
    task_name,
    team_words,
    where,
)
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage, Target
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import bench_words, translate
from workshop_app.ui.widgets.marks import Mark


def tell_work(day: Day, language: str, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return all tasks that are not finished."""
    if day.more:
        words = translate("Lead", "There are more: these come first.")
        notes = (*notes, Note(words=words, mark=Mark.TO_DO))
    return TablePage(
        id="work",
        title=translate("Lead", "Work"),
        columns=columns(translate("Lead", "Who")),
        rows=tuple(row(work, language) for work in day.work),
        empty=translate("Lead", "There is no task now."),
        empty_picture="place-bench",
        notes=notes,
        actions=(
            Action(id="give", words=translate("Lead", "Give…"), is_main=True, needs_rows=True),
            Action(id="urgent", words=translate("Lead", "First"), needs_rows=True),
            Action(id="give-back", words=translate("Lead", "For everybody"), needs_rows=True),
            Action(id="plans", words=translate("Lead", "Plans")),
            Action(id="propose", words=translate("Lead", "Propose a plan")),
        ),
        opens="give",
        search=translate("Lead", "Search"),
        many=True,
        targets=_targets(day),
        targets_title=translate("Lead", "Give to"),
    )


def _targets(day: Day) -> tuple[Target, ...]:
    """Everybody and every team: after the drop it is said who may not do it, and why."""
    people = (
        Target(
            action="to-person",
            argument=each.person.id,
            cell=person_cell(each.person, under=limits_words(each.person)),
        )
        for each in day.people
    )
    teams = (
        Target(
            action="to-team",
            argument=each.team.id,
            cell=Cell(text=team_words(each.team.name)),
        )
        for each in teams_of(plan.person for plan in day.people)
    )
    return (*people, *teams)


def tell_give(work: Sequence[WorkNow], day: Day, language: str, *, when: str = "") -> AskPage:
    """Return the question who gets some tasks: only who may do all of them can be pressed."""
    tasks = {each.job.task for each in work}
    may = [each.person for each in day.people if all(map(each.person.may_do, tasks))]
    if len(work) == 1:
        title = translate("Lead", "Who gets {task}?").format(task=task_name(work[0], language))
    else:
        title = translate("Lead", "Who gets these {count} tasks?").format(count=len(work))
    lines = []
    if when:
        lines.append(translate("Lead", "For: {day}.").format(day=day_words(when, day.today)))
    if not may:
        lines.append(translate("Lead", "Nobody may do all of these tasks."))
    if any(each.stands in {Stands.BEGUN, Stands.MOVES} for each in work):
        lines.append(translate("Lead", "Whoever works on it finishes their step first."))
    lines += _against(work, day)
    actions = [
        Action(id="to-person", words=each.first_name, argument=each.id, is_main=False)
        for each in may
    ]
    actions += [
        Action(id="to-team", words=team_words(each.team.name), argument=each.team.id)
        for each in teams_of(plan.person for plan in day.people)
        if all(any(person.may_do(task) for person in each.people) for task in tasks)
    ]
    if len(may) > 1:
        actions.append(Action(id="team", words=translate("Lead", "Several people…")))
    if day.benches:
        actions.append(Action(id="benches", words=translate("Lead", "A bench…")))
    actions.append(Action(id="days", words=translate("Lead", "Another day…")))
    return AskPage(id="give", title=title, words=tuple(lines), actions=(*actions, back_action()))


def _against(work: Sequence[WorkNow], day: Day) -> list[str]:
    """Return what speaks against giving it to whom who may do it; a lead decides all the same."""
    tasks, heavy = {each.job.task for each in work}, any(each.is_heavy for each in work)
    return [
        against_words(each.person, limit)
        for each in day.people
        if all(map(each.person.may_do, tasks))
        for limit in each.against(is_heavy=heavy)
    ]


def tell_benches(benches: Sequence[tuple[BenchId, str]]) -> AskPage:
    """Return the question at which bench."""
    actions = (
        Action(id="to-bench", words=bench_words(name), argument=bench) for bench, name in benches
    )
    title = translate("Lead", "At which bench?")
    return AskPage(id="benches", title=title, actions=(*actions, back_action()))


def tell_team(work: Sequence[WorkNow], day: Day) -> TablePage:
    """Return who may be in a team for some tasks."""
    tasks = {each.job.task for each in work}
    may = [each for each in day.people if all(map(each.person.may_do, tasks))]
    gives = Action(
        id="to-people", words=translate("Lead", "Give it to these"), is_main=True, needs_rows=True
    )
    how = translate("Lead", "Choose several with Shift or Ctrl. Whoever is free first takes one.")
    return TablePage(
        id="team",
        title=translate("Lead", "Several people"),
        columns=(
            Column(id="person", heading=translate("Lead", "Person"), can_hide=False),
            Column(id="bench", heading=translate("Lead", "Bench")),
        ),
        rows=tuple(
            Row(
                id=each.person.id,
                name=each.person.first_name,
                cells=(
                    person_cell(each.person, under=limits_words(each.person)),
                    Cell(text=where(each)),
                ),
            )
            for each in may
        ),
        empty=translate("Lead", "Nobody may do all of these tasks."),
        notes=(
            Note(words=how, mark=Mark.TO_DO),
            *(Note(words=words, mark=Mark.LOOK_AGAIN) for words in _against(work, day)),
        ),
        actions=(gives, back_action()),
        opens="to-people",
        many=True,
    )


def tell_given(given: Given) -> Note:
    """Return what came of giving, and why not of all."""
    if not given.refused:
        words = translate("Lead", "Given: {count}.").format(count=len(given.done))
        return Note(words=words, mark=Mark.DONE)
    words = translate("Lead", "Given: {count}. Not given: {others}, {why}.")
    why = refused_words(given.refused[0][1])
    words = words.format(count=len(given.done), others=len(given.refused), why=why)
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def tell_order(*, is_other: bool) -> Note:
    """Return what came of moving tasks in a plan; a team's tasks have no place of their own."""
    if is_other:
        return Note(words=translate("Lead", "The order is changed."), mark=Mark.DONE)
    return Note(words=translate("Lead", "The order stays as it is."), mark=Mark.TO_DO)


def refused_words(why: str) -> str:
    """Return why somebody was not given a task."""
    match why:
        case "skill":
            return translate("Lead", "they are not authorised for it")
        case "other_person":
            return translate("Lead", "somebody else has to check it")
        case "closed":
            return translate("Lead", "it is finished meanwhile")
        case "no_person":
            return translate("Lead", "this person is not here any more")
        case "no_team":
            return translate("Lead", "nobody is in this team any more")
        case "no_bench":
            return translate("Lead", "this bench is not here any more")
        case _:
            return translate("Lead", "its steps are not here yet")
