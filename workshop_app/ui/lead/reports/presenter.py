"""Decides what reports show: the figures of a period, one table, other days, or a donor's lot."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop_app.application.report_period import Count, Days
from workshop_app.domain.codes import Scan
from workshop_app.domain.ids import LotId
from workshop_app.domain.reports import Report
from workshop_app.ui.lead.page import Note, Press, Tab
from workshop_app.ui.lead.reports.parts import Drawn, ReportParts, Saved
from workshop_app.ui.lead.reports.screen import (
    SPANS,
    day_problem,
    tell_counting,
    tell_days,
    tell_lot_file,
    tell_lots,
    tell_no_report,
    tell_report,
    tell_saved,
    tell_saving,
    tell_table,
)
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.typed import day, shown
from workshop_app.ui.lead.words import translate


@dataclass(slots=True)
class Asking:
    """Days that are being typed."""

    first: str
    last: str
    problems: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class ReportSection:
    """A period, counted a part at a time, so that calls are seen meanwhile."""

    host: Host
    parts: ReportParts
    id: str = "reports"
    _days: Days | None = None
    _count: Count | None = None
    _counted: tuple[Days, Drawn] | None = None
    _asking: Asking | None = None
    _lots: Sequence[tuple[LotId, str, str]] | None = None
    _lot: Drawn | None = None
    _table: int | None = None
    _notes: tuple[Note, ...] = ()

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "Reports"))

    def open(self) -> None:
        """Count this year, or again what was looked at last."""
        self._asking = self._lots = self._lot = self._table = None
        self._notes = ()
        self._begin(self._days or SPANS["this-year"](self.parts.today()))

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        drawn = self._opened()
        if self._count is not None and self._days is not None:
            return tell_counting(self._days, self._count.things)
        if self._asking is not None:
            return tell_days(self._asking.first, self._asking.last, self._asking.problems)
        if self._table is not None and drawn is not None:
            return tell_table(drawn, self._table, self._notes)
        if self._lot is not None:
            return tell_lot_file(self._lot, self._notes)
        if self._lots is not None:
            return tell_lots(self._lots, self._notes)
        if self._counted is None:
            return tell_no_report(self._notes)
        days, counted = self._counted
        return tell_report(counted, self.parts.today(), days, self._notes)

    def on_press(self, press: Press) -> None:
        """Count a period, open a table, save, or go back."""
        drawn = self._opened()
        match press.action:
            case "span" if press.argument in SPANS:
                self._begin(SPANS[press.argument](self.parts.today()))
            case "stop":
                self._count = None
                self.host.changed()
            case "table" if press.rows:
                self._table, self._notes = int(press.rows[0]), ()
                self.host.changed()
            case "save" if drawn is not None:
                self._save(drawn.report)
            case "days":
                self._ask_days()
            case "wrote" | "count" if self._asking is not None:
                self._on_days(self._asking, press)
            case "lots":
                self._notes = ()
                self.host.run(self.parts.reports.lots, self._show_lots)
            case "lot" if press.rows:
                self._open_lot(LotId(press.rows[0]))
            case "back":
                self.on_back()
            case _:
                pass

    def on_back(self) -> bool:
        """Go back by one page."""
        if self._count is not None:
            self._count = None
        elif self._asking is not None:
            self._asking = None
        elif self._table is not None:
            self._table = None
        elif self._lot is not None:
            self._lot = None
        elif self._lots is not None:
            self._lots = None
        else:
            return False
        self._notes = ()
        self.host.changed()
        return True

    def on_scan(self, _scan: Scan) -> bool:
        """No code means anything here."""
        return False

    def on_news(self) -> None:
        """A report is of the moment when it was counted."""

    def _opened(self) -> Drawn | None:
        return self._lot or (self._counted[1] if self._counted else None)

    def _ask_days(self) -> None:
        days = self._counted[0] if self._counted else SPANS["this-year"](self.parts.today())
        self._asking = Asking(shown(days.first), shown(days.last))
        self.host.changed()

    def _begin(self, days: Days) -> None:
        self._asking, self._table, self._notes = None, None, ()
        self._days, self._count = days, None

        def begun(count: Count) -> None:
            if days is self._days:
                self._count = count
                self._go_on(count)

        self.host.look(lambda: self.parts.reports.begin(days), begun)

    def _go_on(self, count: Count) -> None:
        """Count on, part by part; whoever has stopped it, or asked for more, ends the older one."""
        days, language = self._days, self.host.language
        if count is not self._count or days is None:
            return
        self.host.changed()
        reports = self.parts.reports
        if not count.is_done:  # what comes then is its own: a count that was left may be under way
            self.host.look(lambda: reports.go_on(count), lambda _: self._go_on(count))
            return

        def show(drawn: Drawn) -> None:
            if count is self._count:
                self._count, self._counted = None, (days, drawn)
                self.host.changed(drawn.report.title)

        self.host.look(
            lambda: reports.tell(count, days, language),
            lambda report: self.parts.aside(lambda: reports.draw(report), show),
        )

    def _on_days(self, asking: Asking, press: Press) -> None:
        if press.action == "wrote":
            self._asking = Asking(asking.first, asking.last)
            setattr(self._asking, press.argument, press.typed)
            self.host.changed()
            return
        first, last = day(asking.first), day(asking.last)
        wrong = [box for box, told in (("first", first), ("last", last)) if told is None]
        problems = {box: day_problem(is_order=False) for box in wrong}
        if first is not None and last is not None and last < first:
            problems = {"last": day_problem(is_order=True)}
        if problems or first is None or last is None:
            self._asking = Asking(asking.first, asking.last, problems)
            self.host.changed(next(iter(problems.values())))
            return
        self._begin(Days(first, last, f"{shown(first)} – {shown(last)}"))

    def _show_lots(self, lots: Sequence[tuple[LotId, str, str]]) -> None:
        self._lots = lots
        self.host.changed()

    def _open_lot(self, lot: LotId) -> None:
        language = self.host.language

        def show(drawn: Drawn) -> None:
            self._lot = drawn
            self.host.changed(drawn.report.title)

        def draw(report: Report | None) -> None:
            if report is not None:
                self.parts.aside(lambda: self.parts.reports.draw(report), show)

        self.host.look(lambda: self.parts.reports.lot(lot, language), draw)

    def _save(self, report: Report) -> None:
        self._notes = (tell_saving(),)
        self.host.changed()

        def show(saved: Saved) -> None:
            self._notes = (tell_saved(saved),)
            self.host.changed(self._notes[0].words)

        self.parts.aside(lambda: self.parts.reports.save(report), show)
