"""The centre's store on a real PostgreSQL, as a simulated workshop needs it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from psycopg import sql
from sqlalchemy import Engine

from simulating.centre import CentreDownError
from simulating.world import MakeShelf
from workshop_app.adapters.central import founding
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.adapters.central.projecting import STATE_TABLES
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.register_store import (
    PostgresRegister,
    PostgresRegisterTransaction,
)
from workshop_app.adapters.central.roles import PASSWORDS, Role, conninfo_for, engine_for
from workshop_app.adapters.central.store import PostgresStore, PostgresTransaction

WORKSHOP = 1
POOL = 8


class _Transaction(PostgresTransaction):
    fails: Callable[[], bool]

    def commit(self) -> None:
        if self.fails():
            raise CentreDownError
        super().commit()


class _Store(PostgresStore):
    def __init__(self, engine: Engine, fails: Callable[[], bool]) -> None:
        super().__init__(engine, WORKSHOP)
        self._fails = fails

    def transaction(self) -> PostgresTransaction:
        work = _Transaction(self._engine, WORKSHOP)
        work.fails = self._fails
        return work


class _ExchangeThatMayFail(PostgresRegisterTransaction):
    fails: Callable[[], bool]

    def commit(self) -> None:
        if self.fails():
            raise CentreDownError
        super().commit()


class _Register(PostgresRegister):
    def __init__(self, engine: Engine, keys: RegisterKeys, fails: Callable[[], bool]) -> None:
        super().__init__(engine, WORKSHOP, keys)
        self._fails = fails

    def transaction(self) -> PostgresRegisterTransaction:
        work = _ExchangeThatMayFail(self._engine, WORKSHOP, self._keys)
        work.fails = self._fails
        return work


@dataclass(slots=True)
class Founded:
    """A server with a founded, empty database that is copied for each seed."""

    server: OwnServer
    passwords: Path
    template: str = "founded"
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def run(self, line: str, *names: str) -> None:
        """Run a statement as the server's administrator; `{}` stand for names."""
        with psycopg.connect(self.server.conninfo, autocommit=True) as admin:
            admin.execute(sql.SQL(line).format(*map(sql.Identifier, names)))

    def copy(self, of: str, to: str) -> None:
        """Copy a database; nobody may be connected to it."""
        self.run("CREATE DATABASE {} OWNER {} TEMPLATE {}", to, Role.OWNER, of)
        with psycopg.connect(self.server.conninfo, autocommit=True) as admin:
            founding.only_for_our_roles(admin, to)

    def drop(self, name: str) -> None:
        """Drop a database, whoever is connected to it."""
        self.run("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


class PostgresShelf:
    """A database that can be put back to a copy."""

    def __init__(self, founded: Founded, epoch: str, fails: Callable[[], bool]) -> None:
        self._founded = founded
        self._name = f"centre_{next(founded.numbers)}"
        self._backup = f"{self._name}_backup"
        self._has_backup = False
        founded.copy(founded.template, self._name)
        conninfo = f"host={founded.server.folder} dbname={self._name}"
        self._admin = f"{founded.server.conninfo} dbname={self._name}"
        self._engine = engine_for(
            conninfo_for(conninfo, Role.API, founded.passwords), pool_size=POOL
        )
        self.store = _Store(self._engine, fails)
        keys = RegisterKeys(founded.passwords.with_name(f"{self._name}.keys"))
        self.register = _Register(self._engine, keys, fails)
        self._set_epoch(epoch)

    def back_up(self) -> None:
        """Keep a copy."""
        self._engine.dispose()
        self._founded.drop(self._backup)
        self._founded.copy(self._name, self._backup)
        self._has_backup = True

    def has_backup(self) -> bool:
        """Whether there is a copy."""
        return self._has_backup

    def restore(self, epoch: str | None) -> None:
        """Put the copy back, as another feed, or without telling anybody."""
        self._engine.dispose()
        self._founded.drop(self._name)
        self._founded.copy(self._backup, self._name)
        if epoch is not None:
            self._set_epoch(epoch)

    def states(self) -> dict[str, bytes]:
        """Return the folded states as bytes, by subject."""
        found: dict[str, bytes] = {}
        with psycopg.connect(self._admin) as admin:
            for kind, table in STATE_TABLES.items():
                asked = sql.SQL("SELECT id, body FROM {}").format(
                    sql.Identifier(str(table.schema), table.name)
                )
                found |= {f"{kind}:{name}": bytes(body) for name, body in admin.execute(asked)}
        return found

    def close(self) -> None:
        """Drop everything."""
        self._engine.dispose()
        self._founded.drop(self._name)
        self._founded.drop(self._backup)

    def _set_epoch(self, epoch: str) -> None:
        with psycopg.connect(self._admin) as admin:
            admin.execute("UPDATE centre.workshop SET epoch = %s", (epoch,))


@contextmanager
def on_postgres() -> Iterator[MakeShelf]:
    """Start a server of our own, and give what makes a store on it for each seed."""
    with throw_away_server() as server, TemporaryDirectory() as folder:
        founded = Founded(server, Path(folder) / PASSWORDS)
        founding.found(server.conninfo, founded.template, founded.passwords)
        conninfo = f"host={server.folder} dbname={founded.template}"
        owner = engine_for(conninfo_for(conninfo, Role.OWNER, founded.passwords))
        founding.migrate(owner)
        founding.open_workshop(owner, WORKSHOP, "Atelier")
        owner.dispose()
        yield lambda epoch, fails: PostgresShelf(founded, epoch, fails)
