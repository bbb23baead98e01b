r"""The views that a city's own tools read, each with its description in the database itself.

`psql` shows them with `\\d+ report.*`. They show what their reader may read (`centre.reader`), no
name of a person, and no state as it is kept inside.
"""

from typing import Final

SCHEMA: Final = "report"

_MOMENT: Final = """
CREATE FUNCTION report.moment(milliseconds bigint) RETURNS timestamptz
LANGUAGE sql IMMUTABLE STRICT AS
$$SELECT to_timestamp(least(greatest(milliseconds, 0), 4102444800000) / 1000.0)$$
"""
"""A clock that is ten thousand years off must not stop a question."""

_VIEWS: Final = {
    "items": (
        "Every machine and screen with a label, as it is now.",
        """SELECT i.workshop, i.id AS item, i.kind, i.state, nullif(i.grade, '') AS grade, i.lot,
            i.place, p.name AS place_name, nullif(i.box, '') AS box, i.cycle
        FROM centre.state_item i
        LEFT JOIN centre.state_place p ON (p.workshop, p.id) = (i.workshop, i.place)""",
    ),
    "item_moves": (
        (
            "Each time an item changed its state: from which, to which, when, and by whom (a random"
            " name that means nothing outside of the workshop); reason is why it stood aside."
        ),
        """SELECT m.workshop, m.item, i.kind, m.was, m.became, report.moment(m.at_ms) AS at,
            m.person, m.reason
        FROM centre.state_move m
        JOIN centre.state_item i ON (i.workshop, i.id) = (m.workshop, m.item)
        WHERE i.state <> 'merged'""",
    ),
    "packed": (
        (
            "Each time an item was put into a box, and for whom: school, family or association."
            " for_whom is empty where the order is known neither here nor in `hub orders`."
        ),
        """SELECT p.workshop, p.item, i.kind, p.box, p.customer_order,
            coalesce(s.for_whom, o.for_whom) AS for_whom,
            coalesce(b.reference, o.reference) AS reference, report.moment(p.at_ms) AS at
        FROM centre.state_packed p
        JOIN centre.state_item i ON (i.workshop, i.id) = (p.workshop, p.item)
        LEFT JOIN centre.state_order s ON (s.workshop, s.id) = (p.workshop, p.customer_order)
        LEFT JOIN centre.state_beneficiary b ON (b.workshop, b.id) = (s.workshop, s.beneficiary)
        LEFT JOIN centre.customer_order o
            ON (o.workshop, o.code) = (p.workshop, p.customer_order)
        WHERE i.state <> 'merged'""",
    ),
    "erasures": (
        "What became of the data on each drive: how it was erased, and whether that was well.",
        """SELECT workshop, item, part, nullif(level, '') AS level,
            nullif(technique, '') AS technique, result, report.moment(at_ms) AS at
        FROM centre.state_erasure""",
    ),
    "part_moves": (
        "Each time a part was found in an item, put in (installed), or taken out (removed).",
        """SELECT workshop, item, part, kind, action, nullif(source, '') AS source,
            report.moment(at_ms) AS at
        FROM centre.state_part_move""",
    ),
    "waste_exits": (
        "What left as waste: its flow, its weight in grams, and the number of the slip.",
        """SELECT workshop, item, nullif(flow, '') AS flow, weight_g, nullif(slip, '') AS slip,
            report.moment(at_ms) AS at
        FROM centre.state_waste_exit""",
    ),
    "tasks_done": (
        "Each task that was finished on an item, and by whom (a random name).",
        """SELECT workshop, item, task, person, report.moment(at_ms) AS at
        FROM centre.state_task_done""",
    ),
    "jobs": (
        "The work on one item, or on things that arrive: which task, and how far it is.",
        """SELECT workshop, id AS job, task, state, item, lot, worker, given_to, priority,
            report.moment(planned_ms) AS planned_at
        FROM centre.state_job""",
    ),
    "people": (
        "Who has worked, by random names only. The names themselves are in no table of facts.",
        """SELECT DISTINCT j.workshop, j.worker AS person, b.id AS at_bench
        FROM centre.state_job j
        LEFT JOIN centre.state_bench b ON (b.workshop, b.person) = (j.workshop, j.worker)
        WHERE j.worker IS NOT NULL""",
    ),
    "returns": (
        "Each time an item came back from use, and what was wrong, where it was told.",
        """SELECT h.workshop, h.id AS item, i.kind, nullif(h.told, '') AS fault,
            report.moment(h.at_ms) AS at
        FROM centre.state_happened h
        JOIN centre.state_item i ON (i.workshop, i.id) = (h.workshop, h.id)
        WHERE h.what = 'came_back' AND i.state <> 'merged'""",
    ),
    "tasks_by_version": (
        (
            "Each task that was finished, with the version of its steps, and without whoever did"
            " it. How long steps took is in no view: it could be one person's time."
        ),
        """SELECT workshop, told AS task, number AS version, report.moment(at_ms) AS at
        FROM centre.state_happened WHERE what = 'task_finished'""",
    ),
    "boxes_packed": (
        "Each time a box was packed; one that was opened again and packed anew has two rows.",
        """SELECT workshop, id AS box, nullif(told, '') AS customer_order,
            report.moment(at_ms) AS at
        FROM centre.state_happened WHERE what = 'box_packed'""",
    ),
    "visits": (
        "The days on which the machines of a beneficiary were looked after.",
        """SELECT workshop, id AS beneficiary, told AS day
        FROM centre.state_happened WHERE what = 'visited'""",
    ),
    "help_calls": (
        "Calls for help: where, when, why, and how they ended. Asking is never counted as a fault.",
        """SELECT workshop, id AS help_call, state, bench, report.moment(asked_ms) AS asked_at, job,
            nullif(reason, '') AS reason, nullif(outcome, '') AS outcome
        FROM centre.state_help""",
    ),
    "places": (
        "Places with a code, and how many items are there now.",
        """SELECT p.workshop, p.id AS place, p.kind, p.name, count(i.id) AS items
        FROM centre.state_place p
        LEFT JOIN centre.state_item i ON (i.workshop, i.place) = (p.workshop, p.id)
        GROUP BY p.workshop, p.id, p.kind, p.name""",
    ),
    "lots": (
        (
            "What arrived together: from whom, how much was announced, counted at the door, and"
            " taken in; price and subsidy in hundredths of the workshop's currency."
        ),
        """SELECT l.workshop, l.id AS lot, l.supplier, l.expected, l.counted,
            count(i.id) AS arrived, s.kind AS supplier_kind, l.tender, l.price_cents,
            l.subsidy_cents, nullif(l.due, '') AS due, nullif(l.document, '') AS document,
            report.moment(h.at_ms) AS registered_at
        FROM centre.state_lot l
        LEFT JOIN centre.state_happened h
            ON (h.workshop, h.id, h.what) = (l.workshop, l.id, 'lot_registered')
        LEFT JOIN centre.state_supplier s ON (s.workshop, s.id) = (l.workshop, l.source)
        LEFT JOIN centre.state_item i ON (i.workshop, i.lot) = (l.workshop, l.id)
            AND i.state <> 'expected'
        GROUP BY l.workshop, l.id, l.supplier, l.expected, l.counted, s.kind, l.tender,
            l.price_cents, l.subsidy_cents, l.due, l.document, h.at_ms""",
    ),
    "announced": (
        "The machines that suppliers' lists announce; item is the one that came by the line.",
        """SELECT workshop, id AS announced, lot, kind, nullif(serial, '') AS serial,
            nullif(asset_tag, '') AS asset_tag, nullif(maker, '') AS maker,
            nullif(model, '') AS model, nullif(made, '') AS made, withdrawn, item
        FROM centre.state_announced""",
    ),
    "beneficiaries": (
        "Whom machines are for: a reference and a kind; names and addresses are in no table here.",
        """SELECT workshop, id AS beneficiary, kind, reference, pupils, needs, school,
            trained_minutes, nullif(grant_is, '') AS grant_is, nullif(starts, '') AS starts,
            nullif(ends, '') AS ends, visits
        FROM centre.state_beneficiary""",
    ),
    "orders": (
        "What was asked for: how many machines and screens, and how many are packed or received.",
        """SELECT o.workshop, o.id AS customer_order, o.beneficiary, o.for_whom,
            nullif(o.asked, '') AS asked, nullif(o.due, '') AS due,
            nullif(o.master, '') AS master, nullif(o.why_closed, '') AS why_closed, o.wanted,
            coalesce(sum(b.things) FILTER (WHERE b.state <> 'opened'), 0) AS packed,
            coalesce(sum(b.things) FILTER (WHERE b.state = 'delivered'), 0) AS delivered
        FROM centre.state_order o
        LEFT JOIN centre.state_box b ON (b.workshop, b.customer_order) = (o.workshop, o.id)
        GROUP BY o.workshop, o.id, o.beneficiary, o.for_whom, o.asked, o.due, o.master,
            o.why_closed, o.wanted""",
    ),
    "boxes": (
        "Each box: for which order, how far it is, and the day on which it was received.",
        """SELECT workshop, id AS box, customer_order, state, things, place, round,
            nullif(day, '') AS day
        FROM centre.state_box""",
    ),
    "rounds": (
        "The days on which boxes are brought.",
        """SELECT workshop, id AS round, day, has_ended FROM centre.state_round""",
    ),
    "tenders": (
        "Calls for tender: how many machines are wanted, by when, and whose offer was taken.",
        """SELECT t.workshop, t.id AS tender, t.title, t.count AS wanted,
            nullif(t.closes, '') AS closes, t.offers, t.is_open, s.name AS taken
        FROM centre.state_tender t
        LEFT JOIN centre.state_supplier s ON (s.workshop, s.id) = (t.workshop, t.taken)""",
    ),
    "parts": (
        "Spare parts with a label: in an item, or at a place.",
        """SELECT workshop, id AS part, kind, model, serial, item, place
        FROM centre.state_part""",
    ),
    "conflicts": (
        (
            "What did not fit because somebody else had been there first: kept, never refused;"
            " whose matter it is, and when it was settled (empty: still open)."
        ),
        """SELECT c.workshop, c.subject, c.kind, c.what, report.moment(c.at_ms) AS at, c.person,
            c.bench, c.other_bench, c.owner, report.moment(s.at_ms) AS settled_at,
            s.person AS settled_by, c.fact
        FROM centre.state_conflict c
        LEFT JOIN centre.state_settled s ON (s.workshop, s.fact) = (c.workshop, c.fact)""",
    ),
    "not_understood": (
        "Facts that no fold of this version can take: kept and sent on, and changing nothing.",
        "SELECT workshop, wseq, kind, subject, why FROM centre.state_unfolded",
    ),
}


_KIND: Final = "tower, laptop or screen; a machine is a tower or a laptop"
_STATE: Final = (
    "expected, arrived, to_erase, erased, to_test, tested, to_clean, clean, to_upgrade, upgraded,"
    " to_master, mastered, to_check, ready, packed, allocated, delivered, in_use, returned,"
    " to_decide, erase_failed, drive_removed, to_repair, parts_donor, waste or waste_out; or"
    " merged: a second label of a machine, which is counted by its other one"
)
_PERSON: Final = "a random name, that means nothing outside of the workshop"
_COLUMNS: Final = {
    "items": {
        "item": "the code on its label",
        "kind": _KIND,
        "state": _STATE,
        "grade": "how good it looks, as the workshop grades it; empty until then",
        "lot": "what it arrived with; see lots",
        "place": "the code of the place where it is; see places",
        "box": "the box it is packed in",
        "cycle": "1, and one more each time it came back from use",
    },
    "item_moves": {"item": "see items", "kind": _KIND, "was": _STATE, "became": _STATE},
    "packed": {
        "item": "the code on its label; packed twice, it has two rows: count it once",
        "kind": _KIND,
        "box": "the code of the box",
        "customer_order": "the code of the order",
        "for_whom": "school, family or association; empty: not in the list of `hub orders`",
        "reference": "of that list; never the name of a family",
        "at": "when, by the clock of the bench",
    },
    "jobs": {"state": "ready, in_progress, paused, waiting, stopped, done or cancelled"},
}
_EVERYWHERE: Final = {
    "workshop": "number of the workshop at this centre",
    "person": _PERSON,
    "worker": _PERSON,
    "settled_by": _PERSON,
}


def statements(role: str) -> list[str]:
    """Return what makes the views anew and lets a role read them."""
    made = [f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE", f"CREATE SCHEMA {SCHEMA}", _MOMENT]
    for name, (about, question) in _VIEWS.items():
        made += [
            f"CREATE VIEW {SCHEMA}.{name} WITH (security_invoker) AS {question}",
            f"COMMENT ON VIEW {SCHEMA}.{name} IS '{_quoted(about)}'",
            *_about_columns(name, question),
        ]
    return [
        *made,
        f"GRANT USAGE ON SCHEMA {SCHEMA} TO {role}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {SCHEMA} TO {role}",
    ]


def _about_columns(view: str, question: str) -> list[str]:
    known = {each: words for each, words in _EVERYWHERE.items() if each in _names(question)}
    return [
        f"COMMENT ON COLUMN {SCHEMA}.{view}.{column} IS '{_quoted(words)}'"
        for column, words in {**known, **_COLUMNS.get(view, {})}.items()
    ]


def _names(question: str) -> set[str]:
    """Return the names that a question gives to its columns, and some more."""
    chosen, _, _ = question.partition("FROM")
    return {each.split()[-1].rpartition(".")[2] for each in chosen.split(",")}


def _quoted(words: str) -> str:
    return words.replace("'", "''")
