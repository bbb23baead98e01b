"""A stranger with psql and the reading role gets answers from the documented views."""

import json
import subprocess
from datetime import UTC, datetime, timedelta
from itertools import chain, takewhile
from pathlib import Path

import psycopg
import pytest
from psycopg import errors, sql

from tests.adapters.central.pushing import packed, pushed, told
from workshop_app.adapters.central import folding, founding
from workshop_app.adapters.central.own_server import program
from workshop_app.adapters.central.roles import Role
from workshop_app.domain.facts import from_canonical

NOVEMBER, OCTOBER = 1_762_600_000_000, 1_760_000_000_000
PACKED_FOR_SCHOOLS_LAST_MONTH = """
    SELECT count(DISTINCT item) FROM packed
    WHERE kind IN ('tower', 'laptop') AND for_whom = 'school'
      AND at >= date_trunc('month', timestamptz '2025-12-10 12:00+00') - interval '1 month'
      AND at < date_trunc('month', timestamptz '2025-12-10 12:00+00')
"""


ROOT = Path(__file__).parents[3]


def documented(before):
    """The question that the page for who looks after the centre shows after some words."""
    page = (ROOT / "workshop_app/hub/CENTRE.md").read_text(encoding="utf-8")
    lines = page[page.index(before) :].splitlines()[2:]
    return "\n".join(takewhile(lambda line: line.startswith("    "), lines))


def psql(database, words):
    """What a stranger sees who types this into psql as the role that reads."""
    line = [program("psql"), "--no-psqlrc", "--tuples-only", "--no-align"]
    done = subprocess.run(
        [*map(str, line), database.as_role(Role.REPORT)],
        input=words,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not done.stderr
    return done.stdout


@pytest.fixture
def reader(database, store):
    canons = [
        *packed("SCHOOL01", "RSCHOOL", NOVEMBER),
        *packed("SCHOOL02", "RSCHOOL", NOVEMBER),
        *packed("SCREEN01", "RSCHOOL", NOVEMBER, kind="screen"),
        *packed("EARLIER1", "RSCHOOL", OCTOBER),
        *packed("FAMILY01", "RFAMILY", NOVEMBER),
        *packed("NOBODYS1", None, NOVEMBER),
        told("item_advanced", "item:FAMILY01", NOVEMBER, to="to_test"),
        told("clash_settled", "item:FAMILY01", NOVEMBER, fact="no such fact"),
        told("place_named", "place:L1", -(2**53) + 1, kind="shelf", name="A1"),
        told("item_moved", "item:SCHOOL01", NOVEMBER, place="L1"),
        told("help_asked", "help:1", -(2**53) + 1, bench="b"),
    ]
    pushed(store, *canons)
    owner = database.engine(Role.OWNER)
    founding.name_orders(owner, 1, {"RSCHOOL": ("school", "S-12"), "RFAMILY": ("family", "F-3")})
    with psycopg.connect(database.as_role(Role.REPORT)) as connection:
        yield connection


def test_how_many_machines_were_packed_for_schools_last_month(reader):
    assert reader.execute(PACKED_FOR_SCHOOLS_LAST_MONTH).fetchone() == (2,)


def test_a_stranger_with_psql_gets_the_documented_answer(database, store):
    this_month = datetime.now(UTC).replace(day=1, hour=12)
    days = [this_month - timedelta(days=gone) for gone in (-1, 3, 15, 32)]
    walls = [round(day.timestamp() * 1000) for day in days]
    codes = [f"SCHOOL0{number}" for number in range(len(walls))]
    school = [packed(code, "RSCHOOL", wall) for code, wall in zip(codes, walls, strict=True)]
    pushed(store, *chain.from_iterable(school), *packed("FAMILY01", "RFAMILY", walls[1]))
    owner = database.engine(Role.OWNER)
    founding.name_orders(owner, 1, {"RSCHOOL": ("school", "S-12"), "RFAMILY": ("family", "F-3")})
    assert psql(database, documented("How many machines were packed for schools")) == "2\n"


def test_psql_says_what_each_view_and_each_of_its_columns_is(database):
    views = psql(database, r"\dv+ report.*")
    assert "packed" in views
    assert "school, family or association" in views
    described = psql(database, r"\d+ packed")
    for words in ("tower, laptop or screen", "count it once", "`hub orders`", "by the clock"):
        assert words in described


def test_every_view_answers_and_is_described(reader):
    views = reader.execute(
        "SELECT relname, obj_description(oid) FROM pg_class"
        " WHERE relnamespace = 'report'::regnamespace AND relkind = 'v' ORDER BY relname"
    ).fetchall()
    assert len(views) >= 11
    for name, about in views:
        assert about, name
        reader.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(name))).fetchall()
    assert reader.execute("SELECT what FROM conflicts").fetchall() == [("packed>to_test",)]
    assert reader.execute("SELECT place_name FROM items WHERE item = 'SCHOOL01'").fetchone() == (
        "A1",
    )


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT body FROM centre.state_item",
        "SELECT * FROM centre.fact",
        "SELECT * FROM centre.register",
        "SELECT * FROM centre.bench",
        "SELECT * FROM centre.audit",
    ],
)
def test_what_is_inside_is_not_shown(reader, statement):
    with pytest.raises(errors.InsufficientPrivilege):
        reader.execute(statement)


def test_nothing_is_written(reader):
    with pytest.raises((errors.ReadOnlySqlTransaction, errors.InsufficientPrivilege)):
        reader.execute("UPDATE centre.state_item SET grade = 'A'")


def test_a_reader_sees_no_workshop_that_was_not_given_to_it(reader, database):
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE centre.reader SET workshop = 2")
    reader.rollback()
    reader.execute("SELECT set_config('app.workshop', '1', false)")
    assert reader.execute("SELECT * FROM packed").fetchall() == []


def test_a_conflict_is_open_until_a_lead_settles_it(reader, store, database):
    question = "SELECT kind, what, owner, settled_at IS NULL, fact FROM conflicts"
    [(kind, what, owner, is_open, fact)] = reader.execute(question).fetchall()
    assert (kind, what, owner, is_open) == ("no_way", "packed>to_test", "lead", True)
    reader.rollback()
    settled = told("clash_settled", "item:FAMILY01", NOVEMBER, fact=fact)
    pushed(store, settled, inc="aaaaaaaa-0000-4000-8000-000000000009")
    [(_, _, _, is_open, _)] = reader.execute(question).fetchall()
    assert not is_open
    with database.engine(Role.OWNER).begin() as connection:
        founding.enter(connection, 1)
        assert folding.differences(connection, 1) == []


def test_orders_boxes_and_whom_they_are_for_are_counted(database, store):
    golden = Path(__file__).parents[2] / "golden" / "orders.json"
    canons = [each.encode() for each in json.loads(golden.read_text(encoding="utf-8"))["facts"]]
    fact = from_canonical(canons[0])
    pushed(store, *canons, bench=fact.bench, inc=fact.inc)
    with psycopg.connect(database.as_role(Role.REPORT)) as reader:
        orders = reader.execute(
            "SELECT for_whom, due, wanted, packed, delivered FROM report.orders ORDER BY for_whom"
        ).fetchall()
        schools = reader.execute(
            "SELECT reference, needs FROM report.beneficiaries WHERE kind = 'school'"
        ).fetchall()
        left = reader.execute("SELECT count(*) FROM report.boxes WHERE day IS NOT NULL").fetchone()
    assert orders == [("family", None, 1, 0, 0), ("school", "2026-02-01", 4, 1, 1)]
    assert schools == [("École 12", 5)]
    assert left == (1,)
