"""Copies of the centre: backups with PostgreSQL's own tools, and exports that anything can read."""

import os
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from workshop_app.adapters.central import founding, reporting
from workshop_app.adapters.central.founding import database_of
from workshop_app.adapters.central.own_server import program
from workshop_app.adapters.central.roles import Role, conninfo_for
from workshop_app.adapters.central.tables import SCHEMA, workshop
from workshop_app.adapters.central.troubles import CentreError

_VIEWS: Final = (
    "SELECT relname FROM pg_class WHERE relkind = 'v'"
    " AND relnamespace = 'report'::regnamespace ORDER BY relname"
)
_FACTS: Final = (
    "COPY (SELECT convert_from(canon, 'UTF8') FROM centre.fact WHERE workshop = {} ORDER BY wseq)"
    " TO STDOUT WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')"
)
"""Canonical bytes hold no control characters but in escapes: so each line is a fact as it is."""


def backup(conninfo: str, passwords: Path, file: Path) -> int:
    """Write the whole database into a file, as of one moment; return its size in bytes.

    The file is nobody else's to read: it holds everything but what is only in people's heads.

    Raises:
        CentreError: pg_dump did not succeed, or what it wrote cannot be read; no file is left.
        OSError: the file cannot be written.
    """
    draft = file.with_name(f"{file.name}.part")
    draft.unlink(missing_ok=True)  # a file that is there keeps its mode, and its owner
    draft.touch(mode=0o600, exist_ok=False)
    line = ["--format=custom", "--no-unlogged-table-data", f"--file={draft}"]
    try:
        _run("pg_dump", *line, conninfo_for(conninfo, Role.BACKUP, passwords))
        _run("pg_restore", "--list", str(draft))
        draft.replace(file)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
    return file.stat().st_size


def restore(admin_conninfo: str, conninfo: str, passwords: Path, file: Path) -> None:
    """Make the database anew from a backup, as an administrator of the server.

    Every workshop gets a fresh epoch: benches then see that the feed is another one, go back to
    where both agree, and offer again what the backup did not have.

    Raises:
        CentreError: there is a database of this name already, or pg_restore did not succeed.
    """
    name = database_of(conninfo)
    with founding.as_administrator(admin_conninfo) as admin:
        there = "SELECT 1 FROM pg_database WHERE datname = %s"
        if admin.execute(there, (name,)).fetchone():
            raise CentreError(
                f"There is a database {name}: rename it first, nothing is overwritten"
                f' (in psql: ALTER DATABASE "{name}" RENAME TO "{name}-before")'
            )
    founding.found(admin_conninfo, name, passwords)
    target = make_conninfo(admin_conninfo, dbname=name)
    try:
        how = ("--exit-on-error", "--single-transaction", "--no-owner", f"--role={Role.OWNER}")
        _run("pg_restore", *how, f"--dbname={target}", str(file))
        with psycopg.connect(target, connect_timeout=10) as admin:
            admin.execute(
                sql.SQL("UPDATE {} SET epoch = gen_random_uuid()").format(
                    sql.Identifier(SCHEMA, workshop.name)
                )
            )
    except (CentreError, psycopg.Error) as error:
        with founding.as_administrator(admin_conninfo) as admin:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        raise CentreError(f"{file} could not be restored: {error}") from error


def export(owner_conninfo: str, number: int, folder: Path) -> list[Path]:
    """Write a workshop into files that anything can read; return them.

    `facts.jsonl` has the canonical bytes of each fact, one a line, in the order of the feed. Each
    view of `report` is a CSV file with a line of names.

    Raises:
        OSError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / "facts.jsonl"]
    with psycopg.connect(owner_conninfo, connect_timeout=10) as owner:
        owner.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        owner.execute("SELECT set_config('app.workshop', %s, true)", (str(number),))
        _copy_out(owner, sql.SQL(_FACTS).format(sql.Literal(number)), made[0])
        for (view,) in owner.execute(_VIEWS).fetchall():
            question = sql.SQL(
                "COPY (SELECT * FROM {} WHERE workshop = {}) TO STDOUT WITH (FORMAT csv, HEADER)"
            ).format(sql.Identifier(reporting.SCHEMA, view), sql.Literal(number))
            made.append(folder / f"{view}.csv")
            _copy_out(owner, question, made[-1])
    return made


def _copy_out(connection: psycopg.Connection, question: sql.Composed, file: Path) -> None:
    with file.open("wb") as out, connection.cursor().copy(question) as copy:
        for part in copy:
            out.write(part)


def _run(name: str, *arguments: str) -> None:
    """Run a program of PostgreSQL. Passwords are in a file that it reads by itself."""
    done = subprocess.run(  # noqa: S603 - a fixed program, and no shell
        [str(program(name)), *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        env={**os.environ, "LC_ALL": "C"},
    )
    if done.returncode != 0:
        raise CentreError(f"{name}: {done.stderr.strip()}")
