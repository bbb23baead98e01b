"""The words of an import: the lists that can be read, what a list would bring, and its columns."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from workshop_app.application.supply.import_list import Preview
from workshop_app.domain.announcing import BadLine, Matched
from workshop_app.domain.announcing import Column as Meant
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.supply.screen import ListFile, SayFault, kind_words
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark

KINDS: Final = ("tower", "laptop", "screen")
NOTHING: Final = "nothing"
"""The answer that a heading means nothing to the workshop."""


def meant_words(column: Meant) -> str:
    """Return what a column of a list tells of a machine."""
    return {
        Meant.SERIAL: translate("Lead", "Serial number"),
        Meant.ASSET_TAG: translate("Lead", "Tag of who gives it"),
        Meant.KIND: translate("Lead", "Kind of machine"),
        Meant.MAKER: translate("Lead", "Maker"),
        Meant.MODEL: translate("Lead", "Model"),
        Meant.MADE: translate("Lead", "Made in"),
    }[column]


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


def tell_progress(file: str, done: int, of: int, *, is_kept: bool) -> AskPage:
    """Return how far a list is read or announced; it can be stopped.

    Args:
        file: its name.
        done: how many lines.
        of: of how many; 0 while the file is being opened.
        is_kept: whether it is being announced; then stopping leaves nothing behind, either.
    """
    reads, announces = translate("Lead", "Reading {file}"), translate("Lead", "Announcing {file}")
    if of:
        told = translate("Lead", "{done} of {all} lines").format(done=min(done, of), all=of)
    else:
        told = translate("Lead", "The file is being opened.")
    return AskPage(
        id="progress",
        title=(announces if is_kept else reads).format(file=file),
        words=(told, translate("Lead", "If you stop it, nothing is kept.")),
        actions=(Action(id="stop", words=translate("Lead", "Stop")),),
    )


def tell_preview(
    preview: Preview, file: str, say: SayFault, notes: tuple[Note, ...] = ()
) -> TablePage:
    """Return what a list would bring: the bad lines, those for recycling, how many are good."""
    checked = preview.checked
    actions = []
    if checked.lines:
        announce = translate("Lead", "Announce them")
        actions.append(Action(id="announce", words=announce, is_main=True))
    actions.append(Action(id="columns", words=translate("Lead", "Which column is which")))
    if Meant.KIND not in {each.column for each in preview.columns}:
        actions.append(Action(id="kinds", words=translate("Lead", "What they all are")))
    if checked.lines:
        actions.append(Action(id="ways", words=translate("Lead", "Which tasks they get")))
    return TablePage(
        id="preview",
        title=file,
        columns=(
            Column(id="line", heading=translate("Lead", "Line"), can_hide=False),
            Column(id="column", heading=translate("Lead", "Column")),
            Column(id="fault", heading=translate("Lead", "What is wrong"), can_hide=False),
        ),
        rows=(*(_bad_row(each, say) for each in checked.bad), *_old_rows(preview)),
        empty=translate("Lead", "Every line is good."),
        notes=(*notes, *_preview_notes(preview, file)),
        actions=(*actions, back_action()),
    )


def _preview_notes(preview: Preview, file: str) -> Sequence[Note]:
    checked = preview.checked
    good = translate("Lead", "{file}. Machines that can be announced: {count}.")
    notes = [Note(words=good.format(file=file, count=len(checked.lines)), mark=Mark.TO_DO)]
    if checked.there:
        words = translate("Lead", "Announced already: {count}.")
        notes.append(Note(words=words.format(count=len(checked.there)), mark=Mark.TO_DO))
    if checked.bad:
        words = translate("Lead", "Lines that cannot be taken: {count}. See why.")
        notes.append(Note(words=words.format(count=len(checked.bad)), mark=Mark.LOOK_AGAIN))
    if preview.recycled:
        words = translate("Lead", "Over ten years old: {count}. They go to recycling, by law.")
        notes.append(Note(words=words.format(count=len(preview.recycled)), mark=Mark.LOOK_AGAIN))
    headings = ", ".join(each.heading for each in preview.columns)
    read = translate("Lead", "Read from: {headings}").format(headings=headings)
    return (*notes, Note(words=read, mark=Mark.TO_DO))


def _bad_row(bad: BadLine, say: SayFault) -> Row:
    fault = Cell(text=say(bad))
    return _line_row(str(bad.number), bad.number, bad.heading, fault)


def _old_rows(preview: Preview) -> Sequence[Row]:
    made = next((each.heading for each in preview.columns if each.column is Meant.MADE), "")
    words = translate("Lead", "Over ten years old: to recycling. It is announced all the same.")
    fault = Cell(text=words)
    return [_line_row(f"old {number}", number, made, fault) for number in preview.recycled]


def _line_row(name: str, number: int, heading: str, fault: Cell) -> Row:
    words = translate("Lead", "Line {number}").format(number=number)
    line = Cell(text=str(number), order=number)
    return Row(id=name, name=words, cells=(line, Cell(text=heading), fault))


def tell_ways(preview: Preview, ways: Mapping[str, Sequence[str]]) -> AskPage:
    """Return which tasks the good lines get, kind by kind."""
    counts = Counter(line.kind for line in preview.checked.lines)
    words = translate("Lead", "{kind}: {count}. Then {tasks}.")
    return AskPage(
        id="ways",
        title=translate("Lead", "Which tasks they get"),
        words=tuple(
            words.format(kind=kind_words(kind), count=counts[kind], tasks=" → ".join(ways[kind]))
            for kind in KINDS
            if counts[kind]
        ),
        actions=(back_action(),),
    )


def tell_columns(
    headings: Sequence[str],
    samples: Sequence[str],
    columns: Sequence[Matched],
    notes: tuple[Note, ...] = (),
) -> TablePage:
    """Return the headings of a list, and what each is taken for."""
    meant = {plain_at.at: plain_at for plain_at in columns}
    return TablePage(
        id="columns",
        title=translate("Lead", "Which column is which"),
        columns=(
            Column(id="heading", heading=translate("Lead", "Heading in the list"), can_hide=False),
            Column(id="sample", heading=translate("Lead", "First line")),
            Column(id="means", heading=translate("Lead", "What it tells"), can_hide=False),
        ),
        rows=tuple(
            _column_row(at, text, samples[at] if at < len(samples) else "", meant.get(at))
            for at, text in enumerate(headings)
            if text
        ),
        empty="",
        notes=(*notes, Note(words=_remembered(), mark=Mark.TO_DO)),
        actions=(
            Action(id="column", words=translate("Lead", "Change…"), is_main=True, needs_rows=True),
            back_action(),
        ),
        opens="column",
        may_sort=False,
    )


def _remembered() -> str:
    return translate("Lead", "What you choose is remembered for this supplier.")


def _column_row(at: int, heading: str, sample: str, meant: Matched | None) -> Row:
    if meant is None:
        means = Cell(text=translate("Lead", "Nothing"))
    else:
        means = Cell(text=meant_words(meant.column), bold=True, mark=Mark.DONE)
    return Row(id=str(at), name=heading, cells=(Cell(text=heading), Cell(text=sample), means))


def tell_column(heading: str) -> AskPage:
    """Return the question what a heading means."""
    meanings = (Action(id="means", argument=str(each), words=meant_words(each)) for each in Meant)
    nothing = Action(id="means", argument=NOTHING, words=translate("Lead", "Nothing"))
    return AskPage(
        id="column",
        title=translate("Lead", "What does “{heading}” tell?").format(heading=heading),
        actions=(*meanings, nothing, back_action()),
    )


def tell_kinds_of_all() -> AskPage:
    """Return the question what all machines of a list are that does not tell."""
    kinds = (Action(id="kind", argument=k, words=kind_words(k), icon=k) for k in KINDS)
    return AskPage(
        id="kinds",
        title=translate("Lead", "What are the machines of this list?"),
        actions=(*kinds, back_action()),
    )


def tell_announced(count: int) -> Note:
    """Return what was just done."""
    words = translate("Lead", "{count} machines are announced.")
    return Note(words=words.format(count=count), mark=Mark.DONE)


def tell_not_read(why: str) -> Note:
    """Return why a list was not read."""
    return Note(words=why, mark=Mark.LOOK_AGAIN)


def tell_no_such(named: str) -> Note:
    """Return that a column or sheet that was chosen is not in the list."""
    words = translate("Lead", "The list has no column called “{named}”. Choose another one.")
    return tell_not_read(words.format(named=named))


def tell_no_names() -> Note:
    """Return that no heading is known for a serial number or tag."""
    words = translate("Lead", "Which column holds the serial number, or the tag? Choose it.")
    return tell_not_read(words)


def tell_stopped() -> Note:
    """Return that somebody stopped it."""
    return Note(words=translate("Lead", "Stopped. Nothing is kept."), mark=Mark.TO_DO)
