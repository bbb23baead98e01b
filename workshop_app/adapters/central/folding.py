"""All states from all facts, as the owner of the tables: when a fold changes, and to verify."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import Connection, Dialect, Table, bindparam, select, text, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from workshop_app.adapters.central import projecting, reporting
from workshop_app.adapters.central.projecting import STATE_TABLES, Fed, Subject, Told
from workshop_app.adapters.central.roles import Role
from workshop_app.adapters.central.state_tables import STATE_PREFIX, STATES
from workshop_app.adapters.central.tables import SCHEMA, fact, workshop
from workshop_app.adapters.central.writing import copy_in
from workshop_app.state_json import decode_fact, folds_shape

_AT_ONCE: Final = 2000
_DIALECT: Final[Dialect] = postgresql.dialect()  # type: ignore[no-untyped-call]
_BY_SUBJECT = (
    select(fact.c.subject, fact.c.wseq, fact.c.received_ms, fact.c.canon)
    .where(fact.c.workshop == bindparam("workshop"))
    .order_by(fact.c.subject.collate("C"), fact.c.wseq)
    .execution_options(yield_per=_AT_ONCE)
)
_FOLDED = update(workshop).where(workshop.c.workshop == bindparam("number"))


def shape() -> str:
    """Name what this version makes of the facts: the folds, their tables and the views."""
    told = hashlib.sha256(folds_shape().encode())
    for table in STATES.sorted_tables:
        told.update(str(CreateTable(table).compile(dialect=_DIALECT)).encode())
    for statement in reporting.statements(Role.REPORT):
        told.update(statement.encode())
    return told.hexdigest()


def make_tables(connection: Connection) -> None:
    """Drop all states, and make their tables anew, as this version has them."""
    for (name,) in connection.execute(
        text(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE :some"
            " AND relnamespace = cast(:schema AS regnamespace)"
        ),
        {"some": f"{STATE_PREFIX}%".replace("_", r"\_"), "schema": SCHEMA},
    ).all():
        connection.execute(text(f'DROP TABLE {SCHEMA}."{name}" CASCADE'))
    STATES.create_all(connection, checkfirst=False)


def secure_tables(connection: Connection) -> None:
    """Give the filled tables their rights, and make the views over them."""
    for table in STATES.sorted_tables:
        for statement in _rights(table):
            connection.execute(text(statement))
    for statement in reporting.statements(Role.REPORT):
        connection.execute(text(statement.replace(":", r"\:")))


def refold(connection: Connection, number: int) -> int:
    """Fold all facts of a workshop into empty tables; return how many subjects there are."""
    writer = _Writer(connection, number, SCHEMA)
    count = _fold_all(connection, number, writer)
    connection.execute(_FOLDED, {"number": number, "folds": shape()})
    return count


def differences(connection: Connection, number: int) -> list[str]:
    """Fold all facts anew beside the states, and tell where those are not the same."""
    for table in STATES.sorted_tables:
        connection.execute(
            text(f"CREATE TEMPORARY TABLE {table.name} (LIKE {table}) ON COMMIT DROP")
        )
    _fold_all(connection, number, _Writer(connection, number, "pg_temp"))
    found = []
    for table in STATES.sorted_tables:
        kept = f"SELECT * FROM {table} WHERE workshop = {number}"  # noqa: S608 - our own names
        folded = f"SELECT * FROM pg_temp.{table.name}"  # noqa: S608
        for told, question in (
            ("that no fact tells of", f"{kept} EXCEPT {folded}"),
            ("missing or other than its facts tell", f"{folded} EXCEPT {kept}"),
        ):
            count = connection.scalar(text(f"SELECT count(*) FROM ({question}) AS rest"))  # noqa: S608
            if count:
                found.append(f"{table.name}: {count} rows {told}")
    return found


def _fold_all(connection: Connection, number: int, writer: "_Writer") -> int:
    """One subject in memory at a time, whatever the size of the feed."""
    asked = connection.execute(_BY_SUBJECT, {"workshop": number})
    count = 0
    for name, rows in groupby(asked, key=attrgetter("subject")):
        count += writer.fold(name, rows)
    writer.flush()
    return count


@dataclass(slots=True)
class _Writer:
    connection: Connection
    number: int
    schema: str
    told: Told = field(default_factory=Told)
    waiting: int = 0

    def fold(self, subject: str, rows: Iterable[Any]) -> int:
        kind, _, name = subject.partition(":")
        if kind not in STATE_TABLES:
            return 0
        folded = Subject(kind, name)
        for row in rows:
            fed = Fed(row.wseq, decode_fact(row.canon), row.received_ms)
            projecting.fold_in(folded, fed, self.told)
            self.waiting += 1
        if folded.state is not None:
            self.told.add(STATE_TABLES[kind], **projecting.row_of(folded, folded.state))
        if self.waiting >= _AT_ONCE:
            self.flush()
        return int(folded.state is not None)

    def flush(self) -> None:
        for name, rows in self.told.rows.items():
            columns = STATES.tables[f"{SCHEMA}.{name}"].c.keys()
            lines = ([self.number, *(row[column] for column in columns[1:])] for row in rows)
            copy_in(self.connection, f"{self.schema}.{name}", columns, lines)
        self.told.rows.clear()
        self.waiting = 0


def _rights(table: Table) -> list[str]:
    readable = ", ".join(column.name for column in table.c if column.name != "body")
    theirs = f"SELECT r.workshop FROM {SCHEMA}.reader r WHERE r.role = current_user"  # noqa: S608
    ours = f"workshop = {SCHEMA}.this_workshop()"
    return [
        f"GRANT SELECT, INSERT, UPDATE ON {table} TO {Role.API}",
        f"GRANT SELECT ({readable}) ON {table} TO {Role.REPORT}",
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY one_workshop ON {table} TO {Role.OWNER}, {Role.API} USING ({ours})",
        (
            f"CREATE POLICY readers ON {table} FOR SELECT TO {Role.REPORT}"
            f" USING (workshop IN ({theirs}))"
        ),
    ]
