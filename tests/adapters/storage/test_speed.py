"""What must not become slow when a workshop grows."""

import pytest

from workshop_app.adapters.storage import (
    feed,
    journal,
    orders,
    outbox,
    people,
    registers,
    repositories,
    states,
    supply,
)

HOT = {
    **repositories.HOT,
    **supply.HOT,
    **orders.HOT,
    "history": journal._NOT_LANDED,
    "history in the feed": journal._IN_FEED,
    "first to send": outbox._FIRST,
    "what to send": outbox._RUN,
    "what waits": feed._WAITING,
    "confirmed state": feed._CONFIRMED,
    "person": people._GET_PERSON,
    "badge": people._WITH_BADGE,
    "profile": people._GET_PROFILE,
    "procedure": registers._GET_PROCEDURE,
    "number": registers._NEXT,
    "head": journal._HEAD,
    "last position": journal._LAST_POSITION,
    **{f"state of {kind}": table.read for kind, table in states.STATE_TABLES.items()},
    **{f"change of {kind}": table.update_all for kind, table in states.STATE_TABLES.items()},
}
SORTED_BY_INDEX = [
    "jobs_ready",
    "jobs_given",
    "items_in",
    "history",
    "unknown_codes",
    "first to send",
]


def plan(storage, statement):
    found = storage._db.connection.exec_driver_sql(
        f"EXPLAIN QUERY PLAN {statement.sql}", tuple("x" for _ in statement.names)
    ).fetchall()
    storage._db.rollback()
    return [row[3] for row in found]


@pytest.mark.parametrize("name", HOT)
def test_no_question_walks_a_whole_table(storage, name):
    steps = plan(storage, HOT[name])
    assert steps
    assert not [step for step in steps if step.startswith("SCAN")]


@pytest.mark.parametrize("name", SORTED_BY_INDEX)
def test_what_may_be_long_is_not_sorted_each_time(storage, name):
    assert not [step for step in plan(storage, HOT[name]) if "TEMP B-TREE" in step]
