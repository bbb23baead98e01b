"""What a bench finds when it starts, and what it says when it cannot."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.adapters.storage.days import CODES, draft, rows, some_facts, tamper
from workshop_app.adapters.storage.storage import Finding, open_storage
from workshop_app.domain.errors import StorageTrouble, StorageUnavailableError

NOBODY = 65534


def refused(folder, trouble):
    with pytest.raises(StorageUnavailableError) as caught:
        open_storage(folder)
    assert caught.value.trouble is trouble
    assert str(caught.value.path) in str(caught.value)
    return str(caught.value)


def arrive(storage, code=CODES[0]):
    with storage.unit_of_work() as uow:
        [fact] = uow.record(draft("item_arrived", "item", code, kind="tower"))
        uow.commit()
    return fact


def test_a_bench_without_a_database_gets_one(tmp_path):
    storage = open_storage(tmp_path / "new" / "folder", bench_name="Poste 3")
    assert storage.opened.findings == ()
    assert arrive(storage).seq == 1
    storage.close()
    assert rows(tmp_path / "new/folder/workshop.db", "meta")[0][2] == "Poste 3"


@pytest.mark.skipif(os.name != "posix", reason="on Windows the folder's own rights decide")
def test_nobody_else_on_the_machine_reads_the_database(opened, folder):
    opened().close()
    (folder / "workshop.db").chmod(0o644)  # as an earlier version left it
    storage = opened()
    arrive(storage)
    files = sorted(folder.glob("workshop.db*"))
    assert len(files) == 3
    assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o600"}


def test_a_first_start_that_was_cut_short_begins_again(folder, opened):
    tamper(folder / "workshop.db", "DELETE FROM meta")
    assert arrive(opened()).seq == 1


def test_the_bench_keeps_its_names_and_goes_on_counting(opened):
    first = opened()
    before = arrive(first)
    first.close()
    after = arrive(opened())
    assert (after.bench, after.inc, after.seq) == (before.bench, before.inc, before.seq + 1)


def test_the_database_is_set_to_survive_a_power_cut(storage):
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    assert {name: storage._db.pragma(name)[0][0] for name in wanted} == wanted
    assert storage._db.pragma("trusted_schema") == [(0,)]


def test_a_second_start_is_told_that_the_first_is_still_there(folder, storage):
    said = refused(folder, StorageTrouble.IN_USE)
    assert "Close the other window" in said
    arrive(storage)


def test_another_process_is_told_too(folder):
    line = [sys.executable, "-m", "tests.adapters.storage.busy_bench", str(folder)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline()
        refused(folder, StorageTrouble.IN_USE)
        other.kill()
    open_storage(folder).close()


def test_the_lock_goes_with_whoever_failed_to_open(folder):
    (folder / "workshop.db").write_bytes(b"no database" * 100)
    for _ in range(2):
        refused(folder, StorageTrouble.CORRUPT)


@pytest.mark.parametrize(
    "content",
    [b"no database" * 1000, b"SQLite format 3\x00", b"SQLite format 3\x00" + b"\xff" * 9000],
    ids=["text", "header only", "header and noise"],
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path, content):
    (tmp_path / "workshop.db").write_bytes(content)
    said = refused(tmp_path, StorageTrouble.CORRUPT)
    assert "was not touched" in said
    assert (tmp_path / "workshop.db").read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    with closing(sqlite3.connect(tmp_path / "workshop.db")) as raw:
        raw.execute("CREATE TABLE notes (text)")
    before = (tmp_path / "workshop.db").read_bytes()
    refused(tmp_path, StorageTrouble.CORRUPT)
    assert (tmp_path / "workshop.db").read_bytes() == before


def test_a_damaged_database_is_refused_after_a_power_cut_and_left_alone(folder, opened):
    storage = opened()
    some_facts(storage)
    storage.close()
    path = folder / "workshop.db"
    tamper(path, "UPDATE meta SET clean = 0")
    raw = bytearray(path.read_bytes())
    page = next(at for at in range(4096, len(raw), 4096) if b"item_arrived" in raw[at : at + 4096])
    raw[page : page + 200] = bytes(200)
    path.write_bytes(raw)
    refused(folder, StorageTrouble.CORRUPT)
    assert path.read_bytes() == raw


def test_a_text_with_a_damaged_byte_is_refused(folder, opened):
    opened().close()
    tamper(folder / "workshop.db", "UPDATE meta SET state_shape = CAST(x'C3' AS TEXT)")
    refused(folder, StorageTrouble.CORRUPT)


def test_a_chain_that_does_not_end_where_it_should_is_refused_after_a_power_cut(folder, opened):
    storage = opened()
    some_facts(storage)
    storage.close()
    tamper(folder / "workshop.db", "UPDATE meta SET clean = 0")
    open_storage(folder).close()
    tamper(folder / "workshop.db", "DELETE FROM fact WHERE position = 9")
    tamper(folder / "workshop.db", "UPDATE meta SET clean = 0")
    assert "fact 9" in refused(folder, StorageTrouble.CORRUPT)


def test_a_database_of_a_later_version_is_refused_and_left_alone(folder):
    tamper(folder / "workshop.db", "UPDATE alembic_version SET version_num = '9999'")
    before = (folder / "workshop.db").read_bytes()
    assert "later version" in refused(folder, StorageTrouble.NEWER)
    assert (folder / "workshop.db").read_bytes() == before


@contextmanager
def as_nobody():
    if os.geteuid() == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if os.geteuid() == NOBODY:
            os.seteuid(0)


@pytest.fixture
def public_folder(empty_database):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(empty_database, folder)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


def test_a_folder_that_may_not_be_written_is_told(public_folder):
    public_folder.chmod(0o555)
    with as_nobody():
        refused(public_folder, StorageTrouble.READ_ONLY)


def test_a_database_that_may_not_be_written_is_told(public_folder):
    (public_folder / "workshop.db").chmod(0o444)
    with as_nobody():
        refused(public_folder, StorageTrouble.READ_ONLY)


def test_a_full_disk_leaves_nothing_half_written(folder, storage):
    some_facts(storage)
    pages = storage._db.pragma("page_count")[0][0]
    storage._db.pragma(f"max_page_count = {pages}")

    def fill():
        with storage.unit_of_work() as uow:
            for _ in range(3000):
                uow.record(draft("item_moved", "item", CODES[0], place="x" * 500))
            uow.commit()

    with pytest.raises(StorageUnavailableError) as caught:
        fill()
    assert caught.value.trouble is StorageTrouble.DISK_FULL
    storage._db.pragma("max_page_count = 1000000")
    assert len(rows(folder / "workshop.db", "fact")) == 9
    assert arrive(storage).seq == 10
    assert storage.verify().faults == ()


def test_after_a_failed_statement_nothing_can_be_committed(storage):
    with storage.unit_of_work() as uow:
        uow.record(draft("item_arrived", "item", CODES[0], kind="tower"))
        pages = storage._db.pragma("page_count")[0][0]
        storage._db.pragma(f"max_page_count = {pages}")
        with pytest.raises(StorageUnavailableError):
            uow.record(*[draft("item_moved", "item", CODES[0], place="x" * 900)] * 500)
        with pytest.raises(RuntimeError):
            uow.commit()
        with pytest.raises(RuntimeError):
            list(uow.jobs.ready(["cleaning"]))
    with storage.unit_of_work() as uow:
        assert uow.items.get(CODES[0]) is None


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one and a half megabytes."""
    line = ["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", str(tmp_path)]
    if os.geteuid() != 0 or subprocess.run(line, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk")
    yield tmp_path
    subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)  # a failed test has it open


def test_a_disk_that_fills_up_keeps_what_was_committed(small_disk):
    storage = open_storage(small_disk)
    done = 0

    def fill():
        nonlocal done
        while True:
            arrive(storage)
            done += 1

    with pytest.raises(StorageUnavailableError) as caught:
        fill()
    assert caught.value.trouble is StorageTrouble.DISK_FULL
    assert storage.verify().facts == done
    with pytest.raises(StorageUnavailableError):
        storage.close()
    assert storage.is_closed
    refused_or_whole(small_disk, done)


def refused_or_whole(folder, done):
    """With no room at all even opening may be refused; what is there must be whole."""
    copy = Path(tempfile.mkdtemp())
    for path in folder.glob("workshop.db*"):
        shutil.copy(path, copy)
    storage = open_storage(copy)
    verification = storage.verify()
    storage.close()
    shutil.rmtree(copy)
    assert (verification.facts, verification.faults) == (done, ())


def test_a_database_cannot_be_made_on_a_full_disk(small_disk):
    (small_disk / "film").write_bytes(bytes(1500 * 1024))
    refused(small_disk, StorageTrouble.DISK_FULL)
    (small_disk / "film").unlink()
    storage = open_storage(small_disk)
    assert arrive(storage).seq == 1
    storage.close()


def test_a_disk_without_one_free_byte_is_told_at_the_next_start(small_disk):
    storage = open_storage(small_disk)
    arrive(storage)
    storage.close()
    (small_disk / "workshop.lock").write_bytes(b"")  # as an earlier start on this disk left it
    with suppress(OSError), (small_disk / "film").open("wb", buffering=0) as film:
        while film.write(bytes(512)):
            pass
    refused(small_disk, StorageTrouble.DISK_FULL)
    (small_disk / "film").unlink()
    refused_or_whole(small_disk, 1)


def power_cut(storage, target):
    """The files as they are on the disk at this instant."""
    for path in storage.opened.path.parent.glob("workshop.db*"):
        if not path.name.endswith("-shm"):
            shutil.copy(path, target)


def test_after_a_power_cut_all_is_there_and_the_doctor_is_told(storage):
    facts = [arrive(storage, code) for code in CODES]
    with tempfile.TemporaryDirectory() as copy:
        power_cut(storage, copy)
        again = open_storage(Path(copy))
        assert again.opened.findings == (Finding.UNCLEAN_END,)
        with again.unit_of_work() as uow:
            assert [uow.history(f"item:{code}") for code in CODES] == [(each,) for each in facts]
        assert again.verify().is_well
        again.close()
        third = open_storage(Path(copy))
        assert third.opened.findings == ()
        third.close()


@settings(max_examples=25)
@given(kept=st.floats(0, 1))
def test_a_log_cut_short_loses_the_end_and_nothing_else(empty_database, kept):
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as copy:
        shutil.copy(empty_database, first)
        storage = open_storage(Path(first))
        for _ in range(8):
            arrive(storage)
        power_cut(storage, copy)
        storage.close()
        log = Path(copy) / "workshop.db-wal"
        os.truncate(log, int(log.stat().st_size * kept))
        again = open_storage(Path(copy))
        verification = again.verify()
        assert verification.faults == ()
        assert arrive(again).seq == verification.facts + 1
        again.close()


def test_only_the_thread_that_owns_the_storage_uses_it(storage):
    said = []

    def use():
        try:
            said.append(arrive(storage).seq)
        except RuntimeError as error:
            said.append(str(error))

    def elsewhere():
        thread = threading.Thread(target=use)
        thread.start()
        thread.join()

    elsewhere()
    storage.hand_over()
    elsewhere()
    assert said == ["the database belongs to another thread", 1]
    with pytest.raises(RuntimeError):
        arrive(storage)
    storage._db._owner = None  # the other thread has ended; closing is everybody's


def test_states_are_folded_anew_when_their_shape_has_changed(folder, opened):
    storage = opened()
    some_facts(storage)
    storage.close()
    tamper(folder / "workshop.db", "UPDATE meta SET state_shape = 'of an older version'")
    tamper(folder / "workshop.db", "DROP TABLE state_part")
    tamper(folder / "workshop.db", "CREATE TABLE state_of_an_older_version (x)")
    again = opened()
    assert again.opened.findings == (Finding.STATES_FOLDED,)
    assert again.verify().is_well
    again.close()
    assert opened().opened.findings == ()


def test_a_clock_set_back_ten_years_changes_no_order(opened):
    times = iter([1_800_000_000_000, *range(1_480_000_000_000, 1_480_000_001_000)])
    first = opened(now_ms=lambda: next(times))
    before = [arrive(first), arrive(first)]
    first.close()
    second = opened(now_ms=lambda: next(times))
    facts = [*before, arrive(second), arrive(second)]
    assert [fact.seq for fact in facts] == [1, 2, 3, 4]
    assert [fact.id for fact in facts] == sorted({fact.id for fact in facts})
    assert facts[0].wall > facts[3].wall
    assert second.verify().is_well
