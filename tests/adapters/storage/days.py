"""Random days of a workshop: facts that fit and facts that do not, as benches apart make them."""

import sqlite3
from contextlib import closing
from typing import Any

from hypothesis import strategies as st

from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.item import ItemState

K, S = FactKind, SubjectKind

PEOPLE = ["ana", "mehdi", None]
CODES = [numbered(CodeKind.MACHINE, 26, number).text for number in range(1, 4)]
NAMES = ["one", "two", "three"]

words = st.sampled_from(["a", "É", "🖥", "x y", "wipe", "look"])
steps = st.lists(words, min_size=1, max_size=4, unique=True)
some_item = st.sampled_from(CODES)
maybe_item = st.none() | some_item

BODIES: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    K.ITEM_ARRIVED: {"kind": words, "lot": st.sampled_from(["l1", "l2"])},
    K.ITEM_ADVANCED: {"to": st.sampled_from([str(state) for state in ItemState])},
    K.ITEM_PARKED: {"to": st.sampled_from(["to_decide", "to_repair"]), "reason": words},
    K.ITEM_DECIDED: {"to": st.sampled_from([str(state) for state in ItemState])},
    K.ITEM_MOVED: {"place": words},
    K.ITEM_GRADED: {"grade": words},
    K.ITEM_NAMED: {"alias": st.sampled_from(["SN1", "sn1", "Straße", "STRASSE", "SN2"])},
    K.CYCLE_OPENED: {"reason": words},
    K.TASK_FINISHED: {"task": words},
    K.TASK_NEEDED: {"task": words},
    K.TASK_REOPENED: {"task": words},
    K.ROUTE_TAKEN: {"route": words, "version": st.just(2)},
    K.TEST_RECORDED: {"test": words, "passed": st.booleans()},
    K.ERASURE_RECORDED: {"component": words, "result": st.sampled_from(["ok", "failed"])},
    K.COMPONENT_MOVED: {
        "component": words,
        "kind": st.just("disk"),
        "action": st.sampled_from(["present", "installed", "removed"]),
    },
    K.GATE_OVERRIDDEN: {"gate": st.sampled_from(["G1", "G4"])},
    K.PACKED_INTO: {"box": words},
    K.ITEM_MERGED: {"into": some_item},
    K.ITEM_UNMERGED: {},
    K.ITEM_PARTED: {},
    K.JOB_PLANNED: {
        "task": words,
        "item": maybe_item,
        "lot": st.sampled_from([None, "l1"]),
        "priority": st.integers(0, 2),
    },
    K.JOB_GIVEN: {
        "person": st.sampled_from(PEOPLE),
        "bench": st.none(),
        "people": st.sampled_from([None, ["ana"], ["ana", "mehdi"]]),
        "team": st.sampled_from([None, "t1"]),
        "day": st.sampled_from([None, "2026-02-28"]),
        "priority": st.sampled_from([None, 0, 7]),
    },
    K.JOB_HANDED_OVER: {"step": words},
    K.JOB_STARTED: {"procedure": words, "version": st.just(1), "steps": steps},
    K.JOB_NAMED_ITEM: {"item": some_item, "steps": steps},
    K.STEP_DONE: {"step": words, "next": st.none() | words, "expects": words, "read": words},
    K.STEP_REFUSED: {"step": words, "mode": st.sampled_from(["ask", "fix"]), "next": words},
    K.STEP_FIXED: {},
    K.STEP_BACK: {"to": words},
    K.JOB_PAUSED: {},
    K.JOB_RESUMED: {},
    K.JOB_LEFT_WAITING: {"until": st.integers(0, 5)},
    K.LABEL_PRINTED: {"step": words, "label": words, "code": words},
    K.JOB_FINISHED: {},
    K.JOB_STOPPED: {},
    K.JOB_CANCELLED: {},
    K.HELP_ASKED: {"bench": st.sampled_from(["b1", "b2"])},
    K.HELP_SEEN: {},
    K.HELP_CLOSED: {"outcome": words},
    K.HELP_PASSED: {"to": words, "why": st.sampled_from(["chosen", "time"])},
    K.HELP_TOLD: {"message": words},
    K.SIGNED_IN: {},
    K.SIGNED_OUT: {},
    K.AWAY_STARTED: {"why": st.sampled_from(["pause", "break"])},
    K.AWAY_ENDED: {},
    K.BENCH_NAMED: {"name": words, "use": st.sampled_from(["bench", "lead"])},
    K.BREAK_DUE: {},
    K.BENCH_VOICE: {"trouble": st.sampled_from(["", "no_device", "no_engine"])},
    K.PLACE_NAMED: {"kind": words, "name": words},
    K.LOT_REGISTERED: {"supplier": words, "expected": st.integers(0, 9)},
    K.PART_REGISTERED: {"kind": words},
    K.PART_MOVED: {"item": maybe_item, "place": words},
    K.CODE_UNKNOWN: {"candidates": steps},
    K.CODE_SETTLED: {},
    "of_a_later_version": {"x": st.lists(st.integers(-9, 9), max_size=3)},
}
ABOUT: dict[str, tuple[SubjectKind, list[str]]] = {
    **dict.fromkeys(BODIES, (S.ITEM, CODES)),
    **{kind: (S.JOB, NAMES) for kind in BODIES if kind.startswith(("job_", "step_"))},
    **{kind: (S.HELP, NAMES) for kind in BODIES if kind.startswith("help_")},
    **dict.fromkeys([K.SIGNED_IN, K.SIGNED_OUT, K.AWAY_STARTED, K.AWAY_ENDED], (S.BENCH, NAMES)),
    **dict.fromkeys([K.BENCH_NAMED, K.BREAK_DUE, K.BENCH_VOICE], (S.BENCH, NAMES)),
    K.LABEL_PRINTED: (S.JOB, NAMES),
    K.PLACE_NAMED: (S.PLACE, NAMES),
    K.LOT_REGISTERED: (S.LOT, ["l1", "l2"]),
    K.PART_REGISTERED: (S.PART, NAMES),
    K.PART_MOVED: (S.PART, NAMES),
    K.CODE_UNKNOWN: (S.UNKNOWN_CODE, NAMES),
    K.CODE_SETTLED: (S.UNKNOWN_CODE, NAMES),
}


@st.composite
def drafts(draw):
    kind = draw(st.sampled_from(sorted(BODIES)))
    subject, names = ABOUT[kind]
    return Draft(
        kind=kind,
        subject=Subject(subject, draw(st.sampled_from(names))),
        person=draw(st.sampled_from(PEOPLE)),
        body=draw(st.fixed_dictionaries(BODIES[kind])),
    )


days = st.lists(st.tuples(st.lists(drafts(), max_size=8), st.booleans()), max_size=8)
"""Transactions: what is recorded, and whether it is committed."""


def draft(kind, subject, name, /, person="ana", **body):
    return Draft(kind=kind, subject=Subject(SubjectKind(subject), name), person=person, body=body)


def some_facts(storage):
    """Nine facts about three items and three jobs, in one transaction."""
    with storage.unit_of_work() as uow:
        for code in CODES:
            uow.record(draft("item_arrived", "item", code, kind="tower", lot="l1"))
        for name in NAMES:
            uow.record(draft("job_planned", "job", name, task="t", item=CODES[0], lot="l1"))
            uow.record(draft("job_started", "job", name, procedure="p", version=1, steps=["a"]))
        uow.commit()


def live_through(day, uow):
    for records, is_committed in day:
        with uow:
            uow.record(*records)
            if is_committed:
                uow.commit()


def rows(path, table):
    """All rows of a table, read by somebody else."""
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608 - our own names


def state_rows(path):
    with closing(sqlite3.connect(path)) as raw:
        found = raw.execute("SELECT name FROM sqlite_schema WHERE name LIKE 'state!_%' ESCAPE '!'")
        tables = sorted(name for (name,) in found)
    return {table: rows(path, table) for table in tables}


def tamper(path, statement, values=()):
    """Change a database behind the program's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for (trigger,) in raw.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute(statement, values)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
