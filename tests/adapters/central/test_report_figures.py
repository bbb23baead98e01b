"""The yearly report, counted at a desk, is what SQL counts over the centre's views."""

import random
from collections import defaultdict
from dataclasses import fields
from datetime import date

import psycopg

from tests.adapters.central.pushing import pushed, told
from workshop_app.adapters.central import folding, founding
from workshop_app.adapters.central.roles import Role
from workshop_app.application.report_period import Count
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.facts import canonical, from_canonical
from workshop_app.domain.orders import Box, Order
from workshop_app.domain.state import fold_or_keep
from workshop_app.domain.task_use import TaskUse
from workshop_app.domain.yearly import Counting, Figures, Period
from workshop_app.domain.yearly_orders import OrderFigures, count_orders

DAY = 86_400_000
BEGINS = 1_767_225_600_000  # 2026-01-01, UTC
YEAR = Period(BEGINS, BEGINS + 365 * DAY)
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
FOR_WHOM = {"RSCHOOL": "school", "RFAMILY": "family", "RASSOC": "association"}
KNOWN_HERE = {"O1": "school", "O2": "family"}
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
    "returned_why": """SELECT coalesce(fault, ''), count(*) FROM returns
        WHERE {in_2026} GROUP BY 1""",
    "waiting": """SELECT became, count(*) FROM (
        SELECT DISTINCT ON (item) * FROM item_moves WHERE at < {ends} ORDER BY item, at DESC
        ) AS last GROUP BY 1""",
}
NUMBERS = {
    "returned": """SELECT count(*) FROM item_moves
        WHERE became = 'arrived' AND was = 'returned' AND {in_2026}""",
    "people": "SELECT count(DISTINCT person) FROM tasks_done WHERE {in_2026}",
    "lots": "SELECT count(*) FROM lots WHERE {registered}",
    "price_cents": "SELECT sum(price_cents)::int FROM lots WHERE {registered}",
    "subsidy_cents": "SELECT sum(subsidy_cents)::int FROM lots WHERE {registered}",
    "kept_g": """SELECT sum(
        CASE kind WHEN 'tower' THEN 9000 WHEN 'laptop' THEN 2500 ELSE 5000 END)::int
        FROM (SELECT DISTINCT ON (item) * FROM packed WHERE {in_2026} ORDER BY item, at DESC) l""",
}
BROUGHT = """SELECT o.beneficiary, o.for_whom, p.kind, x.box, x.day
    FROM boxes x JOIN orders o USING (customer_order)
    JOIN (SELECT DISTINCT box, item, kind FROM packed) p USING (box)
    WHERE x.state = 'delivered' AND x.day <= '2026-12-31'"""
COMPUTERS = "SELECT beneficiary, kind FROM ({brought}) b WHERE kind IN ('tower', 'laptop')"
RECEIVED = "SELECT for_whom, kind, count(*) FROM ({brought}) b WHERE day >= '2026' GROUP BY 1, 2"
SCHOOLS = """SELECT s.reference, s.pupils, s.needs, count(c.kind) FROM beneficiaries s
    LEFT JOIN ({computers}) c USING (beneficiary) WHERE s.kind = 'school' GROUP BY 1, 2, 3"""
BROUGHT_NUMBERS = {
    "families": "SELECT count(*) FROM beneficiaries WHERE kind = 'family'",
    "equipped": """SELECT count(DISTINCT c.beneficiary) FROM ({computers}) c
        JOIN beneficiaries b USING (beneficiary) WHERE b.kind = 'family'""",
    "trained": """SELECT count(*) FROM beneficiaries
        WHERE kind = 'family' AND trained_minutes >= 12 * 60""",
    "hours": "SELECT sum(trained_minutes)::int / 60 FROM beneficiaries WHERE kind = 'family'",
    "grants_asked": "SELECT count(grant_is) FROM beneficiaries WHERE kind = 'family'",
    "grants_paid": "SELECT count(*) FROM beneficiaries WHERE grant_is = 'paid'",
    "associations": "SELECT count(*) FROM beneficiaries WHERE kind = 'association'",
    "under_convention": """SELECT count(*) FROM beneficiaries
        WHERE kind = 'association' AND '2026-12-31' BETWEEN starts AND ends""",
    "visits": """SELECT count(*) FROM visits JOIN beneficiaries USING (beneficiary)
        WHERE kind = 'association' AND day BETWEEN '2026-01-01' AND '2026-12-31'""",
    "boxes": """SELECT count(*) FROM boxes
        WHERE state = 'delivered' AND day BETWEEN '2026-01-01' AND '2026-12-31'""",
}
TASKS = "SELECT task, version, count(*) FROM tasks_by_version WHERE {in_2026} GROUP BY 1, 2"
BOXES_PACKED = "SELECT count(*) FROM boxes_packed WHERE {in_2026}"


def asked(reader, question):
    ends = "timestamptz '2027-01-01 00:00+00'"
    in_2026 = f"at >= timestamptz '2026-01-01 00:00+00' AND at < {ends}"
    registered = f"registered_{in_2026.replace('AND at', 'AND registered_at')}"
    computers = COMPUTERS.format(brought=BROUGHT)
    parts = {"in_2026": in_2026, "registered": registered, "ends": ends}
    told = question.format(**parts, brought=BROUGHT, computers=computers)
    return reader.execute(told).fetchall()


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
        yield happens("cycle_opened", reason="service", fault=chance.choice(["no_sound", None]))


def what_is_brought():
    """Beneficiaries, their orders and the boxes they got: before, in and after the year."""
    whom = (
        *("school S11 11", "school S4 4", "family F1 0", "family F2 0", "family F3 0"),
        *("association A1 0", "association A2 0"),
    )
    for kind, name, pupils in map(str.split, whom):
        body = {"kind": kind, "reference": name, "pupils": int(pupils)}
        yield told("beneficiary_noted", f"beneficiary:{name}", BEGINS, **body)
    for name, minutes in (("F1", 700), ("F1", 60), ("F2", 100)):
        yield told("family_trained", f"beneficiary:{name}", BEGINS + DAY, minutes=minutes)
    for name, to in (("F1", "asked"), ("F1", "paid"), ("F2", "asked")):
        yield told("grant_moved", f"beneficiary:{name}", BEGINS + 2 * DAY, to=to)
    for name, end in (("A1", "2027-03-01"), ("A2", "2026-06-30")):
        signed = {"start": "2025-03-02", "end": end}
        yield told("convention_signed", f"beneficiary:{name}", BEGINS, **signed)
    for day in ("2025-12-31", "2026-03-01", "2026-05-05"):
        yield told("maintenance_visited", "beneficiary:A1", BEGINS, day=day)
    for order, name in (("O1", "S11"), ("O2", "F1")):
        whom_for = {"beneficiary": name, "for_whom": KNOWN_HERE[order]}
        lines = [{"kind": "tower", "count": 9}]
        yield told("order_placed", f"order:{order}", BEGINS, **whom_for, lines=lines)


BOXES = (
    ("B1", "O1", "2026-04-01", 80, ("tower", "tower", "screen")),
    ("B2", "O1", "2027-01-02", 81, ("laptop",)),
    ("B3", "O1", "2025-12-30", -9, ("tower",)),
    ("B4", "O2", "2026-12-31", 82, ("tower", "screen")),
    ("B5", "O1", "", 83, ("tower",)),
)


def what_was_packed():
    """Each box with its things; all but the last one were received."""
    for box, order, day, days, kinds in BOXES:
        wall = BEGINS + days * DAY
        things = [{"item": f"{box}{at}", "kind": kind} for at, kind in enumerate(kinds)]
        for thing in things:
            subject = f"item:{thing['item']}"
            yield told("item_arrived", subject, wall - 2, kind=thing["kind"], lot="L1")
            yield told("packed_into", subject, wall - 1, box=box, order=order)
        yield told("box_packed", f"box:{box}", wall, order=order, things=things)
        if day:
            yield told("box_delivered", f"box:{box}", wall + 1, day=day)


def tasks_done():
    """Tasks by two versions of their steps, before and in the year."""
    for number in range(20):
        subject, wall = f"job:J{number}", BEGINS + (number - 4) * DAY
        task, version = ("cleaning", "erasure")[number % 2], 1 + number // 10
        begun = {"procedure": "p", "version": version, "steps": ["a"]}
        yield told("job_planned", subject, wall, task=task, item="B10", lot=None)
        yield told("job_started", subject, wall + 1, **begun)
        if number % 7:
            yield told("job_finished", subject, wall + 2)


def by_subject(facts):
    """All facts of one thing after the other."""
    found = defaultdict(list)
    for fact in map(from_canonical, facts):
        found[fact.subject].append(fact)
    return found.values()


def brought_here(facts):
    """As a desk counts what was brought."""
    beneficiaries, orders, boxes = [], [], defaultdict(list)
    for told_of_one in by_subject(facts):
        state = None
        for fact in told_of_one:
            state, why = fold_or_keep(state, fact)
            assert not why, why
        match state:
            case Beneficiary():
                beneficiaries.append(state)
            case Order():
                orders.append(state)
            case Box():
                boxes[state.order].append(state)
            case _:
                pass  # an item in a box
    told_of_orders = [(order, boxes[order.id]) for order in orders]
    return count_orders(beneficiaries, told_of_orders, FIRST, LAST)


def counted_here(lives, lots):
    """As a desk counts: all facts of one thing after the other."""
    counting = Counting(YEAR, {**FOR_WHOM, **KNOWN_HERE})
    for life in lives:
        counting.item(map(from_canonical, life))
    for facts in by_subject(lots):
        counting.lot(facts)
    return counting.figures


LOTS = (
    told("lot_registered", "lot:L1", BEGINS + DAY, supplier="City", expected=120),
    told("lot_supplied", "lot:L1", BEGINS + 2 * DAY, supplier="s", price_cents=9, subsidy_cents=4),
    told("lot_registered", "lot:L0", BEGINS - DAY, supplier="City", expected=1),
)


def used_here(facts):
    """As a desk counts boxes and tasks."""
    count = Count(Counting(YEAR), TaskUse(YEAR))
    for kind in ("item", "lot", "job", "box"):
        ours = [tuple(f) for f in by_subject(facts) if f[0].subject.startswith(f"{kind}:")]
        count.add(ours if kind in {"job", "box"} else [], is_last=True)
    return count


def what_was_done_is_what_sql_counts(reader, figures):
    """Of machines, lots and people."""
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
    asked_for = {*QUESTIONS, *NUMBERS, "waste"} - {"kept_g"}
    assert asked_for == {each.name for each in fields(Figures)}


def what_was_brought_is_what_sql_counts(reader, orders):
    """To whom, and how beneficiaries stand."""
    for name, question in BROUGHT_NUMBERS.items():
        assert asked(reader, question) == [(getattr(orders, name),)], name
        assert getattr(orders, name) > 0, name
    received = {(whom, kind): number for whom, kind, number in asked(reader, RECEIVED)}
    assert orders.received == received
    schools = {(s.reference, s.pupils, s.needs, s.received) for s in orders.schools}
    assert schools == set(asked(reader, SCHOOLS))
    assert {*BROUGHT_NUMBERS, "received", "schools"} == set(OrderFigures.__struct_fields__)


def test_every_figure_is_what_sql_counts(database, store):
    chance = random.Random(5)  # noqa: S311 - a made-up year
    lives = [tuple(a_life(chance, f"M{n:03}")) for n in range(120)]
    brought, packed, done = map(list, (what_is_brought(), what_was_packed(), tasks_done()))
    pushed(store, *LOTS, *(canon for life in lives for canon in life), *brought, *packed, *done)
    owner = database.engine(Role.OWNER)
    founding.name_orders(owner, 1, {code: (whom, code) for code, whom in FOR_WHOM.items()})
    in_boxes = [f for f in by_subject(packed) if f[0].subject.startswith("item:")]
    figures = counted_here([*lives, *(map(canonical, facts) for facts in in_boxes)], LOTS)
    count = used_here([*packed, *done])
    with psycopg.connect(database.as_role(Role.REPORT)) as reader:
        what_was_done_is_what_sql_counts(reader, figures)
        what_was_brought_is_what_sql_counts(reader, brought_here([*brought, *packed]))
        assert asked(reader, BOXES_PACKED) == [(count.boxes,)]
        by_version = {(each.task, each.version): n for each, n in count.use.done.items()}
        assert by_version == {(task, number): n for task, number, n in asked(reader, TASKS)}
        assert len(by_version) > 2
    assert (figures.lots, count.boxes) == (1, 4)
    with owner.begin() as connection:
        founding.enter(connection, 1)
        assert folding.differences(connection, 1) == []
