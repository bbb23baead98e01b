"""The centre's states are what the facts fold to: the same bytes as at a bench."""

import json
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.adapters.central.pushing import packed, pushed, told
from tests.application.sync.centre_contract import STRANGE
from workshop_app.adapters.central import folding, founding
from workshop_app.adapters.central.projecting import STATE_TABLES
from workshop_app.adapters.central.roles import Role
from workshop_app.domain.facts import canonical, from_canonical
from workshop_app.domain.state import State, fold_or_keep
from workshop_app.state_json import encode

GOLDEN = Path(__file__).parents[2] / "golden"
BODIES = sql.SQL("SELECT id, body FROM {}")
DAY = 1_767_600_000_000


def golden_facts():
    told = json.loads((GOLDEN / "facts.json").read_text(encoding="utf-8"))
    return [each["canonical"].encode() for each in told]


def differences(database):
    with database.engine(Role.OWNER).begin() as connection:
        founding.enter(connection, 1)
        return folding.differences(connection, 1)


def folded(canons):
    """What a bench makes of the facts, by itself."""
    states: dict[tuple[str, str], State] = {}
    for wseq, canon in enumerate(canons, 1):
        fact = from_canonical(canon)
        kind, _, name = fact.subject.partition(":")
        if kind in STATE_TABLES:
            state, _ = fold_or_keep(states.get((kind, name)), fact, wseq)
            if state is not None:
                states[kind, name] = state
    return {key: encode(state) for key, state in states.items()}


def kept(database):
    with psycopg.connect(database.admin) as admin:
        return {
            (kind, name): body
            for kind, table in STATE_TABLES.items()
            for name, body in admin.execute(BODIES.format(sql.Identifier("centre", table.name)))
        }


@pytest.mark.parametrize("at_once", [1, 7, 500])
def test_the_states_are_those_of_a_bench_however_the_facts_came(store, database, at_once):
    canons = [*golden_facts(), *packed("PGDLXLDN", "R1", DAY), *map(canonical, STRANGE)]
    bench = from_canonical(canons[0]).bench
    canons = [canon for canon in canons if from_canonical(canon).bench == bench]
    for end in range(at_once, len(canons) + at_once, at_once):
        pushed(store, *canons[:end], bench=bench)
    assert kept(database) == folded(canons)
    assert differences(database) == []


def test_many_facts_at_once_are_the_same_as_one_by_one(store, database):
    canons = [each for n in range(120) for each in packed(f"ITEM{n:04}", f"R{n % 3}", DAY + n)]
    pushed(store, *canons)
    assert kept(database) == folded(canons)
    assert differences(database) == []


def test_a_subject_that_goes_by_two_words_is_one(store, database):
    canons = [
        told("job_planned", "job", DAY, task="cleaning", item="PGDLXLDN"),
        told("job_given", "job:", DAY, person="p1"),
    ]
    pushed(store, *canons)
    assert kept(database) == folded(canons)


def test_a_state_that_was_tampered_with_is_found(store, database):
    pushed(store, *packed("PGDLXLDN", "R1", DAY))
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE centre.state_item SET grade = 'A'")
        admin.execute("DELETE FROM centre.state_packed")
    assert differences(database) == [
        "state_item: 1 rows that no fact tells of",
        "state_item: 1 rows missing or other than its facts tell",
        "state_packed: 1 rows missing or other than its facts tell",
    ]


def test_when_a_fold_changes_the_states_are_folded_anew(store, database):
    pushed(store, *packed("PGDLXLDN", "R1", DAY))
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE centre.state_item SET body = '{}', grade = 'A'")
        admin.execute("UPDATE centre.workshop SET folds = 'of an earlier version'")
    founding.migrate(database.engine(Role.OWNER))
    assert differences(database) == []
    pushed(store, *packed("OTHER", "R1", DAY), inc="aaaaaaaa-0000-4000-8000-000000000009")


def test_a_fact_that_does_not_fold_is_marked(store, database):
    odd = told("item_advanced", "item:PGDLXLDN", DAY, to="nowhere")
    pushed(store, odd)
    with psycopg.connect(database.admin) as admin:
        marked = admin.execute("SELECT wseq, kind, why FROM centre.state_unfolded").fetchone()
    assert marked is not None
    assert marked[:2] == (1, "item_advanced")
    assert "nowhere" in marked[2]


def test_texts_longer_than_an_index_can_carry_land(store, database):
    long = "x" * 100_000
    canons = [
        told("job_planned", "job:1", DAY, task=long, item=long),
        told("packed_into", "item:A", DAY, box=long, order=long),
        told("item_moved", "item:A", DAY, place=long + "\0"),
    ]
    pushed(store, *canons)
    assert kept(database) == folded(canons)
    assert differences(database) == []
