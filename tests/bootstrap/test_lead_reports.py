"""Reports on a lead's screen, from what a desk remembers: counted, looked at, and saved."""

from datetime import date

import pytest

from tests.bootstrap.test_lead_report import cells, settings, told
from tests.fake_address_book import at_once
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.bootstrap.lead_reports import DeskReports
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.ui.lead.reports.parts import ReportParts
from workshop_app.ui.lead.reports.presenter import ReportSection
from workshop_app.ui.lead.reports.screen import SPANS

__all__ = ["settings"]
TODAY = date(2026, 3, 31)


@pytest.fixture
def memory(settings):
    made = BenchMemory(settings)
    yield made
    made.close()


@pytest.fixture
def section(memory, tmp_path):
    parts = ReportParts(
        reports=DeskReports(memory, tmp_path / "reports"), aside=at_once, today=lambda: TODAY
    )
    made = ReportSection(AtOnce(), parts)
    made.open()
    return made


def figure(page, title):
    return next(row.cells[1].text for row in page.rows if row.name == title)


def row_of(page, title):
    return next(row.id for row in page.rows if row.name == title)


def test_the_year_is_counted_when_a_lead_comes(section):
    page = section.page()
    assert page.title == "Report 2026"
    assert figure(page, "Received") == "1"


def test_a_table_is_opened_with_its_bars_and_closed_again(section):
    page = press(section, "table", row_of(section.page(), "Where everything stands"))
    assert [[cell.text for cell in row.cells] for row in page.rows] == [["to erase", "1"]]
    assert press(section, "back").id == "reports"


def test_what_is_on_the_screen_is_what_the_command_writes(section, memory, settings, tmp_path):
    page = press(section, "save")
    memory.close()
    assert "Report-2026.pdf" in page.notes[0].words
    saved, asked = tmp_path / "reports" / "Report-2026.xlsx", tmp_path / "asked.xlsx"
    assert told(settings, "report", "--year", 2026, "--xlsx", asked) == 0
    for title in ("Received", "Cost", "People employed"):
        assert cells(saved, title) == cells(asked, title)


def test_another_month_brought_nothing(section):
    page = press(section, "span", argument="last-month")
    assert page.title == "Report 2/2026"
    assert figure(page, "Received") == "0"


def test_any_days_can_be_counted_and_what_is_no_day_is_told(section):
    press(section, "days")
    press(section, "wrote", argument="first", typed="1/3/2026")
    page = press(section, "wrote", argument="last", typed="soon")
    assert press(section, "count").lines[0].boxes[1].problems == ("A day such as 31/12/2026.",)
    press(section, "wrote", argument="last", typed="28/2/2026")
    assert press(section, "count").lines[0].boxes[1].problems != ()
    press(section, "wrote", argument="last", typed="2/3/2026")
    page = press(section, "count")
    assert figure(page, "Received") == "1"


def test_a_donor_is_given_the_file_of_a_lot(section):
    lots = press(section, "lots")
    page = press(section, "lot", row_of(lots, "LT 26 0001"))
    assert page.title.startswith("File of LT 26 0001")
    assert press(section, "back").id == "report-lots"


def test_a_folder_that_cannot_be_written_is_told_calmly(section, tmp_path):
    (tmp_path / "reports").write_text("no folder")
    assert "cannot be written" in press(section, "save").notes[0].words


class InTurn(AtOnce):
    """A host whose database answers later, one thing after the other; as `LeadHost`, it asks
    nothing twice for the same end."""

    def __init__(self):
        super().__init__()
        self.waits = []

    def look(self, work, then):
        if then not in [each for _, each in self.waits]:
            self.waits.append((work, then))

    def answer(self):
        work, then = self.waits.pop(0)
        then(work())


def test_who_comes_again_while_it_counts_gets_the_report_all_the_same(memory, tmp_path):
    host = InTurn()
    reports = DeskReports(memory, tmp_path)
    made = ReportSection(host, ReportParts(reports=reports, aside=at_once, today=lambda: TODAY))
    made.open()
    host.answer()
    made.open()
    while host.waits:
        host.answer()
    assert made.page().title == "Report 2026"


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        ("this-month", "2026-03-01", "2026-03-31"),
        ("last-month", "2026-02-01", "2026-02-28"),
        ("this-year", "2026-01-01", "2026-12-31"),
        ("last-year", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_period_is_whole(span, first, last):
    days = SPANS[span](TODAY)
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)
