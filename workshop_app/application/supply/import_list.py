"""A supplier's list is looked at, and then announced: all good lines in one go, or none."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Final

from workshop_app.application.content_port import Content
from workshop_app.application.lead_decides import register_lot
from workshop_app.application.storage_port import Memory, OpenUnitOfWork, UnitOfWork
from workshop_app.application.supply.check_list import Checked, Checker
from workshop_app.domain.announcing import (
    IGNORED,
    NAMES,
    Column,
    Line,
    ListWords,
    Matched,
    Row,
    match_columns,
    plain,
)
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import LotId, SupplierId
from workshop_app.domain.people import Person
from workshop_app.domain.supply import SupplierKind, must_be_recycled
from workshop_app.values import Struct, field

HEADING_WITHIN: Final = 20
"""The headings stand among so many first lines: titles and logos may come before."""


class Sheet(Struct, frozen=True):
    """The lines of a list, or of one sheet of a workbook; empty lines may be left out.

    Attributes:
        is_delimited: plain text, where cells are told apart by a sign.
    """

    name: str
    rows: Sequence[Row]
    is_delimited: bool = False


class Asked(Struct, frozen=True, kw_only=True):
    """What a lead asks to import.

    Attributes:
        lot: where the machines will arrive.
        kind: of every machine, for a list that does not tell.
        chosen: headings that the lead has named, by column.
        ignored: headings that mean nothing, as the lead says.
        sheet: the only sheet to look at; empty for the first that has the headings.
    """

    supplier: SupplierId
    lot: LotId
    kind: str = ""
    chosen: Mapping[Column, str] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    sheet: str = ""


class Preview(Struct, frozen=True, kw_only=True):
    """What a list would bring; nothing is written down.

    Attributes:
        headings: those of the list that is looked at, as they stand there.
        columns: which heading was taken for which column.
        samples: the first cell under each heading in which something stands.
        recycled: lines that the law sends to recycling: a public body's, over ten years old.
    """

    sheet: str
    headings: tuple[str, ...]
    columns: tuple[Matched, ...]
    checked: Checked
    recycled: tuple[int, ...]
    samples: tuple[str, ...] = ()

    @property
    def unused(self) -> tuple[str, ...]:
        """The headings that mean nothing here."""
        used = {each.at for each in self.columns}
        return tuple(text for at, text in enumerate(self.headings) if text and at not in used)


class NoHeadings(Struct, frozen=True):
    """No line of the list has a heading for serials or tags; `seen` are likely ones."""

    seen: tuple[str, ...]


class NoSuchHeading(Struct, frozen=True):
    """A heading or a sheet that was named is not in the list."""

    named: str


class Cancelled(Struct, frozen=True):
    """Somebody stopped it; nothing was written down."""


class _StoppedError(Exception):
    pass


class ImportList(Struct, frozen=True):
    """Look at a list, or announce what is good in it.

    A list that was corrected is imported again: what is announced already stays as it is.
    """

    open_unit_of_work: OpenUnitOfWork
    content: Content
    words: ListWords

    def preview(
        self, sheets: Sequence[Sheet], asked: Asked, *, is_stopped: Callable[[], bool] = bool
    ) -> Preview | NoHeadings | NoSuchHeading | Cancelled:
        """Check every line, and write nothing down.

        Raises:
            ValueError: the supplier is not known.
        """
        with self.open_unit_of_work() as uow:
            return self._look(uow, sheets, asked, is_stopped)

    def __call__(
        self,
        sheets: Sequence[Sheet],
        asked: Asked,
        *,
        lead: Person,
        is_stopped: Callable[[], bool] = bool,
    ) -> Preview | NoHeadings | NoSuchHeading | Cancelled:
        """Announce the good lines, and remember which heading is which column.

        Returns:
            What was announced and what was not, or why nothing was.

        Raises:
            ValueError: the person is no team lead, or the supplier is not known.
        """
        if not lead.is_lead:
            raise ValueError("lead: only a team lead imports a list")
        with self.open_unit_of_work() as uow:
            found = self._look(uow, sheets, asked, is_stopped)
            if not isinstance(found, Preview):
                return found
            for line in found.checked.lines:
                if is_stopped():
                    return Cancelled()
                uow.record(_announced(uow, line, asked.lot, lead))
            _expect(uow, asked, lead)
            _remember(uow, found, asked.supplier, lead)
            uow.commit()
            return found

    def way(self, kind: str, language: str) -> tuple[str, ...]:
        """Return the titles of the tasks that every machine of a kind goes through."""
        route = self.content.route(kind)
        tasks = [
            (task, procedure)
            for task in (route.tasks if route else ())
            if (procedure := self.content.procedure(task.code)) is not None
        ]
        return tuple(
            procedure.words_in(language).title
            for task, procedure in tasks
            if not task.conditional and (not task.variants or kind in task.variants)
        )

    def _look(
        self,
        memory: Memory,
        sheets: Sequence[Sheet],
        asked: Asked,
        is_stopped: Callable[[], bool],
    ) -> Preview | NoHeadings | NoSuchHeading | Cancelled:
        supplier = memory.supply.supplier(asked.supplier)
        if supplier is None:
            raise ValueError(f"supplier: {asked.supplier} is not known")
        there = [each for each in sheets if asked.sheet in {"", each.name}]
        if not there:
            return NoSuchHeading(asked.sheet)
        nothing = {plain(heading): IGNORED for heading in asked.ignored}
        remembered = {**supplier.columns, **nothing}
        try:
            headed = _find_headings(there, self.words, remembered, asked.chosen)
        except LookupError as missing:
            return NoSuchHeading(str(missing.args[0]))
        if headed is None:
            return NoHeadings(_likely_headings(there))
        today = datetime.fromtimestamp(memory.now_ms() / 1000, UTC).date()
        checker = Checker(
            memory,
            self.content,
            self.words,
            headed.columns,
            asked.lot,
            today,
            kind=asked.kind,
            width=len(headed.headings),
            is_delimited=headed.sheet.is_delimited,
        )
        try:
            checked = checker.check(headed.below, go_on=lambda: _stop_if(is_stopped()))
        except _StoppedError:
            return Cancelled()
        return Preview(
            sheet=headed.sheet.name,
            headings=headed.headings,
            columns=headed.columns,
            checked=checked,
            recycled=_recycled(checked, supplier.kind, today),
            samples=tuple(_sample(headed.below, at) for at in range(len(headed.headings))),
        )


class _Headed(Struct, frozen=True):
    sheet: Sheet
    at: int
    headings: tuple[str, ...]
    columns: tuple[Matched, ...]

    @property
    def below(self) -> Sequence[Row]:
        return self.sheet.rows[self.at + 1 :]


def _find_headings(
    sheets: Sequence[Sheet],
    words: ListWords,
    remembered: Mapping[str, str],
    chosen: Mapping[Column, str],
) -> _Headed | None:
    """Return the first line that has a heading for a name; of those the one that has most."""
    missing: LookupError | None = None
    best: _Headed | None = None
    for sheet in sheets:
        for at, row in enumerate(sheet.rows[:HEADING_WITHIN]):
            headings = tuple(" ".join(cell.split()) for cell in row.cells)
            while headings and not headings[-1]:
                headings = headings[:-1]
            try:
                columns = match_columns(headings, words, remembered=remembered, chosen=chosen)
            except LookupError as error:
                missing = missing or error
                continue
            if not any(each.column in NAMES for each in columns):
                continue
            if best is None or len(columns) > len(best.columns):
                best = _Headed(sheet, at, headings, columns)
    if best is None and missing is not None:
        raise missing
    return best


def _likely_headings(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    rows = [row for sheet in sheets for row in sheet.rows[:HEADING_WITHIN]]
    widest = max(rows, key=lambda row: sum(map(bool, row.cells)), default=Row(1, ()))
    return tuple(cell[:60] for cell in widest.cells if cell)


def _sample(rows: Sequence[Row], at: int) -> str:
    cells = (row.cells[at] for row in rows[:HEADING_WITHIN] if at < len(row.cells))
    return next((cell.strip()[:60] for cell in cells if cell.strip()), "")


def _recycled(checked: Checked, kind: SupplierKind, today: date) -> tuple[int, ...]:
    return tuple(line.number for line in checked.lines if must_be_recycled(kind, line.made, today))


def _stop_if(stopped: bool) -> None:  # noqa: FBT001 - the answer of a question
    if stopped:
        raise _StoppedError


def _announced(uow: UnitOfWork, line: Line, lot: LotId, lead: Person) -> Draft:
    told: dict[str, Json] = {"lot": lot, "kind": line.kind}
    for name in ("serial", "asset_tag", "maker", "model", "made"):
        if text := getattr(line, name):
            told[name] = text
    subject = Subject(SubjectKind.ANNOUNCED, uow.new_id())
    return Draft(kind=FactKind.MACHINE_ANNOUNCED, subject=subject, person=lead.id, body=told)


def _expect(uow: UnitOfWork, asked: Asked, lead: Person) -> None:
    """A lot expects at least what its lists announce, and its intake can begin."""
    lot, supplier = uow.stock.lot(asked.lot), uow.supply.supplier(asked.supplier)
    announced = sum(not each.withdrawn for each in uow.supply.announced_of(asked.lot))
    name = supplier.name if supplier else ""
    if announced and (lot is None or lot.expected < announced):
        register_lot(
            uow, asked.lot, supplier=lot.supplier if lot else name, expected=announced, by=lead.id
        )
    lot = uow.stock.lot(asked.lot)
    if lot is not None and lot.source is None:
        subject = Subject(SubjectKind.LOT, asked.lot)
        body: dict[str, Json] = {"supplier": asked.supplier}
        uow.record(Draft(kind=FactKind.LOT_SUPPLIED, subject=subject, person=lead.id, body=body))


def _remember(uow: UnitOfWork, found: Preview, supplier: SupplierId, lead: Person) -> None:
    known = uow.supply.supplier(supplier)
    before = dict(known.columns) if known else {}
    used = {each.at: str(each.column) for each in found.columns}
    told = {
        plain(heading): used.get(at, IGNORED)
        for at, heading in enumerate(found.headings)
        if plain(heading)
    }
    if before | told == before:
        return
    body: dict[str, Json] = {"columns": dict(before | told)}
    subject = Subject(SubjectKind.SUPPLIER, supplier)
    uow.record(Draft(kind=FactKind.COLUMNS_MATCHED, subject=subject, person=lead.id, body=body))
