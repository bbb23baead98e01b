"""A column of values comes into PostgreSQL as it is."""

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import sql

from workshop_app.adapters.central.arrays import column

KINDS = {
    "bigint": st.integers(-(2**63), 2**63 - 1),
    "boolean": st.booleans(),
    "bytea": st.binary(max_size=9),
    "integer": st.integers(-(2**31), 2**31 - 1),
    "text": st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9),
    "uuid": st.uuids().map(str),
}


@pytest.fixture(scope="module")
def connection(postgres):
    with psycopg.connect(postgres.conninfo) as made:
        yield made


@pytest.mark.parametrize("kind", KINDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.data())
def test_a_column_comes_into_the_database_as_it_is(connection, kind, data):
    values = data.draw(st.lists(st.none() | KINDS[kind], max_size=5))
    asked = sql.SQL("SELECT each FROM unnest(%b::{}) AS each").format(sql.SQL(kind + "[]"))
    rows = connection.execute(asked, [column(kind, values)]).fetchall()
    told = [row[0] if kind != "uuid" or row[0] is None else str(row[0]) for row in rows]
    assert told == values
