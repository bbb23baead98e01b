"""The words of supply: lots, the lines of one, the form of a lot, and what is asked about one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from workshop_app.application.supply.look import LineNow, LotLines, LotNow
from workshop_app.domain.announcing import BadLine
from workshop_app.domain.supply import OLDEST_YEARS
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.form import Chosen, FormPage, Line, Together
from workshop_app.ui.lead.supply.fields import box
from workshop_app.ui.lead.typed import only, shown
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import Struct

SayFault = Callable[[BadLine], str]


class ListFile(Struct, frozen=True, kw_only=True):
    """A file that may be a list; `day` is when it was saved, as people write it."""

    id: str
    name: str
    folder: str
    day: str


def tell_lots(lots: Sequence[LotNow], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return all lots, the newest first."""
    return TablePage(
        id="lots",
        title=translate("Lead", "Supply"),
        columns=(
            Column(id="lot", heading=translate("Lead", "Lot"), can_hide=False),
            Column(id="supplier", heading=translate("Lead", "From")),
            Column(id="expected", heading=translate("Lead", "Expected")),
            Column(id="announced", heading=translate("Lead", "On lists")),
            Column(id="counted", heading=translate("Lead", "Counted at the door")),
            Column(id="arrived", heading=translate("Lead", "Taken in")),
        ),
        rows=tuple(_lot_row(each) for each in lots),
        empty=translate("Lead", "There is no lot yet."),
        empty_picture="place-arrival",
        notes=notes,
        actions=(
            Action(id="new-lot", words=translate("Lead", "New lot"), is_main=True),
            Action(id="suppliers", words=translate("Lead", "Suppliers")),
            Action(id="tenders", words=translate("Lead", "Calls for tender")),
        ),
        opens="lot",
        search=translate("Lead", "Search"),
    )


def _lot_row(now: LotNow) -> Row:
    lot, plate, name = now.lot, plate_of(now.lot.id), lot_words(now.lot.id)
    counted = "" if lot.counted is None else str(lot.counted)
    return Row(
        id=lot.id,
        name=name,
        cells=(
            Cell(text=name, plate=plate),
            Cell(text=lot.supplier, under=shown(lot.due)),
            _number(lot.expected),
            _number(now.announced),
            Cell(text=counted, under=lot.document, order=lot.counted or 0),
            _number(now.arrived),
        ),
    )


def tell_lot(lot: LotLines, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the machines that lists announce for a lot."""
    title = f"{lot_words(lot.now.lot.id)} · {lot.now.lot.supplier}"
    told = translate("Lead", "{lot}: {expected} expected, {count} taken in.")
    told = told.format(lot=title, expected=lot.now.lot.expected, count=lot.now.arrived)
    notes = (Note(words=told, mark=Mark.TO_DO), *notes)
    if words := _counted_words(lot.now):
        notes = (*notes, words)
    recycled = sum(each.recycled and each.announced.is_awaited for each in lot.lines)
    if recycled:
        words_of_law = translate(
            "Lead", "Over ten years old: {count}. They go to recycling, by law."
        )
        told = words_of_law.format(count=recycled)
        notes = (*notes, Note(words=told, mark=Mark.LOOK_AGAIN))
    actions = [
        Action(id="files", words=translate("Lead", "Import a list"), is_main=True),
        Action(id="change", words=translate("Lead", "Change the lot")),
    ]
    if any(each.announced.is_awaited for each in lot.lines):
        actions.append(Action(id="rest", words=translate("Lead", "The rest will not come")))
    return TablePage(
        id="lot",
        title=title,
        columns=(
            Column(id="name", heading=translate("Lead", "Serial number or tag"), can_hide=False),
            Column(id="kind", heading=translate("Lead", "Kind")),
            Column(id="model", heading=translate("Lead", "Model")),
            Column(id="made", heading=translate("Lead", "Made in")),
            Column(id="state", heading=translate("Lead", "State")),
        ),
        rows=tuple(_line_row(each) for each in lot.lines),
        empty=translate("Lead", "No list has announced a machine of this lot."),
        notes=notes,
        actions=(*actions, back_action()),
        search=translate("Lead", "Search"),
    )


def _counted_words(now: LotNow) -> Note | None:
    """What was counted at the door, where it is not what was expected."""
    lot = now.lot
    if lot.counted is None or lot.counted == lot.expected:
        return None
    words = translate("Lead", "Counted at the door: {count}. That is not what was expected.")
    return Note(words=words.format(count=lot.counted), mark=Mark.LOOK_AGAIN)


def lot_words(lot: str) -> str:
    """Return what a lot is called on its label."""
    plate = plate_of(lot)
    return plate.words if plate else lot


def _line_row(line: LineNow) -> Row:
    told = line.announced
    name = told.serial or told.asset_tag
    state, plate = _state(line), plate_of(told.items[0]) if told.items else None
    return Row(
        id=told.id,
        name=name,
        cells=(
            Cell(text=name, under=told.asset_tag if told.serial else ""),
            Cell(text=kind_words(told.kind), icon=told.kind),
            Cell(text=" ".join(filter(None, (told.maker, told.model)))),
            Cell(text=told.made),
            Cell(text=state, plate=plate),
        ),
    )


def _state(line: LineNow) -> str:
    told = line.announced
    if told.items:
        plate = plate_of(told.items[0])
        return plate.words if plate else told.items[0]
    if told.withdrawn:
        return translate("Lead", "will not come")
    if line.recycled:
        return translate("Lead", "expected, to recycling")
    return translate("Lead", "expected")


def kind_words(kind: str) -> str:
    """Return what a kind of machine is called."""
    match kind:
        case "tower":
            return translate("Lead", "Computer")
        case "laptop":
            return translate("Lead", "Laptop")
        case "screen":
            return translate("Lead", "Screen")
        case _:
            return kind


def _number(number: int) -> Cell:
    return Cell(text=str(number), order=number)


class LotForm(Struct, frozen=True, kw_only=True):
    """A lot as it stands on its form.

    Attributes:
        lot: its code; empty for a new one.
        supplier: who gives or sells it, as people call them; empty while none is chosen.
        is_public: whether that is a public body.
        tender: by which call for tender it is bought; empty for none.
        written: what stands in the boxes, by their ids.
        problems: a sentence for each field that is not as it should be.
    """

    lot: str = ""
    supplier: str = ""
    is_public: bool = False
    tender: str = ""
    written: Mapping[str, str]
    problems: Mapping[str, str]


def tell_lot_form(form: LotForm, today: date) -> FormPage:
    """Return the form of a lot; what came is asked for once there is a lot."""
    change = translate("Lead", "Change…")
    names = {
        "expected": translate("Lead", "How many machines are expected"),
        "due": translate("Lead", "Comes on, such as 31/12/2026"),
        "price": translate("Lead", "Price of all, in €"),
        "subsidy": translate("Lead", "Subsidy, in €"),
        "counted": translate("Lead", "Counted at the door"),
        "document": translate("Lead", "Number of the transport document"),
    }
    boxes = {name: box(name, told, form.written, form.problems) for name, told in names.items()}
    lines: list[Line] = [
        Chosen(
            name=translate("Lead", "Who gives or sells"),
            value=form.supplier or translate("Lead", "None yet"),
            action=Action(id="pick-supplier", words=change),
            problems=only(form.problems, "supplier"),
        ),
        Chosen(
            name=translate("Lead", "Call for tender"),
            value=form.tender or translate("Lead", "None"),
            action=Action(id="pick-tender", words=change),
        ),
        Together((boxes["expected"], boxes["due"])),
        Together((boxes["price"], boxes["subsidy"])),
    ]
    if form.lot:
        lines.append(Together((boxes["counted"], boxes["document"])))
    title = translate("Lead", "New lot") if not form.lot else lot_words(form.lot)
    return FormPage(
        id="lot-form",
        title=title,
        lines=tuple(lines),
        notes=(tell_law(today),) if form.is_public else (),
        problems=only(form.problems, ""),
        actions=(
            Action(id="save", words=translate("Lead", "Keep it"), is_main=True),
            back_action(),
        ),
    )


def tell_law(today: date) -> Note:
    """Return what the law says of a public body's machines (REEN law, décret 2023-266)."""
    words = translate("Lead", "A public body gives: what was made before {day} goes to recycling.")
    oldest = today.replace(year=today.year - OLDEST_YEARS, day=min(today.day, 28))
    return Note(words=words.format(day=shown(oldest)), mark=Mark.LOOK_AGAIN)


def tell_rest(lot: LotLines, notes: tuple[Note, ...] = ()) -> AskPage:
    """Return the question why the rest of a lot does not come."""
    count = sum(each.announced.is_awaited for each in lot.lines)
    title = translate("Lead", "{lot}: {count} machines have not come. Why?")
    return AskPage(
        id="rest",
        title=title.format(lot=lot_words(lot.now.lot.id), count=count),
        words=(
            translate("Lead", "Nobody waits for them any more. Import the list again to undo it."),
        ),
        field=translate("Lead", "Why"),
        notes=notes,
        actions=(
            Action(id="rest-now", words=translate("Lead", "They will not come"), is_main=True),
            back_action(),
        ),
    )


def tell_kept(lot: str) -> Note:
    """Return that a lot is kept, with its number: it goes on the label."""
    words = translate("Lead", "{lot} is kept.").format(lot=lot_words(lot))
    return Note(words=words, mark=Mark.DONE)


def tell_wrong(words: str) -> Note:
    """Return what is wrong with what was typed."""
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def tell_saved(name: str) -> Note:
    """Return that what was written is kept."""
    return Note(words=translate("Lead", "{name}: kept.").format(name=name), mark=Mark.DONE)


def tell_no_lot(lot: str) -> AskPage:
    """Return that nothing is known of a lot, or not yet."""
    words = translate("Lead", "Nothing is known of {lot} here.").format(lot=lot_words(lot))
    return AskPage(id="no-lot", title=lot_words(lot), words=(words,), actions=(back_action(),))
