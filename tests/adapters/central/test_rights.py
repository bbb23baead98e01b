"""Who may do what in the centre's database, tried as the role itself, never as its owner."""

import psycopg
import pytest
from psycopg import errors, sql

from workshop_app.adapters.central import founding
from workshop_app.adapters.central.roles import Role
from workshop_app.adapters.central.tables import METADATA

FACT = """
    INSERT INTO centre.fact (workshop, wseq, feed_hash, id, bench, inc, seq, before, hash, kind,
        subject, wall, received_ms, canon)
    SELECT %s, 1, '', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, '', '', 'k',
        's:1', 0, 0, ''
"""
TABLES = """
    SELECT relname FROM pg_class
    WHERE relnamespace = 'centre'::regnamespace AND relkind IN ('r', 'p')
"""
CHANGES = """
    SELECT c.relname, p.deed
    FROM pg_class c, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) p(deed)
    WHERE c.relnamespace = 'centre'::regnamespace AND c.relkind IN ('r', 'p')
        AND (CASE WHEN p.deed IN ('UPDATE', 'REFERENCES')
            THEN has_any_column_privilege(%(role)s, c.oid, p.deed)
            ELSE has_table_privilege(%(role)s, c.oid, p.deed) END)
"""
GOES = {"address", "presence"}
"""What the hub may remove: what somebody asked to forget, and who was seen when."""
STAYS = {"alembic_version", "audit", "blob", "customer_order", "echo", "fact", "reader"}
"""What the hub may not change at all; `register_change` is the ids of requests."""

READABLE = sorted({table.name for table in METADATA.sorted_tables} - {"audit", "reader"})


@pytest.fixture
def api(database):
    founding.open_workshop(database.engine(Role.OWNER), 2, "Elsewhere")
    with psycopg.connect(database.as_role(Role.API)) as connection:
        yield connection


def enter(connection, number):
    connection.execute("SELECT set_config('app.workshop', %s, true)", (str(number),))


def store_a_fact(connection, workshop):
    connection.execute(FACT, (workshop,))


def test_a_fact_of_the_own_workshop_is_stored_and_seen(api):
    enter(api, 1)
    store_a_fact(api, 1)
    assert api.execute("SELECT count(*) FROM centre.fact").fetchone() == (1,)


def test_another_workshop_is_not_seen_even_if_a_question_forgets_to_say_which(api):
    enter(api, 1)
    store_a_fact(api, 1)
    enter(api, 2)
    assert api.execute("SELECT count(*) FROM centre.fact").fetchone() == (0,)
    assert api.execute("SELECT workshop FROM centre.workshop").fetchall() == [(2,)]


@pytest.mark.parametrize("table", READABLE)
def test_without_a_workshop_nothing_is_seen(api, table):
    question = sql.SQL("SELECT * FROM {}").format(sql.Identifier("centre", table))
    assert api.execute(question).fetchall() == []


def test_nothing_is_written_into_another_workshop(api):
    enter(api, 2)
    with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
        store_a_fact(api, 1)


def unforced(admin):
    """Tables of any schema with a column for the workshop that do not force row security."""
    rows = admin.execute(
        "SELECT c.oid::regclass::text, c.relrowsecurity AND c.relforcerowsecurity FROM pg_class c"
        " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workshop'"
        " WHERE c.relkind IN ('r', 'p', 'm', 'f')"
    ).fetchall()
    assert len(rows) > 20
    return [name for name, forced in rows if not forced]


def test_every_table_forces_row_security(database):
    with psycopg.connect(database.admin) as admin:
        assert unforced(admin) == []
        rows = admin.execute(TABLES + "AND NOT relforcerowsecurity").fetchall()
        assert rows == [("alembic_version",)]
        admin.execute("CREATE TABLE report.forgotten (workshop integer)")
        assert unforced(admin) == ["report.forgotten"]


def test_what_the_hub_may_change_of_what_is_there_is_little(database):
    with psycopg.connect(database.admin) as admin:
        rows = set(admin.execute(CHANGES, {"role": Role.API}).fetchall())
        tables = {name for (name,) in admin.execute(TABLES)}
    states = {name for name in tables if name.startswith("state_")}
    assert {right for _, right in rows} == {"UPDATE", "DELETE"}
    assert {name for name, right in rows if right == "DELETE"} - states == GOES
    assert tables - states - {name for name, _ in rows} == STAYS | {"register_change"}


@pytest.mark.parametrize("role", [Role.REPORT, Role.BACKUP])
def test_who_reads_changes_nothing(database, role):
    with psycopg.connect(database.admin) as admin:
        assert admin.execute(CHANGES, {"role": role}).fetchall() == []
        ask = "SELECT relname FROM pg_class WHERE has_table_privilege(%s, oid, 'INSERT')"
        assert admin.execute(f"{ask} AND relkind IN ('r', 'p', 'v')", (role,)).fetchall() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE centre.fact SET kind = 'x'",
        "DELETE FROM centre.fact",
        "TRUNCATE centre.fact",
        "DELETE FROM centre.echo",
        "UPDATE centre.workshop SET epoch = gen_random_uuid()",
        "DELETE FROM centre.bench",
        "SELECT * FROM centre.audit",
        "INSERT INTO centre.reader VALUES (1, 'etabli_api')",
        "DELETE FROM centre.register",
        "CREATE TABLE centre.mine (a int)",
        "ALTER TABLE centre.fact DISABLE TRIGGER ALL",
        "SET SESSION AUTHORIZATION etabli_owner",
        "SET ROLE etabli_owner",
    ],
)
def test_the_hub_may_not(api, statement):
    enter(api, 1)
    with pytest.raises(errors.InsufficientPrivilege):
        api.execute(statement)


@pytest.mark.parametrize("table", ["audit", "echo", "fact"])
@pytest.mark.parametrize(
    "statement", ["UPDATE {} SET workshop = 1", "DELETE FROM {}", "TRUNCATE {}"]
)
def test_not_even_the_owner_changes_a_fact_or_what_was_done(database, table, statement):
    with psycopg.connect(database.as_role(Role.OWNER)) as owner:
        enter(owner, 1)
        with pytest.raises(errors.IntegrityConstraintViolation, match="never changed"):
            owner.execute(statement.format(f"centre.{table}"))


def test_the_owner_sees_no_facts_without_naming_a_workshop(database):
    with psycopg.connect(database.as_role(Role.OWNER)) as owner:
        enter(owner, 1)
        store_a_fact(owner, 1)
        enter(owner, "")
        assert owner.execute("SELECT * FROM centre.fact").fetchall() == []


def test_nobody_else_connects(database):
    with psycopg.connect(database.admin, autocommit=True) as admin:
        admin.execute("DROP ROLE IF EXISTS stranger")
        admin.execute("CREATE ROLE stranger LOGIN PASSWORD 'stranger'")
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(database.conninfo, user="stranger", password="stranger")  # noqa: S106
        admin.execute("DROP ROLE stranger")
