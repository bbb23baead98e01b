"""The states of subjects as rows: a cache of the fold, with the columns that questions need."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from sqlalchemy import Table, bindparam, delete, insert, select, update

from workshop_app.adapters.storage import tables
from workshop_app.adapters.storage.database import Database, Prepared, prepare
from workshop_app.domain.facts import Fact, SubjectKind
from workshop_app.domain.help_call import HelpCall
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.orders import Box, Order
from workshop_app.domain.state import State, fold
from workshop_app.domain.stock import UnknownCode
from workshop_app.domain.supply import Announced
from workshop_app.state_json import decode_state, encode
from workshop_app.values import Struct

Columns: TypeAlias = dict[str, object]


class StateTable(Struct, frozen=True):
    """The statements of one kind of state, compiled once."""

    table: Table
    columns: Callable[[State], Columns]
    read: Prepared
    insert: Prepared
    update_body: Prepared
    update_all: Prepared
    delete: Prepared


def _item_columns(state: State) -> Columns:
    if not isinstance(state, Item):
        return {}
    lot = None if state.merged else state.lot
    return {"state": state.stands, "lot": lot, "clashing": int(bool(state.clashes))}


def _job_columns(state: State) -> Columns:
    if not isinstance(state, Job):
        return {}
    return {
        "state": str(state.state),
        "worker": state.worker,
        "item": state.item,
        "lot": state.lot,
        "task": state.task,
        "given_to": state.given_to,
        "priority": state.priority,
        "clashing": int(bool(state.clashes)),
    }


def _help_columns(state: State) -> Columns:
    return {"bench": state.bench, "state": str(state.state)} if isinstance(state, HelpCall) else {}


def _unknown_columns(state: State) -> Columns:
    return {"settled": int(state.settled)} if isinstance(state, UnknownCode) else {}


def _announced_columns(state: State) -> Columns:
    if not isinstance(state, Announced):
        return {}
    return {"lot": state.lot, "awaited": int(state.is_awaited)}


def _order_columns(state: State) -> Columns:
    return {"is_open": int(state.is_open)} if isinstance(state, Order) else {}


def _box_columns(state: State) -> Columns:
    return {"for_order": state.order} if isinstance(state, Box) else {}


def _no_columns(_state: State) -> Columns:
    return {}


def _statements(table: Table, columns: Callable[[State], Columns]) -> StateTable:
    more: dict[str, object] = {
        column.name: bindparam(column.name)
        for column in table.c
        if column.name not in {"born", "id"}
    }
    at = table.c.born == bindparam("at")
    return StateTable(
        table=table,
        columns=columns,
        read=prepare(select(table.c.born, table.c.body).where(table.c.id == bindparam("id"))),
        insert=prepare(insert(table)),
        update_body=prepare(update(table).where(at).values(body=bindparam("body"))),
        update_all=prepare(update(table).where(at).values(**more)),
        delete=prepare(delete(table).where(at)),
    )


STATE_TABLES: Final[Mapping[str, StateTable]] = {
    SubjectKind.ITEM: _statements(tables.state_item, _item_columns),
    SubjectKind.JOB: _statements(tables.state_job, _job_columns),
    SubjectKind.HELP: _statements(tables.state_help, _help_columns),
    SubjectKind.BENCH: _statements(tables.state_bench, _no_columns),
    SubjectKind.PLACE: _statements(tables.state_place, _no_columns),
    SubjectKind.LOT: _statements(tables.state_lot, _no_columns),
    SubjectKind.PART: _statements(tables.state_part, _no_columns),
    SubjectKind.UNKNOWN_CODE: _statements(tables.state_unknown, _unknown_columns),
    SubjectKind.NUMBERS: _statements(tables.state_numbers, _no_columns),
    SubjectKind.SUPPLIER: _statements(tables.state_supplier, _no_columns),
    SubjectKind.TENDER: _statements(tables.state_tender, _no_columns),
    SubjectKind.ANNOUNCED: _statements(tables.state_announced, _announced_columns),
    SubjectKind.BENEFICIARY: _statements(tables.state_beneficiary, _no_columns),
    SubjectKind.ORDER: _statements(tables.state_order, _order_columns),
    SubjectKind.BOX: _statements(tables.state_box, _box_columns),
    SubjectKind.ROUND: _statements(tables.state_round, _no_columns),
    SubjectKind.PROCEDURE: _statements(tables.state_procedure, _no_columns),
}
INSERT_ALIAS: Final = prepare(insert(tables.state_alias))
DELETE_ALIASES: Final = prepare(
    delete(tables.state_alias).where(tables.state_alias.c.born == bindparam("born"))
)


def row_of(kind: str, born: int, state: State) -> tuple[object, ...]:
    """Return the row of a state, in the order of the table's columns."""
    return (born, state.id, encode(state), *STATE_TABLES[kind].columns(state).values())


def aliases_of(state: State) -> set[str]:
    """Return the further names of a machine, as they are looked up: without case."""
    if not isinstance(state, Item | Announced):
        return set()
    return {alias.casefold() for alias in state.aliases}


_REMEMBERED = 64
"""Some more than one screen needs: the bench, the job, its item and what lies beside it."""


class States:
    """Reads and writes states; the last ones are remembered.

    That is safe because nobody else writes: one process, one connection, one thread.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._is_written = False
        self._known: dict[tuple[str, str], tuple[int, State] | None] = {}

    def get(self, kind: SubjectKind, name: str) -> State | None:
        """Return the state of a subject, if it has one."""
        known = self._lookup(kind, name)
        return known[1] if known else None

    def fold_in(self, fact: Fact, position: int) -> None:
        """Change the state of the fact's subject to what it is after the fact."""
        kind, _, name = fact.subject.partition(":")
        if kind not in STATE_TABLES:
            return
        known = self._lookup(kind, name)
        before = known[1] if known else None
        after = fold(before, fact)
        if after is None or after == before:
            return
        born = known[0] if known else position
        self._write(STATE_TABLES[kind], born, before, after)
        self._known[kind, name] = (born, after)

    def replace(self, kind: str, name: str, born: int, state: State | None) -> None:
        """Put a state that was folded elsewhere in the place of what is known of a subject."""
        known = self._lookup(kind, name)
        if known == (born, state) or (known is None and state is None):
            return
        at = STATE_TABLES[kind]
        if known is not None and (
            state is None or known[0] != born or not aliases_of(known[1]) <= aliases_of(state)
        ):
            self._is_written = True
            self._db.run(at.delete, at=known[0])
            self._db.run(DELETE_ALIASES, born=known[0])
            known = None
        if state is not None:
            self._write(at, born, known[1] if known else None, state)
        self._known[kind, name] = None if state is None else (born, state)

    def committed(self) -> None:
        """Take what was written for durable."""
        self._is_written = False

    def rolled_back(self) -> None:
        """Read again what was written and is not there."""
        if self._is_written:
            self.forget()

    def forget(self) -> None:
        """Read everything again."""
        self._is_written = False
        self._known.clear()

    def _lookup(self, kind: str, name: str) -> tuple[int, State] | None:
        key = (kind, name)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            row = self._db.row(STATE_TABLES[kind].read, id=name)
            self._known[key] = (row[0], decode_state(kind, row[1])) if row else None
        return self._known[key]

    def _write(self, at: StateTable, born: int, before: State | None, after: State) -> None:
        """Most facts change no column that is searched for: then no index is touched."""
        self._is_written = True
        body, columns = encode(after), at.columns(after)
        if before is None:
            self._db.run(at.insert, born=born, id=after.id, body=body, **columns)
        elif columns == at.columns(before):
            self._db.run_row(at.update_body, (body, born))
        else:
            self._db.run(at.update_all, at=born, body=body, **columns)
        for alias in aliases_of(after) - (aliases_of(before) if before else set()):
            self._db.run(INSERT_ALIAS, alias=alias, born=born)
