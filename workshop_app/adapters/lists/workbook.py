"""Writes a report as a workbook (XLSX): a sheet a table, and nothing that is ever computed."""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from textwrap import wrap
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.formatting.rule import DataBarRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from workshop_app.domain.reports import Cell, Report, ReportTable

_NO_SHEET_NAME: Final = re.compile(r"[\\/*?:\[\]]")
_LONGEST_NAME: Final = 31
_LONGEST_CELL: Final = 32_767
_NAMES, _NUMBERS, _WIDEST = 30, 12, 60
"""Widths in letters."""
_LINE_PT: Final = 15

_BAND: Final = PatternFill("solid", fgColor="EEF2F6")
_LINE: Final = Border(bottom=Side("thin", color="808080"))
_TOTAL: Final = Border(top=Side("medium"), bottom=Side("medium"))
_BAR: Final = "9DB9D6"
_ABOUT_AT, _HEADINGS_AT = 2, 3
_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def workbook(report: Report) -> bytes:
    """Return the workbook: text stays text, whatever it begins with."""
    book = Workbook()
    book.properties.title = report.title
    book.properties.creator = "Établi"
    book.properties.language = report.language
    book.properties.created = book.properties.modified = datetime(2026, 1, 1, tzinfo=UTC).replace(
        tzinfo=None
    )
    book.remove(book.active)
    names: set[str] = set()
    for table in report.written_tables:
        sheet = book.create_sheet(_sheet_name(table.title, names))
        _fill(sheet, report, table)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _fill(sheet: Any, report: Report, table: ReportTable) -> None:
    widths = _widths(table)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    about = " ".join(filter(None, (f"{report.title}.", report.about, table.note)))
    for at, words in ((1, table.title), (_ABOUT_AT, about)):
        _put(sheet, at, 1, words)
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=len(widths))
    sheet["A1"].font = _font(bold=True, size=14)
    sheet.row_dimensions[1].height = 2 * _LINE_PT
    sheet.row_dimensions[_ABOUT_AT].height = _height([about], [sum(widths)]) + _LINE_PT / 2
    lines = table.lines or ((table.nothing,),)
    numbers = {column for row in lines for column, told in enumerate(row) if _is_number(told)}
    for column, heading in enumerate(table.headings):
        cell = _put(sheet, _HEADINGS_AT, column + 1, heading)
        cell.font, cell.fill = _font(bold=True), _BAND
        if column in numbers:
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="right")
    sheet.row_dimensions[_HEADINGS_AT].height = _height(table.headings, widths)
    for number, row in enumerate(lines, start=_HEADINGS_AT + 1):
        is_total = bool(table.total) and number == _HEADINGS_AT + len(lines)
        for column, told in enumerate(row, start=1):
            cell = _put(sheet, number, column, told)
            cell.border = _TOTAL if is_total else _LINE
            cell.font = _font(bold=is_total)
        sheet.row_dimensions[number].height = _height(row, widths)
    _draw_bars(sheet, table)
    _make_ready_to_print(sheet, len(table.headings), _HEADINGS_AT + len(lines))


def _font(*, bold: bool = False, size: int = 11) -> Font:
    return Font(name="Calibri", bold=bold, size=size)


def _is_number(told: Cell) -> bool:
    return not isinstance(told, str)


def _widths(table: ReportTable) -> list[int]:
    """Return the width of each column, in letters."""
    found = []
    for column, heading in enumerate(table.headings):
        longest = max((len(str(row[column])) for row in table.lines), default=0)
        least = _NAMES if column == 0 else _NUMBERS
        found.append(min(max(longest, len(heading), least) + 3, _WIDEST))
    return found


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Return the height of a row in points: no program makes room for lines by itself for all."""
    lines = [len(wrap(str(told), max(1, width))) for told, width in zip(row, widths, strict=False)]
    return max(1, *lines) * _LINE_PT


def _draw_bars(sheet: Any, table: ReportTable) -> None:
    """Bars in the cells of the numbers, as on paper; a total would make all others short."""
    if table.is_drawn and len(table.rows) > 1:
        letter = get_column_letter(len(table.headings))
        cells = f"{letter}{_HEADINGS_AT + 1}:{letter}{_HEADINGS_AT + len(table.rows)}"
        bars = DataBarRule("num", 0, "max", color=_BAR)
        sheet.conditional_formatting.add(cells, bars)


def _make_ready_to_print(sheet: Any, columns: int, rows: int) -> None:
    """One page wide, A4, with the headings on each page; on the screen they stay in sight."""
    sheet.freeze_panes = sheet.cell(row=_HEADINGS_AT + 1, column=2)
    sheet.print_title_rows = f"{_HEADINGS_AT}:{_HEADINGS_AT}"
    sheet.print_area = f"A1:{get_column_letter(columns)}{rows}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "&P / &N"


def _put(sheet: Any, row: int, column: int, told: Cell) -> Any:
    cell = sheet.cell(row=row, column=column)
    if isinstance(told, str):
        text = ILLEGAL_CHARACTERS_RE.sub("", told)[:_LONGEST_CELL]
        cell.value = text
        cell.data_type = "s"  # else the library makes a formula of what begins with =
        cell.quotePrefix = text.startswith(_STARTS_A_FORMULA)  # nor does whoever edits it
        cell.alignment = Alignment(
            wrap_text=True, vertical="top", horizontal="left", indent=int(column > 1)
        )
    else:
        cell.value = told
        cell.number_format = "#,##0" if isinstance(told, int) else "#,##0.00"
        cell.alignment = Alignment(vertical="top")
    return cell


def _sheet_name(title: str, taken: set[str]) -> str:
    name = _NO_SHEET_NAME.sub(" ", title).strip("' ")[:_LONGEST_NAME] or "1"
    for number in _numbers():
        tried = name if number == 1 else f"{name[: _LONGEST_NAME - 4]} {number}"
        if tried.casefold() not in taken:
            taken.add(tried.casefold())
            return tried
    raise AssertionError("unreachable")


def _numbers() -> Iterable[int]:
    return iter(range(1, 1_000))
