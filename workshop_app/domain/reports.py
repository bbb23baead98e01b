"""A report as data: titles and tables of words and numbers, for whatever writes them down."""

from typing import Final, TypeAlias

from workshop_app.values import Struct

Cell: TypeAlias = "str | int | float"

_FRENCH: Final = str.maketrans({",": "\u00a0", ".": ","})


def written(told: Cell, language: str) -> str:
    """Return a cell as people write it: 12500.5 is `12 500,50` or, in English, `12,500.50`."""
    if isinstance(told, str):
        return told
    text = f"{told:,}" if isinstance(told, int) else f"{told:,.2f}"
    return text.translate(_FRENCH) if language == "fr" else text


class ReportTable(Struct, frozen=True, kw_only=True):
    """One table.

    Attributes:
        headings: one for each column.
        rows: as many cells as headings; the first one names the row.
        total: the last row, which sums up the others; empty where there is none.
        note: what must be known to read it right.
        nothing: what is said instead of rows, where there are none.
        is_drawn: the last column is a number that may be drawn as bars.
        main: the number that says most of it; none: its total, its only one, or the sum of lines.
        unit: of that number, where it counts no things: `kg` or `€`.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    note: str = ""
    nothing: str = ""
    is_drawn: bool = False
    main: "Cell | None" = None
    unit: str = ""

    @property
    def lines(self) -> tuple[tuple[Cell, ...], ...]:
        """All rows, the total last."""
        return (*self.rows, self.total) if self.total else self.rows

    @property
    def main_figure(self) -> Cell:
        """The number that says most of it; empty if there is no such number."""
        if self.main is not None:
            return self.main
        last = [line[-1] for line in self.lines]
        numbers = [told for told in last if not isinstance(told, str)]
        if self.total or len(last) == 1:
            return last[-1]
        if self.is_drawn and len(numbers) == len(last):
            return sum(numbers)
        return ""


class Report(Struct, frozen=True, kw_only=True):
    """A whole report, in one language (`fr` or `en`).

    Attributes:
        brief: the main figure of each table, for the first page of what is written.
    """

    title: str
    about: str
    language: str
    tables: tuple[ReportTable, ...]
    brief: ReportTable | None = None

    @property
    def written_tables(self) -> tuple[ReportTable, ...]:
        """All tables as they are written down, the brief one first."""
        return (self.brief, *self.tables) if self.brief else self.tables
