"""The words of beneficiaries: all of them, one to write on, and the questions about one."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from workshop_app.application.orders.address_book import Shut
from workshop_app.application.orders.whom import WhomNow
from workshop_app.domain.beneficiaries import GRANT_CENTS, TRAINING_MINUTES, Beneficiary, Grant
from workshop_app.domain.labels import ForWhom
from workshop_app.ui.lead.contact_screen import Contact, why_no_names
from workshop_app.ui.lead.orders.screen import whom_words
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.form import Chosen, FormPage, Line, TextBox, Together
from workshop_app.ui.lead.typed import only, shown
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import Struct, field

_MINUTES_AN_HOUR: Final = 60
_CENTS: Final = 100


class WhomForm(Struct, frozen=True, kw_only=True):
    """A beneficiary as it stands on the form.

    Attributes:
        now: as it is known; none of somebody new.
        written: what stands in the boxes, by their ids.
        school: the reference of the child's school.
        book: why names cannot be shown; none where they can.
        is_named: whether the centre knows who it is.
        is_gone: whether their name was erased, for ever.
        problems: a sentence for each field that is not as it should be.
    """

    kind: ForWhom
    now: WhomNow | None = None
    written: Mapping[str, str] = field(default_factory=dict)
    school: str = ""
    book: Shut | None = None
    is_read: bool = True
    is_named: bool = False
    is_gone: bool = False
    problems: Mapping[str, str] = field(default_factory=dict)


def tell_everybody(
    everybody: Sequence[WhomNow], today: date, notes: tuple[Note, ...] = ()
) -> TablePage:
    """Return all beneficiaries with what is due to each."""
    return TablePage(
        id="whom",
        title=translate("Lead", "Whom machines are for"),
        columns=(
            Column(id="whom", heading=translate("Lead", "For"), can_hide=False),
            Column(id="needs", heading=translate("Lead", "Needs")),
            Column(id="has", heading=translate("Lead", "Has")),
            Column(id="due", heading=translate("Lead", "Still due")),
            Column(id="more", heading=translate("Lead", "Agreed")),
        ),
        rows=tuple(_row(each, today) for each in everybody),
        empty=translate("Lead", "Nobody is noted yet."),
        empty_picture="beneficiary-school",
        notes=notes,
        actions=(
            Action(id="new", words=translate("Lead", "New beneficiary"), is_main=True),
            back_action(),
        ),
        opens="one",
        search=translate("Lead", "Search"),
    )


def _row(now: WhomNow, today: date) -> Row:
    whom = now.whom
    more, mark = agreed(now, today)
    needs, has = translate("Lead", "Needs: {count}"), translate("Lead", "Has: {count}")
    due = translate("Lead", "Still due: {count}").format(count=now.due)
    return Row(
        id=whom.id,
        name=whom.reference,
        cells=(
            Cell(text=whom.reference, under=whom_words(whom.kind), icon=str(whom.kind), bold=True),
            Cell(text=needs.format(count=whom.needs), under=_pupils(whom), order=whom.needs),
            Cell(text=has.format(count=now.delivered), order=now.delivered),
            Cell(text=due, order=now.due, mark=Mark.TO_DO if now.due else Mark.DONE),
            Cell(text=more, mark=mark),
        ),
        is_urgent=whom.reminds(today),
    )


def _pupils(whom: Beneficiary) -> str:
    if whom.kind is not ForWhom.SCHOOL:
        return ""
    return translate("Lead", "{count} pupils").format(count=whom.pupils)


def agreed(now: WhomNow, today: date) -> tuple[str, Mark | None]:
    """Return what was agreed on with a beneficiary, and whether it is to be looked at."""
    whom = now.whom
    if whom.kind is ForWhom.FAMILY:
        words = translate("Lead", "Training: {done} of {all} h. Internet: {grant}.")
        done, whole = whom.trained_minutes // _MINUTES_AN_HOUR, TRAINING_MINUTES // _MINUTES_AN_HOUR
        return words.format(done=done, all=whole, grant=grant_words(whom.grant)), None
    if whom.kind is not ForWhom.ASSOCIATION:
        return "", None
    if not whom.end:
        return translate("Lead", "No convention yet"), Mark.TO_DO
    words = translate("Lead", "Convention until {end}").format(end=shown(whom.end))
    return words, Mark.LOOK_AGAIN if whom.reminds(today) else Mark.DONE


def grant_words(grant: Grant) -> str:
    """Return how far a family's grant for the internet is."""
    return {
        Grant.NONE: translate("Lead", "not asked"),
        Grant.ASKED: translate("Lead", "asked for"),
        Grant.PAID: translate("Lead", "paid"),
        Grant.REFUSED: translate("Lead", "refused"),
    }[grant]


def tell_reminder(whom: Beneficiary, today: date) -> Note:
    """Return the sentence about a convention that ends soon or has ended."""
    if whom.days_left(today) is None:
        words = translate("Lead", "The convention of {whom} ended on {end}.")
    else:
        words = translate("Lead", "The convention of {whom} ends on {end}.")
    told = words.format(whom=whom.reference, end=shown(whom.end))
    return Note(words=told, mark=Mark.LOOK_AGAIN)


def tell_kinds() -> AskPage:
    """Return the question who somebody new is."""
    kinds = (
        Action(id="kind", argument=str(each), words=whom_words(each), icon=str(each))
        for each in ForWhom
    )
    return AskPage(
        id="whom-kind",
        title=translate("Lead", "Whom are the machines for?"),
        actions=(*kinds, back_action()),
    )


def tell_form(form: WhomForm, today: date, notes: tuple[Note, ...] = ()) -> FormPage:
    """Return one beneficiary, to write on."""
    now = form.now
    lines: list[Line] = [Together(tuple(_facts(form)))]
    if now is not None:
        lines.extend(_agreed_lines(now, today))
    if form.kind is ForWhom.FAMILY:
        lines.append(
            Chosen(
                name=translate("Lead", "The child's school"),
                value=form.school or translate("Lead", "None yet"),
                action=Action(id="school", words=translate("Lead", "Change…")),
            )
        )
    told: tuple[Note, ...] = ()
    if now is not None and form.book is None and form.is_read and not form.is_gone:
        name, *rest = _who(form)  # a name may be long: it has the whole width
        lines += [Together((name,)), Together(tuple(rest))]
    elif now is not None:
        told = (why_no_names(Contact(shut=form.book, is_read=form.is_read, is_gone=form.is_gone)),)
    actions = [Action(id="save", words=translate("Lead", "Keep it"), is_main=True)]
    if now is not None:
        actions.append(Action(id="order", words=translate("Lead", "New order")))
    if form.is_named and form.book is None:
        actions.append(Action(id="erase", words=translate("Lead", "Forget name and address")))
    return FormPage(
        id="one",
        title=now.whom.reference if now else whom_words(form.kind),
        lines=tuple(lines),
        notes=(*notes, *told),
        problems=only(form.problems, ""),
        actions=(*actions, back_action()),
    )


def _facts(form: WhomForm) -> Sequence[TextBox]:
    boxes = [_box(form, "reference", translate("Lead", "What it is called on papers, no name"))]
    if form.kind is ForWhom.SCHOOL:
        boxes.append(_box(form, "pupils", translate("Lead", "Pupils")))
    return boxes


def _who(form: WhomForm) -> Sequence[TextBox]:
    return (
        _box(form, "name", translate("Lead", "Name")),
        _box(form, "address", translate("Lead", "Address"), is_line=False),
        _box(form, "phone", translate("Lead", "Telephone")),
    )


def _box(form: WhomForm, name: str, words: str, *, is_line: bool = True) -> TextBox:
    return TextBox(
        id=name,
        name=words,
        text=form.written.get(name, ""),
        problems=only(form.problems, name),
        is_line=is_line,
    )


def _agreed_lines(now: WhomNow, today: date) -> Sequence[Chosen]:
    whom, change = now.whom, translate("Lead", "Change…")
    if whom.kind is ForWhom.FAMILY:
        hours = translate("Lead", "{done} of {all} h").format(
            done=whom.trained_minutes // _MINUTES_AN_HOUR,
            all=TRAINING_MINUTES // _MINUTES_AN_HOUR,
        )
        paid = translate("Lead", "Internet, {euros} €").format(euros=GRANT_CENTS // _CENTS)
        return (
            Chosen(
                name=translate("Lead", "Training"),
                value=hours,
                action=Action(id="training", words=translate("Lead", "Add…")),
            ),
            Chosen(
                name=paid,
                value=grant_words(whom.grant),
                action=Action(id="grant", words=change),
            ),
        )
    if whom.kind is ForWhom.ASSOCIATION:
        last = shown(whom.visits[-1]) if whom.visits else translate("Lead", "None yet")
        return (
            Chosen(
                name=translate("Lead", "Convention"),
                value=agreed(now, today)[0],
                action=Action(id="convention", words=translate("Lead", "Sign…")),
            ),
            Chosen(
                name=translate("Lead", "Last visit"),
                value=last,
                action=Action(id="visit", words=translate("Lead", "Add…")),
            ),
        )
    return ()


def tell_schools(everybody: Sequence[WhomNow]) -> TablePage:
    """Return the schools to choose from."""
    schools = [each for each in everybody if each.whom.kind is ForWhom.SCHOOL]
    return TablePage(
        id="schools",
        title=translate("Lead", "The child's school"),
        columns=(Column(id="name", heading=translate("Lead", "School"), can_hide=False),),
        rows=tuple(
            Row(id=s.whom.id, name=s.whom.reference, cells=(Cell(text=s.whom.reference),))
            for s in schools
        ),
        empty=translate("Lead", "No school is noted yet."),
        actions=(
            Action(id="pick", words=translate("Lead", "Choose"), is_main=True, needs_rows=True),
            back_action(),
        ),
        opens="pick",
        search=translate("Lead", "Search"),
    )


def tell_training(typed: str, notes: tuple[Note, ...] = ()) -> AskPage:
    """Return the question how long a family was trained today."""
    return AskPage(
        id="training",
        title=translate("Lead", "How many hours of training today?"),
        field=translate("Lead", "Hours"),
        typed=typed,
        notes=notes,
        actions=(
            Action(id="trained", words=translate("Lead", "Add them"), is_main=True),
            back_action(),
        ),
    )


def tell_grants() -> AskPage:
    """Return the question how far the grant is."""
    grants = (
        Action(id="granted", argument=str(each), words=grant_words(each))
        for each in (Grant.ASKED, Grant.PAID, Grant.REFUSED)
    )
    return AskPage(
        id="grant",
        title=translate("Lead", "The grant for the internet: how far is it?"),
        actions=(*grants, back_action()),
    )


def tell_day(which: str, today: date, notes: tuple[Note, ...] = ()) -> AskPage:
    """Return the question for the day of a convention or of a visit."""
    title, words = {
        "convention": (
            translate("Lead", "On which day does the convention begin?"),
            translate("Lead", "It holds for four years."),
        ),
        "visit": (translate("Lead", "On which day was the visit?"), ""),
    }[which]
    return AskPage(
        id=which,
        title=title,
        words=(words,) if words else (),
        field=translate("Lead", "Day, such as 31/12/2026"),
        typed=shown(today),
        notes=notes,
        actions=(
            Action(id=f"{which}-day", words=translate("Lead", "Keep it"), is_main=True),
            back_action(),
        ),
    )


def tell_erase_name(whom: Beneficiary) -> AskPage:
    """Return the question before a name is forgotten."""
    return AskPage(
        id="erase-name",
        title=translate("Lead", "Forget name and address of {whom}?").format(whom=whom.reference),
        words=(
            translate("Lead", "They are erased at the centre, for ever. Nobody can get them back."),
            translate("Lead", "Orders and boxes stay, with the reference alone."),
        ),
        actions=(
            Action(id="erase-now", words=translate("Lead", "Forget them for ever")),
            back_action(),
        ),
    )


def tell_saved() -> Note:
    """Return that what was written is kept."""
    return Note(words=translate("Lead", "It is kept."), mark=Mark.DONE)


def tell_wrong(words: str) -> Note:
    """Return what is wrong with what was typed."""
    return Note(words=words, mark=Mark.LOOK_AGAIN)
