"""What the section of reports works with."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from workshop_app.application.report_period import Count, Days
from workshop_app.domain.ids import LotId
from workshop_app.domain.reports import Report
from workshop_app.ui.lead.section import Aside
from workshop_app.values import Struct


class Drawn(Struct, frozen=True):
    """A report, and the bars of each of its tables as SVG; empty where a table has none."""

    report: Report
    bars: tuple[str, ...]


class Saved(Struct, frozen=True):
    """Where a report was written; or, in a word, why it was not: `full`, `closed` or `letters`."""

    files: tuple[str, ...] = ()
    trouble: str = ""


class Reports(Protocol):
    """The reports of this desk."""

    def begin(self, days: Days) -> Count:
        """Return the count of some days; nothing is counted yet. On the database's thread."""

    def go_on(self, count: Count) -> None:
        """Count the next part. On the database's thread."""

    def tell(self, count: Count, days: Days, language: str) -> Report:
        """Return what was counted as tables. On the database's thread."""

    def lots(self) -> Sequence[tuple[LotId, str, str]]:
        """Return each lot, its number and who gave it, the newest first."""

    def lot(self, lot: LotId, language: str) -> Report | None:
        """Return what became of a lot; none if it is not known here."""

    def draw(self, report: Report) -> Drawn:
        """Return a report with its bars. It may take a second."""

    def save(self, report: Report) -> Saved:
        """Write a report as PDF and as a workbook. It may take some seconds."""


class ReportParts(Struct, frozen=True, kw_only=True):
    """What the section works with; `today` tells the day at this machine."""

    reports: Reports
    aside: Aside
    today: Callable[[], date]
