"""The roles of the database, and how each one connects.

    etabli_owner   owns the tables and changes their shape; no program runs as it all day
    etabli_api     the hub: appends facts, never changes one, and sees one workshop at a time
    etabli_report  reads the documented views, and nothing else
    etabli_backup  reads everything, for backups

Passwords are random and lie in a file of libpq's own format beside the hub's settings, which
nobody but the hub's user may read; they are on no command line and in no log.
"""

import secrets
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool, Pool, QueuePool

from workshop_app.adapters.central.troubles import CentreError

_FIELDS: Final = 5
PASSWORDS: Final = "passwords"
"""The file of passwords, in the hub's folder (libpq calls such a file a passfile)."""


class Role(StrEnum):
    """Who connects. The names are the database's; never rename one."""

    OWNER = "etabli_owner"
    API = "etabli_api"
    REPORT = "etabli_report"
    BACKUP = "etabli_backup"


_LIMITS: Final = {
    Role.API: {
        "jit": "off",  # every question goes by a key: compiling it costs more than it saves
        "statement_timeout": "15s",
        "lock_timeout": "10s",
        "idle_in_transaction_session_timeout": "20s",
    },
    Role.REPORT: {
        "statement_timeout": "120s",
        "default_transaction_read_only": "on",
        "search_path": "report",
    },
}


def conninfo_for(conninfo: str, role: Role, passwords: Path) -> str:
    """Return how a role connects to the database that a conninfo without a user names."""
    return make_conninfo(conninfo, user=role, passfile=str(passwords))


def engine_for(conninfo: str, *, pool_size: int = 0) -> Engine:
    """Make an engine; with a pool of so many connections, or without a pool."""
    pool: type[Pool] = QueuePool if pool_size else NullPool
    more = {"pool_size": pool_size, "max_overflow": 0, "pool_timeout": 10} if pool_size else {}
    return create_engine(
        "postgresql+psycopg://",
        creator=lambda: psycopg.connect(conninfo, application_name="etabli", connect_timeout=10),
        poolclass=pool,
        **more,
    )


def make_roles(admin: psycopg.Connection, passwords: Path, *, renew: bool = False) -> None:
    """Make the roles that are missing, each with a random password, and write those down.

    A role that is there already keeps its password, unless they shall all be new: another centre
    on the same server may use it.

    Raises:
        CentreError: a role is there, and its password is not in the file.
        OSError: the file of passwords cannot be written.
    """
    known = {name for (name,) in admin.execute("SELECT rolname FROM pg_roles")}
    written = _written_down(passwords)
    made: dict[str, str] = {}
    for role in Role:
        named = sql.Identifier(role)
        if role not in known:
            admin.execute(sql.SQL("CREATE ROLE {} LOGIN").format(named))
        if renew or role not in known:
            made[role] = secrets.token_urlsafe(32)
        elif role not in written:
            raise CentreError(
                f"The role {role} is there, and its password is not in {passwords}: copy that file"
                " from the hub that made it, or give all roles new ones with --new-passwords"
            )
        for setting, value in _LIMITS.get(role, {}).items():
            line = "ALTER ROLE {} SET {} = {}"
            admin.execute(sql.SQL(line).format(named, sql.Identifier(setting), sql.Literal(value)))
    admin.execute(f"ALTER ROLE {Role.BACKUP} BYPASSRLS")
    admin.execute(f"GRANT pg_read_all_data TO {Role.BACKUP}")
    _write_down(passwords, {**written, **made})
    for name, password in made.items():
        _set_password(admin, name, password)


def _set_password(admin: psycopg.Connection, role: str, password: str) -> None:
    """Send the password as SCRAM keeps it: a log of statements shows nothing of use."""
    kept = admin.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
    line = "ALTER ROLE {} PASSWORD {}"
    admin.execute(sql.SQL(line).format(sql.Identifier(role), sql.Literal(kept.decode())))


def _written_down(passwords: Path) -> dict[str, str]:
    if not passwords.exists():
        return {}
    lines = passwords.read_text(encoding="utf-8").splitlines()
    fields = [line.split(":") for line in lines if not line.startswith("#")]
    return {told[3]: told[4] for told in fields if len(told) == _FIELDS}


def _write_down(passwords: Path, kept: Mapping[str, str]) -> None:
    draft = passwords.with_name(f"{passwords.name}.new")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600, exist_ok=False)
    lines = (f"*:*:*:{role}:{password}\n" for role, password in kept.items())
    draft.write_text("".join(lines), encoding="utf-8")
    draft.replace(passwords)
