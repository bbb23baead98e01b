"""Joins the section of reports: what this desk knows, in words, as files."""

import errno
import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from workshop_app.application.donor_file import DonorFile, shown_code
from workshop_app.application.report_period import Count, Days, ReportPeriod
from workshop_app.application.supply.look import LookAtSupply
from workshop_app.bootstrap.lead_report import lot_report, period_of, report_of
from workshop_app.bootstrap.lead_use import content_of
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.ids import LotId
from workshop_app.domain.reports import Report
from workshop_app.ui.lead.presenter import MakeSection
from workshop_app.ui.lead.reports.parts import Drawn, ReportParts, Saved
from workshop_app.ui.lead.reports.presenter import ReportSection
from workshop_app.ui.lead.section import Aside


def report_section(
    memory: BenchMemory, folder: Path, aside: Aside, today: Callable[[], date] = date.today
) -> MakeSection:
    """Return what makes the section; reports are written into `folder`."""
    parts = ReportParts(reports=DeskReports(memory, folder), aside=aside, today=today)
    return partial(ReportSection, parts=parts)


class DeskReports:
    """See the protocol `Reports`."""

    def __init__(self, memory: BenchMemory, folder: Path) -> None:
        self._memory, self._folder = memory, folder
        self._period = ReportPeriod(memory.unit_of_work)

    def begin(self, days: Days) -> Count:
        """Return the count of some days."""
        return self._period.begin(period_of(days), {})

    def go_on(self, count: Count) -> None:
        """Count the next part."""
        self._period.go_on(count)

    def tell(self, count: Count, days: Days, language: str) -> Report:
        """Return what was counted as tables."""
        brought = self._period.orders(days.first, days.last)
        content = content_of(self._memory)
        return report_of(words_of(language), language, days, count, brought, content)

    def lots(self) -> Sequence[tuple[LotId, str, str]]:
        """Return each lot, its number and who gave it, the newest first."""
        found = LookAtSupply(self._memory.unit_of_work).lots()
        return [
            (each.lot.id, shown_code(each.lot.id), each.supplier.name if each.supplier else "")
            for each in found
        ]

    def lot(self, lot: LotId, language: str) -> Report | None:
        """Return what became of a lot."""
        told = DonorFile(self._memory.unit_of_work)(lot)
        return lot_report(words_of(language), language, told) if told else None

    def draw(self, report: Report) -> Drawn:
        """Return a report with its bars."""
        from workshop_app.adapters.printing.lettering import (  # noqa: PLC0415 - large
            UnprintableTextError,
        )
        from workshop_app.adapters.printing.report import bars_svg  # noqa: PLC0415

        bars = []
        for table in report.tables:
            try:
                bars.append(bars_svg(table, report.language))
            except UnprintableTextError:
                bars.append("")  # the table says the same
        return Drawn(report, tuple(bars))

    def save(self, report: Report) -> Saved:
        """Write a report as PDF and as a workbook."""
        from workshop_app.adapters.lists.workbook import workbook  # noqa: PLC0415 - large
        from workshop_app.adapters.printing.files import (  # noqa: PLC0415
            CannotWriteError,
            write_bytes,
        )
        from workshop_app.adapters.printing.lettering import UnprintableTextError  # noqa: PLC0415
        from workshop_app.adapters.printing.report import report_pdf  # noqa: PLC0415

        name = "-".join(re.findall(r"\w+", report.title))
        files = []
        try:
            for ending, make in (("pdf", report_pdf), ("xlsx", workbook)):
                file = self._folder / f"{name}.{ending}"
                write_bytes(make(report), file)
                files.append(str(file))
        except CannotWriteError as error:
            cause = error.__cause__
            is_full = isinstance(cause, OSError) and cause.errno == errno.ENOSPC
            return Saved(trouble="full" if is_full else "closed")
        except UnprintableTextError:
            return Saved(trouble="letters")
        return Saved(files=tuple(files))
