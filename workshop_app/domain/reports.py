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
        is_drawn: the last column is a number that may be drawn as bars.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    note: str = ""
    is_drawn: bool = False

    @property
    def lines(self) -> tuple[tuple[Cell, ...], ...]:
        """All rows, the total last."""
        return (*self.rows, self.total) if self.total else self.rows


class Report(Struct, frozen=True, kw_only=True):
    """A whole report, in one language (`fr` or `en`)."""

    title: str
    about: str
    language: str
    tables: tuple[ReportTable, ...]
