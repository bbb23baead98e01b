"""Each line of a supplier's list is taken, or told by its number with what is wrong with it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from workshop_app.application.content_port import Content
from workshop_app.application.storage_port import Memory
from workshop_app.domain.announcing import (
    BadLine,
    Column,
    Fault,
    Line,
    ListWords,
    Matched,
    Row,
    is_filler,
    kind_of,
    read_made,
)
from workshop_app.domain.codes import LONGEST_FOREIGN_CODE, parse_code
from workshop_app.domain.ids import LotId
from workshop_app.values import Struct

_ROUNDED: Final = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")
_ERROR: Final = re.compile(
    r"#(N/?A|REF!?|VALUE!?|VALEUR!?|NAME\??|NOM\??|NUM!?|NOMBRE!?|DIV/0!?|NULL!?)"
)

LONGEST_WORDS: Final = 200
"""Longest maker or model that is kept, in characters."""


class Checked(Struct, frozen=True, kw_only=True):
    """What a list is worth, before anything is written down.

    Attributes:
        lines: those that would be announced, in the order of the list.
        there: numbers of lines that are announced for this lot already: nothing to do.
        bad: those that cannot be taken, and why.
    """

    lines: tuple[Line, ...]
    there: tuple[int, ...]
    bad: tuple[BadLine, ...]


class _UnfitError(Exception):
    def __init__(self, fault: Fault, column: Column | None = None, told: str = "") -> None:
        super().__init__(fault)
        self.fault, self.column, self.told = fault, column, told


@dataclass(slots=True)
class Checker:
    """Checks the lines of one list for one lot, one after the other.

    Attributes:
        kind: of every machine, for a list that does not tell; empty if it must tell.
        is_delimited: the list is plain text, where a cell too many means a shifted line.
    """

    memory: Memory
    content: Content
    words: ListWords
    columns: tuple[Matched, ...]
    lot: LotId
    today: date
    kind: str = ""
    width: int = 0
    is_delimited: bool = False
    _first: dict[str, int] = field(default_factory=dict)

    def check(self, rows: Iterable[Row], *, go_on: Callable[[], None]) -> Checked:
        """Check all rows below the headings; `go_on` is called for each and may raise."""
        lines: list[Line] = []
        there: list[int] = []
        bad: list[BadLine] = []
        headings = {each.column: each.heading for each in self.columns}
        for row in rows:
            go_on()
            if not any(row.cells):
                continue
            try:
                line = self._read(row)
                if self._is_there(line):
                    there.append(line.number)
                else:
                    lines.append(line)
            except _UnfitError as unfit:
                heading = headings.get(unfit.column, "") if unfit.column else ""
                bad.append(BadLine(row.number, unfit.fault, heading, unfit.told[:LONGEST_WORDS]))
        return Checked(lines=tuple(lines), there=tuple(there), bad=tuple(bad))

    def _read(self, row: Row) -> Line:
        if self.is_delimited and any(row.cells[self.width :]):
            raise _UnfitError(
                Fault.TOO_MANY_CELLS, None, next(filter(None, row.cells[self.width :]))
            )
        cells = {
            each.column: row.cells[each.at].strip() if each.at < len(row.cells) else ""
            for each in self.columns
        }
        for column, text in cells.items():
            _must_be_plain(column, text)
        serial, tag = (
            _name(column, cells.get(column, "")) for column in (Column.SERIAL, Column.ASSET_TAG)
        )
        if not serial and not tag:
            named = cells.get(Column.SERIAL) or cells.get(Column.ASSET_TAG, "")
            raise _UnfitError(Fault.FILLER if named else Fault.NO_NAME, self._name_column(), named)
        return Line(
            number=row.number,
            kind=self._kind(cells),
            serial=serial,
            asset_tag=tag if tag.casefold() != serial.casefold() else "",
            maker=cells.get(Column.MAKER, ""),
            model=cells.get(Column.MODEL, ""),
            made=self._made(cells.get(Column.MADE, "")),
        )

    def _name_column(self) -> Column | None:
        names = (each.column for each in self.columns)
        return next((each for each in names if each in {Column.SERIAL, Column.ASSET_TAG}), None)

    def _kind(self, cells: dict[Column, str]) -> str:
        said = cells.get(Column.KIND, "")
        kind = kind_of(said, self.words) if said else self.kind
        if not kind and said:
            raise _UnfitError(Fault.UNKNOWN_KIND, Column.KIND, said)
        if not kind:
            raise _UnfitError(Fault.NO_KIND, Column.KIND)
        if self.content.route(kind) is None:
            raise _UnfitError(Fault.NO_ROUTE, Column.KIND, said or kind)
        return kind

    def _made(self, said: str) -> str:
        if not said:
            return ""
        try:
            made = read_made(said, self.today)
        except ValueError:
            raise _UnfitError(Fault.BAD_DATE, Column.MADE, said) from None
        if made > self.today.isoformat()[: len(made)]:
            raise _UnfitError(Fault.FUTURE_DATE, Column.MADE, said)
        return made

    def _is_there(self, line: Line) -> bool:
        """Whether it is announced for this lot already; what clashes is a fault."""
        for column, name in ((Column.SERIAL, line.serial), (Column.ASSET_TAG, line.asset_tag)):
            if name and (first := self._first.get(name.casefold())) is not None:
                raise _UnfitError(Fault.TWICE, column, str(first))
        for name in line.names:
            self._first[name.casefold()] = line.number
        for column, name in ((Column.SERIAL, line.serial), (Column.ASSET_TAG, line.asset_tag)):
            item = self.memory.items.named(name) if name else None
            if item is not None:
                if item.lot == self.lot:
                    return True
                raise _UnfitError(Fault.KNOWN, column, _shown(item.id))
            known = self.memory.supply.awaited_as(name) if name else None
            if known is not None and known.lot == self.lot:
                return True
            if known is not None:
                raise _UnfitError(Fault.ELSEWHERE, column, _shown(known.lot))
        return False


def _must_be_plain(column: Column, text: str) -> None:
    if not text.isprintable():
        raise _UnfitError(
            Fault.ODD_LETTERS, column, "".join(c if c.isprintable() else "·" for c in text)
        )
    if _ERROR.fullmatch(text.upper()):
        raise _UnfitError(Fault.ERROR_CELL, column, text)
    longest = LONGEST_FOREIGN_CODE if column in {Column.SERIAL, Column.ASSET_TAG} else LONGEST_WORDS
    if len(text) > longest:
        raise _UnfitError(Fault.TOO_LONG, column, text)


def _name(column: Column, text: str) -> str:
    """Return a serial or tag; empty where it names nothing."""
    text = " ".join(text.split())
    if _ROUNDED.fullmatch(text) and "+" in text:
        raise _UnfitError(Fault.ROUNDED, column, text)
    return "" if not text or is_filler(text) or parse_code(text) is not None else text


def _shown(text: str) -> str:
    code = parse_code(text)
    return code.shown if code else text
