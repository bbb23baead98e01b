"""Writes a report as a workbook (XLSX): a sheet a table, and nothing that is ever computed."""

import io
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from workshop_app.domain.reports import Cell, Report, ReportTable

_NO_SHEET_NAME: Final = re.compile(r"[\\/*?:\[\]]")
_LONGEST_NAME: Final = 31
_LONGEST_CELL: Final = 32_767
_NAMES, _NUMBERS, _WIDEST = 50, 12, 60
"""Widths in letters: the first column is wide enough for the sentences above the table."""

_BAND: Final = PatternFill("solid", fgColor="EEF2F6")
_LINE: Final = Border(bottom=Side("thin", color="808080"))
_TOTAL: Final = Border(top=Side("medium"), bottom=Side("medium"))
_HEADINGS_AT: Final = 3
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
    _put(sheet, 1, 1, table.title).font = Font(bold=True, size=14)
    about = (f"{report.title}.", report.about, table.note)
    _put(sheet, 2, 1, " ".join(filter(None, about)))
    lines = table.lines or ((table.nothing,),)
    for column, heading in enumerate(table.headings, start=1):
        cell = _put(sheet, _HEADINGS_AT, column, heading)
        cell.font, cell.fill = Font(bold=True), _BAND
    for number, row in enumerate(lines, start=_HEADINGS_AT + 1):
        is_total = bool(table.total) and number == _HEADINGS_AT + len(lines)
        for column, told in enumerate(row, start=1):
            cell = _put(sheet, number, column, told)
            cell.border = _TOTAL if is_total else _LINE
            cell.font = Font(bold=is_total)
    for column, heading in enumerate(table.headings, start=1):
        longest = max((len(str(row[column - 1])) for row in table.lines), default=0)
        least = _NAMES if column == 1 else _NUMBERS
        width = min(max(longest, len(heading), least) + 2, _WIDEST)
        sheet.column_dimensions[get_column_letter(column)].width = width
    _make_ready_to_print(sheet, len(table.headings), _HEADINGS_AT + len(lines))


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
        cell.alignment = Alignment(wrap_text=True, vertical="top")
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
