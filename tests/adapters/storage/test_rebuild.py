# The names of tables in statements are this test's own.
# ruff: noqa: S608

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.adapters.storage.days import (
    CODES,
    NAMES,
    PEOPLE,
    days,
    drafts,
    live_through,
    rows,
    some_facts,
    state_rows,
    tamper,
)
from tests.fakes import NINE_O_CLOCK_MS, FakeUnitOfWork
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.domain.errors import StorageUnavailableError
from workshop_app.domain.item import ItemState
from workshop_app.values import replace

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@contextmanager
def fresh(empty_database) -> Iterator[tuple[Path, Storage]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_database, folder))
        storage = open_storage(Path(folder), now_ms=lambda: NINE_O_CLOCK_MS)
        try:
            yield path, storage
        finally:
            if not storage.is_closed:
                storage.close()


def answers(uow):
    """Everything that the use cases can ask."""
    with uow:
        return {
            "items": [_known(uow.items.get(code)) for code in CODES],
            "aliases": [_known(uow.items.named(alias)) for alias in ("sn1", "strasse", "sn2")],
            "states": [_known(item) for item in uow.items.in_states(list(ItemState))],
            "lots": [uow.items.from_lot(lot) for lot in ("l1", "l2")],
            "jobs": [_known(uow.jobs.get(name)) for name in NAMES],
            "hands": [_known(uow.jobs.in_hand(person)) for person in PEOPLE if person],
            "waiting": [
                [_known(job) for job in uow.jobs.waiting(person)] for person in PEOPLE if person
            ],
            "ready": [
                _known(job) for job in uow.jobs.ready(["a", "É", "🖥", "x y", "wipe", "look"])
            ],
            "given": [
                [_known(job) for job in uow.jobs.given(person)] for person in PEOPLE if person
            ],
            "clashing": [_known(item) for item in uow.items.clashing()],
            "jobs_clashing": [job.id for job in uow.jobs.clashing()],
            "open": [_known(uow.jobs.open_for(code)) for code in CODES],
            "open_from": uow.jobs.open_from("l1"),
            "helps": [uow.helps.open_at(bench) for bench in ("b1", "b2")],
            "places": uow.stock.places(),
            "stock": (uow.stock.lots(), uow.stock.parts(), uow.stock.unknown_codes()),
            "history": [
                [(fact.seq, fact.kind, fact.body) for fact in uow.history(f"item:{code}")]
                for code in CODES
            ],
        }


def _known(one):
    """An item or a job without the random names of the facts that clashed."""
    clashes = tuple(replace(clash, fact="") for clash in one.clashes) if one else ()
    return one and replace(one, clashes=clashes)


@given(days)
def test_states_folded_anew_are_the_states_as_they_were(empty_database, day):
    with fresh(empty_database) as (path, storage):
        live_through(day, storage.unit_of_work())
        assert storage.verify().faults == ()
        before = state_rows(path)
        storage.rebuild()
        assert state_rows(path) == before
        assert storage.verify().is_well


@given(days)
def test_the_database_and_the_fake_answer_alike(empty_database, day):
    with fresh(empty_database) as (_, storage):
        fake = FakeUnitOfWork(bench=storage.unit_of_work().bench().id)
        live_through(day, fake)
        live_through(day, storage.unit_of_work())
        assert answers(storage.unit_of_work()) == answers(fake)


@given(st.lists(drafts(), max_size=30))
def test_facts_imported_at_once_give_the_states_of_facts_recorded_one_by_one(
    empty_database, records
):
    with fresh(empty_database) as (path, storage), fresh(empty_database) as (other, at_once):
        live_through([([record], True) for record in records], storage.unit_of_work())
        assert at_once.bulk_import((NINE_O_CLOCK_MS, each) for each in records) == len(records)
        assert _without_ids(state_rows(other)) == _without_ids(state_rows(path))
        assert at_once.verify().is_well


def _without_ids(tables):
    """Clashes name the facts they came from, and those have random names."""
    text = {name: [str(row) for row in found] for name, found in tables.items()}
    return {name: [_UUID.sub("", row) for row in found] for name, found in text.items()}


KEPT = {
    "fact": ["inc", "seq", "event_id", "subject", "kind", "wall", "canon", "prev_hash", "hash"],
    "outbox": ["inc", "seq", "event_id", "canon", "prev_hash", "hash"],
    "state_item": ["id", "body", "state", "lot", "born"],
    "state_job": ["id", "body", "state", "worker", "item", "lot", "priority", "born"],
    "meta": ["bench", "inc", "seq", "last_hash"],
}


def changed(value, at):
    """The value with one bit flipped, or one more."""
    if isinstance(value, int):
        return value + 1000
    raw = bytearray(value.encode() if isinstance(value, str) else value)
    raw[at % len(raw)] ^= 1
    return raw.decode() if isinstance(value, str) else bytes(raw)


@given(st.data())
def test_one_changed_byte_of_what_is_kept_is_found(empty_database, data):
    with fresh(empty_database) as (path, storage):
        some_facts(storage)
        storage.close()
        table = data.draw(st.sampled_from(sorted(KEPT)))
        column = data.draw(st.sampled_from(KEPT[table]))
        found = rows(path, f"(SELECT rowid, {column} FROM {table} WHERE {column} IS NOT NULL)")
        row, value = data.draw(st.sampled_from(found))
        bad = changed(value, data.draw(st.integers(0, 2000)))
        tamper(path, f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (bad, row))
        with reopened(path.parent) as again:
            assert not again.verify().is_well


@given(st.data())
def test_a_row_that_is_missing_is_found(empty_database, data):
    with fresh(empty_database) as (path, storage):
        some_facts(storage)
        storage.close()
        table = data.draw(st.sampled_from(["fact", "state_item", "state_job"]))
        row = data.draw(st.sampled_from(rows(path, f"(SELECT rowid, 0 FROM {table})")))[0]
        tamper(path, f"DELETE FROM {table} WHERE rowid = ?", (row,))
        with reopened(path.parent) as again:
            assert not again.verify().is_well


@settings(max_examples=80)
@given(st.data())
def test_one_flipped_bit_of_the_file_is_found_or_changes_nothing(empty_database, data):
    with fresh(empty_database) as (path, storage):
        some_facts(storage)
        storage.close()
        whole = (rows(path, "fact"), rows(path, "outbox"), state_rows(path))
        raw = bytearray(path.read_bytes())
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= 1 << data.draw(st.integers(0, 7))
        path.write_bytes(raw)
        try:
            with reopened(path.parent) as again:
                if not again.verify().is_well:
                    return
        except StorageUnavailableError:
            return
        assert (rows(path, "fact"), rows(path, "outbox"), state_rows(path)) == whole


@contextmanager
def reopened(folder):
    storage = open_storage(folder)
    try:
        yield storage
    finally:
        storage.close()
