"""The words of supply: lots, the lines of one, the lists that can be read, and a preview."""

from collections.abc import Callable, Sequence

from workshop_app.application.supply.import_list import Preview
from workshop_app.application.supply.look import LineNow, LotLines, LotNow
from workshop_app.domain.announcing import BadLine
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import Action, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
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
        opens="lot",
        search=translate("Lead", "Search"),
    )


def _lot_row(now: LotNow) -> Row:
    lot, plate = now.lot, plate_of(now.lot.id)
    name = plate.words if plate else lot.id
    counted = "" if lot.counted is None else str(lot.counted)
    return Row(
        id=lot.id,
        name=name,
        cells=(
            Cell(text=name, plate=plate),
            Cell(text=lot.supplier, under=lot.due),
            _number(lot.expected),
            _number(now.announced),
            Cell(text=counted, under=lot.document, order=lot.counted or 0),
            _number(now.arrived),
        ),
    )


def tell_lot(lot: LotLines, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the machines that lists announce for a lot."""
    plate = plate_of(lot.now.lot.id)
    title = f"{plate.words if plate else lot.now.lot.id} · {lot.now.lot.supplier}"
    can_import = lot.now.supplier is not None
    told = translate("Lead", "{lot}: {expected} expected, {count} taken in.")
    told = told.format(lot=title, expected=lot.now.lot.expected, count=lot.now.arrived)
    notes = (Note(words=told, mark=Mark.TO_DO), *notes)
    brings = Action(id="files", words=translate("Lead", "Import a list"), is_main=True)
    recycled = sum(each.recycled and each.announced.is_awaited for each in lot.lines)
    if recycled:
        words = translate("Lead", "{count} are over ten years old: they go to recycling, by law.")
        notes = (*notes, Note(words=words.format(count=recycled), mark=Mark.LOOK_AGAIN))
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
        actions=(*((brings,) if can_import else ()), back_action()),
        search=translate("Lead", "Search"),
    )


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


def tell_files(files: Sequence[ListFile], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the files that may be lists, the newest first."""
    return TablePage(
        id="files",
        title=translate("Lead", "Which list?"),
        columns=(
            Column(id="name", heading=translate("Lead", "File"), can_hide=False),
            Column(id="folder", heading=translate("Lead", "Folder")),
            Column(id="day", heading=translate("Lead", "Saved on")),
        ),
        rows=tuple(
            Row(
                id=file.id,
                name=file.name,
                cells=(Cell(text=file.name), Cell(text=file.folder), Cell(text=file.day)),
            )
            for file in files
        ),
        empty=translate("Lead", "There is no list. Save one to your downloads, as .xlsx or .csv."),
        notes=notes,
        actions=(back_action(),),
        opens="file",
    )


def tell_preview(preview: Preview, file: str, say: SayFault) -> TablePage:
    """Return what a list would bring: the bad lines, and how many are good."""
    checked = preview.checked
    good = translate("Lead", "{file}: {count} machines can be announced.")
    good = good.format(file=file, count=len(checked.lines))
    notes = [Note(words=good, mark=Mark.TO_DO)]
    if checked.there:
        words = translate("Lead", "{count} are announced already.")
        notes.append(Note(words=words.format(count=len(checked.there)), mark=Mark.TO_DO))
    if checked.bad:
        words = translate("Lead", "{count} lines cannot be taken: see why.")
        notes.append(Note(words=words.format(count=len(checked.bad)), mark=Mark.LOOK_AGAIN))
    headings = ", ".join(each.heading for each in preview.columns)
    read = translate("Lead", "Read from: {headings}")
    notes.append(Note(words=read.format(headings=headings), mark=Mark.TO_DO))
    announce = Action(id="announce", words=translate("Lead", "Announce them"), is_main=True)
    return TablePage(
        id="preview",
        title=file,
        columns=(
            Column(id="line", heading=translate("Lead", "Line"), can_hide=False),
            Column(id="column", heading=translate("Lead", "Column")),
            Column(id="fault", heading=translate("Lead", "What is wrong"), can_hide=False),
        ),
        rows=tuple(_bad_row(each, say) for each in checked.bad),
        empty=translate("Lead", "Every line is good."),
        notes=tuple(notes),
        actions=(*((announce,) if checked.lines else ()), back_action()),
    )


def _bad_row(bad: BadLine, say: SayFault) -> Row:
    name = translate("Lead", "Line {number}").format(number=bad.number)
    return Row(
        id=str(bad.number),
        name=name,
        cells=(_number(bad.number), Cell(text=bad.heading), Cell(text=say(bad))),
    )


def tell_announced(count: int) -> Note:
    """Return what was just done."""
    words = translate("Lead", "{count} machines are announced.")
    return Note(words=words.format(count=count), mark=Mark.DONE)


def tell_not_read(why: str) -> Note:
    """Return why a list was not read."""
    return Note(words=why, mark=Mark.LOOK_AGAIN)


def _number(number: int) -> Cell:
    return Cell(text=str(number), order=number)
