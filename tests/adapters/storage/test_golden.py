"""Files that the first version wrote: every later one must read them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.adapters.storage.days import rows, state_rows
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.domain.facts import canonical, from_canonical
from workshop_app.domain.guidance import Used
from workshop_app.domain.ids import ProcedureHash, StepId, TaskCode

GOLDEN = Path(__file__).parents[2] / "golden"


def golden(name):
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "workshop.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript((GOLDEN / "storage-0001.sql").read_text(encoding="utf-8"))
    storage = open_storage(tmp_path)
    storage.rebuild()
    assert storage.verify().faults == ()
    storage.close()
    return path


def test_the_facts_of_the_first_version_are_read(database):
    kept = [(each["canonical"].encode(), each["hash"]) for each in golden("facts.json")]
    assert [(row[7], row[9].hex()) for row in rows(database, "fact")] == kept
    assert all(canonical(from_canonical(raw)) == raw for raw, _ in kept)


def test_the_outbox_of_the_first_version_is_read(database):
    kept = [
        (
            each["inc"],
            each["seq"],
            each["event_id"],
            bytes.fromhex(each["canon"]),
            bytes.fromhex(each["prev_hash"]),
            bytes.fromhex(each["hash"]),
            each["state"],
        )
        for each in golden("outbox.json")
    ]
    assert rows(database, "outbox") == kept


def test_the_facts_of_the_first_version_fold_to_what_they_did(database):
    """When a fold was changed on purpose: raise FOLDS in state_json.py, and renew states.json."""
    with closing(sqlite3.connect(database)) as raw:
        raw.row_factory = sqlite3.Row
        for table, kept in golden("states.json").items():
            live = [dict(row) for row in raw.execute(f"SELECT * FROM {table} ORDER BY 1")]  # noqa: S608
            for row in live:
                if "body" in row:
                    row["body"] = json.loads(row["body"])
            assert [_as_told(row, like) for row, like in zip(live, kept, strict=True)] == kept
    assert set(state_rows(database)) >= set(golden("states.json"))


def _as_told(row, like):
    """What the first version knew of; later ones may know more."""
    told = {name: row[name] for name in like}
    if "body" in like:
        told["body"] = {name: row["body"][name] for name in like["body"]}
    return told


def test_the_profiles_of_the_third_version_are_read(tmp_path):
    with closing(sqlite3.connect(tmp_path / "workshop.db")) as raw:
        raw.executescript((GOLDEN / "storage-0003.sql").read_text(encoding="utf-8"))
    storage = open_storage(tmp_path)
    with storage.unit_of_work() as uow:
        [zoe] = uow.people.all()
        profile = uow.people.profile(zoe.id)
        assert profile.theme == "dark"
        assert profile.modes == frozenset({"dwell", "touch"})
        assert dict(profile.key_map) == {"F13": "done"}
        [change] = uow.people.changes(zoe.id)
        assert (change.at_ms, change.before.theme) == (1_790_000_000_000, "light")
        known = uow.people.guidance(zoe.id).of(TaskCode("cleaning"))
        assert (known.level, known.runs[0].helped) == (3, 1)
        assert known.used == {StepId("wipe"): (Used.REPEAT, Used.SHOW)}
    storage.close()


def test_the_registers_of_the_first_version_are_read(database):
    storage = open_storage(database.parent)
    with storage.unit_of_work() as uow:
        [zoe] = uow.people.all()
        assert (zoe.first_name, sorted(zoe.tasks)) == ("Zoé", ["cleaning", "intake"])
        assert uow.people.profile(zoe.id).text_pt == 48
        assert uow.procedures.text(ProcedureHash("0" * 64)) == '{"code":"cleaning"}'
    storage.close()
