import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tests.adapters.storage.days import rows, some_facts
from workshop_app.adapters.storage import backups, migrations
from workshop_app.adapters.storage.schema import Schema, _config
from workshop_app.adapters.storage.storage import Finding, open_storage
from workshop_app.adapters.storage.tables import KEPT
from workshop_app.domain.errors import StorageTrouble, StorageUnavailableError
from workshop_app.domain.guidance import Guidance, TaskHelp
from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change

GOLDEN = Path(__file__).parents[2] / "golden"
NEWEST = Schema().newest
TO_COME = f"{int(NEWEST) + 1:04}"
NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{next}", "{newest}", None, None


def upgrade():
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("since", sa.Integer, nullable=False, server_default="7"))
        table.alter_column("badge", new_column_name="card")
{more}
"""
FAILS = "    raise OSError('the power went')"
BREAKS_A_REFERENCE = """
    op.execute("CREATE TABLE loan (person TEXT REFERENCES person (id))")
    op.execute("INSERT INTO loan VALUES ('nobody')")
"""


@pytest.fixture
def next_version(tmp_path_factory):
    """The schema of a version to come, with one more revision."""

    def make(more=""):
        scripts = tmp_path_factory.mktemp("next") / "migrations"
        shutil.copytree(Path(migrations.__file__).parent, scripts)
        script = NEXT.format(more=more, next=TO_COME, newest=NEWEST)
        (scripts / f"versions/r{TO_COME}_next.py").write_text(script)
        return Schema(scripts=str(scripts), revisions=(*Schema().revisions, TO_COME))

    return make


@pytest.fixture
def first_version(tmp_path):
    """A database as revision 1 wrote it, with everything in it."""
    path = tmp_path / "workshop.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript((GOLDEN / "storage-0001.sql").read_text(encoding="utf-8"))
    return path


def structure(path):
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()


def test_the_revisions_and_the_tables_say_the_same(storage):
    context = MigrationContext.configure(
        storage._db.connection,
        opts={
            "compare_type": True,
            "compare_server_default": True,
            "include_name": lambda name, kind, _: (
                not (kind == "table" and name.startswith("state_"))
            ),
        },
    )
    assert compare_metadata(context, KEPT) == []
    storage._db.rollback()


def test_the_program_knows_its_newest_revision():
    scripts = ScriptDirectory.from_config(_config(Schema()))
    assert scripts.get_heads() == [Schema().newest]
    known = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(known)) == Schema().revisions


def test_a_database_is_migrated_after_a_backup_and_loses_nothing(first_version, next_version):
    before = {table: rows(first_version, table) for table in ("fact", "outbox", "procedure")}
    storage = open_storage(first_version.parent, schema=next_version())
    assert Finding.MIGRATED in storage.opened.findings
    assert storage.verify().is_well
    storage.close()
    assert {table: rows(first_version, table) for table in before} == before
    assert rows(first_version, "person")[0][-1] == 7
    [backup] = (first_version.parent / "backups").iterdir()
    assert backup.name == "workshop-000001-revision-0001.db"
    assert {table: rows(backup, table) for table in before} == before


def test_a_migration_that_fails_leaves_the_database_as_it_was(first_version, next_version):
    before = structure(first_version), rows(first_version, "person")
    with pytest.raises(OSError, match="the power went"):
        open_storage(first_version.parent, schema=next_version(FAILS))
    assert (structure(first_version), rows(first_version, "person")) == before
    storage = open_storage(first_version.parent)
    assert storage.verify().is_well
    storage.close()


def test_a_migration_that_breaks_a_reference_is_undone(first_version, next_version):
    before = structure(first_version)
    with pytest.raises(StorageUnavailableError) as caught:
        open_storage(first_version.parent, schema=next_version(BREAKS_A_REFERENCE))
    assert caught.value.trouble is StorageTrouble.BROKEN
    assert structure(first_version) == before


def test_the_older_program_refuses_the_migrated_database(first_version, next_version):
    open_storage(first_version.parent, schema=next_version()).close()
    before = first_version.read_bytes()
    with pytest.raises(StorageUnavailableError) as caught:
        open_storage(first_version.parent)
    assert caught.value.trouble is StorageTrouble.NEWER
    assert first_version.read_bytes() == before


def test_the_newest_five_backups_are_kept(first_version, next_version):
    failing = next_version(FAILS)
    for _ in range(7):
        with pytest.raises(OSError, match="the power went"):
            open_storage(first_version.parent, schema=failing)
    names = sorted(path.name for path in (first_version.parent / "backups").iterdir())
    assert [name[9:15] for name in names] == ["000003", "000004", "000005", "000006", "000007"]


def files_that_tell(folder, text):
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in paths if text.encode() in path.read_bytes()]


def test_an_erased_person_leaves_no_trace_in_any_file(folder, opened, next_version):
    storage = opened()
    some_facts(storage)
    with storage.unit_of_work() as uow:
        for number in range(60):
            name = "Zélie-Fatou" if number == 30 else f"Somebody {number}" * (number % 5 + 1)
            uow.people.save(
                Person(id=PersonId(f"p{number}"), badge="B", first_name=name, portrait="fox")
            )
            uow.commit()
    storage.close()
    with pytest.raises(OSError, match="the power went"):
        opened(schema=next_version(FAILS))
    backup = f"workshop-000001-revision-{NEWEST}.db"
    assert set(files_that_tell(folder, "Zélie-Fatou")) == {"workshop.db", backup}
    storage = opened()
    with storage.unit_of_work() as uow:
        uow.people.save(
            Person(id=PersonId("p30"), badge="B", first_name="Zélie-Fatou", portrait="owl")
        )
        uow.commit()
        uow.people.erase(PersonId("p30"))
        uow.commit()
    assert files_that_tell(folder, "Zélie-Fatou") == []
    assert len(rows(folder / "backups" / backup, "person")) == 59
    assert storage.verify().is_well
    with storage.unit_of_work() as uow:
        assert len(uow.people.all()) == 59


def test_an_erased_profile_leaves_no_trace_in_any_file(folder, opened):
    """What somebody needs is as personal as their name; the write-ahead log is a file, too."""
    storage = opened()
    some_facts(storage)
    with storage.unit_of_work() as uow:
        for number in range(60):
            somebody = PersonId(f"p{number}")
            for turn in range(4):
                profile = Profile(voice_id=f"voice of p{number}, {turn}" * (number % 4 + 1))
                uow.people.save_profile(somebody, profile)
                uow.people.save_changes(somebody, (Change(turn, profile),) * (turn + 1))
                help_in_task = {TaskCode(f"task of p{number}"): TaskHelp(level=turn)}
                uow.people.save_guidance(somebody, Guidance(help_in_task))
                uow.commit()
    backup = backups.make(folder / "workshop.db", NEWEST)
    told = ("voice of p30,", "task of p30")
    assert [bool(files_that_tell(folder, each)) for each in told] == [True, True]
    with storage.unit_of_work() as uow:
        uow.people.erase(PersonId("p30"))
        uow.commit()
    assert (folder / "workshop.db-wal").exists()
    assert [files_that_tell(folder, each) for each in told] == [[], []]
    for path in (folder / "workshop.db", backup):
        assert len(rows(path, "preferences")) == 59
        assert len(rows(path, "personal")) == 118
    assert storage.verify().is_well


def test_preferences_of_the_first_version_become_profiles(first_version):
    with closing(sqlite3.connect(first_version)) as raw:
        raw.execute("UPDATE preferences SET body = json_set(body, '$.voice', json('false'))")
        raw.commit()
    storage = open_storage(first_version.parent)
    with storage.unit_of_work() as uow:
        [zoe] = uow.people.all()
        assert uow.people.profile(zoe.id) == Profile(
            language="en", text_pt=48, voice_mode="on_request"
        )
    storage.close()
