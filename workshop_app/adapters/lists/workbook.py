"""Writes a report as a workbook (XLSX): a sheet a table, and nothing that is ever computed."""

import io
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from workshop_app.domain.reports import Cell, Report, ReportTable

_NO_SHEET_NAME: Final = re.compile(r"[\\/*?:\[\]]")
_LONGEST_NAME: Final = 31
_LONGEST_CELL: Final = 32_767
_WIDEST: Final = 60
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
    for table in report.tables:
        sheet = book.create_sheet(_sheet_name(table.title, names))
        _fill(sheet, report, table)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _fill(sheet: Any, report: Report, table: ReportTable) -> None:
    _put(sheet, 1, 1, f"{report.title} – {table.title}").font = Font(bold=True, size=14)
    _put(sheet, 2, 1, " ".join(filter(None, (report.about, table.note))))
    for column, heading in enumerate(table.headings, start=1):
        cell = _put(sheet, _HEADINGS_AT, column, heading)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(table.lines, start=_HEADINGS_AT + 1):
        for column, told in enumerate(row, start=1):
            _put(sheet, number, column, told)
    sheet.freeze_panes = sheet.cell(row=_HEADINGS_AT + 1, column=2)
    sheet.print_title_rows = f"{_HEADINGS_AT}:{_HEADINGS_AT}"
    for column, heading in enumerate(table.headings, start=1):
        longest = max((len(str(row[column - 1])) for row in table.lines), default=0)
        width = min(max(longest, len(heading), 8) + 2, _WIDEST)
        sheet.column_dimensions[get_column_letter(column)].width = width


def _put(sheet: Any, row: int, column: int, told: Cell) -> Any:
    cell = sheet.cell(row=row, column=column)
    if isinstance(told, str):
        text = ILLEGAL_CHARACTERS_RE.sub("", told)[:_LONGEST_CELL]
        cell.value = text
        cell.data_type = "s"  # else the library makes a formula of what begins with =
        cell.quotePrefix = text.startswith(_STARTS_A_FORMULA)  # nor does whoever edits it
    else:
        cell.value = told
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
