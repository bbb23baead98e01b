"""Writes a report as a PDF: headings, and tables whose headings repeat, with a bar in each line."""

from io import BytesIO
from typing import Any, Final

from reportlab.graphics import renderSVG
from reportlab.graphics.charts.barcharts import HorizontalBarChart
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from workshop_app.adapters.printing.lettering import BOLD, REGULAR, printable, register_fonts
from workshop_app.domain.reports import Cell, Report, ReportTable, written

_LOCALES: Final = {"fr": "fr-FR", "en": "en-GB"}
_INK, _EDGE, _BAND, _BAR = (HexColor(told) for told in ("#000000", "#808080", "#EEF2F6", "#1F5A93"))
_MARGIN: Final = 20 * mm
_WIDTH: Final = A4[0] - 2 * _MARGIN
_BAR_MM, _MOST_BARS = 9.0, 14
_BESIDE_MM, _NAMES_MM, _NUMBERS_MM = 118.0, 52.0, 16.0
"""Bars that stand beside a table on a screen, where their letters must not become small."""
_KEPT_TOGETHER = 20
_IN_LINE_MM, _IN_LINE_PT, _IN_NARROW_MM = 70.0, 11, 40.0
_TEXT_PT, _SMALL_PT = 14, 12


class _Heading(Paragraph):  # type: ignore[misc] # the library has no types
    """A heading that the reader's outline names, so that one can go to it."""

    def __init__(self, text: str, style: ParagraphStyle, level: int) -> None:
        super().__init__(_escaped(text), style)
        self._outline = (printable(text), level)

    def draw(self) -> None:
        title, level = self._outline
        key = f"{level}-{title}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(title, key, level, closed=0)
        super().draw()


def report_pdf(report: Report) -> bytes:
    """Return the PDF; the same report gives the same bytes.

    Raises:
        UnprintableTextError: the typeface lacks a letter.
    """
    register_fonts()
    buffer = BytesIO()
    document = SimpleDocTemplate(
        buffer,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=printable(report.title),
        author="Établi",
        lang=_LOCALES.get(report.language, report.language),
        invariant=1,
        initialFontName=REGULAR,
    )
    story: list[Flowable] = [_Heading(report.title, _style(26, bold=True), 0)]
    story += [Spacer(1, 3 * mm), Paragraph(_escaped(report.about), _style(_TEXT_PT))]
    for table in report.written_tables:
        story += _section(table, report.language)

    def foot(canvas: Canvas, page: Any) -> None:
        canvas.setFont(REGULAR, _SMALL_PT)
        canvas.drawRightString(A4[0] - _MARGIN - 6, 10 * mm, str(page.page))
        canvas.drawString(_MARGIN + 6, 10 * mm, printable(report.title))

    document.build(story, onFirstPage=foot, onLaterPages=foot)
    return buffer.getvalue()


def bars_svg(table: ReportTable, language: str) -> str:
    """Return the bars of a table as SVG, with a name at each; empty where it has none.

    Letters are black and bars `rgb(12%,35%,57%)`: whoever shows them puts other colours there.
    """
    register_fonts()
    drawn = _bars(table, language)
    return str(renderSVG.drawToString(drawn)) if drawn is not None else ""


def _section(table: ReportTable, language: str) -> list[Flowable]:
    heading = _Heading(table.title, _style(18, bold=True, before=9 * mm), 1)
    head: list[Flowable] = [heading, Spacer(1, 2 * mm)]
    if table.note:
        head += [Paragraph(_escaped(table.note), _style(_TEXT_PT)), Spacer(1, 2 * mm)]
    if not table.rows:
        return [KeepTogether([*head, Paragraph(_escaped(table.nothing), _style(_SMALL_PT))])]
    if len(table.rows) <= _KEPT_TOGETHER:
        return [KeepTogether([*head, _grid(table, language)])]
    return [CondPageBreak(60 * mm), *head, _grid(table, language)]


def _grid(table: ReportTable, language: str) -> Table:
    """A table whose headings come again on each page; numbers stand to the right, then bars."""
    numbers = {
        column
        for column in range(len(table.headings))
        if table.rows and all(not isinstance(row[column], str) for row in table.rows)
    }
    total, wide = len(table.lines) if table.total else 0, _bar_width(table)
    bars = ["", *_bars_in_lines(table, wide), *([""] if table.total else [])]
    widths = [*_widths(table, _WIDTH - wide), *([wide] if wide else [])]
    cells: list[list[object]] = [
        [
            _cell(told, language, bold=number in {0, total}, right=at in numbers)
            for at, told in enumerate(row)
        ]
        for number, row in enumerate((table.headings, *table.lines))
    ]
    if wide:
        cells = [[*row, bar] for row, bar in zip(cells, bars, strict=True)]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *([("VALIGN", (-1, 0), (-1, -1), "MIDDLE")] if wide else []),
        ("BACKGROUND", (0, 0), (-1, 0), _BAND),
        ("LINEBELOW", (0, 0), (-1, 0), 1.2, _INK),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, _EDGE),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
    return Table(cells, colWidths=widths, repeatRows=1, hAlign="LEFT", style=TableStyle(style))


def _bar_width(table: ReportTable) -> float:
    """Return how wide the column of bars is; 0 where one bar would say nothing."""
    numbers = [row[-1] for row in table.rows if not isinstance(row[-1], str)]
    if not table.is_drawn or len(numbers) < 2 or not any(numbers):  # noqa: PLR2004
        return 0
    narrow = len(table.headings) > 2  # noqa: PLR2004 - a name and its number
    return float((_IN_NARROW_MM if narrow else _IN_LINE_MM) * mm)


def _bars_in_lines(table: ReportTable, wide: float) -> list[Drawing]:
    """Return the bar of each row, dark enough for a printer without colours."""
    numbers = [0.0 if isinstance(row[-1], str) else float(row[-1]) for row in table.rows]
    most, room = max(*numbers, 1.0, 0.0), max(0.0, wide - 12)
    bars = []
    for number in numbers:
        drawing = Drawing(room, _IN_LINE_PT)
        long = room * max(0.0, number) / most
        drawing.add(Rect(0, 0, long, _IN_LINE_PT, fillColor=_BAR, strokeColor=None))
        bars.append(drawing)
    return bars


def _widths(table: ReportTable, width: float) -> list[float]:
    """Share the width out by the longest text of each column; headings may break at spaces."""
    longest = []
    for at, heading in enumerate(table.headings):
        cells = (len(str(row[at])) + 2 for row in table.lines)
        words = (len(word) + 3 for word in heading.split())
        longest.append(min(34, max(10, *words, *cells)))
    return [width * each / sum(longest) for each in longest]


def _bars(table: ReportTable, language: str) -> Drawing | None:
    """Bars to stand beside a table, each with its number; the table says the same in words."""
    rows = [row for row in table.rows if not isinstance(row[-1], str)]
    if not table.is_drawn or not 2 <= len(rows) <= _MOST_BARS:  # noqa: PLR2004 - one bar says nothing
        return None
    values = [float(row[-1]) for row in reversed(rows)]
    height = _BAR_MM * mm * len(rows)
    drawing = Drawing(_BESIDE_MM * mm, height + 4 * mm)
    chart = HorizontalBarChart()
    chart.x, chart.y = _NAMES_MM * mm, 2 * mm
    chart.width, chart.height = (_BESIDE_MM - _NAMES_MM - _NUMBERS_MM) * mm, height
    chart.data = [values]
    chart.categoryAxis.categoryNames = [_short(str(row[0])) for row in reversed(rows)]
    chart.categoryAxis.labels.fontName = chart.barLabels.fontName = REGULAR
    chart.categoryAxis.labels.fontSize = chart.barLabels.fontSize = _SMALL_PT
    chart.categoryAxis.visibleTicks = chart.valueAxis.visible = False
    chart.valueAxis.valueMin = 0
    chart.valueAxis.valueMax = max(*values, 1)
    chart.bars[0].fillColor = _BAR
    chart.bars[0].strokeColor = None
    chart.barLabelFormat = lambda told: written(round(told), language)
    chart.barLabels.boxAnchor = "w"
    chart.barLabels.dx = 4
    drawing.add(chart)
    return drawing


def _short(text: str) -> str:
    return printable(text if len(text) <= 24 else f"{text[:23]}…")  # noqa: PLR2004 - 52 mm


def _cell(told: Cell, language: str, *, bold: bool = False, right: bool = False) -> Paragraph:
    return Paragraph(_escaped(written(told, language)), _style(_SMALL_PT, bold=bold, right=right))


def _style(
    points: float, *, bold: bool = False, right: bool = False, before: float = 0
) -> ParagraphStyle:
    return ParagraphStyle(
        f"{points}-{bold}-{right}",
        fontName=BOLD if bold else REGULAR,
        fontSize=points,
        leading=points * 1.3,
        textColor=_INK,
        alignment=TA_RIGHT if right else 0,
        spaceBefore=before,
        splitLongWords=1,
    )


def _escaped(text: str) -> str:
    """The library reads marks in its texts; ours have none."""
    told = printable(text)
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        told = told.replace(sign, name)
    return told
