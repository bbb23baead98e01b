"""The yearly report, counted at a desk, is what SQL counts over the centre's views."""

import random
from collections import defaultdict

import psycopg

from tests.adapters.central.pushing import pushed, told
from workshop_app.adapters.central import folding, founding
from workshop_app.adapters.central.roles import Role
from workshop_app.domain.facts import from_canonical
from workshop_app.domain.yearly import Counting, Period

DAY = 86_400_000
BEGINS = 1_767_225_600_000  # 2026-01-01, UTC
YEAR = Period(BEGINS, BEGINS + 365 * DAY)
FOR_WHOM = {"RSCHOOL": "school", "RFAMILY": "family", "RASSOC": "association"}
WAYS = ("to_erase", "erased", "to_test", "tested", "to_check", "ready", "packed", "delivered")
QUESTIONS = {
    "received": """SELECT kind, count(DISTINCT item) FROM item_moves
        WHERE became = 'arrived' AND was IS NULL AND {in_2026} GROUP BY 1""",
    "refurbished": """SELECT kind, count(DISTINCT item) FROM item_moves
        WHERE became = 'ready' AND {in_2026} GROUP BY 1""",
    "packed": """SELECT coalesce(for_whom, ''), kind, count(*) FROM (
        SELECT DISTINCT ON (item) * FROM packed WHERE {in_2026} ORDER BY item, at DESC
        ) AS last GROUP BY 1, 2""",
    "wasted": """SELECT coalesce(reason, ''), count(*) FROM item_moves
        WHERE became = 'waste' AND {in_2026} GROUP BY 1""",
    "parts": """SELECT kind, count(*) FROM part_moves
        WHERE action = 'installed' AND {in_2026} GROUP BY 1""",
    "erasures": """SELECT level, technique, result, count(*) FROM erasures
        WHERE {in_2026} GROUP BY 1, 2, 3""",
    "waiting": """SELECT became, count(*) FROM (
        SELECT DISTINCT ON (item) * FROM item_moves WHERE at < {ends} ORDER BY item, at DESC
        ) AS last GROUP BY 1""",
}
NUMBERS = {
    "returned": """SELECT count(*) FROM item_moves
        WHERE became = 'arrived' AND was = 'returned' AND {in_2026}""",
    "people": "SELECT count(DISTINCT person) FROM tasks_done WHERE {in_2026}",
    "price_cents": "SELECT price_cents FROM lots WHERE lot = 'L1'",
    "subsidy_cents": "SELECT subsidy_cents FROM lots WHERE lot = 'L1'",
}


def asked(reader, question):
    ends = "timestamptz '2027-01-01 00:00+00'"
    in_2026 = f"at >= timestamptz '2026-01-01 00:00+00' AND at < {ends}"
    return reader.execute(question.format(in_2026=in_2026, ends=ends)).fetchall()


def a_life(chance, name):
    """What happens to one machine: most go their way, some end as waste, some come back."""
    subject, wall = f"item:{name}", BEGINS + chance.randrange(-60, 300) * DAY

    def happens(what, /, **body):
        nonlocal wall
        wall += chance.randrange(1, 3 * DAY)
        return told(what, subject, wall, **body)

    yield happens("item_arrived", kind=chance.choice(["tower", "laptop", "screen"]), lot="L1")
    yield happens("component_moved", component=f"{name}-1", kind="disk", action="present")
    for state in WAYS[: chance.randrange(len(WAYS) + 1)]:
        if state == "packed":
            order = chance.choice([*FOR_WHOM, None])
            yield happens("packed_into", box="b", order=order)
        yield happens("item_advanced", to=state)
        if state == "erased":
            method = {"level": chance.choice(["clear", "purge"]), "technique": "erase key"}
            result = chance.choice(["ok", "failed"])
            yield happens("erasure_recorded", component=f"{name}-1", result=result, **method)
            yield happens("task_finished", task="erasure", workers=["ana"])
        if state == "tested" and chance.random() < 0.4:
            part = {"component": f"T{name}", "kind": "dvd_drive", "source": "stock"}
            yield happens("component_moved", action="installed", **part)
    if chance.random() < 0.1:
        yield happens("item_parted")
    if chance.random() < 0.1:
        yield happens("item_merged", into="M000")
        if chance.random() < 0.3:
            yield happens("item_unmerged")
    if chance.random() < 0.3:
        yield happens("item_parked", to="to_decide", reason=chance.choice(["damaged", "locked"]))
        yield happens("item_decided", to="waste", reason="a lead's own words")
        yield happens("waste_left", flow="small IT", weight_g=chance.randrange(9_000), slip="B1")
        yield happens("item_advanced", to="waste_out")
    elif chance.random() < 0.3:
        yield happens("item_advanced", to="returned")
        yield happens("cycle_opened", reason="service")


def counted_here(lives, lots):
    """As a desk counts: all facts of one thing after the other."""
    counting = Counting(YEAR, FOR_WHOM)
    for life in lives:
        counting.item(map(from_canonical, life))
    by_lot = defaultdict(list)
    for told_of_lot in map(from_canonical, lots):
        by_lot[told_of_lot.subject].append(told_of_lot)
    for facts in by_lot.values():
        counting.lot(facts)
    return counting.figures


def test_every_figure_is_what_sql_counts(database, store):
    chance = random.Random(5)  # noqa: S311 - a made-up year
    lives = [tuple(a_life(chance, f"M{n:03}")) for n in range(120)]
    deal = {"supplier": "s", "price_cents": 900, "subsidy_cents": 450}
    lots = [
        told("lot_registered", "lot:L1", BEGINS + DAY, supplier="City", expected=120),
        told("lot_supplied", "lot:L1", BEGINS + 2 * DAY, **deal),
        told("lot_registered", "lot:L0", BEGINS - DAY, supplier="City", expected=1),
    ]
    pushed(store, *lots, *(canon for life in lives for canon in life))
    owner = database.engine(Role.OWNER)
    founding.name_orders(owner, 1, {code: (whom, code) for code, whom in FOR_WHOM.items()})
    figures = counted_here(lives, lots)
    with psycopg.connect(database.as_role(Role.REPORT)) as reader:
        for name, question in QUESTIONS.items():
            rows = asked(reader, question)
            by_sql = {row[0] if len(row) == 2 else row[:-1]: row[-1] for row in rows}
            by_desk = {key: count for key, count in getattr(figures, name).items() if count}
            assert by_desk == by_sql, name
            assert by_desk, name
        for name, question in NUMBERS.items():
            assert asked(reader, question) == [(getattr(figures, name),)], name
            assert getattr(figures, name) > 0
        left = "SELECT flow, count(*), sum(weight_g)::bigint FROM waste_exits WHERE {in_2026}"
        rows = asked(reader, f"{left} GROUP BY 1")
        assert figures.waste == {flow: (count, grams) for flow, count, grams in rows}
    assert figures.lots == 1
    with owner.begin() as connection:
        founding.enter(connection, 1)
        assert folding.differences(connection, 1) == []
