"""The words of reports: the figures of a period, one table of them, and other days."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from workshop_app.application.report_period import Days
from workshop_app.domain.ids import LotId
from workshop_app.domain.reports import Cell as Told
from workshop_app.domain.reports import ReportTable, written
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.reports.parts import Drawn, Saved
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.form import FormPage, TextBox, Together
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark


class ReportPage(TablePage, frozen=True, kw_only=True):
    """A report or one table of it under its title; bars stand beside a table that says the same.

    Attributes:
        about: what must be known to read it right.
        bars: SVG; empty: there are none.
        bars_name: what a screen reader calls them.
    """

    about: str = ""
    bars: str = ""
    bars_name: str = ""


def this_year(today: date) -> Days:
    """Return the year of a day."""
    return Days(date(today.year, 1, 1), date(today.year, 12, 31), str(today.year))


def last_year(today: date) -> Days:
    """Return the year before."""
    return this_year(date(today.year - 1, 1, 1))


def this_month(today: date) -> Days:
    """Return the month of a day."""
    first = today.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return Days(first, last, f"{first.month}/{first.year}")


def last_month(today: date) -> Days:
    """Return the month before."""
    return this_month(today.replace(day=1) - timedelta(days=1))


SPANS: Final[Mapping[str, Callable[[date], Days]]] = {
    "this-month": this_month,
    "last-month": last_month,
    "this-year": this_year,
    "last-year": last_year,
}
"""The periods that are asked for most, in the order of their buttons."""


def span_words(span: str) -> str:
    """Return what a period is called."""
    return {
        "this-month": translate("Lead", "This month"),
        "last-month": translate("Lead", "Last month"),
        "this-year": translate("Lead", "This year"),
        "last-year": translate("Lead", "Last year"),
    }[span]


def tell_counting(days: Days, things: int) -> AskPage:
    """Return that a period is being counted."""
    words = translate("Lead", "Looked at so far: {count}.")
    return AskPage(
        id="reports-counting",
        title=translate("Lead", "Counting {name}…").format(name=days.name),
        words=(words.format(count=things),),
        actions=(Action(id="stop", words=translate("Lead", "Stop")),),
    )


def tell_no_report(notes: tuple[Note, ...] = ()) -> ReportPage:
    """Return what is there before anything was counted."""
    title = translate("Lead", "Reports")
    return _list("reports", title, "", (), notes, (*_span_actions(None), *_more()))


def tell_report(drawn: Drawn, today: date, days: Days, notes: tuple[Note, ...]) -> ReportPage:
    """Return all figures of a period, a line each."""
    report = drawn.report
    rows = tuple(_line(at, each, report.language) for at, each in enumerate(report.tables))
    actions = (_save_action(), *_span_actions(_span_of(days, today)), *_more())
    return _list("reports", report.title, report.about, rows, notes, actions)


def tell_table(drawn: Drawn, at: int, notes: tuple[Note, ...] = ()) -> ReportPage:
    """Return one table of a report."""
    report, table = drawn.report, drawn.report.tables[at]
    bars = translate("Lead", "Bars: the table beside says the same.")
    return ReportPage(
        id=f"report-table/{at}/{len(table.headings)}",
        title=table.title,
        columns=tuple(
            Column(id=f"column-{number}", heading=heading, can_hide=number > 0)
            for number, heading in enumerate(table.headings)
        ),
        rows=tuple(
            _row(number, each, report.language, is_total=number == len(table.rows))
            for number, each in enumerate(table.lines)
        ),
        empty=table.nothing,
        about=table.note,
        notes=notes,
        actions=(back_action(),),
        bars=drawn.bars[at],
        bars_name=bars if drawn.bars[at] else "",
    )


def tell_lots(lots: Sequence[tuple[LotId, str, str]], notes: tuple[Note, ...]) -> TablePage:
    """Return the lots, to open the file of one for who gave it."""
    return TablePage(
        id="report-lots",
        title=translate("Lead", "File for a donor"),
        columns=(
            Column(id="lot", heading=translate("Lead", "Lot"), can_hide=False),
            Column(id="supplier", heading=translate("Lead", "Supplier")),
        ),
        rows=tuple(
            Row(id=str(lot), name=shown, cells=(Cell(text=shown, bold=True), Cell(text=supplier)))
            for lot, shown, supplier in lots
        ),
        empty=translate("Lead", "There is no lot."),
        notes=notes,
        actions=(back_action(),),
        opens="lot",
    )


def tell_lot_file(drawn: Drawn, notes: tuple[Note, ...]) -> ReportPage:
    """Return what became of a lot, a line for each table."""
    report = drawn.report
    rows = tuple(_line(at, each, report.language) for at, each in enumerate(report.tables))
    actions = (_save_action(), back_action())
    return _list("report-lot", report.title, report.about, rows, notes, actions)


def tell_days(first: str, last: str, problems: Mapping[str, str]) -> FormPage:
    """Return the question for other days."""
    names = {"first": translate("Lead", "First day"), "last": translate("Lead", "Last day")}
    boxes = tuple(
        TextBox(
            id=box,
            name=names[box],
            text=text,
            is_line=True,
            problems=(problems[box],) if box in problems else (),
        )
        for box, text in (("first", first), ("last", last))
    )
    count = Action(id="count", words=translate("Lead", "Count"), is_main=True)
    return FormPage(
        id="report-days",
        title=translate("Lead", "Which days?"),
        lines=(Together(boxes),),
        actions=(count, back_action()),
    )


def day_problem(*, is_order: bool) -> str:
    """Return what is wrong with a day."""
    if is_order:
        return translate("Lead", "The last day comes after the first.")
    return translate("Lead", "A day such as 31/12/2026.")


def tell_saved(saved: Saved) -> Note:
    """Return where a report was written, or why it was not."""
    if saved.files:
        words = translate("Lead", "It is saved here: {file}").format(file=" · ".join(saved.files))
        return Note(words=words, mark=Mark.DONE)
    words = {
        "full": translate("Lead", "The disk is full. Nothing was saved."),
        "letters": translate("Lead", "A name has letters that cannot be printed."),
        "closed": translate("Lead", "The folder cannot be written. Nothing was saved."),
    }.get(saved.trouble, translate("Lead", "It could not be saved."))
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def tell_saving() -> Note:
    """Return that a report is being written."""
    return Note(words=translate("Lead", "It is being saved…"), mark=Mark.NOW)


def _list(
    page: str,
    title: str,
    about: str,
    rows: tuple[Row, ...],
    notes: tuple[Note, ...],
    actions: tuple[Action, ...],
) -> ReportPage:
    return ReportPage(
        id=page,
        title=title,
        about=about,
        columns=(
            Column(id="figure", heading=translate("Lead", "What was counted"), can_hide=False),
            Column(id="number", heading=translate("Lead", "Number")),
        ),
        rows=rows,
        empty=translate("Lead", "Choose a period."),
        notes=notes,
        actions=actions,
        opens="table",
        may_sort=False,
    )


def _line(at: int, table: ReportTable, language: str) -> Row:
    number = f"{written(table.main_figure, language)} {table.unit}".rstrip()
    cells = (Cell(text=table.title, bold=True), Cell(text=number))
    return Row(id=str(at), name=table.title, cells=cells)


def _row(number: int, told: tuple[Told, ...], language: str, *, is_total: bool) -> Row:
    cells = tuple(
        Cell(text=written(each, language), bold=is_total or not at, order=_order(each))
        for at, each in enumerate(told)
    )
    return Row(id=str(number), name=cells[0].text, cells=cells)


def _order(told: Told) -> str | int:
    return told if isinstance(told, str) else round(told * 100)


def _save_action() -> Action:
    words = translate("Lead", "Save as PDF and table")
    return Action(id="save", words=words, is_main=True)


def _span_actions(now: str | None) -> tuple[Action, ...]:
    spans = (each for each in SPANS if each != now)
    return tuple(Action(id="span", argument=each, words=span_words(each)) for each in spans)


def _more() -> tuple[Action, ...]:
    return (
        Action(id="days", words=translate("Lead", "Other days…")),
        Action(id="lots", words=translate("Lead", "File for a donor…")),
    )


def _span_of(days: Days, today: date) -> str | None:
    return next((span for span, made in SPANS.items() if made(today) == days), None)
