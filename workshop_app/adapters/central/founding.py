"""A database is founded, brought up to date, and given workshops. Each is done by its own role."""

import getpass
import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import Connection, Engine, insert, select, text
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import DBAPIError

from workshop_app.adapters.central import folding
from workshop_app.adapters.central.roles import Role, make_roles
from workshop_app.adapters.central.tables import SCHEMA, customer_order, reader, workshop
from workshop_app.adapters.central.troubles import CentreError, as_away
from workshop_app.domain.facts import GENESIS

if TYPE_CHECKING:
    from pathlib import Path

    from alembic.config import Config

OLDEST_SERVER: Final = 15
NEWEST: Final = "0003"
_REVISIONS: Final = ("0001", "0002", "0003")
_SCRIPTS: Final = "workshop_app.adapters.central:migrations"


def found(admin_conninfo: str, name: str, passwords: "Path", *, renew: bool = False) -> None:
    """Make the roles and an empty database, as an administrator of the server.

    What is there already is left as it is, so that a founding that was cut short can be repeated;
    with `renew` the roles get new passwords.

    Raises:
        CentreError: the server is too old, or the administrator may not do this.
    """
    try:
        with as_administrator(admin_conninfo) as admin:
            if admin.info.server_version < OLDEST_SERVER * 10_000:
                raise CentreError(f"PostgreSQL {OLDEST_SERVER} or later is needed")
            make_roles(admin, passwords, renew=renew)
            there = "SELECT 1 FROM pg_database WHERE datname = %s"
            if admin.execute(there, (name,)).fetchone() is None:
                line = "CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8'"
                admin.execute(
                    sql.SQL(line).format(sql.Identifier(name), sql.Identifier(Role.OWNER))
                )
            only_for_our_roles(admin, name)
    except psycopg.Error as error:
        raise CentreError(f"The database {name} could not be made: {error}".strip()) from error


def as_administrator(conninfo: str) -> psycopg.Connection:
    """Connect as an administrator of the server; each statement is a transaction of its own.

    Raises:
        CentreError: the server is not there, or lets nobody in so.
    """
    try:
        return psycopg.connect(conninfo, autocommit=True, connect_timeout=10)
    except psycopg.OperationalError as error:
        user = conninfo_to_dict(conninfo).get("user") or getpass.getuser()
        raise CentreError(
            f"PostgreSQL does not let {user} in as its administrator: {str(error).strip()}\n"
            f"Is it running, and does it know {user}? On Debian, as root:\n\n"
            f"    su postgres -c 'createuser --superuser {user}'\n\n"
            f"and once all is done:  su postgres -c 'dropuser {user}'"
        ) from error


def only_for_our_roles(admin: psycopg.Connection, name: str) -> None:
    """Let nobody into a database but its own roles."""
    named = sql.Identifier(name)
    admin.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(named))
    for role in Role:
        admin.execute(
            sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(named, sql.Identifier(role))
        )
    line = "GRANT TEMPORARY ON DATABASE {} TO {}"  # to fold anew beside what is there
    admin.execute(sql.SQL(line).format(named, sql.Identifier(Role.OWNER)))


def revision(connection: Connection) -> str | None:
    """Return the revision of the database; none where it is still empty."""
    there = connection.scalar(
        text("SELECT to_regclass(:name)"), {"name": f"{SCHEMA}.alembic_version"}
    )
    if there is None:
        return None
    found_one: str | None = connection.scalar(
        text(f"SELECT version_num FROM {SCHEMA}.alembic_version")  # noqa: S608 - a constant
    )
    return found_one


def check(engine: Engine) -> None:
    """Check that a database is of this version of the program.

    Raises:
        CentreError: it is empty, older or newer, or may not be looked at.
        CentreAwayError: it does not answer.
    """
    try:
        with engine.connect() as connection:
            now = revision(connection)
    except DBAPIError as error:
        away = as_away(error)
        raise away or CentreError(f"The database cannot be used: {error.orig}".strip()) from error
    if now is None:
        raise CentreError("The database is empty: run `workshop-app hub init` first")
    if now not in _REVISIONS:
        raise CentreError(
            f"The database is of a later version ({now}): install that version of the program"
        )
    if now != NEWEST:
        raise CentreError(f"The database is of revision {now}: run `workshop-app hub migrate`")


def migrate(owner: Engine) -> None:
    """Bring the tables up to date, as their owner; all of it or nothing.

    Raises:
        CentreError: it is of a later version.
    """
    with owner.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
        now = revision(connection)
        if now is not None and now not in _REVISIONS:
            raise CentreError(f"The database is of a later version ({now}); nothing was changed")
        config = _config()
        config.attributes["connection"] = connection
        from alembic import command  # noqa: PLC0415 - slow to import, and seldom needed

        command.upgrade(config, NEWEST)
        _fold_anew(connection)


def _fold_anew(connection: Connection) -> None:
    """States are never migrated: where this version makes others of the facts, they are folded."""
    numbers = connection.execute(select(workshop.c.workshop, workshop.c.folds)).all()
    if numbers and all(row.folds == folding.shape() for row in numbers):
        return
    folding.make_tables(connection)
    for row in numbers:
        enter(connection, row.workshop)
        folding.refold(connection, row.workshop)
    folding.secure_tables(connection)


def open_workshop(owner: Engine, number: int, name: str) -> None:
    """Give the centre a workshop; one that is there keeps its name and its facts.

    Raises:
        CentreError: the number is not one of 1 … 2³¹−1.
    """
    if not 0 < number < 2**31:
        raise CentreError(f"{number} is no number of a workshop: 1 to {2**31 - 1}")
    with owner.begin() as connection:
        enter(connection, number)
        there = select(workshop.c.workshop).where(workshop.c.workshop == number)
        if connection.scalar(there) is None:
            connection.execute(
                insert(workshop).values(
                    workshop=number,
                    name=name,
                    epoch=str(uuid.uuid4()),
                    head=0,
                    head_hash=GENESIS,
                    folds=folding.shape(),
                )
            )
            connection.execute(insert(reader).values(workshop=number, role=str(Role.REPORT)))


def enter(connection: Connection, number: int) -> None:
    """Let the rest of this transaction see one workshop, and nothing of another."""
    connection.execute(
        text("SELECT set_config('app.workshop', :workshop, true)"), {"workshop": str(number)}
    )


def name_orders(owner: Engine, number: int, orders: Mapping[str, tuple[str, str]]) -> None:
    """Tell for whom orders are: code of the order → kind of beneficiary and a reference."""
    with owner.begin() as connection:
        enter(connection, number)
        for code, (for_whom, reference) in orders.items():
            told = {"for_whom": for_whom, "reference": reference}
            connection.execute(
                upsert(customer_order)
                .values(workshop=number, code=code, **told)
                .on_conflict_do_update(index_elements=["workshop", "code"], set_=told)
            )


def reached_like(admin: str, database: str) -> str:
    """Where the hub finds a new database: on the server its administrator was asked on.

    A socket becomes `localhost`: on Debian's socket nobody is let in by a password.
    """
    asked = conninfo_to_dict(admin)
    host, port = str(asked.get("host") or ""), asked.get("port")
    if not host or host.startswith("/"):
        host = "localhost"
    return make_conninfo(database, host=host, **({"port": port} if port else {}))


def database_of(conninfo: str) -> str:
    """Return the name of the database in a conninfo."""
    return str(conninfo_to_dict(conninfo).get("dbname", ""))


def _config() -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - slow to import, and seldom needed

    config = Config()
    config.set_main_option("path_separator", "os")
    config.set_main_option("script_location", _SCRIPTS)
    return config
