"""A database is founded as it should be, and says so when it is not."""

import stat

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import MetaData, text

from workshop_app.adapters.central import founding
from workshop_app.adapters.central.roles import Role
from workshop_app.adapters.central.state_tables import STATES
from workshop_app.adapters.central.tables import METADATA, SCHEMA
from workshop_app.adapters.central.troubles import CentreError


def test_the_revisions_make_the_tables_that_the_program_knows(database):
    engine = database.engine(Role.OWNER)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_schemas": True,
                "version_table_schema": SCHEMA,
                "include_name": lambda name, kind, _: kind != "schema" or name == SCHEMA,
            },
        )
        known = MetaData()
        for table in (*METADATA.sorted_tables, *STATES.sorted_tables):
            table.to_metadata(known)
        assert compare_metadata(context, known) == []


def test_founding_twice_changes_nothing(database):
    before = database.passwords.read_bytes()
    founding.found(database.server.conninfo, database.name, database.passwords)
    founding.migrate(database.engine(Role.OWNER))
    founding.open_workshop(database.engine(Role.OWNER), 1, "Another name")
    assert database.passwords.read_bytes() == before
    with database.engine(Role.OWNER).begin() as connection:
        founding.enter(connection, 1)
        assert connection.scalar(text("SELECT name FROM centre.workshop")) == "Atelier"


def test_only_its_owner_reads_the_passwords(database):
    assert stat.S_IMODE(database.passwords.stat().st_mode) == 0o600


def test_a_role_without_its_password_is_not_let_in(database):
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(database.conninfo, user=Role.API, passfile="/nowhere")


def test_an_empty_database_is_told_from_a_later_one(database, postgres):
    admin = psycopg.connect(database.admin, autocommit=True)
    api = database.engine(Role.API)
    founding.check(api)
    admin.execute("UPDATE centre.alembic_version SET version_num = '9999'")
    with pytest.raises(CentreError, match=r"later version \(9999\)"):
        founding.check(database.engine(Role.OWNER))
    with pytest.raises(CentreError, match="later version"):
        founding.migrate(database.engine(Role.OWNER))
    admin.execute("DROP SCHEMA centre CASCADE")
    with pytest.raises(CentreError, match="hub init"):
        founding.check(api)
    admin.close()
    api.dispose()


def test_a_workshop_has_a_number(database):
    with pytest.raises(CentreError, match="0 is no number"):
        founding.open_workshop(database.engine(Role.OWNER), 0, "x")


@pytest.mark.parametrize(
    ("admin", "reached"),
    [
        ("host=/run/postgresql dbname=postgres", {"host": "localhost"}),
        ("host=/run/postgresql port=5433", {"host": "localhost", "port": "5433"}),
        ("postgresql://boss@db.example:6000/postgres", {"host": "db.example", "port": "6000"}),
    ],
)
def test_a_new_database_is_looked_for_on_the_server_it_was_made_on(admin, reached):
    found = conninfo_to_dict(founding.reached_like(admin, "host=localhost dbname=etabli"))
    assert found == {"dbname": "etabli", **reached}
