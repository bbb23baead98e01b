"""What an administrator of the centre types: `workshop-app hub …`.

No secret is ever an argument: passwords are in a file that only its owner reads, and libpq's own
environment variables and files are understood for the administrator of PostgreSQL.
"""

import argparse
import csv
import getpass
import secrets
import sys
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psycopg
from psycopg.conninfo import conninfo_to_dict

from workshop_app import hub_settings
from workshop_app.adapters.central import (
    administration,
    copies,
    founding,
    revoked_keys,
    verifying,
)
from workshop_app.adapters.central.roles import PASSWORDS, Role, conninfo_for, engine_for
from workshop_app.adapters.central.troubles import CentreError, told_as_away
from workshop_app.application.sync.keys import new_code
from workshop_app.domain.errors import CentreAwayError
from workshop_app.domain.labels import ForWhom
from workshop_app.hub_settings import HubSettings
from workshop_app.settings import SettingsError
from workshop_app.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

_ADMIN: Final = "host=/run/postgresql dbname=postgres"
_SECRETS: Final = {"password", "sslpassword"}


def main(words: Sequence[str], default_folder: Path) -> int:
    """Obey a command line after `workshop-app hub`.

    Raises:
        CentreError: what was asked for could not be done; the message says why.
        CentreAwayError: PostgreSQL does not answer.
        SettingsError: the hub's settings file is wrong.
    """
    chosen = _parser(default_folder).parse_args(words)
    if _holds_password(getattr(chosen, "admin", _ADMIN), "--admin"):
        raise CentreError(
            "A password does not belong on a command line, where everybody on this machine reads"
            " it: put it into ~/.pgpass or the variable PGPASSWORD"
        )
    settings = hub_settings.read(chosen.data.absolute())
    if _holds_password(settings.database, f"{settings.file}: database"):
        raise hub_settings.password_in(settings.file)
    try:
        with told_as_away():
            code: int = chosen.obey(chosen, settings)
    except CentreAwayError as error:
        told = f"The database does not answer: {error}\n{settings.where_database}"
        raise CentreAwayError(told) from error
    return code


def _holds_password(told: str, where: str) -> bool:
    """An address, `postgresql://user:password@host/…`, holds one without the word for it."""
    try:
        return bool(_SECRETS & conninfo_to_dict(told).keys())
    except psycopg.ProgrammingError as error:
        raise SettingsError(f"{where}: {str(error).strip()}") from error


def _init(chosen: argparse.Namespace, settings: HubSettings) -> int:
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not settings.file.exists():
        reached = founding.reached_like(chosen.admin, settings.database)
        settings = replace(settings, database=reached)
    name = founding.database_of(settings.database)
    passwords = settings.data / PASSWORDS
    founding.found(chosen.admin, name, passwords, renew=chosen.new_passwords)
    if not settings.file.exists():
        hub_settings.write(settings)
    with _owner(settings) as owner:
        founding.migrate(owner)
        founding.open_workshop(owner, chosen.workshop, chosen.name)
        _note(owner, chosen.workshop, "init", name)
    _say(f"The database {name} is ready, with workshop {chosen.workshop}.")
    _say(f"Settings: {settings.file}")
    _say(f"Passwords: {passwords} (only for the hub's own user)")
    return 0


def _migrate(_chosen: argparse.Namespace, settings: HubSettings) -> int:
    with _owner(settings) as owner:
        founding.migrate(owner)
        for workshop in administration.statuses(owner):
            _note(owner, workshop.number, "migrated", founding.NEWEST)
    _say(f"The database is of revision {founding.NEWEST}.")
    return 0


def _enrol(chosen: argparse.Namespace, settings: HubSettings) -> int:
    code = new_code(chosen.workshop, secrets.randbits)
    with _owner(settings) as owner:
        administration.keep_code(
            owner, code, bench_name=chosen.bench, who=_who(), is_desk=chosen.desk
        )
    hours = round(administration.CODE_LIVES.total_seconds() / 3600)
    _say(f"{chosen.bench} joins with this code, once, within {hours} hours:\n\n    {code}\n")
    _say(f"On that bench: workshop-app join {settings.address} {code}")
    return 0


def _revoke(chosen: argparse.Namespace, settings: HubSettings) -> int:
    with _owner(settings) as owner:
        beside = settings.data / revoked_keys.FILE_NAME
        named = administration.revoke(
            owner, chosen.workshop, chosen.bench, who=_who(), beside=beside
        )
    if named:
        _say(f"The key of {chosen.bench} ({named}) opens nothing any more. Its facts stay.")
    else:
        _say(f"The code for {chosen.bench} is good no more; no bench has joined with it.")
    return 0


def _status(chosen: argparse.Namespace, settings: HubSettings) -> int:
    from workshop_app.bootstrap import hub_certificate  # noqa: PLC0415 - seldom needed, and slow

    ends = hub_certificate.about_its_time(settings)
    if ends:
        _say(ends)
    with _owner(settings) as owner:
        for workshop in administration.statuses(owner):
            _say(f"Workshop {workshop.number}, {workshop.name}: {workshop.head} facts")
            if workshop.set_aside:
                _say(f"  {workshop.set_aside} were set aside: no facts, or not for who sent them")
            for bench in workshop.benches:
                seen = f"{bench.seen_at:%Y-%m-%d %H:%M:%S %Z}" if bench.seen_at else "not lately"
                state = "revoked" if bench.revoked_at else f"seen {seen}"
                state = f"desk, {state}" if bench.is_desk else state
                _say(f"  {_line(bench.name):20} {bench.bench}  {bench.facts:8} sent  {state}")
            for deed in administration.deeds(owner, workshop.number, chosen.deeds):
                told = _line(f"{deed.who}: {deed.action}: {deed.about}")
                _say(f"  {deed.at:%Y-%m-%d %H:%M} {told}")
    return 0


def _backup(chosen: argparse.Namespace, settings: HubSettings) -> int:
    size = copies.backup(settings.database, _passwords(settings), chosen.file.absolute())
    with _owner(settings) as owner:
        for workshop in administration.statuses(owner):
            _note(owner, workshop.number, "backup", chosen.file.name)
    _say(f"{chosen.file}: {size:,} bytes. Keep it as safe as the centre itself.")
    return 0


def _restore(chosen: argparse.Namespace, settings: HubSettings) -> int:
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    passwords = settings.data / PASSWORDS
    revoked = revoked_keys.written_down(settings.data / revoked_keys.FILE_NAME)
    copies.restore(chosen.admin, settings.database, passwords, chosen.file)
    with _owner(settings) as owner:
        founding.migrate(owner)
        for workshop in administration.statuses(owner):
            number = workshop.number
            _note(owner, number, "restored", chosen.file.name)
            _say(f"Workshop {number}, {workshop.name}: {workshop.head} facts")
            closed = revoked.get(number, set())
            for bench in administration.close_again(owner, number, closed, who=_who()):
                _say(f"  revoked again: {_line(bench)}")
    _say("The benches will offer again what the backup did not have.")
    _say("Whoever joined after it was made needs a new code; no code from before is good.")
    return 0


def _verify(_chosen: argparse.Namespace, settings: HubSettings) -> int:
    is_well = True
    with _owner(settings) as owner:
        for workshop in administration.statuses(owner):
            faults = verifying.verify(owner, workshop.number)
            is_well = is_well and not faults
            _say(
                f"Workshop {workshop.number}: {workshop.head} facts; "
                + (f"{len(faults)} faults" if faults else "every chain, number and state is right")
            )
            for fault in faults:
                _say(f"  {fault}")
    return 0 if is_well else 1


def _export(chosen: argparse.Namespace, settings: HubSettings) -> int:
    as_owner = conninfo_for(settings.database, Role.OWNER, _passwords(settings))
    for file in copies.export(as_owner, chosen.workshop, chosen.folder):
        _say(str(file))
    with _owner(settings) as owner:
        _note(owner, chosen.workshop, "export", str(chosen.folder))
    return 0


def _orders(chosen: argparse.Namespace, settings: HubSettings) -> int:
    orders = _read_orders(chosen.file)
    with _owner(settings) as owner:
        founding.name_orders(owner, chosen.workshop, orders)
        _note(owner, chosen.workshop, "orders", f"{len(orders)} of {chosen.file.name}")
    _say(f"{len(orders)} orders are known.")
    return 0


def _run(_chosen: argparse.Namespace, settings: HubSettings) -> int:
    from workshop_app.bootstrap import hub  # noqa: PLC0415 - the web server, only to serve

    _passwords(settings)
    return hub.run(settings)


def _read_orders(file: Path) -> dict[str, tuple[str, str]]:
    found = {}
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            code, for_whom = row.get("code") or "", row.get("for_whom") or ""
            if not code or for_whom not in set(ForWhom):
                kinds = ", ".join(ForWhom)
                raise CentreError(f"{file}, line {number}: code, and for_whom: one of {kinds}")
            found[code] = (for_whom, row.get("reference") or "")
    return found


def _parser(default_folder: Path) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="workshop-app hub", description="The centre: PostgreSQL, and the hub in front of it."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")

    def make(name: str, obey: Callable[..., int], about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(obey=obey)
        command.add_argument(
            "--data",
            type=Path,
            metavar="DIR",
            default=default_folder,
            help="the hub's folder (default: %(default)s)",
        )
        return command

    _add_founding(make)
    _add_daily(make)
    return parser


def _add_founding(make: Callable[..., argparse.ArgumentParser]) -> None:
    init = make("init", _init, "make the roles, the database and a workshop")
    _admin(init)
    _workshop(init)
    init.add_argument(
        "--new-passwords", action="store_true", help="also for roles that are there already"
    )
    init.add_argument("--name", default="Atelier", help="what people call the workshop")
    make("migrate", _migrate, "bring the database up to this version of the program")
    restore = make("restore", _restore, "make the database anew from a backup")
    _admin(restore)
    restore.add_argument("file", type=Path, metavar="FILE")


def _add_daily(make: Callable[..., argparse.ArgumentParser]) -> None:
    make("run", _run, "answer the benches")
    enrol = make("enrol", _enrol, "make a code with which one bench can join")
    enrol.add_argument("bench", metavar="NAME", help="what people call the bench")
    enrol.add_argument(
        "--desk", action="store_true", help="a team lead's: it changes badges, PINs, roles, tasks"
    )
    _workshop(enrol)
    revoke = make("revoke", _revoke, "take back the key of a bench, and codes that wait for it")
    revoke.add_argument("bench", metavar="NAME", help="what people call the bench, or its UUID")
    _workshop(revoke)
    status = make("status", _status, "how the workshops and their benches stand, what was done")
    status.add_argument(
        "--deeds", type=int, default=10, metavar="N", help="how much of what was done; default: 10"
    )
    backup = make("backup", _backup, "write the whole database into a file")
    backup.add_argument("file", type=Path, metavar="FILE")
    make("verify", _verify, "check every chain, number and state; exit code 1 if one is wrong")
    export = make("export", _export, "write the facts and the views into files of text")
    export.add_argument("folder", type=Path, metavar="DIR")
    _workshop(export)
    orders = make("orders", _orders, "tell for whom orders are: a CSV of code,for_whom,reference")
    orders.add_argument("file", type=Path, metavar="LIST.csv")
    _workshop(orders)


def _admin(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--admin",
        default=_ADMIN,
        metavar="CONNINFO",
        help="how an administrator of PostgreSQL connects, without a password"
        " (%(default)s, as who types this)",
    )


def _workshop(command: argparse.ArgumentParser) -> None:
    command.add_argument("--workshop", type=int, default=1, metavar="N", help="default: 1")


def _passwords(settings: HubSettings) -> Path:
    passwords = settings.data / PASSWORDS
    if not passwords.exists():
        raise CentreError(
            f"{passwords} is missing: run `workshop-app hub init` first, or name the hub's folder"
            " with --data"
        )
    return passwords


@contextmanager
def _owner(settings: HubSettings) -> "Iterator[Engine]":
    engine = engine_for(conninfo_for(settings.database, Role.OWNER, _passwords(settings)))
    try:
        yield engine
    finally:
        engine.dispose()


def _note(owner: "Engine", number: int, action: str, about: str) -> None:
    administration.note(owner, number, who=_who(), action=action, about=about)


def _who() -> str:
    return getpass.getuser()


def _line(text: str) -> str:
    """Benches choose their names: what would begin a line or move the cursor is spelled out."""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
