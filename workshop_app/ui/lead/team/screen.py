"""The words about the people: who is here, who may do what, and what happens when one is erased."""

from collections.abc import Sequence

from workshop_app.application.content_port import Content
from workshop_app.application.lead.people import PersonNow
from workshop_app.domain.people import Limit, Person, Role
from workshop_app.ui.lead.assign.rows import limits_words
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import bench_words, portrait_of, translate
from workshop_app.ui.widgets.marks import Mark


def tell_people(people: Sequence[PersonNow], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return everybody, by first name. No figures of anybody."""
    return TablePage(
        id="people",
        title=translate("Lead", "People"),
        columns=(
            Column(id="person", heading=translate("Lead", "Person"), can_hide=False),
            Column(id="role", heading=translate("Lead", "Role")),
            Column(id="tasks", heading=translate("Lead", "Authorised for")),
            Column(id="where", heading=translate("Lead", "Where")),
        ),
        rows=tuple(_row(each) for each in people),
        empty=translate("Lead", "Nobody is registered yet."),
        empty_picture="badge-scan",
        notes=notes,
        actions=(
            Action(id="new", words=translate("Lead", "Somebody new…")),
            Action(id="teams", words=translate("Lead", "Teams…")),
        ),
        opens="person",
    )


def tell_person(
    person: Person,
    content: Content,
    language: str,
    notes: tuple[Note, ...] = (),
    *,
    is_me: bool = False,
) -> TablePage:
    """Return what somebody may do, a row for each task: Enter changes it."""
    is_lead = person.is_lead
    role = translate("Lead", "Make a worker") if is_lead else translate("Lead", "Make a team lead")
    rows = []
    for code in content.tasks():
        procedure = content.procedure(code)
        title = procedure.words_in(language).title if procedure else str(code)
        icon = procedure.icon if procedure else ""
        rows.append(
            Row(
                id=code,
                name=title,
                cells=(Cell(text=title, icon=icon), may_cell(person.may_do(code))),
            )
        )
    others = (
        Action(id="role", words=role),
        Action(id="erase", words=translate("Lead", "Erase…")),
    )
    return TablePage(
        id="person",
        title=person.first_name,
        columns=(
            Column(id="task", heading=translate("Lead", "Task"), can_hide=False),
            Column(id="may", heading=translate("Lead", "Authorised"), can_hide=False),
        ),
        rows=tuple(rows),
        empty="",
        notes=(*_known_of(person), *notes),
        actions=(
            Action(id="may", words=translate("Lead", "Authorise"), needs_rows=True, is_main=True),
            Action(id="may-not", words=translate("Lead", "Not any more"), needs_rows=True),
            Action(id="limits", words=translate("Lead", "Limits of work…")),
            Action(id="settings", words=translate("Lead", "Propose a setting…")),
            Action(id="badge", words=translate("Lead", "Badge as PDF")),
            *(() if is_me else others),
            back_action(),
        ),
        opens="turn",
        many=True,
    )


def _known_of(person: Person) -> tuple[Note, ...]:
    words = translate("Lead", "{name}: {role}. Badge {badge}.")
    told = [words.format(name=person.first_name, role=role_words(person.role), badge=person.badge)]
    if person.teams:
        told.append(translate("Lead", "Teams: {teams}.").format(teams=teams_words(person)))
    if person.limits:
        limits = translate("Lead", "Limits of work: {limits}.")
        told.append(limits.format(limits=limits_words(person)))
    return tuple(Note(words=each, mark=Mark.TO_DO) for each in told)


def tell_limits(person: Person, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return what work must be like for somebody, a row for each: Enter changes it."""
    told = translate("Lead", "What {name} asks of work. No reason is asked, and none is kept.")
    said = {
        Limit.NOT_ALONE: translate("Lead", "Not alone: somebody else is at a bench too"),
        Limit.NO_LIFTING: translate("Lead", "Nothing heavy to lift"),
    }
    return TablePage(
        id="limits",
        title=translate("Lead", "Limits of work of {name}").format(name=person.first_name),
        columns=(
            Column(id="limit", heading=translate("Lead", "Limit"), can_hide=False),
            Column(id="holds", heading=translate("Lead", "Holds"), can_hide=False),
        ),
        rows=tuple(
            Row(id=limit, name=words, cells=(Cell(text=words), may_cell(limit in person.limits)))
            for limit, words in said.items()
        ),
        empty="",
        notes=(Note(words=told.format(name=person.first_name), mark=Mark.TO_DO), *notes),
        actions=(
            Action(id="turn", words=translate("Lead", "Change"), needs_rows=True, is_main=True),
            back_action(),
        ),
        opens="turn",
    )


def tell_new() -> AskPage:
    """Return the question for a first name."""
    adds = Action(id="add", words=translate("Lead", "Give a badge"), is_main=True)
    return AskPage(
        id="new",
        title=translate("Lead", "Somebody new"),
        words=(translate("Lead", "Nothing else is asked. Their needs are set at the bench."),),
        field=translate("Lead", "First name"),
        actions=(adds, back_action()),
    )


def tell_erase(person: Person) -> AskPage:
    """Return what erasing means, before it is done: it cannot be undone."""
    words = translate("Lead", "Erase {name}?").format(name=person.first_name)
    return AskPage(
        id="erase",
        title=words,
        words=(
            translate("Lead", "Name, portrait, badge and needs are erased at every bench."),
            translate("Lead", "The work that was done stays, without a name."),
            translate("Lead", "This cannot be undone."),
        ),
        actions=(
            Action(id="erase-now", words=translate("Lead", "Erase for ever")),
            back_action(),
        ),
        pictures=(portrait_of(person),),
    )


def tell_changed(person: Person) -> Note:
    """Return that something was changed."""
    words = translate("Lead", "Changed: {name}.").format(name=person.first_name)
    return Note(words=words, mark=Mark.DONE)


def tell_added(person: Person) -> Note:
    """Return whose badge was made, and how it is printed."""
    words = translate("Lead", "{name} has the badge {badge}. You can print it here.")
    return Note(words=words.format(name=person.first_name, badge=person.badge), mark=Mark.DONE)


def tell_erased() -> Note:
    """Return that somebody was erased; no name is left to say."""
    return Note(words=translate("Lead", "Erased."), mark=Mark.DONE)


def tell_no_desk() -> Note:
    """Return where people are changed, if not here."""
    words = translate(
        "Lead", "Badges, roles and authorisations are changed at the workshop’s desk."
    )
    return Note(words=words, mark=Mark.TO_DO)


def tell_no_name() -> Note:
    """Return that a first name is needed."""
    return Note(words=translate("Lead", "Please write a first name."), mark=Mark.LOOK_AGAIN)


def role_words(role: Role) -> str:
    """Return what somebody is here."""
    match role:
        case Role.WORKER:
            return translate("Lead", "worker")
        case Role.LEAD:
            return translate("Lead", "team lead")
        case Role.ADMIN:
            return translate("Lead", "looks after the program")


def _row(now: PersonNow) -> Row:
    person = now.person
    count = len(person.tasks)
    tasks = translate("Lead", "tasks: {count}").format(count=count) if count else ""
    return Row(
        id=person.id,
        name=person.first_name,
        cells=(
            Cell(text=person.first_name, portrait=portrait_of(person), under=teams_words(person)),
            Cell(text=role_words(person.role)),
            Cell(text=tasks, order=count),
            Cell(text=where_words(now)),
        ),
    )


def teams_words(person: Person) -> str:
    """Return the teams that somebody is in; empty where there are none."""
    return ", ".join(sorted((each.name for each in person.teams), key=str.casefold))


def where_words(now: PersonNow) -> str:
    """Return where somebody is."""
    if now.bench:
        return bench_words(now.bench)
    return translate("Lead", "here") if now.is_here else translate("Lead", "not here")


def may_cell(may: bool) -> Cell:  # noqa: FBT001
    """Return the cell of a yes or a no."""
    if may:
        return Cell(text=translate("Lead", "yes"), mark=Mark.DONE)
    return Cell(text=translate("Lead", "no"), mark=Mark.TO_DO)
