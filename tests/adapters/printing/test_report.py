"""A report on paper and as a workbook, opened again by other programs than those that wrote it."""

import io

import pypdfium2
import pytest
import python_calamine
from openpyxl import load_workbook

from workshop_app.adapters.lists.workbook import workbook
from workshop_app.adapters.printing.report import report_pdf
from workshop_app.domain.reports import Report, ReportTable, written
from workshop_app.values import replace

FORMULAS = ("=1+1", "+33 3 81", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "x<b>&y")


def a_report(language="fr", rows=(("écoles", 12, 3.5), ("familles", 4, 1.0))):
    table = ReportTable(
        title="Reçus / 2026",
        headings=("Pour", "Nombre", "Poids"),
        rows=tuple(rows),
        total=("Total", 16, 4.5),
        note="Une note.",
        is_drawn=True,
    )
    names = ReportTable(
        title="Reçus / 2026", headings=("Nom",), rows=tuple((text,) for text in FORMULAS)
    )
    return Report(title="Rapport 2026", about="Tout.", language=language, tables=(table, names))


def words_of(raw):
    pdf = pypdfium2.PdfDocument(raw)
    try:
        return [page.get_textpage().get_text_bounded() for page in pdf]
    finally:
        pdf.close()


def sheets(raw):
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_the_pdf_holds_every_word_and_number_of_the_tables():
    text = " ".join(" ".join(words_of(report_pdf(a_report()))).split())
    for told in ("Rapport 2026", "Une note.", "écoles 12 3,50", "Total 16 4,50", "x<b>&y", "=1+1"):
        assert told in text, told


def test_the_pdf_tells_its_language_and_title_and_has_an_outline():
    raw = report_pdf(a_report("en"))
    assert b"/Lang (en-GB)" in raw
    pdf = pypdfium2.PdfDocument(raw)
    assert pdf.get_metadata_value("Title") == "Rapport 2026"
    assert [each.get_title() for each in pdf.get_toc()][:2] == ["Rapport 2026", "Reçus / 2026"]
    pdf.close()


def test_the_same_report_is_the_same_file():
    assert report_pdf(a_report()) == report_pdf(a_report())


def test_headings_come_again_on_every_page_of_a_long_table():
    rows = tuple((f"line {number}", number, 0.5) for number in range(120))
    pages = words_of(report_pdf(a_report(rows=rows)))
    assert len(pages) > 2
    assert all("Nombre" in page for page in pages[:-1])


def test_the_workbook_holds_the_same_cells():
    read = sheets(workbook(a_report()))
    assert list(read) == ["Reçus   2026", "Reçus   2026 2"]
    assert read["Reçus   2026"][2:] == [
        ["Pour", "Nombre", "Poids"],
        ["écoles", 12.0, 3.5],
        ["familles", 4.0, 1.0],
        ["Total", 16.0, 4.5],
    ]


def test_no_text_becomes_a_formula():
    raw = workbook(a_report())
    assert [row[0] for row in sheets(raw)["Reçus   2026 2"][3:]] == list(FORMULAS)
    cells = load_workbook(io.BytesIO(raw)).worksheets[1].iter_rows(min_row=4)
    assert {(cell.data_type, cell.quotePrefix) for (cell,) in cells} == {("s", True), ("s", False)}


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (1_234, "1\u00a0234", "1,234"),
        (0.5, "0,50", "0.50"),
        (1_234_567.5, "1\u00a0234\u00a0567,50", "1,234,567.50"),
    ],
)
def test_numbers_are_written_as_people_write_them(number, french, english):
    assert (written(number, "fr"), written(number, "en")) == (french, english)


def test_a_sheet_is_ready_to_print_and_its_headings_stay_in_sight():
    sheet = load_workbook(io.BytesIO(workbook(a_report()))).worksheets[0]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B4", "$3:$3")
    assert sheet.print_area.endswith("$A$1:$C$6")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert [cell.number_format for cell in sheet[4]] == ["General", "#,##0", "#,##0.00"]
    assert sheet["A6"].font.bold


def test_every_line_of_a_sheet_has_the_room_of_its_words():
    long = "Posez la machine sur la table. Pour une machine lourde, demandez de l'aide. " * 2
    sheet = load_workbook(io.BytesIO(workbook(a_report(rows=((long, 1, 1.0), ("a", 2, 2.0))))))
    heights = {row: each.height for row, each in sheet.worksheets[0].row_dimensions.items()}
    assert heights[4] >= 2 * heights[5]
    assert "A2:C2" in {str(each) for each in sheet.worksheets[0].merged_cells.ranges}


def test_the_bars_of_a_sheet_are_those_of_the_paper_without_the_total():
    sheet = load_workbook(io.BytesIO(workbook(a_report()))).worksheets[0]
    assert [str(each.sqref) for each in sheet.conditional_formatting] == ["C4:C5"]


def test_where_there_is_nothing_it_is_said_in_words():
    nothing = ReportTable(title="T", headings=("A", "B"), rows=(), nothing="Rien.", is_drawn=True)
    report = Report(title="R", about="", language="fr", tables=(nothing,))
    assert "Rien." in words_of(report_pdf(report))[0]
    assert sheets(workbook(report))["T"][3][0] == "Rien."
    assert nothing.main_figure == 0


def test_the_main_figures_stand_before_all_tables():
    report = a_report()
    brief = ReportTable(title="En bref", headings=("Quoi",), rows=(("Reçus",),))
    written_down = replace(report, brief=brief)
    assert next(iter(sheets(workbook(written_down)))) == "En bref"
    [first, *_] = words_of(report_pdf(written_down))
    assert first.index("En bref") < first.index("Une note.")
