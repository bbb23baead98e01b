"""How a task and a person stand in a row of the work of the day."""

from workshop_app.application.lead.plan import PlanOf, Stands, WorkNow
from workshop_app.domain.people import Limit, Person
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.orders.screen import due_words
from workshop_app.ui.lead.page import Cell, Column, Row
from workshop_app.ui.lead.typed import shown
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


def limit_words(limit: Limit) -> str:
    """Return what work must be like for somebody."""
    match limit:
        case Limit.NOT_ALONE:
            return translate("Lead", "not alone")
        case Limit.NO_LIFTING:
            return translate("Lead", "nothing heavy")


def limits_words(person: Person) -> str:
    """Return the limits of somebody's work; empty where there are none."""
    return ", ".join(limit_words(each) for each in Limit if each in person.limits)


def against_words(person: Person, limit: Limit) -> str:
    """Return the sentence that tells which limit of whom speaks against work now."""
    words = {
        Limit.NOT_ALONE: translate(
            "Lead", "{name} does not work alone, and nobody else is at a bench."
        ),
        Limit.NO_LIFTING: translate("Lead", "{name} lifts nothing heavy, and this is heavy."),
    }
    return words[limit].format(name=person.first_name)


def stands_words(work: WorkNow) -> str:
    """Return how a task stands, and what it waits for."""
    match work.stands:
        case Stands.READY:
            return translate("Lead", "Ready")
        case Stands.GIVEN:
            if work.day:
                return translate("Lead", "For {day}").format(day=shown(work.day))
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


def columns(who: str) -> tuple[Column, ...]:
    """Return the columns of a list of tasks."""
    return (
        Column(id="item", heading=translate("Lead", "Computer"), can_hide=False),
        Column(id="task", heading=translate("Lead", "Task"), can_hide=False),
        Column(id="state", heading=translate("Lead", "State")),
        Column(id="who", heading=who),
    )


def row(work: WorkNow, language: str) -> Row:
    """Return the row of a task."""
    name, plate = task_name(work, language), plate_of(work.job.item or work.job.lot or "")
    under = work.place.name if work.place else ""
    return Row(
        id=work.job.id,
        name=name,
        cells=(
            Cell(text=name, plate=plate, under=under),
            Cell(
                text=title_of(work, language),
                under=", ".join(filter(None, (due_words(work.due), _heavy(work)))),
                icon=work.procedure.icon if work.procedure else "",
            ),
            Cell(text=stands_words(work), mark=_MARKS[work.stands]),
            _whose(work),
        ),
    )


def _whose(work: WorkNow) -> Cell:
    if work.who is not None:
        return person_cell(work.who)
    if work.team:
        names = ", ".join(each.first_name for each in work.team)
        return Cell(text=work.team_name, under=names) if work.team_name else Cell(text=names)
    return Cell(text=bench_words(work.bench) if work.bench else "")


def _heavy(work: WorkNow) -> str:
    return translate("Lead", "heavy") if work.is_heavy else ""


def task_name(work: WorkNow, language: str) -> str:
    """Return what a task is called: its machine, else what is to do."""
    plate = plate_of(work.job.item or work.job.lot or "")
    return plate.words if plate else title_of(work, language)


def title_of(work: WorkNow, language: str) -> str:
    """Return what is to do in a task."""
    if work.procedure is None:
        return str(work.job.task)
    return work.procedure.words_in(language).title


def where(plan: PlanOf) -> str:
    """Return where somebody is."""
    if plan.bench:
        return bench_words(plan.bench)
    return translate("Lead", "here") if plan.is_here else translate("Lead", "not here")


def team_words(name: str) -> str:
    """Return what a team is called in a sentence or on a button."""
    return translate("Lead", "Team: {name}").format(name=name)


def person_cell(person: Person, *, under: str = "") -> Cell:
    """Return the cell of somebody, with their portrait."""
    return Cell(text=person.first_name, under=under, portrait=portrait_of(person))
