"""The commands of the centre, typed as an administrator types them."""

import os
import re
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests.adapters.central.pushing import packed
from tests.application.sync.benches import BENCH, INC, OTHER_BENCH, facts, push
from tests.hub.process import HubProcess
from tests.hub.running import Client
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import (
    Acknowledgement,
    Hello,
    Join,
    Joined,
    Place,
    Welcome,
)
from workshop_app.cli import NOBODY_READS, main

SECRET = bytes(range(32))
NAME = "hub_of_tests"
END_CONNECTIONS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
COMMANDS = ("init", "migrate", "restore", "run", "enrol", "revoke", "status", "backup", "verify")
ROOT = Path(__file__).parents[2]
HELLO = Hello(
    bench=BENCH, inc=INC, seq=0, last_hash=bytes(32), epoch="", pulled=Place(), oldest=1, newest=1
)


class Typed:
    """Types commands of the hub; gives back the exit code and what was said."""

    def __init__(self, folder, capsys, server):
        self.folder = folder
        self.server = server
        self._capsys = capsys

    def __call__(self, *words):
        code = main(["hub", *map(str, words), "--data", str(self.folder)])
        told = self._capsys.readouterr()
        return code, told.out + told.err

    def well(self, *words):
        code, told = self(*words)
        assert code == 0, told
        return told

    def init(self, *more):
        return self.well("init", "--admin", self.server.conninfo, *more)

    def admin(self, statement, database=NAME):
        conninfo = f"{self.server.conninfo} dbname={database}"
        with psycopg.connect(conninfo, autocommit=True) as connection:
            return connection.execute(statement)


@pytest.fixture
def typed(_founded, tmp_path, capsys):
    server = _founded.server
    folder = tmp_path / "hub"
    folder.mkdir()
    shutil.copy(_founded.passwords, folder / "passwords")
    (folder / "hub.toml").write_text(
        f'database = "host={server.folder} dbname={NAME}"\n[listen]\nport = 0\n'
    )
    typed = Typed(folder, capsys, server)
    yield typed
    for name in (NAME, "before"):
        typed.admin(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", "postgres")


@pytest.fixture
def running(typed):
    """`hub run` in a process of its own; gives its address."""
    typed.init()
    with HubProcess(typed.folder) as address:
        yield address


def code_for(typed, name):
    told = typed.well("enrol", name)
    code = re.search(r"^ {4}(\S+)$", told, re.MULTILINE)
    assert code, told
    return code.group(1)


def joined(typed, address, name="Poste 7"):
    client = Client(address)
    join = Join(code=code_for(typed, name), bench=BENCH, secret=SECRET)
    assert client.ask("join", join, Joined)[0] == 200
    client.key = BenchKey(1, BENCH, SECRET).as_header()
    return client


def pushed(client, canons):
    epoch = client.ask("hello", HELLO, Welcome)[1].epoch
    assert client.ask("push", push(canons, epoch=epoch), Acknowledgement)[0] == 200


def test_from_an_empty_server_to_a_bench_that_has_pushed(typed, running):
    client = joined(typed, running)
    pushed(client, facts(3))
    told = typed.well("status")
    assert "Workshop 1, Atelier: 3 facts" in told
    assert re.search(rf"Poste 7 +{BENCH} +3 sent", told)
    assert "joined: Poste 7" in told
    assert "every chain, number and state is right" in typed.well("verify")


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no list of processes here")
def test_no_secret_is_in_the_list_of_processes(typed, running):
    client = joined(typed, running)
    pushed(client, facts(1))
    passwords = [line.rpartition(":")[2] for line in _lines(typed.folder / "passwords")]
    secrets = [client.key, SECRET.hex(), *filter(None, passwords)]
    assert len(secrets) > 3
    listed = b"".join(_listed(Path("/proc")))
    assert b"hub\0run" in listed
    assert [each for each in secrets if each.encode() in listed] == []


def _lines(file):
    return file.read_text(encoding="utf-8").splitlines()


def _listed(processes):
    """What anybody can read of each process: its command line, and the names it gives itself."""
    for file in processes.glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended meanwhile
            yield file.read_bytes()


def test_a_revoked_bench_is_let_in_no_more(typed, running):
    client = joined(typed, running)
    assert "opens nothing any more" in typed.well("revoke", "Poste 7")
    assert client.refused("hello", HELLO)[0] == 403
    assert "revoked" in typed.well("status")
    code, told = typed("revoke", "Poste 7")
    assert (code, "No bench is called 'Poste 7'" in told) == (1, True)


def test_a_backup_becomes_the_same_centre_with_another_feed(typed, running, tmp_path):
    client = joined(typed, running)
    pushed(client, [*facts(5), *packed("PGDLXLDN", "R1", 1)])
    before = client.ask("hello", HELLO, Welcome)[1].epoch
    file = tmp_path / "centre.backup"
    typed.well("backup", file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    code, told = typed("restore", file, "--admin", typed.server.conninfo)
    assert (code, "nothing is overwritten" in told) == (1, True)
    typed.admin(END_CONNECTIONS)
    typed.admin(f"ALTER DATABASE {NAME} RENAME TO before", "postgres")
    assert "12 facts" in typed.well("restore", file, "--admin", typed.server.conninfo)
    assert "every chain, number and state is right" in typed.well("verify")
    with HubProcess(typed.folder) as address:
        client.url = address
        told = client.ask("hello", HELLO, Welcome)[1]
        assert told.head == 12
        assert told.epoch != before
        assert client.refused("push", push(facts(1), epoch=before))[0] == 409


def test_an_old_backup_lets_nobody_in_who_was_shut_out_since(typed, running, tmp_path):
    client = joined(typed, running)
    code = code_for(typed, "Poste 8")
    typed.well("backup", tmp_path / "old")
    typed.well("revoke", "Poste 7")
    assert stat.S_IMODE((typed.folder / "revoked").stat().st_mode) == 0o600
    typed.admin(END_CONNECTIONS)
    typed.admin(f"ALTER DATABASE {NAME} RENAME TO before", "postgres")
    told = typed.well("restore", tmp_path / "old", "--admin", typed.server.conninfo)
    assert f"revoked again: Poste 7 ({BENCH})" in told
    with HubProcess(typed.folder) as address:
        client.url = address
        assert client.refused("hello", HELLO)[0] == 403
        join = Join(code=code, bench=OTHER_BENCH, secret=SECRET)
        assert client.refused("join", join)[0] == 403


def test_a_code_that_went_astray_is_taken_back(typed, running):
    code = code_for(typed, "Poste 8")
    assert "good no more" in typed.well("revoke", "Poste 8")
    join = Join(code=code, bench=BENCH, secret=SECRET)
    assert Client(running).refused("join", join)[0] == 403
    assert "code ended: Poste 8" in typed.well("status")


def test_no_name_forges_a_line_of_what_was_done(typed):
    typed.init()
    before = len(typed.well("status").splitlines())
    typed.well("enrol", "Poste 7\n  2026-01-01 00:00 root: revoked: Poste 8\x1b[2J")
    told = typed.well("status")
    assert len(told.splitlines()) == before + 1
    assert "\x1b" not in told
    assert r"Poste 7\n  2026" in told


def test_all_that_was_done_is_told_to_whoever_asks_for_so_much(typed):
    typed.init()
    for number in range(12):
        typed.well("enrol", f"Poste {number}")
    assert "init: " not in typed.well("status")
    told = typed.well("status", "--deeds", 20)
    assert re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d \S+: init: ", told)


def test_a_backup_that_is_none_leaves_no_database(typed, tmp_path):
    file = tmp_path / "no.backup"
    file.write_bytes(b"PGDMP not really")
    code, told = typed("restore", file, "--admin", typed.server.conninfo)
    assert (code, "could not be restored" in told) == (1, True)
    typed.init()


def test_tampering_is_found(typed, running):
    client = joined(typed, running)
    pushed(client, facts(4))
    typed.admin("ALTER TABLE centre.fact DISABLE TRIGGER never_changed")
    typed.admin("UPDATE centre.fact SET kind = 'x' WHERE wseq = 2")
    typed.admin("DELETE FROM centre.fact WHERE wseq = 3")
    code, told = typed("verify")
    assert code == 1
    for fault in (
        "the columns of fact 2 are not what its bytes say",
        "fact 3 is missing: the next one is 4",
        "fact 4 does not follow the one before",
        f"bench {BENCH}, incarnation {INC}: fact 3 is missing",
        "state_item",
    ):
        assert fault in told, told


def test_an_export_has_the_facts_as_they_are_and_the_views(typed, running, tmp_path):
    client = joined(typed, running)
    made = [*facts(2), *packed("PGDLXLDN", "R1", 1)]
    pushed(client, made)
    (tmp_path / "orders.csv").write_text("code,for_whom,reference\nR1,school,S-1\n")
    assert "1 orders are known" in typed.well("orders", tmp_path / "orders.csv")
    typed.well("export", tmp_path / "out")
    assert (tmp_path / "out" / "facts.jsonl").read_bytes().splitlines() == made
    header, row = (tmp_path / "out" / "packed.csv").read_text().splitlines()
    assert header.startswith("workshop,item,kind,box,customer_order,for_whom")
    assert ",R1,school,S-1," in row


def test_a_wrong_list_of_orders_is_told(typed, tmp_path):
    typed.init()
    (tmp_path / "orders.csv").write_text("code,for_whom\nR1,school\nR2,cats\n")
    code, told = typed("orders", tmp_path / "orders.csv")
    assert (code, "line 3" in told) == (1, True)


def test_init_twice_is_once_and_a_second_workshop_is_added(typed):
    typed.init()
    typed.init("--name", "Another name")
    typed.init("--workshop", "2", "--name", "Elsewhere")
    told = typed.well("status")
    assert "Workshop 1, Atelier: 0 facts" in told
    assert "Workshop 2, Elsewhere: 0 facts" in told
    assert "2-" in typed.well("enrol", "Poste 1", "--workshop", "2")


@pytest.mark.parametrize(
    "admin", ["host=x user=postgres password=secret", "postgresql://postgres:secret@x/postgres"]
)
def test_no_password_is_taken_on_the_command_line(typed, admin):
    for command in (("init",), ("restore", "x.dump")):
        code, told = typed(*command, "--admin", admin)
        assert (code, "does not belong on a command line" in told) == (1, True)
        assert "secret" not in told


def test_what_is_missing_or_wrong_is_told_calmly(typed, tmp_path):
    code, told = typed("status")
    assert (code, f'database "{NAME}" does not exist' in told) == (1, True)
    for command in ("status", "run"):
        (typed.folder / "hub.toml").write_text('database = "host=127.0.0.1 port=9 dbname=etabli"')
        code, told = typed(command)
        assert (code, f"`database` in {typed.folder / 'hub.toml'}" in told) == (1, True)
    (typed.folder / "hub.toml").write_text('database = "etabli"')
    code, told = typed("status")
    assert (code, "hub.toml: database: missing" in told) == (2, True)
    (typed.folder / "hub.toml").write_text('databse = "x"')
    code, told = typed("status")
    assert (code, "did you mean database?" in told) == (2, True)
    for database in ("dbname=x password=y", "postgresql://x:y@z/x"):
        (typed.folder / "hub.toml").write_text(f'database = "{database}"')
        code, told = typed("status")
        assert (code, "passwords are kept in the file" in told) == (2, True)
    (typed.folder / "hub.toml").unlink()
    (typed.folder / "passwords").unlink()
    for words in (("enrol", "x"), ("run",)):
        code, told = typed(*words)
        assert (code, "hub init" in told) == (1, True)


def test_whoever_reads_only_the_first_line_is_told_no_trouble(typed, monkeypatch):
    typed.init()
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w", encoding="utf-8") as told:
        monkeypatch.setattr(sys, "stdout", told)
        code, said = typed("status")
    assert (code, said) == (NOBODY_READS, "")


@pytest.mark.parametrize("command", [("init",), ("restore", "x.dump")])
def test_whom_postgresql_takes_for_no_administrator_is_told_how_to_become_one(typed, command):
    admin = make_conninfo(typed.server.conninfo, user="nobody_here")
    code, told = typed(*command, "--admin", admin)
    assert (code, "createuser --superuser nobody_here" in told) == (1, True)


def test_a_role_whose_password_was_lost_is_told(typed):
    (typed.folder / "passwords").unlink()
    code, told = typed("init", "--admin", typed.server.conninfo)
    assert (code, "--new-passwords" in told) == (1, True)


def test_every_command_explains_itself(capsys):
    with pytest.raises(SystemExit) as told:
        main(["hub", "--help"])
    assert told.value.code == 0
    listed = capsys.readouterr().out
    for command in (*COMMANDS, "export", "orders"):
        assert command in listed
        with pytest.raises(SystemExit):
            main(["hub", command, "--help"])
        assert "--data DIR" in capsys.readouterr().out
