"""A real PostgreSQL for the tests, and a fresh database of the centre for each test.

Without PostgreSQL these tests fail, they are not skipped: `packaging/dev.py` installs it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy import Engine

from workshop_app.adapters.central import founding
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.adapters.central.roles import PASSWORDS, Role, conninfo_for, engine_for

_TEMPLATE = "template_of_tests"
_numbers = count(1)


@dataclass(frozen=True)
class Database:
    """One database of the centre; roles connect to it as they would at a real one."""

    server: OwnServer
    name: str
    passwords: Path

    @property
    def conninfo(self) -> str:
        """How to connect, without a user."""
        return f"host={self.server.folder} dbname={self.name}"

    @property
    def admin(self) -> str:
        """How the administrator of the server connects to this database."""
        return make_conninfo(self.server.conninfo, dbname=self.name)

    def as_role(self, role: Role) -> str:
        """How a role connects."""
        return conninfo_for(self.conninfo, role, self.passwords)

    @property
    def keys(self) -> Path:
        """The file with the keys of this database's register of people."""
        return self.passwords.with_name(f"{self.name}.keys")

    def engine(self, role: Role, *, pool_size: int = 0) -> Engine:
        """An engine for a role."""
        return engine_for(self.as_role(role), pool_size=pool_size)


@pytest.fixture(scope="session")
def postgres() -> Iterator[OwnServer]:
    """One server for all tests of a process; nothing of it reaches the disk for sure."""
    with throw_away_server() as server:
        yield server


@pytest.fixture(scope="session")
def _founded(postgres: OwnServer, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A database with one workshop, to be copied."""
    made = Database(postgres, _TEMPLATE, tmp_path_factory.mktemp("centre") / PASSWORDS)
    founding.found(postgres.conninfo, _TEMPLATE, made.passwords)
    owner = made.engine(Role.OWNER)
    founding.migrate(owner)
    founding.open_workshop(owner, 1, "Atelier")
    owner.dispose()
    return made


@pytest.fixture
def database(_founded: Database) -> Iterator[Database]:
    """A fresh database with workshop 1, as `hub init` leaves it."""
    name = f"test_{next(_numbers)}"
    with psycopg.connect(_founded.server.conninfo, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} OWNER {Role.OWNER} TEMPLATE {_TEMPLATE}")
        founding.only_for_our_roles(admin, name)
    yield Database(_founded.server, name, _founded.passwords)
    with psycopg.connect(_founded.server.conninfo, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
