"""The words of the work of the day: what is ready, who gets it, and the plan of each person."""

from collections.abc import Mapping, Sequence

from workshop_app.application.lead.assign import Given
from workshop_app.application.lead.plan import Day, PlanOf, Stands, WorkNow
from workshop_app.domain.fair_plan import Because, Proposed
from workshop_app.domain.ids import BenchId, JobId, PersonId
from workshop_app.domain.people import Person
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.orders.screen import due_words
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import bench_words, portrait_of, translate
from workshop_app.ui.widgets.marks import Mark

_MARKS = {
    Stands.READY: Mark.TO_DO,
    Stands.GIVEN: Mark.TO_DO,
    Stands.BEGUN: Mark.NOW,
    Stands.ALONE: Mark.MACHINE_WORKS,
    Stands.MOVES: Mark.NOW,
    Stands.NOBODY: Mark.LOOK_AGAIN,
}


def tell_work(day: Day, language: str, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return all tasks that are not finished."""
    if day.more:
        words = translate("Lead", "There are more: these come first.")
        notes = (*notes, Note(words=words, mark=Mark.TO_DO))
    return TablePage(
        id="work",
        title=translate("Lead", "Work"),
        columns=_columns(translate("Lead", "Who")),
        rows=tuple(_row(work, language) for work in day.work),
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
    )


def tell_give(work: Sequence[WorkNow], day: Day, language: str) -> AskPage:
    """Return the question who gets some tasks: only who may do all of them can be pressed."""
    tasks = {each.job.task for each in work}
    may = [each.person for each in day.people if all(map(each.person.may_do, tasks))]
    if len(work) == 1:
        title = translate("Lead", "Who gets {task}?").format(task=_name(work[0], language))
    else:
        title = translate("Lead", "Who gets these {count} tasks?").format(count=len(work))
    lines = []
    if not may:
        lines.append(translate("Lead", "Nobody may do all of these tasks."))
    if any(each.stands in {Stands.BEGUN, Stands.MOVES} for each in work):
        lines.append(translate("Lead", "Whoever works on it finishes their step first."))
    actions = [
        Action(id="to-person", words=each.first_name, argument=each.id, is_main=False)
        for each in may
    ]
    if len(may) > 1:
        actions.append(Action(id="team", words=translate("Lead", "Several people…")))
    if day.benches:
        actions.append(Action(id="benches", words=translate("Lead", "A bench…")))
    return AskPage(id="give", title=title, words=tuple(lines), actions=(*actions, back_action()))


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
        id="to-team", words=translate("Lead", "Give it to these"), is_main=True, needs_rows=True
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
                cells=(_person(each.person), Cell(text=_where(each))),
            )
            for each in may
        ),
        empty=translate("Lead", "Nobody may do all of these tasks."),
        notes=(Note(words=how, mark=Mark.TO_DO),),
        actions=(gives, back_action()),
        opens="to-team",
        many=True,
    )


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
                    _person(each.person, under=_where(each)),
                    _short(each.hand, language),
                    _next(each, language),
                ),
            )
            for each in day.people
        ),
        empty=translate("Lead", "Nobody is authorised for a task yet."),
        notes=notes,
        actions=(back_action(),),
        opens="plan",
    )


def tell_plan(plan: PlanOf, language: str, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the plan of one person, in its order."""
    title = translate("Lead", "Plan of {name}").format(name=plan.person.first_name)
    told = translate("Lead", "{name}: {count} given. {where}.")
    words = told.format(name=title, count=len(plan.plan), where=_where(plan))
    had = (*((plan.hand,) if plan.hand else ()), *plan.alone, *plan.plan)
    return TablePage(
        id="plan",
        title=title,
        columns=_columns(translate("Lead", "Who")),
        rows=tuple(_row(work, language) for work in had),
        empty=translate("Lead", "Nothing was given to this person: they take what is ready."),
        notes=(Note(words=words, mark=Mark.TO_DO), *notes),
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


def tell_proposal(
    proposed: Sequence[Proposed],
    work: Mapping[JobId, WorkNow],
    people: Mapping[PersonId, Person],
    language: str,
) -> TablePage:
    """Return a fair plan, with the reason of each line."""
    rows = []
    for each in proposed:
        person, task = people.get(each.person), work.get(each.job)
        if person is None or task is None:
            continue
        name, title = _name(task, language), _title(task, language)
        plate = plate_of(task.job.item or task.job.lot or "")
        cells = (
            Cell(text=name, plate=plate) if plate else Cell(text=name),
            Cell(text=title),
            _person(person),
            Cell(text=because_words(each.because)),
        )
        rows.append(Row(id=each.job, name=name, cells=cells))
    out = Action(id="leave-out", words=translate("Lead", "Without this"), needs_rows=True)
    gives = Action(id="give-all", words=translate("Lead", "Give it so"), is_main=True)
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
        notes=(Note(words=told, mark=Mark.TO_DO),),
        actions=((gives, out) if rows else ()) + (back_action(),),
        many=True,
        may_sort=False,
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
        case "no_bench":
            return translate("Lead", "this bench is not here any more")
        case _:
            return translate("Lead", "its steps are not here yet")


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


def stands_words(work: WorkNow) -> str:
    """Return how a task stands, and what it waits for."""
    match work.stands:
        case Stands.READY:
            return translate("Lead", "Ready")
        case Stands.GIVEN:
            return translate("Lead", "Given")
        case Stands.BEGUN:
            words = translate("Lead", "step {now} of {total}")
            total = len(work.job.steps)
            return words.format(now=min(work.job.number, total), total=total)
        case Stands.ALONE:
            return translate("Lead", "Machine works alone")
        case Stands.MOVES:
            words = translate("Lead", "Goes to {name} after this step")
            name = work.to.first_name if work.to else translate("Lead", "others")
            return words.format(name=name)
        case Stands.NOBODY:
            return translate("Lead", "Waits: nobody here may do it")


def _columns(who: str) -> tuple[Column, ...]:
    return (
        Column(id="item", heading=translate("Lead", "Computer"), can_hide=False),
        Column(id="task", heading=translate("Lead", "Task"), can_hide=False),
        Column(id="state", heading=translate("Lead", "State")),
        Column(id="who", heading=who),
    )


def _row(work: WorkNow, language: str) -> Row:
    name, plate = _name(work, language), plate_of(work.job.item or work.job.lot or "")
    under = work.place.name if work.place else ""
    return Row(
        id=work.job.id,
        name=name,
        cells=(
            Cell(text=name, plate=plate, under=under),
            Cell(
                text=_title(work, language),
                under=due_words(work.due),
                icon=work.procedure.icon if work.procedure else "",
            ),
            Cell(text=stands_words(work), mark=_MARKS[work.stands]),
            _whose(work),
        ),
    )


def _whose(work: WorkNow) -> Cell:
    if work.who is not None:
        return _person(work.who)
    if work.team:
        return Cell(text=", ".join(each.first_name for each in work.team))
    return Cell(text=bench_words(work.bench) if work.bench else "")


def _name(work: WorkNow, language: str) -> str:
    plate = plate_of(work.job.item or work.job.lot or "")
    return plate.words if plate else _title(work, language)


def _title(work: WorkNow, language: str) -> str:
    if work.procedure is None:
        return str(work.job.task)
    return work.procedure.words_in(language).title


def _short(work: WorkNow | None, language: str) -> Cell:
    if work is None:
        return Cell(text="")
    name = _name(work, language)
    return Cell(text=name, under=f"{_title(work, language)}, {stands_words(work)}")


def _next(plan: PlanOf, language: str) -> Cell:
    if not plan.plan:
        return Cell(text=translate("Lead", "what is ready"))
    first = plan.plan[0]
    more = len(plan.plan) - 1
    under = translate("Lead", "and {count} more").format(count=more) if more else ""
    return Cell(text=f"{_name(first, language)}, {_title(first, language)}", under=under)


def _where(plan: PlanOf) -> str:
    if plan.bench:
        return bench_words(plan.bench)
    return translate("Lead", "here") if plan.is_here else translate("Lead", "not here")


def _person(person: Person, *, under: str = "") -> Cell:
    return Cell(text=person.first_name, under=under, portrait=portrait_of(person))
